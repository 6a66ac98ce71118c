"""How plans write stretches of time → a `Span`."""

from __future__ import annotations

import re
from dataclasses import replace

from . import moments as calendar
from .dates import check_calendar, parse_moment
from .moments import Form, Moment
from .numeric_dates import UnreadableDateError
from .spans import Shape, Span

_LONGEST_SPAN = 120
"""Characters: a list of twelve months with a year has under 100."""

# "senast 31 oktober", "till och med år 2024", "klart senast q4", "före utgången av 2025"
_OPEN_FORMS = (
    (
        Shape.UNTIL,
        r"(?:senast|deadline|klart? till|(?:fram )?till och med|t\.? ?o\.? ?m\.?|(?:fram )?till)",
    ),
    (Shape.UNTIL, r"(?:före|innan) (?:utgången|slutet) av"),
    (Shape.BEFORE, r"(?:före|innan)"),
    (Shape.SINCE, r"(?:från och med|fr\.? ?o\.? ?m\.?|fom|från|tidigast|med (?:start|början))"),
    (Shape.SINCE, r"(?:(?:upp)?start(?:ar)?|påbörjas|inleds|börjar|sedan)"),
    (Shape.AFTER, r"efter"),
)
_OPEN_PATTERNS = tuple(
    (shape, re.compile(rf"{words} (.+)", re.ASCII)) for shape, words in _OPEN_FORMS
)

# "till hösten": by its beginning or its end?
_TOWARDS = re.compile(r"(?:fram )?till (?!och med)")
# "senast vid årets slut", "före årets slut", "året ut"
_END_OF_YEAR = re.compile(
    r"(?:senast(?: vid| i| till)?|före|innan|till) årets slut|året ut|(?:före|innan) året är slut"
)
# "2023 och framåt", "2024-", "2024-01-01 - tills vidare", "2022 - pågår"
_ONWARDS = re.compile(
    r"(.+?)(?: och (?:framåt|vidare)|(?: och| ?-) ?(?:tills ?vidare|pågår|pågående)"
    r"|(?<=\d\d\d\d) ?-)",
    re.ASCII,
)
# "under planperioden", "inom programperioden", "hela planperioden"
_WHOLE_PLAN = re.compile(
    r"(?:(?:under|inom|i|för) )?(?:hela )?(?:plan|program|strategi|budget)perioden(?:s längd)?"
    r"|(?:under )?(?:hela )?perioden"
)
# "vid planperiodens slut", "senast vid programperiodens utgång"
_PLAN_END = re.compile(
    r"(?P<by>senast )?(?:vid |i |till |före |innan )?(?:plan|program)periodens (?:slut|utgång)"
)
# "cirka 2025", "ca mars 2023", "preliminärt december 2024"
_APPROXIMATE = re.compile(r"(?:ca|cirka|omkring|runt|ungefär|prel\.?|preliminärt|troligen) (.+)")
# "från januari till mars 2024", "mellan mars och maj"
_RANGE_LEAD = re.compile(
    r"(?:från(?: och med)?|fr\.? ?o\.? ?m\.?|mellan|"
    r"(?:under|inom)(?: (?:mandat|plan)?perioden)?|(?:mandat|plan)?perioden) "
)
# "2023-03-01/2023-04-30": the interval of ISO 8601
_ISO_INTERVAL = re.compile(r"(\d{4}-\d\d-\d\d) ?/ ?(\d{4}-\d\d-\d\d)", re.ASCII)
# "påbörjas 2023, klart 2025", "start hösten 2023, slut 2025"
_FROM_TO = re.compile(
    r"(?:(?:upp)?start(?:ar|ade|at)?|påbörja(?:s|t|d|des)|inleds|börjar) (.{2,40}?)"
    r" ?(?:,|och|samt|-) ?(?:klart?|slut|färdigt?|avslutas|slutförs)(?: senast)? (.{2,40})"
)
_RANGE_SEPARATOR = re.compile(
    r" ?-+ ?| (?:fram )?till(?: och med)? | t\.? ?o\.? ?m\.? | och (?=.)", re.ASCII
)
_LIST_SEPARATOR = re.compile(r" ?[,&+;] ?| (?:och|samt|resp\.?|respektive) ")
_SLASHED_LIST_SEPARATOR = re.compile(r" ?[,/&+;] ?| (?:och|samt|resp\.?|respektive) ")
# "2024-26", "v. 35-40, 2024", "q1-2 2024": the end without its word or century
_BARE_NUMBER = re.compile(r"(\d\d?)(?: ?,? ?(?:år )?((?:19|20)\d\d))?", re.ASCII)


