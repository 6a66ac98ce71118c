"""Several values in one cell, each with its group or time.

``2025: 40 / 2030: 46`` · ``10 respektive 15`` · ``9 % av tjejer, 20 % av killar`` · ``minst 80 för
medarbetare och minst 83 för chefer``. Source: guide/plan-tables.md section 3, "Split targets" and
"Several years". A bare comma or slash between bare numbers parts nothing that can be trusted
(``10, 15`` may be a broken decimal): such cells stay text.
"""

from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

from ..schemas import Interval, Period, Value, ValueKind
from .amounts import amount_ahead
from .characters import DASHES
from .closedclasses import GRADE, REFERENCE
from .intervals import common, starts_before
from .lexemes import Cursor
from .phrases import Sense
from .pointing import NotUnderstoodError
from .value_periods import year_of

GENDERS = {
    "women": "k|kvinnor|kvinna|kvinnorna|kv|kv.|flickor|flickorna|flicka|tjejer|tjejerna|tjej",
    "men": "män|man|männen|m|m.|pojkar|pojkarna|pojke|killar|killarna|kille",
}
"""The contract's codes of the groups that statistics are split by."""

_GENDER_OF = {word: code for code, words in GENDERS.items() for word in words.split("|")}

_GROUP_OPENERS = ("av ", "för ", "bland ", "hos ", "till ")

_SURE_SEPARATORS = frozenset({"respektive", "resp", "och", "samt", ";", "eller"})
"""These part two bare numbers; a comma or a slash does so only beside a group, a time or a unit."""

SegmentReader = Callable[[Cursor, str], Value]
"""Reads one part: lexemes and the part's own text."""


def read_several(cursor: Cursor, text: str, read_part: SegmentReader) -> Value:
    """Read a cell of several values with the reader of a single one.

    Raises:
        NotUnderstoodError: where a part is not read, or nothing tells the parts apart.
    """
    segments, separators = _segments(cursor)
    if len(segments) < 2:
        raise cursor.refusal("one value only")
    values = [_part(cursor, first, stop, read_part) for first, stop in segments]
    values = _with_shared_bound(cursor, values, separators)
    values = _with_grades(values)
    values, period = _common_period(values)
    values, label = _common_label(values)
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


def _cuts(cursor: Cursor) -> list[tuple[int, int, str]]:
    """Pieces (first, stop, the separator before it) of the cell at depth 0 of its parentheses."""
    pieces: list[tuple[int, int, str]] = []
    first, separator, depth = cursor.index, "", 0
    for index in range(cursor.index, cursor.stop):
        lexeme = cursor.lexemes[index]
        depth += (lexeme.text == "(") - (lexeme.text == ")")
        if depth == 0 and _parts(cursor, index):
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
    behind = Cursor(cursor.text, cursor.lexemes, index + 1, cursor.stop)
    return cursor.lexemes[index].key in _GENDER_OF and amount_ahead(behind)


def _part(cursor: Cursor, first: int, stop: int, read_part: SegmentReader) -> Value:
    text = cursor.between(first, stop)
    part = Cursor(cursor.text, cursor.lexemes, first, stop)
    value = read_part(part, text)
    if value.kind not in (ValueKind.NUMBER, ValueKind.INTERVAL, ValueKind.CHANGE):
        raise Cursor(cursor.text, cursor.lexemes, first, stop).refusal("a part without a value")
    if value.label is not None and value.label.casefold() in REFERENCE.split("|"):
        raise Cursor(cursor.text, cursor.lexemes, first, stop).refusal("names no group")
    return _with_group(value)


def _with_group(value: Value) -> Value:
    """Move the words that say whom the part is for from label or qualifier to `group`."""
    label, qualifier = value.label, value.qualifier
    if qualifier is not None and (group := _group_in(qualifier, value.text)) is not None:
        joined = f"{label}, {group}" if label is not None and _is_grade(label) else group
        kept = None if joined != group else label
        return value.model_copy(update={"group": joined, "qualifier": None, "label": kept})
    return value.model_copy(update={"group": label, "label": None})


def _group_in(qualifier: str, text: str) -> str | None:
    """``av tjejer`` → ``tjejer``; ``(kvinnor)`` comes as ``kvinnor``."""
    if f"({qualifier})" in text:
        return qualifier
    opener = next((word for word in _GROUP_OPENERS if qualifier.casefold().startswith(word)), "")
    return qualifier[len(opener) :] if opener else None


def _is_grade(label: str) -> bool:
    """``Årskurs 2 gymnasiet``."""
    return label.split()[0].casefold() in GRADE.split("|") and any(map(str.isdigit, label))


def _splits(group: str) -> bool:
    """Whether the group is one that a single measure is split by: a gender, a school year."""
    return group in GENDERS or _is_grade(group.partition(", ")[0])


def _with_grades(values: list[Value]) -> list[Value]:
    """``Årskurs 9: 3 % av tjejer, 9 % av killar``: the school year holds until the next one."""
    grade = ""
    groups: list[str | None] = []
    for value in values:
        group = value.group
        head, comma, _ = (group or "").partition(", ")
        if comma and _is_grade(head):
            grade = head
        elif grade and group is not None:
            group = f"{grade}, {group}"
        groups.append(None if group is None else _GENDER_OF.get(group.casefold(), group))
    return [
        value.model_copy(update={"group": group})
        for value, group in zip(values, groups, strict=True)
    ]


def _common_period(values: list[Value]) -> tuple[list[Value], Period | None]:
    """A time behind the last part only, where groups part them, is the time of all."""
    *others, last = values
    alone = last.period is not None and all(value.period is None for value in others)
    if not alone or any(value.group is None for value in values):
        return values, None
    return [*others, last.model_copy(update={"period": None})], last.period


def _common_label(values: list[Value]) -> tuple[list[Value], str | None]:
    """``HME: 80 (2024), 82 (2025)``: the name before the first is the name of all."""
    first, *others = values
    alone = first.group is not None and all(value.group is None for value in others)
    if not alone or any(value.period is None for value in values):
        return values, None
    return [first.model_copy(update={"group": None}), *others], first.group


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
    if any(value.group is not None and not _splits(value.group) for value in values):
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
