"""Tables wider than the paper: the columns that a spreadsheet prints on pages of their own.

Their rows stand at the heights of the rows they belong to, and nothing else stands on the page.
Programs print all rows of the first columns and then the others, or page by page all columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...schemas import Witness
from ..naming.roles import ColumnName
from ..pages.page import Page, Word
from ..table import Table
from .clipped_words import as_lines, printed_before, words_outside
from .continuation import Slack, same_columns
from .further_columns import KnowsHeader
from .repeated_header import is_set_apart, looks_like_header, same_header, style_of
from .shared_rows import FEWEST_ROWS, SharedRows, shared_rows
from .stacked_parts import as_one_table
from .undrawn_parts import NamesRows, UndrawnReader
from .wider_tables import Further, wider, without_lines

MOST_PAGES_DOWN = 40
"""So many pages of rows a sheet has at most before its further columns begin: 1,500 rows."""

DRAWN = frozenset({Witness.RULED, Witness.PDFPLUMBER})
"""Who reads tables by their lines."""


@dataclass(frozen=True, slots=True)
class WidePages:
    """The tables of each page with all their columns, and the pages that held those only."""

    by_page: list[list[Table]]
    beside: frozenset[int]


ReadsBelow = Callable[[Page, Table], list[Table]]
"""The tables of a page that begins with rows of a table of an earlier one, without a header."""


def nothing_below(page: Page, above: Table) -> list[Table]:
    """Without words' places no rows are read that nothing encloses."""
    del page, above
    return []


def nothing_is_known(text: str) -> ColumnName:
    """Without header words no text is known to name a column."""
    del text
    return ColumnName.UNKNOWN


def join_wide_pages(
    pages: Sequence[Page],
    by_page: Sequence[Sequence[Table]],
    names_rows: NamesRows,
    knows_header: KnowsHeader = nothing_is_known,
    reads_below: ReadsBelow = nothing_below,
) -> WidePages:
    """Give the tables of a page the columns that stand on later pages, row beside row.

    `pages` are without their furniture. Of pages whose rows stand alike the first goes on that has
    the fewest columns from elsewhere.
    """
    sheet = _Sheet.of(pages, by_page, names_rows, knows_header)
    for place, page in enumerate(pages):
        if place - 1 in sheet.beside and not sheet.printed[place]:
            above = sheet.printed[sheet.beside[place - 1].before][-1]
            sheet.add_rows(place, reads_below(page, above))
        if any(names_rows(table) for table in sheet.printed[place]):
            continue
        if not sheet.join_undrawn(place):
            sheet.join_drawn(place)
    return WidePages(sheet.joined, frozenset(pages[place].number for place in sheet.beside))


class _Beside(NamedTuple):
    """Further columns: the index of the page they go on, and what was read without a line drawn."""

    before: int
    undrawn: Table | None


