"""Through which month of the year a report covers it: ``till och med april`` → 4."""

from __future__ import annotations

import re

from ...schemas import Occasion, OccasionCode
from ..notation.months import MONTHS

_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# "till och med april", "t.o.m. augusti", "per sista april", "per den 31 augusti", "januari–augusti"
_THROUGH = re.compile(
    r"(?:(?:till och med|t\.? ?o\.? ?m\.?|per(?: den)?(?: siste?a)?|efter|till)\s+"
    r"|\bjan(?:uari)?\s?[–-]\s?)"
    r"(?:\d{1,2}\s+)?(?:utgången av\s+|slutet av\s+)?"
    rf"(?P<month>{_MONTH})\b",
    re.IGNORECASE,
)
# ", mars och oktober": further months; several reports of one name
_FURTHER = re.compile(rf"\s*(?:,|,?\s+och|,?\s+samt|/)\s*(?:{_MONTH})\b", re.IGNORECASE)
# "per 31/8", "den 30/4": the last day that is covered
_THROUGH_DAY = re.compile(r"\b(?:per|den|till)\s+(?:den\s+)?\d{1,2}/(?P<month>1[0-2]|[1-9])\b")
# "avser helåret", "för hela året"
_WHOLE_YEAR = re.compile(r"\b(?:avser|för|omfattar)\s+(?:hela året|helåret)\b", re.IGNORECASE)

MONTHS_A_TERTIAL = 4
DECEMBER = 12


def covered_through(text: str, occasion: Occasion) -> int | None:
    """The last month (1-12) that a text says a report covers; None where it does not say it.

    A numbered tertial needs no words for it.

    >>> report = Occasion(code=OccasionCode.INTERIM_REPORT)
    >>> covered_through("uppföljning till och med augusti samt årsprognos", report)
    8
    >>> covered_through("per den 30 april", report), covered_through("görs per 31/8", report)
    (4, 8)
    >>> covered_through("", Occasion(code=OccasionCode.TERTIAL_REPORT, number=2))
    8
    >>> covered_through("lämnas till kommunstyrelsen", report) is None
    True
    >>> covered_through("efter februari, mars och oktober", report) is None
    True
    """
    found = _THROUGH.search(text)
    if found is not None and _FURTHER.match(text, found.end()) is None:
        return MONTHS[found["month"].casefold()]
    day = _THROUGH_DAY.search(text)
    if day is not None:
        return int(day["month"])
    if occasion.code is OccasionCode.TERTIAL_REPORT and occasion.number is not None:
        return occasion.number * MONTHS_A_TERTIAL
    return DECEMBER if _WHOLE_YEAR.search(text) else None
