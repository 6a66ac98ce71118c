"""What it costs to take neighbouring lines for one row: the less, the better they read as one.

Costs are on the scale of `words` (natural logarithms of odds). Every column of a row has
one cell, whose lines follow one another at the leading; all cells of a table begin at the top of
their row, or stand in its middle, or end at its bottom.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property
from itertools import pairwise
from typing import NamedTuple

from ...text_levels import Run
from .body_lines import ACROSS, BodyLine, step_between
from .words import HANGS_OVER, SURELY_TWO, told_by_break

SAME_STEP_PT = 0.8
"""Distances of lines that differ by less are one distance: mixed fonts, and browsers that set each
line on a whole pixel of 0.75 points."""

OFF_LINE_EMS = 0.22
"""Cells of one row start, end or are centred within this, in font sizes."""

_OFF = 2.5
"""A cell that stands at another height of its row than the table's cells do."""

_PARAGRAPH = 3.5
"""A blank between the lines of one cell: a paragraph."""

_SAME_PARAGRAPH = 0.8
"""A blank as high as others between the paragraphs of the table's cells."""

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

_STRAY = 6.0
"""One column's words, not the first's, as a row of a table of two columns, or of one whose rows
rules part: rather another paragraph of the cell above or below."""

_WORST = 14.0
"""Lines that cost more than this are no row, and with further lines below them still less."""


class Hang(Enum):
    """Where the cells of a table stand in the height of their rows."""

    TOP = "top"
    MIDDLE = "middle"
    BOTTOM = "bottom"


class Piece(NamedTuple):
    """The words of one column at one height, and how they follow those above them there."""

    column: int
    middle: float
    above: int
    """Index of the line with those above them; -1 where none are."""
    told: float
    """How much the words speak for two cells (`words.told_by_break`)."""
    step: float
    """The distance from those above, in points."""


@dataclass(frozen=True)
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
    ruled: bool = False
    """Rules part rows of it."""

    @cached_property
    def key(self) -> int:
        """The first column that is of no goal: a row's name is one paragraph."""
        firm = {k for line in self.lines for k in line.pieces if k >= 0} - set(self.loose)
        return min(firm, default=0)

    @cached_property
    def size(self) -> float:
        """The largest font size, in points."""
        return max(line.size for line in self.lines)

    @cached_property
    def steps(self) -> list[float]:
        """The distances (points) of neighbouring lines."""
        return [step_between(above, below, self.loose) for above, below in pairwise(self.lines)]

    @cached_property
    def pieces(self) -> list[list[Piece]]:
        """The words of each line, column by column."""
        above: dict[int, tuple[int, Run]] = {}
        return [list(self._pieces(index, above)) for index in range(len(self.lines))]

    def is_paragraph(self, index: int) -> bool:
        """Whether a paragraph may begin at a line: of one column, beside the name at most.

        Texts in several columns at one height are a row.
        """
        return sum(column not in (self.key, ACROSS) for column in self.lines[index].pieces) == 1

    def _pieces(self, index: int, above: dict[int, tuple[int, Run]]) -> Iterator[Piece]:
        for column, run in self.lines[index].pieces.items():
            middle = run.box.middle_y
            if column in above:
                at, before = above[column]
                told = told_by_break(before, run, self.rooms[column])
                if column == ACROSS and before.text.endswith(":"):
                    told = HANGS_OVER  # `Kommentar:` above its text
                yield Piece(column, middle, at, told, middle - before.box.middle_y)
            else:
                yield Piece(column, middle, -1, 0.0, 0.0)
            above[column] = index, run


Spans = Sequence[Mapping[int, float]]
"""For each first line: index after the last line of a row → what the row costs."""


class Steps(NamedTuple):
    """The distances (points) of the lines of one cell: in a paragraph, and between two of them."""

    leading: float
    paragraph: float | None = None


