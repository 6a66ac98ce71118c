"""Words printed over each other, where a cell's text runs into the next cell's; and stamps.

The text layer mixes such words letter by letter, and where two equal letters fall on one place
only one is left: `T rtial` for `Tertial` under the end of `Säkerhetssamordnare`. All witnesses
agree on what they are given, so that no other check can notice it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median

from ...schemas import FindingCode
from ..pages.page import Page, Word
from ..table import Doubt, Table
from .conservation import quoted

OVER_EMS = 0.25
"""Font sizes by which words must overlap along the line: half a narrow letter. Kerning and slanted
type overlap by 0.1 at most (samples and published plans, 2026-11)."""

OVER_HEIGHT = 0.35
"""The share of the lower word's height by which they must overlap as well. Lines set without
leading do by 0.1, raised marks and lines of centred cells by 0.3 (2026-11)."""

LINE_EMS = 0.65
"""Font sizes between the middles of two words of one size that overlap so at most."""

LARGER = 1.3
"""A word so many times as large as the table's is no word of its lines: a stamp over them."""


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


def slanted_words(page: Page, table: Table) -> tuple[Doubt, ...]:
    """The words below a table's header that stand slanted: a stamp in a cell is not its text."""
    slanted = {word.id: word for word in page.words if word.slanted}
    if not slanted:
        return ()
    header_rows = table.header_rows or 1
    inside = {word for cell in table.cells if cell.row >= header_rows for _, word in cell.words}
    return tuple(
        Doubt(
            FindingCode.CELL_DOUBTFUL,
            f"A word stands slanted in a cell: {quoted([word])}.",
            page.number,
            (word.box,),
            (word.text,),
        )
        for number, word in slanted.items()
        if number in inside
    )


def _overlapping(words: Sequence[Word]) -> Iterator[tuple[Word, Word]]:
    """Neighbours along a line that overlap, and what large words overlap."""
    for line in _bands(words):
        for left, right in pairwise(sorted(line, key=lambda word: (word.box.x0, word.id))):
            if right.box.x0 < left.box.x1 and _is_over(left, right):
                yield left, right
    if not words:
        return
    largest = LARGER * median(word.size for word in words)
    for large in (word for word in words if word.size > largest):
        yield from (
            (other, large) for other in words if other.size <= largest and _is_over(other, large)
        )


def _is_over(one: Word, other: Word) -> bool:
    """Whether two words share more than the rim of their letters."""
    size = min(one.size, other.size)
    across = one.box.overlap_x(other.box)
    return across > OVER_EMS * size and one.box.overlap_y(other.box) > OVER_HEIGHT * size


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
