"""Readings of a linear table that score nearly as well as the best: what is doubtful, and why."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from .score import Scorer
from .search import NEVER, PER_ROW, Lattice, Row, Span, Split, Step, row_before

MARGIN = 2.0
"""Readings this much worse than the best (nats) are rivals.

On 100 invented plans (2 869 rows, 7 of them read wrong) 2 of the 7 and 2 % of the right rows had
a rival; twice the margin would have caught one more and doubted 8 % (2026-11).
"""


@dataclass(frozen=True, slots=True)
class Rival:
    """Another reading of row number `row` of the best split."""

    row: int
    cells: Row
    behind: float
    """How much worse the table's best split with it scores."""


@dataclass
class _Ahead:
    """``filled[i][c]``, ``ready[i][c]``: best score of all words from `i` on, as in `Lattice`."""

    filled: list[list[float]]
    ready: list[list[float]]
    skipped: list[list[float]]
    """After a column left empty at `i`."""
    leading: list[float]
    """From a row's start at `i`."""


def find_rivals(lattice: Lattice, scorer: Scorer, split: Split) -> list[Rival]:
    """The nearest rival of each row that has any, by row."""
    ahead = _look_ahead(lattice, scorer)
    taken = {
        (span[0], column, span[1])
        for row in split.rows
        for column, span in enumerate(row)
        if span is not None
    }
    rivals: dict[int, Rival] = {}
    firsts = [_extent(row)[0] for row in split.rows]
    for step in lattice.steps:
        if (step.start, step.column, step.end) in taken:
            continue
        total = _through(lattice, ahead, step)
        behind = split.score - total
        if behind > MARGIN:
            continue
        for index in _rows_touched(firsts, split, step):
            known = rivals.get(index)
            if known is None or behind < known.behind:
                rivals[index] = Rival(index, _row_through(lattice, scorer, ahead, step), behind)
    return [rivals[index] for index in sorted(rivals)]


def _through(lattice: Lattice, ahead: _Ahead, step: Step) -> float:
    """Score of the best split that has this cell."""
    after = ahead.filled[step.end][step.column + 1]
    return lattice.ready[step.start][step.column] + step.score + after


def _extent(row: Row) -> Span:
    """First and last position of a row's words."""
    spans = [span for span in row if span is not None]
    return spans[0][0], spans[-1][1]


def _rows_touched(firsts: Sequence[int], split: Split, step: Step) -> Iterable[int]:
    """Numbers of the rows that share words with the step."""
    begin = max(0, bisect_left(firsts, step.start + 1) - 1)
    return (
        index
        for index in range(begin, bisect_left(firsts, step.end))
        if _extent(split.rows[index])[1] > step.start
    )


def _look_ahead(lattice: Lattice, scorer: Scorer) -> _Ahead:
    size, columns = lattice.size, lattice.columns
    ahead = _Ahead(
        filled=[[NEVER] * (columns + 1) for _ in range(size + 1)],
        ready=[[NEVER] * columns for _ in range(size + 1)],
        skipped=[[NEVER] * (columns + 1) for _ in range(size + 1)],
        leading=[NEVER] * (size + 1),
    )
    steps = list(lattice.steps)
    for at in range(size, -1, -1):
        ready = ahead.ready[at]
        while steps and steps[-1].start == at:
            step = steps.pop()
            score = step.score + ahead.filled[step.end][step.column + 1]
            ready[step.column] = max(ready[step.column], score)
        _settle_ahead(ahead, scorer, at, columns)
    return ahead


def _settle_ahead(ahead: _Ahead, scorer: Scorer, at: int, columns: int) -> None:
    """The mirror image of the search's settling: empty columns and row ends at one position."""
    ready, skipped, filled = ahead.ready[at], ahead.skipped[at], ahead.filled[at]
    goes_on = at not in scorer.words.row_ends
    leading = NEVER
    for column in range(columns - 1, -1, -1):
        printed = scorer.first_empty(at) if column == 0 else 0.0
        leading = max(ready[column], scorer.empty[column] + printed + leading)
    ahead.leading[at] = leading
    filled[columns] = max(scorer.outside(at), PER_ROW + leading)
    skipped[columns] = filled[columns]
    for column in range(columns - 1, 0, -1):
        left_empty = scorer.empty[column] + skipped[column + 1]
        if column + 1 == columns:
            left_empty += scorer.row_end_after_empty(at)
        next_cell = ready[column] if goes_on else NEVER
        skipped[column] = max(next_cell, left_empty)
        filled[column] = max(next_cell, left_empty + scorer.first_empty(at))


def _row_through(lattice: Lattice, scorer: Scorer, ahead: _Ahead, step: Step) -> Row:
    """The best row that has this cell."""
    before: Row = ()
    if step.column:
        if lattice.skipped[step.start][step.column]:
            before = (None,) * step.column
        else:
            before, _ = row_before(lattice, step.start, step.column, ())
    return (*before, (step.start, step.end), *_rest_of_row(lattice, scorer, ahead, step))


def _rest_of_row(lattice: Lattice, scorer: Scorer, ahead: _Ahead, step: Step) -> Row:
    """The best cells after this one in its row."""
    cells: list[Span | None] = []
    at, column, columns = step.end, step.column + 1, lattice.columns
    empty_before = False
    while column < columns:
        known = ahead.skipped if empty_before else ahead.filled
        after = _best_step(lattice, ahead, at, column)
        ended = at in scorer.words.row_ends
        if after is None or ended or ahead.ready[at][column] < known[at][column]:
            cells.append(None)
            empty_before = True
        else:
            cells.append((at, after.end))
            at, empty_before = after.end, False
        column += 1
    return tuple(cells)


def _best_step(lattice: Lattice, ahead: _Ahead, at: int, column: int) -> Step | None:
    """The best cell of `column` that begins at `at`."""
    index = bisect_left(lattice.steps, at, key=lambda step: step.start)
    found: Step | None = None
    best = NEVER
    while index < len(lattice.steps) and lattice.steps[index].start == at:
        step = lattice.steps[index]
        score = step.score + ahead.filled[step.end][step.column + 1]
        if step.column == column and score > best:
            found, best = step, score
        index += 1
    return found
