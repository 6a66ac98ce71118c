"""Painted shapes → strokes and areas in page coordinates, the candidates for rules and fills.

Borders come as strokes, as thin filled rectangles, as rectangle outlines, as frames between two
rectangles, as rows of dots. Pure: PDF points in, page boxes out.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from enum import Enum
from itertools import pairwise
from typing import NamedTuple

from ...geometry import Box
from ..frame import Frame
from ..page import Colour
from .shapes import Rect, Shape, Subpath, bounds_of, intersection

RULE_THICKEST = 3.0
"""Points: filled rectangles and strokes up to this thickness are lines.

Word's thickest table border in the published plans is 2.25, the thinnest bar 3.4 (2026-11).
"""

LEVEL_SLACK = 0.3
"""Points by which a line may rise over its length and still be horizontal (or vertical)."""


class Way(Enum):
    """Which way a line runs."""

    ACROSS = "across"
    DOWN = "down"


class Stroke(NamedTuple):
    """A candidate line in page coordinates."""

    way: Way
    axis: float
    low: float
    high: float
    thickness: float
    colour: Colour
    order: int
    """Painting order."""

    @property
    def box(self) -> Box:
        """The line without its thickness."""
        if self.way is Way.ACROSS:
            return Box(self.low, self.axis, self.high, self.axis)
        return Box(self.axis, self.low, self.axis, self.high)


class Area(NamedTuple):
    """A candidate fill in page coordinates."""

    box: Box
    colour: Colour
    opaque: bool
    mark: int | None
    order: int


def candidates(shapes: Iterable[Shape], frame: Frame) -> tuple[list[Stroke], list[Area]]:
    """Everything painted on the page, in painting order, seen or not."""
    strokes: list[Stroke] = []
    areas: list[Area] = []
    for order, shape in enumerate(shapes):
        for part in (*_outlines(shape, frame, order), *_filled(shape, frame, order)):
            if not _meets(part.box, frame):
                continue
            if isinstance(part, Stroke):
                strokes.append(part)
            else:
                areas.append(part)
    return strokes, areas


def _meets(box: Box, frame: Frame) -> bool:
    """Whether a box (or line) has a part on the page."""
    x0, top, x1, bottom = box
    return x1 >= 0 and x0 <= frame.width and bottom >= 0 and top <= frame.height


def _outlines(shape: Shape, frame: Frame, order: int) -> Iterator[Stroke | Area]:
    """The straight axis-parallel lines of a shape's outline."""
    if shape.stroke is None:
        return
    for subpath in shape.subpaths:
        points = list(zip(subpath.points, subpath.straight, strict=True))
        if subpath.closed:
            points.append((subpath.points[0], True))
        for (start, _), (end, straight) in pairwise(points):
            if straight:
                line = frame.box(*bounds_of((start, end)))
                yield from _line(line, shape.width, shape.stroke, order, shape.mark)


def _line(
    box: Box, thickness: float, colour: Colour, order: int, mark: int | None
) -> Iterator[Stroke | Area]:
    horizontal = box.width >= box.height
    if min(box.width, box.height) > LEVEL_SLACK or max(box.width, box.height) == 0:
        return
    if thickness > RULE_THICKEST and max(box.width, box.height) > thickness:
        half = thickness / 2
        area = (
            Box(box.x0, box.top - half, box.x1, box.bottom + half)
            if horizontal
            else Box(box.x0 - half, box.top, box.x1 + half, box.bottom)
        )
        yield Area(area, colour, opaque=True, mark=mark, order=order)
    elif horizontal:
        yield Stroke(Way.ACROSS, box.middle_y, box.x0, box.x1, thickness, colour, order)
    else:
        yield Stroke(Way.DOWN, box.middle_x, box.top, box.bottom, thickness, colour, order)


def _filled(shape: Shape, frame: Frame, order: int) -> Iterator[Stroke | Area]:
    """The areas and thin rectangles a shape fills."""
    if shape.fill is None or not shape.subpaths:
        return
    rects = [_rectangle(subpath) for subpath in shape.subpaths]
    known = [rect for rect in rects if rect is not None]
    if len(known) < len(rects):
        known = [bounds_of([point for sub in shape.subpaths for point in sub.points])]
    elif len(known) == 2 and _is_frame(shape):
        known = _frame_sides(*known)
    for rect in known:
        shown = rect if shape.clip is None else intersection(rect, shape.clip)
        if shown[0] > shown[2] or shown[1] > shown[3]:
            continue
        box = frame.box(*shown)
        if min(box.width, box.height) <= RULE_THICKEST:
            yield from _thin(box, shape.fill, order)
        else:
            yield Area(box, shape.fill, shape.opaque, shape.mark, order)


def _thin(box: Box, colour: Colour, order: int) -> Iterator[Stroke]:
    """A thin rectangle as a line; a dot as both a horizontal and a vertical one."""
    dot = max(box.width, box.height) <= RULE_THICKEST
    if dot or box.width >= box.height:
        yield Stroke(Way.ACROSS, box.middle_y, box.x0, box.x1, box.height, colour, order)
    if dot or box.height > box.width:
        yield Stroke(Way.DOWN, box.middle_x, box.top, box.bottom, box.width, colour, order)


def _rectangle(subpath: Subpath) -> Rect | None:
    """The rectangle that a subpath draws with sides along the axes, if it does."""
    points = subpath.points
    if len(points) == 5 and points[0] == points[4]:
        points = points[:4]
    if len(points) != 4 or not all(subpath.straight[1:4]):
        return None
    (x0, y0), (x1, y1), (x2, y2), (x3, y3) = points
    if (x0 == x1 and y1 == y2 and x2 == x3 and y3 == y0) or (
        y0 == y1 and x1 == x2 and y2 == y3 and x3 == x0
    ):  # nearly every border and ground of a cell
        return bounds_of((points[0], points[2]))
    left, bottom, right, top = bounds_of(points)
    on_edges = all(
        min(abs(x - left), abs(x - right)) <= LEVEL_SLACK
        and min(abs(y - bottom), abs(y - top)) <= LEVEL_SLACK
        for x, y in points
    )
    return (left, bottom, right, top) if on_edges else None


def _is_frame(shape: Shape) -> bool:
    """Whether the second of two rectangles is a hole in the first."""
    (a, b) = (_turning(subpath) for subpath in shape.subpaths)
    return shape.even_odd or a * b < 0


def _turning(subpath: Subpath) -> float:
    """Twice the signed area: its sign says which way round the path was drawn."""
    ring = (*subpath.points, subpath.points[0])
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairwise(ring))


def _frame_sides(a: Rect, b: Rect) -> list[Rect]:
    """The four sides between two nested rectangles, or both where they are not nested."""
    outer, inner = (a, b) if a[2] - a[0] >= b[2] - b[0] else (b, a)
    if not (
        outer[0] <= inner[0]
        and outer[1] <= inner[1]
        and inner[2] <= outer[2]
        and inner[3] <= outer[3]
    ):
        return [a, b]
    return [
        (outer[0], inner[3], outer[2], outer[3]),
        (outer[0], outer[1], outer[2], inner[1]),
        (outer[0], outer[1], inner[0], outer[3]),
        (inner[2], outer[1], outer[2], outer[3]),
    ]
