"""The time printed with a value: ``(2021)``, ``(juni 2022)``, ``2030:``, ``senast 2025``.

Source: guide/plan-tables.md 5.1 for the EDTF strings. A time without a year is none here: it stays
in the value's qualifier.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date

from ..schemas import Period
from . import closedclasses as words
from .characters import DASHES
from .lexemes import Cursor, Lexeme
from .phrases import Sense


def year_of(lexeme: Lexeme | None) -> int | None:
    """Give the year that a lexeme may be."""
    return None if lexeme is None or lexeme.numeral is None else lexeme.numeral.year


def time_ahead(cursor: Cursor) -> bool:
    """Tell whether a word that makes four digits a year stands here, before such digits.

    ``senast 2025``, ``under år 2024``; not ``under 2000 kr``.
    """
    if cursor.sense(Sense.TIME_BEFORE_YEAR) is None or year_of(cursor.peek(1)) is None:
        return False
    after = cursor.peek(2)
    return after is None or not ({Sense.UNIT, Sense.MULTIPLIER} & set(after.senses))


def read_time(cursor: Cursor) -> Period | None:
    """Read ``[word] [month] year [– year]`` and go past it; None (and no step) if none stands."""
    first = cursor.index
    opener = ""
    if cursor.sense(Sense.TIME_BEFORE_YEAR) is not None:
        opener = cursor.take().key
    month = cursor.sense(Sense.MONTH)
    if isinstance(month, int):
        cursor.take()
    year = year_of(cursor.peek())
    if year is None:
        cursor.index = first
        return None
    cursor.take()
    last = None if isinstance(month, int) else _second_year(cursor, year)
    text = cursor.between(first, cursor.index)
    if isinstance(month, int):
        return _month_period(text, year, month)
    return _years_period(text, year, last, opener)


def _second_year(cursor: Cursor, year: int) -> int | None:
    """``2023-2025``, ``2020/2021``."""
    if not (cursor.is_sign(DASHES) or cursor.is_sign("/")):
        return None
    last = year_of(cursor.peek(1))
    if last is None or last < year:
        return None
    cursor.take()
    cursor.take()
    return last


def _month_period(text: str, year: int, month: int) -> Period:
    return Period(
        text=text,
        edtf=f"{year}-{month:02}",
        start=date(year, month, 1),
        end=date(year, month, monthrange(year, month)[1]),
    )


def _years_period(text: str, year: int, last: int | None, opener: str) -> Period:
    start, end = date(year, 1, 1), date(last or year, 12, 31)
    if last is not None:
        return Period(text=text, edtf=f"{year}/{last}", start=start, end=end)
    if opener in words.DEADLINE_BEFORE_YEAR:
        return Period(text=text, edtf=f"../{year}", end=end)
    if opener in words.SINCE_BEFORE_YEAR:
        return Period(text=text, edtf=f"{year}/..", start=start)
    if opener in words.BEFORE_YEAR:
        return Period(text=text, edtf=f"../{year - 1}-12-31", end=date(year - 1, 12, 31))
    return Period(text=text, edtf=str(year), start=start, end=end)
