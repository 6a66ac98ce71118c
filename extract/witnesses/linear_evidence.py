"""What a cell's text alone says for or against a column: scores in nats, 0 says nothing.

A score is the logarithm of how much likelier the text is as a cell of such a column than as words
out of running text. The numbers were chosen on invented plans (`tests/extract/witnesses/
linear_plans.py`, 2026-11) and are coarse on purpose.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import Enum
from functools import lru_cache

from ...normalize.comparators import AGE_LIKE, WITHIN, prefix_comparators
from ...normalize.pointing import NotUnderstoodError
from ...normalize.responsible import is_role_word
from ...normalize.targets import parse_target
from ...normalize.thresholds import parse_threshold
from ...normalize.timing import parse_timing
from ...schemas import TimingKind, ValueKind
from ..contents import column_profile
from ..lexicon import Lexicon
from ..roles import MEASURES, THRESHOLDS, Role


class Kind(Enum):
    """What columns hold, as far as the split of words goes."""

    FREE = "free"
    """Goals, indicators, activities, comments: phrases and sentences."""
    NAME = "name"
    """Responsible, participants, source: names and short phrases."""
    STATUS = "status"
    TIME = "time"
    OCCASION = "occasion"
    TARGET = "target"
    VALUE = "value"
    """Thresholds, measurements, progress: figures."""
    UNIT = "unit"
    NUMBER = "number"
    """Row numbers."""


_KINDS: Mapping[Role, Kind] = (
    dict.fromkeys(Role, Kind.FREE)
    | dict.fromkeys(MEASURES | THRESHOLDS | {Role.PROGRESS, Role.BUDGET, Role.AMOUNT}, Kind.VALUE)
    | dict.fromkeys({Role.RESPONSIBLE, Role.PARTICIPANTS, Role.SOURCE, Role.PERSON}, Kind.NAME)
    | dict.fromkeys({Role.STATUS, Role.TREND, Role.YEAR_MARK}, Kind.STATUS)
    | dict.fromkeys({Role.TIMING, Role.START, Role.END, Role.DATE}, Kind.TIME)
    | {
        Role.FOLLOW_UP: Kind.OCCASION,
        Role.TARGET: Kind.TARGET,
        Role.UNIT: Kind.UNIT,
        Role.ROW_NUMBER: Kind.NUMBER,
    }
)


def kind_of(role: Role) -> Kind:
    """What a column of this role holds."""
    return _KINDS[role]


class Shape(Enum):
    """How a word begins: what print shows of whether something new begins with it."""

    CAPITAL = "capital"
    ACRONYM = "acronym"
    SMALL = "small"
    DIGIT = "digit"
    OPERATOR = "operator"
    SIGN = "sign"
    BOUND = "bound"
    """A small word that stands before a number: `minst`, `högst`, `ca`."""


_BOUND_WORDS = frozenset(
    word for word, _ in prefix_comparators() if word.isalpha() and word not in AGE_LIKE
) - {WITHIN}


def shape_of(word: str) -> Shape:
    """The shape of a printed word.

    >>> [shape_of(w).value for w in ("Ansvarig", "OSA-enkät", "vid", "71-79", "≥80", "(av", "-")]
    ['capital', 'acronym', 'small', 'digit', 'operator', 'small', 'sign']
    """
    if word[0] in "<>≤≥=±+":
        return Shape.OPERATOR
    if word[0] in "/&,;:)%":
        return Shape.SMALL
    core = word.lstrip("([\"'”“»«-–—−•*")
    if not core:
        return Shape.SIGN
    if core[0].isdigit():
        return Shape.DIGIT
    if core[0].isupper():
        return Shape.CAPITAL if core[1:2].islower() or core[1:2] == "-" else Shape.ACRONYM
    if core in _BOUND_WORDS:
        return Shape.BOUND
    return Shape.SMALL if core[0].islower() else Shape.SIGN


def _shares(*shares: float) -> Mapping[Shape, float]:
    return dict(zip(Shape, shares, strict=True))


#                CAPITAL ACRONYM SMALL DIGIT OPERATOR SIGN BOUND
INSIDE: Mapping[Shape, float] = _shares(0.07, 0.05, 0.78, 0.05, 0.005, 0.035, 0.01)
"""Share of the shapes of words inside a cell (not after a full stop)."""

AFTER_STOP: Mapping[Shape, float] = {**INSIDE, Shape.CAPITAL: 0.75, Shape.SMALL: 0.12}
"""The same after a full stop, question or exclamation mark."""

FIRST: Mapping[Kind, Mapping[Shape, float]] = {
    #                 CAPITAL ACRONYM SMALL DIGIT OPERATOR SIGN BOUND
    Kind.FREE: _shares(0.82, 0.09, 0.03, 0.03, 0.001, 0.026, 0.003),
    Kind.NAME: _shares(0.78, 0.13, 0.06, 0.005, 0.001, 0.023, 0.001),
    Kind.STATUS: _shares(0.85, 0.02, 0.06, 0.02, 0.001, 0.047, 0.002),
    Kind.TIME: _shares(0.64, 0.05, 0.08, 0.19, 0.001, 0.019, 0.02),
    Kind.OCCASION: _shares(0.76, 0.08, 0.08, 0.05, 0.001, 0.026, 0.003),
    Kind.TARGET: _shares(0.25, 0.09, 0.06, 0.38, 0.12, 0.03, 0.07),
    Kind.VALUE: _shares(0.04, 0.01, 0.03, 0.54, 0.30, 0.06, 0.02),
    Kind.UNIT: _shares(0.45, 0.02, 0.45, 0.01, 0.001, 0.067, 0.002),
    Kind.NUMBER: _shares(0.01, 0.03, 0.01, 0.94, 0.001, 0.008, 0.001),
}
"""Share of the shapes of cells' first words."""

