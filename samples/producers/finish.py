"""What every produced PDF goes through: no clock, no chance, and the page turned if asked."""

from __future__ import annotations

import io

import pikepdf

CLOCKED = ("/CreationDate", "/ModDate")
RANDOM = ("/ID", "/DocChecksum")


def settle(pdf: bytes) -> bytes:
    """Take dates, random identifiers and the XMP copy of them out, so that bytes repeat."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for key in CLOCKED:
            if key in document.docinfo:
                del document.docinfo[key]
        for key in RANDOM:
            if key in document.trailer:
                del document.trailer[key]
        if "/Metadata" in document.Root:
            del document.Root.Metadata
        return _saved(document)


def turn(pdf: bytes) -> bytes:
    """Landscape pages become portrait pages with `/Rotate 90` that are displayed the same.

    A point (x, y) of the displayed page, `height` high, is drawn at (height - y, x): the viewer
    turns the page clockwise and brings it back.
    """
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for page in document.pages:
            x0, y0, x1, y1 = (float(edge) for edge in page.mediabox)
            width, height = x1 - x0, y1 - y0
            matrix = f"q 0 1 -1 0 {height + y0:g} {-x0:g} cm\n".encode()
            page.contents_add(matrix, prepend=True)
            page.contents_add(b"\nQ")
            page.mediabox = pikepdf.Array([0, 0, height, width])
            for box in ("/CropBox", "/TrimBox", "/BleedBox", "/ArtBox"):
                if box in page:
                    del page[box]
            page.Rotate = 90
        return _saved(document)


def _saved(document: pikepdf.Pdf) -> bytes:
    saved = io.BytesIO()
    document.save(
        saved,
        deterministic_id=True,
        compress_streams=True,
        object_stream_mode=pikepdf.ObjectStreamMode.generate,
    )
    return saved.getvalue()
