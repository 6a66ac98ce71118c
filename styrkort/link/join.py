"""Converted documents → what ties those of one municipality together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal

from ..schemas import Calendar, LinkedDocument, Links, MunicipalityLinks, OccasionLink, Plan
from .calendar import calendar_of, last_day_covered, report_of
from .goals import link_goals

THRESHOLD = Decimal("0.6")
"""More than half of the words in common: all 2,968 pairs of goals of different invented plans score
0.5 at most, a goal that a plan repeats in other words 0.67-1 (2026-11)."""


def link_documents(plans: Iterable[Plan], threshold: Decimal = THRESHOLD) -> Links:
    """Everything that ties the documents of each municipality together, by code and name."""
    groups: dict[tuple[str, str], list[Plan]] = {}
    for plan in sorted(plans, key=lambda plan: plan.id):
        groups.setdefault(_municipality_key(plan), []).append(plan)
    return Links(
        threshold=threshold,
        municipalities=tuple(_linked(groups[key], threshold) for key in sorted(groups)),
    )


def _municipality_key(plan: Plan) -> tuple[str, str]:
    """(code, name) that documents of one municipality share."""
    municipality = plan.metadata.municipality
    if municipality is None:
        return "", ""
    if municipality.code is not None:
        return municipality.code, municipality.name or ""
    return "", " ".join(municipality.text.casefold().split())


def _linked(plans: Sequence[Plan], threshold: Decimal) -> MunicipalityLinks:
    municipality = plans[0].metadata.municipality
    named = municipality is not None
    goal_links, unlinked = link_goals(plans, threshold) if named else ([], [])
    occasions = list(_occasion_links(plans)) if named else []
    return MunicipalityLinks(
        name=None if municipality is None else municipality.name or municipality.text,
        code=None if municipality is None else municipality.code,
        documents=tuple(_document(plan) for plan in plans),
        goal_links=tuple(goal_links),
        unlinked_goals=tuple(unlinked),
        occasion_links=tuple(occasions),
    )


def _document(plan: Plan) -> LinkedDocument:
    title, kind = plan.metadata.title, plan.metadata.document_type
    code = None if kind is None or kind.code is None else kind.code.value
    return LinkedDocument(
        id=plan.id, title=None if title is None else title.text, document_type=code
    )


def _occasion_links(plans: Sequence[Plan]) -> Iterator[OccasionLink]:
    """The activities of all plans with the reports of all calendars."""
    calendars = [calendar_of(plan) for plan in plans if plan.governance.reporting]
    for plan in plans:
        for calendar in calendars:
            if calendar.plan != plan.id:
                yield from _dated_by(plan, calendar)


def _dated_by(plan: Plan, calendar: Calendar) -> Iterator[OccasionLink]:
    for goal in plan.goals:
        for activity in goal.activities:
            follow_up = activity.follow_up
            for occasion in () if follow_up is None else follow_up.occasions:
                report = report_of(calendar, occasion)
                if report is None or report.covers_through_month is None:
                    continue
                month = report.covers_through_month
                yield OccasionLink(
                    plan=plan.id,
                    activity=activity.id,
                    occasion=occasion,
                    calendar=calendar.plan,
                    report=report.name.text,
                    covers_through_month=month,
                    covers_through=last_day_covered(month, plan.metadata.period),
                    citation=report.name.citation,
                )
