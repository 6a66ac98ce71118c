"""Watermarks: `UTKAST` in large letters behind the text of a page.

Such words stand where other words stand as well. They are no content of the cell or the paragraph
they lie behind, and are kept apart as furniture before tables are sought.
"""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from ..geometry import Box
from ..lines import group_lines
from ..pages.page import Page, Word

WATERMARK_GROWTH = 2.4
"""A watermark is so many times as large as the page's text; titles on covers are too, but have no
text behind them (2026-11: headings 1.2-2.2, watermarks 4-10)."""

LETTERS_SHARE = 0.7
"""The share of a word's box that its capitals take: above and below is blank (2026-11)."""


def watermarks(page: Page) -> list[list[Word]]:
    """The lines of large words that the page's text is printed over, top to bottom.

    A large figure beside its label is none: only words of letters are.
    """
    if not page.words:
        return []
    least = WATERMARK_GROWTH * median(word.size for word in page.words)
    large = [word for word in page.words if word.size >= least]
    if not large:
        return []
    text = [word for word in page.words if word.size < least]
    return [line for line in group_lines(large) if _is_printed_over(line, text)]


def _is_printed_over(line: Sequence[Word], text: Sequence[Word]) -> bool:
    over = any(_reaches_into(word.box, other.box) for word in line for other in text)
    return over and all(word.text.isalpha() for word in line)


def _reaches_into(large: Box, small: Box) -> bool:
    beside = abs(small.middle_y - large.middle_y) < LETTERS_SHARE * large.height / 2
    return beside and large.overlap_x(small) > 0
