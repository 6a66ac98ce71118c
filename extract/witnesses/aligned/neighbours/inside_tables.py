"""Whether a blank that runs down a page lies inside one table, between two of its columns."""

from __future__ import annotations

from collections.abc import Sequence

from ....geometry import Box, union
from ....naming.header_text import Match
from ....pages.page import Page
from ...text_levels import Level
from ..header.header_cells import Header
from .text_columns import GUTTER_PT, Gutter, is_running

HEAD_SLACK_PT = 6.0
"""A header begins, ends or stands centred over its column within this."""

DRAWN_GAP_PT = 3.0
"""Rules of cells of one table follow one another within this."""


def lies_in_table(
    gutter: Gutter, headers: Sequence[Header], levels: Sequence[Level], page: Page
) -> bool:
    """Whether a header beside a gutter, or the next above it, has cells on both sides of it.

    A table's long texts begin at one x as well, and its bands end the blank beside them. On a
    page of two text columns two headers at one height look like one; there running text stands
    across the columns of the header's half. A title beside the header, where nothing is drawn as
    it is behind the header, is that of a text beside the table.
    """
    above = [header for header in headers if header.box.top <= gutter.top][-1:]
    beside = [h for h in headers if gutter.top <= h.box.middle_y <= gutter.bottom]
    return any(
        min(_counts(header, gutter)) > 0
        and _is_over_column(header, gutter, levels)
        and (
            _is_on_one_fill(header, page)
            or not (
                _has_text_across(header, gutter, levels) or _is_drawn_up_to(header, gutter, page)
            )
        )
        for header in (*above, *beside)
    )


def _is_on_one_fill(header: Header, page: Page) -> bool:
    """Whether one fill, no higher than lines of cells are, stands behind all words of a header."""
    x0, top, x1, bottom = header.box
    return any(
        fill.box.x0 <= x0
        and x1 <= fill.box.x1
        and fill.box.top <= top
        and bottom <= fill.box.bottom <= bottom + (bottom - top) + GUTTER_PT
        for fill in page.fills
    )


def _counts(header: Header, gutter: Gutter) -> tuple[int, int]:
    """How many cells a header has on the left and on the right of a gutter."""
    left = sum(cell.box.middle_x < gutter.x for cell in header.cells)
    return left, len(header.cells) - left


def _is_over_column(header: Header, gutter: Gutter, levels: Sequence[Level]) -> bool:
    """Whether the only cell of a header right of a gutter may head what stands below it there.

    So it is where another cell stands in the blank itself: its figures, at the right side of their
    column, are behind the gutter too.
    """
    right = [cell.box for cell in header.cells if cell.box.middle_x > gutter.x]
    below = [level for level in levels[header.stop :] if level.box.middle_y <= gutter.bottom]
    boxes = [run.box for level in below for run in level.runs]
    behind = [box for box in boxes if box.x0 > gutter.x]
    if len(right) > 1 or not behind:
        return True
    reach = max((box.x1 for box in boxes if box.x1 <= gutter.x), default=gutter.x)
    if any(reach <= cell.box.x0 and cell.box.middle_x < gutter.x for cell in header.cells):
        return True
    sides = zip(_sides(right[0]), _sides(union(behind)), strict=True)
    return any(abs(one - other) <= HEAD_SLACK_PT for one, other in sides)


def _sides(box: Box) -> tuple[float, float, float]:
    return box.x0, box.middle_x, box.x1


def _is_drawn_up_to(header: Header, gutter: Gutter, page: Page) -> bool:
    """Whether a header's ground or rule ends before a gutter behind which no header word stands."""
    inside = [cell for cell in header.cells if cell.box.middle_x < gutter.x]
    beyond = [cell for cell in header.cells if cell.box.middle_x > gutter.x]
    if len(inside) < 2 or any(cell.text.match is not Match.NONE for cell in beyond):
        return False
    box = header.box
    drawn = [fill.box for fill in page.fills] + [r.box for r in page.rules if r.horizontal]
    near = [d for d in drawn if d.top <= box.bottom + box.height and d.bottom >= box.top]
    return any(
        x0 <= inside[0].box.x0 and inside[-1].box.x1 <= x1 < gutter.x
        for x0, x1 in spans_of_drawn(near)
    )


def _has_text_across(header: Header, gutter: Gutter, levels: Sequence[Level]) -> bool:
    """Whether running text stands across columns of a header, on one side of a gutter."""
    beside = [level for level in levels if gutter.top <= level.box.middle_y <= gutter.bottom]
    for is_left in (True, False):
        strips = [
            strip
            for (strip,) in header.strips
            if strip[0] < strip[1] and ((strip[1] < gutter.x) if is_left else (strip[0] > gutter.x))
        ]
        across = [
            run
            for level in beside
            for run in level.runs
            if any(run.box.x0 < x0 and x1 < run.box.x1 for x0, x1 in strips)
        ]
        if is_running(across):
            return True
    return False


def spans_of_drawn(boxes: Sequence[Box]) -> list[tuple[float, float]]:
    """From where to where boxes reach that follow one another, left to right."""
    spans: list[tuple[float, float]] = []
    for box in sorted(boxes, key=lambda box: box.x0):
        if spans and box.x0 - spans[-1][1] <= DRAWN_GAP_PT:
            spans[-1] = spans[-1][0], max(spans[-1][1], box.x1)
        else:
            spans.append((box.x0, box.x1))
    return spans
