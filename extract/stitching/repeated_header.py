"""Headers printed again on the next page: compared on their words, however lines are broken."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import replace

from ...schemas import Repair
from ..table import Area, Cell, Table

MOST_HEADER_ROWS = 4
"""No header of a plan table seen has more rows: group, word, year, qualifier."""


def same_header(a: Sequence[Cell], b: Sequence[Cell]) -> bool:
    """Whether two rows print the same header cells in the same columns.

    Compared without case, spaces, hyphens and line breaks: `När|genomfört` and `När genomfört`,
    `Utvär-|deras` and `Utvärderas` are the same. Rows without words are no headers.

    >>> same_header([], [])
    False
    """
    one, two = (
        [(cell.column, cell.column_span, key) for cell in row if (key := header_key(cell.text))]
        for row in (a, b)
    )
    return bool(one) and one == two


def header_key(text: str) -> str:
    """The letters and digits of a header, case folded.

    >>> header_key("Utvär- deras 1)")
    'utvärderas1'
    """
    folded = unicodedata.normalize("NFKC", text).casefold()
    return "".join(character for character in folded if character.isalnum())


def repeated_header_rows(above: Table, below: Table) -> int:
    """How many first rows of `below` repeat the first rows of `above`; 0 when it has no header.

    A repeated header may not be the whole of a table of one row above it: then nothing says that
    the row is a header.
    """
    count = 0
    pairs = zip(above.rows(), below.rows(), strict=False)
    for one, two in pairs:
        if count == MOST_HEADER_ROWS or not same_header(one, two):
            break
        count += 1
    return count


def without_header_at_end(table: Table) -> Table:
    """The table without last rows that print its whole header again.

    Some producers print it above the part of a cut row that has room for no line.
    """
    rows = table.rows()
    for count in range(1, min(MOST_HEADER_ROWS, len(rows) // 2) + 1):
        pairs = zip(rows[:count], rows[-count:], strict=True)
        kept = len(rows) - count
        cells = tuple(cell for cell in table.cells if cell.row < kept)
        are_whole = all(cell.row + cell.row_span <= kept for cell in cells)
        if are_whole and all(same_header(first, last) for first, last in pairs):
            lines = [line for row in rows[kept:] for cell in row for line in cell.lines]
            removed = (*table.removed, *lines)
            return replace(table, cells=cells, row_count=kept, removed=removed)
    return table


def unglued(above: Table, below: Table) -> Table:
    """`below` with its first row parted where the header of `above` stands in it without a rule.

    Some producers leave the borders of a cut row open: then nothing is drawn between the repeated
    header and the rest of the row, and both stand in one drawn cell. Every header cell must be
    printed in whole lines at the head of its column, and something must follow.
    """
    header, first = above.rows()[0], below.rows()[0]
    if [(c.column, c.column_span) for c in header] != [(c.column, c.column_span) for c in first]:
        return below
    if any(cell.row_span > 1 for cell in header):
        return below
    heads = [_lines_of_header(cell, head) for cell, head in zip(first, header, strict=True)]
    counts = [count for count in heads if count is not None]
    if len(counts) < len(heads) or not any(counts):
        return below
    if all(count == len(cell.lines) for count, cell in zip(counts, first, strict=True)):
        return below
    parted = [_parted(cell, count) for cell, count in zip(first, counts, strict=True)]
    moved = (cell._replace(row=cell.row + 1) for cell in below.cells if cell.row > 0)
    cells = (*(head for head, _ in parted), *(rest for _, rest in parted), *moved)
    return replace(below, cells=cells, row_count=below.row_count + 1)


def _lines_of_header(cell: Cell, header: Cell) -> int | None:
    """How many first lines of a cell print the header; None where they do not."""
    wanted = header_key(header.text)
    printed = ""
    for count, line in enumerate(cell.lines):
        if printed == wanted:
            return count
        printed += header_key(line.text)
    return len(cell.lines) if printed == wanted else None


def _parted(cell: Cell, count: int) -> tuple[Cell, Cell]:
    """A cell's first `count` lines as a cell, and the others as the cell below it."""
    head, rest = cell.lines[:count], cell.lines[count:]
    repairs = (*cell.repairs, Repair.HEADER_REMOVED)
    if not cell.areas or not all(line.box for line in cell.lines):
        whole = cell._replace(lines=head, row_span=1)
        return whole, cell._replace(row=1, lines=rest, repairs=repairs)
    area = cell.areas[0]
    y = max((line.box.bottom for line in head if line.box), default=area.box.top)
    above = Area(area.page, area.box._replace(bottom=y))
    below = Area(area.page, area.box._replace(top=y))
    return (
        cell._replace(lines=head, areas=(above,), row_span=1),
        cell._replace(row=1, lines=rest, areas=(below,), repairs=repairs),
    )


def looks_like_header(table: Table) -> bool:
    """Whether the first row is set apart as headers are: bold, or on a ground of its own colour.

    Every cell with words must be, two at least, and the next row must not be.
    """
    rows = table.rows()
    if len(rows) < 2:
        return False
    first = [cell for cell in rows[0] if cell.lines]
    if len(first) < 2:
        return False
    return is_set_apart(first) and style_of(rows[1]) != style_of(rows[0])


def is_set_apart(cells: Sequence[Cell]) -> bool:
    """Whether a row is bold or stands on a ground of its own colour."""
    bold, fill = style_of(cells)
    return bold or fill is not None


def style_of(cells: Sequence[Cell]) -> tuple[bool, tuple[int, int, int] | None]:
    """Whether all words of a row are bold, and the colour of all its grounds if they have one."""
    worded = [cell for cell in cells if cell.lines]
    bold = bool(worded) and all(line.bold for cell in worded for line in cell.lines)
    fills = {cell.fill for cell in worded}
    return bold, next(iter(fills)) if len(fills) == 1 else None
