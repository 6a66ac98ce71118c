"""How alike two goals are in their words: a score between 0 and 1 that anyone can check by hand.

The score is Dice's coefficient over words: twice the words in common over the words of both. Words
are in common when they share a long beginning (`medarbetare`, `medarbetarna`); function words do
not count. Nothing is inferred from meaning.
"""

from __future__ import annotations

from decimal import Decimal

from ..normalize.spelling.wordshapes import FUNCTION_WORDS, word_set
from ..normalize.text.sentences import words_of

SHARED_LETTERS = 4
"""Two words share at least this many first letters: Swedish endings change the last 1-4."""

SHARED_PART = 0.7
"""… and this part of the longer word: `kvalitet` and `kvaliteten`, not `kvalitetssäkring`."""

_COMMON = FUNCTION_WORDS | word_set(
    """
    mål målet kommun kommunen kommunens verksamhet verksamheten verksamheter verksamheterna barn
    unga ungdomar invånare invånarna medborgare fler ökad ökat vara få får finns nå når nås uppnå
    uppnår
    """
)
"""Words of very many goals, groups of people and `nå` among them: they tie no goal to another."""


def similarity(one: str, other: str) -> Decimal:
    """The share of words in common, with two decimals.

    >>> similarity("Nöjda och friska medarbetare", "Friska medarbetare som är nöjda")
    Decimal('1.00')
    >>> similarity("En budget i balans", "Trygga och jämlika uppväxtvillkor")
    Decimal('0.00')
    >>> similarity("Barn och unga har en trygg uppväxt", "Trygg uppväxt med god hälsa")
    Decimal('0.67')
    >>> similarity("Elever når kunskapsmålen i alla ämnen", "1. Alla elever ska nå kunskapsmålen")
    Decimal('0.80')
    """
    left, right = _content(one), _content(other)
    if not left or not right:
        return Decimal("0.00")
    unmatched = list(right)
    common = 0
    for word in left:
        match = next((other for other in unmatched if _same_word(word, other)), None)
        if match is not None:
            unmatched.remove(match)
            common += 1
    return round(Decimal(2 * common) / (len(left) + len(right)), 2)


def _content(text: str) -> list[str]:
    """The words that count, each once; the number in front of a listed goal is none."""
    words = words_of(text)
    if words and words[0].replace(".", "").isdecimal():
        words = words[1:]
    return [word for word in dict.fromkeys(words) if word not in _COMMON]


def _same_word(one: str, other: str) -> bool:
    if one == other:
        return True
    shared = next(
        (i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b),
        min(len(one), len(other)),
    )
    return shared >= SHARED_LETTERS and shared >= SHARED_PART * max(len(one), len(other))
