"""Which lines of an undrawn table are full: they reach the end of their column's text.

No wall says where the text of a column ends; its longest line does, where that comes near the
next column. A column whose longest line leaves much room has no full lines.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..lines import measured
from ..ranging import Sides
from ..table import Cell

COLUMN_BLANK_EMS = 1.6
"""Columns keep 0.5-1.4 font sizes between the end of one text area and the next (2026-11)."""

WRAPPED_BLANK_EMS = 2.4
"""The same with one more character: a word that is broken leaves less than that of its line."""


def with_full_lines(
    cells: Sequence[Cell], edges: Sequence[float], walled: Collection[int] = ()
) -> list[Cell]:
    """The cells whose lines say how full they are, told by the longest line of each column.

    `edges` are the sides of the columns, x in points; columns that are `walled` have a right side
    that is drawn, and their lines are measured already.
    """
    sides = [_text_sides(cells, column, wall) for column, wall in enumerate(edges[1:])]
    return [
        cell._replace(lines=measured(cell.lines, sides[cell.column]))
        if cell.column_span == 1 and cell.column not in walled
        else cell
        for cell in cells
    ]


def _text_sides(cells: Sequence[Cell], column: int, wall: float) -> Sides:
    """Where the column's text begins and ends; its wall where nothing comes near that."""
    lines = [
        (line.box, line.size, line is not cell.lines[-1])
        for cell in cells
        if cell.column == column and cell.column_span == 1
        for line in cell.lines
        if line.box is not None
    ]
    if not lines:
        return Sides(wall, wall)
    longest, size, is_wrapped = max(lines, key=lambda placed: placed[0].x1)
    blank = (WRAPPED_BLANK_EMS if is_wrapped else COLUMN_BLANK_EMS) * size
    left = min(box.x0 for box, _, _ in lines)
    return Sides(left, longest.x1 if wall - longest.x1 <= blank else wall)
