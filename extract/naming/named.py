"""A table whose columns, rows and purpose are known: what the step "name the columns" returns."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from ..table import Cell, Doubt, Line, Table
from .roles import Role, RowKind, TableKind


@dataclass(frozen=True, slots=True)
class Column:
    """One column and what its header says. All texts are as printed, joined by single spaces."""

    index: int
    role: Role
    text: str = ""
    """The header: group header first (`Utfall 2021` under `Utfall` over `2021`); "" where blank."""
    lines: tuple[Line, ...] = ()
    """The printed lines of the header cells, group header first."""
    period: str | None = None
    """The time in the header: `2023`, `december 2023`, `31/8`, `helår 2025`, `2023/2025`."""
    group: str | None = None
    """Whose value: `Kvinnor`, `Riket`, `Medel`; None for the municipality as a whole."""
    qualifier: str | None = None
    """Words of the header that are neither role, period nor group: `senast uppmätta värde`."""
    also: Role | None = None
    """A second thing the cells hold: SOURCE in `Indikator (källa)`."""
    certain: bool = True
    """False where the header was ambiguous or missing and the contents decided."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row of the table. `cells` has one place for each column.

    A cell merged over several columns stands in its first one; a cell merged over several rows
    stands in each of them and its column is `inherited` in all but the first. None: nothing is
    printed there. An empty printed cell is a `Cell` without lines.
    """

    kind: RowKind
    index: int
    """The row's number in `table`, 0-based."""
    cells: tuple[Cell | None, ...]
    inherited: frozenset[int] = frozenset()

    @property
    def lines(self) -> tuple[Line, ...]:
        """The lines of all cells that begin in this row, left to right."""
        own = (c for i, c in enumerate(self.cells) if c is not None and i not in self.inherited)
        return tuple(line for cell in own for line in cell.lines)

    @property
    def text(self) -> str:
        """The row's own words with single spaces: for looking, not for publishing."""
        return " ".join(line.text for line in self.lines)


class Naming(NamedTuple):
    """The columns of a table and its rows; every row has a place for each column."""

    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class NamedTable:
    """A table with the meaning of its columns and rows."""

    table: Table
    kind: TableKind
    why: str
    """The reason for `kind` in words, for debug output."""
    columns: tuple[Column, ...]
    """Those of `table`; behind them columns for parts of cells that hold two things."""
    rows: tuple[Row, ...]
    """Every row of `table` in order, header rows included."""
    header_rows: int = 0
    """How many first rows are header; 0 for a fragment without one."""
    doubts: tuple[Doubt, ...] = ()
    """About the meaning of its columns; those about where words stand are the table's own."""
    weak: bool = False
    """Cards whose labels only begin with header words: plan rows where nothing surer states any."""
    goes_on: bool = False
    """Its first rows hang under the last goal of the list above: nothing parts the two."""
    routine: str = ""
    """Why its deeds may be those of a routine: plan rows only below a goal or beside a sister."""

    def of_role(self, role: Role) -> tuple[Column, ...]:
        """The columns with this role, left to right."""
        return tuple(column for column in self.columns if column.role is role)

    @property
    def roles(self) -> frozenset[Role]:
        """The roles that occur."""
        return frozenset(column.role for column in self.columns)

    @property
    def data(self) -> tuple[Row, ...]:
        """The data rows."""
        return tuple(row for row in self.rows if row.kind is RowKind.DATA)
