"""The expected JSON of an invented plan: a subset of the contract, made from what the plan says."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from plan import (
    Activity,
    Goal,
    Indicator,
    Measurement,
    PlainTable,
    Plan,
    Status,
    Thresholds,
)
from values import Printed

Json = dict[str, Any]


def truth(plan: Plan) -> Json:
    """The expectation for one plan: keys that are present must be equal, lists entry by entry."""
    expected: Json = {"goals": [_goal(goal) for goal in plan.goals]}
    if plan.metadata:
        expected["metadata"] = {name: value.truth() for name, value in plan.metadata.items()}
    if plan.vision is not None:
        expected["vision"] = {"text": plan.vision}
    if plan.values:
        expected["values"] = [{"text": value} for value in plan.values]
    if plan.tables:
        expected["tables"] = [_table(table) for table in plan.tables]
    return {**expected, **plan.further}


def _table(table: PlainTable) -> Json:
    return {
        "header": [_text(text or None) for text in table.header],
        "rows": [[_text(text or None) for text in row] for row in table.rows],
    }


def _goal(goal: Goal) -> Json:
    expected = {
        "number": goal.number,
        "title": None if goal.title is None else {"text": goal.title},
        "status": _status(goal.status),
        "comment": _text(goal.comment),
        "indicators": [_indicator(indicator) for indicator in goal.indicators],
        "activities": [_activity(activity) for activity in goal.activities],
    }
    if goal.parent is not None:
        expected["parent"] = goal.parent
    return _claimed(expected, goal.unclaimed)


def _indicator(indicator: Indicator) -> Json:
    expected = {
        "sub_goal": _printed(indicator.sub_goal),
        "name": indicator.name.truth(),
        "target": _printed(indicator.target),
        "thresholds": _thresholds(indicator.thresholds),
        "measurements": [_measurement(measurement) for measurement in indicator.measurements],
        "status": _status(indicator.status),
        "comment": _text(indicator.comment),
    }
    if indicator.unit is not None:
        expected["unit"] = indicator.unit.truth()
    if indicator.source is not None:
        expected["source"] = indicator.source.truth()
    if indicator.trend is not None:
        expected["trend"] = _text(indicator.trend)
    return _claimed(expected, indicator.unclaimed)


def _thresholds(thresholds: Thresholds | None) -> Json | None:
    if thresholds is None:
        return None
    return {
        "red": _printed(thresholds.red),
        "yellow": _printed(thresholds.yellow),
        "green": _printed(thresholds.green),
        "direction": thresholds.direction,
    }


def _measurement(measurement: Measurement) -> Json:
    return {
        "role": measurement.role,
        "period": _period(measurement.period),
        "group": measurement.group,
        "value": measurement.value.truth(),
    }


def _period(period: Printed | Mapping[str, Any] | None) -> Json | None:
    return dict(period) if isinstance(period, Mapping) else _printed(period)


def _activity(activity: Activity) -> Json:
    expected = {
        "kind": activity.kind,
        "text": {"text": activity.text},
        "responsible": _printed(activity.responsible),
        "participants": _printed(activity.participants),
        "timing": _printed(activity.timing),
        "follow_up": _printed(activity.follow_up),
        "status": _status(activity.status),
        "comment": _text(activity.comment),
    }
    return _claimed(expected, activity.unclaimed)


def _claimed(expected: Json, unclaimed: frozenset[str]) -> Json:
    return {key: value for key, value in expected.items() if key not in unclaimed}


def _status(status: Status | None) -> Json | None:
    return None if status is None else {"text": status.text, **status.typed}


def _printed(value: Printed | None) -> Json | None:
    return None if value is None else value.truth()


def _text(text: str | None) -> Json | None:
    return None if text is None else {"text": text}
