"""Tables of layout-preserving text (``pdftotext -layout``): columns parted by runs of spaces.

The header says where the columns stand and what they hold; wrapped cells are put together by the
best grouping of lines into rows: a row begins where its first cells do, and each of its cells
must read like one.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise, takewhile

from ....normalize.text.goal_labels import find_goal_label
from ....schemas import Confidence, FindingCode, Witness
from ...naming.lexicon import Lexicon
from ...table import Cell, Doubt, Line, Table
from ...text_reader import TextLine, TextWord
from ..cell_evidence import KNOWN, LONGEST_LOOKED_AT, Evidence, cell_score
from ..cell_kinds import EMPTY, Kind, kind_of
from ..linear.model import UNUSED_WIDTH, WIDTH_SLACK
from ..linear.stretch import body_end, find_text_furniture
from .columns import (
    cells_of,
    crosses,
    find_cuts,
    moved_cuts,
    runs_under_two,
    stands_beside_text,
    tight_columns,
)
from .header import COLUMN_GAP, SpacedHeader, chunks_of, find_spaced_headers

MOST_ROW_LINES = 25
"""Printed lines of the longest row that is tried."""

BLANKS_THAT_END = 3
"""Blank lines after which a table has ended, unless a page ended there."""

CELL = -1.1
NEW_ROW = -2.0
"""Cost of one more cell and row: lines are one row unless its cells read like several."""

FIRST_COLUMN_FIRST = 1.5
"""Worth of a row whose first line begins in the first column; the opposite costs as much."""

FILLED_AT_ONCE = 1.5
"""Worth of the share of a row's cells that begin on its first line: cells are set from the top."""

BLANK_BETWEEN = 1.0
"""Worth of a blank line between two rows, and cost of one inside a row."""

SEVERAL_BLANKS = 5.0
"""What two blank lines count as: they part a heading from the table above it, never a cell."""

COMPLETE = 3.0
"""Cost of a line break inside a row between two texts of a column that are each a whole cell of
it: `412` over `398`, `Bildningsnämnden` over `Socialnämnden`."""

LABELLED_BAND = 6.0
"""Cost of a row of several lines for each that says of itself that it is a goal over rows."""

REPEATED = 5.0
"""The same of words that a column prints again on the next line, in such costs."""

# "1.1", "K2.3": the code of an item, which begins its cell
_ITEM_CODE = re.compile(r"[A-ZÅÄÖ]{0,2}\d{1,2}(?:\.\d{1,2})+")

BAND = -2.5
"""Cost of a row with a first cell alone: a heading across the table."""

FILLED_SHARE = 0.85
"""Share of the room up to the next column that a cell's lines may use at least: the rest is its
padding, and type is wider or narrower than the letters counted (samples 0.86-1.0, 2026-11)."""

LOOKED_AT_FOR_CUTS = 60
"""Printed lines from the header on that show where the columns are."""


@dataclass(frozen=True, slots=True)
class _Body:
    """The printed lines of a table's body, their words by column, and blanks before them."""

    header: SpacedHeader
    lines: tuple[TextLine, ...]
    cells: tuple[list[list[TextWord]], ...]
    tight: tuple[frozenset[int], ...]
    """For each line the columns that only one space parts from their left neighbour."""
    blank_before: tuple[float, ...]
    """For each line what the blank lines before it say for a new row, in blank lines."""
    widths: tuple[int, ...]
    """Characters that a line of each column may hold."""
    left: tuple[TextLine, ...]
    """The page's lines from the first one on whose words run over the columns."""


