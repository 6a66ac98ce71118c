"""Text that nobody sees: white on white, under a box, or in a print that paints nothing.

Templates hide words so, who corrects a page paints over its words, and programs make a page
searchable. Whether a text is seen is asked of the page itself: rendered without the text it looks
the same. What lies over a picture counts as text, though: it is what a program has recognised in a
scan.
"""

from __future__ import annotations

from .. import pdfium
from ..frame import turned_back
from ..rendering import pixels_of
from .cut_out import text_at, without
from .glyphs import Glyphs
from .unseen_suspects import Painted, Suspect, suspects_of, too_small, transparent

PIXELS_A_POINT = 2.0
"""Enough for any letter to change a pixel."""

LEAST_STEP = 25
"""Steps (0-255) by which a pixel must change to be seen: white text on a pale stripe is 5-24."""

RECOGNISED_SHARE = 0.5
"""A page of whose glyphs more than this share paint nothing is a scan with recognised text."""


def part_unseen(glyphs: Glyphs, painted: Painted, page: int) -> tuple[Glyphs, str]:
    """The glyphs of an open page without those that nobody sees, and what these say.

    All of them stay where nobody sees any.
    """
    gone = too_small(glyphs) | transparent(glyphs, painted)
    for suspect in suspects_of(glyphs, painted):
        if not gone.issuperset(suspect.places) and _changes_nothing(suspect, glyphs, page):
            gone.update(suspect.places)
    if not gone or all(gone.issuperset(range(run.start, run.end)) for run in glyphs.runs):
        return glyphs, ""
    return without(glyphs, gone), text_at(glyphs, gone)


def is_recognised(glyphs: Glyphs) -> bool:
    """Whether most of the page's text paints nothing: a program recognised it in a picture."""
    lengths = [(run.end - run.start, run.style.painted) for run in glyphs.runs]
    unpainted = sum(length for length, painted in lengths if not painted)
    return unpainted > RECOGNISED_SHARE * sum(length for length, _ in lengths)


def _changes_nothing(suspect: Suspect, glyphs: Glyphs, page: int) -> bool:
    """Whether the page looks the same without the text."""
    frame = glyphs.frame
    displayed = turned_back(suspect.box, frame.width, frame.height, glyphs.turn)
    seen = pixels_of(page, displayed, PIXELS_A_POINT)
    for name in suspect.objects:
        pdfium.set_active(name, 0)
    without_it = pixels_of(page, displayed, PIXELS_A_POINT)
    for name in suspect.objects:
        pdfium.set_active(name, 1)
    if seen == without_it:
        return True
    pairs = zip(seen.data, without_it.data, strict=True)
    return all(abs(one - other) < LEAST_STEP for one, other in pairs)
