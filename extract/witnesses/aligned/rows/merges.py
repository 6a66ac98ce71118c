"""Cells of a table without walls that reach over several rows.

A rule that parts the rows everywhere but in one column leaves that column's cell whole. Without
rules a text shows it that goes on, in the middle of a sentence, beside the next row.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from ....geometry import Box
from ....pages.page import Page
from ...text_levels import Run
from .bands import BAND_SHARE, FEWEST_COLUMNS, REST_SHARE
from .body_lines import BodyLine, columns_of, last_with
from .parting import LARGEST_LEADING_EMS
from .words import are_two_values, had_room, rooms_of

BARE_SHARE = 0.2
"""A rule that covers less of a column's width ends before it: insets are 0.05 of it (2026-11)."""

DRAWN_SHARE = 0.6
"""A rule that covers so much of a column parts its rows."""

FEWEST_RUNNING_WORDS = 3
"""Words of a text that runs on into the next row: `antal` over `kr` are two units of measure."""

SAME_RULE_PT = 1.0
"""Pieces of one rule stand at one height within this."""


@dataclass(frozen=True, slots=True)
class Grid:
    """Where rows and columns of a body lie: their sides, and the lines of each row."""

    rows: Sequence[Sequence[BodyLine]]
    ys: Sequence[float]
    xs: Sequence[float]


def merged_below(grid: Grid, page: Page, loose: Collection[int]) -> set[tuple[int, int]]:
    """(row, column) of the cells that reach into the next row.

    How far the texts of `loose` columns reach is told by their places (`goal_spans`).
    """
    merged: set[tuple[int, int]] = set()
    rooms = rooms_of([line for row in grid.rows for line in row], ())
    for row in range(len(grid.rows) - 1):
        above, below = grid.rows[row], grid.rows[row + 1]
        if above[-1].is_across or below[0].is_across:
            continue
        bare = _columns_without_rule(grid, grid.ys[row + 1], page)
        running = {
            column
            for column in _running_columns(above, below, rooms) - set(loose)
            if row + 1 not in walls_in(grid, column, page)
        }
        merged |= {(row, column) for column in bare | running}
    return merged


def _columns_without_rule(grid: Grid, y: float, page: Page) -> set[int]:
    """The columns that the rule at `y` leaves out; none where no rule parts the rows."""
    pieces = [
        rule.box for rule in page.rules if rule.horizontal and abs(rule.box.top - y) <= SAME_RULE_PT
    ]
    table = Box(grid.xs[0], y, grid.xs[-1], y)
    columns = range(len(grid.xs) - 1)
    covered = [_covered(Box(grid.xs[k], y, grid.xs[k + 1], y), pieces) for k in columns]
    parts_others = len(columns) >= FEWEST_COLUMNS and min(covered[1:]) >= REST_SHARE
    if _covered(table, pieces) < BAND_SHARE and not parts_others:
        return set()
    return {k for k in columns if covered[k] < BARE_SHARE}


def walls_in(grid: Grid, column: int, page: Page) -> set[int]:
    """The rows that a rule, or the side of a fill, parts in one column from the row above."""
    drawn = [rule.box for rule in page.rules if rule.horizontal]
    sides = [(box.top, box) for box in drawn]
    sides += [(y, fill.box) for fill in page.fills for y in (fill.box.top, fill.box.bottom)]
    walls: set[int] = set()
    for row, y in enumerate(grid.ys[1:-1], start=1):
        box = Box(grid.xs[column], y, grid.xs[column + 1], y)
        pieces = [side for at, side in sides if abs(at - y) <= SAME_RULE_PT]
        if max((side.overlap_x(box) for side in pieces), default=0.0) >= DRAWN_SHARE * box.width:
            walls.add(row)
    return walls


def rules_in(column: int, edges: Sequence[float], page: Page) -> list[float]:
    """The y of the page's horizontal rules that run through a column."""
    x0, x1 = edges[column], edges[column + 1]
    return [
        rule.box.top
        for rule in page.rules
        if rule.horizontal and rule.box.overlap_x(Box(x0, 0, x1, 0)) >= DRAWN_SHARE * (x1 - x0)
    ]


def _covered(box: Box, pieces: Sequence[Box]) -> float:
    """The share of the box's width under the pieces, which do not overlap."""
    return sum(piece.overlap_x(box) for piece in pieces) / max(box.width, 1.0)


def _running_columns(
    above: Sequence[BodyLine], below: Sequence[BodyLine], rooms: Mapping[int, float]
) -> set[int]:
    """The columns whose text runs on from the last line of a row to the first of the next."""
    running: set[int] = set()
    for column, first in below[0].pieces.items():
        last = last_with(column, above)
        if last is not None and _runs_on(last.pieces[column], first, rooms[column]):
            running.add(column)
    return running if len(running) < len(columns_of(below)) else set()


def _runs_on(last: Run, first: Run, room: float) -> bool:
    """Whether a text goes on below; not where its next word had room beside the last (points)."""
    near = first.box.top - last.box.top <= LARGEST_LEADING_EMS * first.size
    ends_open = last.text[-1] in "-/," and len(last.words[-1].text) > 1
    is_text = len(last.words) + len(first.words) >= FEWEST_RUNNING_WORDS
    is_open = is_text and last.text[-1].isalpha() and not had_room(last, first, room)
    goes_on = ends_open or (is_open and not are_two_values(last.text, first.text))
    return near and first.text[0].islower() and goes_on
