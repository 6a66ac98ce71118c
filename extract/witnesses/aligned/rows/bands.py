"""Rules and fills across a table: what is drawn between its rows.

`Kön | Utfall` beside a name that stands for three rows: the rules between them leave out the first
column and reach over all others.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple, Self

from ....geometry import Box, union
from ....pages.page import Page

BAND_SHARE = 0.6
"""A rule or fill of this share of the table's width stands across it."""

REST_SHARE = 0.95
"""So does one of this share of the width of all columns but the first."""

FEWEST_COLUMNS = 3
"""A rule over the second of two columns may be a line below one cell."""

TALLEST_FILL_SHARE = 0.5
"""A fill of this share of the page's height is no row's ground."""


class Breadth(NamedTuple):
    """How far a table reaches."""

    box: Box
    """Around all its words."""
    rest: Box | None = None
    """The same without the first column, of a table of several others."""

    @classmethod
    def of(cls, box: Box, edges: Sequence[float]) -> Self:
        """The table's box, parted at the sides of its columns."""
        has_others = len(edges) > FEWEST_COLUMNS
        return cls(box, box._replace(x0=edges[1]) if has_others else None)


def bands_across(page: Page, breadth: Breadth) -> list[float]:
    """The y of horizontal rules and of the upper and lower sides of fills across the table."""
    pieces = list(_rules(page))
    for fill in page.fills:
        if fill.box.height < TALLEST_FILL_SHARE * page.height:
            pieces += [(fill.box.top, fill.box), (fill.box.bottom, fill.box)]
    return _across(pieces, breadth)


def rules_across(page: Page, breadth: Breadth) -> list[float]:
    """The y of horizontal rules across the table."""
    return _across(list(_rules(page)), breadth)


def are_rows_parted(lines: Sequence[Box], page: Page) -> bool:
    """Whether rules across a table stand between its lines, top to bottom."""
    if len(lines) < 2:
        return False
    rules = rules_across(page, Breadth(union(lines)))
    return any(lines[0].middle_y < y < lines[-1].middle_y for y in rules)


def _rules(page: Page) -> Iterator[tuple[float, Box]]:
    return ((rule.box.top, rule.box) for rule in page.rules if rule.horizontal)


def _across(pieces: Sequence[tuple[float, Box]], breadth: Breadth) -> list[float]:
    """The y at which pieces of lines together reach across most of a table."""
    box, rest = breadth
    widths = _widths(pieces, box)
    bands = {y for y, width in widths.items() if width >= BAND_SHARE * box.width}
    if rest is not None:
        others = _widths(pieces, rest)
        bands |= {y for y, width in others.items() if width >= REST_SHARE * rest.width}
    return sorted(bands)


def _widths(pieces: Sequence[tuple[float, Box]], box: Box) -> dict[int, float]:
    """For each whole y within the box the width that the pieces there cover."""
    widths: dict[int, float] = {}
    for y, piece in pieces:
        if box.top <= y <= box.bottom:
            widths[round(y)] = widths.get(round(y), 0.0) + piece.overlap_x(box)
    return widths
