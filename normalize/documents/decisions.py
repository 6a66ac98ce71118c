"""Decision phrases: who adopted a document, on which day, under which paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from ...schemas import DatedText
from ..placeholders import is_placeholder
from ..spelling.characters import tidy
from ..times.dates import plain
from ..times.numeric_dates import UnreadableDateError
from ..times.span_forms import parse_span
from ..times.spans import Shape


@dataclass(frozen=True)
class Decision:
    """What a decision phrase says; each part is None where it is not printed.

    `date_text` is the printed date, `date` the day where it is one, `edtf` the date of any
    precision (``2015-06-09/2015-06-10`` for a meeting of two days). `reason` says why a printed
    date is none (a placeholder, a day that the calendar does not have).
    """

    body: str | None = None
    date_text: str | None = None
    date: date | None = None
    edtf: str | None = None
    paragraph: str | None = None
    reason: str | None = None


_LONGEST_PHRASE = 160
"""Characters: a longer line is prose about decisions, not the decision of this document."""

_MONTH_NAMES = (
    "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
)
# "§ 187", "§22", "§ 187/2022", "§§ 12-13", "paragraf 76"
_PARAGRAPH = re.compile(r"(?:§+|paragraf) ?(\d{1,4}[a-z]?(?:[/–-]\d{1,4})?)", re.IGNORECASE)
# "2022-11-29", "26 april 2004", "9-10 juni 2015", "juni 2023", "221129", "29/11 2022"
_DATE = re.compile(
    r"(?<![\d/])(?:(?:19|20)\d\d ?-[\dx]{2} ?-[\dx]{2}"
    rf"|(?:\d\d?(?: ?[-–] ?\d\d?)? )?(?:{_MONTH_NAMES}) \d{{4}}"
    r"|\d\d?/\d\d? \d{4}|\d{6}|(?:19|20)\d{6})(?![\d/])",
    re.IGNORECASE,
)
# "Antagen av", "beslutat i", "fastställd", "reviderad", "antaget den"
_VERB = re.compile(
    r"(?:^|\b)(?:dokumentet |planen |är )?"
    r"(?:antag(?:en|et|na)|beslut(?:ad|at|ats|ade|as)?|fastställ(?:d|t|da)|godkän(?:d|t|da)|"
    r"upprätta(?:d|t))(?: (?:av|i|den))?\b",
    re.IGNORECASE,
)
_STEM = (
    r"(?i:fullmäktige|styrelsen?|nämnd(?:en)?|utskott(?:et)?|direktion(?:en)?|direktör(?:en)?|"
    r"chef(?:en)?|beredning(?:en)?|årsmöte(?:t)?|riksdagen)s?"
)
# before the organ's own word only parts of its name: "Barn- och", "Kultur-, fritids- och",
# "Vård och", "Ekdalens", "Tekniska"; not "Rapporterad till", "Planen följs upp av"
_ORGAN = re.compile(
    rf"(?:[\w-]+s )?"
    rf"(?:(?:[\w-]+-,? ){{1,4}}(?:(?i:och|&) )?|[A-ZÅÄÖ][\w-]+ (?:(?i:och|&) )?|\w+a )?"
    rf"[\w-]*{_STEM}|(?i:nämnden för) [\w ,-]{{1,60}}"
)
# "KF", "KSAU", "BUN": letters of an organ's abbreviation
_ABBREVIATION = re.compile(r"[A-ZÅÄÖ]{2,6}")


# ", dnr SN 2024-0561", "(Dnr KS 2021/12)": which file the decision stands in
_DIARY = re.compile(
    r"[,;]?\s*\(?\b(?:dnr|diarienummer|diarienr|ärendenr)\b[^()]*\)?$", re.IGNORECASE
)
# "juni 2024 (§ 75)", "2023-10-09, § 118": the paragraph right behind the day
_DAY_AND_PARAGRAPH = r",?\s*\(?(?:§+|paragraf)\s?\d{1,4}[a-z]?(?:[/–-]\d{1,4})?\)?"


def parse_decision(text: str) -> Decision | None:
    """Read a decision phrase, or the value of a decision label; None where the text is neither.

    >>> decision = parse_decision("Antagen av kommunfullmäktige 2023-10-09 § 118")
    >>> decision.body, str(decision.date), decision.paragraph
    ('kommunfullmäktige', '2023-10-09', '118')
    >>> parse_decision("Beslutad av landstingsfullmäktige 9-10 juni 2015").edtf
    '2015-06-09/2015-06-10'
    >>> parse_decision("Godkänd av Kommunfullmäktige 2019-XX-XX").reason
    'a placeholder'
    >>> parse_decision("Stödverksamheten 2023") is None
    True
    """
    printed = _DIARY.sub("", tidy(text))
    if not printed or len(printed) > _LONGEST_PHRASE:
        return None
    if is_placeholder(printed):
        return Decision(reason="a placeholder")
    paragraph = _PARAGRAPH.search(printed)
    rest = _without(printed, paragraph)
    day = _DATE.search(rest)
    rest = _without(rest, day)
    body = _body(_VERB.sub(" ", rest, count=1))
    if body is None or not (day or paragraph or _VERB.search(printed)):
        return None
    return _decision(body, None if day is None else day[0], paragraph and paragraph[1])


def parse_dated(text: str) -> DatedText | None:
    """The value of a date label: a day, a time of other precision, or words (``Tillsvidare``).

    None for blank texts and placeholders.

    >>> str(parse_dated("2023-01-01").date), parse_dated("2024").edtf
    ('2023-01-01', '2024')
    >>> parse_dated("Tillsvidare").date, parse_dated("[Datum]")
    (None, None)
    """
    printed = tidy(text)
    if not printed or is_placeholder(printed):
        return None
    day, edtf, _ = _dated(printed)
    return DatedText(text=printed, date=day, edtf=edtf)


def printed_day(text: str, day: str) -> str:
    """A day as a text prints it, with the paragraph right behind it.

    >>> printed_day("Antagen av kommunfullmäktige i juni 2024 (§ 75)", "juni 2024")
    'juni 2024 (§ 75)'
    """
    found = re.search(rf"{re.escape(day)}(?:{_DAY_AND_PARAGRAPH})?", text, re.IGNORECASE)
    return day if found is None else found[0]


def _decision(body: str, day: str | None, paragraph: str | None) -> Decision:
    if day is None:
        return Decision(body=body or None, paragraph=paragraph)
    if is_placeholder(day):
        return Decision(body=body or None, paragraph=paragraph, reason="a placeholder")
    found, edtf, reason = _dated(day)
    return Decision(body or None, day, found, edtf, paragraph, reason)


def _dated(text: str) -> tuple[date | None, str | None, str | None]:
    """Day, EDTF, and why there is none."""
    try:
        span = parse_span(plain(text))
    except UnreadableDateError as error:
        return None, None, str(error)
    if span is None:
        return None, None, None
    bounds = span.bounds(None)
    if span.shape is Shape.SINGLE and bounds.start is not None and bounds.start == bounds.end:
        return bounds.start, span.edtf(), None
    if len(span.moments) == 1 and span.moments[0].day is not None:
        return bounds.start or bounds.end, span.edtf(), None
    return None, span.edtf(), None


def _without(text: str, found: re.Match[str] | None) -> str:
    return text if found is None else f"{text[: found.start()]} {text[found.end() :]}"


def _body(rest: str) -> str | None:
    """The organ that is left when verb, date and paragraph are gone; None if it is other words."""
    words = _CROSSES.sub("", " ".join(rest.split())).strip(" ,.:;()-–")
    while words.partition(" ")[0].casefold() in _PREPOSITIONS:
        words = words.partition(" ")[2]
    while words.rpartition(" ")[2].casefold() in _PREPOSITIONS:
        words = words.rpartition(" ")[0].rstrip(" ,")
    if not words or _ORGAN.fullmatch(words) or _ABBREVIATION.fullmatch(words):
        return words
    return None


_PREPOSITIONS = frozenset({"av", "i", "den", "vid"})
# "2019-XX-XX, XX": a paragraph that was never filled in
_CROSSES = re.compile(r"\bX{2,4}\b", re.IGNORECASE)
