from __future__ import annotations

from text_tables import ACROSS, Grid, table_of

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.stacked_tables import split_at_headers

INDICATORS: Grid = [
    ["Mål", "Indikator", "Målvärde", ACROSS],
    ["Trygg skola", "Trivsel", "90 %", ACROSS],
]
ACTIVITIES: Grid = [
    ["Aktivitet", "Ansvarig", "När", "Utvärderas"],
    ["Öva läsning varje dag", "Rektor", "Löpande", "Årsbokslut"],
]


def test_another_header_in_the_middle_begins_a_table() -> None:
    above, below = split_at_headers(table_of([*INDICATORS, *ACTIVITIES]), load_lexicon())
    assert (above.row_count, above.column_count) == (2, 3)
    assert (below.row_count, below.column_count) == (2, 4)
    assert [cell.text for cell in below.cells][:4] == ACTIVITIES[0]


def test_a_title_above_the_second_header_goes_with_it() -> None:
    grid: Grid = [*INDICATORS, ["Så gör vi", ACROSS, ACROSS, ACROSS], *ACTIVITIES]
    above, below = split_at_headers(table_of(grid), load_lexicon())
    assert (above.row_count, below.row_count) == (2, 3)
    assert below.cells[0].text == "Så gör vi"


def test_the_same_header_again_does_not_split() -> None:
    table = table_of([*ACTIVITIES, *ACTIVITIES])
    assert split_at_headers(table, load_lexicon()) == [table]


def test_no_cell_is_lost() -> None:
    grid: Grid = [*INDICATORS, *ACTIVITIES, *INDICATORS]
    table = table_of(grid)
    parts = split_at_headers(table, load_lexicon())
    assert len(parts) == 3
    assert [c.lines for part in parts for c in part.cells] == [c.lines for c in table.cells]
    for part in parts:
        assert {
            column for c in part.cells for column in range(c.column, c.column + c.column_span)
        } == set(range(part.column_count))


def test_words_that_recur_in_their_column_are_no_header() -> None:
    grid: Grid = [
        ["Status", "Ansvarig", "Aktivitet", "Tid"],
        ["Genomförd", "Rektor", "Lära sig läsa", "Maj 2031"],
        ["Genomförd", "Ansvarig nämnd", "Uppföljning", "Senast 2031"],
    ]
    table = table_of(grid)
    assert split_at_headers(table, load_lexicon()) == [table]


def test_the_rows_of_a_card_begin_no_table() -> None:
    """`Uppföljning | Vartannat år`: a label and a time that ends in a header word."""
    grid: Grid = [
        ["Mål", "Rörelse varje dag"],
        ["Indikator", "Andel som cyklar"],
        ["Målvärde", "60 %"],
        ["Uppföljning", "Vartannat år"],
    ]
    table = table_of(grid, bold_rows=frozenset({0, 3}))
    assert split_at_headers(table, load_lexicon()) == [table]
