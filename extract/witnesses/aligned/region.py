"""How far down a table reaches below its header, and in which strips its columns part.

A boundary lies in the blank between two header cells, in a strip that no line of the table's rows
crosses. A line across a boundary is a text across the table (a band, a comment) where rows follow
it, and the end of the table where none do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from ...geometry import Box
from ...naming.lexicon import Lexicon
from ...naming.spelling import stems_of
from ..text_levels import Level, Run, run_of

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

LARGEST_JUMP_EMS = 6.0
"""A blank (in font sizes) higher than this between two lines ends a table without rules or fills;
a cell centred against eight lines of its neighbour leaves half of that."""

HEADING_GROWTH = 1.12
"""Text this much larger than the table's is a heading; levels of headings differ by 1.15-1.4."""

MOST_BAND_LINES = 3
"""Lines across the table that are no comment: titles of bands have one or two."""

MOST_COMMENT_LINES = 15
"""Lines of one comment across the table."""

SAME_SIZE_PT = 0.5
"""Sizes of one text differ by less: rounding of scaled pages."""

NEXT_LINE_EMS = 1.6
"""Distance of a cell's lines from top to top in font sizes: 1.15-1.5 (2026-11)."""


@dataclass(frozen=True, slots=True)
class BodyLevel:
    """A level of a table's body."""

    level: Level
    is_across: bool
    """Whether its text runs across the columns."""


@dataclass(frozen=True, slots=True)
class Region:
    """The body of a table and the strips in which its boundaries may lie, left to right."""

    strips: tuple[Strips, ...]
    body: tuple[BodyLevel, ...]


class _Fit(NamedTuple):
    """A level that stands in columns: what it leaves of the strips, and its runs."""

    strips: tuple[Strips, ...]
    level: Level


@dataclass(slots=True)
class _Walk:
    """What is known on the way down."""

    strips: tuple[Strips, ...]
    lexicon: Lexicon
    levels: list[Level] = field(default_factory=list)
    waiting: list[Level] = field(default_factory=list)
    """Levels since the last one with words in several columns."""

    def take(self, fit: _Fit) -> None:
        """The level is a row's, so what stands above it belongs to the table as well."""
        self.strips = fit.strips
        self.levels += [*self.waiting, fit.level]
        self.waiting = []


def walk(levels: Sequence[Level], strips: Sequence[Strips], lexicon: Lexicon, above: Box) -> Region:
    """The body among `levels`, which stand below the box `above` (the header) down to the next.

    Levels with words in two columns or more are rows for sure; what stands between them belongs
    to the table as well.
    """
    way = _Walk(tuple(strips), lexicon)
    bottom = above.bottom
    size = 0.0
    for level in levels:
        jump = level.box.top - bottom
        if jump > LARGEST_JUMP_EMS * level.size or (size and level.size > HEADING_GROWTH * size):
            break
        fit = _fit(way.strips, level)
        if fit is not None and (len(_filled(fit)) > 1 or _stands_beside(way, fit)):
            way.take(fit)
            size = max(size, level.size)
        else:
            way.waiting.append(level)
            if _too_much(way):
                break
        bottom = max(bottom, level.box.bottom)
    return _settled(way)


def _fit(strips: Sequence[Strips], level: Level) -> _Fit | None:
    """The level as one that stands in columns; None where it runs across a boundary."""
    left: list[Strips] = []
    runs = level.runs
    for free in strips:
        rest = _less(free, runs)
        if not rest and any(_covers(run, free) for run in runs):
            parted = _parted(runs, free)
            if parted is None:
                return None
            runs = parted
        left.append(rest or free)
    return _Fit(tuple(left), Level(runs, level.box))


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
    """The runs parted where one of their words ends in the strips; None where none does.

    A text that fills its column to the last point touches the next column's, or runs into it.
    """
    words = [word for run in runs for word in run.words]
    slack = TOUCH_EMS * max(word.size for word in words)
    gaps = [after.box.x0 - before.box.x1 for before, after in pairwise(words)]
    joints = [
        (gap, after.id)
        for gap, (before, after) in zip(gaps, pairwise(words), strict=True)
        if any(x0 - slack <= (before.box.x1 + after.box.x0) / 2 <= x1 + slack for x0, x1 in free)
    ]
    if not joints or (len(runs) == 1 and not _is_no_space(max(joints)[0], gaps, words[0].size)):
        return None
    _, first = max(joints)
    parted: list[Run] = []
    for run in runs:
        cut = next((k for k, word in enumerate(run.words) if word.id == first), 0)
        parted += [run_of(part) for part in (run.words[:cut], run.words[cut:]) if part]
    return tuple(parted)


