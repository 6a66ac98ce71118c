"""`Nr | Mål | Indikator`: a column of numbers that counts the goals beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from .named import Column, Naming
from .roles import Role, RowKind

_COUNTED = frozenset(
    {Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT, Role.RESPONSIBLE}
)
"""What the rows of a table can be counted by."""


def number_goals(naming: Naming) -> Naming:
    """The naming with the role GOAL_NUMBER where a column of numbers counts the goals.

    It stands left of the goals' column, and each goal has one number of its own.
    """
    named = {column.index: column for column in naming.columns}
    for column in naming.columns:
        if column.role is not Role.ROW_NUMBER:
            continue
        goals = _counted(column, named)
        if goals is not None and goals.role is Role.GOAL and _counts(naming, column, goals):
            named[column.index] = replace(column, role=Role.GOAL_NUMBER)
    return naming._replace(columns=tuple(named.values()))


def _counted(column: Column, named: Mapping[int, Column]) -> Column | None:
    """The nearest column to the right that can be counted."""
    right = [c for c in named.values() if c.index > column.index and c.role in _COUNTED]
    return min(right, key=lambda other: other.index, default=None)


def _counts(naming: Naming, column: Column, goals: Column) -> bool:
    """Whether every goal has one number, and every number one goal."""
    numbers: dict[str, set[str]] = {}
    texts: dict[str, set[str]] = {}
    for row in naming.rows:
        number, goal = row.cells[column.index], row.cells[goals.index]
        if row.kind is not RowKind.DATA or number is None or goal is None:
            continue
        if number.lines and goal.lines:
            numbers.setdefault(goal.text, set()).add(number.text)
            texts.setdefault(number.text, set()).add(goal.text)
    found = [*numbers.values(), *texts.values()]
    return bool(found) and all(len(others) == 1 for others in found)
