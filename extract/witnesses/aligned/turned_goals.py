"""Goals turned on their side in the first column of a table that nothing encloses.

A turned text stands beside several rows at once. Which, its place says: in the middle of its rows,
at their top or at their bottom, all goals of a table alike.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ....schemas import FindingCode, Witness
from ...geometry import Box, union
from ...lines import lines_of
from ...pages.page import Page, Word
from ...table import Area, Cell, Doubt, Table

SURE_SHARE = 0.5
"""A goal surely stands beside rows whose place is off its own by less than this share of a row."""

RIVAL_SHARE = 0.75
"""Other rows are as likely where a goal is off those by less than this share."""

OUTSIDE_EMS = 1.0
"""So far (in font sizes) a turned text may reach beyond the table's rows."""


WORD_SPACE_EMS = 0.6
"""A blank between two words of one turned text, in font sizes; cells are padded by more."""


class _Goal(NamedTuple):
    """The words of one turned text and the box around them."""

    words: tuple[Word, ...]
    box: Box


_Place = Callable[[Box], float]
"""Where a goal, or its rows, stand: the middle, top or bottom of a box."""

_PLACES: tuple[_Place, ...] = (
    lambda box: box.middle_y,
    lambda box: box.top,
    lambda box: box.bottom,
)


class _Spans(NamedTuple):
    """The first row of each goal, and how far the farthest stands off its rows, in points."""

    off: float
    starts: tuple[int, ...]


def with_turned_goals(table: Table, page: Page) -> Table:
    """The table with the turned texts beside its rows as merged cells of its first column.

    As it is where its first column has texts of its own.
    """
    turned = [word for word in page.words if word.turn in (90, 270)]
    own = [cell for cell in table.cells if cell.column == 0 and cell.lines]
    first = max((cell.row + cell.row_span for cell in own), default=0)
    rows = [_box_of(table, row) for row in range(first, table.row_count)]
    boxes = [box for box in rows if box is not None]
    if not turned or len(own) != 1 or own[0].row != 0 or not boxes or len(boxes) != len(rows):
        return table
    goals = _goals(turned, own[0], table, boxes)
    if not goals or len(goals) > len(boxes):
        return table
    painted = [_painted_rows(goal, boxes, page) for goal in goals]
    beside, sure = (painted, True) if all(painted) else _beside(goals, boxes)
    cells = [
        _cell(goal, page.number, range(first + own.start, first + own.stop))
        for goal, own in zip(goals, beside, strict=True)
    ]
    kept = [cell for cell in table.cells if cell.column > 0 or cell.row < first]
    doubts = () if sure else tuple(_doubt(goal, page.number) for goal in goals)
    return replace(
        table,
        cells=tuple(sorted((*kept, *cells), key=lambda cell: (cell.row, cell.column))),
        doubts=(*table.doubts, *doubts),
    )


def _box_of(table: Table, row: int) -> Box | None:
    lines = [x for c in table.cells if c.row == row and c.column > 0 for x in c.lines]
    boxes = [line.box for line in lines if line.box is not None]
    return union(boxes) if boxes else None


def _goals(words: Sequence[Word], header: Cell, table: Table, rows: Sequence[Box]) -> list[_Goal]:
    """The turned texts below the header of the first column, top to bottom."""
    beside = min(box.x0 for box in rows)
    left = min((line.box.x0 for line in header.lines if line.box is not None), default=beside)
    if table.edges:
        left = min(left, table.edges[0])
    area = union(rows)
    found: list[_Goal] = []
    for word in sorted(words, key=lambda word: word.box.top):
        slack = OUTSIDE_EMS * word.size
        in_column = left - slack <= word.box.x0 and word.box.x1 <= beside
        if not in_column or word.box.middle_y < area.top - slack:
            continue
        if word.box.middle_y > area.bottom + slack:
            continue
        if found and word.box.top - found[-1].box.bottom < WORD_SPACE_EMS * word.size:
            last = found.pop()
            found.append(_Goal((*last.words, word), union((last.box, word.box))))
        else:
            found.append(_Goal((word,), word.box))
    return found


def _painted_rows(goal: _Goal, rows: Sequence[Box], page: Page) -> range:
    """The rows beside the highest fill that stands behind a goal alone; empty without one."""
    left = min(box.x0 for box in rows)
    behind = [f.box for f in page.fills if f.box.holds_middle_of(goal.box) and f.box.x1 <= left]
    ground = max(behind, key=lambda box: box.height, default=None)
    if ground is None:
        return range(0)
    inside = [k for k, box in enumerate(rows) if ground.top < box.middle_y < ground.bottom]
    return range(inside[0], inside[-1] + 1) if inside else range(0)


def _beside(goals: Sequence[_Goal], rows: Sequence[Box]) -> tuple[list[range], bool]:
    """The rows beside each goal by its place, and whether no other rows are as likely.

    A single goal at the top or at the bottom of all rows may as well be that of one row.
    """
    ways = [(_spans(goals, rows, place), place) for place in _PLACES]
    (spans, place), *others = sorted(ways, key=lambda way: way[0])
    pitch = union(rows).height / len(rows)
    rivals = {other.starts for other, _ in others if other.off <= RIVAL_SHARE * pitch}
    is_centred = place is _PLACES[0]
    sure = spans.off <= SURE_SHARE * pitch and rivals <= {spans.starts}
    ends = [*spans.starts[1:], len(rows)]
    own = [range(start, end) for start, end in zip(spans.starts, ends, strict=True)]
    return own, sure and (is_centred or len(goals) > 1)


def _spans(goals: Sequence[_Goal], rows: Sequence[Box], place: _Place) -> _Spans:
    """The rows beside each goal, without gaps, so that the farthest is as near as can be."""
    best: dict[int, _Spans] = {0: _Spans(0.0, ())}
    for number, goal in enumerate(goals):
        left = len(goals) - number - 1
        following: dict[int, _Spans] = {}
        for start, known in best.items():
            ends = range(start + 1, len(rows) - left + 1) if left else (len(rows),)
            for end in ends:
                off = _off(goal.box, rows, range(start, end), place)
                spans = _Spans(max(known.off, off), (*known.starts, start))
                following[end] = min(spans, following.get(end, spans))
        best = following
    return best[len(rows)]


def _off(goal: Box, rows: Sequence[Box], own: range, place: _Place) -> float:
    """How far a goal stands off its rows, or reaches into those of another."""
    off = abs(place(union(rows[own.start : own.stop])) - place(goal))
    above = rows[own.start - 1].middle_y - goal.top if own.start else 0.0
    below = goal.bottom - rows[own.stop].middle_y if own.stop < len(rows) else 0.0
    return max(off, above, below)


def _cell(goal: _Goal, page: int, rows: range) -> Cell:
    return Cell(
        row=rows.start,
        column=0,
        lines=lines_of(goal.words, page),
        row_span=len(rows),
        areas=(Area(page, goal.box),),
        witnesses=(Witness.ALIGNED,),
    )


def _doubt(goal: _Goal, page: int) -> Doubt:
    text = " ".join(line.text for line in lines_of(goal.words, page))
    message = f"For which rows {text!r} stands is not certain."
    return Doubt(FindingCode.CELL_DOUBTFUL, message, page, (goal.box,), (text,))
