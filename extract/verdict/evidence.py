"""What a reading goes by, and when that is certain alone (the contract's rules on confidence)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum
from functools import cached_property

from ...schemas import FindingCode, Witness
from ..pages.page import Page
from ..table import Cell, Doubt, Table
from ..witnesses.tagged.faults import tag_faults
from .conservation import conservation_doubts

BREAK_SHARE = 0.15
"""Rows in this upper and lower share of the page may touch a page break: margins and running
headers are 0.05-0.12 of the height, a row cut by the break begins or ends there (2026-11)."""


class Kind(Enum):
    """Kinds of evidence. Two libraries that look at the same lines are one kind."""

    TAGS = "the structure tree"
    LINES = "drawn rules and fills"
    ALIGNMENT = "where words stand"
    DELIMITERS = "tabs, pipes"
    ORDER = "the order of words alone"


_KINDS = {
    Witness.TAGGED: Kind.TAGS,
    Witness.RULED: Kind.LINES,
    Witness.PDFPLUMBER: Kind.LINES,
    Witness.ALIGNED: Kind.ALIGNMENT,
    Witness.CAMELOT: Kind.ALIGNMENT,
    Witness.DELIMITED: Kind.DELIMITERS,
    Witness.LINEAR: Kind.ORDER,
}


def kind_of(table: Table) -> Kind:
    """The kind of evidence a table was read from.

    camelot reads lines (lattice) or words (stream): only its lattice tables are closed.
    """
    if table.witness is Witness.CAMELOT and table.closed:
        return Kind.LINES
    return _KINDS[table.witness]


@dataclass(frozen=True)
class Reading:
    """A witness's table with what speaks against it."""

    table: Table
    kind: Kind
    broken: tuple[Doubt, ...] = ()
    """Breaches of the conservation law."""
    faults: tuple[str, ...] = ()
    """Why its tags are not to be believed."""

    @property
    def sound(self) -> bool:
        """Whether nothing speaks against the reading."""
        return not self.broken and not self.faults

    @cached_property
    def words(self) -> frozenset[int]:
        """Ids of the page's words in its cells."""
        return frozenset(word for cell in self.table.cells for _, word in cell.words)

    @cached_property
    def _rows(self) -> list[list[Cell]]:
        return self.table.rows()

    def certain(self, cell: Cell, page: Page) -> bool:
        """Whether this evidence alone is certain about one of its cells.

        Closed rules are; tags are where the table is sound and the row is away from a page
        break; delimiters are. Words that reach over a wall make their cell uncertain.
        """
        if not self.sound or self._crossed(cell):
            return False
        match self.kind:
            case Kind.LINES | Kind.DELIMITERS:
                return self.table.closed
            case Kind.TAGS:
                return not self._at_break(cell, page)
            case Kind.ALIGNMENT | Kind.ORDER:
                return False

    def _at_break(self, cell: Cell, page: Page) -> bool:
        if self.table.continues_row and cell.row <= (self.table.header_rows or 0):
            return True
        row = self._rows[cell.row]
        boxes = [line.box for c in row for line in c.lines if line.box is not None]
        margin = BREAK_SHARE * page.height
        return any(box.top < margin or box.bottom > page.height - margin for box in boxes)

    def _crossed(self, cell: Cell) -> bool:
        return bool(crossings(self.table, cell))


def weigh(table: Table, page: Page, tables: Sequence[Table] = ()) -> Reading:
    """A witness's table as evidence; `tables` are those it read on the page (frames in frames)."""
    kind = kind_of(table)
    return Reading(
        table=table,
        kind=kind,
        broken=conservation_doubts(page, table, tables),
        faults=tuple(tag_faults(table, page)) if kind is Kind.TAGS else (),
    )


def crossings(table: Table, cell: Cell) -> tuple[Doubt, ...]:
    """The table's doubts about places in one of its cells."""
    return tuple(
        doubt
        for doubt in table.doubts
        if doubt.code == FindingCode.CELL_DOUBTFUL
        and any(
            area.page == doubt.page and area.box.holds_middle_of(box)
            for area in cell.areas
            for box in doubt.boxes
        )
    )
