"""Gutters beside columns of running text, which are known by wrapped lines that begin at one x."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from statistics import median

from ....pages.page import Word
from ...text_levels import Level, Run

GUTTER_PT = 8.0
"""Least width of a gutter; text columns keep 14-30 points, tables side by side 10 (2026-11)."""

SAME_START_PT = 1.5
"""Lines of one text column begin within this."""

FEWEST_LINES = 5
"""Lines of a text column beside a table."""

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
    """The gutters on the left of wrapped text that has something else on its left."""
    starts = sorted(run.box.x0 for level in levels for run in level.runs[-1:])
    clusters: list[list[float]] = []
    for x in starts:
        if clusters and x - clusters[-1][0] <= SAME_START_PT:
            clusters[-1].append(x)
        else:
            clusters.append([x])
    for cluster in clusters:
        if len(cluster) >= FEWEST_LINES:
            yield from _beside(levels, cluster[0])


def _beside(levels: Sequence[Level], start: float) -> Iterator[Gutter]:
    """The gutters left of the texts that begin at `start`, as far as no line runs over them."""
    x = start - SAME_START_PT
    stretch: list[Level] = []
    top = 0.0
    for level in levels:
        if any(run.box.x0 < x and run.box.x1 > x - GUTTER_PT / 2 for run in level.runs):
            if _has_text_beside(stretch, start):
                yield Gutter(x - GUTTER_PT / 4, top, level.box.top)
            stretch, top = [], level.box.bottom
        else:
            stretch.append(level)
    if _has_text_beside(stretch, start):
        yield Gutter(x - GUTTER_PT / 4, top, float("inf"))


def _has_text_beside(stretch: Sequence[Level], start: float) -> bool:
    """Whether lines of wrapped text begin at `start`, and other text stands left of it."""
    left = [run for level in stretch for run in level.runs if run.box.x1 < start]
    right = [
        run for level in stretch for run in level.runs if abs(run.box.x0 - start) <= SAME_START_PT
    ]
    return len(left) >= FEWEST_LINES and is_running(right)


def is_running(lines: Sequence[Run]) -> bool:
    """Whether lines are wrapped text: long ones, many of which begin inside a sentence."""
    if len(lines) < FEWEST_LINES:
        return False
    going_on = sum(run.text[0].islower() for run in lines)
    long = median(len(run.text) for run in lines) >= RUNNING_CHARACTERS
    return long and going_on >= GOING_ON_SHARE * len(lines)
