"""Lone hyphens among texts that pdfium left out, put back among a page's glyphs.

Where a text ends in a hyphen (`… som re-`) and the next one, on another line, is nothing but a
hyphen, pdfium takes the second for the first: the `-` of an empty figure has no character, and
its cell would be empty. Pure.
"""

from __future__ import annotations

from collections.abc import Sequence

from ..frame import Turn
from .glyphs import Glyphs, Run

HYPHENS = frozenset("-\xad")
"""What pdfium takes for a hyphen …"""

READ_HYPHENS = HYPHENS | {"\x02", "\ufffe"}
"""… and what it makes of one at a line's end."""

REPEATED_ALONG, REPEATED_BESIDE = 0.9, 0.125
"""A hyphen this near to an earlier one (shares of its advance, of its size) is that one printed
again, as pdfium sees it."""


def with_lone_hyphens(glyphs: Glyphs, more: Glyphs, texts: Sequence[int]) -> Glyphs:
    """The glyphs with the lone hyphens among others, each behind the text before it.

    `more` are glyphs of texts that have none among the first; `texts` are all text objects of the
    page in painting order.
    """
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
