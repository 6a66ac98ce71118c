"""Icons as PNG pictures, written by hand so that the bytes never change with a library."""

from __future__ import annotations

import struct
import zlib

from document import Bar, Dot

DOT_PX = 31  # the size of the status icons in published exports
BAR_PX = (176, 31)  # four quarters of whole pixels

Pixel = tuple[int, int, int]
WHITE: Pixel = (255, 255, 255)
EMPTY: Pixel = (217, 217, 217)
TRACK = "#d9d9d9"  # the same, for those who draw


def png(icon: Dot | Bar) -> bytes:
    """The icon as PNG file bytes."""
    rows = _dot(icon) if isinstance(icon, Dot) else _bar(icon)
    return _file(rows)


def size(icon: Dot | Bar) -> tuple[int, int]:
    """Width and height in pixels."""
    return (DOT_PX, DOT_PX) if isinstance(icon, Dot) else BAR_PX


def _dot(icon: Dot) -> list[list[Pixel]]:
    colour, middle = _rgb(icon.colour), (DOT_PX - 1) / 2
    reach = (middle - 1) ** 2
    return [
        [colour if (x - middle) ** 2 + (y - middle) ** 2 <= reach else WHITE for x in range(DOT_PX)]
        for y in range(DOT_PX)
    ]


def _bar(icon: Bar) -> list[list[Pixel]]:
    width, height = BAR_PX
    filled = round(width * icon.share)
    colour = _rgb(icon.colour)
    row = [colour if x < filled else EMPTY for x in range(width)]
    return [list(row) for _ in range(height)]


def _rgb(colour: str) -> Pixel:
    red, green, blue = bytes.fromhex(colour.removeprefix("#"))
    return red, green, blue


def _file(rows: list[list[Pixel]]) -> bytes:
    height, width = len(rows), len(rows[0])
    raw = b"".join(b"\0" + bytes(value for pixel in row for value in pixel) for row in rows)
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = (_chunk(b"IHDR", head), _chunk(b"IDAT", zlib.compress(raw, 9)), _chunk(b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(chunks)


def _chunk(name: bytes, data: bytes) -> bytes:
    checksum = zlib.crc32(name + data)
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", checksum)
