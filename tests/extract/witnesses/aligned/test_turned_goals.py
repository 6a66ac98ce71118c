"""Goals turned on their side stand beside the rows whose middle, top or bottom is theirs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from page_builder import PageBuilder

from styrkort.extract.geometry import Box
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.pages.page import Page, Word
from styrkort.extract.table import Table
from styrkort.extract.witnesses.aligned.witness import read_aligned
from styrkort.schemas import FindingCode

XS = (50, 110, 330, 430)
HEADER = ("Mål", "Indikator", "Målvärde 2031", "Utfall 2030")
PITCH = 24.0
TOP = 130.0
"""Of the text in the first row."""


def page(*goals: tuple[str, float, float], rows: int = 6) -> Page:
    """Rows of measures, and beside them turned goals between these heights."""
    builder = PageBuilder()
    for x, text in zip(XS, HEADER, strict=True):
        builder.text(x, 100, text, bold=True)
    for row in range(rows):
        texts = (f"Andel nöjda i område {row}", "85 %", "81 %")
        for x, text in zip(XS[1:], texts, strict=True):
            builder.text(x, TOP + PITCH * row, text)
    made = builder.page()
    words = list(made.words)
    for text, top, bottom in goals:
        first, last = text.split()
        middle = (top + bottom) / 2
        for word, y0, y1 in ((last, top, middle - 1.5), (first, middle + 1.5, bottom)):
            box = Box(55, y0, 65, y1)
            words.append(Word(len(words), word, box, 10.0, bold=True, turn=270))
    return replace(made, words=tuple(words))


def goals_of(made: Page) -> tuple[Table, list[tuple[str, int, int]]]:
    (table,) = read_aligned(made, load_lexicon())
    cells = [cell for cell in table.cells if cell.column == 0 and cell.row and cell.lines]
    return table, [(cell.text, cell.row, cell.row_span) for cell in cells]


def height(row: float) -> float:
    return TOP + PITCH * row


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((height(0.3), height(1.9)), (height(3.0), height(5.4))),
        ((height(0), height(1.6)), (height(3), height(5.2))),
    ],
    ids=["in the middle", "at the top"],
)
def test_turned_goals_are_merged_cells(
    first: tuple[float, float], second: tuple[float, float]
) -> None:
    _, found = goals_of(page(("Trygga barn", *first), ("Rent vatten", *second)))
    assert found == [("Trygga barn", 1, 3), ("Rent vatten", 4, 3)]


def test_where_two_readings_are_as_likely_the_goals_are_doubted() -> None:
    places = (("Trygga barn", height(0), height(2.2)), ("Rent vatten", height(4), height(6.6)))
    made = page(*places, rows=8)
    table, found = goals_of(made)
    assert [text for text, _, _ in found] == ["Trygga barn", "Rent vatten"]
    doubted = [doubt.words for doubt in table.doubts if doubt.code is FindingCode.CELL_DOUBTFUL]
    assert doubted == [("Trygga barn",), ("Rent vatten",)]


def test_turned_words_beside_the_page_are_no_goals() -> None:
    made = page()
    stamp = Word(len(made.words), "Signerad", Box(5, 200, 15, 280), 10.0, turn=90)
    _, found = goals_of(replace(made, words=(*made.words, stamp)))
    assert found == []
