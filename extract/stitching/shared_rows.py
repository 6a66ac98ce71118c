"""Two parts of a sheet that stand beside one another: which rows of one are which of the other.

A merged cell of one part spans rows of the other (`Kommentar` beside `Utfall` over `2022`), so
both are put on the rows that either of them parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ...schemas import Witness
from ..table import Cell, Table

SAME_HEIGHT_POINTS = 1.0
"""Rows of one sheet stand at the same height on each of its pages within this."""

FEWEST_ROWS = 3
"""Rows that must stand beside one another, the header's among them: fewer do so by chance."""

SHARED_SHARE = 0.5
"""Of the sides of rows that stand beside one another so many are drawn in both parts."""


class SharedRows(NamedTuple):
    """Where the rows of both parts begin among the rows of the whole, and where the last ends."""

    left: tuple[int, ...]
    right: tuple[int, ...]


def shared_rows(left: Table, right: Table) -> SharedRows | None:
    """The rows of both tables as rows of one; None where they do not stand beside one another.

    A row of several cells is not left out: only a text across the first columns has no cells in
    the others.
    """
    drawn = {left.witness, right.witness} <= {Witness.RULED, Witness.PDFPLUMBER}
    shared = (_by_sides if drawn else _by_texts)(left, right)
    if shared is None:
        return None
    beside = range(shared.right[0], shared.right[-1])
    rows = zip(pairwise(shared.left), left.rows(), strict=True)
    outside = [cells for (start, _), cells in rows if start not in beside]
    is_whole = all(sum(bool(cell.lines) for cell in cells) <= 1 for cells in outside)
    return shared if is_whole else None


def on_rows(cell: Cell, starts: Sequence[int]) -> Cell:
    """A cell of one part on the rows of the whole."""
    start, end = starts[cell.row], starts[cell.row + cell.row_span]
    return cell._replace(row=start, row_span=end - start)


def _by_sides(left: Table, right: Table) -> SharedRows | None:
    """By the drawn sides of the rows; those of the right part lie within the left one."""
    ours, theirs = _sides(left), _sides(right)
    if ours is None or theirs is None:
        return None
    whole: list[float] = []
    for y in sorted((*ours, *theirs)):
        if not whole or y - whole[-1] > SAME_HEIGHT_POINTS:
            whole.append(y)
    places = SharedRows(_places(ours, whole), _places(theirs, whole))
    if places.right[0] not in places.left or places.right[-1] not in places.left:
        return None
    within = [k for k in places.left if places.right[0] <= k <= places.right[-1]]
    both = set(within) & set(places.right)
    is_enough = len(both) >= SHARED_SHARE * len({*within, *places.right})
    return places if len(both) > FEWEST_ROWS and is_enough else None


def _sides(table: Table) -> list[float] | None:
    """The y where each row begins, and where the last one ends; None where rows do not follow."""
    tops: list[float | None] = [None] * table.row_count
    for cell in table.cells:
        for area in cell.areas:
            known = tops[cell.row]
            tops[cell.row] = area.box.top if known is None else min(known, area.box.top)
    sides = [y for y in tops if y is not None]
    if len(sides) < table.row_count or not table.areas:
        return None
    sides.append(table.areas[-1].box.bottom)
    return sides if all(b - a > SAME_HEIGHT_POINTS for a, b in pairwise(sides)) else None


def _places(sides: Sequence[float], whole: Sequence[float]) -> tuple[int, ...]:
    return tuple(min(range(len(whole)), key=lambda k: abs(whole[k] - y)) for y in sides)


def _by_texts(left: Table, right: Table) -> SharedRows | None:
    """By the lines of the rows: each of the right part stands at the height of one of the left."""
    if right.row_count < FEWEST_ROWS:
        return None
    theirs = _text_heights(left)
    rows: list[int] = []
    for ours in _text_heights(right):
        first = rows[-1] + 1 if rows else 0
        row = next((r for r in range(first, left.row_count) if _alike(ours, theirs[r])), None)
        if row is None:
            return None
        rows.append(row)
    return SharedRows(tuple(range(left.row_count + 1)), (*rows, rows[-1] + 1))


def _alike(ours: Sequence[float], theirs: Sequence[float]) -> bool:
    return any(abs(a - b) <= SAME_HEIGHT_POINTS for a in ours for b in theirs)


def _text_heights(table: Table) -> list[list[float]]:
    """For each row the y where its lines begin."""
    heights: list[list[float]] = [[] for _ in range(table.row_count)]
    for cell in table.cells:
        heights[cell.row] += [line.box.top for line in cell.lines if line.box is not None]
    return heights
