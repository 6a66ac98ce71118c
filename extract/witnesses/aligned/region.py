"""How far down a table reaches below its header, and in which strips its columns part.

A boundary lies in the blank between two header cells, in a strip that no line of the table's rows
crosses. A line across a boundary is a text across the table (a band, a comment) where rows follow
it, and the end of the table where none do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from ...geometry import Box
from ...naming.lexicon import Lexicon
from ..text_levels import Level
from .columns.fits import BodyLevel, Fit, Region, Strips, column_of, fit_in
from .tails import MOST_BAND_LINES, Ground, goes_on_across, is_comment, with_tail

LARGEST_JUMP_EMS = 6.0
"""A blank (in font sizes) higher than this between two lines ends a table without rules or fills;
a cell centred against eight lines of its neighbour leaves half of that."""

WIDER_BLANK_EMS = 0.5
"""A blank wider by so much than all between a table's rows parts it from the next table."""

HEADING_GROWTH = 1.12
"""Text this much larger than the table's is a heading; levels of headings differ by 1.15-1.4."""


MOST_COMMENT_LINES = 15
"""Lines of one comment across the table."""


@dataclass(slots=True)
class _Walk:
    """What is known on the way down."""

    given: tuple[Strips, ...]
    """The strips in which the boundaries lie for sure."""
    strips: tuple[Strips, ...]
    """What the levels leave of them."""
    lexicon: Lexicon
    levels: list[Level] = field(default_factory=list)
    waiting: list[Level] = field(default_factory=list)
    """Levels since the last one with words in several columns."""

    def take(self, fit: Fit) -> None:
        """The level is a row's, so what stands above it belongs to the table as well."""
        self.strips = fit.strips
        self.levels += [*self.waiting, fit.level]
        self.waiting = []


def walk(levels: Sequence[Level], strips: Sequence[Strips], ground: Ground, above: Box) -> Region:
    """The body among `levels`, which stand below the box `above` (the header) down to the next.

    Levels with words in two columns or more are rows for sure; what stands between them belongs
    to the table as well.
    """
    way = _Walk(tuple(strips), tuple(strips), ground.lexicon)
    bottom = above.bottom
    size = 0.0
    for level in levels:
        jump = level.box.top - bottom
        if jump > LARGEST_JUMP_EMS * level.size or (size and level.size > HEADING_GROWTH * size):
            break
        if _begins_another(way, level, jump):
            break
        fit = fit_in(way.strips, level, way.given)
        if fit is not None and (fit.is_parted or _stands_beside(way, fit)):
            way.take(fit)
            size = max(size, level.size)
        else:
            way.waiting.append(level)
            if _too_much(way):
                break
        bottom = max(bottom, level.box.bottom)
    return _settled(way, ground)


def _begins_another(way: _Walk, level: Level, jump: float) -> bool:
    """Whether something else begins further below the rows than they keep apart.

    A row in bold is another table's header where the rows are not (a sum in bold keeps their
    distance), a line that begins with a label (`Teckenförklaring:`) is text.
    """
    if len(level.runs) < 2 or len(way.levels) < 2:
        return False
    is_bold = all(run.bold for run in level.runs)
    is_plain = not any(run.bold for above in way.levels for run in above.runs)
    is_label = level.runs[0].words[0].text.endswith(":") and not is_comment(level, way.lexicon)
    if not (is_label or (is_bold and is_plain)):
        return False
    widest = max(below.box.top - above.box.bottom for above, below in pairwise(way.levels))
    return jump > widest + WIDER_BLANK_EMS * level.size


def _filled(fit: Fit) -> set[int]:
    """The columns that have words at this level."""
    return {column_of(run, fit.strips) for run in fit.level.runs}


def _stands_beside(way: _Walk, fit: Fit) -> bool:
    """Whether the level and the one above it overlap in height and stand in different columns.

    So it is where a cell of one line is centred against a cell of two, or a dot and a bar stand a
    little higher than the text beside them.
    """
    before = (way.waiting or way.levels)[-1:]
    if not before or not fit.level.overlaps(before[0]):
        return False
    above = fit_in(fit.strips, before[0])
    return above is not None and _filled(above).isdisjoint(_filled(fit))


def _too_much(way: _Walk) -> bool:
    """Whether more stands across than a band or a comment has."""
    across = [level for level in way.waiting if fit_in(way.strips, level) is None]
    if not across:
        return False
    most = MOST_COMMENT_LINES if is_comment(across[0], way.lexicon) else MOST_BAND_LINES
    return len(across) > most


def _settled(way: _Walk, ground: Ground) -> Region:
    """The region, when all rows are known: only then it shows what stands across."""
    strips = way.strips
    body: list[BodyLevel] = []
    for level in way.levels:
        strips = _add(body, level, strips, way)
    found = Region(_narrowed_by(body, way), tuple(body))
    return with_tail(found, way.waiting, ground)


def _add(
    body: list[BodyLevel], level: Level, strips: tuple[Strips, ...], way: _Walk
) -> tuple[Strips, ...]:
    """Add a level to the body; returns what it leaves of the strips."""
    fit = fit_in(strips, level, way.given)
    if fit is None or is_comment(level, way.lexicon) or goes_on_across(body, level):
        body.append(BodyLevel(level, is_across=True))
        return strips
    body.append(BodyLevel(fit.level, is_across=False))
    return fit.strips


def _narrowed_by(body: Sequence[BodyLevel], way: _Walk) -> tuple[Strips, ...]:
    strips = way.strips
    for item in body:
        fit = None if item.is_across else fit_in(strips, item.level, way.given)
        strips = strips if fit is None else fit.strips
    return strips
