"""Whether the first row after a page break is the rest of the last row before it.

Each column speaks for itself: text that goes on in the middle of a sentence or word says yes, text
where nothing stood before says no. Coloured rows that alternate say it for the whole row, and so do
two halves that lack just what the other has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from ..table import Cell, Table
from .merged_cells import Merge, merge_over_break

OPEN_ENDS = ("-", "/", ",", "(", "–", "+", "&")
"""A cell's text does not end in these."""

JOINING_WORDS = frozenset(
    ("att", "av", "den", "det", "eller", "en", "ett", "för", "i", "med", "och", "om", "på", "per")
) | {"samt", "som", "till", "vid"}
"""Swedish function words after which a sentence goes on."""

GOING_ON = (",", ".", ";", ":", ")", "%", "/")
"""A cell's text does not begin with these."""

WHOLE_NUMBER = re.compile(r"[<>≤≥=±+−-]{0,2}\s*\d[\d\s.,]*%?")
"""`≥70`, `1 234,5`, `12 %`: a complete value; two of them are two values, never one cut in two."""

FEWEST_OTHERS = 2
"""Other rows from which is known what a row usually fills."""

FEWEST_KEYED = 4
"""Other rows that all have a key, before one without is half a row."""

ALTERNATING_PAIRS = 2
"""Rows alternate in colour when this many neighbours differ and none is alike."""


class Cut(Enum):
    """Whether the page break cut a row in two."""

    YES = "yes"
    NO = "no"
    UNSURE = "unsure"


class Voice(Enum):
    """What one column says."""

    SILENT = "nothing stands below the break"
    GOES_ON = "the text goes on"
    STARTS = "what stands below the break is not the rest of anything"
    EITHER = "text above and below, either may be"


def is_cut(above: Table, below: Table) -> Cut:
    """Judge the last row of `above` and the first of `below` (repeated headers already gone)."""
    if below.continues_row:
        return Cut.YES
    last = above.row_count - 1
    pairs = [(above.at(last, c), below.at(0, c)) for c in range(above.column_count)]
    if any(not _same_place(a, b) for a, b in pairs):
        return Cut.NO
    if _complete_each_other(above, below) or _key_moved(above, below):
        return Cut.YES
    columns = [
        Column(_voice(a, b, lower_anyway=_starts_lower(above, c)), a is not None and bool(a.lines))
        for c, (a, b) in enumerate(pairs)
        if not _merged_on(a, b, (*above.cells, *below.cells))
    ]
    by_text = _by_columns(columns, key_may_be_empty=_has_rows_without_key(above))
    by_colour = _alternation(above, below)
    if by_colour is None or by_colour is by_text:
        return by_text
    contrary = Voice.STARTS if by_colour is Cut.YES else Voice.GOES_ON
    return Cut.UNSURE if any(c.voice is contrary for c in columns) else by_colour


def _complete_each_other(above: Table, below: Table) -> bool:
    """Whether each half lacks just what the other has: a cell moved over the break as a whole.

    Only columns that every other row fills count: of the others, empty cells say nothing.
    """
    rows = [*_filled(above), *_filled(below)]
    last, first = rows[above.row_count - 1], rows[above.row_count]
    others = rows[: above.row_count - 1] + rows[above.row_count + 1 :]
    if last & first or len(others) < FEWEST_OTHERS:
        return False
    usual = frozenset.intersection(*others)
    return bool(usual - last) and bool(usual - first) and usual <= last | first


def _key_moved(above: Table, below: Table) -> bool:
    """Whether all but short cells of a row moved over the break: what names it stands below.

    `Juni–augusti 2024` alone at a page's foot, where many rows all have a key, and a first row
    without a time on the next. A key alone there may be a heading's: it is not joined so.
    """
    rows = [*_filled(above), *_filled(below)]
    last, first = rows[above.row_count - 1], rows[above.row_count]
    others = rows[: above.row_count - 1] + rows[above.row_count + 1 :]
    if not last or last & first or len(others) < FEWEST_KEYED:
        return False
    return 0 not in last and len(first) > 1 and all(0 in row for row in (first, *others))


def _filled(table: Table) -> list[frozenset[int]]:
    """For each row the columns that have text in it."""
    rows: list[set[int]] = [set() for _ in range(table.row_count)]
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span) if cell.lines else ():
            rows[row].update(range(cell.column, cell.column + cell.column_span))
    return [frozenset(columns) for columns in rows]


