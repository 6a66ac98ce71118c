"""Texts that pdfium took for a text beside them printed again, put back among a page's glyphs.

Bold is imitated so, and read once. But pdfium looks no further than how wide and how near two
texts are: of the same words on two lines set close it leaves out the second, and where a text ends
in a hyphen (`… som re-`) it takes a lone hyphen on another line for that one. A cell would be empty
though it prints a name, or the `-` of a missing figure. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..frame import Turn
from .glyphs import Glyphs, Run

HYPHEN = "-"
_READ_HYPHENS = str.maketrans(dict.fromkeys("\xad\x02\ufffe", HYPHEN))
"""What pdfium takes for a hyphen, or makes of one at a line's end."""

REPEATED_ALONG = 0.9
"""A text this near to the same one on its line (in advances of its first character) is that one
printed again, as pdfium sees it."""

HYPHENS_APART = 0.125
"""So is a hyphen on a line this near (in sizes of its font) …"""

LINES_APART = 0.5
"""… and a text with letters: those of lines nearer than this would hide each other."""


def with_other_lines(glyphs: Glyphs, more: Glyphs, texts: Sequence[int]) -> Glyphs:
    """The glyphs with those among others that repeat a text on another line, in painting order.

    `more` are glyphs of texts that have none among the first; `texts` are all text objects of the
    page in painting order.
    """
    order = {text: k for k, text in enumerate(texts)}
    printed: dict[str, list[Run]] = {}
    for run in glyphs.runs:
        printed.setdefault(_said(run, glyphs), []).append(run)
    joined = glyphs
    for number, (text, run) in enumerate(zip(more.objects, more.runs, strict=True)):
        said = _said(run, more)
        alike = printed.get(said, [])
        # What else has no characters has none that could be read.
        is_readable = bool(alike) or said == HYPHEN
        if is_readable and not any(_is_at(run, more, other, glyphs) for other in alike):
            before = (k for k, one in enumerate(joined.objects, 1) if order[one] <= order[text])
            joined = joined.with_run(max(before, default=0), more, number)
    return joined


def _said(run: Run, glyphs: Glyphs) -> str:
    return glyphs.text[run.start : run.end].translate(_READ_HYPHENS)


def _is_at(run: Run, more: Glyphs, other: Run, glyphs: Glyphs) -> bool:
    """Whether a text is where another with the same words is."""
    turn: Turn = run.style.turn
    if other.style.turn != turn:
        return False
    is_hyphen = _said(run, more) == HYPHEN
    start, end = (side[run.start] for side in more.along(turn))
    along = abs(glyphs.spans[turn][0][other.start] - start)
    beside = abs(other.base - run.base)
    near = (HYPHENS_APART if is_hyphen else LINES_APART) * run.style.size
    return along <= REPEATED_ALONG * (end - start) and beside <= near
