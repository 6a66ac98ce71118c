"""Frames around the rest of a table: on the next page nothing drawn shows its columns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..naming.lexicon import Lexicon
from ..pages.page import Page
from ..table import Table
from ..witnesses.aligned.witness import read_aligned_below


def without_frame(
    drawn: Sequence[Table], page: Page, above: Table, lexicon: Lexicon
) -> Sequence[Table]:
    """The tables `drawn` on a page, less a frame at its top whose rows go on with `above`.

    A frame with rules between its rows reads as closed cells of one column. Where all its words
    stand in the columns of the open table on the page before, in more than one of them, it is none.
    """
    first = min(drawn, key=lambda table: table.areas[0].box.top, default=None)
    if first is None or not first.closed or first.column_count > 1 or above.column_count < 2:
        return drawn
    words = {word for cell in first.cells for _, word in cell.words}
    inside = tuple(word for word in page.words if word.id in words)
    rest = read_aligned_below(replace(page, words=inside), above, lexicon)
    if rest is None or words != {word for cell in rest.cells for _, word in cell.words}:
        return drawn
    filled = {cell.column for cell in rest.cells if cell.lines}
    return drawn if len(filled) < 2 else [table for table in drawn if table is not first]
