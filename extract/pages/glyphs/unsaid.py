"""Texts that pdfium leaves out of a page's text, taken back.

pdfium gives no characters for what is nothing but spaces, and for a text that repeats one beside
it (imitated bold). But it also leaves out

* the same words, or a lone hyphen, on the next line: see `repeated_texts`;
* all but the first text object of those that share an `/ActualText`: the words that it tells would
  all stand in the first object's box. The page is read again by the objects' own characters; so it
  is where words were spread evenly over one object.

The text objects without characters are known, and pages that have any but spaces are few.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace

from .. import pdfium
from .glyphs import Glyphs, Run
from .repeated_texts import with_other_lines

NARROWEST_TEXT = 0.01
"""Points: pdfium leaves out texts narrower than this, which are spaces."""

EVEN = 0.01
"""Points by which characters of one width differ: a text is spread in equal parts."""

ACTUAL_TEXT = b"ActualText"

Read = Callable[[int], Glyphs]
"""Reads the glyphs of a text page."""


def with_unsaid(glyphs: Glyphs, texts: Sequence[int], page: int, read: Read) -> Glyphs:
    """The glyphs of an open page with those that pdfium left out.

    `texts` are the page's text objects in painting order.
    """
    unsaid = _unsaid(glyphs, texts)
    if sum(map(_untold, (*unsaid, *_evened_out(glyphs)))):
        glyphs = _by_own_characters(glyphs, page, read)
        unsaid = _unsaid(glyphs, texts)
    while unsaid:
        more = _read_alone(unsaid, texts, page, read)
        if more is None or not more.objects:
            break
        glyphs = with_other_lines(glyphs, more, texts)
        unsaid = [text for text in unsaid if text not in more.objects]
    return glyphs


def _unsaid(glyphs: Glyphs, texts: Sequence[int]) -> list[int]:
    """The text objects without glyphs that are wide enough to be more than spaces."""
    said = set(glyphs.objects)
    bounds = pdfium.floats(4)
    left, bottom, right, top = range(bounds.base, bounds.base + 16, 4)
    return [
        text
        for text in texts
        if text not in said
        and pdfium.object_bounds(text, left, bottom, right, top)
        and bounds.values[2] - bounds.values[0] >= NARROWEST_TEXT
    ]


def _evened_out(glyphs: Glyphs) -> list[int]:
    """The text objects whose words are spread over characters of one width.

    So pdfium spreads an `/ActualText` over its object; so does a typewriter's font.
    """
    return [
        text
        for text, run in zip(glyphs.objects, glyphs.runs, strict=True)
        if run.end - run.start > 2 and _is_even(run, *glyphs.spans[run.style.turn])
        if " " in glyphs.text[run.start : run.end]
    ]


def _is_even(run: Run, starts: list[float], ends: list[float]) -> bool:
    first = run.start
    width = ends[first] - starts[first]
    after = range(first + 1, run.end)
    return all(-EVEN < ends[k] - starts[k] - width < EVEN for k in after)


def _untold(text: int) -> int:
    """How many texts stood for this object's own; they are taken away, for all who share them."""
    marks = [pdfium.object_mark_at(text, k) for k in range(max(0, pdfium.count_marks(text)))]
    return sum(pdfium.remove_mark_entry(text, mark, ACTUAL_TEXT) for mark in marks)


def _by_own_characters(told: Glyphs, page: int, read: Read) -> Glyphs:
    """The glyphs by their fonts, or as told where the fonts do not know their characters."""
    own = _read_again(page, read)
    if own is None:
        return told
    if _unreadable(own) > _unreadable(told):
        return replace(told, unmapped=max(own.unmapped, told.unmapped))
    return own


def _unreadable(glyphs: Glyphs) -> int:
    return max(glyphs.unmapped, glyphs.text.count("\ufffd"))


def _read_alone(kept: Sequence[int], texts: Sequence[int], page: int, read: Read) -> Glyphs | None:
    """The glyphs of some of a page's texts, the others silenced meanwhile."""
    others = set(texts).difference(kept)
    for text in others:
        pdfium.set_active(text, 0)
    more = _read_again(page, read)
    for text in others:
        pdfium.set_active(text, 1)
    return more


def _read_again(page: int, read: Read) -> Glyphs | None:
    """The glyphs of a page as it is now; None where pdfium gives none."""
    with _text_page(page) as text_page:
        return read(text_page) if text_page else None


@contextmanager
def _text_page(page: int) -> Iterator[int | None]:
    handle: int | None = pdfium.load_text(page)
    try:
        yield handle
    finally:
        if handle:
            pdfium.close_text(handle)
