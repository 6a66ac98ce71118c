"""Stretches of time made of dates: single dates, ranges, lists, and those open at one end."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import Enum

from ...schemas import Period
from .moments import Days, Form, Moment
from .plan_year import days_within


class Shape(Enum):
    """How the dates of a span belong together."""

    SINGLE = "single"
    """``December 2023``."""
    RANGE = "range"
    """``2023-2025``: from the first to the last."""
    LIST = "list"
    """``april, augusti och december``: each of them."""
    UNTIL = "until"
    """``senast 31 oktober``: at the latest on its last day."""
    BEFORE = "before"
    """``innan 2020``: at the latest on the day before it."""
    SINCE = "since"
    """``från och med 2025``: from its first day."""
    AFTER = "after"
    """``efter 2025``: from the day after it."""
    PLAN = "plan"
    """``under planperioden``: from the plan's first day to its last."""
    PLAN_END = "plan_end"
    """``vid planperiodens slut``: the plan's last day."""
    BY_PLAN_END = "by_plan_end"
    """``senast vid planperiodens slut``."""


_OPEN_ENDS = frozenset({Shape.UNTIL, Shape.BEFORE, Shape.BY_PLAN_END})
_OF_PLAN = frozenset({Shape.PLAN, Shape.PLAN_END, Shape.BY_PLAN_END})
_OPEN_STARTS = frozenset({Shape.SINCE, Shape.AFTER})
_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Bounds:
    """First and last day where they are known, and whether the plan gave a year."""

    start: date | None = None
    end: date | None = None
    year_inferred: bool = False


@dataclass(frozen=True)
class Span:
    """Dates and how they belong together; a range has two, a list several, others one.

    `approximate` (``cirka 2025``) only stands beside single dates.
    """

    shape: Shape
    moments: tuple[Moment, ...] = ()
    approximate: bool = False

    @property
    def is_deadline(self) -> bool:
        """Whether it only says when it ends."""
        return self.shape in _OPEN_ENDS

    @property
    def is_period(self) -> bool:
        """Whether it lasts from one date on or to another."""
        return self.shape in _OPEN_STARTS or self.shape in (Shape.RANGE, Shape.PLAN)

    def edtf(self) -> str | None:
        """What is printed, as EDTF; None where no year is printed and EDTF needs one.

        python-edtf refuses the codes 33–41 inside intervals and sets, and an unspecified year in an
        open interval; there the days stand, or nothing (guide, plan-tables.md 5.1).
        """
        match self.shape:
            case Shape.SINGLE:
                printed = self.moments[0].edtf()
                return f"{printed}~" if self.approximate and printed is not None else printed
            case Shape.LIST:
                return _set_of(self.moments)
            case Shape.RANGE:
                return _interval_of(*self.moments)
            case Shape.PLAN | Shape.PLAN_END | Shape.BY_PLAN_END:
                return None
            case Shape.UNTIL | Shape.BEFORE | Shape.SINCE | Shape.AFTER:
                return self._open_interval()

    def bounds(self, plan: Period | None) -> Bounds:
        """First and last day, in the plan's year where the span prints none."""
        if self.shape in _OF_PLAN:
            return self._bounds_of_plan(plan)
        found = [_days_of(moment, plan) for moment in self.moments]
        known = [days for days in found if days is not None]
        if len(known) < len(found) and self.shape is Shape.LIST:
            return Bounds()
        first, last = found[0], found[-1]
        if self.shape is Shape.LIST:
            first, last = min(known), max(known, key=_last_day)
        start, end = self._ends(first, last)
        if start is not None and end is not None and start > end:
            return Bounds()  # "april-oktober" in the plan of a school year: no such stretch
        inferred = any(moment.year is None for moment in self.moments)
        return Bounds(start, end, inferred and (start, end) != (None, None))

    def _bounds_of_plan(self, plan: Period | None) -> Bounds:
        if plan is None or plan.start is None or plan.end is None:
            return Bounds()
        starts = {Shape.PLAN: plan.start, Shape.PLAN_END: plan.end}
        return Bounds(starts.get(self.shape), plan.end, year_inferred=True)

    def _ends(self, first: Days | None, last: Days | None) -> tuple[date | None, date | None]:
        """First and last day of the span, from those of its first and last date."""
        start = None if first is None or self.is_deadline else first[0]
        end = None if last is None or self.shape in _OPEN_STARTS else last[1]
        if self.shape is Shape.BEFORE:
            end = None if last is None else last[0] - _DAY
        if self.shape is Shape.AFTER:
            start = None if first is None else first[1] + _DAY
        return start, end

    def _open_interval(self) -> str | None:
        moment = self.moments[0]
        if moment.year is None:
            return None
        bounds = self.bounds(None)
        printed = moment.edtf() if moment.form in _IN_INTERVALS else None
        if self.shape is Shape.UNTIL and printed is not None:
            return f"../{printed}"
        if self.shape is Shape.SINCE and printed is not None:
            return f"{printed}/.."
        if self.is_deadline:
            return None if bounds.end is None else f"../{bounds.end.isoformat()}"
        return None if bounds.start is None else f"{bounds.start.isoformat()}/.."


_IN_INTERVALS = frozenset({Form.DATE, Form.SEASON})


def _last_day(days: Days) -> date:
    return days[1]


def _days_of(moment: Moment, plan: Period | None) -> Days | None:
    return days_within(moment, plan) if moment.year is None else moment.days_in(moment.year)


def _set_of(moments: tuple[Moment, ...]) -> str | None:
    texts = [moment.edtf() if moment.form is Form.DATE else None for moment in moments]
    known = [text for text in texts if text is not None]
    return f"{{{','.join(known)}}}" if len(known) == len(texts) else None


def _interval_of(first: Moment, last: Moment) -> str | None:
    if {first.form, last.form} <= _IN_INTERVALS:
        return _joined(first.edtf(), last.edtf())
    starts, ends = _days_of(first, None), _days_of(last, None)
    if starts is None or ends is None:
        return None
    return f"{starts[0].isoformat()}/{ends[1].isoformat()}"


def _joined(start: str | None, end: str | None) -> str | None:
    return None if start is None or end is None else f"{start}/{end}"
