"""Name the columns: a stitched `Table` → a `NamedTable` with roles, row kinds and table kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...schemas import FindingCode
from ..table import Doubt, Table
from .card_tables import has_exact_subject, turn
from .cards import Card, is_card_table, read_cards
from .cell_parts import part_cells
from .columns import continue_columns, name_header
from .contents import column_profile
from .goal_numbers import number_goals
from .group_rows import part_group_rows
from .header_rows import find_header
from .kinds import Verdict, decide_kind
from .lexicon import Lexicon
from .lights_in_names import with_lights_apart
from .lone_texts import doubted_bands
from .named import Column, NamedTable, Naming, Row
from .roles import VALUES, Role, RowKind, TableKind
from .rows import read_rows
from .spelling import stems_of
from .sub_rows import part_sub_rows
from .typed_rows import part_mixed_column

FEWEST_DOCUMENT_LABELS = 2
"""Labels of the document (`Diarienummer`, `Beslutad av`) that make a grid its metadata."""


def name_columns(table: Table, lexicon: Lexicon) -> NamedTable:
    """The table with the meaning of its columns and rows, and what it is for.

    Nothing is dropped: unknown columns keep their header with the role OTHER, every row stays.
    """
    if is_card_table(table, lexicon):
        cards = name_cards(read_cards(table, lexicon), table, lexicon)
        if cards.kind is not TableKind.PLAIN:
            return cards
    labels = _document_labels(table, lexicon)
    if labels >= FEWEST_DOCUMENT_LABELS:
        why = f"{labels} labels of the document"
        return _without_header(table, Verdict(TableKind.METADATA, why), lexicon)
    header = find_header(table, lexicon)
    named = _named(table, header, name_header(table, header, lexicon), lexicon)
    return with_lights_apart(named)


def name_cards(cards: Sequence[Card], printed: Table, lexicon: Lexicon) -> NamedTable:
    """Cards as a named table: a row a card, a column a label. `printed` is what they stand in."""
    turned = turn(cards, printed, lexicon)
    columns = turned.with_headings(name_header(turned.table, range(1), lexicon))
    named = _named(turned.table, range(1), columns, lexicon)
    filled = [any(part.lines for part in card.fields) for card in turned.cards]
    rows = [
        replace(row, kind=RowKind.DATA if has_text else RowKind.SUBHEADER)
        for row, has_text in zip(named.rows[1:], filled, strict=True)
    ]
    kind = named.kind
    if kind is TableKind.GOALS or _explains(named):
        kind = TableKind.PLAIN
    weak = not has_exact_subject(cards)
    return replace(
        named, kind=kind, why=f"cards: {named.why}", rows=(named.rows[0], *rows), weak=weak
    )


def _explains(cards: NamedTable) -> bool:
    """`Målvärde` over `Den nivå som ska nås.`: sentences about labels, not what they ask for."""
    texts = [
        cell.text
        for row in cards.data
        for column in cards.columns
        if column.role in VALUES and (cell := row.cells[column.index]) is not None and cell.lines
    ]
    return bool(texts) and all(t.endswith(".") and not any(map(str.isdigit, t)) for t in texts)


def name_continuation(
    table: Table, columns: Sequence[Column], lexicon: Lexicon
) -> NamedTable | None:
    """A fragment without header that goes on under `columns`; None where it cannot."""
    carried = continue_columns(columns, table)
    return None if carried is None else _named(table, range(0), carried, lexicon)


def _named(
    table: Table, header: range, columns: tuple[Column, ...], lexicon: Lexicon
) -> NamedTable:
    rows, doubts = doubted_bands(table, read_rows(table, header, columns, lexicon))
    naming = part_mixed_column(Naming(columns, rows), lexicon)
    naming = part_sub_rows(part_cells(naming, lexicon), lexicon)
    columns, rows = part_group_rows(number_goals(naming), lexicon)
    profiles = [column_profile(_texts(rows, column), lexicon) for column in columns]
    verdict = decide_kind(columns, profiles)
    return NamedTable(
        table=table,
        kind=verdict.kind,
        why=verdict.why,
        columns=columns,
        rows=rows,
        header_rows=len(header),
        doubts=_doubts(table, columns, verdict, doubts),
        routine=verdict.routine,
    )


def _without_header(table: Table, verdict: Verdict, lexicon: Lexicon) -> NamedTable:
    """A table whose labels stand in its cells: no column has a role, every row is data."""
    columns = tuple(Column(index, Role.OTHER) for index in range(table.column_count))
    rows = read_rows(table, range(0), columns, lexicon)
    rows = tuple(row if row.kind is RowKind.SEPARATOR else _as_data(row) for row in rows)
    return NamedTable(table, verdict.kind, verdict.why, columns, rows)


def _as_data(row: Row) -> Row:
    return replace(row, kind=RowKind.DATA)


def _texts(rows: Sequence[Row], column: Column) -> list[str]:
    cells = [
        row.cells[column.index]
        for row in rows
        if row.kind is RowKind.DATA and column.index not in row.inherited
    ]
    return [cell.text for cell in cells if cell is not None]


def _document_labels(table: Table, lexicon: Lexicon) -> int:
    """How many different cells are, or begin with, a label of the document."""
    labels = lexicon.labels["document"]
    heads = {stems_of(cell.text.partition(":")[0]) for cell in table.cells if cell.lines}
    return len(heads & labels)


def kept_plain(named: NamedTable) -> NamedTable:
    """A table that may be a routine's as a plain table, with a doubt that says why."""
    refusal = _refusal(named.table, named.why, named.routine)
    return replace(
        named, kind=TableKind.PLAIN, why=named.routine, doubts=(refusal,), routine="", weak=False
    )


_PLAIN = frozenset({TableKind.PLAIN, TableKind.METADATA})


def _doubts(
    table: Table, columns: Sequence[Column], verdict: Verdict, of_rows: tuple[Doubt, ...]
) -> tuple[Doubt, ...]:
    """Why it is no plan table, or which columns and rows of a plan table are not certain."""
    if verdict.refused:
        return (_refusal(table, verdict.refused, verdict.why),)
    if verdict.kind in _PLAIN:
        return ()
    return (*(_doubt(column) for column in columns if not column.certain), *of_rows)


def _refusal(table: Table, has: str, why: str) -> Doubt:
    message = f"kept as a plain table, though it has {has}: {why}"
    area = table.areas[0] if table.areas else None
    page, boxes = (None, ()) if area is None else (area.page, (area.box,))
    return Doubt(FindingCode.TABLE_KEPT_PLAIN, message, page, boxes)


def _doubt(column: Column) -> Doubt:
    header = f"the header {column.text!r}" if column.text else "a column without header"
    place = f"{header} (column {column.index + 1})"
    if column.role is Role.OTHER:
        message = f"{place} is not in the lexicon: its cells are kept as they are"
    else:
        message = f"{place} is ambiguous: read as {column.role.value}"
    boxes = tuple(line.box for line in column.lines if line.box is not None)
    page = column.lines[0].page if column.lines else None
    return Doubt(FindingCode.HEADER_UNCERTAIN, message, page, boxes)
