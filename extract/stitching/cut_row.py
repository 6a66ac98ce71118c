"""Whether the first row after a page break is the rest of the last row before it.

Each column speaks for itself: text that goes on in the middle of a sentence or word says yes, text
where nothing stood before says no. Coloured rows that alternate say it for the whole row, and so do
two halves that lack just what the other has.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from ...schemas import Confidence
from ..table import Cell, Table
from .going_on import goes_on, starts_lower
from .half_rows import are_halves, is_text_alone, may_be_name_alone
from .merged_cells import Merge, merge_over_break

WHOLE_NUMBER = re.compile(r"[<>≤≥=±+−-]{0,2}\s*\d[\d\s.,]*%?")
"""`≥70`, `1 234,5`, `12 %`: a complete value; two of them are two values, never one cut in two."""

ALTERNATING_PAIRS = 2
"""Rows alternate in colour when this many neighbours differ and none is alike."""


class Cut(Enum):
    """Whether the page break cut a row in two."""

    YES = "yes"
    LIKELY = "likely"
    NO = "no"
    UNSURE = "unsure"


class Voice(Enum):
    """What one column says."""

    SILENT = "nothing stands below the break"
    GOES_ON = "the text goes on"
    STARTS = "what stands below the break is not the rest of anything"
    EITHER = "text above and below, either may be"


@dataclass(frozen=True, slots=True)
class Signs:
    """What is known of a table beside its cells' texts."""

    names: frozenset[int] = frozenset()
    """The columns whose header names the rows."""
    is_open: bool = False
    """Rules part the rows, but none is drawn where the page breaks (`page_flow`)."""


NO_SIGNS = Signs()


def is_cut(above: Table, below: Table, signs: Signs = NO_SIGNS) -> Cut:
    """Judge the last row of `above` and the first of `below` (repeated headers already gone)."""
    if below.continues_row:
        return Cut.YES
    last = above.row_count - 1
    pairs = [(above.at(last, c), below.at(0, c)) for c in range(above.column_count)]
    if any(not _same_place(a, b) for a, b in pairs):
        return Cut.NO
    if are_halves(above, below, signs.names):
        return Cut.LIKELY if is_text_alone(above, below) else Cut.YES
    if may_be_name_alone(above, below):
        return Cut.LIKELY
    columns = [
        Column(_voice(a, b, lower_anyway=_starts_lower(above, c)), a is not None and bool(a.lines))
        for c, (a, b) in enumerate(pairs)
        if not _merged_on(a, b, (*above.cells, *below.cells))
    ]
    if signs.is_open and any(column.voice is not Voice.SILENT for column in columns):
        return Cut.UNSURE if _two_values(pairs) else Cut.YES
    by_text = _by_columns(columns, key_may_be_empty=_has_rows_without_key(above))
    by_colour = _alternation(above, below)
    if by_colour is None or by_colour is by_text:
        return by_text
    contrary = Voice.STARTS if by_colour is Cut.YES else Voice.GOES_ON
    return Cut.UNSURE if any(c.voice is contrary for c in columns) else by_colour


def as_rest_of_key(above: Table, below: Table) -> Table:
    """`below` with a lone text across its first row in the first column, where its words stand.

    Rules alone draw no columns: the rest of a row's key looks like a text across the table. It
    goes on in the middle of a sentence, or the row above the break has no key at all.
    """
    row = [cell for cell in below.cells if cell.row == 0]
    if len(row) != 1 or row[0].column_span < max(2, below.column_count) or not below.edges:
        return below
    cell, key = row[0], above.at(above.row_count - 1, 0)
    boxes = [line.box for line in cell.lines if line.box is not None]
    if not boxes or max(box.x1 for box in boxes) > below.edges[1]:
        return below
    if key is not None and (key.column_span > 1 or key.row_span > 1):
        return below
    has_key = key is not None and bool(key.lines)
    if not (cell.text[:1].islower() if has_key else not _has_rows_without_key(above)):
        return below
    narrow = cell._replace(column_span=1, confidence=Confidence.SINGLE)
    return replace(below, cells=(narrow, *(other for other in below.cells if other is not cell)))


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
    return starts_lower([c.text for c in above.cells if c.column == column and c.row and c.lines])


def _voice(a: Cell | None, b: Cell | None, *, lower_anyway: bool) -> Voice:
    if b is None or not b.lines:
        return Voice.SILENT
    if a is None or not a.lines:
        return Voice.STARTS
    before, after = a.text.rstrip(), b.text.lstrip()
    if WHOLE_NUMBER.fullmatch(before) and WHOLE_NUMBER.fullmatch(after):
        return Voice.STARTS
    return Voice.GOES_ON if goes_on(a, b, lower_anyway=lower_anyway) else Voice.EITHER


def _two_values(pairs: Sequence[tuple[Cell | None, Cell | None]]) -> bool:
    """Whether a column has a whole number on each side of the break: those are two rows'."""
    return any(
        a is not None
        and b is not None
        and WHOLE_NUMBER.fullmatch(a.text.strip())
        and WHOLE_NUMBER.fullmatch(b.text.strip())
        for a, b in pairs
    )


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
