"""Whether an empty cell below a page break is the rest of a merged cell above it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ..table import Cell


class Merge(Enum):
    """What the empty cell is."""

    DRAWN = "one part spans rows"
    LIKELY = "the column has merged cells and no empty ones"
    NONE = "a cell of its own"


def merge_over_break(above: Cell, below: Cell, cells: Sequence[Cell]) -> Merge:
    """Judge the cells of one column on both sides of the break; `cells` are both tables' cells.

    A part that spans rows is merged in print. Where both parts have one row, the break has cut
    the merged cell just there: likely where the column merges cells and leaves none empty.
    """
    same_columns = (above.column, above.column_span) == (below.column, below.column_span)
    if not same_columns or not above.lines or below.lines:
        return Merge.NONE
    if above.row_span > 1 or below.row_span > 1:
        return Merge.DRAWN
    column = [cell for cell in cells if cell.column == below.column and cell is not below]
    merges = any(cell.row_span > 1 for cell in column)
    return Merge.LIKELY if merges and all(cell.lines for cell in column) else Merge.NONE
