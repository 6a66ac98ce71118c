"""Pieces of text → the words of a page: superscripts, spaces between strips, boxes.

A word lies in the displayed frame whatever its own direction (`Word.turn`). What lies outside
the page is not printed; what is printed twice in the same place is one word in imitated bold.
Pure: nothing here knows pdfium.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import chain, pairwise
from sys import intern

from ...geometry import Box
from ..frame import Frame, turned_back
from ..glyphs.glyphs import Glyphs
from ..page import Word
from .note_marks import NOTE, raised
from .strips import BACK, CELL_GAP, FAR_GAP, GAP, SAME_BASE, Piece, Strip, pieces_of, strips_of

LINE_REACH = 0.8
"""A raised or lowered glyph belongs to a line whose baseline is closer than this share."""

RAISED_SIZE = 0.9
"""Footnote marks and exponents are set at up to this share of the size: 0.5-0.7 by word
processors, 0.83 by browsers."""
RAISED_BY = 0.15
"""Their baselines are raised by more than this share of the size: 0.3-0.45."""

RAISED_MUCH = 0.25
"""Raised so far a number right behind a word is no next cell's: browsers raise by 0.33-0.5 and
shrink small type by as little as 0.97 (2026-11)."""

OVERPRINT_POINTS = 0.35
"""The same word printed again within this distance is an imitated bold face, not a second word."""

# `127`, `000,5`: the thousands of a number
_GROUP = re.compile(r"\d{3}(?!\d)", re.ASCII)

OVERPRINT_BAND = 4.0
"""Points: words are kept by bands of this height, to be compared with their neighbours only."""

# pdfium writes a line-end hyphen as U+0002 (single characters) or U+FFFE (whole text); fonts have
# the same glyph for U+2010 and for Word's hyphen that does not break (U+2011).
_HYPHENS = {0x02: "-", 0xFFFE: "-", 0x2010: "-", 0x2011: "-"}
_CONTROLS = dict.fromkeys((*range(0x02), *range(0x03, 0x09), *range(0x0E, 0x1C)), "\ufffd")
_AS_PRINTED = _HYPHENS | _CONTROLS
_INVISIBLE = dict.fromkeys((0x200B, 0x200C, 0x200D, 0x2060, 0xFEFF))

# To ask a page for any of them costs a tenth of translating it, and few pages have one (2026-11).
_REWRITTEN = frozenset(map(chr, _AS_PRINTED))
_UNSEEN = frozenset(map(chr, _INVISIBLE))

_Places = dict[tuple[str, float], list[int]]
"""Text and band of the page → the words that are printed so."""

_new = tuple.__new__
"""Makes a `Word` from a tuple: a third of the time of calling the class (2026-11)."""


def clean_text(text: str) -> str:
    r"""The text of a page with hyphens as printed and without control characters.

    >>> clean_text("digitaliserings\x02")
    'digitaliserings-'
    """
    return text if _REWRITTEN.isdisjoint(text) else text.translate(_AS_PRINTED)


def words_of(glyphs: Glyphs) -> tuple[Word, ...]:
    """The words of a page in content order; what lies outside the page is not printed."""
    text = clean_text(glyphs.text)
    strips = list(strips_of(glyphs))
    pieces = [pieces_of(strip, text, *glyphs.spans[strip.turn]) for strip in strips]
    _connect(strips, pieces, text)
    if not _UNSEEN.isdisjoint(text):
        pieces = [[_shown(piece) for piece in group] for group in pieces]
    words: list[Word] = []
    places: _Places = {}
    for piece in chain.from_iterable(pieces):
        word = _word(len(words), piece, glyphs.frame)
        if word is None:
            continue
        twin = _overprinted(word, words, places)
        if twin is None:
            words.append(word)
        else:
            words[twin] = words[twin]._replace(bold=True)
    return tuple(words)


def _shown(piece: Piece) -> Piece:
    """The piece without characters that have no width."""
    return piece._replace(text=piece.text.translate(_INVISIBLE))


def _word(number: int, piece: Piece, frame: Frame) -> Word | None:
    """The piece as a word of the page; None where nothing of it is seen."""
    text, start, end, base, style, space_after, superscript, placed = piece
    size, descent, turn, slanted, bold, italic, colour, mark, _, _ = style
    if superscript and NOTE.fullmatch(text):
        text = raised(text)
    top, bottom = _heights(base, descent, size)
    box: Box = _new(Box, (start, top, end, bottom))
    if turn:
        turned = frame.turned(turn)
        box = turned_back(box, turned.width, turned.height, turn)
        start, top, end, bottom = box
    on_page = 0 <= (start + end) / 2 <= frame.width and 0 <= (top + bottom) / 2 <= frame.height
    if not text or not on_page:
        return None
    fields = (number, intern(text), box, size, bold, italic, colour, mark)
    return _new(Word, (*fields, space_after, superscript, turn, placed, slanted))


@lru_cache(maxsize=64)
def _heights(base: float, descent: float, size: float) -> tuple[float, float]:
    """Top and bottom of a line's words: the same two numbers for all of them.

    Numbers and texts that repeat are held once: a document of 500 pages has 200,000 words.
    """
    bottom = base + descent * size
    return bottom - size, bottom


def _overprinted(word: Word, words: Sequence[Word], places: _Places) -> int | None:
    """The last earlier word that this one repeats in the same place; else this one's is noted.

    Words so near to each other lie in one band of the page, or on both sides of a band's border.
    """
    top = word.box.top
    low, high = (
        (top - OVERPRINT_POINTS) // OVERPRINT_BAND,
        (top + OVERPRINT_POINTS) // OVERPRINT_BAND,
    )
    if low == high:
        own = near = places.setdefault((word.text, low), [])
    else:
        near = sorted(n for band in (low, high) for n in places.get((word.text, band), ()))
        own = places.setdefault((word.text, top // OVERPRINT_BAND), [])
    twin = _twin(word, near, words) if near else None
    if twin is None:
        own.append(word.id)
    return twin


def _twin(word: Word, near: Sequence[int], words: Sequence[Word]) -> int | None:
    """The last of the words near by that is printed where this one is."""
    x0, top, _, _ = word.box
    for number in reversed(near):
        other_x0, other_top, _, _ = words[number].box
        if abs(other_top - top) <= OVERPRINT_POINTS and abs(other_x0 - x0) <= OVERPRINT_POINTS:
            return number
    return None


def _connect(strips: list[Strip], pieces: list[list[Piece]], text: str) -> None:
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
        is_small = b.size <= RAISED_SIZE * a.size and rise > RAISED_BY * size
        if is_small and gap <= GAP * size:
            pieces[right] = [_marked(piece, RAISED_SIZE * a.size) for piece in pieces[right]]
        elif is_small and gap <= CELL_GAP * size and NOTE.fullmatch(first.text):
            pieces[right][0] = first._replace(superscript=True)
        elif gap <= GAP * size and _is_raised_number(pieces[right], rise / size):
            pieces[right][0] = first._replace(superscript=True)  # behind it may be the next cell
        elif a.size <= RAISED_SIZE * b.size and -rise > RAISED_BY * size:
            pieces[left] = [_marked(piece, RAISED_SIZE * b.size) for piece in pieces[left]]
        is_blank = _blank_between(strips[left : right + 1], text)
        if is_blank:  # what a mere gap leads to may be the next cell
            pieces[left][-1] = pieces[left][-1]._replace(space_after=True)
        if is_blank or abs(rise) > SAME_BASE * size:
            pieces[right][0] = pieces[right][0]._replace(placed=False)


def _marked(piece: Piece, largest: float) -> Piece:
    """A raised piece as a mark, unless it is too large for one: the next cell's, at its height."""
    return piece._replace(superscript=True) if piece.style.size <= largest else piece


def _is_raised_number(pieces: Sequence[Piece], rise: float) -> bool:
    """Whether digits stand so high (in font sizes) that they are a mark, however large.

    The `6` of `6 127` is none: it is the next cell's, which begins where this one's text ends.
    """
    first, *others = pieces
    if rise < RAISED_MUCH or not NOTE.fullmatch(first.text):
        return False
    size = first.style.size
    return not (
        others and _GROUP.match(others[0].text) and others[0].start - first.end <= CELL_GAP * size
    )


def _blank_between(strips: list[Strip], text: str) -> bool:
    """Whether the first strip ends, the last begins, or one between consists of, a blank."""
    first, *between, last = strips
    return (
        bool(between)
        or text[first.runs[-1].end - 1].isspace()
        or (text[last.runs[0].start].isspace())
    )
