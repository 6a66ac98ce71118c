"""Glyph runs → strips on one baseline → pieces between spaces: where the eye parts words.

Spaces are often not in the content stream at all, or stand where nothing is seen. A piece ends at
a printed space, at a gap wider than letters have, or at a change of mark or colour. Coordinates
are those of the reading direction: along it from left to right, across it downwards. Pure.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate, chain
from operator import sub
from statistics import median
from typing import NamedTuple

from ..frame import Turn
from ..glyphs.glyphs import Glyphs, Run, Style
from .seams import Letters, placed_in, seams_in
from .soft_hyphens import with_seen_hyphens

GAP = 0.16
"""A gap wider than this share of the font size separates words.

Narrow spaces of justified text measure 0.18-0.25, kerning and rounding stay under 0.08
(seeds, published plans, TeX documents without space glyphs; 2026-11).
"""

HINTED_GAP = 0.08
"""The same where pdfium reports a space: space glyphs of their own text object come so.

Overhanging letters (an italic p) eat into the gap, so that it measures 0.10-0.16 there.
"""

FAR_GAP = 1.0
"""Beyond this share of the size a gap is a tab or a column, not evidence of a printed space."""

CELL_GAP = 0.32
"""So far (share of the size) a text that was put there may be the next cell's: no space is printed
before it. Sheets keep 0.4 between their cells, office programs 0.8 or more (2026-11)."""

BACK = 0.3
"""How far (share of the size) a run may begin before the last one's end and still follow it."""

SAME_BASE = 0.1
"""Baselines closer than this share of the size are one line of type."""

SUBSCRIPT_DROP = 0.35
"""A smaller run lowered by up to this share of the size is the `2` of `CO2`: part of the word."""

SMALLER = 0.8
"""Footnote marks and exponents are set at 0.5-0.7 of the size; small capitals at 0.8 and more."""

SPACED_LETTERS = (0.08, 0.45)
"""Gap between all letters of a letter-spaced heading, as a share of the size."""

SPACED_ALIKE = 0.05
"""Letter-spacing is even: gaps differ by less than this share of the size …"""

SPACED_MAJORITY = 0.6
"""… in at least this share of the gaps."""

SPACED_LEAST_LETTERS = 5
"""Fewer letters do not tell letter-spacing from separate signs."""

_new = tuple.__new__
"""Makes a `Piece` from a tuple: half the time of calling the class (2026-11)."""

# `Mål`, `80-89%`, `(OSA-`: anything between white space of any width, no-break space included
_TOKEN = re.compile(r"\S+")
# `Tillväxt........12` in a list of contents: the leader is a word of its own
_TOKEN_OR_LEADER = re.compile(r"[.…_]{4,}|(?:(?![.…_]{4})\S)+")


@dataclass(slots=True)
class Strip:
    """Runs that follow each other on one baseline; `pieces` are its words."""

    runs: list[Run]
    turn: Turn
    base: float
    size: float
    """Of the first run."""
    finest: float
    """The smallest size: what gaps are measured by."""
    start: float
    end: float
    diagonal: bool


class Piece(NamedTuple):
    """A word in the coordinates of its reading direction."""

    text: str
    start: float
    end: float
    base: float
    style: Style
    space_after: bool
    superscript: bool = False
    placed: bool = False


def strips_of(glyphs: Glyphs) -> Iterator[Strip]:
    """The runs of a page, gathered by baseline as they follow each other."""
    strip: Strip | None = None
    for run in glyphs.runs:
        starts, ends = glyphs.spans[run.style.turn]
        start, end = starts[run.start], max(ends[run.start], ends[run.end - 1])
        is_figure = strip is not None and glyphs.text[strip.runs[-1].end - 1].isdigit()
        if strip is not None and _follows(run, start, strip, is_figure=is_figure):
            strip.runs.append(run)
            strip.end = end
            strip.finest = min(strip.finest, run.style.size)
            continue
        if strip is not None:
            yield strip
        style = run.style
        strip = Strip(
            runs=[run],
            turn=style.turn,
            base=run.base,
            size=style.size,
            finest=style.size,
            start=start,
            end=end,
            diagonal=style.diagonal,
        )
    if strip is not None:
        yield strip


def _follows(run: Run, start: float, strip: Strip, *, is_figure: bool) -> bool:
    """Whether the run goes on where the strip ends; what is lowered does behind no figure."""
    style, line_size = run.style, strip.size
    run_size = style.size
    if style.turn != strip.turn or style.diagonal or strip.diagonal:
        return False
    size, smaller = (run_size, line_size) if run_size > line_size else (line_size, run_size)
    gap, drop = start - strip.end, run.base - strip.base
    if gap < -BACK * size:
        return False
    if abs(drop) <= SAME_BASE * size:
        return smaller >= SMALLER * size or gap <= GAP * size
    lowered = 0 < drop <= SUBSCRIPT_DROP * line_size and not is_figure
    return lowered and run_size <= SMALLER * line_size and gap <= GAP * line_size


