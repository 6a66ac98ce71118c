"""What a PDF page draws: paths, images and the names of texts, with Form XObjects unfolded.

This is the only module that asks pdfium about page objects. Coordinates stay PDF points; what is
a visible rule or fill is decided by `rules`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import compress, repeat
from typing import NamedTuple

from .. import pdfium
from .outlines import Outline, OutlineReader, subpaths
from .shapes import (
    IDENTITY,
    Image,
    Matrix,
    Rect,
    Shape,
    Subpath,
    bounds_of,
    combined,
    intersection,
    mapped,
)

FORM_DEPTH = 12
"""Forms nested deeper are not followed: real ones nest 1-4 deep, hostile ones without end."""

CLIP_SHARE = 0.02
"""Fills larger than this share of the page are cut to their clip; asking for all would cost more
than reading the text (browsers paint page-wide boxes through small clips)."""

_PAINTED = frozenset((pdfium.OBJECT_PATH, pdfium.OBJECT_IMAGE, pdfium.OBJECT_SHADING))

OPAQUE = 255


@dataclass(slots=True)
class Drawing:
    """The objects of a page in painting order."""

    shapes: list[Shape] = field(default_factory=list)
    images: list[Image] = field(default_factory=list)
    texts: dict[int, int] = field(default_factory=dict)
    """The text objects → how many of the shapes were painted before; valid while the page is open.
    """
    form_marks: dict[int, int | None] = field(default_factory=dict)
    """Text objects inside forms → the mark of the form; valid while the page is open."""
    transparent: set[int] = field(default_factory=set)
    """Text objects in forms that nothing is seen of."""


class _Place(NamedTuple):
    """Where an object is drawn: the matrix and mark of the forms around it."""

    matrix: Matrix | None
    mark: int | None
    depth: int
    transparent: bool = False
    """Whether one of the forms is painted without opacity."""


class _Leaf(NamedTuple):
    """An object that is no form, and where it is drawn."""

    kind: int
    handle: int
    place: _Place


Paint = tuple[int, int, int, int]
"""Red, green, blue and opacity, 0-255 each."""


class _Painting(NamedTuple):
    """How a path is painted; None where it is not, or with a pattern."""

    fill_mode: int
    fill: Paint | None
    stroke: Paint | None
    matrix: Matrix | None

    @property
    def is_pattern(self) -> bool:
        """Whether only a rendering tells the colours."""
        return self.fill_mode != 0 and self.fill is None and self.stroke is None

    @property
    def is_drawn(self) -> bool:
        """Whether the outline is seen."""
        return self.stroke is not None and self.stroke[3] > 0

    @property
    def is_filled(self) -> bool:
        """Whether the inside is seen."""
        return self.fill is not None and self.fill[3] > 0


class DrawingReader:
    """Reads page objects; keeps the buffers between pages.

    What every path is asked is asked question by question: a `map` over pdfium's function costs
    a third of a call from Python's loop (2026-11).
    """

    def __init__(self) -> None:
        self._outlines = OutlineReader()
        self._width_of = pdfium.floats(1)
        self._matrices = pdfium.floats(6)
        self._paints = pdfium.unsigneds(4)
        self._modes = pdfium.unsigneds(2)

    def read(self, page: int, page_area: float) -> Drawing:
        """All paths and images of an open page of `page_area` square points."""
        drawing = Drawing()
        count = max(0, pdfium.count_objects(page))
        objects = map(pdfium.get_object, repeat(page, count), range(count))
        leaves = list(self._leaves(list(objects), _Place(None, None, 0)))
        paths = [leaf.handle for leaf in leaves if leaf.kind == pdfium.OBJECT_PATH]
        paintings = self._paintings(paths)
        painted: list[tuple[_Leaf, _Painting]] = []
        for leaf in leaves:
            if leaf.kind == pdfium.OBJECT_TEXT:
                drawing.texts[leaf.handle] = len(painted)
            elif leaf.kind != pdfium.OBJECT_PATH or (painting := next(paintings)).is_pattern:
                drawing.images.append(self._image(leaf))
            elif painting.is_drawn or painting.is_filled:
                painted.append((leaf, painting))
        _note_forms(drawing, leaves)
        outlines = self._outlines.read(
            [leaf.handle for leaf, _ in painted], [painting.is_drawn for _, painting in painted]
        )
        for (leaf, painting), outline in zip(painted, outlines, strict=True):
            drawing.shapes.append(self._shape(leaf, painting, outline, page_area))
        return drawing

    def _leaves(self, objects: list[int], place: _Place) -> Iterator[_Leaf]:
        """The objects with those of forms in the forms' places, in painting order."""
        for obj, kind in zip(objects, map(pdfium.object_type, objects), strict=True):
            if kind == pdfium.OBJECT_TEXT or (kind in _PAINTED and not place.transparent):
                yield _Leaf(kind, obj, place)
            elif kind == pdfium.OBJECT_FORM and place.depth < FORM_DEPTH:
                yield from self._leaves(*self._unfolded(obj, place))

    def _unfolded(self, form: int, place: _Place) -> tuple[list[int], _Place]:
        [matrix] = self._own_matrices([form])
        [paint] = self._asked(pdfium.object_fill_colour, [form])
        inner = _Place(
            combined(matrix, place.matrix),
            _mark(form, place),
            place.depth + 1,
            place.transparent or (paint is not None and paint[3] == 0),
        )
        count = max(0, pdfium.count_form_objects(form))
        return list(map(pdfium.get_form_object, repeat(form, count), range(count))), inner

    def _image(self, leaf: _Leaf) -> Image:
        _, obj, place = leaf
        return Image(self._outlines.bounds(obj, place.matrix), _mark(obj, place))

    def _paintings(self, paths: list[int]) -> Iterator[_Painting]:
        """How each path is painted."""
        count = len(paths)
        self._modes.hold(2 * count)
        base, end = self._modes.base, self._modes.base + 8 * count
        fills, strokes = range(base, end, 8), range(base + 4, end + 4, 8)
        pdfium.call_all(pdfium.path_draw_mode, paths, fills, strokes)
        fill_modes = self._modes.values[0 : 2 * count : 2]
        stroked = self._modes.values[1 : 2 * count : 2]
        filled = self._asked(pdfium.object_fill_colour, list(compress(paths, fill_modes)))
        outlined = self._asked(pdfium.object_stroke_colour, list(compress(paths, stroked)))
        return map(
            _Painting,
            fill_modes,
            [next(filled) if mode else None for mode in fill_modes],
            [next(outlined) if mode else None for mode in stroked],
            self._own_matrices(paths),
        )

    def _asked(self, ask: Callable[..., int], paths: list[int]) -> Iterator[Paint | None]:
        """The colours of paths' fills or outlines; None for patterns."""
        count = len(paths)
        self._paints.hold(4 * count)
        base, end = self._paints.base, self._paints.base + 16 * count
        channels = (range(base + part, end + part, 16) for part in (0, 4, 8, 12))
        known = list(map(ask, paths, *channels))
        flat = self._paints.values
        paints = zip(*(flat[part : 4 * count : 4] for part in range(4)), strict=True)
        return iter(
            [paint if is_known else None for is_known, paint in zip(known, paints, strict=True)]
        )

    def _shape(
        self, leaf: _Leaf, painting: _Painting, outline: Outline | None, page_area: float
    ) -> Shape:
        _, obj, place = leaf
        fill_mode, fill, stroke, own_matrix = painting
        matrix = combined(own_matrix, place.matrix)
        pen = subpaths(outline, matrix) if outline else self._outlines.frame(obj, matrix)
        large = painting.is_filled and _area(pen) > CLIP_SHARE * page_area
        return Shape(
            subpaths=pen,
            stroke=stroke[:3] if stroke and painting.is_drawn else None,
            width=self._width(obj, matrix) if painting.is_drawn else 0.0,
            fill=fill[:3] if fill and painting.is_filled else None,
            opaque=fill is not None and fill[3] == OPAQUE,
            even_odd=fill_mode == 1,
            mark=_mark(obj, place),
            clip=self._clip(obj, place.matrix) if large else None,
        )

    def _own_matrices(self, objects: list[int]) -> list[Matrix | None]:
        """The matrices of objects; None is the identity, and what a broken object has."""
        count = len(objects)
        self._matrices.hold(6 * count)
        base = self._matrices.base
        known = map(pdfium.object_matrix, objects, range(base, base + 24 * count, 24))
        found = list(known)
        flat = self._matrices.values
        matrices = zip(*(flat[part : 6 * count : 6] for part in range(6)), strict=True)
        return [
            matrix if is_known and matrix != IDENTITY else None
            for is_known, matrix in zip(found, matrices, strict=True)
        ]

    def _width(self, obj: int, matrix: Matrix | None) -> float:
        pdfium.object_stroke_width(obj, self._width_of.base)
        width = self._width_of.values[0]
        if matrix is None:
            return width
        a, b, c, d, _, _ = matrix
        return width * float(abs(a * d - b * c) ** 0.5)

    def _clip(self, obj: int, matrix: Matrix | None) -> Rect | None:
        """The bounds of the clip that holds for an object; None where there is none."""
        clip = pdfium.object_clip_path(obj)
        area: Rect | None = None
        for path in range(max(0, pdfium.count_clip_paths(clip)) if clip else 0):
            count = max(0, pdfium.count_clip_segments(clip, path))
            handles = [pdfium.get_clip_segment(clip, path, k) for k in range(count)]
            if handles:
                bounds = bounds_of(mapped(self._outlines.points(handles), matrix))
                area = bounds if area is None else intersection(area, bounds)
        return area


def _note_forms(drawing: Drawing, leaves: Sequence[_Leaf]) -> None:
    """What texts are told by the forms they stand in."""
    for kind, text, place in leaves:
        if place.depth and kind == pdfium.OBJECT_TEXT:
            drawing.form_marks[text] = place.mark
            if place.transparent:
                drawing.transparent.add(text)


def _mark(obj: int, place: _Place) -> int | None:
    """The page's marked-content id: ids inside a form count within the form only."""
    if place.depth:
        return place.mark
    mark: int = pdfium.object_mark(obj)
    return mark if mark >= 0 else None


def _area(subpaths: tuple[Subpath, ...]) -> float:
    if not subpaths:
        return 0.0
    left, bottom, right, top = bounds_of([point for sub in subpaths for point in sub.points])
    return (right - left) * (top - bottom)
