"""Dates written in digits, and those that carry two years, → a `Moment`."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date

from . import moments
from .moments import Moment

_CENTURY = 2000
"""``-23`` is 2023: two-digit years in plans are of this century (guide, plan-tables.md 5)."""


class UnreadableDateError(ValueError):
    """It is a date, but no day of the calendar (``31 februari``) or two different times."""


# "2024-06-30", "2026 -02 -01", "2024.06.30", "2024/06/30"
_ISO_DAY = re.compile(r"((?:19|20)\d\d) ?[-./] ?(\d\d?) ?[-./] ?(\d\d?)", re.ASCII)
# "20240630", "090902"
_COMPACT_DAY = re.compile(r"((?:19|20)?\d\d)(\d\d)(\d\d)", re.ASCII)
# "2024-06"
_ISO_MONTH = re.compile(r"((?:19|20)\d\d)-(\d\d)", re.ASCII)
# "12/2023"
_MONTH_OF_YEAR = re.compile(r"(0?[1-9]|1[0-2])/((?:19|20)\d\d)", re.ASCII)
# "31/8", "31/8 2023", "31/8-23", "31/8 -23", "31/8/2023", "31.8.2023"
_SLASHED_DAY = re.compile(
    r"(\d\d?)[/.](\d\d?)(?:[ /.]? ?((?:19|20)\d\d)| ?[-/'] ?(\d\d))?", re.ASCII
)
# "2022/2023", "22/23", "läsåret 2022/2023", "lå 22/23", "2020/ 2021", "läsåret 2022-2023"
_SCHOOL_YEAR = re.compile(
    r"((?:(?:läs|skol)år(?:et)?|lå) )?((?:19|20)?\d\d) ?([/-]) ?((?:19|20)?\d\d)", re.ASCII
)
# "årsskiftet 2022/2023", "årsskiftet 2022-2023", "årsskiftet 22/23"
_TURN = re.compile(r"årsskiftet(?: ((?:19|20)?\d\d) ?[/-] ?((?:19|20)?\d\d))?", re.ASCII)
# "vintern 2023/2024", "vinter 2023/24"
_WINTER = re.compile(r"vintern? ((?:19|20)?\d\d) ?[/-] ?((?:19|20)?\d\d)", re.ASCII)


def parse_numeric(text: str) -> Moment | None:
    """Read a date of digits, or one that carries two years; None where it is none.

    >>> parse_numeric("31/8-23").edtf(), parse_numeric("årsskiftet 22/23").edtf()
    ('2023-08-31', '2022-12-31/2023-01-01')

    Raises:
        UnreadableDateError: where the characters are two different times.
    """
    for pattern, build in _NUMERIC_FORMS:
        found = pattern.fullmatch(text)
        moment = build(found) if found else None
        if moment is not None:
            return moment
    return None


def _iso_day(found: re.Match[str]) -> Moment | None:
    return moments.day(int(found[2]), int(found[3])).in_year(full_year(found[1]))


def _compact_day(found: re.Match[str]) -> Moment | None:
    """Six or eight digits are a date only where the calendar has that day."""
    moment = _iso_day(found)
    try:
        date(full_year(found[1]), int(found[2]), int(found[3]))
    except ValueError:
        return None
    return moment


def _iso_month(found: re.Match[str]) -> Moment | None:
    """``2023-06`` is a month, ``2023-24`` two years, ``2011-12`` could be either.

    Raises:
        UnreadableDateError: for the last.
    """
    year, number = int(found[1]), int(found[2])
    if not 1 <= number <= 12:
        return None
    if number == (year + 1) % 100:
        raise UnreadableDateError(f"{found[0]} is a month or two years")
    return moments.month(number).in_year(year)


def _month_of_year(found: re.Match[str]) -> Moment:
    return moments.month(int(found[1])).in_year(int(found[2]))


def _slashed_day(found: re.Match[str]) -> Moment | None:
    """``31/8``; not ``22/23``, which has no such month, nor a decimal number ``7.5``."""
    year = found[3] or found[4]
    if int(found[2]) > 12 or ("/" not in found[0] and year is None):
        return None
    moment = moments.day(int(found[2]), int(found[1]))
    return moment.in_year(full_year(year)) if year else moment


def _school_year(found: re.Match[str]) -> Moment | None:
    """Two years that follow each other; a dash needs the word ``läsår`` (``2023-2024`` is two)."""
    first = full_year(found[2])
    if full_year(found[4]) != first + 1 or (found[3] == "-" and found[1] is None):
        return None
    return moments.SCHOOL_YEAR.in_year(first)


def _turn(found: re.Match[str]) -> Moment | None:
    if found[1] is None:
        return moments.TURN
    first = full_year(found[1])
    return moments.TURN.in_year(first) if full_year(found[2]) == first + 1 else None


def _winter(found: re.Match[str]) -> Moment | None:
    first = full_year(found[1])
    return moments.WINTER_OF_TWO_YEARS.in_year(first) if full_year(found[2]) == first + 1 else None


def full_year(digits: str) -> int:
    """``2023`` or ``23`` → 2023."""
    return int(digits) if len(digits) == 4 else _CENTURY + int(digits)


_Build = Callable[[re.Match[str]], Moment | None]

_NUMERIC_FORMS: tuple[tuple[re.Pattern[str], _Build], ...] = (
    (_ISO_DAY, _iso_day),
    (_COMPACT_DAY, _compact_day),
    (_ISO_MONTH, _iso_month),
    (_MONTH_OF_YEAR, _month_of_year),
    (_SLASHED_DAY, _slashed_day),
    (_SCHOOL_YEAR, _school_year),
    (_TURN, _turn),
    (_WINTER, _winter),
)
