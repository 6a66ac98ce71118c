"""Lines that belong to words, not to cells: underlines and strikes.

An underline begins and ends with one run of words. So does the border of a row whose cells have
hardly any padding, as spreadsheets print them (LibreOffice Calc 1 point, Excel 2); but a border
meets walls between its words, or the words stand apart as those of columns do.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import pairwise

from ...geometry import Box
from ...pages.page import Page, Word
from .edges import GAP_POINTS, Axis, Edge

UNDERLINE_DROP_POINTS = 3.0
"""An underline lies at most this far below the bottom of its words' boxes, or inside them."""

STRIKE_EMS = 0.7
"""A line through words lies at most so far above the bottom of their boxes, in font sizes: 0.35-0.6
(browsers and office programs, 2026-11); a cell's border lies above the whole box."""

HIGHEST_STRIKE_POINTS = 14.0
"""The same in points, for text of a table: up to 20 points large."""

UNDERLINE_END_POINTS = 1.5
"""An underline ends where its words end, within this."""

WIDEST_BLANK_EMS = 3.0
"""A blank inside underlined text, in font sizes: a tab between a heading and its number is 1-3;
between the columns of a sheet the widest blank of a row is 4 and more (2026-11)."""


def without_underlines(edges: Sequence[Edge], page: Page) -> list[Edge]:
    """The edges that do not underline (or strike through) a run of words.

    Example: the rule below a linked address begins and ends with the address; a cell's border
    begins and ends with the cell's padding beyond its words.
    """
    if all(edge.axis is Axis.VERTICAL for edge in edges):
        return list(edges)
    words = sorted(page.words, key=lambda word: word.box.bottom)
    bottoms = [word.box.bottom for word in words]
    walls = [edge for edge in edges if edge.axis is Axis.VERTICAL]
    return [
        edge
        for edge in edges
        if edge.axis is Axis.VERTICAL
        or not _underlines(edge, words, bottoms)
        or _meets_inside(edge, walls)
    ]


def _underlines(edge: Edge, words: Sequence[Word], bottoms: Sequence[float]) -> bool:
    """Whether a horizontal edge begins and ends with words that stand on it, or that it strikes."""
    low = bisect_left(bottoms, edge.at - UNDERLINE_DROP_POINTS)
    above = words[low : bisect_right(bottoms, edge.at + HIGHEST_STRIKE_POINTS)]
    within = [
        word
        for word in above
        if edge.start - UNDERLINE_END_POINTS <= word.box.x0
        and word.box.x1 <= edge.end + UNDERLINE_END_POINTS
        and word.box.bottom - edge.at <= max(UNDERLINE_DROP_POINTS, STRIKE_EMS * word.size)
    ]
    boxes = [word.box for word in within]
    return (
        bool(within)
        and min(box.x0 for box in boxes) - edge.start <= UNDERLINE_END_POINTS
        and edge.end - max(box.x1 for box in boxes) <= UNDERLINE_END_POINTS
        and _widest_blank(boxes) <= WIDEST_BLANK_EMS * max(word.size for word in within)
    )


def _widest_blank(boxes: Sequence[Box]) -> float:
    """The widest blank between words that stand beside each other."""
    ordered = sorted(boxes, key=lambda box: box.x0)
    return max((right.x0 - left.x1 for left, right in pairwise(ordered)), default=0.0)


def _meets_inside(edge: Edge, walls: Sequence[Edge]) -> bool:
    """Whether a wall crosses or touches a horizontal edge elsewhere than at its ends."""
    return any(
        edge.start + GAP_POINTS < wall.at < edge.end - GAP_POINTS
        and wall.start - GAP_POINTS <= edge.at <= wall.end + GAP_POINTS
        for wall in walls
    )
