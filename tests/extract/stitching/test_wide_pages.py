"""Columns that a spreadsheet prints on pages of their own go back to their rows."""

from __future__ import annotations

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
