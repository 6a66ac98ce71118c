"""A time cell ("När genomfört", Tidplan) → a `Timing` with EDTF, bounds and recurrence.

The whole string is understood or the cell stays text with the reason. A year that is not printed
comes from the plan, when the plan covers exactly one year, and is marked; never from a clock.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...schemas import Period, Recurrence, Timing, TimingKind
from ..notation.missing import is_missing
from ..placeholders import is_placeholder
from ..pointing import NotUnderstoodError, marked
from ..spelling.characters import tidy, unmarked, without_note_marks
from .clauses import Statement, ended_by, parse_clause
from .dates import plain, same_length_plain
from .numeric_dates import UnreadableDateError
from .spans import Bounds, Span

_LONGEST_TIME = 200
"""Characters: longer cells are sentences, which no rule here reads."""

# "2023-xx-xx", "2023-05-xx", "20xx"
_HALF_FILLED = re.compile(r"((?:19|20)\d\d(?:-(?:0[1-9]|1[0-2]))?)(?:-[xåmd]{2}){1,2}", re.ASCII)
# "x" in a column headed by a year
_CROSS = re.compile(r"[x✓✔√]+")
_NOT_YET = frozenset(
    {"oklart", "inget datum", "meddelas senare", "beslutas senare", "bestäms senare"}
)
# "löpande, följs upp årligen", "2 ggr/år (mars och oktober)"; "löpande och vid behov"; "löpande/…"
_CLAUSE_SEPARATORS = (
    re.compile(r" ?[,;()]+ ?"),
    re.compile(r" ?[,;()]+ ?| - | (?:och|samt|men|dock) "),
    re.compile(r" ?[,;()/]+ ?| - | (?:och|samt|men|dock) "),
)
_AROUND = " \"'”“»•·;,:*."
"""Quotes, bullets, footnote marks and punctuation around a time; ``2023-`` keeps its dash."""
# "december (2023)"
_YEAR_IN_PARENTHESES = re.compile(r" \(((?:19|20)\d\d)\)$", re.ASCII)
# "(mars 2023)"
_IN_PARENTHESES = re.compile(r"\(([^()]+)\)")


def parse_timing(text: str, *, plan_period: Period | None = None) -> Timing | None:
    """Read a time; None for a blank text.

    >>> parse_timing("Höst 2023").edtf, parse_timing("T1 2023").edtf
    ('2023-23', '2023-37')
    >>> parse_timing("Mars 2024¹⁾").edtf
    '2024-03'
    >>> timing = parse_timing("Senast 31 oktober 2024")
    >>> timing.kind, timing.edtf, str(timing.end)
    (<TimingKind.DEADLINE: 'deadline'>, '../2024-10-31', '2024-10-31')
    >>> from datetime import date
    >>> plan = Period(text="2023", start=date(2023, 1, 1), end=date(2023, 12, 31))
    >>> april = parse_timing("April", plan_period=plan)
    >>> april.edtf, str(april.start), april.year_inferred
    ('XXXX-04', '2023-04-01', True)
    >>> parse_timing("Löpande årligen").recurrence.every
    'P1Y'
    >>> parse_timing("31 februari").reason
    'the calendar has no such day or week'
    """
    printed = tidy(text)
    if not printed:
        return None
    statement, stop = _understood(printed)
    if statement is not None:
        return _timing(printed, statement, plan_period)
    return _without_statement(printed, stop)


def explain_timing(text: str) -> str:
    """A text that was not understood with the place marked; "" for any other.

    >>> print(explain_timing("Mars 2024, om det går"))
    Mars 2024, om det går
    ^^^^^^^^^^^^^^^^^^^^^ it states a time and a condition
    >>> print(explain_timing("Årligen, fast ibland oftare"))
    Årligen, fast ibland oftare
             ^^^^^^^^^^^^^^^^^^ no rule reads it as a time
    """
    timing = parse_timing(text)
    if timing is None or timing.kind is not TimingKind.TEXT:
        return ""
    _, stop = _understood(timing.text)
    start, end = _place(timing.text, stop.clause)
    return f"{marked(timing.text, start, end)} {stop.reason}"


@dataclass(frozen=True)
class _Stop:
    """Why a text was not understood, and the clause that stopped the reading ("" for the whole)."""

    reason: str
    clause: str = ""


def _understood(printed: str) -> tuple[Statement | None, _Stop]:
    try:
        return _read(_without_marks(plain(printed)))
    except UnreadableDateError as error:
        return None, _Stop(str(error))


def _without_marks(words: str) -> str:
    """The words without quotes, bullets, footnote marks and punctuation around them."""
    bare = without_note_marks(words).strip(_AROUND).removeprefix("- ") or words
    bare = _YEAR_IN_PARENTHESES.sub(r" \1", bare)
    inside = _IN_PARENTHESES.fullmatch(bare)
    return (inside[1] if inside else bare).replace(": ", " ")


def _place(printed: str, clause: str) -> tuple[int, int]:
    """Where the clause stands; the whole text where its characters were changed for reading."""
    start = same_length_plain(printed).find(clause) if clause else -1
    return (0, len(printed)) if start < 0 else (start, start + len(clause))


def _without_statement(printed: str, stop: _Stop) -> Timing:
    bare = unmarked(printed).strip()
    words = plain(bare) if len(bare) <= _LONGEST_TIME else ""
    half = _HALF_FILLED.fullmatch(words)
    if half:
        return Timing(text=printed, kind=TimingKind.MISSING, edtf=half[1])
    if _CROSS.fullmatch(words):
        reason = "a mark: the time is in the column's header"
        return Timing(text=printed, kind=TimingKind.TEXT, reason=reason)
    if words in _NOT_YET or (words and (is_placeholder(bare) or _is_mark(bare))):
        return Timing(text=printed, kind=TimingKind.MISSING)
    start, end = _place(printed, stop.clause)
    place = "" if (start, end) == (0, len(printed)) else f": '{printed[start:end]}'"
    return Timing(text=printed, kind=TimingKind.TEXT, reason=f"{stop.reason}{place}")


def _is_mark(printed: str) -> bool:
    """Whether it is one of the marks for no value; a text that is no row of words is none."""
    try:
        return is_missing(printed)
    except NotUnderstoodError:
        return False


def _timing(printed: str, statement: Statement, plan: Period | None) -> Timing:
    span, recurrence = statement.span, statement.recurrence
    recurs_yearly = recurrence is not None and span is not None and _has_no_year(span)
    bounds = Bounds() if span is None or recurs_yearly else span.bounds(plan)
    return Timing(
        text=printed,
        kind=statement.kind,
        edtf=None if span is None else span.edtf(),
        start=bounds.start,
        end=bounds.end,
        year_inferred=bounds.year_inferred,
        recurrence=recurrence,
    )


def _has_no_year(span: Span) -> bool:
    """``årligen i november``: the date comes in each year, not in the plan's alone."""
    return bool(span.moments) and all(moment.year is None for moment in span.moments)


