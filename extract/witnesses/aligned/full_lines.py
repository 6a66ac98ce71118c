"""Which lines of an undrawn table are full: they reach the end of their column's text.

No wall says where the text of a column ends; its longest line does, where that comes near the
next column. A column whose longest line leaves much room has no full lines.
"""

from __future__ import annotations

from collections.abc import Sequence

from ...lines import FULL_GAP_GLYPHS
from ...table import Cell, Line

COLUMN_BLANK_EMS = 1.6
"""Columns keep 0.5-1.4 font sizes between the end of one text area and the next (2026-11)."""


def with_full_lines(cells: Sequence[Cell], edges: Sequence[float]) -> list[Cell]:
    """The cells with `Line.full` told by the longest line of each column.

    `edges` are the sides of the columns, x in points.
    """
    ends = [_text_end(cells, column, wall) for column, wall in enumerate(edges[1:])]
    return [
        cell._replace(lines=tuple(_marked(line, ends[cell.column]) for line in cell.lines))
        if cell.column_span == 1
        else cell
        for cell in cells
    ]


def _text_end(cells: Sequence[Cell], column: int, wall: float) -> float:
    """The x where the column's text ends; its wall where nothing comes near that."""
    lines = [
        line
        for cell in cells
        if cell.column == column and cell.column_span == 1
        for line in cell.lines
        if line.box is not None
    ]
    longest = max((line.box.x1 for line in lines if line.box is not None), default=wall)
    blank = COLUMN_BLANK_EMS * max((line.size for line in lines), default=0.0)
    return longest if wall - longest <= blank else wall


def _marked(line: Line, end: float) -> Line:
    if line.box is None:
        return line
    glyph = line.box.width / max(1, len(line.text))
    return line._replace(full=end - line.box.x1 < FULL_GAP_GLYPHS * glyph)
