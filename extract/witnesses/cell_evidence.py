"""What a cell's text alone says for or against a column: scores in nats, 0 says nothing.

A score is the logarithm of how much likelier the text is as a cell of such a column than as words
out of running text. The numbers were chosen on invented plans (`tests/support/linear_plans.py`,
2026-11) and are coarse on purpose.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from ...normalize.people.responsible import is_role_word
from ...normalize.times.timing import parse_timing
from ...normalize.values.targets import parse_target
from ...normalize.values.thresholds import parse_threshold
from ...schemas import TimingKind, ValueKind
from ..naming.cell_shapes import is_mark
from ..naming.contents import column_profile
from ..naming.lexicon import Lexicon
from .cell_kinds import Kind
from .word_shapes import (
    FIRST,
    INSIDE,
    WITHIN_KIND,
    Shape,
    end_score,
    opens_item,
    shape_of,
    start_score,
)

LONGEST_LOOKED_AT: Mapping[Kind, int] = {
    Kind.FREE: 2,
    Kind.NAME: 6,
    Kind.STATUS: 5,
    Kind.TIME: 6,
    Kind.OCCASION: 7,
    Kind.TARGET: 6,
    Kind.VALUE: 5,
    Kind.UNIT: 3,
    Kind.NUMBER: 2,
}
"""Words of a cell whose text is looked at; a longer one is judged by its length alone."""

# "4,0 (av 6,0) Svenskt": units and labels after a figure are small
_CAPITAL_AFTER_FIGURE = re.compile(r"[^A-Za-zÅÄÖåäö]*\d.*\s[A-ZÅÄÖ][a-zåäö]")
# "T1, T2 och årsbokslut", "Q3"
_TERTIAL = re.compile(r"[TQ][1-4]\b")
# "1.1", "2.10": the code of an item; figures are printed with a comma
_CODE = re.compile(r"\d{1,2}\.\d{1,2}")
# "1.", "2.3", "A4", "12"
_NUMBERING = re.compile(r"[A-ZÅÄÖ]{0,3}\s?\d{1,3}(?:\.\d{1,2}){0,3}[.):]?")


KNOWN = 1.0
"""A text scored at least this well is recognised as what its column holds."""


class Evidence:
    """Judges texts with the lexicon's vocabularies and the grammars of `normalize`."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        self.score = lru_cache(maxsize=None)(self._score)
        self._is_time = lru_cache(maxsize=None)(_is_time)

    def _score(self, kind: Kind, text: str, words: int) -> float:
        """How well a text of so many words suits a column of this kind."""
        match kind:
            case Kind.FREE:
                return self._free(text, words)
            case Kind.NAME:
                figure = text[0].isdigit() or (words <= 2 and self.is_time(text))
                named = self._actor(text, words)
                other = figure or self.is_occasion(text)
                return (-3.0 if other and named < 0 else named) - 0.7 * max(0, words - 3)
            case Kind.STATUS:
                judged = is_mark(text) or column_profile((text,), self._lexicon).judgement
                return (2.0 if judged else -1.0) - 0.5 * max(0, words - 3)
            case Kind.TIME:
                known = self._time(text, words)
                reported = 2.0 if self._holds("occasions", text) else 0.0
                return known - reported - 0.5 * max(0, words - 3)
            case Kind.OCCASION:
                known = 3.0 if self.is_occasion(text) else -1.0
                timed = known < 0 and words <= 3 and self.is_time(text)
                return (0.5 if timed else known) - 0.4 * max(0, words - 4)
            case Kind.TARGET:
                known = 2.5 if _is_target(text) else -0.5
                named = 1.5 if _CAPITAL_AFTER_FIGURE.match(text) else 0.0
                return known - named - 0.35 * max(0, words - 3)
            case Kind.VALUE:
                known = is_mark(text) or _is_figure(text)
                return (3.0 if known else -4.0) - 0.3 * max(0, words - 3)
            case Kind.UNIT:
                known = 2.0 if column_profile((text,), self._lexicon).unit else -2.0
                return known - 0.5 * max(0, words - 2)
            case Kind.NUMBER:
                return 3.0 if _NUMBERING.fullmatch(text) else -5.0

    def _free(self, text: str, words: int) -> float:
        short = -1.2 if words == 1 else -0.4
        if text[0].isdigit() or not text[0].isalpha():
            figure = _is_figure(text) and not _CODE.fullmatch(text)
            return short - (4.0 if figure else 0.0)
        if self.is_time(text) or self.is_occasion(text):
            return short - 2.0
        return short - (1.0 if self.is_actor(text) else 0.0)

    def _actor(self, text: str, words: int) -> float:
        """Names begin or end with the word that says who: ``Ansvarig chef``, ``Enhet Norr``."""
        parts = text.split()
        if text.endswith(".") or (words > 1 and self.is_time(parts[-1])):
            return -3.0
        if not (self.is_actor(parts[0]) or self.is_actor(parts[-1])):
            return -0.8
        return {1: 2.0, 2: 2.0, 3: 2.0, 4: 1.0}.get(words, 0.0)

    def is_time(self, text: str) -> bool:
        """Whether the whole text says when."""
        return self._is_time(text)

    def is_occasion(self, text: str) -> bool:
        """Whether it names a report or meeting where things are followed up."""
        return self._holds("occasions", text) or _TERTIAL.match(text) is not None

    def is_actor(self, text: str) -> bool:
        """Whether one of the words names who does something."""
        return any(is_role_word(word) for word in text.split())

    def _time(self, text: str, words: int) -> float:
        if not self.is_time(text):
            return -1.5
        return 3.0 if words <= 2 or any(character.isdigit() for character in text) else 1.5

    def _holds(self, vocabulary: str, text: str) -> bool:
        folded = text.casefold()
        return any(part in folded for part in self._lexicon.contents[vocabulary])


