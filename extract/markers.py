"""What stands before a heading's or list item's text: `1.`, `2.1.3`, `•`, `- 2.`, `a)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

BULLETS = "•●○◦▪■□–—-*»›→✓·‣⁃"
"""Glyphs that stand before list items. Private-use ones (symbol fonts) are added by range."""

DOTS = frozenset("●⬤■◆▲▼")
"""Glyphs that stand alone in cells as coloured lights."""

NEED_SPACE = "-–—*·"
"""Of these, only what a space follows is a bullet: the others are signs and footnote marks."""

_BULLET = rf"[{re.escape(BULLETS)}\uf000-\uf0ff]"
# "1." "12)" "1.2" "7.1.1.1" "2.1." ; a bare "3" is a marker in headings only ("3 Ekonomi")
_NUMBER = r"(?:\d{1,2}(?:\.\d{1,2}){1,5}\.?|\d{1,3}[.)])"
# "a)" "B." "iv)"
_LETTER = r"(?:[a-zA-ZåäöÅÄÖ]\)|[ivx]{1,4}\))"
# "- 1. Text", "• Text", "1.2 Text", "a) Text", "•Text"
_MARKER = re.compile(
    rf"(?P<bullet>{_BULLET})?(?P<gap>\s*)(?:(?P<number>{_NUMBER}|{_LETTER})(?:\s+|$))?"
)
# "3 Ekonomi och uppföljning": a bare chapter number before a capital
_CHAPTER = re.compile(r"(?P<number>\d{1,2})\s+(?=[A-ZÅÄÖ])")


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker and where the text after it begins."""

    text: str
    """As printed, single-spaced: `- 2.`."""
    number: str | None
    """`2`, `7.1.1`, `a`; None for a bullet alone."""
    end: int
    """Offset of the text after the marker in the string it was found in."""

    @property
    def style(self) -> str:
        """Markers of one list are alike: `- 2.` and `- 3.` give `- #.`.

        >>> find_marker("- 12. Trygghet").style
        '- #.'
        """
        return re.sub(r"\d+|(?<![a-zA-Z])[a-zA-ZåäöÅÄÖ](?=\))", "#", self.text)

    @property
    def depth(self) -> int:
        """How many numbers a heading number has: 3 for `7.1.1`; 0 for bullets and letters."""
        return len(self.number.split(".")) if self.number and self.number[0].isdigit() else 0


def find_marker(text: str) -> Marker | None:
    """The marker `text` begins with, or None.

    >>> find_marker("1. Digital service")
    Marker(text='1.', number='1', end=3)
    >>> find_marker("• Vi utbildar")
    Marker(text='•', number=None, end=2)
    >>> find_marker("- 6 279") is None
    True
    """
    match = _MARKER.match(text)
    if match is None or not match.group().strip():
        return None
    number, rest = match["number"], text[match.end() :]
    sign = match["bullet"] is not None and match["bullet"] in NEED_SPACE
    if number is None:
        spaced = bool(match["gap"]) or not rest
        if sign and (not spaced or rest[:1].isdigit()):
            return None  # "-0,8 %", "- 6 279" and "*not" are no items
    elif not rest or (sign and not match["gap"]):
        return None  # a number alone is a value or a page number
    digits = number.rstrip(".)") if number else None
    return Marker(" ".join(match.group().split()), digits, match.end())


def find_chapter_number(text: str) -> Marker | None:
    """A bare chapter number before a heading's text: `3 Ekonomi`.

    >>> find_chapter_number("3 Ekonomi")
    Marker(text='3', number='3', end=2)
    """
    match = _CHAPTER.match(text)
    return None if match is None else Marker(match["number"], match["number"], match.end())
