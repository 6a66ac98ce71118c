"""Rules that end a table's rows at a page's edge: a row without one goes on over the break.

Browsers and their kin leave the borders of a cut row open at the page's end and at the head of the
next page; between whole rows they draw them. Office programs close cut rows too, so that a rule
there says nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ..geometry import Box
from ..pages.page import Page, Rule
from ..table import Table

AT_EDGE_POINTS = 1.5
"""A border lies this near to its row's edge: cells are measured to the middle of the line."""

DRAWN_SHARE = 0.5
"""Share of a row's width (or height) along which its border is drawn, segment by segment."""


class Ending(Enum):
    """How the last row of a page ends."""

    CLOSED = "a rule below it, or no rules between the rows at all"
    OPEN = "no rule below it, but above"
    WALLED = "no rule below it, but above and at its left side"


def ending_of(page: Page, table: Table) -> Ending:
    """How the last row of a table of one page ends."""
    box = table.areas[-1].box
    top = _top_of(table, table.row_count - 1)
    across = [rule for rule in page.rules if rule.horizontal]
    if top is None or _is_drawn(across, box, box.bottom) or not _is_drawn(across, box, top):
        return Ending.CLOSED
    last = box._replace(top=top)
    if any(_is_wall(rule, last) for rule in page.rules):
        return Ending.WALLED
    return Ending.OPEN if _is_drawn(across, box, box.top) else Ending.CLOSED


def begins_open(page: Page, table: Table) -> bool:
    """Whether no rule stands above the first row of a table of one page, but one below it."""
    box = table.areas[0].box
    end = _top_of(table, 1) if table.row_count > 1 else box.bottom
    across = [rule for rule in page.rules if rule.horizontal]
    return end is not None and not _is_drawn(across, box, box.top) and _is_drawn(across, box, end)


def _top_of(table: Table, row: int) -> float | None:
    """The y where the cells of a row begin; None where only merged cells cover it."""
    return min(
        (area.box.top for cell in table.cells if cell.row == row for area in cell.areas),
        default=None,
    )


def _is_drawn(across: Sequence[Rule], box: Box, y: float) -> bool:
    """Whether horizontal rules at the height `y` draw a line along the box."""
    reached = box.x0
    drawn = 0.0
    near = [rule.box for rule in across if abs(rule.box.middle_y - y) <= AT_EDGE_POINTS]
    for rule in sorted(near, key=lambda each: each.x0):
        start, end = max(rule.x0, reached), min(rule.x1, box.x1)
        drawn += max(0.0, end - start)
        reached = max(reached, end)
    return drawn >= DRAWN_SHARE * box.width


def _is_wall(rule: Rule, row: Box) -> bool:
    """Whether a vertical rule stands at the left side of a row."""
    if rule.horizontal or abs(rule.box.middle_x - row.x0) > AT_EDGE_POINTS:
        return False
    return rule.box.overlap_y(row) >= DRAWN_SHARE * row.height