def costs_of(body: Body, steps: Steps) -> Mapping[Hang, Spans]:
    """What each stretch of lines costs as a row, given the distances of a cell's lines.

    Stretches that are no rows at all are left out.
    """
    stretches = [dict(_from(body, start, steps)) for start in range(len(body.lines))]
    return {
        hang: [{stop: costs[k] for stop, costs in stops.items()} for stops in stretches]
        for k, hang in enumerate(Hang)
    }


@dataclass(slots=True)
class _Growing:
    """A row while its lines are added."""

    inside: float = 0.0
    first: dict[int, float] = field(default_factory=dict)
    """Column → middle of its first line."""
    last: dict[int, float] = field(default_factory=dict)
    """Column → middle of its last line."""


def _from(body: Body, start: int, steps: Steps) -> Iterator[tuple[int, list[float]]]:
    """Index after the last line → what the row costs for each place of its cells, as in `Hang`."""
    row = _Growing()
    for index in range(start, len(body.lines)):
        if index > start and index in body.parted:
            break
        own = steps if body.is_paragraph(index) else steps._replace(paragraph=None)
        for piece in body.pieces[index]:
            if piece.above >= start:
                row.inside += _follows(piece, body, own)
            row.first.setdefault(piece.column, piece.middle)
            row.last[piece.column] = piece.middle
        if row.inside > _WORST and index > start:
            break
        bare = row.inside + _shape(row, body, begins_surely=start in body.parted)
        yield index + 1, [bare + off for off in _off(row, body)]


def _follows(piece: Piece, body: Body, steps: Steps) -> float:
    """What it costs that words and those above them are of one cell."""
    if piece.column in body.loose:
        return piece.told if piece.told > 0 else _LOOSE_SHARE * piece.told
    apart = None if piece.column == body.key else steps.paragraph
    is_apart = apart is not None and abs(piece.step - apart) <= SAME_STEP_PT
    if is_apart and piece.told < SURELY_TWO:
        return _SAME_PARAGRAPH + min(piece.told, 0.0)
    return piece.told + _step_cost(piece.step, steps.leading)


def _step_cost(step: float, leading: float) -> float:
    """What a distance between neighbouring lines of one cell costs."""
    if abs(step - leading) <= SAME_STEP_PT:
        return 0.0
    if step < leading:
        return _OVERLAPPING
    return _PARAGRAPH if step < _TORN_LEADINGS * leading else _TORN


def _shape(row: _Growing, body: Body, *, begins_surely: bool) -> float:
    """What the columns cost that a row has no words in."""
    cost = _ROW
    if min(row.first) < 0:
        return cost
    firm = [column for column in row.first if column not in body.loose]
    if len(firm) == 1 and body.columns - len(body.loose) > 1 and body.columns > 2:
        cost += _LONE
    if 0 not in row.first and 0 not in body.loose:
        cost += _KEYLESS
        is_narrow = body.columns == 2 and not begins_surely
        if (body.ruled or is_narrow) and len(firm) == 1:
            cost += _STRAY
    return cost


def _off(row: _Growing, body: Body) -> tuple[float, float, float]:
    """What the cells cost that stand elsewhere than at the row's top, in its middle, at its end."""
    firm = [column for column in row.first if column not in body.loose] or list(row.first)
    ends = [(row.first[column], row.last[column]) for column in firm]
    top = min([first for first, _ in ends])
    bottom = max([last for _, last in ends])
    slack = OFF_LINE_EMS * body.size
    below_top = sum([first - top > slack for first, _ in ends])
    above_end = sum([bottom - last > slack for _, last in ends])
    return _OFF * below_top, _OFF * _off_middle(ends, top, bottom, slack), _OFF * above_end


def _off_middle(
    ends: Sequence[tuple[float, float]], top: float, bottom: float, slack: float
) -> int:
    """How many cells stand elsewhere than in the middle; cells at one height inside the row count
    once, for a page break through the row moves them together.
    """
    middles = [(first + last) / 2 for first, last in ends]
    off = [middle for middle in middles if abs(middle - (top + bottom) / 2) > slack]
    are_moved = bool(off) and max(off) - min(off) <= slack
    is_inside = are_moved and top + slack < min(off) and max(off) < bottom - slack
    return 1 if is_inside else len(off)
