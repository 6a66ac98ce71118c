"""Tables wider than the paper: the columns that a spreadsheet prints on pages of their own.

Their rows stand at the heights of the rows they belong to, and nothing else stands on the page.
Programs print all rows of the first columns and then the others, or page by page all columns.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from ...schemas import Confidence
from ..pages.page import Page
from ..table import Cell, Table
from .continuation import Slack, same_columns

SAME_HEIGHT_POINTS = 1.0
"""Rows of one sheet stand at the same height on each of its pages within this."""

FEWEST_ROWS = 3
"""Rows that must stand beside one another, the header's among them: fewer do so by chance."""

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
class _Rows:
    """A table of further columns, and for each of its rows the row it goes on."""

    table: Table
    rows: tuple[int, ...]


def join_wide_pages(
    pages: Sequence[Page], by_page: Sequence[Sequence[Table]], names_rows: NamesRows
) -> WidePages:
    """Give the tables of a page the columns that stand on later pages, row beside row.

    `pages` are without their furniture. Of pages whose rows stand alike the first goes on that has
    the fewest columns from elsewhere.
    """
    joined = [list(tables) for tables in by_page]
    taken: dict[int, int] = {}
    beside: set[int] = set()
    for place, page in enumerate(pages):
        rights = joined[place]
        if not _may_stand_beside(page, rights, names_rows):
            continue
        fitting = {
            before: pairs
            for before in range(max(0, place - MOST_PAGES_DOWN), place)
            if (pairs := _pairs(by_page[before], rights, names_rows)) and joined[before]
        }
        if fitting:
            chosen = min(fitting, key=lambda before: (taken.get(before, 0), before))
            for index, further in fitting[chosen].items():
                joined[chosen][index] = _wider(joined[chosen][index], further)
            taken[chosen] = taken.get(chosen, 0) + 1
            joined[place] = []
            beside.add(page.number)
    return WidePages(joined, frozenset(beside))


def _may_stand_beside(page: Page, tables: Sequence[Table], names_rows: NamesRows) -> bool:
    """Whether a page holds tables alone, and none that names its rows itself."""
    held = {word for table in tables for cell in table.cells for _, word in cell.words}
    alone = bool(tables) and all(word.id in held for word in page.words)
    return alone and not any(names_rows(table) for table in tables)


def _pairs(
    lefts: Sequence[Table], rights: Sequence[Table], names_rows: NamesRows
) -> dict[int, _Rows] | None:
    """Index of each left table that goes on → with which rows of which right one.

    None where a right table goes on none of the left ones.
    """
    pairs: dict[int, _Rows] = {}
    for right in rights:
        fitting = (
            (index, rows)
            for index, left in enumerate(lefts)
            if index not in pairs and (rows := _rows_beside(left, right)) is not None
            if names_rows(left) is not False
        )
        found = next(fitting, None)
        if found is None:
            return None
        index, rows = found
        pairs[index] = _Rows(right, rows)
    return pairs


def _rows_beside(left: Table, right: Table) -> tuple[int, ...] | None:
    """For each row of the right table the row of the left one that stands at its height.

    None where one has none, or a row of several cells is left out: only a text across the first
    columns has no cells in the others.
    """
    if right.row_count < FEWEST_ROWS or (
        left.column_count == right.column_count
        and same_columns(left.edges, right.edges, Slack.BETWEEN_WORDS)
    ):
        return None
    heights = _drawn_heights if left.closed and right.closed else _text_heights
    theirs = heights(left)
    rows: list[int] = []
    for ours in heights(right):
        first = rows[-1] + 1 if rows else 0
        row = next((r for r in range(first, left.row_count) if _alike(ours, theirs[r])), None)
        if row is None:
            return None
        rows.append(row)
    worded = [sum(bool(cell.lines) for cell in cells) for cells in left.rows()]
    is_whole = all(count <= 1 for row, count in enumerate(worded) if row not in rows)
    return tuple(rows) if is_whole else None


def _alike(ours: Sequence[float], theirs: Sequence[float]) -> bool:
    return any(abs(a - b) <= SAME_HEIGHT_POINTS for a in ours for b in theirs)


def _drawn_heights(table: Table) -> list[list[float]]:
    """For each row the y where its cells begin."""
    heights: list[list[float]] = [[] for _ in range(table.row_count)]
    for cell in table.cells:
        heights[cell.row] += [area.box.top for area in cell.areas]
    return heights


def _text_heights(table: Table) -> list[list[float]]:
    """For each row the y where its lines begin."""
    heights: list[list[float]] = [[] for _ in range(table.row_count)]
    for cell in table.cells:
        heights[cell.row] += [line.box.top for line in cell.lines if line.box is not None]
    return heights


def _wider(left: Table, further: _Rows) -> Table:
    """The table with further columns; that their rows are its own is told by heights alone."""
    right = further.table
    moved = [_moved(cell, left.column_count, further.rows) for cell in right.cells]
    is_placed = bool(left.edges and right.edges)
    shift = left.edges[-1] - right.edges[0] if is_placed else 0.0
    return replace(
        left,
        cells=tuple(sorted((*left.cells, *moved), key=lambda cell: (cell.row, cell.column))),
        column_count=left.column_count + right.column_count,
        edges=(*left.edges, *(x + shift for x in right.edges[1:])) if is_placed else (),
        closed=left.closed and right.closed,
        removed=(*left.removed, *right.removed),
        doubts=(*left.doubts, *right.doubts),
    )


def _moved(cell: Cell, columns: int, rows: Sequence[int]) -> Cell:
    sure = cell.confidence is Confidence.CONFIRMED
    last = rows[cell.row + cell.row_span - 1]
    return cell._replace(
        row=rows[cell.row],
        row_span=last - rows[cell.row] + 1,
        column=cell.column + columns,
        confidence=Confidence.SINGLE if sure else cell.confidence,
    )
