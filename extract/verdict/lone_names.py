"""Texts alone in a row of a table without walls: the title of the rows below, or a row's name."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import FindingCode, Witness
from ..table import Cell, Doubt, Table


def lone_names(table: Table) -> Iterator[Doubt]:
    """A doubt for each text across a drawn table that may be a row, whoever agrees on its words.

    `Andel behöriga lärare` alone between two rules, in the first column and in the print of names,
    is an indicator without figures as well as a title. Walls in the rows would tell.
    """
    if table.witness is not Witness.RULED or table.closed or len(table.edges) < 3:
        return
    body = [cell for cell in table.cells if cell.row > 0 and cell.lines]
    names = [cell for cell in body if cell.column == 0 and cell.column_span == 1]
    looks = {line.bold for cell in names for line in cell.lines}
    for cell in body:
        is_across = cell.column_span == table.column_count > 1 and ":" not in cell.text
        looks_alike = {line.bold for line in cell.lines} <= looks
        if is_across and looks_alike and _is_in_first_column(cell, table.edges[1]):
            area = cell.areas[0]
            text = f"Whether {cell.text!r} is a row or the title of rows is not certain."
            yield Doubt(FindingCode.CELL_DOUBTFUL, text, area.page, (area.box,), (cell.text,))


def _is_in_first_column(cell: Cell, end: float) -> bool:
    """Whether all lines of a cell end before the next column begins."""
    return bool(cell.areas) and all(
        line.box is not None and line.box.x1 <= end for line in cell.lines
    )
