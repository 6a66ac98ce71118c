"""How often something recurs, as ISO 8601 durations.

``vart 3:e år`` is every P3Y, ``minst 3 ggr/år`` at least 3 times per P1Y.
"""

from __future__ import annotations

import re

from ...schemas import Bound, Recurrence
from ..notation.months import CARDINALS, ORDINALS

_UNITS = (
    ("P1D", "dag", "dagen", "dygn", "dygnet", "arbetsdag"),
    ("P1W", "vecka", "veckan", "måndag", "tisdag", "onsdag", "torsdag", "fredag"),
    ("P1M", "månad", "månaden", "månader", "mån", "månadsskifte"),
    ("P3M", "kvartal", "kvartalet"),
    ("P4M", "tertial", "tertialet"),
    ("P6M", "halvår", "halvåret", "termin", "terminen"),
    ("P1Y", "år", "året", "läsår", "läsåret", "kalenderår", "kalenderåret", "verksamhetsår"),
    ("P1Y", "vår", "sommar", "höst", "vinter", "årsskifte"),
    ("P4Y", "mandatperiod", "mandatperioden"),
)
"""Duration of ISO 8601 → the words for it. Swedish terms of office are four years."""

_DURATIONS = {word: duration for duration, *words in _UNITS for word in words}

_ADVERBS = {
    "dagligen": "P1D",
    "dagligdags": "P1D",
    "veckovis": "P1W",
    "veckoligen": "P1W",
    "månadsvis": "P1M",
    "månatligen": "P1M",
    "månatlig": "P1M",
    "kvartalsvis": "P3M",
    "tertialvis": "P4M",
    "halvårsvis": "P6M",
    "terminsvis": "P6M",
    "årligen": "P1Y",
    "årlig": "P1Y",
    "årligt": "P1Y",
    "årsvis": "P1Y",
    "årligt återkommande": "P1Y",
}

_BOUNDS = {
    None: Bound.EXACT,
    "minst": Bound.AT_LEAST,
    "åtminstone": Bound.AT_LEAST,
    "lägst": Bound.AT_LEAST,
    "max": Bound.AT_MOST,
    "maximalt": Bound.AT_MOST,
    "högst": Bound.AT_MOST,
    "upp till": Bound.AT_MOST,
}

_MOST_OCCURRENCES = 366
"""A count above once a day is no count of occasions but another number."""

_BOUND = "|".join(word for word in _BOUNDS if word is not None)
_UNIT = "|".join(sorted(_DURATIONS, key=len, reverse=True))
_ADVERB = "|".join(sorted(_ADVERBS, key=len, reverse=True))
_NUMBER = "|".join(sorted(CARDINALS, key=len, reverse=True))
_NTH = "|".join(sorted((word for word in ORDINALS if not word.isdigit()), key=len, reverse=True))

# "vart 3:e år", "var tredje månad", "var 14:e dag", "vartannat år", "varannan vecka"
_EVERY_NTH = (
    rf"(?:var(?:t|je)? ?(?:(?P<nth>{_NTH})|(?P<digits>\d\d?)(?::?[ade]+)?)|"
    r"var(?: ?annan|t? ?annat))"
)
_REVIEWS = "uppföljning|revidering|översyn|genomgång|avstämning|utvärdering|redovisning"
"""What is done: ``årlig uppföljning`` says how often and nothing more."""

# "varje kvartal", "varje år"; "per år", "/år", "om året", "i veckan", "under året"
_EACH_UNIT = rf"(?P<unit>{_UNIT})"
_EVERY = re.compile(
    rf"(?:(?P<bound>{_BOUND}) )?"
    rf"(?:(?P<adverb>{_ADVERB})(?: (?:{_REVIEWS}))?"
    rf"|(?:(?P<each>varje|per)|{_EVERY_NTH}) {_EACH_UNIT})",
    re.ASCII,
)
# "minst 3ggr/år", "1ggn/år", "två gånger per termin", "en gång vart tredje år", "4 ggr årligen",
# "2/år", "4 möten per år"
_TIMES = r"(?:ggr\.?|ggn\.?|gg|gånger|gång|g|tillfällen|tillfälle|x|st|möten|träffar|(?= ?/| per ))"
_COUNTED = re.compile(
    rf"(?:(?P<bound>{_BOUND}) )?(?P<count>\d{{1,3}}|{_NUMBER}) ?{_TIMES} ?"
    rf"(?:(?P<adverb>{_ADVERB})"
    rf"|(?:/ ?|per |om |i |under |(?P<each>varje) |{_EVERY_NTH} ){_EACH_UNIT})",
    re.ASCII,
)


def parse_recurrence(text: str) -> Recurrence | None:
    """Read how often, written in the shape of `dates.plain`; None where the text does not say.

    >>> parse_recurrence("minst 3ggr/år")
    Recurrence(every=None, count=3, per='P1Y', bound=<Bound.AT_LEAST: 'at_least'>)
    >>> parse_recurrence("vart 3:e år").every, parse_recurrence("varannan månad").every
    ('P3Y', 'P2M')
    >>> parse_recurrence("minst vartannat år")
    Recurrence(every=None, count=1, per='P2Y', bound=<Bound.AT_LEAST: 'at_least'>)
    """
    found = _EVERY.fullmatch(text)
    if found:
        duration = _duration(found)
        if duration is None or found["bound"] is None:
            return Recurrence(every=duration) if duration else None
        return Recurrence(count=1, per=duration, bound=_BOUNDS[found["bound"]])
    found = _COUNTED.fullmatch(text)
    if found is None:
        return None
    duration, count = _duration(found), _count(found["count"])
    if duration is None or not 1 <= count <= _MOST_OCCURRENCES:
        return None
    return Recurrence(count=count, per=duration, bound=_BOUNDS[found["bound"]])


def _count(word: str) -> int:
    return int(word) if word.isdecimal() else CARDINALS[word]


def _duration(found: re.Match[str]) -> str | None:
    """The length of one turn: that of the unit, times two for ``vartannat``, n for ``vart n:e``."""
    if found["adverb"]:
        return _ADVERBS[found["adverb"]]
    unit = _DURATIONS[found["unit"]]
    times = _turns(found)
    return _multiplied(unit, times) if times >= 1 else None


def _turns(found: re.Match[str]) -> int:
    if found["nth"]:
        return ORDINALS[found["nth"]]
    if found["digits"]:
        return int(found["digits"])
    return 2 if re.search(r"\bvar(?: ?annan|t? ?annat) ", found[0]) else 1


def _multiplied(duration: str, times: int) -> str:
    """``P1Y`` times 3 is ``P3Y``."""
    return f"P{int(duration[1:-1]) * times}{duration[-1]}"
