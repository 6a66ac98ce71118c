"""Paths and images as plain data, in PDF points, and the geometry of their points. Pure."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..page import Colour

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""left, bottom, right, top in PDF points."""
Matrix = tuple[float, float, float, float, float, float]
"""a, b, c, d, e, f: (x, y) goes to (ax + cy + e, bx + dy + f)."""

IDENTITY: Matrix = (1, 0, 0, 1, 0, 0)


class Subpath(NamedTuple):
    """A pen-down stretch: its points, and whether the line into each point is straight."""

    points: tuple[Point, ...]
    straight: tuple[bool, ...]
    """One per point; the first is False."""
    closed: bool
    """Whether a line is drawn back to the first point."""


class Shape(NamedTuple):
    """One painted path."""

    subpaths: tuple[Subpath, ...]
    stroke: Colour | None
    """None where the outline is not drawn (or fully transparent)."""
    width: float
    """Line width in points."""
    fill: Colour | None
    opaque: bool = True
    """Whether the fill hides what is below it."""
    even_odd: bool = False
    mark: int | None = None
    clip: Rect | None = None
    """Asked for large fills only."""


@dataclass(frozen=True, slots=True)
class Image:
    """An image or a gradient: something whose colours only a rendering tells."""

    bounds: Rect
    mark: int | None = None


def combined(inner: Matrix | None, outer: Matrix | None) -> Matrix | None:
    """First `inner`, then `outer`; None is the identity."""
    if inner is None or outer is None:
        return inner or outer
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def mapped(points: list[Point], matrix: Matrix | None) -> list[Point]:
    """The points where a matrix takes them."""
    if matrix is None:
        return points
    a, b, c, d, e, f = matrix
    return [(a * x + c * y + e, b * x + d * y + f) for x, y in points]


def bounds_of(points: list[Point] | tuple[Point, ...]) -> Rect:
    """The rectangle around points.

    >>> bounds_of([(1, 5), (3, 2)])
    (1, 2, 3, 5)
    """
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def intersection(a: Rect, b: Rect) -> Rect:
    """What two rectangles share; empty (left > right or bottom > top) where nothing."""
    return max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])
