"""Tables whose cells are parted by printed delimiters: tabs, pipes, or the gaps of a drawn rule.

The delimiters close every cell, so a regular row is certain evidence alone. A row with another
number of delimiters than the header is kept, marked doubtful and reported.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, pairwise

from ....schemas import Confidence, FindingCode, Witness
from ...naming.lexicon import Lexicon
from ...table import Cell, Doubt, Table
from ...text_reader import TextLine
from .block import Block, Row, Shape
from .dashed import dashed_block
from .delimiters import NOTHING
from .pipes import pipe_block
from .tabs import tab_block

# "4", "12", "Sida", "s. 7": the last field of a contents line
_PAGE_NUMBER = re.compile(r"(?:s(?:id(?:a|an)?)?\.?\s?)?(\d{1,4})|sid(?:a|an|or)?", re.IGNORECASE)
# "•", "-", "1.", "2.1", "a)": the first field of a list item
_MARKER = re.compile(r"[•●▪■◦‣·*o»–—-]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zåäö])[.):]?", re.IGNORECASE)


_CONFIDENCE = {
    Shape.REGULAR: Confidence.CONFIRMED,
    Shape.JOINED: Confidence.SINGLE,
    Shape.LOOSE: Confidence.DOUBTFUL,
    Shape.RAGGED: Confidence.DOUBTFUL,
    Shape.BAND: Confidence.SINGLE,
}


def read_delimited(lines: Sequence[TextLine], lexicon: Lexicon) -> list[Table]:
    """The tables of a text document whose cells are parted by such signs, in order.

    Contents lines (``Vision.....⇥4``), tabbed list items and label lines are no tables.
    A table ends where the header of another begins.
    """
    tables = []
    at = 0
    while at < len(lines):
        block = (
            tab_block(lines, at, lexicon)
            or pipe_block(lines, at, lexicon)
            or dashed_block(lines, at)
        )
        if block is None:
            at += 1
            continue
        at = block.end
        if _is_table(block):
            tables.append(_table(block))
    return tables


def _is_table(block: Block) -> bool:
    """Whether the rows are more than contents lines, list items, labels or a lone line."""
    if len(block.rows) < 2:
        return False
    firsts = [row.fields[0].text for row in block.rows if row.fields]
    lasts = [row.fields[-1].text for row in block.rows if row.fields]
    listed = all(_MARKER.fullmatch(text) for text in firsts)
    if block.width > 2:
        return not (listed and _is_contents(lasts))
    labelled = all(text.endswith(":") for text in firsts)
    return not (listed or labelled or _is_contents(lasts) or not any(firsts))


def _is_contents(lasts: Sequence[str]) -> bool:
    """Page numbers that never fall, a heading `Sida` or none above them."""
    found = [_PAGE_NUMBER.fullmatch(text) for text in lasts]
    numbers = [int(m[1]) for m in found if m and m[1]]
    return all(found) and bool(numbers) and all(a <= b for a, b in pairwise(numbers))


def _table(block: Block) -> Table:
    width = max(len(row.fields) for row in block.rows)
    return Table(
        cells=tuple(cell for i, row in enumerate(block.rows) for cell in _cells(row, i, width)),
        row_count=len(block.rows),
        column_count=width,
        witness=Witness.DELIMITED,
        closed=True,
        header_rows=1 if block.ruled_header else None,
        first_line=block.rows[0].number,
        doubts=tuple(chain.from_iterable(_doubts(row, block) for row in block.rows)),
    )


def _cells(row: Row, index: int, width: int) -> list[Cell]:
    cell = partial(Cell, index, witnesses=(Witness.DELIMITED,), confidence=_CONFIDENCE[row.shape])
    if row.shape is Shape.BAND:
        return [cell(0, row.fields[0].lines, column_span=width)]
    padded = row.fields + (NOTHING,) * (width - len(row.fields))
    return [cell(column, part.lines) for column, part in enumerate(padded)]


def _doubts(row: Row, block: Block) -> Iterator[Doubt]:
    texts = " | ".join(part.text for part in row.fields).rstrip()
    if row.shape is Shape.RAGGED:
        counts = f"{len(row.fields)} fields where the header has {block.width}"
        yield Doubt(FindingCode.ROW_INCOMPLETE, f"line {row.number}: {counts}: {texts}")
    if row.shape is Shape.LOOSE:
        message = f"line {row.number}: a line of the row may be of the next one: {texts}"
        yield Doubt(FindingCode.CELL_DOUBTFUL, message)
