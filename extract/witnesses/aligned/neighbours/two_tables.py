"""Tables side by side under what reads as one header: each has rows of its own heights.

In one table the cells of a row begin, stand centred or end together. Where the columns left and
right of a blank read better each by themselves, in rows at other heights, two tables stand there.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from ....naming.roles import ROW_NAMES
from ....pages.page import Word
from ...text_levels import Level, levels_of, run_of
from ..columns.boundaries import choose_strips
from ..columns.fits import Region
from ..header.header_cells import Header, HeaderCell
from ..rows.body_lines import BodyLine
from ..rows.rows import Setting, find_rows

DEARER = 2.0
"""Rows of two tables cost at least so much more when they are read as one table's."""

CLEARLY_DEARER = 8.0
"""So much more, few rows are enough: three or four cells stand elsewhere in their rows."""

ENOUGH_ROWS = 3

SHARED_ROWS = 0.5
"""Share of the rows that stand at one height on both sides: in one table 0.5-1.0, in two 0-0.4
(400 random plans, 2026-11)."""

SAME_HEIGHT_PT = 1.0
"""Lines of one height: mixed fonts, rounding."""


class _Row(NamedTuple):
    """The heights (y) at which a row's words may be lined up with those of others."""

    top: float
    middle: float
    bottom: float


class _Side(NamedTuple):
    """The best rows of some of the columns, and what they cost."""

    cost: float
    rows: Sequence[_Row]


def parting(header: Header, region: Region, leading: float | None) -> float | None:
    """The x between two tables under a header; None where its rows are of one table.

    `leading` is the distance of the lines of running text in font sizes.
    """
    strips = choose_strips(region)
    xs = [(x0 + x1) / 2 for x0, x1 in strips]
    cuts = [x for k, x in enumerate(xs, start=1) if _may_part(header.cells[:k], header.cells[k:])]
    if not cuts:
        return None
    runs = [run for item in region.body if not item.is_across for run in item.level.runs]
    words = [word for run in runs for word in run.words]
    whole = _side(words, xs, leading).cost
    gains = {x: _gain(whole, words, (x, xs), leading) for x in cuts}
    best = max(gains, key=lambda x: (gains[x], x))
    return best if gains[best] > 0 else None


def _may_part(left: Sequence[HeaderCell], right: Sequence[HeaderCell]) -> bool:
    """Whether two headers can stand side by side: each names rows, and something about them."""
    return all(len(part) > 1 and any(map(_names_rows, part)) for part in (left, right))


def _names_rows(cell: HeaderCell) -> bool:
    """Whether a header is that of goals, indicators, deeds; `Mål 2025` is that of values."""
    return cell.text.period is None and bool(ROW_NAMES.intersection(cell.text.roles[:1]))


def _gain(
    whole: float,
    words: Sequence[Word],
    place: tuple[float, Sequence[float]],
    leading: float | None,
) -> float:
    """How much dearer the rows are as one table's than parted at the first of `place`.

    0 where the rows on both sides may be the same; the rest of `place` parts the columns.
    """
    x, xs = place
    left = _side([word for word in words if word.box.middle_x < x], xs, leading)
    right = _side([word for word in words if word.box.middle_x > x], xs, leading)
    gain = whole - left.cost - right.cost
    fewest = min(len(left.rows), len(right.rows))
    is_told = gain >= CLEARLY_DEARER or (gain >= DEARER and fewest >= ENOUGH_ROWS)
    return gain if is_told and _shared(left.rows, right.rows) < SHARED_ROWS else 0.0


def _shared(some: Sequence[_Row], others: Sequence[_Row]) -> float:
    """The share of the fewer rows that have one of the others beside them, however they hang."""
    fewer, more = sorted((some, others), key=len)
    beside = [
        [any(abs(row[at] - other[at]) <= SAME_HEIGHT_PT for other in more) for row in fewer]
        for at in range(3)
    ]
    return max(map(sum, beside)) / max(1, len(fewer))


def _side(words: Sequence[Word], xs: Sequence[float], leading: float | None) -> _Side:
    lines = [_line(level, xs) for level in levels_of(words)]
    found = find_rows(lines, Setting(leading=leading))
    parts = [lines[a:b] for a, b in pairwise((*found.starts, len(lines)))]
    return _Side(found.cost, [_row(part) for part in parts])


def _row(lines: Sequence[BodyLine]) -> _Row:
    top, bottom = min(line.middle for line in lines), max(line.middle for line in lines)
    return _Row(top, (top + bottom) / 2, bottom)


def _line(level: Level, xs: Sequence[float]) -> BodyLine:
    columns: dict[int, list[Word]] = {}
    for run in level.runs:
        columns.setdefault(sum(run.place > x for x in xs), []).extend(run.words)
    pieces = {column: run_of(part) for column, part in sorted(columns.items())}
    return BodyLine(pieces, level.box.top, level.box.bottom, level.size)
