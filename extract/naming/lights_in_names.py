"""`● Andel nöjda`: a coloured dot in the cell that names a row is the row's status, not its name.

Dots that differ in colour tell rows apart and get a column of their own. Dots of one colour may
decorate: they are kept beside the row, with a doubt. Black ones are bullets and stay.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...schemas import FindingCode
from ..markers import DOTS
from ..pages.page import Colour
from ..pages.painted.signs import DOT_POINTS
from ..table import Cell, Doubt
from .named import Column, NamedTable, Row
from .roles import Role, RowKind, TableKind

_NAMES: Mapping[TableKind, frozenset[Role]] = {
    TableKind.INDICATORS: frozenset({Role.INDICATOR}),
    TableKind.ACTIVITIES: frozenset({Role.ACTIVITY, Role.ASSIGNMENT}),
    TableKind.GOALS: frozenset({Role.GOAL, Role.SUB_GOAL}),
}
"""The columns whose cells name what a row of the table states. In tables of both indicators and
activities a row has two names, and one status."""

FEWEST_COLOURS = 2
"""Colours of the dots of one column that tell rows apart."""

COLOURED = 60
"""Least difference between the channels of a colour (0-255): grey and black have none."""


_DOTS_AND_SPACE = "".join(sorted(DOTS)) + " "


@dataclass(frozen=True, slots=True)
class _Parted:
    """A name without its dot, and the dot."""

    name: Cell
    dot: Cell
    colour: Colour


def with_lights_apart(table: NamedTable) -> NamedTable:
    """The table with a status column for the dots in its names; as it is where there are none."""
    columns = [c for c in table.columns if c.role in _NAMES.get(table.kind, frozenset())]
    for column in columns:
        found = {
            index: parted
            for index, row in enumerate(table.rows)
            if (parted := _parted(row, column.index)) is not None
        }
        if found:
            return _with_column(table, column, found)
    return table


def _parted(row: Row, index: int) -> _Parted | None:
    cell = row.cells[index]
    if cell is None or row.kind is not RowKind.DATA or index in row.inherited or not cell.lines:
        return None
    drawn = [picture for picture in cell.pictures if picture.box.width <= DOT_POINTS]
    if len(drawn) == len(cell.pictures) == 1 and drawn[0].colour is not None:
        dot = cell._replace(lines=())
        return _Parted(cell._replace(pictures=()), dot, drawn[0].colour)
    if sum(c in DOTS for c in cell.text) != 1:
        return None
    line = next(line for line in cell.lines if any(c in DOTS for c in line.text))
    light, text = line.light, line.text.strip(_DOTS_AND_SPACE)
    inside = any(c in DOTS for c in text)
    if light is None or inside or max(light) - min(light) < COLOURED:
        return None
    mark = line._replace(text=line.text.replace(text, "").strip(), colour=light, words=())
    rest = (line._replace(text=text, light=None),) if text else ()
    at = cell.lines.index(line)
    lines = (*cell.lines[:at], *rest, *cell.lines[at + 1 :])
    dot = cell._replace(lines=(mark,), pictures=())
    return _Parted(cell._replace(lines=lines), dot, light) if lines else None


def _with_column(table: NamedTable, column: Column, found: Mapping[int, _Parted]) -> NamedTable:
    """The table with the dots in a column at the right."""
    differ = len({parted.colour for parted in found.values()}) >= FEWEST_COLOURS
    if not differ and any(parted.dot.pictures for parted in found.values()):
        return table  # drawings of one colour decorate
    added = Column(len(table.columns), Role.STATUS if differ else Role.OTHER)
    rows = []
    for index, row in enumerate(table.rows):
        cells, parted = list(row.cells), found.get(index)
        if parted is not None:
            cells[column.index] = parted.name
        rows.append(replace(row, cells=(*cells, None if parted is None else parted.dot)))
    doubts = () if differ else (_doubt(column, list(found.values())),)
    return replace(
        table,
        columns=(*table.columns, added),
        rows=tuple(rows),
        doubts=(*table.doubts, *doubts),
    )


def _doubt(column: Column, found: Sequence[_Parted]) -> Doubt:
    lines = [line for parted in found for line in parted.dot.lines]
    page = lines[0].page
    boxes = tuple(line.box for line in lines if line.box is not None and line.page == page)
    message = f"dots of one colour stand in the column {column.text!r}: bullets, or a status"
    return Doubt(FindingCode.STATUS_NOT_IN_TEXT, message, page, boxes)
