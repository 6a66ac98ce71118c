"""A small digit off the line of a figure is no digit of it, in whatever order it is printed."""

from __future__ import annotations

import pytest
from pdf_making import with_content

from styrkort.extract.lines import lines_of
from styrkort.extract.pages.pdf_reader import PdfDocument

# Helvetica at 10 points: a digit is 5.56 wide, so that `28` ends at 61.12.
FIGURE = "BT /F1 10 Tf 50 700 Td (28) Tj ET "
FAR = "BT /F1 10 Tf 50 600 Td (Rektor) Tj ET "


def read(content: str) -> list[str]:
    with PdfDocument(with_content(content)) as pdf:
        return [line.text for line in lines_of(pdf.page(1).words, 1)]


def small(text: str, y: float, size: float = 6) -> str:
    return f"BT /F1 {size} Tf 61.12 {y} Td ({text}) Tj ET "


@pytest.mark.parametrize("between", ["", FAR], ids=["in order", "after other text"])
@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        (small("1", 703.5), "28¹"),
        (small("12", 703.5), "28¹²"),
        (small("1", 698), "28¹"),
        (small("4", 700, 10), "284"),
        (small("4", 700, 8), "284"),
    ],
    ids=["raised", "two digits", "lowered", "a digit", "a smaller digit on the line"],
)
def test_a_small_digit_behind_a_figure(between: str, mark: str, expected: str) -> None:
    assert read(FIGURE + between + mark)[0] == expected


def test_what_is_lowered_behind_letters_is_theirs() -> None:
    content = "BT /F1 10 Tf 50 700 Td (CO) Tj -2 Ts /F1 6 Tf (2) Tj 0 Ts ET"
    assert read(content) == ["CO2"]