def _read(words: str) -> tuple[Statement | None, _Stop]:
    """The statement of a whole cell, or why there is none.

    Raises:
        UnreadableDateError: where it is a time that the calendar does not have.
    """
    if len(words) > _LONGEST_TIME:
        return None, _Stop(f"longer than {_LONGEST_TIME} characters: a sentence, no time")
    whole = parse_clause(words)
    if whole is not None and whole.kind is not TimingKind.CONDITIONAL:
        return whole, _NO_STOP
    stops = []
    for separator in _CLAUSE_SEPARATORS:
        clauses = [clause for clause in separator.split(words) if clause]
        combined, stop = _combined(clauses) if len(clauses) > 1 else (None, _UNKNOWN)
        if combined is not None:
            return combined, _NO_STOP
        stops.append(stop)
    return whole, next((stop for stop in stops if stop != _UNKNOWN), _UNKNOWN)


def _combined(clauses: list[str]) -> tuple[Statement | None, _Stop]:
    """Several clauses as one statement, where they state one time and how often."""
    statements: list[Statement] = []
    for clause in clauses:
        statement = parse_clause(clause)
        if statement is None:
            return None, _Stop(_UNKNOWN.reason, clause)
        lasting = bool(statements) and statements[0].kind is TimingKind.ONGOING
        statements.append(ended_by(statement, clause) if lasting else statement)
    spans = [statement.span for statement in statements if statement.span is not None]
    often = [statement.recurrence for statement in statements if statement.recurrence is not None]
    if len(spans) > 1 or len(often) > 1:
        return None, _SEVERAL
    return _merged(statements, spans, often)


_NO_STOP = _Stop("")
_UNKNOWN = _Stop("no rule reads it as a time")
_SEVERAL = _Stop("it states several times")
_OPEN_KINDS = frozenset({TimingKind.ONGOING, TimingKind.ON_DEMAND, TimingKind.RECURRING})


def _merged(
    statements: list[Statement], spans: list[Span], often: list[Recurrence]
) -> tuple[Statement | None, _Stop]:
    """The first kind leads; a date may stand only beside a recurrence or behind ``löpande``."""
    kinds = [statement.kind for statement in statements]
    if TimingKind.CONDITIONAL in kinds and not set(kinds) <= _OPEN_KINDS | {TimingKind.CONDITIONAL}:
        return None, _Stop("it states a time and a condition")
    if spans and not often and kinds[0] is not TimingKind.ONGOING:
        lasting = spans[0].is_period and TimingKind.ONGOING in kinds  # "2023-2025 (löpande)"
        return (Statement(TimingKind.ONGOING, spans[0]) if lasting else None), _SEVERAL
    dated = kinds[0] not in _OPEN_KINDS
    kind = TimingKind.RECURRING if dated and often else kinds[0]
    return Statement(kind, next(iter(spans), None), next(iter(often), None)), _NO_STOP
