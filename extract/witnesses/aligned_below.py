"""The rest of a table on the next page, where no header is printed again.

The columns are known from the page before: its words must start, end or stand centred where those
of the same column did.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise
from statistics import median

from ..geometry import Box
from ..lexicon import Lexicon
from ..table import Cell, Table
from .aligned_region import Region, Strips, column_of, walk
from .text_levels import Level, Run

SAME_SIDE_PT = 2.0
"""Texts of one column start (or end) within this: side bearings of glyphs differ by under 1."""

ALIGNED_SHARE = 0.8
"""Share of the runs that must stand as their column does."""

FEWEST_LINES_FOR_SIDE = 2
"""Lines that a side needs to be told from chance."""


class Side(Enum):
    """By which side the lines of a column are lined up."""

    LEFT = "left"
    RIGHT = "right"
    CENTRE = "centre"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the words of a column stand."""

    x0: float
    x1: float
    side: Side

    def holds(self, run: Run) -> bool:
        """Whether a run stands as the column's lines do."""
        match self.side:
            case Side.LEFT:
                return abs(run.box.x0 - self.x0) <= SAME_SIDE_PT
            case Side.RIGHT:
                return abs(run.box.x1 - self.x1) <= SAME_SIDE_PT
            case Side.CENTRE:
                return abs(run.box.middle_x - (self.x0 + self.x1) / 2) <= SAME_SIDE_PT
            case Side.NONE:
                return run.box.x1 > self.x0 and run.box.x0 < self.x1


def stands_of(table: Table) -> list[Stand] | None:
    """How the words of each column stand; None where a column has none."""
    stands = []
    for column in range(table.column_count):
        boxes = [box for cell in table.cells if _only_in(cell, column) for box in _boxes(cell)]
        if not boxes:
            return None
        stands.append(_stand(boxes))
    return stands


def _only_in(cell: Cell, column: int) -> bool:
    return cell.column == column and cell.column_span == 1


def _boxes(cell: Cell) -> Iterable[Box]:
    return (line.box for line in cell.lines if line.box is not None)


def _stand(boxes: Sequence[Box]) -> Stand:
    x0, x1 = min(box.x0 for box in boxes), max(box.x1 for box in boxes)
    middle = median(box.middle_x for box in boxes)
    for side, off in (
        (Side.LEFT, [box.x0 - x0 for box in boxes]),
        (Side.RIGHT, [x1 - box.x1 for box in boxes]),
        (Side.CENTRE, [abs(box.middle_x - middle) for box in boxes]),
    ):
        near = sum(each <= SAME_SIDE_PT for each in off)
        if near >= max(FEWEST_LINES_FOR_SIDE, ALIGNED_SHARE * len(boxes)):
            return Stand(x0, x1, side)
    return Stand(x0, x1, Side.LEFT if len(boxes) == 1 else Side.NONE)


def walk_below(levels: Sequence[Level], stands: Sequence[Stand], lexicon: Lexicon) -> Region | None:
    """The rows at the top of a page that stand as the columns do; None where there are none."""
    if not levels:
        return None
    top = levels[0].box.top
    region = walk(levels, _strips(stands), lexicon, Box(0, top, 0, top))
    if not region.body:
        return None
    return region if _stand_alike(region, stands) else None


def _strips(stands: Sequence[Stand]) -> tuple[Strips, ...]:
    """From the start of a column's words to the end of the next one's."""
    return tuple(
        ((left.x0, right.x0 if right.side is Side.LEFT else right.x1),)
        for left, right in pairwise(stands)
    )


def _stand_alike(region: Region, stands: Sequence[Stand]) -> bool:
    runs = [
        (column_of(run, region.strips), run)
        for item in region.body
        if not item.is_across
        for run in item.level.runs
    ]
    alike = sum(stands[column].holds(run) for column, run in runs)
    return alike >= ALIGNED_SHARE * len(runs)
