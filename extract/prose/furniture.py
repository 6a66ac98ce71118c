"""Page furniture: running headers and footers, page numbers, signature lines.

Furniture repeats at the same place on page after page while the body changes. It is found
before the tables, so that a page number never becomes the last value of a row, and it is kept
apart, not lost.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, product
from statistics import median
from typing import NamedTuple

from ...schemas import FurnitureKind
from ..geometry import Box, union
from ..lines import group_lines, line_of
from ..pages.page import Page, Word
from ..table import Line
from .watermarks import watermarks

ZONE_SHARE = 0.13
"""Running headers and footers stand in the outer 13 % of the page's height.

Measured on the published plans (2026-11): headers end at 4-11 %, footers begin at 90-95 %.
"""

ZONE_POINTS = 86.0
"""The zone of a landscape page: a margin of 25 mm (71 points), within which office programs put
the header, and its line. Margins are the same on pages of either orientation."""

SAME_PLACE_PT = 4.0
"""Furniture stands at the same height on each page within this many points (seen: under 1.5)."""

LEAST_OTHER_PAGES = 2
"""So many pages show a running line apart from the body before it is taken from within it."""

RECURS_SHARE = 0.4
"""Share of the pages on which a running line must stand (first and chapter pages leave it out)."""

TITLE_RECURS_SHARE = 0.8
"""The same for a line in large print: on slides a title comes again where its table goes on."""

TITLE_GROWTH = 1.4
"""Print so many times as large as most words of its page is a title's; running headers are
0.7-1.2 times as large (2026-11)."""

BODY_GAP_LINES = 1.1
"""White space, in its own line heights, that parts a running line from the body.

A repeated table header stands closer than that to its first row (seen: 0.1-0.9); running
headers keep 1.5 or more.
"""

EDGE_GAP_LINES = 0.5
"""On a full page, white space in line heights between the edge's line and the body (seen: 0.6)."""

MOST_NUMBERS = 3
"""Numbers of a running line that may go with the pages; a line with more is compared as it is."""

PIECE_GAP_SHARE = 0.6
"""White space inside a line, in its heights, that parts the cells of a table's header. Spaces
between words take 0.25-0.45 (justified lines), cells stand 0.8 or more apart (2026-11)."""

BOX_REACH_PT = 8.0
"""Rules this close above and below a line box it in: a table's header, not a running line."""

# "3", "- 3 -", "4 (26)", "1(6)", "Sida 1 av 8", "SID 24 (36)", "s. 3", "1/2", "Page 3"
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s?)?(?:(?:sida|sid|s|page|p)[.:]?\s?)?"
    r"\d{1,4}(?:\s?(?:\(\s?\d{1,4}\s?\)|/\s?\d{1,4}|av \d{1,4}|of \d{1,4}))?"
    r"(?:\s?[-–—])?",
    re.IGNORECASE,
)
# "2030": a number of four digits that few pages have
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)
_DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class PageFurniture:
    """The furniture of one page: pieces to report, and the words that are not body."""

    pieces: tuple[tuple[FurnitureKind, Line], ...]
    words: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Candidate:
    page: int
    chunk: int
    """Number of its chunk on the page: a chunk is furniture as a whole or not at all."""
    words: tuple[Word, ...]
    line: Line
    box: Box
    at_top: bool
    keys: frozenset[str]
    """The text with each number as printed or as its distance from the page's: one of them is
    equal on pages that print the same line. Rows that count on over pages have none in common."""
    boxed: bool
    """A fill behind it, or rules above and below: a row of a table."""
    in_zone: bool
    """In the outer zone; the rest of a chunk that reaches into it is body."""
    is_title: bool
    """Set in large print."""


