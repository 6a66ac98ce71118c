"""Edges that hang together → the cells they enclose, with their spans.

The plane is cut into *slots* by every line position; two neighbouring slots with no wall between
them belong to one cell. So merged cells need no special case: they are slots without inner walls.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ..geometry import Box
from ..page import Word
from .edges import GAP_POINTS, Axis, Edge

DOUBLE_LINE_POINTS = 3.0
"""Parallel lines up to this far apart bound one cell side (double rules are 1.5-3 points apart);
no printed row or column is this narrow."""

OPEN_TRACK_POINTS = 5.0
"""Lines that run on for more than this beyond the last crossing enclose an open outer column or
row; less is a stub of careless drawing. The narrowest text column seen is 9 points (2026-11)."""

WALL_SHARE = 0.5
"""At least this share of a slot's side must be drawn, however short the side."""

MOST_SLOTS = 20_000
"""A page of print has at most 100 rows x 40 columns; more slots are a map, a chart or hatching."""

SPLIT_GAP_EMS = 0.8
"""An undrawn column boundary must lie in a blank this wide (in font sizes): a word space is
0.2-0.35, a justified one under 0.7 (measured 2026-11)."""

WORDED_COLUMNS_SHARE = 0.6
"""A strip without inner walls is a row of the table's columns when this share of them has words:
header bands fill all or all but one, a merged band's title fills one or runs across."""

Slot = tuple[int, int]
"""(row, column) of a slot."""


@dataclass(frozen=True, slots=True)
class GridCell:
    """A cell of the grid: where it begins, how far it spans, its box."""

    row: int
    column: int
    row_span: int
    column_span: int
    box: Box
    closed: bool
    """All four sides are printed."""
    leaks: bool = False
    """It is open towards a side that other cells close: perhaps no cell but a place outside."""


@dataclass(slots=True)
class _Walls:
    """Where lines lie and which slot sides they draw; filled in by `find_cells` only."""

    xs: list[float]
    ys: list[float]
    vertical: list[list[bool]]
    """[row][k]: whether x k is drawn beside that row of slots."""
    horizontal: list[list[bool]]
    """[column][k]: whether y k is drawn along that column of slots."""
    undrawn: set[tuple[int, int]] = field(default_factory=set)
    """(row, k) of vertical walls that are inferred, not drawn."""

    @property
    def rows(self) -> int:
        return len(self.ys) - 1

    @property
    def columns(self) -> int:
        return len(self.xs) - 1


def find_cells(edges: Sequence[Edge], words: Sequence[Word] = ()) -> list[GridCell]:
    """The cells that `edges` (one component) enclose, row by row; [] when they enclose none.

    `words` are the words inside: where a row's inner walls are not drawn (a header band, a zebra
    row), they decide whether the neighbours' walls hold for it too.
    """
    walls = _draw(edges)
    if walls is None:
        return []
    _carry_walls_through(walls, words)
    cells = [cell for region in _regions(walls) for cell in _cells_of(region, walls)]
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _draw(edges: Sequence[Edge]) -> _Walls | None:
    """Line positions and drawn slot sides; None where lines cannot enclose a printable cell."""
    across = [edge for edge in edges if edge.axis is Axis.HORIZONTAL]
    down = [edge for edge in edges if edge.axis is Axis.VERTICAL]
    if not across or not down:
        return None
    xs, x_lines = _tracks(down, [e.start for e in across], [e.end for e in across])
    ys, y_lines = _tracks(across, [e.start for e in down], [e.end for e in down])
    if len(xs) < 2 or len(ys) < 2 or (len(xs) - 1) * (len(ys) - 1) > MOST_SLOTS:
        return None
    vertical = [[_drawn(line, top, bottom) for line in x_lines] for top, bottom in _pairs(ys)]
    horizontal = [[_drawn(line, left, right) for line in y_lines] for left, right in _pairs(xs)]
    return _Walls(xs, ys, vertical, horizontal)


def _pairs(positions: Sequence[float]) -> list[tuple[float, float]]:
    return list(itertools.pairwise(positions))


