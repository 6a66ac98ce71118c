"""The type letter that a line of a list begins with."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

from .legend import KEY, WORDS

# "S A1. Trygga barn", "N Andel lärare", "S: Trygga barn", "(N) Andel", "N. Andel", "N – Andel",
# "S) Trygga barn", "S | A1. Trygga barn"
_APART = re.compile(rf"[(\[]?(?P<key>{KEY})(?P<stop>[)\]]?(?:\s?[:.|]|\s[–-])?)\s+(?=[\"”»(]?\w)")
# "M1 Trygga barn", "I2.1 Andel lärare": the letter begins the code that numbers the line
_IN_CODE = re.compile(rf"(?P<key>{KEY})\s?\d{{1,2}}(?:\.\d{{1,2}})*[.:)]?\s+(?=[\"”»(]?\w)")

_ALONE = re.compile(KEY)


class Key(NamedTuple):
    """A type letter and where the text behind it begins."""

    letter: str
    end: int
    """0 where the letter is part of the line's code, which stays with the text."""


def find_key(text: str, letters: Collection[str]) -> Key | None:
    """The type letter, one of `letters`, that a line begins with.

    >>> find_key("N Andel behöriga lärare", "SN"), find_key("M1 Trygga barn", "MI")
    (Key(letter='N', end=2), Key(letter='M', end=0))
    >>> find_key("I kommunen finns två skolor", "MI") is None
    True
    """
    if text in letters and is_alone(text):
        return Key(text, len(text))
    match = _APART.match(text)
    if match is not None and match["key"] in letters:
        sure = bool(match["stop"]) or match["key"] not in WORDS
        return Key(match["key"], match.end()) if sure or _is_no_sentence(text, match) else None
    match = _IN_CODE.match(text)
    return Key(match["key"], 0) if match is not None and match["key"] in letters else None


def is_alone(text: str) -> bool:
    """Whether a line is a type letter and nothing else: it stands in a column of its own."""
    return _ALONE.fullmatch(text) is not None and text not in WORDS


def _is_no_sentence(text: str, match: re.Match[str]) -> bool:
    """`I Andel lärare` is a line of a list, `I Ekbyn finns två skolor.` and `I slutet` none."""
    behind = text[match.end()]
    return (behind.isupper() or behind.isdigit()) and not text.endswith((".", ":"))


def find_any_key(text: str) -> Key | None:
    """The letter that a line begins with as the lines of such a list do, whatever it means.

    A capital or a figure follows.

    >>> find_any_key("K Minst två möten"), find_any_key("I Ekbyn finns två skolor.")
    (Key(letter='K', end=2), None)
    """
    match = _APART.match(text)
    if match is None:
        return None
    told = bool(match["stop"]) or (match["key"] not in WORDS and len(match["key"]) == 1)
    behind = text[match.end()]
    is_line = told and (behind.isupper() or behind.isdigit())
    return Key(match["key"], match.end()) if is_line else None
