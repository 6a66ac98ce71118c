"""`Kommentar: …` at the top of a page: the last row of the table that ends the page before.

A row over the whole width that stands alone on its page has nothing in it that shows a table. It
is one where the table has such rows, and its last row none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...schemas import Repair
from ..flow import Block
from ..geometry import union
from ..naming.lexicon import Lexicon
from ..naming.named import NamedTable, Row
from ..naming.roles import RowKind
from ..naming.spelling import stems_of
from ..table import Area, Cell, Table


def with_comments_below(
    flow: Sequence[Block | NamedTable], lexicon: Lexicon
) -> tuple[Block | NamedTable, ...]:
    """The flow with each comment that a page break parted from its table as a row of it."""
    return tuple(_joined(flow, lexicon))


def _joined(flow: Sequence[Block | NamedTable], lexicon: Lexicon) -> Iterator[Block | NamedTable]:
    above: NamedTable | None = None
    for item in flow:
        if above is not None and isinstance(item, Block) and _is_row_of(above, item, lexicon):
            above = _with_row(above, item)
            continue
        if above is not None:
            yield above
        above = item if isinstance(item, NamedTable) else None
        if above is None:
            yield item
    if above is not None:
        yield above


def _is_row_of(above: NamedTable, block: Block, lexicon: Lexicon) -> bool:
    pages = above.table.pages
    if not pages or {line.page for line in block.lines} != {pages[-1] + 1}:
        return False
    kinds = [row.kind for row in above.rows]
    is_row = RowKind.COMMENT in kinds and kinds[-1] is RowKind.DATA
    return is_row and begins_as_comment(block.text, lexicon)


def begins_as_comment(text: str, lexicon: Lexicon) -> bool:
    """Whether a text begins with the label of a comment: `Kommentar: Arbetet pågår`."""
    label, colon, _ = text.partition(":")
    return bool(colon) and stems_of(label) in lexicon.labels["comment"]


def _with_row(above: NamedTable, block: Block) -> NamedTable:
    """The table with the block as its last row: one cell over all columns."""
    table = above.table
    page = block.lines[0].page
    boxes = [line.box for line in block.lines if line.box is not None]
    areas = () if page is None or not boxes else (Area(page, union(boxes)),)
    cell = Cell(
        row=table.row_count,
        column=0,
        lines=block.lines,
        column_span=table.column_count,
        areas=areas,
        witnesses=(table.witness,),
        repairs=(Repair.ROW_JOINED,),
    )
    grown: Table = replace(
        table,
        cells=(*table.cells, cell),
        row_count=table.row_count + 1,
        areas=(*table.areas, *areas),
    )
    row = Row(RowKind.COMMENT, table.row_count, (cell, *(None for _ in above.columns[1:])))
    return replace(above, table=grown, rows=(*above.rows, row))
