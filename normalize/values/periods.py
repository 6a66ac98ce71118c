"""The time printed with a value: ``(2021)``, ``(juni 2022)``, ``2030:``, ``senast 2025``.

Here is decided which words of a cell are a time; `periods.py` says which time it is. A day without
a year (``/ 1 nov``) is none: it stays in the value's qualifier.
"""

from __future__ import annotations

from ...schemas import Period
from ..notation.lexemes import Cursor, Lexeme
from ..notation.phrases import Sense
from ..spelling.characters import DASHES
from ..times.periods import parse_period


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
    if cursor.sense(Sense.TIME_BEFORE_YEAR) is not None:
        cursor.take()
    if cursor.sense(Sense.MONTH) is not None:
        cursor.take()
    year = year_of(cursor.peek())
    if year is None:
        cursor.index = first
        return None
    cursor.take()
    _second_year(cursor, year)
    return period_of(cursor.between(first, cursor.index), str(year))


def _second_year(cursor: Cursor, year: int) -> None:
    """Go past ``-2025`` in ``2023-2025``, ``/2021`` in ``2020/2021``."""
    last = year_of(cursor.peek(1)) if cursor.is_sign(DASHES | {"/"}) else None
    if last is not None and last > year:
        cursor.index += 2


def period_of(text: str, year: str) -> Period | None:
    """Read a time; words that say nothing of it (``helår 2022``) leave the year."""
    period = parse_period(text)
    if period is None and (alone := parse_period(year)) is not None:
        return alone.model_copy(update={"text": text})
    return period
