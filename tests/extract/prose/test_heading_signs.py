"""Dots beside headings belong to them; those in tables and in the margin do not."""

from __future__ import annotations

import io

import pytest
from recovery import read_json
from reportlab.pdfgen.canvas import Canvas

from styrkort.extract.flow import Block, BlockKind
from styrkort.extract.geometry import Box
from styrkort.extract.pages.page import Picture
from styrkort.extract.prose.heading_signs import with_heading_signs
from styrkort.extract.table import Line

GREEN, YELLOW, RED = (0.0, 0.7, 0.3), (1.0, 0.75, 0.0), (0.8, 0.0, 0.0)
Colour = tuple[float, float, float]


@pytest.mark.parametrize(
    ("x", "top", "is_found"),
    [(46, 102, True), (190, 102, True), (10, 102, False), (46, 120, False)],
    ids=["before", "behind", "in the margin", "on the next line"],
)
def test_a_dot_near_the_words(x: float, top: float, is_found: bool) -> None:
    line = Line("Mål 2: Trygga barn", 1, Box(62, 100, 180, 114), size=14, words=(0,))
    dot = Picture(Box(x, top, x + 10, top + 10), None, (0, 160, 0))
    (heading,) = with_heading_signs([Block(BlockKind.HEADING, (line,), level=2)], {1: [dot]})
    assert isinstance(heading, Block)
    assert (heading.sign is not None) is is_found


def report(*goals: tuple[str, Colour]) -> list[tuple[str, str | None]]:
    """The goals of a report that prints a dot before each heading, with their colours."""
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    canvas.setFont("Helvetica-Bold", 22)
    canvas.drawString(50, 800, "Uppföljning 2027")
    canvas.setFont("Helvetica", 10)
    for number, (title, colour) in enumerate(goals):
        y = 750 - 120 * number
        canvas.setFillColorRGB(*colour)
        canvas.circle(56, y + 5, 5, stroke=0, fill=1)
        canvas.setFillColorRGB(0, 0, 0)
        canvas.setFont("Helvetica-Bold", 14)
        canvas.drawString(68, y, f"Mål {number + 1}: {title}")
        for row, texts in enumerate((("Indikator", "Målvärde"), (f"Andel nöjda {number}", "80 %"))):
            canvas.setFont("Helvetica-Bold" if row == 0 else "Helvetica", 10)
            for x, text in zip((50, 300), texts, strict=True):
                canvas.drawString(x, y - 25 - 15 * row, text)
    canvas.save()
    found = read_json(file.getvalue())["goals"]
    return [(goal["title"]["text"], (goal["status"] or {}).get("colour")) for goal in found]


def test_dots_in_several_colours_say_how_the_goals_stand() -> None:
    goals = (("Trygga barn", GREEN), ("Friska äldre", YELLOW), ("Ekonomi i balans", RED))
    assert report(*goals) == [
        ("Trygga barn", "green"), ("Friska äldre", "yellow"), ("Ekonomi i balans", "red")
    ]  # fmt: skip


def test_dots_in_one_colour_decorate() -> None:
    goals = (("Trygga barn", GREEN), ("Friska äldre", GREEN))
    assert report(*goals) == [("Trygga barn", None), ("Friska äldre", None)]