def parse_span(text: str) -> Span | None:
    """Read a stretch of time written in the shape of `dates.plain`; None where it is none.

    >>> parse_span("senast 31 mars 2024").edtf(), parse_span("aug-sept 2023").edtf()
    ('../2024-03-31', '2023-08/2023-09')
    >>> parse_span("april, augusti och december").edtf()
    '{XXXX-04,XXXX-08,XXXX-12}'

    Raises:
        UnreadableDateError: where it is a time that the calendar does not have.
    """
    if len(text) > _LONGEST_SPAN:
        return None
    moment = parse_moment(text)
    if moment is not None:
        return Span(Shape.SINGLE, (moment,))
    return _fixed(text) or _approximate(text) or _range(text) or _open(text) or _list(text)


def _fixed(text: str) -> Span | None:
    if _END_OF_YEAR.fullmatch(text):
        return Span(Shape.UNTIL, (calendar.PLAN_YEAR,))
    found = _PLAN_END.fullmatch(text)
    if found:
        return Span(Shape.BY_PLAN_END if found["by"] else Shape.PLAN_END)
    return Span(Shape.PLAN) if _WHOLE_PLAN.fullmatch(text) else None


def _approximate(text: str) -> Span | None:
    """EDTF has ``~`` for years, months and days; what has no such form is not read."""
    found = _APPROXIMATE.fullmatch(text)
    moment = parse_moment(found[1]) if found else None
    if moment is None or moment.form is not Form.DATE or moment.year is None:
        return None
    return Span(Shape.SINGLE, (moment,), approximate=True)


def _open(text: str) -> Span | None:
    for shape, pattern in (*_OPEN_PATTERNS, (Shape.SINCE, _ONWARDS)):
        found = pattern.fullmatch(text)
        moment = parse_moment(found[1]) if found else None
        if moment is not None and not (moment.form is Form.SEASON and _TOWARDS.match(text)):
            return _at_turn_of_year(Span(shape, (moment,)))
    return None


def _at_turn_of_year(span: Span) -> Span:
    """``senast årsskiftet`` is New Year's Eve, ``efter årsskiftet 2023/2024`` New Year's Day."""
    turn = span.moments[0]
    if replace(turn, year=None) != calendar.TURN:
        return span
    if span.is_deadline:
        return Span(Shape.UNTIL, (calendar.day(12, 31).in_year(turn.year),))
    if turn.year is None:
        return span
    return Span(Shape.SINCE, (calendar.day(1, 1).in_year(turn.year + 1),))


def _range(text: str) -> Span | None:
    from_to = _FROM_TO.fullmatch(text) or _ISO_INTERVAL.fullmatch(text)
    ends = _two_ends(from_to[1], from_to[2]) if from_to else None
    if ends is not None:
        return Span(Shape.RANGE, ends)
    bare = _RANGE_LEAD.sub("", text, count=1) if _RANGE_LEAD.match(text) else text
    for separator in _RANGE_SEPARATOR.finditer(bare):
        if separator[0] == " och " and not text.startswith("mellan "):
            continue
        ends = _two_ends(bare[: separator.start()], bare[separator.end() :])
        if ends is not None:
            return Span(Shape.RANGE, ends)
    return None


def _two_ends(left: str, right: str) -> tuple[Moment, Moment] | None:
    """Both ends, each with what the other prints for both: the year, the month, the word.

    Raises:
        UnreadableDateError: where the range ends before it starts.
    """
    first, last = parse_moment(left), parse_moment(right)
    if first is None and last is not None:
        first = _like(last, left)
    elif last is None and first is not None:
        last = _like(first, right)
    if first is None or last is None:
        return None
    first, last = _over_new_year(first, last) or _share_year(first, last)
    check_calendar(first)
    check_calendar(last)
    starts, ends = _order(first), _order(last)
    if starts is not None and ends is not None and starts > ends:
        raise UnreadableDateError("it ends before it starts, or a year is not printed")
    return first, last


