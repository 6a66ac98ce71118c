"""Painted shapes → the rules and fills a reader sees.

Borders are cut at every cell, drawn twice for neighbouring cells, or dashed: they end as one
`Rule` for each visible straight line. Pure: PDF points in, page boxes out.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ...geometry import Box
from ..frame import Frame
from ..page import Colour, Fill, Rule
from .paint import Area, Stroke, Way, candidates
from .shapes import Shape
from .visibility import seen_areas, seen_strokes

RULE_SHORTEST = 3.0
"""Points: shorter lines are parts of letters, ticks or icons."""

AXIS_SLACK = 0.6
"""Points: lines on axes closer than this are one line, drawn for two neighbouring cells."""

JOIN_GAP = 1.5
"""Points: gaps up to a border's own thickness at crossings do not interrupt a line."""

DASH_GAP = 4.0
DASH_LONGEST = 8.0
"""Points: dashes no longer than this, no further apart than `DASH_GAP`, are one dashed line."""


class Marks(NamedTuple):
    """What is drawn on a page beside its texts and pictures."""

    rules: tuple[Rule, ...]
    """From top to bottom."""
    fills: tuple[Fill, ...]
    """In painting order."""
    covers: tuple[Area, ...]
    """The areas, seen or not, that hide what was painted before them, in painting order."""


def visible_marks(shapes: Iterable[Shape], frame: Frame) -> Marks:
    """The rules and fills of a page that a reader sees, and what may hide its texts."""
    strokes, areas = candidates(shapes, frame)
    page = Box(0, 0, frame.width, frame.height)
    rules = _merged(seen_strokes(strokes, areas))
    fills = seen_areas(areas, page)
    return Marks(
        tuple(sorted(rules, key=lambda r: (r.box.top, r.box.x0, r.box, r.colour))),
        tuple(Fill(a.box, a.colour, a.mark) for a in fills),
        tuple(area for area in areas if area.opaque),
    )


def _merged(strokes: Iterable[Stroke]) -> Iterator[Rule]:
    """Collinear strokes of one colour as whole rules."""
    groups: defaultdict[tuple[Way, Colour], list[Stroke]] = defaultdict(list)
    for stroke in strokes:
        groups[stroke.way, stroke.colour].append(stroke)
    for group in groups.values():
        group.sort(key=lambda s: (s.axis, s.low, s.high))
        start = 0
        for k in range(1, len(group) + 1):
            if k == len(group) or group[k].axis - group[start].axis > AXIS_SLACK:
                yield from _on_one_axis(group[start:k])
                start = k


def _on_one_axis(strokes: list[Stroke]) -> Iterator[Rule]:
    strokes.sort(key=lambda s: (s.low, s.high))
    chain: list[Stroke] = []
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


def _whole(chain: list[Stroke], reach: float) -> Iterator[Rule]:
    """One rule for a chain; on the axis of its longest part."""
    longest = max(chain, key=lambda s: (s.high - s.low, -s.axis))
    if reach - chain[0].low < RULE_SHORTEST:
        return
    line = longest._replace(low=chain[0].low, high=reach)
    yield Rule(line.box, longest.thickness, longest.colour)
