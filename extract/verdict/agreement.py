"""Two readings compared cell by cell, on the words they put into each cell."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

from ...schemas import Witness
from ..table import Cell, Table


class Answer(Enum):
    """What another reading says to a cell."""

    SAME = "the same words in one cell"
    OTHER = "other words, or several cells"
    SILENT = "does not know the place"


class Comparison:
    """Another witness's tables, asked about the cells of the table that is kept."""

    def __init__(self, tables: Sequence[Table]) -> None:
        self._tables = tables
        self._cells: dict[int, Cell] = {}
        self._columns: dict[int, int] = {}
        for table in tables:
            found = {word: cell for cell in table.cells for _, word in cell.words}
            self._cells |= found
            self._columns |= dict.fromkeys(found, table.column_count)

    def ask(self, cell: Cell, kept: Table) -> Answer:
        """What the other reading says to a cell of `kept`."""
        words = {word for _, word in cell.words}
        if not words:
            return self._ask_empty(cell, kept)
        there = self.cells_with(cell)
        if not there:
            return Answer.SILENT
        same = len(there) == 1 and {word for _, word in there[0].words} == words
        if not same and len(there) == 1 and cell.column_span == 1 and self._lacks_walls(there[0]):
            return Answer.SILENT
        if same and self._stands_elsewhere(there[0], cell, kept):
            return Answer.OTHER
        return Answer.SAME if same else Answer.OTHER

    def _stands_elsewhere(self, there: Cell, cell: Cell, kept: Table) -> bool:
        """Whether a cell stands in another of as many columns, under another header."""
        columns = self._columns[cell.words[0][1]]
        return columns == kept.column_count and there.column != cell.column

    def _lacks_walls(self, cell: Cell) -> bool:
        """Whether a cell spans columns in a table that lines leave open: it may be several."""
        return cell.column_span > 1 and any(
            cell in table.cells and table.witness is Witness.RULED and not table.closed
            for table in self._tables
        )

    def cells_with(self, cell: Cell) -> list[Cell]:
        """The other reading's cells that hold words of `cell`, in the order of its words."""
        found = [self._cells[word] for _, word in cell.words if word in self._cells]
        return list({id(each): each for each in found}.values())

    def text_of(self, cell: Cell) -> str:
        """How the other reading prints the place: its cells' texts, ` | ` between them."""
        return " | ".join(each.text for each in self.cells_with(cell))

    def _ask_empty(self, cell: Cell, kept: Table) -> Answer:
        """An empty cell is the same where a table of as many rows and columns has it empty.

        A place without cell there (merged away) is no answer: only lines can tell.
        """
        for table in self._tables:
            if (table.row_count, table.column_count) == (kept.row_count, kept.column_count):
                there = table.at(cell.row, cell.column)
                if there is not None and not there.lines and _same_place(there, cell):
                    return Answer.SAME
        return Answer.SILENT


def _same_place(a: Cell, b: Cell) -> bool:
    return (a.row, a.column, a.row_span, a.column_span) == (
        b.row,
        b.column,
        b.row_span,
        b.column_span,
    )
