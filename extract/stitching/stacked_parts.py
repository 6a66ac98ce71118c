"""The pieces of one table that rows without borders part: `Mål 2: …` across a sheet's columns.

On the page with the sheet's further columns nothing is printed in such a row.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..geometry import Box
from ..table import Area, Cell, Table
from .continuation import Slack, same_columns

APART_POINTS = 1.0
"""Pieces nearer than this have no row between them."""


def as_one_table(parts: Sequence[Table]) -> list[Table]:
    """The tables of a page as one, with an empty row between each two; as they are if not alike."""
    pairs = list(pairwise(parts))
    if not pairs or not all(_is_below(above, below) for above, below in pairs):
        return list(parts)
    whole = parts[0]
    for part in parts[1:]:
        whole = _with_rows_after_gap(whole, part)
    return [whole]


def _is_below(above: Table, below: Table) -> bool:
    """Whether a piece stands below another one, in the same drawn columns."""
    if not above.edges or not below.edges or above.column_count != below.column_count:
        return False
    stands_below = below.areas[0].box.top >= above.areas[-1].box.bottom
    left = abs(above.edges[0] - below.edges[0]) <= APART_POINTS
    return left and stands_below and same_columns(above.edges, below.edges, Slack.DRAWN)


def _with_rows_after_gap(above: Table, below: Table) -> Table:
    """Both pieces; where a row fits between them, an empty one does."""
    top, bottom = above.areas[-1].box.bottom, below.areas[0].box.top
    page = above.areas[-1].page
    row = above.row_count
    empty: list[Cell] = []
    if bottom - top > APART_POINTS:
        sides = pairwise(above.edges)
        boxes = (Box(left, top, right, bottom) for left, right in sides)
        empty = [Cell(row, k, areas=(Area(page, box),)) for k, box in enumerate(boxes)]
    offset = row + bool(empty)
    moved = (cell._replace(row=cell.row + offset) for cell in below.cells)
    box = above.areas[-1].box._replace(bottom=below.areas[-1].box.bottom)
    return replace(
        above,
        cells=(*above.cells, *empty, *moved),
        row_count=offset + below.row_count,
        areas=(*above.areas[:-1], Area(page, box)),
        closed=above.closed and below.closed,
        removed=(*above.removed, *below.removed),
        doubts=(*above.doubts, *below.doubts),
    )
