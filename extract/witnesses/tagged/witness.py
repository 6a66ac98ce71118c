"""The witness of the structure tree: tables as the PDF's producer tagged them, cell by cell.

Only the cell of each word comes from the tags; words and spaces come from the glyphs' boxes. A
table is read page by page: its fragments have one `key`, and a row with content on two pages
sets `continues_row` on the second. Whether the tags are to be believed is asked of
`faults`, not here.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ....schemas import FindingCode, Witness
from ...geometry import Box, union
from ...lines import lines_of
from ...pages.page import Page, Word
from ...pages.painted.backdrop import fill_of, text_inset
from ...pages.tags.tag_tree import TagNode, TagTree
from ...ranging import Sides
from ...table import Area, Cell, Doubt, Table
from ..full_lines import with_full_lines
from ..tracks import Tracks
from .align import aligned
from .cells import HeldCell, bands_of, columns_of, held_cell, words_by_mark
from .grid import TaggedCell, TaggedGrid, grid_of


def read_tagged(page: Page, tags: TagTree) -> list[Table]:
    """The tables that the tags say stand on a page, in document order.

    A table inside a cell gives no table of its own: its words stay in the outer cell, with a
    doubt that says so.
    """
    nodes = tags.tables_on(page.number)
    words = words_by_mark(page) if nodes else {}
    tables = []
    for node in nodes:
        if node.key in tags.nested_tables:
            continue
        grid = grid_of(node)
        table = None if grid is None else _fragment(node, grid, page, words)
        if table is not None:
            tables.append(table)
    return tables


def _fragment(
    node: TagNode, grid: TaggedGrid, page: Page, words: Mapping[int, Sequence[Word]]
) -> Table | None:
    """The rows of a table that stand on one page; None where nothing is printed of them."""
    rows = [row for row, pages in enumerate(grid.row_pages) if page.number in pages]
    held = [held_cell(cell, page, words) for cell in _cut(grid.cells, rows)]
    if not any(each.box for each in held):
        return None
    held = aligned(held, grid.column_count, page)
    columns = columns_of(grid.column_count, held, page)
    cells = _placed(held, page, columns, bands_of(len(rows), held, page))
    boxes = [area.box for cell in cells for area in cell.areas]
    return Table(
        cells=tuple(cells),
        row_count=len(rows),
        column_count=grid.column_count,
        areas=(Area(page.number, union(boxes)),),
        witness=Witness.TAGGED,
        header_rows=_header_rows(grid, rows),
        edges=tuple(columns.edges) if columns else (),
        continues_row=_continues_row(grid, page.number),
        key=node.key,
        doubts=tuple(_nested(held, page)),
    )


def _continues_row(grid: TaggedGrid, page: int) -> bool:
    """Whether the last row of the page before goes on; a header above it is printed again."""
    before = [row for row, pages in enumerate(grid.row_pages) if page - 1 in pages]
    return bool(before) and page in grid.row_pages[before[-1]]


def _cut(cells: Iterable[TaggedCell], rows: Sequence[int]) -> list[TaggedCell]:
    """The cells in the given rows, renumbered; merged cells keep the part that is there."""
    places = {row: place for place, row in enumerate(rows)}
    cut = []
    for cell in cells:
        inside = [places[r] for r in range(cell.row, cell.row + cell.row_span) if r in places]
        if inside:
            cut.append(cell._replace(row=inside[0], row_span=len(inside)))
    return sorted(cut, key=lambda cell: (cell.row, cell.column))


def _placed(
    held: Sequence[HeldCell], page: Page, columns: Tracks | None, bands: Tracks | None
) -> list[Cell]:
    """The cells with their areas, lines and backgrounds."""
    areas = [_area(each, columns, bands) for each in held]
    inset = text_inset(
        [
            (area, [word.box for word in each.words])
            for each, area in zip(held, areas, strict=True)
            if area is not None and columns is not None and columns.drawn[each.cell.column]
        ]
    )
    cells = []
    for each, area in zip(held, areas, strict=True):
        cell = each.cell
        end = cell.column + cell.column_span
        sides = None
        if columns is not None and columns.drawn[end]:
            sides = Sides(columns.edges[cell.column] + inset, columns.edges[end] - inset)
        box = each.box if area is None else area
        cells.append(
            Cell(
                row=cell.row,
                column=cell.column,
                lines=lines_of(each.words, page.number, sides),
                row_span=cell.row_span,
                column_span=cell.column_span,
                areas=() if box is None else (Area(page.number, box),),
                fill=None if box is None else fill_of(page, box),
                pictures=each.pictures,
            )
        )
    if columns is None:
        return cells
    walled = [column for column, drawn in enumerate(columns.drawn[1:]) if drawn]
    return with_full_lines(cells, columns.edges, walled)


def _area(held: HeldCell, columns: Tracks | None, bands: Tracks | None) -> Box | None:
    """The region between the printed boundaries; None where they are not known."""
    if columns is None or bands is None:
        return None
    cell = held.cell
    left, right = columns.edges[cell.column], columns.edges[cell.column + cell.column_span]
    top, bottom = bands.edges[cell.row], bands.edges[cell.row + cell.row_span]
    return Box(left, top, right, bottom)


def _header_rows(grid: TaggedGrid, rows: Sequence[int]) -> int | None:
    """How many of the fragment's first rows are headers (one repeated on the page, too)."""
    if grid.heads is None:
        return None
    return next((place for place, row in enumerate(rows) if not grid.heads[row]), len(rows))


def _nested(held: Iterable[HeldCell], page: Page) -> Iterable[Doubt]:
    """A doubt for each cell that holds a table of its own."""
    for each in held:
        nested = (node.role == "Table" for node in each.cell.node.descendants())
        if each.box is not None and any(nested):
            yield Doubt(
                FindingCode.CELL_DOUBTFUL,
                "a table stands inside a cell; its words were kept in that cell",
                page.number,
                (each.box,),
            )
