"""The side that the lines of a region are set to."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from .geometry import Box

SAME_POINTS = 1.0
"""Lines set to one side end there within this distance: glyphs' own blanks are less (2026-11)."""

RAGGED_POINTS = 3.0
"""The other side differs by more, or it says nothing."""


class Sides(NamedTuple):
    """Where the text of a region may begin and end, x in points."""

    left: float
    right: float


class Ranging(Enum):
    """Which side is straight."""

    LEFT = "left"
    RIGHT = "right"
    CENTRED = "centred"


def ranging(lines: Sequence[Box]) -> Ranging:
    """How a region's lines are set: to the left, unless another side is straight and that is not.

    >>> ranging([Box(10, 0, 60, 9), Box(32, 12, 60, 21)])
    <Ranging.RIGHT: 'right'>
    >>> ranging([Box(10, 0, 60, 9), Box(20, 12, 50, 21)])
    <Ranging.CENTRED: 'centred'>
    >>> ranging([Box(10, 0, 60, 9), Box(10, 12, 50, 21)])
    <Ranging.LEFT: 'left'>
    """
    if len(lines) < 2 or _spread([box.x0 for box in lines]) <= RAGGED_POINTS:
        return Ranging.LEFT
    if _spread([box.x1 for box in lines]) <= SAME_POINTS:
        return Ranging.RIGHT
    if _spread([(box.x0 + box.x1) / 2 for box in lines]) <= SAME_POINTS:
        return Ranging.CENTRED
    return Ranging.LEFT


def _spread(places: Sequence[float]) -> float:
    return max(places) - min(places)
