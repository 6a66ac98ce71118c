"""One printed date of any precision → a `Moment`.

The text is first brought to one shape (`plain`): small letters, one kind of dash, one kind of
apostrophe. Dates in digits are read by `numeric_dates`; of the others the year is taken off either
end, and what is left is looked up in the forms below. Nothing takes a year from a clock.
"""

from __future__ import annotations

import re
from calendar import monthrange

from ..notation.months import MONTHS, ORDINALS
from ..spelling.characters import DASHES, tidy
from . import moments
from .moments import Moment
from .numeric_dates import UnreadableDateError, full_year, parse_numeric

_ONE_DASH = str.maketrans(dict.fromkeys(DASHES, "-") | {"’": "'", "´": "'", "`": "'"})


def plain(text: str) -> str:
    """Small letters, ordinary dashes and apostrophes, no full stop at the end.

    >>> plain("Senast 31 Oktober 2023–2025.")
    'senast 31 oktober 2023-2025'
    """
    return same_length_plain(tidy(text)).rstrip(". ")


def same_length_plain(text: str) -> str:
    """`plain` without trimming: each character stays at its place.

    >>> same_length_plain("Mål: 31/8–31/12.")
    'mål: 31/8-31/12.'
    """
    return "".join(low if len(low := each.lower()) == 1 else each for each in text).translate(
        _ONE_DASH
    )


_LONGEST_DATE = 40
"""Characters: ``i slutet av andra kvartalet, år 2024`` has 36."""

_LEAP_YEAR = 2024
"""A year in which every day of the calendar exists, for dates without a year."""

# "under hela 2024", "den 5 maj", "i slutet av mars": less exact than the date, never wrong
_LEADING = re.compile(
    r"(?:under |inom |i |vid |på |för |per )?"
    r"(?:hela |början (?:av|på) |mitten (?:av|på) |slutet (?:av|på) |utgången av |den )?"
)


def parse_moment(text: str) -> Moment | None:
    """Read one date, written in the shape of `plain`; None where it is none.

    >>> [parse_moment(text).edtf() for text in ("höst 2023", "31/8", "v.48, 2023", "2024 -q2")]
    ['2023-23', 'XXXX-08-31', '2023-11-27/2023-12-03', '2024-34']

    Raises:
        UnreadableDateError: where the calendar has no such day or week, or the characters are two
            different times.
    """
    if not text or len(text) > _LONGEST_DATE:
        return None
    bare = _LEADING.sub("", text, count=1)
    moment = parse_numeric(bare) or _named(bare)
    if moment is not None:
        check_calendar(moment)
    return moment


def check_calendar(moment: Moment) -> None:
    """Let only days and weeks pass that exist; a week without a year may be the 53rd.

    Raises:
        UnreadableDateError: where the calendar has no such day or week.
    """
    try:
        if moment.week is None or moment.year is not None:
            moment.days_in(_LEAP_YEAR if moment.year is None else moment.year)
        elif not 1 <= moment.week <= _MOST_WEEKS:
            raise UnreadableDateError(f"no year has a week {moment.week}")
    except ValueError as error:
        raise UnreadableDateError("the calendar has no such day or week") from error


_MOST_WEEKS = 53

# "höst 2023", "q2, 2025", "q1/2023", "mars år 2024", "juni -23", "ht23", "hösten 23", "dec '24"
_YEAR_AFTER = re.compile(
    r"(.*?)(?: ?[,/-]? ?(?:(?<!\w)år )?((?:19|20)\d\d)"
    r"|(?<=.) ?[-'] ?(\d\d)"
    r"|(?:(?<=[hv]t)|(?<=vår)|(?<=våren)|(?<=höst)|(?<=hösten)|(?<=sommaren)) ?(\d\d))"
)
# "2024 -q2", "2024 t1", "2024q2", "år 2024"
_YEAR_BEFORE = re.compile(r"((?:19|20)\d\d)(?: ?[-,] ?| |(?=[qt]\d))(\D.*)", re.ASCII)


def _named(text: str) -> Moment | None:
    """Dates with a name or a code, the year before or behind it or nowhere."""
    moment = _without_year(text)
    if moment is not None or text.startswith("-"):
        return moment
    found = _YEAR_AFTER.fullmatch(text)
    if found:
        moment = _without_year(found[1].rstrip(" ."))
        if moment is not None and moment.week is not None and found[3]:
            return None  # "v. 35-40" is two weeks
        return moment and moment.in_year(full_year(found[2] or found[3] or found[4]))
    found = _YEAR_BEFORE.fullmatch(text)
    if found:
        moment = _without_year(found[2])
        return moment and moment.in_year(int(found[1]))
    return None


