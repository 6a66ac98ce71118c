"""Crosses under years, months or quarters → the header lines that say when something is done.

Neighbouring columns are a span (`Mar–Maj`), others are named one by one (`Mar, Aug`): a span
would say that it is done between them as well.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..extract.naming.calendars import MONTH_NAMES
from ..extract.naming.header_period import is_bare_years, is_part_of_calendar, last_year
from ..extract.naming.named import Column
from ..extract.table import Line

SPAN = "–"
LIST = ", "


class MarkedTime(NamedTuple):
    """The header lines of a time, in their order, and what stands between them."""

    lines: tuple[Line, ...]
    between: str
    year: Line | None
    """The group header above all of them that prints their year, where they do not."""
    spelled: str | None = None
    """The same with the names of months whose initials head the columns: `mars–maj` for `M–M`."""


def marked_time(columns: Sequence[Column], marked: Sequence[bool]) -> MarkedTime | None:
    """When the crosses say; `columns` are those of the calendar, left to right. None: no cross."""
    places = [place for place, mark in enumerate(marked) if mark]
    if not places:
        return None
    is_span = all(later == earlier + 1 for earlier, later in pairwise(places))
    named = [places[0], places[-1]] if is_span and len(places) > 1 else places
    chosen = [columns[place] for place in named]
    own = [_own_line(column)._replace(space=False) for column in chosen]  # a dash follows it
    years = [_year_above(column, line) for column, line in zip(chosen, own, strict=True)]
    between = SPAN if is_span else LIST
    if any(map(_is_initial, chosen, own)):
        return _of_initials(chosen, own, years, between)
    if len({line and line.text for line in years}) > 1:  # `Okt 2026–Feb 2027`
        own = [_dated(*pair) for pair in zip(own, years, strict=True)]
        return MarkedTime(tuple(own), between, None)
    return MarkedTime(tuple(own), between, years[-1])


def _of_initials(
    columns: Sequence[Column], own: Sequence[Line], years: Sequence[Line | None], between: str
) -> MarkedTime:
    """`M–M` under `2027`: the initials as printed, and the months they stand for."""
    named = [
        " ".join(filter(None, (column.period, None if year is None else year.text)))
        for column, year in zip(columns, years, strict=True)
    ]
    texts = {None if year is None else year.text for year in years}
    lines = own if len(texts) == 1 else list(map(_dated, own, years))
    year = years[-1] if len(texts) == 1 else None
    return MarkedTime(tuple(lines), between, year, between.join(named))


def _own_line(column: Column) -> Line:
    """The line that heads this column alone: its year or month, else the lowest.

    A narrow column breaks it: `202` over `6`.
    """
    last = column.lines[-1]
    if _is_initial(column, last):
        return last
    if is_bare_years(last.text) or is_part_of_calendar(last.text) or not column.period:
        return last
    pieces = [line for line in column.lines if line.text in column.period.split(" ")[0]]
    broken = "".join(line.text for line in pieces)
    return last._replace(text=broken) if column.period.startswith(broken) else last


def _is_initial(column: Column, line: Line) -> bool:
    """Whether a line is the initial that heads its month: `M` for mars, not the `j` of `Ma|j`."""
    return column.period in MONTH_NAMES and line.text == column.period[:1].upper()


def _year_above(column: Column, own: Line) -> Line | None:
    """The year of a group header above a month, as a line of its own."""
    if last_year(own.text):
        return None
    above = [line for line in column.lines if line is not own and last_year(line.text)]
    return above[-1]._replace(text=str(last_year(above[-1].text))) if above else None


def _dated(own: Line, year: Line | None) -> Line:
    return own if year is None else own._replace(text=f"{own.text} {year.text}")
