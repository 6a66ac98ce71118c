"""The rest of a calendar over a page break: a name, a cross, and many empty months."""

from __future__ import annotations

from page_builder import PageBuilder

from styrkort.extract.witnesses.ruled.witness import read_ruled

XS = (50, 250, *range(280, 580, 30))


def test_a_row_of_a_closed_grid_needs_few_words() -> None:
    row = ["Öppna torget", *[""] * (len(XS) - 2)]
    row[4] = "X"
    (table,) = read_ruled(PageBuilder().table(XS, (100, 120), (row,)).page())
    assert [cell.text for cell in table.rows()[0] if cell] == row


def test_the_gridlines_of_a_chart_are_no_table() -> None:
    """Its labels stand at the edges."""
    page = PageBuilder().table(XS, (100, 120, 140), ([""] * (len(XS) - 1),) * 2)
    assert read_ruled(page.text(20, 105, "80").text(255, 145, "2026").page()) == []
