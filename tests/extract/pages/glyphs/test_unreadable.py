"""A ligature for which the font has no character: no other letter stands in its place."""

from __future__ import annotations

from pdf_making import saved
from pikepdf import Array, Dictionary, Name, Pdf, String

from styrkort.extract.page_doubts import doubts_about
from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.schemas import FindingCode

LIGATURE = 0x0234
"""The number of a glyph that has no entry in the font's table of characters."""


def page_with(*texts: str) -> Page:
    """A page in a font whose glyphs are numbered as ASCII is; `ﬁ` stands for the ligature."""
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    font = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=Name.Arial,
        Encoding=Name("/Identity-H"),
        ToUnicode=pdf.make_stream(
            b"/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
            b"1 begincodespacerange <0000> <ffff> endcodespacerange "
            b"1 beginbfrange <0020> <007e> <0020> endbfrange endcmap end end"
        ),
        DescendantFonts=Array(
            [
                Dictionary(
                    Type=Name.Font,
                    Subtype=Name.CIDFontType2,
                    BaseFont=Name.Arial,
                    CIDSystemInfo=Dictionary(
                        Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0
                    ),
                    DW=500,
                )
            ]
        ),
    )
    page.Resources = Dictionary(Font=Dictionary(F1=pdf.make_indirect(font)))
    lines = [f"BT /F1 10 Tf 72 {700 - 20 * k} Td <{_codes(t)}> Tj ET" for k, t in enumerate(texts)]
    page.Contents = pdf.make_stream("\n".join(lines).encode())
    with PdfDocument(saved(pdf)) as document:
        return document.page(1)


def _codes(text: str) -> str:
    return "".join(f"{LIGATURE if sign == 'ﬁ' else ord(sign):04x}" for sign in text)


LONG = "Andel barn som har en plan " * 3


def test_it_is_unreadable_and_told_of() -> None:
    page = page_with("beﬁntlig budget", LONG)
    assert [word.text for word in page.words][:2] == ["be\ufffdntlig", "budget"]
    assert not page.suspect_text
    (doubt,) = doubts_about(page)
    assert doubt.code == FindingCode.TEXT_SUSPECT
    assert "be\ufffdntlig" in doubt.message


def test_between_signs_too() -> None:
    assert page_with("m.ﬁ.", LONG).words[0].text == "m.\ufffd."


def test_readable_words_are_not_doubted() -> None:
    assert doubts_about(page_with("verksamhet", LONG)) == []