def _over_new_year(first: Moment, last: Moment) -> tuple[Moment, Moment] | None:
    """``nov-feb 2024`` begins in 2023: months that run over the turn of the one printed year."""
    months = first.form is last.form is Form.DATE and first.day is None and last.day is None
    if (
        not months
        or first.year is not None
        or last.year is None
        or not (first.suffix and last.suffix)
    ):
        return None
    return (first.in_year(last.year - 1), last) if first.suffix > last.suffix else None


def _share_year(first: Moment, last: Moment) -> tuple[Moment, Moment]:
    if first.year is None:
        return first.in_year(last.year), last
    return (first, last.in_year(first.year)) if last.year is None else (first, last)


_ANY_YEAR = 2024
"""Dates without a year are compared in a leap year, which has all of them."""


def _order(moment: Moment) -> int | None:
    """A day number that a range's ends are compared by; None for winter, which has no bounds."""
    days = moment.days_in(_ANY_YEAR if moment.year is None else moment.year)
    return None if days is None else days[0].toordinal()


def _like(model: Moment, text: str) -> Moment | None:
    """A bare number read as the kind of date that stands beside it: ``1-15 mars``, ``v. 35-40``."""
    found = _BARE_NUMBER.fullmatch(text)
    if found is None:
        return None
    number = int(found[1])
    year = int(found[2]) if found[2] else None
    if model.day is not None and model.first is not None:
        return calendar.day(model.first, number).in_year(model.year or year)
    if model.week is not None:
        return calendar.week(number).in_year(year)
    if model.form is Form.CODE:
        return _part_beside(model, number, year)
    return _short_year(model, found)


def _part_beside(model: Moment, number: int, year: int | None) -> Moment | None:
    """``q1-2``: the second quarter."""
    for build, parts in ((calendar.quarter, 4), (calendar.tertial, 3), (calendar.half_year, 2)):
        kind = [build(each).suffix for each in range(1, parts + 1)]
        if model.suffix in kind and 1 <= number <= parts:
            return build(number).in_year(year)
    return None


def _short_year(model: Moment, found: re.Match[str]) -> Moment | None:
    """``2023-25``: a later year of the same century."""
    whole_year = model.form is Form.DATE and not model.suffix and model.year is not None
    if not whole_year or model.year is None or found[2] or len(found[1]) != 2:
        return None
    century, short = divmod(model.year, 100)
    return calendar.year(century * 100 + int(found[1])) if int(found[1]) > short else None


def _list(text: str) -> Span | None:
    """Days with a slash come first: ``31/8 och 31/12``, then ``mars/april``."""
    for separator in (_LIST_SEPARATOR, _SLASHED_LIST_SEPARATOR):
        pieces = [piece for piece in separator.split(text) if piece]
        members = _members(pieces) if len(pieces) > 1 else None
        if members is not None:
            return Span(Shape.LIST, members)
    return None


def _members(pieces: list[str]) -> tuple[Moment, ...] | None:
    """Each piece as a date, with what the last or the first prints for all; None if one is none."""
    found = [parse_moment(piece) for piece in pieces]
    first, last = found[0], found[-1]
    model = last if last is not None and last.day is not None else first
    members = []
    for piece, moment in zip(pieces, found, strict=True):
        if moment is None and model is not None:
            moment = _like(model, piece)
        if moment is None:
            return None
        members.append(moment)
    year = members[-1].year
    whole = [replace(moment, year=None) == calendar.PLAN_YEAR for moment in members]
    if whole[-1] and not any(whole[:-1]):
        members.pop()  # "mars, april, 2023": the year of both
    elif any(whole) and not all(whole):
        return None
    dated = tuple(moment if moment.year else moment.in_year(year) for moment in members)
    for moment in dated:
        check_calendar(moment)
    return dated
