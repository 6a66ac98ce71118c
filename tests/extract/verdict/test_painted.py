"""Tables on colour: fills say less than rules, for one colour may stand behind several rows."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from page_builder import PageBuilder

from styrkort.extract.geometry import Box
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.pages.page import Word
from styrkort.extract.table import Table
from styrkort.extract.verdict.verdict import decide
from styrkort.extract.witnesses.aligned.witness import read_aligned
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence

LEXICON = load_lexicon()


def verdict(builder: PageBuilder) -> list[Table]:
    """The tables of a page by its fills and by its words."""
    page = builder.page()
    return decide(page, [*read_ruled(page), *read_aligned(page, LEXICON)])


def coloured(
    builder: PageBuilder, xs: tuple[float, ...], rows: list[str], top: float, fills: list[range]
) -> None:
    """Rows of a line each, cells with `;` between; the rows of each range on one fill a cell."""
    for rows_on in fills:
        for x0, x1 in pairwise(xs):
            builder.fill(x0, top + 14 * rows_on.start, x1, top + 14 * rows_on.stop)
    for number, row in enumerate(rows):
        for x, text in zip(xs, row.split(";"), strict=False):
            builder.text(x + 4, top + 14 * number + 2, text, bold=number == 0)


def test_the_rows_of_a_goal_on_one_colour_stay_rows() -> None:
    """No blank and no side of a fill parts them: the words do, and no cell is confirmed wrong."""
    rows = ["Mål;Indikator;Källa;Målvärde", "Fler i arbete;Frisknärvaro;HR;Ska öka",
            "Trygghet;Nöjda brukare, andel;Kolada;80 %", ";Antal besök;SCB;1 200",
            "Hälsa;Matsvinn;Kolada;12"]  # fmt: skip
    builder = PageBuilder()
    fills = [range(1), range(2, 4)]
    coloured(builder, (50.0, 150.0, 300.0, 380.0, 450.0), rows, 100.0, fills)
    (table,) = verdict(builder)
    assert [[cell.text for cell in row if cell.text] for row in table.rows()] == [
        [text for text in row.split(";") if text] for row in rows
    ]
    parted = [cell for row in table.rows()[2:4] for cell in row[-3:]]
    assert {cell.confidence for cell in parted} == {Confidence.DOUBTFUL}


def test_goals_on_bare_ground_beside_a_zebra_in_a_frame_are_several() -> None:
    """The sides of the coloured rows and of the frame enclose a place that no rule parts."""
    rows = ["Mål;Indikator;Källa;Målvärde", "Trygghet;Frisknärvaro;HR;94 %", ";Matsvinn;Kolada;12",
            "Hälsa;Nöjda brukare;SCB;80 %", ";Antal besök;SCB;1 200"]  # fmt: skip
    builder = PageBuilder().frame(50, 100, 450, 170).across(114, 50, 450)
    xs = (50.0, 150.0, 300.0, 380.0, 450.0)
    coloured(builder, xs, rows, 100.0, [range(1)])
    for top in (128, 156):
        for x0, x1 in pairwise(xs[1:]):
            builder.fill(x0, top, x1, top + 14)
    (table,) = verdict(builder)
    goals = [cell.text for cell in table.cells if cell.column == 0 and cell.lines]
    assert goals == ["Mål", "Trygghet", "Hälsa"]


def test_a_last_row_on_colour_and_the_next_tables_header_are_two() -> None:
    """The fills touch; their columns are those of two tables."""
    first = ["Indikator;Källa;Målvärde", "Frisknärvaro;HR;94 %", "Matsvinn;Kolada;12"]
    second = ["Mått;Målnivå;Röd;Gul", "Nöjda brukare;80 %;60;70", "Antal besök;1 200;800;900"]
    builder = PageBuilder()
    coloured(builder, (50.0, 200.0, 320.0, 480.0), first, 100.0, [range(1), range(2, 3)])
    coloured(builder, (50.0, 170.0, 280.0, 350.0, 480.0), second, 142.0, [range(1), range(2, 3)])
    assert [
        [[cell.text for cell in row] for row in table.rows()] for table in verdict(builder)
    ] == [[row.split(";") for row in rows] for rows in (first, second)]


def test_words_beside_coloured_rows_make_them_doubtful() -> None:
    """The words' places know a goal beside the rows that another reading cannot take in."""
    rows = ["Mål;Indikator;Källa;Målvärde", "Trygghet;Frisknärvaro;HR;94 %", ";Matsvinn;Kolada;12"]
    builder = PageBuilder()
    coloured(builder, (50.0, 150.0, 300.0, 380.0, 450.0), rows, 100.0, [])
    for x0, x1 in ((150, 300), (300, 380), (380, 450)):
        builder.fill(x0, 114, x1, 128).fill(x0, 128, x1, 142)
    page = builder.page()
    (painted,) = read_ruled(page)
    (aligned,) = read_aligned(page, LEXICON)
    without_a_word = [cell for cell in aligned.cells if cell.text != "12"]
    table, *_ = decide(page, [painted, replace(aligned, cells=tuple(without_a_word))])
    assert table.painted
    assert {cell.confidence for cell in table.rows()[0]} == {Confidence.DOUBTFUL}
    assert "Trygghet" in {word for doubt in table.doubts for word in doubt.words}


