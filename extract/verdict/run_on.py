"""Text that runs over the wall of its cell: `8 341 368` with `368` beyond the wall.

What a cell is too narrow for is printed over its edge. The groups of a number are words of their
own, and each would be a number that looks right in its own cell. That words belong together is
known from the way they are printed: the text of a cell is put where it begins.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from ...schemas import FindingCode
from ..pages.page import Page, Word
from ..table import Doubt, Table
from .conservation import quoted

WIDEST_SPACE = 0.45
"""Font sizes between two words of one text: a printed space is 0.2-0.35, and justified text in the
narrow cell of a table reaches 0.45; the padding of two cells is more (2026-11)."""

FURTHEST_BACK = 0.1
"""Font sizes by which the second word may begin before the end of the first: kerning."""

SAME_LINE = 0.1
"""Font sizes by which their middles may differ."""


def run_ons(page: Page, table: Table) -> tuple[Doubt, ...]:
    """The words that one text prints on both sides of a wall of the table, a doubt a pair."""
    return tuple(
        Doubt(
            FindingCode.CELL_DOUBTFUL,
            f"A text runs over the edge of its cell: {quoted(pair)}.",
            page.number,
            tuple(word.box for word in pair),
            tuple(word.text for word in pair),
        )
        for pair in _pairs_over_walls(page, table)
    )


def _pairs_over_walls(page: Page, table: Table) -> Iterator[tuple[Word, Word]]:
    """Words that follow each other in print and stand in two cells, or one of them in none."""
    places = {
        word: (cell.row, cell.column)
        for cell in table.cells
        for number, word in cell.words
        if number == page.number
    }
    for before, word in pairwise(page.words):
        if word.placed or word.id != before.id + 1:
            continue
        if places.get(before.id) != places.get(word.id) and _follows(before, word):
            yield before, word


def _follows(before: Word, word: Word) -> bool:
    """Whether a word stands right behind another on its line."""
    if before.turn or word.turn or word.superscript:
        return False
    size = min(before.size, word.size)
    gap = word.box.x0 - before.box.x1
    is_beside = abs(word.box.middle_y - before.box.middle_y) <= SAME_LINE * size
    return is_beside and -FURTHEST_BACK * size <= gap <= WIDEST_SPACE * size
