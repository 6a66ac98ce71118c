"""Rows printed as several lines side by side: `Kommunen` and `Riket` over two lines of values.

The lines of one cell name whose values stand in the lines of the others. Each group gets a
column of its own beside the column of values, so that every value is a cell.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ..table import Cell, Line
from .cell_shapes import is_value
from .header_text import Match, read_text
from .lexicon import Lexicon
from .named import Column, Naming, Row
from .roles import MEASURES, VALUES, Role, RowKind
from .spelling import stems_of

LONGEST_GROUP_WORDS = 3
"""Words of a line that names a group (`Kommunen`, `Riket`, `Liknande kommuner`)."""


class Group(NamedTuple):
    """Whose values a line of a row holds."""

    printed: str
    role: Role | None
    """COMPARISON for other municipalities and the country; None: as the column says."""


def part_sub_rows(naming: Naming, lexicon: Lexicon) -> Naming:
    """The naming with stacked values in columns of their own, one for each group.

    Only where every row that has several lines of values names as many groups in one column.
    """
    for column in naming.columns:
        if column.role in (Role.OTHER, Role.INDICATOR):
            groups = [_groups(row, column, naming.columns, lexicon) for row in naming.rows]
            stacked = [_is_stacked(row, naming.columns) for row in naming.rows]
            if any(groups) and all(g for g, s in zip(groups, stacked, strict=True) if s):
                return _parted(naming, column, groups)
    return naming


def _data_cell(row: Row, column: Column) -> Cell | None:
    cell = row.cells[column.index] if row.kind is RowKind.DATA else None
    return cell if cell is not None and cell.lines else None


def _values(row: Row, columns: Sequence[Column]) -> list[Cell]:
    cells = [_data_cell(row, column) for column in columns if column.role in VALUES]
    return [cell for cell in cells if cell is not None]


def _is_stacked(row: Row, columns: Sequence[Column]) -> bool:
    """Whether most of the row's values are several lines, each a value by itself."""
    several = [cell for cell in _values(row, columns) if _holds_values(cell)]
    return 2 * len(several) > len(_values(row, columns)) > 0


def _holds_values(cell: Cell) -> bool:
    return len(cell.lines) > 1 and all(is_value(line.text) for line in cell.lines)


def _groups(row: Row, column: Column, columns: Sequence[Column], lexicon: Lexicon) -> list[Group]:
    """The groups that the last lines of a cell name, as many as the values have lines."""
    counts = {len(cell.lines) for cell in _values(row, columns) if _holds_values(cell)}
    cell = _data_cell(row, column)
    if cell is None or len(counts) != 1 or not _is_stacked(row, columns):
        return []
    count = counts.pop()
    if len(cell.lines) < count or (column.role is Role.OTHER and len(cell.lines) != count):
        return []
    named = [_known_group(line, lexicon) for line in cell.lines[-count:]]
    if column.role is Role.OTHER or any(named):  # `Ekby` above `Riket` is the municipality
        last = cell.lines[-count:]
        named = [g or _short_group(line) for g, line in zip(named, last, strict=True)]
    if column.role is Role.INDICATOR and len(cell.lines) == count:
        return []  # nothing would be left of the indicator's name
    return [group for group in named if group is not None] if all(named) else []


def _known_group(line: Line, lexicon: Lexicon) -> Group | None:
    """A population or comparison of the lexicon: `Kvinnor`, `Riket`."""
    text = read_text(line.text, lexicon)
    if Role.COMPARISON in text.roles and text.match is Match.EXACT:
        return Group(line.text, Role.COMPARISON)
    return Group(line.text, None) if text.match is Match.TIME and text.group else None


def _short_group(line: Line) -> Group | None:
    """Short words that are no value: a name among names."""
    if len(line.text.split()) > LONGEST_GROUP_WORDS or is_value(line.text):
        return None
    if not line.text[0].isupper():
        return None
    return Group(line.text, None)


def _parted(naming: Naming, holder: Column, groups: Sequence[Sequence[Group]]) -> Naming:
    """The columns of values with one more for each of them and group, the rows to match."""
    named = {_name(group): group for own in reversed(groups) for group in own}
    names = list(dict.fromkeys(_name(group) for own in groups for group in own))
    values = [c for c in naming.columns if c.role in VALUES and c.role is not Role.TARGET]
    added = [(column, name) for column in values for name in names]
    columns = [
        _group_column(column, named[name], index)
        for index, (column, name) in enumerate(added, start=len(naming.columns))
    ]
    rows = []
    for row, own in zip(naming.rows, groups, strict=True):
        places = [_name(group) for group in own]
        cells = _whole_cells(row, holder, values, places)
        lines = [_line_of(row, column, places, name) for column, name in added]
        rows.append(replace(row, cells=(*cells, *lines)))
    return Naming((*naming.columns, *columns), tuple(rows))


def _name(group: Group) -> tuple[str, ...]:
    return stems_of(group.printed)


def _group_column(column: Column, group: Group, index: int) -> Column:
    role = group.role if group.role is not None and column.role in MEASURES else column.role
    return replace(column, index=index, role=role, group=group.printed)


def _whole_cells(
    row: Row, holder: Column, values: Sequence[Column], places: Sequence[tuple[str, ...]]
) -> list[Cell | None]:
    """A row's cells without the lines that go into the columns of the groups."""
    cells = list(row.cells)
    for column in values if places else ():
        cell = _data_cell(row, column)
        if cell is not None and len(cell.lines) == len(places):
            cells[column.index] = None
    held = cells[holder.index]
    if held is not None and places:
        cells[holder.index] = held._replace(lines=held.lines[: len(held.lines) - len(places)])
    return cells


def _line_of(
    row: Row, column: Column, places: Sequence[tuple[str, ...]], name: tuple[str, ...]
) -> Cell | None:
    cell = _data_cell(row, column)
    if cell is None or name not in places or len(cell.lines) != len(places):
        return None
    return cell._replace(lines=(cell.lines[places.index(name)],))
