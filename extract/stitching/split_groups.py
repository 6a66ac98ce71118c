"""Group headers that a sheet's page break cuts: `Utfall` over years that stand on both pages."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ..table import Cell
from .repeated_header import is_set_apart

BARE_YEAR = re.compile(r"(?:19|20)\d\d")
"""`2022`: names a column of the group above it."""

OUTSIDE_POINTS = 1.5
"""A text that begins so far left of its cell's side is cut by the page's edge."""


def with_groups_over_break(
    left: Sequence[Cell], right: Sequence[Cell], count: int, members: int | None
) -> list[Cell]:
    """The cells of both parts; a group that ends at the break heads the empty cells beyond it too.

    `count` is the number of columns of the left part, `members` how many of the right one may stand
    under its group (None: the group's sides are drawn). The group's name is printed where the group
    begins; of the rest of its cell only the sides are. What stands below must be a header's: a
    bare year, or printed as the header is.
    """
    left, right = _with_cut_names(left, right, count)
    cells = [*left, *right]
    for group in left:
        if group.column + group.column_span != count or not group.lines:
            continue
        below = group.row + group.row_span
        names = [c for c in left if c.row == below and c.column + c.column_span == count]
        if not any(_is_header(name, group) for name in names):
            continue
        most = None if members is None else count + members
        end = _end_of_group(group, [c for c in right if c.row in (group.row, below)], count, most)
        if end > count:
            cells = [c for c in cells if not _is_covered(c, group, range(count, end))]
            cells.append(group._replace(column_span=end - group.column))
            cells.remove(group)
    return cells


def _with_cut_names(
    left: Sequence[Cell], right: Sequence[Cell], count: int
) -> tuple[list[Cell], list[Cell]]:
    """Names in the middle of groups that the break cuts are the whole group's: in its first part.

    `Målv|ärde`: the file holds the word whole, and it begins left of the cell that it stands in.
    """
    ours, theirs = list(left), list(right)
    for cell in right:
        if cell.column != count or not _begins_outside(cell):
            continue
        for index, part in enumerate(ours):
            ends = part.column + part.column_span == count
            if ends and not part.lines and (part.row, part.row_span) == (cell.row, cell.row_span):
                ours[index] = part._replace(
                    lines=cell.lines,
                    column_span=part.column_span + cell.column_span,
                    areas=(*part.areas, *cell.areas),
                    confidence=cell.confidence,
                )
                theirs.remove(cell)
    return ours, theirs


def _begins_outside(cell: Cell) -> bool:
    """Whether a cell's text begins left of its side."""
    if not cell.lines or not cell.areas:
        return False
    side = cell.areas[0].box.x0 - OUTSIDE_POINTS
    return any(line.box is not None and line.box.x0 < side for line in cell.lines)


def _end_of_group(group: Cell, right: Sequence[Cell], count: int, most: int | None) -> int:
    """The column behind the last one that the group heads."""
    end = count
    for cell in sorted(right, key=lambda each: each.column):
        if cell.row != group.row or cell.row_span != group.row_span:
            continue
        if cell.column != end or cell.lines or end == most:
            break
        stop = end + cell.column_span
        names = [c for c in right if c.row > group.row and end <= c.column < stop]
        if not names or not all(_is_header(name, group) for name in names):
            break
        end = stop
    return end


def _is_header(name: Cell, group: Cell) -> bool:
    if not name.lines:
        return False
    if BARE_YEAR.fullmatch(name.text.strip()):
        return True
    return is_set_apart([name]) and is_set_apart([group])


def _is_covered(cell: Cell, group: Cell, columns: range) -> bool:
    return cell.row == group.row and cell.column in columns and not cell.lines
