"""What the cells of a column look like: evidence for headers that mean several things.

No words of one document: shapes (numbers, sentences) and the vocabularies of `lexicon.toml`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ...normalize.notation.months import MONTHS
from .calendars import runs_through_year
from .cell_shapes import REPEATED_TEXTS, SENTENCE_WORDS, is_mark, is_timing, is_value
from .lexicon import Lexicon

SHORT_NAME_WORDS = 2
"""Words up to which a deed is the name of a work (`Oljebyte`): none of the 110 activities of the
samples and published plans is (2026-11)."""

MEASURE_WORDS = 3
"""Words from which a name says what is measured; places, goods and teams have one or two, and the
shortest indicators of the field guide a unit (`Soliditet, %`; 2026-11)."""

LONGEST_NAME_WORDS = 6
"""Words of a cell that may be an actor or a judgement and nothing else."""

SHORTEST_BEGINNING = 5
"""Letters from which the beginning of a word says what it is: `upp` begins `uppföljning` too."""

# `1.`, `1.1`, `A1.`, `K 2.1`, `12`
_NUMBERING = re.compile(r"[A-ZÅÄÖ]{0,3}\s?\d{1,3}(?:\.\d{1,2}){0,3}[.):]?")
# `08.30`, `kl. 13:00-14:00`, `Tisdag`, `Mån–fre`, `Dagligen`
_HOUR = re.compile(
    r"(?:kl\.?\s?)?\d{1,2}[.:]\d\d(?:\s?[-–]\s?\d{1,2}[.:]\d\d)?|dagligen|varje dag"
    r"|(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:ar|en)?)?"
    r"(?:\s?(?:[-–,]|och)\s?(?:mån|tis|ons|tors|fre|lör|sön)(?:dag(?:ar|en)?)?)?",
    re.IGNORECASE,
)
_MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
# `2027-01-15`, `tisdag 4 mars`, `12 juni`: with the hours the times of a schedule
_CLOCK_OR_DAY = re.compile(
    rf"{_HOUR.pattern}|(?:19|20)\d\d-\d\d-\d\d|(?:mån|tis|ons|tors|fre|lör|sön)dag\w*\b.*"
    rf"|\d{{1,2}}(?:\s?[-–]\s?\d{{1,2}})?\s(?:{_MONTH})\b.*",
    re.IGNORECASE,
)
# `KS, BMN`, `SBN`
_ABBREVIATIONS = re.compile(r"[A-ZÅÄÖ]{2,5}(?:\s?[,/+&]\s?[A-ZÅÄÖ]{2,5})*")


@dataclass(frozen=True, slots=True)
class Profile:
    """Shares (0-1) of a column's filled cells. All are 0 where nothing is filled."""

    filled: int = 0
    empty: int = 0
    value: float = 0.0
    """Numbers, thresholds, wanted directions, marks of a missing value."""
    number: float = 0.0
    """Those of the values that print a digit."""
    timing: float = 0.0
    actor: float = 0.0
    occasion: float = 0.0
    judgement: float = 0.0
    unit: float = 0.0
    sentence: float = 0.0
    short: float = 0.0
    """Names of one or two words."""
    measure: float = 0.0
    """Names of something that is measured: of several words, or with a unit."""
    mark: float = 0.0
    numbering: float = 0.0
    clock: float = 0.0
    """Clock times and full days, as schedules have them."""
    hour: float = 0.0
    """Those of them that are clock times or days of the week."""
    account: float = 0.0
    """Names of key figures of the accounts: `Soliditet, %`, `Långfristig skuld, mnkr`."""
    repeats: bool = False
    """Two cells print the same."""
    through_year: bool = False
    """All are times of one year in their order, as calendars have them."""


COLUMNS_REMEMBERED = 64
"""Columns whose profile is remembered: it is asked for before and after their rows are known."""


def column_profile(texts: Sequence[str], lexicon: Lexicon) -> Profile:
    """The profile of a column's cell texts ("" for an empty cell).

    >>> from styrkort.extract.naming.lexicon import load_lexicon
    >>> profile = column_profile(["Minst 90 %", "≥80", "", "-"], load_lexicon())
    >>> profile.value, profile.filled, profile.empty
    (1.0, 3, 1)
    """
    return _profile(tuple(texts), lexicon)


