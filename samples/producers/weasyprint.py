"""PDFs by WeasyPrint, tagged or not."""

from __future__ import annotations

from document import Document, Paper, Tags

from producers.finish import settle, turn
from producers.html import html


def render(document: Document) -> bytes:
    """The document as PDF bytes."""
    from weasyprint import HTML

    tagged = document.look.tags is Tags.WRITTEN
    pdf = HTML(string=html(document)).write_pdf(pdf_tags=tagged)
    return turn(settle(pdf)) if document.look.paper is Paper.TURNED else settle(pdf)
