"""What drawn rules and fills enclose, on pages made by hand."""

from __future__ import annotations

import itertools

from page_builder import PageBuilder

from styrkort.extract.table import Table
from styrkort.extract.witnesses.ruled.witness import read_ruled

XS = (50.0, 200.0, 300.0, 420.0)
YS = (100.0, 120.0, 140.0, 160.0)
TEXTS = (
    ("Delmål", "Indikator", "Målvärde"),
    ("Trygg skola", "Närvaro", "≥95 %"),
    ("God arbetsmiljö", "HME-index", ">80"),
)


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


def only(builder: PageBuilder) -> Table:
    (table,) = read_ruled(builder.page())
    return table


def test_full_grid_is_closed() -> None:
    table = only(PageBuilder().table(XS, YS, TEXTS))
    assert texts(table) == [list(row) for row in TEXTS]
    assert table.closed
    assert table.edges == XS
    assert table.areas[0].box == (50, 100, 420, 160)


def test_grid_drawn_cell_by_cell_with_open_corners() -> None:
    """Each cell's rectangle is drawn on its own; corners stay 2 points open."""
    builder = PageBuilder().table(XS, YS, TEXTS, lines=False)
    for top, bottom in itertools.pairwise(YS):
        for left, right in itertools.pairwise(XS):
            builder.across(top, left + 1, right - 1).across(bottom, left + 1, right - 1)
            builder.down(left, top + 1, bottom - 1).down(right, top + 1, bottom - 1)
    table = only(builder)
    assert texts(table) == [list(row) for row in TEXTS]
    assert table.closed


def test_double_lines_are_one_wall() -> None:
    builder = PageBuilder().table(XS, YS, TEXTS)
    for y in YS:
        builder.across(y + 2.2, XS[0], XS[-1])
    for x in XS:
        builder.down(x + 2.2, YS[0], YS[-1])
    assert texts(only(builder)) == [list(row) for row in TEXTS]


def test_inner_lines_only_are_open() -> None:
    builder = PageBuilder().table(XS, YS, TEXTS, lines=False)
    for y in YS[1:-1]:
        builder.across(y, XS[0], XS[-1])
    for x in XS[1:-1]:
        builder.down(x, YS[0], YS[-1])
    table = only(builder)
    assert texts(table) == [list(row) for row in TEXTS]
    assert not table.closed


def test_merged_cells_have_spans_and_empty_cells_have_areas() -> None:
    builder = PageBuilder()
    builder.frame(50, 100, 420, 160)
    builder.down(200, 100, 160).down(300, 120, 160)
    builder.across(120, 200, 420).across(140, 200, 420)
    builder.text(54, 103, "Delmål").text(204, 103, "Gränsvärden")
    builder.text(204, 123, "<70").text(304, 143, "≥80")
    table = only(builder)
    spans = [(c.row, c.column, c.row_span, c.column_span, c.text) for c in table.cells]
    assert spans == [
        (0, 0, 3, 1, "Delmål"),
        (0, 1, 1, 2, "Gränsvärden"),
        (1, 1, 1, 1, "<70"),
        (1, 2, 1, 1, ""),
        (2, 1, 1, 1, ""),
        (2, 2, 1, 1, "≥80"),
    ]
    assert table.at(2, 1) is not None and table.at(2, 1) is not table.at(2, 0)
    assert table.closed


def test_coloured_cells_without_lines() -> None:
    builder = PageBuilder().table(XS, YS, TEXTS, lines=False)
    for top, bottom in itertools.pairwise(YS):
        for left, right in itertools.pairwise(XS):
            builder.fill(left + 0.5, top + 0.5, right - 0.5, bottom - 0.5)
    table = only(builder)
    assert texts(table) == [list(row) for row in TEXTS]
    assert {cell.fill for cell in table.cells} == {(190, 210, 240)}


def test_zebra_of_coloured_cells_keeps_the_bare_rows() -> None:
    builder = PageBuilder().table(XS, YS, TEXTS, lines=False)
    for top, bottom in ((YS[0], YS[1]), (YS[2], YS[3])):
        for left, right in itertools.pairwise(XS):
            builder.fill(left, top, right, bottom)
    table = only(builder)
    assert texts(table) == [list(row) for row in TEXTS]
    assert not table.closed
    assert [cell.fill is None for cell in table.cells] == [False] * 3 + [True] * 3 + [False] * 3


