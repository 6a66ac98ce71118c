"""Painting with Pillow: pixels of a page, lines, tags, a legend → PNG bytes.

The only module that knows Pillow. The font is the one that Pillow carries, so that the picture
depends on no font of the machine; it has the letters of English, and other ones lose their marks.
"""

from __future__ import annotations

import io
import math
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image, ImageDraw, ImageFont

from ..extract.geometry import Box
from ..extract.pages.page import Colour
from ..extract.pages.rendering import Pixels
from .marks import Ink

Point = tuple[float, float]

FONT_PIXELS = 13
"""Height of the letters: the smallest that are read without effort."""

PAPER: Colour = (255, 255, 255)
LETTERS: Colour = (40, 40, 40)

_FONT = ImageFont.load_default(FONT_PIXELS)

FADED = 0.35
"""Share of white over the printed page: it stays readable, and the marks stand out."""


@dataclass(frozen=True, slots=True)
class Pen:
    """How lines of an ink are painted."""

    colour: Colour
    width: int = 1
    """Pixels."""
    dash: int = 0
    """Pixels of a dash and of the gap behind it; 0 for a full line."""
    wash: float = 0.0
    """Share of the colour over the area of a frame."""
    inset: int = 0
    """Pixels between a frame and its line: between those of neighbours a rule is seen."""


# The colours of Okabe and Ito (2008), which people with any colour vision tell apart; confidence
# also shows in the kind of line.
PENS = {
    Ink.CONFIRMED: Pen((0, 140, 95), width=2, wash=0.07, inset=1),
    Ink.SINGLE: Pen((214, 130, 0), width=2, dash=6, wash=0.16, inset=1),
    Ink.DOUBTFUL: Pen((205, 20, 40), width=3, wash=0.2, inset=1),
    Ink.WORD: Pen((120, 190, 235)),
    Ink.RULE: Pen((204, 60, 150)),
    Ink.FURNITURE: Pen((120, 100, 180), dash=3, wash=0.1),
    Ink.ROLE: Pen((0, 90, 160)),
    Ink.ROW: Pen((90, 90, 90)),
    Ink.PROSE: Pen((160, 160, 160)),
    Ink.DOUBT: Pen((205, 20, 40), dash=3),
}


class Canvas:
    """A sheet of white paper with a page on it; places are given in points of that page.

    Args:
        pixels: the page as displayed.
        quarters: quarter turns counter-clockwise that set it upright.
        scale: pixels of a point.
        margin: points of blank paper at the left and the right of the page.
        head, foot: pixels of blank paper above and below it.
    """

    def __init__(
        self, pixels: Pixels, quarters: int, scale: float, margin: float, head: int, foot: int
    ) -> None:
        page = _upright(pixels, quarters)
        self._scale = scale
        self._left, self._head = round(margin * scale), head
        self.foot = head + page.height
        """Where the blank paper below the page begins, in pixels from the top."""
        self.width = page.width + 2 * self._left
        self._image = Image.new("RGB", (self.width, self.foot + foot), PAPER)
        self._image.paste(
            Image.blend(page, Image.new("RGB", page.size, PAPER), FADED), (self._left, head)
        )
        self._over = Image.new("RGBA", self._image.size)
        self._draw = ImageDraw.Draw(self._over)
        self._draw.rectangle(
            self._pixels(Box(0, 0, page.width / scale, page.height / scale)),
            outline=(200, 200, 200, 255),
        )

    def frame(self, box: Box, ink: Ink) -> None:
        """A rectangle, its line inside of it, so that neighbours do not hide one another."""
        pen = PENS[ink]
        x0, top, x1, bottom = self._pixels(box)
        if pen.wash:
            wash = (*pen.colour, round(255 * pen.wash))
            self._draw.rectangle((x0, top, x1, bottom), fill=wash)
        inset = pen.width / 2 + pen.inset
        x0, top, x1, bottom = x0 + inset, top + inset, x1 - inset, bottom - inset
        corners = ((x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top))
        self._lines(corners, pen)

    def path(self, points: Iterable[Point], ink: Ink) -> None:
        """Straight lines through points."""
        self._lines([self._pixel(x, y) for x, y in points], PENS[ink])

    def tag(self, text: str, box: Box, ink: Ink) -> None:
        """Letters in the colour of an ink, on white so that they are read anywhere."""
        x0, top, x1, bottom = self._pixels(box)
        colour = PENS[ink].colour
        self._draw.rounded_rectangle((x0, top, x1, bottom), 3, fill=(*PAPER, 225))
        middle = ((x0 + x1) / 2, (top + bottom) / 2)
        self._draw.text(middle, plain(text), fill=(*colour, 255), font=_FONT, anchor="mm")

    def note(self, text: str, x: float, y: float, colour: Colour = LETTERS) -> None:
        """Letters on the blank paper; `x`, `y`: pixels from the sheet's corner to their middle."""
        self._draw.text((x, y), plain(text), fill=(*colour, 255), font=_FONT, anchor="lm")

    def swatch(self, x: float, y: float, ink: Ink, size: int = 16) -> None:
        """A small frame on the blank paper that shows an ink."""
        scale, left, head = self._scale, self._left, self._head
        x0, top = (x - left) / scale, (y - size / 2 - head) / scale
        self.frame(Box(x0, top, x0 + 1.5 * size / scale, top + size / scale), ink)

    def png(self) -> bytes:
        """The sheet as a PNG file."""
        sheet = Image.alpha_composite(self._image.convert("RGBA"), self._over).convert("RGB")
        file = io.BytesIO()
        sheet.save(file, "PNG")
        return file.getvalue()

    def _pixel(self, x: float, y: float) -> Point:
        return self._left + x * self._scale, self._head + y * self._scale

    def _pixels(self, box: Box) -> tuple[float, float, float, float]:
        return (*self._pixel(box.x0, box.top), *self._pixel(box.x1, box.bottom))

    def _lines(self, points: Sequence[Point], pen: Pen) -> None:
        for start, end in pairwise(points):
            for piece in _dashes(start, end, pen.dash):
                self._draw.line(piece, fill=(*pen.colour, 255), width=pen.width)


def _upright(pixels: Pixels, quarters: int) -> Image.Image:
    size = (pixels.width, pixels.height)
    page = Image.frombuffer("RGB", size, pixels.data, "raw", "BGRX", 0, 1)
    turns = (Image.Transpose.ROTATE_90, Image.Transpose.ROTATE_180, Image.Transpose.ROTATE_270)
    return page.transpose(turns[quarters - 1]) if quarters else page


def _dashes(start: Point, end: Point, dash: int) -> list[tuple[Point, Point]]:
    """A line in pieces of `dash` with gaps as long; whole where `dash` is 0."""
    (x0, y0), (x1, y1) = start, end
    length = max(abs(x1 - x0), abs(y1 - y0))
    if not dash or length <= dash:
        return [(start, end)]

    def at(way: float) -> Point:
        share = min(way / length, 1.0)
        return x0 + share * (x1 - x0), y0 + share * (y1 - y0)

    return [(at(way), at(way + dash)) for way in range(0, math.ceil(length), 2 * dash)]


def text_pixels(text: str) -> float:
    """How wide a text is painted."""
    return _FONT.getlength(plain(text))


def plain(text: str) -> str:
    """The text in the letters of the font: without marks, other signs as `?`.

    >>> plain("mål – år")
    'mal ? ar'
    """
    parted = unicodedata.normalize("NFKD", text)
    letters = "".join(sign for sign in parted if not unicodedata.combining(sign))
    return letters.encode("ascii", "replace").decode("ascii")
