"""Where a document explains its status letters and signs: prose, lists, small tables, footers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from ..extract.flow import Block, Document
from ..extract.naming.named import NamedTable
from ..extract.naming.roles import TableKind
from ..normalize.status_legend import find_legend
from ..schemas import Status

LONGEST_LEGEND_LINE_WORDS = 8
"""Words of a line that explains one sign (`F = Försenad, blir klar nästa år` has 7)."""

SIGN_AND_MEANING = 2
"""Columns of a table that explains signs."""


def read_legend(document: Document) -> Mapping[str, Status]:
    """What the letters and signs in status cells stand for; empty where nothing says it."""
    return find_legend(_texts(document))


def _texts(document: Document) -> Iterator[str]:
    """Paragraphs, short lines that follow each other as one text, and rows of two cells."""
    short: list[str] = []
    for item in document.flow:
        if isinstance(item, Block) and len(item.text.split()) <= LONGEST_LEGEND_LINE_WORDS:
            short.append(" ".join(line.text for line in item.printed))
            continue
        yield "; ".join(short)
        short = []
        if isinstance(item, Block):
            yield item.text
        elif item.kind is TableKind.PLAIN:
            yield _of_table(item)
    yield "; ".join(short)
    for piece in document.furniture:
        yield " ".join(line.text for line in piece.lines)


def _of_table(table: NamedTable) -> str:
    """`G | Genomförd` over `P | Pågår`: a sign and its meaning in each row."""
    rows = [_filled(table, row) for row in range(table.table.row_count)]
    pairs = [texts for texts in rows if len(texts) == SIGN_AND_MEANING]
    return "; ".join(f"{sign} = {meaning}" for sign, meaning in pairs)


def _filled(table: NamedTable, row: int) -> Sequence[str]:
    return [cell.text for cell in table.table.cells if cell.row == row and cell.lines]
