"""The picture of a page: the same bytes each time, upright, and of bounded size."""

import io
from pathlib import Path

import pytest
from pdf_making import changed, drawn
from PIL import Image
from random_plans import random_plan, render
from reportlab.pdfgen.canvas import Canvas

from styrkort.debug.canvas import PENS
from styrkort.debug.marks import Ink
from styrkort.debug.picture import LARGEST_PIXELS, draw_page
from styrkort.extract.documents import Reading
from styrkort.extract.errors import NoText

SAMPLE = Path(__file__).parent.parent.parent / "samples" / "almviken_verksamhetsplan_2024.pdf"


def picture_of(data: bytes, number: int = 1) -> Image.Image:
    png = draw_page(data, "plan.pdf", number, Reading()).png
    assert png is not None
    return Image.open(io.BytesIO(png))


def colours(picture: Image.Image) -> set[object]:
    found = picture.getcolors(picture.width * picture.height)
    assert found is not None
    return {colour for _, colour in found}


def test_the_same_bytes() -> None:
    data = SAMPLE.read_bytes()
    first, second = (draw_page(data, SAMPLE.name, 2, Reading()) for _ in range(2))
    assert first == second
    assert first.page_count == 4


def test_each_ink_that_the_page_has() -> None:
    found = colours(picture_of(SAMPLE.read_bytes(), 2))
    inks = (Ink.CONFIRMED, Ink.WORD, Ink.RULE, Ink.FURNITURE, Ink.ROLE, Ink.ROW, Ink.PROSE)
    assert [ink for ink in inks if PENS[ink].colour not in found] == []


def test_no_such_page() -> None:
    assert draw_page(SAMPLE.read_bytes(), "plan.pdf", 5, Reading()) == (4, None)


@pytest.mark.parametrize("degrees", [0, 90, 180, 270])
def test_turned_pages_are_drawn_as_displayed(degrees: int) -> None:
    """The Rotate entry turns the paper, and the words with it: they are read upright."""
    upright = render(random_plan(3))

    def turn(pdf: object) -> None:
        pdf.pages[0].Rotate = degrees  # type: ignore[attr-defined]

    turned = picture_of(changed(upright, turn))
    assert turned.size == picture_of(upright).size


def test_a_poster_is_drawn_smaller() -> None:
    data = drawn(lambda canvas: canvas.drawString(100, 100, "Plan"), (14_000, 700))
    assert picture_of(data).width < 1.5 * LARGEST_PIXELS


def test_a_scan() -> None:
    def scan(canvas: Canvas) -> None:
        canvas.rect(50, 50, 200, 200, fill=1)

    with pytest.raises(NoText):
        picture_of(drawn(scan))
