"""Watermarks and stamps: `UTKAST` in large letters or slanted over the text of a page.

Such words stand where other words stand as well. They are no content of the cell or the paragraph
they lie behind, and are kept apart as furniture before tables are sought.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from statistics import median

from ..geometry import Box
from ..lines import group_lines
from ..pages.page import Page, Word

WATERMARK_GROWTH = 2.4
"""A watermark is so many times as large as the page's text; titles on covers are too, but have no
text behind them (2026-11: headings 1.2-2.2, watermarks 4-10)."""

LETTERS_SHARE = 0.7
"""The share of a word's box that its capitals take: above and below is blank (2026-11)."""


OVER_SHARE = 0.25
"""The share of a word's height by which a slanted one must reach into it: their boxes are those of
upright text, and miss the next line by more (2026-11)."""


def watermarks(page: Page) -> list[list[Word]]:
    """The lines of words that the page's text is printed over: large ones, then slanted ones.

    A large figure beside its label is none: only words of letters are. Slanted words over no
    others may be the headers of narrow columns.
    """
    slanted = _slanted_marks(page.words)
    taken = {word.id for words in slanted for word in words}
    others = [word for word in page.words if word.id not in taken] if taken else page.words
    return [*_large_marks(others), *slanted]


def _slanted_marks(words: Sequence[Word]) -> list[list[Word]]:
    """Slanted words that follow each other in print, some of them over upright words."""
    runs = [
        [words[number] for number in numbers]
        for is_slanted, numbers in groupby(range(len(words)), lambda n: words[n].slanted)
        if is_slanted
    ]
    upright = [word.box for word in words if not word.slanted] if runs else []
    return [run for run in runs if any(_lies_over(word.box, upright) for word in run)]


def _lies_over(slanted: Box, upright: Sequence[Box]) -> bool:
    return any(
        slanted.overlap_x(box) > 0 and slanted.overlap_y(box) > OVER_SHARE * box.height
        for box in upright
    )


def _large_marks(words: Sequence[Word]) -> list[list[Word]]:
    """The lines of large words that others are printed over, top to bottom."""
    if not words:
        return []
    least = WATERMARK_GROWTH * median(word.size for word in words)
    large = [word for word in words if word.size >= least]
    if not large:
        return []
    text = [word for word in words if word.size < least]
    return [line for line in group_lines(large) if _is_printed_over(line, text)]


def _is_printed_over(line: Sequence[Word], text: Sequence[Word]) -> bool:
    over = any(_reaches_into(word.box, other.box) for word in line for other in text)
    return over and all(word.text.isalpha() for word in line)


def _reaches_into(large: Box, small: Box) -> bool:
    beside = abs(small.middle_y - large.middle_y) < LETTERS_SHARE * large.height / 2
    return beside and large.overlap_x(small) > 0
