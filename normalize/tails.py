"""What stands after the number: scale, time, footnote mark, change, and clauses about it."""

from __future__ import annotations

from collections.abc import Callable

from ..schemas import Change
from .amounts import Measure, amount_ahead, read_amount
from .closedclasses import ClauseNumbers
from .lexemes import Cursor, Lexeme
from .parentheses import read_parenthesis
from .phrases import Sense
from .scales import scale_behind
from .statements import Statement
from .tokens import TokenKind
from .value_periods import period_of, read_time, time_ahead, year_of

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
    """``80*``, ``80¹``, ``80 [1]``."""
    lexeme = cursor.lexemes[cursor.index]
    if lexeme.kind is TokenKind.SUPERSCRIPT or lexeme.text in "*†‡":
        statement.footnote.append(cursor.take().text)
        return True
    inner = cursor.peek(1)
    if lexeme.text == "[" and _is_note(inner) and cursor.is_sign("]", 2):
        statement.footnote.append(cursor.between(cursor.index, cursor.index + 3))
        cursor.index += 3
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
                _rest_as_qualifier(cursor, statement, lexeme, ClauseNumbers.YEARS)
            return True
    return False


def _rest_as_qualifier(
    cursor: Cursor, statement: Statement, opener: Lexeme, numbers: ClauseNumbers
) -> None:
    """Take a clause to its end; ``lägre än 2020`` gives ``än 2020``."""
    start = (
        opener.start + opener.text.find(" ") + 1
        if Sense.COMPARED in opener.senses
        else opener.start
    )
    end = opener.end
    if numbers is ClauseNumbers.YEARS and year_of(cursor.peek()) is not None:
        end = cursor.take().end
    while not cursor.done and not _ends_clause(cursor):
        _refuse_number(cursor, numbers)
        end = cursor.take().end
    statement.qualifier.append(cursor.text[start:end])


def _ends_clause(cursor: Cursor) -> bool:
    lexeme = cursor.lexemes[cursor.index]
    mark = lexeme.text in "(*[" or lexeme.kind is TokenKind.SUPERSCRIPT
    last_year = year_of(lexeme) is not None and cursor.peek(1) is None
    return mark or last_year or time_ahead(cursor)


def _refuse_number(cursor: Cursor, numbers: ClauseNumbers) -> None:
    lexeme = cursor.lexemes[cursor.index]
    if not lexeme.is_number or numbers is ClauseNumbers.ANY:
        return
    if cursor.sense(Sense.GRADE, -1) is not None and lexeme.numeral and lexeme.numeral.bare:
        return
    if numbers is ClauseNumbers.YEARS and year_of(lexeme) is not None:
        return
    raise cursor.refusal("a second number")


def _clause(cursor: Cursor, statement: Statement) -> bool:
    """``av eleverna``, ``för medarbetare``, ``inom 3 dagar``, ``motsvarar ca 170 st``."""
    lexeme = cursor.lexemes[cursor.index]
    numbers = lexeme.senses.get(Sense.CLAUSE)
    if (
        lexeme.key == "inom"
        or (lexeme.text == "/" and not lexeme.spaced)
        or not isinstance(numbers, ClauseNumbers)
    ):
        return False
    if lexeme.key in ("per", "vid", "i", "på") and _day(cursor, statement, lexeme):
        return True
    cursor.take()
    _rest_as_qualifier(cursor, statement, lexeme, numbers)
    return True


def _within(cursor: Cursor, statement: Statement) -> bool:
    """``95 % inom 24 timmar``: the time is part of what is measured."""
    lexeme = cursor.lexemes[cursor.index]
    if lexeme.key != "inom":
        return False
    cursor.take()
    if amount_ahead(cursor):
        read_amount(cursor)
    _rest_as_qualifier_from(cursor, statement, lexeme.start)
    return True


def _rest_as_qualifier_from(cursor: Cursor, statement: Statement, start: int) -> None:
    while not cursor.done and not _ends_clause(cursor):
        _refuse_number(cursor, ClauseNumbers.NONE)
        cursor.take()
    statement.qualifier.append(cursor.text[start : cursor.lexemes[cursor.index - 1].end])


def _slash(cursor: Cursor, statement: Statement) -> bool:
    """``/ 1 nov``, ``/år`` behind a percentage."""
    slash, after = cursor.lexemes[cursor.index], cursor.peek(1)
    if slash.text != "/" or after is None:
        return False
    if _day(cursor, statement, slash):
        return True
    if after.is_word and not after.spaced and not slash.spaced:
        cursor.index += 2
        statement.qualifier.append(cursor.text[slash.start : after.end])
        return True
    return False


def _day(cursor: Cursor, statement: Statement, opener: Lexeme) -> bool:
    """``/ 1 nov``, ``per den 31 december 2023``, ``per 31/12``: a day, kept as printed."""
    offset = 1
    article = cursor.peek(offset)
    if article is not None and article.key == "den":
        offset += 1
    day = cursor.peek(offset)
    if (
        day is None
        or day.numeral is None
        or not (day.numeral.bare and 1 <= day.numeral.value <= 31)
    ):
        return False
    after = cursor.peek(offset + 1)
    in_digits = cursor.is_sign("/", offset + 1) and _is_month(cursor.peek(offset + 2))
    if not in_digits and (after is None or Sense.MONTH not in after.senses):
        return False
    first = cursor.index + 1
    cursor.index += offset + (3 if in_digits else 2)
    year = cursor.peek()
    if year is not None and year_of(year) is not None and statement.period is None:
        cursor.take()
        statement.period = period_of(cursor.between(first, cursor.index), year.text)
        return True
    statement.qualifier.append(cursor.text[opener.start : cursor.lexemes[cursor.index - 1].end])
    return True


def _is_month(lexeme: Lexeme | None) -> bool:
    numeral = None if lexeme is None else lexeme.numeral
    return numeral is not None and numeral.bare and 1 <= numeral.value <= 12


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
    if not lexeme.is_word or any(sense in lexeme.senses for sense in _ALTERING):
        return False
    cursor.take()
    statement.label_after = statement.label_after or not statement.label
    (statement.label if statement.label_after else statement.qualifier).append(lexeme.text)
    return True


_READERS: tuple[Callable[[Cursor, Statement], bool], ...] = (
    _footnote_mark,
    _glued_digits,
    read_parenthesis,
    scale_behind,
    _year,
    _slash,
    _change,
    _within,
    _clause,
    _mark,
    _word,
)
