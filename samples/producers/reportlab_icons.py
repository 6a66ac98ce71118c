"""Icons in ReportLab: an image, or shapes of its own."""

from __future__ import annotations

import io

from document import Bar, Dot, Ink
from reportlab.graphics.shapes import Circle, Drawing, Rect
from reportlab.lib.colors import HexColor
from reportlab.lib.utils import ImageReader
from reportlab.platypus import Flowable, Image

from producers import pictures


def icon(made: Dot | Bar, align: str) -> Flowable:
    """The icon as an image or as shapes."""
    width, height = (length * 0.35 for length in pictures.size(made))
    if made.ink is Ink.PIXELS:
        reader = ImageReader(io.BytesIO(pictures.png(made)))
        return Image(reader.fp, width, height, hAlign=align.upper())
    drawing = Drawing(width, height, hAlign=align.upper())
    match made:
        case Dot(colour):
            drawing.add(Circle(width / 2, height / 2, height / 2, **_painted(colour)))
        case Bar(colour, share):
            drawing.add(Rect(0, 0, width, height, **_painted(pictures.TRACK)))
            drawing.add(Rect(0, 0, width * share, height, **_painted(colour)))
    return drawing


def _painted(colour: str) -> dict[str, object]:
    return {"fillColor": HexColor(colour), "strokeColor": None}
