"""How the words of a column stand: lined up at the left, at the right, centred, or nohow."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from statistics import median

from ....geometry import Box

SAME_SIDE_PT = 2.0
"""Texts of one column start (or end) within this: side bearings of glyphs differ by under 1."""

ALIGNED_SHARE = 0.8
"""Share of a column's texts that must be lined up; the others are indented or cut short."""


class Side(Enum):
    """By which side the texts of a column are lined up."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the texts of a column stand: from the leftmost to the rightmost x."""

    x0: float
    x1: float
    side: Side

    def holds(self, box: Box) -> bool:
        """Whether a text stands as the column's texts do."""
        match self.side:
            case Side.LEFT:
                return abs(box.x0 - self.x0) <= SAME_SIDE_PT
            case Side.RIGHT:
                return abs(box.x1 - self.x1) <= SAME_SIDE_PT
            case Side.CENTRE:
                return abs(box.middle_x - (self.x0 + self.x1) / 2) <= SAME_SIDE_PT
            case Side.NONE:
                return box.x1 > self.x0 and box.x0 < self.x1


def stand_of(boxes: Sequence[Box]) -> Stand:
    """How `boxes`, the texts of one column, stand. A single text is taken to begin its column."""
    x0, x1 = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    middle = median(box.middle_x for box in boxes)
    offsets = {
        Side.LEFT: [box.x0 - x0 for box in boxes],
        Side.RIGHT: [x1 - box.x1 for box in boxes],
        Side.CENTRE: [abs(box.middle_x - middle) for box in boxes],
    }
    for side, away in offsets.items():
        if sum(each <= SAME_SIDE_PT for each in away) < ALIGNED_SHARE * len(boxes):
            continue
        if side is Side.CENTRE:
            half = max(b.width for b, d in zip(boxes, away, strict=True) if d <= SAME_SIDE_PT) / 2
            return Stand(middle - half, middle + half, side)
        return Stand(x0, x1, side)
    return Stand(x0, x1, Side.NONE)
