"""The characters of a printed line → ordinary Swedish text, with every repair recorded.

PDF producers write ligatures, no-break spaces, soft hyphens, combining marks and control characters
where a reader sees plain letters and blanks (guide, pains.md 2, pain 10).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable

from ...schemas import Repair

# "ﬁ" and "ﬂ" of "proﬁlen", "inﬂytande": one glyph for two letters
_LIGATURES = {
    "\ufb00": "ff",
    "\ufb01": "fi",
    "\ufb02": "fl",
    "\ufb03": "ffi",
    "\ufb04": "ffl",
    "\ufb05": "st",
    "\ufb06": "st",
}
# "Löpande, minst 3 ggr/år (≥7,0–8,5) …”": characters that no step changes, as nearly all text has
_ORDINARY_TEXT = re.compile("[ -~åäöÅÄÖéÉüÜ–—−§≤≥•…’”“»]*")
_SOFT_HYPHEN = "\u00ad"
_ORDINARY_BLANKS = frozenset(" \n")
_BLANK_CATEGORIES = frozenset({"Zs", "Zl", "Zp"})
_BLANK_CONTROLS = frozenset("\t\v\f\r\x85")
_UNPRINTED_CATEGORIES = frozenset({"Cc", "Cf"})
_REPLACEMENT = "\ufffd"


def repaired(text: str) -> tuple[str, tuple[Repair, ...]]:
    """Give the text as a reader sees it, and what was done to it, in the order it was done.

    Line breaks and runs of blanks are left alone.

    >>> repaired("proﬁlen")
    ('profilen', (<Repair.LIGATURE_EXPANDED: 'ligature-expanded'>,))
    >>> repaired("3\u00a0ggr/a\u030ar")
    ('3 ggr/år', (<Repair.SPACE_FOLDED: 'space-folded'>, <Repair.COMPOSED: 'composed'>))
    >>> repaired("Löpande")
    ('Löpande', ())
    """
    if _ORDINARY_TEXT.fullmatch(text):
        return text, ()
    done: list[Repair] = []
    for repair, step in _STEPS:
        after = step(text)
        if after != text:
            done.append(repair)
        text = after
    return text, tuple(done)


def single_spaced(text: str) -> str:
    """Trim, and make every run of blanks and line breaks one space.

    >>> single_spaced("  Minst  3 ggr/år ")
    'Minst 3 ggr/år'
    """
    return " ".join(text.split())


def _ligatures_expanded(text: str) -> str:
    return "".join(_LIGATURES.get(character, character) for character in text)


def _soft_hyphens_removed(text: str) -> str:
    return text.replace(_SOFT_HYPHEN, "")


def _spaces_folded(text: str) -> str:
    return "".join(" " if _is_special_blank(character) else character for character in text)


def _is_special_blank(character: str) -> bool:
    if character in _ORDINARY_BLANKS:
        return False
    return character in _BLANK_CONTROLS or unicodedata.category(character) in _BLANK_CATEGORIES


def _unprinted_replaced(text: str) -> str:
    return "".join(_printed(character) for character in text)


def _printed(character: str) -> str:
    """Drop what has no width (controls, bidi marks); a lone surrogate becomes U+FFFD."""
    if character in _ORDINARY_BLANKS:
        return character
    category = unicodedata.category(character)
    if category == "Cs" or character in "\ufffe\uffff":
        return _REPLACEMENT
    return "" if category in _UNPRINTED_CATEGORIES else character


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


_STEPS: tuple[tuple[Repair, Callable[[str], str]], ...] = (
    (Repair.LIGATURE_EXPANDED, _ligatures_expanded),
    (Repair.SOFT_HYPHEN_REMOVED, _soft_hyphens_removed),
    (Repair.SPACE_FOLDED, _spaces_folded),
    (Repair.CHARACTER_REPLACED, _unprinted_replaced),
    (Repair.COMPOSED, _composed),
)
