"""The tables of a plan in the layout families of Swedish municipal plans.

A table is described by its columns: the header as printed, the column's share of the width, and
the field of the row that stands in it. The same rows can so be printed in any order and wording.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple, TypeVar

from document import Block, Cell, Grid, Heading, Items, Look, NewPage, Paragraph, Row
from plan import Activity, Goal, Indicator, Plan, Status
from values import Printed

RowData = TypeVar("RowData", Indicator, Activity)


class Column(NamedTuple):
    """A header as printed, a share of the table's width, and the name of a field."""

    header: str
    share: float
    field: str
    align: str = "left"


def _text(value: Printed | Status | str | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else value.text or ""


def _threshold(indicator: Indicator, colour: str) -> str:
    return "" if indicator.thresholds is None else _text(getattr(indicator.thresholds, colour))


INDICATOR_FIELDS: Mapping[str, Callable[[Indicator], str]] = {
    "sub_goal": lambda indicator: _text(indicator.sub_goal),
    "name": lambda indicator: indicator.name.text,
    "target": lambda indicator: _text(indicator.target),
    "red": lambda indicator: _threshold(indicator, "red"),
    "yellow": lambda indicator: _threshold(indicator, "yellow"),
    "green": lambda indicator: _threshold(indicator, "green"),
    "unit": lambda indicator: _text(indicator.unit),
    "source": lambda indicator: _text(indicator.source),
    "status": lambda indicator: _text(indicator.status),
    "comment": lambda indicator: _text(indicator.comment),
}
ACTIVITY_FIELDS: Mapping[str, Callable[[Activity], str]] = {
    "text": lambda activity: activity.text,
    "responsible": lambda activity: _text(activity.responsible),
    "participants": lambda activity: _text(activity.participants),
    "timing": lambda activity: _text(activity.timing),
    "follow_up": lambda activity: _text(activity.follow_up),
    "status": lambda activity: _text(activity.status),
    "comment": lambda activity: _text(activity.comment),
}
MEASUREMENT = "measurement "  # `measurement 0` is the first of the row's other values


def indicator_text(indicator: Indicator, field: str) -> str:
    """What is printed of an indicator in the column of this field."""
    if not field.startswith(MEASUREMENT):
        return INDICATOR_FIELDS[field](indicator)
    index = int(field.removeprefix(MEASUREMENT))
    return indicator.measurements[index].value.text if index < len(indicator.measurements) else ""


def measured(indicator: Indicator, period: str) -> str:
    """What is printed in the column headed by this period; empty where nothing was measured."""
    return next(
        (
            measurement.value.text
            for measurement in indicator.measurements
            if isinstance(measurement.period, Printed) and measurement.period.text == period
        ),
        "",
    )


def activity_text(activity: Activity, field: str) -> str:
    """What is printed of an activity in the column of this field."""
    return ACTIVITY_FIELDS[field](activity)


def grid(
    headers: Sequence[str],
    rows: Sequence[Sequence[str | Cell]],
    widths: Sequence[float],
    *,
    caption: str = "",
    look: Look | None = None,
) -> Grid:
    """A table written out by hand; a plain string is a cell of its own."""
    first = (tuple(Cell(text) for text in headers),) if headers else ()
    body = tuple(
        tuple(cell if isinstance(cell, Cell) else Cell(cell) for cell in row) for row in rows
    )
    return Grid(first, body, tuple(widths), caption, look)


def header(columns: Sequence[Column]) -> Row:
    """The one header row of a table."""
    return tuple(Cell(column.header, align=column.align) for column in columns)


def indicator_grid(
    indicators: Sequence[Indicator],
    columns: Sequence[Column],
    *,
    merged: str = "",
    caption: str = "",
    look: Look | None = None,
) -> Grid:
    """A goal table; equal neighbours in the `merged` field become one merged cell."""
    rows: list[Row] = []
    for _, group in groupby(indicators, key=lambda i: indicator_text(i, merged) if merged else i):
        members = list(group)
        for index, indicator in enumerate(members):
            rows.append(
                tuple(
                    Cell(
                        indicator_text(indicator, column.field),
                        rows=len(members) if column.field == merged else 1,
                        align=column.align,
                    )
                    for column in columns
                    if index == 0 or column.field != merged
                )
            )
    widths = tuple(column.share for column in columns)
    return Grid((header(columns),), tuple(rows), widths, caption, look)


def activity_grid(
    activities: Sequence[Activity],
    columns: Sequence[Column],
    *,
    band: str = "",
    caption: str = "",
    look: Look | None = None,
) -> Grid:
    """An activity table, with a full-width band under its header where one is given."""
    rows: list[Row] = [(Cell(band, columns=len(columns), bold=True),)] if band else []
    rows += [
        tuple(Cell(activity_text(activity, column.field), align=column.align) for column in columns)
        for activity in activities
    ]
    widths = tuple(column.share for column in columns)
    return Grid((header(columns),), tuple(rows), widths, caption, look)


def front(plan: Plan, *, contents: Sequence[str] = ()) -> list[Block]:
    """Title, title block, table of contents, vision and values, then a new page."""
    blocks: list[Block] = [Heading(plan.title), Paragraph(plan.municipality)]
    blocks += [Paragraph(f"{label}: {text}") for label, text in plan.title_block]
    if contents:
        blocks += [Heading("Innehåll", 2), *(Paragraph(line) for line in contents)]
    if plan.vision is not None:
        blocks += [Heading("Vision", 2), Paragraph(plan.vision)]
    return blocks


def goal_list(plan: Plan, title: str) -> list[Block]:
    """The plan's goals as a numbered list, before any of them is treated."""
    numbers = tuple(f"{goal.number}." for goal in plan.goals)
    items = tuple(goal.title or "" for goal in plan.goals)
    return [Heading(title, 2), Items(items, numbers), NewPage()]


def goal_heading(goal: Goal, *, prefix: str = "", level: int = 2) -> Heading:
    """The heading of a goal, with its number where it has one."""
    number = f"{goal.number}. " if goal.number else ""
    return Heading(f"{prefix}{number}{goal.title}", level)
