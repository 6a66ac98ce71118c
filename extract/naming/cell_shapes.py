"""What one cell can be by its shape: a value, a time, a mark.

No words of one document: the shapes of numbers, sentences and dates.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ...normalize.notation.months import MONTHS

LONGEST_VALUE_WORDS = 8
"""Words in a cell that can still be a target or a measurement; the longest seen has 6. With the
shapes below 98.6 % of 294 printed values and 1 of 108 activities are values (samples, 2026-11)."""

SENTENCE_WORDS = 5
"""Words from which a cell is a sentence: names of roles and times stay below (2026-11)."""

REPEATED_TEXTS = 4096
"""Cell texts whose shape is remembered: cells of responsible, time and follow-up recur."""

# `90% nöjdhet`, `HME-index >80`, `Minst 16 200 hektar`, `≤-1`, `6,1-6,9`, `+25 invånare / 1 nov`
# `2019: 3,6 miljoner`
_VALUE = re.compile(
    r"(?:(?:19|20)\d\d:\s?)?(?:[^\W\d][\w-]*:?\s+){0,2}[<>≤≥=±+−–#-]*\s?\d[\d\s.,]*"
    r"(?:[%‰*]|\s?[-–/]\s?\d[\d.,]*%?)?(?:\s.*)?",
    re.DOTALL,
)
# `1.2 Pröva kulturbuss`, `3. Rensa diken`: a number that only counts
_NUMBERED_TEXT = re.compile(r"\d{1,2}(?:\.\d{1,2})*[.)]?\s+[A-ZÅÄÖ][a-zåäö]")
# `Andelen ska öka`, `Årlig ökning`, `Ska minska`
_DIRECTION = re.compile(
    r"\b(?:öka|ökar|ökning|minska|minskar|minskning|bibehåll\w*|oförändra\w*)\b"
)
# `Ska minska jämfört med föregående år`: a direction of what the row names
_WANTED = re.compile(r"(?:ska|skall|bör)\s+(?:öka|minska|förbättras|bibehållas)\b", re.IGNORECASE)
# `-`, `–`, `*`, `i.u.`, `Ej mätt`, `Ny indikator`, `Uppgift saknas`
_MISSING = re.compile(
    r"[-–—*]+|i\.?u\.?|n/?a|ej\s\w+|ny indikator|ny fråga|inga? \w+|\w+ saknas", re.IGNORECASE
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_YEAR = r"(?:19|20)\d\d"
# `Löpande`, `Vid behov`, `Årligen`, `vart 3:e år`, `Snarast efter resultat finns`
_UNDATED = (
    r"(?:löpande|kontinuerligt)\b.*|vid behov|årlig\w*|månad\w*|kvartal\w*|halvår\w*"
    r"|vart\w* (?:\S+ )?år"
    r"|varje \w+|snarast\b.*|omgående|tills vidare|hela (?:året|perioden)"
    r"|(?:minst|max|högst)?\s?\d+\s?gg[rn]\w*/år.*"
)
# `December 2023`, `1 nov`, `2023-10-25` (also broken: `2023-10 -25`), `31/8`, `2024–2026`
_DATED = (
    rf"(?:{_MONTH})\b.*|\d{{1,2}}(?:\s|:[ae]\s)(?:{_MONTH})\b.*|{_YEAR}\s?-\s?\d\d(?:\s?-\s?\d\d)?"
    rf"|{_YEAR}(?:\s?[-–/]\s?(?:{_YEAR}|\d\d))?|\d{{1,2}}/\d{{1,2}}(?:[ -]\d+)?"
    rf"|{_YEAR}-xx(?:-xx)?"
)
# `Höst 2023`, `Senast 2024`, `Q4`, `T1 2023`, `VT 2024`, `v. 48`, `Pågår 2022–2023`,
# `Halvår 1 2026`, `Första halvåret 2024`
_PART_OF_YEAR = (
    r"(?:senast|innan|före|under|från|till|klart)\b.*|(?:våren|höst(?:en)?|sommar(?:en)?)\b.*"
    r"|vår\b(?!\s(?!och\b|eller\b|samt\b|till\b)[a-zåäö]).*|vintern?\b.*"  # not `Vår kommun`
    r"|(?:vår|höst)terminen?\b.*"
    r"|(?:tertial|kvartal|halvår)\s?\d.*"
    r"|(?:första|andra|tredje|fjärde) (?:halvår|kvartal|tertial)et\b.*"
    r"|[tq][1-4]\b.*|[vh]t\b.*|v(?:ecka|\.)?\s?\d\d?\b.*"
    rf"|pågå\w* {_YEAR}.*"
)
_TIMING = re.compile(rf"{_UNDATED}|{_DATED}|{_PART_OF_YEAR}", re.IGNORECASE)
# `X`, `✓`, `●`
_MARK = re.compile(r"[xX✓✔●•■]+")

_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹⁾"
"""The number of a footnote behind a value."""


@lru_cache(maxsize=REPEATED_TEXTS)
def is_mark(cell: str) -> bool:
    """Whether the cell holds the mark of a grid alone: `X`, `✓`, `●`."""
    return _MARK.fullmatch(cell) is not None


def is_value(cell: str) -> bool:
    """Whether the cell can be a target, a threshold or a measurement.

    >>> is_value("90% nöjdhet"), is_value("Andelen ska öka"), is_value("-"), is_value("7,6¹⁾")
    (True, True, True, True)
    >>> is_value("Öka antalet invånare med 25 personer per år till 2040"), is_value("Vid behov")
    (False, False)
    """
    if len(cell.split()) > LONGEST_VALUE_WORDS or _NUMBERED_TEXT.match(cell):
        return False
    bare = cell.rstrip(_RAISED) or cell
    if _MISSING.fullmatch(bare) or _VALUE.fullmatch(bare) or _WANTED.match(cell):
        return True
    return len(cell.split()) <= SENTENCE_WORDS and _DIRECTION.search(cell.casefold()) is not None


@lru_cache(maxsize=REPEATED_TEXTS)
def is_timing(cell: str) -> bool:
    """Whether the cell can say when something is done.

    >>> is_timing("December 2023"), is_timing("Vid behov"), is_timing("Alla medarbetare")
    (True, True, False)
    """
    return _TIMING.fullmatch(cell) is not None
