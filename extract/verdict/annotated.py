"""Words that an annotation strikes, covers or writes over."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import FindingCode
from ..pages.page import Page
from ..table import Doubt, Table
from .conservation import quoted


def annotated_words(page: Page, table: Table) -> Iterator[Doubt]:
    """A doubt for each annotation over words of a table on a page."""
    if not page.written_over:
        return
    inside = {word for cell in table.cells for number, word in cell.words if number == page.number}
    for box in page.written_over:
        words = [w for w in page.words if w.id in inside and box.holds_middle_of(w.box)]
        if words:
            yield Doubt(
                FindingCode.CELL_DOUBTFUL,
                f"An annotation strikes, covers or changes words: {quoted(words)}.",
                page.number,
                tuple(word.box for word in words),
                tuple(word.text for word in words),
            )
