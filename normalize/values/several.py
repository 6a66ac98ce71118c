"""Several values in one cell, each with its group or time.

``2025: 40 / 2030: 46`` · ``10 respektive 15`` · ``9 % av tjejer, 20 % av killar`` · ``minst 80 för
medarbetare och minst 83 för chefer``. Source: guide/plan-tables.md section 3, "Split targets" and
"Several years". A bare comma or slash between bare numbers parts nothing that can be trusted
(``10, 15`` may be a broken decimal): such cells stay text.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from ...schemas import Interval, Value, ValueKind
from ..notation.closedclasses import REFERENCE
from ..notation.lexemes import Cursor
from ..notation.phrases import Sense
from ..pointing import NotUnderstoodError
from ..spelling.characters import DASHES
from .amounts import amount_ahead
from .groups import (
    GENDER_OF,
    common_label,
    common_period,
    splits_one_measure,
    with_grades,
    with_group,
)
from .intervals import common, starts_before
from .periods import year_of

_NO_GROUPS = frozenset(REFERENCE.split("|")) | {"dock", "varav", "alternativt", "helst"}

_SURE_SEPARATORS = frozenset({"respektive", "resp", "och", "samt", ";", "eller"})
"""These part two bare numbers; a comma or a slash does so only beside a group, a time or a unit."""

SegmentReader = Callable[[Cursor, str], Value]
"""Reads one part: lexemes and the part's own text."""


def read_several(cursor: Cursor, text: str, read_part: SegmentReader) -> Value:
    """Read a cell of several values with the reader of a single one.

    Raises:
        NotUnderstoodError: where a part is not read, or nothing tells the parts apart.
    """
    cursor = _without_bracket(cursor)
    segments, separators = _segments(cursor)
    if len(segments) < 2:
        raise cursor.refusal("one value only")
    values = [_part(cursor, first, stop, read_part) for first, stop in segments]
    values = _with_shared_bound(cursor, values, separators)
    values = with_grades(values)
    values, period = common_period(values)
    values, label = common_label(values)
    values = _with_shared_unit(values)
    _refuse_alike(cursor, values, separators)
    parts = tuple(values)
    return Value(text=text, kind=ValueKind.SEVERAL, parts=parts, period=period, label=label)


def _segments(cursor: Cursor) -> tuple[list[tuple[int, int]], frozenset[str]]:
    """Cut at separators and before ``2030:``; pieces without a number stay with their neighbour."""
    segments: list[tuple[int, int]] = []
    used: set[str] = set()
    numbered = False
    for first, stop, separator in _cuts(cursor):
        has_number = any(cursor.lexemes[index].numeral for index in range(first, stop))
        if segments and not (numbered and has_number):
            segments[-1] = (segments[-1][0], stop)
            numbered = numbered or has_number
        else:
            segments.append((first, stop))
            used.add(separator)
            numbered = has_number
    return segments, frozenset(used - {""})


def _without_bracket(cursor: Cursor) -> Cursor:
    """``80 (kvinnor 82, män 78)`` up to the bracket at its end, when genders stand in it."""
    closed = cursor.lexemes[cursor.stop - 1].text == ")"
    split = any(_opens_genders(cursor, index) for index in range(cursor.index, cursor.stop))
    return Cursor(cursor.text, cursor.lexemes, cursor.index, cursor.stop - (closed and split))


def _opens_genders(cursor: Cursor, index: int) -> bool:
    bracket = cursor.lexemes[index].text == "("
    return bracket and index + 1 < cursor.stop and _names_gender(cursor, index + 1)


def _cuts(cursor: Cursor) -> list[tuple[int, int, str]]:
    """Pieces (first, stop, the separator before it) of the cell at depth 0 of its parentheses."""
    pieces: list[tuple[int, int, str]] = []
    first, separator, depth = cursor.index, "", 0
    split = cursor.stop < len(cursor.lexemes)  # the bracket behind is left out
    for index in range(cursor.index, cursor.stop):
        lexeme = cursor.lexemes[index]
        opens_genders = split and _opens_genders(cursor, index)
        depth += (lexeme.text == "(" and not opens_genders) - (lexeme.text == ")")
        if depth == 0 and (opens_genders or _parts(cursor, index)):
            pieces.append((first, index, separator))
            first, separator = index + 1, lexeme.key.rstrip(".")
        elif depth == 0 and index > first and _begins_part(cursor, index, first):
            pieces.append((first, index, separator))
            first, separator = index, "time"
    pieces.append((first, cursor.stop, separator))
    return [piece for piece in pieces if piece[0] < piece[1]]


def _parts(cursor: Cursor, index: int) -> bool:
    """``eller`` parts bounds and ranges (``<40 eller >60``), a slash needs a space before it."""
    lexeme = cursor.lexemes[index]
    if Sense.CONJUNCTION not in lexeme.senses or lexeme.key == "men":
        return False
    if lexeme.key == "eller":
        following = Cursor(cursor.text, cursor.lexemes, index + 1, cursor.stop)
        ranged = following.peek() is not None and following.is_sign(DASHES, 1)
        return ranged or following.sense(Sense.COMPARATOR) is not None
    return lexeme.key != "/" or lexeme.spaced


