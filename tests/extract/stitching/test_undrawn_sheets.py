"""Sheets without any lines whose further columns stand on pages of their own."""

from __future__ import annotations

from collections.abc import Sequence

from page_builder import PageBuilder
from pytest import mark

from styrkort.extract.naming.header_rows import column_name, known_header_rows, names_rows
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.pages.page import Page
from styrkort.extract.stitching.stitching import stitch
from styrkort.extract.stitching.wide_pages import WidePages, join_wide_pages
from styrkort.extract.table import Table
from styrkort.extract.verdict.page_tables import rows_below
from styrkort.extract.witnesses.aligned.witness import read_aligned
from styrkort.schemas import Confidence

LEXICON = load_lexicon()
XS = (50.0, 200.0, 300.0)
FIRST = [
    ("Indikator", "Utfall 2023"), ("Sjukfrånvaro", "4,1"), ("Nettokostnad", "97"),
    ("Besök på badet", "3 100"), ("Andel nöjda", "81"),
]  # fmt: skip
MORE = [("Fossilfria bilar", "44"), ("Behöriga lärare", "72"), ("Lån per invånare", "7,7")]
FURTHER = [("Målvärde 2024", "Kommentar"), ("3,9", "Ny mätning"), ("99", ""), ("3 300", ""),
           ("85", "Svag utveckling")]  # fmt: skip
MORE_FURTHER = [("50", "Svag utveckling"), ("75", "Ny mätning"), ("8,1", "")]


def sheet(number: int, rows: Sequence[Sequence[str]], xs: Sequence[float] = XS) -> PageBuilder:
    ys = [100.0 + 16 * k for k in range(len(rows) + 1)]
    bold = int(rows in (FIRST, FURTHER))
    return PageBuilder(number=number).table(xs, ys, rows, lines=False, bold_rows=bold)


def joined(pages: Sequence[Page]) -> WidePages:
    return join_wide_pages(
        pages,
        [read_aligned(page, LEXICON) for page in pages],
        lambda table: names_rows(table, LEXICON),
        lambda text: column_name(text, LEXICON),
        lambda page, above: rows_below(page, above, LEXICON),
    )


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


def test_over_and_then_down() -> None:
    parts = (FIRST, FURTHER, MORE, MORE_FURTHER)
    pages = [sheet(number, rows).page() for number, rows in enumerate(parts, start=1)]
    wide = joined(pages)
    (table,) = stitch(
        pages, wide.by_page, lambda each: known_header_rows(each, LEXICON), wide.beside
    )
    lefts, rights = (*FIRST, *MORE), (*FURTHER, *MORE_FURTHER)
    assert texts(table) == [[*a, *b] for a, b in zip(lefts, rights, strict=True)]
    assert {cell.confidence for cell in table.cells if cell.column > 1} == {Confidence.SINGLE}


def test_numbers_that_end_their_cells_stand_under_names_that_begin_them() -> None:
    """`40` ends two points before `Kommunstyrelsen` begins, and `Utfall` far before both."""
    rows = [("Utfall", "Ansvarig"), ("4", "Kock"), ("40", "Rektor"), ("4", "Rektor"), ("39", "VD")]
    right = PageBuilder(number=2)
    for row, (number, text) in enumerate(rows):
        x = 54 if row == 0 else 118 - 5 * len(number)
        right.text(x, 103 + 16 * row, number, bold=row == 0)
        right.text(120, 103 + 16 * row, text, bold=row == 0)
    (table,), _ = joined([sheet(1, FIRST).page(), right.page()]).by_page
    assert [row[2:] for row in texts(table)] == [list(row) for row in rows]


def test_a_group_cut_off_at_the_edge_heads_the_first_columns() -> None:
    left = sheet(1, [("Indikator", "2021"), *FIRST[1:]]).text(204, 87, "Utfall", bold=True)
    rows = [("2022", "Målvärde 2024"), *FURTHER[1:]]
    right = sheet(2, rows).text(-30, 87, "Utfall", bold=True)
    (table,), _ = joined([left.page(), right.page()]).by_page
    assert [cell.text for cell in table.rows()[0]][2:] == ["Utfall 2022", "Målvärde 2024"]


@mark.parametrize(
    "page",
    [
        sheet(2, [("Nämnden följer upp planen", ""), *FURTHER[1:]]),
        sheet(2, FURTHER).text(54, 300, "Nämnden följer upp planen."),
        sheet(2, FURTHER).text(54, 60, "Ekonomi"),
        sheet(2, [("Nämnden", "ska verka"), ("för att alla", "unga ska"), ("trivas i", "skolan")]),
    ],
    ids=["no names", "prose below", "a heading", "prose in lines"],
)
def test_other_pages_stay_what_they_are(page: PageBuilder) -> None:
    assert not joined([sheet(1, FIRST).page(), page.page()]).beside
