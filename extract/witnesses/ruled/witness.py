"""The witness of drawn rules and cell fills: tables as their lines enclose them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import compress
from operator import not_

from ....schemas import Witness
from ...geometry import Box, union
from ...lines import group_lines
from ...pages.page import Page
from ...table import Table
from .edges import Axis, Edge, components, edge_of_rule, merge_edges
from .fills import bounds_of, cell_fills, edges_of_fill, join_zebra, outside_of
from .grid import GridCell, find_cells
from .open_rows import join_open_rows, lines_of_rows
from .placing import Held, crossing_words, place, table_of, words_in
from .soundness import frames_columns, hides_columns, holds_columns
from .stacked import PAINTED_ROWS, ROWS_OF_A_TABLE, split_stacked
from .underlines import without_underlines

SMALLEST_TABLE = (30.0, 10.0)
"""Width and height in points below which lines are boxes to tick, logos or glyphs."""

WORDED_SHARE = 0.5
"""This share of the rows, and of the columns, must have words: gridlines of charts have labels at
their edges only; calendars and tables with empty columns still have header words over each."""

PAINTED_CARDS = 3
"""A single column of painted areas is a table from this many on: two are a heading's band and a
text box."""

MOST_CROSSING_SHARE = 0.2
"""With a larger share of crossing words the lines have nothing to do with the words."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """The cells of one component, and whether any of its walls is a drawn rule."""

    cells: tuple[GridCell, ...]
    box: Box
    ruled: bool


def read_ruled(page: Page) -> list[Table]:
    """The tables that drawn rules and fills enclose, top to bottom.

    Of nested grids the inner one gets its words first: a frame around a table keeps only what
    stands outside the table, and is no table itself when that is not enough for two cells.
    """
    tables: list[Table] = []
    taken: set[int] = set()
    for grid in sorted(_grids(page), key=lambda g: (g.box.width * g.box.height, g.box)):
        table = _table(grid, page, taken)
        if table is not None:
            tables.append(table)
            taken.update(word for cell in table.cells for _, word in cell.words)
    return sorted(tables, key=lambda table: (table.areas[0].box.top, table.areas[0].box.x0))


def _grids(page: Page) -> Iterator[_Grid]:
    rules = without_underlines(merge_edges([edge_of_rule(rule) for rule in page.rules]), page)
    groups = _groups(rules, page)
    known = {tuple(group): _cells(group, page) for group in groups} if page.fills else {}
    closed = _closed_boxes(known.values())
    fills = cell_fills(page, closed)
    if fills:
        painted = outside_of((edge for fill in fills for edge in edges_of_fill(fill)), closed)
        groups = _groups(merge_edges([*rules, *painted]), page)
    walls = [rule for rule in rules if rule.axis is Axis.VERTICAL]
    has_wall = [_has_wall(group, walls) for group in groups]
    walled = list(compress(groups, has_wall))
    bare = list(compress(groups, map(not_, has_wall)))
    for group in (*walled, *join_zebra(bare, page)):
        cells = known.get(tuple(group)) or _cells(group, page)
        ruled = _has_wall(group, walls)
        for part in split_stacked(cells, ROWS_OF_A_TABLE if ruled else PAINTED_ROWS):
            yield _Grid(tuple(part), union(cell.box for cell in part), ruled)


def _cells(group: Sequence[Edge], page: Page) -> list[GridCell]:
    return find_cells(group, words_in(bounds_of(group), page))


def _has_wall(group: Sequence[Edge], walls: Sequence[Edge]) -> bool:
    """Whether one of the drawn vertical rules belongs to the group."""
    left, top, right, bottom = bounds_of(group).grown(1)
    return any(
        left <= at <= right and top <= start and end <= bottom for _, at, start, end in walls
    )


def _groups(edges: Sequence[Edge], page: Page) -> list[list[Edge]]:
    """Edges that hang together and are no small decoration, with the open rows below them."""
    groups = components(edges)
    big = [group for group in groups if _big_enough(group)]
    return join_open_rows(big, lines_of_rows(groups), page)


def _big_enough(group: Sequence[Edge]) -> bool:
    box = bounds_of(group)
    return box.width >= SMALLEST_TABLE[0] and box.height >= SMALLEST_TABLE[1]


def _closed_boxes(tables: Iterable[Sequence[GridCell]]) -> list[Box]:
    """The closed cells of tables of rules alone; a frame's single column is left to the fills."""
    return [
        cell.box
        for cells in tables
        if any(cell.column for cell in cells)
        for cell in cells
        if cell.closed
    ]


def _table(grid: _Grid, page: Page, taken: set[int]) -> Table | None:
    """The grid with its words as a table; None where it is a frame, a chart or decoration."""
    words = [word for word in words_in(grid.box, page) if word.id not in taken]
    held = place(grid.cells, words, page.signs)
    if not _is_table(held, grid, page.signs):
        return None
    if len(crossing_words(held)) > MOST_CROSSING_SHARE * sum(len(words) for _, words in held):
        return None
    return replace(table_of(held, page, Witness.RULED), painted=not grid.ruled)


def _is_table(held: Held, grid: _Grid, signs: Sequence[Box]) -> bool:
    worded = [cell for cell, words in held if words]
    signed = [c for c, words in held if not words and any(map(c.box.holds_middle_of, signs))]
    if len(worded) < 2 and not (worded and signed and _is_closed(held, grid)):
        return False
    worded += signed  # a goal and the colour of its status
    rows = max(cell.row + cell.row_span for cell, _ in held)
    columns = max(cell.column + cell.column_span for cell, _ in held)
    worded_rows = {r for c in worded for r in range(c.row, c.row + c.row_span)}
    worded_columns = {k for c in worded for k in range(c.column, c.column + c.column_span)}
    if len(worded_rows) < WORDED_SHARE * rows:
        return False
    if len(worded_columns) < WORDED_SHARE * columns and not _is_closed_grid(held, grid):
        return False
    if columns == 1 and _hides_columns(held, grid):
        return False
    return grid.ruled or (rows > 1 and columns > 1) or rows >= PAINTED_CARDS


def _is_closed_grid(held: Held, grid: _Grid) -> bool:
    """Whether rules close all cells and two columns have words, the first among them: the rest of
    a calendar over a page break has a name, a cross and many empty months.
    """
    worded = {cell.column for cell, words in held if words}
    return 0 in worded and len(worded) > 1 and _is_closed(held, grid)


def _is_closed(held: Held, grid: _Grid) -> bool:
    return grid.ruled and all(cell.closed for cell, _ in held)


def _hides_columns(held: Held, grid: _Grid) -> bool:
    """Whether a single column holds several; of painted stripes one row is enough to tell."""
    rows = [group_lines(words) for _, words in held]
    if not grid.ruled and any(map(holds_columns, rows)):
        return True
    return hides_columns(rows) or frames_columns(rows)