_UNSEEN: Mapping[Kind, tuple[float, float, int]] = {
    Kind.FREE: (0.0, -0.04, 40),
    Kind.NAME: (-0.8, -0.7, 3),
    Kind.STATUS: (-1.0, -0.5, 3),
    Kind.TIME: (-1.5, -0.5, 3),
    Kind.OCCASION: (-1.0, -0.4, 4),
    Kind.TARGET: (-0.5, -0.35, 3),
    Kind.VALUE: (-4.0, -0.3, 3),
    Kind.UNIT: (-2.0, -0.5, 2),
    Kind.NUMBER: (-9.0, 0.0, 2),
}
"""For each kind: score, score of each word more than the third number."""


def unseen_score(kind: Kind, words: int) -> float:
    """How well a text suits a column if it is too long to be looked at."""
    score, each, usual = _UNSEEN[kind]
    return score + each * max(0, words - usual)


def _is_time(text: str) -> bool:
    timing = parse_timing(text)
    return timing is not None and timing.kind is not TimingKind.TEXT


def _is_target(text: str) -> bool:
    value = parse_target(text)
    return value is not None and value.kind is not ValueKind.TEXT


def _is_figure(text: str) -> bool:
    value = parse_threshold(text)
    return value is not None and value.kind is not ValueKind.TEXT and not value.label


def cell_score(kind: Kind, words: Sequence[str], evidence: Evidence) -> float:
    """How well some words, whole and alone, read as one cell of a column of this kind."""
    shapes = [shape_of(word) for word in words]
    numbered = kind is Kind.FREE and opens_item(words)
    first = Shape.CAPITAL if numbered else shapes[0]
    score = math.log(FIRST[kind][first] / INSIDE[first])
    score += sum(math.log(WITHIN_KIND[kind][shape] / INSIDE[shape]) for shape in shapes[1:])
    score += start_score(kind, words[0]) + end_score(kind, words[-1])
    if len(words) > LONGEST_LOOKED_AT[kind]:
        return score + unseen_score(kind, len(words))
    return score + evidence.score(kind, " ".join(words), len(words))
