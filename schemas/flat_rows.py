"""What the flat tables have a row for, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from .columns import Cell, Row, place_of
from .plan import Plan
from .table import PlainTable


def plan_rows(plan: Plan) -> Iterator[Row]:
    """Give the one row of the plan itself."""
    yield Row(plan, plan)


def goal_rows(plan: Plan) -> Iterator[Row]:
    """Give a row for each goal."""
    for goal in plan.goals:
        own = (goal.title, goal.responsible, goal.status, goal.comment, *goal.other)
        yield Row(plan, goal, goal, place=place_of(own))


def indicator_rows(plan: Plan) -> Iterator[Row]:
    """Give a row for each indicator."""
    for goal in plan.goals:
        for indicator in goal.indicators:
            yield Row(plan, indicator, goal, indicator, place=place_of(indicator))


def measurement_rows(plan: Plan) -> Iterator[Row]:
    """Give a row for each measurement, with its indicator."""
    pairs = ((goal, indicator) for goal in plan.goals for indicator in goal.indicators)
    for goal, indicator in pairs:
        for ordinal, item in enumerate(indicator.measurements, start=1):
            yield Row(plan, item, goal, indicator, (ordinal,), place=place_of(item))


def activity_rows(plan: Plan) -> Iterator[Row]:
    """Give a row for each activity."""
    for goal in plan.goals:
        for activity in goal.activities:
            yield Row(plan, activity, goal, place=place_of(activity))


def finding_rows(plan: Plan) -> Iterator[Row]:
    """Give a row for each finding, numbered from 1."""
    for ordinal, finding in enumerate(plan.findings, start=1):
        yield Row(plan, finding, position=(ordinal,), place=place_of(finding))


def cell_rows(plan: Plan) -> Iterator[Row]:
    """Give every cell of every plain table, the empty ones too; the header is row 0."""
    for table in plan.tables:
        for number, cells in enumerate(chain([table.header], table.rows)):
            for column, text in enumerate(cells, start=1):
                place = place_of((text,))
                yield Row(plan, table, position=(number, column), place=place)


def cell_text(row: Row) -> Cell:
    """Give the text of the cell that a row of `cell_rows` is about."""
    number, column = row.position
    return _text_at(row, number, column)


def cell_header(row: Row) -> Cell:
    """Give the header above the cell that a row of `cell_rows` is about."""
    return _text_at(row, 0, row.position[1])


def _text_at(row: Row, number: int, column: int) -> str | None:
    """Text of a cell of the row's table; row 0 is the header."""
    if not isinstance(row.item, PlainTable):
        raise TypeError(f"{type(row.item).__name__} has no cells")
    cells = row.item.rows[number - 1] if number else row.item.header
    cell = cells[column - 1] if cells else None
    return cell.text if cell is not None else None
