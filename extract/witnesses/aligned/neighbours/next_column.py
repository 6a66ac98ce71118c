"""Where a table goes on that ends its text column: the next column, or the first of the next page.

Nothing is drawn and no header printed there; the columns of a page of text are all as wide, so the
table's own stand as far apart in the next one, all moved by one distance.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from ....geometry import Box
from ....pages.page import Page
from ....table import Table
from ...text_levels import Level, Run, levels_of
from ..below import stands_of
from ..columns.stands import Side, Stand

WIDEST_SHARE = 0.6
"""A table in a text column is narrower than this share of the page."""

REACH_POINTS = 8.0
"""Running text begins at most so far left of the words in a table's first cell: office programs
set these 5.4 points inside the text column (2026-11)."""

GUTTER_POINTS = 14.0
"""Text columns keep at least so much between them (2026-11)."""


@dataclass(frozen=True, slots=True)
class Frame:
    """A text column, or as much of it as nothing runs over."""

    left: float
    right: float
    top: float
    bottom: float

    def holds(self, box: Box) -> bool:
        """Whether a box begins in it, at its heights."""
        return self.left <= box.x0 < self.right and self.top <= box.middle_y < self.bottom

    def of(self, page: Page) -> Page:
        """The page with nothing on it but what stands in the frame; rules and fills stay."""
        return replace(
            page,
            words=tuple(word for word in page.words if self.holds(word.box)),
            signs=tuple(sign for sign in page.signs if self.holds(sign)),
            bars=tuple(bar for bar in page.bars if self.holds(bar)),
        )


def frame_right_of(page: Page, above: Table) -> Frame | None:
    """The text column right of a table that ends its own; None where there is none."""
    box = above.areas[-1].box
    if box.width > WIDEST_SHARE * page.width or not _has_words_right_of(page, box):
        return None
    levels = levels_of(page.words)
    frame = _frame_right_of(levels, box)
    if frame is None or _stands_below(levels, box, frame):
        return None
    return frame


def first_frame(page: Page, before: Page, above: Table) -> Frame | None:
    """The first text column of `page`, where `above` ends the last column of the page `before`."""
    box = above.areas[-1].box
    left = _left_of_column(before, box)
    if left is None or frame_right_of(before, above) is not None:
        return None
    if _stands_below(levels_of(before.words), box, _everything(box)):
        return None
    levels, pitch = levels_of(page.words), box.x0 - left
    runs = (run.box for level in levels for run in level.runs)
    first = next((run for run in runs if run.x0 < box.x0 - pitch / 2), None)
    if first is None:
        return None
    right = first.x0 + pitch - GUTTER_POINTS
    crossing = (lv.box.top for lv in levels if any(r.box.x0 < right < r.box.x1 for r in lv.runs))
    bottom = next(crossing, float("inf"))
    return Frame(first.x0 - REACH_POINTS, right, first.top, bottom)


def moves_to(frame: Page, above: Table) -> list[float]:
    """By how much `above` may be moved so that a column of it stands where the frame begins."""
    stands, levels = stands_of(above), levels_of(frame.words)
    if stands is None or not levels:
        return []
    first = levels[0].runs[0].box
    return [_place(first, stand.side) - _place_of(stand) for stand in stands]


def _place(box: Box, side: Side) -> float:
    """The x by which a text stands in a column of this side."""
    match side:
        case Side.LEFT | Side.NONE:
            return box.x0
        case Side.RIGHT:
            return box.x1
        case Side.CENTRE:
            return box.middle_x


def _place_of(stand: Stand) -> float:
    return _place(Box(stand.x0, 0, stand.x1, 0), stand.side)


def _has_words_right_of(page: Page, box: Box) -> bool:
    return any(word.box.x0 > box.x1 for word in page.words)


def _frame_right_of(levels: Sequence[Level], box: Box) -> Frame | None:
    """The text column that begins right of a box; what runs over its left side ends it."""
    start = 0
    while True:
        found = next(
            (
                (place, run.box)
                for place, level in enumerate(levels[start:], start)
                for before, run in zip((None, *level.runs), level.runs, strict=False)
                if run.box.x0 > box.x1 and _is_behind_gutter(before, run)
            ),
            None,
        )
        if found is None:
            return None
        place, first = found
        left = first.x0 - REACH_POINTS
        across = [k for k in range(place + 1, len(levels)) if _runs_over(levels[k], left)]
        between = [k for k in across if levels[k].box.bottom <= box.top]
        if not between:
            bottom = levels[across[0]].box.top if across else float("inf")
            return Frame(left, left + (first.x0 - box.x0), first.top, bottom)
        start = between[-1] + 1


def _is_behind_gutter(before: Run | None, run: Run) -> bool:
    return before is None or run.box.x0 - before.box.x1 >= REACH_POINTS


def _runs_over(level: Level, x: float) -> bool:
    return any(run.box.x0 < x < run.box.x1 for run in level.runs)


def _stands_below(levels: Sequence[Level], box: Box, frame: Frame) -> bool:
    """Whether something stands below a box, left of the frame and as far down as that reaches."""
    return any(
        run.box.x0 < frame.left and run.box.x1 > box.x0
        for level in levels
        if box.bottom < level.box.middle_y < frame.bottom
        for run in level.runs
    )


def _everything(box: Box) -> Frame:
    return Frame(box.x1, float("inf"), 0.0, float("inf"))


def _left_of_column(page: Page, box: Box) -> float | None:
    """Where the texts left of a box begin that stand beside it, or above it; None without any."""
    left = [w.box.x0 for w in page.words if w.box.x1 < box.x0 - REACH_POINTS]
    narrow = box.width <= WIDEST_SHARE * page.width
    return min(left) if left and narrow else None
