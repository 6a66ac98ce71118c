"""The places, grounds and signs of cells that tags have told, as they are drawn.

Tags do not say how far an empty cell reaches: its colour, or the dot in it, may be all that it
says, and drawn shapes are seldom tagged.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..table import Cell, Table


def with_grounds(cells: Sequence[Cell], drawn: Table) -> tuple[Cell, ...]:
    """The cells on the fills and with the signs of a `drawn` table; empty ones in its places."""
    places = {(cell.row, cell.column): cell for cell in drawn.cells}
    return tuple(_on_ground(cell, places.get((cell.row, cell.column))) for cell in cells)


def _on_ground(cell: Cell, drawn: Cell | None) -> Cell:
    if drawn is None or (drawn.row_span, drawn.column_span) != (cell.row_span, cell.column_span):
        return cell
    areas = cell.areas if cell.lines else drawn.areas or cell.areas
    return cell._replace(areas=areas, fill=drawn.fill, pictures=cell.pictures or drawn.pictures)
