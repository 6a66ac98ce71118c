"""Words of a sheet's page that nobody sees: of texts that begin in a column of the page before.

A spreadsheet prints a text that reaches over its cell on each page that it touches, cut at the
page's edge: the file holds it whole, left of the first column, and again on the page before.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..geometry import Box
from ..lines import group_lines
from ..pages.page import Page, Word
from ..table import Line, Table

SAME_HEIGHT_POINTS = 1.0
"""One text printed on two pages of a sheet stands at the same height on both within this."""

SPACE_EMS = 0.45
"""Blanks up to this wide part words of one text, in font sizes; printed spaces are 0.25-0.35."""

MOST_WORDS = 30
"""A sheet's title and the group headers that a page break cuts have fewer words."""


def words_outside(page: Page, tables: Sequence[Table]) -> list[Word]:
    """The words of the page that stand in none of its tables."""
    held = {word for table in tables for cell in table.cells for _, word in cell.words}
    return [word for word in page.words if word.id not in held]


def printed_before(words: Sequence[Word], before: Page) -> bool:
    """Whether each of the words, some at most, stands on the page before at the same height."""
    return len(words) <= MOST_WORDS and all(
        any(
            other.text == word.text and abs(other.box.top - word.box.top) <= SAME_HEIGHT_POINTS
            for other in before.words
        )
        for word in words
    )


def cut_off_words(page: Page, before: Page, print_area: Box) -> list[Word]:
    """The words of a page without tables that stand on the page before too, and are cut off here.

    They begin left of where the sheet's first column is printed (`print_area`, of the rows on the
    page before), or go on with a word that does, or stand above the rows: a title.
    """
    found: list[Word] = []
    for line in group_lines(page.words):
        reached = print_area.x0 - SAME_HEIGHT_POINTS
        for word in line:
            above = word.box.bottom < print_area.top
            if not (above or word.box.x0 < reached) or not printed_before([word], before):
                break
            found.append(word)
            reached = word.box.x1 + SPACE_EMS * word.size
    return found


def as_lines(words: Sequence[Word], page: int) -> tuple[Line, ...]:
    """Each word as a line of its own."""
    return tuple(
        Line(word.text, page, word.box, words=(word.id,), size=word.size, bold=word.bold)
        for word in words
    )