def find_furniture(
    pages: Sequence[Page],
    is_table_header: Callable[[str], bool],
    is_comment: Callable[[str], bool] = lambda _: False,
) -> dict[int, PageFurniture]:
    """Furniture by page number.

    `is_table_header` tells a table header that is repeated on each page from a running line; it
    gets the pieces of the line that wide spaces part, one a line. `is_comment` tells the last row
    of a page by its label: `Kommentar: Arbetet löper` may end two pages.
    """
    behind = {page.number: watermarks(page) for page in pages}
    candidates = {page.number: _candidates(page, behind[page.number]) for page in pages}
    recurring = _recurring([c for mine in candidates.values() for c in mine], len(pages))
    kinds_by_page = {
        number: [
            (None if is_comment(c.line.text) else _kind(c, recurring, is_table_header), c)
            for c in mine
        ]
        for number, mine in candidates.items()
    }
    apart = [c for kinds in kinds_by_page.values() for _, c in _whole_chunks(kinds)]
    found: dict[int, PageFurniture] = {}
    for page in pages:
        kinds = kinds_by_page[page.number]
        kept = [*_whole_chunks(kinds), *_outermost(kinds, apart)]
        kept.sort(key=lambda one: one[1].box.top)
        marks = behind[page.number]
        found[page.number] = PageFurniture(
            pieces=(
                *((kind, c.line) for kind, c in kept),
                *((FurnitureKind.WATERMARK, line_of(words, page.number)) for words in marks),
            ),
            words=frozenset(w.id for words in (*(c.words for _, c in kept), *marks) for w in words),
        )
    return found


_Kinds = list[tuple[FurnitureKind | None, _Candidate]]
_Kept = list[tuple[FurnitureKind, _Candidate]]


def _whole_chunks(kinds: _Kinds) -> _Kept:
    """The chunks in which every line is furniture."""
    body = {c.chunk for kind, c in kinds if kind is None}
    return [(kind, c) for kind, c in kinds if kind is not None and c.chunk not in body]


def _outermost(kinds: _Kinds, apart: Sequence[_Candidate]) -> _Kept:
    """On a full page the body comes close: lines at the very edge, with some space and unboxed.

    A line that stands `apart` in the same place on other pages needs no space here.
    """
    body = {c.chunk for kind, c in kinds if kind is None}
    kept: _Kept = []
    for at_top in (True, False):
        chunk = [(kind, c) for kind, c in kinds if c.at_top is at_top and c.chunk in body]
        inward = chunk if at_top else chunk[::-1]
        for (kind, candidate), (_, neighbour) in pairwise(inward):
            gap = max(candidate.box.top, neighbour.box.top) - min(
                candidate.box.bottom, neighbour.box.bottom
            )
            close = gap < EDGE_GAP_LINES * candidate.box.height
            if kind is None or candidate.boxed or (close and not _is_known(candidate, apart)):
                break
            kept.append((kind, candidate))
    return kept


def _is_known(candidate: _Candidate, apart: Sequence[_Candidate]) -> bool:
    """Whether the line is furniture of at least two other pages, at the same height."""
    same = [c for c in apart if c.keys & candidate.keys and c.at_top is candidate.at_top]
    near = [c for c in same if abs(c.box.top - candidate.box.top) <= SAME_PLACE_PT]
    return len({c.page for c in near}) >= LEAST_OTHER_PAGES


def without(page: Page, furniture: PageFurniture) -> Page:
    """The page's body: the same page less the furniture's words (ids stay as they are)."""
    if not furniture.words:
        return page
    return replace(page, words=tuple(w for w in page.words if w.id not in furniture.words))


def _candidates(page: Page, behind: Sequence[Sequence[Word]]) -> list[_Candidate]:
    """Lines in the outer zones, in chunks that white space parts from each other and the body.

    The words `behind` the page's text are left out.
    """
    left_out = {word.id for words in behind for word in words}
    lines = group_lines(word for word in page.words if word.id not in left_out)
    rows = [_Row(line, union([word.box for word in line])) for line in lines]
    zone = max(page.height * ZONE_SHARE, ZONE_POINTS)
    large = TITLE_GROWTH * median([word.size for word in page.words]) if page.words else 0.0
    found = []
    for number, chunk in enumerate(_chunks(rows)):
        for at_top in (True, False):
            inside = [
                row.box.bottom <= zone if at_top else row.box.top >= page.height - zone
                for row in chunk
            ]
            if any(inside):
                found += [
                    _candidate(page, row, number, large, at_top=at_top, in_zone=inside[k])
                    for k, row in enumerate(chunk)
                    if any(inside[max(0, k - 1) : k + 2])  # of the body only the nearest line
                ]
    return found


class _Row(NamedTuple):
    """The words of one line, and the box around them."""

    words: Sequence[Word]
    box: Box


def _chunks(rows: Sequence[_Row]) -> list[list[_Row]]:
    """Lines with less white space between them than parts furniture from the body."""
    chunks = [list(rows[:1])]
    for (_, above), row in pairwise(rows):
        below = row.box
        if below.top - above.bottom >= BODY_GAP_LINES * min(above.height, below.height):
            chunks.append([])
        chunks[-1].append(row)
    return chunks


