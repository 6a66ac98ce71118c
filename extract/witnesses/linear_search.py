"""The best split of a linear table's words into rows and columns, by dynamic programming.

A state is a position between two words and the number of columns of the row filled so far. A step
fills the next column with the words up to a later position, or leaves it empty. Only positions
where a cell may begin are looked at, and no cell is longer than its kind allows, so the time
grows with the number of words.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate

from ..roles import Role
from .linear_evidence import (
    AFTER_STOP,
    EMPTY,
    FIRST,
    INSIDE,
    LONGEST_LOOKED_AT,
    WITHIN_KIND,
    Evidence,
    Kind,
    Shape,
    kind_of,
    start_score,
    unseen_score,
)
from .linear_model import RECURRING_MOST, RECURRING_WEIGHT, LineFit, Model, Seam
from .linear_stretch import Gap
from .linear_words import Words, possible_starts

NEVER = -math.inf

MOST_WORDS: Mapping[Kind, int] = {
    Kind.FREE: 130,
    Kind.NAME: 14,
    Kind.STATUS: 10,
    Kind.TIME: 10,
    Kind.OCCASION: 12,
    Kind.TARGET: 16,
    Kind.VALUE: 7,
    Kind.UNIT: 5,
    Kind.NUMBER: 2,
}
"""Words of the longest cell that is tried; longer ones were not seen (2026-11)."""

MOST_LINES = 30
"""Printed lines of the longest cell that is tried."""

BEAM = 20.0
"""States this much worse than the best at their position are not followed (nats)."""

UNCLOSED_BRACKET = -5.0

IN_NUMBER = -2.5
"""Cost of parting ``12 500 kr`` into two cells: rarer than a number with thousands."""

WIDE_FOR_EMPTY = 2.0
"""Worth of a second space, or of one at a line's end, where an empty cell would stand."""

PER_ROW = 0.5
"""Worth of one more row against words left outside."""

ANY_OUTSIDE = -1.0
PER_WORD_OUTSIDE = -0.25
MOST_OUTSIDE = -5.0
"""Cost of words between the last row and the end of the stretch: prose, if there are many."""

TORN_OUTSIDE = -4.0
"""Cost where those words begin with a small letter: prose after a table begins a sentence."""

_WIDE = frozenset({Gap.WIDE, Gap.LINE_WIDE, Gap.BLANK_WIDE})

Span = tuple[int, int]
"""Words ``start … end-1`` of a stretch."""

Row = tuple[Span | None, ...]
"""One span or None (empty) for each column."""


@dataclass(frozen=True, slots=True)
class Split:
    """Rows of a table's words from the first on; the words from `end` on are in no row."""

    rows: tuple[Row, ...]
    end: int
    score: float


@dataclass
class Lattice:
    """All that the search looked at: enough to find the best split and its rivals.

    ``filled[i][c]`` is the best score of the words before `i` as whole rows and `c` columns of
    one more row; ``ready[i][c]`` the same, where columns left empty at a row's start count too.
    """

    size: int
    columns: int
    filled: list[list[float]] = field(init=False)
    ready: list[list[float]] = field(init=False)
    came: list[list[int | None]] = field(init=False)
    """For ``filled``: start of the cell that ends here, -1 for an empty cell."""
    skipped: list[list[bool]] = field(init=False)
    """For ``ready``: whether the row begins here with empty columns."""
    steps: list[tuple[int, int, int, float]] = field(default_factory=list)
    """(start, column, end, score) of every cell tried, by start."""

    def __post_init__(self) -> None:
        places, columns = range(self.size + 1), self.columns
        self.filled = [[NEVER] * (columns + 1) for _ in places]
        self.ready = [[NEVER] * columns for _ in places]
        self.came = [[None] * (columns + 1) for _ in places]
        self.skipped = [[False] * columns for _ in places]


