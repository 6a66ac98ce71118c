"""Dots beside the words of tagged rows stand in the empty cells of these rows."""

from __future__ import annotations

from page_builder import PageBuilder

from styrkort.extract.lines import lines_of
from styrkort.extract.pages.page import Page
from styrkort.extract.table import Area, Cell
from styrkort.extract.verdict.loose_signs import with_loose_signs

GREEN, RED = (0, 176, 80), (192, 0, 0)


def tagged(page: Page, rows: int, columns: int, words: dict[tuple[int, int], int]) -> list[Cell]:
    """The cells of tags: those of `words` with one word each, the others without a place."""
    cells = []
    for row in range(rows):
        for column in range(columns):
            word = words.get((row, column))
            if word is None:
                cells.append(Cell(row, column, ()))
            else:
                own = page.words[word]
                lines = lines_of([own], page.number)
                cells.append(Cell(row, column, lines, areas=(Area(page.number, own.box),)))
    return cells


def colours(page: Page, cells: list[Cell]) -> dict[tuple[int, int], object]:
    """The colour in each cell that has a picture."""
    signed = with_loose_signs(cells, page)
    return {(c.row, c.column): c.pictures[0].colour for c in signed if c.pictures}


def test_a_dot_stands_under_the_words_of_its_column() -> None:
    page = (
        PageBuilder().text(50, 100, "Mått").text(200, 100, "Status").text(300, 100, "Mål")
        .text(50, 120, "Frisknärvaro").fill(200, 120, 210, 130, GREEN)
        .text(50, 135, "Matsvinn").fill(200, 135, 210, 145, RED)
    ).page()  # fmt: skip
    cells = tagged(page, 3, 3, {(0, 0): 0, (0, 1): 1, (0, 2): 2, (1, 0): 3, (2, 0): 4})
    assert colours(page, cells) == {(1, 1): GREEN, (2, 1): RED}


def test_a_dot_under_no_words_is_in_no_cell_where_several_are_empty() -> None:
    page = (
        PageBuilder().text(50, 100, "Mått").text(200, 100, "Status").text(300, 100, "Mål")
        .text(50, 120, "Frisknärvaro").fill(260, 120, 270, 130, GREEN)
    ).page()  # fmt: skip
    cells = tagged(page, 2, 3, {(0, 0): 0, (0, 1): 1, (0, 2): 2, (1, 0): 3})
    assert colours(page, cells) == {}
