"""What was read of a page → the marks that show it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..extract.flow import Block, BlockKind, Document
from ..extract.geometry import Box, union
from ..extract.naming.named import Column, NamedTable, Row
from ..extract.naming.roles import RowKind
from ..extract.pages.page import Page
from ..extract.table import Cell, Doubt
from ..schemas import Confidence, Witness
from .marks import Frame, Ink, Marks, Side, Stroke, Tag

BRACKET_AWAY = 3.0
"""Points between a row or block and the bracket beside it."""

NAME_ABOVE = 4.5
"""Points from a table's upper edge to the middle of its name: the first row's tag is below it."""

LETTERS = {
    Witness.TAGGED: "T",
    Witness.RULED: "R",
    Witness.ALIGNED: "A",
    Witness.PDFPLUMBER: "P",
    Witness.CAMELOT: "C",
    Witness.DELIMITED: "D",
    Witness.LINEAR: "L",
}
"""Witnesses in short, for the cells."""

_INKS = {
    Confidence.CONFIRMED: Ink.CONFIRMED,
    Confidence.SINGLE: Ink.SINGLE,
    Confidence.DOUBTFUL: Ink.DOUBTFUL,
}


@dataclass(frozen=True)
class TableHere:
    """The part of a table that stands on the page."""

    number: int
    """Of the page's tables, from 1 on."""
    named: NamedTable
    page: int

    @cached_property
    def cells(self) -> tuple[tuple[Cell, Box], ...]:
        """The cells with a region on the page."""
        found = ((cell, _region(cell, self.page)) for cell in self.named.table.cells)
        return tuple((cell, box) for cell, box in found if box is not None)

    @cached_property
    def box(self) -> Box:
        """What it covers."""
        return union(box for _, box in self.cells)

    @property
    def confidences(self) -> Counter[Confidence]:
        """How many cells there are of each."""
        return Counter(cell.confidence for cell, _ in self.cells)

    @property
    def usual_witnesses(self) -> str:
        """The letters of those that read most cells; "" where no cell names any."""
        letters = Counter(letters_of(cell) for cell, _ in self.cells if cell.witnesses)
        return max(letters, key=lambda text: (letters[text], text), default="")

    @property
    def doubts(self) -> tuple[Doubt, ...]:
        """What is unsure about it on this page, or anywhere."""
        doubts = (*self.named.table.doubts, *self.named.doubts)
        return tuple(doubt for doubt in doubts if doubt.page in (None, self.page))

    def rows(self) -> Iterator[tuple[Row, Box]]:
        """Its rows on the page, each as high as its own cells and as wide as the table."""
        for row in self.named.rows:
            own = [(cell, box) for cell, box in self.cells if cell.row == row.index]
            single = [box for cell, box in own if cell.row_span == 1]
            boxes = single or [box for _, box in own]
            if boxes:
                around = union(boxes)
                yield row, Box(self.box.x0, around.top, self.box.x1, around.bottom)

    def columns(self) -> Iterator[tuple[Column, Box]]:
        """Its columns, each with the topmost of its cells on the page."""
        for column in self.named.columns:
            own = [box for cell, box in self.cells if cell.column == column.index]
            alone = [
                box
                for cell, box in self.cells
                if cell.column == column.index and cell.column_span == 1
            ]
            if own:
                yield column, min(alone or own, key=lambda box: box.top)


def letters_of(cell: Cell) -> str:
    """Who read a cell, in short: `TR`."""
    return "".join(LETTERS[witness] for witness in cell.witnesses)


def tables_on(document: Document, page: int) -> list[TableHere]:
    """The tables of a page, in reading order."""
    named = [
        item
        for item in document.flow
        if isinstance(item, NamedTable)
        and any(_region(cell, page) is not None for cell in item.table.cells)
    ]
    return [TableHere(number, table, page) for number, table in enumerate(named, 1)]


def marks_of(document: Document, page: Page, tables: Sequence[TableHere]) -> Marks:
    """Everything that is drawn over a page."""
    of_page = [doubt for doubt in document.doubts if doubt.page == page.number]
    doubts = [*of_page, *(doubt for table in tables for doubt in table.doubts)]
    return Marks(
        frames=(
            *(Frame(box, _INKS[cell.confidence]) for t in tables for cell, box in t.cells),
            *(Frame(box, Ink.FURNITURE) for _, box in _furniture(document, page.number)),
            *(Frame(box, Ink.DOUBT) for doubt in doubts for box in doubt.boxes),
            *(Frame(word.box, Ink.WORD) for word in page.words),
        ),
        strokes=(
            *(Stroke(rule.box, Ink.RULE) for rule in page.rules),
            *_brackets(document, page, tables),
        ),
        tags=(
            *(tag for table in tables for tag in _column_tags(table)),
            *(tag for table in tables for tag in _row_tags(table)),
            *_doubt_tags(doubts),
            *_prose_tags(document, page.number),
            *_furniture_tags(document, page.number),
            *(tag for table in tables for tag in _witness_tags(table)),
        ),
    )


