"""Painted shapes → the rules and fills a reader sees.

Borders come as strokes, as thin filled rectangles, as rectangle outlines, as frames between two
rectangles, as rows of dots; cut at every cell, or drawn twice. They end as one `Rule` for each
visible straight line. White on white, what lies outside the page and what a later fill covers is
not seen and makes no table (pain 7: phantom lines). Pure: PDF points in, page boxes out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise

from .drawing import Rect, Shape, Subpath, bounds_of, intersection
from .frame import Frame
from .geometry import Box
from .page import Colour, Fill, Rule

RULE_THICKEST = 3.0
"""Points: filled rectangles and strokes up to this thickness are lines.

Word's thickest table border in the published plans is 2.25, the thinnest bar 3.4 (2026-11).
"""

RULE_SHORTEST = 3.0
"""Points: shorter lines are parts of letters, ticks or icons."""

AXIS_SLACK = 0.6
"""Points: lines on axes closer than this are one line, drawn for two neighbouring cells."""

JOIN_GAP = 1.5
"""Points: gaps up to a border's own thickness at crossings do not interrupt a line."""

DASH_GAP = 4.0
DASH_LONGEST = 8.0
"""Points: dashes no longer than this, no further apart than `DASH_GAP`, are one dashed line."""

LEVEL_SLACK = 0.3
"""Points by which a line may rise over its length and still be horizontal (or vertical)."""

WHITE = 250
"""Channels (0-255) from here on are white: not seen on paper."""

PAGE_SHARE = 0.95
"""A fill this wide and high, as shares of the page, is the paper."""


class Way(Enum):
    """Which way a line runs."""

    ACROSS = "across"
    DOWN = "down"


@dataclass(slots=True)
class _Stroke:
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
        if self.way is Way.ACROSS:
            return Box(self.low, self.axis, self.high, self.axis)
        return Box(self.axis, self.low, self.axis, self.high)


@dataclass(frozen=True, slots=True)
class _Area:
    """A candidate fill in page coordinates."""

    box: Box
    colour: Colour
    opaque: bool
    mark: int | None
    order: int


def visible_marks(
    shapes: Iterable[Shape], frame: Frame
) -> tuple[tuple[Rule, ...], tuple[Fill, ...]]:
    """The rules and fills of a page, each sorted from top to bottom and left to right."""
    strokes: list[_Stroke] = []
    areas: list[_Area] = []
    for order, shape in enumerate(shapes):
        for part in (*_outlines(shape, frame, order), *_filled(shape, frame, order)):
            if isinstance(part, _Stroke):
                strokes.append(part)
            else:
                areas.append(part)
    page = Box(0, 0, frame.width, frame.height)
    strokes = [stroke for stroke in strokes if _meets(stroke.box, page)]
    areas = [area for area in areas if _meets(area.box, page)]
    rules = _merged(_seen_strokes(strokes, areas))
    fills = [area for area in areas if _seen(area, areas, page)]
    return (
        tuple(sorted(rules, key=lambda r: (r.box.top, r.box.x0, r.box))),
        tuple(Fill(a.box, a.colour, a.mark) for a in fills),
    )


def _outlines(shape: Shape, frame: Frame, order: int) -> Iterator[_Stroke | _Area]:
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
) -> Iterator[_Stroke | _Area]:
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
        yield _Area(area, colour, opaque=True, mark=mark, order=order)
    elif horizontal:
        yield _Stroke(Way.ACROSS, box.middle_y, box.x0, box.x1, thickness, colour, order)
    else:
        yield _Stroke(Way.DOWN, box.middle_x, box.top, box.bottom, thickness, colour, order)


def _filled(shape: Shape, frame: Frame, order: int) -> Iterator[_Stroke | _Area]:
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
            yield _Area(box, shape.fill, shape.opaque, shape.mark, order)


def _thin(box: Box, colour: Colour, order: int) -> Iterator[_Stroke]:
    """A thin rectangle as a line; a dot as both a horizontal and a vertical one."""
    dot = max(box.width, box.height) <= RULE_THICKEST
    if dot or box.width >= box.height:
        yield _Stroke(Way.ACROSS, box.middle_y, box.x0, box.x1, box.height, colour, order)
    if dot or box.height > box.width:
        yield _Stroke(Way.DOWN, box.middle_x, box.top, box.bottom, box.width, colour, order)


def _rectangle(subpath: Subpath) -> Rect | None:
    """The rectangle that a subpath draws with sides along the axes, if it does."""
    points = subpath.points
    if len(points) == 5 and points[0] == points[4]:
        points = points[:4]
    if len(points) != 4 or not all(subpath.straight[1:4]):
        return None
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


def _white(colour: Colour) -> bool:
    return min(colour) >= WHITE


