"""One page of a PDF with what was read of it drawn on it, as a PNG."""

from __future__ import annotations

from typing import NamedTuple

from ..extract.documents import Reading, read_pdf
from ..extract.pages.page import Page
from ..extract.pages.pdf_reader import PdfDocument
from .canvas import FONT_PIXELS, Canvas, text_pixels
from .layers import marks_of, tables_on
from .legend import EDGE, height_of, notes_of, paint_legend
from .marks import Marks, Tag
from .places import MARGIN_WIDTH, Size, place

PIXELS_PER_POINT = 2.0
"""Letters of 8 points are read without effort, and an A4 page fits a screen."""

LARGEST_PIXELS = 5_000
"""The longer side of the printed page: a poster is drawn smaller, so that it fits in memory."""

HEAD = 44
"""Pixels above the page, for what it is."""


class Drawn(NamedTuple):
    """What came of drawing a page."""

    page_count: int
    """Of the document."""
    png: bytes | None
    """None where the document has no such page."""


def draw_page(data: bytes, name: str, number: int, reading: Reading) -> Drawn:
    """Draw page `number` (1-based) of a PDF; the whole document is read, as `convert` does.

    Raises:
        ReadError: the document or the page cannot be read.
    """
    with PdfDocument(data, reading.password, reading.limits) as pdf:
        if number > pdf.page_count:
            return Drawn(pdf.page_count, None)
        page = pdf.page(number)
        scale = min(PIXELS_PER_POINT, LARGEST_PIXELS / max(page.width, page.height))
        printed = pdf.picture(page, scale)
        count = pdf.page_count
    document = read_pdf(data, reading)
    tables = tables_on(document, number)
    doubts = [doubt for doubt in document.doubts if doubt.page == number]
    width = (page.width + 2 * MARGIN_WIDTH) * scale
    notes = notes_of(tables, doubts, width - 2 * EDGE)
    canvas = Canvas(printed, page.turn // 90, scale, MARGIN_WIDTH, HEAD, height_of(notes))
    canvas.note(_title(page, name, count), EDGE, HEAD / 2)
    _paint(canvas, marks_of(document, page, tables), page, scale)
    paint_legend(canvas, notes)
    return Drawn(count, canvas.png())


def _title(page: Page, name: str, count: int) -> str:
    turned = f", turned by {page.turn} degrees for reading" if page.turn else ""
    size = f"{page.width:.0f} x {page.height:.0f} points"
    return f"{name}, page {page.number} of {count}, {size}{turned}"


def _paint(canvas: Canvas, marks: Marks, page: Page, scale: float) -> None:
    for frame in marks.frames:
        canvas.frame(frame.box, frame.ink)
    for stroke in marks.strokes:
        x0, top, x1, bottom = stroke.box
        canvas.path(((x0, top), (x1, bottom)), stroke.ink)
    placed = place(marks.tags, page, lambda tag: _size(tag, scale))
    for tag, _, leader in placed:
        canvas.path(leader, tag.ink)
    for tag, box, _ in placed:
        canvas.tag(tag.text, box, tag.ink)


def _size(tag: Tag, scale: float) -> Size:
    """In points: as large as its letters."""
    return Size((text_pixels(tag.text) + 4) / scale, (FONT_PIXELS + 1) / scale)