def test_a_cell_around_a_table_is_doubtful() -> None:
    """The inner table has its words; what the cell around it holds is not certain."""
    builder = PageBuilder().table(
        (50, 150, 450), (100, 120, 200), [["Insats", "Kommentar"], ["Öppna", ""]]
    )
    builder.table((170, 250, 330), (140, 155, 170), [["Besök", "12"], ["Svar", "7"]])
    outer, inner = verdict(builder)
    assert outer.rows()[1][1].confidence is Confidence.DOUBTFUL
    assert {cell.confidence for cell in inner.cells} == {Confidence.CONFIRMED}


def test_a_word_in_no_cell_does_not_cost_the_header() -> None:
    """A turned goal at the top of the rows may be the first one's alone: the table is whole."""
    rows = ["Mål;Insats;Ansvarig", ";Öppna;Rektor", ";Bygga;Stab", ";Utse;Chef", ";Se;Chef"]
    builder = PageBuilder()
    coloured(builder, (50.0, 80.0, 200.0, 300.0), rows, 100.0, [range(1)])
    for top in (128, 156):
        builder.fill(80, top, 200, top + 14).fill(200, top, 300, top + 14)
    builder.text(60, 116, "Trygg", size=6)
    builder.words[-1] = builder.words[-1]._replace(turn=270, box=Box(60, 117, 66, 127))
    (table,) = verdict(builder)
    assert [cell.text for cell in table.rows()[0]] == rows[0].split(";")
    assert table.rows()[1][0].confidence is Confidence.DOUBTFUL
    assert table.row_count == len(rows)


def test_rows_behind_the_last_coloured_one_have_no_goal() -> None:
    """The goal set upright stands for the rows beside its colour; the rest is read without it."""
    rows = ["Mål;Indikator;Utfall 2024;Målvärde", ";Frisknärvaro;93 %;94 %", ";Matsvinn;15;12",
            ";Nöjda brukare;88 %;92 %", ";Antal besök;900;1 200"]  # fmt: skip
    builder = PageBuilder()
    xs = (50.0, 100.0, 300.0, 400.0, 500.0)
    for x0, x1 in pairwise(xs):
        builder.frame(x0, 100, x1, 114)
    coloured(builder, xs, rows, 100.0, [range(1, 2)])
    builder.fill(50, 114, 100, 142)
    goal = Word(len(builder.words), "Trygghet", Box(70, 116, 80, 140), 10.0, turn=270)
    builder.words.append(goal)
    (table,) = verdict(builder)
    assert [[cell.text for cell in row][-3:] for row in table.rows()[1:]] == [
        row.split(";")[1:] for row in rows[1:]
    ]
    (goal_cell,) = (cell for cell in table.cells if cell.text == "Trygghet")
    assert (goal_cell.row, goal_cell.row_span) == (1, 2)


@pytest.mark.parametrize("framed", [True, False], ids=["framed", "bare"])
def test_colours_of_a_status_alone_leave_the_other_columns_undrawn(framed: bool) -> None:
    """The sides of the last column's fills are the only walls; the words show the others."""
    rows = ["Strategiska mål;Nämndmål;Ansvarig;2031", "Trygg uppväxt;Tidigt stöd;Skola",
            "Levande landsbygd;Bygglov i tid;Teknik", "God ekonomi;God ordning;Stab"]  # fmt: skip
    builder = PageBuilder()
    for number, row in enumerate(rows):
        top = 100.0 + 20 * number
        for x, text in zip((54, 180, 300, 404), row.split(";"), strict=False):
            builder.text(x, top + 4, text, bold=number == 0)
        if number:
            builder.fill(400, top, 440, top + 20, [(0, 176, 80), (220, 30, 30)][number % 2])
        if framed:
            builder.across(top, 50, 440)
    if framed:
        builder.frame(50, 100, 440, 180)
    (table,) = verdict(builder)
    printed = [[cell.text for cell in row if cell.text] for row in table.rows()]
    assert printed == [row.split(";") for row in rows]


def test_rows_of_a_name_and_a_bar_in_drawn_cells_are_a_table() -> None:
    """A continued table may hold words in its first column alone."""
    rows = (("Öppna torget", ""), ("Rusta badet", ""))
    builder = PageBuilder().table((50, 300, 450), (100, 120, 140), rows)
    for number, share in enumerate((0.25, 0.75)):
        top, end = 105.0 + 20 * number, 304 + 80 * share
        builder.fill(end, top, 384, top + 10, (217, 217, 217))
        builder.fill(304, top, end, top + 10, (0, 176, 80))
    (table,) = read_ruled(builder.page())
    assert [[len(c.pictures) for c in row if c] for row in table.rows()] == [[0, 1], [0, 1]]
