"""Tables wider than the paper: the columns that a spreadsheet prints on pages of their own.

Their rows stand at the heights of the rows they belong to, and nothing else stands on the page.
Programs print all rows of the first columns and then the others, or page by page all columns.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace

from ...schemas import Confidence, Witness
from ..pages.page import Page
from ..table import Cell, Line, Table
from .clipped_words import as_lines, printed_before, words_outside
from .continuation import Slack, same_columns
from .repeated_header import is_set_apart, looks_like_header, same_header, style_of
from .shared_rows import FEWEST_ROWS, SharedRows, on_rows, shared_rows
from .split_groups import with_groups_over_break
from .stacked_parts import as_one_table

MOST_PAGES_DOWN = 40
"""So many pages of rows a sheet has at most before its further columns begin: 1,500 rows."""

NamesRows = Callable[[Table], bool | None]
"""Whether a table's header has a column that names the rows; None: it has no known header."""


@dataclass(frozen=True, slots=True)
class WidePages:
    """The tables of each page with all their columns, and the pages that held those only."""

    by_page: list[list[Table]]
    beside: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Further:
    """A table of further columns, and how its rows are those of the table it goes on."""

    table: Table
    rows: SharedRows


def join_wide_pages(
    pages: Sequence[Page], by_page: Sequence[Sequence[Table]], names_rows: NamesRows
) -> WidePages:
    """Give the tables of a page the columns that stand on later pages, row beside row.

    `pages` are without their furniture. Of pages whose rows stand alike the first goes on that has
    the fewest columns from elsewhere.
    """
    joined = [list(tables) for tables in by_page]
    taken: dict[int, int] = {}
    beside_places: set[int] = set()
    for place, page in enumerate(pages):
        rights = as_one_table(joined[place])
        if not rights or any(names_rows(table) for table in rights):
            continue
        if _is_below(place, by_page, beside_places, names_rows):
            continue
        cut_off = words_outside(page, rights)
        fitting = {
            before: pairs
            for before in range(max(0, place - MOST_PAGES_DOWN), place)
            if joined[before] and printed_before(cut_off, pages[before])
            if (pairs := _pairs(by_page[before], joined[before], rights, names_rows))
        }
        if fitting:
            chosen = min(fitting, key=lambda before: (taken.get(before, 0), before))
            for index, further in fitting[chosen].items():
                joined[chosen][index] = _wider(joined[chosen][index], further)
            first = next(iter(fitting[chosen]))
            lines = as_lines(cut_off, page.number)
            joined[chosen][first] = _without_lines(joined[chosen][first], lines)
            taken[chosen] = taken.get(chosen, 0) + 1
            joined[place] = []
            beside_places.add(place)
    return WidePages(joined, frozenset(pages[place].number for place in beside_places))


def _without_lines(table: Table, lines: tuple[Line, ...]) -> Table:
    return replace(table, removed=(*table.removed, *lines)) if lines else table


def _is_below(
    place: int,
    by_page: Sequence[Sequence[Table]],
    beside: Collection[int],
    names_rows: NamesRows,
) -> bool:
    """Whether the page goes on below another one's table, which is not beside a third's.

    Rows without a header stand at the heights of the first page's rows too.
    """
    for before in range(place - 1, max(-1, place - 1 - MOST_PAGES_DOWN), -1):
        pairs = zip(by_page[before], by_page[place], strict=False)
        if any(_goes_on_below(above, below, names_rows) for above, below in pairs):
            return before not in beside
    return False


def _pairs(
    printed: Sequence[Table],
    lefts: Sequence[Table],
    rights: Sequence[Table],
    names_rows: NamesRows,
) -> dict[int, _Further] | None:
    """Index of each left table that goes on → with which rows of which right one.

    `printed` are the left tables with the columns of their own page alone. None where a right
    table goes on none of them.
    """
    pairs: dict[int, _Further] = {}
    for right in rights:
        fitting = (
            (index, rows)
            for index, (own, left) in enumerate(zip(printed, lefts, strict=True))
            if index not in pairs and names_rows(left) is not False
            if not _goes_on_below(own, right, names_rows)
            if (rows := shared_rows(left, right)) is not None
        )
        found = next(fitting, None)
        if found is None:
            return None
        index, rows = found
        pairs[index] = _Further(right, rows)
    return pairs


def _goes_on_below(left: Table, right: Table, names_rows: NamesRows) -> bool:
    """Whether a table has the columns of another, and no header of its own: its further rows."""
    if left.column_count != right.column_count or right.row_count < 1:
        return False
    if same_header(left.rows()[0], right.rows()[0]):
        return True
    if names_rows(right) is not None or looks_like_header(right) or _is_headed_column(right):
        return False
    drawn = {left.witness, right.witness} <= {Witness.RULED, Witness.PDFPLUMBER}
    return same_columns(left.edges, right.edges, Slack.DRAWN if drawn else Slack.BETWEEN_WORDS)


def _is_headed_column(table: Table) -> bool:
    """Whether the first text of a single column is set apart from the next one in print."""
    worded = [cells for cells in table.rows() if any(cell.lines for cell in cells)]
    if table.column_count > 1 or len(worded) < FEWEST_ROWS:
        return False
    return is_set_apart(worded[0]) and style_of(worded[0]) != style_of(worded[1])


def _wider(left: Table, further: _Further) -> Table:
    """The table with further columns; that their rows are its own is told by heights alone."""
    right, rows = further.table, further.rows
    left = _without_empty_end(left)
    count = left.column_count
    own = [on_rows(cell, rows.left) for cell in left.cells]
    moved = [_moved(on_rows(cell, rows.right), count) for cell in right.cells]
    cells = with_groups_over_break(own, moved, count)
    is_placed = bool(left.edges and right.edges)
    shift = left.edges[-1] - right.edges[0] if is_placed else 0.0
    return replace(
        left,
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
        row_count=max(rows.left[-1], rows.right[-1]),
        column_count=count + right.column_count,
        edges=(*left.edges, *(x + shift for x in right.edges[1:])) if is_placed else (),
        closed=left.closed and right.closed,
        removed=(*left.removed, *right.removed),
        doubts=(*left.doubts, *right.doubts),
    )


def _without_empty_end(table: Table) -> Table:
    """The table without last columns that hold nothing: the ground of a cell that the break cut."""
    count = max((c.column + 1 for c in table.cells if c.lines), default=table.column_count)
    cells = (
        cell._replace(column_span=min(cell.column_span, count - cell.column))
        for cell in table.cells
        if cell.column < count
    )
    edges = table.edges[: count + 1]
    return replace(table, cells=tuple(cells), column_count=count, edges=edges)


def _moved(cell: Cell, columns: int) -> Cell:
    sure = cell.confidence is Confidence.CONFIRMED
    return cell._replace(
        column=cell.column + columns,
        confidence=Confidence.SINGLE if sure else cell.confidence,
    )