def test_header_band_without_inner_walls_gets_the_body_s_columns() -> None:
    builder = PageBuilder().table(XS, YS, TEXTS, lines=False)
    builder.fill(XS[0], YS[0], XS[-1], YS[1], (0, 60, 120))
    for y in YS[1:]:
        builder.across(y, XS[0], XS[-1])
    for x in XS:
        builder.down(x, YS[1], YS[-1])
    table = only(builder)
    assert texts(table) == [list(row) for row in TEXTS]
    assert not table.closed


def test_band_row_across_the_table_stays_one_cell() -> None:
    builder = PageBuilder()
    builder.frame(50, 100, 420, 160).across(120, 50, 420).across(140, 50, 420)
    builder.down(200, 100, 120).down(300, 100, 120).down(200, 140, 160).down(300, 140, 160)
    for x, word in zip(XS, ("Aktivitet", "Ansvarig", "Klart"), strict=False):
        builder.text(x + 4, 103, word).text(x + 4, 143, word.lower())
    builder.text(54, 123, "Mål 2: En kommun där alla trivs och vill arbeta länge")
    table = only(builder)
    assert [len(row) for row in table.rows()] == [3, 1, 3]
    assert table.rows()[1][0].column_span == 3
    assert table.closed


def test_tables_side_by_side_are_two() -> None:
    builder = PageBuilder().table((50, 150, 250), YS, [row[:2] for row in TEXTS])
    builder.table((300, 400, 500), YS, [row[1:] for row in TEXTS])
    left, right = read_ruled(builder.page())
    assert texts(left) == [list(row[:2]) for row in TEXTS]
    assert texts(right) == [list(row[1:]) for row in TEXTS]


def test_text_struck_through_from_wall_to_wall_is_one_row() -> None:
    """The line through the words of a narrow cell almost meets its walls."""
    builder = PageBuilder().table(
        (50, 92, 200), (100, 120, 150), [["Status", "Mål"], ["", "Trygg|Miljö"]]
    )
    builder.text(52, 123, "Pågående").across(129, 52, 92)
    builder.across(129, 96, 121)
    assert texts(only(builder)) == [["Status", "Mål"], ["Pågående", "Trygg Miljö"]]


def test_stacked_tables_with_other_columns_are_two() -> None:
    builder = PageBuilder().table(
        (50, 150, 250, 350, 450), (100, 120, 140), [["a", "b", "c", "d"]] * 2
    )
    builder.table((50, 110, 205, 280, 450), (140, 160, 180), [["e", "f", "g", "h"]] * 2)
    above, below = read_ruled(builder.page())
    assert texts(above) == [["a", "b", "c", "d"]] * 2
    assert texts(below) == [["e", "f", "g", "h"]] * 2


def test_frame_around_a_table_is_no_second_table() -> None:
    builder = PageBuilder().table(XS, YS, TEXTS).frame(30, 40, 560, 800).text(60, 60, "Bilaga")
    assert texts(only(builder)) == [list(row) for row in TEXTS]


def test_one_column_of_cards_is_a_table() -> None:
    builder = PageBuilder().table(
        (50, 400), (100, 150, 200), [["Mål: Trygghet|Status: Pågår"], ["Mål: Miljö|Status: Klar"]]
    )
    table = only(builder)
    assert (table.row_count, table.column_count) == (2, 1)
    assert table.closed


def test_frame_with_rows_of_hidden_columns_is_left_to_others() -> None:
    """Only the frame and row lines are drawn: one drawn column, three columns of words."""
    builder = PageBuilder().table(XS, YS, TEXTS, lines=False)
    for y in YS:
        builder.across(y, XS[0], XS[-1])
    builder.down(XS[0], YS[0], YS[-1]).down(XS[-1], YS[0], YS[-1])
    assert read_ruled(builder.page()) == []


def test_frame_whose_rows_part_at_other_places_is_left_to_others() -> None:
    """Wrapped names and empty cells: the widest blank is another in each row, one is in all."""
    builder = PageBuilder().frame(50, 100, 420, 220)
    rows = (
        ("Nyckeltal", "2021", "2022"),
        ("Väntetid till särskilt|boende i hela|kommunen", "", "14"),
        ("Andel nöjda med|bemötandet", "78 %", ""),
        ("Kommentar: Enkäten skickades till alla hushåll i maj.", "", ""),
        ("Frånvaro", "6,1", "5,9"),
    )
    for row, cells in enumerate(rows):
        top = 100.0 + 24 * row
        builder.across(top, 50, 420)
        for x, text in zip((54, 200, 300), cells, strict=True):
            builder.text(x, top + 2, text, size=6)
    assert read_ruled(builder.page()) == []


