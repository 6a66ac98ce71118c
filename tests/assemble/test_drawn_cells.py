"""Drawings in columns of words are told of: what they say is not read."""

from __future__ import annotations

import pytest

from styrkort.assemble.drawn_cells import doubts_of_drawings
from styrkort.assemble.traffic_lights import colour_of_cell
from styrkort.extract.geometry import Box
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.pages.page import Picture
from styrkort.extract.table import Area, Cell, Line, Table
from styrkort.schemas import StatusColour

HEADERS = ("Indikator", "Mål 2027", "Status", "Trend")


def table(*drawn: int) -> Table:
    """A row of an indicator with pictures in these columns, under a header."""
    texts = ("Andel nöjda", "80 %", "", "")
    cells = [Cell(0, k, (Line(text, 1, words=(k,)),)) for k, text in enumerate(HEADERS)]
    for column, text in enumerate(texts):
        box = Box(100.0 * column, 20, 100.0 * column + 90, 40)
        lines = (Line(text, 1, words=(10 + column,)),) if text else ()
        pictures = (Picture(box),) if column in drawn else ()
        cells.append(Cell(1, column, lines, areas=(Area(1, box),), pictures=pictures))
    return Table(tuple(cells), 2, 4, (Area(1, Box(0, 0, 400, 40)),), header_rows=1)


def messages(*drawn: int) -> list[str]:
    named = name_columns(table(*drawn), load_lexicon())
    return [doubt.message for doubt in doubts_of_drawings(named)]


def test_an_arrow_alone_is_told_of() -> None:
    assert messages(3) == ["Drawings alone stand in the column 'Trend': what they say is not read."]


def test_the_dots_of_a_status_are_read_and_those_beside_words_say_nothing() -> None:
    assert messages(1, 2) == []


GREEN, BLACK = (0, 150, 70), (0, 0, 0)


@pytest.mark.parametrize("text", ["● Uppnått", "Uppnått"], ids=["a dot and a word", "a word"])
def test_a_dot_before_a_word_gives_the_colour_of_a_status(text: str) -> None:
    light = GREEN if text.startswith("●") else None
    cell = Cell(1, 2, (Line(text, 1, words=(1,), colour=BLACK, light=light),))
    assert colour_of_cell(cell) == (StatusColour.GREEN if light else None)
