"""Words → levels: what stands on one height, cut into runs where columns may lie between.

A run is never cut later: a gap inside it is a word space.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from ..geometry import Box, union
from ..lines import group_lines
from ..pages.page import Page, Word

RUN_GAP_EMS = 0.4
"""White space (in font sizes) between two words from which a column may begin there.

A word space is 0.22-0.3 in the fonts of office programs; the closest cells of neighbouring columns
stood 0.45 apart (an office program's smallest inner margins at 12 points, 2026-11).
"""

RUN_GAP_SPACES = 1.45
"""The same in word spaces of the page, where these are wide: typewriter fonts have 0.6."""

WORD_SPACES_EMS = (0.1, 0.8)
"""Gaps that can be word spaces at all, in font sizes."""

OVERLAP_EMS = 0.1
"""Words that overlap by so much are no neighbours of one text: a long word runs into the next
column. Slanted and kerned glyphs overlap by under 0.05."""

LEVELS_OVERLAP_EMS = 0.15
"""Lines of one text do not overlap by so much (in font sizes); cells centred at half lines do."""

FULL_LINE_SHARE = 0.6
"""A line of running text takes this share of the page's width."""

LARGEST_LEADING_EMS = 1.7
"""Lines of one paragraph are at most this far apart, in font sizes."""


MOST_PLACED = 0.5
"""Share of the words behind word spaces that are put where they stand: 0-0.1 where spaces are
printed, 0.99-1 where they are not, more the fewer words a page of narrow cells has (2026-11)."""

_COMPARATORS = frozenset("<>≤≥")
# "79", "5,0", "-3", "98%", or the "%" of "98 %"
_FIGURE = re.compile(r"[-−+]?\d[\d.,]*%?|%")


class Run(NamedTuple):
    """Neighbouring words of one height with nothing but word spaces between them."""

    words: tuple[Word, ...]
    box: Box
    text: str
    """The words with single spaces between them."""
    size: float
    """The font size of its longest word, in points."""

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(word.bold for word in self.words)

    @property
    def place(self) -> float:
        """The x that tells its column: its middle, but no more than a font size from where it
        begins, for words longer than their cell run on at the right.
        """
        return min(self.box.middle_x, self.box.x0 + self.size)


class Level(NamedTuple):
    """The runs of one height, left to right."""

    runs: tuple[Run, ...]
    box: Box
    size: float
    """The font size of its longest run, in points."""

    def overlaps(self, above: Level) -> bool:
        """Whether it begins before the level above it ends: they are no lines of one text."""
        return above.box.bottom - self.box.top > LEVELS_OVERLAP_EMS * self.size


Cut = Sequence[Sequence[Word]]
"""The words of one height, cut where columns may lie between."""


def levels_of(words: Iterable[Word]) -> list[Level]:
    """The levels of upright words, top to bottom."""
    return levels_from(cut_lines(words))


def levels_from(lines: Iterable[Cut]) -> list[Level]:
    """The levels of lines that are cut already."""
    return [level_of(tuple([run_of(part) for part in line])) for line in lines]


def cut_lines(words: Iterable[Word]) -> list[Cut]:
    """The lines of upright words, top to bottom, and in each the words of its runs.

    It is half of the way to levels, and enough to see what is printed.
    """
    lines = group_lines([word for word in words if word.turn == 0])
    gaps = [[_gap(left, right) for left, right in pairwise(line)] for line in lines]
    run_gap = _run_gap(gaps)
    cut = _cut_where_placed if _leads_by_spaces(lines, gaps) else _cut
    return [cut(line, beside, run_gap) for line, beside in zip(lines, gaps, strict=True)]


def _leads_by_spaces(lines: Sequence[Sequence[Word]], gaps: Sequence[Sequence[float]]) -> bool:
    """Whether printed spaces lead to most words of these lines: what is `placed` is then a cell."""
    least = WORD_SPACES_EMS[0]
    placed = [
        word.placed
        for line, beside in zip(lines, gaps, strict=True)
        for gap, word in zip(beside, line[1:], strict=True)
        if least < gap < RUN_GAP_EMS
    ]
    return sum(placed) < MOST_PLACED * len(placed)


def _run_gap(gaps: Iterable[Sequence[float]]) -> float:
    """The white space, in font sizes, that ends a run on this page."""
    least, most = WORD_SPACES_EMS
    spaces = [gap for beside in gaps for gap in beside if least < gap < most]
    return max(RUN_GAP_EMS, RUN_GAP_SPACES * median(spaces)) if spaces else RUN_GAP_EMS


def _gap(left: Word, right: Word) -> float:
    return (right.box.x0 - left.box.x1) / max(left.size, right.size)


def leading_of(levels: Sequence[Level], page: Page) -> float | None:
    """Distance of the lines of the page's running text in font sizes; None where it has none."""
    steps = [
        (below.box.middle_y - above.box.middle_y) / below.size
        for above, below in pairwise(levels)
        if _is_running(above, below, page)
    ]
    return median(steps) if steps else None


def _is_running(above: Level, below: Level, page: Page) -> bool:
    """Whether a full line is followed by the next of its paragraph."""
    return (
        len(above.runs) == len(below.runs) == 1
        and above.box.width >= FULL_LINE_SHARE * page.width
        and abs(above.size - below.size) < 0.5
        and abs(above.box.x0 - below.box.x0) < below.size
        and below.box.middle_y - above.box.middle_y <= LARGEST_LEADING_EMS * below.size
    )


def _cut(line: Sequence[Word], gaps: Sequence[float], run_gap: float) -> Cut:
    """The words of a line, cut where the gap between neighbours is no word space."""
    parts: list[list[Word]] = [[line[0]]]
    for gap, word in zip(gaps, line[1:], strict=True):
        if gap > run_gap or gap < -OVERLAP_EMS or _are_two_values(parts[-1][-1], word):
            parts.append([])
        parts[-1].append(word)
    return parts


def _cut_where_placed(line: Sequence[Word], gaps: Sequence[float], run_gap: float) -> Cut:
    """As `_cut`, and before words to which no printed space leads: of the next cell, however near.

    `UTFALL UTFALL` are two headers 4 points apart, set to the right and to the left.
    """
    parts: list[Sequence[Word]] = []
    for run in _cut(line, gaps, run_gap):
        firsts = [0, *(k for k, word in enumerate(run[1:], 1) if word.placed), len(run)]
        parts += [run[first:stop] for first, stop in pairwise(firsts)]
    return parts


def _are_two_values(left: Word, right: Word) -> bool:
    """`79 ≥80`: a sheet sets numbers to the right and texts to the left, 2 points apart."""
    return right.text[0] in _COMPARATORS and _FIGURE.fullmatch(left.text) is not None


def level_of(runs: tuple[Run, ...]) -> Level:
    """Runs of one height, left to right, as a level."""
    longest = max(runs, key=lambda run: run.box.x1 - run.box.x0)
    return Level(runs, union([run.box for run in runs]), longest.size)


def run_of(words: Sequence[Word]) -> Run:
    """Words of one height as a run."""
    texts = [word.text for word in words]
    longest = texts.index(max(texts, key=len))
    box = union([word.box for word in words])
    line = [word.box for word in words if not word.superscript]
    if line and len(line) < len(words):  # a raised mark makes no line higher
        middle = union(line)
        box = Box(box.x0, middle.top, box.x1, middle.bottom)
    return Run(tuple(words), box, " ".join(texts), words[longest].size)