@lru_cache(maxsize=COLUMNS_REMEMBERED)
def _profile(texts: tuple[str, ...], lexicon: Lexicon) -> Profile:
    cells = [" ".join(text.split()) for text in texts]
    filled = [cell for cell in cells if cell]
    if not filled:
        return Profile(empty=len(cells))

    looks = [_looks(cell, lexicon) for cell in filled]
    shares = _Looks(*[sum(each) / len(filled) for each in zip(*looks, strict=True)])
    return Profile(
        filled=len(filled),
        empty=len(cells) - len(filled),
        repeats=len(set(filled)) < len(filled),
        through_year=runs_through_year(filled),
        **shares._asdict(),
    )


class _Looks(NamedTuple):
    """What a cell looks like, 1 or 0 each; of a column the shares, as in `Profile`."""

    value: float
    number: float
    timing: float
    actor: float
    occasion: float
    judgement: float
    unit: float
    sentence: float
    short: float
    measure: float
    mark: float
    numbering: float
    clock: float
    hour: float
    account: float


@lru_cache(maxsize=REPEATED_TEXTS)
def _looks(cell: str, lexicon: Lexicon) -> _Looks:
    value = is_value(cell)
    return _Looks(
        value=value,
        number=value and any(map(str.isdigit, cell)),
        timing=is_timing(cell),
        actor=_is_actor(cell, lexicon),
        occasion=_holds(cell, lexicon.contents["occasions"]),
        judgement=_is_judgement(cell, lexicon),
        unit=is_unit(cell, lexicon),
        sentence=len(cell.split()) >= SENTENCE_WORDS,
        short=len(cell.split()) <= SHORT_NAME_WORDS,
        measure=_is_measure(cell, lexicon),
        mark=is_mark(cell),
        numbering=_NUMBERING.fullmatch(cell) is not None,
        clock=_CLOCK_OR_DAY.fullmatch(cell) is not None,
        hour=_HOUR.fullmatch(cell) is not None,
        account=_is_account(cell, lexicon),
    )


def _is_actor(cell: str, lexicon: Lexicon) -> bool:
    if _ABBREVIATIONS.fullmatch(cell):
        return True
    short = len(cell.split()) <= LONGEST_NAME_WORDS
    return short and _holds(cell, lexicon.contents["actors"])


def _is_measure(cell: str, lexicon: Lexicon) -> bool:
    words = re.findall(r"[^\s,()]+", cell.casefold())
    units = lexicon.contents["units"]
    return len(words) >= MEASURE_WORDS or any(word in units for word in words)


def _is_judgement(cell: str, lexicon: Lexicon) -> bool:
    return _begins(cell, lexicon.contents["judgements"])


def _is_account(cell: str, lexicon: Lexicon) -> bool:
    return _begins(cell, lexicon.contents["accounts"])


def _begins(cell: str, parts: tuple[str, ...]) -> bool:
    """Whether one of the first words begins with one of `parts`."""
    words = cell.casefold().split()
    return _beginnings(parts).search(" ".join(words[:LONGEST_NAME_WORDS])) is not None


@lru_cache(maxsize=8)
def _beginnings(parts: tuple[str, ...]) -> re.Pattern[str]:
    """Words that begin with one of `parts`; short parts (`upp`, `god`) only as whole words."""
    forms = [re.escape(p) + (r"\b" if len(p) < SHORTEST_BEGINNING else "") for p in parts]
    return re.compile(rf"\b(?:{'|'.join(forms)})")


def is_unit(cell: str, lexicon: Lexicon) -> bool:
    """Whether the cell names a unit of measure and little else: `kr/elev`, `Andel, %`."""
    words = re.findall(r"[^\s,()]+", cell.casefold())
    units = lexicon.contents["units"]
    return (
        bool(words)
        and len(words) <= LONGEST_NAME_WORDS
        and any(word in units or word.split("/")[0] in units for word in words)
    )


def _holds(cell: str, parts: Sequence[str]) -> bool:
    text = cell.casefold()
    return any(part in text for part in parts)
