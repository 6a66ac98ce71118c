"""The glyphs of a PDF page, run by run: the raw material of words.

A *run* is a stretch of glyphs that one operator of the content stream printed; font, size, colour
and mark hold for all of it. Characters that pdfium generates (spaces, line ends) stand in no run:
what is a space is decided by `words` from the geometry. Pure.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import NamedTuple

from ..frame import Frame, Turn
from ..page import Colour

BLACK: Colour = (0, 0, 0)


class Style(NamedTuple):
    """What holds for all glyphs of a run."""

    size: float
    """Font size in points as displayed."""
    descent: float
    """Depth of the letters below the baseline, as a share of the size."""
    turn: Turn
    """Clockwise, against the frame; of diagonal text: the nearest quarter."""
    diagonal: bool = False
    bold: bool = False
    italic: bool = False
    colour: Colour = BLACK
    mark: int | None = None
    painted: bool = True
    """False for text that leaves no ink: the layer under the picture of a scan."""
    font: int | None = None
    """A font that does not say whether it is bold: a name that holds while the page is open."""


class Run(NamedTuple):
    """Glyphs ``start … end - 1`` of `Glyphs.text`."""

    start: int
    end: int
    base: float
    """The baseline: how far down the page, as seen by the reader of the run (points)."""
    style: Style
    blank_before: bool = False
    """pdfium saw a space before the run: a weak hint (it also stands for lone space glyphs)."""


@dataclass(frozen=True, slots=True)
class Glyphs:
    """The printed characters of a page.

    `spans` gives, for each reading direction on the page, where each glyph's advance begins and
    ends along that direction (points in ``frame.turned(turn)``).
    """

    frame: Frame
    turn: Turn
    """How the frame is turned against the page as displayed."""
    text: str
    runs: tuple[Run, ...]
    spans: Mapping[Turn, tuple[list[float], list[float]]]
    unmapped: int = 0
    """How many glyphs have no character in the font's own table."""
    objects: tuple[int, ...] = ()
    """The text object of each run: a name that holds while the page is open."""

    def along(self, turn: Turn) -> tuple[list[float], list[float]]:
        """The spans in a direction; zeros where no run has it."""
        nowhere = [0.0] * len(self.text)
        return self.spans.get(turn, (nowhere, nowhere))

    def with_run(self, number: int, other: Glyphs, other_number: int) -> Glyphs:
        """The glyphs with a run of others of the same page put in as run `number`."""
        run = other.runs[other_number]
        own, at = slice(run.start, run.end), self.runs[number - 1].end if number else 0
        length = run.end - run.start
        later = (
            after._replace(start=after.start + length, end=after.end + length)
            for after in self.runs[number:]
        )
        return replace(
            self,
            text=self.text[:at] + other.text[own] + self.text[at:],
            runs=(*self.runs[:number], run._replace(start=at, end=at + length), *later),
            spans={
                turn: _both_with(self.along(turn), at, other.along(turn), own)
                for turn in sorted({*self.spans, run.style.turn})
            },
            objects=(*self.objects[:number], other.objects[other_number], *self.objects[number:]),
        )


_Sides = tuple[list[float], list[float]]


def _both_with(sides: _Sides, at: int, others: _Sides, own: slice) -> _Sides:
    """Where glyphs begin and end, with some of others' put in."""
    starts, ends = (
        [*side[:at], *other[own], *side[at:]] for side, other in zip(sides, others, strict=True)
    )
    return starts, ends
