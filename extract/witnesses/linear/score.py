"""Scores of possible cells of one linear table: what the words say, and how they are printed."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import accumulate

from ...naming.roles import Role
from ..cell_evidence import KNOWN, LONGEST_LOOKED_AT, Evidence, unseen_score
from ..cell_kinds import EMPTY, Form, Kind, figure_form, form_score, kind_of
from ..word_shapes import (
    AFTER_STOP,
    FIRST,
    INSIDE,
    WITHIN_KIND,
    Shape,
    end_score,
    opens_item,
    start_score,
)
from .model import RECURRING_MOST, RECURRING_SHARE, RECURRING_WEIGHT, LineFit, Model, Seam
from .stretch import Gap
from .words import Words

UNCLOSED_BRACKET = -5.0

IN_NUMBER = -2.5
"""Cost of parting ``12 500 kr`` into two cells: rarer than a number with thousands."""

KNOWN_FIRST = -0.8
"""What a recognised text loses at most for how it begins: ``löpande`` is a time in small, too."""

WIDE_FOR_EMPTY = 2.0
"""Worth of a second space, or of one at a line's end, where an empty cell would stand."""

FURTHER_LINE = -3.0
"""Cost of each further line of a cell where every name of the header has one line (2026-11)."""

ANY_OUTSIDE = -1.0
PER_WORD_OUTSIDE = -0.25
MOST_OUTSIDE = -5.0
"""Cost of words between the last row and the end of the stretch: prose, if there are many."""

TORN_OUTSIDE = -4.0
"""Cost where those words begin with a small letter: prose after a table begins a sentence."""

_WIDE = frozenset({Gap.WIDE, Gap.LINE_WIDE, Gap.BLANK_WIDE})


class TextScores:
    """What the words of a table say as cells of one kind, whatever the model: computed once."""

    def __init__(self, words: Words, kind: Kind, evidence: Evidence) -> None:
        self.kind = kind
        self._words, self._evidence = words, evidence
        self._known: dict[tuple[int, int], float] = {}
        texts = [word.text for word in words.stretch.words]
        self._shapes = _shape_scores(words, kind)
        self._begins = [start_score(kind, text) for text in texts]
        self._ends = [end_score(kind, text) for text in texts]
        self._within = _within_sums(words, kind)

    def score(self, start: int, end: int) -> float:
        """Score of words ``start … end-1`` as the text of a cell."""
        found = self._known.get((start, end))
        if found is None:
            found = self._known[start, end] = self._score(start, end)
        return found

    def _score(self, start: int, end: int) -> float:
        words = self._words
        said = self.evidence(start, end)
        shape = self._shapes[start]
        score = said + (max(shape, KNOWN_FIRST) if said >= KNOWN else shape)
        score += self._begins[start] + self._within[end] - self._within[start + 1]
        if words.in_number[start]:
            score += IN_NUMBER
        if words.depth[start] != words.depth[end]:
            score += UNCLOSED_BRACKET
        return score + self._ends[end - 1]

    def evidence(self, start: int, end: int) -> float:
        """What the words alone say for the kind, however they begin."""
        count = end - start
        if count > LONGEST_LOOKED_AT[self.kind]:
            return unseen_score(self.kind, count)
        return self._evidence.score(self.kind, self._words.text(start, end), count)


def _shape_scores(words: Words, kind: Kind) -> list[float]:
    """For each word: how its shape speaks for a cell of this kind beginning with it."""
    texts = [word.text for word in words.stretch.words]
    scores = []
    for i, (shape, stopped) in enumerate(zip(words.shapes, words.after_stop, strict=True)):
        numbered = kind is Kind.FREE and opens_item(texts[i : i + 2])
        first = Shape.CAPITAL if numbered else shape
        usual = AFTER_STOP if stopped else INSIDE
        scores.append(math.log(FIRST[kind][first] / usual[first]))
    return scores


def _within_sums(words: Words, kind: Kind) -> list[float]:
    """Running sums of how the words' shapes speak for standing inside a cell of this kind."""
    scores = {shape: math.log(WITHIN_KIND[kind][shape] / INSIDE[shape]) for shape in Shape}
    return list(accumulate((scores[shape] for shape in words.shapes), initial=0.0))


def text_scores(words: Words, roles: Sequence[Role], evidence: Evidence) -> dict[Kind, TextScores]:
    """The text scores of a table for every kind of column it has."""
    kinds = dict.fromkeys(kind_of(role) for role in roles)
    return {kind: TextScores(words, kind, evidence) for kind in kinds}


