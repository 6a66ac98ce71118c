"""Cells that hold a drawing alone where only words can be published: `Trend` over arrows.

What the drawing says is not read; that it is there is told.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..extract.naming.named import Column, NamedTable
from ..extract.naming.roles import Role
from ..extract.table import Cell, Doubt
from ..schemas import FindingCode

_READ = frozenset({Role.STATUS, Role.PROGRESS})
"""Columns whose drawings are read."""


def doubts_of_drawings(table: NamedTable) -> Iterator[Doubt]:
    """A doubt for each column and page of a plan table with drawings that nobody reads."""
    for column in table.columns:
        if column.role not in _READ:
            cells = [cell for row in table.data if (cell := _drawn(row.cells, column)) is not None]
            pages = sorted({area.page for cell in cells for area in cell.areas})
            yield from (_doubt(column, cells, page) for page in pages)


def _drawn(cells: tuple[Cell | None, ...], column: Column) -> Cell | None:
    cell = cells[column.index] if column.index < len(cells) else None
    return cell if cell is not None and cell.pictures and not cell.lines else None


def _doubt(column: Column, cells: list[Cell], page: int) -> Doubt:
    boxes = tuple(area.box for cell in cells for area in cell.areas if area.page == page)
    named = f"the column {column.text!r}" if column.text else f"column {column.index + 1}"
    message = f"Drawings alone stand in {named}: what they say is not read."
    return Doubt(FindingCode.STATUS_NOT_IN_TEXT, message, page, boxes)
