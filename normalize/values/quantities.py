"""Amounts → a number or an interval: comparators, ranges, bounds on both sides."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from ...schemas import Interval, UnitCode
from ..notation.comparators import AGE_LIKE, WITHIN, Comparator
from ..notation.lexemes import Cursor
from ..notation.phrases import Sense
from ..notation.unit_table import THOUSAND
from ..pointing import NotUnderstoodError
from ..spelling.characters import DASHES
from .amounts import Amount, Measure, amount_ahead, merged_measure, read_amount

LAST_DAY = 31
"""A number up to this before four digits may be a day or month: ``12-2024``."""

_TIMES = frozenset(
    {
        UnitCode.MINUTES,
        UnitCode.HOURS,
        UnitCode.DAYS,
        UnitCode.WEEKS,
        UnitCode.MONTHS,
        UnitCode.YEARS,
    }
)


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number or an interval with its unit; exactly one of `number` and `interval` is set.

    `bare` says that nothing but digits is printed: then only a whole cell is sure to be a value.
    """

    number: Decimal | None
    interval: Interval | None
    decimals: int
    measure: Measure
    approximate: bool = False
    plus: bool = False
    year: int | None = None
    bare: bool = False

    @property
    def largest(self) -> Decimal:
        """The number, or the largest printed end of the interval."""
        if self.number is not None:
            return self.number
        ends = (self.interval.lower, self.interval.upper) if self.interval is not None else ()
        return max(end for end in ends if end is not None)


def read_quantity(cursor: Cursor) -> Quantity:
    """Read a number or an interval and go past it.

    Raises:
        NotUnderstoodError: for a range that is reversed, mixes units or has one comparator.
    """
    if cursor.sense(Sense.BETWEEN) is not None:
        return _between(cursor)
    first = read_amount(cursor)
    if _range_follows(cursor, first):
        cursor.take()
        return _range(cursor, first, read_amount(cursor))
    if _other_side_follows(cursor, first):
        _skip_conjunction(cursor)
        return _two_sided(first, read_amount(cursor))
    return _single(cursor, first)


def bound(comparator: Comparator, number: Decimal) -> Interval:
    """Make the interval of the numbers that satisfy a comparator.

    >>> from decimal import Decimal
    >>> bound(Comparator.AT_LEAST, Decimal(80))
    Interval(lower=Decimal('80'), lower_closed=True, upper=None, upper_closed=False)
    """
    if comparator is Comparator.EQUAL:
        return Interval(lower=number, lower_closed=True, upper=number, upper_closed=True)
    if comparator.is_lower_bound:
        closed = comparator is Comparator.AT_LEAST
        return Interval(lower=number, lower_closed=closed, upper=None, upper_closed=False)
    closed = comparator is Comparator.AT_MOST
    return Interval(lower=None, lower_closed=False, upper=number, upper_closed=closed)


def _between(cursor: Cursor) -> Quantity:
    """``mellan 40 och 60``."""
    cursor.take()
    first = read_amount(cursor)
    here = cursor.peek()
    joins = here is not None and (here.key == "och" or Sense.ENDS_OF_RANGE in here.senses)
    if not (joins or cursor.is_sign(DASHES)):
        raise cursor.refusal("'mellan' needs two ends")
    cursor.take()
    return _range(cursor, first, read_amount(cursor))


def _range_follows(cursor: Cursor, first: Amount) -> bool:
    """A dash, or ``till`` before a number that is no year (``90 % till 2030`` is a time)."""
    following = cursor.peek(1)
    if cursor.is_sign(DASHES):
        return following is not None and _amount_after(cursor)
    if cursor.sense(Sense.ENDS_OF_RANGE) is None or not _amount_after(cursor):
        return False
    year = None if following is None or following.numeral is None else following.numeral.year
    if year is not None and first.numeral.year is None:
        if first.measure == Measure():
            raise cursor.refusal("'till' before a year: a range or a time", 1)
        return False
    return True


def _amount_after(cursor: Cursor) -> bool:
    return amount_ahead(Cursor(cursor.text, cursor.lexemes, cursor.index + 1, cursor.stop))


def _range(cursor: Cursor, first: Amount, second: Amount) -> Quantity:
    """``6,1-6,9``: both ends belong to it; ``>70-<80`` has its own closures."""
    if first.comparator is not None and second.comparator is not None:
        return _two_sided(first, second)
    from_to = first.opener == "från" and second.comparator is None
    if not from_to and (first.comparator is not None or second.comparator is not None):
        reason = "a comparator before only one end of a range"
        raise NotUnderstoodError(reason, first.start, second.end)
    if first.numeral.year is not None and second.bare_year is not None:
        raise NotUnderstoodError("two years are a period, not a range", first.start, second.end)
    if first.number <= LAST_DAY and second.bare_year is not None:
        raise NotUnderstoodError("a date, or a range up to a year", first.start, second.end)
    if _may_lack_thousands(first, second):
        raise NotUnderstoodError("the first end may lack its thousands", first.start, second.end)
    return _interval(first, second, Comparator.AT_LEAST, Comparator.AT_MOST)


