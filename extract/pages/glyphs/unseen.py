"""Text that nobody sees: white on white, or in a print that paints nothing.

Templates hide words so, and programs that make a page searchable. Whether a text is seen is asked
of the page itself: rendered without the text it looks the same. What lies over a picture counts as
text, though: it is what a program has recognised in a scan.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from ...geometry import Box
from .. import pdfium
from ..frame import turned_back
from ..page import Fill, Picture
from ..painted.visibility import is_white
from ..rendering import pixels_of
from .glyphs import Glyphs, Style

PIXELS_A_POINT = 2.0
"""Enough for any letter to change a pixel."""

RECOGNISED_SHARE = 0.5
"""A page of whose glyphs more than this share paint nothing is a scan with recognised text."""


class _Text(NamedTuple):
    """Neighbouring runs of one look on one line."""

    style: Style
    runs: range
    box: Box


class Seen(NamedTuple):
    """A page's glyphs that are seen, and the words that are not."""

    glyphs: Glyphs
    hidden: str


def part_unseen(
    glyphs: Glyphs, fills: Sequence[Fill], pictures: Sequence[Picture], page: int
) -> Seen:
    """The glyphs of an open page without those that nobody sees; all where nobody sees any."""
    if all(run.style.painted and not is_white(run.style.colour) for run in glyphs.runs):
        return Seen(glyphs, "")
    hidden = [
        text
        for text in _suspects(glyphs)
        if not _stands_on(text, fills, pictures) and _changes_nothing(text, glyphs, page)
    ]
    numbers = {number for text in hidden for number in text.runs}
    if not numbers or len(numbers) == len(glyphs.runs):
        return Seen(glyphs, "")
    kept = [number for number in range(len(glyphs.runs)) if number not in numbers]
    words = " ".join(_words(text, glyphs) for text in hidden)
    return Seen(
        replace(
            glyphs,
            runs=tuple(glyphs.runs[number] for number in kept),
            objects=tuple(glyphs.objects[number] for number in kept),
        ),
        " ".join(words.split()),
    )


def is_recognised(glyphs: Glyphs) -> bool:
    """Whether most of the page's text paints nothing: a program recognised it in a picture."""
    lengths = [(run.end - run.start, run.style.painted) for run in glyphs.runs]
    unpainted = sum(length for length, painted in lengths if not painted)
    return unpainted > RECOGNISED_SHARE * sum(length for length, _ in lengths)


def _suspects(glyphs: Glyphs) -> Iterator[_Text]:
    """The texts that may be unseen."""
    first = 0
    for (style, base), group in groupby(glyphs.runs, lambda run: (run.style, run.base)):
        runs = list(group)
        numbers = range(first, first + len(runs))
        first = numbers.stop
        if (style.painted and not is_white(style.colour)) or style.turn or style.diagonal:
            continue
        starts, ends = glyphs.spans[style.turn]
        bottom = base + style.descent * style.size
        left = min(starts[run.start] for run in runs)
        right = max(ends[run.end - 1] for run in runs)
        if right > left and style.size > 0:
            yield _Text(style, numbers, Box(left, bottom - style.size, right, bottom))


def _stands_on(text: _Text, fills: Sequence[Fill], pictures: Sequence[Picture]) -> bool:
    """Whether something lies under the text that it may be seen on, or was recognised in."""
    grounds = [picture.box for picture in pictures]
    if text.style.painted:
        grounds += [fill.box for fill in fills if not is_white(fill.colour)]
    return any(ground.holds_middle_of(text.box) for ground in grounds)


def _changes_nothing(text: _Text, glyphs: Glyphs, page: int) -> bool:
    """Whether the page looks the same without the text."""
    frame = glyphs.frame
    displayed = turned_back(text.box, frame.width, frame.height, glyphs.turn)
    objects = [glyphs.objects[number] for number in text.runs]
    seen = pixels_of(page, displayed, PIXELS_A_POINT)
    for name in objects:
        pdfium.set_active(name, 0)
    without = pixels_of(page, displayed, PIXELS_A_POINT)
    for name in objects:
        pdfium.set_active(name, 1)
    return seen == without


def _words(text: _Text, glyphs: Glyphs) -> str:
    runs = [glyphs.runs[number] for number in text.runs]
    return glyphs.text[runs[0].start : runs[-1].end]
