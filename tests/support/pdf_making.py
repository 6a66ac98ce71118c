"""Tiny PDFs for the tests of the reader and the tags, made in memory."""

from __future__ import annotations

import io
from collections.abc import Callable

import pikepdf
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)


def drawn(draw: Callable[[Canvas], object], size: tuple[float, float] = A4) -> bytes:
    """A PDF of one page that `draw` paints (origin at the lower left)."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    draw(canvas)
    canvas.showPage()
    canvas.save()
    return buffer.getvalue()


def with_content(*pages: str, page_entries: dict[str, object] | None = None) -> bytes:
    """A PDF whose pages have the given content streams and Helvetica as /F1, bold as /F2."""
    pdf = pikepdf.new()
    for content in pages:
        page = pdf.add_blank_page(page_size=A4)
        page.Resources = fonts(pdf)
        page.Contents = pdf.make_stream(content.encode("latin-1"))
        for key, value in (page_entries or {}).items():
            page[key] = value
    return saved(pdf)


def fonts(pdf: pikepdf.Pdf) -> pikepdf.Dictionary:
    """Resources with the standard fonts F1 and F2."""
    made = {
        f"/{name}": pdf.make_indirect(
            pikepdf.Dictionary(
                Type=pikepdf.Name.Font,
                Subtype=pikepdf.Name.Type1,
                BaseFont=pikepdf.Name("/" + base),
                Encoding=pikepdf.Name.WinAnsiEncoding,
            )
        )
        for name, base in (("F1", "Helvetica"), ("F2", "Helvetica-Bold"))
    }
    return pikepdf.Dictionary({"/Font": pikepdf.Dictionary(made)})


def saved(pdf: pikepdf.Pdf, encryption: pikepdf.Encryption | None = None) -> bytes:
    """The bytes of a pikepdf document."""
    buffer = io.BytesIO()
    pdf.save(buffer, encryption=encryption)
    return buffer.getvalue()


def changed(
    data: bytes,
    change: Callable[[pikepdf.Pdf], object],
    encryption: pikepdf.Encryption | None = None,
) -> bytes:
    """The document after `change`."""
    with pikepdf.open(io.BytesIO(data)) as pdf:
        change(pdf)
        return saved(pdf, encryption)
