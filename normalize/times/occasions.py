"""A follow-up cell ("Utvärderas", Uppföljning) → its occasions as closed codes, and its time.

Occasions are split at ``/``, ``,``, ``och`` and ``samt``. What names no known report is ``other``,
unless it is a time beside a report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ...schemas import FollowUp, Occasion, OccasionCode, Period, Timing, TimingKind
from ..reports import borrowed_end, named_reports
from ..spelling.characters import tidy, unmarked, without_note_marks
from .dates import plain
from .timing import parse_timing

_LONGEST_CELL = 300
"""Characters: a longer cell is prose and names its reports somewhere in it."""

# "31/8" is a date, "ggr/år" how often; every other slash parts occasions
_SEPARATOR = re.compile(
    r" ?(?:[,;+&()•]|(?<!\d)(?<!ggr)(?<!gång)(?<!gånger)/|/(?!\d|år\b)) ?"
    r"| (?:och|samt|respektive|resp\.?) (?:även )?",
    re.ASCII,
)
# "i årsbokslut", "vid delårsrapport", "följs upp i tertialrapport", "varje tertial", "per 31/8"
_LEAD = re.compile(
    r"(?:(?:och|samt) )?"
    r"(?:(?:följs upp|utvärderas|redovisas|rapporteras|uppföljning|avstämning) )?"
    r"(?:(?:i samband med|i|vid|per|till|inför|samtliga|alla|varje) )?"
    r"(?:(?:kommunens|nämndens|respektive) )?"
)
# "2" behind "tertialrapport 1 och"
_BARE_NUMBER = re.compile(r"1[0-2]|[1-9]", re.ASCII)

_RECURRING_CODES = {
    "P1M": OccasionCode.MONTHLY_FOLLOWUP,
    "P3M": OccasionCode.QUARTERLY_FOLLOWUP,
    "P4M": OccasionCode.TERTIAL_REPORT,
}
"""``månadsvis`` names no report, but says which one is meant."""

_LONGEST_OFTEN = 5
"""Words of ``minst två gånger per år``, before the report."""
# "till nämnden", "i ledningsgruppen"
_RECIPIENT = re.compile(r"(?:till|i|för|på|hos) [^\d]+")

_OTHER = Occasion(code=OccasionCode.OTHER)


@dataclass(frozen=True)
class _Piece:
    """What one piece of the cell says: its occasions, and the time it prints beside them."""

    occasions: tuple[Occasion, ...]
    time: str = ""


def parse_follow_up(text: str, *, plan_period: Period | None = None) -> FollowUp | None:
    """Read a follow-up cell; None for a blank text.

    >>> [str(each.code) for each in parse_follow_up("Tertialrapport/årsbokslut").occasions]
    ['tertial_report', 'annual_accounts']
    >>> [each.number for each in parse_follow_up("T1, T2 och årsbokslut").occasions]
    [1, 2, None]
    >>> [str(each.code) for each in parse_follow_up("Delårsrapport¹").occasions]
    ['interim_report']
    >>> parse_follow_up("delårsrapport mars").timing.edtf
    'XXXX-03'
    >>> [str(each.code) for each in parse_follow_up("VP-uppföljning").occasions]
    ['other']
    """
    printed = tidy(text)
    if not printed:
        return None
    if len(printed) > _LONGEST_CELL:
        return FollowUp(text=printed, reason=f"longer than {_LONGEST_CELL} characters: prose")
    whole = _known_timing(printed, plan_period)
    if whole is not None and whole.kind is TimingKind.MISSING:
        return FollowUp(text=printed, reason="a mark for no occasion")
    pieces = _pieces(plain(without_note_marks(unmarked(printed))))
    named = [occasion for piece in pieces for occasion in piece.occasions]
    if whole is not None and all(occasion == _OTHER for occasion in named):
        return FollowUp(text=printed, occasions=(_meant_by(whole),), timing=whole)
    times = [piece.time for piece in pieces if piece.time]
    timing = _known_timing(", ".join(times), plan_period) if times else None
    return FollowUp(text=printed, occasions=tuple(dict.fromkeys(named)), timing=timing)


def _known_timing(text: str, plan: Period | None) -> Timing | None:
    """The time that the text is, None where it is none."""
    timing = parse_timing(text, plan_period=plan)
    if timing is None or timing.kind in (TimingKind.TEXT, TimingKind.CONDITIONAL):
        return None
    return timing


def _meant_by(timing: Timing) -> Occasion:
    """The report that a recurrence alone stands for: ``tertialvis``; else another occasion."""
    every = None if timing.recurrence is None else timing.recurrence.every
    code = _RECURRING_CODES.get(every) if every is not None else None
    return _OTHER if code is None else Occasion(code=code)


def _pieces(words: str) -> list[_Piece]:
    texts = [text for text in _SEPARATOR.split(words) if text and text.strip(" .")]
    pieces: list[_Piece] = []
    for index, text in enumerate(texts):
        bare = _LEAD.sub("", text, count=1) or text
        if bare.endswith("-") and index + 1 < len(texts):
            bare = bare[:-1] + borrowed_end(_LEAD.sub("", texts[index + 1], count=1))
        pieces.append(_numbered_like(pieces, bare) or _piece(bare, text))
    has_report = any(_is_report(piece) for piece in pieces)
    return [_Piece((), piece.time) if has_report and _is_time(piece) else piece for piece in pieces]


def _is_report(piece: _Piece) -> bool:
    return any(occasion != _OTHER for occasion in piece.occasions)


def _is_time(piece: _Piece) -> bool:
    return bool(piece.time) and not _is_report(piece)


def _numbered_like(before: list[_Piece], text: str) -> _Piece | None:
    """``tertialrapport 1 och 2``: a bare number is one more of the report before it."""
    if not before or not before[-1].occasions or not _BARE_NUMBER.fullmatch(text):
        return None
    last = before[-1].occasions[-1]
    if last.number is None:
        return None
    return _Piece((last.model_copy(update={"number": int(text)}),))


def _piece(bare: str, text: str) -> _Piece:
    """A report, with the time beside it; or a time; or another occasion."""
    for candidate in (text, bare):
        occasions, rest = named_reports(candidate)
        if occasions and (not rest or _known_timing(rest, None) is not None):
            return _Piece(occasions, rest)
    beside = _often_beside(text)
    if beside is not None:
        return beside
    timing = _known_timing(bare, None) or _known_timing(text, None)
    if timing is not None:
        return _Piece((_meant_by(timing),), timing.text)
    return _Piece((_OTHER,))


def _often_beside(text: str) -> _Piece | None:
    """``månadsvis budgetuppföljning``, ``2 ggr/år i tertialrapport``, ``löpande i nämnden``."""
    words = text.split(" ")
    for cut in range(1, min(_LONGEST_OFTEN, len(words) - 1) + 1):
        often, name = " ".join(words[:cut]), " ".join(words[cut:])
        timing = _known_timing(often, None)
        if timing is None or timing.kind not in (TimingKind.RECURRING, TimingKind.ONGOING):
            continue
        occasions, rest = named_reports(_LEAD.sub("", name, count=1))
        if occasions and not rest:
            return _Piece(occasions, often)
        if _RECIPIENT.fullmatch(name):
            return _Piece((_meant_by(timing),), often)
    return None
