"""Rules drawn under a header over several columns: `Utfall` above a line, its years below it.

A table of rules between its rows has none between its columns; the one under a group ends where
the group's columns end.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from ....pages.page import Page, Rule
from ...text_levels import Level, Run

Placed = tuple[int, Run]
"""A run with the number of its level among those of the header."""

Extent = tuple[float, float]
"""From which x to which x (points) a rule runs."""

PlaceName = tuple[int, float]
"""A run's level and the x where it begins."""


def name_of(placed: Placed) -> PlaceName:
    """What a run is found by in `spanned`."""
    depth, run = placed
    return depth, run.box.x0


def spanned(levels: Sequence[Level], page: Page) -> Mapping[PlaceName, Extent]:
    """For each run over a rule of its own that has several runs below it, how far that rule runs.

    A rule across the whole header says nothing about groups: some run stands beside the rule.
    """
    found: dict[PlaceName, Extent] = {}
    runs = [(depth, run) for depth, level in enumerate(levels) for run in level.runs]
    for rule in _rules_among(levels, page):
        inside = [placed for placed in runs if _is_along(rule, placed[1])]
        if len(inside) == len(runs):
            continue
        above = [placed for placed in inside if placed[1].box.middle_y < rule.box.top]
        below = [depth for depth, run in inside if run.box.middle_y >= rule.box.top]
        if len(above) == 1 and below and below.count(min(below)) > 1:
            found[name_of(above[0])] = rule.box.x0, rule.box.x1
    return found


def outside(drawn: Mapping[PlaceName, Extent], runs: Sequence[Run]) -> Sequence[Run]:
    """The runs that stand along none of these rules: those a group without a rule may be over."""
    if not drawn:
        return runs
    return [
        run
        for run in runs
        if not any(low <= run.box.middle_x <= high for low, high in drawn.values())
    ]


def _rules_among(levels: Sequence[Level], page: Page) -> Sequence[Rule]:
    """The horizontal rules between the middles of the first and the last level."""
    if len(levels) < 2 or not page.rules:
        return ()
    first, last = (
        bisect_left(page.rules, level.box.middle_y, key=lambda rule: rule.box.top)
        for level in (levels[0], levels[-1])
    )
    return [rule for rule in page.rules[first:last] if rule.horizontal]


def _is_along(rule: Rule, run: Run) -> bool:
    return rule.box.x0 <= run.box.middle_x <= rule.box.x1
