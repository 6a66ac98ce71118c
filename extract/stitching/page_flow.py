"""What stands around the tables of a page: whether one may go on from page to page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ..lines import group_lines
from ..pages.page import Page, Word
from ..table import Table
from .page_edge_rules import Ending, begins_open, ending_of

CONTINUED = re.compile(r"\b(forts|fortsättning)\b", re.IGNORECASE)
"""`Tabell 3 (forts.)`, `Fortsättning från föregående sida`: stands above a continued table."""

NOTE_SIZE_SHARE = 0.85
"""Text this much smaller than the table's is a note below it (`* exkl. timanställda`)."""


@dataclass(frozen=True, slots=True)
class PageFlow:
    """What stands around a page's tables, page furniture (running headers, numbers) left out."""

    first_table_starts_page: bool
    """Nothing stands above the page's first table."""
    last_table_ends_page: bool
    """Nothing stands below the page's last table."""
    last_row: Ending = Ending.CLOSED
    """How the last row of the page's last table ends."""
    first_row_is_open: bool = False
    """No rule stands above the first row of the page's first table, but one below it."""


BESIDE = PageFlow(first_table_starts_page=True, last_table_ends_page=True)
"""A page that held further columns of another page's tables and nothing else."""


def flow_around(page: Page, tables: Sequence[Table]) -> PageFlow:
    """The flow of a page (without its furniture) around its `tables`, of which it has some.

    A line that says that a table goes on does not stand between its parts, nor do small notes
    below the part before the break.
    """
    held = {word for table in tables for cell in table.cells for _, word in cell.words}
    boxes = [area.box for table in tables for area in table.areas if area.page == page.number]
    top, bottom = min(box.top for box in boxes), max(box.bottom for box in boxes)
    others = [word for word in page.words if word.id not in held]
    above = [word for word in others if word.box.middle_y < top]
    below = [word for word in others if word.box.middle_y > bottom]
    size = max((line.size for t in tables for c in t.cells for line in c.lines), default=0.0)
    starts = all(_says_continued(line) for line in group_lines(above))
    ends = all(word.size <= NOTE_SIZE_SHARE * size for word in below)
    return PageFlow(
        first_table_starts_page=starts,
        last_table_ends_page=ends,
        last_row=ending_of(page, tables[-1]) if ends else Ending.CLOSED,
        first_row_is_open=starts and begins_open(page, tables[0]),
    )


def _says_continued(line: Sequence[Word]) -> bool:
    return CONTINUED.search(" ".join(word.text for word in line)) is not None
