"""The body of a table of layout-preserving text: its lines, and their words by column."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from ....normalize.text.glyph_widths import printed_width
from ...naming.cell_shapes import is_mark
from ...naming.lexicon import Lexicon
from ...naming.roles import Role
from ...text_reader import TextLine, TextWord
from ..cell_evidence import KNOWN, LONGEST_LOOKED_AT, Evidence
from ..cell_kinds import Kind, kind_of
from ..linear.stretch import body_end
from .across import MOST_LINES, Shape, is_labelled_across, lines_across
from .chunks import COLUMN_GAP, chunks_of
from .columns import cells_of, crosses, find_cuts, moved_cuts, runs_under_two, tight_columns
from .header import SpacedHeader

BLANKS_THAT_END = 3
"""Blank lines after which a table has ended, unless a page ended there."""

SEVERAL_BLANKS = 5.0
"""What two blank lines count as: they part a heading from the table above it, never a cell."""

FILLED_SHARE = 0.85
"""Share of the room up to the next column that a cell's lines may use at least: the rest is its
padding, and type is wider or narrower than the letters counted (samples 0.86-1.0, 2026-11)."""

LOOKED_AT_FOR_CUTS = 60
"""Printed lines from the header on that show where the columns are."""

# "1", "34", "2.": what counts the rows
_COUNT = re.compile(r"\d{1,2}[.)]?")
# "1.1", "K2.3": the code of an item, which begins its cell
_ITEM_CODE = re.compile(r"[A-ZÅÄÖ]{0,2}\d{1,2}(?:\.\d{1,2})+")


@dataclass(frozen=True, slots=True)
class Body:
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
    printed_widths: tuple[float, ...]
    """The printed width of each column's widest line, in font sizes."""
    across: frozenset[int]
    """The lines that run across the columns: bands and comments."""
    left: tuple[TextLine, ...]
    """The page's lines from the first one on whose words run over the columns."""


def read_body(
    lines: Sequence[TextLine],
    header: SpacedHeader,
    limit: int,
    furniture: Container[int],
    words: Words,
) -> Body:
    """The lines up to a heading, three blank lines, or words that run over the columns."""
    placed: list[_Placed] = []
    firsts: set[int] = set()
    cuts: list[int] = []
    left: list[TextLine] = []
    pages = _pages(lines, header, limit, furniture)
    for number, page in enumerate(pages, 1):
        shown = [lines[i] for i in page]
        below = lines[pages[number][0]] if number < len(pages) else None
        cuts = _cuts_of_page(header, cuts, shown[:LOOKED_AT_FOR_CUTS])
        own = list(_placed_on_page(header, shown, Shape(cuts, below), words))
        placed += own
        firsts.add(page[0])
        left = shown[len(own) :]
        if left:
            break
    kept = [i for page in pages for i in page][: len(placed)]
    in_columns = [line.cells for line in placed if not line.across]
    return Body(
        _with_marks(header, in_columns),
        tuple(line.line for line in placed),
        tuple(line.cells for line in placed),
        tuple(line.tight for line in placed),
        tuple(_blank_before(lines, [header.end - 1, *kept], firsts)),
        _widths(header, in_columns, cuts),
        _printed_widths(header, in_columns),
        frozenset(number for number, line in enumerate(placed) if line.across),
        tuple(left),
    )


class Words(NamedTuple):
    """What is known of words: what columns hold, and which begin comments."""

    evidence: Evidence
    lexicon: Lexicon


class _Placed(NamedTuple):
    """A line of the table with its words by column."""

    line: TextLine
    cells: list[list[TextWord]]
    tight: frozenset[int]
    across: bool


