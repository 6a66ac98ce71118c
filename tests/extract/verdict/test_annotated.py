"""Cells whose words an annotation strikes, covers or writes over are doubtful."""

from __future__ import annotations

import pytest
from pdf_making import A4, changed, with_content
from pikepdf import Array, Dictionary, Name, Pdf

from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.extract.verdict.verdict import decide
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence

XS, YS = (50, 200, 300), (700, 680, 660)
TEXTS = (("Indikator", "Utfall 2023"), ("Antal", "12"))


def table() -> bytes:
    """A ruled table of a header and one row."""
    lines = [f"{x} {YS[0]} m {x} {YS[-1]} l S" for x in XS]
    lines += [f"{XS[0]} {y} m {XS[-1]} {y} l S" for y in YS]
    lines += [
        f"BT /F1 9 Tf {XS[column] + 4} {YS[row] - 14} Td ({text}) Tj ET"
        for row, texts in enumerate(TEXTS)
        for column, text in enumerate(texts)
    ]
    return with_content("\n".join(["0.5 w", *lines]))


def doubted(kind: str, flags: int, rotate: int) -> set[str]:
    """The texts of the doubtful cells where such an annotation lies over `12`."""

    def add(pdf: Pdf) -> None:
        place = Array([200, 660, 230, 680])
        note = Dictionary(Type=Name.Annot, Subtype=Name("/" + kind), Rect=place, F=flags)
        pdf.pages[0].Annots = Array([pdf.make_indirect(note)])
        pdf.pages[0].Rotate = rotate

    with PdfDocument(changed(table(), add)) as pdf:
        page = pdf.page(1)
    [read] = decide(page, read_ruled(page))
    return {cell.text for cell in read.cells if cell.confidence is Confidence.DOUBTFUL}


@pytest.mark.parametrize("kind", ["StrikeOut", "FreeText", "Stamp", "Ink", "Line", "Redact"])
@pytest.mark.parametrize("rotate", [0, 90])
def test_what_changes_a_text_makes_its_cell_doubtful(kind: str, rotate: int) -> None:
    assert doubted(kind, 4, rotate) == {"12"}


@pytest.mark.parametrize(
    ("kind", "flags"), [("Link", 4), ("Highlight", 4), ("Text", 4), ("StrikeOut", 2)]
)
def test_other_annotations_and_hidden_ones_change_nothing(kind: str, flags: int) -> None:
    assert doubted(kind, flags, 0) == set()


def test_the_page_is_that_of_the_test() -> None:
    with PdfDocument(table()) as pdf:
        page = pdf.page(1)
    assert (page.width, page.height) == A4 and page.written_over == ()