def read_spaced(lines: Sequence[TextLine], lexicon: Lexicon) -> list[Table]:
    """The plan tables of layout-preserving text, in order; the header is the first row.

    Every cell is `single`: the alignment of words is one kind of evidence.
    """
    evidence = Evidence(lexicon)
    headers = list(find_spaced_headers(lines, lexicon))
    furniture = find_text_furniture(lines)
    ends = [*(header.start for header in headers[1:]), len(lines)]
    tables = []
    for header, end in zip(headers, ends, strict=False):
        body = _body(lines, header, end, furniture, evidence)
        if stands_beside_text(header, body.lines):
            continue  # the words of two texts stand on the same lines
        rows = _without_headings(body, _rows(body, evidence))
        if _are_supported(body, rows, evidence):
            tables.append(_table(body, rows))
    return tables


def _body(
    lines: Sequence[TextLine],
    header: SpacedHeader,
    limit: int,
    furniture: frozenset[int],
    evidence: Evidence,
) -> _Body:
    """The lines up to a heading, three blank lines, or words that run over the columns."""
    kept: list[int] = []
    cells: list[list[list[TextWord]]] = []
    tight: list[frozenset[int]] = []
    firsts: set[int] = set()
    cuts: list[int] = []
    left: list[TextLine] = []

    def reads(column: int, words: Sequence[TextWord]) -> bool:
        kind = kind_of(header.columns[column].role)
        return kind is not Kind.FREE and _is_whole(kind, [w.text for w in words], evidence)

    for page in _pages(lines, header, limit, furniture):
        shown = [lines[i] for i in page]
        cuts = _cuts_of_page(header, cuts, shown[:LOOKED_AT_FOR_CUTS])
        end = next((n for n, line in enumerate(shown) if crosses(line, cuts, reads)), len(page))
        kept += page[:end]
        cells += [cells_of(line, cuts, reads) for line in shown[:end]]
        tight += [tight_columns(line, cuts) for line in shown[:end]]
        firsts.add(page[0])
        left = shown[end:]
        if left:
            break
    return _Body(
        header,
        tuple(lines[i] for i in kept),
        tuple(cells),
        tuple(tight),
        tuple(_blank_before(lines, [header.end - 1, *kept], firsts)),
        _widths(header, cells, cuts),
        tuple(left),
    )


def _widths(
    header: SpacedHeader, cells: Sequence[Sequence[Sequence[TextWord]]], cuts: Sequence[int]
) -> tuple[int, ...]:
    """Characters of each column's longest line, or of the room it surely has if that is more."""
    longest = [
        max((_length(row[c]) for row in cells), default=0) for c in range(len(header.columns))
    ]
    starts = (header.columns[0].start, *cuts)
    rooms = [int(FILLED_SHARE * (right - left - COLUMN_GAP)) for left, right in pairwise(starts)]
    return tuple(map(max, longest, [*rooms, 0]))


def _cuts_of_page(
    header: SpacedHeader, before: Sequence[int], shown: Sequence[TextLine]
) -> list[int]:
    """Where the columns part on a page; `before` is where they did on the one before, if any."""
    if before:
        return moved_cuts(before, shown)
    under = takewhile(lambda line: not runs_under_two(line, header), shown)
    return find_cuts(header, list(under))


def _blank_before(
    lines: Sequence[TextLine], printed: Sequence[int], firsts: set[int]
) -> Iterator[float]:
    """For each printed line but the first: how far blank lines part it from the one before.

    What stands before the first line of a page says nothing; a cell holds no two blank lines.
    """
    for above, below in pairwise(printed):
        blank = sum(lines[i].blank for i in range(above + 1, below))
        if below in firsts or not blank:
            yield 0.0
        else:
            yield 1.0 if blank == 1 else SEVERAL_BLANKS


def _length(words: Sequence[TextWord]) -> int:
    return words[-1].end - words[0].start if words else 0


