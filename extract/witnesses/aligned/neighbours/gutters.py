"""Gutters: blanks between tables that stand side by side, and between the text columns of a page.

A line read across a gutter mixes two tables, or a table with the text beside it. Where the rules or
fills of a header end on both sides of a blank, or header words come again behind it, two tables
stand side by side.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....geometry import Box
from ....pages.page import Page, Word
from ...text_levels import Level, Run
from ..header.header_cells import Header
from .inside_tables import DRAWN_GAP_PT, lies_in_table, spans_of_drawn
from .text_columns import GUTTER_PT, Gutter, text_gutters

BESIDE_PT = 1.0
"""A gutter runs so far beside the texts that are nearest to it."""


def frames_of(words: Sequence[Word], gutter: Gutter) -> list[list[Word]]:
    """The words outside a gutter's heights, and those on each side of it."""
    frames: dict[int, list[Word]] = {}
    for word in words:
        place = 1 + (word.box.middle_x > gutter.x) if gutter.parts(word) else 0
        frames.setdefault(place, []).append(word)
    return [frames[place] for place in sorted(frames)]


def gutters_of(levels: Sequence[Level], headers: Sequence[Header], page: Page) -> list[Gutter]:
    """The gutters of a page, between tables and between columns of text."""
    texts = [g for g in text_gutters(levels) if not lies_in_table(g, headers, levels, page)]
    return [*_between_drawn(levels, page), *texts]


def _between_drawn(levels: Sequence[Level], page: Page) -> Iterator[Gutter]:
    """The blanks between rules or fills beside each other that nothing crosses down to the next
    text.

    Rules and fills on both sides reach over two columns or more: underlined header cells of one
    table, or the coloured cells of its first and last column, are no tables.
    """
    boxes = [rule.box for rule in page.rules if rule.horizontal]
    boxes += [fill.box for fill in page.fills]
    found: list[Gutter] = []
    for top, beside in _rows_of(boxes):
        for left, right in pairwise(spans_of_drawn(beside)):
            x = (left[1] + right[0]) / 2
            if right[0] - left[1] < GUTTER_PT or any(
                abs(g.x - x) <= DRAWN_GAP_PT and g.top <= top <= g.bottom for g in found
            ):
                continue
            gutter = _around(levels, x, top)
            is_clear = _is_clear(gutter, boxes)
            if is_clear and all(_holds_columns(side, gutter, levels) for side in (left, right)):
                found.append(gutter)
    yield from found


def _rows_of(boxes: Sequence[Box]) -> Iterator[tuple[float, list[Box]]]:
    """What is drawn at each height: the height, and the boxes that begin there, then all there.

    The rows of tables side by side are seldom equally high: the fills of one reach down beside
    those of the other.
    """
    rows: dict[float, list[Box]] = {}
    for box in sorted(boxes, key=lambda box: (box.top, box.x0)):
        rows.setdefault(round(box.top), []).append(box)
    for top, own in rows.items():
        yield top, own
        low = max(box.bottom for box in own)
        beside = [box for box in boxes if box.top <= low and box.bottom >= top]
        if len(beside) > len(own):
            yield top, beside


def _around(levels: Sequence[Level], x: float, y: float) -> Gutter:
    """The blank at x as far up and down from y as no text runs over it."""
    over = [level.box for level in levels if any(runs_over(run, x) for run in level.runs)]
    top = max((box.bottom for box in over if box.middle_y < y), default=0.0)
    bottom = min((box.top for box in over if box.middle_y > y), default=float("inf"))
    return Gutter(x, top, bottom)


def runs_over(run: Run, x: float) -> bool:
    """Whether a text runs over x; the last letters of a word longer than its cell are none."""
    is_overlong = len(run.words) == 1 and run.box.middle_x < x
    return run.box.x0 < x < run.box.x1 and not is_overlong


def _is_clear(gutter: Gutter, drawn: Sequence[Box]) -> bool:
    """Whether nothing drawn crosses a gutter."""
    return not any(
        box.x0 < gutter.x < box.x1 and box.bottom >= gutter.top and box.top <= gutter.bottom
        for box in drawn
    )


def _holds_columns(span: tuple[float, float], gutter: Gutter, levels: Sequence[Level]) -> bool:
    """Whether texts stand in two columns or more between two x beside a gutter."""
    return any(
        sum(span[0] < run.box.middle_x < span[1] for run in level.runs) > 1
        for level in levels
        if gutter.top <= level.box.middle_y <= gutter.bottom
    )
