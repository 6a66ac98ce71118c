"""The places and grounds of cells that tags have told, as rules and fills draw them.

Tags do not say how far an empty cell reaches: its colour may be all that it says.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..table import Cell, Table


def with_grounds(cells: Sequence[Cell], drawn: Table) -> tuple[Cell, ...]:
    """The cells on the fills of the same cells of a `drawn` table; empty ones in its places."""
    places = {(cell.row, cell.column): cell for cell in drawn.cells}
    return tuple(_on_ground(cell, places.get((cell.row, cell.column))) for cell in cells)


def _on_ground(cell: Cell, drawn: Cell | None) -> Cell:
    if drawn is None or (drawn.row_span, drawn.column_span) != (cell.row_span, cell.column_span):
        return cell
    areas = cell.areas if cell.lines else drawn.areas or cell.areas
    return cell._replace(areas=areas, fill=drawn.fill)