WITHIN_KIND: Mapping[Kind, Mapping[Shape, float]] = {
    Kind.FREE: _shares(0.07, 0.05, 0.78, 0.05, 0.003, 0.035, 0.01),
    Kind.NAME: _shares(0.18, 0.08, 0.69, 0.01, 0.001, 0.038, 0.001),
    Kind.STATUS: _shares(0.07, 0.02, 0.84, 0.03, 0.001, 0.034, 0.005),
    Kind.TIME: _shares(0.08, 0.03, 0.44, 0.37, 0.001, 0.059, 0.02),
    Kind.OCCASION: _shares(0.08, 0.06, 0.70, 0.12, 0.001, 0.034, 0.005),
    Kind.TARGET: _shares(0.03, 0.05, 0.52, 0.20, 0.10, 0.07, 0.03),
    Kind.VALUE: _shares(0.02, 0.02, 0.24, 0.40, 0.06, 0.25, 0.01),
    Kind.UNIT: _shares(0.07, 0.03, 0.80, 0.02, 0.001, 0.074, 0.005),
    Kind.NUMBER: _shares(0.05, 0.05, 0.30, 0.58, 0.001, 0.018, 0.001),
}
"""Share of the shapes of cells' other words."""

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
                judged = column_profile((text,), self._lexicon).judgement
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
                return (3.0 if _is_figure(text) else -4.0) - 0.3 * max(0, words - 3)
            case Kind.UNIT:
                known = 2.0 if column_profile((text,), self._lexicon).unit else -2.0
                return known - 0.5 * max(0, words - 2)
            case Kind.NUMBER:
                return 3.0 if _NUMBERING.fullmatch(text) else -5.0

    def _free(self, text: str, words: int) -> float:
        short = -1.2 if words == 1 else -0.4
        if text[0].isdigit() or not text[0].isalpha():
            return short - (4.0 if _is_figure(text) else 0.0)
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


class Form(Enum):
    """How a figure is written: thresholds of one colour are written alike."""

    RANGE = "range"
    BOUND = "bound"
    NUMBER = "number"
    OTHER = "other"


# "71-79", "6,1–6,9%"
_RANGE = re.compile(r"[\d.,]+%?[-–][\d.,]+%?.*")


def figure_form(key: str) -> Form:
    """The form of a figure without spaces.

    >>> [figure_form(key).value for key in ("71-79%", "≤-1", "100%", "-")]
    ['range', 'bound', 'number', 'other']
    """
    if key[0] in "<>≤≥":
        return Form.BOUND
    if _RANGE.fullmatch(key):
        return Form.RANGE
    return Form.NUMBER if any(character.isdigit() for character in key) else Form.OTHER


