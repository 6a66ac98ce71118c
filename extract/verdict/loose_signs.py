"""Dots and bars beside the words of tagged rows: which empty cells they stand in.

Tags do not say where an empty cell is, and drawn shapes are seldom tagged. The row is known by
the heights of its words, the column by what else stands in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from ..geometry import Box, union
from ..pages.page import Page
from ..pages.painted.backdrop import OVERHANG_POINTS, pictures_of
from ..table import Area, Cell


def with_loose_signs(cells: Sequence[Cell], page: Page) -> tuple[Cell, ...]:
    """The cells of one page with each sign that is in none of them in its empty cell."""
    held = [picture.box for cell in cells for picture in cell.pictures]
    loose = [sign for sign in page.signs if not any(box.holds_middle_of(sign) for box in held)]
    worded = [cell for cell in cells if cell.lines]
    if not loose or not worded:
        return tuple(cells)
    bands, columns = _bands(worded), _columns(worded)
    found: dict[tuple[int, int], list[Box]] = {}
    for sign in loose:
        row = next((r for r, top, end in bands if top <= sign.middle_y <= end), None)
        free = [c for c in cells if c.row == row and _is_free(c)]
        cell = _cell_of(sign, free, columns)
        if cell is not None:
            found.setdefault((cell.row, cell.column), []).append(sign)
    return tuple(_with(cell, found.get((cell.row, cell.column), ()), page) for cell in cells)


def _is_free(cell: Cell) -> bool:
    """Whether it is an empty cell of one row and column."""
    alone = cell.row_span == cell.column_span == 1
    return alone and not cell.lines and not cell.pictures and cell.fill is None


def _boxes(cells: Iterable[Cell]) -> list[Box]:
    """Where the words of cells stand."""
    return [line.box for cell in cells for line in cell.lines if line.box is not None]


def _bands(worded: Sequence[Cell]) -> list[tuple[int, float, float]]:
    """Each row with the heights it reaches over: to the middle between its words and the next."""
    rows: dict[int, Box] = {}
    for row in sorted({cell.row for cell in worded}):
        boxes = _boxes(c for c in worded if c.row == row and c.row_span == 1)
        if boxes:
            rows[row] = union(boxes)
    boxes = list(rows.values())
    middles = [(above.bottom + below.top) / 2 for above, below in pairwise(boxes)]
    ends = [boxes[0].top, *middles, boxes[-1].bottom] if boxes else []
    return [(row, top, end) for row, (top, end) in zip(rows, pairwise(ends), strict=True)]


def _columns(worded: Sequence[Cell]) -> dict[int, Box]:
    """Where the words of each column stand, over all rows."""
    found: dict[int, Box] = {}
    for column in sorted({cell.column for cell in worded}):
        boxes = _boxes(c for c in worded if c.column == column and c.column_span == 1)
        if boxes:
            found[column] = union(boxes)
    return found


def _cell_of(sign: Box, free: Sequence[Cell], columns: dict[int, Box]) -> Cell | None:
    """The empty cell under whose column's words the sign stands; else the row's only one."""
    under = [c for c in free if c.column in columns and sign.overlap_x(columns[c.column]) > 0]
    fitting = under or free
    return fitting[0] if len(fitting) == 1 else None


def _with(cell: Cell, signs: Sequence[Box], page: Page) -> Cell:
    near = [
        (sign, picture)
        for sign in signs
        for picture in pictures_of(page, sign.grown(sign.height + OVERHANG_POINTS))
    ]
    pictures = tuple(p for sign, p in near if sign.holds_middle_of(p.box))
    if not pictures:
        return cell
    area = Area(page.number, union(picture.box for picture in pictures))
    return cell._replace(pictures=pictures, areas=cell.areas or (area,))
