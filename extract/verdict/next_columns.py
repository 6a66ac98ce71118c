"""Rows without a header at the head of a text column: those of the table that ends the one before.

The words' places tell it: they stand as the table's columns do, all moved by one distance.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...schemas import Witness
from ..naming.lexicon import Lexicon
from ..pages.page import Page
from ..table import Table
from ..witnesses.aligned.neighbours.next_column import (
    Frame,
    first_frame,
    frame_right_of,
    moves_to,
)
from ..witnesses.aligned.witness import read_aligned_below


def with_next_columns(page: Page, tables: Sequence[Table], lexicon: Lexicon) -> list[Table]:
    """The tables of a page and the rows that go on with them in the text columns right of them."""
    found = list(tables)
    waiting = list(tables)
    while waiting:
        above = waiting.pop(0)
        if above.witness is not Witness.ALIGNED:
            continue
        frame = frame_right_of(page, above)
        below = None if frame is None else _read(page, frame, above, found, lexicon)
        if below is not None:
            found.append(below)
            waiting.append(below)
    return found


def rows_in_first_column(
    page: Page, before: Page, above: Table, tables: Sequence[Table], lexicon: Lexicon
) -> Table | None:
    """The rows in the first text column of a page that go on with a table of the page `before`."""
    frame = first_frame(page, before, above)
    return None if frame is None else _read(page, frame, above, tables, lexicon)


def _read(
    page: Page, frame: Frame, above: Table, tables: Iterable[Table], lexicon: Lexicon
) -> Table | None:
    """The rows in a frame that stand as those of `above` do, if no table has words of them."""
    framed = frame.of(page)
    taken = {word for table in tables for cell in table.cells for _, word in cell.words}
    for by in moves_to(framed, above):
        below = read_aligned_below(framed, above.moved(by), lexicon)
        if below is not None and _has_rows(below):
            own = {word for cell in below.cells for _, word in cell.words}
            return None if own & taken else below
    return None


def last_in_columns(tables: Sequence[Table]) -> Table:
    """Of the tables of a page in their order the one in the last text column."""
    last = tables[-1]
    for table in tables:
        if table.areas[0].box.x0 > last.areas[-1].box.x1:
            last = table
    return last


def _has_rows(table: Table) -> bool:
    """Whether a row has texts in two columns: one text alone stands below any column."""
    return any(sum(bool(cell.lines) for cell in row) > 1 for row in table.rows())
