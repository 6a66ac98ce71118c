"""Glyph runs → words, by what the eye sees: gaps, baselines and sizes, not the stream's spaces.

Spaces are often not in the content stream at all, or stand where nothing is seen. A word ends at
a printed space, at a gap wider than letters have, at a change of mark or colour, or where the
next glyph stands on another baseline. Pure: nothing here knows pdfium.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import pairwise
from operator import sub
from statistics import median

from .frame import Turn, turned_back
from .geometry import Box
from .glyphs import Glyphs, Run, Style
from .page import Word

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

BACK = 0.3
"""How far (share of the size) a run may begin before the last one's end and still follow it."""

SAME_BASE = 0.1
"""Baselines closer than this share of the size are one line of type."""

LINE_REACH = 0.8
"""A raised or lowered glyph belongs to a line whose baseline is closer than this share."""

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

OVERPRINT_POINTS = 0.35
"""The same word printed again within this distance is an imitated bold face, not a second word."""

SOFT_HYPHEN_WIDTH = 0.05
"""A soft hyphen narrower than this share of the size is not seen."""

# pdfium writes a line-end hyphen as U+0002 (single characters) or U+FFFE (whole text).
_HYPHENS = {0x02: "-", 0xFFFE: "-"}
_CONTROLS = dict.fromkeys((*range(0x02), *range(0x03, 0x09), *range(0x0E, 0x1C)), "\ufffd")
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))

# `Mål`, `80-89%`, `(OSA-`: anything between white space of any width, no-break space included
_TOKEN = re.compile(r"\S+")
# `Tillväxt........12` in a list of contents: the leader is a word of its own
_TOKEN_OR_LEADER = re.compile(r"[.…_]{4,}|(?:(?![.…_]{4})\S)+")


@dataclass(slots=True)
class _Strip:
    """Runs that follow each other on one baseline."""

    runs: list[Run]
    turn: Turn
    base: float
    size: float
    end: float
    start: float
    diagonal: bool = False


@dataclass(frozen=True, slots=True)
class _Piece:
    """A word in the coordinates of its own reading direction."""

    text: str
    start: float
    end: float
    base: float
    style: Style
    space_after: bool
    superscript: bool = False


def clean_text(text: str) -> str:
    r"""The text of a page with hyphens as printed and without control characters.

    >>> clean_text("digitaliserings\x02")
    'digitaliserings-'
    """
    return text.translate(_HYPHENS | _CONTROLS)


def words_of(glyphs: Glyphs) -> tuple[Word, ...]:
    """The words of a page in content order; what lies outside the page is not printed."""
    text = clean_text(glyphs.text)
    strips = list(_strips(glyphs))
    pieces = [_pieces(strip, text, *glyphs.spans[strip.turn]) for strip in strips]
    _connect(strips, pieces, text)
    words: list[Word] = []
    seen: dict[str, list[int]] = {}
    for piece in (piece for group in pieces for piece in group):
        word = _word(len(words), piece, glyphs)
        if word is None:
            continue
        twin = _overprinted(word, words, seen.setdefault(word.text, []))
        if twin is None:
            seen[word.text].append(word.id)
            words.append(word)
        else:
            words[twin] = replace(words[twin], bold=True)
    return tuple(words)


def _word(number: int, piece: _Piece, glyphs: Glyphs) -> Word | None:
    """The piece as a word of the page; None where nothing of it is seen."""
    style = piece.style
    text = piece.text.translate(_INVISIBLE)
    bottom = piece.base + style.descent * style.size
    own = Box(piece.start, bottom - style.size, piece.end, bottom)
    turned = glyphs.frame.turned(style.turn)
    box = turned_back(own, turned.width, turned.height, style.turn)
    page = Box(0, 0, glyphs.frame.width, glyphs.frame.height)
    if not text or not page.holds_middle_of(box):
        return None
    return Word(
        id=number,
        text=text,
        box=box,
        size=style.size,
        bold=style.bold,
        italic=style.italic,
        colour=style.colour,
        mark=style.mark,
        space_after=piece.space_after,
        superscript=piece.superscript,
        turn=style.turn,
    )


def _overprinted(word: Word, words: list[Word], same: list[int]) -> int | None:
    """The earlier word that this one repeats in the same place."""
    for number in reversed(same):
        other = words[number].box
        if (
            abs(other.x0 - word.box.x0) <= OVERPRINT_POINTS
            and abs(other.top - word.box.top) <= OVERPRINT_POINTS
        ):
            return number
    return None


def _strips(glyphs: Glyphs) -> Iterator[_Strip]:
    """The runs of a page, gathered by baseline as they follow each other."""
    strip: _Strip | None = None
    for run in glyphs.runs:
        starts, ends = glyphs.spans[run.style.turn]
        start, end = starts[run.start], max(ends[run.start], ends[run.end - 1])
        if strip is not None and _follows(run, start, strip):
            strip.runs.append(run)
            strip.end = end
            continue
        if strip is not None:
            yield strip
        style = run.style
        strip = _Strip([run], style.turn, run.base, style.size, end, start, style.diagonal)
    if strip is not None:
        yield strip


def _follows(run: Run, start: float, strip: _Strip) -> bool:
    """Whether the run goes on where the strip ends."""
    style = run.style
    if style.turn != strip.turn or style.diagonal or strip.diagonal:
        return False
    size = max(style.size, strip.size)
    gap = start - strip.end
    if gap < -BACK * size:
        return False
    drop = run.base - strip.base
    if abs(drop) <= SAME_BASE * size:
        # A much smaller run on the same baseline after a raised one starts its own strip.
        return style.size >= SMALLER * strip.size or gap <= GAP * size
    lowered = 0 < drop <= SUBSCRIPT_DROP * strip.size
    return lowered and style.size <= SMALLER * strip.size and gap <= GAP * strip.size


