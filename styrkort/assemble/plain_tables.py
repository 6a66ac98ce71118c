"""Tables that are not plan tables, kept as printed: cells, boxes, header, caption."""

from __future__ import annotations

from ..extract.flow import Block, BlockKind
from ..extract.naming.named import NamedTable, Row
from ..schemas import PlainTable, Text
from .scribe import Scribe, source_of_cell, source_of_lines

CAPTION_LINES = 3
"""A caption takes at most this many lines; longer text before a table is prose."""


def read_plain_table(
    table: NamedTable, above: Block | None, scribe: Scribe, identity: str
) -> PlainTable:
    """The table with its header and rows; a merged cell stands in its first place only."""
    header = [row for row in table.rows if row.index < table.header_rows]
    body = [row for row in table.rows if row.index >= table.header_rows]
    caption = None
    if above is not None and _is_caption(above):
        caption = scribe.text(source_of_lines(above.printed))
    return PlainTable(
        id=identity,
        caption=caption,
        header=_header(table, header, scribe),
        rows=tuple(_cells(row, scribe) for row in body),
        pages=table.table.pages,
    )


def _is_caption(block: Block) -> bool:
    """The line right above a table names it; a sentence that introduces it is prose."""
    if len(block.lines) > CAPTION_LINES:
        return False
    return block.kind in (BlockKind.HEADING, BlockKind.LABEL) or not block.text.endswith(".")


def _header(table: NamedTable, rows: list[Row], scribe: Scribe) -> tuple[Text | None, ...]:
    """One text a column; a header of several rows is joined from the top."""
    if not rows:
        return ()
    texts = []
    for column in table.columns:
        texts.append(scribe.text(source_of_lines(column.lines)) if column.lines else None)
    return tuple(texts)


def _cells(row: Row, scribe: Scribe) -> tuple[Text | None, ...]:
    return tuple(
        None if cell is None or index in row.inherited else scribe.text(source_of_cell(cell))
        for index, cell in enumerate(row.cells)
    )