def _may_lack_thousands(first: Amount, second: Amount) -> bool:
    """``60-65 000`` is 60 000 to 65 000 as likely as it is 60 to 65 000; ``500-1 000`` is clear."""
    head = second.number
    while head >= THOUSAND:
        head //= THOUSAND
    round_grouped = second.number % THOUSAND == 0 and not second.numeral.bare
    whole = first.numeral.decimals == second.numeral.decimals == 0
    return round_grouped and whole and 0 < first.number <= head < second.number


def _other_side_follows(cursor: Cursor, first: Amount) -> bool:
    """``minst 40 och högst 60``, ``>70 men <80``, ``≥70 <80``."""
    if first.comparator is None:
        return False
    joined = cursor.sense(Sense.CONJUNCTION) in ("och", "men", ",")
    second = cursor.sense(Sense.COMPARATOR, 1 if joined else 0)
    if not isinstance(second, Comparator):
        return False
    opposite = (first.comparator.is_lower_bound and second.is_upper_bound) or (
        first.comparator.is_upper_bound and second.is_lower_bound
    )
    number = cursor.peek(2 if joined else 1)
    year = None if number is None or number.numeral is None else number.numeral.year
    if year is not None and first.measure != Measure():
        return False  # "minst 5 % lägre än 2021" compares with a year
    return opposite and (_amount_after(cursor) if joined else amount_ahead(cursor))


def _skip_conjunction(cursor: Cursor) -> None:
    if cursor.sense(Sense.CONJUNCTION) is not None:
        cursor.take()


def _two_sided(first: Amount, second: Amount) -> Quantity:
    lower, upper = first, second
    if lower.comparator is not None and lower.comparator.is_upper_bound:
        lower, upper = second, first
    if lower.comparator is None or upper.comparator is None:
        raise NotUnderstoodError("a comparator before only one end", first.start, second.end)
    if not (lower.comparator.is_lower_bound and upper.comparator.is_upper_bound):
        raise NotUnderstoodError("two bounds on the same side", first.start, second.end)
    return _interval(lower, upper, lower.comparator, upper.comparator)


def _interval(
    lower: Amount, upper: Amount, lower_bound: Comparator, upper_bound: Comparator
) -> Quantity:
    start, end = min(lower.start, upper.start), max(lower.end, upper.end)
    closed = lower_bound is Comparator.AT_LEAST and upper_bound is Comparator.AT_MOST
    if lower.number > upper.number or (lower.number == upper.number and not closed):
        raise NotUnderstoodError("the range runs backwards", start, end)
    if lower.plus or upper.plus:
        raise NotUnderstoodError("a plus sign inside a range", start, end)
    measure = _measure_of(lower, upper)
    if measure is None:
        raise NotUnderstoodError("the ends of the range have different units", start, end)
    interval = Interval(
        lower=lower.number,
        lower_closed=lower_bound is Comparator.AT_LEAST,
        upper=upper.number,
        upper_closed=upper_bound is Comparator.AT_MOST,
    )
    decimals = max(lower.numeral.decimals, upper.numeral.decimals)
    approximate = lower.approximate or upper.approximate
    return Quantity(None, interval, decimals, measure, approximate)


def _refuse_unclear_comparator(amount: Amount) -> None:
    """Comparators that are only sure beside some units.

    ``inom`` needs a time, ``personer över 65 år`` may be an age, ``lägre än 2022`` a year.
    """
    code = amount.measure.code
    if amount.opener == WITHIN and code not in _TIMES:
        raise NotUnderstoodError("'inom' without a time", amount.start, amount.end)
    if amount.opener in AGE_LIKE and code is UnitCode.YEARS and amount.start > 0:
        raise NotUnderstoodError("an age or a number of years", amount.start, amount.end)
    if code is UnitCode.YEARS and amount.numeral.year is not None:
        raise NotUnderstoodError("a year, not a number of years", amount.start, amount.end)
    if amount.opener.endswith("än") and amount.numeral.year and amount.measure == Measure():
        raise NotUnderstoodError("four digits that may be a year", amount.start, amount.end)


def _measure_of(one: Amount, other: Amount) -> Measure | None:
    first, second = (one, other) if one.start < other.start else (other, one)
    return merged_measure(first.measure, second.measure)


def _single(cursor: Cursor, amount: Amount) -> Quantity:
    """A number, or with a comparator before or after it the interval it opens."""
    comparator = amount.comparator
    after = cursor.sense(Sense.POSTFIX_COMPARATOR)
    if isinstance(after, Comparator):
        if comparator is not None:
            raise cursor.refusal("a second comparator")
        comparator = after
        cursor.take()
    _refuse_unclear_comparator(amount)
    exact = comparator is None or comparator is Comparator.EQUAL
    interval = None if comparator is None or exact else bound(comparator, amount.number)
    return Quantity(
        amount.number if exact else None,
        interval,
        amount.numeral.decimals,
        amount.measure,
        amount.approximate,
        amount.plus,
        amount.bare_year if exact else None,
        bare=comparator is None and amount.measure == Measure() and not amount.approximate,
    )
