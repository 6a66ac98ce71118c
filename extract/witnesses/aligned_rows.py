"""Where rows begin in the body of a table that nothing encloses."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from .text_levels import Run

Pieces = dict[int, Run]
"""Column → the words of one level in it."""


@dataclass(frozen=True, slots=True)
class BodyLine:
    """One level of a table's body, its words by column; a text across has the column -1."""

    pieces: Pieces
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


ACROSS = -1

CUT_PITCH_EMS = 1.5
"""Lines of one cell are at most this far apart (in font sizes), see `NEXT_LINE_EMS`."""

CLEAR_STEP_PT = 1.5
"""Distances of lines that differ by less are one distance: rounding, mixed fonts."""

ROOM_SLACK_EMS = 0.15
"""A word that would have fitted with this much to spare was not wrapped."""


def row_starts(
    lines: Sequence[BodyLine], bands: Sequence[float], leading: float | None
) -> tuple[list[int], list[int]]:
    """Indexes of the lines that begin a row, and of those where that is doubtful.

    `bands` are the y of rules and of the sides of fills across the table; `leading` is the
    distance of the lines of one cell seen elsewhere on the page, if any.
    """
    widths = _text_widths(lines)
    pitch = _Pitch.of(lines, leading)
    starts, doubtful = [0], []
    for index in range(1, len(lines)):
        if _band_between(lines[index - 1], lines[index], bands):
            starts.append(index)
            continue
        told = _told_by_words(lines, starts[-1], index, widths)
        told_by_pitch = pitch.tells(lines[index - 1], lines[index])
        total = told + told_by_pitch
        if total > 0:
            starts.append(index)
        if abs(total) < DOUBTFUL_BELOW:
            doubtful.append(index)
    return starts, doubtful


DOUBTFUL_BELOW = 1.0


def _band_between(above: BodyLine, below: BodyLine, bands: Sequence[float]) -> bool:
    return any(above.middle < y < below.middle for y in bands)


@dataclass(frozen=True, slots=True)
class _Pitch:
    """What the distance between two lines tells."""

    limit: float | None
    """Larger distances part rows; None where all distances are alike and tell nothing."""

    @staticmethod
    def of(lines: Sequence[BodyLine], leading: float | None) -> _Pitch:
        steps = sorted(below.middle - above.middle for above, below in pairwise(lines))
        if not steps:
            return _Pitch(None)
        size = median(line.size for line in lines)
        smallest = steps[0] if leading is None else min(steps[0], leading)
        if smallest > CUT_PITCH_EMS * size:
            return _Pitch(CUT_PITCH_EMS * size)
        known = [step for step in steps if step <= CUT_PITCH_EMS * size]
        base = max(known, default=smallest)
        inner = [step for step in known if step <= smallest + CLEAR_STEP_PT]
        base = max(inner, default=smallest)
        over = [step for step in steps if step > base + CLEAR_STEP_PT]
        if not over:
            if leading is not None and base > leading + CLEAR_STEP_PT:
                return _Pitch(leading + CLEAR_STEP_PT)
            return _Pitch(None)
        return _Pitch((base + over[0]) / 2)

    def tells(self, above: BodyLine, below: BodyLine) -> float:
        if self.limit is None:
            return 0.0
        return 5.0 if below.middle - above.middle > self.limit else -5.0


def _text_widths(lines: Sequence[BodyLine]) -> dict[int, float]:
    """The width of the text area of each column: from its leftmost to its rightmost word."""
    columns = {column for line in lines for column in line.pieces}
    return {
        column: max(line.pieces[column].box.x1 for line in lines if column in line.pieces)
        - min(line.pieces[column].box.x0 for line in lines if column in line.pieces)
        for column in columns
    }


def _told_by_words(
    lines: Sequence[BodyLine], start: int, index: int, widths: dict[int, float]
) -> float:
    """How much the words speak for a row that begins at `index`; negative: against."""
    if lines[index].is_across != lines[index - 1].is_across:
        return 6.0
    told = 0.0
    for column, run in lines[index].pieces.items():
        before = next(
            (
                lines[k].pieces[column]
                for k in range(index - 1, start - 1, -1)
                if column in lines[k].pieces
            ),
            None,
        )
        if before is None:
            told += 1.0
        else:
            told += _told_by_break(before, run, widths[column])
    return told


def _told_by_break(before: Run, after: Run, width: float) -> float:
    first, last = after.words[0], before.words[-1]
    room = width - before.box.width
    needed = first.box.width + 0.25 * first.size
    is_lower = first.text[:1].islower()
    if last.text[-1:] in "-/,\u2013" and len(last.text) > 1:
        return -4.0
    if room > needed + ROOM_SLACK_EMS * first.size:
        return 0.5 if is_lower else 2.5
    return -3.0 if is_lower else -0.7
