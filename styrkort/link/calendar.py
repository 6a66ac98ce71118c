"""A governing model's reporting calendar, and the follow-ups of a plan dated with it.

`Årsbokslut` in a plan says where something is followed up, not when. The governing model of the
same municipality says through which month each report covers the year; together they give a date.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from datetime import date

from ..normalize.notation.months import MONTHS
from ..normalize.times.timing import parse_timing
from ..schemas import (
    Activity,
    Calendar,
    FollowUp,
    Goal,
    Municipality,
    Occasion,
    OccasionCode,
    Period,
    Plan,
    ReportingOccasion,
    Timing,
)

_YEARLY = frozenset({OccasionCode.ANNUAL_ACCOUNTS, OccasionCode.ANNUAL_REPORT})
"""Årsbokslut and årsredovisning are about one year: the one closes it, the other tells of it."""

_MONTH_NAMES = {number: name for name, number in reversed(tuple(MONTHS.items()))}
"""1-12 → the whole name, which stands first among the names of each month."""


class OtherMunicipalityError(ValueError):
    """A plan was to be dated with the calendar of another municipality.

    `plan` and `calendar` are the two names.
    """

    def __init__(self, plan: str, calendar: str) -> None:
        super().__init__(f"the plan is of {plan}, the calendar of {calendar}")
        self.plan = plan
        self.calendar = calendar


def calendar_of(plan: Plan) -> Calendar:
    """The reporting calendar that a converted governing model states; empty where it has none."""
    return Calendar(
        plan=plan.id,
        municipality=plan.metadata.municipality,
        reports=plan.governance.reporting,
    )


def dates_something(calendar: Calendar) -> bool:
    """Whether any report of known kind says which months it covers."""
    return any(_has_date(report) for report in calendar.reports)


def report_of(calendar: Calendar, occasion: Occasion) -> ReportingOccasion | None:
    """The report that an occasion names; None where there is none, or several differ."""
    found = [one for one in calendar.reports if _has_date(one) and _is_same(one, occasion)]
    months = {one.covers_through_month for one in found}
    return found[0] if len(months) == 1 else None


def date_follow_ups(plan: Plan, calendar: Calendar) -> Plan:
    """The plan with a time for each follow-up whose reports the calendar all dates.

    The time has the names of the months that the reports cover the year through, and no citation:
    it is not printed in the plan. Follow-ups that print a time of their own keep it.

    Raises:
        OtherMunicipalityError: plan and calendar both name their municipality, and not the same.
    """
    _refuse_others(plan.metadata.municipality, calendar.municipality)
    goals = tuple(_dated_goal(goal, calendar, plan.metadata.period) for goal in plan.goals)
    return plan.model_copy(update={"goals": goals})


def last_day_covered(month: int, period: Period | None) -> date | None:
    """The last day that a report through a month covers; None unless the plan is for one year.

    >>> year = Period(text="2024", start=date(2024, 1, 1), end=date(2024, 12, 31))
    >>> str(last_day_covered(2, year))
    '2024-02-29'
    """
    if period is None or period.start is None or period.end is None:
        return None
    year = period.start.year
    return date(year, month, monthrange(year, month)[1]) if period.end.year == year else None


def same_municipality(one: Municipality | None, other: Municipality | None) -> bool | None:
    """Whether two documents are of one municipality; None where one does not name it."""
    if one is None or other is None:
        return None
    if one.code is not None and other.code is not None:
        return one.code == other.code
    return _named(one) == _named(other)


def _named(municipality: Municipality) -> str:
    """A name to compare by: ``Ekdalens kommun`` and ``Ekdalens kommunkoncern`` are one."""
    words = (municipality.name or municipality.text).casefold().split()
    return words[0].removesuffix("s") if words else ""


def _refuse_others(plan: Municipality | None, calendar: Municipality | None) -> None:
    if plan is not None and calendar is not None and not same_municipality(plan, calendar):
        raise OtherMunicipalityError(plan.text, calendar.text)


def _has_date(report: ReportingOccasion) -> bool:
    known = report.code is not None and report.code is not OccasionCode.OTHER
    return known and report.covers_through_month is not None


def _is_same(report: ReportingOccasion, occasion: Occasion) -> bool:
    """Whether a report of known kind is the one that an occasion names."""
    same_code = report.code is occasion.code or {report.code, occasion.code} <= _YEARLY
    return same_code and (occasion.number is None or report.number == occasion.number)


def _dated_goal(goal: Goal, calendar: Calendar, period: Period | None) -> Goal:
    activities = tuple(_dated_activity(one, calendar, period) for one in goal.activities)
    return goal.model_copy(update={"activities": activities})


def _dated_activity(activity: Activity, calendar: Calendar, period: Period | None) -> Activity:
    follow_up = activity.follow_up
    if follow_up is None or follow_up.timing is not None:
        return activity
    timing = _timing(follow_up, calendar, period)
    if timing is None:
        return activity
    dated = follow_up.model_copy(update={"timing": timing})
    return activity.model_copy(update={"follow_up": dated})


def _timing(follow_up: FollowUp, calendar: Calendar, period: Period | None) -> Timing | None:
    """The months of all occasions; None where one of them is not in the calendar."""
    months: set[int] = set()
    for occasion in follow_up.occasions:
        report = report_of(calendar, occasion)
        if report is None or report.covers_through_month is None:
            return None
        months.add(report.covers_through_month)
    return parse_timing(_listed(sorted(months)), plan_period=period) if months else None


def _listed(months: Sequence[int]) -> str:
    """``april, augusti och december``."""
    names = [_MONTH_NAMES[month] for month in months]
    return " och ".join(part for part in (", ".join(names[:-1]), names[-1]) if part)