def _region(cell: Cell, page: int) -> Box | None:
    """Where a cell stands on a page: its area, or the lines of a cell that nothing encloses."""
    areas = [area.box for area in cell.areas if area.page == page]
    lines = [line.box for line in cell.lines if line.page == page and line.box is not None]
    return union(areas or lines) if areas or lines else None


def _column_tags(table: TableHere) -> Iterator[Tag]:
    """The number and the kind of a table, and the role of each column."""
    for column, box in table.columns():
        sides = (Side.ABOVE, Side.INSIDE)
        yield Tag(role_of(column), Ink.ROLE, box, sides, margin=Side.RIGHT)
    x, y = table.box.x0, table.box.top - NAME_ABOVE
    corner = Box(x, y, x, y)
    name = f"T{table.number} {table.named.kind}"
    yield Tag(name, Ink.ROLE, corner, (Side.LEFT, Side.ABOVE), margin=Side.LEFT)


def role_of(column: Column) -> str:
    """`target 2023`; a question mark where the contents decided, `+` before a second role."""
    also = None if column.also is None else f"+ {column.also}"
    certain = None if column.certain else "?"
    return " ".join(part for part in (column.role, also, column.period, certain) if part)


def _row_tags(table: TableHere) -> Iterator[Tag]:
    for row, box in table.rows():
        name = str(row.index) if row.kind is RowKind.DATA else f"{row.index} {row.kind}"
        sides = (Side.LEFT, Side.RIGHT)
        around = Box(box.x0 - BRACKET_AWAY, box.top, box.x1 + BRACKET_AWAY, box.bottom)
        yield Tag(name.replace("_", " "), Ink.ROW, around, sides, margin=Side.LEFT)


def _witness_tags(table: TableHere) -> Iterator[Tag]:
    """Who read a cell, where it is not as in most cells of the table."""
    for cell, box in table.cells:
        if letters_of(cell) not in ("", table.usual_witnesses):
            yield Tag(letters_of(cell), _INKS[cell.confidence], box, (Side.INSIDE,))


def _doubt_tags(doubts: Sequence[Doubt]) -> Iterator[Tag]:
    for doubt in doubts:
        for box in doubt.boxes[:1]:
            sides = (Side.RIGHT, Side.LEFT)
            yield Tag(doubt.code, Ink.DOUBT, box, sides, margin=Side.RIGHT)


def _brackets(document: Document, page: Page, tables: Sequence[TableHere]) -> Iterator[Stroke]:
    """A line at the left of each row and of each block of prose."""
    regions = [(box, Ink.ROW) for table in tables for _, box in table.rows()]
    regions += [(box, Ink.PROSE) for _, box in _blocks(document, page.number)]
    for box, ink in regions:
        x = box.x0 - BRACKET_AWAY
        yield Stroke(Box(x, box.top + 1, x, box.bottom - 1), ink)


def _blocks(document: Document, page: int) -> Iterator[tuple[Block, Box]]:
    for block in document.flow:
        if isinstance(block, Block):
            boxes = [line.box for line in block.lines if line.page == page and line.box]
            if boxes:
                yield block, union(boxes)


def _prose_tags(document: Document, page: int) -> Iterator[Tag]:
    for block, box in _blocks(document, page):
        if block.kind is not BlockKind.PARAGRAPH:
            level = "" if block.level is None else f" {block.level}"
            around = box.grown(BRACKET_AWAY)
            sides = (Side.LEFT, Side.RIGHT)
            yield Tag(f"{block.kind}{level}", Ink.PROSE, around, sides, margin=Side.LEFT)


def _furniture(document: Document, page: int) -> Iterator[tuple[str, Box]]:
    """What is kept apart on the page, and what it is."""
    for piece in document.furniture:
        boxes = [line.box for line in piece.lines if line.page == page and line.box]
        if boxes:
            yield piece.kind.replace("_", " "), union(boxes)


def _furniture_tags(document: Document, page: int) -> Iterator[Tag]:
    for kind, box in _furniture(document, page):
        yield Tag(kind, Ink.FURNITURE, box, (Side.RIGHT, Side.LEFT), margin=Side.RIGHT)
