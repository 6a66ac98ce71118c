"""How words begin and what that says: where a cell may begin, go on and end.

Shares are of invented plans and of the guide's plan language, rounded (2026-11).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from ...normalize.notation.comparators import AGE_LIKE, WITHIN, prefix_comparators
from ...normalize.people.responsible import is_role_word
from .cell_kinds import Kind


class Shape(StrEnum):
    """How a word begins: what print shows of whether something new begins with it."""

    CAPITAL = "capital"
    ACRONYM = "acronym"
    SMALL = "small"
    DIGIT = "digit"
    OPERATOR = "operator"
    SIGN = "sign"
    BOUND = "bound"
    """A small word that stands before a number: `minst`, `högst`, `ca`."""


_BOUND_WORDS = frozenset(
    word for word, _ in prefix_comparators() if word.isalpha() and word not in AGE_LIKE
) - {WITHIN}


def shape_of(word: str) -> Shape:
    """The shape of a printed word.

    >>> [shape_of(w).value for w in ("Ansvarig", "OSA-enkät", "vid", "71-79", "≥80", "(av", "-")]
    ['capital', 'acronym', 'small', 'digit', 'operator', 'small', 'sign']
    """
    if word[0] in "<>≤≥=±+":
        return Shape.OPERATOR
    if word[0] in "/&,;:)%":
        return Shape.SMALL
    core = word.lstrip("([\"'”“»«-–—−•*")
    if not core:
        return Shape.SIGN
    if core[0].isdigit():
        return Shape.DIGIT
    if core[0].isupper():
        return Shape.CAPITAL if core[1:2].islower() or core[1:2] == "-" else Shape.ACRONYM
    if core in _BOUND_WORDS:
        return Shape.BOUND
    return Shape.SMALL if core[0].islower() else Shape.SIGN


def _shares(*shares: float) -> Mapping[Shape, float]:
    return dict(zip(Shape, shares, strict=True))


# "1.", "1.1", "2.3.": a number that stands before the first word of a cell
_ITEM_NUMBER = re.compile(r"\d{1,2}\.(?:\d{1,2}\.?)*")


def opens_item(words: Sequence[str]) -> bool:
    """Whether the first word numbers what the second begins: ``1.1 Öppna``.

    >>> opens_item(["1.1", "Öppna"]), opens_item(["2", "Personer"]), opens_item(["1."])
    (True, False, False)
    """
    return (
        len(words) > 1
        and _ITEM_NUMBER.fullmatch(words[0]) is not None
        and shape_of(words[1]) is Shape.CAPITAL
    )


#                CAPITAL ACRONYM SMALL DIGIT OPERATOR SIGN BOUND
INSIDE: Mapping[Shape, float] = _shares(0.07, 0.05, 0.78, 0.05, 0.005, 0.035, 0.01)
"""Share of the shapes of words inside a cell (not after a full stop)."""

AFTER_STOP: Mapping[Shape, float] = {**INSIDE, Shape.CAPITAL: 0.75, Shape.SMALL: 0.12}
"""The same after a full stop, question or exclamation mark."""

FIRST: Mapping[Kind, Mapping[Shape, float]] = {
    #                 CAPITAL ACRONYM SMALL DIGIT OPERATOR SIGN BOUND
    Kind.FREE: _shares(0.82, 0.09, 0.03, 0.03, 0.001, 0.026, 0.003),
    Kind.NAME: _shares(0.78, 0.13, 0.06, 0.005, 0.001, 0.023, 0.001),
    Kind.STATUS: _shares(0.85, 0.02, 0.06, 0.02, 0.001, 0.047, 0.002),
    Kind.TIME: _shares(0.64, 0.05, 0.08, 0.19, 0.001, 0.019, 0.02),
    Kind.OCCASION: _shares(0.76, 0.08, 0.08, 0.05, 0.001, 0.026, 0.003),
    Kind.TARGET: _shares(0.25, 0.09, 0.06, 0.38, 0.12, 0.03, 0.07),
    Kind.VALUE: _shares(0.04, 0.01, 0.03, 0.54, 0.30, 0.06, 0.02),
    Kind.UNIT: _shares(0.45, 0.02, 0.45, 0.01, 0.001, 0.067, 0.002),
    Kind.NUMBER: _shares(0.01, 0.03, 0.01, 0.94, 0.001, 0.008, 0.001),
}
"""Share of the shapes of cells' first words."""

