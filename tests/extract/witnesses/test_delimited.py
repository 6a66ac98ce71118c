"""Tables of tabs and pipes: regular rows are certain, everything else is kept and reported."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Table
from styrkort.extract.text_reader import split_lines, word_ids
from styrkort.extract.witnesses.delimited.separated import with_tabs
from styrkort.extract.witnesses.delimited.witness import read_delimited
from styrkort.schemas import Confidence


def read(text: str) -> list[Table]:
    return read_delimited(list(split_lines(text)), load_lexicon())


def grid(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


def test_tabs_part_the_cells() -> None:
    [table] = read(
        "Så gör vi\n"
        "Aktivitet\tAnsvarig\tNär\n"
        "Bygga ny lekpark vid torget\tParkchef\tMaj 2031\n"
        "Måla bryggan\t\tLöpande\n"
        "\n"
        "Efter tabellen.\n"
    )
    assert grid(table) == [
        ["Aktivitet", "Ansvarig", "När"],
        ["Bygga ny lekpark vid torget", "Parkchef", "Maj 2031"],
        ["Måla bryggan", "", "Löpande"],
    ]
    assert table.closed
    assert table.first_line == 2
    assert {cell.confidence for cell in table.cells} == {Confidence.CONFIRMED}
    assert not table.doubts


def test_a_page_break_does_not_end_a_table_but_a_header_does() -> None:
    first, second = read(
        "Aktivitet\tAnsvarig\nGräva\tLagledare\n\n\fFylla igen\tLagledare\n\n"
        "Indikator\tMålvärde\nAntal gropar\t0\n"
    )
    assert [row[0] for row in grid(first)] == ["Aktivitet", "Gräva", "Fylla igen"]
    assert grid(second) == [["Indikator", "Målvärde"], ["Antal gropar", "0"]]


def test_a_row_of_dashes_is_no_row() -> None:
    [ruled] = read("Aktivitet\tAnsvarig\n---\t---\nGräva\tLagledare\n---\t---\n")
    assert grid(ruled) == [["Aktivitet", "Ansvarig"], ["Gräva", "Lagledare"]]
    assert ruled.header_rows == 1


@pytest.mark.parametrize(
    "text",
    [
        "Vision.....\t4\nVärdegrund\t5\nMål och mått.....\t5\n",
        "Rubrik\tSida\nVision\t4\nMål\t7\n",
        "1\tVision\t4\n2\tMål\t7\n",
        "•\tresursfördela\n•\tfölja upp\n",
        "1.\tGräva\n2.\tFylla igen\n",
        "Beslutat av:\tKommunstyrelsen\nDiarienummer:\t2031/17\n",
        "\tIndraget stycke som löper\n\toch löper vidare.\n",
        "Ensam\trad\n\nText.\n",
        "Namn | Datum\nText utan streck\n",
    ],
    ids=["leaders", "headed", "numbered", "bullets", "steps", "labels", "indent", "lone", "pipe"],
)
def test_lists_labels_and_contents_are_no_tables(text: str) -> None:
    assert read(text) == []


def test_a_ragged_row_is_kept_and_reported() -> None:
    [table] = read("Aktivitet\tAnsvarig\tNär\nGräva\tLagledare\nFylla\tLagledare\tMaj\textra\n")
    assert grid(table)[1:] == [
        ["Gräva", "Lagledare", "", ""],
        ["Fylla", "Lagledare", "Maj", "extra"],
    ]
    assert {cell.confidence for cell in table.rows()[1]} == {Confidence.DOUBTFUL}
    assert [doubt.code for doubt in table.doubts] == ["row-incomplete"] * 2
    assert "line 2: 2 fields where the header has 3: Gräva | Lagledare" in table.doubts[0].message


@pytest.mark.parametrize(
    "text",
    [
        "Aktivitet\tAnsvarig\tNär\nGräva djupt vid\ntorget\tLagledare\tMaj\n",
        'Aktivitet\tAnsvarig\tNär\n"Gräva djupt vid\ntorget"\tLagledare\tMaj\n',
    ],
    ids=["bare", "quoted"],
)
def test_a_cell_broken_over_lines_is_one_cell(text: str) -> None:
    [table] = read(text)
    assert grid(table)[1] == ["Gräva djupt vid torget", "Lagledare", "Maj"]
    assert [line.number for line in table.rows()[1][0].lines] == [2, 3]


def test_the_last_cell_may_run_on() -> None:
    [table] = read("Aktivitet\tUppföljning\nGräva\tTertial- och\nårsrapport\nFylla\tÅrsrapport\n")
    assert grid(table)[1:] == [["Gräva", "Tertial- och årsrapport"], ["Fylla", "Årsrapport"]]


def test_a_line_between_rows_is_a_band() -> None:
    [table] = read("Aktivitet\tAnsvarig\nDelmål 1: Torget\nGräva\tLagledare\n")
    band = table.rows()[1]
    assert [(cell.text, cell.column_span) for cell in band] == [("Delmål 1: Torget", 2)]


def test_columns_aligned_with_several_tabs() -> None:
    [table] = read("Aktivitet\t\tAnsvarig\t\tNär\nGräva\t\t\tLagledare\tMaj\nFylla\tChef\tJuni\n")
    assert grid(table) == [
        ["Aktivitet", "Ansvarig", "När"],
        ["Gräva", "Lagledare", "Maj"],
        ["Fylla", "Chef", "Juni"],
    ]


def test_markdown_tables() -> None:
    [table] = read(
        "| **Indikator** | Målvärde |\n|:---|---:|\n| Andel \\| nöjda<br>enligt enkät | &lt;70 |\n"
        "| *Ny* | |\n"
    )
    assert grid(table) == [
        ["Indikator", "Målvärde"],
        ["Andel | nöjda enligt enkät", "<70"],
        ["Ny", ""],
    ]
    assert table.header_rows == 1


def test_drawn_grids_close_rows_of_several_lines() -> None:
    [table] = read(
        "+-----------+--------+\n| Aktivitet | När    |\n+===========+========+\n"
        "| Gräva     | Maj    |\n| djupt     |        |\n+-----------+--------+\n"
        "| Fylla     | Juni   |\n+-----------+--------+\n"
    )
    assert grid(table) == [["Aktivitet", "När"], ["Gräva djupt", "Maj"], ["Fylla", "Juni"]]


CELL = st.from_regex(r"[A-ZÅÄÖ][a-zåäö]{1,8}( [a-zåäö0-9,]{1,6}){0,4}", fullmatch=True)


@settings(max_examples=60)
@given(
    st.integers(3, 6).flatmap(
        lambda n: st.lists(st.lists(CELL, min_size=n, max_size=n), min_size=2, max_size=6)
    )
)
def test_what_is_written_with_tabs_is_read_back(rows: list[list[str]]) -> None:
    text = "\n".join("\t".join(row) for row in rows)
    lines = list(split_lines(text))
    tables = read_delimited(lines, load_lexicon())
    assert [row for table in tables for row in grid(table)] == rows or rows.count(rows[0]) > 1
    if rows.count(rows[0]) == 1:
        assert word_ids(tables) == {word.id for line in lines for word in line.words}


def test_a_row_with_a_word_of_headers_ends_no_table() -> None:
    """`Egen mätning` holds a header word, but the row names no columns."""
    text = (
        "Indikator\tKälla\tBasvärde\tMålvärde 2028\n"
        "Andel ekologiska livsmedel\tEgen mätning\t34,8 %\tbättre än rikssnittet\n"
        "Fossilfria fordon\tKolada\t-\t80 %\n"
    )
    [table] = read(text)
    assert table.row_count == 3


def test_a_quoted_header_of_several_lines_has_its_first_column() -> None:
    [table] = read('"Klart\nnär"\tAktivitet\t"Ansva-\nrig"\nMaj\tMåla bryggan\tParkchef\n')
    assert grid(table) == [
        ["Klart när", "Aktivitet", "Ansva- rig"],
        ["Maj", "Måla bryggan", "Parkchef"],
    ]


GROUPED = """\
Nyckeltal\tMålvärde\tGränsvärden\t\t
\t\tIndikator\tMålvärde\tNär
Andel nöjda\t90\t<70\t70-89\t>89
"""


def test_the_names_below_a_group_are_of_the_same_header() -> None:
    [table] = read(GROUPED)
    assert [len(row) for row in table.rows()] == [5, 5, 5]
    assert {cell.confidence for cell in table.cells} == {Confidence.CONFIRMED}
    assert not table.doubts


ROWS = [["Aktivitet", "Ansvarig", "När"], ["Gräva, djupt", "", "Maj"], ["Fylla", "Chef", ""]]


def separated(text: str) -> list[Table]:
    return read_delimited(with_tabs(list(split_lines(text)), load_lexicon()), load_lexicon())


@pytest.mark.parametrize(
    "text",
    [
        "Aktivitet;Ansvarig;När\nGräva, djupt;;Maj\nFylla;Chef;\n",
        '"Aktivitet";"Ansvarig";"När"\n"Gräva, djupt";"";"Maj"\n"Fylla";"Chef";""\n',
        'Aktivitet,Ansvarig,När\n"Gräva, djupt",,Maj\nFylla,Chef,\n',
        'Aktivitet;Ansvarig;När\n"Gräva,\ndjupt";;Maj\nFylla;Chef;\n',
    ],
    ids=["semicolons", "quotes", "commas", "broken"],
)
def test_signs_of_saved_sheets_part_the_cells(text: str) -> None:
    [table] = separated(text)
    assert grid(table) == ROWS
    assert {cell.confidence for cell in table.cells} == {Confidence.CONFIRMED}


def test_quotes_inside_a_quoted_field_are_printed_twice() -> None:
    [table] = separated('Aktivitet;Ansvarig\n"Stöd ""Nya hem""; del 2";Chef\n')
    assert grid(table)[1] == ['Stöd "Nya hem"; del 2', "Chef"]


@pytest.mark.parametrize(
    "text",
    [
        "Aktivitet, ansvarig och när\nVi ser över mål, medel och tid.\n",
        "Mål, indikator, ansvarig\n\nPlanen har mål; de följs upp.\n",
        "Vi gräver; de fyller igen\nVi målar; de tittar på\n",
    ],
    ids=["sentence", "list", "semicolons"],
)
def test_sentences_with_these_signs_are_no_tables(text: str) -> None:
    lines = list(split_lines(text))
    assert with_tabs(lines, load_lexicon()) is lines


def test_words_keep_their_own_numbers_where_signs_become_tabs() -> None:
    text = "Plan\nAktivitet;Ansvarig\nGräva;Chef\nSlut; här\n"
    lines = with_tabs(list(split_lines(text)), load_lexicon())
    ids = [word.id for line in lines for word in line.words]
    assert ids == list(range(7))


@pytest.mark.parametrize(
    "text",
    [
        "Aktivitet | Ansvarig | När\n--- | --- | ---\nGräva, djupt | | Maj\nFylla | Chef |\n",
        "Aktivitet|Ansvarig|När\nGräva, djupt||Maj\nFylla|Chef|\n",
        "┌──┬──┬──┐\n│Aktivitet│Ansvarig│När│\n├──┼──┼──┤\n"
        "│Gräva, djupt││Maj│\n│Fylla│Chef││\n└──┴──┴──┘\n",
        "╔══╦══╦══╗\n║Aktivitet║Ansvarig║När║\n╠══╬══╬══╣\n║Gräva,║║Maj║\n║djupt║║║\n╟──╫──╫──╢\n"
        "║Fylla║Chef║║\n╚══╩══╩══╝\n",
    ],
    ids=["open", "bare", "lines", "double"],
)
def test_pipes_without_edges_and_drawn_ones(text: str) -> None:
    [table] = read(text)
    assert grid(table) == ROWS
    assert {cell.confidence for cell in table.cells} == {Confidence.CONFIRMED}


def test_a_row_with_fewer_pipes_is_kept_and_reported() -> None:
    [table] = read(
        "| Aktivitet | Ansvarig | När |\n|---|---|---|\n| Gräva | Chef |\n| A | B | C |\n"
    )
    assert [row[0] for row in grid(table)[1:]] == ["Gräva", "A"]
    assert {cell.confidence for cell in table.rows()[1]} == {Confidence.DOUBTFUL}
    assert [doubt.code for doubt in table.doubts] == ["row-incomplete"]


def test_a_grid_of_one_row_of_several_lines() -> None:
    [table] = read(
        "+-----+-----+\n| Aktivitet | När |\n+=====+=====+\n"
        "| Gräva | Maj |\n| djupt |  |\n+---+---+\n"
    )
    assert grid(table)[1:] == [["Gräva djupt", "Maj"]]


@pytest.mark.parametrize("stop", [8, 4])
def test_columns_aligned_with_tab_stops_may_have_empty_cells(stop: int) -> None:
    width = 16
    rows = [["Aktivitet", "Ansvarig", "När"], ["Gräva", "", "Maj"], ["Fylla igen", "Chef", "Juni"]]
    tabs = [[cell + "\t" * -(-(width - len(cell)) // stop) for cell in row] for row in rows]
    [table] = read("\n".join("".join(row).rstrip("\t") for row in tabs) + "\n")
    assert grid(table) == rows


@pytest.mark.parametrize(
    "text",
    [
        "Aktivitet     Ansvarig  När\n------------  --------  ---\nGräva, djupt            Maj\n"
        "Fylla         Chef\n\nEfter tabellen.\n",
        "============  ========  ===\nAktivitet     Ansvarig  När\n============  ========  ===\n"
        "Gräva, djupt            Maj\nFylla         Chef\n============  ========  ===\n",
        "---------------------------\nAktivitet  Ansva-    När\n           rig\n"
        "---------  --------  ------\nGräva,               Maj\ndjupt\n\nFylla      Chef\n"
        "---------------------------\n\nEfter tabellen.\n",
    ],
    ids=["simple", "restructured", "multiline"],
)
def test_a_rule_drawn_for_each_column_closes_the_cells(text: str) -> None:
    [table] = read(text)
    assert grid(table)[1:] == ROWS[1:]
    assert {cell.confidence for cell in table.cells} == {Confidence.CONFIRMED}


def test_a_line_without_first_cell_goes_on_with_its_row() -> None:
    [table] = read("== ====\nNr Text\n== ====\n1  Vi\n   ses\n2  Nu\n== ====\n")
    assert grid(table)[1:] == [["1", "Vi ses"], ["2", "Nu"]]


def test_words_across_the_columns_of_a_rule_end_the_table() -> None:
    [table] = read("Mål   När\n----  ----\nRo    Maj\nEtt helt stycke text.\n")
    assert grid(table)[1:] == [["Ro", "Maj"]]


def test_cells_of_several_lines_are_told_from_the_next_row_by_how_they_read() -> None:
    [table] = read(
        "Aktivitet\tAnsvarig\tNär\n"
        "Gräva vid\nStora torget\tParkchef\nLagledare\tMaj 2031\n"
        "Fylla igen\tParkchef\tVåren\n2032\n"
        "Plantera träd\noch buskar\tRektor\tLöpande\n"
    )
    assert grid(table)[1:] == [
        ["Gräva vid Stora torget", "Parkchef Lagledare", "Maj 2031"],
        ["Fylla igen", "Parkchef", "Våren 2032"],
        ["Plantera träd och buskar", "Rektor", "Löpande"],
    ]
    assert Confidence.CONFIRMED not in {cell.confidence for cell in table.rows()[1]}


def test_a_line_that_may_be_of_two_rows_is_doubted() -> None:
    [table] = read(
        "Ansvarig\tAktivitet\nRektor\tGräva vid torget\nFylla igen gropar\nParkchef\tPlantera\n"
        "Lagledare\tSå gräs\n"
    )
    doubted = [row[0].text for row in table.rows() if row[0].confidence is Confidence.DOUBTFUL]
    assert doubted
    assert "cell-doubtful" in {doubt.code for doubt in table.doubts}


def test_a_text_alone_between_rows_is_doubted_whatever_it_is() -> None:
    [table] = read("Aktivitet\tAnsvarig\nGräva\tParkchef\nFylla igen\nPlantera\tRektor\n")
    assert {cell.confidence for cell in table.rows()[2]} == {Confidence.DOUBTFUL}
    assert table.doubts
