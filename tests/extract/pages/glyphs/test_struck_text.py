"""Text with a line through it is deleted: it is left out, and quoted."""

from __future__ import annotations

import pytest
from pdf_making import with_content

from styrkort.extract.page_doubts import doubts_about
from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.schemas import FindingCode

# Helvetica at 10 points: digits are 5.56 wide, a space 2.78; the baseline stands at 700.
THROUGH = 702.8


def page_of(text: str, lines: str) -> Page:
    with PdfDocument(with_content(f"BT /F1 10 Tf 100 700 Td ({text}) Tj ET {lines}")) as pdf:
        return pdf.page(1)


def stroke(x0: float, x1: float, y: float = THROUGH) -> str:
    return f"0.6 w {x0} {y} m {x1} {y} l S "


def filled(x0: float, x1: float, y: float = THROUGH) -> str:
    return f"{x0} {y - 0.3} {x1 - x0} 0.6 re f "


@pytest.mark.parametrize("line", [stroke, filled])
@pytest.mark.parametrize(
    ("text", "ends", "read", "struck"),
    [
        ("12 14", (100, 111.1), ["14"], "12"),
        ("12 14", (100, 113.9), ["14"], "12"),  # with the space behind it
        ("12 14", (113.9, 125), ["12"], "14"),
        ("1214", (100, 111.1), ["14"], "12"),
        ("12 13 14", (100, 125), ["14"], "12 13"),
    ],
)
def test_text_with_a_line_of_its_own_through_it_is_left_out(
    line: object, text: str, ends: tuple[float, float], read: list[str], struck: str
) -> None:
    assert callable(line)
    page = page_of(text, line(*ends))
    assert [word.text for word in page.words] == read
    assert page.struck_text == struck
    assert page.rules == ()
    [doubt] = doubts_about(page)
    assert doubt.code is FindingCode.TEXT_STRUCK
    assert repr(struck) in doubt.message


@pytest.mark.parametrize(
    "lines",
    [
        stroke(100, 111.1, 698.8),  # an underline
        stroke(100, 111.1, 708.5),  # a border above
        stroke(90, 160),  # a border that runs through a row that is too low
        stroke(103, 160),
        "0 0 1 RG 4 w 100 702.8 m 111.1 702.8 l S ",  # a bar
        "",
    ],
)
def test_other_lines_delete_nothing(lines: str) -> None:
    page = page_of("12 14", lines)
    assert [word.text for word in page.words] == ["12", "14"]
    assert page.struck_text == ""


def test_a_page_that_is_struck_as_a_whole_keeps_its_words() -> None:
    page = page_of("12", stroke(100, 111.1))
    assert [word.text for word in page.words] == ["12"]
