"""Undrawn tables that go on in the next text column, or in the first one of the next page."""

from __future__ import annotations

import pytest
from page_builder import PageBuilder

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Table
from styrkort.extract.verdict.next_columns import (
    last_in_columns,
    rows_in_first_column,
    with_next_columns,
)
from styrkort.extract.witnesses.aligned.witness import read_aligned

LEXICON = load_lexicon()
HEADER = "Aktivitet;Ansvarig"
ROWS = ["Öppna badet;Rektor", "Måla skolan;HR-chef", "Bygga väg;Teknisk chef", "Laga mat;Kock"]
REST = ["Rensa diken;Gatuchef", "Plantera träd;Parkchef", "Bjuda in till råd;Kansli"]
PROSE = [
    "Nämnden följer upp planen i samband med årets",
    "bokslut, och redovisar hur arbetet går för råd",
    "och fullmäktige i mars. Det som inte är klart",
    "förs över till nästa år, med en ny tid och en",
    "annan ansvarig om det behövs. Övriga delar av",
    "planen gäller tills vidare.",
]
LEFT, RIGHT, THIRD = (45.0, 180.0), (305.0, 440.0), (565.0, 700.0)


def put(page: PageBuilder, xs: tuple[float, float], top: float, rows: list[str]) -> PageBuilder:
    """Rows of texts that begin at `xs`, 20 points apart."""
    for number, row in enumerate(rows):
        for x, text in zip(xs, row.split(";"), strict=True):
            page.text(x, top + 20 * number, text, bold=row == HEADER)
    return page


def read(page: PageBuilder) -> list[Table]:
    return with_next_columns(page.page(), read_aligned(page.page(), LEXICON), LEXICON)


def texts(table: Table) -> list[str]:
    return [";".join(cell.text for cell in row) for row in table.rows()]


def write(page: PageBuilder, x: float, top: float, lines: list[str]) -> PageBuilder:
    """Running text."""
    for number, line in enumerate(lines):
        page.text(x, top + 12 * number, line)
    return page


def test_rows_at_the_head_of_the_next_column_go_on() -> None:
    page = write(PageBuilder(), 42, 60, PROSE)
    put(page, LEFT, 680, [HEADER, *ROWS])
    write(put(page, RIGHT, 60, REST), 302, 140, PROSE)
    assert [texts(table) for table in read(page)] == [[HEADER, *ROWS], REST]


def test_rows_go_on_from_column_to_column() -> None:
    page = write(PageBuilder(width=842), 42, 60, PROSE)
    put(page, LEFT, 700, [HEADER, *ROWS[:2]])
    put(page, RIGHT, 60, [*REST, *ROWS * 8])
    put(page, THIRD, 60, ROWS)
    assert [len(table.rows()) for table in read(page)] == [3, 35, 4]


def test_a_line_over_both_columns_begins_them() -> None:
    page = PageBuilder().text(42, 40, "Verksamhetsplan för kommunens alla nämnder och bolag" * 2)
    put(write(page, 42, 60, PROSE), LEFT, 680, [HEADER, *ROWS])
    put(page, RIGHT, 60, REST)
    assert [texts(table) for table in read(page)] == [[HEADER, *ROWS], REST]


@pytest.mark.parametrize(
    "rows",
    [[], ["Rensa;diken", "Plantera;träd"]],
    ids=["running text", "columns that stand otherwise"],
)
def test_what_stands_otherwise_is_not_read(rows: list[str]) -> None:
    page = put(write(PageBuilder(), 42, 60, PROSE), LEFT, 680, [HEADER, *ROWS])
    write(put(page, (305, 400), 60, rows), 302, 120, PROSE)
    assert [texts(table) for table in read(page)] == [[HEADER, *ROWS]]


def test_text_below_the_table_ends_it() -> None:
    page = put(write(PageBuilder(), 42, 60, PROSE), LEFT, 600, [HEADER, *ROWS])
    put(write(page, 42, 720, PROSE), RIGHT, 60, REST)
    assert [texts(table) for table in read(page)] == [[HEADER, *ROWS]]


def test_the_last_column_goes_on_in_the_first_of_the_next_page() -> None:
    first = put(write(PageBuilder(), 42, 60, PROSE), RIGHT, 680, [HEADER, *ROWS])
    second = write(put(PageBuilder(number=2), LEFT, 60, REST), 42, 140, PROSE)
    write(second, 302, 56, PROSE)
    above = last_in_columns(read(first))
    below = rows_in_first_column(second.page(), first.page(), above, [], LEXICON)
    assert texts(above) == [HEADER, *ROWS]
    assert below is not None
    assert texts(below) == REST
