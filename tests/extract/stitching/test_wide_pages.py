"""Columns that a spreadsheet prints on pages of their own go back to their rows."""

from __future__ import annotations

from collections.abc import Sequence

from page_builder import PageBuilder
from pytest import mark

from styrkort.extract.naming.header_rows import known_header_rows, names_rows
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.pages.page import Page
from styrkort.extract.stitching.stitching import stitch
from styrkort.extract.stitching.wide_pages import WidePages, join_wide_pages
from styrkort.extract.table import Table
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence

LEXICON = load_lexicon()
XS = (50.0, 200.0, 300.0)
FIRST = (("Aktivitet", "Ansvarig"), ("Öppna badet", "Rektor"), ("Måla", "HR"))
MORE = (("Bygga", "VD"), ("Städa", "Kock"), ("Laga", "Kock"))
FURTHER = (("Tidplan", "Utvärderas"), ("2025", "Bokslut"), ("2026", "Delår"))
MORE_FURTHER = (("2027", "Vår"), ("2028", "Höst"), ("2029", "Vår"))
WIDE = [[*left, *right] for left, right in zip(FIRST, FURTHER, strict=True)]
WIDE_MORE = [[*left, *right] for left, right in zip(MORE, MORE_FURTHER, strict=True)]


def page(number: int, *rows: tuple[str, ...], top: float = 100.0) -> Page:
    """A ruled table of 20-point rows; other columns stand elsewhere."""
    xs = XS if rows in (FIRST, MORE) else (50.0, 130.0, 220.0)
    ys = [top + 20 * k for k in range(len(rows) + 1)]
    return PageBuilder(number=number).table(xs, ys, rows).page()


def joined(*pages: Page) -> WidePages:
    tables = [read_ruled(each) for each in pages]
    return join_wide_pages(pages, tables, lambda table: names_rows(table, LEXICON))


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


@mark.parametrize(
    "order", [(FIRST, MORE, FURTHER, MORE_FURTHER), (FIRST, FURTHER, MORE, MORE_FURTHER)]
)
def test_both_orders_of_pages(order: tuple[tuple[tuple[str, ...], ...], ...]) -> None:
    """Down and then over, or over and then down: one table in the end."""
    pages = [page(number, *rows) for number, rows in enumerate(order, start=1)]
    wide = joined(*pages)
    (table,) = stitch(
        pages, wide.by_page, lambda each: known_header_rows(each, LEXICON), wide.beside
    )
    assert texts(table) == [*WIDE, *WIDE_MORE]


def test_what_heights_alone_tell_is_not_confirmed() -> None:
    ((table,), _) = joined(page(1, *FIRST), page(2, *FURTHER)).by_page
    assert {cell.confidence for cell in table.cells if cell.column > 1} == {Confidence.SINGLE}


@mark.parametrize(
    "other",
    [
        page(2, *FURTHER, top=104),
        page(2, ("Insats", "Utvärderas"), *FURTHER[1:]),
        page(2, *FURTHER[:2]),
        PageBuilder(number=2).table((50, 130, 220), (100, 120, 140, 160), FURTHER)
        .text(50, 300, "Nämnden följer upp planen.").page(),
    ],
    ids=["other heights", "names its rows", "fewer rows", "prose beside"],
)  # fmt: skip
def test_other_tables_stay_apart(other: Page) -> None:
    assert not joined(page(1, *FIRST), other).beside


def test_a_band_has_no_cells_on_the_further_page() -> None:
    builder = PageBuilder()
    builder.table(XS, (100, 120), ()).table(XS, (100, 120), FIRST[:1])
    builder.frame(50, 120, 300, 140).text(54, 123, "Trygghet i skolan och fritidsgården")
    builder.table(XS, (140, 160, 180), FIRST[1:])
    further = PageBuilder(number=2).table((50, 130, 220), (100, 120), FURTHER[:1])
    further.table((50, 130, 220), (140, 160, 180), FURTHER[1:]).across(120, 50, 220)
    further.frame(50, 120, 220, 140)
    first, _ = joined(builder.page(), further.page()).by_page
    assert [cell.text for cell in first[0].rows()[3]] == ["Måla", "HR", "2026", "Delår"]


