"""What is usual in a document: how far apart the lines of one paragraph stand."""

from __future__ import annotations

import pytest
from page_builder import PageBuilder

from styrkort.extract.flow import Block
from styrkort.extract.prose.paragraphs import prose_of
from styrkort.extract.prose.reading_order import Row, in_reading_order
from styrkort.extract.prose.typography import typography_of
from styrkort.extract.table import Line

SIZE = 10.0


def line_gap(*lines: tuple[float, str]) -> float:
    """The usual gap of a page with these lines, each with its distance from the one above."""
    page, top = PageBuilder(), 100.0
    for distance, text in lines:
        top += distance
        page.text(50, top, text, size=SIZE)
    rows = [p for p in in_reading_order(page.page().words, []) if isinstance(p, Row)]
    return typography_of(rows, []).line_gap


def test_lines_that_run_on_show_how_far_they_stand_apart() -> None:
    double = [(20.0, f"rad {n} av en löpande text som går vidare") for n in range(6)]
    assert line_gap(*double) == pytest.approx(10.0)


def test_single_lines_do_not_show_it() -> None:
    single = [(20.0, f"Rad {n} är en mening.") for n in range(6)]
    assert line_gap(*single) < 0.5 * SIZE


def test_paragraphs_of_a_line_or_two_show_it_where_one_runs_on() -> None:
    """Most gaps stand between paragraphs; the sentence that runs on tells the lines' distance."""
    short = [(28.0, f"Källa {n}: Kommunens egen statistik.") for n in range(5)]
    assert line_gap(*short, (28.0, "Planen följs upp"), (12.0, "två gånger om året.")) < 3.0


def test_notes_below_tables_are_not_the_body() -> None:
    """Print smaller than the tables' own is no body, however much of it there is."""
    page = PageBuilder().text(50, 100, "Nämnden ansvarar för att målet nås.", size=10.0)
    for top in range(200, 500, 20):
        page.text(50, top, "* Siffrorna är exklusive timanställda.", size=8.0)
    rows = [p for p in in_reading_order(page.page().words, []) if isinstance(p, Row)]
    assert typography_of(rows, [Line("Total sjukfrånvaro", size=10.0)]).body_size == 8.0
    assert typography_of([*rows, *rows[:1] * 4], [Line("Andel", size=10.0)]).body_size == 10.0


def test_a_long_heading_is_not_the_body() -> None:
    """Of a report without prose the size of its tables' text is the body's."""
    heading = "Alla som flyttar hit ska mötas med respekt och få stöd"
    page = PageBuilder().text(50, 100, heading, size=14.0, bold=True)
    page.text(50, 130, "Trygg ålderdom", size=11.5, bold=True)
    rows = [p for p in in_reading_order(page.page().words, []) if isinstance(p, Row)]
    assert typography_of(rows, [Line("Andel nöjda", size=10.0)]).body_size == 10.0


@pytest.mark.parametrize(
    ("lines", "headings"),
    [
        (("Socialnämnden", "Mål 1: Trygg ålderdom"), 2),
        (("Mål och nyckeltal 2024", "Attraktiv arbetsgivare"), 2),
        (("Plan för vård, omsorg och", "Mål 1 i budgeten"), 1),
        (("Attraktiva boendemiljöer", "Hela kommunen"), 1),
    ],
)
def test_headings_on_rows_of_a_sheet(lines: tuple[str, str], headings: int) -> None:
    """Bold lines without white space between them: one heading or two."""
    page = PageBuilder()
    for n, text in enumerate(lines):
        page.text(50, 100 + 12 * n, text, bold=True)
    pieces = in_reading_order(page.page().words, [])
    typography = typography_of([p for p in pieces if isinstance(p, Row)], [])
    blocks = prose_of([(1, pieces)], typography, lambda _number, _row: None)
    assert len([block for block in blocks if isinstance(block, Block)]) == headings