def _placed_on_page(
    header: SpacedHeader, shown: Sequence[TextLine], shape: Shape, words: Words
) -> Iterator[_Placed]:
    """A page's lines up to the first whose words run over the columns and are no band."""

    def reads(column: int, found: Sequence[TextWord]) -> bool:
        kind = kind_of(header.columns[column].role)
        return kind is not Kind.FREE and is_whole(kind, [w.text for w in found], words.evidence)

    cuts, lexicon = shape.cuts, words.lexicon
    crossing = [
        crosses(line, cuts, reads) or is_labelled_across(line, cuts, lexicon) for line in shown
    ]
    wide = lines_across(shown, crossing, shape, lexicon) if header.is_spread else frozenset()
    for number, line in enumerate(shown):
        if number in wide:
            yield _Placed(line, [list(line.words), *([] for _ in cuts)], frozenset(), across=True)
        elif crossing[number]:
            return
        else:
            cells = cells_of(line, cuts, reads)
            yield _Placed(line, cells, tight_columns(line, cuts), across=False)


def _with_marks(
    header: SpacedHeader, cells: Sequence[Sequence[Sequence[TextWord]]]
) -> SpacedHeader:
    """The header, its columns over nothing but marks or numbers known by what they hold.

    Marks below times are those of a grid: most are empty. Numbers below `Steg` and `Vecka` begin
    a row each.
    """

    def role_of(column: int, role: Role) -> Role:
        found = [row[column] for row in cells if row[column]]
        lone = [words[0].text for words in found if len(words) == 1]
        timed = kind_of(role) in (Kind.VALUE, Kind.TIME)
        if not found or len(lone) < len(found):
            return role
        if timed and all(map(is_mark, lone)):
            return Role.TIME_MARK
        numbered = role is Role.OTHER or kind_of(role) is Kind.TIME
        return Role.ROW_NUMBER if numbered and all(map(_COUNT.fullmatch, lone)) else role

    columns = (replace(c, role=role_of(n, c.role)) for n, c in enumerate(header.columns))
    return replace(header, columns=tuple(columns))


def _widths(
    header: SpacedHeader, cells: Sequence[Sequence[Sequence[TextWord]]], cuts: Sequence[int]
) -> tuple[int, ...]:
    """Characters of each column's longest line, or of the room it surely has if that is more."""
    longest = [
        max((length_of(row[c]) for row in cells), default=0) for c in range(len(header.columns))
    ]
    starts = (header.columns[0].start, *cuts)
    rooms = [int(FILLED_SHARE * (right - left - COLUMN_GAP)) for left, right in pairwise(starts)]
    return tuple(map(max, longest, [*rooms, 0]))


def _printed_widths(
    header: SpacedHeader, cells: Sequence[Sequence[Sequence[TextWord]]]
) -> tuple[float, ...]:
    return tuple(
        max((printed_width(" ".join(w.text for w in row[c])) for row in cells), default=0.0)
        for c in range(len(header.columns))
    )


def _cuts_of_page(
    header: SpacedHeader, before: Sequence[int], shown: Sequence[TextLine]
) -> list[int]:
    """Where the columns part on a page; `before` is where they did on the one before, if any."""
    if before:
        in_columns = [line for line in shown if len(chunks_of(line)) > 1]
        return moved_cuts(before, in_columns or shown)
    return find_cuts(header, list(_lines_under(header, shown)))


def _lines_under(header: SpacedHeader, shown: Sequence[TextLine]) -> Iterator[TextLine]:
    """The lines that show where the columns are: bands between them show nothing."""
    over = 0
    for line in shown:
        over = over + 1 if runs_under_two(line, header) else 0
        if over > MOST_LINES or (over and len(chunks_of(line)) > 1):
            return
        if not over:
            yield line


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


def length_of(words: Sequence[TextWord]) -> int:
    """Characters from the first word's beginning to the last one's end; 0 without words."""
    return words[-1].end - words[0].start if words else 0


def _pages(
    lines: Sequence[TextLine], header: SpacedHeader, limit: int, furniture: Container[int]
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


def is_whole(kind: Kind, words: Sequence[str], evidence: Evidence) -> bool:
    """Whether a line is a cell by itself: what its column holds, or the code of an item."""
    if not words or words[-1].endswith((",", "-", "–", "/")):
        return False
    if kind is Kind.FREE:
        return _ITEM_CODE.fullmatch(words[0]) is not None
    if len(words) > LONGEST_LOOKED_AT[kind]:
        return False
    return evidence.score(kind, " ".join(words), len(words)) >= KNOWN