def pieces_of(
    strip: Strip, page_text: str, page_starts: list[float], page_ends: list[float]
) -> list[Piece]:
    """The words of a strip; text and spans are those of all the page's glyphs."""
    letters = _letters(strip.runs, page_text, page_starts, page_ends)
    text, starts, ends, firsts = letters
    in_order = starts == sorted(starts) and ends == sorted(ends)
    pieces = []
    placed = placed_in(letters, strip.finest)
    for first, last, space_after in _spans(text, _cuts(strip, letters, placed)):
        style = strip.runs[bisect_right(firsts, first) - 1].style
        word = text[first:last]
        if "\xad" in word:
            word = with_seen_hyphens(word, starts[first:last], ends[first:last], strip.size)
        start = starts[first] if in_order else min(starts[first:last])
        end = ends[last - 1] if in_order else max(ends[first:last])
        fields = (word, start, end, strip.base, style, space_after, False, first in placed)
        pieces.append(_new(Piece, fields))
    return pieces


def _letters(
    runs: list[Run], page_text: str, page_starts: list[float], page_ends: list[float]
) -> Letters:
    """What the page knows of the runs' glyphs; mostly these are neighbours there too."""
    firsts = [0, *accumulate(run.end - run.start for run in runs)]
    start, end = runs[0].start, runs[-1].end
    if firsts.pop() == end - start:
        return Letters(page_text[start:end], page_starts[start:end], page_ends[start:end], firsts)
    glyphs = [slice(run.start, run.end) for run in runs]
    return Letters(
        "".join(page_text[at] for at in glyphs),
        list(chain.from_iterable(page_starts[at] for at in glyphs)),
        list(chain.from_iterable(page_ends[at] for at in glyphs)),
        firsts,
    )


def _spans(text: str, cuts: dict[int, bool]) -> Iterator[tuple[int, int, bool]]:
    """(first glyph, end, whether a space follows) of each word in a strip."""
    pattern = _TOKEN_OR_LEADER if "...." in text else _TOKEN
    count, order = len(text), list(cuts)
    for token in pattern.finditer(text):
        first, last = token.span()
        if order:
            for at in order[bisect_right(order, first) : bisect_left(order, last)]:
                yield first, at, cuts[at]
                first = at
        yield first, last, last < count


def _cuts(strip: Strip, letters: Letters, placed: set[int]) -> dict[int, bool]:
    """The glyphs before which a word ends without a printed space → whether a space is seen.

    A gap to a text that was put there is none: where it is no next cell, its width tells again.
    Where one operator prints several cells, a text that runs over the next cell's goes back to it.
    """
    cuts = seams_in(strip.runs, letters, placed) if len(strip.runs) > 1 else {}
    if strip.diagonal or len(letters.text) < 2:
        return cuts
    gaps = list(map(sub, letters.starts[1:], letters.ends))
    limit = _gap_limit(strip, letters)
    hinted = limit - (GAP - HINTED_GAP) * strip.finest
    back = -BACK * strip.finest
    if max(gaps) <= hinted and min(gaps) >= back:
        return cuts
    hints = {at for at, run in zip(letters.firsts, strip.runs, strict=True) if run.blank_before}
    for at, gap in enumerate(gaps, 1):
        if gap > limit or (gap > hinted and at in hints):
            may_be_cell = at in placed and gap > CELL_GAP * strip.size
            cuts[at] = gap <= FAR_GAP * strip.finest and not may_be_cell
        elif not _share_a_glyph(letters, at) and _touches(
            gap, hinted, back, letters.text[at - 1], letters.text[at]
        ):
            cuts[at] = False
    return dict(sorted(cuts.items()))


def _share_a_glyph(letters: Letters, at: int) -> bool:
    """Whether a letter has the box of the one before it: both stand in one ligature (`ti`)."""
    return letters.starts[at] == letters.starts[at - 1] and letters.ends[at] == letters.ends[at - 1]


def _touches(gap: float, hinted: float, back: float, left: str, right: str) -> bool:
    """Whether two letters that no space parts are the end and the beginning of two texts.

    A capital behind a small letter, a hair apart; or a letter over the end of another. Only
    accents go back over their letter.
    """
    if gap > hinted:
        return left.islower() and right.isupper()
    return gap < back and left.isalnum() and right.isalnum()


def _gap_limit(strip: Strip, letters: Letters) -> float:
    """The gap (points) above which letters of the strip belong to different words.

    In a letter-spaced heading (`M Å L` set as M, Å, L with even gaps) the gap between letters is
    added to it.
    """
    text, starts, ends, _ = letters
    limit = GAP * strip.finest
    gaps = (
        [
            starts[k + 1] - ends[k]
            for k in range(len(text) - 1)
            if text[k].isalpha() and text[k + 1].isalpha()
        ]
        if len(text) > SPACED_LEAST_LETTERS and _loose(strip, starts, ends)
        else []
    )
    if len(gaps) + 1 < SPACED_LEAST_LETTERS:
        return limit
    usual = median(gaps)
    low, high = SPACED_LETTERS
    even = sum(1 for gap in gaps if abs(gap - usual) <= SPACED_ALIKE * strip.finest)
    if low * strip.finest < usual <= high * strip.finest and even >= SPACED_MAJORITY * len(gaps):
        return limit + usual
    return limit


def _loose(strip: Strip, starts: list[float], ends: list[float]) -> bool:
    """Whether the glyphs leave so much air that letter-spacing is possible at all (cheap)."""
    covered = sum(ends) - sum(starts)
    return (strip.end - strip.start) - covered > SPACED_LETTERS[0] * strip.finest * len(starts) / 2
