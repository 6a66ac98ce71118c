"""Drawn dots and bars in cells: what touches is one symbol; how full a bar is needs its rest."""

from __future__ import annotations

from pathlib import Path

import pytest
from page_builder import PageBuilder
from pdf_making import drawn
from reportlab.pdfgen.canvas import Canvas

import styrkort
from styrkort.extract.geometry import Box
from styrkort.extract.pages.page import Colour
from styrkort.extract.pages.painted.backdrop import pictures_of

GREEN, GREY = (0, 160, 60), (220, 220, 220)
CELL = Box(100, 100, 300, 120)


def boxes(*fills: tuple[float, float, Colour]) -> list[tuple[float, float, bool]]:
    """Left and right end of each symbol in a cell, and whether its length is not known."""
    builder = PageBuilder()
    for x0, x1, colour in fills:
        builder.fill(x0, 106, x1, 114, colour)
    return [(p.box.x0, p.box.x1, p.endless) for p in pictures_of(builder.page(), CELL)]


def test_the_filled_part_and_the_rest_are_one_bar() -> None:
    assert boxes((120, 200, GREY), (120, 144, GREEN)) == [(120, 200, False)]
    assert boxes((120, 144, GREEN), (144, 200, GREY)) == [(120, 200, False)]


def test_the_stripe_of_a_row_is_no_rest_of_a_bar() -> None:
    """A light stripe reaches beyond a bar on both sides."""
    builder = PageBuilder().fill(102, 100, 240, 112, (238, 242, 247))
    builder.fill(106, 101, 167, 111, (217, 217, 217)).fill(106, 101, 137, 111, (112, 173, 71))
    (bar,) = pictures_of(builder.page(), Box(80, 95, 250, 120))
    assert bar.box == Box(106, 101, 167, 111)


def test_a_bar_alone_does_not_show_how_long_it_could_be() -> None:
    assert boxes((120, 144, GREEN)) == [(120, 144, True)]


def test_a_dot_is_no_bar() -> None:
    assert boxes((120, 128, GREEN)) == [(120, 128, False)]


def test_symbols_apart_are_several() -> None:
    assert boxes((120, 128, GREEN), (140, 148, GREY)) == [(120, 128, False), (140, 148, False)]


@pytest.mark.parametrize(
    ("shares", "read"),
    [((0.25, 1.0), ["0.25", "1"]), ((0.25,), ["0.25"]), ((1.0,), ["1"])],
    ids=["full beside another", "partly filled", "full"],
)
def test_bars_of_a_table(tmp_path: Path, shares: tuple[float, ...], read: list[str | None]) -> None:
    def draw(canvas: Canvas) -> None:
        for row in range(len(shares) + 1):
            for x, width in ((50, 300), (350, 150)):
                canvas.rect(x, 700 - 30 * row, width, 30)
        canvas.setFont("Helvetica-Bold", 10)
        canvas.drawString(55, 710, "Aktivitet")
        canvas.drawString(355, 710, "Färdiggrad")
        canvas.setFont("Helvetica", 10)
        for row, share in enumerate(shares, 1):
            canvas.drawString(55, 710 - 30 * row, f"Bygga lekplats nummer {row} i byn")
            canvas.setFillColorRGB(0.86, 0.86, 0.86)
            canvas.rect(360, 711 - 30 * row, 100, 8, stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0.63, 0.24)
            canvas.rect(360, 711 - 30 * row, 100 * share, 8, stroke=0, fill=1)
            canvas.setFillColorRGB(0, 0, 0)

    path = tmp_path / "plan.pdf"
    path.write_bytes(drawn(draw))
    statuses = [a.status for goal in styrkort.read(path).goals for a in goal.activities]
    assert [s.colour for s in statuses if s] == ["green"] * len(shares)
    assert [str(s.progress.normalize()) if s.progress else None for s in statuses if s] == read
