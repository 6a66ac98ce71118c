"""Which painted strokes and areas a reader sees.

White on white, the paper itself and what a later fill covers is not seen and must make no table
(pain 7: phantom lines). White lines across coloured fills are seen. Pure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from ...geometry import Box
from ..page import Colour
from .paint import Area, Stroke, Way

WHITE = 250
"""Channels (0-255) from here on are white: not seen on paper."""

PAGE_SHARE = 0.95
"""A fill this wide and high, as shares of the page, is the paper."""

EDGE = 0.6
"""Points: a line this close to a fill's edge is its border, neither covered nor inside."""

SHORTEST_CROSSING = 3.0
"""Points of a white line on a coloured fill below which it is not seen."""


def seen_strokes(strokes: list[Stroke], areas: list[Area]) -> Iterator[Stroke]:
    """The strokes that no later fill covers and that stand out from what is below them."""
    covers = [area for area in areas if area.opaque]
    orders = [area.order for area in covers]
    coverings = {way: [_covering(area.box, way) for area in covers] for way in Way}
    coloured = [area for area in areas if not is_white(area.colour)]
    for stroke in strokes:
        later = bisect_right(orders, stroke.order)
        if later < len(orders) and _covered(stroke, coverings[stroke.way][later:]):
            continue
        if is_white(stroke.colour):
            yield from _white_parts(stroke, coloured)
        else:
            yield stroke


def _covering(box: Box, way: Way) -> tuple[float, float, float, float]:
    """(low, high) along the way and beside it, within which a fill hides a line.

    The fill's own border is beside it and stays seen.
    """
    if way is Way.ACROSS:
        return box.x0 - EDGE, box.x1 + EDGE, box.top + EDGE, box.bottom - EDGE
    return box.top - EDGE, box.bottom + EDGE, box.x0 + EDGE, box.x1 - EDGE


def _covered(stroke: Stroke, coverings: list[tuple[float, float, float, float]]) -> bool:
    axis, low, high = stroke.axis, stroke.low, stroke.high
    for start, end, before, after in coverings:
        if before < axis < after and start <= low and high <= end:
            return True
    return False


def seen_areas(areas: list[Area], page: Box) -> list[Area]:
    """The fills that stand out: not the paper, not white on white."""
    coloured = [area for area in areas if not is_white(area.colour)]
    return [
        area
        for area in areas
        if not _paper(area.box, page)
        and (not is_white(area.colour) or _lies_on_one(area, coloured))
    ]


def is_white(colour: Colour) -> bool:
    """Whether a colour is that of the paper."""
    return min(colour) >= WHITE


def _paper(box: Box, page: Box) -> bool:
    return box.width >= PAGE_SHARE * page.width and box.height >= PAGE_SHARE * page.height


def _lies_on_one(area: Area, coloured: list[Area]) -> bool:
    """Whether an area was painted over one of the coloured ones; these in painting order."""
    box = area.box
    for below in coloured:
        if below.order >= area.order:
            break
        under = below.box
        if (
            box.touches(under)  # most do not: a cheap question first
            and under.overlap_x(box) > EDGE
            and under.overlap_y(box) > EDGE
        ):
            return True
    return False


def _white_parts(stroke: Stroke, coloured: list[Area]) -> Iterator[Stroke]:
    """A white line is seen where it crosses or borders a coloured fill painted before it."""
    box = stroke.box.grown(EDGE)
    for area in coloured:
        if area.order >= stroke.order:
            break
        shared = (box.overlap_x(area.box), box.overlap_y(area.box))
        along, beside = shared if stroke.way is Way.ACROSS else shared[::-1]
        if along > SHORTEST_CROSSING and beside > 0:
            low, high = _extent(area.box, stroke.way)
            yield stroke._replace(low=max(stroke.low, low), high=min(stroke.high, high))


def _extent(box: Box, way: Way) -> tuple[float, float]:
    """Where a box begins and ends along a way."""
    return (box.x0, box.x1) if way is Way.ACROSS else (box.top, box.bottom)