@dataclass
class _Sheet:
    """The pages of a document while further columns go back to their rows."""

    pages: Sequence[Page]
    printed: list[list[Table]]
    """The tables of each page with its own columns alone."""
    names_rows: NamesRows
    knows_header: KnowsHeader
    joined: list[list[Table]]
    """The tables of each page with the columns of other pages too."""
    beside: dict[int, _Beside]
    """Index of a page that held further columns → of what."""
    taken: Counter[int]
    """Index of a page → how many others went on with it."""

    @classmethod
    def of(
        cls,
        pages: Sequence[Page],
        by_page: Sequence[Sequence[Table]],
        names_rows: NamesRows,
        knows_header: KnowsHeader,
    ) -> _Sheet:
        """As printed."""
        printed, joined = ([list(tables) for tables in by_page] for _ in range(2))
        return cls(pages, printed, names_rows, knows_header, joined, {}, Counter())

    def add_rows(self, place: int, tables: Sequence[Table]) -> None:
        """What is read of a page behind one with further columns: the rows below the first ones."""
        self.printed[place] = list(tables)
        self.joined[place] = list(tables)

    def join_drawn(self, place: int) -> None:
        """Put the tables of a page beside those whose rows stand at the same heights."""
        rights = as_one_table(self.joined[place])
        if not rights or self._is_below(place):
            return
        page = self.pages[place]
        cut_off = words_outside(page, rights)
        fitting = {
            before: pairs
            for before in self._before(place)
            if printed_before(cut_off, self.pages[before])
            if (pairs := _pairs(self.printed[before], self.joined[before], rights, self.names_rows))
        }
        if fitting:
            chosen = self._first(fitting)
            self._put(place, chosen, fitting[chosen], cut_off, None)

    def join_undrawn(self, place: int) -> bool:
        """Read a page on which nothing is drawn at the heights of another one's rows."""
        page = self.pages[place]
        if any(table.witness in DRAWN for table in self.printed[place]) or not page.words:
            return False
        firsts = [each.undrawn for each in self.beside.values() if each.undrawn is not None]
        reader = UndrawnReader(self.names_rows, self.knows_header)
        fitting = {
            before: part
            for before in self._before(place)
            if len(self.joined[before]) == 1 and self.joined[before][0].witness not in DRAWN
            if (part := reader.read(self.joined[before][0], self.pages[before], page, firsts[::-1]))
        }
        if not fitting:
            return False
        chosen = self._first(fitting)
        part = fitting[chosen]
        rows = tuple(range(part.table.row_count + 1))
        further = Further(part.table, SharedRows(rows, rows), part.members)
        self._put(place, chosen, {0: further}, part.cut_off, part.table)
        return True

    def _before(self, place: int) -> Iterable[int]:
        """Earlier pages with tables."""
        first = max(0, place - MOST_PAGES_DOWN)
        return [before for before in range(first, place) if self.joined[before]]

    def _first(self, fitting: Collection[int]) -> int:
        return min(fitting, key=lambda before: (self.taken[before], before))

    def _put(
        self,
        place: int,
        before: int,
        pairs: Mapping[int, Further],
        cut_off: Sequence[Word],
        undrawn: Table | None,
    ) -> None:
        tables = self.joined[before]
        for index, further in pairs.items():
            tables[index] = wider(tables[index], further)
        first = next(iter(pairs))
        lines = as_lines(cut_off, self.pages[place].number)
        tables[first] = without_lines(tables[first], lines)
        self.taken[before] += 1
        self.joined[place] = []
        self.beside[place] = _Beside(before, undrawn)

    def _is_below(self, place: int) -> bool:
        """Whether the page goes on below another one's table, which is not beside a third's.

        Rows without a header stand at the heights of the first page's rows too.
        """
        for before in range(place - 1, max(-1, place - 1 - MOST_PAGES_DOWN), -1):
            pairs = zip(self.printed[before], self.printed[place], strict=False)
            if any(_goes_on_below(above, below, self.names_rows) for above, below in pairs):
                return before not in self.beside
        return False


def _pairs(
    printed: Sequence[Table],
    lefts: Sequence[Table],
    rights: Sequence[Table],
    names_rows: NamesRows,
) -> dict[int, Further] | None:
    """Index of each left table that goes on → with which rows of which right one.

    `printed` are the left tables with the columns of their own page alone. None where a right
    table goes on none of them.
    """
    pairs: dict[int, Further] = {}
    for right in rights:
        fitting = (
            (index, rows)
            for index, (own, left) in enumerate(zip(printed, lefts, strict=True))
            if index not in pairs and names_rows(left) is not False
            if not _goes_on_below(own, right, names_rows)
            if (rows := shared_rows(left, right)) is not None
        )
        found = next(fitting, None)
        if found is None:
            return None
        index, rows = found
        pairs[index] = Further(right, rows)
    return pairs


def _goes_on_below(left: Table, right: Table, names_rows: NamesRows) -> bool:
    """Whether a table has the columns of another, and no header of its own: its further rows."""
    if left.column_count != right.column_count or right.row_count < 1:
        return False
    if same_header(left.rows()[0], right.rows()[0]):
        return True
    if names_rows(right) is not None or looks_like_header(right) or _is_headed_column(right):
        return False
    drawn = {left.witness, right.witness} <= DRAWN
    return same_columns(left.edges, right.edges, Slack.DRAWN if drawn else Slack.BETWEEN_WORDS)


def _is_headed_column(table: Table) -> bool:
    """Whether the first text of a single column is set apart from the next one in print."""
    worded = [cells for cells in table.rows() if any(cell.lines for cell in cells)]
    if table.column_count > 1 or len(worded) < FEWEST_ROWS:
        return False
    return is_set_apart(worded[0]) and style_of(worded[0]) != style_of(worded[1])
