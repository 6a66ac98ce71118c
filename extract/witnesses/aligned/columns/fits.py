"""How the texts of one height stand in the columns of a table: what they leave of the blanks
between the columns, and where a text is to be parted.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise, zip_longest
from typing import NamedTuple

from ....pages.page import Word
from ...text_levels import Level, Run, level_of, run_of

Strip = tuple[float, float]
"""x from, x to."""

Strips = tuple[Strip, ...]
"""Where one boundary may be, left to right."""

NARROWEST_STRIP_PT = 1.0
"""A boundary's blank; two columns of one table stood at least 2.8 points apart (2026-11)."""

TOUCH_EMS = 0.3
"""So far (in font sizes) a text may reach into the blank beside its column and touch the next."""

WORD_SPACE_EMS = 0.28
"""A word space in font sizes, where a line has no other."""

NARROWER, WIDER = 0.6, 1.35
"""A gap beyond these shares of the line's word space is none; set without justification, the word
spaces of a line are equal."""


LINED_UP_PT = 0.5
"""Texts that are set to one side end there within this: side bearings of digits are equal."""


SURE_ROW_RUNS = 3
"""Texts beside each other that are a row's; what stands across the columns has one or two."""


@dataclass(frozen=True, slots=True)
class BodyLevel:
    """A level of a table's body."""

    level: Level
    is_across: bool
    """Whether its text runs across the columns."""
    is_unsure: bool = False
    """Whether it may be a text below the table as well."""


@dataclass(frozen=True, slots=True)
class Region:
    """The body of a table and the strips in which its boundaries may lie, left to right."""

    strips: tuple[Strips, ...]
    body: tuple[BodyLevel, ...]


class Fit(NamedTuple):
    """A level that stands in columns: what it leaves of the strips, and its runs."""

    strips: tuple[Strips, ...]
    level: Level

    @property
    def is_parted(self) -> bool:
        """Whether it has words in two columns or more: a boundary may lie between two runs."""
        return any(
            left.box.x1 <= x0 and x1 <= right.box.x0
            for left, right in pairwise(self.level.runs)
            for free in self.strips
            for x0, x1 in free
        )


def fit_in(strips: Sequence[Strips], level: Level, given: Sequence[Strips] = ()) -> Fit | None:
    """The level as one that stands in columns; None where it runs across a boundary.

    `given` are the strips before any level took of them, if they are known: what words longer than
    their cells took is free for a text that begins there.
    """
    left: list[Strips] = []
    runs = level.runs
    for free, whole in zip_longest(strips, given, fillvalue=()):
        rest = _less(free, runs)
        over = [] if rest else [run for run in runs if _covers(run, free)]
        if over and whole and over[0].box.x0 > whole[0][0]:
            rest = _less(whole, [run for run in runs if len(run.words) > 1])
        if over and not rest:
            parted = _parted(runs, free)
            if parted is None:
                return None
            runs = parted
        left.append(rest or free)
    return Fit(tuple(left), level if runs is level.runs else level_of(runs))


def _less(free: Strips, runs: Sequence[Run]) -> Strips:
    """What the runs leave of a boundary's strips."""
    for run in runs:
        box = run.box
        parts = (part for x0, x1 in free for part in ((x0, min(x1, box.x0)), (max(x0, box.x1), x1)))
        free = tuple(part for part in parts if part[1] - part[0] >= NARROWEST_STRIP_PT)
    return free


def _covers(run: Run, free: Strips) -> bool:
    """Whether a text runs over every strip in which a boundary may be, and on into what follows.

    A single word is none: it is longer than its column is wide.
    """
    slack = TOUCH_EMS * run.size
    runs_over = run.box.x0 <= free[0][0] and free[-1][1] + slack < run.box.x1
    return runs_over and len(run.words) > 1


def _parted(runs: Sequence[Run], free: Strips) -> tuple[Run, ...] | None:
    """The runs parted where one of their words begins in the strips; None where none does.

    No space leads from one cell to the next. A text that fills its column to the last point
    touches the next column's, or runs into it; the blank between them may be as wide as a space
    then, but the next text begins where those of its column do.
    """
    words = [word for run in runs for word in run.words]
    slack = TOUCH_EMS * max(word.size for word in words)
    gaps = [after.box.x0 - before.box.x1 for before, after in pairwise(words)]
    joints = [
        (gap, after.id)
        for gap, (before, after) in zip(gaps, pairwise(words), strict=True)
        if (after.placed or (len(runs) >= SURE_ROW_RUNS and _is_lined_up(after, free)))
        and any(x0 - slack <= (before.box.x1 + after.box.x0) / 2 <= x1 + slack for x0, x1 in free)
    ]
    if not joints:
        return None
    gap, first = max(joints)
    if len(runs) == 1 and not (
        _is_no_space(gap, gaps, words[0].size) or _fills(words, first, free)
    ):
        return None
    parted: list[Run] = []
    for run in runs:
        cut = next((k for k, word in enumerate(run.words) if word.id == first), 0)
        parted += [run_of(part) for part in (run.words[:cut], run.words[cut:]) if part]
    return tuple(parted)


def _is_lined_up(word: Word, free: Strips) -> bool:
    """Whether a word begins where the texts of the column behind one of the strips do."""
    return any(abs(word.box.x0 - x1) <= LINED_UP_PT for _, x1 in free)


def _fills(words: Sequence[Word], first: int, free: Strips) -> bool:
    """Whether the gap before the word `first` is one of the strips, from side to side.

    The other rows leave no more: texts end at the right of one column and begin at the left of
    the next, as close as words stand.
    """
    after = next(k for k, word in enumerate(words) if word.id == first)
    before, x0 = words[after - 1].box.x1, words[after].box.x0
    return any(abs(before - a) <= LINED_UP_PT and abs(x0 - b) <= LINED_UP_PT for a, b in free)


def _is_no_space(gap: float, gaps: Sequence[float], size: float) -> bool:
    """Whether a gap differs from the line's word spaces: it parts columns."""
    others = sorted(gaps)
    others.remove(gap)
    space = others[len(others) // 2] if others else WORD_SPACE_EMS * size
    return not NARROWER * space <= gap <= WIDER * space


def joined_in(level: Level, xs: Sequence[float]) -> Level:
    """The level with one run for each column; `xs` part the columns.

    The blanks between the words of a justified line are as wide as those between columns.
    """
    parts: dict[int, list[Word]] = {}
    for run in level.runs:
        parts.setdefault(sum(run.place > x for x in xs), []).extend(run.words)
    if len(parts) == len(level.runs):
        return level
    return level_of(tuple(run_of(words) for words in parts.values()))


def column_of(run: Run, strips: Sequence[Strips]) -> int:
    """The column a run stands in, by the boundaries left of it."""
    return sum(run.place > free[0][0] for free in strips)
