"""Headers that a page break cut between their lines: the rest stands above the first rows.

`Indikator | Utfall 2023` at the foot of a page and `Kvinnor | Män | Totalt` at the head of the
next one are one header, and so are `Utvär-` and `deras`.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from ...schemas import Witness
from ..geometry import Box, union
from ..table import Cell, Table
from .continuation import HeaderRows
from .repeated_header import MOST_HEADER_ROWS, is_set_apart


def with_header_above(above: Table, below: Table, header_rows: HeaderRows) -> Table | None:
    """`below` with the first lines of its header, which are all that `above` holds.

    None where `above` holds more than a header, or `below` does not begin with the rest of it.
    """
    head = _without_empty_rows(above)
    if not _is_header_alone(head, header_rows) or below.row_count < 2:
        return None
    fitted = _fitted(head, below)
    if fitted is None or not _is_rest_of(fitted, head.row_count, header_rows):
        return None
    joined = _cut_row(fitted, head.row_count) or _further_row(fitted, head.row_count)
    added = max(cell.row + cell.row_span for cell in joined) - below.row_count
    known = below.header_rows
    return replace(
        below,
        cells=tuple(sorted(joined, key=lambda cell: (cell.row, cell.column))),
        row_count=below.row_count + added,
        header_rows=None if known is None else known + added,
        areas=(*above.areas, *below.areas),
        closed=above.closed and below.closed,
        removed=(*above.removed, *below.removed),
        doubts=(*above.doubts, *below.doubts),
    )


def _without_empty_rows(table: Table) -> Table:
    """The table without its last rows in which nothing begins: a cut merged cell leaves some."""
    count = max((cell.row + 1 for cell in table.cells if cell.lines), default=0)
    cells = (
        cell._replace(row_span=min(cell.row_span, count - cell.row))
        for cell in table.cells
        if cell.row < count
    )
    return replace(table, cells=tuple(cells), row_count=count)


def _is_header_alone(table: Table, header_rows: HeaderRows) -> bool:
    if not 0 < table.row_count < MOST_HEADER_ROWS:
        return False
    known = header_rows(table)
    if known is None:
        return table.row_count == 1 and is_set_apart(table.rows()[0])
    return known >= table.row_count


class _Fitted(NamedTuple):
    """Both parts of a header in the same columns."""

    header: tuple[Cell, ...]
    below: Table


def _fitted(above: Table, below: Table) -> _Fitted | None:
    """Both parts in the columns of `below`; None where that is not certain.

    Where a group heads several columns, only the lower part of the header parts them.
    """
    places = _places(above, below)
    if places is None:
        return None
    header = tuple(_placed(cell, places) for cell in above.cells)
    rest = below.rows()[0]
    if sum(cell.column_span for cell in rest) >= below.column_count:
        return _Fitted(header, below)
    named = {cell.column for cell in header if cell.lines and cell.column_span == 1}
    free = [column for column in range(below.column_count) if column not in named]
    worded = [cell for cell in rest if cell.lines]
    if len(free) != len(worded) or any(cell.row_span > 1 for cell in rest):
        return None
    moved = (cell._replace(column=k, column_span=1) for k, cell in zip(free, worded, strict=True))
    others = (cell for cell in below.cells if cell.row > 0)
    return _Fitted(header, replace(below, cells=(*moved, *others)))


def _places(above: Table, below: Table) -> tuple[int, ...] | None:
    """For each column side of `above` the one of `below` that it is; None where one is none."""
    if above.column_count == below.column_count:
        return tuple(range(above.column_count + 1))
    if not above.edges or above.column_count > below.column_count:
        return None
    counts = [0] * above.column_count
    for cell in below.rows()[0]:
        box = _box_of(cell)
        if box is not None:
            column = _column_at(above, box)
            if column is None:
                return None
            counts[column] += 1
    places = tuple(accumulate((max(1, count) for count in counts), initial=0))
    return places if places[-1] == below.column_count else None


def _column_at(above: Table, box: Box) -> int | None:
    """The column of a header that words below it stand in; None where they stand beside it.

    Where nothing is drawn its sides are somewhere in the blanks between its words: the nearest
    word counts.
    """
    if above.witness is not Witness.ALIGNED:
        column = bisect(above.edges, box.middle_x) - 1
        return column if 0 <= column < above.column_count else None
    placed = [(cell.column, _box_of(cell)) for cell in above.cells]
    away = [(named.away_x(box), column) for column, named in placed if named is not None]
    return min(away)[1] if away else None


def _box_of(cell: Cell) -> Box | None:
    """The box around a cell's words; None where it has none."""
    boxes = [line.box for line in cell.lines if line.box is not None]
    return union(boxes) if boxes else None


def _placed(cell: Cell, places: Sequence[int]) -> Cell:
    first, end = places[cell.column], places[cell.column + cell.column_span]
    return cell._replace(column=first, column_span=end - first)


def _is_rest_of(fitted: _Fitted, rows: int, header_rows: HeaderRows) -> bool:
    """Whether the first row of `below` goes on with a header: it leaves out what the header named.

    What stands under a group or an empty cell is no row of data; where a name goes on below
    itself, the row must be known as a header, alone or under the names.
    """
    header, below = fitted
    rest = [cell for cell in below.rows()[0] if cell.lines]
    named = {cell.column for cell in header if cell.lines and cell.column_span == 1}
    again = {cell.column for cell in rest} & named
    if not rest or named <= again:
        return False
    if not again or header_rows(below):
        return True
    cells = (*header, *(cell._replace(row=cell.row + rows) for cell in below.cells))
    whole = replace(below, cells=cells, row_count=below.row_count + rows, header_rows=None)
    return (header_rows(whole) or 0) > rows


def _cut_row(fitted: _Fitted, rows: int) -> list[Cell] | None:
    """One row of both parts, where they have the same cells; None where they have not."""
    header, below = fitted
    first = {cell.column: cell for cell in below.rows()[0]}
    spans = {cell.column: cell.column_span for cell in header}
    if rows > 1 or any(spans.get(k) != cell.column_span for k, cell in first.items()):
        return None
    if any(cell.row_span > 1 for cell in first.values()) or set(first) != set(spans):
        return None
    whole = [
        cell._replace(
            lines=(*cell.lines, *first[cell.column].lines),
            areas=(*cell.areas, *first[cell.column].areas),
            row_span=1,
        )
        for cell in header
    ]
    return [*whole, *(cell for cell in below.cells if cell.row > 0)]


def _further_row(fitted: _Fitted, rows: int) -> list[Cell]:
    """The header's rows above those of `below`; a name stands over its own empty place."""
    header, below = fitted
    first = below.rows()[0]
    filled = {cell.column for cell in first if cell.lines}
    lasting = {
        cell.column
        for cell in header
        if cell.column_span == 1 and cell.row + cell.row_span == rows
        if cell.column not in filled
    }
    grown = [
        cell._replace(row_span=cell.row_span + 1) if cell.column in lasting else cell
        for cell in header
    ]
    kept = [
        cell._replace(row=cell.row + rows)
        for cell in below.cells
        if cell.row > 0 or cell.lines or cell.column not in lasting
    ]
    return [*grown, *kept]
