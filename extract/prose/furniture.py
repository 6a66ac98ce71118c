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
from itertools import pairwise

from ...schemas import FurnitureKind
from ..lines import group_lines, line_of
from ..pages.page import Page
from ..table import Line
from .page_edges import Candidate, candidates_of, pieces_of
from .watermarks import watermarks

SAME_PLACE_PT = 4.0
"""Furniture stands at the same height on each page within this many points (seen: under 1.5)."""

LEAST_OTHER_PAGES = 2
"""So many pages show a running line apart from the body before it is taken from within it."""

RECURS_SHARE = 0.4
"""Share of the pages on which a running line must stand (first and chapter pages leave it out)."""

TITLE_RECURS_SHARE = 0.8
"""The same for a line in large print: on slides a title comes again where its table goes on."""

EDGE_GAP_LINES = 0.5
"""On a full page, white space in line heights between the edge's line and the body (seen: 0.6)."""

MARGIN_PT = 12.0
"""A running line stands within this of a margin or of the page's middle."""

GROUP_PITCH_LINES = 3.5
"""From a group's name to the headers under it in line heights, as `header.ROW_PITCH_EMS`."""

# "3", "- 3 -", "4 (26)", "1(6)", "Sida 1 av 8", "SID 24 (36)", "s. 3", "1/2", "Page 3"
PAGE_NUMBER = re.compile(
    r"(?:[-–—]\s?)?(?:(?:sida|sid|s|page|p)[.:]?\s?)?"
    r"\d{1,4}(?:\s?(?:\(\s?\d{1,4}\s?\)|/\s?\d{1,4}|av \d{1,4}|of \d{1,4}))?"
    r"(?:\s?[-–—])?",
    re.IGNORECASE,
)
# "2030": a number of four digits that few pages have
_YEAR = re.compile(r"(?:19|20)\d\d", re.ASCII)


@dataclass(frozen=True, slots=True)
class PageFurniture:
    """The furniture of one page: pieces to report, and the words that are not body."""

    pieces: tuple[tuple[FurnitureKind, Line], ...]
    words: frozenset[int]


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
    candidates = {page.number: candidates_of(page, behind[page.number]) for page in pages}
    recurring = _recurring([c for mine in candidates.values() for c in mine], len(pages))
    kinds_by_page = {
        number: [
            (None if is_comment(c.line.text) else _kind(c, recurring, is_table_header), c)
            for c in mine
        ]
        for number, mine in candidates.items()
    }
    for page in pages:
        kinds = _without_figures(kinds_by_page[page.number], recurring)
        kinds_by_page[page.number] = _without_headers(kinds, recurring, page, is_table_header)
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


_Recurring = tuple[str, bool, bool]
"""A text as compared, whether it stands at the top and whether in large print."""

_Kinds = list[tuple[FurnitureKind | None, Candidate]]
_Kept = list[tuple[FurnitureKind, Candidate]]


def _without_figures(kinds: _Kinds, recurring: set[_Recurring]) -> _Kinds:
    """The kinds, where `74` beside the page's own number `1 (2)` is no page number but a figure."""
    goes_with_pages = [
        kind is FurnitureKind.PAGE_NUMBER and _recurs(candidate, recurring)
        for kind, candidate in kinds
    ]
    if not any(goes_with_pages):
        return kinds
    return [
        (None if kind is FurnitureKind.PAGE_NUMBER and not goes else kind, candidate)
        for (kind, candidate), goes in zip(kinds, goes_with_pages, strict=True)
    ]


def _without_headers(
    kinds: _Kinds, recurring: set[_Recurring], page: Page, is_table_header: Callable[[str], bool]
) -> _Kinds:
    """The kinds, where the years under a repeated header and a group's name over some of its
    columns are lines of it, no running lines.
    """
    heights = [
        candidate.box.top
        for kind, candidate in kinds
        if candidate.at_top and kind is None and _recurs(candidate, recurring)
        if _heads_table(candidate, is_table_header)
    ]
    top = min(heights, default=page.height)
    of_header = [
        candidate.at_top
        and (
            candidate.box.top > top
            or (kind is FurnitureKind.PAGE_HEADER and _is_group(candidate, page, is_table_header))
        )
        for kind, candidate in kinds
    ]
    return [
        (None if is_line else kind, candidate)
        for is_line, (kind, candidate) in zip(of_header, kinds, strict=True)
    ]


