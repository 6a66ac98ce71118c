"""Headers that a page break cut between their lines."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from page_builder import PageBuilder

from styrkort.extract.naming.header_rows import known_header_rows
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.stitching.stitching import stitch
from styrkort.extract.table import Table
from styrkort.extract.witnesses.ruled.witness import read_ruled

LEXICON = load_lexicon()
XS = (50.0, 200.0, 300.0, 400.0, 500.0)
UNDER_GROUP = (
    ("", "Kvinnor", "Män", ""),
    ("Sjukfrånvaro", "4,1", "3,9", "4"),
    ("NKI", "7", "8", "9"),
)
Rows = Sequence[Sequence[str]]


def ruled(number: int, xs: Sequence[float], rows: Rows) -> PageBuilder:
    top = 700 if number == 1 else 60
    ys = [top + 20 * k for k in range(len(rows) + 1)]
    return PageBuilder(number=number).table(xs, ys, rows)


def stitched(first: PageBuilder, second: PageBuilder) -> list[Table]:
    pages = [first.page(), second.page()]
    tables = [read_ruled(page) for page in pages]
    return stitch(pages, tables, lambda table: known_header_rows(table, LEXICON))


def cells(table: Table) -> list[list[tuple[str, int, int]]]:
    """(text, columns, rows) of each cell."""
    return [[(c.text, c.column_span, c.row_span) for c in row] for row in table.rows()]


def test_a_group_over_columns_that_the_next_page_parts() -> None:
    above = ruled(1, (50, 200, 400, 500), [("Indikator", "Utfall 2023", "Målvärde 2024")])
    (joined,) = stitched(above, ruled(2, XS, UNDER_GROUP))
    assert cells(joined)[:2] == [
        [("Indikator", 1, 2), ("Utfall 2023", 2, 1), ("Målvärde 2024", 1, 2)],
        [("Kvinnor", 1, 1), ("Män", 1, 1)],
    ]
    assert joined.row_count == 4 and joined.pages == (1, 2) and not joined.doubts
    assert known_header_rows(joined, LEXICON) == 2


def test_a_header_cut_in_its_one_row() -> None:
    above = ruled(1, XS, [("Åtgärd", "Ansvarig", "När", "Utvär-")])
    rows = [("", "", "", "deras"), ("Öppna badet", "Rektor", "2025", "Bokslut")]
    (joined,) = stitched(above, ruled(2, XS, rows))
    assert [[cell.text for cell in row] for row in joined.rows()] == [
        ["Åtgärd", "Ansvarig", "När", "Utvär- deras"],
        ["Öppna badet", "Rektor", "2025", "Bokslut"],
    ]


@pytest.mark.parametrize(
    ("xs", "first"),
    [
        (XS, ("Öppna badet", "Rektor", "2025", "Bokslut")),
        (XS, ("Indikator", "Utfall", "Målvärde", "Källa")),
        ((50, 120, 210, 330), ("", "Kvinnor", "Män")),
    ],
    ids=["data", "a header of its own", "other columns"],
)
def test_what_is_not_the_rest_of_a_header(xs: Sequence[float], first: Sequence[str]) -> None:
    """A header alone at a page's foot takes rows of its columns, and nothing as its second line."""
    above = ruled(1, XS, [("Åtgärd", "Ansvarig", "När", "Utvärderas")])
    rows = [first, *(["Bygga"] + ["x"] * (len(first) - 1) for _ in range(2))]
    for table in stitched(above, ruled(2, xs, rows)):
        assert [cell.text for cell in table.rows()[0]] in (
            ["Åtgärd", "Ansvarig", "När", "Utvärderas"],
            list(first),
        )
