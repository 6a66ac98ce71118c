"""The year of a date that prints none: only from a plan that covers exactly one year."""

from __future__ import annotations

from datetime import date, timedelta

from ...schemas import Period
from .moments import Days, Moment


def one_year_of(plan: Period | None) -> Days | None:
    """First and last day of a plan that covers exactly twelve months, else None.

    >>> from datetime import date
    >>> plan = Period(text="2023", start=date(2023, 1, 1), end=date(2023, 12, 31))
    >>> [str(day) for day in one_year_of(plan)]
    ['2023-01-01', '2023-12-31']
    >>> one_year_of(Period(text="2023–2025", start=date(2023, 1, 1), end=date(2025, 12, 31)))
    """
    if plan is None or plan.start is None or plan.end is None:
        return None
    after = plan.end + timedelta(days=1)
    same_day = (after.month, after.day) == (plan.start.month, plan.start.day)
    return (plan.start, plan.end) if same_day and after.year == plan.start.year + 1 else None


def days_within(moment: Moment, plan: Period | None) -> Days | None:
    """Bounds of a moment without a year, in the one year of the plan; None where none fits.

    A plan of a school year gives ``oktober`` its first year and ``april`` its second.
    """
    year = one_year_of(plan)
    if year is None:
        return None
    first, last = year
    for number in range(first.year, last.year + 1):
        days = _days_or_none(moment, number)
        if days is not None and first <= days[0] and days[1] <= last:
            return days
    return None


def _days_or_none(moment: Moment, year: int) -> tuple[date, date] | None:
    """29 February and week 53 do not exist in every year."""
    try:
        return moment.days_in(year)
    except ValueError:
        return None
