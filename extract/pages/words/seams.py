"""Where operators of the content stream meet inside a strip: whether a new text begins there.

The words of one line follow each other, with printed spaces between; the text of the next cell is
put where it stands, and may touch the one before it or run over its end. Pure.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..glyphs.glyphs import Run

PLACED_BEYOND = 0.05
"""An operator that begins so far (share of the size) from where the last one ended was put there:
operators that follow each other differ by rounding and kerning, under 0.03 (2026-11)."""

PLACED_BEHIND_SPACE = 0.12
"""The same behind a printed space, which is kerned with the letter after it by up to 0.06."""


class Letters(NamedTuple):
    """The glyphs of a strip."""

    text: str
    starts: list[float]
    ends: list[float]
    firsts: list[int]
    """The first glyph of each run."""


def placed_in(letters: Letters, size: float) -> set[int]:
    """The first glyphs of the runs that do not begin where the run before them, or its space, ends.

    `size` is the strip's finest font size. The text of the next cell is put there, however near; a
    space leads to the next word of a line. A capital behind a small letter is put there wherever
    it begins: `StatusKommentar`.
    """
    text, starts, ends, firsts = letters
    slack, behind_space = PLACED_BEYOND * size, PLACED_BEHIND_SPACE * size
    return {
        0,
        *(
            at
            for at in firsts[1:]
            if abs(starts[at] - ends[at - 1]) > (behind_space if text[at - 1].isspace() else slack)
            or (text[at].isupper() and text[at - 1].islower())
        ),
    }


def seams_in(runs: Sequence[Run], letters: Letters, placed: Container[int]) -> dict[int, bool]:
    """Where the mark or the colour changes inside a strip: no space is seen there.

    Or where a text begins that was put there: `KommunchefFebruari` of two cells that touch.
    """
    text = letters.text
    return {
        at: False
        for at, (before, after) in zip(letters.firsts[1:], pairwise(runs), strict=True)
        if before.style.mark != after.style.mark
        or before.style.colour != after.style.colour
        or (at in placed and _begins_anew(text[at - 1], text[at]))
    }


def _begins_anew(last: str, first: str) -> bool:
    """Whether no word goes on so: a capital, a figure or a comparator behind a small letter, or a
    comparator behind a figure (`33,65|≤ 71`).

    Capitals behind capitals are kerned (`MÅL|VÄRDE`), and browsers begin an operator there.
    """
    if first in "<>≤≥":
        return last.islower() or last.isdigit()
    return last.islower() and (first.isupper() or first.isdigit())