def test_frame_with_a_comment_after_each_row_is_left_to_others() -> None:
    builder = PageBuilder().frame(50, 100, 420, 220)
    rows = ["Aktivitet;Status", "Trygg skola", "Utbilda;Pågår", "Kommentar: Försenad i år.",
            "Bygga;Klar", "Kommentar: Invigd i maj."]  # fmt: skip
    for number, row in enumerate(rows):
        builder.across(100.0 + 20 * number, 50, 420)
        for x, text in zip((54, 300), row.split(";"), strict=False):
            builder.text(x, 104.0 + 20 * number, text)
    assert read_ruled(builder.page()) == []


def test_a_frame_with_one_row_and_the_rest_of_another_is_left_to_others() -> None:
    """A table goes on at the top of a page: of its cut row only one cell has words."""
    builder = PageBuilder().frame(50, 100, 420, 180).across(120, 50, 420)
    builder.text(200, 104, "klart till sommaren.")
    builder.text(54, 124, "Utbilda alla|chefer").text(
        200, 124, "Arbetet pågår och|blir klart i maj."
    )
    assert read_ruled(builder.page()) == []


def test_stripes_of_a_zebra_are_no_cards_where_one_holds_columns() -> None:
    """Comment, band and row of an export touch; only the row has words in two columns."""
    builder = PageBuilder()
    rows = ("Kommentar: Försenad i år.", "Trygg skola", "Utbilda alla chefer;Pågår")
    for number, row in enumerate(rows):
        builder.fill(50, 100 + 20 * number, 420, 120 + 20 * number, (230, 230, 240 - number))
        for x, text in zip((54, 300), row.split(";"), strict=False):
            builder.text(x, 104.0 + 20 * number, text)
    assert read_ruled(builder.page()) == []


def test_a_frame_of_texts_keeps_them() -> None:
    """Sentences in framed cells share no blank: the one column is the whole grid."""
    builder = PageBuilder().frame(50, 100, 420, 160)
    for row, text in enumerate(("Vi lyssnar på den som bor här", "Vi tar vara på det vi har")):
        builder.across(100 + 30 * row, 50, 420).text(54, 106 + 30 * row, text)
    assert len(only(builder).cells) == 2


def test_rows_without_lines_between_them_are_not_certain() -> None:
    """Vertical lines and a header rule only: three rows of words in one drawn row."""
    builder = PageBuilder()
    builder.frame(50, 100, 420, 180).across(120, 50, 420).down(200, 100, 180).down(300, 100, 180)
    for row, words in enumerate((("Mått", "2022", "2023"), *[("Väntetid", "12", "14")] * 3)):
        for x, word in zip(XS, words, strict=False):
            builder.text(x + 4, 103 + 20 * row, word)
    assert not only(builder).closed


def test_a_text_and_a_status_colour_between_closed_rules_are_a_row() -> None:
    """The row of a goal below a page break, its header above it."""
    builder = PageBuilder().table((50.0, 400.0, 520.0), (60.0, 80.0), [("Klimatneutral", "")])
    row = only(builder.fill(400, 60, 520, 80, (217, 83, 79)))
    assert [cell.fill for cell in row.cells] == [None, (217, 83, 79)]


def test_underlines_and_boxes_are_no_tables() -> None:
    builder = PageBuilder().text(50, 100, "www.granby.se länk").across(111, 50, 138)
    builder.frame(50, 200, 60, 210).text(65, 200, "Ja").across(300, 40, 550)
    builder.frame(40, 400, 550, 500).text(60, 420, "Faktaruta om styrning")
    assert read_ruled(builder.page()) == []


def test_gridlines_of_a_chart_are_no_table() -> None:
    builder = PageBuilder()
    for step in range(6):
        builder.across(100 + 40 * step, 80, 480).down(80 + 80 * step, 100, 300)
        builder.text(55, 95 + 40 * step, str(100 - 20 * step))
    assert read_ruled(builder.page()) == []


def test_word_over_a_wall_is_doubted() -> None:
    builder = PageBuilder().table(XS, YS, TEXTS).text(270, 143, "överlopp")
    (doubt,) = only(builder).doubts
    assert "överlopp" in doubt.message


