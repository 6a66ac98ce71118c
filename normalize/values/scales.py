"""The scale of a number: ``av 10,0``, ``på en skala 1-5``, ``på en femgradig skala``."""

from __future__ import annotations

from decimal import Decimal

from ...schemas import UnitCode
from ..notation.lexemes import Cursor
from ..notation.numerals import number_words
from ..notation.phrases import Sense
from ..spelling.characters import DASHES
from .amounts import Measure
from .statements import Statement


def scale_behind(cursor: Cursor, statement: Statement) -> bool:
    """Read a scale where it stands; False (and no step) where none does.

    Raises:
        NotUnderstoodError: for a share of a group (``7 av 10 elever``).
    """
    if statement.scale_max is not None:
        return False
    return _top(cursor, statement) or _both_ends(cursor, statement) or _grades(cursor, statement)


_ON_SCALES = frozenset({UnitCode.POINTS, UnitCode.INDEX})


def _top(cursor: Cursor, statement: Statement) -> bool:
    """Read ``av 10,0``: the top of the scale of a number without another unit than points."""
    if cursor.sense(Sense.OF) is None:
        return False
    top, quantity = cursor.peek(1), statement.quantity
    if top is None or top.numeral is None or quantity is None:
        return False
    in_points = quantity.measure == Measure() or quantity.measure.code in _ON_SCALES
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


def _both_ends(cursor: Cursor, statement: Statement) -> bool:
    """Read ``skala 1-5``, ``på en skala från 1 till 10``: the top, and all of it as qualifier."""
    if cursor.sense(Sense.SCALE) is None:
        return False
    bottom, top = cursor.peek(1), cursor.peek(3)
    joined = (
        cursor.is_sign(DASHES, 2)
        or cursor.sense(Sense.ENDS_OF_RANGE, 2) is not None
        or cursor.sense(Sense.CONJUNCTION, 2) == "och"
    )
    if not joined or bottom is None or bottom.numeral is None or top is None or top.numeral is None:
        return False
    statement.scale_max = _reached(cursor, statement, top.numeral.value)
    statement.qualifier.append(cursor.between(cursor.index, cursor.index + 4))
    cursor.index += 4
    return True


def _reached(cursor: Cursor, statement: Statement, top: Decimal) -> Decimal:
    """The top of the scale, if the value can lie on it."""
    if statement.quantity is not None and statement.quantity.largest > top:
        raise cursor.refusal("a number above the top of its scale")
    return top


_LEADING = frozenset({"på", "i", "en", "den", "av"})
_GRADED = {f"{word}gradig": Decimal(number) for word, number in number_words() if number > 1}


def _grades(cursor: Cursor, statement: Statement) -> bool:
    """Read ``på en femgradig skala``, ``(5-gradig skala)``: the top, and all of it as qualifier."""
    offset = 0
    while (lexeme := cursor.peek(offset)) is not None and lexeme.key in _LEADING:
        offset += 1
    top, after = _graded(cursor, offset)
    scale = cursor.peek(after)
    if top is None or scale is None or Sense.SCALE not in scale.senses:
        return False
    statement.scale_max = _reached(cursor, statement, top)
    first = cursor.index
    cursor.index += after + 1
    statement.qualifier.append(cursor.between(first, cursor.index))
    return True


def _graded(cursor: Cursor, offset: int) -> tuple[Decimal | None, int]:
    """The top that ``femgradig`` or ``5-gradig`` says, and the offset behind it."""
    lexeme, word = cursor.peek(offset), cursor.peek(offset + 2)
    if lexeme is not None and lexeme.is_word:
        return _GRADED.get(lexeme.key.removesuffix("a")), offset + 1
    dashed = cursor.is_sign(DASHES, offset + 1) and word is not None
    if lexeme is None or lexeme.numeral is None or not dashed or word is None:
        return None, offset
    return (lexeme.numeral.value if word.key in ("gradig", "gradiga") else None), offset + 3
