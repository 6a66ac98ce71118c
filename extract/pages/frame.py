"""From a PDF's own coordinates to the page as displayed and read.

PDF space has its origin anywhere, y upwards, and may be turned by the page's Rotate entry. The
frame of `Page` has its origin at the top left, y downwards. Where most of a page's glyphs stand
on their side (a landscape table drawn rotated onto a portrait page), the frame is turned with
them, so that lines of text run from left to right; `Page.turn` says by how much.

Every frame is one of the eight axis permutations: x is plus or minus one PDF axis plus a constant.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

from ..geometry import Box

Turn = Literal[0, 90, 180, 270]
"""Degrees clockwise."""

DIAGONAL_DEGREES = 5.0
"""Text further than this from every axis is diagonal (a watermark), not a slanted scan.

Deskewed OCR layers lean by up to 2-3 degrees; watermarks by 30-60 (2026-11).
"""


class Axis(NamedTuple):
    """One coordinate of a frame: ``sign * (PDF x or y) + offset``."""

    vertical: bool
    """Whether it is made from the PDF's y."""
    sign: int
    offset: float

    def of(self, x: float, y: float) -> float:
        """The coordinate of a PDF point."""
        return self.sign * (y if self.vertical else x) + self.offset

    def negated(self, offset: float) -> Axis:
        """The same axis read from the other end, where the length is `offset`."""
        return Axis(self.vertical, -self.sign, offset - self.offset)


class Frame(NamedTuple):
    """A displayed page: its size in points and how PDF points map into it."""

    width: float
    height: float
    across: Axis
    """The frame's x."""
    down: Axis
    """The frame's y."""

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a PDF point stands."""
        return self.across.of(x, y), self.down.of(x, y)

    def box(self, left: float, bottom: float, right: float, top: float) -> Box:
        """Where a PDF rectangle stands."""
        # Asked for every line of every shape: no calls.
        vertical, sign, offset = self.across
        low, high = (bottom, top) if vertical else (left, right)
        x0, x1 = sign * low + offset, sign * high + offset
        vertical, sign, offset = self.down
        low, high = (bottom, top) if vertical else (left, right)
        y0, y1 = sign * low + offset, sign * high + offset
        if x0 > x1:
            x0, x1 = x1, x0
        if y0 > y1:
            y0, y1 = y1, y0
        return Box(x0, y0, x1, y1)

    def turned(self, turn: Turn) -> Frame:
        """The frame turned counter-clockwise by `turn`, which sets clockwise text upright."""
        if turn == 0:
            return self
        if turn == 90:
            # x' runs along the old y; y' against the old x.
            return Frame(self.height, self.width, self.down, self.across.negated(self.width))
        if turn == 180:
            across, down = self.across.negated(self.width), self.down.negated(self.height)
            return Frame(self.width, self.height, across, down)
        return Frame(self.height, self.width, self.down.negated(self.height), self.across)


def display_frame(left: float, bottom: float, right: float, top: float, rotate: Turn) -> Frame:
    """The frame of a page with the given visible PDF rectangle and Rotate entry.

    >>> display_frame(10, 20, 110, 220, 0).point(10, 220)
    (0, 0)
    >>> display_frame(10, 20, 110, 220, 90).point(10, 20)  # the lower left corner is shown top left
    (0, 0)
    """
    upright = Frame(
        right - left,
        top - bottom,
        Axis(vertical=False, sign=1, offset=-left),
        Axis(vertical=True, sign=-1, offset=top),
    )
    # Showing a page turned clockwise by r is reading text that was turned clockwise by 360 - r.
    opposite: dict[Turn, Turn] = {0: 0, 90: 270, 180: 180, 270: 90}
    return upright.turned(opposite[rotate])


def turn_of(degrees: float) -> Turn | None:
    """The quarter turn nearest to an angle in degrees clockwise; None for diagonal text.

    >>> turn_of(89.2), turn_of(-90), turn_of(45)
    (90, 270, None)
    """
    quarter = round(degrees / 90)
    if abs(degrees - 90 * quarter) > DIAGONAL_DEGREES:
        return None
    turns: tuple[Turn, Turn, Turn, Turn] = (0, 90, 180, 270)
    return turns[quarter % 4]


def turned_back(box: Box, page_width: float, page_height: float, turn: Turn) -> Box:
    """A box of a page turned by `Page.turn`, in the frame of the page as displayed.

    `page_width` and `page_height` are those of the turned page.

    >>> turned_back(Box(0, 0, 30, 10), 800, 600, 90)  # text that ran downwards at the right edge
    Box(x0=590, top=0, x1=600, bottom=30)
    """
    if turn == 0:
        return box
    if turn == 90:
        return Box(page_height - box.bottom, box.x0, page_height - box.top, box.x1)
    if turn == 180:
        x0, top = page_width - box.x1, page_height - box.bottom
        return Box(x0, top, x0 + box.width, top + box.height)
    return Box(box.top, page_width - box.x1, box.bottom, page_width - box.x0)
