"""Lines of a list with their type letters → a named table: a column for each thing they state."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ...schemas import Confidence, FindingCode, Witness
from ..naming.card_tables import areas_of
from ..naming.cell_shapes import is_value
from ..naming.named import Column, NamedTable, Row
from ..naming.roles import Role, RowKind, TableKind
from ..pages.page import Picture
from ..table import Cell, Doubt, Line, Table
from .legend import SUBJECTS, TypeLegend
from .parts import is_light


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the list, which may be printed on several."""

    letter: str
    mark: tuple[Line, ...]
    """The letter as printed; empty where it is part of the code in front of the text."""
    lines: tuple[Line, ...]
    """The text behind the letter; never empty."""
    beside: tuple[Line, ...] = ()
    """What stands in columns of its own to the right: lights, figures."""
    drawn: tuple[Picture, ...] = ()
    """Lights beside it that are drawings."""

    @property
    def text(self) -> str:
        """The lines with single spaces between them."""
        return " ".join(line.text for line in self.lines)


WHY = "a list with type letters that a legend explains"

Roles = Mapping[str, Role]
"""Letter → what its lines state in this document."""


def settled(legend: TypeLegend, entries: Sequence[Entry]) -> Roles:
    """What each letter states: `M = mål` is the target where values stand below measures."""
    below: dict[str, list[tuple[Role | None, str]]] = {}
    above: Role | None = None
    for entry in entries:
        below.setdefault(entry.letter, []).append((above, entry.text))
        above = legend[entry.letter][0]
    return {
        letter: Role.TARGET
        if Role.TARGET in roles and letter in below and all(map(_is_target, below[letter]))
        else roles[0]
        for letter, roles in legend.items()
    }


def _is_target(line: tuple[Role | None, str]) -> bool:
    above, text = line
    return above is Role.INDICATOR and is_value(text)


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns that all lists of a document have, so that one goes on where another ended."""

    places: Mapping[str, int]
    """Letter → the column of its texts."""
    columns: tuple[Column, ...]
    kind: TableKind
    status: int
    letter: int
    roles: Roles


def layout_of(legend: TypeLegend, entries: Sequence[Entry]) -> Layout:
    """The columns for the letters of a legend.

    Sub-goals are goals under those above them, as in a table of goals.
    """
    roles = settled(legend, entries)
    lower = {x for x, role in roles.items() if role is Role.SUB_GOAL or _is_lower(legend[x], role)}
    upper = {letter for letter, role in roles.items() if role is Role.GOAL} - lower
    found: dict[tuple[Role, bool], list[str]] = {}
    if upper or lower:
        found[Role.GOAL, False] = sorted(upper or lower)
    if upper and lower:
        found[Role.GOAL, True] = sorted(lower)
    found[Role.INDICATOR, False] = []
    for letter, role in roles.items():
        if letter not in upper | lower:
            found.setdefault((role, False), []).append(letter)
    columns = [Column(index, role) for index, (role, _) in enumerate(found)]
    status = next((c.index for c in columns if c.role is Role.STATUS), len(columns))
    if status == len(columns):
        columns.append(Column(status, Role.STATUS))
    columns.append(Column(len(columns), Role.OTHER))
    places = {letter: index for index, letters in enumerate(found.values()) for letter in letters}
    used = {roles[entry.letter] for entry in entries}
    return Layout(places, tuple(columns), _kind(used), status, len(columns) - 1, roles)


def _is_lower(options: Sequence[Role], role: Role) -> bool:
    """`nämndmål`: a goal that may stand under another."""
    return role is Role.GOAL and Role.SUB_GOAL in options


def _kind(used: set[Role]) -> TableKind:
    if used & {Role.ACTIVITY, Role.ASSIGNMENT}:
        return TableKind.MIXED
    return TableKind.INDICATORS if Role.INDICATOR in used else TableKind.GOALS


def table_of(entries: Sequence[Entry], layout: Layout) -> NamedTable:
    """The lines of one list as a table; a line that tells of the one above stands in its row."""
    rows: list[tuple[RowKind, dict[int, Cell]]] = []
    doubts: list[Doubt] = []
    for entry in entries:
        place, index = layout.places[entry.letter], len(rows)
        if layout.roles[entry.letter] in SUBJECTS:
            rows.append((RowKind.DATA, _cells(entry, index, layout)))
        elif rows and rows[-1][0] is RowKind.DATA and place not in rows[-1][1]:
            rows[-1][1][place] = cell_of(entry.lines, index - 1, place)
        else:
            rows.append((RowKind.SUBHEADER, {0: cell_of((*entry.mark, *entry.lines), index, 0)}))
            doubts.append(_doubt_about_lone(entry))
    width = max(len(layout.columns), *(place + 1 for _, cells in rows for place in cells))
    columns = (*layout.columns, *_unnamed(range(len(layout.columns), width)))
    lines = [line for entry in entries for line in (*entry.mark, *entry.lines, *entry.beside)]
    printed = Table(
        cells=tuple(cell for _, cells in rows for _, cell in sorted(cells.items())),
        row_count=len(rows),
        column_count=width,
        areas=areas_of(lines),
        witness=witness_of(lines),
        first_line=min((x.number for x in lines if x.number is not None), default=None),
    )
    return NamedTable(
        table=printed,
        kind=layout.kind,
        why=WHY,
        columns=columns,
        rows=tuple(
            Row(kind, index, tuple(cells.get(place) for place in range(width)))
            for index, (kind, cells) in enumerate(rows)
        ),
        doubts=(*doubts_beside(columns), *doubts),
    )


def witness_of(lines: Sequence[Line]) -> Witness:
    """The words' places on a page, or their order in a text."""
    return Witness.LINEAR if any(line.number is not None for line in lines) else Witness.ALIGNED