def _tracks(
    lines: Sequence[Edge], starts: Sequence[float], ends: Sequence[float]
) -> tuple[list[float], list[list[Edge]]]:
    """Positions of parallel `lines` with the edges at each, ascending.

    `starts` and `ends` are those of the crossing lines: where these run on beyond the outermost
    parallel line, an outer side is not drawn and its position has no edges.
    """
    groups: list[list[Edge]] = []
    for edge in sorted(lines, key=lambda e: e.at):
        if groups and edge.at - groups[-1][-1].at <= DOUBLE_LINE_POINTS:
            groups[-1].append(edge)
        else:
            groups.append([edge])
    positions = [
        sum(e.at * e.length for e in group) / (sum(e.length for e in group) or 1.0)
        if any(e.length for e in group)
        else group[0].at
        for group in groups
    ]
    if positions[0] - min(starts) > OPEN_TRACK_POINTS:
        positions, groups = [min(starts), *positions], [[], *groups]
    if max(ends) - positions[-1] > OPEN_TRACK_POINTS:
        positions, groups = [*positions, max(ends)], [*groups, []]
    return positions, groups


def _drawn(line: Sequence[Edge], start: float, end: float) -> bool:
    """Whether the edges on a line draw it from `start` to `end`, corners left open or not."""
    covered = 0.0
    reached = start
    for edge in sorted(line, key=lambda e: e.start):
        low, high = max(edge.start, reached), min(edge.end, end)
        if high > low:
            covered += high - low
            reached = high
    length = end - start
    return covered >= length - 2 * GAP_POINTS and covered >= WALL_SHARE * length


def _carry_walls_through(walls: _Walls, words: Sequence[Word]) -> None:
    """Give strips without inner walls those of the nearest row that has some, if words allow."""
    if walls.columns < 2:
        return
    inner = range(1, walls.columns)
    walled = [row for row in range(walls.rows) if any(walls.vertical[row][k] for k in inner)]
    for row in range(walls.rows):
        if not walled or row in walled:
            continue
        nearest = min(walled, key=lambda other: (abs(other - row), other))
        bounds = [k for k in inner if walls.vertical[nearest][k]]
        if stand_in_columns(_words_in_strip(walls, row, words), [walls.xs[k] for k in bounds]):
            for k in bounds:
                walls.vertical[row][k] = True
                walls.undrawn.add((row, k))


def _words_in_strip(walls: _Walls, row: int, words: Sequence[Word]) -> list[Word]:
    top, bottom = walls.ys[row], walls.ys[row + 1]
    return [word for word in words if top <= word.box.middle_y < bottom]


def stand_in_columns(words: Sequence[Word], bounds: Sequence[float]) -> bool:
    """Whether `words` stand in the columns between `bounds`, clear of every bound."""
    filled = {sum(word.box.middle_x > bound for bound in bounds) for word in words}
    if len(filled) < max(2, WORDED_COLUMNS_SHARE * (len(bounds) + 1)):
        return False
    return all(
        _blank_around(bound, words) >= SPLIT_GAP_EMS * max(word.size for word in words)
        for bound in bounds
    )


def _blank_around(bound: float, words: Iterable[Word]) -> float:
    """Width of the blank in which `bound` lies; 0 where a word crosses it."""
    left = right = float("inf")
    for word in words:
        if word.box.x0 < bound < word.box.x1:
            return 0.0
        if word.box.x1 <= bound:
            left = min(left, bound - word.box.x1)
        else:
            right = min(right, word.box.x0 - bound)
    return left + right


def _regions(walls: _Walls) -> list[set[Slot]]:
    """Slots that hang together without a wall between them, in reading order."""
    seen: set[Slot] = set()
    regions: list[set[Slot]] = []
    for start in ((r, c) for r in range(walls.rows) for c in range(walls.columns)):
        if start in seen:
            continue
        region = {start}
        waiting = [start]
        while waiting:
            for neighbour in _neighbours(waiting.pop(), walls):
                if neighbour not in region:
                    region.add(neighbour)
                    waiting.append(neighbour)
        seen |= region
        regions.append(region)
    return regions