class KindScorer:
    """Scores of a table's words as cells of one kind in the light of a model."""

    def __init__(
        self, words: Words, texts: TextScores, model: Model, table: int, rarity: Sequence[float]
    ) -> None:
        kind = texts.kind
        self._key, self._texts, self._rarity = words.key, texts, rarity
        self._weight = RECURRING_WEIGHT[kind]
        self._first = [model.first[kind][shape] for shape in words.shapes]
        self._own = model.own_places(table, kind)
        self._others = model.texts.get(kind, Counter[str]())
        self._share = RECURRING_SHARE / max(1, self._others.total())

    def score(self, start: int, end: int) -> float:
        """Score of the words as the text of a cell, wherever it is printed."""
        score = self._texts.score(start, end) + self._first[start]
        others = self.recurs(start, end)
        if not others:
            return score
        rarity = self._rarity[end] - self._rarity[start]
        worth = self._weight * (math.log(self._share * others) + rarity)
        return score + min(RECURRING_MOST, max(0.0, worth))

    def recurs(self, start: int, end: int) -> int:
        """In how many other cells of the kind the same text stands."""
        found = self._others.get(self._key(start, end), 0)
        return found - ((start, end) in self._own) if found else 0

    def recognises(self, start: int, end: int) -> bool:
        """Whether the text is surely of the kind: by itself, or found in other rows too."""
        return self._texts.evidence(start, end) >= KNOWN or self.recurs(start, end) > 0


class Scorer:
    """Scores of the cells of one table in the light of a model.

    `table` is the table's number in the model; positions count the table's words.
    """

    def __init__(
        self,
        words: Words,
        roles: Sequence[Role],
        texts: Mapping[Kind, TextScores],
        model: Model,
        table: int,
    ) -> None:
        self.words = words
        self.kinds = [kind_of(role) for role in roles]
        self.empty = [EMPTY[role] for role in roles]
        """Score of leaving each column empty."""
        rarity = list(accumulate((model.surprise[w] for w in words.compared), initial=0.0))
        self.by_kind = {
            kind: KindScorer(words, scores, model, table, rarity) for kind, scores in texts.items()
        }
        gaps = words.stretch.gaps
        self._seams = [[model.seams[seam][gap] for gap in gaps] + [0.0] for seam in Seam]
        empties = _WIDE | {Gap.BLANK} if words.stretch.header.is_listed else _WIDE
        self._listed = words.stretch.header.is_listed
        self._wide = [gap in empties for gap in gaps] + [False]
        self._forms = [_FORMS.get(role) for role in roles]
        widths = [model.widths.get((table, column)) for column in range(len(roles))]
        self._fits = [None if width is None else LineFit(words, width) for width in widths]

    def first_empty(self, at: int) -> float:
        """Worth of how an empty cell is printed at `at`; a second one there prints nothing more."""
        return WIDE_FOR_EMPTY if self._wide[at] else 0.0

    def row_end_after_empty(self, at: int) -> float:
        """What changes where a row ends at `at` with empty columns."""
        return self._seams[Seam.ROW_END][at] - self._seams[Seam.AFTER_SHORT][at]

    def outside(self, at: int) -> float:
        """Score of leaving the words from `at` on outside the table."""
        left = len(self.words) - at
        if not left:
            return 0.0
        torn = TORN_OUTSIDE if self.words.shapes[at] is Shape.SMALL else 0.0
        return torn + max(MOST_OUTSIDE, ANY_OUTSIDE + PER_WORD_OUTSIDE * left)

    def supports(self, start: int, end: int, column: int) -> bool:
        """Whether a cell is surely what its column holds; sentences may stand anywhere."""
        kind = self.kinds[column]
        return kind is not Kind.FREE and self.by_kind[kind].recognises(start, end)

    def may_hold(self, start: int, end: int, column: int) -> bool:
        """Whether a text might as well be a cell of the column; sentences tell nothing."""
        forms = self._forms[column]
        unusual = forms is not None and forms[figure_form(self.words.key(start, end))] < 0
        return not unusual and self.supports(start, end, column)

    def place(self, start: int, end: int, column: int) -> float:
        """Score of where and how the cell is printed: its column's forms, the seam, the lines."""
        if column == len(self.kinds) - 1:
            score = self._seams[Seam.ROW_END][end]
        elif self.words.one_line(start, end):
            score = self._seams[Seam.AFTER_SHORT][end]
        else:
            score = self._seams[Seam.AFTER_WRAPPED][end]
        if self._listed:
            lines = self.words.stretch.lines
            score += FURTHER_LINE * (lines[end - 1] - lines[start])
        forms = self._forms[column]
        if forms is not None:
            score += forms[figure_form(self.words.key(start, end))]
        fit = self._fits[column]
        return score if fit is None else score + fit.score(start, end)


_FORMS = {
    role: {form: form_score(role, form) for form in Form}
    for role in Role
    if kind_of(role) is Kind.VALUE
}
