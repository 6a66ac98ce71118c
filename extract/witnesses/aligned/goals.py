"""Goals that are printed once for several rows of a table that nothing encloses.

Where no rule shows how far a goal's cell reaches, its text does: it begins with the first of its
rows, or stands in the middle of them, or ends with the last; and every row has a goal.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...markers import find_marker
from ..text_levels import Run
from .body_lines import BodyLine, heights_of
from .row_costs import SAME_STEP_PT, Hang
from .words import told_by_break

NEAR_EMS = 0.35
"""A goal's text stands within this (in font sizes) of the place that its rows give it."""

CLEARLY_NEW = 1.0
"""From this weight on the words say that another goal begins."""

Rows = Sequence[Sequence[BodyLine]]


@dataclass(frozen=True, slots=True)
class Spans:
    """How far the goals of one column reach."""

    merged: frozenset[int]
    """The rows whose goal reaches into the next row."""
    doubtful: tuple[Run, ...] = ()
    """The texts of goals that may stand for other rows."""


@dataclass(frozen=True, slots=True)
class _Block:
    """The lines of one goal: their text, the rows they stand in, and their middles."""

    runs: tuple[Run, ...]
    rows: tuple[int, ...]
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Rows without a text across them, and the goals beside them."""

    heights: Sequence[tuple[float, float]]
    """The middles of the first and last line of each row in the other columns."""
    size: float
    offset: int
    blocks: Sequence[_Block]


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
    room = _room([line for line in lines if not line.is_across], column)
    goals: list[list[BodyLine]] = []
    above: BodyLine | None = None
    for line in lines:
        if line.is_across:
            above = None
            continue
        is_parted = above is not None and any(above.middle < y < line.middle for y in rules)
        if above is None or is_parted or _begins(above, line, column, leading, room):
            goals.append([])
        goals[-1].append(line)
        above = line
    return goals


def _room(lines: Sequence[BodyLine], column: int) -> float:
    """The width that the texts of a column take, in points."""
    boxes = [line.pieces[column].box for line in lines]
    return max(box.x1 for box in boxes) - min(box.x0 for box in boxes) if boxes else 0.0


def _begins(above: BodyLine, line: BodyLine, column: int, leading: float, room: float) -> bool:
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


def spans_of(
    rows: Rows, column: int, setting: tuple[float, Hang | None], walls: Collection[int]
) -> Spans:
    """How far the goals of a column reach.

    `setting` is the distance of a cell's lines in points, and where the table's cells stand in
    their rows, if that is known; `walls` are the rows that something drawn in the column parts
    from the row above.
    """
    leading, hang = setting
    merged: set[int] = set()
    doubtful: list[Run] = []
    for stretch in _stretches(rows, column, leading, walls):
        ways = {way: _ends(stretch, way) for way in Hang}
        fitting = [way for way in Hang if ways[way] is not None]
        chosen = hang if hang in fitting else next(iter(fitting), None)
        if chosen is None:
            ends: Sequence[int] = [block.rows[-1] - stretch.offset for block in stretch.blocks]
            starts = [block.rows[0] - stretch.offset for block in stretch.blocks]
        else:
            ends = ways[chosen] or ()
            starts = [0, *(end + 1 for end in ends[:-1])]
        if chosen is Hang.TOP:
            starts, ends = _as_printed(stretch)
        if chosen is None or (hang is None and len({tuple(ways[w] or ()) for w in fitting}) > 1):
            doubtful += [run for block in stretch.blocks for run in block.runs]
        for start, end in zip(starts, ends, strict=True):
            merged |= {row + stretch.offset for row in range(start, end)}
    return Spans(frozenset(merged), tuple(doubtful))


def _as_printed(stretch: _Stretch) -> tuple[list[int], list[int]]:
    """First and last row beside each goal's text."""
    starts = [block.rows[0] - stretch.offset for block in stretch.blocks]
    return starts, [block.rows[-1] - stretch.offset for block in stretch.blocks]


def _stretches(
    rows: Rows, column: int, leading: float, walls: Collection[int]
) -> Iterator[_Stretch]:
    """The rows between walls and texts across that have goals."""
    first = 0
    for index in range(len(rows) + 1):
        is_across = index < len(rows) and rows[index][0].is_across
        if not is_across and index < len(rows) and index not in walls:
            continue
        part = rows[first:index]
        blocks = _blocks(part, first, column, leading) if part else []
        heights = [_heights(row, column) for row in part]
        if blocks and None not in heights:
            size = part[0][0].size
            yield _Stretch([pair for pair in heights if pair is not None], size, first, blocks)
        first = index + is_across


def _heights(row: Sequence[BodyLine], column: int) -> tuple[float, float] | None:
    """The middles of a row's first and last line in other columns; None where it has none."""
    pairs = [heights_of(line, (column,)) for line in row if set(line.pieces) - {column}]
    return (min(top for top, _ in pairs), max(low for _, low in pairs)) if pairs else None


def _blocks(rows: Rows, offset: int, column: int, leading: float) -> list[_Block]:
    """The goals of a column, each with all its lines; in one row there is one."""
    placed = [
        (index + offset, line)
        for index, row in enumerate(rows)
        for line in row
        if column in line.pieces
    ]
    if not placed:
        return []
    room = _room([line for _, line in placed], column)
    groups = [[placed[0]]]
    for above, below in pairwise(placed):
        if below[0] != above[0] and (
            _begins(above[1], below[1], column, leading, room)
            or below[1].pieces[column].text[0].isupper()
        ):
            groups.append([])
        groups[-1].append(below)
    return [
        _Block(
            tuple(line.pieces[column] for _, line in group),
            tuple(row for row, _ in group),
            group[0][1].pieces[column].box.middle_y,
            group[-1][1].pieces[column].box.middle_y,
        )
        for group in groups
    ]


def _ends(stretch: _Stretch, hang: Hang) -> tuple[int, ...] | None:
    """The last row of each goal if all stand so in their rows; None where one does not."""
    fits = _FITS[hang]
    slack = NEAR_EMS * stretch.size
    count, blocks = len(stretch.heights), stretch.blocks
    ends: list[int] = []
    start = 0
    for number, block in enumerate(blocks):
        is_last = number + 1 == len(blocks)
        if hang is Hang.TOP and not is_last:
            tops = [abs(top - blocks[number + 1].top) for top, _ in stretch.heights]
            stops = [row - 1 for row in range(start + 1, count) if tops[row] <= slack]
        else:
            stops = [count - 1] if is_last else list(range(start, count - 1))
        away = {stop: fits(stretch.heights[start : stop + 1], block) for stop in stops}
        near = [stop for stop in stops if away[stop] <= slack]
        if not near:
            return None
        ends.append(min(near, key=lambda stop: (away[stop], stop)))
        start = ends[-1] + 1
    return tuple(ends)


_Heights = Sequence[tuple[float, float]]


def _at_top(rows: _Heights, block: _Block) -> float:
    return abs(rows[0][0] - block.top)


def _in_middle(rows: _Heights, block: _Block) -> float:
    return abs((rows[0][0] + rows[-1][1]) - (block.top + block.bottom)) / 2


def _at_bottom(rows: _Heights, block: _Block) -> float:
    return abs(rows[-1][1] - block.bottom)


_FITS: dict[Hang, Callable[[_Heights, _Block], float]] = {
    Hang.TOP: _at_top,
    Hang.MIDDLE: _in_middle,
    Hang.BOTTOM: _at_bottom,
}
