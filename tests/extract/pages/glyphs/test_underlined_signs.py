"""`>` and `<` with a line under them."""

from __future__ import annotations

import pytest
from pdf_making import with_content

from styrkort.extract.pages.pdf_reader import PdfDocument

# Helvetica at 10 points: `>` and `<` are 5.84 wide, digits 5.56, a space 2.78.
UNDER = 698.8


def words_of(text: str, lines: str) -> list[str]:
    with PdfDocument(with_content(f"BT /F1 10 Tf 100 700 Td ({text}) Tj ET {lines}")) as pdf:
        return [word.text for word in pdf.page(1).words]


def stroke(x0: float, x1: float, y: float = UNDER) -> str:
    return f"0.5 w {x0} {y} m {x1} {y} l S "


def filled(x0: float, x1: float, y: float = UNDER) -> str:
    return f"{x0} {y - 0.25} {x1 - x0} 0.5 re f "


@pytest.mark.parametrize(
    ("text", "lines", "read"),
    [
        (">80", stroke(100, 105.84), ["≥80"]),
        (">80", filled(100, 105.84), ["≥80"]),
        ("<80", filled(100, 105.84), ["≤80"]),
        ("> 80", stroke(100, 108.6), ["≥", "80"]),
        (">", stroke(100, 105.84), ["≥"]),
    ],
)
def test_a_line_under_the_sign_alone_makes_it_one_with_equals(
    text: str, lines: str, read: list[str]
) -> None:
    assert words_of(text, lines) == read


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (">80", stroke(100, 116.9)),  # all of it underlined
        (">80", stroke(105.9, 116.9)),  # the figure alone
        (">80", stroke(100, 105.84, 703)),  # struck through
        (">80", stroke(100, 105.84, 695)),  # a border below
        (">80", ""),
    ],
)
def test_other_lines_are_none_of_the_sign(text: str, lines: str) -> None:
    assert words_of(text, lines) == [">80"]
