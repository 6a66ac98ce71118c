"""Whatever stands in a grid: every row is kept, every cell stands once, nothing is invented."""

from __future__ import annotations

from collections import Counter

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st
from text_tables import ACROSS, Grid, table_of

from styrkort.extract.naming.cards import Card, is_card_table, read_cards
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.roles import RowKind, TableKind
from styrkort.extract.naming.stacked_tables import split_at_headers
from styrkort.extract.table import Cell, Line

WORDS = [
    "", "", "Mål", "DELMÅL", "Indikator", "Målvärde 2030", "Utfall", "2029", "Röd", "Gul", "Grön",
    "Aktivitet", "Ansvarig", "När|genomfört", "Utvärde-|ras", "Status", "Kommentar", "Budget",
    "Minst 90 %", "-", "---", "X", "12", "Löpande", "April", "Rektor", "KS, BMN", "Pågår",
    "Vi ses varje vecka kring barnens läsning", "Kommentar: Klart.", "* Källa: SCB",
    "Miljömål: Ren luft", "Delmål 2:", "(", ":", "20242025", "²",
]  # fmt: skip


def _band(text: str, width: int) -> list[str | None]:
    return [text, *[ACROSS] * (width - 1)]


@st.composite
def grids(draw: st.DrawFn, widest: int = 6) -> Grid:
    """Rows of equal length, some of them one text across."""
    width = draw(st.integers(1, widest))
    cell: st.SearchStrategy[str | None] = st.one_of(st.sampled_from(WORDS), st.none())
    row = st.one_of(
        st.lists(cell, min_size=width, max_size=width),
        st.sampled_from(WORDS).map(lambda text: _band(text, width)),
    )
    rows: Grid = draw(st.lists(row, min_size=1, max_size=9))
    if all(text is None for row in rows for text in row):
        rows[0][0] = ""
    return rows


def position(cell: Cell) -> tuple[int, int]:
    return cell.row, cell.column


@settings(max_examples=150, deadline=None)
@given(grid=grids())
def test_naming_keeps_everything(grid: Grid) -> None:
    lexicon = load_lexicon()
    table = table_of(grid)
    assume(not is_card_table(table, lexicon))
    named = name_columns(table, lexicon)
    assert [row.index for row in named.rows] == list(range(table.row_count))
    assert [column.index for column in named.columns] == list(range(table.column_count))
    own = [
        cell
        for row in named.rows
        for column, cell in enumerate(row.cells)
        if cell is not None and column not in row.inherited
    ]
    assert sorted(own, key=position) == list(table.cells)
    assert sum(row.kind is RowKind.HEADER for row in named.rows) == named.header_rows
    assert named.why
    assert name_columns(table, lexicon) == named


@settings(max_examples=150, deadline=None)
@given(grid=grids())
def test_splitting_loses_no_cell(grid: Grid) -> None:
    table = table_of(grid)
    parts = split_at_headers(table, load_lexicon())
    assert [c.lines for part in parts for c in part.cells] == [c.lines for c in table.cells]
    assert sum(part.row_count for part in parts) == table.row_count


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.filter_too_much])
@given(grid=grids(widest=2))
def test_cards_keep_every_word(grid: Grid) -> None:
    lexicon = load_lexicon()
    table = table_of(grid)
    assume(is_card_table(table, lexicon))
    printed = Counter(word for cell in table.cells for word in cell.text.split())
    cards = read_cards(table, lexicon)
    labels = [field.label for card in cards for field in card.fields]
    lines = [line for card in cards for line in _lines(card)]
    assert Counter(word for line in (*labels, *lines) for word in line.text.split()) == printed
    assert name_columns(table, lexicon).kind is not TableKind.GOALS


def _lines(card: Card) -> list[Line]:
    return [*card.heading, *(line for field in card.fields for line in field.lines)]
