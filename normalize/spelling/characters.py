"""Characters of numbers that look alike in PDF text layers: minus signs, dashes, superscripts.

`tidy` repairs what carries no meaning (`repairs.py`). A minus stays the printed minus: `MINUS` and
`DASHES` name the variants instead.
"""

from __future__ import annotations

import re

from .repairs import repaired, single_spaced

MINUS = frozenset("-\u2212\u2010\u2011\u2012\u2013\ufe63\uff0d")
"""Hyphen-minus, U+2212, hyphens, figure dash, en dash: all seen or typed as a minus sign."""

DASHES = MINUS | frozenset("\u2014\u2015")
"""What may stand between the ends of a range; em dash and bar are never a sign."""

SUPERSCRIPTS = dict(zip("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789", strict=True))
"""Superscript digits: footnote marks after a value, exponents in ``m²``."""

RAISED_PARENTHESIS = "⁾"
"""What many write behind the number of a footnote: ``80¹⁾``."""


# `Uppnått¹`, `Rektor²⁾, KS³`
_NOTE_MARK = re.compile(rf"\s?[{''.join(SUPERSCRIPTS)}]+{RAISED_PARENTHESIS}?(?!\w)")


def without_note_marks(text: str) -> str:
    """Give a text of words without the raised numbers of its footnotes.

    >>> without_note_marks("Uppnått¹, Rektor²⁾ och KS ³")
    'Uppnått, Rektor och KS'
    """
    return _NOTE_MARK.sub("", text)


def tidy(text: str) -> str:
    r"""Give the text as the contract's `text` holds it: repaired, single-spaced, trimmed.

    >>> tidy("  12\u00a0718 \n kr ")
    '12 718 kr'
    """
    return single_spaced(repaired(text)[0])


_BULLETS = "•●▪■○◦‣·"
_QUOTES = "\"'”“„"


def unmarked(text: str) -> str:
    """Blank out a bullet before a tidied text and the quotes around it; every place stays.

    A text that is nothing else stays as it is.

    >>> unmarked("• 80 %"), unmarked("”Löpande”"), unmarked("●"), unmarked('"Mod" är bra')
    ('  80 %', ' Löpande ', '●', '"Mod" är bra')
    """
    words = text.lstrip(_BULLETS + " ")
    if words[:1] in _QUOTES and words[-1:] in _QUOTES:
        inner = words[1:-1]
        words = f" {inner} " if inner and not set(inner) & set(_QUOTES) else words
    return words.rjust(len(text)) if words.strip() else text
