"""The rest of a table on the next page, where no header is printed again.

The columns are known from the page before: its words must start, end or stand centred where those
of the same column did.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..geometry import Box
from ..lexicon import Lexicon
from ..table import Cell, Table
from .aligned_region import Region, Strips, column_of, walk
from .aligned_stands import ALIGNED_SHARE, Side, Stand, stand_of
from .text_levels import Level


def stands_of(table: Table) -> list[Stand] | None:
    """How the words of each column stand; None where a column has none."""
    stands = []
    for column in range(table.column_count):
        boxes = [box for cell in table.cells if _only_in(cell, column) for box in _boxes(cell)]
        if not boxes:
            return None
        stands.append(stand_of(boxes))
    return stands


def _only_in(cell: Cell, column: int) -> bool:
    return cell.column == column and cell.column_span == 1


def _boxes(cell: Cell) -> Iterable[Box]:
    return (line.box for line in cell.lines if line.box is not None)


def walk_below(levels: Sequence[Level], stands: Sequence[Stand], lexicon: Lexicon) -> Region | None:
    """The rows at the top of a page that stand as the columns do; None where there are none."""
    if not levels:
        return None
    top = levels[0].box.top
    region = walk(levels, _strips(stands), lexicon, Box(0, top, 0, top))
    return region if region.body and _stand_alike(region, stands) else None


def _strips(stands: Sequence[Stand]) -> tuple[Strips, ...]:
    """From the start of a column's words to the end of the next one's."""
    return tuple(
        ((left.x0, right.x0 if right.side is Side.LEFT else right.x1),)
        for left, right in pairwise(stands)
    )


def _stand_alike(region: Region, stands: Sequence[Stand]) -> bool:
    placed = [
        (column_of(run, region.strips), run)
        for item in region.body
        if not item.is_across
        for run in item.level.runs
    ]
    alike = sum(stands[column].holds(run.box) for column, run in placed)
    return alike >= ALIGNED_SHARE * len(placed)
