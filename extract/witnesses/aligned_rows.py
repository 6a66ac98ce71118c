"""Where rows begin in the body of a table that nothing encloses.

Two kinds of signs are weighed: the distances between lines (rows keep more blank than the lines of
a cell), and the words (a line that ended though the next word had room was ended on purpose).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..contents import is_value
from .text_levels import Run

ACROSS = -1
"""The column of a text that runs across all columns."""

CLEAR_STEP_PT = 0.7
"""Distances of lines that differ by less are one distance: mixed fonts, rounding."""

FULL_STEP_PT = 1.5
"""Distances that differ by as much or more have their full weight."""

LARGEST_LEADING_EMS = 1.55
"""Lines of one cell are at most this far apart (in font sizes): leading is 1.0-1.5 (2026-11)."""

BY_DISTANCE = 5.0
"""Weight of a clear distance, for or against a new row."""

ENDED_ON_PURPOSE = 2.5
"""Weight of a line that ended though the next word had room."""

WRAPPED = -0.7
"""Weight of a line whose next word had no room: so it is with every wrapped line, and by chance
with the last lines of cells."""

BEGINS_LARGE = 1.0
"""Added weight of a next line that had no room but begins with a capital: cells do, few words in
the middle of a text do."""

BEGINS_SMALL = -2.0
"""Added weight of a next line that begins with a small letter: cells seldom do."""

HANGS_OVER = -4.0
"""Weight of a line that ends in a hyphen, a comma or a slash."""

VALUE_AGAIN = 1.5
"""Weight of a complete value under a complete value in one column: a cell holds one."""

AFTER_A_GAP = 2.5
"""Weight of words below the end of their column's text: the lines of a cell follow one another."""

NEW_COLUMN = 1.0
"""Weight of words in a column that had none since the row began."""

DOUBTFUL_BELOW = 1.0
"""Smaller sums of weights decide nothing."""

WORD_SPACE_EMS = 0.25
SPARE_EMS = 0.15
"""A word that would have fitted with this much to spare was not wrapped."""

BANDED = -3.0
"""Weight of a line without rule or fill above it, where rules or fills part other rows."""

LONE = -1.0
"""Added weight of a line in one column only: rows have more, the last lines of cells stand so."""

LONE_SMALL = -1.5
"""Added weight of such a line that begins with a small letter."""


@dataclass(frozen=True, slots=True)
class BodyLine:
    """One height of a table's body: its words by column."""

    pieces: dict[int, Run]
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """The y of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def is_across(self) -> bool:
        """Whether its text runs across the columns."""
        return ACROSS in self.pieces


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the table besides its lines."""

    bands: Sequence[float] = ()
    """The y of rules and of the sides of fills across the table."""
    rooms: Sequence[float] = ()
    """The width that the text of each column may take, in points."""
    leading: float | None = None
    """Distance of the lines of one cell in font sizes, seen in the header or in prose."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Indexes of the lines that begin a row; those of them and of others where it is doubtful."""

    starts: tuple[int, ...]
    doubtful: tuple[int, ...]


def find_rows(lines: Sequence[BodyLine], setting: Setting) -> Rows:
    """Where the rows of a body begin."""
    if not lines:
        return Rows((), ())
    distance = _distance(lines, setting.leading)
    rooms = _rooms(lines, setting.rooms)
    banded = {
        index
        for index in range(1, len(lines))
        if any(lines[index - 1].middle < y < lines[index].middle for y in setting.bands)
    }
    starts, doubtful = [0], []
    for index in range(1, len(lines)):
        above, below = lines[index - 1], lines[index]
        if index in banded or above.is_across is not below.is_across:
            starts.append(index)
            continue
        told_by_words = _by_words(lines[starts[-1] : index], below, rooms)
        sum_of_weights = distance.tells(above, below) + told_by_words
        if banded:
            sum_of_weights += BANDED
        if sum_of_weights > 0:
            starts.append(index)
        if abs(sum_of_weights) < DOUBTFUL_BELOW:
            doubtful.append(index)
    return Rows(tuple(starts), tuple(doubtful))


@dataclass(frozen=True, slots=True)
class _Distance:
    """What the distance of two lines tells, in font sizes."""

    limit: float = 0.0
    """Larger ones part rows."""
    weight: float = 0.0

    def tells(self, above: BodyLine, below: BodyLine) -> float:
        return self.weight if _step(above, below) > self.limit else -self.weight


def _distance(lines: Sequence[BodyLine], leading: float | None) -> _Distance:
    """Where the distances of lines in cells end and those of rows begin."""
    steps = sorted(_step(above, below) for above, below in pairwise(lines))
    if not steps:
        return _Distance()
    size = max(line.size for line in lines)
    smallest = steps[0] if leading is None else min(steps[0], leading)
    if smallest > LARGEST_LEADING_EMS:
        return _Distance(LARGEST_LEADING_EMS, BY_DISTANCE)
    same = smallest
    for step in steps:
        if step > same + CLEAR_STEP_PT / size:
            weight = BY_DISTANCE * min(1.0, (step - same) * size / FULL_STEP_PT)
            return _Distance((same + step) / 2, weight)
        same = max(same, step)
    return _Distance()


def _step(above: BodyLine, below: BodyLine) -> float:
    return (below.middle - above.middle) / max(above.size, below.size)


def _rooms(lines: Sequence[BodyLine], told: Sequence[float]) -> dict[int, float]:
    """The width of the text of each column: at least from its leftmost to its rightmost word."""
    rooms: dict[int, float] = {}
    for column in {column for line in lines for column in line.pieces}:
        boxes = [line.pieces[column].box for line in lines if column in line.pieces]
        seen = max(box.x1 for box in boxes) - min(box.x0 for box in boxes)
        rooms[column] = max(seen, told[column] if 0 <= column < len(told) else 0.0)
    return rooms


def _by_words(row: Sequence[BodyLine], below: BodyLine, rooms: dict[int, float]) -> float:
    """How much the words speak for a row that begins with `below`, after the lines of `row`."""
    told = 0.0
    for column, run in below.pieces.items():
        before = next(
            (line.pieces[column] for line in reversed(row) if column in line.pieces), None
        )
        if before is None:
            told += NEW_COLUMN
        elif run.box.top - before.box.top > LARGEST_LEADING_EMS * run.size:
            told += AFTER_A_GAP
        else:
            told += _by_break(before, run, rooms[column])
    first = next(iter(below.pieces.values()))
    if len(below.pieces) == 1 and len(rooms) > 2:
        told += LONE + (LONE_SMALL if first.text[0].islower() else 0.0)
    return told


def _by_break(before: Run, after: Run, room: float) -> float:
    """How much the end of one line and the beginning of the next speak for two cells."""
    first, last = after.words[0], before.words[-1]
    if len(last.text) > 1 and last.text[-1] in "-/,":
        return HANGS_OVER
    needed = first.box.width + (WORD_SPACE_EMS + SPARE_EMS) * first.size
    told = ENDED_ON_PURPOSE if room - before.box.width > needed else WRAPPED
    if first.text[0].islower():
        told += BEGINS_SMALL
    elif told == WRAPPED and first.text[0].isupper():
        told += BEGINS_LARGE
    if _is_complete_value(before.text) and _is_complete_value(after.text):
        told += VALUE_AGAIN
    return told


def _is_complete_value(text: str) -> bool:
    return text[-1].isdigit() or text[-1] in "%-" if is_value(text) else False
