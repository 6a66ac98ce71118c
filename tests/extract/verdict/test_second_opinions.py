"""The libraries' readings of a page that reportlab draws, in our words."""

from __future__ import annotations

from io import BytesIO

import pytest
from reportlab.lib.colors import lightblue
from reportlab.pdfgen.canvas import Canvas

from styrkort.extract.geometry import Box
from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.extract.table import Table
from styrkort.extract.verdict.second_opinions import (
    NoOpinion,
    ask_camelot_lines,
    ask_camelot_words,
    ask_pdfplumber,
)
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Witness

XS = (60, 200, 320, 480)
YS = (700, 680, 650, 620)
TEXTS = (
    ("Aktivitet", "Ansvarig", "Utvärderas"),
    ("Trygghetsvandring", "Fritidschef", "Årsbokslut"),
    ("Översyn av rutiner", "Kanslichef", ""),
)


def pdf(*, grounds: bool = False) -> bytes:
    """A ruled table; with `grounds`, each cell's text stands on a painted strip."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=True)
    canvas.grid(XS, YS)
    for row, texts in enumerate(TEXTS):
        for column, text in enumerate(texts):
            x, y = XS[column] + 6, YS[row] - 14
            if grounds:
                canvas.setFillColor(lightblue)
                canvas.rect(x - 2, y - 3, 80, 13, stroke=0, fill=1)
                canvas.setFillColorRGB(0, 0, 0)
            canvas.setFont("Helvetica", 10)
            canvas.drawString(x, y, text)
    canvas.showPage()
    canvas.save()
    return stream.getvalue()


def read(data: bytes) -> tuple[Page, Table]:
    with PdfDocument(data) as document:
        page = document.page(1)
    (table,) = read_ruled(page)
    return page, table


def words(table: Table | None) -> list[tuple[int, int, object]]:
    assert table is not None
    return [(cell.row, cell.column, cell.words) for cell in table.cells]


@pytest.mark.parametrize("grounds", [False, True])
def test_lines_read_by_the_libraries_are_ours(grounds: bool) -> None:
    data = pdf(grounds=grounds)
    page, table = read(data)
    area = table.areas[0].box
    assert words(ask_pdfplumber(data, page, area)) == words(table)
    camelot = ask_camelot_lines(data, page, area)
    assert words(camelot) == words(table)
    assert camelot is not None and camelot.witness is Witness.CAMELOT


def test_words_parted_by_camelot_are_no_closed_table() -> None:
    data = pdf()
    page, table = read(data)
    opinion = ask_camelot_words(data, page, table)
    assert words(opinion) == words(table)
    assert opinion is not None and not opinion.closed


def test_no_table_where_nothing_is_drawn() -> None:
    data = pdf()
    page, _ = read(data)
    assert ask_pdfplumber(data, page, Box(60, 600, 480, 800)) is None
    assert ask_camelot_lines(data, page, Box(60, 600, 480, 800)) is None


def test_bytes_that_a_library_cannot_read_are_no_opinion() -> None:
    page, table = read(pdf())
    with pytest.raises(NoOpinion, match="pdfplumber"):
        ask_pdfplumber(b"%PDF-1.7 broken", page, table.areas[0].box)