_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
_ORDINAL = "|".join(sorted(ORDINALS, key=len, reverse=True))

_CHRISTMAS = "jul"
"""No month where it stands alone: ``till jul`` is Christmas, ``1 jul`` is in July."""

# "31 oktober", "5:e maj", "1 nov."
_DAY_OF_MONTH = re.compile(rf"(\d\d?)(?::[ae])? ({_MONTH})\.?", re.ASCII)
# "april", "mars månad", "dec."
_MONTH_ALONE = re.compile(rf"({_MONTH})\.?(?: månad)?", re.ASCII)
# "q4", "q 4", "k1", "kvartal 1", "kv. 3", "kv3", "första kvartalet", "3:e kvartalet"
_QUARTER = re.compile(rf"(?:q|k|kvartal|kv\.?) ?([1-4])|({_ORDINAL}) kvartalet", re.ASCII)
# "t1", "tertial 2", "andra tertialet"
_TERTIAL = re.compile(rf"(?:t|tertial) ?([1-3])|({_ORDINAL}) tertialet", re.ASCII)
# "h1", "halvår 2", "första halvåret", "första halvan av 2024"
_HALF_YEAR = re.compile(rf"(?:h|halvår) ?([12])|({_ORDINAL}) (?:halvåret|halvan av)", re.ASCII)
# "sista december", "sista mars": the last day, but of February, which the year decides
_LAST_DAY = re.compile(rf"sista (?:dagen i |dag i )?({_MONTH})", re.ASCII)
# "v.48", "vecka 40", "v 7"
_WEEK = re.compile(r"(?:v\.?|vecka) ?(\d\d?)", re.ASCII)

_PLAN_YEAR_NAMES = (
    "",
    "år",
    "året",
    "helår",
    "helåret",
    "kalenderåret",
    "verksamhetsåret",
    "budgetåret",
    "i år",
)

_WORDS: dict[str, Moment] = {
    **dict.fromkeys((*_PLAN_YEAR_NAMES, "innevarande år", "årets slut"), moments.PLAN_YEAR),
    **dict.fromkeys(("vår", "våren"), moments.part(moments.SPRING)),
    **dict.fromkeys(("sommar", "sommaren"), moments.part(moments.SUMMER)),
    **dict.fromkeys(("höst", "hösten"), moments.part(moments.AUTUMN)),
    **dict.fromkeys(("vinter", "vintern"), moments.part(moments.WINTER)),
    **dict.fromkeys(("vt", "vårtermin", "vårterminen"), moments.half_year(1)),
    **dict.fromkeys(("ht", "hösttermin", "höstterminen"), moments.half_year(2)),
    "sista kvartalet": moments.quarter(4),
    "sista tertialet": moments.tertial(3),
    "halvårsskiftet": moments.HALF_TURN,
}
"""Names without a number; the empty name is a year that stands alone."""


def _without_year(text: str) -> Moment | None:
    word = _WORDS.get(text)
    if word is not None:
        return word
    found = _DAY_OF_MONTH.fullmatch(text)
    if found:
        return moments.day(MONTHS[found[2]], int(found[1]))
    found = _MONTH_ALONE.fullmatch(text)
    if found and found[1] != _CHRISTMAS:
        return moments.month(MONTHS[found[1]])
    found = _WEEK.fullmatch(text)
    if found:
        return moments.week(int(found[1]))
    return _last_day(text) or _numbered_part(text)


def _last_day(text: str) -> Moment | None:
    found = _LAST_DAY.fullmatch(text)
    if found is None or MONTHS[found[1]] == MONTHS["februari"]:
        return None
    number = MONTHS[found[1]]
    return moments.day(number, monthrange(_LEAP_YEAR, number)[1])


def _numbered_part(text: str) -> Moment | None:
    for pattern, parts, build in (
        (_QUARTER, 4, moments.quarter),
        (_TERTIAL, 3, moments.tertial),
        (_HALF_YEAR, 2, moments.half_year),
    ):
        found = pattern.fullmatch(text)
        number = (ORDINALS[found[2]] if found[2] else int(found[1])) if found else 0
        if 1 <= number <= parts:
            return build(number)
    return None
