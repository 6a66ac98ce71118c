"""Words printed over each other: where a cell's text runs into the next cell's.

The text layer mixes such words letter by letter, and where two equal letters fall on one place
only one is left: `T rtial` for `Tertial` under the end of `Säkerhetssamordnare`. All witnesses
agree on what they are given, so that no other check can notice it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ...schemas import FindingCode
from ..pages.page import Page, Word
from ..table import Doubt, Table
from .conservation import quoted

OVER_EMS = 0.25
"""Font sizes by which words must overlap along the line: half a narrow letter. Kerning and slanted
type overlap by 0.1 at most (samples and published plans, 2026-11)."""

LINE_EMS = 0.4
"""Font sizes between the middles of two words on one line at most."""


def overprints(page: Page, table: Table) -> tuple[Doubt, ...]:
    """The words of one table that are printed over each other on a page, a doubt a pair."""
    inside = {word for cell in table.cells for number, word in cell.words if number == page.number}
    words = [word for word in page.words if word.id in inside and not word.turn]
    return tuple(
        Doubt(
            FindingCode.CELL_DOUBTFUL,
            f"Words printed over each other: {quoted(pair)}.",
            page.number,
            tuple(word.box for word in pair),
            tuple(word.text for word in pair),
        )
        for pair in _overlapping(words)
    )


def _overlapping(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Neighbours along a line that overlap."""
    for line in _bands(words):
        for left, right in pairwise(sorted(line, key=lambda word: (word.box.x0, word.id))):
            if right.box.x0 < left.box.x1 and _is_over(left, right):
                yield left, right


def _is_over(left: Word, right: Word) -> bool:
    """Whether two words stand on one line and overlap along it."""
    size = min(left.size, right.size)
    beside = abs(left.box.middle_y - right.box.middle_y) <= LINE_EMS * size
    return beside and left.box.overlap_x(right.box) > OVER_EMS * size


def _bands(words: Sequence[Word]) -> Iterator[list[Word]]:
    """The words in bands as high as a line, top to bottom."""
    band: list[Word] = []
    top = 0.0
    for middle, _, word in sorted((word.box.middle_y, word.id, word) for word in words):
        if band and middle - top > LINE_EMS * word.size:
            yield band
            band = []
        if not band:
            top = middle
        band.append(word)
    if band:
        yield band
