"""What is drawn over a page: frames, strokes and tags, in points of the page as read.

Nothing here knows how it is painted; `canvas` paints it, `places` finds room for the tags.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, StrEnum

from ..extract.geometry import Box


class Ink(StrEnum):
    """What a mark says; each has its colour and its line."""

    CONFIRMED = "confirmed"
    SINGLE = "single"
    DOUBTFUL = "doubtful"
    WORD = "word"
    RULE = "rule"
    FURNITURE = "furniture"
    ROLE = "column role"
    ROW = "row"
    PROSE = "prose"
    DOUBT = "doubt"


class Side(Enum):
    """Where a tag may stand beside what it names."""

    ABOVE = "above"
    INSIDE = "inside"
    LEFT = "left"
    RIGHT = "right"


@dataclass(frozen=True, slots=True)
class Frame:
    """A rectangle around something that was read."""

    box: Box
    ink: Ink


@dataclass(frozen=True, slots=True)
class Stroke:
    """A straight line: a rule of the page, or a bracket beside a row."""

    box: Box
    """Width or height 0."""
    ink: Ink


@dataclass(frozen=True, slots=True)
class Tag:
    """A short name for a region."""

    text: str
    ink: Ink
    anchor: Box
    """What it names."""
    sides: tuple[Side, ...]
    """Where it may stand, the best first."""
    margin: Side | None = None
    """The margin it goes to where there is no room, with a line to the region; None: left out."""


@dataclass(frozen=True, slots=True)
class Marks:
    """All that is drawn over a page, each kind in the order in which it is painted."""

    frames: tuple[Frame, ...]
    strokes: tuple[Stroke, ...]
    tags: tuple[Tag, ...]
    """The most important first: they get the best places."""
