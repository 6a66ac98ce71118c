"""Which rows of a table are its header."""

from __future__ import annotations

from collections.abc import Sequence

from ..table import Cell, Table
from .header_look import (
    SHORT_HEADER_WORDS,
    is_across,
    is_header_row,
    is_styled_header,
    is_value_or_long,
    read_cell,
)
from .header_text import Match, read_header
from .lexicon import Lexicon
from .roles import ROW_NAMES, VALUES, ColumnName, Role

MOST_HEADER_ROWS = 3
"""Rows of one header: group, word, year (layouts 3, 4 and 7 of the field guide)."""

OWN_NAMES = ((Role.ACTIVITY,), (Role.ASSIGNMENT,), (Role.INDICATOR,))
"""Roles of the columns that name the rows themselves, not their goals."""

MOST_TITLE_ROWS = 2
"""Rows across the table above its header: a title, sometimes the goal under it."""

FEWEST_UNDER_GROUP = 2
"""Columns that a group's name stands over at least."""


def find_header(table: Table, lexicon: Lexicon) -> range:
    """The rows that are header; empty where none is found. Rows above it are titles.

    `Table.header_rows` (what the witness knows) counts where the lexicon finds nothing, and where
    it names more rows than the lexicon.
    """
    rows = table.rows()
    first = _first_header_row(table, rows, lexicon)
    if first is None:
        return range(_told_rows(table))
    start = first
    while start > 0 and _is_group_row(rows[start - 1], table, lexicon):
        start -= 1
    stop = first + 1
    while stop < len(rows) and stop - start < MOST_HEADER_ROWS:
        if not _extends(table, range(start, stop), rows[stop], lexicon):
            break
        stop += 1
    return range(start, max(stop, _told_rows(table)))


def known_header_rows(table: Table, lexicon: Lexicon) -> int | None:
    """How many first rows are header or titles above it; None where no header is found."""
    return find_header(table, lexicon).stop or None


def names_rows(table: Table, lexicon: Lexicon) -> bool | None:
    """Whether a column of the header names the rows; None where no header is found.

    `Mål 2025`, and `Mål` alone, may be targets; `Uppföljning` seldom is what is measured.
    """
    header = find_header(table, lexicon)
    if not header:
        return None
    cells = [cell for cell in table.cells if cell.row in header and cell.lines]
    roles = [read_cell(cell, lexicon).roles for cell in cells]
    return any(set(named[:1]) & ROW_NAMES and not set(named) & VALUES for named in roles)


def row_name_columns(table: Table, lexicon: Lexicon) -> frozenset[int]:
    """The columns whose header names the rows themselves: `Aktivitet`, `Indikator`, `Uppdrag`."""
    header = find_header(table, lexicon)
    return frozenset(
        cell.column
        for cell in table.cells
        if cell.row in header and cell.lines and cell.column_span == 1
        if read_cell(cell, lexicon).roles[:1] in OWN_NAMES
    )


def column_name(text: str, lexicon: Lexicon) -> ColumnName:
    """What a text alone is as a column's name: `Målvärde 2024` a role, `2023` and `Män` members."""
    match read_header([text], lexicon).match:
        case Match.NONE | Match.NEARLY:
            return ColumnName.UNKNOWN
        case Match.TIME:
            return ColumnName.MEMBER
        case Match.PHRASE | Match.EXACT:
            return ColumnName.ROLE


def _told_rows(table: Table) -> int:
    """Header rows that the witness knows; tags that call every row a header say nothing."""
    told = table.header_rows or 0
    return told if told <= MOST_HEADER_ROWS and told < table.row_count else 0


def _first_header_row(table: Table, rows: list[list[Cell]], lexicon: Lexicon) -> int | None:
    for index in range(min(len(rows), MOST_TITLE_ROWS + 1)):
        if is_header_row(rows[index], lexicon) or is_styled_header(rows, index, lexicon):
            return index
        if not is_across(rows[index], table) and not _is_group_row(rows[index], table, lexicon):
            return None
    return None


def _is_group_row(cells: Sequence[Cell], table: Table, lexicon: Lexicon) -> bool:
    """`Gränsvärden` over three columns, `Målvärde` alone over the last one."""
    filled = [cell for cell in cells if cell.lines]
    if not filled or (is_across(cells, table) and filled[0].column_span != 1):
        return False
    texts = [read_cell(cell, lexicon) for cell in filled]
    if any(is_value_or_long(cell, text) for cell, text in zip(filled, texts, strict=True)):
        return False
    if is_across(cells, table):
        return texts[0].match is Match.EXACT
    return all(
        cell.column_span > 1 or text.match >= Match.TIME
        for cell, text in zip(filled, texts, strict=True)
    )


def _extends(table: Table, header: range, cells: Sequence[Cell], lexicon: Lexicon) -> bool:
    """Whether the row below a header belongs to it: years, groups, the rest of broken words."""
    filled = [cell for cell in cells if cell.lines]
    if _stands_under_group(table, header, filled, lexicon):
        return True
    return bool(filled) and all(_continues(table, header, cell, lexicon) for cell in filled)


def _stands_under_group(
    table: Table, header: range, filled: Sequence[Cell], lexicon: Lexicon
) -> bool:
    """`RÖD | GUL | GRÖN` below `Gränsvärden` and two empty cells: text tables cannot merge them.

    Names and times alone, some of them below nothing; the first column has none.
    """
    if len(filled) < FEWEST_UNDER_GROUP or filled[0].column == 0:
        return False
    above = [[table.at(row, cell.column) for row in header] for cell in filled]
    bare = [not any(cell is not None and cell.lines for cell in cells) for cells in above]
    if not any(bare) or bare[0]:
        return False
    return all(read_cell(cell, lexicon).match >= Match.TIME for cell in filled)


def _continues(table: Table, header: range, cell: Cell, lexicon: Lexicon) -> bool:
    above = [c for row in header if (c := table.at(row, cell.column)) is not None and c.lines]
    own = read_cell(cell, lexicon)
    if is_value_or_long(cell, own):
        return False
    if not above:
        return own.match is not Match.NONE
    if above[-1].column_span > 1:
        return own.match is not Match.NONE or len(cell.text.split()) <= SHORT_HEADER_WORDS
    text = read_cell(above[-1], lexicon)
    if own.match is Match.TIME and (not text.roles or text.roles[0] in VALUES):
        return text.period is None or own.period is None
    if text.match is Match.EXACT or (own.match is not Match.NONE and text.roles):
        return False  # nothing can be read better
    joined = [line.text for part in (above[-1], cell) for line in part.lines]
    return read_header(joined, lexicon).match > text.match
