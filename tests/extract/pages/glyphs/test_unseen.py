"""Text that nobody sees is no text; what was recognised in a scan is."""

from __future__ import annotations

import pytest
from pdf_making import A4, changed, with_content
from pikepdf import Dictionary, Name, Pdf

from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument

WHITE, BLACK = "1 1 1 rg ", "0 g "
SEEN = BLACK + "BT /F1 10 Tf 0 Tr 50 600 Td (Mål ett) Tj ET "


def only_page(data: bytes) -> Page:
    with PdfDocument(data) as pdf:
        return pdf.page(1)


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


def printed(text: str, y: float = 700, mode: int = 0) -> str:
    return f"BT /F1 10 Tf {mode} Tr 50 {y} Td ({text}) Tj ET "


def with_picture(content: str) -> bytes:
    """The content under a grey picture that covers the page."""

    def add(pdf: Pdf) -> None:
        page = pdf.pages[0]
        image = Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=1,
            Height=1,
            ColorSpace=Name.DeviceGray,
            BitsPerComponent=8,
        )
        page.Resources.XObject = Dictionary(Im0=pdf.make_stream(b"\xcc", image))
        scan = f"q {A4[0]} 0 0 {A4[1]} 0 0 cm /Im0 Do Q "
        page.Contents = pdf.make_stream(scan.encode() + content.encode("latin-1"))

    return changed(with_content(""), add)


@pytest.mark.parametrize("hidden", [WHITE + printed("dold 47 %"), printed("dold 47 %", mode=3)])
def test_what_leaves_no_trace_on_the_page_is_left_out_and_quoted(hidden: str) -> None:
    page = only_page(with_content(hidden + SEEN))
    assert texts(page) == ["Mål", "ett"]
    assert page.hidden_text == "dold 47 %"
    assert not page.recognised_text


@pytest.mark.parametrize(
    "ground",
    [
        "0.2 0.3 0.6 rg 40 690 200 30 re f ",
        "0 0 595 842 re f ",  # a dark page: no fill of the page as read, and seen all the same
    ],
)
def test_white_text_on_a_dark_ground_is_seen(ground: str) -> None:
    page = only_page(with_content(ground + WHITE + printed("Mål") + SEEN))
    assert "Mål" in texts(page)[:1]
    assert page.hidden_text == ""


def test_white_text_on_a_picture_is_seen() -> None:
    assert texts(only_page(with_picture(WHITE + printed("Mål") + SEEN))) == ["Mål", "Mål", "ett"]


GREY_BOX, WHITE_BOX = "0.8 g 40 690 200 30 re f ", "1 g 40 690 200 30 re f "


@pytest.mark.parametrize(
    "hidden",
    [
        BLACK + printed("dold 47 %") + WHITE_BOX,
        BLACK + printed("dold 47 %") + GREY_BOX,
        BLACK + "40 690 200 30 re f " + printed("dold 47 %"),
        "0.99 g " + printed("dold 47 %"),
        "0.92 g 40 690 200 30 re f " + WHITE + printed("dold 47 %"),
        BLACK + "BT /F1 0.8 Tf 0 Tr 50 700 Td (dold 47 %) Tj ET ",
    ],
    ids=[
        "white over it",
        "grey over it",
        "black on black",
        "nearly white",
        "white on a pale stripe",
        "too small to read",
    ],
)
def test_what_is_painted_over_or_cannot_be_told_from_its_ground_is_left_out(hidden: str) -> None:
    page = only_page(with_content(hidden + SEEN))
    assert texts(page) == ["Mål", "ett"]
    assert page.hidden_text == "dold 47 %"


def test_of_a_text_that_is_covered_in_part_the_rest_stays() -> None:
    page = only_page(with_content(BLACK + printed("47 53 %") + "1 g 40 690 22.5 30 re f " + SEEN))
    assert texts(page)[:2] == ["53", "%"]
    assert page.hidden_text == "47"


@pytest.mark.parametrize("over", ["/G1 gs ", "/G2 gs "], ids=["half seen through", "a marker"])
def test_text_under_what_one_sees_through_is_seen(over: str) -> None:
    def add(pdf: Pdf) -> None:
        states = Dictionary(G1=Dictionary(ca=0.5), G2=Dictionary(BM=Name.Multiply))
        pdf.pages[0].Resources.ExtGState = states

    marked = BLACK + printed("Antal 47") + SEEN + over + "1 1 0 rg 40 690 200 30 re f "
    page = only_page(changed(with_content(marked), add))
    assert texts(page)[:2] == ["Antal", "47"]
    assert page.hidden_text == ""


def test_text_in_a_form_without_opacity_is_not_seen() -> None:
    def add(pdf: Pdf) -> None:
        page = pdf.pages[0]
        form = Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, *A4])
        form.Resources = Dictionary(Font=page.Resources.Font)
        page.Resources.XObject = Dictionary(Fm0=pdf.make_stream(printed("dold").encode(), form))
        page.Resources.ExtGState = Dictionary(G0=Dictionary(ca=0, CA=0))

    page = only_page(changed(with_content(SEEN + "q /G0 gs /Fm0 Do Q "), add))
    assert texts(page) == ["Mål", "ett"]
    assert page.hidden_text == "dold"


def test_text_recognised_in_a_scan_is_text() -> None:
    page = only_page(with_picture(printed("Antal 47", mode=3) + printed("Andel 12", 680, mode=3)))
    assert texts(page) == ["Antal", "47", "Andel", "12"]
    assert page.recognised_text
    assert page.hidden_text == ""


def test_a_page_without_any_seen_text_keeps_what_it_has() -> None:
    """As of a scan whose picture cannot be decoded."""
    page = only_page(with_content(printed("Bilaga ett", mode=3)))
    assert texts(page) == ["Bilaga", "ett"]
    assert page.recognised_text
