"""Words that one text prints on both sides of a wall make both cells doubtful."""

from __future__ import annotations

from dataclasses import replace

import pytest
from page_builder import PageBuilder

from styrkort.extract.pages.page import Page
from styrkort.extract.verdict.run_on import run_ons
from styrkort.extract.verdict.verdict import decide
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence

COLUMNS, ROWS = (50, 120, 160, 300), (100, 120, 140, 160)
TEXTS = [["Mått", "Utfall", "Målvärde"], ["Antal", "", "90"], ["Andel", "12", "14"]]


def page_with(number: str, x: float, gap: float = 0.3) -> Page:
    """A ruled table with a number of several groups in the narrow cell of its second row."""
    return PageBuilder().table(COLUMNS, ROWS, TEXTS).text(x, 123, number, gap=gap).page()


@pytest.mark.parametrize(("number", "x"), [("8 341 368", 130), ("1 277 254", 145)])
def test_a_number_that_runs_into_the_next_cell(number: str, x: float) -> None:
    page = page_with(number, x)
    [table] = decide(page, read_ruled(page))
    doubted = {
        (cell.row, cell.column) for cell in table.cells if cell.confidence is Confidence.DOUBTFUL
    }
    assert doubted == {(1, 1), (1, 2)}
    assert any("runs over the edge" in doubt.message for doubt in table.doubts)


@pytest.mark.parametrize(
    ("number", "x", "gap"),
    [("8 341", 125, 0.3), ("12 14", 140, 1.5)],
    ids=["within its cell", "far from each other"],
)
def test_other_words_run_over_nothing(number: str, x: float, gap: float) -> None:
    page = page_with(number, x, gap)
    [table] = read_ruled(page)
    assert run_ons(page, table) == ()


def test_a_text_that_is_put_where_it_begins_is_the_next_cells() -> None:
    page = page_with("341 368", 145)
    put = replace(page, words=(*page.words[:-1], page.words[-1]._replace(placed=True)))
    [table] = read_ruled(put)
    assert run_ons(page, table) != ()
    assert run_ons(put, table) == ()


def test_a_word_that_crosses_a_wall_makes_both_cells_doubtful() -> None:
    page = page_with("123456", 140)
    [table] = decide(page, read_ruled(page))
    unsure = {
        (cell.row, cell.column)
        for cell in table.cells
        if cell.lines and cell.confidence is not Confidence.CONFIRMED
    }
    assert unsure == {(1, 1), (1, 2)}
