"""The witness of drawn rules and cell fills: tables as their lines enclose them."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...schemas import FindingCode, Witness
from ..backdrop import fill_of, pictures_of, text_inset
from ..geometry import Box, union
from ..lines import lines_of
from ..page import Page, Word
from ..table import Area, Cell, Doubt, Table
from .edges import Edge, components, edge_of_rule, merge_edges, without_underlines
from .fills import bounds_of, cell_fills, edges_of_fill, join_zebra
from .grid import GridCell, find_cells
from .soundness import hides_columns, hides_rows
from .stacked import split_stacked

SMALLEST_TABLE = (30.0, 10.0)
"""Width and height in points below which lines are boxes to tick, logos or glyphs."""

WORDED_SHARE = 0.5
"""This share of the rows, and of the columns, must have words: gridlines of charts have labels at
their edges only; calendars and tables with empty columns still have header words over each."""

PAINTED_CARDS = 3
"""A single column of painted areas is a table from this many on: two are a heading's band and a
text box."""

CROSSING_POINTS = 2.0
"""A word this far beyond its cell's side crosses the wall; glyph boxes overhang under 1 point."""

MOST_CROSSING_SHARE = 0.2
"""With a larger share of crossing words the lines have nothing to do with the words."""


@dataclass(frozen=True, slots=True)
class _Grid:
    """The cells of one component, and whether any of its lines is a drawn rule."""

    cells: tuple[GridCell, ...]
    ruled: bool

    @property
    def box(self) -> Box:
        return union(cell.box for cell in self.cells)


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
    groups = [group for group in components(rules) if _big_enough(group)]
    fills = cell_fills(page, _closed_boxes(groups, page))
    if fills:
        edges = [*rules, *(edge for fill in fills for edge in edges_of_fill(fill))]
        groups = [g for g in components(merge_edges(edges)) if _big_enough(g)]
        groups = join_zebra(groups, page)
    for group in groups:
        cells = find_cells(group, _words_in(bounds_of(group), page))
        ruled = any(_lies_in(rule, bounds_of(group).grown(1)) for rule in rules)
        for part in split_stacked(cells):
            yield _Grid(tuple(part), ruled)


def _big_enough(group: Sequence[Edge]) -> bool:
    box = bounds_of(group)
    return box.width >= SMALLEST_TABLE[0] and box.height >= SMALLEST_TABLE[1]


def _closed_boxes(groups: Sequence[Sequence[Edge]], page: Page) -> list[Box]:
    """The closed cells of tables of rules alone; a frame's single column is left to the fills."""
    boxes: list[Box] = []
    for group in groups:
        cells = find_cells(group, _words_in(bounds_of(group), page))
        if any(cell.column for cell in cells):
            boxes.extend(cell.box for cell in cells if cell.closed)
    return boxes


def _words_in(box: Box, page: Page) -> list[Word]:
    return [word for word in page.words if box.holds_middle_of(word.box)]


def _lies_in(edge: Edge, box: Box) -> bool:
    line = bounds_of([edge])
    return (
        box.x0 <= line.x0
        and line.x1 <= box.x1
        and box.top <= line.top
        and line.bottom <= box.bottom
    )


def _table(grid: _Grid, page: Page, taken: set[int]) -> Table | None:
    """The grid with its words as a table; None where it is a frame, a chart or decoration."""
    words = _placed(grid.cells, [w for w in _words_in(grid.box, page) if w.id not in taken])
    kept = _compact(_without_outside(grid.cells, words))
    if not _is_table(kept, grid):
        return None
    crossing = [word for cell, held in kept for word in held if _crosses(word.box, cell.box)]
    if len(crossing) > MOST_CROSSING_SHARE * sum(len(held) for _, held in kept):
        return None
    inset = text_inset([(cell.box, [word.box for word in held]) for cell, held in kept])
    cells = tuple(_cell(cell, held, page, inset) for cell, held in kept)
    return Table(
        cells=cells,
        row_count=max(cell.row + cell.row_span for cell, _ in kept),
        column_count=max(cell.column + cell.column_span for cell, _ in kept),
        areas=(Area(page.number, union(cell.box for cell, _ in kept)),),
        witness=Witness.RULED,
        closed=all(cell.closed for cell, _ in kept) and not _hides_some(kept),
        edges=_edges(kept),
        doubts=tuple(_crossing_doubt(word, page) for word in crossing),
    )


Held = list[tuple[GridCell, list[Word]]]
"""Cells with the words that stand in them."""


def _placed(cells: Sequence[GridCell], words: Sequence[Word]) -> Held:
    """Each cell with the words whose middle it holds."""
    held: Held = [(cell, []) for cell in cells]
    tops = sorted({cell.row: cell.box.top for cell in cells}.items())
    lefts = sorted({cell.column: cell.box.x0 for cell in cells}.items())
    slots = {
        (row, column): words_of
        for cell, words_of in held
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }
    boxes = {id(words_of): cell.box for cell, words_of in held}
    for word in words:
        row = bisect_right(tops, word.box.middle_y, key=lambda item: item[1]) - 1
        column = bisect_right(lefts, word.box.middle_x, key=lambda item: item[1]) - 1
        place = slots.get((tops[max(row, 0)][0], lefts[max(column, 0)][0]))
        if place is not None and boxes[id(place)].grown(1).holds_middle_of(word.box):
            place.append(word)
    return held


