"""Bold by the stems of the letters, where fonts do not say it."""

from __future__ import annotations

import pytest
from pdf_making import fonts, saved
from pikepdf import Array, Dictionary, Name, Object, Pdf

from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument

TEXT_STEM, BOLD_STEM = 85, 150
"""Thousandths of an em."""


def letters_of_stems(pdf: Pdf, stem: int) -> Object:
    """A Type 3 font whose letters are two stems with a bar between them, as in `H`."""
    drawing = (
        f"600 0 0 0 600 700 d1 50 0 {stem} 700 re {550 - stem} 0 {stem} 700 re 50 300 500 60 re f"
    )
    names = [Name(f"/g{code}") for code in range(ord("a"), ord("z") + 1)]
    glyph = pdf.make_stream(drawing.encode())
    return pdf.make_indirect(
        Dictionary(
            Type=Name.Font,
            Subtype=Name.Type3,
            FontMatrix=[0.001, 0, 0, 0.001, 0, 0],
            FontBBox=[0, -200, 600, 800],
            CharProcs=Dictionary({str(name): glyph for name in names}),
            Encoding=Dictionary(Type=Name.Encoding, Differences=Array([ord("a"), *names])),
            FirstChar=ord("a"),
            LastChar=ord("z"),
            Widths=[600] * 26,
            Resources=Dictionary(),
            ToUnicode=pdf.make_stream(TO_UNICODE),
        )
    )


TO_UNICODE = (
    b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
    b"/CMapName /A def /CMapType 2 def 1 begincodespacerange <00> <ff> endcodespacerange "
    b"1 beginbfrange <61> <7a> <0061> endbfrange endcmap end end"
)


def page_of(content: str, rotate: int = 0) -> Page:
    """A page with a text face T and a bold face B, both without names, and Helvetica as F1."""
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = fonts(pdf)
    page.Resources.Font.T = letters_of_stems(pdf, TEXT_STEM)
    page.Resources.Font.B = letters_of_stems(pdf, BOLD_STEM)
    page.Contents = pdf.make_stream(content.encode("latin-1"))
    page.Rotate = rotate
    with PdfDocument(saved(pdf)) as document:
        return document.page(1)


def bold(page: Page) -> dict[str, bool]:
    return {word.text: word.bold for word in page.words}


UPRIGHT = "BT /T 10 Tf 72 700 Td (handlingar) Tj /B 10 Tf 0 -30 Td (trygghet) Tj ET"
TURNED = "q 0 1 -1 0 800 0 cm " + UPRIGHT + " Q"


@pytest.mark.parametrize(
    ("content", "rotate"),
    [(UPRIGHT, 0), (UPRIGHT, 90), (UPRIGHT, 180), (TURNED, 0), (TURNED, 270)],
)
def test_stems_say_what_names_do_not(content: str, rotate: int) -> None:
    assert bold(page_of(content, rotate)) == {"handlingar": False, "trygghet": True}


def test_white_letters_on_a_dark_ground_have_stems() -> None:
    ground = "0.1 0.2 0.5 rg 50 650 300 80 re f 1 1 1 rg "
    assert bold(page_of(ground + UPRIGHT)) == {"handlingar": False, "trygghet": True}


def test_letters_printed_one_by_one_are_looked_at_together() -> None:
    content = "".join(
        f"BT /B 10 Tf {72 + 6 * k} 700 Td ({letter}) Tj ET " for k, letter in enumerate("mest")
    )
    assert bold(page_of(content)) == {"mest": True}


def test_what_cannot_be_seen_and_what_is_too_short_is_not_bold() -> None:
    """Letters nearly in the colour of their ground; a bullet of two signs."""
    content = "0.9 g BT /B 10 Tf 72 700 Td (blek) Tj ET 0 g BT /B 10 Tf 72 600 Td (ab) Tj ET"
    assert bold(page_of(content)) == {"blek": False, "ab": False}


def test_a_font_with_a_name_is_believed() -> None:
    assert bold(page_of("BT /F1 10 Tf 72 700 Td (Nej) Tj /F2 10 Tf 0 -30 Td (Ja) Tj ET")) == {
        "Nej": False,
        "Ja": True,
    }
