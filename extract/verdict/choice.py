"""Which of several readings of a region is kept: the surest, or one that sees more of the table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from ...schemas import Witness
from ..table import Cell
from .agreement import Answer, Comparison
from .evidence import Kind, Reading

FRAME_ROW = 1
"""The row of a frame below its header."""

AGREED_SHARE = 0.8
"""A reading that sees more rows must agree with this share of the cells both have."""


def surest(readings: Sequence[Reading]) -> list[Reading]:
    """For each region the surest reading; none that shares a word with a surer one."""
    kept: list[Reading] = []
    taken: set[int] = set()
    for reading in sorted(
        readings, key=lambda r: (_rank(r), -len(r.words), min(r.words, default=0))
    ):
        if not reading.words or reading.words & taken:
            continue
        chosen = _with_more_rows(reading, readings, taken)
        kept.append(chosen)
        taken |= chosen.words
    return kept


def _rank(reading: Reading) -> int:
    """0 is the surest: closed rules, then tags, open rules and fills, words' places.

    The libraries are asked about tables already read: they have a voice, and are kept only where
    nobody else reads the words.
    """
    if reading.table.witness in (Witness.PDFPLUMBER, Witness.CAMELOT):
        return 2 + len(Kind)
    if reading.kind is Kind.LINES and reading.table.closed and reading.sound:
        return 0
    if reading.kind is Kind.TAGS and reading.sound:
        return 1
    order = (Kind.DELIMITERS, Kind.LINES, Kind.ALIGNMENT, Kind.ORDER, Kind.TAGS)
    return 2 + order.index(reading.kind)


def _with_more_rows(reading: Reading, readings: Sequence[Reading], taken: set[int]) -> Reading:
    """A reading of all these words and more rows, where it is to be preferred.

    Sound tags know rows that have no lines (a header above the frame, a bare last row of a
    zebra). The words' places may only where the lines are open, or are sides of fills: a part of a
    table on colour is kept before the whole not even where the whole leaves words out, or its tags
    leave out cells (a header's that a page break cut).
    """
    is_unwalled = _rank(reading) >= 2
    is_open = is_unwalled or reading.table.painted
    for other in readings:
        knows_more = other.words > reading.words and not other.words & taken
        may = other.kind is Kind.TAGS or (other.kind is Kind.ALIGNMENT and is_open)
        is_seen = reading.table.painted and (other.kind is Kind.ALIGNMENT or is_unwalled)
        if knows_more and may and (other.sound or is_seen) and agree(reading, other):
            return other
    return _with_finer_cells(reading, readings, taken)


def _with_finer_cells(reading: Reading, readings: Sequence[Reading], taken: set[int]) -> Reading:
    """A reading by the words' places that parts cells of an open one where no wall is drawn.

    Rules between rows say nothing about columns; where the header alone has walls, a row without
    them looks like one merged cell. Where the only walls are sides of fills (a column of status
    colours), the words that stand over the rows, as their header, tell of columns; and one colour
    may stand behind all the rows of a goal.
    """
    if _rank(reading) < 2 and not reading.table.painted:
        return reading
    for other in readings:
        has_all = other.words >= reading.words and not other.words & taken
        if other.kind is Kind.ALIGNMENT and has_all and other.sound:
            parts = _in_parts(other, reading)
            if parts and (
                _may_be_several(parts, reading)
                or _is_frame_alone(parts, reading)
                or _are_bare(parts, reading)
                or _is_headed(other, reading)
                or _lack_walls(parts, reading, other)
            ):
                return other
    return reading


def _may_be_several(parts: Sequence[Cell], reading: Reading) -> bool:
    """Whether cells span columns, or come apart together in a coloured row."""
    rows = Counter(cell.row for cell in parts)
    painted = reading.table.painted
    return all(cell.column_span > 1 or (painted and rows[cell.row] > 1) for cell in parts)


def _is_frame_alone(parts: Sequence[Cell], reading: Reading) -> bool:
    """Whether nothing is drawn below the header but a frame around all rows, which come apart.

    The columns of the frame are those of a coloured header above it; no rule parts its rows.
    """
    body = [cell for cell in reading.table.cells if cell.row == FRAME_ROW and cell.lines]
    together = [cell for cell in parts if cell.row == FRAME_ROW]
    return (
        reading.table.row_count == FRAME_ROW + 1
        and len(together) == len(parts) > 1
        and 2 * len(parts) > len(body)
        and body[0] in parts
    )


def _are_bare(parts: Sequence[Cell], reading: Reading) -> bool:
    """Whether the cells have no ground of their own beside rows of which some have one.

    The goals of a zebra's rows stand there, one below the other.
    """
    return all(
        cell.row_span > 1
        and cell.fill is None
        and not cell.pictures
        and len({beside.fill is None for beside in _rows_beside(cell, reading)}) > 1
        for cell in parts
    )


def _rows_beside(cell: Cell, reading: Reading) -> list[Cell]:
    """The cells of single rows beside a merged one."""
    rows = range(cell.row, cell.row + cell.row_span)
    return [c for c in reading.table.cells if c.row in rows and c.row_span == 1]


def _lack_walls(parts: Sequence[Cell], reading: Reading, other: Reading) -> bool:
    """Whether most cells of one drawn column hold the words of two columns or more each.

    Only the last column has sides, those of the colours of a status: all before it is one.
    """
    asked = Comparison([other.table])
    columns = [{each.column for each in asked.cells_with(cell)} for cell in parts]
    drawn = {cell.column for cell in parts}
    if len(parts) < 2 or len(drawn) > 1 or any(len(own) < 2 for own in columns):
        return False
    worded = [cell for cell in reading.table.cells if cell.lines and cell.column in drawn]
    return 2 * len(parts) >= len(worded)


def _is_headed(other: Reading, reading: Reading) -> bool:
    """Whether words stand over an open table of sides of fills."""
    return _rank(reading) >= 2 and reading.table.painted and len(other.words) > len(reading.words)


def _in_parts(one: Reading, other: Reading) -> list[Cell]:
    """The cells of `other` that `one` has in parts; none where it does not have all the rest."""
    asked = Comparison([other.table])
    parts: dict[Cell, int] = {}
    for cell in one.table.cells:
        around = asked.cells_with(cell)
        if len(around) > 1:
            return []
        for each in around:
            parts[each] = parts.get(each, 0) + 1
    return [cell for cell, count in parts.items() if count > 1]


def agree(one: Reading, other: Reading) -> bool:
    """Whether the readings agree on most cells with words."""
    asked = Comparison([other.table])
    cells = [cell for cell in one.table.cells if cell.lines]
    same = sum(asked.ask(cell, one.table) is Answer.SAME for cell in cells)
    return same >= AGREED_SHARE * len(cells)
