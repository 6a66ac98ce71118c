"""Whether the rows on both sides of a page break are halves of one: each lacks what the other has.

Some producers keep the lines of a cell together and move it over the break as a whole; cells in
the middle or at the bottom of their row's height part likewise.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ..table import Cell, Table

FEWEST_OTHERS = 2
"""Other rows from which is known what a row usually fills."""

FEWEST_NAMED = 4
"""Other rows that all have a name, before one without is half a row."""

Filled = frozenset[int]
"""The columns that have text in a row."""


def are_halves(above: Table, below: Table, names: Collection[int]) -> bool:
    """Whether the last row of `above` and the first of `below` are halves of one row.

    `names` are the columns whose header names the rows; without them the first column does.
    """
    rows = [*_filled(above), *_filled(below)]
    last, first = rows[above.row_count - 1], rows[above.row_count]
    others = rows[: above.row_count - 1] + rows[above.row_count + 1 :]
    if not last or not first or last & first or _is_set_apart(below, first):
        return False
    return (
        _complete_each_other(last, first, others)
        or _first_column_moved(last, first, others)
        or any(_name_moved(last, first, others, column) for column in names)
    )


def is_text_alone(above: Table, below: Table) -> bool:
    """Whether one of the halves has nothing but a text in the first column.

    Then it may be a heading at the end of a page or at the top of one, however well both fit.
    """
    rows = [*_filled(above), *_filled(below)]
    return frozenset({0}) in (rows[above.row_count - 1], rows[above.row_count])


def may_be_name_alone(above: Table, below: Table) -> bool:
    """Whether the first row of `below` is a text alone in the first column, and the last row of
    `above` lacks just that, as no other row does.

    `– | 355 | 333` at a page's foot, `Andel som är nöjda` alone on the next: its name, moved as a
    whole, is likelier than a row without a name before one without values or a heading. A word
    among the figures (`Totalt`) may be the row's own name: words stand in columns of words alone,
    as `Pågår` does, and figures in others.
    """
    rows = [*_filled(above), *_filled(below)]
    last, first = rows[above.row_count - 1], rows[above.row_count]
    others = rows[: above.row_count - 1] + rows[above.row_count + 1 :]
    if _is_set_apart(below, first):
        return False
    if len(others) < FEWEST_OTHERS:  # the header alone: the table has one row, in two halves
        return first == {0} and 0 not in last and [last | first] == others
    own = [cell for cell in above.cells if cell.row == above.row_count - 1]
    if any(_is_word(cell) is not _holds_words(above, cell.column) for cell in own if cell.lines):
        return False
    is_half = bool(last) or any(cell.pictures for cell in own)
    return first == {0} and is_half and 0 not in last and all(0 in row for row in others)


def _complete_each_other(last: Filled, first: Filled, others: Sequence[Filled]) -> bool:
    """Whether each half lacks just what the other has.

    Only columns that every other row fills count: of the others, empty cells say nothing.
    """
    if len(others) < FEWEST_OTHERS:
        return False
    usual = frozenset.intersection(*others)
    return bool(usual - last) and bool(usual - first) and usual <= last | first


def _first_column_moved(last: Filled, first: Filled, others: Sequence[Filled]) -> bool:
    """Whether all but short cells of a row moved over the break: what names it stands below.

    `Juni–augusti 2024` alone at a page's foot, where many rows all have a key, and a first row
    without a time on the next. A key alone there may be a heading's: it is not joined so.
    """
    if len(others) < FEWEST_NAMED:
        return False
    return 0 not in last and len(first) > 1 and all(0 in row for row in (first, *others))


def _name_moved(last: Filled, first: Filled, others: Sequence[Filled], name: int) -> bool:
    """Whether one half has the row's name and the other what belongs to it.

    `Rektor | – | Delårsbokslut` at a page's foot and `– | Se över rutiner | –` on the next: an
    activity without a deed, and a deed without anything. In the first column a name alone may be a
    heading's.
    """
    if len(others) < FEWEST_NAMED or not all(name in row for row in others):
        return False
    if name == 0 and first == {0}:
        return False
    return (name in last) is not (name in first)


def _is_set_apart(below: Table, first: Filled) -> bool:
    """Whether a text alone in the first column is bold, and the table's other texts are not."""
    if first != {0}:
        return False
    bold = {line.bold for cell in below.cells if cell.row == 0 for line in cell.lines}
    others = {line.bold for cell in below.cells if cell.row > 0 for line in cell.lines}
    return bold == {True} and others == {False}


def _is_word(cell: Cell) -> bool:
    """Whether letters and no figure stand in a cell."""
    text = cell.text
    return any(map(str.isalpha, text)) and not any(map(str.isdigit, text))


def _holds_words(table: Table, column: int) -> bool:
    """Whether the rows of a table between its first and last have words in a column."""
    inner = [c for c in table.cells if c.column == column and 0 < c.row < table.row_count - 1]
    worded = [cell for cell in inner if cell.lines]
    return bool(worded) and all(map(_is_word, worded))


def _filled(table: Table) -> list[Filled]:
    """For each row the columns that have text in it."""
    rows: list[set[int]] = [set() for _ in range(table.row_count)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span) if cell.lines else ():
            rows[row].update(range(cell.column, cell.column + cell.column_span))
    return [frozenset(columns) for columns in rows]
