"""Where exactly the columns part, when more than one blank lies between two header cells.

Under `Indikator … Budget` stands a column of numbers at its right end: the blank on its left parts
the columns, not the wider one on its right. A cell has its words together at one height, so the
boundaries are best that leave the fewest cells with a blank inside and the fewest columns empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .aligned_region import Region, Strip, Strips
from .text_levels import Run

SPLIT_CELL = 1.0
"""Cost of one height at which a cell's words stand apart."""

EMPTY_COLUMN = 0.6
"""Cost, per row, of a column without words: printed columns are seldom empty, cells often."""

NARROW_COST = 0.01
"""Cost of a strip one font size narrower: decides between strips that are equal otherwise."""


@dataclass(frozen=True, slots=True)
class _Way:
    """The cheapest boundaries so far, and what they cost."""

    cost: float
    inner: tuple[float, ...]


def choose_boundaries(region: Region) -> tuple[float, ...]:
    """The x of each boundary, left to right, in the middle of one of its strips."""
    heights = [item.level.runs for item in region.body if not item.is_across]
    ways = [_Way(0.0, ())]
    for free in region.strips:
        ways = [_best_up_to(strip, free, ways, heights) for strip in free]
    ends = [_Way(way.cost + _cost(way.inner[-1], float("inf"), heights), way.inner) for way in ways]
    return min(ends, key=lambda way: (way.cost, way.inner)).inner


def _best_up_to(
    strip: Strip, free: Strips, ways: Sequence[_Way], heights: Sequence[Sequence[Run]]
) -> _Way:
    """The cheapest way to the boundary in `strip`, over all ways to the one before."""
    x = (strip[0] + strip[1]) / 2
    width = max(x1 - x0 for x0, x1 in free)
    narrow = NARROW_COST * (width - (strip[1] - strip[0])) / 10
    return min(
        (
            _Way(
                way.cost
                + narrow
                + _cost(way.inner[-1] if way.inner else float("-inf"), x, heights),
                (*way.inner, x),
            )
            for way in ways
        ),
        key=lambda way: (way.cost, way.inner),
    )


def _cost(x0: float, x1: float, heights: Sequence[Sequence[Run]]) -> float:
    """What the column between two boundaries costs."""
    split = filled = 0
    for runs in heights:
        inside = sum(x0 < run.box.middle_x < x1 for run in runs)
        split += inside > 1
        filled += inside > 0
    return SPLIT_CELL * split + (0.0 if filled else EMPTY_COLUMN * len(heights))