def _unnamed(indexes: range) -> Iterator[Column]:
    return (Column(index, Role.OTHER, certain=False) for index in indexes)


def _cells(entry: Entry, row: int, layout: Layout) -> dict[int, Cell]:
    """The cells of a line that states something, by column."""
    place = layout.places[entry.letter]
    cells = {place: cell_of(entry.lines, row, place)}
    if entry.mark:
        cells[layout.letter] = cell_of(entry.mark, row, layout.letter)
    lights = tuple(line for line in entry.beside if is_light(line.text))
    if lights or entry.drawn:
        cells[layout.status] = cell_of(lights, row, layout.status, entry.drawn)
    others = [line for line in entry.beside if not is_light(line.text)]
    for index, line in enumerate(others, len(layout.columns)):
        cells[index] = cell_of((line,), row, index)
    return cells


def cell_of(
    lines: tuple[Line, ...], row: int, column: int, drawn: tuple[Picture, ...] = ()
) -> Cell:
    """A cell of lines that only their order or place puts there: `single` at best."""
    return Cell(
        row=row,
        column=column,
        lines=lines,
        areas=areas_of(lines),
        pictures=drawn,
        witnesses=(witness_of(lines),),
        confidence=Confidence.SINGLE,
    )


def doubts_beside(columns: Sequence[Column]) -> Iterator[Doubt]:
    """What no header names is kept as it is, and told of."""
    for column in columns:
        if not column.certain and column.role is Role.OTHER:
            message = f"column {column.index + 1} beside a list with type letters has no header: "
            yield Doubt(FindingCode.HEADER_UNCERTAIN, f"{message}its cells are kept as they are")


def _doubt_about_lone(entry: Entry) -> Doubt:
    """A line that tells of another one, and there is none above that it can tell of."""
    message = f"the line {entry.letter} {entry.text!r} tells of nothing above it: kept as text"
    return doubt_at(message, entry.lines)


def doubt_at(message: str, lines: Sequence[Line]) -> Doubt:
    """A doubt about lines that stay text."""
    boxes = tuple(line.box for line in lines if line.box is not None)
    return Doubt(FindingCode.NOT_UNDERSTOOD, message, lines[0].page, boxes)
