"""Rows of two tables as one's: below each other, or a cut row joined; headers taken out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...schemas import Confidence, FindingCode, Repair, lowest
from ..table import Cell, Doubt, Line, Table
from .merged_cells import Merge, merge_over_break


def without_rows(table: Table, count: int) -> tuple[Table, tuple[Line, ...]]:
    """The table without its first `count` rows, and the lines that stood in them."""
    removed = tuple(line for cell in table.cells if cell.row < count for line in cell.lines)
    cells = tuple(c._replace(row=c.row - count) for c in table.cells if c.row >= count)
    return replace(table, cells=cells, row_count=table.row_count - count), removed


def marked_header(table: Table, count: int) -> tuple[Cell, ...]:
    """The cells; those of the header say that it was printed again and taken out."""
    return tuple(
        _repaired(cell, Repair.HEADER_REMOVED) if cell.row < count else cell for cell in table.cells
    )


def _repaired(cell: Cell, repair: Repair) -> Cell:
    if repair in cell.repairs:
        return cell
    return cell._replace(repairs=(*cell.repairs, repair))


def with_rows(above: Table, below: Table) -> Table:
    """The rows of `below` after those of `above`; cells merged over the break stay merged."""
    offset = above.row_count
    cells = list(above.cells)
    doubts = list(above.doubts)
    for cell in below.cells:
        place = _index_at(cells, offset - 1, cell.column)
        merge = Merge.NONE
        if cell.row == 0 and place is not None:
            merge = merge_over_break(cells[place], cell, (*above.cells, *below.cells))
        if place is None or merge is Merge.NONE:
            cells.append(cell._replace(row=cell.row + offset))
            continue
        cells[place] = _grown(cells[place], cell, extra_rows=cell.row_span)
        if merge is Merge.CUT:
            cells[place] = _at_most_single(cells[place])
        if merge is Merge.LIKELY:
            doubts.append(_merge_doubt(cells[place], cell))
    return _table(replace(above, doubts=tuple(doubts)), cells, offset + below.row_count)


def _at_most_single(cell: Cell) -> Cell:
    """The cell, not confirmed: its words alone say that it goes on."""
    if cell.confidence is not Confidence.CONFIRMED:
        return cell
    return cell._replace(confidence=Confidence.SINGLE)


def _merge_doubt(merged: Cell, below: Cell) -> Doubt:
    message = f"The empty cell below the page break is taken as the rest of {merged.text!r}."
    page = below.areas[0].page if below.areas else None
    boxes = tuple(area.box for area in below.areas)
    return Doubt(FindingCode.MERGE_UNCERTAIN, message, page, boxes)


def with_cut_row(above: Table, below: Table) -> Table:
    """The first row of `below` joined to the last of `above`, the others after it."""
    last = above.row_count - 1
    cells = list(above.cells)
    for cell in below.cells:
        place = _index_at(cells, last, cell.column) if cell.row == 0 else None
        if place is None:
            cells.append(cell._replace(row=cell.row + last))
        else:
            cells[place] = _grown(cells[place], cell, extra_rows=cell.row_span - 1)
    return _table(above, cells, last + below.row_count)


def with_doubted_row(table: Table, row: int) -> Table:
    """The table with the cells of one row doubtful."""
    cells = (
        cell._replace(confidence=Confidence.DOUBTFUL) if cell.row == row else cell
        for cell in table.cells
    )
    return replace(table, cells=tuple(cells))


def _table(above: Table, cells: Sequence[Cell], row_count: int) -> Table:
    ordered = sorted(cells, key=lambda cell: (cell.row, cell.column))
    return replace(above, cells=tuple(ordered), row_count=row_count)


def _index_at(cells: Sequence[Cell], row: int, column: int) -> int | None:
    """Where in `cells` the one that covers a place is."""
    for index, cell in enumerate(cells):
        if (
            cell.row <= row < cell.row + cell.row_span
            and cell.column <= column < cell.column + cell.column_span
        ):
            return index
    return None


def _grown(above: Cell, below: Cell, extra_rows: int) -> Cell:
    """Both parts of a cell as one, with the areas and lines of each page."""
    sure = lowest((above.confidence, below.confidence))
    cell = above._replace(
        lines=(*above.lines, *below.lines),
        row_span=above.row_span + extra_rows,
        areas=(*above.areas, *below.areas),
        fill=above.fill if above.fill is not None else below.fill,
        pictures=(*above.pictures, *below.pictures),
        witnesses=tuple(w for w in above.witnesses if w in below.witnesses),
        confidence=above.confidence if sure is None else sure,
        repairs=tuple(dict.fromkeys((*above.repairs, *below.repairs))),
    )
    return _repaired(cell, Repair.ROW_JOINED) if below.lines else cell
