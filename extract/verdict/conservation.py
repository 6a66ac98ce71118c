"""The conservation law: every word in a table's band stands in exactly one of its cells.

It is checked on every table, always. A table library that drops a row cut by a page break, or
glues it into the header, breaks this law and nothing else shows it.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from ...schemas import FindingCode
from ..pages.page import Page, Word
from ..table import Doubt, Table

QUOTED_WORDS = 12
"""A message quotes this many words; the doubt's boxes have them all."""


def unplaced(page: Page, table: Table, others: Iterable[Table] = ()) -> list[Word]:
    """The page's words inside the table's band that stand in none of its cells, in page order.

    `others` are tables that may stand inside the band (a table in a frame): their words are
    placed.
    """
    placed = set(_words_on(page, [table, *others]))
    bands = [area.box for area in table.areas if area.page == page.number]
    left = [word for word in page.words if word.id not in placed]
    inside = {word.id for band in bands for word in left if band.holds_middle_of(word.box)}
    return [word for word in left if word.id in inside]


def duplicated(page: Page, tables: Sequence[Table]) -> list[Word]:
    """The page's words that stand in two cells of `tables`, in page order."""
    counts = Counter(_words_on(page, tables))
    twice = {word for word, count in counts.items() if count > 1}
    return [word for word in page.words if word.id in twice] if twice else []


def _words_on(page: Page, tables: Iterable[Table]) -> list[int]:
    return [
        word
        for table in tables
        for cell in table.cells
        for line in cell.lines
        if line.page == page.number
        for word in line.words
    ]


def conservation_doubts(
    page: Page, table: Table, others: Iterable[Table] = ()
) -> tuple[Doubt, ...]:
    """What breaks the law in one table on one page, as doubts that quote the words; () if none."""
    doubts = []
    if outside := unplaced(page, table, others):
        doubts.append(
            Doubt(
                FindingCode.WORDS_OUTSIDE_CELLS,
                f"{_count(outside)} in the table's band in no cell: {quoted(outside)}",
                page.number,
                tuple(word.box for word in outside),
                tuple(word.text for word in outside),
            )
        )
    if twice := duplicated(page, [table]):
        doubts.append(
            Doubt(
                FindingCode.CELL_DOUBTFUL,
                f"{_count(twice)} in two cells: {quoted(twice)}",
                page.number,
                tuple(word.box for word in twice),
                tuple(word.text for word in twice),
            )
        )
    return tuple(doubts)


def lost(page: Page, before: Iterable[Table], after: Iterable[Table]) -> tuple[Doubt, ...]:
    """Words that stood in cells of `before` and stand in none of `after`, as a doubt; () if none.

    `after` is what a later step (verdict, stitching) made of `before`.
    """
    kept = set(_words_on(page, after))
    removed = {
        word
        for table in after
        for line in table.removed
        if line.page == page.number
        for word in line.words
    }
    gone = set(_words_on(page, before)) - kept - removed
    words = [word for word in page.words if word.id in gone]
    if not words:
        return ()
    message = f"{_count(words)} of a table in none of its cells: {quoted(words)}"
    boxes = tuple(word.box for word in words)
    texts = tuple(word.text for word in words)
    return (Doubt(FindingCode.WORDS_LOST, message, page.number, boxes, texts),)


def quoted(words: Sequence[Word]) -> str:
    """The words in quotes, shortened: `"Löpande kontroll …"`."""
    text = " ".join(word.text for word in words[:QUOTED_WORDS])
    return f'"{text}{" …" if len(words) > QUOTED_WORDS else ""}"'


def _count(words: Sequence[Word]) -> str:
    return f"{len(words)} word{'s' if len(words) != 1 else ''}"
