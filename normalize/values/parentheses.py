"""Parentheses behind a number: scale, time, unit, remark."""

from __future__ import annotations

from dataclasses import replace

from ...schemas import UnitCode
from ..notation.closedclasses import ClauseNumbers
from ..notation.comparators import Comparator
from ..notation.lexemes import Cursor
from ..notation.phrases import Sense
from ..notation.unit_table import Unit
from ..spelling.wordshapes import word_set
from ..times.periods import parse_period
from .amounts import Measure, amount_ahead
from .periods import read_time, year_of
from .quantities import bound
from .scales import scale_behind
from .statements import Statement, with_measure


def read_parenthesis(cursor: Cursor, statement: Statement) -> bool:
    """Read ``(…)`` where it stands.

    Raises:
        NotUnderstoodError: for numbers in it that are no scale, year or restatement, or no end.
    """
    if not cursor.is_sign("("):
        return False
    first, after = cursor.index + 1, _closing(cursor)
    inner = Cursor(cursor.text, cursor.lexemes, first, after)
    if not any(reader(inner, statement) for reader in (_scale, _time, _unit, _bound)):
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
    return scale_behind(inner, statement) and _at_end(inner)


def _at_end(inner: Cursor) -> bool:
    if not inner.done:
        raise inner.refusal("not read behind the scale")
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


def _bound(inner: Cursor, statement: Statement) -> bool:
    """``70 % (minst)`` is ``minst 70 %``.

    Raises:
        NotUnderstoodError: for a comparator beside one that is printed before the number.
    """
    if inner.stop - inner.index != 1 or inner.sense(Sense.COMPARATOR) is None:
        return False
    comparator, quantity = inner.sense(Sense.POSTFIX_COMPARATOR), statement.quantity
    number = None if quantity is None or quantity.plus else quantity.number
    if not isinstance(comparator, Comparator) or quantity is None or number is None:
        raise inner.refusal("a comparator in the parenthesis")
    interval = bound(comparator, number)
    statement.quantity = replace(quantity, number=None, interval=interval, bare=False, year=None)
    inner.index += 1
    return True


_COMPARED_WITH = word_set(
    """
    utfall utfallet resultat riket rikssnitt rikssnittet snitt snittet medel länet budget prognos
    nuläge nuvärde startvärde basvärde utgångsvärde tidigare föregående förra fg jfr jämfört
    fjolåret ifjol
    """
)
"""First words of a remark whose numbers are others than the cell's: ``(utfall 2022: 75 %)``."""


def _compares(inner: Cursor) -> bool:
    """``(2022: 75 %)``, ``(riket 82 %)``."""
    first = inner.peek()
    dated = year_of(first) is not None and inner.is_sign(":", 1) and inner.stop - inner.index > 2
    return dated or (first is not None and first.key in _COMPARED_WITH)


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
    restates = (
        inner.sense(Sense.CLAUSE) is ClauseNumbers.ANY
        or _restates(inner, statement)
        or _compares(inner)
    )
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