def _is_group(candidate: Candidate, page: Page, is_table_header: Callable[[str], bool]) -> bool:
    """Whether a line stands right over some columns of a table's header.

    There a running line does not stand: it is set to a margin or to the page's middle.
    """
    own = candidate.box
    if abs(own.middle_x - page.width / 2) <= MARGIN_PT:
        return False
    reach = own.middle_y + GROUP_PITCH_LINES * own.height
    near = [word for word in page.words if own.bottom <= word.box.middle_y <= reach]
    below = next(iter(group_lines(near)), [])
    if len(below) < 2 or not is_table_header("\n".join(pieces_of(below))):
        return False
    return below[0].box.x0 + MARGIN_PT < own.x0 and own.x1 < below[-1].box.x1 - MARGIN_PT


def _recurs(candidate: Candidate, recurring: set[_Recurring]) -> bool:
    return any((key, candidate.at_top, candidate.is_title) in recurring for key in candidate.keys)


def _whole_chunks(kinds: _Kinds) -> _Kept:
    """The chunks in which every line is furniture."""
    body = {c.chunk for kind, c in kinds if kind is None}
    return [(kind, c) for kind, c in kinds if kind is not None and c.chunk not in body]


def _outermost(kinds: _Kinds, apart: Sequence[Candidate]) -> _Kept:
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


def _is_known(candidate: Candidate, apart: Sequence[Candidate]) -> bool:
    """Whether the line is furniture of at least two other pages, at the same height."""
    same = [c for c in apart if c.keys & candidate.keys and c.at_top is candidate.at_top]
    near = [c for c in same if abs(c.box.top - candidate.box.top) <= SAME_PLACE_PT]
    return len({c.page for c in near}) >= LEAST_OTHER_PAGES


def without(page: Page, furniture: PageFurniture) -> Page:
    """The page's body: the same page less the furniture's words (ids stay as they are)."""
    if not furniture.words:
        return page
    return replace(page, words=tuple(w for w in page.words if w.id not in furniture.words))


def _recurring(candidates: Sequence[Candidate], page_count: int) -> set[_Recurring]:
    """Texts, with numbers that go with the pages, that stand at the same height on enough pages.

    A title that the running header repeats in small print is none of them.
    """
    heights: dict[_Recurring, list[float]] = {}
    for c in candidates:
        for key in c.keys:
            heights.setdefault((key, c.at_top, c.is_title), []).append(c.box.top)
    needed = {
        is_title: max(2, round(share * page_count))
        for is_title, share in ((False, RECURS_SHARE), (True, TITLE_RECURS_SHARE))
    }
    return {key for key, tops in heights.items() if _most_at_one_height(tops) >= needed[key[2]]}


def _most_at_one_height(tops: list[float]) -> int:
    tops = sorted(tops)
    return max(
        bisect_right(tops, top + SAME_PLACE_PT) - bisect_left(tops, top - SAME_PLACE_PT)
        for top in tops
    )


def _may_be_figure(candidate: Candidate) -> bool:
    """``74`` in a cell at the foot of the page; ``2030`` alone at the top of a page, the rest of
    ``i enlighet med Agenda|2030``.
    """
    return candidate.walled or _YEAR.fullmatch(candidate.line.text) is not None


def _kind(
    candidate: Candidate,
    recurring: set[_Recurring],
    is_table_header: Callable[[str], bool],
) -> FurnitureKind | None:
    if not candidate.in_zone:
        return None
    recurs = _recurs(candidate, recurring)
    if PAGE_NUMBER.fullmatch(candidate.line.text) and (recurs or not _may_be_figure(candidate)):
        return FurnitureKind.PAGE_NUMBER
    if not recurs:
        return None
    if _heads_table(candidate, is_table_header):
        return None
    return FurnitureKind.PAGE_HEADER if candidate.at_top else FurnitureKind.PAGE_FOOTER


def _heads_table(candidate: Candidate, is_table_header: Callable[[str], bool]) -> bool:
    pieces = pieces_of(candidate.words)
    return (len(pieces) > 1 or candidate.boxed) and is_table_header("\n".join(pieces))
