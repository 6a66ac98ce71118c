"""What a PDF page draws besides text: paths and images, with Form XObjects unfolded.

This is the only module that asks pdfium about page objects. Coordinates stay PDF points; what is
a visible rule or fill is decided by `rules`.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import repeat
from typing import NamedTuple

from . import pdfium
from .page import Colour

FORM_DEPTH = 12
"""Forms nested deeper are not followed: real ones nest 1-4 deep, hostile ones without end."""

MOST_SEGMENTS = 20_000
"""A single path with more segments is a picture (a map, a chart), read as its bounds only.

The densest real table drawn as one path had about 1,500 (2026-11).
"""

CLIP_SHARE = 0.02
"""Fills larger than this share of the page are cut to their clip; asking for all would cost more
than reading the text (browsers paint page-wide boxes through small clips)."""

Point = tuple[float, float]
Rect = tuple[float, float, float, float]
"""left, bottom, right, top in PDF points."""
Matrix = tuple[float, float, float, float, float, float]


class Subpath(NamedTuple):
    """A pen-down stretch: its points, and whether the line into each point is straight."""

    points: tuple[Point, ...]
    straight: tuple[bool, ...]
    """One per point; the first is False."""
    closed: bool


class Shape(NamedTuple):
    """One painted path."""

    subpaths: tuple[Subpath, ...]
    stroke: Colour | None
    """None where the outline is not drawn (or fully transparent)."""
    width: float
    """Line width in points."""
    fill: Colour | None
    opaque: bool = True
    """Whether the fill hides what is below it."""
    even_odd: bool = False
    mark: int | None = None
    clip: Rect | None = None
    """Asked for large fills only."""


@dataclass(frozen=True, slots=True)
class Image:
    """An image or a gradient: something whose colours only a rendering tells."""

    bounds: Rect
    mark: int | None = None


@dataclass(slots=True)
class Drawing:
    """The objects of a page in painting order."""

    shapes: list[Shape] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    form_marks: dict[int, int | None] = field(default_factory=dict)
    """Text objects inside forms → the mark of the form; valid while the page is open."""


class _Place(NamedTuple):
    """Where an object is drawn: the matrix and mark of the forms around it."""

    matrix: Matrix | None
    mark: int | None
    depth: int


class DrawingReader:
    """Reads page objects; keeps the buffers between pages."""

    def __init__(self) -> None:
        self._floats = pdfium.Floats(4096)
        self._matrix = pdfium.Floats(6)
        self._rgba = pdfium.Unsigneds(4)
        self._modes = pdfium.Unsigneds(2)

    def read(self, page: int, page_area: float) -> Drawing:
        """All paths and images of an open page of `page_area` square points."""
        drawing = Drawing()
        top = _Place(None, None, 0)
        count = max(0, pdfium.count_objects(page))
        queue = [(obj, top) for obj in map(pdfium.get_object, repeat(page, count), range(count))]
        queue.reverse()
        while queue:
            obj, place = queue.pop()
            kind = pdfium.object_type(obj) if obj else 0
            if kind == pdfium.OBJECT_TEXT:
                if place.depth:
                    drawing.form_marks[obj] = place.mark
            elif kind == pdfium.OBJECT_PATH:
                self._path(obj, place, page_area, drawing)
            elif kind in (pdfium.OBJECT_IMAGE, pdfium.OBJECT_SHADING):
                drawing.images.append(Image(self._bounds(obj, place.matrix), _mark(obj, place)))
            elif kind == pdfium.OBJECT_FORM and place.depth < FORM_DEPTH:
                queue.extend(reversed(self._unfolded(obj, place)))
        return drawing

    def _unfolded(self, form: int, place: _Place) -> list[tuple[int, _Place]]:
        inner = _Place(
            _combined(self._own_matrix(form), place.matrix), _mark(form, place), place.depth + 1
        )
        count = max(0, pdfium.count_form_objects(form))
        return [(pdfium.get_form_object(form, i), inner) for i in range(count)]

    def _path(self, obj: int, place: _Place, page_area: float, drawing: Drawing) -> None:
        at = self._modes.base
        pdfium.path_draw_mode(obj, at, at + 4)
        fill_mode, stroked = self._modes.values
        stroke = self._colour(pdfium.object_stroke_colour, obj) if stroked else None
        fill = self._colour(pdfium.object_fill_colour, obj) if fill_mode else None
        if fill_mode and fill is None and not stroke:
            drawing.images.append(Image(self._bounds(obj, place.matrix), _mark(obj, place)))
            return
        visible_stroke = stroke[0] if stroke and stroke[1] else None
        visible_fill = fill[0] if fill and fill[1] else None
        if visible_stroke is None and visible_fill is None:
            return
        matrix = _combined(self._own_matrix(obj), place.matrix)
        subpaths = self._subpaths(obj, matrix)
        shape = Shape(
            subpaths=subpaths,
            stroke=visible_stroke,
            width=self._width(obj, matrix) if visible_stroke else 0.0,
            fill=visible_fill,
            opaque=bool(fill) and fill[1] == 255 if fill else False,
            even_odd=fill_mode == 1,
            mark=_mark(obj, place),
            clip=self._clip(obj, place.matrix)
            if visible_fill and _area(subpaths) > CLIP_SHARE * page_area
            else None,
        )
        drawing.shapes.append(shape)

    def _colour(self, ask: object, obj: int) -> tuple[Colour, int] | None:
        """Colour and opacity (0-255); None for patterns."""
        at = self._rgba.base
        if not ask(obj, at, at + 4, at + 8, at + 12):  # type: ignore[operator]
            return None
        red, green, blue, alpha = self._rgba.values
        return (red, green, blue), alpha

    def _own_matrix(self, obj: int) -> Matrix | None:
        if not pdfium.object_matrix(obj, self._matrix.base):
            return None
        a, b, c, d, e, f = self._matrix.values
        return None if (a, b, c, d, e, f) == (1, 0, 0, 1, 0, 0) else (a, b, c, d, e, f)

    def _width(self, obj: int, matrix: Matrix | None) -> float:
        pdfium.object_stroke_width(obj, self._floats.base)
        width = float(self._floats.values[0])
        if matrix is None:
            return width
        a, b, c, d, _, _ = matrix
        return width * float(abs(a * d - b * c) ** 0.5)

    def _bounds(self, obj: int, matrix: Matrix | None) -> Rect:
        at = self._floats.base
        if not pdfium.object_bounds(obj, at, at + 4, at + 8, at + 12):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top = self._floats.values[:4]
        corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
        return bounds_of(_mapped(corners, matrix))

    def _subpaths(self, obj: int, matrix: Matrix | None) -> tuple[Subpath, ...]:
        count = max(0, pdfium.count_segments(obj))
        if count > MOST_SEGMENTS:
            left, bottom, right, top = self._bounds(obj, matrix)
            corners = ((left, bottom), (right, bottom), (right, top), (left, top))
            return (Subpath(corners, (False,) * 4, closed=True),)
        handles = list(map(pdfium.get_segment, repeat(obj, count), range(count)))
        return self._joined(handles, matrix)

    def _joined(self, handles: list[int], matrix: Matrix | None) -> tuple[Subpath, ...]:
        points = _mapped(self._points(handles), matrix)
        kinds = list(map(pdfium.segment_type, handles))
        closes = list(map(pdfium.segment_close, handles))
        starts = [k for k, kind in enumerate(kinds) if kind == pdfium.SEGMENT_MOVE]
        if kinds and (not starts or starts[0]):
            starts.insert(0, 0)
        subpaths = []
        for start, end in zip(starts, [*starts[1:], len(kinds)], strict=True):
            if end - start > 1:
                straight = tuple(kind == pdfium.SEGMENT_LINE for kind in kinds[start:end])
                closed = any(closes[start:end])
                subpaths.append(Subpath(tuple(points[start:end]), straight, closed))
        return tuple(subpaths)

    def _points(self, handles: list[int]) -> list[Point]:
        count = len(handles)
        if 2 * count > len(self._floats.values):
            self._floats = pdfium.Floats(4 * count)
        base = self._floats.base
        xs, ys = range(base, base + 8 * count, 8), range(base + 4, base + 8 * count + 4, 8)
        pdfium.call_all(pdfium.segment_point, handles, xs, ys)
        flat = self._floats.values[: 2 * count]
        return list(zip(flat[0::2], flat[1::2], strict=True))

    def _clip(self, obj: int, matrix: Matrix | None) -> Rect | None:
        """The bounds of the clip that holds for an object; None where there is none."""
        clip = pdfium.object_clip_path(obj)
        area: Rect | None = None
        for path in range(max(0, pdfium.count_clip_paths(clip)) if clip else 0):
            count = max(0, pdfium.count_clip_segments(clip, path))
            handles = [pdfium.get_clip_segment(clip, path, k) for k in range(count)]
            if handles:
                bounds = bounds_of(_mapped(self._points(handles), matrix))
                area = bounds if area is None else intersection(area, bounds)
        return area


def _mark(obj: int, place: _Place) -> int | None:
    """The page's marked-content id: ids inside a form count within the form only."""
    if place.depth:
        return place.mark
    mark: int = pdfium.object_mark(obj)
    return mark if mark >= 0 else None