class Scorer:
    """Scores of the cells of one table in the light of a model."""

    def __init__(
        self, words: Words, roles: Sequence[Role], model: Model, table: int, texts: TextScores
    ) -> None:
        self.words, self.roles, self.kinds = words, roles, [kind_of(role) for role in roles]
        self.empty = [EMPTY[role] for role in roles]
        self._model, self._table, self._texts = model, table, texts
        gaps = words.stretch.gaps
        self._seams = {
            seam: [model.seams[seam][gap] for gap in gaps] + [0.0] for seam in Seam
        }
        self._wide = [gap in _WIDE for gap in gaps] + [False]
        self._surprise = list(accumulate((model.surprise[w] for w in words.compared), initial=0.0))
        self._fits = [
            None if width is None else LineFit(words, width)
            for width in (model.widths.get((table, column)) for column in range(len(roles)))
        ]

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

    def text(self, start: int, end: int, kind: Kind) -> float:
        """Score of the words as the text of a cell of this kind, wherever it is printed."""
        score = self._texts.score(start, end, kind)
        key = self.words.key(start, end)
        recurring = self._model.recurring(kind, key, (self._table, start, end))
        if recurring:
            worth = RECURRING_WEIGHT * (recurring + self._surprise[end] - self._surprise[start])
            score += min(RECURRING_MOST, max(0.0, worth))
        return score

    def place(self, start: int, end: int, column: int) -> float:
        """Score of how the cell is printed: the seam after it and how its lines fill the column."""
        if column == len(self.roles) - 1:
            score = self._seams[Seam.ROW_END][end]
        elif self.words.one_line(start, end):
            score = self._seams[Seam.AFTER_SHORT][end]
        else:
            score = self._seams[Seam.AFTER_WRAPPED][end]
        fit = self._fits[column]
        return score if fit is None else score + fit.score(start, end)


class TextScores:
    """What the words of one table say as cells, whatever the model: computed once."""

    def __init__(self, words: Words, evidence: Evidence) -> None:
        self._words, self._evidence = words, evidence
        self._known: dict[tuple[int, int, Kind], float] = {}
        self._first = {kind: _first_scores(words, kind) for kind in Kind}
        self._within = {kind: _within_sums(words, kind) for kind in Kind}

    def score(self, start: int, end: int, kind: Kind) -> float:
        """Score of words ``start … end-1`` as the text of a cell of this kind."""
        place = (start, end, kind)
        found = self._known.get(place)
        if found is None:
            found = self._known[place] = self._score(start, end, kind)
        return found

    def _score(self, start: int, end: int, kind: Kind) -> float:
        words, count = self._words, end - start
        within = self._within[kind]
        score = self._first[kind][start] + within[end] - within[start + 1] + words.ends[end - 1]
        if words.depth[start] != words.depth[end]:
            score += UNCLOSED_BRACKET
        if count > LONGEST_LOOKED_AT[kind]:
            return score + unseen_score(kind, count)
        return score + self._evidence.score(kind, words.text(start, end), count)


def _first_scores(words: Words, kind: Kind) -> list[float]:
    """For each word: how it speaks for a cell of this kind beginning with it."""
    scores = []
    for i, (word, shape) in enumerate(zip(words.stretch.words, words.shapes, strict=True)):
        usual = AFTER_STOP if words.after_stop[i] else INSIDE
        score = math.log(FIRST[kind][shape] / usual[shape]) + start_score(kind, word.text)
        scores.append(score + (IN_NUMBER if words.in_number[i] else 0.0))
    return scores


def _within_sums(words: Words, kind: Kind) -> list[float]:
    """Running sums of how the words' shapes speak for standing inside a cell of this kind."""
    scores = {shape: math.log(WITHIN_KIND[kind][shape] / INSIDE[shape]) for shape in Shape}
    return list(accumulate((scores[shape] for shape in words.shapes), initial=0.0))


def search(scorer: Scorer, starts: Sequence[int]) -> Lattice:
    """Fill the lattice of one table, position by position.

    `starts` are the positions where cells may begin, ascending, and the number of words.
    """
    lattice = Lattice(len(scorer.words), len(scorer.roles))
    for at in range(lattice.size + 1):
        _settle(lattice, scorer, at)
        best = max(lattice.ready[at]) if at < lattice.size else NEVER
        if best == NEVER:
            continue
        ends = _ends(scorer.words, starts, at)
        open_columns = [c for c, score in enumerate(lattice.ready[at]) if score >= best - BEAM]
        for kind in dict.fromkeys(scorer.kinds[column] for column in open_columns):
            columns = [column for column in open_columns if scorer.kinds[column] is kind]
            for end in ends:
                if end - at > MOST_WORDS[kind]:
                    break
                text = scorer.text(at, end, kind)
                for column in columns:
                    _step(lattice, at, column, end, text + scorer.place(at, end, column))
    return lattice


