"""Headers over several columns of a table that nothing encloses: `Gränsvärden` over three colours.

A group stands in the middle over its columns or at the left of them, over more than one of their
headers or beside them; a word over its year (`Målvärde|2025`) is one header of two lines.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ....geometry import Box, union
from ....naming.header_period import is_bare_years
from ....naming.header_text import Match, read_header
from ....naming.lexicon import Lexicon
from ....naming.roles import THRESHOLDS
from ....pages.page import Word
from ...text_levels import Run
from .spanning_rules import Extent, Placed, PlaceName, name_of

SAME_SIDE_PT = 2.0
"""Lines of one header cell start, end or stand centred within this."""

SAME_START_PT = 0.7
"""A group at the left of its columns begins with them: no more than a side bearing apart."""

CENTRED_EMS = 1.2
"""A group that is over none or one of its columns' words stands so near to their middle."""

LEFT_OUT_EMS = 0.8
"""Cost, in font sizes off the middle, of a header beside the group's that nothing stands over, and
of `Målvärde 2027` under `Utfall 2026`."""

MOST_GROUP_WORDS = 4
"""Words of a header over several columns: `Gränsvärden`, `Utfall perioden`."""

OVERFLOW_EMS = 0.6
"""So far (in font sizes) a word may run over the next column and still be of its own alone."""

Column = Sequence[Placed]
"""The runs of one header cell."""

Rows = Sequence[Sequence[Run]]
"""Runs by the number of their level."""


@dataclass(frozen=True, slots=True)
class Group:
    """A header over the columns ``first … last``."""

    words: tuple[Word, ...]
    box: Box
    first: int
    last: int


def is_group(placed: Placed, rows: Rows) -> bool:
    """Whether a run stands over several of the rows below its own: on two, or midway over them."""
    depth, run = placed
    lower = [index for index in range(depth + 1, len(rows)) if rows[index]]
    is_one_cell = False
    for index in lower:
        under = _under(run, rows[index])
        if len(under) > 1:
            return True
        is_one_cell = is_one_cell or any(is_over(run, box) for box in under)
    return not is_one_cell and any(_is_centred_over(run, index, rows) for index in lower)


def _under(run: Run, row: Sequence[Run]) -> list[Box]:
    """The boxes that a run stands over; a little of its last word may run over the next one."""
    x0, x1 = run.box.x0, run.box.x1
    near = [own.box for own in row if own.box.x0 < x1 and x0 < own.box.x1]
    under = [box for box in near if box.overlap_x(run.box) > 0]
    own = [box for box in under if is_over(run, box)]
    return own if own and _is_overflow(run, under, own[0]) else under


def _is_overflow(run: Run, under: Sequence[Box], own: Box) -> bool:
    return all(
        box is own or (box.x0 > own.x0 and run.box.x1 - box.x0 < OVERFLOW_EMS * run.size)
        for box in under
    )


def _is_centred_over(run: Run, index: int, rows: Rows) -> bool:
    """Whether the run stands in the middle over neighbours of a lower row.

    Only those count that have nothing but the run above them.
    """
    below = sorted(rows[index], key=lambda other: other.box.x0)
    if not below[0].box.x0 < run.box.middle_x < max(other.box.x1 for other in below):
        return False
    above = [other.box for row in rows[:index] for other in row if other is not run]
    free = [all(box.overlap_x(own.box) <= 0 for box in above) for own in below]
    boxes = [own.box for own in below]
    spans = [span for span in _spans(free) if _reaches(run.box, boxes, span)]
    apart = min((_eccentric(run.box, boxes, span) for span in spans), default=float("inf"))
    return apart <= CENTRED_EMS * run.size


def _looks_like_header(run: Run, headers: Sequence[Run]) -> bool:
    """Whether a run is printed as the headers below it, and names something: no `%`, no `8 %`."""
    if len(run.words) > MOST_GROUP_WORDS or all(header.bold and not run.bold for header in headers):
        return False
    if round(run.size, 1) not in {round(header.size, 1) for header in headers}:
        return False
    return any(c.isalpha() for c in run.text) or is_bare_years(run.text)


def names_values(runs: Sequence[Run], lexicon: Lexicon) -> bool:
    """Whether words name a column's values by themselves: `Målvärde 2027`, not `Män`, not `Röd`."""
    text = read_header([run.text for run in runs], lexicon)
    return text.match is Match.EXACT and not THRESHOLDS & set(text.roles)


def _in_lines(column: Column) -> list[Run]:
    return [run for _, run in sorted(column, key=lambda placed: (placed[0], placed[1].box.x0))]


def is_over(run: Run, below: Box) -> bool:
    """Whether a run and a box begin, end or stand centred at one x: lines of one cell.

    A word as wide as its cell or wider stands beside the middle of a shorter one.
    """
    above = run.box
    sides = (above.x0 - below.x0, above.x1 - below.x1, above.middle_x - below.middle_x)
    if above.x0 <= below.x0 and below.x1 <= above.x1 and abs(sides[2]) <= OVERFLOW_EMS * run.size:
        return True
    return above.overlap_x(below) > 0 and min(map(abs, sides)) <= SAME_SIDE_PT


