"""The outlines of paths: pdfium's segments → the stretches that a pen draws.

Tables of bordered and shaded cells are hundreds of small paths on a page. Their segments are asked
for together, one question after the other: a call from Python's own loop takes three times as long
as one from `map` (2026-11).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain, pairwise, repeat
from typing import NamedTuple

from .. import pdfium
from .shapes import Matrix, Point, Rect, Subpath, bounds_of, mapped

MOST_SEGMENTS = 20_000
"""A single path with more segments is a picture (a map, a chart), read as its bounds only.

The densest real table drawn as one path had about 1,500 (2026-11).
"""

SEGMENTS_AT_ONCE = 50_000
"""Paths are asked together up to so many segments: 10 MB, then they are our own points."""


class Outline(NamedTuple):
    """A path as pdfium gives it, segment by segment, before its matrix."""

    points: list[Point]
    kinds: list[int]
    closes: list[int]
    """Whether each closes the figure; asked where the pen draws, for a fill it is all the same."""


class OutlineReader:
    """Reads the segments of paths; keeps the buffer between pages."""

    def __init__(self) -> None:
        self._floats = pdfium.floats(4096)

    def read(self, paths: Sequence[int], pens: Sequence[bool]) -> Iterator[Outline | None]:
        """The segments of each path; None for one with too many: see `frame`.

        `pens`: whether the outline of each path is drawn.
        """
        counts = [max(0, count) for count in map(pdfium.count_segments, paths)]
        for batch in _batches(counts):
            kept = [count if count <= MOST_SEGMENTS else 0 for count in counts[batch]]
            owners = chain.from_iterable(map(repeat, paths[batch], kept))
            handles = list(map(pdfium.get_segment, owners, chain.from_iterable(map(range, kept))))
            points = self.points(handles)
            kinds = list(map(pdfium.segment_type, handles))
            end = 0
            for count, whole, pen in zip(kept, counts[batch], pens[batch], strict=True):
                here = slice(end, end + count)
                end = here.stop
                closes = list(map(pdfium.segment_close, handles[here])) if pen else []
                yield Outline(points[here], kinds[here], closes) if count == whole else None

    def frame(self, path: int, matrix: Matrix | None) -> tuple[Subpath]:
        """The bounds of a path, drawn as something that is no rectangle."""
        left, bottom, right, top = self.bounds(path, matrix)
        corners = ((left, bottom), (right, bottom), (right, top), (left, top))
        return (Subpath(corners, (False,) * 4, closed=True),)

    def points(self, handles: list[int]) -> list[Point]:
        """Where segments end."""
        count = len(handles)
        self._floats.hold(2 * count)
        base = self._floats.base
        xs, ys = range(base, base + 8 * count, 8), range(base + 4, base + 8 * count + 4, 8)
        pdfium.call_all(pdfium.segment_point, handles, xs, ys)
        flat = self._floats.values
        return list(zip(flat[0 : 2 * count : 2], flat[1 : 2 * count : 2], strict=True))

    def bounds(self, obj: int, matrix: Matrix | None) -> Rect:
        """The rectangle around any object, where a matrix takes it."""
        at = self._floats.base
        if not pdfium.object_bounds(obj, at, at + 4, at + 8, at + 12):
            return 0.0, 0.0, 0.0, 0.0
        left, bottom, right, top = self._floats.values[:4]
        corners = [(left, bottom), (right, bottom), (right, top), (left, top)]
        return bounds_of(mapped(corners, matrix))


def _batches(counts: Sequence[int]) -> Iterator[slice]:
    """The paths in batches of about `SEGMENTS_AT_ONCE` segments."""
    start = total = 0
    for k, count in enumerate(counts, 1):
        total += min(count, MOST_SEGMENTS)
        if total >= SEGMENTS_AT_ONCE or k == len(counts):
            yield slice(start, k)
            start, total = k, 0


def subpaths(outline: Outline, matrix: Matrix | None) -> tuple[Subpath, ...]:
    """The pen-down stretches of a path; a stretch of one point draws nothing."""
    points, kinds, closes = mapped(outline.points, matrix), outline.kinds, outline.closes
    starts = [k for k, kind in enumerate(kinds) if kind == pdfium.SEGMENT_MOVE]
    if kinds and (not starts or starts[0]):
        starts.insert(0, 0)
    return tuple(
        [
            Subpath(
                tuple(points[start:end]),
                tuple([kind == pdfium.SEGMENT_LINE for kind in kinds[start:end]]),
                any(closes[start:end]),
            )
            for start, end in pairwise((*starts, len(kinds)))
            if end - start > 1
        ]
    )
