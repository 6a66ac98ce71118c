"""Clauses about a value: ``av eleverna``, ``jämfört med 2020``, ``inom 24 timmar``, ``/ 1 nov``."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from ..notation.closedclasses import ClauseNumbers
from ..notation.comparators import WITHIN
from ..notation.lexemes import Cursor, Lexeme
from ..notation.phrases import Sense
from ..notation.tokens import TokenKind
from .amounts import amount_ahead, read_amount
from .periods import period_of, time_ahead, year_of
from .statements import Statement


def compared_clause(
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
        _refuse_bound(cursor)
        end = cursor.take().end
    statement.qualifier.append(cursor.text[start:end])


def _ends_clause(cursor: Cursor) -> bool:
    lexeme = cursor.lexemes[cursor.index]
    mark = lexeme.text in "(*[" or lexeme.kind is TokenKind.SUPERSCRIPT
    at_end = cursor.peek(1) is None or (cursor.is_sign(".", 1) and cursor.peek(2) is None)
    last_year = year_of(lexeme) is not None and at_end
    return mark or last_year or lexeme.key == WITHIN or time_ahead(cursor)


def _refuse_number(cursor: Cursor, numbers: ClauseNumbers) -> None:
    lexeme = cursor.lexemes[cursor.index]
    if not lexeme.is_number or numbers is ClauseNumbers.ANY:
        return
    if cursor.sense(Sense.GRADE, -1) is not None and lexeme.numeral and lexeme.numeral.bare:
        return
    if numbers is ClauseNumbers.YEARS and year_of(lexeme) is not None:
        return
    raise cursor.refusal("a second number")


def _refuse_bound(cursor: Cursor) -> None:
    """``80 % av eleverna eller fler`` bounds the 80; ``betyget E eller högre`` says it of the E."""
    lexeme, before = cursor.lexemes[cursor.index], cursor.peek(-1)
    worded = Sense.POSTFIX_COMPARATOR in lexeme.senses and " " in lexeme.key
    if worded and not (before is not None and len(before.text) == 1):
        raise cursor.refusal("a comparator behind a clause")


def read_clause(cursor: Cursor, statement: Statement) -> bool:
    """``av eleverna``, ``för medarbetare``, ``inom 3 dagar``, ``motsvarar ca 170 st``."""
    lexeme = cursor.lexemes[cursor.index]
    numbers = lexeme.senses.get(Sense.CLAUSE)
    if (
        lexeme.key == WITHIN
        or (lexeme.text == "/" and not lexeme.spaced)
        or not isinstance(numbers, ClauseNumbers)
    ):
        return False
    if lexeme.key in ("per", "vid", "i", "på") and _day(cursor, statement, lexeme):
        return True
    if lexeme.key == "per" and _base(cursor, statement):
        return True
    cursor.take()
    compared_clause(cursor, statement, lexeme, numbers)
    return True


def read_within(cursor: Cursor, statement: Statement) -> bool:
    """``95 % inom 24 timmar``: the time is part of what is measured."""
    lexeme = cursor.lexemes[cursor.index]
    if lexeme.key != WITHIN:
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


def read_slash(cursor: Cursor, statement: Statement) -> bool:
    """``/ 1 nov``, ``/år`` behind a percentage."""
    slash, after = cursor.lexemes[cursor.index], cursor.peek(1)
    if slash.text != "/" or after is None:
        return False
    if _day(cursor, statement, slash) or _base(cursor, statement):
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


BASES = frozenset(map(Decimal, (100, 1_000, 10_000, 100_000, 1_000_000)))
"""Populations that rates are counted on: ``12,5 per 100 000 invånare``."""


def _base(cursor: Cursor, statement: Statement) -> bool:
    """``per 1 000 invånare``, ``/1000 inv``, kept as printed."""
    base, persons = cursor.peek(1), cursor.peek(2)
    if base is None or base.numeral is None or base.numeral.value not in BASES:
        return False
    if persons is None or not persons.is_word:
        return False
    cursor.index += 3
    statement.qualifier.append(cursor.between(cursor.index - 3, cursor.index))
    if statement.quantity is not None:
        statement.quantity = replace(statement.quantity, bare=False)
    return True


def _is_month(lexeme: Lexeme | None) -> bool:
    numeral = None if lexeme is None else lexeme.numeral
    return numeral is not None and numeral.bare and 1 <= numeral.value <= 12
