"""A page on which nothing is drawn, read as further columns of a table of an earlier page."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from ..pages.page import Page, Word
from ..table import Table
from .clipped_words import as_lines, cut_off_words
from .further_columns import (
    KnowsHeader,
    first_body_row,
    further_columns,
    further_rows,
    members_of_group,
    with_group,
)
from .shared_rows import SAME_HEIGHT_POINTS

NamesRows = Callable[[Table], bool | None]
"""Whether a table's header has a column that names the rows; None: it has no known header."""

LIKE_SHARE = 0.5
"""Share of a page's lines that stand exactly at the heights of a table's lines: its cells may have
more lines than those beside them, but each begins with one."""


@dataclass(frozen=True, slots=True)
class UndrawnPart:
    """Further columns on the rows of the table that they go on."""

    table: Table
    cut_off: tuple[Word, ...]
    """Words of the page that are printed in part only."""
    members: int
    """How many first columns a group of the page before may head."""


@dataclass(frozen=True, slots=True)
class UndrawnReader:
    """Reads such pages by what knows header words."""

    names_rows: NamesRows
    knows_header: KnowsHeader

    def read(
        self, left: Table, before: Page, page: Page, firsts: Iterable[Table]
    ) -> UndrawnPart | None:
        """The words of `page` as columns of `left`, which stands on the page `before`.

        `firsts` are further columns with their header, of tables that `left` may go on below. None
        where the words do not stand at the heights of its rows.
        """
        named = self.names_rows(left)
        if named is False or not left.areas or not _alike(left, page):
            return None
        cut_off = cut_off_words(page, before, left.areas[0].box)
        gone = {word.id for word in cut_off}
        words = [word for word in page.words if word.id not in gone]
        if named is None:
            tried = (further_rows(left, page, words, first) for first in firsts)
            rows = next((each for each in tried if each is not None), None)
            return None if rows is None else UndrawnPart(rows, tuple(cut_off), 0)
        table = further_columns(left, page, words, self.knows_header)
        return None if table is None else self._under_group(left, table, tuple(cut_off))

    def _under_group(self, left: Table, table: Table, cut_off: tuple[Word, ...]) -> UndrawnPart:
        """The columns under the group whose name is cut off here, where one is.

        A group with a row of its own keeps it; else its name stands above each column's own.
        """
        body = first_body_row(left)
        members = members_of_group(table, body, self.knows_header)
        heights = [line.box for c in left.cells if c.row < body for line in c.lines if line.box]
        top, bottom = min(box.top for box in heights), max(box.bottom for box in heights)
        names = [word for word in cut_off if top <= word.box.middle_y <= bottom]
        has_row = any(cell.row_span < body for cell in left.rows()[0] if cell.lines)
        if names and not has_row:
            group = as_lines(names, table.areas[0].page)
            table = with_group(table, group, body, members)
        return UndrawnPart(table, cut_off, members)


def _alike(left: Table, page: Page) -> bool:
    """A quick look whether the page's lines may stand at the heights of the table's."""
    heights = sorted(line.box.top for c in left.cells for line in c.lines if line.box)
    tops = {word.box.top for word in page.words}
    if not heights or not tops:
        return False
    exact = 0
    for top in tops:
        place = bisect(heights, top - SAME_HEIGHT_POINTS)
        exact += place < len(heights) and heights[place] <= top + SAME_HEIGHT_POINTS
    return exact >= LIKE_SHARE * len(tops)