def grid(number: int, xs: Sequence[float], rows: Sequence[Sequence[str]]) -> PageBuilder:
    """A ruled table of 20-point rows; bold header."""
    ys = [100.0 + 20 * k for k in range(len(rows) + 1)]
    return PageBuilder(number=number).table(xs, ys, rows, bold_rows=1)


def wide(*builders: PageBuilder) -> Table:
    """The one table of pages of a sheet."""
    pages = [builder.page() for builder in builders]
    found = joined(*pages)
    (table,) = stitch(
        pages, found.by_page, lambda each: known_header_rows(each, LEXICON), found.beside
    )
    return table


VALUES = (("Nettokostnad", "7", "8"), ("Sjukfrånvaro", "4,1", "3,9"))


def test_a_group_over_years_of_both_pages_heads_all_of_them() -> None:
    left = PageBuilder().table((50, 150, 200), (100, 120, 140, 160, 180), (), lines=True)
    left.text(54, 103, "Indikator", bold=True).text(154, 103, "Utfall", bold=True)
    left.text(154, 123, "2021", bold=True)
    right = PageBuilder(number=2).table((50, 100, 150), (120, 140, 160, 180), (), lines=True)
    right.frame(50, 100, 150, 120).text(54, 123, "2022").text(104, 123, "2023")
    for row, (name, one, two) in enumerate(VALUES):
        left.text(54, 143 + 20 * row, name).text(154, 143 + 20 * row, "5")
        right.text(54, 143 + 20 * row, one).text(104, 143 + 20 * row, two)
    table = wide(left, right)
    assert [(c.text, c.column_span) for c in table.rows()[0]] == [("Indikator", 1), ("Utfall", 3)]
    assert [c.text for c in table.rows()[1] if c.lines] == ["2021", "2022", "2023"]
    assert [c.text for c in table.rows()[2]] == ["Nettokostnad", "5", "7", "8"]


def test_a_merged_header_beside_two_header_rows() -> None:
    ys = (100, 120, 140, 160, 180)
    left = PageBuilder().table((50, 150), (100, 140, 160, 180), ()).down(200, 120, 180)
    left.down(250, 100, 180).across(100, 150, 250).across(120, 150, 250)
    for y in ys[2:]:
        left.across(y, 150, 250)
    left.text(54, 103, "Indikator").text(154, 103, "Utfall").text(154, 123, "2021")
    left.text(204, 123, "2022")
    right = PageBuilder(number=2).table((50, 200), (100, 140, 160, 180), ())
    right.text(54, 103, "Kommentar")
    for row, (name, one, two) in enumerate(VALUES):
        top = 143 + 20 * row
        left.text(54, top, name).text(154, top, one).text(204, top, two)
        right.text(54, top, f"Ny mätning {row}")
    table = wide(left, right)
    assert [(c.text, c.row_span) for c in table.rows()[0]] == [
        ("Indikator", 2), ("Utfall", 1), ("Kommentar", 2),
    ]  # fmt: skip
    assert [c.text for c in table.rows()[3]] == ["Sjukfrånvaro", "4,1", "3,9", "Ny mätning 1"]


def test_a_single_column_on_a_page_of_its_own_in_the_first_ones_width() -> None:
    names = [("Aktivitet",), ("Öppna badet",), ("Måla",), ("Bygga",)]
    notes = [("Kommentar",), ("Klart",), ("Pågår",), ("Klart",)]
    table = wide(grid(1, (50, 200), names), grid(2, (50, 200), notes))
    assert texts(table) == [[*a, *b] for a, b in zip(names, notes, strict=True)]


