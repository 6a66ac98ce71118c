"""A cell's text → a typed `Value`: target, threshold or measured number.

The whole text is read by a small grammar over lexemes, or it stays `kind: text` with the reason.
Order of the readers: missing marks, places (`ranks.py`), one value, several values. No reader backs
up further than the start of the cell, so the time is linear in its length.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import Enum, auto

from ...schemas import Change, Value, ValueKind
from ..notation.closedclasses import STAYING
from ..notation.comparators import Comparator
from ..notation.lexemes import Cursor, lex
from ..notation.missing import is_missing
from ..notation.phrases import Sense
from ..pointing import NotUnderstoodError, marked
from ..spelling.characters import tidy, unmarked
from .leads import Lead, read_lead
from .misspellings import may_be_comparator
from .quantities import Quantity, bound, read_quantity
from .ranks import rank_ahead, read_rank
from .several import read_several
from .statements import Statement, closed_at
from .tails import read_tail

LONGEST_LABEL = 12
"""Words of a label beside a number with a unit or comparator. Longer cells are sentences, whose
number is seldom all they say (cells of the guide's catalogue have at most seven, 2026-11)."""

LONGEST_LABEL_BEFORE_BARE = 4
LONGEST_LABEL_AFTER_BARE = 3
"""The same beside a number with nothing to show that it is a value: ``NPS 36``, ``5 nya bolag``."""

LONGEST_DIRECTION = 14
"""Words of a cell that says only ``ska öka``."""


class Role(Enum):
    """What the cell is for; decides what four bare digits and a plus sign may mean."""

    TARGET = auto()
    THRESHOLD = auto()
    MEASUREMENT = auto()


YEARS_BACK, YEARS_AHEAD = 25, 60
"""How far from the plan's own year four bare digits may be a year, where that year is known."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of a cell from outside: its role, and the plan's year or None."""

    role: Role
    year: int | None = None

    def may_be_a_year(self, year: int) -> bool:
        """Tell whether four bare digits may be a year in this plan."""
        if self.year is None:
            return True
        return self.year - YEARS_BACK <= year <= self.year + YEARS_AHEAD


def read_value(text: str, setting: Setting) -> Value | None:
    """Read a cell; None only for an empty text. `Value.citation` is left None."""
    printed = tidy(text)
    if not printed:
        return None
    try:
        return _understood(printed, setting)
    except NotUnderstoodError as stop:
        return Value(text=printed, kind=ValueKind.TEXT, reason=_reason(printed, stop))


def explain(text: str, value: Value) -> str:
    """Give a text that was not understood with the place marked; "" for any other value.

    >>> value = read_value("80 72", Setting(Role.TARGET))
    >>> print(explain("80 72", value))
    80 72
    ^^^^^ digits beside digits: one number or two
    """
    if value.kind is not ValueKind.TEXT:
        return ""
    printed = tidy(text)
    for role in Role:
        try:
            _understood(printed, Setting(role))
        except NotUnderstoodError as stop:
            if _reason(printed, stop) == value.reason:
                return f"{marked(printed, stop.start, stop.end)} {stop.reason}"
    return f"{marked(printed, 0, len(printed))} {value.reason}"


def _reason(printed: str, stop: NotUnderstoodError) -> str:
    """Say why, and quote the place where it is not the whole cell."""
    place = printed[stop.start : stop.end]
    return stop.reason if place in ("", printed) else f"{stop.reason}: '{place}'"


def _understood(printed: str, setting: Setting) -> Value:
    text = unmarked(printed)
    lexemes = lex(text)
    if is_missing(text.strip(), lexemes):
        return Value(text=printed, kind=ValueKind.MISSING)
    if rank_ahead(Cursor(text, lexemes)):
        return read_rank(Cursor(text, lexemes), printed)
    return _first_understood(
        lambda: _read_single(Cursor(text, lexemes), printed, setting),
        lambda: read_several(
            Cursor(text, lexemes), printed, lambda part, words: _read_single(part, words, setting)
        ),
    )


def _first_understood(single: Callable[[], Value], several: Callable[[], Value]) -> Value:
    """Try both; where both stop, the one that came further says why."""
    try:
        return single()
    except NotUnderstoodError as first:
        try:
            return several()
        except NotUnderstoodError as second:
            raise (second if second.start > first.start else first) from None


def _read_single(cursor: Cursor, text: str, setting: Setting) -> Value:
    statement = Statement()
    lead = read_lead(cursor, statement)
    if cursor.done:
        return _direction(cursor, statement, lead, text)
    names_number = _names_a_reference(cursor)
    first_of_value = cursor.index
    statement.quantity = read_quantity(cursor)
    _apply_loose_comparator(cursor, statement, lead, first_of_value)
    _apply_move(cursor, statement, lead)
    words_before = len(statement.label)
    read_tail(cursor, statement)
    _refuse_year(cursor, statement, statement.quantity, setting)
    _refuse_loose_number(cursor, statement, statement.quantity, words_before)
    if any(may_be_comparator(word) for word in statement.label):
        raise _whole_refusal(cursor, "a word that may be a misspelt comparator")
    if names_number and statement.quantity.bare:
        raise _whole_refusal(cursor, "a reference or a date, not a value")
    value = statement.to_value(text)
    return _as_threshold(value) if setting.role is Role.THRESHOLD else value


def _direction(cursor: Cursor, statement: Statement, lead: Lead, text: str) -> Value:
    if lead.move is None or lead.level:
        raise _whole_refusal(cursor, _why_no_value(cursor, statement))
    stays = any(lexeme.key.startswith(STAYING) for lexeme in cursor.lexemes)
    if stays or len(text.split()) > LONGEST_DIRECTION:
        raise _whole_refusal(cursor, "a sentence that says more than a direction")
    statement.change = lead.move
    statement.set_adverbs_apart()
    return statement.to_value(text)


def _whole_refusal(cursor: Cursor, reason: str) -> NotUnderstoodError:
    return NotUnderstoodError(reason, cursor.lexemes[0].start, cursor.lexemes[-1].end)


def _why_no_value(cursor: Cursor, statement: Statement) -> str:
    """Words alone: a time, a comparison (``över medel i riket``), or what no rule reads."""
    if statement.period is not None:
        return "a time without a value"
    opens = Sense.COMPARATOR in cursor.lexemes[0].senses
    if opens or any(Sense.COMPARED in lexeme.senses for lexeme in cursor.lexemes):
        return "a comparison with a value that is not printed"
    return "words without a number, and no known mark for a missing value"


def _apply_loose_comparator(
    cursor: Cursor, statement: Statement, lead: Lead, first_of_value: int
) -> None:
    """``minst betyget 4,0`` is ``betyget minst 4,0``: one word between comparator and number."""
    if lead.loose is None or statement.quantity is None:
        return
    comparator = cursor.lexemes[lead.loose].senses.get(Sense.COMPARATOR)
    number = statement.quantity.number
    near = first_of_value - lead.loose == len(("comparator", "word"))
    if not near or number is None or not isinstance(comparator, Comparator):
        raise NotUnderstoodError(
            "a comparator away from its number",
            cursor.lexemes[lead.loose].start,
            cursor.lexemes[lead.loose].end,
        )
    statement.label.pop(-2)
    interval = bound(comparator, number)
    statement.quantity = replace(statement.quantity, number=None, interval=interval, year=None)


def _apply_move(cursor: Cursor, statement: Statement, lead: Lead) -> None:
    quantity = statement.quantity
    if lead.move is None or quantity is None:
        return
    if not lead.joined:
        raise cursor.refusal("words between the change and its number", -1)
    statement.set_adverbs_apart()
    if lead.level:
        statement.qualifier.append("öka till" if lead.move is Change.INCREASE else "minska till")
        return
    if quantity.number is not None and quantity.number < 0:
        raise cursor.refusal("a change by a negative number", -1)
    statement.change = lead.move


def _refuse_year(
    cursor: Cursor, statement: Statement, quantity: Quantity, setting: Setting
) -> None:
    """Refuse four bare digits: in a target cell always, elsewhere beside a label."""
    exposed = setting.role is Role.TARGET or bool(statement.label)
    if quantity.year is not None and exposed and setting.may_be_a_year(quantity.year):
        raise _whole_refusal(cursor, "four digits that may be a year")


def _refuse_loose_number(
    cursor: Cursor, statement: Statement, quantity: Quantity, before: int
) -> None:
    """Refuse a number that may be part of a sentence; `before` counts the words before it."""
    after = len(statement.label) - before
    if max(before, after) > LONGEST_LABEL:
        raise _whole_refusal(cursor, "a sentence around the number")
    if not quantity.bare or statement.scale_max is not None or statement.change is not None:
        return
    after += sum(len(piece.split()) for piece in statement.qualifier)
    if before > LONGEST_LABEL_BEFORE_BARE or after > LONGEST_LABEL_AFTER_BARE or (before and after):
        raise _whole_refusal(cursor, "a sentence around a number without unit")


def _names_a_reference(cursor: Cursor) -> bool:
    """``Se tabell 2``, ``v. 35``: the word directly before the number."""
    before = cursor.peek(-2) if cursor.peek(-1) and cursor.is_sign(".", -1) else cursor.peek(-1)
    return before is not None and bool({Sense.REFERENCE, Sense.MONTH} & set(before.senses))


def _as_threshold(value: Value) -> Value:
    """A single number in a threshold cell is also the closed interval of it."""
    if value.kind is ValueKind.CHANGE and value.change is Change.SIGNED:
        value = value.model_copy(update={"kind": ValueKind.NUMBER, "change": None})
    if value.kind is not ValueKind.NUMBER or value.number is None:
        return value
    return value.model_copy(update={"interval": closed_at(value.number)})
