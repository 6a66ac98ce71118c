"""Room for tags: beside what they name, over no word, else in a margin with a line to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import NamedTuple, Protocol

from ..extract.geometry import Box
from ..extract.pages.page import Page
from .marks import Side, Tag

GAP = 1.5
"""Points between a tag and what it names: near enough to belong to it."""

STEP = 2.0
"""Points by which a place is shifted until a tag fits."""

FARTHEST = 9.5
"""Points that a tag may stand away from what it names: one more tag fits between, no text."""

FARTHEST_ASIDE = 60.0
"""The same for tags at the left or right: on its own line they are found from farther away."""

MARGIN_WIDTH = 84.0
"""Points of blank paper on both sides of the page: the longest tag takes 80 (2026-11)."""


class Size(NamedTuple):
    """Of a tag, in points."""

    width: float
    height: float


class Measure(Protocol):
    """Says how large a tag will be."""

    def __call__(self, tag: Tag) -> Size:
        """The size of the tag."""
        ...


class Placed(NamedTuple):
    """A tag in its place."""

    tag: Tag
    box: Box
    leader: tuple[tuple[float, float], ...] = ()
    """The line to what it names, where it stands in a margin: its corners."""


def place(tags: Iterable[Tag], page: Page, measure: Measure) -> list[Placed]:
    """The tags in their places, in their order; none covers a word or another tag."""
    taken = _Taken(page.height)
    for box in (*(word.box for word in page.words), *(each.box for each in page.pictures)):
        taken.add(box)
    paper = Box(-MARGIN_WIDTH, 0, page.width + MARGIN_WIDTH, page.height)
    placed: list[Placed] = []
    for tag in tags:
        found = _placed(tag, measure(tag), page, paper, taken)
        if found is not None:
            taken.add(found.box)
            placed.append(found)
    return placed


def _placed(tag: Tag, size: Size, page: Page, paper: Box, taken: _Taken) -> Placed | None:
    near = chain.from_iterable(_beside(tag.anchor, side, size) for side in tag.sides)
    for box in near:
        if _within(box, paper) and taken.leaves_free(box):
            return Placed(tag, box)
    if tag.margin is None:
        return None
    return _in_margin(tag, tag.margin, size, page, taken)


def _beside(anchor: Box, side: Side, size: Size) -> Iterator[Box]:
    """Places for a tag at one side of its region, the nearest first."""
    width, height = size
    match side:
        case Side.ABOVE:
            for away in _steps(GAP, FARTHEST):
                yield _at(anchor.x0, anchor.top - away - height, size)
        case Side.LEFT:
            for away in _steps(GAP, FARTHEST_ASIDE):
                yield _at(anchor.x0 - away - width, anchor.middle_y - height / 2, size)
        case Side.RIGHT:
            for away in _steps(GAP, FARTHEST_ASIDE):
                yield _at(anchor.x1 + away, anchor.middle_y - height / 2, size)
        case Side.INSIDE:
            yield from _inside(anchor, size)


def _inside(anchor: Box, size: Size) -> Iterator[Box]:
    """The corners of a region first, then rows of places from its end upwards."""
    room = Box(anchor.x0 + 1, anchor.top + 1, anchor.x1 - size.width - 1, anchor.bottom - 1)
    lowest = room.bottom - size.height
    if room.x1 < room.x0 or lowest < room.top:
        return
    for top in (lowest, room.top):
        yield _at(room.x1, top, size)
        yield _at(room.x0, top, size)
    for down in _steps(0.0, lowest - room.top):
        for across in _steps(0.0, room.width):
            yield _at(room.x1 - across, lowest - down, size)


def _in_margin(tag: Tag, margin: Side, size: Size, page: Page, taken: _Taken) -> Placed | None:
    """The free place in a margin that is nearest in height; None where the margin is full."""
    on_left = margin is Side.LEFT
    x0 = GAP - MARGIN_WIDTH if on_left else page.width + MARGIN_WIDTH - GAP - size.width
    level = tag.anchor.middle_y - size.height / 2
    tops = sorted(_steps(0.0, page.height - size.height), key=lambda top: abs(top - level))
    box = next((box for top in tops if taken.leaves_free(box := _at(x0, top, size))), None)
    if box is None:
        return None
    start, turn = (box.x1, -GAP) if on_left else (box.x0, page.width + GAP)
    return Placed(tag, box, ((start, box.middle_y), (turn, tag.anchor.top), *_target(tag)))


def _target(tag: Tag) -> tuple[tuple[float, float], ...]:
    """The end of a leader: along the upper edge of the region, where no words stand, and a tip."""
    x, y = tag.anchor.middle_x, tag.anchor.top
    return ((x, y), (x, y + GAP), (x, y))


def _steps(first: float, last: float) -> Iterator[float]:
    number = 0
    while (step := first + STEP * number) <= last:
        yield step
        number += 1


def _at(x0: float, top: float, size: Size) -> Box:
    return Box(x0, top, x0 + size.width, top + size.height)


def _within(box: Box, paper: Box) -> bool:
    return (
        paper.x0 <= box.x0
        and box.x1 <= paper.x1
        and paper.top <= box.top
        and box.bottom <= paper.bottom
    )


class _Taken:
    """The places where something stands, sorted into strips of the page so that few are asked."""

    STRIP = 20.0
    """Points: about two lines of text."""

    def __init__(self, height: float) -> None:
        self._last = int(height // self.STRIP)
        self._strips: dict[int, list[Box]] = {}

    def add(self, box: Box) -> None:
        for strip in self._strips_of(box):
            self._strips.setdefault(strip, []).append(box)

    def leaves_free(self, box: Box) -> bool:
        return not any(
            box.overlap_x(other) > 0 and box.overlap_y(other) > 0
            for strip in self._strips_of(box)
            for other in self._strips.get(strip, ())
        )

    def _strips_of(self, box: Box) -> range:
        first, last = (int(y // self.STRIP) for y in (box.top, box.bottom))
        return range(max(0, first), min(self._last, last) + 1)
