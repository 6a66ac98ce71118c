"""Columns of dots and bars in tables that nothing encloses: they part columns as words do."""

from __future__ import annotations

from page_builder import PageBuilder

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.pages.page import Colour
from styrkort.extract.table import Table
from styrkort.extract.witnesses.aligned.witness import read_aligned, with_fills
from styrkort.extract.witnesses.ruled.witness import read_ruled

LEXICON = load_lexicon()
RED, GREEN, TRACK = (192, 0, 0), (0, 176, 80), (217, 217, 217)


def table_of(page: PageBuilder) -> Table:
    """The one table of a page."""
    (table,) = read_aligned(page.page(), LEXICON)
    return table


def rows_of(table: Table) -> list[list[str | Colour | None]]:
    """Of each cell its text, or the colour of its one picture or fill."""
    return [
        [
            cell.text or next((p.colour for p in cell.pictures), cell.fill) if cell else None
            for cell in row
        ]
        for row in table.rows()
    ]


def test_a_goal_and_its_dot_are_a_row() -> None:
    page = PageBuilder().text(50, 100, "Nämndmål", bold=True).text(400, 100, "Bedömning", bold=True)
    page.text(50, 120, "Barn och unga trivs").fill(400, 120, 410, 130, GREEN)
    assert rows_of(table_of(page)) == [["Nämndmål", "Bedömning"], ["Barn och unga trivs", GREEN]]


def test_dots_below_each_other_are_rows_of_their_own() -> None:
    page = PageBuilder()
    for x, text in ((50, "Status"), (120, "Indikator"), (400, "Mål 2027")):
        page.text(x, 100, text, bold=True)
    for number, colour in enumerate((RED, GREEN, RED)):
        top = 116 + 15 * number
        page.fill(50, top, 61, top + 11, colour)
        page.text(120, top, f"Andel nöjda i enhet {number}").text(400, top, f"{60 + number} %")
    assert [row[0] for row in rows_of(table_of(page))] == ["Status", RED, GREEN, RED]


def test_a_column_of_dots_needs_no_header() -> None:
    page = PageBuilder()
    for x, text in ((50, "Indikator"), (300, "Mål 2027"), (380, "Utfall 2026")):
        page.text(x, 100, text, bold=True)
    for number in range(3):
        top = 116 + 15 * number
        page.text(50, top, f"Andel nöjda i enhet {number}")
        page.text(300, top, "80 %").text(380, top, "82 %").fill(480, top, 490, top + 10, GREEN)
    assert [row[-1] for row in rows_of(table_of(page))] == [None, GREEN, GREEN, GREEN]


def test_a_bar_is_whole_in_its_cell() -> None:
    page = PageBuilder().text(50, 100, "Aktivitet", bold=True)
    page.text(400, 100, "Klart %", bold=True)
    for number, share in enumerate((0.25, 0.5)):
        top = 116 + 15 * number
        page.text(50, top, f"Öppna mötesplats {number}")
        page.fill(400, top, 480, top + 10, TRACK).fill(400, top, 400 + 80 * share, top + 10, GREEN)
    cells = [row[1] for row in table_of(page).rows()][1:]
    assert [cell and [round(p.box.width) for p in cell.pictures] for cell in cells] == [[80], [80]]


def test_dots_of_text_are_a_column_without_header_too() -> None:
    page = PageBuilder()
    for x, text in ((50, "Indikator"), (300, "Mål 2027"), (380, "Utfall 2026")):
        page.text(x, 100, text, bold=True)
    for number in range(3):
        top = 116 + 15 * number
        page.text(50, top, f"Andel nöjda i enhet {number}")
        page.text(300, top, "80 %").text(415, top, "82 %").text(445, top, "●")
    assert [row[-2:] for row in rows_of(table_of(page))][1:] == [["82 %", "●"]] * 3


def test_rows_of_a_name_and_a_bar_belong_to_the_coloured_ones_above() -> None:
    """The header and the first row of a zebra are closed by colour; the rows below have no more
    words than a name.
    """
    builder = PageBuilder()
    for x0, x1, text in ((50, 399, "Aktivitet"), (399, 520, "Klart %")):
        builder.text(x0 + 5, 100, text, bold=True).fill(x0, 98, x1, 113, (252, 228, 214))
        builder.fill(x0, 113, x1, 128, (238, 242, 247))
    for number in range(4):
        top = 115 + 15 * number
        builder.text(55, top, f"Öppna mötesplats {number}")
        builder.fill(405, top, 485, top + 10, TRACK).fill(405, top, 445, top + 10, GREEN)
    page = builder.page()
    (table,) = with_fills([], page, page, read_ruled(page), LEXICON)
    assert table.row_count == 5


def header_of_numbers() -> PageBuilder:
    """A header of three words; dots stand in a further column without one."""
    page = PageBuilder()
    for x, text in ((50, "Indikator"), (300, "Mål 2027"), (380, "Utfall 2026")):
        page.text(x, 100, text, bold=True)
    return page


def test_a_colour_in_the_middle_of_the_only_row_is_a_column() -> None:
    """It stands between the two lines of the row, at a height of its own."""
    page = header_of_numbers().text(50, 116, "Andel nöjda med omsorgen i|särskilt boende")
    page.text(300, 128, "80 %").text(380, 128, "82 %").fill(470, 115, 500, 139, GREEN)
    texts = ["Andel nöjda med omsorgen i särskilt boende", "80 %", "82 %", GREEN]
    assert rows_of(table_of(page))[1:] == [texts]


def test_a_dot_and_a_bar_above_the_middle_of_the_only_row_s_text() -> None:
    page = PageBuilder()
    for x, text in ((50, "Aktivitet"), (300, "Status"), (400, "Klart %")):
        page.text(x, 100, text, bold=True)
    page.text(50, 118, "Öppna mötesplats för unga i|centrum")
    page.fill(300, 114, 310, 124, GREEN)
    page.fill(400, 114, 480, 124, TRACK).fill(400, 114, 440, 124, GREEN)
    assert rows_of(table_of(page))[1:] == [["Öppna mötesplats för unga i centrum", GREEN, GREEN]]


def test_a_dot_that_fills_its_low_row_is_whole_in_it() -> None:
    """The last column ends where its widest sign does, not where a word in its place would."""
    page = header_of_numbers()
    for top in (116, 133):
        page.text(50, top, "Andel nöjda").text(300, top, "80 %").text(380, top, "82 %")
        page.fill(470, top, 480, top + 10, RED)
    assert [row[-1] for row in rows_of(table_of(page))] == [None, RED, RED]


def test_bars_a_little_higher_than_their_lines_say_nothing_about_rows() -> None:
    """Rows of one line as far apart as the lines of a cell may be, with bars 3 points higher."""
    page = PageBuilder()
    for x, text in ((50, "Aktivitet"), (300, "Status"), (400, "Klart %")):
        page.text(x, 100, text, bold=True)
    for number in range(4):
        top = 118 + 16 * number
        page.text(50, top, f"Öppna mötesplats {number}").text(300, top, "Pågår")
        page.fill(400, top - 3, 480, top + 7, TRACK).fill(400, top - 3, 440, top + 7, GREEN)
    table = table_of(page)
    assert (table.row_count, table.doubts) == (5, ())
