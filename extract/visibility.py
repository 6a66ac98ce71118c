"""Which painted strokes and areas a reader sees.

White on white, the paper itself and what a later fill covers is not seen and must make no table
(pain 7: phantom lines). White lines across coloured fills are seen. Pure.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from .geometry import Box
from .page import Colour
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
    coloured = [area for area in areas if not _white(area.colour)]
    for stroke in strokes:
        later = covers[bisect_right(orders, stroke.order) :]
        if later and any(_covers(area.box, stroke.box) for area in later):
            continue
        if _white(stroke.colour):
            yield from _white_parts(stroke, coloured)
        else:
            yield stroke


def seen_areas(areas: list[Area], page: Box) -> list[Area]:
    """The fills that stand out: not the paper, not white on white."""
    coloured = [area for area in areas if not _white(area.colour)]
    return [
        area
        for area in areas
        if not _paper(area.box, page)
        and (not _white(area.colour) or any(_lies_on(area, below) for below in coloured))
    ]


def _white(colour: Colour) -> bool:
    return min(colour) >= WHITE


def _paper(box: Box, page: Box) -> bool:
    return box.width >= PAGE_SHARE * page.width and box.height >= PAGE_SHARE * page.height


def _lies_on(area: Area, below: Area) -> bool:
    return (
        below.order < area.order
        and below.box.overlap_x(area.box) > EDGE
        and below.box.overlap_y(area.box) > EDGE
    )


def _covers(area: Box, box: Box) -> bool:
    """Whether `area` covers the line `box`; the area's own border is not covered."""
    across, down = (EDGE, -EDGE) if box.width == 0 else (-EDGE, EDGE)
    return (
        area.x0 + across <= box.x0
        and box.x1 <= area.x1 - across
        and area.top + down <= box.top
        and box.bottom <= area.bottom - down
    )


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
            yield replace(stroke, low=max(stroke.low, low), high=min(stroke.high, high))


def _extent(box: Box, way: Way) -> tuple[float, float]:
    """Where a box begins and ends along a way."""
    return (box.x0, box.x1) if way is Way.ACROSS else (box.top, box.bottom)
