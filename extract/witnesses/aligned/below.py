"""The rest of a table on the next page, where no header is printed again.

The columns are known from the page before: its words must start, end or stand centred where those
of the same column did.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ...geometry import Box, union
from ...table import Cell, Table
from ..text_levels import Level
from .columns.boundaries import choose_strips
from .columns.fits import BodyLevel, Region, Strips, joined_in
from .columns.stands import ALIGNED_SHARE, SAME_SIDE_PT, Side, Stand, stand_of
from .region import walk
from .rows.words import leads_on
from .tails import Ground

FEWEST_NAMED = 2
"""Rows with a name, before one without lacks it."""


def stands_of(table: Table) -> list[Stand] | None:
    """How the words of each column stand; None where a column has none."""
    stands = []
    for column in range(table.column_count):
        boxes = [box for cell in table.cells if _only_in(cell, column) for box in _boxes(cell)]
        if not boxes:
            return None
        stand = stand_of(boxes)
        stands.append(replace(stand, side=Side.NONE) if _is_even(boxes) else stand)
    return stands


def _is_even(boxes: Sequence[Box]) -> bool:
    """Whether all texts begin and end at the same x: nothing shows by which side they stand."""
    lefts, rights = [box.x0 for box in boxes], [box.x1 for box in boxes]
    return max(max(lefts) - min(lefts), max(rights) - min(rights)) <= SAME_SIDE_PT


def _only_in(cell: Cell, column: int) -> bool:
    return cell.column == column and cell.column_span == 1


def _boxes(cell: Cell) -> Iterable[Box]:
    return (line.box for line in cell.lines if line.box is not None)


def header_strips(table: Table) -> tuple[Strips, ...] | None:
    """The blanks between the words of a header whose rows all stand on the next page.

    None where the table has rows other than bands; a header over several columns shows no blank.
    """
    below = [cell for cell in table.cells if cell.row >= (table.header_rows or 0)]
    if not table.header_rows or any(cell.column_span < table.column_count for cell in below):
        return None
    return tuple(((left.x1, right.x0),) for left, right in pairwise(header_boxes(table)))


def header_boxes(table: Table) -> list[Box]:
    """The boxes of a header's words, column by column."""
    return [
        union(box for cell in table.cells if _only_in(cell, column) for box in _boxes(cell))
        for column in range(table.column_count)
    ]


def walk_under_header(
    levels: Sequence[Level], strips: Sequence[Strips], ground: Ground
) -> Region | None:
    """The rows at the top of a page whose header ends the page before; None if there are none."""
    if not levels:
        return None
    top = levels[0].box.top
    region = walk(levels, strips, ground, Box(0, top, 0, top))
    return region if region.body else None


def last_words_of(table: Table) -> list[str | None]:
    """The last word of the last row in each column; "" where it has none, and None in a column
    that is empty in the last row alone: its text may stand below the page break.
    """
    last = {cell.column: cell for cell in table.cells if cell.row == table.row_count - 1}
    texts = [last[k].text.split() if k in last else [] for k in range(table.column_count)]
    words: list[str | None] = [own[-1] if own else "" for own in texts]
    return [
        None if not word and _lacks_text(table, column) else word
        for column, word in enumerate(words)
    ]


def _lacks_text(table: Table, column: int) -> bool:
    """Whether all rows but the last have a text in the column, two at least."""
    filled = {cell.row for cell in table.cells if cell.column == column and cell.lines}
    others = range(table.header_rows or 0, table.row_count - 1)
    return len(others) >= FEWEST_NAMED and all(row in filled for row in others)


def walk_below(
    levels: Sequence[Level],
    stands: Sequence[Stand],
    ground: Ground,
    last_words: Sequence[str | None],
) -> Region | None:
    """The rows at the top of a page that stand as the columns do; None where there are none.

    `last_words` end the row above, column by column.
    """
    if not levels:
        return None
    top = levels[0].box.top
    region = walk(levels, _strips(stands), ground, Box(0, top, 0, top))
    if not region.body:
        region = Region(region.strips, tuple(_rest_of_cell(levels, stands, last_words)))
    return region if region.body and _stand_alike(region, stands) else None


def _rest_of_cell(
    levels: Sequence[Level], stands: Sequence[Stand], last_words: Sequence[str | None]
) -> Iterator[BodyLevel]:
    """The lines of one cell that the page break cut: they begin in the middle of a sentence.

    So does what stands below a word that leads on: ``i enlighet med|Agenda 2030``, and a number
    alone: ``Agenda|2030``. A name that the break moved as a whole begins as names do.
    """
    first = levels[0].runs[0]
    column = next((k for k, stand in enumerate(stands) if stand.holds(first.box)), None)
    before = "" if column is None else last_words[column]
    if column is None or before == "":
        return
    goes_on = first.text[0].islower() or first.text.isdigit()
    if before is not None and not (goes_on or leads_on(before)):
        return
    end = stands[column + 1].x0 if column + 1 < len(stands) else float("inf")
    bottom = levels[0].box.top
    for level in levels:
        run = level.runs[0]
        is_near = level.box.top - bottom < run.size
        fits = stands[column].holds(run.box) and run.box.x1 < end
        if len(level.runs) > 1 or not is_near or not fits or run.bold is not first.bold:
            return
        yield BodyLevel(level, is_across=False)
        bottom = level.box.bottom


def _strips(stands: Sequence[Stand]) -> tuple[Strips, ...]:
    """From where a column's words stand for sure to where the next one's do."""
    return tuple(
        ((_sure(left, Side.LEFT), _sure(right, Side.RIGHT)),) for left, right in pairwise(stands)
    )


def _sure(stand: Stand, neighbour: Side) -> float:
    """The x nearest to the `neighbour` on that side that every text of the column reaches."""
    match stand.side:
        case Side.LEFT:
            return stand.x0
        case Side.RIGHT:
            return stand.x1
        case Side.CENTRE:
            return (stand.x0 + stand.x1) / 2
        case Side.NONE:
            return stand.x0 if neighbour is Side.LEFT else stand.x1


def _stand_alike(region: Region, stands: Sequence[Stand]) -> bool:
    middles = [(x0 + x1) / 2 for x0, x1 in choose_strips(region)]
    placed = [
        (sum(run.place > x for x in middles), run)
        for item in region.body
        if not item.is_across
        for run in joined_in(item.level, middles).runs
    ]
    alike = sum(stands[column].holds(run.box) for column, run in placed)
    return alike >= ALIGNED_SHARE * len(placed)
