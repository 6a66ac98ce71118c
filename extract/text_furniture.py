"""Page numbers and running lines of a text: what recurs at the top or the foot of its pages."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Container, Iterator, Sequence

from ..schemas import FurnitureKind
from .text_reader import TextLine

FEWEST_PAGES = 2
"""Pages that print a running line; half of the pages do in longer texts."""

PAGES_OF_INNER = 4
"""Pages that print a running line behind another one or behind the page number: fewer may be
cells that recur (``Årsbokslut``)."""

RUNNING_LINES = 4
"""Lines of the highest running header or footer, and how far from the edge one may stand: text
taken block by block has a page's last cell behind its footer at times (2026-11)."""

_INWARDS = {FurnitureKind.PAGE_HEADER: 1, FurnitureKind.PAGE_FOOTER: -1}
"""The step that leads from an edge of the page inwards."""

# "Sida 3", "Sida 4 (26)", "4 (26)", "4(26)", "Sid 3 av 8"
_PAGE_NUMBER = re.compile(
    r"\s*(?:sid(?:a|an)?\.?\s*\d{1,4}\s*(?:\(\d{1,4}\)|av\s\d{1,4})?|\d{1,4}\s?\(\d{2,4}\))\s*",
    re.IGNORECASE,
)
# "3", "3 (7)", "- 3 -", "3/7", "Sida 3 | 7": what numbers a page where it is the page's own number
_OWN_NUMBER = re.compile(
    r"(?:sida\s)?[–-]?\s?(?P<own>\d{1,4})\s?(?:[–-]|\(\d{1,4}\)|[/|]\s?\d{1,4})?", re.I
)
_DIGITS = re.compile(r"\d+")


def find_text_furniture(lines: Sequence[TextLine]) -> dict[int, FurnitureKind]:
    """Index → kind of the page numbers, and of the running lines at the edges of a text's pages.

    A running line (with other digits perhaps) is the outermost on half of the pages, two at least,
    and stands nowhere but near that edge: the last line of a cell also stands inside pages. The
    first page's header is the title.
    """
    pages = list(_pages(lines))
    texts = [_without_digits(line) for line in lines]
    numbered = {i for i, line in enumerate(lines) if _PAGE_NUMBER.fullmatch(line.text)}
    numbered |= set(_own_numbers(lines, pages))
    found = dict.fromkeys(sorted(numbered), FurnitureKind.PAGE_NUMBER)
    for _ in range(RUNNING_LINES):
        for kind, inwards in _INWARDS.items():
            running = _running(texts, [page[::inwards] for page in pages], found)
            found = dict.fromkeys(running, kind) | found
    titles = {i for i in pages[0] if found.get(i) is FurnitureKind.PAGE_HEADER} if pages else set()
    return {index: found[index] for index in sorted(found.keys() - titles)}


def _own_numbers(lines: Sequence[TextLine], pages: Sequence[Sequence[int]]) -> list[int]:
    """Indexes of the outermost lines that print which page this is: `1`, `2`, … on most pages.

    Without a form feed nothing tells that a page ends there.
    """
    if not any(line.page_break for line in lines):
        return []
    found: list[int] = []
    for edge in (0, -1):
        own = [
            page[edge]
            for number, page in enumerate(pages, start=1)
            if (match := _OWN_NUMBER.fullmatch(lines[page[edge]].text.strip()))
            and int(match["own"]) == number
        ]
        found += own if 2 * len(own) > len(pages) else []
    return found


def _pages(lines: Sequence[TextLine]) -> Iterator[list[int]]:
    """Indexes of the printed lines of each page that has any."""
    page: list[int] = []
    for index, line in enumerate(lines):
        if line.page_break and page:
            yield page
            page = []
        if line.words:
            page.append(index)
    if page:
        yield page


def _running(
    texts: Sequence[str], pages: Sequence[Sequence[int]], found: Container[int]
) -> set[int]:
    """Indexes of the running lines at one edge, behind those found; pages go from it inwards."""
    near = {i for page in pages for i in page[:RUNNING_LINES]}
    inside = {text for i, text in enumerate(texts) if i not in near}
    first = Counter(texts[page[0]] for page in pages)
    behind = [next((i for i in page if i not in found), page[0]) for page in pages]
    half = (len(pages) - 1) / 2
    often = {text for text, n in first.items() if n >= max(FEWEST_PAGES, half)}
    often |= {
        text
        for text, n in Counter(texts[i] for i in behind).items()
        if n >= max(PAGES_OF_INNER, half)
    }
    return {i for i in near if texts[i] in often - inside}


def _without_digits(line: TextLine) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split()))
