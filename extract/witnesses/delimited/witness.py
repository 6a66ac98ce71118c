"""Tables whose cells are parted by printed delimiters: tabs, or the pipes of markdown.

The delimiters close every cell, so a regular row is certain evidence alone. A row with another
number of delimiters than the header is kept, marked doubtful and reported.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from enum import Enum
from functools import partial
from itertools import pairwise

from ....schemas import Confidence, FindingCode, Witness
from ...table import Cell, Doubt, Table
from ...text_reader import TextLine
from .delimiters import (
    NOTHING,
    Fields,
    has_tab,
    pipe_fields,
    pipe_marks,
    tab_fields,
    tab_run_fields,
    without_trailing_empty,
)

Split = Callable[[Sequence[TextLine], int], tuple[Fields, int]]
"""The fields of the row that begins at a line, and the index of the line after it."""

IsHeader = Callable[[Sequence[str]], bool]
"""Whether a row's texts are a header that begins a table of its own."""

PIPE_GRID_SECTIONS = 3
"""Drawn rules that part so many sections close rows (grid tables), fewer only the header."""

# "4", "12", "Sida", "s. 7": the last field of a contents line
_PAGE_NUMBER = re.compile(r"(?:s(?:id(?:a|an)?)?\.?\s?)?(\d{1,4})|sid(?:a|an|or)?", re.IGNORECASE)
# "•", "-", "1.", "2.1", "a)": the first field of a list item
_MARKER = re.compile(r"[•●▪■◦‣·*o»–—-]|\(?(?:\d{1,2}(?:\.\d{1,2})*|[a-zåäö])[.):]?", re.IGNORECASE)


class _Shape(Enum):
    """How a row fits the header's number of fields."""

    REGULAR = "regular"
    JOINED = "joined"
    """A cell of it was broken over two lines."""
    RAGGED = "ragged"
    BAND = "band"
    """One field between rows: a heading inside the table."""


_CONFIDENCE = {
    _Shape.REGULAR: Confidence.CONFIRMED,
    _Shape.JOINED: Confidence.SINGLE,
    _Shape.RAGGED: Confidence.DOUBTFUL,
    _Shape.BAND: Confidence.SINGLE,
}


@dataclass(frozen=True, slots=True)
class _Row:
    fields: Fields
    shape: _Shape
    number: int
    """Line number of the row's first line."""


@dataclass(slots=True)
class _Block:
    """Rows that stand together, and the index of the line after them."""

    width: int
    end: int
    rows: list[_Row] = field(default_factory=list)
    ruled_header: bool = False

    def add(self, fields: Fields, number: int) -> None:
        """Put `fields` below the other rows, or at the end of the last one if it runs on."""
        filled = without_trailing_empty(fields)
        if self.rows and self._runs_on(filled):
            last = self.rows.pop()
            first, *rest = filled
            joined = (*last.fields[:-1], last.fields[-1].followed_by(first), *rest)
            complete = len(last.fields) + len(fields) - 1 >= self.width
            shape = _Shape.JOINED if complete else _Shape.RAGGED
            self.rows.append(_Row(self._padded(joined) if complete else joined, shape, last.number))
        elif len(filled) <= self.width <= len(fields):
            self.rows.append(_Row(fields[: self.width], _Shape.REGULAR, number))
        else:
            shape = _Shape.BAND if len(fields) == 1 else _Shape.RAGGED
            self.rows.append(_Row(filled, shape, number))

    def _runs_on(self, fields: Fields) -> bool:
        """Whether a cell of the last row goes on: a small letter or a hyphen, and room for it."""
        last = self.rows[-1].fields
        return (
            bool(last and fields)
            and len(last) + len(fields) - 1 <= self.width
            and (fields[0].text[:1].islower() or last[-1].text.endswith("-"))
        )

    def _padded(self, fields: Fields) -> Fields:
        return fields + (NOTHING,) * (self.width - len(fields))


def read_delimited(lines: Sequence[TextLine], is_header: IsHeader) -> list[Table]:
    """The tables of a text document whose cells are parted by tabs or pipes, in order.

    Contents lines (``Vision.....⇥4``), tabbed list items and label lines are no tables.
    `is_header` knows a header by the texts of its fields: a table ends where another begins.
    """
    tables = []
    at = 0
    while at < len(lines):
        block = _tab_block(lines, at, is_header) or _pipe_block(lines, at)
        if block is None:
            at += 1
            continue
        at = block.end
        if _is_table(block):
            tables.append(_table(block))
    return tables


def _tab_block(lines: Sequence[TextLine], at: int, is_header: IsHeader) -> _Block | None:
    if not has_tab(lines, at):
        return None
    split = _tab_split(lines, at)
    header, after = split(lines, at)
    width = _width(lines, split, header, after)
    if width < 2:
        return None
    block = _Block(width, after)
    block.add(header, lines[at].number)
    count = partial(_field_count, split, lines)
    while (row_at := _next_row(lines, block, count)) is not None:
        fields, after = split(lines, row_at)
        if len(fields) == 1 and not fields[0].text[:1].islower() and count(after) != width:
            break
        texts = [part.text for part in fields]
        below = len(block.rows) == 1 and not texts[0]  # the header's own second row
        again = is_header(texts) or texts == [part.text for part in header]
        if len(fields) > 1 and again and not below:
            break
        block.add(fields, lines[row_at].number)
        block.end = after
    return block


