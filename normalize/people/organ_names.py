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
    upprättar bereder granskar genomför bör måste fullgör skyldig skyldiga
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


# "Kommunstyrelsens uppgifter", "Nämndernas ansvar och roll": a section about an organ
_ORGANS_SECTION = re.compile(
    r"(?P<organ>.+?)s\s+(?:uppgift(?:er)?|ansvar(?:sområden?)?|roll(?:er)?|uppdrag)"
    r"(?:\s+och\s+(?:uppgifter|ansvar(?:sområden?)?|roll(?:er)?|befogenheter))?",
    re.IGNORECASE,
)
# "Ansvar", "Roller och ansvar", "Rollfördelning", "Vem gör vad?": a section about several
_SHARED_OUT = re.compile(
    r"(?:.*\b)?(?:ansvar(?:sfördelning|sområden|ig\w*)?|roll(?:er|fördelning)|"
    r"uppgiftsfördelning|organisation)\b.*|vem \w+(?: för)?(?: vad)?\??",
    re.IGNORECASE,
)
# "1 § Kommunstyrelsen är", "§ 12 Nämnden ska": the number of a section in regulations
_SECTION_SIGN = re.compile(r"(?:\d{1,3}\s?[a-z]?\s?§|§\s?\d{1,3}\s?[a-z]?)\s+(?=\S)")
# "Nämnden ansvarar för", "Alla bolag har ett ansvar för", "Chefer är skyldiga att": right behind
# the organ; "har olika ansvar och roller" says of nobody what it is
_ANSWERS = re.compile(
    r",?\s*(?:(?:även|också|därutöver|årligen)\s+)?(?:ansvarar|svarar|beslutar|fastställer|leder|samordnar|verkställer|"
    r"upprättar|bereder|granskar|ska|skall|måste|har till uppgift|"
    r"har (?:\w+ ){0,3}ansvar(?:et)? (?:för|att|inom)|är (?:\w+ )?(?:ansvarig|skyldig)\w*)\b",
    re.IGNORECASE,
)


def organ_of_heading(heading: str) -> str | None:
    """The organ that a section is about by its heading; None where it is about something else.

    >>> organ_of_heading("Kommunstyrelsen"), organ_of_heading("Kommunstyrelsens uppgifter")
    ('Kommunstyrelsen', 'Kommunstyrelsen')
    >>> organ_of_heading("Nämndernas mål") is None
    True
    """
    if names_organ(heading):
        return heading.strip()
    section = _ORGANS_SECTION.fullmatch(heading.strip(" :."))
    return section["organ"] if section is not None and names_organ(section["organ"]) else None


def shares_out_duties(heading: str) -> bool:
    """Whether a section says who answers for what.

    >>> [shares_out_duties(h) for h in ("Roller och ansvar", "Vem gör vad?", "Ansvarstagande")]
    [True, True, False]
    >>> shares_out_duties("Vem ansvarar för vad")
    True
    """
    return _SHARED_OUT.fullmatch(heading.strip(" :.")) is not None


def without_section_sign(sentence: str) -> str:
    """A sentence without the number of its section.

    >>> without_section_sign("2 § Nämnden ansvarar för skolan."), without_section_sign("Nämnden")
    ('Nämnden ansvarar för skolan.', 'Nämnden')
    """
    return _SECTION_SIGN.sub("", sentence, count=1) if _SECTION_SIGN.match(sentence) else sentence


def answers_for(sentence: str) -> str | None:
    """The organ of a sentence that says what it answers for; None for other sentences.

    >>> answers_for("Alla nämnder och bolag ansvarar för att policyn följs.")
    'Alla nämnder och bolag'
    >>> answers_for("Förtroendevalda och tjänstepersoner har olika ansvar och roller.") is None
    True
    """
    subject = starts_with_organ(sentence)
    if subject is None or _ANSWERS.match(sentence, len(subject)) is None:
        return None
    return subject