def _pages(
    lines: Sequence[TextLine], header: SpacedHeader, limit: int, furniture: frozenset[int]
) -> list[list[int]]:
    """Indexes of the printed lines that may be the table's, page by page.

    Columns stand elsewhere on the next page: every page is laid out by itself.
    """
    pages: list[list[int]] = [[]]
    blanks, new_page = 0, False
    for index in range(header.end, body_end(lines, header.end, limit)):
        line = lines[index]
        blanks += line.blank
        new_page |= line.page_break
        if not line.words or index in furniture:
            continue
        if blanks >= BLANKS_THAT_END and not new_page:
            break
        if new_page and pages[-1]:
            pages.append([])
        pages[-1].append(index)
        blanks, new_page = 0, False
    return [page for page in pages if page]


def _rows(body: _Body, evidence: Evidence) -> list[range]:
    """The lines of each row: the grouping whose rows score best together."""
    size = len(body.lines)
    best = [0.0] + [-math.inf] * size
    came = [0] * (size + 1)
    for end in range(1, size + 1):
        for start in range(max(0, end - MOST_ROW_LINES), end):
            score = best[start] + _row_score(body, start, end, evidence)
            if score > best[end]:
                best[end], came[end] = score, start
    rows: list[range] = []
    end = size
    while end:
        rows.append(range(came[end], end))
        end = came[end]
    return rows[::-1]


def _row_score(body: _Body, start: int, end: int, evidence: Evidence) -> float:
    """How well lines ``start … end-1`` read as one row."""
    score = NEW_ROW - BLANK_BETWEEN * sum(body.blank_before[start + 1 : end])
    score += BLANK_BETWEEN * min(1.0, body.blank_before[start])
    first = body.cells[start]
    empty = 0.0
    filled = 0
    for column, spaced in enumerate(body.header.columns):
        lines = [body.cells[line][column] for line in range(start, end)]
        words = _joined(lines)
        if not words:
            empty += EMPTY[spaced.role]
            continue
        filled += 1
        score += CELL + cell_score(kind_of(spaced.role), words, evidence)
        score -= _unused([line for line in lines if line], body.widths[column])
        score -= COMPLETE * _complete_breaks(kind_of(spaced.role), lines, evidence)
    band = filled == 1 and bool(first[0])
    if end - start > 1:
        score -= LABELLED_BAND * sum(_is_labelled_band(body.cells[i]) for i in range(start, end))
    score += FIRST_COLUMN_FIRST if first[0] else -FIRST_COLUMN_FIRST
    score += FILLED_AT_ONCE * sum(map(bool, first)) / max(1, filled)
    return score + (max(empty, BAND) if band else empty)


def _is_labelled_band(cells: Sequence[Sequence[TextWord]]) -> bool:
    """`Miljömål: Rent vatten` in the first column with nothing beside it."""
    text = " ".join(word.text for word in cells[0])
    return not any(cells[1:]) and find_goal_label(text) is not None


def _complete_breaks(kind: Kind, lines: Sequence[Sequence[TextWord]], evidence: Evidence) -> float:
    """How much speaks for whole cells of this kind that stand right below each other."""
    texts = [[word.text for word in line] for line in lines]
    whole = [_is_whole(kind, words, evidence) for words in texts]
    found = sum(above and below for above, below in pairwise(whole))
    again = sum(len(above) > 1 and above == below for above, below in pairwise(texts))
    return found + REPEATED * again


def _is_whole(kind: Kind, words: Sequence[str], evidence: Evidence) -> bool:
    """Whether a line is a cell by itself: what its column holds, or the code of an item."""
    if not words or words[-1].endswith((",", "-", "–", "/")):
        return False
    if kind is Kind.FREE:
        return _ITEM_CODE.fullmatch(words[0]) is not None
    if len(words) > LONGEST_LOOKED_AT[kind]:
        return False
    return evidence.score(kind, " ".join(words), len(words)) >= KNOWN


def _unused(lines: Sequence[Sequence[TextWord]], width: int) -> float:
    """Cost of lines that break though the next word would have fitted their column."""
    cost = 0.0
    for line, after in pairwise(lines):
        length = _length(line) + 1 + after[0].end - after[0].start
        cost += UNUSED_WIDTH * max(0.0, 1 - length / max(1, width) - WIDTH_SLACK)
    return cost


