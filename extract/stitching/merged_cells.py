"""Whether a cell below a page break is the rest of a merged cell above it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ..table import Cell
from .going_on import goes_on, starts_lower


class Merge(Enum):
    """What the cell below the break is."""

    DRAWN = "one part spans rows"
    LIKELY = "the column has merged cells and no empty ones"
    CUT = "one part spans rows, and its text goes on"
    NONE = "a cell of its own"


def merge_over_break(above: Cell, below: Cell, cells: Sequence[Cell]) -> Merge:
    """Judge the cells of one column on both sides of the break; `cells` are both tables' cells.

    A part that spans rows is merged in print. Where both parts have one row, the break has cut
    the merged cell just there: likely where the column merges cells and leaves none empty. What
    the break cuts of a merged text goes on in the middle of a sentence.
    """
    same_columns = (above.column, above.column_span) == (below.column, below.column_span)
    if not same_columns or not above.lines:
        return Merge.NONE
    is_drawn = above.row_span > 1 or below.row_span > 1
    column = [cell for cell in cells if cell.column == below.column and cell is not below]
    if below.lines:
        others = [cell.text for cell in column if cell.lines]
        is_rest = goes_on(above, below, lower_anyway=starts_lower(others))
        return Merge.CUT if is_drawn and is_rest else Merge.NONE
    if is_drawn:
        return Merge.DRAWN
    merges = any(cell.row_span > 1 for cell in column)
    return Merge.LIKELY if merges and all(cell.lines for cell in column) else Merge.NONE
