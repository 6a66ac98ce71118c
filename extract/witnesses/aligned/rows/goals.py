"""Which lines of a table that nothing encloses are of one goal, and beside which row they stand."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from ....markers import find_marker
from .body_lines import BodyLine
from .row_costs import SAME_STEP_PT
from .words import told_by_break

CLEARLY_NEW = 1.0
"""From this weight on the words say that another goal begins."""

LEAST_LEADING_EMS = 0.9
"""Lines of one text are no nearer than this, in font sizes."""

Rows = Sequence[Sequence[BodyLine]]


def with_lines(
    rows: Rows,
    lonely: Sequence[BodyLine],
    rules: Mapping[int, Collection[float]],
    leading: float,
) -> list[list[BodyLine]]:
    """The rows with lines of goals alone, top to bottom.

    `rules` gives for each column of goals the y of the rules in it. A line goes where the other
    lines of its goal stand, else to the row beside it.
    """
    filled = [list(row) for row in rows]
    places = {id(line): index for index, row in enumerate(rows) for line in row}
    for column in sorted(rules):
        for goal in _goals(rows, lonely, (column, rules[column]), leading):
            kept = [line for line in goal if id(line) in places]
            for line in goal:
                if id(line) not in places:
                    beside = min(kept or goal, key=lambda other: abs(other.middle - line.middle))
                    near = places[id(beside)] if kept else _row_beside(goal, rows)
                    filled[near].append(line)
                    places[id(line)] = near
    return [sorted(row, key=lambda line: (line.top, line.bottom)) for row in filled]


def _goals(
    rows: Rows,
    lonely: Sequence[BodyLine],
    ruled: tuple[int, Collection[float]],
    leading: float,
) -> list[list[BodyLine]]:
    """The lines of each goal of a column, which is `ruled` at some y."""
    column, rules = ruled
    lines = [line for row in rows for line in row if line.is_across or column in line.pieces]
    lines += [line for line in lonely if column in line.pieces]
    lines.sort(key=lambda line: line.middle)
    room = room_of([line for line in lines if not line.is_across], column)
    goals: list[list[BodyLine]] = []
    above: BodyLine | None = None
    for line in lines:
        if line.is_across:
            above = None
            continue
        is_parted = above is not None and any(above.middle < y < line.middle for y in rules)
        if above is None or is_parted or begins(above, line, column, leading, room):
            goals.append([])
        goals[-1].append(line)
        above = line
    return goals


def leading_in(lines: Sequence[BodyLine], columns: Collection[int], leading: float) -> float:
    """The distance (points) of the lines of a goal: the smallest in its column, `leading` at most.

    Rows of one line may be set farther apart than the lines of a goal beside them.
    """
    steps = [leading]
    for column in sorted(columns):
        middles = sorted(
            line.pieces[column].box.middle_y for line in lines if column in line.pieces
        )
        steps += [below - above for above, below in pairwise(middles)]
    least = LEAST_LEADING_EMS * max((line.size for line in lines), default=0.0)
    return min((step for step in steps if step >= least), default=leading)


def room_of(lines: Sequence[BodyLine], column: int) -> float:
    """The width that the texts of a column take, in points."""
    boxes = [line.pieces[column].box for line in lines]
    return max(box.x1 for box in boxes) - min(box.x0 for box in boxes) if boxes else 0.0


def begins(above: BodyLine, line: BodyLine, column: int, leading: float, room: float) -> bool:
    """Whether another goal begins with a line."""
    before, after = above.pieces[column], line.pieces[column]
    if after.box.middle_y - before.box.middle_y > leading + SAME_STEP_PT:
        return True
    marker = find_marker(after.text)
    if marker is not None and marker.number is not None:
        return True  # `2. God omsorg`
    return told_by_break(before, after, room) >= CLEARLY_NEW


def _row_beside(goal: Sequence[BodyLine], rows: Rows) -> int:
    """The row nearest to the middle of a goal; no text across."""
    middle = (goal[0].middle + goal[-1].middle) / 2
    firm = [k for k, row in enumerate(rows) if not row[0].is_across] or [0]
    return min(firm, key=lambda k: (_away(middle, rows[k]), k))


def _away(middle: float, row: Sequence[BodyLine]) -> float:
    """How far (points) a height is from the lines of a row."""
    return max(0.0, row[0].middle - middle, middle - row[-1].middle)
