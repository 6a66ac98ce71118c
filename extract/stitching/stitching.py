"""Tables over pages: continued tables become one, rows cut by a page break become one row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from ...schemas import FindingCode, Repair, lowest
from ..geometry import union
from ..pages.page import Page
from ..table import Area, Cell, Doubt, Line, Table
from .continuation import HeaderRows, Kind, judge, printed_header_rows, touch
from .cut_header import with_header_above
from .cut_row import Cut, Signs, is_cut
from .merged_cells import Merge, merge_over_break
from .page_edge_rules import Ending
from .page_flow import BESIDE, PageFlow, flow_around
from .repeated_header import is_set_apart, unglued

RowNames = Callable[[Table], frozenset[int]]
"""The columns whose header names the rows (`Aktivitet`), by what knows header words."""


def no_row_names(table: Table) -> frozenset[int]:
    """Without header words no column is known to name the rows."""
    del table
    return frozenset()


def stitch(
    pages: Sequence[Page],
    by_page: Sequence[Sequence[Table]],
    header_rows: HeaderRows = printed_header_rows,
    beside: Collection[int] = (),
    row_names: RowNames = no_row_names,
) -> list[Table]:
    """The tables of a document: those of each page, joined where a page break cut them.

    `pages` are without their furniture; `by_page` has each page's tables in reading order; the
    pages `beside` others held columns of theirs (`wide_pages`).
    """
    flow = {
        page.number: flow_around(page, tables)
        for page, tables in zip(pages, by_page, strict=True)
        if tables
    }
    flow |= dict.fromkeys(beside, BESIDE)
    tables = [table for on_page in by_page for table in on_page]
    return join_over_breaks(tables, flow, header_rows, row_names)


def join_over_breaks(
    tables: Sequence[Table],
    flow: Mapping[int, PageFlow],
    header_rows: HeaderRows = printed_header_rows,
    row_names: RowNames = no_row_names,
) -> list[Table]:
    """Join what page breaks cut. `tables` stand in reading order, each on one page.

    `flow` has an entry for every page with tables (KeyError otherwise). `header_rows` says how
    many first rows are header, and `row_names` which columns name the rows, by header words where
    the caller knows them. What is uncertain stays apart, with a doubt `continuation-uncertain` on
    the later table, or stays a row of its own, with the doubt on the joined table.
    """
    stitched: list[Table] = []
    for table in tables:
        if stitched and touch(stitched[-1], table, header_rows):
            stitched[-1] = _on_one_page(stitched[-1], table)
            continue
        if not stitched or not _meet(stitched[-1], table, flow):
            stitched.append(table)
            continue
        headed = with_header_above(stitched[-1], table, header_rows)
        if headed is not None:
            stitched[-1] = headed
            continue
        above, below = stitched[-1], unglued(stitched[-1], table)
        judgement = judge(above, below, header_rows)
        match judgement.kind:
            case Kind.CONTINUES:
                repeated = judgement.repeated_rows
                header = max(_rows_of_header(above, header_rows), repeated)
                is_open = _is_open(flow[above.pages[-1]], flow[below.pages[0]], repeated)
                signs = Signs(row_names(above), is_open)
                stitched[-1] = _join(above, below, repeated, header, signs)
            case Kind.NEW:
                stitched.append(table)
            case Kind.UNCERTAIN:
                doubt = _doubt(table, f"May continue the table before it: {judgement.reason}.")
                stitched.append(replace(table, doubts=(*table.doubts, doubt)))
    return stitched


def _meet(above: Table, below: Table, flow: Mapping[int, PageFlow]) -> bool:
    """Whether only a page break stands between two tables.

    The tags of one Table element say so too, even where a running line is not known as furniture.
    """
    if not above.pages or not below.pages:
        return False
    between = range(above.pages[-1] + 1, below.pages[0])
    follows = below.pages[0] > above.pages[-1]
    if not follows or any(flow.get(number) is not BESIDE for number in between):
        return False
    if above.key is not None and above.key == below.key:
        return True
    return (
        flow[above.pages[-1]].last_table_ends_page and flow[below.pages[0]].first_table_starts_page
    )


def _on_one_page(above: Table, below: Table) -> Table:
    """`below` as further rows of `above`, which ends where it begins."""
    *before, last = above.areas
    whole = Area(last.page, union((last.box, below.areas[0].box)))
    joined = replace(
        above,
        areas=(*before, whole),
        closed=above.closed and below.closed,
        edges=above.edges or below.edges,
        doubts=(*above.doubts, *below.doubts),
    )
    return _with_rows(joined, below)


def _doubt(table: Table, message: str) -> Doubt:
    boxes = tuple(area.box for area in table.areas[:1])
    return Doubt(FindingCode.CONTINUATION_UNCERTAIN, message, table.pages[0], boxes)


def _rows_of_header(table: Table, header_rows: HeaderRows) -> int:
    """Header rows of a table above a break: a single row set apart in print is one."""
    known = header_rows(table)
    if known is not None:
        return known
    return int(table.row_count == 1 and is_set_apart(table.rows()[0]))


def _is_open(above: PageFlow, below: PageFlow, repeated: int) -> bool:
    """Whether rules show that the break cut a row; a repeated header ends in a rule of its own."""
    if repeated:
        return above.last_row is Ending.WALLED
    return above.last_row is not Ending.CLOSED and below.first_row_is_open


def _join(above: Table, below: Table, repeated: int, header: int, signs: Signs) -> Table:
    """`below` as further rows of `above`, its `repeated` header rows taken out.

    `header` is the number of header rows of `above`: a header is not continued by a cut row.
    """
    rest, removed = _without_rows(below, repeated)
    headed = _marked_header(above, repeated) if removed else above.cells
    joined = replace(
        above,
        cells=headed,
        areas=(*above.areas, *below.areas),
        closed=above.closed and below.closed,
        key=below.key,
        removed=(*above.removed, *removed, *below.removed),
        doubts=(*above.doubts, *below.doubts),
    )
    if not rest.cells:
        return joined
    cut = Cut.NO if above.row_count <= header else is_cut(above, rest, signs)
    match cut:
        case Cut.YES:
            return _with_cut_row(joined, rest)
        case Cut.NO:
            return _with_rows(joined, rest)
        case Cut.UNSURE:
            doubt = _doubt(below, "The first row of the page may be the rest of the row before it.")
            return _with_rows(replace(joined, doubts=(*joined.doubts, doubt)), rest)


def _without_rows(table: Table, count: int) -> tuple[Table, tuple[Line, ...]]:
    """The table without its first `count` rows, and the lines that stood in them."""
    removed = tuple(line for cell in table.cells if cell.row < count for line in cell.lines)
    cells = tuple(c._replace(row=c.row - count) for c in table.cells if c.row >= count)
    return replace(table, cells=cells, row_count=table.row_count - count), removed


def _marked_header(table: Table, count: int) -> tuple[Cell, ...]:
    return tuple(
        _repaired(cell, Repair.HEADER_REMOVED) if cell.row < count else cell for cell in table.cells
    )


def _repaired(cell: Cell, repair: Repair) -> Cell:
    if repair in cell.repairs:
        return cell
    return cell._replace(repairs=(*cell.repairs, repair))


def _with_rows(above: Table, below: Table) -> Table:
    """The rows of `below` after those of `above`; cells merged over the break stay merged."""
    offset = above.row_count
    cells = list(above.cells)
    doubts = list(above.doubts)
    for cell in below.cells:
        place = _index_at(cells, offset - 1, cell.column)
        merge = Merge.NONE
        if cell.row == 0 and place is not None:
            merge = merge_over_break(cells[place], cell, (*above.cells, *below.cells))
        if place is None or merge is Merge.NONE:
            cells.append(cell._replace(row=cell.row + offset))
            continue
        cells[place] = _grown(cells[place], cell, extra_rows=cell.row_span)
        if merge is Merge.LIKELY:
            doubts.append(_merge_doubt(cells[place], cell))
    return _table(replace(above, doubts=tuple(doubts)), cells, offset + below.row_count)


def _merge_doubt(merged: Cell, below: Cell) -> Doubt:
    message = f"The empty cell below the page break is taken as the rest of {merged.text!r}."
    page = below.areas[0].page if below.areas else None
    boxes = tuple(area.box for area in below.areas)
    return Doubt(FindingCode.MERGE_UNCERTAIN, message, page, boxes)


def _with_cut_row(above: Table, below: Table) -> Table:
    """The first row of `below` joined to the last of `above`, the others after it."""
    last = above.row_count - 1
    cells = list(above.cells)
    for cell in below.cells:
        place = _index_at(cells, last, cell.column) if cell.row == 0 else None
        if place is None:
            cells.append(cell._replace(row=cell.row + last))
        else:
            cells[place] = _grown(cells[place], cell, extra_rows=cell.row_span - 1)
    return _table(above, cells, last + below.row_count)


def _table(above: Table, cells: Sequence[Cell], row_count: int) -> Table:
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return replace(above, cells=tuple(ordered), row_count=row_count)


def _index_at(cells: Sequence[Cell], row: int, column: int) -> int | None:
    """Where in `cells` the one that covers a place is."""
    for index, cell in enumerate(cells):
        if (
            cell.row <= row < cell.row + cell.row_span
            and cell.column <= column < cell.column + cell.column_span
        ):
            return index
    return None


def _grown(above: Cell, below: Cell, extra_rows: int) -> Cell:
    """Both parts of a cell as one, with the areas and lines of each page."""
    sure = lowest((above.confidence, below.confidence))
    cell = above._replace(
        lines=(*above.lines, *below.lines),
        row_span=above.row_span + extra_rows,
        areas=(*above.areas, *below.areas),
        fill=above.fill if above.fill is not None else below.fill,
        pictures=(*above.pictures, *below.pictures),
        witnesses=tuple(w for w in above.witnesses if w in below.witnesses),
        confidence=above.confidence if sure is None else sure,
        repairs=tuple(dict.fromkeys((*above.repairs, *below.repairs))),
    )
    return _repaired(cell, Repair.ROW_JOINED) if below.lines else cell
