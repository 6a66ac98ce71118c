"""Tables in the text columns of a page, and beside one another: which one goes on in which.

A table at the foot of a text column goes on at the head of the next column, or of the first column
of the next page; tables that stand beside one another go on each below itself.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from ..pages.page import Page
from ..table import Table
from .page_edge_rules import Ending, begins_open, ending_of

WIDEST_SHARE = 0.6
"""A table in a text column is narrower than this share of the page."""

SAME_HEIGHT_POINTS = 3.0
"""Tables beside one another begin at the same height within this."""

REACH_POINTS = 2.0
"""Words stand over or below a table where their middle lies within its sides or this far beyond."""


class ColumnEnds(NamedTuple):
    """Whether a table begins and ends what stands in its text column."""

    starts: bool = False
    ends: bool = False
    last_row: Ending = Ending.CLOSED
    first_row_is_open: bool = False


def in_columns(tables: Sequence[Table]) -> list[Table]:
    """The tables of a page in the order of its text columns, where none reaches over two."""
    columns: list[list[Table]] = []
    for table in sorted(tables, key=lambda each: each.areas[0].box.x0):
        box = table.areas[0].box
        if columns and any(each.areas[0].box.overlap_x(box) > 0 for each in columns[-1]):
            columns[-1].append(table)
        else:
            columns.append([table])
    if len(columns) < 2:
        return list(tables)
    for column in columns:
        column.sort(key=lambda each: each.areas[0].box.top)
    return [table for column in columns for table in column]


def column_ends(page: Page, tables: Sequence[Table]) -> list[ColumnEnds]:
    """For each table of a page whether other words stand above or below it, within its sides."""
    return [_ends(page, table) for table in tables]


def _ends(page: Page, table: Table) -> ColumnEnds:
    box = table.areas[0].box
    if box.width > WIDEST_SHARE * page.width:
        return ColumnEnds()
    own = {word for cell in table.cells for _, word in cell.words}
    left, right = box.x0 - REACH_POINTS, box.x1 + REACH_POINTS
    others = [
        word.box.middle_y
        for word in page.words
        if left <= word.box.middle_x <= right and word.id not in own
    ]
    starts, ends = all(y > box.top for y in others), all(y < box.bottom for y in others)
    return ColumnEnds(
        starts=starts,
        ends=ends,
        last_row=ending_of(page, table) if ends else Ending.CLOSED,
        first_row_is_open=starts and begins_open(page, table),
    )


def is_open_between(last: ColumnEnds, first: ColumnEnds, repeated: int) -> bool:
    """Whether rules show that the break cut a row; a repeated header ends in a rule of its own."""
    if repeated:
        return last.last_row is Ending.WALLED
    return last.last_row is not Ending.CLOSED and first.first_row_is_open


def may_go_on(above: Table, below: Table) -> bool:
    """Whether `below` stands where a table goes on that ends its text column.

    Right of it on the same page, or on the next page: below itself, or left of it.
    """
    if not above.areas or not below.areas:
        return False
    last, first = above.areas[-1], below.areas[0]
    if first.page == last.page:
        return first.box.x0 >= last.box.x1 and first.box.top < last.box.bottom
    return first.page == last.page + 1 and first.box.x0 < last.box.x1


def stands_beside_its_own(above: Table, below: Table, others: Iterable[Table]) -> bool:
    """Whether another table stands beside `above`, begun at its height, and over `below`.

    Then they are no text columns, and `below` is the other one's.
    """
    last, first = above.areas[-1], below.areas[0].box
    if last.box.overlap_x(first) > 0:
        return False
    return any(
        other.areas[-1].page == last.page
        and other.areas[-1].box.overlap_x(first) > 0
        and abs(other.areas[-1].box.top - last.box.top) <= SAME_HEIGHT_POINTS
        for other in others
    )


def way_to(above: Table, below: Table) -> float:
    """How far `above` stands right of `below`, in another text column; 0 in the same one."""
    if not above.edges or not below.edges:
        return 0.0
    if above.areas[-1].box.overlap_x(below.areas[0].box) > 0:
        return 0.0
    return above.edges[0] - below.edges[0]
