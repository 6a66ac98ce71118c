"""A plan dated with a calendar, with findings that say what was dated with which report."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from ..schemas import Activity, Calendar, Finding, FindingCode, Plan, ReportingOccasion, Severity
from .calendar import OtherMunicipalityError, date_follow_ups, report_of


def dated(plan: Plan, calendar: Calendar) -> Plan:
    """The plan with its follow-ups dated where the calendar dates them, and what was done found.

    A plan of another municipality stays as it is but for a finding; a plan that does not name its
    municipality is dated, and a finding says that nobody could check it.
    """
    try:
        result = date_follow_ups(plan, calendar)
    except OtherMunicipalityError as error:
        return _with(plan, [_not_used(calendar, error)])
    return _with(result, [*_unchecked(plan, calendar), *_reports_used(plan, result, calendar)])


def refusal_of(plan: Plan) -> str | None:
    """Why the calendar was not used for a dated plan; None where it was."""
    refusals = (one.message for one in plan.findings if one.code is FindingCode.CALENDAR_NOT_USED)
    return next(refusals, None)


def _with(plan: Plan, findings: list[Finding]) -> Plan:
    return plan.model_copy(update={"findings": (*plan.findings, *findings)})


def _not_used(calendar: Calendar, error: OtherMunicipalityError) -> Finding:
    return Finding(
        code=FindingCode.CALENDAR_NOT_USED,
        severity=Severity.ERROR,
        message=f"The calendar {calendar.plan!r} dates nothing here: {error}.",
    )


def _unchecked(plan: Plan, calendar: Calendar) -> Iterator[Finding]:
    if plan.metadata.municipality is None or calendar.municipality is None:
        silent = "plan" if plan.metadata.municipality is None else "calendar"
        yield Finding(
            code=FindingCode.CALENDAR_UNCHECKED,
            severity=Severity.WARNING,
            message=f"The {silent} does not name its municipality: whether the calendar "
            f"{calendar.plan!r} is of the same one could not be checked.",
        )


def _reports_used(before: Plan, after: Plan, calendar: Calendar) -> Iterator[Finding]:
    """One finding for each report of the calendar, where it stands, and how many it dates."""
    used: Counter[int] = Counter()
    for old, new in zip(_activities(before), _activities(after), strict=True):
        if old.follow_up != new.follow_up and new.follow_up is not None:
            reports = (report_of(calendar, one) for one in new.follow_up.occasions)
            used.update({calendar.reports.index(one) for one in reports if one is not None})
    for index in sorted(used):
        report = calendar.reports[index]
        yield Finding(
            code=FindingCode.FOLLOW_UP_DATED,
            severity=Severity.INFO,
            message=f"{report.name.text}, through month {report.covers_through_month} "
            f"({calendar.plan}{_place(report)}), dates the follow-up of activities: "
            f"{used[index]}.",
        )


def _activities(plan: Plan) -> Iterator[Activity]:
    for goal in plan.goals:
        yield from goal.activities


def _place(report: ReportingOccasion) -> str:
    """Where the calendar prints a report: `, page 12` or `, line 127`."""
    citation = report.name.citation
    if citation is None:
        return ""
    if citation.page is not None:
        return f", page {citation.page}"
    return "" if citation.lines is None else f", line {citation.lines[0]}"
