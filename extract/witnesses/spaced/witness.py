"""Tables of layout-preserving text (``pdftotext -layout``): columns parted by runs of spaces.

The header says where the columns stand and what they hold; wrapped cells are put together by the
best grouping of lines into rows: a row begins where its first cells do, and each of its cells
must read like one.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ....normalize.text.glyph_widths import printed_width
from ....schemas import Confidence, FindingCode, Witness
from ...naming.lexicon import Lexicon
from ...table import Cell, Doubt, Line, Table
from ...text_furniture import find_text_furniture
from ...text_reader import TextLine, TextWord
from ..cell_evidence import KNOWN, LONGEST_LOOKED_AT, Evidence
from ..cell_kinds import Kind, kind_of
from ..comment_lines import is_comment
from .body import Body, Words, length_of, read_body
from .chunks import chunks_of
from .columns import stands_beside_text
from .header import SpacedHeader, find_spaced_headers
from .loose import Loose, loose_lines
from .rows import joined, split_rows
from .unnamed import line_after_first_block, with_unnamed_column

FULL_SHARE = 0.7
"""Share of its column's longest line from which a line may be full, so that it broke in a word:
type is counted in characters, and those are wider or narrower. What the halves are decides (of
130 random plans 85 % of rows were exact at 0.9, 86 % at 0.7, 2026-11)."""

WIDE_GAP = 4
"""Spaces between words of one cell that may part two columns: text set to both sides has two or
three (2026-11)."""

FULL_PRINTED_SHARE = 0.85
"""The same in printed widths, of its column's widest line: no line that is shorter in these and
in characters was full (2026-11)."""

CROWDED_SHARE = 0.3
"""Share of lines with more texts than columns from which some columns have no name: in the samples
no other table has any such line (2026-11)."""

ACROSS_A_ROW = 2
"""Lines across the columns for each row at most: a band and a comment; prose has more."""


class SpacedText(NamedTuple):
    """The plan tables of a layout-preserving text, and the headers below which none was read."""

    tables: list[Table]
    unread: tuple[SpacedHeader, ...]

    def doubts(self, read: Container[int]) -> Iterator[Doubt]:
        """What is told of those headers, but for those whose words (`read`) are a table's."""
        for header in self.unread:
            line, chunk = next(placed for column in header.columns for placed in column.chunks)
            if chunk.words[0].id not in read:
                yield Doubt(
                    FindingCode.TABLE_SKIPPED,
                    f"line {line.number}: no rows are read below “{' | '.join(header.texts)}”: "
                    "what stands there is kept as text",
                )


def read_spaced(lines: Sequence[TextLine], lexicon: Lexicon) -> SpacedText:
    """The plan tables of layout-preserving text, in order; the header is the first row.

    Every cell is `single`: the alignment of words is one kind of evidence.
    """
    evidence = Evidence(lexicon)
    headers = [h for h in find_spaced_headers(lines, lexicon) if h.is_spread]
    furniture = find_text_furniture(lines) if headers else {}
    ends = [*(header.start for header in headers[1:]), len(lines)]
    tables: list[Table] = []
    unread: list[SpacedHeader] = []
    for header, end in zip(headers, ends, strict=False):
        body = read_body(lines, header, end, furniture, Words(evidence, lexicon))
        if stands_beside_text(header, body.lines):
            whole = with_unnamed_column(header, body, evidence)
            if whole is None:
                unread.append(header)  # the words of two texts stand on the same lines
                continue
            end = min(end, line_after_first_block(body))
            body = read_body(lines, whole, end, furniture, Words(evidence, lexicon))
        rows = _without_headings(body, split_rows(body, evidence), lexicon)
        if _are_supported(body, rows, evidence):
            tables.append(_table(body, rows))
        elif header.is_spread and (body.lines or body.left):
            unread.append(header)
    return SpacedText(tables, tuple(unread))


def _without_headings(body: Body, rows: list[range], lexicon: Lexicon) -> list[range]:
    """The rows without those at the end that fill the first column alone: headings, labels.

    A comment at the end is the last row's.
    """
    while rows and not any(any(body.cells[line][1:]) for line in rows[-1]):
        first = rows[-1].start
        if first in body.across and is_comment(body.lines[first], lexicon):
            break
        rows = rows[:-1]
    return rows


def _are_supported(body: Body, rows: Sequence[range], evidence: Evidence) -> bool:
    """Whether a third of the rows have a cell that is surely what its column holds.

    Columns of sentences alone cannot tell; there the layout is all there is.
    """
    kinds = [kind_of(column.role) for column in body.header.columns]
    if _crowded(body):
        return False  # some columns have no name
    filled = {c for line in body.cells for c, words in enumerate(line) if words}
    if all(kind is Kind.FREE for c, kind in enumerate(kinds) if c in filled):
        return bool(rows)
    placed = [row for row in rows if row.start not in body.across]
    if ACROSS_A_ROW * len(placed) < len(rows) - len(placed):
        return False  # lines of prose under words that could be a header
    sure = 0
    for row in placed:
        cells = [(kind, joined(body.cells[i][c] for i in row)) for c, kind in enumerate(kinds)]
        sure += any(
            words
            and kind is not Kind.FREE
            and len(words) <= LONGEST_LOOKED_AT[kind]
            and evidence.score(kind, " ".join(words), len(words)) >= KNOWN
            for kind, words in cells
        )
    return 3 * sure >= len(placed) > 0


