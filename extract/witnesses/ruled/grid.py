"""Edges that hang together → the cells they enclose, with their spans.

The plane is cut into *slots* by every line position; two neighbouring slots with no wall between
them belong to one cell. So merged cells need no special case: they are slots without inner walls.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import product
from operator import and_
from typing import NamedTuple

from ...geometry import Box
from ...pages.page import Word
from .edges import Edge
from .undrawn import carry_walls_through
from .walls import Walls, draw_walls

Slot = tuple[int, int]
"""(row, column) of a slot."""


_Piece = tuple[int, int, int, int]
"""Slots that make a rectangle: top, left, bottom, right; ends excluded."""


class _Sides(NamedTuple):
    """Something that is so or not on each side of a cell."""

    left: bool
    right: bool
    top: bool
    bottom: bool


class GridCell(NamedTuple):
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

    @property
    def slots(self) -> Iterator[Slot]:
        """The slots it covers."""
        rows = range(self.row, self.row + self.row_span)
        return product(rows, range(self.column, self.column + self.column_span))


def find_cells(edges: Sequence[Edge], words: Sequence[Word] = ()) -> list[GridCell]:
    """The cells that `edges` (one component) enclose, row by row; [] when they enclose none.

    `words` are the words inside: where a row's inner walls are not drawn (a header band, a zebra
    row), they decide whether the neighbours' walls hold for it too.
    """
    walls = draw_walls(edges)
    if walls is None:
        return []
    carry_walls_through(walls, words)
    cells = [cell for region in _regions(walls) for cell in _cells_of(region, walls)]
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _regions(walls: Walls) -> list[set[Slot]]:
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


def _neighbours(slot: Slot, walls: Walls) -> Iterable[Slot]:
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


def _cells_of(region: set[Slot], walls: Walls) -> list[GridCell]:
    """The region as one cell, or, where it is no rectangle, as the fewest strips that fill it."""
    if len(region) == 1:
        ((row, column),) = region
        return [_cell((row, column, row + 1, column + 1), walls)]
    pieces = _strips(region)
    if len(pieces) > 1:
        turned = _strips({(column, row) for row, column in region})
        by_columns = [(left, top, right, bottom) for top, left, bottom, right in turned]
        pieces = min(pieces, by_columns, key=len)
    return [_cell(piece, walls) for piece in pieces]


def _strips(region: set[Slot]) -> list[_Piece]:
    """Rectangles made of whole runs along the rows."""
    done: list[_Piece] = []
    growing: list[_Piece] = []
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


def _cell(piece: _Piece, walls: Walls) -> GridCell:
    top, left, bottom, right = piece
    rows, columns = walls.vertical[top:bottom], walls.horizontal[left:right]
    is_open = _Sides(
        left=False in [row[left] for row in rows],
        right=False in [row[right] for row in rows],
        top=False in [column[top] for column in columns],
        bottom=False in [column[bottom] for column in columns],
    )
    some_open = True in is_open
    undrawn = bool(walls.undrawn) and any(
        (row, k) in walls.undrawn for row in range(top, bottom) for k in (left, right)
    )
    return GridCell(
        row=top,
        column=left,
        row_span=bottom - top,
        column_span=right - left,
        box=Box(walls.xs[left], walls.ys[top], walls.xs[right], walls.ys[bottom]),
        closed=not some_open and not undrawn,
        leaks=some_open and _leaks(piece, walls, is_open),
    )


def _leaks(piece: _Piece, walls: Walls, is_open: _Sides) -> bool:
    """Whether the piece is open towards an outer side that is drawn elsewhere.

    A table may lack an outer side altogether (only inner lines are drawn): its outer cells do
    not leak. Where the side is drawn for other rows, the open place is probably outside: the
    corner above the row titles, the page beside a narrower table.
    """
    top, left, bottom, right = piece
    outer = _Sides(
        left=left == 0 and any(row[0] for row in walls.vertical),
        right=right == walls.columns and any(row[-1] for row in walls.vertical),
        top=top == 0 and any(column[0] for column in walls.horizontal),
        bottom=bottom == walls.rows and any(column[-1] for column in walls.horizontal),
    )
    return any(map(and_, is_open, outer))
