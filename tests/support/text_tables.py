"""Small tables from grids of text, for tests of what comes after the witnesses."""

from __future__ import annotations

from collections.abc import Sequence

from styrkort.extract.pages.page import Colour
from styrkort.extract.table import Cell, Line, Table

ACROSS = ">"
"""The cell to the left spans this place too."""
DOWN = "^"
"""The cell above spans this place too."""


Grid = list[list[str | None]]


def table_of(
    grid: Sequence[Sequence[str | None]],
    *,
    bold_rows: frozenset[int] = frozenset(),
    fills: dict[tuple[int, int], Colour] | None = None,
    header_rows: int | None = None,
) -> Table:
    """A table from rows of texts: ``|`` breaks a line, ">" and "^" continue a merged cell.

    "" is an empty printed cell, None a place where nothing is printed.
    """
    cells = []
    for r, row in enumerate(grid):
        for c, text in enumerate(row):
            if text is None or text in (ACROSS, DOWN):
                continue
            column_span = 1
            while c + column_span < len(row) and row[c + column_span] == ACROSS:
                column_span += 1
            row_span = 1
            while r + row_span < len(grid) and grid[r + row_span][c] == DOWN:
                row_span += 1
            lines = tuple(Line(text=part, bold=r in bold_rows) for part in text.split("|") if part)
            fill = (fills or {}).get((r, c))
            cells.append(Cell(r, c, lines, row_span, column_span, fill=fill))
    return Table(
        cells=tuple(cells),
        row_count=len(grid),
        column_count=max(len(row) for row in grid),
        header_rows=header_rows,
    )
