"""Lone hyphens that pdfium leaves out of a page's text, taken back.

Where a text ends in a hyphen (`… som re-`) and the next one, on another line, is nothing but a
hyphen, pdfium takes the second for the first: the `-` of an empty figure has no character, and
its cell would be empty. The text objects without characters are known; once all others are
silenced, pdfium reads them. It leaves out repeated texts too (imitated bold), and what is
nothing but spaces.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from . import pdfium
from .frame import Turn
from .glyphs import Glyphs, Run

HYPHENS = frozenset("-\xad")
"""What pdfium takes for a hyphen …"""

READ_HYPHENS = HYPHENS | {"\x02", "\ufffe"}
"""… and what it makes of one at a line's end."""

NARROWEST_TEXT = 0.01
"""Points: pdfium leaves out texts narrower than this, which are spaces."""

REPEATED_ALONG, REPEATED_BESIDE = 0.9, 0.125
"""A hyphen this near to an earlier one (shares of its advance, of its size) is that one printed
again, as pdfium sees it."""

Read = Callable[[int], Glyphs]
"""Reads a text page as a part of the page whose glyphs are known."""


def with_lone_hyphens(glyphs: Glyphs, texts: Sequence[int], page: int, read: Read) -> Glyphs:
    """The glyphs of an open page, and the hyphens among its text objects that have none.

    `texts` are the page's text objects in painting order. Those that have glyphs are silenced if
    any hyphen may be missing: the page is of no use to pdfium's text reading any more.
    """
    if HYPHENS.isdisjoint(glyphs.text):
        return glyphs
    spoken = set(glyphs.objects)
    unsaid = _printed([text for text in texts if text not in spoken])
    while unsaid:
        spoken.update(texts)
        spoken.difference_update(unsaid)
        for text in spoken:
            pdfium.set_active(text, 0)
        with _text_page(page) as text_page:
            more = read(text_page) if text_page else None
        if more is None or not more.objects:
            break
        glyphs = _joined(glyphs, more, texts)
        unsaid = [text for text in unsaid if text not in more.objects]
    return glyphs


@contextmanager
def _text_page(page: int) -> Iterator[int | None]:
    """The text of a page as it is now; None where pdfium gives none."""
    handle: int | None = pdfium.load_text(page)
    try:
        yield handle
    finally:
        if handle:
            pdfium.close_text(handle)


def _printed(texts: list[int]) -> list[int]:
    """Those wide enough to be more than spaces."""
    bounds = pdfium.floats(4)
    left, bottom, right, top = range(bounds.base, bounds.base + 16, 4)
    return [
        text
        for text in texts
        if pdfium.object_bounds(text, left, bottom, right, top)
        and bounds.values[2] - bounds.values[0] >= NARROWEST_TEXT
    ]


def _joined(glyphs: Glyphs, more: Glyphs, texts: Sequence[int]) -> Glyphs:
    """The glyphs with the lone hyphens among the later ones, each behind the text before it."""
    order = {text: k for k, text in enumerate(texts)}
    joined = glyphs
    for number, (text, run) in enumerate(zip(more.objects, more.runs, strict=True)):
        if _is_one_of(HYPHENS, run, more) and not _repeats_one(run, more, glyphs):
            before = (k for k, one in enumerate(joined.objects, 1) if order[one] < order[text])
            joined = joined.with_run(max(before, default=0), more, number)
    return joined


def _is_one_of(signs: frozenset[str], run: Run, glyphs: Glyphs) -> bool:
    return run.end - run.start == 1 and glyphs.text[run.start] in signs


def _repeats_one(run: Run, more: Glyphs, glyphs: Glyphs) -> bool:
    """Whether one of the earlier glyphs is the same hyphen."""
    turn: Turn = run.style.turn
    start, end = (side[run.start] for side in more.along(turn))
    return any(
        _is_one_of(READ_HYPHENS, other, glyphs)
        and other.style.turn == turn
        and abs(other.base - run.base) <= REPEATED_BESIDE * run.style.size
        and abs(glyphs.spans[turn][0][other.start] - start) <= REPEATED_ALONG * (end - start)
        for other in glyphs.runs
    )
