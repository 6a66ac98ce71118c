"""Edges that hang together → where lines lie and which sides of the slots they draw."""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass, field
from operator import attrgetter

from .edges import GAP_POINTS, Axis, Edge

DOUBLE_LINE_POINTS = 3.0
"""Parallel lines up to this far apart bound one cell side (double rules are 1.5-3 points apart);
no printed row or column is this narrow."""

OPEN_TRACK_POINTS = 5.0
"""Lines that run on for more than this beyond the last crossing enclose an open outer column or
row; less is a stub of careless drawing. The narrowest text column seen is 9 points (2026-11)."""

WALL_SHARE = 0.5
"""At least this share of a slot's side must be drawn, however short the side."""

MOST_SLOTS = 20_000
"""A page of print has at most 100 rows x 40 columns; more slots are a map, a chart or hatching."""


@dataclass(slots=True)
class Walls:
    """Where lines lie and which slot sides they draw; changed by `carry_walls_through` only."""

    xs: list[float]
    ys: list[float]
    vertical: list[list[bool]]
    """[row][k]: whether x k is drawn beside that row of slots."""
    horizontal: list[list[bool]]
    """[column][k]: whether y k is drawn along that column of slots."""
    undrawn: set[tuple[int, int]] = field(default_factory=set)
    """(row, k) of vertical walls that are inferred, not drawn."""

    @property
    def rows(self) -> int:
        """Number of rows of slots."""
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        """Number of columns of slots."""
        return len(self.xs) - 1


def draw_walls(edges: Sequence[Edge]) -> Walls | None:
    """Line positions and drawn slot sides; None where lines cannot enclose a printable cell."""
    across = [edge for edge in edges if edge.axis is Axis.HORIZONTAL]
    down = [edge for edge in edges if edge.axis is Axis.VERTICAL]
    if not across or not down:
        return None
    xs, x_lines = _tracks(down, [e.start for e in across], [e.end for e in across])
    ys, y_lines = _tracks(across, [e.start for e in down], [e.end for e in down])
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > MOST_SLOTS:
        return None
    vertical = [[_drawn(line, top, bottom) for line in x_lines] for top, bottom in _pairs(ys)]
    horizontal = [[_drawn(line, left, right) for line in y_lines] for left, right in _pairs(xs)]
    return Walls(xs, ys, vertical, horizontal)


def _pairs(positions: Sequence[float]) -> list[tuple[float, float]]:
    return list(itertools.pairwise(positions))


def _tracks(
    lines: Sequence[Edge], starts: Sequence[float], ends: Sequence[float]
) -> tuple[list[float], list[list[Edge]]]:
    """Positions of parallel `lines` with the edges at each, both ascending.

    `starts` and `ends` are those of the crossing lines: where these run on beyond the outermost
    parallel line, an outer side is not drawn and its position has no edges.
    """
    groups: list[list[Edge]] = []
    for edge in sorted(lines, key=attrgetter("at")):
        if groups and edge.at - groups[-1][-1].at <= DOUBLE_LINE_POINTS:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    positions = [
        sum(e.at * e.length for e in group) / (sum(e.length for e in group) or 1.0)
        if any(e.length for e in group)
        else group[0].at
        for group in groups
    ]
    for group in groups:
        group.sort(key=attrgetter("start"))
    if positions[0] - min(starts) > OPEN_TRACK_POINTS:
        positions, groups = [min(starts), *positions], [[], *groups]
    if max(ends) - positions[-1] > OPEN_TRACK_POINTS:
        positions, groups = [*positions, max(ends)], [*groups, []]
    return positions, groups


def _drawn(line: Sequence[Edge], start: float, end: float) -> bool:
    """Whether the edges on a line draw it from `start` to `end`, corners left open or not.

    They come by where they begin.
    """
    covered = 0.0
    reached = start
    for _, _, low, high in line:
        if low >= end:
            break
        if high > reached:
            low, high = max(low, reached), min(high, end)
            covered += high - low
            reached = high
    length = end - start
    return covered >= length - 2 * GAP_POINTS and covered >= WALL_SHARE * length