def _spans(free: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last of all stretches of two or more neighbours that are all free."""
    count = len(free)
    return [
        (first, last)
        for first in range(count)
        for last in range(first + 1, count)
        if all(free[first : last + 1])
    ]


def _reaches(group: Box, boxes: Sequence[Box], span: tuple[int, int]) -> bool:
    """Whether the group's middle stands between the ends of a stretch of columns."""
    return boxes[span[0]].x0 < group.middle_x < boxes[span[1]].x1


def _eccentric(group: Box, boxes: Sequence[Box], span: tuple[int, int]) -> float:
    """How far (points) the group is from the left or the middle of the columns of a stretch.

    Where columns begin and end is not printed: their texts stand at the left, right or middle.
    """
    first, last = span
    left, right = boxes[first].x0, boxes[last].x1
    follows = boxes[last + 1].x0 if last + 1 < len(boxes) else _usual_end(boxes)
    before = boxes[first - 1].x1 if first else None
    middles = [(left + follows) / 2, (boxes[first].middle_x + boxes[last].middle_x) / 2]
    middles += [] if before is None else [(before + right) / 2]
    if abs(group.x0 - left) <= SAME_START_PT:
        return 0.0
    return min(abs(group.middle_x - middle) for middle in middles)


def _usual_end(boxes: Sequence[Box]) -> float:
    """About where the last column ends: it is as wide as its neighbour."""
    return max(boxes[-1].x1, 2 * boxes[-1].x0 - boxes[-2].x0)


def groups_over(
    placed: Sequence[Placed],
    columns: Sequence[Column],
    drawn: Mapping[PlaceName, Extent],
    lexicon: Lexicon,
) -> tuple[Group, ...] | None:
    """The groups with their columns: those over the rule `drawn` under a group, or neighbours
    without words on the group's own height.

    Groups side by side share no column. None where one stands over fewer than two, or where it may
    be a heading above the table (long, larger, or over the first column without being a header
    word) or the last cell of a table there.
    """
    found: list[Group] = []
    for depth in sorted({own for own, _ in placed}):
        level = sorted(
            (item for item in placed if item[0] == depth), key=lambda item: item[1].box.x0
        )
        bare = [
            min(own for own, _ in column) > depth and not names_values(_in_lines(column), lexicon)
            for column in columns
        ]
        choices = [
            _drawn(item, columns, drawn) or _spans_of(item, columns, lexicon) for item in level
        ]
        spans = _side_by_side(choices, bare, level[0][1].size)
        if not spans:
            return None
        found += [Group(r.words, r.box, *span) for (_, r), span in zip(level, spans, strict=True)]
    headings = (group.words for group in found if group.first == 0)
    if any(not _is_header_word(words, lexicon) for words in headings):
        return None
    return tuple(found)


def _is_header_word(words: Sequence[Word], lexicon: Lexicon) -> bool:
    text = " ".join(word.text for word in words)
    return read_header([text], lexicon).match is Match.EXACT


class _Choice(NamedTuple):
    """First and last of the columns that a group may stand over, and how far it is from them."""

    span: tuple[int, int]
    apart: float


def _drawn(
    placed: Placed, columns: Sequence[Column], drawn: Mapping[PlaceName, Extent]
) -> list[_Choice]:
    """The columns along the rule drawn under a group, if there is one."""
    extent = drawn.get(name_of(placed))
    if extent is None:
        return []
    middles = [union(run.box for _, run in column).middle_x for column in columns]
    along = [k for k, middle in enumerate(middles) if extent[0] <= middle <= extent[1]]
    return [_Choice((along[0], along[-1]), 0.0)] if len(along) > 1 else []


def _spans_of(placed: Placed, columns: Sequence[Column], lexicon: Lexicon) -> list[_Choice]:
    """The columns that a run may stand over; none where it is no group."""
    depth, run = placed
    if not _looks_like_header(run, [r for column in columns for _, r in column]):
        return []
    free = [all(d != depth for d, _ in column) for column in columns]
    boxes = [union(r.box for _, r in column) for column in columns]
    under = {k for k, box in enumerate(boxes) if free[k] and box.overlap_x(run.box) > 0}
    own_name = names_values([run], lexicon)
    odd = [own_name and names_values(_in_lines(column), lexicon) for column in columns]
    cost = LEFT_OUT_EMS * run.size
    return [
        _Choice(
            (first, last),
            _eccentric(run.box, boxes, (first, last)) + cost * sum(odd[first : last + 1]),
        )
        for first, last in _spans(free)
        if under <= set(range(first, last + 1))
        and (under or _reaches(run.box, boxes, (first, last)))
    ]


def _side_by_side(
    choices: Sequence[Sequence[_Choice]], bare: Sequence[bool], size: float
) -> list[tuple[int, int]]:
    """A stretch of columns for each group of one level, left to right; [] where none fit.

    The stretches together are nearest to their groups and leave no header beside them that has
    nothing over it and names no values by itself (`bare`); `size` is the groups' font size.
    """

    def cost(chosen: Sequence[_Choice]) -> tuple[float, Sequence[tuple[int, int]]]:
        spans = [choice.span for choice in chosen]
        covered = {k for first, last in spans for k in range(first, last + 1)}
        beside = [k for first, last in spans for k in (first - 1, last + 1)]
        left_out = sum(0 <= k < len(bare) and k not in covered and bare[k] for k in beside)
        apart = sum(choice.apart for choice in chosen)
        return round(apart + LEFT_OUT_EMS * size * left_out, 1), spans

    chosen = min(_in_order(choices), key=cost, default=[])
    return [choice.span for choice in chosen]


def _in_order(choices: Sequence[Sequence[_Choice]]) -> Iterator[list[_Choice]]:
    """Every way to choose one of each, each behind the one before."""
    if not choices:
        yield []
        return
    for rest in _in_order(choices[:-1]):
        end = rest[-1].span[1] if rest else -1
        yield from ([*rest, choice] for choice in choices[-1] if choice.span[0] > end)