def _step(lattice: Lattice, at: int, column: int, end: int, score: float) -> None:
    """Try words ``at … end-1`` as the cell of `column`."""
    lattice.steps.append((at, column, end, score))
    total = lattice.ready[at][column] + score
    if total > lattice.filled[end][column + 1]:
        lattice.filled[end][column + 1] = total
        lattice.came[end][column + 1] = at


def find_starts(words: Words, roles: Sequence[Role], evidence: Evidence) -> list[int]:
    """Positions where cells of such columns may begin, ascending, and the number of words."""
    size = len(words)
    kinds = {kind_of(role) for role in roles}

    def known(at: int) -> bool:
        looks = [words.text(at, end) for end in range(at + 1, min(at + 3, size + 1))]
        return any(
            (Kind.TIME in kinds and evidence.is_time(text))
            or (Kind.OCCASION in kinds and evidence.is_occasion(text))
            or (Kind.NAME in kinds and evidence.is_actor(text))
            for text in looks
        )

    small = [shape is Shape.SMALL for shape in words.shapes]
    possible = possible_starts(words, [small[i] and known(i) for i in range(size)])
    return [i for i in range(size) if possible[i]] + [size]


def _ends(words: Words, starts: Sequence[int], at: int) -> list[int]:
    """Where a cell that begins at `at` may end, ascending."""
    lines = words.stretch.lines
    found = []
    for end in starts[bisect_right(starts, at) :]:
        if end - at > MOST_WORDS[Kind.FREE] or lines[end - 1] - lines[at] >= MOST_LINES:
            break
        found.append(end)
    return found


def _settle(lattice: Lattice, scorer: Scorer, at: int) -> None:
    """Let rows end and columns stay empty at a position that all cells before it have reached."""
    filled, ready, columns = lattice.filled[at], lattice.ready[at], lattice.columns
    for column in range(1, columns):
        score = filled[column] + scorer.empty[column]
        if lattice.came[at][column] != -1:
            score += scorer.first_empty(at)
        if column + 1 == columns:
            score += scorer.row_end_after_empty(at)
        if score > filled[column + 1]:
            filled[column + 1] = score
            lattice.came[at][column + 1] = -1
    if at == lattice.size:
        return
    start = 0.0 if at == 0 else filled[columns] + PER_ROW
    for column in range(columns):
        ready[column] = max(filled[column] if column else NEVER, start)
        lattice.skipped[at][column] = start >= ready[column]
        start += scorer.empty[column] + (0.0 if column else scorer.first_empty(at))


def best_split(lattice: Lattice, scorer: Scorer) -> Split:
    """The split with the highest score; without rows where words outside score higher."""
    columns = lattice.columns
    end, score = 0, scorer.outside(0)
    for at in range(1, lattice.size + 1):
        total = lattice.filled[at][columns] + scorer.outside(at)
        if total > score:
            end, score = at, total
    return Split(tuple(_rows_before(lattice, end)), end, score)


def _rows_before(lattice: Lattice, end: int) -> list[Row]:
    rows: list[Row] = []
    while end > 0:
        row, end = row_before(lattice, end, lattice.columns, ())
        rows.append(row)
    return rows[::-1]


def row_before(
    lattice: Lattice, at: int, column: int, rest: tuple[Span | None, ...]
) -> tuple[Row, int]:
    """The best row whose first `column` columns end at `at`, and where it begins."""
    cells = list(rest)
    while column:
        start = lattice.came[at][column]
        if start is None:
            raise ValueError(f"no way leads to position {at}, column {column}")
        column -= 1
        if start == -1:
            cells.insert(0, None)
            continue
        cells.insert(0, (start, at))
        at = start
        if column == 0 or lattice.skipped[at][column]:
            return (None,) * column + tuple(cells), at
    raise ValueError("a row of empty cells")


def steps_into(lattice: Lattice) -> Iterator[tuple[int, int, int, float]]:
    """The cells tried, last start first."""
    return reversed(lattice.steps)
