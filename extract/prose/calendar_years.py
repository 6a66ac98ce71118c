"""`2027` over the months of a calendar that nothing encloses: their year, not a line of prose.

A year at the left of the columns it stands over, or in their middle, is near none of them; so it
is left out of the header, and stands right above it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..flow import Block
from ..geometry import Box
from ..naming.header_period import is_bare_years, last_year
from ..naming.named import Column, NamedTable
from ..naming.roles import Role
from ..table import Line

NEAR_EMS = 2.5
"""A year stands at most so far (font sizes) above the months; a line of a header is at most 2
above the next (2026-11)."""

FEWEST_MONTHS = 3
"""Columns of a calendar."""


def with_calendar_years(flow: Sequence[Block | NamedTable]) -> tuple[Block | NamedTable, ...]:
    """The flow, a year alone right above a calendar in the header of each of its columns."""
    return tuple(_joined(flow))


def _joined(flow: Sequence[Block | NamedTable]) -> Iterator[Block | NamedTable]:
    waiting: Block | None = None
    for item in flow:
        if waiting is not None:
            dated = _dated(waiting, item) if isinstance(item, NamedTable) else None
            yield from (waiting, item) if dated is None else (dated,)
            waiting = None
        elif isinstance(item, Block) and is_bare_years(item.text):
            waiting = item
        else:
            yield item
    if waiting is not None:
        yield waiting


def _dated(year: Block, table: NamedTable) -> NamedTable | None:
    """The table with the year over its months; None where it does not stand over them alone."""
    months = [column for column in table.of_role(Role.TIME_MARK) if column.lines]
    line = year.lines[0]
    if len(months) < FEWEST_MONTHS or any(last_year(column.text) for column in months):
        return None
    if len(year.lines) > 1 or not _stands_over(line, months):
        return None
    numbers = {column.index for column in months}
    columns = tuple(
        replace(column, lines=(line, *column.lines), text=f"{line.text} {column.text}")
        if column.index in numbers
        else column
        for column in table.columns
    )
    return replace(table, columns=columns)


def _stands_over(year: Line, months: Sequence[Column]) -> bool:
    boxes = [line.box for column in months for line in column.lines if line.box is not None]
    pages = {line.page for column in months for line in column.lines}
    if year.box is None or not boxes or pages != {year.page}:
        return False
    return _is_above(year.box, boxes, NEAR_EMS * year.size)


def _is_above(year: Box, months: Sequence[Box], near: float) -> bool:
    left, right = min(box.x0 for box in months), max(box.x1 for box in months)
    top = min(box.top for box in months)
    slack = max(box.width for box in months)  # months are set in the middle of their columns
    return left - slack <= year.x0 and year.x1 <= right + slack and 0 <= top - year.top <= near
