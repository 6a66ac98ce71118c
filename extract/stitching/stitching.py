"""Tables over pages: continued tables become one, rows cut by a page break become one row."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ...schemas import FindingCode
from ..geometry import union
from ..pages.page import Page
from ..table import Area, Doubt, Table
from .continuation import HeaderRows, Kind, judge, printed_header_rows, touch
from .cut_header import with_header_above
from .cut_row import Cut, Signs, as_rest_of_key, is_cut
from .joined_rows import marked_header, with_cut_row, with_doubted_row, with_rows, without_rows
from .page_flow import BESIDE, PageFlow, flow_around
from .repeated_header import is_set_apart, unglued, without_header_at_end
from .text_columns import (
    ColumnEnds,
    column_ends,
    in_columns,
    is_open_between,
    may_go_on,
    stands_beside_its_own,
    way_to,
)

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
    ordered = [in_columns(tables) for tables in by_page]
    pairs = zip(pages, ordered, strict=True)
    ends = [end for page, tables in pairs for end in column_ends(page, tables)]
    tables = [table for on_page in ordered for table in on_page]
    return join_over_breaks(tables, flow, header_rows, row_names, ends)


def join_over_breaks(
    tables: Sequence[Table],
    flow: Mapping[int, PageFlow],
    header_rows: HeaderRows = printed_header_rows,
    row_names: RowNames = no_row_names,
    ends: Sequence[ColumnEnds] = (),
) -> list[Table]:
    """Join what page breaks cut. `tables` stand in reading order, each on one page.

    `flow` has an entry for every page with tables (KeyError otherwise). `header_rows` says how
    many first rows are header, and `row_names` which columns name the rows, by header words where
    the caller knows them. What is uncertain stays apart, with a doubt `continuation-uncertain` on
    the later table, or stays a row of its own, with the doubt on the joined table.
    """
    known = _Known(header_rows, row_names)
    stitched: list[Table] = []
    last_ends: list[ColumnEnds] = []
    known_ends = ends or [ColumnEnds()] * len(tables)
    for table, end in zip(tables, known_ends, strict=True):
        found = _in_columns(stitched, last_ends, table, end, known)
        if found is not None:
            place, joined_part = found
            stitched[place] = joined_part
            last_ends[place] = end
            continue
        joined = _after(stitched[-1], table, flow, known) if stitched else [table]
        stitched[-1:] = joined if stitched else [table]
        last_ends = [*last_ends[: len(stitched) - 1], end]
    return stitched


class _Known(NamedTuple):
    """What knows header words."""

    header_rows: HeaderRows
    row_names: RowNames


def _after(above: Table, table: Table, flow: Mapping[int, PageFlow], known: _Known) -> list[Table]:
    """Both tables: as one where the second goes on with the first, else each for itself."""
    if touch(above, table, known.header_rows):
        return [_on_one_page(above, table)]
    if not _meet(above, table, flow):
        return [above, _doubted_rest(above, table, flow, known)]
    above = without_header_at_end(above)
    headed = with_header_above(above, table, known.header_rows)
    if headed is not None:
        return [headed]
    below = unglued(above, table)
    judgement = judge(above, below, known.header_rows)
    match judgement.kind:
        case Kind.CONTINUES:
            repeated = judgement.repeated_rows
            is_open = _is_open(flow[above.pages[-1]], flow[below.pages[0]], repeated)
            return [_joined(above, below, repeated, known, is_open=is_open)]
        case Kind.NEW:
            return [above, table]
        case Kind.UNCERTAIN:
            doubt = _doubt(table, f"May continue the table before it: {judgement.reason}.")
            return [above, replace(table, doubts=(*table.doubts, doubt))]


MOST_BETWEEN = 6
"""So many tables stand between the parts of one at most: those beside it, and of other columns."""


def _in_columns(
    stitched: Sequence[Table],
    last_ends: Sequence[ColumnEnds],
    table: Table,
    end: ColumnEnds,
    known: _Known,
) -> tuple[int, Table] | None:
    """The table that goes on with this one in its text column or the next, its index first."""
    if not end.starts:
        return None
    first = max(0, len(stitched) - MOST_BETWEEN)
    ended = [k for k in range(first, len(stitched)) if last_ends[k].ends]
    for place in reversed(ended):
        above = stitched[place]
        rivals = (stitched[k] for k in ended if k != place)
        if not may_go_on(above, table) or stands_beside_its_own(above, table, rivals):
            continue
        joined = _in_column(without_header_at_end(above), table, (last_ends[place], end), known)
        if joined is not None:
            return place, joined
    return None


def _in_column(
    above: Table, table: Table, ends: tuple[ColumnEnds, ColumnEnds], known: _Known
) -> Table | None:
    """Both as one, where the second goes on with the first."""
    way = way_to(above, table)
    placed = replace(table, edges=table.moved(way).edges)
    headed = with_header_above(above, placed, known.header_rows)
    if headed is not None:
        return headed
    below = unglued(above, placed)
    judgement = judge(above, replace(below.moved(way), edges=below.edges), known.header_rows)
    if judgement.kind is not Kind.CONTINUES:
        return None
    repeated = judgement.repeated_rows
    return _joined(above, below, repeated, known, is_open=is_open_between(*ends, repeated))


def _joined(above: Table, below: Table, repeated: int, known: _Known, *, is_open: bool) -> Table:
    header = max(_rows_of_header(above, known.header_rows), repeated)
    return _join(above, below, repeated, header, Signs(known.row_names(above), is_open))


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


def _doubted_rest(above: Table, table: Table, flow: Mapping[int, PageFlow], known: _Known) -> Table:
    """A table that may go on with the one before it, though words stand below that, with a doubt.

    It begins the next page in the same columns, and has no header of its own.
    """
    if not above.pages or not table.pages or table.pages[0] != above.pages[-1] + 1:
        return table
    if not flow[table.pages[0]].first_table_starts_page or not (above.edges and table.edges):
        return table
    judgement = judge(above, table, known.header_rows)
    if judgement.kind is not Kind.CONTINUES or judgement.repeated_rows:
        return table
    doubt = _doubt(table, "May continue the table before it: words stand between them.")
    return replace(table, doubts=(*table.doubts, doubt))


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
    return with_rows(joined, below)


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
    last = ColumnEnds(last_row=above.last_row)
    first = ColumnEnds(first_row_is_open=below.first_row_is_open)
    return is_open_between(last, first, repeated)


def _join(above: Table, below: Table, repeated: int, header: int, signs: Signs) -> Table:
    """`below` as further rows of `above`, its `repeated` header rows taken out.

    `header` is the number of header rows of `above`: a header is not continued by a cut row.
    """
    rest, removed = without_rows(below, repeated)
    headed = marked_header(above, repeated) if removed else above.cells
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
    rest = as_rest_of_key(above, rest)
    cut = Cut.NO if above.row_count <= header else is_cut(above, rest, signs)
    match cut:
        case Cut.YES:
            return with_cut_row(joined, rest)
        case Cut.LIKELY:
            doubt = _doubt(
                below, "The first row of the page is taken as the rest of the row before."
            )
            doubted = replace(joined, doubts=(*joined.doubts, doubt))
            return with_doubted_row(with_cut_row(doubted, rest), joined.row_count - 1)
        case Cut.NO:
            return with_rows(joined, rest)
        case Cut.UNSURE:
            doubt = _doubt(below, "The first row of the page may be the rest of the row before it.")
            return with_rows(replace(joined, doubts=(*joined.doubts, doubt)), rest)
