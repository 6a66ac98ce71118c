"""The names of reports in which plans are followed up: the one table, and how they are printed."""

from __future__ import annotations

import re
from functools import lru_cache

from ..schemas import Occasion, OccasionCode
from .notation.months import ORDINALS

_TYPES = "rapport|uppföljning|bokslut|redovisning|avstämning"

_STEMS: tuple[tuple[OccasionCode, str], ...] = (
    # "tertialrapport", "tertialuppföljning", "tertialet", "tertialvis uppföljning"
    (OccasionCode.TERTIAL_REPORT, rf"tertial(?:s?(?:{_TYPES}))?|tertialvisa? (?:{_TYPES})"),
    # "delårsrapport", "delårsbokslut", "delår", "halvårsrapport"
    (OccasionCode.INTERIM_REPORT, rf"delår(?:s?(?:{_TYPES}))?|halvårs(?:{_TYPES})"),
    # "årsbokslut", "bokslut", "helårsbokslut"
    (OccasionCode.ANNUAL_ACCOUNTS, r"(?:(?:hel)?års)?bokslut"),
    # "årsredovisning", "årsrapport", "årsberättelse"
    (OccasionCode.ANNUAL_REPORT, r"(?:hel)?års(?:redovisning|rapport|berättelse)"),
    # "månadsuppföljning", "månadsrapport", "månatlig uppföljning", "månadsvis uppföljning"
    (OccasionCode.MONTHLY_FOLLOWUP, rf"(?:månads|(?:månatlig|månadsvis)a? )(?:{_TYPES})"),
    # "kvartalsrapport", "kvartalsuppföljning", "kvartalsvis uppföljning"
    (OccasionCode.QUARTERLY_FOLLOWUP, rf"(?:kvartals|kvartalsvisa? )(?:{_TYPES})"),
    # "budgetuppföljning", "ekonomisk uppföljning"
    (OccasionCode.BUDGET_FOLLOWUP, rf"(?:budget|ekonomi)(?:{_TYPES})|ekonomisk uppföljning"),
    # "helår" beside "delår": a report on the year, but which? "verksamhetsberättelse": of an organ
    (OccasionCode.OTHER, r"helår|verksamhetsberättelse"),
)
"""Code and stems, in small letters, without the endings of Swedish nouns."""

REPEATED_NAMES = 4096
"""Names that are remembered: sentences of prose begin with the same words, cells name the same
reports."""

_ENDING = r"(?:et|en|er|erna|arna|ar|s|n)?"
_NAMES = tuple(
    (code, re.compile(rf"(?:{stem}){_ENDING}(?P<rest>$| .+|\d.*)")) for code, stem in _STEMS
)
# "månads- och delårsrapporter": the first half borrows the end of the last word
_BORROWED = re.compile(rf"\w*?((?:{_TYPES}){_ENDING})")
# "2", "nr 2", "2 2023", "1, mars"
_NUMBER = re.compile(r" ?(?:nr\.? ?)?(1[0-2]|[1-9])(?: (?P<rest>.+))?", re.ASCII)
# "t1", "tertial 2", "t 3 2023"
_TERTIAL = re.compile(r"(?:t|tertial) ?([1-3])(?: (?P<rest>.+))?", re.ASCII)
# "t1-t3", "tertial 1-2", "q1-q4"
_TERTIALS = re.compile(r"(?:t|tertial) ?([1-3]) ?- ?(?:t|tertial)? ?([1-3])", re.ASCII)
_QUARTERS = re.compile(r"(?:q|kvartal) ?([1-4]) ?- ?(?:q|kvartal)? ?([1-4])", re.ASCII)
# "tertialrapport t2"
_TERTIAL_BEHIND = re.compile(r"t ?(?=[1-3]\b)", re.ASCII)
# "q2", "kvartal 3"
_QUARTER = re.compile(r"(?:q|kvartal) ?([1-4])(?: (?P<rest>.+))?", re.ASCII)
_NTH = "|".join(sorted((word for word in ORDINALS if not word.isdigit()), key=len, reverse=True))
# "andra tertialrapporten", "2:a tertialet"
_ORDINAL = re.compile(rf"(?P<number>{_NTH}) (?P<name>.+)")
# "tertialrapport till kommunstyrelsen": whom it goes to says nothing of the occasion
_RECIPIENT = re.compile(r"(?:till|för|av|i|från|hos|enligt) \D+")


def is_report_name(word: str) -> bool:
    """Whether the word, whatever its ending, is the name of a report.

    >>> is_report_name("årsbokslutet"), is_report_name("års"), is_report_name("bokslut i mars")
    (True, False, False)
    """
    found = (pattern.fullmatch(word.casefold()) for _, pattern in _NAMES)
    return any(match is not None and not match["rest"] for match in found)


@lru_cache(maxsize=REPEATED_NAMES)
def named_reports(words: str) -> tuple[tuple[Occasion, ...], str]:
    """The reports that one piece of a cell names, and what it prints behind them (a time, or "").

    No occasion where the piece names no report that the table knows.

    >>> named_reports("tertialrapport 2")[0][0].number, named_reports("delårsrapport mars")[1]
    (2, 'mars')
    >>> len(named_reports("t1-t3")[0]), named_reports("vp-uppföljning")[0]
    (3, ())
    """
    for pattern, code in (
        (_TERTIALS, OccasionCode.TERTIAL_REPORT),
        (_QUARTERS, OccasionCode.QUARTERLY_FOLLOWUP),
    ):
        several = pattern.fullmatch(words)
        if several:
            numbers = range(int(several[1]), int(several[2]) + 1)
            return tuple(Occasion(code=code, number=number) for number in numbers), ""
    for pattern, code in (
        (_TERTIAL, OccasionCode.TERTIAL_REPORT),
        (_QUARTER, OccasionCode.QUARTERLY_FOLLOWUP),
    ):
        found = pattern.fullmatch(words)
        if found:
            return (Occasion(code=code, number=int(found[1])),), found["rest"] or ""
    return _named(words) or _ordinal(words) or ((), "")


def borrowed_end(words: str) -> str:
    """The end that ``månads-`` borrows from ``delårsrapporter``; "" where there is none.

    >>> borrowed_end("delårsrapporter")
    'rapporter'
    """
    found = _BORROWED.fullmatch(words.split(" ")[0]) if words else None
    return found[1] if found else ""


def _named(words: str) -> tuple[tuple[Occasion, ...], str] | None:
    for code, pattern in _NAMES:
        found = pattern.fullmatch(words)
        if found is None:
            continue
        rest = found["rest"].strip()
        if code is OccasionCode.TERTIAL_REPORT:
            rest = _TERTIAL_BEHIND.sub("", rest, count=1)
        numbered = _NUMBER.fullmatch(rest)
        number = int(numbered[1]) if numbered else None
        rest = (numbered["rest"] or "") if numbered else rest
        if _RECIPIENT.fullmatch(rest):
            rest = ""
        return (Occasion(code=code, number=number),), rest
    return None


def _ordinal(words: str) -> tuple[tuple[Occasion, ...], str] | None:
    found = _ORDINAL.fullmatch(words)
    named = _named(found["name"]) if found else None
    if found is None or named is None:
        return None
    occasion = named[0][0].model_copy(update={"number": ORDINALS[found["number"]]})
    return (occasion,), named[1]
