"""Parentheses behind a number: scale, time, unit, remark."""

from __future__ import annotations

from ..schemas import UnitCode
from .amounts import Measure, amount_ahead
from .characters import DASHES
from .closedclasses import ClauseNumbers
from .lexemes import Cursor
from .periods import parse_period
from .phrases import Sense
from .statements import Statement, with_measure
from .unit_table import Unit
from .value_periods import read_time


def read_parenthesis(cursor: Cursor, statement: Statement) -> bool:
    """Read ``(…)`` where it stands.

    Raises:
        NotUnderstoodError: for numbers in it that are no scale, year or restatement, or no end.
    """
    if not cursor.is_sign("("):
        return False
    first, after = cursor.index + 1, _closing(cursor)
    inner = Cursor(cursor.text, cursor.lexemes, first, after)
    if not (_scale(inner, statement) or _time(inner, statement) or _unit(inner, statement)):
        _remark(inner, statement)
    cursor.index = after + 1
    return True


def _closing(cursor: Cursor) -> int:
    for index in range(cursor.index + 1, cursor.stop):
        text = cursor.lexemes[index].text
        if text == ")":
            return index
        if text == "(":
            break
    raise cursor.refusal("a parenthesis that is not closed")


def _scale(inner: Cursor, statement: Statement) -> bool:
    read = read_scale(inner, statement) or read_scale_ends(inner, statement)
    return read and _at_end(inner)


def _at_end(inner: Cursor) -> bool:
    if not inner.done:
        raise inner.refusal("not read behind the scale")
    return True


def read_scale(cursor: Cursor, statement: Statement) -> bool:
    """Read ``av 10,0``: the top of the scale of a number without another unit than points."""
    if cursor.sense(Sense.OF) is None or statement.scale_max is not None:
        return False
    top, quantity = cursor.peek(1), statement.quantity
    if top is None or top.numeral is None or quantity is None:
        return False
    in_points = quantity.measure == Measure() or quantity.measure.text in ("poäng", "p", "index")
    if not in_points or quantity.largest > top.numeral.value:
        return False
    _refuse_share(cursor)
    cursor.index += 2
    if cursor.sense(Sense.UNIT) is not None and cursor.lexemes[cursor.index].key in ("poäng", "p"):
        cursor.take()
    if not cursor.done and cursor.lexemes[cursor.index].key in ("möjliga", "möjligt"):
        cursor.take()
    statement.scale_max = top.numeral.value
    return True


def _refuse_share(cursor: Cursor) -> None:
    """``7 av 10 elever`` is a share of a group, no 7 on a scale."""
    after = cursor.peek(2)
    if after is None or not after.is_word or after.key in ("poäng", "p", "möjliga", "möjligt"):
        return
    if Sense.CLAUSE not in after.senses and Sense.TIME_BEFORE_YEAR not in after.senses:
        raise cursor.refusal("a share of a group, not a scale", 1)


def read_scale_ends(inner: Cursor, statement: Statement) -> bool:
    """Read ``skala 1-5``, ``på en skala från 1 till 10``: the top, and all of it as qualifier."""
    if inner.sense(Sense.SCALE) is None or statement.scale_max is not None:
        return False
    bottom, top = inner.peek(1), inner.peek(3)
    joined = inner.is_sign(DASHES, 2) or inner.sense(Sense.ENDS_OF_RANGE, 2) is not None
    if not joined or bottom is None or bottom.numeral is None or top is None or top.numeral is None:
        return False
    statement.scale_max = top.numeral.value
    statement.qualifier.append(inner.between(inner.index, inner.index + 4))
    inner.index += 4
    return True


def _time(inner: Cursor, statement: Statement) -> bool:
    """``2021``, ``år 2021``, ``juni 2022``, ``2020/2021``, ``per 2022-06-30``.

    A time of which no year is printed (``mars``) is a remark.
    """
    if statement.period is not None or inner.done:
        return False
    first = inner.index
    period = read_time(inner)
    if period is None or not inner.done:
        inner.index = first
        period = parse_period(inner.between(first, inner.stop))
    if period is None or (period.start is None and period.end is None):
        return False
    statement.period = period
    return True


def _unit(inner: Cursor, statement: Statement) -> bool:
    """``90 (%)``; one letter (``80 (M)``) is a group more often than a unit."""
    unit, quantity = inner.sense(Sense.UNIT), statement.quantity
    if quantity is None or quantity.measure != Measure() or not isinstance(unit, Unit):
        return False
    text = inner.lexemes[inner.index].text
    if inner.stop - inner.index > 1 or (text.isalpha() and len(text) == 1):
        return False
    measure = Measure(unit.code, text, unit.multiplier)
    statement.quantity = with_measure(quantity, measure)
    return True


def _restates(inner: Cursor, statement: Statement) -> bool:
    """``98 % (102 st)``, ``75 % (3 av 4)``: a percentage said again as a count."""
    quantity = statement.quantity
    if quantity is None or quantity.measure.code is not UnitCode.PERCENT:
        return False
    counts = [lexeme for lexeme in inner.lexemes[inner.index : inner.stop] if lexeme.numeral]
    unit = inner.sense(Sense.UNIT, 1)
    counted = isinstance(unit, Unit) and unit.code is not UnitCode.PERCENT
    of_total = inner.sense(Sense.OF, 1) is not None and len(counts) == len(("3", "4"))
    return (counted and len(counts) == 1) or of_total


def _remark(inner: Cursor, statement: Statement) -> None:
    """Words, kept as printed; years among them are fine, other numbers only in a restatement."""
    restates = inner.sense(Sense.CLAUSE) is ClauseNumbers.ANY or _restates(inner, statement)
    for index in range(inner.index, inner.stop):
        lexeme = inner.lexemes[index]
        year = lexeme.numeral.year if lexeme.numeral is not None else None
        worded = inner.stop - inner.index > 1
        if lexeme.is_number and not restates and not (worded and year is not None):
            inner.index = index
            raise inner.refusal("a number in the parenthesis: last year's, a minus, or a remark")
    if amount_ahead(inner) and not restates:
        raise inner.refusal("a second value in the parenthesis")
    statement.qualifier.append(inner.between(inner.index, inner.stop))