def _combined(inner: Matrix | None, outer: Matrix | None) -> Matrix | None:
    """First `inner`, then `outer`; None is the identity."""
    if inner is None or outer is None:
        return inner or outer
    a, b, c, d, e, f = inner
    p, q, r, s, t, u = outer
    return (
        a * p + b * r,
        a * q + b * s,
        c * p + d * r,
        c * q + d * s,
        e * p + f * r + t,
        e * q + f * s + u,
    )


def _mapped(points: list[Point], matrix: Matrix | None) -> list[Point]:
    if matrix is None:
        return points
    a, b, c, d, e, f = matrix
    return [(a * x + c * y + e, b * x + d * y + f) for x, y in points]


def bounds_of(points: list[Point] | tuple[Point, ...]) -> Rect:
    """The rectangle around points.

    >>> bounds_of([(1, 5), (3, 2)])
    (1, 2, 3, 5)
    """
    xs, ys = zip(*points, strict=True)
    return min(xs), min(ys), max(xs), max(ys)


def intersection(a: Rect, b: Rect) -> Rect:
    """What two rectangles share; empty (left > right or bottom > top) where nothing."""
    return max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])


def _area(subpaths: tuple[Subpath, ...]) -> float:
    if not subpaths:
        return 0.0
    left, bottom, right, top = bounds_of([point for sub in subpaths for point in sub.points])
    return (right - left) * (top - bottom)
