"""Drawn or tagged tables of lines with type letters: no header says what their columns are."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from ...schemas import Confidence
from ..naming.meanings import MOST
from ..naming.named import Column, NamedTable, Row
from ..naming.roles import Role, RowKind
from ..table import Cell, Doubt, Line
from .entries import WHY, Entry, Layout, doubt_at, doubts_beside
from .legend import is_meaning_of
from .lists import Surroundings, key_of
from .parts import is_light

FEWEST_ROWS = 2
"""Rows of a table that begin with letters; one may be a legend's."""


_STOPS = "()[].:"
"""What may stand around a letter in a cell of its own."""


@dataclass(frozen=True, slots=True)
class _Place:
    """Where a table prints its letters, and the texts behind them."""

    letters: int
    texts: int
    """The same column, or the next."""

    @property
    def apart(self) -> bool:
        """Whether the letters have a column of their own."""
        return self.letters != self.texts


def entries_in(table: NamedTable, around: Surroundings) -> tuple[Entry, ...]:
    """The lines of a list that a table prints, one a row; none where it is no such table."""
    place = _place(table, around)
    if place is None:
        return ()
    return tuple(entry for row in table.rows for entry in _of_row(row, place, around))


def typed(table: NamedTable, layout: Layout, around: Surroundings) -> NamedTable | None:
    """The table with its texts parted into a column for each thing that they state.

    None where it prints no list.
    """
    place = _place(table, around)
    if place is None or not entries_in(table, around):
        return None
    former = [_former(column, place, table) for column in table.columns]
    added = [replace(column, index=len(former) + column.index) for column in layout.columns]
    rows: list[Row] = []
    doubts: list[Doubt] = []
    for row in table.rows:
        entries = list(_of_row(row, place, around))
        rows += [_typed(row, place, entry, layout) for entry in entries[:1]]
        rows += [_further(row, place, entry, layout) for entry in entries[1:]]
        if not entries:
            rows.append(_without_letter(row, layout))
        if not entries and row.kind is RowKind.DATA and row.lines:
            doubts.append(doubt_at(f"the row {row.text!r} of {WHY} has no letter", row.lines))
    return replace(
        table,
        kind=layout.kind,
        why=WHY,
        columns=(*former, *added),
        rows=tuple(rows),
        doubts=(*table.doubts, *doubts_beside(former), *doubts),
    )


def _place(table: NamedTable, around: Surroundings) -> _Place | None:
    """The column of letters; None where the table's own header says what its rows are."""
    if {Role.GOAL, Role.INDICATOR} <= table.roles:
        return None
    data = [row for row in table.rows if row.index >= table.header_rows and row.lines]
    for column in table.columns:
        cells = [c for row in data if (c := _own_cell(row, column.index)) is not None]
        alone = [c for c in cells if c.text.strip(_STOPS) in around.legend]
        before = [c for c in cells if _begins(c, around)]
        behind = _next_filled(table, column.index, data)
        if len(alone) >= max(FEWEST_ROWS, MOST * len(cells)) and behind is not None:
            return None if _is_named(behind) else _Place(column.index, behind.index)
        if len(before) >= max(FEWEST_ROWS, MOST * len(cells)):
            return None if _is_named(column) else _Place(column.index, column.index)
    return None


def _own_cell(row: Row, index: int) -> Cell | None:
    cell = row.cells[index] if index < len(row.cells) else None
    return cell if cell is not None and cell.lines and index not in row.inherited else None


def _begins(cell: Cell, around: Surroundings) -> bool:
    return key_of(cell.lines[0], around) is not None


def _next_filled(table: NamedTable, index: int, data: Sequence[Row]) -> Column | None:
    """The next column that prints anything."""
    right = (column for column in table.columns if column.index > index)
    return next((c for c in right if any(_own_cell(row, c.index) for row in data)), None)


def _is_named(column: Column) -> bool:
    """Whether the header says what the column's rows are, and it is one thing."""
    return column.role is not Role.OTHER and column.also is None and column.certain


def _of_row(row: Row, place: _Place, around: Surroundings) -> Iterator[Entry]:
    """The lines of the list in a row: mostly one; a cell may print several."""
    cell, text = _own_cell(row, place.letters), _own_cell(row, place.texts)
    if cell is None or text is None or row.kind is RowKind.HEADER:
        return
    if place.apart:
        letter = cell.text.strip(_STOPS)
        legend = letter in around.legend and is_meaning_of(
            letter, text.text, around.legend, around.lexicon
        )
        if letter in around.legend and not legend:
            yield Entry(letter, cell.lines, text.lines)
        return
    starts = [i for i, line in enumerate(text.lines) if key_of(line, around) is not None]
    if starts[:1] == [0]:
        for start, end in zip(starts, [*starts[1:], len(text.lines)], strict=True):
            yield from _split(text.lines[start:end], around)


def _split(lines: tuple[Line, ...], around: Surroundings) -> Iterator[Entry]:
    first, *others = lines
    key = key_of(first, around)
    if key is not None and not key.end:
        yield Entry(key.letter, (), lines)
    elif key is not None and (key.end < len(first.text) or others):
        rest = first._replace(text=first.text[key.end :])
        mark = first._replace(text=key.letter, words=())
        yield Entry(key.letter, (mark,), (rest, *others) if rest.text else tuple(others))


def _former(column: Column, place: _Place, table: NamedTable) -> Column:
    """A column of the table as printed: lights are a status, what has no header stays as it is."""
    if column.index in (place.letters, place.texts):
        return replace(column, role=Role.OTHER, also=None, certain=True)
    if column.role is not Role.OTHER or column.text:
        return column
    cells = [cell for row in table.rows if (cell := row.cells[column.index]) is not None]
    texts = [cell.text for cell in cells if cell.lines]
    drawn = any(cell.pictures or cell.fill for cell in cells)
    if all(map(is_light, texts)) and (texts or drawn):
        return replace(column, role=Role.STATUS)
    return replace(column, certain=not texts)


def _typed(row: Row, place: _Place, entry: Entry, layout: Layout) -> Row:
    """The row with the text in the column of what it states; the others stay as they are."""
    return _with(row, place, entry, layout, row.cells)


def _further(row: Row, place: _Place, entry: Entry, layout: Layout) -> Row:
    """One more line of a cell that prints several: what stands beside is the first one's."""
    return _with(row, place, entry, layout, [None for _ in row.cells])


def _with(
    row: Row, place: _Place, entry: Entry, layout: Layout, beside: Sequence[Cell | None]
) -> Row:
    cell = row.cells[place.texts] or Cell(row.index, place.texts)
    whole = place.apart or entry.lines == cell.lines
    sure = cell.confidence if whole else _at_most_single(cell.confidence)
    kept, added = list(beside), [*_nothing(layout)]
    kept[place.texts] = None
    added[layout.places[entry.letter]] = cell._replace(lines=entry.lines, confidence=sure)
    if entry.mark and not place.apart:
        added[layout.letter] = cell._replace(lines=entry.mark, confidence=sure)
    return replace(row, kind=RowKind.DATA, cells=(*kept, *added))


def _without_letter(row: Row, layout: Layout) -> Row:
    """A row that states nothing of the plan: text beside the list."""
    kind = RowKind.SUBHEADER if row.kind is RowKind.DATA and row.lines else row.kind
    return replace(row, kind=kind, cells=(*row.cells, *_nothing(layout)))


def _nothing(layout: Layout) -> Iterator[Cell | None]:
    return (None for _ in layout.columns)


def _at_most_single(confidence: Confidence) -> Confidence:
    return Confidence.SINGLE if confidence is Confidence.CONFIRMED else confidence
