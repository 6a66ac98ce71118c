"""Tables that go on in another text column, or below one beside them."""

from __future__ import annotations

from collections.abc import Sequence

from page_builder import PageBuilder

from styrkort.extract.naming.header_rows import known_header_rows, row_name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.stitching.continuation import Slack, same_columns
from styrkort.extract.stitching.stitching import stitch
from styrkort.extract.table import Table
from styrkort.extract.witnesses.ruled.witness import read_ruled

LEXICON = load_lexicon()
LEFT = (40.0, 160.0, 260.0)
RIGHT = (310.0, 430.0, 530.0)
HEADER = ("Aktivitet", "Ansvarig")
ROWS = (("Öppna badet", "Rektor"), ("Måla skolan", "HR"), ("Bygga väg", "VD"), ("Laga", "Kock"))
OTHER = (("Nyckeltal", "Målvärde"), ("Sjukfrånvaro", "4,0"), ("Nöjdhet", "81"))
OTHERS_REST = (("Besök på badet", "3 100"), ("Lån", "7"))
Rows = Sequence[Sequence[str]]


def put(page: PageBuilder, xs: Sequence[float], top: float, rows: Rows) -> PageBuilder:
    return page.table(xs, [top + 20 * k for k in range(len(rows) + 1)], rows)


def stitched(*builders: PageBuilder) -> list[list[list[str]]]:
    pages = [builder.page() for builder in builders]
    tables = stitch(
        pages,
        [read_ruled(page) for page in pages],
        lambda table: known_header_rows(table, LEXICON),
        row_names=lambda table: row_name_columns(table, LEXICON),
    )
    return [texts(table) for table in tables]


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


def both(*parts: Rows) -> list[list[str]]:
    return [list(row) for part in parts for row in part]


def test_the_foot_of_a_text_column_goes_on_at_the_head_of_the_next() -> None:
    page = PageBuilder().text(40, 60, "Nämnden följer upp planen.")
    put(page, LEFT, 640, (HEADER, *ROWS[:2]))
    put(page, RIGHT, 60, ROWS[2:]).text(310, 200, "Arbetet går vidare.")
    assert stitched(page) == [both((HEADER, *ROWS))]


def test_the_last_text_column_goes_on_in_the_first_of_the_next_page() -> None:
    first = put(PageBuilder().text(40, 60, "Nämnden följer upp."), RIGHT, 640, (HEADER, *ROWS[:2]))
    second = put(PageBuilder(number=2), LEFT, 60, ROWS[2:]).text(310, 60, "Mål 2")
    assert stitched(first, second) == [both((HEADER, *ROWS))]


def test_tables_beside_one_another_go_on_each_below_itself() -> None:
    first = put(PageBuilder(), LEFT, 640, (HEADER, *ROWS[:2]))
    put(first, RIGHT, 640, OTHER)
    second = put(put(PageBuilder(number=2), LEFT, 60, ROWS[2:]), RIGHT, 60, OTHERS_REST)
    assert stitched(first, second) == [both((HEADER, *ROWS)), both(OTHER, OTHERS_REST)]


def test_a_heading_over_the_next_text_column_keeps_tables_apart() -> None:
    page = put(PageBuilder(), LEFT, 640, (HEADER, *ROWS[:2]))
    put(page.text(310, 60, "Mål 2: Trygghet"), RIGHT, 80, ROWS[2:])
    assert len(stitched(page)) == 2


def test_a_header_cut_by_the_end_of_a_text_column() -> None:
    page = put(PageBuilder(), LEFT, 740, [("Akti-", "Ansvarig")])
    put(page, RIGHT, 60, [("vitet", ""), *ROWS])
    assert stitched(page) == [both([("Akti- vitet", "Ansvarig")], ROWS)]


def test_the_end_of_the_longest_text_is_no_side_of_a_column() -> None:
    """Undrawn tables of three columns agree where only their last one holds longer texts."""
    sides = (46.0, 159.0, 232.0, 255.0)
    assert same_columns(sides, (*sides[:-1], 286.0), Slack.BETWEEN_WORDS)
    assert not same_columns(sides, (46.0, 200.0, 232.0, 255.0), Slack.BETWEEN_WORDS)
    assert not same_columns(sides, (*sides[:-1], 286.0), Slack.DRAWN)
