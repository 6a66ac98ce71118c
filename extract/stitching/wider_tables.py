"""A table with the columns that stand on another page."""

from __future__ import annotations

from dataclasses import dataclass, replace

from ...schemas import Confidence
from ..table import Cell, Line, Table
from .shared_rows import SharedRows, on_rows
from .split_groups import with_groups_over_break


@dataclass(frozen=True, slots=True)
class Further:
    """A table of further columns, and how its rows are those of the table it goes on."""

    table: Table
    rows: SharedRows
    members: int | None = None
    """How many first columns a group of the other part may head; None: its sides are drawn."""


def wider(left: Table, further: Further) -> Table:
    """The table with further columns; that their rows are its own is told by heights alone."""
    right, rows = further.table, further.rows
    left = _without_empty_end(left)
    count = left.column_count
    own = [on_rows(cell, rows.left) for cell in left.cells]
    moved = [_moved(on_rows(cell, rows.right), count) for cell in right.cells]
    cells = with_groups_over_break(own, moved, count, further.members)
    is_placed = bool(left.edges and right.edges)
    shift = left.edges[-1] - right.edges[0] if is_placed else 0.0
    return replace(
        left,
        cells=tuple(sorted(cells, key=lambda cell: (cell.row, cell.column))),
        row_count=max(rows.left[-1], rows.right[-1]),
        column_count=count + right.column_count,
        edges=(*left.edges, *(x + shift for x in right.edges[1:])) if is_placed else (),
        closed=left.closed and right.closed,
        removed=(*left.removed, *right.removed),
        doubts=(*left.doubts, *right.doubts),
    )


def _without_empty_end(table: Table) -> Table:
    """The table without last columns that hold nothing: the ground of a cell that the break cut."""
    count = max((c.column + 1 for c in table.cells if c.lines), default=table.column_count)
    cells = (
        cell._replace(column_span=min(cell.column_span, count - cell.column))
        for cell in table.cells
        if cell.column < count
    )
    edges = table.edges[: count + 1]
    return replace(table, cells=tuple(cells), column_count=count, edges=edges)


def _moved(cell: Cell, columns: int) -> Cell:
    sure = cell.confidence is Confidence.CONFIRMED
    return cell._replace(
        column=cell.column + columns,
        confidence=Confidence.SINGLE if sure else cell.confidence,
    )


def without_lines(table: Table, lines: tuple[Line, ...]) -> Table:
    """The table with lines of its pages that are printed in part only, and are no cell's."""
    return replace(table, removed=(*table.removed, *lines)) if lines else table
