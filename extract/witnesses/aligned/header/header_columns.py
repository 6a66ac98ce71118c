"""The runs of a header → its columns: what stands over one another is one cell.

In a table of narrow columns the words of a header touch, or one runs over the next: `Huvudansvar`
is longer than its cell, and `Medverkande` begins before its end.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ....geometry import Box
from ....lines import lines_of
from ....pages.page import Page, Word
from ....table import Cell
from ...text_levels import Run
from .groups import SAME_SIDE_PT, Column
from .spanning_rules import Placed

SAME_CELL_SHARE = 0.5
"""Lines of one cell stand over one another by all of the shorter one's width; words too long for
their cell run over the next one's by less than this share of it."""

CELLS_REMEMBERED = 256
"""Cells of the levels just looked at: they come back in most of the five headers that levels from
one on may be (two cells of five, 2026-11)."""


def columns_of(runs: Sequence[Placed]) -> Sequence[Column]:
    """Runs over one another, left to right.

    Runs of one level are never one cell: where they touch, the words of a cell are too long for it.
    """
    return [part for column in _over_one_another(runs) for part in _by_level(column)]


def _by_level(column: Column) -> Sequence[Column]:
    """A column, or those that touch in it: as many as runs stand on one of its levels."""
    levels: dict[int, list[Placed]] = {}
    for item in column:
        levels.setdefault(item[0], []).append(item)
    fullest = max(levels.values(), key=len)
    if len(fullest) < 2:
        return [column]
    parts = [[item] for item in fullest]
    for item in column:
        if item not in fullest:
            min(parts, key=lambda part: _aside(item[1].box, part[0][1].box)).append(item)
    return parts


def _aside(one: Box, other: Box) -> float:
    """How far (points) two boxes are from being lined up at the left, the right or the middle."""
    return min(abs(one.x0 - other.x0), abs(one.x1 - other.x1), abs(one.middle_x - other.middle_x))


def _over_one_another(runs: Sequence[Placed]) -> list[list[Placed]]:
    columns: list[list[Placed]] = []
    for item in sorted(runs, key=lambda item: (item[1].box.x0, item[0])):
        if columns and any(_are_over(item[1].box, other.box) for _, other in columns[-1]):
            columns[-1].append(item)
        else:
            columns.append([item])
    return columns


def _are_over(one: Box, other: Box) -> bool:
    """Whether two boxes are of one cell: one stands within the other, or they share a side."""
    shared = one.overlap_x(other)
    if shared <= SAME_CELL_SHARE * min(one.width, other.width):
        return False
    narrow, wide = (one, other) if one.width <= other.width else (other, one)
    is_within = wide.x0 <= narrow.x0 and narrow.x1 <= wide.x1
    return is_within or _aside(one, other) <= SAME_SIDE_PT


def runs_down(column: Column) -> list[Run]:
    """A column's runs from top to bottom."""
    return [run for _, run in sorted(column, key=by_depth)]


def by_depth(item: Placed) -> tuple[int, float]:
    """The order of runs from top to bottom, side by side from left to right."""
    return item[0], item[1].box.x0


def words_down(column: Column) -> tuple[Word, ...]:
    """A column's words from top to bottom."""
    return tuple([word for run in runs_down(column) for word in run.words])


def as_cell(column: Column, page: Page) -> Cell:
    """A column's words as the one cell of a header."""
    return _cell_of(words_down(column), page.number)


@lru_cache(maxsize=CELLS_REMEMBERED)
def _cell_of(words: tuple[Word, ...], page: int) -> Cell:
    return Cell(row=0, column=0, lines=lines_of(words, page))
