"""The best split of a linear table's words into rows and columns, by dynamic programming.

A state is a position between two words and the number of columns of the row filled so far. A step
fills the next column with the words up to a later position, or leaves it empty. Only positions
where a cell may begin are looked at, and no cell is longer than its kind allows, so the time
grows with the number of words.
"""

from __future__ import annotations

import math
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from ...naming.roles import Role
from ..cell_evidence import Evidence
from ..cell_kinds import Kind, kind_of
from ..word_shapes import Shape
from .lists import inside_lists
from .score import Scorer
from .words import Words, possible_starts

NEVER = -math.inf

MOST_WORDS: Mapping[Kind, int] = {
    Kind.FREE: 130,
    Kind.NAME: 10,
    Kind.STATUS: 8,
    Kind.TIME: 8,
    Kind.OCCASION: 10,
    Kind.TARGET: 12,
    Kind.VALUE: 6,
    Kind.UNIT: 5,
    Kind.NUMBER: 2,
}
"""Words of the longest cell that is tried; longer ones were not seen (2026-11)."""

MOST_LINES = 30
"""Printed lines of the longest cell that is tried."""

MOST_ENDS = 40
"""Ends tried for one cell; a cell of 20 lines has about 25 (2026-11)."""

LINES_LEFT_INSIDE = 1
"""A cell may end inside a line if it began so many lines before: text that was wrapped anew has
cells that go over one line's end; longer ones end with their line."""

BEAM = 15.0
"""States this much worse than the best at their position are not followed (nats)."""

SENTENCE_WORDS = 6
"""Words from which an unrecognised cell of a column of names, times or figures is prose."""

PER_ROW = 0.5
"""Worth of one more row against words left outside."""

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


class Step(NamedTuple):
    """A cell that was tried: words ``start … end-1`` in `column`."""

    start: int
    column: int
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
    steps: list[Step] = field(default_factory=list)
    """Every cell tried, by start."""

    def __post_init__(self) -> None:
        places, columns = range(self.size + 1), self.columns
        self.filled = [[NEVER] * (columns + 1) for _ in places]
        self.ready = [[NEVER] * columns for _ in places]
        self.came = [[None] * (columns + 1) for _ in places]
        self.skipped = [[False] * columns for _ in places]


def search(scorer: Scorer, starts: Sequence[int]) -> Lattice:
    """Fill the lattice of one table, position by position.

    `starts` are the positions where cells may begin, ascending, and the number of words.
    """
    lattice = Lattice(len(scorer.words), len(scorer.kinds))
    for at in range(lattice.size + 1):
        _settle(lattice, scorer, at)
        best = max(lattice.ready[at]) if at < lattice.size else NEVER
        if best == NEVER:
            continue
        ends = _ends(scorer.words, starts, at)
        open_columns = [c for c, score in enumerate(lattice.ready[at]) if score >= best - BEAM]
        for kind in dict.fromkeys(scorer.kinds[column] for column in open_columns):
            columns = [column for column in open_columns if scorer.kinds[column] is kind]
            score_text, longest = scorer.by_kind[kind].score, at + MOST_WORDS[kind]
            for end in ends:
                if end > longest:
                    break
                text = score_text(at, end)
                for column in columns:
                    _step(lattice, at, column, end, text + scorer.place(at, end, column))
    return lattice


def _step(lattice: Lattice, at: int, column: int, end: int, score: float) -> None:
    """Try words ``at … end-1`` as the cell of `column`."""
    lattice.steps.append(Step(at, column, end, score))
    total = lattice.ready[at][column] + score
    if total > lattice.filled[end][column + 1]:
        lattice.filled[end][column + 1] = total
        lattice.came[end][column + 1] = at


def find_starts(words: Words, roles: Sequence[Role], evidence: Evidence) -> list[int]:
    """Positions where cells of such columns may begin, ascending, and the number of words.

    Where each name of the header has a line of its own, so has each cell.
    """
    size = len(words)
    if words.stretch.header.is_stacked:
        return list(words.stretch.starts)
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
    listed = inside_lists(words.stretch)
    return [i for i in range(size) if possible[i] and i not in listed] + [size]


def _ends(words: Words, starts: Sequence[int], at: int) -> list[int]:
    """Where a cell that begins at `at` may end, ascending."""
    lines, first_words = words.stretch.lines, words.stretch.starts
    row_end = next((each for each in words.cell_ends if each > at), len(words))
    found: list[int] = []
    for index in range(bisect_right(starts, at), len(starts)):
        end = starts[index]
        if end > row_end:
            break
        over = lines[end - 1] - lines[at]
        if end - at > MOST_WORDS[Kind.FREE] or over >= MOST_LINES or len(found) == MOST_ENDS:
            break
        if over <= LINES_LEFT_INSIDE or first_words[lines[end - 1] + 1] == end:
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
    goes_on = at not in scorer.words.row_ends
    for column in range(columns):
        ready[column] = max(filled[column] if column and goes_on else NEVER, start)
        lattice.skipped[at][column] = start >= ready[column]
        start += scorer.empty[column] + (0.0 if column else scorer.first_empty(at))


def best_split(lattice: Lattice, scorer: Scorer) -> Split:
    """The split with the highest score; without rows where words outside score higher.

    Rows at the end whose cells nothing supports are prose: they are left outside.
    """
    columns = lattice.columns
    end, score = 0, scorer.outside(0)
    for at in range(1, lattice.size + 1):
        total = lattice.filled[at][columns] + scorer.outside(at)
        if total > score:
            end, score = at, total
    rows = _rows_before(lattice, end)
    while rows and not _is_supported(rows[-1], scorer):
        end = next(span[0] for span in rows.pop() if span is not None)
    return Split(tuple(rows), end, score)


def _is_supported(row: Row, scorer: Scorer) -> bool:
    """Whether a cell of the row is surely one, or the row is complete and no cell a sentence."""
    filled = [(column, span) for column, span in enumerate(row) if span is not None]
    closed = [span for column, span in filled if scorer.kinds[column] is not Kind.FREE]
    return any(scorer.supports(*span, column) for column, span in filled) or (
        len(filled) == len(row) and all(end - start < SENTENCE_WORDS for start, end in closed)
    )


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
