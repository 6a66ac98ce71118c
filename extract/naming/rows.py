"""What each row of a table is: data, band, comment, footnote, repeated header and so on."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..table import Cell, Table
from .cell_shapes import is_value
from .header_look import is_across
from .header_text import read_text
from .lexicon import Lexicon
from .lone_texts import is_stopped, settle_lone_texts
from .named import Column, Row
from .roles import VALUES, Role, RowKind
from .spelling import squeezed, stems_of

LONGEST_BAND_WORDS = 15
"""Words of a text across the table that can head rows. Bands of the field guide (goals, themes)
have 1-14 words; comments across the table have 15-120."""

LONGEST_GOAL_BAND_WORDS = 30
"""The same of a text that is bold or has a ground of its own: goals of finance have up to 28."""

LONGEST_GOAL_LABEL_WORDS = 3
"""Words before the colon of `Delmål 2: …`."""

# `---`, `–––––`, `:---:`, `_____`
_DASHES = re.compile(r"[:|]?[-–—_=]{3,}[:|]?")
# `* Källa: SCB`, `1) Ny mätning`, `¹ Avser`, `[1] …`
_NOTE_MARK = re.compile(r"(?:\*+|[¹²³⁴-⁹]|\d\)|\[\d{1,2}\])\s?\S")
# `Kommentar: Arbetet pågår`, `Källa: SCB`
_LABEL = re.compile(r"(?P<label>[^:]{2,30}):")

_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})
_KEYS = _GOALS | {Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT}

Places = Mapping[tuple[int, int], Cell]
"""(row, column) → the cell that covers the place."""


@dataclass(frozen=True, slots=True)
class _Look:
    """How the rows that are surely data are printed: what a band differs from."""

    bold: bool
    fills: frozenset[object]


def places_of(table: Table) -> Places:
    """Every covered place of the table with its cell."""
    return {
        (row, column): cell
        for cell in table.cells
        for row in range(cell.row, cell.row + cell.row_span)
        for column in range(cell.column, cell.column + cell.column_span)
    }


def read_rows(
    table: Table, header: range, columns: Sequence[Column], lexicon: Lexicon
) -> tuple[Row, ...]:
    """All rows of `table` with their kind; merged cells carried down and marked."""
    begin = table.rows()
    heads = _header_words(begin, header)
    look = _look_of_data(begin, header)
    places = places_of(table)
    kinds: list[RowKind] = []
    for index, cells in enumerate(begin):
        if index in header:
            kinds.append(RowKind.HEADER)
        else:
            kind = _kind(table, cells, heads, look, lexicon)
            kinds.append(_under_header(kind, cells, columns, kinds))
    if any(column.role is Role.TIME_MARK for column in columns):
        kinds = _deeds_without_cross(kinds, begin, look)
    kinds = _trailing_comments(kinds, begin, look)
    if table.column_count > 1:
        kinds = settle_lone_texts(table, columns[0], kinds, begin)
    rows: list[Row] = []
    for index, kind in enumerate(kinds):
        rows.append(_row(index, kind, places, columns, rows[-1] if rows else None))
    return tuple(rows)


def _deeds_without_cross(
    kinds: Sequence[RowKind], rows: Sequence[Sequence[Cell]], look: _Look
) -> list[RowKind]:
    """In a calendar a deed on its stripe's ground is no band; the first band stands above all."""
    if next((k for k in kinds if k in (RowKind.DATA, RowKind.BAND)), None) is not RowKind.DATA:
        return list(kinds)
    bands = {i: _first(rows[i]) for i, kind in enumerate(kinds) if kind is RowKind.BAND}
    deeds = {i for i, own in bands.items() if own.column_span == 1 and not _is_bold(own, look)}
    return [RowKind.DATA if i in deeds else kind for i, kind in enumerate(kinds)]


def _trailing_comments(
    kinds: Sequence[RowKind], rows: Sequence[Sequence[Cell]], look: _Look
) -> list[RowKind]:
    """Texts across the table that end it and follow data rows: comments, not headings.

    A heading stands before its rows: where the body begins with data and ends with such a text,
    the texts belong to the rows above them, unless they are set apart in print. The ground of
    every second row sets no sentence with a full stop apart.
    """
    body = [i for i, kind in enumerate(kinds) if kind in (RowKind.DATA, RowKind.BAND)]
    if not body or kinds[body[0]] is not RowKind.DATA or kinds[body[-1]] is not RowKind.BAND:
        return list(kinds)
    following = {i for before, i in pairwise(body) if kinds[before] is RowKind.DATA}
    return [
        RowKind.COMMENT
        if kind is RowKind.BAND and i in following and not _heads(rows[i], look)
        else kind
        for i, kind in enumerate(kinds)
    ]


def _heads(cells: Sequence[Cell], look: _Look) -> bool:
    """Whether a text across the table is set apart in print as a heading is."""
    text = _first(cells)
    return _is_bold(text, look) or (_stands_out(text, look) and not is_stopped(cells))


def _first(cells: Sequence[Cell]) -> Cell:
    return next(cell for cell in cells if cell.lines)