def _meets(box: Box, page: Box) -> bool:
    """Whether a box (or line) has a part on the page."""
    return (
        box.x1 >= page.x0
        and box.x0 <= page.x1
        and box.bottom >= page.top
        and box.top <= page.bottom
    )


def _covers(area: Box, box: Box) -> bool:
    """Whether `area` covers `box` with room to spare: its own border is not covered."""
    slack = AXIS_SLACK
    return (
        area.x0 + (slack if box.width == 0 else -slack) <= box.x0
        and box.x1 <= area.x1 - (slack if box.width == 0 else -slack)
        and area.top + (slack if box.height == 0 else -slack) <= box.top
        and box.bottom <= area.bottom - (slack if box.height == 0 else -slack)
    )


def _seen_strokes(strokes: list[_Stroke], areas: list[_Area]) -> Iterator[_Stroke]:
    """The strokes that are not covered later and stand out from what is below them."""
    for stroke in strokes:
        box = stroke.box
        if any(
            area.opaque and area.order > stroke.order and _covers(area.box, box)
            for area in areas
            if area.order > stroke.order
        ):
            continue
        if _white(stroke.colour):
            yield from _white_parts(stroke, areas)
        else:
            yield stroke


def _extent(box: Box, way: Way) -> tuple[float, float]:
    """Where a box begins and ends along a way."""
    return (box.x0, box.x1) if way is Way.ACROSS else (box.top, box.bottom)


def _white_parts(stroke: _Stroke, areas: list[_Area]) -> Iterator[_Stroke]:
    """A white line is seen where it crosses or borders a coloured fill painted before it."""
    box = stroke.box.grown(AXIS_SLACK)
    for area in areas:
        if area.order >= stroke.order or _white(area.colour):
            continue
        shared = (
            (box.overlap_x(area.box), box.overlap_y(area.box))
            if stroke.way is Way.ACROSS
            else (box.overlap_y(area.box), box.overlap_x(area.box))
        )
        if shared[0] > RULE_SHORTEST and shared[1] > 0:
            low, high = (
                (area.box.x0, area.box.x1)
                if stroke.way is Way.ACROSS
                else (area.box.top, area.box.bottom)
            )
            yield _Stroke(
                stroke.way,
                stroke.axis,
                max(stroke.low, low),
                min(stroke.high, high),
                stroke.thickness,
                stroke.colour,
                stroke.order,
            )


def _seen(area: _Area, areas: list[_Area], page: Box) -> bool:
    """Whether a fill stands out: not the paper, not white on white."""
    if area.box.width >= PAGE_SHARE * page.width and area.box.height >= PAGE_SHARE * page.height:
        return False
    if not _white(area.colour):
        return True
    return any(
        below.order < area.order
        and not _white(below.colour)
        and below.box.overlap_x(area.box) > AXIS_SLACK
        and below.box.overlap_y(area.box) > AXIS_SLACK
        for below in areas
    )


def _merged(strokes: Iterable[_Stroke]) -> Iterator[Rule]:
    """Collinear strokes of one colour as whole rules."""
    groups: defaultdict[tuple[Way, Colour], list[_Stroke]] = defaultdict(list)
    for stroke in strokes:
        groups[stroke.way, stroke.colour].append(stroke)
    for group in groups.values():
        group.sort(key=lambda s: (s.axis, s.low, s.high))
        start = 0
        for k in range(1, len(group) + 1):
            if k == len(group) or group[k].axis - group[start].axis > AXIS_SLACK:
                yield from _on_one_axis(group[start:k])
                start = k


def _on_one_axis(strokes: list[_Stroke]) -> Iterator[Rule]:
    strokes.sort(key=lambda s: (s.low, s.high))
    chain: list[_Stroke] = []
    reach = 0.0
    for stroke in strokes:
        if chain:
            gap = stroke.low - reach
            dashes = max(stroke.high - stroke.low, chain[-1].high - chain[-1].low) <= DASH_LONGEST
            if gap > (DASH_GAP if dashes else JOIN_GAP):
                yield from _whole(chain, reach)
                chain = []
        reach = max(reach, stroke.high) if chain else stroke.high
        chain.append(stroke)
    if chain:
        yield from _whole(chain, reach)


def _whole(chain: list[_Stroke], reach: float) -> Iterator[Rule]:
    """One rule for a chain; on the axis of its longest part."""
    longest = max(chain, key=lambda s: (s.high - s.low, -s.axis))
    if reach - chain[0].low < RULE_SHORTEST:
        return
    line = _Stroke(
        longest.way,
        longest.axis,
        chain[0].low,
        reach,
        longest.thickness,
        longest.colour,
        longest.order,
    )
    yield Rule(line.box, longest.thickness, longest.colour)
