"""One clause of a time cell → what it states: ``löpande``, ``vid behov``, a date, how often.

A cell is cut into clauses by `timing`; a clause may carry a second statement behind the first
(``löpande årligen``, ``årligen i november``).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ...schemas import Recurrence, TimingKind
from .recurrence import parse_recurrence
from .span_forms import parse_span
from .spans import Shape, Span


@dataclass(frozen=True)
class Statement:
    """What one clause says of the time: its kind, and a span or a recurrence where it has one."""

    kind: TimingKind
    span: Span | None = None
    recurrence: Recurrence | None = None


# "löpande", "kontinuerligt", "tills vidare", "fortlöpande under 2024"
_ONGOING = re.compile(
    r"(?:sker |görs |utförs |genomförs )?"
    r"(?:löpande|fortlöpande|kontinuerligt?|ständigt|tills ?vidare|året runt|"
    r"pågår|pågående|alltid|regelbundet)(?: (?:arbete|under|(?:och )?pågående))?(?: (?P<rest>.+))?"
)
# "pågår 2022-2023" lasts as long as its dates say; "pågår" alone is ongoing
_UNDER_WAY = re.compile(r"(?:pågår|pågående|gäller|genomförs löpande) (?P<rest>.+)")
# "vid behov", "efter behov", "när behov uppstår", "på begäran"; "vid behov minst en gång per år"
_ON_DEMAND = re.compile(
    r"(?:(?:vid|efter|utifrån|enligt) (?:särskilda |identifierat |uppkomna )?behov(?:et)?"
    r"(?: uppstår)?|(?:om|när) behov (?:finns|uppstår|föreligger)|behovsstyrt|behovsprövat|"
    r"vid (?:begäran|förfrågan|efterfrågan)|på (?:begäran|förfrågan|uppmaning))(?: (?P<rest>.+))?"
)
# "snarast", "snarast möjligt", "så snart som möjligt", "omgående", "snarast efter …"
_SOON = re.compile(
    r"(?:så )?(?:snarast|snart som|omgående|omedelbart|skyndsamt|genast|direkt)(?: .+)?"
)
# "i samband med bokslut", "vid nyanställning", "inför budget", "enligt tidplan", "efter beslut"
_CONDITION = re.compile(
    r"(?:i samband med|i anslutning till|vid|inför|enligt|efter|när|då|om|så snart|så fort|"
    r"i takt med|beroende på|utifrån|under förutsättning|"
    r"(?:redovisas|rapporteras|följs upp|utvärderas) (?:i|vid|till|inför|genom)) .+"
    r"|inom (?:\d{1,3}|en|ett|två|tre|sex) (?:dag(?:ar)?|veck(?:a|or)|månad(?:er)?|år)(?: .+)?"
)
# "under mandatperioden", "inom programperioden": a period that the cell does not date
_UNDATED_PERIOD = re.compile(r"(?:(?:under|inom|i|hela) )?(?:hela |innevarande )?mandatperioden")
# "följs upp årligen", "revideras vid behov", "klart december 2023", "ska vara klar senast q4"
_VERB = re.compile(
    r"(?:men |dock |och |samt )?(?:ska(?:ll)? |beräknas |planeras |planerat )?(?:vara |bli |ha )?"
    r"(?:följs? upp|följas upp|uppföljning(?: sker)?|utvärderas|revideras|uppdateras|redovisas|"
    r"rapporteras|genomförs|genomföras|genomförande|genomfört|genomförd|avstämning|ses över|sker|"
    r"klart?|klara|färdigt?|färdigställs|färdigställas|avslutas|avslutat|slutförs|slutfört|"
    r"(?:uppskjut|framskjut)(?:en|et) till|(?:framflytta|senarelag|försena|flytta)(?:d|t|s) till|"
    r"beslutas|planeras(?: till)?|planerat(?: till)?|återkommande|återkommer) "
    r"(?P<rest>.+)"
)
# "2024, därefter årligen"
_THEN = re.compile(r"(?P<first>.+?) ?,? (?:och )?(?:därefter|sedan|sen) (?P<often>.+)")
# "klart 2024", "beräknas vara klar december 2024"
_FINISHED = re.compile(
    r"(?:men |och )?(?:ska(?:ll)? |beräknas |planeras )?(?:vara |bli )?"
    r"(?:klart?|klara|färdigt?|avslutas|slutförs) .+"
)
# "dock minst en gång per år", "men senast 2024"
_CONNECTIVE = re.compile(r"(?:men|dock|men dock|och|samt) (?P<rest>.+)")


def parse_clause(text: str) -> Statement | None:
    """Read one clause written in the shape of `dates.plain`; None where no rule reads it.

    >>> parse_clause("löpande årligen").kind, parse_clause("löpande årligen").recurrence.every
    (<TimingKind.ONGOING: 'ongoing'>, 'P1Y')
    >>> parse_clause("snarast efter resultat finns").kind
    <TimingKind.CONDITIONAL: 'conditional'>

    Raises:
        UnreadableDateError: where it is a time that the calendar does not have.
    """
    return (
        _simple(text)
        or _under_way(text)
        or _leading(text, _ONGOING, TimingKind.ONGOING)
        or _leading(text, _ON_DEMAND, TimingKind.ON_DEMAND)
        or _recurring_with_date(text)
        or _then_often(text)
        or _led_by(text, _VERB)
        or _led_by(text, _CONNECTIVE)
        or _conditional(text)
    )


def ended_by(statement: Statement, clause: str) -> Statement:
    """Beside ``pågår``, ``klart 2024`` says when it ends: the statement, open before its date."""
    span = statement.span
    if span is None or span.shape is not Shape.SINGLE or not _FINISHED.fullmatch(clause):
        return statement
    return replace(statement, span=Span(Shape.UNTIL, span.moments))


def _simple(text: str) -> Statement | None:
    """A date or a recurrence and nothing else."""
    recurrence = parse_recurrence(text)
    if recurrence is not None:
        return Statement(TimingKind.RECURRING, recurrence=recurrence)
    span = parse_span(text)
    if span is not None:
        return Statement(_kind_of(span), span)
    if _UNDATED_PERIOD.fullmatch(text):
        return Statement(TimingKind.PERIOD)
    return None


def _kind_of(span: Span) -> TimingKind:
    if span.is_deadline:
        return TimingKind.DEADLINE
    return TimingKind.PERIOD if span.is_period else TimingKind.DATE


def _led_by(text: str, pattern: re.Pattern[str]) -> Statement | None:
    """What stands behind a word that says nothing of the time itself."""
    found = pattern.fullmatch(text)
    if found is None:
        return None
    rest = _simple(found["rest"]) or _leading(found["rest"], _ON_DEMAND, TimingKind.ON_DEMAND)
    return rest or _leading(found["rest"], _ONGOING, TimingKind.ONGOING)


def _under_way(text: str) -> Statement | None:
    """``pågår till 2025`` lasts until then; it is no deadline."""
    statement = _led_by(text, _UNDER_WAY)
    if statement is None or statement.kind is not TimingKind.DEADLINE:
        return statement
    return replace(statement, kind=TimingKind.ONGOING)


def _leading(text: str, pattern: re.Pattern[str], kind: TimingKind) -> Statement | None:
    """A word that gives the kind, with a date, a recurrence or a condition behind it."""
    found = pattern.fullmatch(text)
    if found is None:
        return None
    if found["rest"] is None:
        return Statement(kind)
    rest = _rest_of(found["rest"])
    return None if rest is None else Statement(kind, rest.span, rest.recurrence)


def _rest_of(text: str) -> Statement | None:
    connected = _CONNECTIVE.fullmatch(text)
    bare = connected["rest"] if connected else text
    for read in (_simple, _recurring_with_date, _condition_after_often, _conditional):
        statement = read(bare)
        if statement is not None:
            return statement
    return Statement(TimingKind.ON_DEMAND) if _ON_DEMAND.fullmatch(bare) else None


def _then_often(text: str) -> Statement | None:
    """``2024, därefter årligen``: it recurs from that date on."""
    found = _THEN.fullmatch(text)
    recurrence = parse_recurrence(found["often"]) if found else None
    first = parse_span(found["first"]) if found and recurrence else None
    if first is None or first.shape is not Shape.SINGLE or first.approximate:
        return None
    return Statement(TimingKind.RECURRING, Span(Shape.SINCE, first.moments), recurrence)


_EACH = "varje "
"""``varje december``."""


def _recurring_with_date(text: str) -> Statement | None:
    """``årligen i november``, ``i mars varje år``: a recurrence and the date in each year."""
    if text.startswith(_EACH) and (span := parse_span(text.removeprefix(_EACH))) is not None:
        yearly = span.moments and all(moment.year is None for moment in span.moments)
        return (
            Statement(TimingKind.RECURRING, span, parse_recurrence("årligen")) if yearly else None
        )
    for left, right in _halves(text):
        for often, when in ((left, right), (right, left)):
            recurrence = parse_recurrence(often)
            span = parse_span(when) if recurrence else None
            if span is not None:
                return Statement(TimingKind.RECURRING, span, recurrence)
    return None


def _condition_after_often(text: str) -> Statement | None:
    """``årligen i samband med bokslut``."""
    for often, condition in _halves(text):
        recurrence = parse_recurrence(often)
        if recurrence is not None and _CONDITION.fullmatch(condition):
            return Statement(TimingKind.RECURRING, recurrence=recurrence)
    return None


_LONGEST_CLAUSE_WORDS = 12
"""Words: of longer clauses no half is looked for, they are sentences."""


def _halves(text: str) -> Iterator[tuple[str, str]]:
    words = text.split(" ")
    if len(words) > _LONGEST_CLAUSE_WORDS:
        return
    for cut in range(1, len(words)):
        yield " ".join(words[:cut]), " ".join(words[cut:])


def _conditional(text: str) -> Statement | None:
    often = _condition_after_often(text)
    if often is not None:
        return often
    if _SOON.fullmatch(text) or _CONDITION.fullmatch(text):
        return Statement(TimingKind.CONDITIONAL)
    return None
