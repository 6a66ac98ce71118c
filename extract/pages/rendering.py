"""A part of a PDF page as pixels, rendered by pdfium: for icons and bars that are images only."""

from __future__ import annotations

import ctypes
from array import array
from typing import NamedTuple

from ..geometry import Box
from . import pdfium
from .frame import Turn
from .page import Colour

PIXELS_PER_POINT = 4.0
"""Enough for the colour of a 4-point dot, and for the filled share of a 60-point bar to 1 %."""

WHITE_OPAQUE = 0xFFFFFFFF


class Pixels(NamedTuple):
    """A picture as rows from the top, four bytes a pixel: blue, green, red, unused."""

    width: int
    height: int
    data: bytes


def pixels_of(page: int, box: Box, scale: float = PIXELS_PER_POINT) -> Pixels:
    """`box` (page as displayed) on white paper, `scale` pixels a point; at least one pixel."""
    width = max(1, round(box.width * scale))
    height = max(1, round(box.height * scale))
    bitmap = pdfium.create_bitmap(width, height, 0)
    if not bitmap:
        raise MemoryError(f"no bitmap of {width} by {height} pixels")
    try:
        pdfium.fill_bitmap(bitmap, 0, 0, width, height, WHITE_OPAQUE)
        sx, sy = width / box.width, height / box.height
        matrix = pdfium.Buffer(array("f", [sx, 0, 0, sy, -box.x0 * sx, -box.top * sy]))
        # FS_RECTF in device space: left, top, right, bottom.
        clip = pdfium.Buffer(array("f", [0, 0, width, height]))
        pdfium.render_page(bitmap, page, matrix.base, clip.base, 0)
        stride = pdfium.bitmap_stride(bitmap)
        data = ctypes.string_at(pdfium.bitmap_buffer(bitmap), stride * height)
    finally:
        pdfium.destroy_bitmap(bitmap)
    rows = (data[y * stride : y * stride + 4 * width] for y in range(height))
    return Pixels(width, height, data if stride == 4 * width else b"".join(rows))


def rows_of(pixels: Pixels) -> list[list[Colour]]:
    """The colours of the pixels, row by row."""
    width, height, data = pixels
    return [_row(data[4 * y * width : 4 * (y + 1) * width]) for y in range(height)]


def _row(data: bytes) -> list[Colour]:
    """Pixels stored as blue, green, red, unused."""
    return list(zip(data[2::4], data[1::4], data[0::4], strict=True))


def set_upright(rows: list[list[Colour]], turn: Turn) -> list[list[Colour]]:
    """The pixels turned counter-clockwise by `turn`, as `Page.turn` turns the page."""
    if turn == 0:
        return rows
    if turn == 180:
        return [row[::-1] for row in reversed(rows)]
    columns = [list(column) for column in zip(*rows, strict=True)]
    return columns[::-1] if turn == 90 else [column[::-1] for column in columns]
