"""Small digits that a font itself raises: the note marks of OpenType's superscript glyphs.

They have the size and the baseline of the letters beside them, so that `68` with a raised `1`
reads `681`; only their own ink says that they stand high. Pure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from .glyphs import Glyphs

NARROWER = 0.8
"""Raised digits take 0.5-0.65 of the room of ordinary ones, which all take the same but in a few
faces, whose `1` takes 0.7 (Liberation, Libertinus, Noto, Open Sans, Carlito; 2026-11)."""

RAISED_BY = 0.2
"""The ink of a raised digit begins higher than this share of the size above the baseline: 0.3-0.45.
That of other digits begins on it or below."""

MOST_DIGITS = 2
"""Digits of the number of a footnote or of a power; longer raised numbers are text."""

# `681`, `88 %1`, `Målvärde 20271`, `m2`: digits at the end of a word
_ENDING = re.compile(r"\d+(?!\w)")
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def suspects_of(glyphs: Glyphs) -> Iterator[int]:
    """The digits at the ends of words that may be raised: narrower than those before them, or one
    or two behind something else. Upright text alone is looked at.
    """
    starts, ends = glyphs.along(0)
    text = glyphs.text
    for found in _ENDING.finditer(text):
        first, last = found.span()
        last_two = range(max(first, last - MOST_DIGITS), last)
        behind = first > 0 and not text[first - 1].isspace()
        if behind and last - first <= MOST_DIGITS:
            yield from last_two
        elif last - first > 1:
            widest = max(ends[at] - starts[at] for at in range(first, last))
            yield from (at for at in last_two if ends[at] - starts[at] < NARROWER * widest)


def with_raised(glyphs: Glyphs, lowest: Sequence[tuple[int, float]]) -> Glyphs:
    """The glyphs with the digits raised whose ink says so.

    `lowest`: the digits asked about, and how far down the page the ink of each reaches.
    """
    firsts = [run.start for run in glyphs.runs]
    letters = list(glyphs.text)
    for at, bottom in lowest:
        run = glyphs.runs[max(0, bisect_right(firsts, at) - 1)]
        if run.start <= at < run.end and run.base - bottom > RAISED_BY * run.style.size:
            letters[at] = letters[at].translate(_RAISED)
    text = "".join(letters)
    return glyphs if text == glyphs.text else replace(glyphs, text=text)
