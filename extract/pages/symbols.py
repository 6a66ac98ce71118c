"""The signs of the Symbol font, which is older than Unicode: `≥` is its letter B3.

Word writes such letters into the PDF as U+F0B3, other programs as U+00B3 (`³`). Bullets (U+F0B7)
stay what they are: see `markers`. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

# `ABCDEF+SymbolMT`, `Symbol`, `StandardSymbolsPS`, `Symbol,Bold`; not `SegoeUISymbol`, `OpenSymbol`
SYMBOL_FONT = re.compile(r"(?:\w+\+)?(?:Symbol(?:MT|PS|Std)?|StandardSym(?:L|bolsPS))(?=\W|$)")

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


def in_unicode(text: str, parts: Iterable[tuple[int, int]]) -> str:
    r"""The text with parts that are set in the Symbol font in Unicode: (start, end) of each.

    >>> in_unicode("\uf0b3 85 m\u00b3", [(0, 2)])
    '≥ 85 m³'
    """
    letters = list(text)
    for start, end in parts:
        letters[start:end] = text[start:end].translate(_SIGNS)
    return "".join(letters)