def test_status_dot_becomes_a_picture() -> None:
    builder = PageBuilder().table(XS, YS, [*TEXTS[:2], ("God", "HME", "")])
    cell = only(builder.fill(310, 144, 320, 154, (0, 160, 60))).at(2, 2)
    assert cell is not None and cell.fill is None
    assert [picture.colour for picture in cell.pictures] == [(0, 160, 60)]


def test_missing_corner_is_no_cell() -> None:
    """The place above the row titles is not drawn and empty."""
    builder = PageBuilder().table(XS, YS, [["", "2022", "2023"], *TEXTS[1:]], lines=False)
    builder.across(100, 200, 420).across(120, 50, 420).across(140, 50, 420).across(160, 50, 420)
    builder.down(50, 120, 160).down(200, 100, 160).down(300, 100, 160).down(420, 100, 160)
    table = only(builder)
    assert table.at(0, 0) is None
    assert [len(row) for row in table.rows()] == [2, 3, 3]


def test_paragraphs_shaded_inside_coloured_cells_are_no_cells() -> None:
    """Word paints the cell, then each paragraph in it, in one colour."""
    builder = PageBuilder().table(XS, YS, TEXTS)
    for left, right in itertools.pairwise(XS):
        builder.fill(left, 100, right, 120).fill(left + 5, 100, right - 5, 120)
        builder.fill(left + 5, 104, right - 5, 116)
    table = only(builder)
    assert texts(table) == [list(row) for row in TEXTS]


def test_columns_drawn_in_the_header_only_hold_for_the_rows() -> None:
    """Rows have no inner lines; one of them is the rest of a row whose first cell was complete."""
    rows = [("Uppdrag", "Kommentar"), ("", "i hela kommunen"), ("Utred", "Pågår")]
    xs = (50.0, 200.0, 400.0)
    builder = PageBuilder().table(xs, YS, rows, lines=False)
    for y in YS:
        builder.across(y, 50, 400)
    builder.down(50, 100, 160).down(400, 100, 160).down(200, 100, 120)
    table = only(builder)
    assert texts(table) == [list(row) for row in rows]
    assert not table.closed


def test_painted_cards_are_a_table_and_a_text_box_is_none() -> None:
    builder = PageBuilder()
    for top, colour in ((100, (0, 60, 120)), (120, (190, 210, 240)), (200, (220, 235, 250))):
        builder.fill(50, top, 500, 120 if top == 100 else top + 80, colour)
        builder.text(55, top + 4, "Mål för nämnden")
    assert only(builder).row_count == 3
    builder = PageBuilder().fill(50, 100, 500, 120, (0, 60, 120)).fill(50, 120, 500, 200)
    builder.text(55, 104, "Fakta").text(55, 130, "Text i ruta.")
    assert read_ruled(builder.page()) == []


def test_lines_know_whether_they_reach_the_cell_s_edge() -> None:
    """The narrow cell breaks a word where it is full; the other line leaves room."""
    builder = PageBuilder().table((50, 99, 200), (100, 130, 160), [["Lednings|grupp", "x"]] * 2)
    first = only(builder).cells[0]
    assert [line.full for line in first.lines] == [True, False]


def painted_header(builder: PageBuilder) -> PageBuilder:
    for left, right in itertools.pairwise(XS):
        builder.fill(left, YS[0], right, YS[1])
    return builder


def test_rows_between_rules_have_the_painted_header_s_columns() -> None:
    rows = [
        TEXTS[0],
        TEXTS[1],
        ("Kommentar: uppföljning görs av samordnaren varje termin och redovisas", "", ""),
        ("Frånvaro", "", "6 %"),
        ("Ekonomi", "", ""),
    ]
    ys = [100.0 + 20 * row for row in range(6)]
    builder = painted_header(PageBuilder().table(XS, ys, rows, lines=False))
    for y in ys[2:]:
        builder.across(y, XS[0], XS[-1])
    table = only(builder.text(50, 240, "Nämnden redovisar|målen varje år|och följer upp dem"))
    assert [len(row) for row in table.rows()] == [3, 3, 1, 3, 1]
    assert texts(table)[3] == ["Frånvaro", "", "6 %"]
    assert not table.closed


