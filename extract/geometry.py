"""Boxes on a page: points, origin at the top left of the page as displayed.

Every coordinate in `extract` is in this frame, whatever the file's Rotate entry, crop box or
text direction: the reader undoes them, nothing after it has to know.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

_new = tuple.__new__
"""Makes a `Box` from a tuple: half the time of calling the class (2026-11)."""


class Box(NamedTuple):
    """A rectangle in points; ``x0 <= x1`` and ``top <= bottom``, y grows downwards.

    >>> Box(10, 20, 30, 26).overlap_x(Box(25, 0, 40, 5))
    5
    """

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        """Width in points."""
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        """Height in points."""
        return self.bottom - self.top

    @property
    def middle_x(self) -> float:
        """The x of the centre."""
        return (self.x0 + self.x1) / 2

    @property
    def middle_y(self) -> float:
        """The y of the centre."""
        return (self.top + self.bottom) / 2

    def overlap_x(self, other: Box) -> float:
        """Width shared with `other` (0 when apart)."""
        return max(0, min(self.x1, other.x1) - max(self.x0, other.x0))

    def overlap_y(self, other: Box) -> float:
        """Height shared with `other` (0 when apart)."""
        return max(0, min(self.bottom, other.bottom) - max(self.top, other.top))

    def away_x(self, other: Box) -> float:
        """Width between this box and `other` (0 when they share some).

        >>> Box(10, 20, 30, 26).away_x(Box(45, 0, 60, 5))
        15
        """
        return max(0, self.x0 - other.x1, other.x0 - self.x1)

    def holds_middle_of(self, other: Box) -> bool:
        """Whether the centre of `other` lies inside (edges included).

        >>> Box(0, 0, 10, 10).holds_middle_of(Box(8, 8, 11, 11))
        True
        """
        # Asked for every word of a page and every cell: no calls, doubled instead of halved.
        x0, top, x1, bottom = other
        return (
            2 * self.x0 <= x0 + x1 <= 2 * self.x1
            and 2 * self.top <= top + bottom <= 2 * self.bottom
        )

    def holds(self, other: Box) -> bool:
        """Whether `other` lies inside (edges included)."""
        x0, top, x1, bottom = other
        return self.x0 <= x0 and x1 <= self.x1 and self.top <= top and bottom <= self.bottom

    def touches(self, other: Box) -> bool:
        """Whether the boxes share a place (edges included): a cheap question before dear ones."""
        x0, top, x1, bottom = other
        return self.x0 <= x1 and x0 <= self.x1 and self.top <= bottom and top <= self.bottom

    def grown(self, points: float) -> Box:
        """The box with `points` added on each side."""
        x0, top, x1, bottom = self
        return Box(x0 - points, top - points, x1 + points, bottom + points)


def union(boxes: Iterable[Box]) -> Box:
    """The smallest box around all `boxes`; ValueError when there is none.

    >>> union([Box(0, 0, 1, 1), Box(5, 5, 6, 7)])
    Box(x0=0, top=0, x1=6, bottom=7)
    """
    # Asked for every line, row and column: a loop is twice as fast as min and max over a zip.
    others = iter(boxes)
    first = next(others, None)
    if first is None:
        raise ValueError("no box to put a box around")
    x0, top, x1, bottom = first
    for left, upper, right, lower in others:
        if left < x0:
            x0 = left
        if upper < top:
            top = upper
        if right > x1:
            x1 = right
        if lower > bottom:
            bottom = lower
    return _new(Box, (x0, top, x1, bottom))