def _neighbours(slot: Slot, walls: _Walls) -> Iterable[Slot]:
    """The slots beside `slot` with no wall between."""
    row, column = slot
    if column + 1 < walls.columns and not walls.vertical[row][column + 1]:
        yield row, column + 1
    if column > 0 and not walls.vertical[row][column]:
        yield row, column - 1
    if row + 1 < walls.rows and not walls.horizontal[column][row + 1]:
        yield row + 1, column
    if row > 0 and not walls.horizontal[column][row]:
        yield row - 1, column


def _cells_of(region: set[Slot], walls: _Walls) -> list[GridCell]:
    """The region as one cell, or, where it is no rectangle, as the fewest strips that fill it."""
    by_rows = _strips(region)
    turned = _strips({(column, row) for row, column in region})
    by_columns = [(left, top, right, bottom) for top, left, bottom, right in turned]
    pieces = by_rows if len(by_rows) <= len(by_columns) else by_columns
    return [_cell(piece, walls) for piece in pieces]


def _strips(region: set[Slot]) -> list[tuple[int, int, int, int]]:
    """Rectangles (top, left, bottom, right; ends excluded) made of whole runs along the rows."""
    done: list[tuple[int, int, int, int]] = []
    growing: list[tuple[int, int, int, int]] = []
    for row in sorted({row for row, _ in region}):
        runs = _runs(sorted(column for r, column in region if r == row))
        grown = []
        for top, left, bottom, right in growing:
            if bottom == row and (left, right) in runs:
                runs.remove((left, right))
                grown.append((top, left, row + 1, right))
            else:
                done.append((top, left, bottom, right))
        growing = grown + [(row, left, row + 1, right) for left, right in runs]
    return done + growing


def _runs(columns: Sequence[int]) -> list[tuple[int, int]]:
    """Consecutive numbers as (first, last + 1).

    >>> _runs([1, 2, 5])
    [(1, 3), (5, 6)]
    """
    runs: list[tuple[int, int]] = []
    for column in columns:
        if runs and runs[-1][1] == column:
            runs[-1] = (runs[-1][0], column + 1)
        else:
            runs.append((column, column + 1))
    return runs


def _cell(piece: tuple[int, int, int, int], walls: _Walls) -> GridCell:
    top, left, bottom, right = piece
    rows, columns = range(top, bottom), range(left, right)
    sides = {
        "left": [walls.vertical[row][left] for row in rows],
        "right": [walls.vertical[row][right] for row in rows],
        "top": [walls.horizontal[column][top] for column in columns],
        "bottom": [walls.horizontal[column][bottom] for column in columns],
    }
    undrawn = any((row, k) in walls.undrawn for row in rows for k in (left, right))
    return GridCell(
        row=top,
        column=left,
        row_span=bottom - top,
        column_span=right - left,
        box=Box(walls.xs[left], walls.ys[top], walls.xs[right], walls.ys[bottom]),
        closed=all(all(side) for side in sides.values()) and not undrawn,
        leaks=_leaks(piece, walls, {name for name, side in sides.items() if not all(side)}),
    )


def _leaks(piece: tuple[int, int, int, int], walls: _Walls, open_sides: set[str]) -> bool:
    """Whether the piece is open towards an outer side that is drawn elsewhere.

    A table may lack an outer side altogether (only inner lines are drawn): its outer cells do
    not leak. Where the side is drawn for other rows, the open place is probably outside: the
    corner above the row titles, the page beside a narrower table.
    """
    top, left, bottom, right = piece
    outer = {
        "left": left == 0 and any(row[0] for row in walls.vertical),
        "right": right == walls.columns and any(row[-1] for row in walls.vertical),
        "top": top == 0 and any(column[0] for column in walls.horizontal),
        "bottom": bottom == walls.rows and any(column[-1] for column in walls.horizontal),
    }
    return any(outer[side] for side in open_sides)