def _candidate(
    page: Page, row: _Row, chunk: int, large: float, *, at_top: bool, in_zone: bool
) -> _Candidate:
    """The line as a candidate; print is `large` from this size (points) on."""
    words, box = row
    line = line_of(words, page.number)
    keys = _keys(line.text.casefold(), page.number)
    return _Candidate(
        page=page.number,
        chunk=chunk,
        words=tuple(words),
        line=line,
        box=box,
        at_top=at_top,
        keys=keys,
        boxed=_is_boxed(page, box),
        in_zone=in_zone,
        is_title=line.size >= large,
    )


def _keys(text: str, page: int) -> frozenset[str]:
    """The ways of comparing a line with those of other pages.

    >>> sorted(_keys("sida 3 (8)", 3))
    ['sida 3 (8)', 'sida 3 (p+5)', 'sida p+0 (8)', 'sida p+0 (p+5)']
    """
    numbers = _DIGITS.findall(text)
    between = _DIGITS.split(text)
    ways = [[number, f"p{int(number) - page:+d}"] for number in numbers]
    if len(ways) > MOST_NUMBERS:
        ways = [[number] for number in numbers]
    parts = [
        [between[0]],
        *([a + b for a in way] for way, b in zip(ways, between[1:], strict=True)),
    ]
    return frozenset("".join(choice) for choice in product(*parts))


def _is_boxed(page: Page, box: Box) -> bool:
    if any(fill.box.holds_middle_of(box) for fill in page.fills):
        return True
    near = [r.box for r in page.rules if r.horizontal and r.box.overlap_x(box) > 0]
    above = any(0 <= box.top - rule.bottom < BOX_REACH_PT for rule in near)
    below = any(0 <= rule.top - box.bottom < BOX_REACH_PT for rule in near)
    return above and below


def _recurring(candidates: Sequence[_Candidate], page_count: int) -> set[tuple[str, bool]]:
    """Texts, with numbers that go with the pages, that stand at the same height on enough pages."""
    heights: dict[tuple[str, bool], list[float]] = {}
    titles: set[tuple[str, bool]] = set()
    for c in candidates:
        for key in c.keys:
            heights.setdefault((key, c.at_top), []).append(c.box.top)
            titles |= {(key, c.at_top)} if c.is_title else set()
    needed = {
        is_title: max(2, round(share * page_count))
        for is_title, share in ((False, RECURS_SHARE), (True, TITLE_RECURS_SHARE))
    }
    return {
        key for key, tops in heights.items() if _most_at_one_height(tops) >= needed[key in titles]
    }


def _most_at_one_height(tops: list[float]) -> int:
    tops = sorted(tops)
    return max(
        bisect_right(tops, top + SAME_PLACE_PT) - bisect_left(tops, top - SAME_PLACE_PT)
        for top in tops
    )


def _pieces(candidate: _Candidate) -> list[str]:
    """The texts that wide spaces part: header cells, or the left and right of a running line."""
    pieces = [candidate.words[0].text]
    for before, after in pairwise(candidate.words):
        if after.box.x0 - before.box.x1 > PIECE_GAP_SHARE * before.box.height:
            pieces.append(after.text)
        else:
            pieces[-1] += f" {after.text}"
    return pieces


def _is_year(candidate: _Candidate) -> bool:
    """``2030`` alone at the top of a page: the rest of ``i enlighet med Agenda|2030``."""
    return _YEAR.fullmatch(candidate.line.text) is not None


def _kind(
    candidate: _Candidate,
    recurring: set[tuple[str, bool]],
    is_table_header: Callable[[str], bool],
) -> FurnitureKind | None:
    if not candidate.in_zone:
        return None
    recurs = any((key, candidate.at_top) in recurring for key in candidate.keys)
    if PAGE_NUMBER.fullmatch(candidate.line.text) and (recurs or not _is_year(candidate)):
        return FurnitureKind.PAGE_NUMBER
    if not recurs:
        return None
    pieces = _pieces(candidate)
    if (len(pieces) > 1 or candidate.boxed) and is_table_header("\n".join(pieces)):
        return None
    return FurnitureKind.PAGE_HEADER if candidate.at_top else FurnitureKind.PAGE_FOOTER
