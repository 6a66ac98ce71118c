"""Which texts of a page may be unseen: few, so that the page can be asked about each. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import groupby
from typing import NamedTuple

from ...geometry import Box
from ..page import Fill, Picture
from ..painted.paint import Area
from ..painted.visibility import is_white
from .glyphs import Glyphs, Run

SMALLEST_READ = 2.0
"""Points: nobody reads smaller type where a page has larger type …"""

SMALLEST_SHARE = 0.25
"""… of which it is under this share. Raised marks in small type are 3 points (2026-11)."""

PALE = 231
"""Channels (0-255) from here on are too near to white for white text to be read on them: stripes of
tables are 225-245, and none has white text (samples, published plans, 2026-11)."""

MIDDLE = 0.35
"""How far above the baseline the middle of a figure is, in font sizes."""


class Painted(NamedTuple):
    """What else is painted on the page."""

    fills: Sequence[Fill]
    pictures: Sequence[Picture]
    covers: Sequence[Area]
    """What hides all that was painted before it."""
    shapes_before: Mapping[int, int]
    """Text object → how many shapes were painted before it."""
    transparent: Collection[int]
    """Text objects that leave no ink, for what stands around them in the file."""


class Suspect(NamedTuple):
    """A text that may be unseen."""

    places: range
    """In `Glyphs.text`."""
    box: Box
    objects: tuple[int, ...]


def transparent(glyphs: Glyphs, painted: Painted) -> set[int]:
    """The places of glyphs that leave no ink."""
    if not painted.transparent:
        return set()
    return {
        at
        for run, name in zip(glyphs.runs, glyphs.objects, strict=True)
        if name in painted.transparent
        for at in range(run.start, run.end)
    }


def too_small(glyphs: Glyphs) -> set[int]:
    """The places of glyphs that are too small for anybody to read."""
    sizes = {run.style.size for run in glyphs.runs}
    if min(sizes, default=SMALLEST_READ) >= SMALLEST_READ:
        return set()
    limit = min(SMALLEST_READ, SMALLEST_SHARE * max(sizes))
    small = (run for run in glyphs.runs if 0 < run.style.size < limit)
    return {at for run in small for at in range(run.start, run.end)}


def suspects_of(glyphs: Glyphs, painted: Painted) -> Iterator[Suspect]:
    """The upright texts that leave no ink, have the colour of their ground, or are covered."""
    colours = {fill.colour for fill in painted.fills}
    if not all(
        run.style.painted and not is_white(run.style.colour) and run.style.colour not in colours
        for run in glyphs.runs
    ):
        yield from _faint(glyphs, painted)
    yield from _covered(glyphs, painted)


def _faint(glyphs: Glyphs, painted: Painted) -> Iterator[Suspect]:
    """Texts that have the colour of their ground, or none."""
    first = 0
    for (style, base), group in groupby(glyphs.runs, lambda run: (run.style, run.base)):
        runs = list(group)
        names = glyphs.objects[first : first + len(runs)]
        first += len(runs)
        if style.turn or style.diagonal or style.size <= 0:
            continue
        starts, ends = glyphs.along(0)
        bottom = base + style.descent * style.size
        left = min(starts[run.start] for run in runs)
        right = max(ends[run.end - 1] for run in runs)
        box = Box(left, bottom - style.size, right, bottom)
        if right > left and _may_be_faint(runs[0], box, painted):
            yield Suspect(range(runs[0].start, runs[-1].end), box, names)


def _may_be_faint(run: Run, box: Box, painted: Painted) -> bool:
    """Whether text of this look may have the colour of what lies under it.

    Not on a picture, in which it was recognised.
    """
    style = run.style
    if style.painted and not is_white(style.colour):
        alike = (fill.box for fill in painted.fills if fill.colour == style.colour)
        return any(ground.holds_middle_of(box) for ground in alike)
    grounds = [picture.box for picture in painted.pictures]
    if style.painted:
        grounds += [fill.box for fill in painted.fills if min(fill.colour) < PALE]
    return not any(ground.holds_middle_of(box) for ground in grounds)


def _covered(glyphs: Glyphs, painted: Painted) -> Iterator[Suspect]:
    """Stretches of texts over which something was painted later."""
    before = [painted.shapes_before.get(name, len(painted.covers)) for name in glyphs.objects]
    first = min(before, default=0)
    covers = [area for area in painted.covers if area.order >= first]
    if not covers:
        return
    order = sorted(range(len(glyphs.runs)), key=lambda number: glyphs.runs[number].base)
    bases = [glyphs.runs[number].base for number in order]
    largest = max((run.style.size for run in glyphs.runs), default=0.0)
    for area in covers:
        low = bisect_left(bases, area.box.top)
        for number in order[low : bisect_right(bases, area.box.bottom + MIDDLE * largest)]:
            run = glyphs.runs[number]
            if before[number] <= area.order and _is_under(run, area.box):
                yield from _stretches_under(run, number, area.box, glyphs)


def _is_under(run: Run, box: Box) -> bool:
    """Whether the middle of an upright run's letters is as high on the page as a box."""
    style = run.style
    if style.turn or style.diagonal or style.size <= 0:
        return False
    return box.top <= run.base - MIDDLE * style.size <= box.bottom


def _stretches_under(run: Run, number: int, box: Box, glyphs: Glyphs) -> Iterator[Suspect]:
    """The stretch of a run that lies under a box, if any does and says something."""
    starts, ends = glyphs.along(0)
    under = [
        at for at in range(run.start, run.end) if box.x0 <= (starts[at] + ends[at]) / 2 <= box.x1
    ]
    if not under or glyphs.text[under[0] : under[-1] + 1].isspace():
        return
    style = run.style
    bottom = run.base + style.descent * style.size
    ink = Box(starts[under[0]], bottom - style.size, ends[under[-1]], bottom)
    if ink.width > 0:
        yield Suspect(range(under[0], under[-1] + 1), ink, (glyphs.objects[number],))
