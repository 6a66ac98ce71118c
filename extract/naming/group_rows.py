"""Values of groups in rows of their own: `Kvinnor`, `Män` and `Totalt` below each other.

The rows of one indicator become one, with a column of its own for each group's values. The group
stands in a column (`Kön`) or, as a line of its own, in the column of the indicator it splits.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from .header_text import Match, read_header
from .lexicon import Lexicon
from .named import Column, Naming, Row
from .roles import MEASURES, THRESHOLDS, VALUES, Role, RowKind
from .spelling import stems_of

_WHOLE = frozenset(map(stems_of, ("Totalt", "Total", "Tot", "Totalvärde", "Samtliga", "Alla")))
"""Stems of the words that set the whole apart from its groups."""

_SAME = frozenset({Role.INDICATOR, Role.GOAL, Role.SUB_GOAL, Role.UNIT, Role.SOURCE})
"""What the rows of one indicator share."""


@dataclass(frozen=True, slots=True)
class _Group:
    """Whose values a row holds."""

    printed: str
    role: Role | None
    """COMPARISON for other municipalities and the country; None: as the column says."""

    @property
    def name(self) -> tuple[str, ...]:
        return stems_of(self.printed)


def is_whole(group: str) -> bool:
    """Whether a group is all groups together: `Totalt`, `Samtliga`."""
    return stems_of(group) in _WHOLE


_Member = tuple[Row, _Group | None]
"""A row of an indicator; None: the values of the indicator as a whole."""


def part_group_rows(naming: Naming, lexicon: Lexicon) -> Naming:
    """The naming with one row an indicator and a column for each group and column of values.

    As it is where no rows name groups, or where rows hold more than values (thresholds, words).
    """
    roles = {column.role for column in naming.columns}
    if Role.INDICATOR not in roles or roles & THRESHOLDS or not roles & VALUES:
        return naming
    for holder in naming.columns:
        if holder.role in (Role.OTHER, Role.INDICATOR):
            sets = _sets(naming, holder, lexicon)
            if any(len(members) > 1 for members in sets):
                return _joined(naming, holder, sets)
    return naming


def _sets(naming: Naming, holder: Column, lexicon: Lexicon) -> list[list[_Member]]:
    """The data rows, those of one indicator together; [] where the column names no groups."""
    beside = holder.role is Role.OTHER
    sets: list[list[_Member]] = []
    broken = True
    for row in naming.rows:
        if row.kind is not RowKind.DATA:
            broken = True
            continue
        group = _group(row, holder, lexicon)
        if beside and group is None and _text(row, holder.index):
            return []  # another kind of column
        goes_on = not broken and bool(sets) and group is not None
        if goes_on and _belongs(row, sets[-1], group, naming.columns, holder):
            sets[-1].append((row, group))
        else:
            sets.append([(row, group if beside else None)])
        broken = False
    return sets


def _text(row: Row, index: int) -> str:
    cell = row.cells[index]
    return "" if cell is None else cell.text


def _group(row: Row, holder: Column, lexicon: Lexicon) -> _Group | None:
    """The population or comparison that a cell is: `Kvinnor`, `Riket`; not `- varav män`,
    which counts a part of what the row above counts.
    """
    cell = row.cells[holder.index]
    if cell is None or not cell.lines:
        return None
    text = read_header([line.text for line in cell.lines], lexicon)  # `Kvin-|nor`
    printed = text.text
    if Role.COMPARISON in text.roles and text.match is Match.EXACT:
        return _Group(printed, Role.COMPARISON)
    known = text.match is Match.TIME and text.group is not None and text.period is None
    return _Group(printed, None) if known else None


def _belongs(
    row: Row,
    members: Sequence[_Member],
    group: _Group | None,
    columns: Sequence[Column],
    holder: Column,
) -> bool:
    """Whether a row holds another group of the same indicator, and nothing but its values."""
    if group is None or group.name in {g.name for _, g in members if g is not None}:
        return False
    return all(_is_shared(row, members[0][0], column, holder) for column in columns)


def _is_shared(row: Row, first: Row, column: Column, holder: Column) -> bool:
    """Whether a column does not tell the row from the first of its set, but by its values."""
    own = _text(row, column.index)
    if column is holder or column.role in VALUES or not own:
        return True
    inherited = column.index in row.inherited
    return inherited or (column.role in _SAME and own == _text(first, column.index))


def _joined(naming: Naming, holder: Column, sets: Sequence[Sequence[_Member]]) -> Naming:
    """The naming with each set's values in its first row."""
    split = {
        group.name: group
        for members in reversed(sets)
        for _, group in reversed(members)
        if len(members) > 1 and group is not None and not is_whole(group.printed)
    }
    values = [column for column in naming.columns if column.role in VALUES]
    added = [(column, name) for column in values for name in reversed(split)]
    columns = [
        _group_column(column, split[name], index)
        for index, (column, name) in enumerate(added, start=len(naming.columns))
    ]
    places = {row.index: members for members in sets for row, _ in members}
    rows = [_row(row, places.get(row.index, []), holder, values, added) for row in naming.rows]
    known = [_certain(column) if column is holder else column for column in naming.columns]
    return Naming((*known, *columns), tuple(rows))


def _certain(holder: Column) -> Column:
    return replace(holder, certain=True)


def _group_column(column: Column, group: _Group, index: int) -> Column:
    role = group.role if group.role is not None and column.role in MEASURES else column.role
    return replace(column, index=index, role=role, group=group.printed)


def _row(
    row: Row,
    members: Sequence[_Member],
    holder: Column,
    values: Sequence[Column],
    added: Sequence[tuple[Column, tuple[str, ...]]],
) -> Row:
    """The first row of a set with the cells of all of it; the others hold nothing of their own."""
    if len(members) < 2:
        return replace(row, cells=(*row.cells, *(None for _ in added)))
    if row is not members[0][0]:
        return replace(row, kind=RowKind.GROUP, cells=(*row.cells, *(None for _ in added)))
    by_name = {group.name: other for other, group in members if group is not None}
    whole = next((r for r, g in members if g is None or is_whole(g.printed)), None)
    cells = list(row.cells)
    for column in values:
        cells[column.index] = None if whole is None else whole.cells[column.index]
    if holder.role is Role.OTHER:
        cells[holder.index] = None
    own = [by_name[name].cells[column.index] if name in by_name else None for column, name in added]
    return replace(row, cells=(*cells, *own))