def _without_outside(cells: Sequence[GridCell], held: Held) -> Held:
    """Drop places without words that are open to the outside: they are no cells."""
    outer_rows = {0, max(cell.row + cell.row_span for cell in cells) - 1}
    outer_columns = {0, max(cell.column + cell.column_span for cell in cells) - 1}
    worded = [cell for cell, words in held if words]
    stubs_r = {row for row in outer_rows if not any(c.row == row for c in worded)}
    stubs_c = {column for column in outer_columns if not any(c.column == column for c in worded)}
    return [
        (cell, words)
        for cell, words in held
        if words or not (cell.leaks or (not cell.closed and _in(cell, stubs_r, stubs_c)))
    ]


def _in(cell: GridCell, rows: set[int], columns: set[int]) -> bool:
    return cell.row in rows or cell.column in columns


def _compact(held: Held) -> Held:
    """Renumber rows and columns so that each index has a cell and each boundary is some cell's."""
    rows = _renumbered([(cell.row, cell.row_span) for cell, _ in held])
    columns = _renumbered([(cell.column, cell.column_span) for cell, _ in held])
    compact = [
        (
            replace(
                cell,
                row=rows[cell.row],
                row_span=rows[cell.row + cell.row_span] - rows[cell.row],
                column=columns[cell.column],
                column_span=columns[cell.column + cell.column_span] - columns[cell.column],
            ),
            words,
        )
        for cell, words in held
    ]
    return sorted(compact, key=lambda item: (item[0].row, item[0].column))


def _renumbered(ranges: Sequence[tuple[int, int]]) -> dict[int, int]:
    """New numbers of the boundaries in `ranges` (start, span), without tracks nothing covers.

    >>> _renumbered([(0, 2), (2, 3), (7, 1)])
    {0: 0, 2: 1, 5: 2, 7: 2, 8: 3}
    """
    covered = {index for start, span in ranges for index in range(start, start + span)}
    bounds = sorted({bound for start, span in ranges for bound in (start, start + span)})
    numbers: dict[int, int] = {}
    count = 0
    for bound, following in zip(bounds, [*bounds[1:], None], strict=True):
        numbers[bound] = count
        count += following is not None and bound in covered
    return numbers


def _is_table(held: Held, grid: _Grid) -> bool:
    worded = [cell for cell, words in held if words]
    if len(worded) < 2:
        return False
    rows = max(cell.row + cell.row_span for cell, _ in held)
    columns = max(cell.column + cell.column_span for cell, _ in held)
    worded_rows = {r for c in worded for r in range(c.row, c.row + c.row_span)}
    worded_columns = {k for c in worded for k in range(c.column, c.column + c.column_span)}
    if len(worded_rows) < WORDED_SHARE * rows or len(worded_columns) < WORDED_SHARE * columns:
        return False
    if columns == 1 and hides_columns([words for _, words in held]):
        return False
    return grid.ruled or (rows > 1 and columns > 1) or rows >= PAINTED_CARDS


def _crosses(word: Box, cell: Box) -> bool:
    return cell.x0 - word.x0 > CROSSING_POINTS or word.x1 - cell.x1 > CROSSING_POINTS


def _crossing_doubt(word: Word, page: Page) -> Doubt:
    return Doubt(
        FindingCode.CELL_DOUBTFUL,
        f"The word {word.text!r} crosses the drawn side of its cell.",
        page.number,
        (word.box,),
    )


def _hides_some(held: Held) -> bool:
    """Whether some drawn row or column holds several rows or columns of words."""
    rows: dict[int, list[list[Word]]] = {}
    columns: dict[tuple[int, int], list[list[Word]]] = {}
    for cell, words in held:
        if cell.row_span == 1:
            rows.setdefault(cell.row, []).append(words)
        columns.setdefault((cell.column, cell.column_span), []).append(words)
    return any(map(hides_rows, rows.values())) or any(map(hides_columns, columns.values()))


def _cell(cell: GridCell, words: Sequence[Word], page: Page, inset: float) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        lines=lines_of(words, page.number, cell.box.x1 - inset),
        row_span=cell.row_span,
        column_span=cell.column_span,
        areas=(Area(page.number, cell.box),),
        fill=fill_of(page, cell.box),
        pictures=pictures_of(page, cell.box),
    )


def _edges(held: Held) -> tuple[float, ...]:
    """The column boundaries (x), ascending."""
    at: dict[int, float] = {}
    for cell, _ in held:
        at.setdefault(cell.column, cell.box.x0)
        at.setdefault(cell.column + cell.column_span, cell.box.x1)
    return tuple(at[column] for column in sorted(at))
