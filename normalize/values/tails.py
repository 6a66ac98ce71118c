"""What stands after the number: scale, time, footnote mark, change, and clauses about it."""

from __future__ import annotations

from collections.abc import Callable

from ...schemas import Change
from ..notation.closedclasses import ClauseNumbers
from ..notation.lexemes import Cursor, Lexeme
from ..notation.phrases import Sense
from ..notation.tokens import TokenKind
from .amounts import Measure, amount_ahead
from .clauses import compared_clause, read_clause, read_slash, read_within
from .parentheses import read_parenthesis
from .periods import read_time, time_ahead, year_of
from .scales import scale_behind
from .statements import Statement

LAST_FOOTNOTE = 30
"""The largest footnote mark in digits. Plans have up to 24 notes (guide, section 2)."""

_PASSED = frozenset(",.!\"'”“")
"""Marks between the parts of a cell that say nothing of the value."""


def read_tail(cursor: Cursor, statement: Statement) -> None:
    """Read everything behind the number.

    Raises:
        NotUnderstoodError: at a second number or a word that would alter the value.
    """
    while not cursor.done:
        if not any(reader(cursor, statement) for reader in _READERS):
            raise cursor.refusal(_reason(cursor))


def _reason(cursor: Cursor) -> str:
    lexeme = cursor.lexemes[cursor.index]
    if lexeme.numeral is not None:
        return "a second number"
    following = cursor.peek(1)
    if lexeme.text in "/:-–" and following is not None and following.numeral is not None:
        return "a fraction, a date, a time or two values"
    if Sense.NEGATION in lexeme.senses:
        return "a negation behind the number"
    return "not read behind a number"


def _footnote_mark(cursor: Cursor, statement: Statement) -> bool:
    """``80*``, ``80¹``, ``80¹⁾``, ``80 [1]``, ``80 % 1)``."""
    lexeme = cursor.lexemes[cursor.index]
    if lexeme.kind is TokenKind.SUPERSCRIPT or lexeme.text in "*†‡":
        statement.footnote.append(cursor.take().text)
        return True
    inner = cursor.peek(1)
    if lexeme.text == "[" and _is_note(inner) and cursor.is_sign("]", 2):
        statement.footnote.append(cursor.between(cursor.index, cursor.index + 3))
        cursor.index += 3
        return True
    if _is_note(lexeme) and cursor.is_sign(")", 1) and inner is not None and not inner.spaced:
        statement.footnote.append(cursor.between(cursor.index, cursor.index + 2))
        cursor.index += 2
        return True
    return False


def _glued_digits(cursor: Cursor, statement: Statement) -> bool:
    """``88 %2020`` is a year, ``(av 100)1`` and ``invånare2`` a footnote mark."""
    lexeme, before = cursor.lexemes[cursor.index], cursor.peek(-1)
    if lexeme.numeral is None or lexeme.spaced or before is None or before.numeral is not None:
        return False
    if year_of(lexeme) is not None and statement.period is None:
        statement.period = read_time(cursor)
        return True
    after_value = before.text == ")" or Sense.UNIT in before.senses
    if not (after_value and _is_note(lexeme)):
        return False
    statement.footnote.append(cursor.take().text)
    return True


def _is_note(lexeme: Lexeme | None) -> bool:
    numeral = None if lexeme is None else lexeme.numeral
    return numeral is not None and numeral.bare and 1 <= numeral.value <= LAST_FOOTNOTE


def _year(cursor: Cursor, statement: Statement) -> bool:
    """``90 % 2030``: behind a unit four digits are a year; else a word must say so."""
    quantity = statement.quantity
    in_unit = quantity is not None and quantity.measure != Measure()
    here = in_unit and year_of(cursor.peek()) is not None
    if statement.period is not None or not (here or time_ahead(cursor)):
        return False
    if _from_base_year(cursor, statement):
        return True
    after = cursor.peek(1)
    if here and after is not None and (Sense.UNIT in after.senses or after.text in "-–"):
        return False
    statement.period = read_time(cursor)
    return True


