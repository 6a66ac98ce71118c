"""Dots beside headings: `● Mål 2: Trygga barn` may say by its colour how the goal stands."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from ..flow import Block, BlockKind
from ..geometry import Box
from ..naming.named import NamedTable
from ..pages.page import Page, Picture
from ..pages.painted.backdrop import OVERHANG_POINTS, pictures_of
from ..pages.painted.signs import DOT_POINTS
from ..table import Line, Table

NEAR_EMS = 2.0
"""A dot stands at most so far (font sizes) before or behind the words of its heading."""

MOST_DOTS = 40
"""Dots of a page that are looked at: a page has a few headings."""


Coloured = Callable[[Page, Sequence[Picture]], tuple[Picture, ...]]
"""Gives pictures of a page the colours they show."""


def dots_of_text(
    pages: Sequence[Page], tables: Sequence[Sequence[Table]], coloured: Coloured
) -> dict[int, tuple[Picture, ...]]:
    """The dots of each page that stand in none of its tables, in their colours."""
    both = [each for each in zip(pages, tables, strict=True) if each[0].signs]
    found = ((page, _loose_dots(page, own)) for page, own in both)
    return {page.number: coloured(page, dots) for page, dots in found if dots}


def _loose_dots(page: Page, tables: Sequence[Table]) -> tuple[Picture, ...]:
    """The dots and small icons of a page that stand in no table's cell."""
    areas = [area.box for t in tables for area in t.areas if area.page == page.number]
    dots = [
        sign
        for sign in page.signs
        if sign.width <= DOT_POINTS and not any(area.holds_middle_of(sign) for area in areas)
    ]
    near = (
        (dot, picture)
        for dot in dots[:MOST_DOTS]
        for picture in pictures_of(page, dot.grown(dot.height + OVERHANG_POINTS))
    )
    return tuple(picture for dot, picture in near if dot.holds_middle_of(picture.box))


def with_heading_signs(
    flow: Sequence[Block | NamedTable], dots: Mapping[int, Sequence[Picture]]
) -> tuple[Block | NamedTable, ...]:
    """The flow, each heading with the dot beside its first line; `dots` are those of each page."""
    return tuple(
        _with_sign(item, dots)
        if isinstance(item, Block) and item.kind is BlockKind.HEADING
        else item
        for item in flow
    )


def _with_sign(heading: Block, dots: Mapping[int, Sequence[Picture]]) -> Block:
    line = heading.lines[0]
    if line.page is None or line.box is None:
        return heading
    beside = [dot for dot in dots.get(line.page, ()) if _is_beside(dot.box, line, line.box)]
    return replace(heading, sign=beside[0]) if len(beside) == 1 else heading


def _is_beside(dot: Box, line: Line, words: Box) -> bool:
    """Whether a dot stands at the height of the words, right before or right behind them."""
    if not words.top <= dot.middle_y <= words.bottom:
        return False
    gap = words.x0 - dot.x1 if dot.middle_x < words.middle_x else dot.x0 - words.x1
    return 0 <= gap <= NEAR_EMS * line.size
