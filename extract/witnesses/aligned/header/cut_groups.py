"""The rest of a header that a page break cut: what stands under its groups, on the next page.

`Aktiviteter | Ansvarig | Tidplan` ends a page, `2024 2025 2026 2027` begins the next: `Tidplan`
was the name of four columns.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from ....geometry import Box
from ....table import Table
from ...text_levels import Level, Run
from ..columns.fits import Strips
from ..columns.stands import SAME_SIDE_PT

CENTRED_EMS = 1.0
"""A group stands so near the middle of its columns' words: these are of unequal length."""


def strips_under_groups(
    levels: Sequence[Level], above: Table, boxes: Sequence[Box], strips: Sequence[Strips]
) -> tuple[Strips, ...] | None:
    """The blanks between the columns where the first of `levels` goes on with the header `above`.

    `boxes` are those of the header's words, column by column, and `strips` the blanks between them.
    None where the first level is no header, or no word of the header is a group's for sure.
    """
    if len(levels) < 2 or not _is_set_apart(levels, above):
        return None
    runs = levels[0].runs
    under: list[list[Run]] = [[] for _ in boxes]
    for run in runs:
        column = min(range(len(boxes)), key=lambda k: (boxes[k].away_x(run.box), k))
        under[column].append(run)
    pairs = list(zip(boxes, under, strict=True))
    if not any(len(own) > 1 for own in under) or not all(_heads(box, own) for box, own in pairs):
        return None
    return tuple(_strips(pairs, strips))


def _is_set_apart(levels: Sequence[Level], above: Table) -> bool:
    """Whether the first level is bold as the whole header is, and the next one is not."""
    header = [line.bold for cell in above.cells for line in cell.lines]
    first, second = (all(run.bold for run in level.runs) for level in levels[:2])
    return all(header) and first and not second


def _heads(box: Box, under: Sequence[Run]) -> bool:
    """Whether a header word stands over the words next to it: at one side, or in their middle."""
    if not under:
        return True
    x0, x1, size = under[0].box.x0, under[-1].box.x1, under[0].size
    if len(under) == 1:
        return box.away_x(under[0].box) == 0
    at_side = min(abs(box.x0 - x0), abs(box.x1 - x1)) <= SAME_SIDE_PT
    return at_side or abs(box.middle_x - (x0 + x1) / 2) <= CENTRED_EMS * size


def _strips(pairs: Sequence[tuple[Box, Sequence[Run]]], strips: Sequence[Strips]) -> list[Strips]:
    """The blanks between header words and what stands under them, left to right."""
    found: list[Strips] = []
    for column, (_, under) in enumerate(pairs):
        found += [((left.box.x1, right.box.x0),) for left, right in pairwise(under)]
        if column < len(strips):
            found.append(_narrowed(strips[column], under, pairs[column + 1][1]))
    return found


def _narrowed(free: Strips, before: Sequence[Run], after: Sequence[Run]) -> Strips:
    """A boundary's blank without what the words under the headers beside it take."""
    left = max((run.box.x1 for run in before), default=free[0][0])
    right = min((run.box.x0 for run in after), default=free[-1][1])
    return tuple((max(x0, left), min(x1, right)) for x0, x1 in free)
