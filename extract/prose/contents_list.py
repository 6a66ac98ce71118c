"""The table of contents: lines that end in a page number, kept apart as furniture."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schemas import FurnitureKind
from ..flow import Block, BlockKind, FurniturePiece
from .paragraphs import TableHere

# "Innehåll", "Innehållsförteckning", "INNEHÅLL:"
_TITLE = re.compile(r"innehåll(?:sförteckning)?\s*:?", re.IGNORECASE)
# "2.1 Mål": the number before an entry's words
_NUMBERING = re.compile(r"^\d{1,2}(?:\.\d{1,2})*\.?\s+")
# "2.1 Mål ........ 7", "Vision…… 4", "Vision . . . . 4": leaders before a page number
_LEADERS = re.compile(r"(?:\.\s?){3,}|…+|_{3,}")
_PAGE = re.compile(r"(?P<page>\d{1,3})$")


def part_contents(
    blocks: Sequence[Block | TableHere],
) -> tuple[list[Block | TableHere], list[FurniturePiece]]:
    """The flow without its table of contents, and the contents as furniture."""
    kept: list[Block | TableHere] = []
    pieces: list[FurniturePiece] = []
    inside = False
    last_heading = {
        _compared(block): index
        for index, block in enumerate(blocks)
        if isinstance(block, Block) and block.kind is BlockKind.HEADING
    }
    for index, block in enumerate(blocks):
        if not isinstance(block, Block):
            inside = False
            kept.append(block)
            continue
        text = block.text
        if _TITLE.fullmatch(text):
            inside = True
        elif inside and last_heading.get(_compared(block), -1) > index:
            pass  # the heading that the entry announces: a list without page numbers
        elif not _is_entry(text, inside=inside):
            inside = inside and block.kind is not BlockKind.HEADING and _wraps(text)
            if not inside:
                kept.append(block)
                continue
        pieces.append(FurniturePiece(FurnitureKind.TOC, block.printed))
    return kept, pieces


def _compared(block: Block) -> str:
    """The words without number and signs, in small letters."""
    return " ".join(_NUMBERING.sub("", block.text).casefold().split()).strip(" .:")


def _is_entry(text: str, *, inside: bool) -> bool:
    """Leaders and a page number anywhere; under the title a page number is enough."""
    return _PAGE.search(text) is not None and (inside or _LEADERS.search(text) is not None)


def _wraps(text: str) -> bool:
    """The first line of an entry that goes on in the next one: no sentence."""
    return not text.endswith((".", ":", "!", "?"))
