"""The signs of fonts that are older than Unicode: `≥` is the letter B3 of Symbol.

Word writes such letters into the PDF as U+F0B3, other programs as U+00B3 (`³`). Bullets that are
nothing but bullets (U+F0B7) stay what they are: see `markers`. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

# `ABCDEF+SymbolMT`, `Symbol`, `StandardSymbolsPS`, `Symbol,Bold`; not `SegoeUISymbol`, `OpenSymbol`
_FONTS = {
    "symbol": re.compile(r"(?:\w+\+)?(?:Symbol(?:MT|PS|Std)?|StandardSym(?:L|bolsPS))(?=\W|$)"),
    "wingdings": re.compile(r"(?:\w+\+)?Wingdings(?:-Regular)?(?=,|$)"),
    "wingdings 2": re.compile(r"(?:\w+\+)?Wingdings ?2(?=\W|$)"),
    "webdings": re.compile(r"(?:\w+\+)?Webdings(?=\W|$)"),
}

_RELATIONS = {
    0xA3: "≤",
    0xB3: "≥",
    0xB4: "×",
    0xB9: "≠",
    0xBB: "≈",
    0xAD: "↑",
    0xAE: "→",
    0xAF: "↓",
}
"""Adobe's Symbol encoding, as far as figures and trends are written with it."""

_AS_IN_ASCII = " !#%&()+,./0123456789:;<=>?"
"""Signs that the font has where ASCII has them."""

_MINUS = {0xF02D: "\u2212", 0x2D: "\u2212"}

_SIGNS = (
    _RELATIONS
    | {0xF000 + letter: sign for letter, sign in _RELATIONS.items()}
    | {0xF000 + ord(sign): sign for sign in _AS_IN_ASCII}
    | _MINUS
)


_DINGBATS = {
    "wingdings": {
        0x4A: "☺",
        0x4B: "😐",
        0x4C: "☹",
        0x6C: "●",
        0x6E: "■",
        0xDF: "←",
        0xE0: "→",
        0xE1: "↑",
        0xE2: "↓",
        0xE4: "↗",
        0xE6: "↘",
        0xE8: "→",
        0xE9: "↑",
        0xEA: "↓",
        0xFB: "✗",
        0xFC: "✓",
        0xFD: "☒",
        0xFE: "☑",
    },
    "wingdings 2": {0x4F: "✗", 0x50: "✓", 0x51: "☒", 0x52: "☑"},
    "webdings": {0x61: "✓", 0x67: "■", 0x6E: "●", 0x72: "✗"},
}
"""Signs that say a status, a trend or a yes, by the fonts' letters."""


def _with_private(letters: Mapping[int, str]) -> dict[int, str]:
    """The letters, and the same as Word numbers them."""
    return {**letters, **{0xF000 + letter: sign for letter, sign in letters.items()}}


_ALPHABETS = {
    "symbol": _SIGNS,
    **{name: _with_private(letters) for name, letters in _DINGBATS.items()},
}


def alphabet_of(font: str) -> str | None:
    """Which alphabet a font of that name has; None where it is Unicode's."""
    return next((name for name, pattern in _FONTS.items() if pattern.match(font)), None)


def in_unicode(text: str, parts: Iterable[tuple[int, int, str]]) -> str:
    r"""The text with parts that are set in such fonts in Unicode: (start, end, alphabet) of each.

    >>> in_unicode("\uf0b3 85 m\u00b3", [(0, 2, "symbol")])
    '≥ 85 m³'
    """
    letters = list(text)
    for start, end, alphabet in parts:
        letters[start:end] = text[start:end].translate(_ALPHABETS[alphabet])
    return "".join(letters)