WITHIN_KIND: Mapping[Kind, Mapping[Shape, float]] = {
    Kind.FREE: _shares(0.07, 0.05, 0.78, 0.05, 0.003, 0.035, 0.01),
    Kind.NAME: _shares(0.18, 0.08, 0.69, 0.01, 0.001, 0.038, 0.001),
    Kind.STATUS: _shares(0.07, 0.02, 0.84, 0.03, 0.001, 0.034, 0.005),
    Kind.TIME: _shares(0.08, 0.03, 0.44, 0.37, 0.001, 0.059, 0.02),
    Kind.OCCASION: _shares(0.08, 0.06, 0.70, 0.12, 0.001, 0.034, 0.005),
    Kind.TARGET: _shares(0.03, 0.05, 0.52, 0.20, 0.10, 0.07, 0.03),
    Kind.VALUE: _shares(0.02, 0.02, 0.24, 0.40, 0.06, 0.25, 0.01),
    Kind.UNIT: _shares(0.07, 0.03, 0.80, 0.02, 0.001, 0.074, 0.005),
    Kind.NUMBER: _shares(0.05, 0.05, 0.30, 0.58, 0.001, 0.018, 0.001),
}
"""Share of the shapes of cells' other words."""


# "på", "och", "till": words that no cell ends with
_LINKING = frozenset(
    [
        *("och", "eller", "samt", "men", "att", "som", "än", "så", "när", "där"),
        *("vilka", "vilken", "vilket", "på", "i", "av", "för", "till", "med", "om", "inom", "vid"),
        *("från", "genom", "under", "över", "mellan", "utan", "hos", "mot", "efter", "enligt"),
        *("via", "per", "en", "ett", "den", "det", "de", "vår", "våra", "vårt", "sin", "sitt"),
        *("sina", "deras", "dess", "varje", "alla", "samtliga", "olika", "är", "var", "har", "ska"),
        *("kan", "inte", "minst", "högst", "lägst", "ca", "cirka", "senast", "upp"),
    ]
)

# "på alla enheter", "och följa upp": words that no cell begins with, if small
_ONLY_INSIDE = frozenset(
    [
        *("och", "eller", "samt", "men", "att", "som", "än", "så", "där", "vilka", "vilken"),
        *("vilket", "på", "i", "av", "för", "med", "om", "hos", "mot", "en", "ett", "den", "det"),
        *("de", "sin", "sitt", "sina", "är", "var", "har"),
    ]
)

# "inom 30 dagar", "efter beslut": small prepositions that a time may begin with
_BEFORE_TIMES = frozenset(
    ["inom", "enligt", "under", "från", "till", "vid", "efter", "före", "innan", "mellan", "genom"]
)


_DEFINITE_GENITIVES = ("ens", "ets", "nas", "ans")
"""How the genitives of definite nouns end."""


def is_owner(word: str) -> bool:
    """Whether a word is an organ's genitive, which what it owns must follow.

    >>> is_owner("Nämndens"), is_owner("kommunens"), is_owner("kompetens"), is_owner("Nämnden")
    (True, True, False, False)
    """
    return word.endswith(_DEFINITE_GENITIVES) and is_role_word(word[:-1])


def end_score(kind: Kind, last_word: str) -> float:
    """How a cell may end: not with a comma, a hyphen, a slash, a function word or a genitive."""
    if kind is Kind.FREE and last_word.endswith("%"):
        return -1.5
    if is_owner(last_word):
        return -4.0
    if last_word.casefold() in _LINKING:
        return -6.0
    if len(last_word) > 1 and last_word[-1] in "-/":
        return -5.0
    return -4.0 if last_word[-1] in ",(" and len(last_word) > 1 else 0.0


def start_score(kind: Kind, first_word: str) -> float:
    """How a cell may begin: not with a small preposition or conjunction, nor with a comma."""
    if first_word in _ONLY_INSIDE or first_word[0] in "/&,;:)%":
        return -3.0
    return -2.0 if first_word in _BEFORE_TIMES and kind is not Kind.TIME else 0.0
