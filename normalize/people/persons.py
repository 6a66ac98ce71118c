"""Whether words are the name of a person: names of persons are no roles and are not published."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from ..spelling.wordshapes import FUNCTION_WORDS

_SURNAME_ENDINGS = (
    "sson", "sén", "ström", "gren", "berg", "lund", "qvist", "kvist", "dahl", "löf", "stedt",
    "strand", "holm", "mark", "blad", "lind", "ståhl", "borg", "fors", "dotter", "sten", "hammar",
    "fält", "hult", "bäck", "nder", "skog", "roth", "sen", "man", "ell", "lin", "lén", "dén", "rén",
)  # fmt: skip
"""Endings of Swedish family names."""

_FEWEST_NAMES, _MOST_NAMES = 2, 4
"""Words of a full name: ``Anna Svensson``, ``Karl Johan af Bo Strand`` is rare."""


@cache
def _first_names() -> frozenset[str]:
    text = files(__package__).joinpath("data/first_names.txt").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return frozenset(name for line in lines for name in line.split())


def is_person(text: str) -> bool:
    """Whether the whole text is a person's name, with a first name or its initial.

    >>> [is_person(text) for text in ("Anna Björkhult", "E. Nordin", "Ledningsgrupp Stöd", "Per")]
    [True, True, False, True]
    """
    words = text.replace(".", ". ").split()
    if not words or not all(_is_capitalised(word) for word in words):
        return False
    if len(words) == 1:
        return _is_first_name(words[0])
    if not _FEWEST_NAMES <= len(words) <= _MOST_NAMES:
        return False
    initial = words[0].endswith(".") and len(words[0]) == 2
    return initial or _is_first_name(words[0])


def _is_first_name(word: str) -> bool:
    """``Anna``, ``Lars-Åke``."""
    return all(part in _first_names() for part in word.split("-"))


def without_person(text: str) -> str:
    """The text without a full name at its end or its beginning: ``Enhetschef Anna Björkhult``.

    >>> without_person("Enhetschef Anna Björkhult"), without_person("Ansvarig chef")
    ('Enhetschef', 'Ansvarig chef')
    """
    words = text.split()
    for count in range(_MOST_NAMES, _FEWEST_NAMES - 1, -1):
        if len(words) <= count:
            continue
        if is_person(" ".join(words[-count:])) and _looks_like_surname(words[-1]):
            return " ".join(words[:-count])
        if is_person(" ".join(words[:count])) and _looks_like_surname(words[count - 1]):
            return " ".join(words[count:])
    return text


def _is_capitalised(word: str) -> bool:
    bare = word.strip(".,")
    if not bare or (bare.casefold() in FUNCTION_WORDS and bare not in _first_names()):
        return False
    return bare[0].isupper() and not bare[1:].isupper() and bare.replace("-", "").isalpha()


def _looks_like_surname(word: str) -> bool:
    return word.casefold().endswith(_SURNAME_ENDINGS)
