"""Gutters beside columns of running text, which are known by wrapped lines that begin at one x."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ....pages.page import Word
from ...text_levels import Level, Run

GUTTER_PT = 8.0
"""Least width of a gutter; text columns keep 14-30 points, tables side by side 10 (2026-11)."""

SAME_START_PT = 1.5
"""Lines of one text column begin within this."""

INSET_PT = 8.0
"""Running text begins at most so far left of a table's words: office programs set these 5.4 points
inside the text column (2026-11)."""

FEWEST_LINES = 5
"""Lines of a text column beside a table."""

FEWEST_ROWS = 3
"""Texts of a table's first column behind wrapped text: its header and two rows."""

MOST_BETWEEN = 0.5
"""Share of the lines beside which a text stands nearer than the table: rows of another one."""

RUNNING_CHARACTERS = 16
"""Median length of lines of running text (`reading_order.COLUMN_CHARACTERS`)."""

GOING_ON_SHARE = 0.3
"""Share of a text column's lines that begin with a small letter: wrapped text has half."""


@dataclass(frozen=True, slots=True)
class Gutter:
    """A blank: its x, and from where to where it runs down the page."""

    x: float
    top: float
    bottom: float

    def parts(self, word: Word) -> bool:
        """Whether the word stands at a height where the gutter runs."""
        return self.top <= word.box.middle_y <= self.bottom


def text_gutters(levels: Sequence[Level]) -> Iterator[Gutter]:
    """The gutters left of wrapped text beside something else, and right of it before a table."""
    for start in _starts((run for level in levels for run in level.runs[-1:]), FEWEST_LINES):
        yield from _beside(levels, start, SAME_START_PT, _has_text_beside)
    margins = _starts((level.runs[0] for level in levels), FEWEST_LINES)
    if not any(is_running(_begun_at(margin, levels)) for margin in margins):
        return
    for start in _starts((run for level in levels for run in level.runs), FEWEST_ROWS):
        yield from _beside(levels, start, INSET_PT, _stands_behind_text)


def _starts(runs: Iterable[Run], fewest: int) -> Iterator[float]:
    """The x at which so many texts begin or more, left to right."""
    clusters: list[list[float]] = []
    for x in sorted(run.box.x0 for run in runs):
        if clusters and x - clusters[-1][0] <= SAME_START_PT:
            clusters[-1].append(x)
        else:
            clusters.append([x])
    yield from (cluster[0] for cluster in clusters if len(cluster) >= fewest)


def _beside(
    levels: Sequence[Level],
    start: float,
    reach: float,
    is_wanted: Callable[[Sequence[Level], float], bool],
) -> Iterator[Gutter]:
    """The gutters left of the texts that begin at `start`, as far as no line runs over them.

    Other texts of their column begin at most `reach` points left of them.
    """
    x = start - reach
    stretch: list[Level] = []
    top = 0.0
    for level in levels:
        if any(run.box.x0 < x and run.box.x1 > x - GUTTER_PT / 2 for run in level.runs):
            if is_wanted(stretch, start):
                yield Gutter(x - GUTTER_PT / 4, top, level.box.top)
            stretch, top = [], level.box.bottom
        else:
            stretch.append(level)
    if is_wanted(stretch, start):
        yield Gutter(x - GUTTER_PT / 4, top, float("inf"))


def _has_text_beside(stretch: Sequence[Level], start: float) -> bool:
    """Whether lines of wrapped text begin at `start`, and other text stands left of it."""
    left = [run for level in stretch for run in level.runs if run.box.x1 < start]
    return len(left) >= FEWEST_LINES and is_running(_begun_at(start, stretch))


def _stands_behind_text(stretch: Sequence[Level], start: float) -> bool:
    """Whether texts begin at `start`, and lines of wrapped text left of them, with none between.

    Below the lines a table may stand, with columns of its own.
    """
    left = [level for level in stretch if level.runs[0].box.x1 < start]
    margin = min((level.box.x0 for level in left), default=start)
    lines = [level.runs for level in left if level.box.x0 - margin <= SAME_START_PT]
    if len(_begun_at(start, stretch)) < FEWEST_ROWS or not is_running([run for run, *_ in lines]):
        return False
    nearest = [behind[0].box.x0 for _, *behind in lines if behind]
    between = sum(x < start - INSET_PT for x in nearest)
    return between <= MOST_BETWEEN * len(nearest)


def _begun_at(start: float, levels: Iterable[Level]) -> list[Run]:
    return [
        run for level in levels for run in level.runs if abs(run.box.x0 - start) <= SAME_START_PT
    ]


def is_running(lines: Sequence[Run]) -> bool:
    """Whether lines are wrapped text: long ones, many of which begin inside a sentence."""
    if len(lines) < FEWEST_LINES:
        return False
    going_on = sum(run.text[0].islower() for run in lines)
    long = median(len(run.text) for run in lines) >= RUNNING_CHARACTERS
    return long and going_on >= GOING_ON_SHARE * len(lines)