def test_rule_below_prose_is_no_row() -> None:
    builder = painted_header(PageBuilder().table(XS, YS, TEXTS, lines=False))
    for y in YS[2:]:
        builder.across(y, XS[0], XS[-1])
    builder.text(54, 170, "Nämnden redovisar målen|varje år|och följer upp dem").across(
        210, 50, 420
    )
    assert only(builder).row_count == 3


def test_painted_header_without_rows_is_no_table() -> None:
    assert read_ruled(painted_header(PageBuilder().text(54, 103, "Mått")).page()) == []


def test_heading_between_ruled_tables_with_painted_headers_is_no_row() -> None:
    """Three tables of the same columns: no table may reach over the one in the middle."""
    builder = PageBuilder()
    for top in (100.0, 180.0, 260.0):
        ys = [top + 20 * row for row in range(3)]
        painted_row = itertools.pairwise(XS)
        builder.table(XS, ys, TEXTS[:2])
        for left, right in painted_row:
            builder.fill(left, top, right, top + 20)
        builder.text(50, top - 16, "Mål 3: Rent vatten i sjöar och åar i hela kommunen")
    assert [texts(table) for table in read_ruled(builder.page())] == [
        [list(row) for row in TEXTS[:2]]
    ] * 3


def test_zebra_behind_a_merged_cell_does_not_part_it() -> None:
    builder = PageBuilder().fill(50, 140, 420, 160)
    builder.frame(50, 100, 420, 160).down(200, 100, 160).across(120, 50, 420).across(140, 200, 420)
    builder.text(54, 103, "Delmål").text(204, 103, "Mått").text(54, 123, "Jämlik hälsa")
    builder.text(204, 123, "Närvaro").text(204, 143, "Betyg")
    table = only(builder)
    assert texts(table) == [["Delmål", "Mått"], ["Jämlik hälsa", "Närvaro"], ["Betyg"]]
    assert table.closed


def test_equal_header_bands_are_no_zebra() -> None:
    """Two tables under a coloured header each: what stands between is no bare row of one."""
    builder = PageBuilder()
    for top in (100.0, 180.0):
        for left, right in itertools.pairwise(XS[:3]):
            builder.fill(left, top, right, top + 16)
        builder.text(54, top + 3, "Indikator", bold=True).text(204, top + 3, "Mål", bold=True)
        builder.text(54, top + 20, "Skolfrånvaro").text(204, top + 20, "4 %")
        builder.text(54, top + 34, "Meritvärde").text(204, top + 34, "228")
    assert all(table.row_count == 1 for table in read_ruled(builder.page()))


def test_rows_between_two_coloured_headers_are_no_bare_row() -> None:
    """Two rows under the first header and a heading that fits the first column."""
    builder = PageBuilder()
    for top in (100.0, 190.0):
        for left, right in itertools.pairwise(XS):
            builder.fill(left, top, right, top + 16)
        for x, text in zip(XS, ("Indikator", "Mål", "Utfall"), strict=False):
            builder.text(x + 4, top + 3, text)
        for row in range(2):
            for x, text in zip(XS, ("Frånvaro", "4 %", "6 %"), strict=False):
                builder.text(x + 4, top + 20 + 22 * row, text)
    builder.text(54, 175, "Trygg skola")
    assert all(table.row_count == 1 for table in read_ruled(builder.page()))


def test_a_rule_that_leaves_out_a_merged_goal_parts_the_rows_beside_it() -> None:
    """A coloured header over rules alone: the goal stands for two rows."""
    builder = PageBuilder()
    for left, right in itertools.pairwise(XS):
        builder.fill(left, 100, right, 120)
    for x, text in zip(XS, ("Mål", "Nyckeltal", "Utfall"), strict=False):
        builder.text(x + 4, 103, text)
    builder.across(140, XS[1], XS[-1]).across(160, XS[0], XS[-1]).across(180, XS[0], XS[-1])
    builder.text(54, 134, "Jämlik skola").text(54, 163, "Trygghet").text(204, 163, "Oro")
    builder.text(204, 123, "Närvaro").text(304, 123, "93").text(204, 143, "Betyg")
    builder.text(304, 143, "224").text(304, 163, "9")
    assert texts(only(builder)) == [
        ["Mål", "Nyckeltal", "Utfall"],
        ["Jämlik skola", "Närvaro", "93"],
        ["Betyg", "224"],
        ["Trygghet", "Oro", "9"],
    ]