def _width(lines: Sequence[TextLine], split: Split, header: Fields, after: int) -> int:
    """How many fields the rows have: the header's names, or its tabs where a row fills them.

    The last of the names may head several columns, whose own names stand on the next line.
    """
    named = len(without_trailing_empty(header))
    if len(header) == named or after >= len(lines):
        return named
    below = len(without_trailing_empty(split(lines, after)[0]))
    return len(header) if named < below <= len(header) else named


def _tab_split(lines: Sequence[TextLine], at: int) -> Split:
    """One delimiter a tab; or a run of tabs, where header and first row are aligned by hand."""
    header, after = tab_fields(lines, at)
    if _has_empty_cells(lines, at):
        return tab_fields
    aligned = any(not part.lines for part in without_trailing_empty(header))
    while after < len(lines) and (lines[after].blank or lines[after].is_rule):
        after += 1
    if aligned and after < len(lines):
        counts = {len(tab_run_fields(lines, i)[0]) for i in (at, after)}
        return tab_run_fields if len(counts) == 1 else tab_fields
    return tab_fields


def _has_empty_cells(lines: Sequence[TextLine], at: int) -> bool:
    """Whether every line up to a blank one has as many tabs, but not as many runs of them."""
    tabs: set[int] = set()
    runs: set[int] = set()
    while at < len(lines) and not lines[at].blank:
        tabs.add(lines[at].text.count("\t"))
        fields, at = tab_run_fields(lines, at)
        runs.add(len(fields))
    return len(tabs) == 1 and len(runs) > 1


def _field_count(split: Split, lines: Sequence[TextLine], at: int) -> int:
    return len(split(lines, at)[0]) if at < len(lines) else 0


def _next_row(lines: Sequence[TextLine], block: _Block, count: Callable[[int], int]) -> int | None:
    """Index of the line that may hold the next row; None where the table ends.

    Drawn rules are no rows. Blank lines (a page break) are passed only where a row with the
    header's number of fields follows.
    """
    at = block.end
    parted = False
    while at < len(lines) and (lines[at].blank or lines[at].is_rule):
        block.ruled_header |= lines[at].is_rule and len(block.rows) == 1
        parted |= not lines[at].is_rule
        at += 1
    if at == len(lines) or (parted and count(at) != block.width):
        return None
    return at


def _pipe_block(lines: Sequence[TextLine], at: int) -> _Block | None:
    marks = len(pipe_marks(lines[at]))
    end = at
    while end < len(lines) and _is_pipe_line(lines[end], marks):
        end += 1
    rows = [line for line in lines[at:end] if not line.is_rule]
    if not marks or not rows or lines[at].is_rule:
        return None
    block = _Block(marks + 1, end)
    sections = _sections(lines[at:end])
    block.ruled_header = len(sections) > 1 and len(sections[0]) == 1
    grid = len(sections) >= PIPE_GRID_SECTIONS
    for section in sections if grid else [[line] for line in rows]:
        fields = pipe_fields(section[0])
        for line in section[1:]:
            below = pipe_fields(line)
            fields = tuple(a.followed_by(b) for a, b in zip(fields, below, strict=True))
        block.add(fields, section[0].number)
    return block


def _is_pipe_line(line: TextLine, marks: int) -> bool:
    return line.is_rule or (bool(line.words) and len(pipe_marks(line)) == marks)


def _sections(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines between drawn rules; empty sections left out."""
    sections: list[list[TextLine]] = [[]]
    for line in lines:
        if line.is_rule:
            sections.append([])
        else:
            sections[-1].append(line)
    return [section for section in sections if section]


def _is_table(block: _Block) -> bool:
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


def _table(block: _Block) -> Table:
    width = max(len(row.fields) for row in block.rows)
    return Table(
        cells=tuple(cell for i, row in enumerate(block.rows) for cell in _cells(row, i, width)),
        row_count=len(block.rows),
        column_count=width,
        witness=Witness.DELIMITED,
        closed=True,
        header_rows=1 if block.ruled_header else None,
        first_line=block.rows[0].number,
        doubts=tuple(_doubt(row, block) for row in block.rows if row.shape is _Shape.RAGGED),
    )


def _cells(row: _Row, index: int, width: int) -> list[Cell]:
    cell = partial(Cell, index, witnesses=(Witness.DELIMITED,), confidence=_CONFIDENCE[row.shape])
    if row.shape is _Shape.BAND:
        return [cell(0, row.fields[0].lines, column_span=width)]
    padded = row.fields + (NOTHING,) * (width - len(row.fields))
    return [cell(column, part.lines) for column, part in enumerate(padded)]


def _doubt(row: _Row, block: _Block) -> Doubt:
    texts = " | ".join(part.text for part in row.fields)
    return Doubt(
        FindingCode.ROW_INCOMPLETE,
        f"line {row.number}: {len(row.fields)} fields where the header has {block.width}: {texts}",
    )
