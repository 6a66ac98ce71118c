"""Units of the calendar as plans print them, with or without their year.

A `Moment` knows what EDTF (ISO 8601-2) says what is printed, and its first and last day in a given
year. Codes: seasons 21–24; quarters, tertials and half-years 33–41 (guide, plan-tables.md 5.1).
"""

from __future__ import annotations

from calendar import monthrange
from dataclasses import dataclass, replace
from datetime import date
from enum import Enum

Days = tuple[date, date]
"""First and last day, both included."""


class Form(Enum):
    """How EDTF writes a moment, and where it lets it stand."""

    DATE = "date"
    """Year, month or day: with ``XXXX`` for a year that is not printed, in intervals and sets."""
    SEASON = "season"
    """Codes 21–24: only with a year, in intervals, not in sets."""
    CODE = "code"
    """Codes 33–41: only with a year, neither in intervals nor in sets."""
    RESOLVED = "resolved"
    """No form of its own (weeks, turns of the year): an interval of its bounds."""


@dataclass(frozen=True)
class Moment:
    """One unit of the calendar; `year` is None where the text prints none.

    It lasts from month `first` of its year to month `last` of the year `years_on` later; a `day`
    is one day of month `first`, a `week` is a week of ISO 8601.
    """

    form: Form
    suffix: str = ""
    first: int | None = 1
    last: int | None = 12
    years_on: int = 0
    day: int | None = None
    week: int | None = None
    year: int | None = None

    def in_year(self, year: int | None) -> Moment:
        """The same moment, printed with a year; None changes nothing."""
        return self if year is None else replace(self, year=year)

    def edtf(self) -> str | None:
        """What is printed, as EDTF; None where EDTF has no form for it.

        >>> month(4).edtf(), month(4).in_year(2024).edtf(), part(37).edtf()
        ('XXXX-04', '2024-04', None)

        Raises:
            ValueError: when the printed year has no such week.
        """
        if self.year is None:
            return f"XXXX{self.suffix}" if self.form is Form.DATE and self.suffix else None
        if self.form is not Form.RESOLVED:
            return f"{self.year:04}{self.suffix}"
        if self.week is None and self.last != 1:
            return f"{self.year:04}-{self.first:02}/{self.year + self.years_on:04}-{self.last:02}"
        days = self.days_in(self.year)
        return None if days is None else f"{days[0].isoformat()}/{days[1].isoformat()}"

    def days_in(self, year: int) -> Days | None:
        """First and last day in that year; None where no bounds can be given (winter).

        >>> [str(day) for day in part(38).days_in(2023)]
        ['2023-05-01', '2023-08-31']

        Raises:
            ValueError: when the year has no such day or week.
        """
        if self.week is not None:
            monday = date.fromisocalendar(year, self.week, 1)
            return monday, date.fromisocalendar(year, self.week, 7)
        if self.first is None or self.last is None:
            return None
        if self.day is not None:
            day = date(year, self.first, self.day)
            return day, day
        if self == replace(TURN, year=self.year):
            return date(year, 12, 31), date(year + 1, 1, 1)
        end = year + self.years_on
        return date(year, self.first, 1), date(end, self.last, monthrange(end, self.last)[1])


PLAN_YEAR = Moment(Form.DATE)
"""A whole year: the printed one, or the plan's own for ``under året``."""

TURN = Moment(Form.RESOLVED, first=12, last=1, years_on=1)
"""``årsskiftet 2022/2023`` → ``2022-12-31/2023-01-01``; the year is the one that ends."""

HALF_TURN = Moment(Form.RESOLVED, first=6, last=7)
"""``halvårsskiftet 2022`` → ``2022-06/2022-07``."""

SCHOOL_YEAR = Moment(Form.RESOLVED, first=7, last=6, years_on=1)
"""läsår ``2022/2023`` → ``2022-07/2023-06``; the year is the one it begins in."""

WINTER_OF_TWO_YEARS = Moment(Form.RESOLVED, first=12, last=2, years_on=1)
"""``vintern 2023/2024`` → ``2023-12/2024-02``."""

SPRING, SUMMER, AUTUMN, WINTER = 21, 22, 23, 24
_QUARTER, _TERTIAL, _HALF_YEAR = 32, 36, 39

_PART_MONTHS: dict[int, tuple[int, int]] = {
    SPRING: (3, 5),
    SUMMER: (6, 8),
    AUTUMN: (9, 11),
    **{_QUARTER + number: (3 * number - 2, 3 * number) for number in (1, 2, 3, 4)},
    **{_TERTIAL + number: (4 * number - 3, 4 * number) for number in (1, 2, 3)},
    **{_HALF_YEAR + number: (6 * number - 5, 6 * number) for number in (1, 2)},
}
"""EDTF code → first and last month. Winter has no bounds: ``vintern 2023`` is that of two years."""


def year(number: int) -> Moment:
    """``2024``."""
    return PLAN_YEAR.in_year(number)


def month(number: int) -> Moment:
    """``April`` → ``XXXX-04``."""
    return Moment(Form.DATE, f"-{number:02}", first=number, last=number)


def day(month_number: int, day_number: int) -> Moment:
    """``31 oktober`` → ``XXXX-10-31``."""
    suffix = f"-{month_number:02}-{day_number:02}"
    return Moment(Form.DATE, suffix, first=month_number, last=month_number, day=day_number)


def part(code: int) -> Moment:
    """A season, quarter, tertial or half-year by its EDTF code: 23 for ``höst``."""
    first, last = _PART_MONTHS.get(code, (None, None))
    form = Form.SEASON if code <= WINTER else Form.CODE
    return Moment(form, f"-{code}", first=first, last=last)


def quarter(number: int) -> Moment:
    """``Q1`` to ``Q4``."""
    return part(_QUARTER + number)


def tertial(number: int) -> Moment:
    """``T1`` to ``T3``: January–April, May–August, September–December."""
    return part(_TERTIAL + number)


def half_year(number: int) -> Moment:
    """``Halvår 1``, ``VT`` and ``Halvår 2``, ``HT``."""
    return part(_HALF_YEAR + number)


def week(number: int) -> Moment:
    """``v.48``: EDTF has no weeks, so they become their days."""
    return Moment(Form.RESOLVED, first=None, last=None, week=number)
