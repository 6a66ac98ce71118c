"""What parts the rows of a table that nothing encloses for sure: drawn lines, stripes, bands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from .....normalize.text.goal_labels import find_goal_label
from .body_lines import BodyLine

LARGEST_LEADING_EMS = 1.7
"""Lines of one cell are at most this far apart in font sizes; 1.0-1.5 is usual (2026-11)."""

FEWEST_STRIPES = 3
"""So many stripes of a zebra show that each is a row."""


def banded_lines(lines: Sequence[BodyLine], bands: Sequence[float]) -> set[int]:
    """The lines with a rule or the side of a fill between them and the line above."""
    return {
        index
        for index, (above, below) in enumerate(pairwise(lines), start=1)
        if any(above.middle < y < below.middle for y in bands)
    }


def stretches(lines: Sequence[BodyLine], banded: Collection[int]) -> list[Sequence[BodyLine]]:
    """The lines between the sides of fills."""
    ends = [0, *sorted(banded), len(lines)]
    return [lines[a:b] for a, b in pairwise(ends)]


def are_rows(stretches: Sequence[Sequence[BodyLine]], loose: frozenset[int]) -> bool:
    """Whether the stripes of a zebra are a row each: one name at the top, other cells go on below.

    The stripe of a goal has several rows, and a name for each.
    """
    if len(stretches) < FEWEST_STRIPES:
        return False
    names = [[line for line in own if set(line.pieces) - loose] for own in stretches]
    column = min((k for own in names for line in own for k in set(line.pieces) - loose), default=0)
    going_on = 0
    for own in names:
        named = [k for k, line in enumerate(own) if column in line.pieces]
        if not named or named != list(range(len(named))):
            return False
        steps = [b.middle - a.middle for a, b in pairwise(own[: len(named)])]
        if any(step > LARGEST_LEADING_EMS * own[0].size for step in steps):
            return False
        going_on += len(named) < len(own)
    return 2 * going_on >= len(stretches)


def set_apart_lines(lines: Sequence[BodyLine], loose: frozenset[int]) -> list[BodyLine]:
    """Bold texts alone at their heights in a first column whose other texts are not bold: bands."""
    beside = [line.pieces[0].bold for line in lines if 0 in line.pieces and len(line.pieces) > 1]
    if 0 in loose or not beside or any(beside):
        return []
    return [line for line in lines if list(line.pieces) == [0] and line.pieces[0].bold]


def around_labels(lines: Sequence[BodyLine], loose: frozenset[int]) -> set[int]:
    """The lines that begin rows at goals' labels, `Delmål 2: …` alone in a column of others."""
    if 0 in loose:
        return set()
    labelled = [k for k, line in enumerate(lines) if list(line.pieces) == [0] and _names_goal(line)]
    return {k for at in labelled for k in (at, at + 1) if 0 < k < len(lines)}


def _names_goal(line: BodyLine) -> bool:
    label = find_goal_label(line.pieces[0].text)
    return label is not None and label.is_of_goal
