"""Drawn rules and the edges of fills → straight edges, merged where they are one line in print.

A border is drawn in many ways: as one line, as a segment per cell, as the four sides of each
cell's rectangle (then every inner line is there twice), as dashes, as a double line. What comes
out of here is one edge for each line a reader of the page would see.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from enum import Enum
from typing import NamedTuple

from ...geometry import Box
from ...pages.page import Rule

SAME_LINE_POINTS = 1.0
"""Parallel segments this close are one line: a producer's rounding is 0.1-0.7 points
(LibreOffice, Word, reportlab, Chromium; measured 2026-11). Double lines, 1.5-3 points apart, are
joined later, when the grid is known."""

GAP_POINTS = 3.0
"""Segments of a line are joined over this gap, and lines that end this near to each other meet:
corners of tables drawn segment by segment stay 0.5-2.5 points open (measured 2026-11)."""


class Axis(Enum):
    """Which way an edge runs."""

    HORIZONTAL = "horizontal"
    VERTICAL = "vertical"


class Edge(NamedTuple):
    """A straight line from `start` to `end` along its axis, at position `at` across it.

    >>> Edge(Axis.HORIZONTAL, at=100, start=50, end=300).length
    250
    """

    axis: Axis
    at: float
    start: float
    end: float

    @property
    def length(self) -> float:
        """Length in points."""
        return self.end - self.start


def edge_of_rule(rule: Rule) -> Edge:
    """The edge along a drawn rule."""
    box = rule.box
    if rule.horizontal:
        return Edge(Axis.HORIZONTAL, box.middle_y, box.x0, box.x1)
    return Edge(Axis.VERTICAL, box.middle_x, box.top, box.bottom)


def edges_of_box(box: Box) -> tuple[Edge, Edge, Edge, Edge]:
    """The four sides of a filled area."""
    return (
        Edge(Axis.HORIZONTAL, box.top, box.x0, box.x1),
        Edge(Axis.HORIZONTAL, box.bottom, box.x0, box.x1),
        Edge(Axis.VERTICAL, box.x0, box.top, box.bottom),
        Edge(Axis.VERTICAL, box.x1, box.top, box.bottom),
    )


def merge_edges(edges: Sequence[Edge]) -> list[Edge]:
    """Join segments that lie on one line and overlap or nearly touch.

    >>> merge_edges([Edge(Axis.HORIZONTAL, 10, 0, 50), Edge(Axis.HORIZONTAL, 10.2, 51, 99)])
    [Edge(axis=<Axis.HORIZONTAL: 'horizontal'>, at=10, start=0, end=99)]
    """
    merged: list[Edge] = []
    for axis in Axis:
        same_axis = sorted((e for e in edges if e.axis is axis), key=lambda e: (e.at, e.start))
        for line in _by_position(same_axis):
            merged.extend(_joined(line))
    return merged


def _by_position(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Edges of one axis, sorted by position, in runs that start within SAME_LINE_POINTS."""
    runs: list[list[Edge]] = []
    for edge in edges:
        if runs and edge.at - runs[-1][0].at <= SAME_LINE_POINTS:
            runs[-1].append(edge)
        else:
            runs.append([edge])
    return runs


def _joined(line: Sequence[Edge]) -> list[Edge]:
    """Edges on one line joined over gaps; the longest piece says where the line lies."""
    joined: list[Edge] = []
    longest = 0.0
    for edge in sorted(line, key=lambda e: (e.start, e.end)):
        if not joined or edge.start > joined[-1].end + GAP_POINTS:
            joined.append(edge)
            longest = edge.length
            continue
        last = joined[-1]
        at = edge.at if edge.length > longest else last.at
        longest = max(longest, edge.length)
        joined[-1] = Edge(last.axis, at, last.start, max(last.end, edge.end))
    return joined


def components(edges: Sequence[Edge]) -> list[list[Edge]]:
    """Edges in groups that hang together: each group's lines cross or touch one another."""
    parent = list(range(len(edges)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    for first, second in _touching(edges):
        parent[root(first)] = root(second)
    groups: defaultdict[int, list[Edge]] = defaultdict(list)
    for index, edge in enumerate(edges):
        groups[root(index)].append(edge)
    return list(groups.values())


def _touching(edges: Sequence[Edge]) -> Iterable[tuple[int, int]]:
    """Pairs of indexes whose edges meet: a crossing, a corner, or a double line."""
    across = sorted(
        (edge.at, index) for index, edge in enumerate(edges) if edge.axis is Axis.HORIZONTAL
    )
    down = sorted(
        (edge.at, index) for index, edge in enumerate(edges) if edge.axis is Axis.VERTICAL
    )
    positions = [at for at, _ in across]
    for _, vertical in down:
        wall = edges[vertical]
        low = bisect_left(positions, wall.start - GAP_POINTS)
        high = bisect_right(positions, wall.end + GAP_POINTS)
        for _, horizontal in across[low:high]:
            line = edges[horizontal]
            if line.start - GAP_POINTS <= wall.at <= line.end + GAP_POINTS:
                yield vertical, horizontal
    yield from _doubled(edges, across)
    yield from _doubled(edges, down)


def _doubled(
    edges: Sequence[Edge], by_position: Sequence[tuple[float, int]]
) -> Iterable[tuple[int, int]]:
    """Pairs of parallel edges that lie close beside each other."""
    for place, (at, index) in enumerate(by_position):
        for other_at, other in by_position[place + 1 :]:
            if other_at - at > GAP_POINTS:
                break
            one, two = edges[index], edges[other]
            if min(one.end, two.end) - max(one.start, two.start) >= -GAP_POINTS:
                yield index, other
