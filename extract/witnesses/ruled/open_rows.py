"""Rows between horizontal rules only, under a header whose cells show the columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...geometry import Box
from ...lines import group_lines
from ...pages.page import Page, Word
from .edges import GAP_POINTS, Axis, Edge
from .fills import ZEBRA_GAP_POINTS, bounds_of, columns_of
from .undrawn import stand_in_columns

BAND_LINES = 2
"""A row across all columns (a band's title, a comment) has at most so many lines; prose between a
table and a rule of the page has more."""


def lines_of_rows(groups: Iterable[Sequence[Edge]]) -> list[Edge]:
    """The horizontal lines that meet no vertical one, top to bottom."""
    loose = [group for group in groups if all(e.axis is Axis.HORIZONTAL for e in group)]
    return sorted((edge for group in loose for edge in group), key=lambda e: (e.at, e.start))


def join_open_rows(
    groups: Sequence[list[Edge]], lines: Sequence[Edge], page: Page
) -> list[list[Edge]]:
    """Give each group with columns the rows that the lines below it bound.

    A line belongs to the table when it is as wide, and when what stands between stands in the
    table's columns or is a short text across them. A shorter one above it, from one side of a
    column to another, leaves out the cells that are merged over it. The next group ends the table:
    the lines below its top are its own.
    """
    boxes = [bounds_of(group) for group in groups]
    return [
        _with_rows(group, _above_next(lines, bounds_of(group), boxes), page) for group in groups
    ]


def _above_next(lines: Sequence[Edge], own: Box, boxes: Sequence[Box]) -> list[Edge]:
    """The lines above the next group below `own`."""
    below = [box.top for box in boxes if box.top >= own.bottom and box.overlap_x(own) > 0]
    end = min(below, default=float("inf"))
    return [line for line in lines if line.at < end]


def _with_rows(group: list[Edge], lines: Sequence[Edge], page: Page) -> list[Edge]:
    columns = columns_of(group)
    if len(columns) < 3:
        return group
    joined = list(group)
    bottom = bounds_of(group).bottom
    shorter: list[Edge] = []
    for line in lines:
        if line.at <= bottom + GAP_POINTS or not _between_columns(line, columns):
            continue
        if not _between_columns(line, (columns[0], columns[-1])):
            shorter.append(line)
            continue
        between = _words_between(page, bottom, line.at, columns)
        if line.at - bottom > ZEBRA_GAP_POINTS or not _is_row(between, columns):
            break
        joined += [*shorter, line]
        shorter = []
        bottom = line.at
    return joined


def _between_columns(line: Edge, columns: Sequence[float]) -> bool:
    """Whether a line runs from one side of a column to another."""
    return all(min(abs(end - x) for x in columns) <= GAP_POINTS for end in (line.start, line.end))


def _words_between(page: Page, top: float, bottom: float, columns: Sequence[float]) -> list[Word]:
    return [
        word
        for word in page.words
        if top <= word.box.middle_y <= bottom and columns[0] <= word.box.middle_x <= columns[-1]
    ]


def _is_row(words: Sequence[Word], columns: Sequence[float]) -> bool:
    if not words:
        return False
    return stand_in_columns(words, columns[1:-1]) or len(group_lines(words)) <= BAND_LINES