def _pieces(
    strip: _Strip, page_text: str, page_starts: list[float], page_ends: list[float]
) -> list[_Piece]:
    """The words of a strip."""
    runs = strip.runs
    if len(runs) == 1:
        only = slice(runs[0].start, runs[0].end)
        text, starts, ends = page_text[only], page_starts[only], page_ends[only]
        owners = [(0, runs[0])]
    else:
        text, starts, ends, owners = "", [], [], []
        for run in runs:
            owners.append((len(starts), run))
            text += page_text[run.start : run.end]
            starts += page_starts[run.start : run.end]
            ends += page_ends[run.start : run.end]
    limit = _gap_limit(strip, text, starts, ends)
    pieces = []
    for first, last, space_after in _spans(strip, text, (starts, ends), owners, limit):
        run = _owner(owners, first)
        word = text[first:last]
        if "\xad" in word:
            word = _with_seen_hyphens(word, starts[first:last], ends[first:last], strip.size)
        start, end = min(starts[first:last]), max(ends[first:last])
        pieces.append(_Piece(word, start, end, strip.base, run.style, space_after))
    return pieces


def _spans(
    strip: _Strip,
    text: str,
    edges: tuple[list[float], list[float]],
    owners: list[tuple[int, Run]],
    limit: float,
) -> Iterator[tuple[int, int, bool]]:
    """(first glyph, end, whether a space follows) of each word in a strip."""
    starts, ends = edges
    seams = _seams(owners)
    hinted = limit - (GAP - HINTED_GAP) * strip.size
    hints = {at for at, run in owners if run.blank_before}
    pattern = _TOKEN_OR_LEADER if "...." in text else _TOKEN
    for token in pattern.finditer(text):
        first, last = token.span()
        breaks = {at: False for at in seams if first < at < last}
        gaps = list(map(sub, starts[first + 1 : last], ends[first : last - 1]))
        if gaps and not strip.diagonal and max(gaps) > hinted:
            for at, gap in enumerate(gaps, first + 1):
                if gap > limit or (gap > hinted and at in hints):
                    breaks[at] = gap <= FAR_GAP * strip.size
        for at in sorted(breaks):
            yield first, at, breaks[at]
            first = at
        yield first, last, last < len(text)


def _seams(owners: list[tuple[int, Run]]) -> list[int]:
    """Where the mark or the colour changes inside a strip."""
    return [
        at
        for (_, before), (at, after) in pairwise(owners)
        if (before.style.mark, before.style.colour) != (after.style.mark, after.style.colour)
    ]


def _owner(owners: list[tuple[int, Run]], glyph: int) -> Run:
    """The run a glyph of the strip belongs to."""
    owner = owners[0][1]
    for at, run in owners[1:]:
        if at > glyph:
            break
        owner = run
    return owner


def _gap_limit(strip: _Strip, text: str, starts: list[float], ends: list[float]) -> float:
    """The gap (points) above which letters of the strip belong to different words.

    In a letter-spaced heading (`M Å L` set as M, Å, L with even gaps) the gap between letters is
    added to it.
    """
    limit = GAP * strip.size
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
    even = sum(1 for gap in gaps if abs(gap - usual) <= SPACED_ALIKE * strip.size)
    if low * strip.size < usual <= high * strip.size and even >= SPACED_MAJORITY * len(gaps):
        return limit + usual
    return limit


def _loose(strip: _Strip, starts: list[float], ends: list[float]) -> bool:
    """Whether the glyphs leave so much air that letter-spacing is possible at all (cheap)."""
    covered = sum(ends) - sum(starts)
    return (strip.end - strip.start) - covered > SPACED_LETTERS[0] * strip.size * len(starts) / 2


def _with_seen_hyphens(word: str, starts: list[float], ends: list[float], size: float) -> str:
    """The word with each soft hyphen as `-` where a glyph is drawn for it, else without."""
    shown = (
        ("-" if end - start > SOFT_HYPHEN_WIDTH * size else "") if sign == "\xad" else sign
        for sign, start, end in zip(word, starts, ends, strict=True)
    )
    return "".join(shown)


def _connect(strips: list[_Strip], pieces: list[list[_Piece]], text: str) -> None:
    """Superscripts, and spaces between neighbouring strips of one printed line."""
    filled = [k for k, group in enumerate(pieces) if group]
    for left, right in pairwise(filled):
        a, b = strips[left], strips[right]
        if a.turn != b.turn or a.diagonal or b.diagonal:
            continue
        size = max(a.size, b.size)
        last, first = pieces[left][-1], pieces[right][0]
        gap, rise = first.start - last.end, a.base - b.base
        if abs(rise) > LINE_REACH * size or not -BACK * size <= gap <= FAR_GAP * size:
            continue
        if b.size <= SMALLER * a.size and rise > SAME_BASE * size:
            pieces[right] = [replace(piece, superscript=True) for piece in pieces[right]]
        elif a.size <= SMALLER * b.size and -rise > SAME_BASE * size:
            pieces[left] = [replace(piece, superscript=True) for piece in pieces[left]]
        if gap > GAP * size or _blank_between(strips[left : right + 1], text):
            pieces[left][-1] = replace(pieces[left][-1], space_after=True)


def _blank_between(strips: list[_Strip], text: str) -> bool:
    """Whether the first strip ends, the last begins, or one between consists of, a blank."""
    first, *between, last = strips
    return (
        bool(between)
        or text[first.runs[-1].end - 1].isspace()
        or (text[last.runs[0].start].isspace())
    )
