"""What stands below the last sure row of a table and still belongs to it.

The rest of its last cells, comments on the last row, a last band, rows with one cell. Text that
follows a table begins where the page's text does; a cell stands as the cells of its column do.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...geometry import Box
from ...naming.lexicon import Lexicon
from ...naming.spelling import stems_of
from ..text_levels import Level, Run
from .columns.boundaries import choose_strips
from .columns.fits import BodyLevel, Region, fit_in, joined_in
from .columns.stands import SAME_SIDE_PT, Side, stand_of
from .enclosing import OTHER_MARGIN_PT, is_below_sides, is_enclosed, is_in_last_row
from .rows.words import told_by_break

SAME_SIZE_PT = 0.5
"""Sizes of one text differ by less: rounding of scaled pages."""

NEXT_LINE_EMS = 1.6
"""Distance of a cell's lines from top to top in font sizes: 1.15-1.5 (2026-11)."""

MOST_BAND_LINES = 3
"""Lines across the table that are no comment: titles of bands have one or two."""

SAME_STEP_PT = 0.8
"""Distances of lines that differ by less are one distance: mixed fonts, whole pixels (0.75 pt)."""

ROW_BLANK_EMS = 2.0
"""The blank between a header and the row below it, in font sizes: padding is 4-16 points."""

CLEARLY_ENDED = 2.0
"""From this weight on, a line ended on purpose and the next begins something else."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What a table stands on: the header words known, and the rules and fills of its page."""

    lexicon: Lexicon
    drawn: Sequence[Box] = ()
    """Horizontal rules and fills."""
    sides: Sequence[Box] = ()
    """Vertical rules."""


def with_tail(region: Region, below: Sequence[Level], ground: Ground) -> Region:
    """The region with those of the levels right `below` it that are its own."""
    body = list(region.body)
    columns = _Columns(region)
    commented = False
    for index, level in enumerate(below):
        if is_comment(level, ground.lexicon) or (commented and goes_on_across(body, level)):
            commented = True
            body.append(BodyLevel(level, is_across=True))
            continue
        fit = None if commented else fit_in(region.strips, level)
        if fit is None:
            break
        joined = joined_in(fit.level, columns.parts)
        if not columns.are_free(joined):
            break
        if columns.go_on(body, joined) or columns.is_paragraph(body, joined, ground.drawn):
            body.append(BodyLevel(fit.level, is_across=False))
        elif columns.is_paragraph_as_above(body, fit.level):
            body.append(BodyLevel(fit.level, is_across=False, is_unsure=True))
        elif is_below_sides(fit.level.box, [item.level.box for item in body], ground.sides):
            break
        elif columns.is_row(body, below[index:], ground.drawn):
            body.append(BodyLevel(fit.level, is_across=False, is_unsure=True))
        else:
            break
    return replace(region, body=tuple(body))


def is_comment(level: Level, lexicon: Lexicon) -> bool:
    """Whether the level begins with a label such as `Kommentar:`."""
    label, colon, _ = level.runs[0].text.partition(":")
    return bool(colon) and stems_of(label) in lexicon.labels["comment"]


def goes_on_across(body: Sequence[BodyLevel], level: Level) -> bool:
    """Whether the level is the last, short line of a text across the table.

    So it is not where its first word had room behind a sentence that ends above it.
    """
    if not body or not body[-1].is_across or len(level.runs) > 1:
        return False
    above, run = body[-1].level.runs[0], level.runs[0]
    room = max(item.level.box.x1 for item in body) - above.box.x0
    is_ended = above.text.endswith(".") and told_by_break(above, run, room) >= CLEARLY_ENDED
    if is_ended:
        return False
    return is_next_line(above, run) and abs(above.box.x0 - run.box.x0) < run.size


