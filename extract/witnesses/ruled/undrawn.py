"""Walls that are not drawn but hold: rows that leave out the inner lines of their neighbours.

A header band is one coloured area, a zebra's bare row has no lines at all, some tables draw their
columns in the header only. The words decide whether the neighbour's walls hold there too.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence

from ...pages.page import Word
from .walls import Walls

SPLIT_GAP_EMS = 0.8
"""An undrawn column boundary must lie in a blank this wide (in font sizes): a word space is
0.2-0.35, a justified one under 0.7 (measured 2026-11)."""

WORDED_COLUMNS_SHARE = 0.6
"""A strip without inner walls is a row of the table's columns when this share of them has words:
header bands fill all or all but one, a merged band's title fills one or runs across."""

SAME_START_POINTS = 2.0
"""Left-aligned text of one column starts at one x, within a glyph's side bearing."""


def carry_walls_through(walls: Walls, words: Sequence[Word]) -> None:
    """Give stretches of a row without inner walls those of the nearest row, if words allow.

    A stretch lies between two walls of its row; a merged header over four columns is one.
    """
    drawn = [[k for k, wall in enumerate(row) if wall] for row in walls.vertical]
    for row in range(walls.rows):
        ends = sorted({0, walls.columns, *drawn[row]})
        for left, right in itertools.pairwise(ends):
            if right - left > 1:
                _carry(walls, drawn, row, (left, right), words)


def _carry(
    walls: Walls,
    drawn: Sequence[Sequence[int]],
    row: int,
    stretch: tuple[int, int],
    words: Sequence[Word],
) -> None:
    """Draw the nearest row's walls through one stretch of a row, if its words allow."""
    left, right = stretch
    other, inner = _nearest_walls(drawn, row, left, right)
    bounds = [walls.xs[k] for k in inner]
    held = [
        word
        for word in _words_in_strip(walls, row, words)
        if walls.xs[left] <= word.box.middle_x <= walls.xs[right]
    ]
    if not bounds or not held:
        return
    model = _words_in_strip(walls, other, words)
    is_title = _is_centred(held, walls.xs[left], walls.xs[right])
    alike = stand_in_columns(held, bounds) or (other < row and _stand_below(held, bounds))
    if alike or (not is_title and _start_like(held, model, bounds)):
        for k in inner:
            walls.vertical[row][k] = True
            walls.undrawn.add((row, k))


def _nearest_walls(
    drawn: Sequence[Sequence[int]], row: int, left: int, right: int
) -> tuple[int, list[int]]:
    """The nearest row that draws walls strictly between `left` and `right`, and these walls."""
    for other in sorted(range(len(drawn)), key=lambda r: (abs(r - row), r)):
        inner = [k for k in drawn[other] if left < k < right]
        if inner:
            return other, inner
    return row, []


def _start_like(words: Sequence[Word], model: Sequence[Word], bounds: Sequence[float]) -> bool:
    """Whether `words` start where those of the `model` row start, not in its first column alone.

    Example: the rest of a row cut by the page break, whose first cell was complete; a row with
    few values. A band's title stands in the first column, or in the middle of the table.
    """
    starts, model_starts = _starts(words, bounds), _starts(model, bounds)
    if not starts or set(starts) == {0}:
        return False
    aligned = all(
        column in model_starts and abs(x - model_starts[column]) <= SAME_START_POINTS
        for column, x in starts.items()
    )
    return aligned and not any(_is_read_over(bound, words) for bound in bounds)


def _is_read_over(bound: float, words: Sequence[Word]) -> bool:
    """Whether a text runs over a bound: a word, or a printed space no wider than between words."""
    blank = _blank_around(bound, words)
    if blank == 0:
        return True
    behind = min((w for w in words if w.box.x0 >= bound), key=lambda w: w.box.x0, default=None)
    return (
        behind is not None and not behind.placed and blank < SPLIT_GAP_EMS * behind.size
    )  # `Delmål 1: Trygghet på allmänna|platser`


def _is_centred(words: Sequence[Word], left: float, right: float) -> bool:
    """Whether the words stand in the middle of the stretch: ``Utfall 2023`` over three columns."""
    start, end = min(word.box.x0 for word in words), max(word.box.x1 for word in words)
    return abs(start + end - left - right) / 2 <= SAME_START_POINTS


def _starts(words: Sequence[Word], bounds: Sequence[float]) -> dict[int, float]:
    """The leftmost x of the words in each column between `bounds` that has some."""
    starts: dict[int, float] = {}
    for word in words:
        column = sum(word.box.middle_x > bound for bound in bounds)
        starts[column] = min(word.box.x0, starts.get(column, word.box.x0))
    return starts


def _words_in_strip(walls: Walls, row: int, words: Sequence[Word]) -> list[Word]:
    top, bottom = walls.ys[row], walls.ys[row + 1]
    return [word for word in words if top <= word.box.middle_y < bottom]


def stand_in_columns(words: Sequence[Word], bounds: Sequence[float]) -> bool:
    """Whether `words` stand in the columns between `bounds`, clear of every bound."""
    if len(_filled(words, bounds)) < max(2, WORDED_COLUMNS_SHARE * (len(bounds) + 1)):
        return False
    return _are_clear(words, bounds)


def _stand_below(words: Sequence[Word], bounds: Sequence[float]) -> bool:
    """Whether `words` below a row with walls stand in its columns, however few are filled.

    A row of a calendar has a name and a cross or two. Above such a row a few words may be groups.
    """
    filled = _filled(words, bounds)
    return 0 in filled and len(filled) > 1 and _are_clear(words, bounds)


def _filled(words: Sequence[Word], bounds: Sequence[float]) -> set[int]:
    """The columns between `bounds` that have words."""
    return {sum(word.box.middle_x > bound for bound in bounds) for word in words}


def _are_clear(words: Sequence[Word], bounds: Sequence[float]) -> bool:
    least = SPLIT_GAP_EMS * max(word.size for word in words)
    return all(_blank_around(bound, words) >= least for bound in bounds)


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
