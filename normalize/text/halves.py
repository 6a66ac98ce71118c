"""What the two halves of a word at a line break can be by themselves."""

from __future__ import annotations

from ..spelling.wordshapes import (
    FUNCTION_WORDS,
    could_be_a_word,
    could_end_a_word,
    is_inflected,
)
from .plan_words import is_plan_word


def continues(head: str, tail: str) -> bool:
    """Whether the case of the letters allows one word: ``Huvudans|var``, ``MÅLVÄR|DE``.

    ``HME|index`` is two words, for an acronym keeps its hyphen.
    """
    if head.isupper() and len(head) > 1:
        return tail.isupper()
    return tail[0].islower()


def is_broken(head: str, tail: str) -> bool:
    """Whether one of the halves cannot stand alone, by its letters.

    ``Förvaltning|schef`` begins with the letter that links a compound.
    """
    return (
        not could_stand(tail)
        or (tail[0] == "s" and is_plan_word(tail[1:]))
        or not could_end_a_word(head)
        or (head.islower() and not could_be_a_word(head))
    )


def could_stand(tail: str) -> bool:
    """Whether the text could be a word, or in capitals an abbreviation: ``UTVÄRDER|AS``."""
    return could_be_a_word(tail) or (tail.isupper() and len(tail) > 1)


def stand_alone(head: str, tail: str) -> bool:
    """``för|kompetens``, ``m|fl``: a function word, or both halves of an abbreviation."""
    if head.casefold() in FUNCTION_WORDS or tail.casefold() in FUNCTION_WORDS:
        return True
    return is_split_abbreviation(head, tail)


def is_split_abbreviation(head: str, tail: str) -> bool:
    """``fr|o m``, ``t|ex``."""
    return len(head) <= 2 and len(tail) <= 2


def is_verb_and_article(head: str, tail: str) -> bool:
    """``vårdar|en närstående``, though ``vårdaren`` is a role; not ``Huvudans|var``."""
    return tail.casefold() in FUNCTION_WORDS and is_inflected(head)


def stands_before(before: str, head: str, tail: str) -> bool:
    """Whether one of the halves is a word that stands alone: ``i|förskolan``, ``och|elever``.

    Such a word has a capital where a sentence begins: ``chef och Om|sorgsnämnden`` goes on.
    """
    begins = before[: len(before) - len(head)].rstrip()[-1:] in ("", ".", "?", "!")
    if head.istitle() and not begins:
        return tail.casefold() in FUNCTION_WORDS
    return stand_alone(head, tail)


def is_short_beginning(head: str) -> bool:
    """``Nä|ringslivschef``, ``Sä|kerhetssamordnare``: two letters that are no word."""
    return len(head) == 2 and head.istitle() and not could_be_a_word(head)
