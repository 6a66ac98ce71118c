"""Headings of a page's text columns, side by side by chance: `Mål och budget | Övergripande mål`.

In a brochure the first words of two columns may stand at one height and be words of the lexicon.
They are told from a header by their type: a header's cells are printed in one size, and it is not
the size of headings that stand further on in one of the columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ....pages.page import Word
from ...text_levels import Level
from ..region import HEADING_GROWTH
from ..tails import SAME_SIZE_PT

SAME_COLUMN_PT = 3.0
"""Headings of one text column begin at one place; a hanging glyph starts 1-2 points beside it."""


def heads_text_columns(
    cells: Sequence[Sequence[Word]], header: range, levels: Sequence[Level]
) -> bool:
    """Whether the words over the columns are headings of the page's columns, and no header.

    `cells` are the words of the header's cells, left to right; `header` the indices of its levels
    among `levels`, which are those of the page.
    """
    sizes = [max(words, key=lambda word: len(word.text)).size for words in cells]
    if max(sizes) > HEADING_GROWTH * min(sizes):
        return True
    others = [level for index, level in enumerate(levels) if index not in header]
    runs = [run.size for level in others for run in level.runs]
    if not runs or min(sizes) <= HEADING_GROWTH * median(runs):
        return False
    starts = [min(word.box.x0 for word in words) for words in cells[1:]]
    return any(_is_heading(level, starts, min(sizes)) for level in others)


def _is_heading(level: Level, starts: Sequence[float], size: float) -> bool:
    """Whether one run alone is as large as the header, where one of its further columns begins.

    A header that is printed again has several such runs at one height.
    """
    large = [run for run in level.runs if abs(run.size - size) <= SAME_SIZE_PT]
    if len(large) != 1:
        return False
    return any(abs(large[0].box.x0 - x0) <= SAME_COLUMN_PT for x0 in starts)