class Column(NamedTuple):
    """What a column says, and whether it has text above the break."""

    voice: Voice
    has_text_above: bool

    @property
    def ended(self) -> bool:
        """Text above, none below."""
        return self.has_text_above and self.voice is Voice.SILENT


def _same_place(a: Cell | None, b: Cell | None) -> bool:
    """Whether two cells span the same columns; a place without cell fits everything."""
    if a is None or b is None:
        return True
    return (a.column, a.column_span) == (b.column, b.column_span)


def _merged_on(a: Cell | None, b: Cell | None, cells: Sequence[Cell]) -> bool:
    """Whether a merged cell goes on below the break: it says nothing about its last row."""
    if b is None:
        return a is not None and a.row_span > 1
    if a is None or not a.lines:
        return not b.lines and b.row_span > 1
    return merge_over_break(a, b, cells) is not Merge.NONE


def _starts_lower(above: Table, column: int) -> bool:
    """Whether the column's texts start in lower case anyway, so that this says nothing."""
    cells = [cell for cell in above.cells if cell.column == column and cell.row > 0 and cell.lines]
    lower = sum(cell.text[:1].islower() for cell in cells)
    return 2 * lower >= max(1, len(cells))


def _voice(a: Cell | None, b: Cell | None, *, lower_anyway: bool) -> Voice:
    if b is None or not b.lines:
        return Voice.SILENT
    if a is None or not a.lines:
        return Voice.STARTS
    before, after = a.text.rstrip(), b.text.lstrip()
    if WHOLE_NUMBER.fullmatch(before) and WHOLE_NUMBER.fullmatch(after):
        return Voice.STARTS
    if after[:1].islower() and not lower_anyway:
        return Voice.GOES_ON
    if len(after) > 1 and after.startswith(GOING_ON):
        return Voice.GOES_ON
    if len(before) > 1 and before.endswith(OPEN_ENDS):
        return Voice.GOES_ON
    if before.split()[-1].casefold() in JOINING_WORDS and not _ends_in_rest(a):
        return Voice.GOES_ON
    return Voice.EITHER


def _ends_in_rest(cell: Cell) -> bool:
    """Whether the last line may be the rest of a broken word: ``Omsorgsnämn|den``."""
    return len(cell.lines) > 1 and cell.lines[-2].full and " " not in cell.lines[-1].text


def _by_columns(columns: Sequence[Column], *, key_may_be_empty: bool) -> Cut:
    """The row's verdict from its columns'; the first column is the key: it names the row."""
    going_on = sum(column.voice is Voice.GOES_ON for column in columns)
    filled = sum(column.voice is not Voice.SILENT for column in columns)
    ended = sum(column.ended for column in columns)
    if not filled:
        return Cut.NO
    if any(column.voice is Voice.STARTS for column in columns):
        return Cut.UNSURE if going_on else Cut.NO
    key = columns[0].voice
    if key is Voice.SILENT:
        clear = going_on or (ended > 1 and not key_may_be_empty)
        return Cut.YES if clear else Cut.UNSURE
    if key is Voice.GOES_ON:
        return Cut.YES if ended or 2 * going_on > filled else Cut.UNSURE
    if going_on:
        return Cut.YES if ended else Cut.UNSURE
    return Cut.UNSURE if filled == 1 else Cut.NO


def _has_rows_without_key(above: Table) -> bool:
    """Whether rows of the table have no key of their own: an empty or a merged first cell."""
    first = [cell for cell in above.cells if cell.column == 0]
    inner = [cell for cell in first if 0 < cell.row < above.row_count - 1]
    return any(cell.row_span > 1 for cell in first) or any(not cell.lines for cell in inner)


def _alternation(above: Table, below: Table) -> Cut | None:
    """What alternating grounds say; None where rows do not alternate."""
    one, two = _grounds(above), _grounds(below)
    pairs = [*pairwise(one[1:] if len(one) > 2 else one), *pairwise(two)]
    if len(pairs) < ALTERNATING_PAIRS or any(a == b for a, b in pairs):
        return None
    if len({*one[1:], *two}) != 2:
        return None
    return Cut.YES if one[-1] == two[0] else Cut.NO


def _grounds(table: Table) -> list[tuple[int, int, int] | None]:
    return [row[0].fill if row else None for row in table.rows()]
