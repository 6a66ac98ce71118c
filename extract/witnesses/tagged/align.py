"""Rows that lack a tag for an empty cell: their cells are put into the columns they stand in.

Chromium and Google Docs write no TD for an empty cell, so that the cells after it would move one
column to the left. The complete rows tell where the columns are; a cell of a short row belongs to
the column its words stand in. A row that does not fit stays as it is (a fault then).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ...geometry import Box
from ...pages.page import Page
from ...pages.tags.tag_tree import TagNode
from .cells import HeldCell, columns_of
from .grid import TaggedCell

OVERHANG = 1.0
"""Points by which words may reach over their column's border: boxes of glyphs are not exact."""

ALIGNED = 1.0
"""Points within which words begin (or end) where other words of their column do.

Cells of one column are set alike; where borders are guessed from the header's words, a longer
cell reaches over the guess, but still begins, or ends, in line with its column.
"""

ABSENT = TagNode(key=-1, role="TD")
"""Stands for the cell that was not tagged."""


def aligned(held: Sequence[HeldCell], column_count: int, page: Page) -> list[HeldCell]:
    """The cells of one page, those of short rows moved, with empty ones where none was tagged."""
    covered = _covered(held)
    row_count = 1 + max(row for row, _ in covered)
    short = [
        row
        for row in range(row_count)
        if any((row, column) not in covered for column in range(column_count))
    ]
    complete = [each for each in held if each.cell.row not in short and each.cell.row_span == 1]
    if not short or not any(each.box for each in complete):
        return list(held)
    columns = columns_of(column_count, complete, page)
    if columns is None:
        return list(held)
    placed = tuple((each.cell, each.box) for each in complete if each.box is not None)
    grid = _Columns(columns.edges, placed, len({cell.row for cell, _ in placed}) == 1)
    rows: list[HeldCell] = [each for each in held if each.cell.row not in short]
    for row in short:
        own = [each for each in held if each.cell.row == row]
        rows.extend(_moved(row, own, _from_above(held, row), grid) or own)
    return sorted(rows, key=lambda each: (each.cell.row, each.cell.column))


class _Columns(NamedTuple):
    """The columns as complete rows show them."""

    edges: tuple[float, ...]
    cells: tuple[tuple[TaggedCell, Box], ...]
    """The cells of complete rows, and where their words stand."""
    is_guessed: bool
    """One row alone is complete, the header: the borders are guessed between its words."""

    def first_of(self, box: Box, width: int) -> int | None:
        """The first column of a cell of `width` columns by where its words stand.

        None where that is not certain.
        """
        fitting = [
            first
            for first in range(len(self.edges) - width)
            if self._fits(box, first, first + width)
        ]
        return fitting[0] if len(fitting) == 1 else None

    def _fits(self, box: Box, first: int, end: int) -> bool:
        """Within the borders, or beginning or ending in line with the column's other cells.

        Within guessed borders only under a header's words: figures at the right of their cells
        stand nearer to the next header than to their own.
        """
        under = any(
            cell.column < end
            and first < cell.column + cell.column_span
            and box.overlap_x(other) > 0
            for cell, other in self.cells
        )
        inside = self.edges[first] - OVERHANG <= box.x0 and box.x1 <= self.edges[end] + OVERHANG
        if inside and (under or not self.is_guessed):
            return True
        return any(
            (cell.column == first and abs(other.x0 - box.x0) <= ALIGNED)
            or (cell.column + cell.column_span == end and abs(other.x1 - box.x1) <= ALIGNED)
            for cell, other in self.cells
        )


def _covered(held: Sequence[HeldCell]) -> set[tuple[int, int]]:
    """Every (row, column) that some cell covers."""
    return {
        (row, column)
        for each in held
        for row in range(each.cell.row, each.cell.row + each.cell.row_span)
        for column in range(each.cell.column, each.cell.column + each.cell.column_span)
    }


def _from_above(held: Sequence[HeldCell], row: int) -> set[int]:
    """The columns that merged cells of earlier rows cover in a row."""
    above = [each for each in held if each.cell.row < row]
    return {column for covered_row, column in _covered(above) if covered_row == row}


def _moved(
    row: int, own: Sequence[HeldCell], taken: set[int], columns: _Columns
) -> list[HeldCell] | None:
    """The cells of a short row in their columns, the gaps filled; None where they do not fit."""
    count = len(columns.edges) - 1
    free = [column for column in range(count) if column not in taken]
    moved: list[HeldCell] = []
    at = 0
    for each in own:
        column = at if each.box is None else columns.first_of(each.box, each.cell.column_span)
        span = range(column or 0, (column or 0) + each.cell.column_span)
        if column is None or column < at or not set(span) <= set(free):
            return None
        moved.append(each._replace(cell=each.cell._replace(column=column)))
        at = span.stop
    filled = {column for _, column in _covered(moved)}
    empty = (
        HeldCell(TaggedCell(ABSENT, row, column, 1, 1), (), (), None)
        for column in free
        if column not in filled
    )
    return [*moved, *empty]