def _change(cursor: Cursor, statement: Statement) -> bool:
    """``15 % ökning``, ``10 % fler``, ``25 procent lägre jämfört med 2020``."""
    if statement.label_after or statement.change is not None:
        return False
    for sense in (Sense.COMPARED, Sense.MOVE, Sense.COMPARATIVE):
        found = cursor.sense(sense)
        if isinstance(found, Change):
            statement.change = found
            lexeme = cursor.take()
            if sense is Sense.COMPARED:
                compared_clause(cursor, statement, lexeme, ClauseNumbers.YEARS)
            return True
    return False


def _mark(cursor: Cursor, statement: Statement) -> bool:
    """A comma or full stop; a comma before a number parts two values and is not passed."""
    if not cursor.is_sign(_PASSED):
        return False
    ahead = Cursor(cursor.text, cursor.lexemes, cursor.index + 1, cursor.stop)
    if ahead.done and cursor.is_sign(","):
        raise cursor.refusal("a comma at the end: digits may be lost")
    if amount_ahead(ahead) and not time_ahead(ahead) and year_of(ahead.peek()) is None:
        return False
    cursor.take()
    return True


def _from_base_year(cursor: Cursor, statement: Statement) -> bool:
    """``-50 % från 1990`` says what it is compared with; ``80 % från 2025`` when it begins."""
    quantity, lexeme = statement.quantity, cursor.lexemes[cursor.index]
    signed = quantity is not None and (quantity.plus or (quantity.number or 0) < 0)
    if not lexeme.key.startswith("från") or not (signed or statement.change is not None):
        return False
    cursor.index += 2
    statement.qualifier.append(cursor.between(cursor.index - 2, cursor.index))
    return True


_ARROWS = frozenset("↑↓→↗↘⬆⬇▲▼△▽")


def _arrow(cursor: Cursor, statement: Statement) -> bool:
    """``80 % ↑``: the trend beside the value, kept as printed."""
    if not cursor.is_sign(_ARROWS):
        return False
    statement.qualifier.append(cursor.take().text)
    return True


_ALTERING = (
    Sense.NEGATION,
    Sense.MOVE,
    Sense.COMPARATIVE,
    Sense.COMPARED,
    Sense.COMPARING,
    Sense.FRACTION,
    Sense.COMPARATOR,
    Sense.POSTFIX_COMPARATOR,
    Sense.APPROXIMATE,
    Sense.SIGN,
    Sense.CONJUNCTION,
    Sense.MULTIPLIER,
)


def _word(cursor: Cursor, statement: Statement) -> bool:
    """``90% nöjdhet``: words that name what is measured, else (a label is there) say more of it."""
    lexeme = cursor.lexemes[cursor.index]
    if Sense.MONTH in lexeme.senses:
        raise cursor.refusal("a date behind the number")
    if _joins_words(cursor, statement):
        statement.label.append(cursor.take().text)
        return True
    if not lexeme.is_word or any(sense in lexeme.senses for sense in _ALTERING):
        return False
    cursor.take()
    statement.label_after = statement.label_after or not statement.label
    (statement.label if statement.label_after else statement.qualifier).append(lexeme.text)
    return True


_JOINING = frozenset({"och", "eller", "samt"})


def _joins_words(cursor: Cursor, statement: Statement) -> bool:
    """``90 % nöjda eller mycket nöjda``: a label of two words, no second value behind them."""
    before, here, after = cursor.peek(-1), cursor.lexemes[cursor.index], cursor.peek(1)
    if here.key not in _JOINING or not statement.label_after or statement.quantity is None:
        return False
    named = after is not None and after.is_word and not after.senses
    worded = before is not None and before.is_word and named
    rest = cursor.lexemes[cursor.index + 1 : cursor.stop]
    second = any(each.is_number and year_of(each) is None for each in rest)
    return worded and not statement.quantity.bare and not second


_READERS: tuple[Callable[[Cursor, Statement], bool], ...] = (
    _footnote_mark,
    _glued_digits,
    read_parenthesis,
    scale_behind,
    _year,
    read_slash,
    _change,
    read_within,
    read_clause,
    _mark,
    _arrow,
    _word,
)
