"""Icons, dots, bars and status colours are told from grounds, lines and pictures."""

from __future__ import annotations

import pytest
from page_builder import PageBuilder

from styrkort.extract.geometry import Box
from styrkort.extract.pages.page import Picture
from styrkort.extract.pages.painted.signs import MOST_SIGNS

GREEN, GREY, PALE = (0, 176, 80), (166, 166, 166), (238, 242, 247)


def signs(builder: PageBuilder) -> list[tuple[int, int]]:
    """Where the signs of a page begin and end, in whole points."""
    return [(round(box.x0), round(box.x1)) for box in builder.page().signs]


def test_a_dot_an_icon_and_a_status_cell_are_signs() -> None:
    page = PageBuilder().text(50, 100, "Andel nöjda elever")
    page.fill(300, 100, 310, 110, GREEN).fill(400, 96, 460, 116, GREEN)
    page.pictures.append(Picture(Box(350, 100, 361, 111)))
    assert signs(page) == [(302, 308), (350, 361), (403, 457)]


def test_a_bar_reaches_to_the_end_of_its_track() -> None:
    page = PageBuilder().fill(300, 100, 315, 110, GREEN).fill(315, 100, 360, 110, (217, 217, 217))
    assert signs(page) == [(303, 357)]


def test_a_stripe_behind_a_bar_is_no_rest_of_it() -> None:
    """The bar leaves one point of its zebra's stripe free above and below."""
    stripe = PageBuilder().fill(50, 99, 299, 111, PALE).fill(299, 99, 420, 111, PALE)
    page = stripe.text(60, 100, "Öppna förskolan").fill(300, 100, 345, 110, (217, 217, 217))
    assert signs(page.fill(300, 100, 315, 110, GREEN)) == [(303, 342)]


def test_a_grey_dot_is_a_sign_and_a_grey_cell_is_none() -> None:
    page = PageBuilder().fill(300, 100, 310, 110, GREY).fill(400, 96, 460, 116, GREY)
    assert signs(page) == [(302, 308)]


def test_a_coloured_cell_with_words_is_no_sign() -> None:
    assert signs(PageBuilder().fill(300, 96, 360, 116, GREEN).text(310, 100, "Uppnått")) == []


def test_the_empty_cell_of_a_coloured_header_is_no_sign() -> None:
    page = PageBuilder().fill(50, 96, 300, 116, GREEN).text(60, 100, "Indikator")
    assert signs(page.fill(300, 96, 360, 116, GREEN)) == []


@pytest.mark.parametrize(
    "box",
    [(50, 100, 545, 106), (50, 100, 250, 200), (50, 100, 52, 102), (50, 100, 110, 120)],
    ids=["a line below a heading", "a picture's ground", "a bullet", "a pale cell"],
)
def test_other_shapes_are_no_signs(box: tuple[float, float, float, float]) -> None:
    colour = PALE if box[3] == 120 else GREEN
    assert signs(PageBuilder().fill(*box, colour)) == []


def test_a_chart_has_no_signs() -> None:
    page = PageBuilder(height=2000)
    for number in range(MOST_SIGNS + 1):
        page.fill(5.0 * (number % 100), 6.0 * (number // 100), 5.0 * (number % 100) + 4.5,
                  6.0 * (number // 100) + 5, GREEN)  # fmt: skip
    assert signs(page) == []


def test_a_full_bar_in_a_column_of_bars_is_one() -> None:
    """Alone it may be a cell on colour."""
    track = (217, 217, 217)
    page = PageBuilder().fill(300, 100, 315, 110, GREEN).fill(315, 100, 360, 110, track)
    page.fill(300, 120, 360, 130, GREEN).fill(400, 120, 460, 130, GREEN)
    assert [round(box.top) for box in page.page().bars] == [97, 117]