def _row(
    index: int, kind: RowKind, places: Places, columns: Sequence[Column], above: Row | None
) -> Row:
    cells: list[Cell | None] = []
    inherited: set[int] = set()
    for column in columns:
        cell = places.get((index, column.index))
        if cell is not None and cell.column != column.index:
            cell = None
        if cell is None and kind is RowKind.DATA and _is_carried(index, column, places, above):
            cell = above.cells[column.index] if above is not None else None
            inherited.add(column.index)
        elif cell is not None and cell.row < index:
            inherited.add(column.index)
        cells.append(cell)
    return Row(kind, index, tuple(cells), frozenset(inherited))


def _is_carried(index: int, column: Column, places: Places, above: Row | None) -> bool:
    """Whether a goal stands for this row too though no merged cell was drawn.

    Only where nothing at all is printed (a table without rules): an empty printed cell is empty.
    """
    if column.role not in _GOALS or above is None or above.kind is not RowKind.DATA:
        return False
    return (index, column.index) not in places and above.cells[column.index] is not None


def _kind(
    table: Table,
    cells: Sequence[Cell],
    heads: Sequence[Mapping[int, str]],
    look: _Look,
    lexicon: Lexicon,
) -> RowKind:
    """The kind of a row outside the header."""
    filled = [cell for cell in cells if cell.lines]
    if not filled:
        return RowKind.DATA if any(cell.pictures for cell in cells) else RowKind.SEPARATOR
    if all(_DASHES.fullmatch(cell.text.replace(" ", "")) for cell in filled):
        return RowKind.SEPARATOR
    if _repeats(filled, heads):
        return RowKind.REPEATED_HEADER
    if len(filled) > 1 or table.column_count == 1 or not is_across(cells, table):
        return RowKind.DATA
    return _kind_of_lone(filled[0], table, look, lexicon)


def _kind_of_lone(cell: Cell, table: Table, look: _Look, lexicon: Lexicon) -> RowKind:
    """A row with one text at the left edge or across the table."""
    label = _LABEL.match(cell.text)
    words = stems_of(label["label"]) if label else ()
    if words in lexicon.labels["comment"]:
        return RowKind.COMMENT
    if words in lexicon.labels["note"] or _NOTE_MARK.match(cell.text):
        return RowKind.FOOTNOTE
    if cell.column_span == table.column_count:
        return RowKind.BAND if _is_short_for_band(cell, look) else RowKind.COMMENT
    if _is_goal_label(label["label"] if label else "", lexicon) or _stands_out(cell, look):
        return RowKind.BAND
    return RowKind.DATA


def _is_short_for_band(cell: Cell, look: _Look) -> bool:
    """A goal set apart in print may be a long sentence; it has no full stop behind it."""
    words = len(cell.text.split())
    if words <= LONGEST_BAND_WORDS:
        return True
    set_apart = _stands_out(cell, look) and not cell.text.endswith(".")
    return set_apart and words <= LONGEST_GOAL_BAND_WORDS


def _under_header(
    kind: RowKind, cells: Sequence[Cell], columns: Sequence[Column], before: Sequence[RowKind]
) -> RowKind:
    """`rullande tioårsvärde` under a value's header: a remark on the column, no row of its own."""
    if kind is not RowKind.DATA or not before or before[-1] is not RowKind.HEADER:
        return kind
    filled = [cell for cell in cells if cell.lines]
    remarks = all(
        columns[cell.column].role in VALUES and not is_value(cell.text) and cell.text[0].islower()
        for cell in filled
    )
    keyed = any(columns[cell.column].role in _KEYS for cell in filled)
    return RowKind.SUBHEADER if filled and remarks and not keyed else kind


def _is_goal_label(label: str, lexicon: Lexicon) -> bool:
    """`Miljömål`, `Delmål 4`, `Målområde 3` before a colon."""
    if not label or len(label.split()) > LONGEST_GOAL_LABEL_WORDS:
        return False
    return bool(_GOALS.intersection(read_text(label, lexicon).roles))


def _stands_out(cell: Cell, look: _Look) -> bool:
    has_own_ground = cell.fill is not None and bool(look.fills) and cell.fill not in look.fills
    return has_own_ground or _is_bold(cell, look)


def _is_bold(cell: Cell, look: _Look) -> bool:
    return all(line.bold for line in cell.lines) and not look.bold


def _look_of_data(rows: Sequence[Sequence[Cell]], header: range) -> _Look:
    """How rows with two texts or more are printed."""
    full = [
        cells
        for index, cells in enumerate(rows)
        if index not in header and sum(bool(cell.lines) for cell in cells) > 1
    ]
    first = [line.bold for cells in full for line in cells[0].lines[:1]]
    return _Look(
        bold=2 * sum(first) > len(first),
        fills=frozenset(cell.fill for cells in full for cell in cells),
    )


def _header_words(rows: Sequence[Sequence[Cell]], header: range) -> list[dict[int, str]]:
    """Column → compared words, for each header row."""
    return [
        {cell.column: _compared(cell) for cell in rows[index] if cell.lines}
        for index in header
        if index < len(rows)
    ]


def _repeats(filled: Sequence[Cell], heads: Sequence[Mapping[int, str]]) -> bool:
    """Whether a row prints one of the header rows again, all of it."""
    words = {cell.column: _compared(cell) for cell in filled}
    return any(words == head for head in heads if len(head) > 1 or len(heads) == 1)


def _compared(cell: Cell) -> str:
    text = "".join(line.text.rstrip("-\u00ad") for line in cell.lines)
    return squeezed(text) or "".join(text.casefold().split())
