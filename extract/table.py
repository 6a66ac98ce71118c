"""A table of printed cells: the one type that every witness returns and the verdict keeps.

A witness reads one page at a time: `Table.pages` has one number then. Stitching makes tables of
several pages, whose cut cells hold lines and areas of each page.

What a page has by the hundred (words, lines, cells, rules) is a `NamedTuple` throughout `extract`:
it is made five times as fast as a frozen dataclass, which took a tenth of the reading (2026-11).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import chain
from typing import NamedTuple

from ..normalize.text.glyph_widths import Room
from ..schemas import Confidence, Witness
from .geometry import Box
from .pages.page import Colour, Picture


class Line(NamedTuple):
    """One printed line of a cell or of prose.

    PDF: `page` and `box`. Text documents: `number` (1-based line of the file), no box.
    """

    text: str
    """Words as printed, single spaces between them; a printed line-end hyphen is kept."""
    page: int | None = None
    box: Box | None = None
    number: int | None = None
    full: bool = False
    """The line reaches its cell's edge: not one more glyph would have fitted."""
    space: bool = False
    """A space was printed at the line's end."""
    room: Room | None = None
    """How much the line holds and has left; None where the sides of its region are not known."""
    words: tuple[int, ...] = ()
    """Ids of `Page.words` (PDF) or running token numbers of the file (text)."""
    size: float = 0.0
    bold: bool = False
    colour: Colour = (0, 0, 0)
    light: Colour | None = None
    """The colour of a dot that is a word of the line: `● Uppnått`."""

    def moved(self, points: float) -> Line:
        """The line so much further right; one without a box as it is."""
        if self.box is None:
            return self
        x0, top, x1, bottom = self.box
        return self._replace(box=Box(x0 + points, top, x1 + points, bottom))


class Area(NamedTuple):
    """A cell's or table's region on one page."""

    page: int
    box: Box


class Cell(NamedTuple):
    """A printed cell at the crossing of rows ``row … row+row_span-1`` and columns likewise.

    An empty printed cell has no lines but an area; a place under a merged cell has no cell.
    """

    row: int
    column: int
    lines: tuple[Line, ...] = ()
    row_span: int = 1
    column_span: int = 1
    areas: tuple[Area, ...] = ()
    fill: Colour | None = None
    pictures: tuple[Picture, ...] = ()
    witnesses: tuple[Witness, ...] = ()
    """Who read exactly these words in this cell (set by the verdict)."""
    confidence: Confidence = Confidence.SINGLE
    repairs: tuple[str, ...] = ()
    """Codes of `schemas.Repair` for what structure repair did (a row rejoined, …)."""

    @property
    def text(self) -> str:
        """The lines with single spaces between them: for looking, not for publishing."""
        return " ".join(line.text for line in self.lines)

    @property
    def words(self) -> tuple[tuple[int | None, int], ...]:
        """(page, word id) of every word in the cell, in reading order."""
        return tuple([(line.page, word) for line in self.lines for word in line.words])


@dataclass(frozen=True, slots=True)
class ReadAs:
    """What some witnesses read in a place where others read something else."""

    witnesses: tuple[Witness, ...]
    text: str
    """The cell's text; the texts of several cells with ` | ` between them; "" for an empty one."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something unsure about a table; becomes a finding."""

    code: str
    """A `schemas.FindingCode`."""
    message: str
    page: int | None = None
    boxes: tuple[Box, ...] = ()
    words: tuple[str, ...] = ()
    """The printed words concerned: lost, outside, suspect."""
    readings: tuple[ReadAs, ...] = ()
    """What the disagreeing witnesses read."""


@dataclass(frozen=True, slots=True)
class Table:
    """Cells in reading order (row by row), not overlapping, every row and column index used."""

    cells: tuple[Cell, ...]
    row_count: int
    column_count: int
    areas: tuple[Area, ...] = ()
    """One per page; the union of what the table covers there. Empty in text documents."""
    witness: Witness = Witness.RULED
    """Who read this table; after the verdict, whose reading was kept."""
    closed: bool = False
    """Every cell is closed by printed rules (or by delimiters): certain evidence alone."""
    painted: bool = False
    """The sides of fills are its walls: rows without a fill beside it may be its own."""
    header_rows: int | None = None
    """How many first rows the witness knows to be header (tags say TH); None: not known."""
    edges: tuple[float, ...] = ()
    """x of the column boundaries, ``column_count + 1`` numbers; empty where not known."""
    continues_row: bool = False
    """The first row, below a repeated header, is known to be the rest of the previous page's last
    row (tags say so)."""
    key: int | None = None
    """The same for fragments of one Table element of the structure tree, else None."""
    first_line: int | None = None
    """Text documents: line number of the first row."""
    removed: tuple[Line, ...] = ()
    """Lines of repeated headers that stitching took out: printed, but no cell's."""
    doubts: tuple[Doubt, ...] = field(default=())

    @property
    def pages(self) -> tuple[int, ...]:
        """The pages it stands on, ascending."""
        return tuple(sorted({area.page for area in self.areas}))

    def moved(self, points: float) -> Table:
        """The table with its lines and sides so much further right: as in another text column."""
        cells = tuple(
            cell._replace(lines=tuple(line.moved(points) for line in cell.lines))
            for cell in self.cells
        )
        return replace(self, cells=cells, edges=tuple(x + points for x in self.edges))

    def rows(self) -> list[list[Cell]]:
        """The cells by the row they begin in.

        A merged cell stands in its first row only.
        """
        rows: list[list[Cell]] = [[] for _ in range(self.row_count)]
        for cell in self.cells:
            rows[cell.row].append(cell)
        return rows

    def at(self, row: int, column: int) -> Cell | None:
        """The cell that covers the place, or None where nothing is printed."""
        for cell in self.cells:
            if (
                cell.row <= row < cell.row + cell.row_span
                and cell.column <= column < cell.column + cell.column_span
            ):
                return cell
        return None


def words_by_page(tables: Iterable[Table]) -> defaultdict[int | None, set[int]]:
    """The ids of the words that stand in tables or in headers taken out of them, page by page."""
    words: defaultdict[int | None, set[int]] = defaultdict(set)
    for table in tables:
        for line in chain(table.removed, *(cell.lines for cell in table.cells)):
            words[line.page].update(line.words)
    return words
