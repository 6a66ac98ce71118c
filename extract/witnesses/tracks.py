"""Where the columns or rows of a table begin and end, when only the cells' words are known.

One dimension at a time: tracks are columns seen along x, or rows seen along y.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from typing import NamedTuple

OVERHANG = 1.0
"""Points by which words may reach over a boundary: boxes of glyphs are not exact."""

PADDING = 2.0
"""Points of padding assumed where no border is drawn."""


class Tracks(NamedTuple):
    """Boundaries of ``n`` tracks: ``n + 1`` ascending coordinates, and which are drawn rules."""

    edges: tuple[float, ...]
    drawn: tuple[bool, ...]


class _Extent(NamedTuple):
    """From where to where the words of a track reach; None where it has none of its own."""

    low: float | None
    high: float | None


def tracks_of(
    count: int,
    items: Iterable[tuple[int, int, float, float]],
    lines: Iterable[float],
    reach: float,
) -> Tracks | None:
    """The `count` tracks of words given as (first track, number of tracks, low, high).

    `lines` are drawn rules across the tracks; within `reach` points of the outermost words a rule
    is the table's border. None where the words of neighbouring tracks overlap, or where the first
    or last track has neither words nor rules.

    >>> tracks_of(2, [(0, 1, 10, 30), (1, 1, 42, 60)], [5, 38], reach=20)
    Tracks(edges=(5, 38, 62.0), drawn=(True, True, False))
    """
    extents = _extents(count, items)
    rules = sorted(set(lines))
    known = [k for k, e in enumerate(extents) if e.low is not None and e.high is not None]
    if not known:
        return None
    first, last = known[0], known[-1]
    before = _outer(extents[first].low, rules[::-1], first + 1, -reach)
    after = _outer(extents[last].high, rules, len(extents) - last, reach)
    if before is None or after is None:
        return None
    found = before[::-1]
    for one, two in pairwise(known):
        between = _between(extents[one].high, extents[two].low, two - one, rules)
        if between is None:
            return None
        found += between
    found += after
    edges = tuple(edge for edge, _ in found)
    if any(a >= b for a, b in pairwise(edges)):
        return None
    return Tracks(edges, tuple(drawn for _, drawn in found))


def _extents(count: int, items: Iterable[tuple[int, int, float, float]]) -> list[_Extent]:
    """Words of several tracks tell where the first begins and the last ends."""
    lows: list[list[float]] = [[] for _ in range(count)]
    highs: list[list[float]] = [[] for _ in range(count)]
    for first, span, low, high in items:
        lows[first].append(low)
        highs[first + span - 1].append(high)
    return [
        _Extent(min(low, default=None), max(high, default=None))
        for low, high in zip(lows, highs, strict=True)
    ]


def _outer(
    end: float | None, rules: Sequence[float], count: int, reach: float
) -> list[tuple[float, bool]] | None:
    """The `count` boundaries outwards from the outermost words, in that order.

    The last is the table's border: a rule, else a little outside the words.
    """
    if end is None:
        return None
    way = 1 if reach > 0 else -1
    near = [rule for rule in rules if -OVERHANG <= way * (rule - end) <= abs(reach)]
    if len(near) >= count:
        return [(rule, True) for rule in near[:count]]
    if count > 1:
        return None
    return [(end + way * PADDING, False)]


def _between(
    high: float | None, low: float | None, count: int, rules: Sequence[float]
) -> list[tuple[float, bool]] | None:
    """The `count` boundaries between words that end at `high` and words that begin at `low`."""
    if high is None or low is None or high > low + OVERHANG:
        return None
    inside = [rule for rule in rules if high - OVERHANG <= rule <= low + OVERHANG]
    if len(inside) == count:
        return [(rule, True) for rule in inside]
    if inside and count == 1:  # a double line
        return [(inside[len(inside) // 2], True)]
    step = (low - high) / (count + 1)
    return [(high + step * k, False) for k in range(1, count + 1)]
