"""`>` with a line under it is `≥`: so it is written where a keyboard has no sign for it.

A line under the whole figure is an underline and says nothing. Pure.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import replace
from typing import NamedTuple

from ..page import Rule
from .glyphs import Glyphs, Run

_SIGN = re.compile(r"[<>]")
_WITH_EQUALS = str.maketrans("<>", "≤≥")

LEAST_SHARE = 0.5
"""The line is at least so long, as a share of the sign."""

ASIDE = 0.12
"""It ends within this share of the size beside the sign …"""

UNDER_A_SPACE = 0.4
"""… or behind it, where a space or nothing follows: the space is underlined too."""

ABOVE_BASE, BELOW_BASE = 0.05, 0.25
"""Where an underline lies, in font sizes from the baseline: 0.08-0.15 below; the border of a cell
lies 0.3 or more below."""


class Underlined(NamedTuple):
    """Glyphs with their signs as meant, and the rules that are no part of a sign."""

    glyphs: Glyphs
    rules: tuple[Rule, ...]


def with_underlined(glyphs: Glyphs, rules: tuple[Rule, ...]) -> Underlined:
    """The glyphs with each `<` and `>` that has a line of its own under it as `≤` and `≥`."""
    places = [found.start() for found in _SIGN.finditer(glyphs.text)]
    if not places:
        return Underlined(glyphs, rules)
    firsts = [run.start for run in glyphs.runs]
    letters = list(glyphs.text)
    lines: set[Rule] = set()
    for at in places:
        run = glyphs.runs[max(0, bisect_right(firsts, at) - 1)]
        if run.start <= at < run.end and not run.style.turn and not run.style.diagonal:
            own = [rule for rule in rules if _is_under(rule, at, run, glyphs)]
            lines.update(own)
            letters[at] = letters[at].translate(_WITH_EQUALS) if own else letters[at]
    others = tuple(rule for rule in rules if rule not in lines)
    return Underlined(replace(glyphs, text="".join(letters)), others)


def _is_under(rule: Rule, at: int, run: Run, glyphs: Glyphs) -> bool:
    """Whether a line lies under this sign alone."""
    starts, ends = glyphs.spans[run.style.turn]
    start, end, size = starts[at], ends[at], run.style.size
    behind = UNDER_A_SPACE if glyphs.text[at + 1 : at + 2].strip() == "" else ASIDE
    return (
        rule.horizontal
        and -ABOVE_BASE * size <= rule.box.middle_y - run.base <= BELOW_BASE * size
        and rule.box.x0 >= start - ASIDE * size
        and rule.box.x1 <= end + behind * size
        and rule.box.width >= LEAST_SHARE * (end - start)
    )
