"""Intervals on `Decimal` with open and closed ends: containment, order, meeting, gaps.

`portion` is the oracle in the tests; it is not imported here.
"""

from __future__ import annotations

from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from ...schemas import Interval


def contains(interval: Interval, number: Decimal) -> bool:
    """Tell whether a number lies in an interval.

    >>> seventies = Interval(lower=70, lower_closed=True, upper=80, upper_closed=False)
    >>> contains(seventies, Decimal(70)), contains(seventies, Decimal(80))
    (True, False)
    """
    return not (is_above(interval, number) or is_below(interval, number))


def is_above(interval: Interval, number: Decimal) -> bool:
    """Tell whether the whole interval lies above a number."""
    lower = interval.lower
    return lower is not None and (lower > number or (lower == number and not interval.lower_closed))


def is_below(interval: Interval, number: Decimal) -> bool:
    """Tell whether the whole interval lies below a number."""
    upper = interval.upper
    return upper is not None and (upper < number or (upper == number and not interval.upper_closed))


def starts_before(first: Interval, second: Interval) -> bool:
    """Tell whether the first interval has numbers below all of the second."""
    if second.lower is None:
        return False
    if first.lower is None or first.lower < second.lower:
        return True
    return first.lower == second.lower and first.lower_closed and not second.lower_closed


def ends_after(first: Interval, second: Interval) -> bool:
    """Tell whether the first interval has numbers above all of the second."""
    if second.upper is None:
        return False
    if first.upper is None or first.upper > second.upper:
        return True
    return first.upper == second.upper and first.upper_closed and not second.upper_closed


def within(inner: Interval, outer: Interval) -> bool:
    """Tell whether every number of the inner interval lies in the outer one."""
    return not starts_before(inner, outer) and not ends_after(inner, outer)


def common(first: Interval, second: Interval) -> Interval | None:
    """Give the numbers in both, or None.

    >>> low = Interval(lower=None, lower_closed=False, upper=70, upper_closed=True)
    >>> high = Interval(lower=70, lower_closed=True, upper=None, upper_closed=False)
    >>> common(low, high)
    Interval(lower=Decimal('70'), lower_closed=True, upper=Decimal('70'), upper_closed=True)
    """
    low = second if starts_before(first, second) else first
    high = second if ends_after(first, second) else first
    return _interval(
        lower=low.lower,
        lower_closed=low.lower_closed,
        upper=high.upper,
        upper_closed=high.upper_closed,
    )


def gap(first: Interval, second: Interval) -> Interval | None:
    """Give the numbers between two intervals, the first of which starts lower; or None."""
    if first.upper is None or second.lower is None:
        return None
    return _interval(
        lower=first.upper,
        lower_closed=not first.upper_closed,
        upper=second.lower,
        upper_closed=not second.lower_closed,
    )


def _interval(
    *, lower: Decimal | None, lower_closed: bool, upper: Decimal | None, upper_closed: bool
) -> Interval | None:
    """The interval with these ends, or None where it would be empty."""
    if lower is not None and upper is not None:
        empty_point = lower == upper and not (lower_closed and upper_closed)
        if lower > upper or empty_point:
            return None
    return Interval(lower=lower, lower_closed=lower_closed, upper=upper, upper_closed=upper_closed)


def on_grid(interval: Interval, decimals: int) -> Interval | None:
    """Give the closed interval of the numbers with so many decimals in a bounded interval, or None.

    The printed decimals are the grid on which values are reported: with none, ``<70`` and ``71-79``
    leave out 70 and nothing else.

    >>> on_grid(Interval(lower=70, lower_closed=True, upper=71, upper_closed=False), 0)
    Interval(lower=Decimal('70'), lower_closed=True, upper=Decimal('70'), upper_closed=True)
    """
    if interval.lower is None or interval.upper is None:
        return interval
    step = Decimal(1).scaleb(-decimals)
    lower = interval.lower.quantize(step, ROUND_CEILING)
    upper = interval.upper.quantize(step, ROUND_FLOOR)
    lower += step if lower == interval.lower and not interval.lower_closed else 0
    upper -= step if upper == interval.upper and not interval.upper_closed else 0
    return _interval(lower=lower, lower_closed=True, upper=upper, upper_closed=True)
