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
