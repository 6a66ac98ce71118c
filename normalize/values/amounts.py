"""One printed amount: comparator, sign, number, multiplier word and unit."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal

from ...schemas import UnitCode
from ..notation.comparators import NEGATED, Comparator
from ..notation.lexemes import Cursor
from ..notation.numerals import Numeral
from ..notation.phrases import Sense
from ..notation.tokens import TokenKind
from ..notation.unit_table import Unit

LONGEST_LEAD = 8
"""Lexemes before a number that still belong to it: ``ska inte vara mer än ca - `` has seven."""

TIMES = frozenset(
    {"år", "månad", "vecka", "dag", "kvartal", "termin", "tertial", "mandatperiod", "läsår", "natt"}
)
"""What an amount is reported per; ``kr/mil`` instead is another unit than ``kr``."""

_LEAD = (Sense.MODAL, Sense.LINKING, Sense.NEGATION, Sense.COMPARATOR, Sense.APPROXIMATE)


@dataclass(frozen=True, slots=True)
class Measure:
    """The unit part of an amount: code, the unit as printed, the multiplier."""

    code: UnitCode | None = None
    text: str | None = None
    multiplier: Decimal | None = None


@dataclass(frozen=True, slots=True)
class Amount:
    """A number with what is printed around it.

    `opener` is the comparator as printed ("" without one), `start` and `end` places in the text.
    """

    number: Decimal
    numeral: Numeral
    comparator: Comparator | None
    opener: str
    approximate: bool
    plus: bool
    measure: Measure
    start: int
    end: int

    @property
    def bare_year(self) -> int | None:
        """The year it may be: four digits with no unit, sign or comparator."""
        plain = self.comparator is None and self.measure == Measure() and self.number > 0
        return self.numeral.year if plain and not self.plus else None


def amount_ahead(cursor: Cursor) -> bool:
    """Tell whether an amount begins here (a number, or words that lead up to one)."""
    offset = 0
    while offset < LONGEST_LEAD and any(cursor.sense(sense, offset) is not None for sense in _LEAD):
        offset += 1
    return _number_at(cursor, offset)


def _number_at(cursor: Cursor, offset: int) -> bool:
    if _sign_at(cursor, offset):
        offset += 1
    lexeme = cursor.peek(offset)
    return lexeme is not None and lexeme.is_number


def _sign_at(cursor: Cursor, offset: int) -> bool:
    in_words = {Sense.PLUS_MINUS, Sense.SIGN}
    lexeme = cursor.peek(offset)
    worded = lexeme is not None and bool(in_words & set(lexeme.senses))
    return worded or cursor.is_minus(offset) or cursor.is_sign("+", offset)


def read_amount(cursor: Cursor) -> Amount:
    """Read an amount and go past it.

    Raises:
        NotUnderstoodError: where none stands, or one that is negated or glued in an unknown way.
    """
    first = cursor.peek()
    start = cursor.refusal("").start if first is None else first.start
    lead = _lead(cursor)
    sign, plus = _sign(cursor)
    numeral = _numeral(cursor)
    measure = _measure(cursor)
    return Amount(
        number=-numeral.value if sign < 0 else numeral.value,
        numeral=numeral,
        comparator=lead.comparator,
        opener=lead.opener,
        approximate=lead.approximate,
        plus=plus,
        measure=measure,
        start=start,
        end=cursor.lexemes[cursor.index - 1].end,
    )


@dataclass(slots=True)
class _Lead:
    comparator: Comparator | None = None
    opener: str = ""
    approximate: bool = False
    negated: bool = False


def _lead(cursor: Cursor) -> _Lead:
    """``ska inte vara mer än ca``: the comparator it comes to, and whether it is approximate."""
    lead = _Lead()
    while not _number_at(cursor, 0):
        if cursor.sense(Sense.NEGATION) is not None and lead.comparator is None:
            lead.negated = True
        elif isinstance(found := cursor.sense(Sense.COMPARATOR), Comparator):
            _take_comparator(cursor, lead, found)
        elif cursor.sense(Sense.APPROXIMATE) is not None:
            lead.approximate = True
        elif cursor.sense(Sense.MODAL) is None and cursor.sense(Sense.LINKING) is None:
            raise cursor.refusal("a number was expected here")
        cursor.take()
    if lead.negated:
        raise cursor.refusal("a negated number")
    return lead


def _take_comparator(cursor: Cursor, lead: _Lead, found: Comparator) -> None:
    if lead.comparator is not None:
        raise cursor.refusal("a second comparator")
    lead.comparator = _turned(cursor, found) if lead.negated else found
    lead.opener = cursor.lexemes[cursor.index].key.rstrip(":")
    lead.negated = False


def _turned(cursor: Cursor, found: Comparator) -> Comparator:
    """``inte överstiga`` is ≤."""
    if found not in NEGATED:
        raise cursor.refusal("a negation that does not turn this comparator round")
    return NEGATED[found]


def _sign(cursor: Cursor) -> tuple[int, bool]:
    """Read ``-``, ``- `` (only at the text's start), ``minus``, ``+``; ``±`` only before 0."""
    if cursor.sense(Sense.PLUS_MINUS) is not None:
        return _plus_minus(cursor)
    sign = cursor.sense(Sense.SIGN)
    if isinstance(sign, int):
        cursor.take()
        return sign, sign > 0
    if cursor.is_sign("+"):
        cursor.take()
        return 1, True
    if not cursor.is_minus():
        return 1, False
    _refuse_unclear_dash(cursor)
    cursor.take()
    return -1, False


def _plus_minus(cursor: Cursor) -> tuple[int, bool]:
    number = cursor.peek(1)
    if number is None or number.numeral is None or number.numeral.value != 0:
        raise cursor.refusal("plus or minus an amount is no single number")
    cursor.take()
    return 1, False


def _refuse_unclear_dash(cursor: Cursor) -> None:
    """A dash glued to a word, or between blanks behind a word, is no sign that can be trusted."""
    dash, number, before = cursor.peek(), cursor.peek(1), cursor.peek(-1)
    if dash is None or number is None or before is None:
        return
    after_operator = Sense.COMPARATOR in before.senses or before.text in "(:–-−"
    if not dash.spaced and not after_operator:
        raise cursor.refusal("a hyphen glued to what stands before it is no minus")
    if number.spaced and not after_operator:
        raise cursor.refusal("the dash may be a minus or may part two things")


def _numeral(cursor: Cursor) -> Numeral:
    lexeme, before = cursor.peek(), cursor.peek(-1)
    if lexeme is None or lexeme.numeral is None:
        raise cursor.refusal("a number was expected here")
    glued = before is not None and before.is_word and not before.text.endswith(":")
    if glued and not lexeme.spaced:
        raise cursor.refusal("digits glued to a word are a name")
    if before is not None and before.text in (",", ".") and not lexeme.spaced:
        raise cursor.refusal("a comma or point before the number: its first digits may be lost", -1)
    if cursor.sense(Sense.MONTH, 1) is not None:
        raise cursor.refusal("a date, not a value")
    cursor.take()
    return lexeme.numeral


def _measure(cursor: Cursor) -> Measure:
    """``miljoner kronor``, ``%``, ``st``, ``st/vecka`` (printed, but no code of ours)."""
    first = cursor.index
    factor = cursor.sense(Sense.MULTIPLIER)
    multiplier = factor if isinstance(factor, Decimal) else None
    if multiplier is not None:
        cursor.take()
    unit = cursor.sense(Sense.UNIT)
    if not isinstance(unit, Unit):
        _refuse_glued_letters(cursor)
        return Measure(None, None, multiplier)
    cursor.take()
    measure = _with_rate(cursor, first, unit)
    return replace(measure, multiplier=_product(multiplier, unit.multiplier))


def _refuse_glued_letters(cursor: Cursor) -> None:
    """``5G``, ``2a``, ``80-talet``, ``2:a`` are names, not numbers."""
    here = cursor.peek()
    if here is None or here.spaced:
        return
    after = cursor.peek(1)
    if here.text == "/" and after is not None and after.key in TIMES:
        return  # "5/år"
    dashed = after is not None and after.kind is TokenKind.WORD and not after.spaced
    if here.is_word or (dashed and (cursor.is_minus() or here.text in ":/.")):
        raise cursor.refusal("letters glued to a number make it a name")


def _with_rate(cursor: Cursor, first: int, unit: Unit) -> Measure:
    """A unit ``per`` something that the table does not have gets no code.

    A percentage stays one, whatever it is per; an amount per year or term keeps its unit too, and
    the time stays with the words behind it.
    """
    code: UnitCode | None = unit.code
    of_something = cursor.is_sign("/") and _glued_word_follows(cursor)
    if of_something or (cursor.peek() is not None and cursor.lexemes[cursor.index].key == "per"):
        following = cursor.peek(1)
        dated = following is not None and (following.numeral or Sense.MONTH in following.senses)
        timed = following is not None and following.key in TIMES
        if following is not None and not (dated or timed) and unit.code is not UnitCode.PERCENT:
            code = None
            cursor.take()
            cursor.take()
    return Measure(code, cursor.between(first, cursor.index))


def _glued_word_follows(cursor: Cursor) -> bool:
    slash, word = cursor.peek(), cursor.peek(1)
    return (
        slash is not None
        and word is not None
        and not slash.spaced
        and word.is_word
        and not word.spaced
    )


def _product(first: Decimal | None, second: Decimal | None) -> Decimal | None:
    if first is None or second is None:
        return second if first is None else first
    return first * second


def merged_measure(first: Measure, second: Measure) -> Measure | None:
    """The unit of two amounts joined to one value; None where they disagree.

    ``80 till 89 %`` has the second's, ``1,0 %–1,9 %`` both, ``5 %–10 kr`` none.
    """
    if first == second or first == Measure():
        return second
    if second == Measure():
        return first if first.multiplier is None else None
    same = first.code == second.code and first.multiplier == second.multiplier
    return first if same and first.code is not None else None
