"""Chapter numbers in a PDF whose headings are set like its text: `1.3.1 Organisation`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..flow import Block, BlockKind
from ..markers import find_marker
from .paragraphs import TableHere

HEADING_CHARACTERS = 120
"""A line of the body's size is a heading up to this length."""

CHAPTER_DEPTH = 2
"""`1.3` and deeper number chapters; `1.` numbers lists as well."""


def settle_numbered_headings(blocks: Sequence[Block | TableHere]) -> list[Block | TableHere]:
    """Single items with a chapter number are headings, one level below the chapter they are in."""
    settled: list[Block | TableHere] = []
    levels: dict[int, int] = {}
    for index, block in enumerate(blocks):
        depth = _depth(block)
        if isinstance(block, Block) and block.kind is BlockKind.ITEM and depth >= CHAPTER_DEPTH:
            around = (blocks[index - 1] if index else None, *blocks[index + 1 : index + 2])
            if _is_phrase(block) and all(_depth(one) != depth for one in around):
                level = levels.get(depth, levels.get(depth - 1, depth - 1) + 1)
                block = replace(block, kind=BlockKind.HEADING, level=level)
        if isinstance(block, Block) and block.kind is BlockKind.HEADING and depth:
            levels[depth] = block.level or depth
        settled.append(block)
    return settled


def _depth(block: Block | TableHere | None) -> int:
    """How many numbers the block's number has; 0 where it has none."""
    if not isinstance(block, Block) or block.marker is None:
        return 0
    marker = find_marker(f"{block.marker} x")
    return 1 if marker is None else marker.depth


def _is_phrase(block: Block) -> bool:
    text = block.text
    short = len(text) <= HEADING_CHARACTERS and not text.endswith((".", ",", ";", ":"))
    return short and text[:1].isupper()
