"""Gutters between a table and its own further rows in the next text column of the page.

Where no running text shows the text columns, the table does: each of its columns stands once more,
all moved by one distance, and nothing that names a column stands above them there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile

from ....naming.header_text import Match, read_text
from ....naming.lexicon import Lexicon
from ....naming.roles import ROW_NAMES
from ....naming.scan import ENOUGH_ROLES, is_known
from ...text_levels import Level, Run
from ..tails import SAME_SIZE_PT
from .text_columns import FEWEST_ROWS, INSET_PT, SAME_START_PT, Gutter

SAME_LINE_PT = 0.5
"""Cells of one row stand on one line within this; rows of two text columns seldom do."""


def twin_gutters(levels: Sequence[Level], lexicon: Lexicon) -> Iterator[Gutter]:
    """The gutters right of the tables under known headers, before the same columns once more."""
    for level in levels:
        header = _header_of(level, lexicon)
        if not header:
            continue
        starts = [run.box.x0 for run in header]
        right = sorted({r.box.x0 for lv in levels for r in lv.runs if r.box.x0 > header[-1].box.x1})
        way = next((x - starts[0] for x in right if _stand_again(levels, starts, x - starts[0])), 0)
        if way:
            yield _gutter(levels, level, starts[0] + way - INSET_PT)


def _header_of(level: Level, lexicon: Lexicon) -> list[Run]:
    """The first texts of a height where they name columns, one of them the rows; else none."""
    if len(level.runs) < ENOUGH_ROLES or not is_known(level.runs[0].words[0].text, lexicon):
        return []
    header = list(takewhile(lambda run: _is_set_as(level.runs[0], run), level.runs))
    texts = [read_text(run.text, lexicon) for run in header]
    exact = {text.roles[0] for text in texts if text.match is Match.EXACT}
    if len(exact) < ENOUGH_ROLES or not exact & ROW_NAMES:
        return []
    is_named = all(text.match >= Match.PHRASE for text in texts)
    beside = level.runs[len(header) :]
    return header if is_named and not any(_is_set_as(header[0], run) for run in beside) else []


def _is_set_as(one: Run, other: Run) -> bool:
    """Whether texts are printed alike on one line: names of columns are, a row beside is not."""
    alike = one.bold is other.bold and abs(one.size - other.size) < SAME_SIZE_PT
    return alike and abs(one.box.bottom - other.box.bottom) < SAME_LINE_PT


def _stand_again(levels: Sequence[Level], starts: Sequence[float], way: float) -> bool:
    """Whether texts of several rows begin where each of these columns does, moved so far."""
    counts = [
        sum(abs(run.box.x0 - start - way) <= SAME_START_PT for lv in levels for run in lv.runs)
        for start in starts
    ]
    return min(counts) >= FEWEST_ROWS


def _gutter(levels: Sequence[Level], header: Level, x: float) -> Gutter:
    """The blank at x as far up and down from a header as no text runs over it."""
    over = [lv.box for lv in levels if any(run.box.x0 < x < run.box.x1 for run in lv.runs)]
    y = header.box.middle_y
    top = max((box.bottom for box in over if box.middle_y < y), default=0.0)
    bottom = min((box.top for box in over if box.middle_y > y), default=float("inf"))
    return Gutter(x, top, bottom)