def _joined(lines: Iterable[Sequence[TextWord]]) -> list[str]:
    """The words of a cell's lines; line-end hyphens joined by rule of thumb."""
    words: list[str] = []
    for line in lines:
        texts = [word.text for word in line]
        if words and texts and len(words[-1]) > 1 and words[-1][-1] in "-/":
            words[-1] = words[-1].removesuffix("-") + texts.pop(0)
        words += texts
    return words


def _without_headings(body: _Body, rows: list[range]) -> list[range]:
    """The rows without those at the end that fill the first column alone: headings, labels."""
    while rows and not any(any(body.cells[line][1:]) for line in rows[-1]):
        rows = rows[:-1]
    return rows


def _are_supported(body: _Body, rows: Sequence[range], evidence: Evidence) -> bool:
    """Whether a third of the rows have a cell that is surely what its column holds.

    Columns of sentences alone cannot tell; there the layout is all there is.
    """
    kinds = [kind_of(column.role) for column in body.header.columns]
    filled = {c for line in body.cells for c, words in enumerate(line) if words}
    if all(kind is Kind.FREE for c, kind in enumerate(kinds) if c in filled):
        return bool(rows)
    sure = 0
    for row in rows:
        cells = [(kind, _joined(body.cells[i][c] for i in row)) for c, kind in enumerate(kinds)]
        sure += any(
            words
            and kind is not Kind.FREE
            and len(words) <= LONGEST_LOOKED_AT[kind]
            and evidence.score(kind, " ".join(words), len(words)) >= KNOWN
            for kind, words in cells
        )
    return 3 * sure >= len(rows) > 0


def _table(body: _Body, rows: Sequence[range]) -> Table:
    columns = body.header.columns
    cells = [
        _cell(0, index, [line.line(chunk.words) for line, chunk in column.chunks])
        for index, column in enumerate(columns)
    ]
    for number, row in enumerate(rows, 1):
        doubtful = {near for i in row for c in body.tight[i] for near in (c - 1, c)}
        for column in range(len(columns)):
            parts = [(body.lines[i], body.cells[i][column]) for i in row]
            cell = _cell(number, column, [line.line(w) for line, w in parts if w])
            if column in doubtful:
                cell = cell._replace(confidence=Confidence.DOUBTFUL)
            cells.append(cell)
    return Table(
        cells=tuple(cells),
        row_count=len(rows) + 1,
        column_count=len(columns),
        witness=Witness.ALIGNED,
        header_rows=1,
        first_line=min(line.number for column in columns for line, _ in column.chunks),
        doubts=(*_tight_doubts(body, rows), *_doubts_about_end(body)),
    )


def _cell(row: int, column: int, lines: Sequence[Line]) -> Cell:
    return Cell(row, column, tuple(lines), witnesses=(Witness.ALIGNED,))


def _tight_doubts(body: _Body, rows: Sequence[range]) -> Iterator[Doubt]:
    """Cells that one space parts: which word the right one begins with is not sure."""
    for index in (i for row in rows for i in row if body.tight[i]):
        line = body.lines[index]
        for column in sorted(body.tight[index]):
            left, right = (
                " ".join(word.text for word in body.cells[index][c]) for c in (column - 1, column)
            )
            message = f"line {line.number}: one space parts the cells “{left}” and “{right}”"
            yield Doubt(FindingCode.CELL_DOUBTFUL, message)


def _doubts_about_end(body: _Body) -> Iterator[Doubt]:
    """Lines that stand in columns again after one that does not may be rows that were lost."""
    if any(len(chunks_of(line)) > 1 for line in body.left[1:]):
        line = body.left[0].whole()
        message = f"line {line.number}: the table is read up to words that run over its columns"
        yield Doubt(FindingCode.WORDS_OUTSIDE_CELLS, f"{message}: “{line.text}”")