def _crowded(body: Body) -> bool:
    """Whether many lines have more texts than the header has columns."""
    texts = [len(chunks_of(line)) for n, line in enumerate(body.lines) if n not in body.across]
    more = sum(count > len(body.header.columns) for count in texts)
    return more > CROWDED_SHARE * len(texts)


def _table(body: Body, rows: Sequence[range]) -> Table:
    columns = body.header.columns
    loose = list(loose_lines(body, rows))
    heads = 1 if body.header.group is None else 2
    cells = list(_header_cells(body.header, heads))
    for number, row in enumerate(rows):
        doubted = {
            column
            for each in loose
            if number in (each.above, each.above + 1)
            for column, words in enumerate(body.cells[each.line])
            if words
        }
        cells += _row_cells(body, row, number + heads, doubted)
    return Table(
        cells=tuple(cells),
        row_count=len(rows) + heads,
        column_count=len(columns),
        witness=Witness.ALIGNED,
        header_rows=heads,
        first_line=min(line.number for column in columns for line, _ in column.chunks),
        doubts=(
            *_tight_doubts(body, rows),
            *_torn_doubts(body, rows),
            *_loose_doubts(body, loose),
            *_doubts_about_end(body),
        ),
    )


def _header_cells(header: SpacedHeader, heads: int) -> Iterator[Cell]:
    """A row of names; a group's name above its own, the others beside it over both rows."""
    grouped = range(0)
    if header.group is not None:
        grouped = header.group.places([column.start for column in header.columns])
    for index, column in enumerate(header.columns):
        lines = [line.line(chunk.words) for line, chunk in column.chunks]
        if index not in grouped:
            yield _cell(0, index, lines)._replace(row_span=heads)
            continue
        if header.group is not None and index == grouped.start:
            line, chunk = header.group.name
            name = _cell(0, index, [line.line(chunk.words)])
            yield name._replace(column_span=len(grouped))
        yield _cell(1, index, lines)


def _row_cells(body: Body, row: range, number: int, doubted: Container[int]) -> Iterator[Cell]:
    """The cells of a row's lines; of a text across the table one."""
    if row.start in body.across:
        text = [body.lines[i].whole() for i in row]
        yield _cell(number, 0, text)._replace(column_span=len(body.header.columns))
        return
    tight = {near for i in row for c in body.tight[i] for near in (c - 1, c)}
    for column, width in enumerate(body.widths):
        parts = [(body.lines[i], body.cells[i][column]) for i in row]
        widest = body.printed_widths[column]
        cell = _cell(number, column, [_unpadded(line, w, width, widest) for line, w in parts if w])
        torn = any(_is_torn(words) for _, words in parts)
        doubtful = column in tight or column in doubted or torn
        yield cell._replace(confidence=Confidence.DOUBTFUL) if doubtful else cell


def _unpadded(line: TextLine, words: Sequence[TextWord], width: int, widest: float) -> Line:
    """The words as a line; the blanks behind them reach the next column and were not printed."""
    plain = line.line(words)
    full = length_of(words) >= FULL_SHARE * width
    full = full and printed_width(plain.text) >= FULL_PRINTED_SHARE * widest
    return plain._replace(space=False, full=full)


def _cell(row: int, column: int, lines: Sequence[Line]) -> Cell:
    return Cell(row, column, tuple(lines), witnesses=(Witness.ALIGNED,))


def _tight_doubts(body: Body, rows: Sequence[range]) -> Iterator[Doubt]:
    """Cells that one space parts: which word the right one begins with is not sure."""
    for index in (i for row in rows for i in row if body.tight[i]):
        line = body.lines[index]
        for column in sorted(body.tight[index]):
            left, right = (
                " ".join(word.text for word in body.cells[index][c]) for c in (column - 1, column)
            )
            message = f"line {line.number}: one space parts the cells “{left}” and “{right}”"
            yield Doubt(FindingCode.CELL_DOUBTFUL, message)


def _is_torn(words: Sequence[TextWord]) -> bool:
    """Whether blanks stand inside a cell as they do between two columns."""
    return any(right.start - left.end >= WIDE_GAP for left, right in pairwise(words))


def _torn_doubts(body: Body, rows: Sequence[range]) -> Iterator[Doubt]:
    """Cells that may be two: on a page without a header the columns may stand elsewhere."""
    for index in (i for row in rows for i in row if i not in body.across):
        for words in filter(_is_torn, body.cells[index]):
            text = " ".join(word.text for word in words)
            message = f"line {body.lines[index].number}: “{text}” may be the cells of two columns"
            yield Doubt(FindingCode.CELL_DOUBTFUL, message)


def _loose_doubts(body: Body, loose: Sequence[Loose]) -> Iterator[Doubt]:
    """Lines that may be of the row above or below them."""
    for each in loose:
        line = body.lines[each.line].whole()
        message = f"line {line.number}: may be of the row above or of the one below: “{line.text}”"
        yield Doubt(FindingCode.CELL_DOUBTFUL, message)


def _doubts_about_end(body: Body) -> Iterator[Doubt]:
    """Lines that stand in columns again after one that does not may be rows that were lost."""
    if any(len(chunks_of(line)) > 1 for line in body.left[1:]):
        line = body.left[0].whole()
        message = f"line {line.number}: the table is read up to words that run over its columns"
        yield Doubt(FindingCode.WORDS_OUTSIDE_CELLS, f"{message}: “{line.text}”")
