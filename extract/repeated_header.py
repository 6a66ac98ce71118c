"""Is this row the header again? Compared on what is printed, however its lines are broken."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from .table import Cell, Table

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
    return _set_apart(first) and style_of(rows[1]) != style_of(rows[0])


def _set_apart(cells: Sequence[Cell]) -> bool:
    bold, fill = style_of(cells)
    return bold or fill is not None


def style_of(cells: Sequence[Cell]) -> tuple[bool, tuple[int, int, int] | None]:
    """Whether all words of a row are bold, and the colour of all its grounds if they have one."""
    worded = [cell for cell in cells if cell.lines]
    bold = bool(worded) and all(line.bold for cell in worded for line in cell.lines)
    fills = {cell.fill for cell in worded}
    return bold, next(iter(fills)) if len(fills) == 1 else None
