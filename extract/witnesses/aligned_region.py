"""How far down a table reaches below its header, and where its columns part.

A boundary lies in the blank between two header cells, in a strip that no line of the table's rows
crosses. A line across a boundary is a text across the table (a band, a comment) where rows follow
it, and the end of the table where none do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from ..geometry import Box
from ..lexicon import Lexicon
from ..spelling import stems_of
from .text_levels import Level, Run

Strip = tuple[float, float]
"""x from, x to."""

Strips = tuple[Strip, ...]

NARROWEST_STRIP_PT = 1.0
"""A boundary's blank; two columns of one table stood at least 2.8 points apart (2026-11)."""

LARGEST_JUMP_EMS = 6.0
"""A blank (in font sizes) higher than this between two lines ends a table without rules or fills;
a cell centred against eight lines of its neighbour leaves half of that."""

HEADING_GROWTH = 1.12
"""Text this much larger than the table's is a heading; levels of headings differ by 1.15-1.4."""

MOST_BAND_LINES = 3
"""Lines across the table that are no comment: titles of bands have one or two."""

MOST_COMMENT_LINES = 15
"""Lines of one comment across the table."""


@dataclass(frozen=True, slots=True)
class BodyLevel:
    """A level of a table's body."""

    level: Level
    is_across: bool
    """Whether its text runs across the columns."""


@dataclass(slots=True)
class Region:
    """The body of a table: its levels, which of them stand across, and the boundaries' strips."""

    strips: tuple[Strips, ...]
    """For each boundary the strips that are still free, left to right."""
    body: list[BodyLevel] = field(default_factory=list)


def narrowed(strips: Sequence[Strips], runs: Sequence[Run]) -> tuple[Strips, ...] | None:
    """The strips less what the runs cover; None where a boundary has none left."""
    left: list[Strips] = []
    for free in strips:
        for run in runs:
            free = _without(free, run.box)
        if not free:
            return None
        left.append(free)
    return tuple(left)


def _without(free: Strips, box: Box) -> Strips:
    parts = (part for x0, x1 in free for part in ((x0, min(x1, box.x0)), (max(x0, box.x1), x1)))
    return tuple(part for part in parts if part[1] - part[0] >= NARROWEST_STRIP_PT)


def walk(levels: Sequence[Level], strips: Sequence[Strips], lexicon: Lexicon, above: Box) -> Region:
    """The body among `levels`, which stand below the box `above` (the header) down to the next.

    Levels with words in two columns or more are rows for sure; what stands between them belongs
    to the table as well.
    """
    region = Region(tuple(strips))
    waiting: list[Level] = []
    bottom = above.bottom
    size = 0.0
    for level in levels:
        if level.box.top - bottom > LARGEST_JUMP_EMS * level.size:
            break
        if size and level.size > HEADING_GROWTH * size:
            break
        fitting = narrowed(region.strips, level.runs)
        if fitting is not None and _filled(level, fitting) > 1:
            _accept(region, waiting, fitting, level)
            waiting = []
            size = max(size, level.size)
        else:
            waiting.append(level)
            if _too_much(waiting, region, lexicon):
                break
        bottom = max(bottom, level.box.bottom)
    _accept_tail(region, waiting, lexicon)
    return region


def _filled(level: Level, strips: Sequence[Strips]) -> int:
    """How many columns have words at this level."""
    return len({column_of(run, strips) for run in level.runs})


def column_of(run: Run, strips: Sequence[Strips]) -> int:
    """The column a run stands in, by the boundaries left of it."""
    return sum(run.box.middle_x > free[0][0] for free in strips)


def _accept(
    region: Region, waiting: Sequence[Level], fitting: tuple[Strips, ...], level: Level
) -> None:
    """Take the level and what stands between it and the row before into the region."""
    strips = fitting
    for each in waiting:
        narrower = narrowed(strips, each.runs)
        region.body.append(BodyLevel(each, is_across=narrower is None))
        strips = strips if narrower is None else narrower
    region.strips = strips
    region.body.append(BodyLevel(level, is_across=False))


def _too_much(waiting: Sequence[Level], region: Region, lexicon: Lexicon) -> bool:
    """Whether more stands across than a band or a comment has."""
    across = [level for level in waiting if narrowed(region.strips, level.runs) is None]
    if not across:
        return False
    most = MOST_COMMENT_LINES if _is_comment(across[0], lexicon) else MOST_BAND_LINES
    return len(across) > most


def _is_comment(level: Level, lexicon: Lexicon) -> bool:
    """Whether the level begins with a label such as `Kommentar:`."""
    label, colon, _ = level.runs[0].text.partition(":")
    return bool(colon) and stems_of(label) in lexicon.labels["comment"]


def _accept_tail(region: Region, waiting: Sequence[Level], lexicon: Lexicon) -> None:
    """Lines right below the last row: the rest of its cells, and its comment."""
    commented = False
    for level in waiting:
        if not region.body:
            return
        fitting = narrowed(region.strips, level.runs)
        starts = _is_comment(level, lexicon)
        if starts or (commented and _is_next_line(region.body[-1].level.runs[0], level.runs[0])):
            commented = True
            region.body.append(BodyLevel(level, is_across=True))
        elif not commented and fitting is not None and _goes_on(region, level, fitting):
            region.strips = fitting
            region.body.append(BodyLevel(level, is_across=False))
        else:
            return


def _goes_on(region: Region, level: Level, strips: tuple[Strips, ...]) -> bool:
    """Whether each run of the level is the next line of a cell: as near, as large, as bold."""
    for run in level.runs:
        column = column_of(run, strips)
        over = [
            other
            for before in region.body
            if not before.is_across
            for other in before.level.runs
            if column_of(other, strips) == column
        ]
        if not over or not _is_next_line(over[-1], run):
            return False
    return True


NEXT_LINE_EMS = 1.6
"""Distance of a cell's lines from top to top in font sizes: 1.15-1.5 (2026-11)."""


def _is_next_line(above: Run, below: Run) -> bool:
    near = below.box.top - above.box.top <= NEXT_LINE_EMS * below.size
    alike = abs(above.size - below.size) < 0.5 and above.bold is below.bold
    return near and alike
