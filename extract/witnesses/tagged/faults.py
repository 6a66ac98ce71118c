"""Are a table's tags to be believed? Some trees are worthless, some order cells at random.

Pure: compares what `tagged` read with where the words stand on the page.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...geometry import Box, union
from ...pages.page import Page, Word
from ...table import Cell, Table

OVERLAP_LINES = 0.5
"""Rows without padding may overlap by less than half a line: descenders, and ascenders below."""

OVERHANG = 2.0
"""Points by which words of neighbouring cells, rows or columns may reach into each other.

Line boxes are one em high and a raised digit adds 1-2 points (2026-11).
"""

SHOWN_WORDS = 5
"""Words quoted in a reason."""


def tag_faults(table: Table, page: Page) -> list[str]:
    """Reasons why a tagged table does not fit its page; empty when nothing speaks against it."""
    words = {word.id: word for word in page.words}
    held = [(cell, [words[number] for _, number in cell.words]) for cell in table.cells]
    return [
        *_missing_cells(table),
        *_scattered(held),
        *_rows_out_of_order(held),
        *_columns_out_of_order(held),
        *_words_left_out(held, page),
    ]


Held = list[tuple[Cell, list[Word]]]
"""Cells with their words."""


def _missing_cells(table: Table) -> Iterator[str]:
    """Rows whose cells, spans counted, do not fill the table's width."""
    filled = [0] * table.row_count
    for cell in table.cells:
        for row in range(cell.row, cell.row + cell.row_span):
            filled[row] += cell.column_span
    for row, count in enumerate(filled, 1):
        if count != table.column_count:
            yield f"row {row} has {count} of {table.column_count} cells"


def _scattered(held: Held) -> Iterator[str]:
    """Cells whose words stand around the words of another cell."""
    placed = [(cell, words, union(word.box for word in words)) for cell, words in held if words]
    for cell, _, box in placed:
        inner = box.grown(-OVERHANG)
        if inner.width <= 0 or inner.height <= 0:
            continue
        for other, words, around in placed:
            if other is cell or not inner.touches(around):
                continue
            if any(inner.holds_middle_of(word.box) for word in words):
                yield (
                    f"words of row {other.row + 1}, column {other.column + 1} stand inside "
                    f"row {cell.row + 1}, column {cell.column + 1}"
                )


def _rows_out_of_order(held: Held) -> Iterator[str]:
    """Rows that begin above the row before them, or in the midst of it."""
    rows: dict[int, list[Box]] = {}
    for cell, words in held:
        if cell.row_span == 1:
            rows.setdefault(cell.row, []).extend(word.box for word in words)
    boxes = [(row, union(found)) for row, found in sorted(rows.items()) if found]
    for (_, above), (row, below) in pairwise(boxes):
        line = min(box.height for box in rows[row])
        if below.top < above.bottom - max(OVERHANG, OVERLAP_LINES * line):
            yield f"row {row + 1} does not stand below the row before it"


def _columns_out_of_order(held: Held) -> Iterator[str]:
    """Columns that do not stand to the right of the column before them."""
    columns: dict[int, list[Box]] = {}
    for cell, words in held:
        if cell.column_span == 1:
            columns.setdefault(cell.column, []).extend(word.box for word in words)
    boxes = [(column, union(found)) for column, found in sorted(columns.items()) if found]
    for (_, left), (column, right) in pairwise(boxes):
        if right.x0 < left.x1 - OVERHANG:
            yield f"column {column + 1} does not stand to the right of the column before it"


def _words_left_out(held: Held, page: Page) -> Iterator[str]:
    """Tagged words among the table's words that are in none of its cells.

    Words without a mark are artifacts: a page's furniture, a repeated header.
    """
    inside = {word.id for _, words in held for word in words}
    if not inside:
        return
    box = union(word.box for _, words in held for word in words)
    outside = [
        word.text
        for word in page.words
        if word.mark is not None and word.id not in inside and box.holds_middle_of(word.box)
    ]
    if outside:
        shown = " ".join(outside[:SHOWN_WORDS])
        yield f"{len(outside)} words in the table's area are in no cell: {shown}"
