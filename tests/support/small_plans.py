"""Plans from a few lines: headings, paragraphs and grids, assembled as a read document would be."""

from __future__ import annotations

from dataclasses import replace

from text_tables import Grid, table_of

from styrkort.assemble.plan import Identity, assemble_plan
from styrkort.extract.flow import Block, BlockKind, Document
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.named import NamedTable
from styrkort.extract.naming.stacked_tables import split_at_headers
from styrkort.extract.prose.prose_cards import with_prose_cards
from styrkort.extract.prose.year_rows import with_year_rows
from styrkort.extract.table import Line, Table
from styrkort.schemas import Plan, Source


def plan_of(*items: str | Grid) -> Plan:
    """The plan of a text document: ``## text`` is a heading of level 2, a list of lists a table,
    ``• text`` a list item.

    Lines of a paragraph and of a cell are parted by ``|``.
    """
    lexicon = load_lexicon()
    flow: list[Block | NamedTable] = []
    for number, item in enumerate(items, start=1):
        if isinstance(item, str):
            flow.append(_block(item, number))
        else:
            parts = split_at_headers(_table(item, number), lexicon)
            flow += [name_columns(part, lexicon) for part in parts]
    document = Document("text/plain", None, with_year_rows(with_prose_cards(flow, lexicon)))
    source = Source(
        name="plan.txt", sha256="0" * 64, media_type="text/plain", page_count=None, generator={}
    )
    return assemble_plan(document, Identity("plan", source))


def _table(grid: Grid, number: int) -> Table:
    """The grid's table; all its lines stand on one line of the text."""
    table = table_of(grid)
    cells = [
        cell._replace(lines=tuple(line._replace(number=number) for line in cell.lines))
        for cell in table.cells
    ]
    return replace(table, cells=tuple(cells), first_line=number)


def _block(text: str, number: int) -> Block:
    level = len(text) - len(text.lstrip("#"))
    lines = tuple(Line(part, number=number) for part in text.lstrip("# ").split("|"))
    if level:
        return Block(BlockKind.HEADING, lines, level=level)
    if text.startswith("• "):
        return Block(BlockKind.ITEM, (Line(text[2:], number=number),), "•")
    kind = BlockKind.LABEL if text.endswith(":") else BlockKind.PARAGRAPH
    return Block(kind, lines)
