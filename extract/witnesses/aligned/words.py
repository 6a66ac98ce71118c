"""What the words tell about rows: how lines end and begin, and in which columns they stand.

A line that ended though the next word had room was ended on purpose; a line that begins with a
small letter goes on. The weights are for a new row where positive, against it where negative.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from ...naming.contents import is_value
from ..text_levels import Run
from .body_lines import BodyLine, columns_of, last_with

CLEAR_WORDS = 3.0
"""Sums of weights from which words are clear: right for 99 of 100 lines (2026-11)."""

LARGEST_LEADING_EMS = 1.55
"""Lines of one cell are at most this far apart (in font sizes): leading is 1.0-1.5 (2026-11)."""

_ENDED_ON_PURPOSE = 2.5
"""A line that ended though the next word had room."""

_WRAPPED = -0.7
"""A line whose next word had no room: so it is with every wrapped line, and by chance with the
last lines of cells."""

_BEGINS_LARGE = 1.0
"""Added where the next word had no room but begins with a capital: cells do, few words in the
middle of a text do."""

_BEGINS_SMALL = -2.0
"""Added where the next line begins with a small letter: cells seldom do."""

_HANGS_OVER = -4.0
"""A line that ends in a hyphen, a comma or a slash."""

_VALUE_AGAIN = 1.5
"""Added for a complete value under a complete value in one column: a cell holds one."""

_AFTER_A_GAP = 2.5
"""Words below the end of their column's text: the lines of a cell follow one another."""

_NEW_COLUMN = 1.0
"""Words in a column that had none since the row began."""

_LONE = -1.0
"""Added for a line in one column only: rows have more, the last lines of cells stand so."""

_LONE_SMALL = -1.5
"""Added for such a line that begins with a small letter."""

_WORD_SPACE_EMS = 0.25
_SPARE_EMS = 0.15
"""A word that would have fitted with this much to spare was not wrapped."""


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a body as evidence for its rows."""

    rooms: Mapping[int, float]
    """The width (points) that the text of each column may take."""
    from_the_top: bool
    """Whether every cell begins with its row; centred cells begin later."""

    def tell(self, row: Sequence[BodyLine], below: BodyLine) -> float:
        """How much they speak for a row that begins with `below`, after the lines of `row`."""
        told = sum(self._tell_in(column, row, below) for column in below.pieces)
        if self.from_the_top and len(below.pieces) == 1 and len(self.rooms) > 2:
            first = next(iter(below.pieces.values()))
            told += _LONE + (_LONE_SMALL if first.text[0].islower() else 0.0)
        return told

    def _tell_in(self, column: int, row: Sequence[BodyLine], below: BodyLine) -> float:
        before = last_with(column, row)
        if before is None:
            return _NEW_COLUMN if self.from_the_top else 0.0
        if below.middle - before.middle > LARGEST_LEADING_EMS * below.size:
            return _AFTER_A_GAP if self.from_the_top else 0.0
        return _by_break(before.pieces[column], below.pieces[column], self.rooms[column])

    def tell_all(self, lines: Sequence[BodyLine]) -> list[float]:
        """For each line after the first what the words alone say to a row that begins there."""
        told: list[float] = []
        start = 0
        for index in range(1, len(lines)):
            told.append(self.tell(lines[start:index], lines[index]))
            if told[-1] > 0:
                start = index
        return told


def rooms_of(lines: Sequence[BodyLine], sure: Sequence[float]) -> dict[int, float]:
    """The width of the text of each column: what it takes at least, or the `sure` one if wider."""
    rooms: dict[int, float] = {}
    for column in columns_of(lines):
        boxes = [line.pieces[column].box for line in lines if column in line.pieces]
        seen = max(box.x1 for box in boxes) - min(box.x0 for box in boxes)
        rooms[column] = max(seen, sure[column] if 0 <= column < len(sure) else 0.0)
    return rooms


def _by_break(before: Run, after: Run, room: float) -> float:
    """How much the end of one line and the beginning of the next speak for two cells."""
    first, last = after.words[0], before.words[-1]
    if len(last.text) > 1 and last.text[-1] in "-/,":
        return _HANGS_OVER
    needed = first.box.width + (_WORD_SPACE_EMS + _SPARE_EMS) * first.size
    had_room = room - before.box.width > needed
    told = _ENDED_ON_PURPOSE if had_room else _WRAPPED
    if first.text[0].islower():
        told += _BEGINS_SMALL
    elif first.text[0].isupper() and not had_room:
        told += _BEGINS_LARGE
    if _is_complete_value(before.text) and _is_complete_value(after.text):
        told += _VALUE_AGAIN
    return told


def _is_complete_value(text: str) -> bool:
    return is_value(text) and (text[-1].isdigit() or text[-1] in "%-")
