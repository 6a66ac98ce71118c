"""Words that plans print whatever they are about: a witness beside the document's own words."""

from __future__ import annotations

from ..notation.months import MONTHS
from ..reports import is_report_name
from ..role_heads import ROLE_AREAS, ROLE_HEADS
from ..status_words import CODES

_SHORTEST = 4
"""Letters of a word that proves something: ``maj`` and ``ok`` stand inside others."""

# "Vartannat|år", "varannan|månad"
_TIME_WORDS = frozenset({"vartannat", "varannan"})
_STATUS_WORDS = frozenset(word.strip(",") for phrase in CODES for word in phrase.split())


# "Huvudans|var", "Delans|var": what a person has, cut as the names of roles are
_CUT_HEADS = ROLE_HEADS | {"ansvar"}


def is_plan_word(word: str) -> bool:
    """Whether every plan may print the word: a status, a month, a report, a role.

    >>> is_plan_word("Påbörjad"), is_plan_word("årsbokslutet"), is_plan_word("rektor")
    (True, True, True)
    >>> is_plan_word("påbö")
    False
    """
    folded = word.casefold()
    if len(folded) < _SHORTEST:
        return False
    known = folded in _STATUS_WORDS or folded in MONTHS or folded in _TIME_WORDS
    return known or is_report_name(folded) or folded in ROLE_HEADS


def is_role_across(head: str, tail: str) -> bool:
    """Whether the name of a role stands across the seam of two halves.

    >>> is_role_across("Kommunstyr", "elsen"), is_role_across("Bostadsbo", "laget")
    (True, True)
    >>> is_role_across("Kom", "munstyrelsen"), is_role_across("Ekonomi", "chef")
    (True, True)
    >>> is_role_across("Tekniska", "nämnden"), is_role_across("Sorsele", "kommun")
    (False, False)
    """
    word = (head + tail).casefold()
    shortest = max(len(tail) + 1, _SHORTEST + 1)
    if any(word[-letters:] in _CUT_HEADS for letters in range(shortest, len(word) + 1)):
        return True
    return any(
        word[:letters] in ROLE_AREAS and word[letters:] in _CUT_HEADS
        for letters in range(len(head), len(word))
    )


def is_whole_role(word: str) -> bool:
    """Whether the word is the name of a role in full; compounds with it link it by ``s``.

    >>> is_whole_role("Verksamhetschef"), is_whole_role("Verksamhetschefs"), is_whole_role("chef")
    (True, False, False)
    """
    folded = word.casefold()
    return not folded.endswith("s") and any(
        folded[:letters] in ROLE_AREAS and folded[letters:] in ROLE_HEADS
        for letters in range(_SHORTEST - 1, len(folded))
    )
