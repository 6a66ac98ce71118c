"""The rest of an undrawn table in a frame on the next page."""

from __future__ import annotations

from page_builder import PageBuilder

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Table
from styrkort.extract.verdict.framed_rows import without_frame
from styrkort.extract.witnesses.aligned.witness import read_aligned
from styrkort.extract.witnesses.ruled.witness import read_ruled

LEXICON = load_lexicon()
ROWS = (("Revidera riktlinjerna", "Miljöstrateg"), ("Ta fram en rutin", "Ekonomichef"))


def framed(*rows: tuple[str, ...]) -> PageBuilder:
    """Rows of two lines in a frame, with rules between them; the other cells in their middle."""
    builder = PageBuilder(number=2)
    for number, (name, *others) in enumerate(rows):
        builder.text(54, 56 + 30 * number, name)
        for text in others:
            builder.text(300, 62 + 30 * number, text)
    for y in range(len(rows) + 1):
        builder.across(50 + 30 * y, 50, 500)
    bottom = 50 + 30 * len(rows)
    return builder.down(50, 50, bottom).down(500, 50, bottom)


def above() -> Table:
    """The table of the page before."""
    builder = (
        PageBuilder().text(54, 100, "Aktivitet", bold=True).text(300, 100, "Ansvarig", bold=True)
    )
    for number, (deed, who) in enumerate(ROWS):
        builder.text(54, 120 + 20 * number, deed).text(300, 120 + 20 * number, who)
    (table,) = read_aligned(builder.page(), LEXICON)
    return table


def test_a_frame_over_the_columns_of_the_page_before_is_no_table() -> None:
    rows = (("Analysera resultatet av|undersökningen", "Ekonomichef"), ("Öka|andelen", "Rektor"))
    page = framed(*rows).page()
    drawn = read_ruled(page)
    assert [table.column_count for table in drawn] == [1]
    assert without_frame(drawn, page, above(), LEXICON) == []


def test_a_frame_with_texts_of_its_own_stays() -> None:
    text = "Nämnden följer upp planen i maj och oktober varje år|och redovisar den i bokslutet"
    page = framed((text,), (text,)).page()
    drawn = read_ruled(page)
    assert [table.column_count for table in drawn] == [1]
    assert without_frame(drawn, page, above(), LEXICON) == drawn
