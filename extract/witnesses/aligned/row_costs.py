"""What it costs to take neighbouring lines for one row: the less, the better they read as one.

Costs are on the scale of `words` (natural logarithms of odds). Every column of a row has
one cell, whose lines follow one another at the leading; all cells of a table begin at the top of
their row, or stand in its middle, or end at its bottom.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import lru_cache

from ..text_levels import Run
from .body_lines import BodyLine
from .words import told_by_break

SAME_STEP_PT = 0.7
"""Distances of lines that differ by less are one distance: mixed fonts, rounding."""

OFF_LINE_EMS = 0.22
"""Cells of one row start, end or are centred within this, in font sizes."""

_OFF = 2.5
"""A cell that stands at another height of its row than the table's cells do."""

_PARAGRAPH = 3.5
"""A blank between the lines of one cell: a paragraph."""

_TORN = 6.0
"""A blank so high that a line would have stood in it."""

_OVERLAPPING = 8.0
"""Two lines of one column nearer than the leading."""

_TORN_LEADINGS = 1.9
"""A distance of so many leadings is no paragraph's."""

_LOOSE_SHARE = 0.4
"""What a text that goes on in a loose column counts: a goal may run on beside the next row."""

_ROW = 0.3
"""Each row: a prior against many."""

_LONE = 1.8
"""A row with words in one column only (goals aside), in a table of three or more."""

_KEYLESS = 1.5
"""A row without words in the first column."""

_WORST = 14.0
"""Lines that cost more than this are no row, and with further lines below them still less."""


class Hang(Enum):
    """Where the cells of a table stand in the height of their rows."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


@dataclass(frozen=True, slots=True)
class Body:
    """The lines of a body and what is known of its columns."""

    lines: Sequence[BodyLine]
    parted: Collection[int]
    """Indexes of the lines that begin a row for sure."""
    rooms: Mapping[int, float]
    """Column → the width (points) that its text may take."""
    loose: Collection[int]
    """Columns whose cells may stand for several rows: they say little about rows."""
    columns: int
    """How many columns the table has."""

    @property
    def size(self) -> float:
        """The largest font size, in points."""
        return max(line.size for line in self.lines)


Costs = Mapping[Hang, float]

Spans = Sequence[Mapping[int, Costs]]
"""For each first line: index after the last line of a row → what the row costs."""


def costs_of(body: Body, leading: float) -> Spans:
    """What each stretch of lines costs as a row, given the distance of a cell's lines in points.

    Stretches that are no rows at all are left out.
    """
    return [_from(body, start, leading) for start in range(len(body.lines))]


@dataclass(slots=True)
class _Growing:
    """A row while its lines are added."""

    inside: float = 0.0
    first: dict[int, float] = field(default_factory=dict)
    """Column → middle of its first line."""
    last: dict[int, tuple[float, Run]] = field(default_factory=dict)
    """Column → middle and words of its last line."""


def _from(body: Body, start: int, leading: float) -> dict[int, Costs]:
    row = _Growing()
    costs: dict[int, Costs] = {}
    for index in range(start, len(body.lines)):
        if index > start and index in body.parted:
            break
        _add(row, body.lines[index], body, leading)
        if row.inside > _WORST and index > start:
            break
        bare = row.inside + _shape(row, body)
        costs[index + 1] = {hang: bare + _off(row, body, hang) for hang in Hang}
    return costs


def _add(row: _Growing, line: BodyLine, body: Body, leading: float) -> None:
    for column, run in line.pieces.items():
        middle = run.box.middle_y
        if column in row.last:
            above, before = row.last[column]
            told = _told(before, run, body.rooms[column])
            if column in body.loose:
                row.inside += told if told > 0 else _LOOSE_SHARE * told
            else:
                row.inside += told + _step_cost(middle - above, leading)
        row.first.setdefault(column, middle)
        row.last[column] = middle, run


@lru_cache(maxsize=4096)
def _told(before: Run, after: Run, room: float) -> float:
    return told_by_break(before, after, room)


def _step_cost(step: float, leading: float) -> float:
    """What a distance between neighbouring lines of one cell costs."""
    if abs(step - leading) <= SAME_STEP_PT:
        return 0.0
    if step < leading:
        return _OVERLAPPING
    return _PARAGRAPH if step < _TORN_LEADINGS * leading else _TORN


def _shape(row: _Growing, body: Body) -> float:
    """What the columns cost that a row has no words in."""
    cost = _ROW
    if min(row.first) < 0:
        return cost
    firm = [column for column in row.first if column not in body.loose]
    if len(firm) == 1 and body.columns - len(body.loose) > 1 and body.columns > 2:
        cost += _LONE
    if 0 not in row.first and 0 not in body.loose:
        cost += _KEYLESS
    return cost


def _off(row: _Growing, body: Body, hang: Hang) -> float:
    """What the cells cost that stand elsewhere in the row than the table's cells do."""
    firm = [column for column in row.first if column not in body.loose] or list(row.first)
    top = min(row.first[column] for column in firm)
    bottom = max(row.last[column][0] for column in firm)
    slack = OFF_LINE_EMS * body.size
    match hang:
        case Hang.TOP:
            away = [row.first[column] - top for column in firm]
        case Hang.BOTTOM:
            away = [bottom - row.last[column][0] for column in firm]
        case Hang.MIDDLE:
            middle = (top + bottom) / 2
            away = [abs((row.first[column] + row.last[column][0]) / 2 - middle) for column in firm]
    return _OFF * sum(each > slack for each in away)
