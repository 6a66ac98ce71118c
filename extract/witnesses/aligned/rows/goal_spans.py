"""Goals that are printed once for several rows of a table that nothing encloses.

Where no rule shows how far a goal's cell reaches, its text does: it begins with the first of its
rows, or stands in the middle of them, or ends with the last; and every row has a goal.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...text_levels import Run
from .body_lines import BodyLine, heights_of
from .goals import Rows, begins, room_of
from .row_costs import Hang

NEAR_EMS = 0.35
"""A goal's text stands within this (in font sizes) of the place that its rows give it."""


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
        cut = _cut_by_page(stretch) if chosen is None and hang in (None, Hang.MIDDLE) else None
        if cut is not None:
            starts, ends = cut
        elif chosen is None:
            starts, ends = _as_printed(stretch)
        else:
            ends = ways[chosen] or []
            starts = _starts(0, ends)
        if chosen is Hang.TOP:
            starts, ends = _as_printed(stretch)
        if chosen is None or (hang is None and len({tuple(ways[w] or ()) for w in fitting}) > 1):
            doubtful += [run for block in stretch.blocks for run in block.runs]
        for start, end in zip(starts, ends, strict=True):
            merged |= {row + stretch.offset for row in range(start, end)}
    return Spans(frozenset(merged), tuple(doubtful))


def _starts(first: int, ends: Sequence[int]) -> list[int]:
    return [first, *(end + 1 for end in ends[:-1])]


def _cut_by_page(stretch: _Stretch) -> tuple[list[int], list[int]] | None:
    """First and last row of each goal where the page break cuts the cell of the last, or the first.

    The others stand in the middle of their rows. The last one has the rest of the rows; rows above
    the first one's are those of a goal of the page before.
    """
    if len(stretch.blocks) > 1:
        ends = _ends(stretch, Hang.MIDDLE, fitting=len(stretch.blocks) - 1)
        if ends is not None:
            return _starts(0, ends), ends
    for first in range(1, len(stretch.heights) if stretch.offset == 0 else 0):
        ends = _ends(stretch, Hang.MIDDLE, first=first)
        if ends is not None:
            return _starts(first, ends), ends
    return None


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
    room = room_of([line for _, line in placed], column)
    groups = [[placed[0]]]
    for above, below in pairwise(placed):
        if below[0] != above[0] and (
            begins(above[1], below[1], column, leading, room)
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


def _ends(
    stretch: _Stretch, hang: Hang, first: int = 0, fitting: int | None = None
) -> list[int] | None:
    """The last row of each goal if all stand so in their rows; None where one does not.

    Their rows begin with the `first`; only so many goals as `fitting` need to stand so.
    """
    fits = _FITS[hang]
    slack = NEAR_EMS * stretch.size
    count, blocks = len(stretch.heights), stretch.blocks
    ends: list[int] = []
    start = first
    for number, block in enumerate(blocks):
        if number == fitting:
            return [*ends, count - 1]
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
    return ends


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