def test_as_many_further_columns_as_first_ones_with_a_header_of_their_own() -> None:
    further = [("Uppföljning", "Status"), ("Bokslut", "Klart"), ("Delår", "Pågår")]
    table = wide(grid(1, XS, FIRST), grid(2, XS, further))
    assert texts(table) == [[*a, *b] for a, b in zip(FIRST, further, strict=True)]


@mark.parametrize("twin", [104.0, 110.0], ids=["printed twice", "of the second page alone"])
def test_a_title_that_reaches_over_the_break_is_printed_on_both_pages(twin: float) -> None:
    left = grid(1, XS, FIRST).text(50, 60, "Måluppföljning kommunen")
    right = grid(2, (50, 130, 220), FURTHER).text(20, twin - 44, "kommunen")
    assert joined(left.page(), right.page()).beside == ({2} if twin == 104.0 else set())


def test_rows_between_which_nothing_is_drawn_part_no_table() -> None:
    """A goal across the sheet has no borders beyond the first page."""
    rows = [*FIRST[:2], ("Mål 2: Trygga gator", ""), *MORE]
    left = grid(1, XS, rows)
    right = PageBuilder(number=2).table((50, 130, 220), (100, 120, 140), FURTHER[:2])
    right.table((50, 130, 220), (160, 180, 200, 220), MORE_FURTHER)
    table = wide(left, right)
    assert [row[-2:] for row in texts(table)] == [
        list(row) for row in (*FURTHER[:2], ("", ""), *MORE_FURTHER)
    ]


def test_columns_of_a_third_page_beside_a_merged_header() -> None:
    """The second page parts the header that the first one has in one row."""
    ys = (100, 140, 160, 180)
    left = PageBuilder().table((50, 150, 250), ys, ())
    left.text(54, 103, "Indikator").text(154, 103, "Enhet")
    second = PageBuilder(number=2).table((50, 150), (100, 120, 140, 160, 180), ())
    second.text(54, 103, "Utfall").text(54, 123, "2021")
    third = PageBuilder(number=3).table((50, 200), ys, ()).text(54, 103, "Kommentar")
    for row, (name, one, two) in enumerate(VALUES):
        left.text(54, 143 + 20 * row, name).text(154, 143 + 20 * row, "mnkr")
        second.text(54, 143 + 20 * row, one)
        third.text(54, 143 + 20 * row, f"Ny {two}")
    assert [[cell.text for cell in row] for row in wide(left, second, third).rows()] == [
        ["Indikator", "Enhet", "Utfall", "Kommentar"],
        ["2021"],
        ["Nettokostnad", "mnkr", "7", "Ny 8"],
        ["Sjukfrånvaro", "mnkr", "4,1", "Ny 3,9"],
    ]


def test_a_group_s_name_in_the_middle_of_the_break_is_the_whole_group_s() -> None:
    """`Målv|ärde` centred over two columns, one on each page: printed whole in both, cut off."""
    left = PageBuilder().table((50, 150, 200), (100, 120, 140, 160, 180), (), lines=True)
    left.text(54, 103, "Indikator", bold=True).text(185, 103, "Målvärde", bold=True)
    left.text(154, 123, "2024", bold=True)
    right = PageBuilder(number=2).table((50, 100, 300), (100, 120, 140, 160, 180), (), lines=True)
    right.text(35, 103, "Målvärde", bold=True).text(54, 123, "2025", bold=True)
    right.text(104, 123, "Kommentar", bold=True)
    for row, (name, one, two) in enumerate(VALUES):
        left.text(54, 143 + 20 * row, name).text(154, 143 + 20 * row, one)
        right.text(54, 143 + 20 * row, two).text(104, 143 + 20 * row, "Följs upp varje tertial")
    table = wide(left, right)
    assert [(c.text, c.column_span) for c in table.rows()[0] if c.lines] == [
        ("Indikator", 1), ("Målvärde", 2),
    ]  # fmt: skip
    assert [c.text for c in table.rows()[2]][:3] == ["Nettokostnad", "7", "8"]