class _Columns:
    """The columns of a region: between which x they lie, and how their texts stand."""

    def __init__(self, region: Region) -> None:
        self.parts = [(x0 + x1) / 2 for x0, x1 in choose_strips(region)]
        """The x between the columns."""
        self._boxes = [
            [run.box for run in self._texts(region.body, column)]
            for column in range(len(self.parts) + 1)
        ]
        self._stands = [stand_of(own) if own else None for own in self._boxes]

    def of(self, run: Run) -> int:
        """The column a run stands in."""
        return sum(run.place > x for x in self.parts)

    def _texts(self, body: Sequence[BodyLevel], column: int) -> list[Run]:
        """The lines of a column's cells, top to bottom."""
        return [
            run
            for item in body
            if not item.is_across
            for run in joined_in(item.level, self.parts).runs
            if self.of(run) == column
        ]

    def are_free(self, level: Level) -> bool:
        """Whether no run reaches into the texts of the next column.

        A single word that begins as the column's texts do is longer than the column is wide.
        """
        for run in level.runs:
            if len(run.words) == 1 and self._hold(run):
                continue
            column = self.of(run)
            follows = self._boxes[column + 1] if column + 1 < len(self._boxes) else []
            if follows and run.box.x1 > min(box.x0 for box in follows):
                return False
        return True

    def _hold(self, run: Run) -> bool:
        """Whether a run stands in its column as the others there do."""
        stand = self._stands[self.of(run)]
        return stand is not None and stand.side is not Side.NONE and stand.holds(run.box)

    def _above(self, body: Sequence[BodyLevel], column: int) -> list[Run]:
        """The runs of a column among the levels found so far, top to bottom."""
        return [
            run
            for item in body
            if not item.is_across
            for run in item.level.runs
            if self.of(run) == column
        ]

    def go_on(self, body: Sequence[BodyLevel], level: Level) -> bool:
        """Whether each run is the next line of a cell: as near, as large, as bold, not ended."""
        for run in level.runs:
            column = self.of(run)
            over = self._above(body, column)
            if not over or not is_next_line(over[-1], run):
                return False
            if not (self._hold(run) or _is_over(over[-1].box, run.box)):
                return False
            own = self._boxes[column]
            room = max(box.x1 for box in own) - min(box.x0 for box in own)
            if told_by_break(over[-1], run, room) >= CLEARLY_ENDED:
                return False
        return True

    def is_paragraph(self, body: Sequence[BodyLevel], level: Level, drawn: Sequence[Box]) -> bool:
        """Whether the level is one more paragraph of the last row: a rule ends that further down.

        Its cells look as those above them do.
        """
        for run in level.runs:
            over = self._above(body, self.of(run))
            if not over or not self._hold(run) or not _looks_as(over[-1], run):
                return False
        return is_in_last_row(level.box, [item.level.box for item in body], drawn)

    def _is_caption(self, body: Sequence[BodyLevel], run: Run) -> bool:
        """Whether a text is bold and no other of its column is: the name of the table below it."""
        return run.bold and not any(other.bold for other in self._above(body, self.of(run)))

    def is_paragraph_as_above(self, body: Sequence[BodyLevel], level: Level) -> bool:
        """Whether the level is one more paragraph, parted from its cell as others are above it.

        One text in a column that does not begin where the page's text does: the first.
        """
        run, column = level.runs[0], self.of(level.runs[0])
        if len(level.runs) > 1 or column == 0 or not self._hold(run):
            return False
        own = self._above(body, column)
        if not own or not _looks_as(own[-1], run):
            return False
        step = run.box.middle_y - own[-1].box.middle_y
        steps = [b.box.middle_y - a.box.middle_y for a, b in pairwise(own)]
        return any(abs(step - other) <= SAME_STEP_PT for other in steps)

    def is_row(
        self, body: Sequence[BodyLevel], below: Sequence[Level], drawn: Sequence[Box]
    ) -> bool:
        """Whether the first of the levels `below` the body is a row of one cell.

        It lies between rules or on a fill as the table's rows do; or it keeps their distance and
        does not begin, or go on, like the text that follows the table.
        """
        if not body:
            return False
        level, above = below[0], body[-1].level
        if len(level.runs) > 1 or abs(above.size - level.size) >= SAME_SIZE_PT:
            return False
        if not self._hold(level.runs[0]) or self._is_caption(body, level.runs[0]):
            return False
        around = [item.level.box for item in body]
        if is_enclosed(level.box, around, drawn):
            return True
        steps = [b.level.box.middle_y - a.level.box.middle_y for a, b in pairwise(body)]
        step = level.box.middle_y - above.box.middle_y
        if not any(abs(step - other) <= SAME_STEP_PT for other in steps):
            return False
        if len(below) == 1:
            return True
        after = below[1]
        has_margin = abs(after.box.x0 - level.box.x0) > OTHER_MARGIN_PT
        return has_margin or after.box.middle_y - level.box.middle_y > step + SAME_STEP_PT


def _is_over(above: Box, below: Box) -> bool:
    """Whether two boxes begin, end or stand centred at one x."""
    sides = (above.x0 - below.x0, above.x1 - below.x1, above.middle_x - below.middle_x)
    return min(map(abs, sides)) <= SAME_SIDE_PT


def is_next_line(above: Run, below: Run) -> bool:
    """Whether a text is near enough below another, and looks like it, to be its next line."""
    near = below.box.top - above.box.top <= NEXT_LINE_EMS * below.size
    return near and _looks_as(above, below)


def _looks_as(above: Run, below: Run) -> bool:
    return abs(above.size - below.size) < SAME_SIZE_PT and above.bold is below.bold