def _is_no_space(gap: float, gaps: Sequence[float], size: float) -> bool:
    """Whether a gap differs from the line's word spaces: it parts columns."""
    others = sorted(gaps)
    others.remove(gap)
    space = others[len(others) // 2] if others else WORD_SPACE_EMS * size
    return not NARROWER * space <= gap <= WIDER * space


def _filled(fit: _Fit) -> set[int]:
    """The columns that have words at this level."""
    return {column_of(run, fit.strips) for run in fit.level.runs}


def _stands_beside(way: _Walk, fit: _Fit) -> bool:
    """Whether the level and the one above it overlap in height and stand in different columns.

    So it is where a cell of one line is centred against a cell of two.
    """
    if not way.waiting or not fit.level.overlaps(way.waiting[-1]):
        return False
    above = _fit(fit.strips, way.waiting[-1])
    return above is not None and _filled(above).isdisjoint(_filled(fit))


def column_of(run: Run, strips: Sequence[Strips]) -> int:
    """The column a run stands in, by the boundaries left of it."""
    return sum(run.box.middle_x > free[0][0] for free in strips)


def _too_much(way: _Walk) -> bool:
    """Whether more stands across than a band or a comment has."""
    across = [level for level in way.waiting if _fit(way.strips, level) is None]
    if not across:
        return False
    most = MOST_COMMENT_LINES if _is_comment(across[0], way.lexicon) else MOST_BAND_LINES
    return len(across) > most


def _is_comment(level: Level, lexicon: Lexicon) -> bool:
    """Whether the level begins with a label such as `Kommentar:`."""
    label, colon, _ = level.runs[0].text.partition(":")
    return bool(colon) and stems_of(label) in lexicon.labels["comment"]


def _settled(way: _Walk) -> Region:
    """The region, when all rows are known: only then it shows what stands across."""
    strips = way.strips
    body: list[BodyLevel] = []
    for level in way.levels:
        strips = _add(body, level, strips, way.lexicon)
    _add_tail(body, way, strips)
    return Region(_narrowed_by(body, way.strips), tuple(body))


def _add(
    body: list[BodyLevel], level: Level, strips: tuple[Strips, ...], lexicon: Lexicon
) -> tuple[Strips, ...]:
    """Add a level to the body; returns what it leaves of the strips."""
    fit = _fit(strips, level)
    if fit is None or _is_comment(level, lexicon) or _goes_on_across(body, level):
        body.append(BodyLevel(level, is_across=True))
        return strips
    body.append(BodyLevel(fit.level, is_across=False))
    return fit.strips


def _narrowed_by(body: Sequence[BodyLevel], strips: tuple[Strips, ...]) -> tuple[Strips, ...]:
    for item in body:
        fit = None if item.is_across else _fit(strips, item.level)
        strips = strips if fit is None else fit.strips
    return strips


def _add_tail(body: list[BodyLevel], way: _Walk, strips: tuple[Strips, ...]) -> None:
    """Add the lines right below the last row: the rest of its cells, and its comment."""
    commented = False
    for level in way.waiting:
        fit = _fit(strips, level)
        if _is_comment(level, way.lexicon) or (commented and _goes_on_across(body, level)):
            commented = True
            body.append(BodyLevel(level, is_across=True))
        elif not commented and fit is not None and _goes_on(body, fit):
            strips = fit.strips
            body.append(BodyLevel(fit.level, is_across=False))
        else:
            return


def with_last_band(region: Region, levels: Sequence[Level]) -> Region:
    """The region with a band at the page's end, whose rows stand on the next page.

    `levels` are those the region was found among. Only where the table has such a band before.
    """
    rest = levels[len(region.body) :]
    alone = [item.level.runs[0] for item in region.body if len(item.level.runs) == 1]
    bands = [run for run in alone if run.bold]
    if not bands or not 0 < len(rest) < MOST_BAND_LINES or any(len(x.runs) > 1 for x in rest):
        return region
    alike = all(_looks_like(bands[0], level.runs[0]) for level in rest)
    gap = rest[0].box.top - region.body[-1].level.box.bottom
    if not alike or gap > rest[0].size:
        return region
    return Region(region.strips, (*region.body, *(BodyLevel(x, is_across=True) for x in rest)))


def _looks_like(band: Run, run: Run) -> bool:
    same = run.bold and abs(band.size - run.size) < SAME_SIZE_PT
    return same and abs(band.box.x0 - run.box.x0) < run.size


def _goes_on_across(body: Sequence[BodyLevel], level: Level) -> bool:
    """Whether the level is the last, short line of a text across the table."""
    if not body or not body[-1].is_across or len(level.runs) > 1:
        return False
    above, run = body[-1].level.runs[0], level.runs[0]
    return _is_next_line(above, run) and abs(above.box.x0 - run.box.x0) < run.size


def _goes_on(body: Sequence[BodyLevel], fit: _Fit) -> bool:
    """Whether each run of the level is the next line of a cell: as near, as large, as bold."""
    for run in fit.level.runs:
        column = column_of(run, fit.strips)
        over = [
            other
            for item in body
            if not item.is_across
            for other in item.level.runs
            if column_of(other, fit.strips) == column
        ]
        if not over or not _is_next_line(over[-1], run):
            return False
    return True


def _is_next_line(above: Run, below: Run) -> bool:
    near = below.box.top - above.box.top <= NEXT_LINE_EMS * below.size
    alike = abs(above.size - below.size) < SAME_SIZE_PT and above.bold is below.bold
    return near and alike
