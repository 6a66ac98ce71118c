"""`År | Utfall | Mål` under `Indikator: Antal hushåll`: the years of one indicator, a row each.

The rows become one, with a column for each year and value, as if the years stood in the header.
Only where the line right above the table is labelled as the name of an indicator; otherwise
nothing says whose values they are, and the table stays plain.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ...normalize.text.goal_labels import find_indicator_label
from ..flow import Block
from ..naming.header_period import is_bare_years
from ..naming.named import Column, NamedTable, Row
from ..naming.roles import VALUES, Role, RowKind, TableKind
from ..table import Cell, Line

FEWEST_YEARS = 2
"""Rows of a series of years."""


def with_year_rows(flow: Sequence[Block | NamedTable]) -> tuple[Block | NamedTable, ...]:
    """The flow with each series of years below an indicator's name as a row of that indicator."""
    turned = [
        _turned(item) if isinstance(item, NamedTable) and _names_indicator(above) else item
        for above, item in pairwise((None, *flow))
        if item is not None
    ]
    return tuple(turned)


def _names_indicator(above: Block | NamedTable | None) -> bool:
    return isinstance(above, Block) and find_indicator_label(above.text) is not None


def _turned(table: NamedTable) -> NamedTable:
    """The table with its rows as columns; as it is where it is no series of years."""
    years = _year_column(table)
    if years is None or table.kind is not TableKind.PLAIN:
        return table
    values = [column for column in table.columns if column.role in VALUES]
    added = [(row, column) for row in table.data for column in values]
    columns = [
        replace(column, index=index, period=_year(row, years), lines=_lines(row, years))
        for index, (row, column) in enumerate(added, start=len(table.columns))
    ]
    cells = tuple(row.cells[column.index] for row, column in added)
    first = table.data[0]
    rows = [_row(row, first, cells) for row in table.rows]
    emptied = [replace(column, role=Role.OTHER) for column in table.columns]
    return replace(
        table,
        kind=TableKind.INDICATORS,
        why="a series of years below the name of an indicator",
        columns=(*emptied, *columns),
        rows=tuple(rows),
    )


def _year_column(table: NamedTable) -> Column | None:
    """The column of years where all others hold values of them."""
    others = [column for column in table.columns if column.role not in VALUES]
    if len(others) != 1 or len(table.columns) < 2 or len(table.data) < FEWEST_YEARS:
        return None
    years = [_year(row, others[0]) for row in table.data]
    known = all(year is not None and is_bare_years(year) for year in years)
    return others[0] if known and len(set(years)) == len(years) else None


def _year(row: Row, years: Column) -> str | None:
    cell = row.cells[years.index]
    return None if cell is None else cell.text


def _lines(row: Row, years: Column) -> tuple[Line, ...]:
    cell = row.cells[years.index]
    return () if cell is None else cell.lines


def _row(row: Row, first: Row, cells: tuple[Cell | None, ...]) -> Row:
    """The first row with the values of all; the others hold nothing of their own."""
    if row is first:
        return replace(row, cells=(*(None for _ in row.cells), *cells))
    kind = RowKind.GROUP if row.kind is RowKind.DATA else row.kind
    return replace(row, kind=kind, cells=(*row.cells, *(None for _ in cells)))
