"""The names of those who steer and are steered: organs, offices, roles, companies, audiences.

Sources: the Local Government Act (2017:725), chapters 3-6, and guide/plan-tables.md section 8.
"""

from __future__ import annotations

import re

from ..spelling.wordshapes import word_set
from ..text.sentences import words_of

_STEMS = (
    "fullmäktige|styrelse|nämnd|utskott|bolag|förvaltning|kontor|chef|direktör|medarbetare|"
    "förtroendevald|politiker|tjänsteperson|tjänstemän|tjänsteman|tjänsteorganisation|revisor|"
    "ledningsgrupp|presidi|direktion|kommunalförbund|ägare|majoritet|rektor|controller|invånare|"
    "koncern|ordförande|ledamot|ledamöter"
)
_ENDINGS = "a|e|n|en|et|er|erna|ar|arna|r|rna|na|um"
# "verksamheterna", "Enheten", "revisionen", "kommunledningen": organs only in their definite forms
_DEFINITE = (
    r"\w*(?:(?:verksamhet|enhet|avdelning)(?:en|erna|arna)|sektor(?:n|erna)|beredning(?:en|arna)|"
    r"revisionen|rådet|partierna|staben|(?:kommun|förvaltnings|verksamhets|bolags)?ledningen)"
)
_ORGAN = re.compile(rf"\w*(?:{_STEMS})(?:{_ENDINGS})?|{_DEFINITE}")
# "Ekby kommun Förvaltnings AB", "Ekby Energi AB"
_COMPANY = re.compile(r"[A-ZÅÄÖ][\w&-]*\s(?:[\w&-]+\s){0,4}AB")

_BEFORE = word_set(
    """
    varje respektive kommunens kommunala våra de den alla nämndens nämndernas övriga en och samt
    eller berörda berörd samtliga förvaltningens kommunkoncernens helägda delägda ansvarig ansvariga
    närmaste högsta politiska kommun
    """
)
"""Words that stand before or between organs in their names, in small letters."""

MAX_ORGAN_WORDS = 7
"""`Ekby kommun Förvaltnings AB`, `Barn- och utbildningsnämnden`; longer phrases are text."""

# "Du som är förtroendevald", "För dig som är chef", "Dig som arbetar i kommunen"
_AUDIENCE = re.compile(
    r"(?:för )?(?:du|dig|ni|er) som (?:är|arbetar|jobbar|sitter|leder)\b.{1,60}", re.IGNORECASE
)

_DUTY = word_set(
    """
    ansvarar ansvar ansvarig ansvariga ska skall svarar uppgift uppgifter beslutar fastställer leder
    upprättar bereder granskar genomför bör måste
    """
)
"""Verbs and nouns with which a sentence introduces what its subject answers for."""


def is_organ_word(word: str) -> bool:
    """Whether a word names an organ or a group of people: ``socialnämnden``, ``enhetscheferna``.

    >>> [is_organ_word(word) for word in ("Socialnämnden", "enhetscheferna", "målen", "styrning")]
    [True, True, False, False]
    """
    bare = word.casefold().strip('.,:;()”"')
    return _ORGAN.fullmatch(bare) is not None


def names_organ(text: str) -> bool:
    """Whether the whole phrase is the name of one organ, or of several.

    >>> [names_organ(t) for t in ("Kommunens nämnder", "Ekby Energi AB", "Nämndernas mål", "Mål")]
    [True, True, False, False]
    >>> names_organ("Barn- och utbildningsnämnden"), names_organ("Nämnderna omsätter målen")
    (True, False)
    """
    phrase = text.strip(" :.")
    tokens = phrase.split()
    if not tokens or len(tokens) > MAX_ORGAN_WORDS:
        return False
    if _COMPANY.fullmatch(phrase):
        return True
    return is_organ_word(tokens[-1]) and all(map(_stands_before, tokens[:-1]))


def _stands_before(token: str) -> bool:
    bare = token.casefold().strip(".,/")
    name = token[:1].isupper() and token.casefold().endswith("s")
    return bare in _BEFORE or is_organ_word(token) or token.endswith("-") or name


def names_audience(text: str) -> bool:
    """Whether a heading says whom the text below speaks to.

    >>> names_audience("Du som är chef"), names_audience("För dig som är ny här")
    (True, True)
    """
    return _AUDIENCE.fullmatch(text.strip(" :")) is not None


def starts_with_organ(text: str) -> str | None:
    """The organ that a sentence begins with as its subject; None where it begins otherwise.

    >>> starts_with_organ("Varje nämnd ansvarar, inom sitt område, för att")
    'Varje nämnd'
    >>> starts_with_organ("Villkor för nämnderna är") is None
    True
    """
    tokens = text.split()
    for count in range(min(MAX_ORGAN_WORDS, len(tokens)), 0, -1):
        phrase = " ".join(tokens[:count]).rstrip(" ,")
        if names_organ(phrase):
            return phrase
    return None


def states_duty(text: str) -> bool:
    """Whether a sentence can introduce what its subject answers for.

    >>> states_duty("Varje nämnd ansvarar för att"), states_duty("Nämnderna i korthet")
    (True, False)
    """
    return any(word in _DUTY for word in words_of(text))
