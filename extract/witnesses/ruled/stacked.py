"""Two tables drawn against each other, one below the other: told apart by their columns."""

from __future__ import annotations

from collections.abc import Sequence

from .grid import GridCell

ROWS_OF_A_TABLE = 2
"""Each part has at least this many rows with columns of its own; single odd rows are forms."""

PAINTED_ROWS = 1
"""The same of rows on colour: the last row of one zebra stands on the header of the next."""

SHARED_SHARE = 0.5
"""At most this share of the fewer column sides lies at the same x in both tables."""


def split_stacked(cells: Sequence[GridCell], fewest: int = ROWS_OF_A_TABLE) -> list[list[GridCell]]:
    """The cells as one table, or as several of `fewest` rows where the columns change for good.

    Merged cells have a subset of the other rows' column sides; another table has sides of its
    own. Six columns over four of another width are two tables.
    """
    bands = _bands(cells)
    groups: list[list[int]] = []
    sides: set[int] = set()
    for number, band in enumerate(bands):
        own = {side for cell in band for side in (cell.column, cell.column + cell.column_span)}
        own -= _outer(cells)
        if groups and not _change(sides, own):
            groups[-1].append(number)
            sides |= own
        else:
            groups.append([number])
            sides = own
    if any(len(group) < fewest for group in groups):
        return [list(cells)] if cells else []
    return [_from_zero([cell for n in group for cell in bands[n]]) for group in groups]


def _bands(cells: Sequence[GridCell]) -> list[list[GridCell]]:
    """Cells in bands of rows that no cell's row span crosses."""
    bands: list[list[GridCell]] = []
    end = 0
    for cell in sorted(cells, key=lambda c: (c.row, c.column)):
        if not bands or cell.row >= end:
            bands.append([])
        bands[-1].append(cell)
        end = max(end, cell.row + cell.row_span)
    return bands


def _outer(cells: Sequence[GridCell]) -> set[int]:
    return {min(c.column for c in cells), max(c.column + c.column_span for c in cells)}


def _change(above: set[int], below: set[int]) -> bool:
    """Whether two sets of inner column sides are those of different tables."""
    if not (above - below and below - above):
        return False
    return len(above & below) <= SHARED_SHARE * min(len(above), len(below))


def _from_zero(cells: Sequence[GridCell]) -> list[GridCell]:
    first = min(cell.row for cell in cells)
    return [cell._replace(row=cell.row - first) for cell in cells]
