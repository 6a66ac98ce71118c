"""When other libraries are asked about the tables of a page."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import pytest
from reportlab.pdfgen.canvas import Canvas

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.extract.table import Table
from styrkort.extract.verdict import page_tables
from styrkort.extract.verdict.page_tables import PdfSource
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence, Witness

CONFIRMED, SINGLE, DOUBTFUL = Confidence.CONFIRMED, Confidence.SINGLE, Confidence.DOUBTFUL


def drawn(*rows: tuple[str, str]) -> bytes:
    """A table of two columns in one grid."""
    stream = BytesIO()
    canvas = Canvas(stream, pagesize=(595, 842), invariant=True)
    canvas.grid((60, 260, 480), [700 - 20 * row for row in range(len(rows) + 1)])
    canvas.setFont("Helvetica", 10)
    for row, texts in enumerate(rows):
        for x, text in zip((66, 266), texts, strict=True):
            canvas.drawString(x, 686 - 20 * row, text)
    canvas.save()
    return stream.getvalue()


@pytest.mark.parametrize(
    ("witness", "header", "confidences", "asked"),
    [
        (Witness.RULED, "Aktivitet", (CONFIRMED, SINGLE), "camelot"),
        (Witness.TAGGED, "Aktivitet", (DOUBTFUL, SINGLE), "pdfplumber"),
        (Witness.ALIGNED, "Aktivitet", (CONFIRMED, SINGLE), None),
        (Witness.RULED, "Aktivitet", (CONFIRMED, DOUBTFUL), None),
        (Witness.RULED, "Aktivitet", (CONFIRMED, CONFIRMED), None),
        (Witness.RULED, "Adress", (CONFIRMED, SINGLE), None),
    ],
)
def test_a_library_is_asked_only_where_it_can_settle_a_cell_of_a_plan_table(
    witness: Witness,
    header: str,
    confidences: tuple[Confidence, ...],
    asked: str | None,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    calls: list[str] = []

    def ask(library: str) -> None:
        def answer(data: bytes, page: Page, where: object) -> Table | None:
            calls.append(library)
            return None

        name = {"camelot": "ask_camelot_words", "pdfplumber": "ask_pdfplumber"}[library]
        monkeypatch.setattr(page_tables, name, answer)

    ask("camelot")
    ask("pdfplumber")
    data = drawn((header, "Ansvarig"), ("Ta fram en plan", "Rektor"))
    with PdfDocument(data) as pdf:
        page = pdf.page(1)
        (table,) = read_ruled(page)
        cells = [
            cell._replace(confidence=confidences[cell.row > 0 and cell.column > 0])
            for cell in table.cells
        ]
        judged = replace(table, witness=witness, cells=tuple(cells))
        source = PdfSource(data, pdf, None, load_lexicon())
        assert page_tables._opinions(source, page, judged) == []
    assert calls == ([] if asked is None else [asked])
