"""Text with a line through it: somebody has deleted it, and what replaces it stands beside it.

`12 14` with the first number struck is 14: read as it stands it would be another number that looks
right. So the text is taken out and told of. A line that belongs to words begins and ends with
them; a border that runs through words (a row too low for its text) goes on beyond them. Pure.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ..page import Rule
from .cut_out import text_at, without
from .glyphs import Glyphs, Run

STRIKE_LOWEST, STRIKE_HIGHEST = 0.12, 0.55
"""Where a line strikes text, in font sizes above the baseline: 0.2-0.35 by browsers, Word and
Writer (2026-11); underlines lie below the baseline, borders above the letters."""

THICKEST = 0.25
"""The thickest strike, in font sizes: 0.05-0.1, twice that for bold ones (2026-11)."""

ENDS = 0.4
"""A strike begins and ends with its text within this, in font sizes: a space may be struck too."""

WIDEST_BLANK = 0.8
"""A blank inside struck text, in font sizes: a wider one parts columns."""


class Struck(NamedTuple):
    """What is left of a page's glyphs and rules, and the words that are struck."""

    glyphs: Glyphs
    rules: tuple[Rule, ...]
    text: str


def part_struck(glyphs: Glyphs, rules: tuple[Rule, ...]) -> Struck:
    """The glyphs without those that a line of their own goes through."""
    runs = sorted(
        (run for run in glyphs.runs if not run.style.turn and not run.style.diagonal),
        key=lambda run: run.base,
    )
    bases = [run.base for run in runs]
    largest = max((run.style.size for run in runs), default=0.0)
    gone: set[int] = set()
    lines: set[Rule] = set()
    for rule in rules:
        if not rule.horizontal:
            continue
        at = rule.box.middle_y
        low = bisect_left(bases, at + STRIKE_LOWEST * _finest(rule))
        near = runs[low : bisect_right(bases, at + STRIKE_HIGHEST * largest)]
        struck = _struck_by(rule, near, glyphs)
        if struck:
            gone.update(struck)
            lines.add(rule)
    if not gone or len(gone) >= sum(run.end - run.start for run in glyphs.runs):
        return Struck(glyphs, rules, "")
    kept = tuple(rule for rule in rules if rule not in lines)
    return Struck(without(glyphs, gone), kept, text_at(glyphs, gone))


def _finest(rule: Rule) -> float:
    """The smallest type (points) that a line of this thickness may strike."""
    return rule.thickness / THICKEST


def _struck_by(rule: Rule, runs: Sequence[Run], glyphs: Glyphs) -> list[int]:
    """The glyphs that a line goes through from their beginning to their end, if it does."""
    starts, ends = glyphs.along(0)
    low, high = rule.box.x0, rule.box.x1
    through = [
        at
        for run in runs
        if _goes_through(rule, run) and starts[run.start] < high and ends[run.end - 1] > low
        for at in range(run.start, run.end)
        if low <= (starts[at] + ends[at]) / 2 <= high
    ]
    seen = sorted((starts[at], ends[at]) for at in through if not glyphs.text[at].isspace())
    if not any(glyphs.text[at].isalnum() for at in through):
        return []  # a line through a sign alone makes another sign of it
    size = max(run.style.size for run in runs if _goes_through(rule, run))
    is_own = (
        seen[0][0] - low <= ENDS * size
        and high - max(end for _, end in seen) <= ENDS * size
        and all(right[0] - left[1] <= WIDEST_BLANK * size for left, right in pairwise(seen))
    )
    return through if is_own else []


def _goes_through(rule: Rule, run: Run) -> bool:
    """Whether a line lies where text of this size and baseline is struck."""
    size = run.style.size
    above = run.base - rule.box.middle_y
    is_thin = rule.thickness <= THICKEST * size
    return is_thin and STRIKE_LOWEST * size <= above <= STRIKE_HIGHEST * size