def form_score(role: Role, form: Form) -> float:
    """How usual the form is in the column: yellow lies between, red and green lie outside."""
    match form:
        case Form.RANGE:
            return {Role.YELLOW: 1.0, Role.RED: -1.0, Role.GREEN: -1.0}.get(role, -0.5)
        case Form.BOUND:
            return {Role.YELLOW: -1.0, Role.RED: 0.3, Role.GREEN: 0.3}.get(role, -0.5)
        case Form.NUMBER:
            return {Role.YELLOW: -0.7}.get(role, 0.0)
        case Form.OTHER:
            return 0.0


def _is_time(text: str) -> bool:
    try:
        timing = parse_timing(text)
    except NotUnderstoodError:
        return False
    return timing is not None and timing.kind is not TimingKind.TEXT


def _is_target(text: str) -> bool:
    value = parse_target(text)
    return value is not None and value.kind is not ValueKind.TEXT


def _is_figure(text: str) -> bool:
    value = parse_threshold(text)
    return value is not None and value.kind is not ValueKind.TEXT and not value.label


EMPTY: Mapping[Role, float] = (
    dict.fromkeys(Role, -2.0)
    | dict.fromkeys({Role.GOAL, Role.SUB_GOAL}, -3.0)
    | dict.fromkeys({Role.ACTIVITY, Role.ASSIGNMENT, Role.INDICATOR}, -6.0)
    | dict.fromkeys({Role.RESPONSIBLE, Role.TIMING, Role.FOLLOW_UP}, -3.5)
    | {Role.TARGET: -4.5}
    | dict.fromkeys({Role.RED, Role.GREEN, *MEASURES}, -2.5)
)
"""How rare an empty cell is: nothing is printed there but perhaps a second space."""

# "på", "och", "till": words that no cell ends with
_LINKING = frozenset(
    [
        *("och", "eller", "samt", "men", "att", "som", "än", "så", "när", "där"),
        *("vilka", "vilken", "vilket", "på", "i", "av", "för", "till", "med", "om", "inom", "vid"),
        *("från", "genom", "under", "över", "mellan", "utan", "hos", "mot", "efter", "enligt"),
        *("via", "per", "en", "ett", "den", "det", "de", "vår", "våra", "vårt", "sin", "sitt"),
        *("sina", "deras", "dess", "varje", "alla", "samtliga", "olika", "är", "var", "har", "ska"),
        *("kan", "inte", "minst", "högst", "lägst", "ca", "cirka", "senast", "upp"),
    ]
)

# "på alla enheter", "och följa upp": words that no cell begins with, if small
_ONLY_INSIDE = frozenset(
    [
        *("och", "eller", "samt", "men", "att", "som", "än", "så", "där", "vilka", "vilken"),
        *("vilket", "på", "i", "av", "för", "med", "om", "hos", "mot", "en", "ett", "den", "det"),
        *("de", "sin", "sitt", "sina", "är", "var", "har"),
    ]
)

# "inom 30 dagar", "efter beslut": small prepositions that a time may begin with
_BEFORE_TIMES = frozenset(
    ["inom", "enligt", "under", "från", "till", "vid", "efter", "före", "innan", "mellan", "genom"]
)


def end_score(kind: Kind, last_word: str) -> float:
    """How a cell may end: not with a comma, a hyphen, a slash or a function word."""
    if kind is Kind.FREE and last_word.endswith("%"):
        return -1.5
    if last_word.casefold() in _LINKING:
        return -6.0
    if len(last_word) > 1 and last_word[-1] in "-/":
        return -5.0
    return -4.0 if last_word[-1] in ",(" and len(last_word) > 1 else 0.0


def start_score(kind: Kind, first_word: str) -> float:
    """How a cell may begin: not with a small preposition or conjunction, nor with a comma."""
    if first_word in _ONLY_INSIDE or first_word[0] in "/&,;:)%":
        return -3.0
    return -2.0 if first_word in _BEFORE_TIMES and kind is not Kind.TIME else 0.0
