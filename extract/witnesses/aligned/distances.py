"""What the distances of lines tell about rows: rows keep more blank than the lines of a cell."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import NamedTuple

from .body_lines import BodyLine, columns_of, first_with, last_with
from .words import CLEAR_WORDS, LARGEST_LEADING_EMS

CLEAR_STEP_PT = 0.7
"""Distances of lines that differ by less are one distance: mixed fonts, rounding."""

_FULL_STEP_PT = 1.5
"""Distances that differ by as much or more have their full weight."""

_FULL_WEIGHT = 5.0
"""Weight of a clear distance, for or against a new row, on the scale of `words`."""

_AGREEING_SHARE = 0.75
"""Share of the lines with clear words that a distance must agree with. Cells of several paragraphs
and cells over several rows disagree."""


class Sign(NamedTuple):
    """The distance above a line (in font sizes), and what the words say to a row there."""

    step: float
    told: float


@dataclass(frozen=True, slots=True)
class Distance:
    """The limit between the distances of lines in cells and those of rows, in font sizes."""

    limit: float = 0.0
    weight: float = 0.0
    """0: distances tell nothing."""

    def tells(self, step: float) -> float:
        """For a row after this distance, or against it."""
        return self.weight if step > self.limit else -self.weight

    def agreeing(self, signs: Sequence[Sign]) -> int:
        """With how many of the words it agrees."""
        return sum((sign.step > self.limit) is (sign.told > 0) for sign in signs)


def step_above(lines: Sequence[BodyLine], index: int) -> float:
    """How far (in font sizes) the texts above and below a row's beginning at `index` are apart.

    It is the smallest distance over the columns with texts on both sides: a row ends where every
    column has a blank, also where cells are centred against taller ones.
    """
    above, below = lines[:index], lines[index:]
    both = [(last_with(column, above), first_with(column, below)) for column in columns_of(below)]
    steps = [b.middle - a.middle for a, b in both if a is not None and b is not None]
    distance = min(steps) if steps else below[0].middle - above[-1].middle
    return distance / max(above[-1].size, below[0].size)


def lowest_limit(steps: Sequence[float], size: float) -> float | None:
    """The lowest limit between two clearly different distances; None where all are alike."""
    return next((gap.limit for gap in _gaps(steps, size)), None)


def distance_of(signs: Sequence[Sign], size: float, leading: float | None) -> Distance:
    """Where the distances of lines in cells end and those of rows begin.

    There must be a gap between the two; of several gaps that one counts which the words bear out.
    Where they are clear and no gap agrees with them, distances tell nothing. `size` is the largest
    font size in points; `leading` the distance of lines seen elsewhere on the page.
    """
    steps = [sign.step for sign in signs]
    if not steps:
        return Distance()
    if min(steps) > LARGEST_LEADING_EMS and (leading is None or leading < min(steps)):
        return Distance(LARGEST_LEADING_EMS, _FULL_WEIGHT)
    gaps = _gaps(steps if leading is None else [*steps, leading], size)
    clear = [sign for sign in signs if abs(sign.told) >= CLEAR_WORDS]
    best = max(gaps, key=lambda gap: gap.agreeing(clear), default=Distance())
    return best if best.agreeing(clear) >= _AGREEING_SHARE * len(clear) else Distance()


def _gaps(steps: Sequence[float], size: float) -> list[Distance]:
    """A limit in each gap between clearly different distances, the lowest first."""
    return [
        Distance((a + b) / 2, _FULL_WEIGHT * min(1.0, (b - a) * size / _FULL_STEP_PT))
        for a, b in pairwise(sorted(steps))
        if (b - a) * size > CLEAR_STEP_PT
    ]
