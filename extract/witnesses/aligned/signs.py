"""Words that stand in for signs: a dot or a bar in a cell has its place among the words.

They are made for the walk over the page alone; no cell has them.
"""

from __future__ import annotations

from collections.abc import Iterable
from statistics import median_low

from ...geometry import Box, union
from ...pages.page import Page, Word
from ...pages.painted.signs import INSET_POINTS
from ..text_levels import Run

SIGN = "■"


def stand_ins(page: Page) -> list[Word]:
    """A word of the page's usual size in the middle of each of its signs."""
    if not page.signs or not page.words:
        return []
    size = median_low([word.size for word in page.words])
    return [_stand_in(number, box, size) for number, box in enumerate(page.signs)]


def _stand_in(number: int, box: Box, size: float) -> Word:
    middle = box.middle_y
    place = Box(box.x0, middle - size / 2, box.x1, middle + size / 2)
    return Word(-1 - number, SIGN, place, size)


def is_stand_in(word: Word) -> bool:
    """Whether a word stands in for a sign; those of the page are numbered from 0."""
    return word.id < 0


def outer_sides(box: Box, runs: Iterable[Run]) -> tuple[float, float]:
    """The x where the box around some texts begins and ends; signs are drawn a little wider."""
    signs = [word.box for run in runs for word in run.words if is_stand_in(word)]
    wide = union([box, *(sign.grown(INSET_POINTS) for sign in signs)])
    return wide.x0, wide.x1
