"""Words printed over each other make their cells doubtful, whoever agrees on them."""

from __future__ import annotations

from dataclasses import replace

from page_builder import PageBuilder

from styrkort.extract.verdict.overprint import overprints
from styrkort.extract.verdict.verdict import decide
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence

COLUMNS, ROWS = (50, 120, 300), (100, 120, 140, 160)
FIRST_ROWS = [["Ansvarig", "Utvärderas"], ["Rektor", "Bokslut"]]


def page_with(responsible: str) -> PageBuilder:
    """A ruled table whose last row has this text in its narrow first column."""
    builder = PageBuilder().table(COLUMNS, ROWS, [*FIRST_ROWS, ["", ""]])
    return builder.text(54, 144, responsible).text(124, 144, "Tertial 2")


def test_a_text_that_runs_into_the_next_cell() -> None:
    page = page_with("Säkerhetssamordnare").page()
    [table] = decide(page, read_ruled(page))
    doubted = [cell.text for cell in table.cells if cell.confidence is Confidence.DOUBTFUL]
    assert set(doubted) == {"Säkerhetssamordnare", "Tertial 2"}
    assert any("printed over each other" in doubt.message for doubt in table.doubts)


def test_words_beside_each_other() -> None:
    page = page_with("Rektor").page()
    [table] = read_ruled(page)
    assert overprints(page, table) == ()


def test_a_large_word_over_the_lines_of_a_cell() -> None:
    """Its middle is far from theirs."""
    page = page_with("Rektor").text(60, 126, "12", size=24).page()
    [table] = decide(page, read_ruled(page))
    assert any('"Rektor 12"' in doubt.message for doubt in overprints(page, table))


def test_a_slanted_word_makes_its_cell_doubtful() -> None:
    made = page_with("Rektor").text(85, 144, "Kopia").page()
    page = replace(made, words=(*made.words[:-1], made.words[-1]._replace(slanted=True)))
    [table] = decide(page, read_ruled(page))
    doubted = [cell.text for cell in table.cells if cell.confidence is Confidence.DOUBTFUL]
    assert doubted == ["Rektor Kopia"]
