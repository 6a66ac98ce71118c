"""The cells of a header and of a body whose rows and columns are known."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from ...geometry import Box
from ...lines import lines_of
from ...pages.page import Page, Word
from ...pages.painted.backdrop import fill_of, pictures_of
from ...table import Area, Cell
from .header.header_cells import Header
from .rows.body_lines import ACROSS, BodyLine
from .rows.merges import Grid
from .signs import is_stand_in


def cells_of_header(
    header: Header, edges: Sequence[float], bottom: float, page: Page
) -> list[Cell]:
    """The header in one row, or in two with its groups over their columns."""
    top = header.box.top
    middle, grouped = top, set[int]()
    cells: list[Cell] = []
    for group in header.groups:
        columns = range(group.first, group.last + 1)
        grouped.update(columns)
        middle = (group.box.bottom + min(header.cells[k].box.top for k in columns)) / 2
        box = Box(edges[group.first], top, edges[group.last + 1], middle)
        cells.append(_cell(group.words, (0, group.first), box, page, (1, len(columns))))
    for column, each in enumerate(header.cells):
        x0, x1 = edges[column : column + 2]
        if column in grouped:
            box = Box(x0, middle, x1, bottom)
            cells.append(_cell(each.words, (1, column), box, page))
        else:
            box = Box(x0, top, x1, bottom)
            span = (2 if grouped else 1, 1)
            cells.append(_cell(each.words, (0, column), box, page, span))
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def cells_of_body(
    grid: Grid, merged: Collection[tuple[int, int]], goals: Collection[int], page: Page
) -> list[Cell]:
    """The cells of the body; where nothing is printed under a goal's header there is none."""
    cells: list[Cell] = []
    for row, lines in enumerate(grid.rows):
        if lines[0].is_across:
            cells.append(_across_cell(grid, row, page))
            continue
        for column, (x0, x1) in enumerate(pairwise(grid.xs)):
            if (row - 1, column) in merged:
                continue
            last = row
            while (last, column) in merged:
                last += 1
            words = _words(grid.rows[row : last + 1], column)
            if words or column not in goals:
                box = Box(x0, grid.ys[row], x1, grid.ys[last + 1])
                span = (last - row + 1, 1)
                cells.append(_cell(words, (row, column), box, page, span))
    return cells


def _across_cell(grid: Grid, row: int, page: Page) -> Cell:
    box = Box(grid.xs[0], grid.ys[row], grid.xs[-1], grid.ys[row + 1])
    words = _words([grid.rows[row]], ACROSS)
    return _cell(words, (row, 0), box, page, (1, len(grid.xs) - 1))


def _words(rows: Sequence[Sequence[BodyLine]], column: int) -> list[Word]:
    return [
        word
        for lines in rows
        for line in lines
        if column in line.pieces
        for word in line.pieces[column].words
        if not is_stand_in(word)
    ]


def _cell(
    words: Sequence[Word],
    place: tuple[int, int],
    box: Box,
    page: Page,
    span: tuple[int, int] = (1, 1),
) -> Cell:
    """A cell; `place` and `span` are rows and columns."""
    return Cell(
        row=place[0],
        column=place[1],
        lines=lines_of(words, page.number) if words else (),
        row_span=span[0],
        column_span=span[1],
        areas=(Area(page.number, box),),
        fill=fill_of(page, box),
        pictures=pictures_of(page, box),
    )
