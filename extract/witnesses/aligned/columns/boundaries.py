"""Where exactly the columns part, when more than one blank lies between two header cells.

Under `Indikator … Budget` stands a column of numbers at its right end: the blank on its left parts
the columns, not the wider one on its right. A cell has its words together at one height, so the
boundaries are best that leave the fewest cells with a blank inside and the fewest columns empty.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...text_levels import Run
from .fits import NARROWEST_STRIP_PT, Region, Strip, Strips
from .stands import Side, Stand

SPLIT_CELL = 1.0
"""Cost of one height at which a cell's words stand apart."""

EMPTY_COLUMN = 0.6
"""Cost, per row, of a column without words: printed columns are seldom empty, cells often."""

NARROW_COST = 0.01
"""Cost of a strip one font size narrower: decides between strips that are equal otherwise."""

FEW_HEIGHTS = 4
"""Of more heights one or the other has words in every column."""

ALIKE_COST = 0.3
"""Boundaries that cost so little more are as likely: half a column without words in one row."""

INSET_PT = 3.0
"""A boundary stands so far from a side where texts are lined up: cells keep 2-6 points."""


@dataclass(frozen=True, slots=True)
class _Way:
    """The cheapest boundaries so far, and what they cost."""

    cost: float
    chosen: tuple[Strip, ...]

    @property
    def last(self) -> float:
        """The x of the last boundary."""
        return _middle(self.chosen[-1]) if self.chosen else float("-inf")


def _middle(strip: Strip) -> float:
    return (strip[0] + strip[1]) / 2


def choose_strips(region: Region, twins: Sequence[Region] = ()) -> tuple[Strip, ...]:
    """The strip in which each boundary lies, left to right.

    `twins` are tables under the same header at the same x: what stands in their columns, where
    this table has few words, tells as much.
    """
    free = _free_in_all([region, *twins])
    return _cheapest(free, _heights([region, *twins])).chosen


def unsure_runs(region: Region, strips: Sequence[Strip], twins: Sequence[Region] = ()) -> list[Run]:
    """The texts that stand in other columns if a boundary lies in another strip than the chosen.

    In a table of few rows figures may stand under the end of one header or the beginning of the
    next, and an empty column on either side costs the same.
    """
    rows = [item.level.runs for item in region.body if not item.is_across]
    heights = _heights([region, *twins])
    if len(heights) > FEW_HEIGHTS:
        return []
    free = _free_in_all([region, *twins])
    best = _cheapest(free, heights).cost
    found: dict[int, Run] = {}
    for index, chosen in enumerate(strips):
        for other in free[index]:
            forced = [*free[:index], (other,), *free[index + 1 :]]
            if other != chosen and _cheapest(forced, heights).cost - best < ALIKE_COST:
                low, high = sorted((_middle(chosen), _middle(other)))
                found |= {id(run): run for runs in rows for run in runs if low < run.place < high}
    return [run for runs in rows for run in runs if id(run) in found]


def _heights(regions: Sequence[Region]) -> list[Sequence[Run]]:
    """The texts at each height of the tables."""
    return [item.level.runs for region in regions for item in region.body if not item.is_across]


def _cheapest(boundaries: Sequence[Strips], heights: Sequence[Sequence[Run]]) -> _Way:
    """The cheapest boundaries among the strips of each."""
    ways = [_Way(0.0, ())]
    for free in boundaries:
        ways = [_best_up_to(strip, free, ways, heights) for strip in free]
    ends = [_Way(way.cost + _cost(way.last, float("inf"), heights), way.chosen) for way in ways]
    return min(ends, key=lambda way: (way.cost, way.chosen))


def _free_in_all(regions: Sequence[Region]) -> list[Strips]:
    """For each boundary what all regions leave of its strips; what the first does if that is none.

    >>> one, two = Region((((0, 9),),), ()), Region((((0, 3), (6, 8)),), ())
    >>> _free_in_all([one, two])
    [((0, 3), (6, 8))]
    """
    first, *others = (region.strips for region in regions)
    free = list(first)
    for other in others:
        both = [_in_both(a, b) for a, b in zip(free, other, strict=True)]
        free = [common or own for common, own in zip(both, free, strict=True)]
    return free


def _in_both(one: Strips, other: Strips) -> Strips:
    parts = ((max(a[0], b[0]), min(a[1], b[1])) for a in one for b in other)
    return tuple((x0, x1) for x0, x1 in parts if x1 - x0 >= NARROWEST_STRIP_PT)


def _best_up_to(
    strip: Strip, free: Strips, ways: Sequence[_Way], heights: Sequence[Sequence[Run]]
) -> _Way:
    """The cheapest way to the boundary in `strip`, over all ways to the one before."""
    widest = max(x1 - x0 for x0, x1 in free)
    narrow = NARROW_COST * (widest - (strip[1] - strip[0])) / 10
    return min(
        (
            _Way(
                way.cost + narrow + _cost(way.last, _middle(strip), heights),
                (*way.chosen, strip),
            )
            for way in ways
        ),
        key=lambda way: (way.cost, way.chosen),
    )


def _cost(x0: float, x1: float, heights: Sequence[Sequence[Run]]) -> float:
    """What the column between two boundaries costs; boundaries go from left to right."""
    if x1 <= x0:
        return float("inf")
    split = filled = 0
    for runs in heights:
        inside = sum(x0 < run.place < x1 for run in runs)
        split += inside > 1
        filled += inside > 0
    return SPLIT_CELL * split + (0.0 if filled else EMPTY_COLUMN * len(heights))


def boundaries_in(strips: Sequence[Strip], stands: Sequence[Stand]) -> tuple[float, ...]:
    """The x of each boundary in its strip: beside the texts that are lined up there.

    So a table's boundaries are the same on its next page, where other words leave other blanks.
    """
    return tuple(
        _beside(strip, left, right)
        for strip, (left, right) in zip(strips, pairwise(stands), strict=True)
    )


def _beside(strip: Strip, left: Stand, right: Stand) -> float:
    x0, x1 = strip
    inset = min(INSET_PT, (x1 - x0) / 2)
    if right.side is Side.LEFT:
        return x1 - inset
    return x0 + inset if left.side is Side.RIGHT else (x0 + x1) / 2
