"""Lines under words, and the borders of rows whose cells have hardly any padding."""

from __future__ import annotations

import pytest
from page_builder import PageBuilder

from styrkort.extract.witnesses.ruled.witness import read_ruled

SHEET = (("Indikator", "Utfall"), ("Andel", "17"), ("Sjukfrånvaro", "9,2"), ("Besök", "40"))
"""Left texts begin, right ones end a point from the table's sides, as spreadsheets print them."""


def test_rows_of_a_sheet_are_not_underlined_words() -> None:
    builder = PageBuilder().down(50, 100, 160).down(150, 100, 160).down(200, 100, 160)
    for row, (left, right) in enumerate(SHEET):
        builder.text(51, 104 + 15 * row, left).text(199 - 5 * len(right), 104 + 15 * row, right)
    for row in range(5):
        builder.across(100 + 15 * row, 50, 200)
    (table,) = read_ruled(builder.page())
    assert [[cell.text for cell in row] for row in table.rows()] == [list(row) for row in SHEET]
    assert table.closed


@pytest.mark.parametrize(
    "text", ["www.granby.se/kvalitet", "Läs mer om nämndens mål här"], ids=["one word", "several"]
)
def test_an_underlined_text_in_a_cell_does_not_part_it(text: str) -> None:
    builder = PageBuilder().table(
        [50, 200, 400], [100, 130, 170], [("Mål", "Källa"), ("Trygga", "")]
    )
    builder.text(210, 135, text).text(210, 150, "samt enkät")
    end = max(word.box.x1 for word in builder.words if word.box.top == 135)
    (table,) = read_ruled(builder.across(146, 210, end).page())
    assert [cell.text for cell in table.rows()[1]] == ["Trygga", f"{text} samt enkät"]