def _begins_part(cursor: Cursor, index: int, first: int) -> bool:
    """``2030:``, ``Årskurs 2``, ``M 75 %`` behind ``K 80 %``; the part before begins at `first`."""
    ahead = Cursor(cursor.text, cursor.lexemes, index, cursor.stop)
    if _names_gender(cursor, index) and _names_gender(cursor, first):
        return True
    if year_of(ahead.peek()) is not None and ahead.is_sign(":", 1):
        return cursor.lexemes[index - 1].key not in ("år", "mål", "målvärde")
    if ahead.sense(Sense.GRADE) is not None:
        return True
    if year_of(ahead.peek(1)) is not None and ahead.is_sign(":", 2):
        return ahead.sense(Sense.TIME_BEFORE_YEAR) is not None
    before, here = cursor.lexemes[index - 1], cursor.lexemes[index]
    of_grade = index > 1 and Sense.GRADE in cursor.lexemes[index - 2].senses
    named = here.is_word and ahead.is_sign(":", 1) and not (before.is_word or of_grade)
    valued = here.numeral is not None or Sense.COMPARATOR in here.senses
    return named or (valued and before.text == ")" and here.spaced)


def _names_gender(cursor: Cursor, index: int) -> bool:
    colon = index + 1 < cursor.stop and cursor.lexemes[index + 1].text == ":"
    behind = Cursor(cursor.text, cursor.lexemes, index + (2 if colon else 1), cursor.stop)
    return cursor.lexemes[index].key in GENDER_OF and amount_ahead(behind)


def _part(cursor: Cursor, first: int, stop: int, read_part: SegmentReader) -> Value:
    text = cursor.between(first, stop)
    part = Cursor(cursor.text, cursor.lexemes, first, stop)
    value = read_part(part, text)
    if value.kind not in (ValueKind.NUMBER, ValueKind.INTERVAL, ValueKind.CHANGE):
        raise Cursor(cursor.text, cursor.lexemes, first, stop).refusal("a part without a value")
    if value.label is not None and value.label.casefold() in _NO_GROUPS:
        raise Cursor(cursor.text, cursor.lexemes, first, stop).refusal("names no group")
    return with_group(value)


def _with_shared_bound(
    cursor: Cursor, values: list[Value], separators: frozenset[str]
) -> list[Value]:
    """``minst 80 respektive 83`` says ``minst`` of both; with other words that is not sure.

    Raises:
        NotUnderstoodError: where a comparator stands before the first value only.
    """
    model = values[0].interval
    if values[0].number is not None or model is None or None not in (model.lower, model.upper):
        return values
    if all(value.number is None for value in values):
        return values
    if not separators <= {"respektive", "resp"}:
        raise Cursor(cursor.text, cursor.lexemes).refusal("a comparator before one value only")
    return [_bounded_like(model, value) for value in values]


def _bounded_like(model: Interval, value: Value) -> Value:
    """The value with the comparator of another one's interval."""
    if value.number is None:
        return value
    below = model.lower is None
    interval = Interval(
        lower=None if below else value.number,
        lower_closed=model.lower_closed,
        upper=value.number if below else None,
        upper_closed=model.upper_closed,
    )
    update = {"kind": ValueKind.INTERVAL, "number": None, "interval": interval}
    return value.model_copy(update=update)


def _with_shared_unit(values: list[Value]) -> list[Value]:
    """``10 respektive 15 %``: the unit behind the last number is the unit of all.

    Not beside names: ``HME ≥ 80, sjukfrånvaro < 6 %`` are two measures.
    """
    last = values[-1]
    if any(value.group is not None and not splits_one_measure(value.group) for value in values):
        return values
    if last.unit_text is None or any(value.unit_text or value.multiplier for value in values[:-1]):
        return values
    shared = {
        "unit": last.unit,
        "unit_text": last.unit_text,
        "multiplier": last.multiplier,
        "unit_inherited": True,
    }
    return [*(value.model_copy(update=shared) for value in values[:-1]), last]


def _refuse_alike(cursor: Cursor, values: list[Value], separators: frozenset[str]) -> None:
    keys = [(value.group, None if value.period is None else value.period.text) for value in values]
    told_apart = len(set(keys)) == len(keys)
    unnamed = all(key == (None, None) for key in keys)
    sure = bool(separators) and separators <= _SURE_SEPARATORS
    in_units = all(value.unit_text is not None for value in values)
    if unnamed and not separators & {"och", "samt"} and _apart(values):
        return
    if unnamed and separators != {"eller"} and _contradict(values):
        raise Cursor(cursor.text, cursor.lexemes).refusal("bounds that leave no number")
    if told_apart or (unnamed and (sure or in_units)):
        return
    lexeme = cursor.lexemes[cursor.index]
    raise NotUnderstoodError("several values that nothing tells apart", lexeme.start, lexeme.end)


def _contradict(values: list[Value]) -> bool:
    """``minst 40 och högst 30``: lower and upper bounds that are not one interval."""
    sides = {value.interval.upper is None for value in values if value.interval is not None}
    return len(sides) > 1


def _apart(values: list[Value]) -> bool:
    """``<40 / >60``, ``40-44, 56-60``: rising ranges without a common number are alternatives."""
    intervals = [value.interval for value in values if value.interval is not None]
    return len(intervals) == len(values) and all(
        starts_before(lower, higher) and common(lower, higher) is None
        for lower, higher in pairwise(intervals)
    )
