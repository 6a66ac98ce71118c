"""Page numbers that stand in the middle of a text taken from a PDF: `8 9`, `Sida 3 av 12`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ...schemas import FurnitureKind
from ..flow import Block, BlockKind, FurniturePiece
from .furniture import PAGE_NUMBER
from .paragraphs import TableHere

# "8 9": the numbers of a spread's two pages
_SPREAD = re.compile(r"(?P<left>\d{1,3})\s+(?P<right>\d{1,3})")
# "2023": a year on a line of its own is no page
_YEAR = re.compile(r"\d{4}")


def part_page_numbers(
    flow: Sequence[Block | TableHere],
) -> tuple[list[Block | TableHere], list[FurniturePiece]]:
    """The flow of a text document without the lines that only number a page, and these."""
    kept: list[Block | TableHere] = []
    pieces: list[FurniturePiece] = []
    for item in flow:
        if isinstance(item, Block) and _is_page_number(item):
            pieces.append(FurniturePiece(FurnitureKind.PAGE_NUMBER, item.printed))
        else:
            kept.append(item)
    return kept, pieces


def _is_page_number(block: Block) -> bool:
    if block.kind is not BlockKind.PARAGRAPH or len(block.lines) > 1:
        return False
    spread = _SPREAD.fullmatch(block.text)
    if spread is not None:
        return int(spread["right"]) == int(spread["left"]) + 1
    return PAGE_NUMBER.fullmatch(block.text) is not None and not _YEAR.fullmatch(block.text)
