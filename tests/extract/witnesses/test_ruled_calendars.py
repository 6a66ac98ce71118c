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


HEADER = ("Aktivitet", *("Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt"))


def framed(*rows: tuple[str, ...]) -> list[list[str]]:
    """What is read where walls stand in the header alone, below it a line under each row."""
    page = PageBuilder().table(XS, (100, 120), (HEADER,))
    bottoms = [140 + 20 * index for index in range(len(rows))]
    for bottom, texts in zip(bottoms, rows, strict=True):
        page.across(bottom, XS[0], XS[-1]).down(XS[0], bottom - 20, bottom)
        page.down(XS[-1], bottom - 20, bottom)
        for x, text in zip(XS, texts, strict=False):
            page.text(x + (4 if x == XS[0] else 12), bottom - 17, text)
    (table,) = read_ruled(page.page())
    return [[cell.text for cell in row] for row in table.rows()]


def test_crosses_below_a_header_with_walls_stand_in_its_columns() -> None:
    row = ["Öppna torget", "", "", "", "X", "X", *[""] * 5]
    assert framed(tuple(row)) == [list(HEADER), row]


def test_a_band_below_a_header_with_walls_stays_one_cell() -> None:
    row = ("Bygga om torget", "", "X", *[""] * 8)
    long = "Perspektiv: medborgare som vill bo, verka och leva i hela kommunen"
    assert framed((long,), row)[1:] == [[long], list(row)]
