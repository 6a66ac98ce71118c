"""Linear text: cells one after the other, split by what columns hold and how lines fall."""

from __future__ import annotations

import time

import pytest
from linear_plans import LinearPlan, invent

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Table
from styrkort.extract.text_reader import lines_outside, split_lines, word_ids
from styrkort.extract.witnesses.linear.witness import read_linear
from styrkort.schemas import Confidence, Repair

LEXICON = load_lexicon()


def read(text: str) -> list[Table]:
    return read_linear(list(split_lines(text)), LEXICON).tables


def grid(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


def body(text: str) -> list[list[str]]:
    [table] = read(text)
    return grid(table)[1:]


def printed_rows(text: str) -> list[list[list[list[str]]]]:
    """Tables of rows of cells of printed words, as `LinearPlan.tables`."""
    lines = list(split_lines(text))
    words = {word.id: word.text for line in lines for word in line.words}
    return [
        [[[words[i] for line in c.lines for i in line.words] for c in row] for row in rows[1:]]
        for rows in (table.rows() for table in read_linear(lines, LEXICON).tables)
    ]


def right_rows(plan: LinearPlan) -> tuple[int, int]:
    """How many rows of the plan are read exactly, and how many it has."""
    tables = printed_rows(plan.text)
    tables += [[]] * (len(plan.tables) - len(tables))
    pairs = list(zip(plan.tables, tables, strict=False))
    return sum(row in got for want, got in pairs for row in want), sum(map(len, plan.tables))


def accuracy(seeds: range) -> float:
    counts = [right_rows(invent(seed)) for seed in seeds]
    return sum(right for right, _ in counts) / sum(count for _, count in counts)


def test_rows_of_invented_plans_are_read_exactly() -> None:
    assert accuracy(range(1000, 1008)) >= 0.97


@pytest.mark.soak
def test_rows_of_many_invented_plans_are_read_exactly() -> None:
    assert accuracy(range(1000, 1300)) >= 0.97


@pytest.mark.parametrize("seed", range(2000, 2004))
def test_no_word_is_lost_or_taken_twice(seed: int) -> None:
    lines = list(split_lines(invent(seed).text))
    tables = read_linear(lines, LEXICON).tables
    inside = [word for t in tables for c in t.cells for line in c.lines for word in line.words]
    assert len(inside) == len(set(inside))
    outside = [word for line in lines_outside(tables, lines) for word in line.words]
    every = {word.id for line in lines for word in line.words}
    assert sorted(inside + outside) == sorted(every)
    for table in tables:
        words = [w for c in table.cells if c.row for line in c.lines for w in line.words]
        assert words == sorted(words), "cells stand in reading order"


def test_short_cells_share_a_line_and_long_ones_are_wrapped() -> None:
    text = (
        "Aktivitet Ansvarig När genomfört Utvärderas \n\n"
        "Bygga om entrén vid Solgården Fastighetschef Maj 2031 Tertialrapport/års-\n\nbokslut \n\n"
        "Anlägga en gångväg mellan skolan \n\noch badplatsen vid Lillsjön \n\n"
        "Enhet \n\nGata \n\nLöpande Årsbokslut \n\n"
    )
    assert body(text) == [
        [
            "Bygga om entrén vid Solgården",
            "Fastighetschef",
            "Maj 2031",
            "Tertialrapport/års- bokslut",
        ],
        [
            "Anlägga en gångväg mellan skolan och badplatsen vid Lillsjön",
            "Enhet Gata",
            "Löpande",
            "Årsbokslut",
        ],
    ]


def test_every_cell_is_single_and_names_its_lines() -> None:
    [table] = read("\nAktivitet Ansvarig När\nMåla bryggan vid Storsjön\nLagledare Maj 2031\n")
    assert {cell.confidence for cell in table.cells} == {Confidence.SINGLE}
    assert [[line.number for line in cell.lines] for cell in table.rows()[1]] == [[3], [4], [4]]
    assert (table.first_line, table.header_rows, table.closed) == (2, 1, False)


def test_the_header_may_be_spread_over_lines() -> None:
    [table] = read(
        "Aktivitet Ansvarig När \ngenomfört \n\nUtvärderas \n\n"
        "Måla bryggan vid sjön Lagledare Maj 2031 Årsbokslut\n"
    )
    assert grid(table)[0] == ["Aktivitet", "Ansvarig", "När genomfört", "Utvärderas"]
    assert grid(table)[1] == ["Måla bryggan vid sjön", "Lagledare", "Maj 2031", "Årsbokslut"]


def test_one_header_word_on_each_line() -> None:
    cells = ["Nöjda gäster", "90 %", "<80 %", "80-89 %", "≥90 %"]
    assert body("\n\n".join(["Indikator", "Målvärde", "Röd", "Gul", "Grön", *cells])) == [cells]


def test_a_second_space_shows_an_empty_cell() -> None:
    text = (
        "DELMÅL MÅLVÄRDE INDIKATOR RÖD GUL GRÖN \n"
        "Rent vatten 100% Andel godkända prov vid badplatser <100%  100% \n"
        "Trygg skola 85 % Elevenkät i årskurs fem <70 % 70-84 % ≥85 % \n"
    )
    assert body(text) == [
        ["Rent vatten", "100%", "Andel godkända prov vid badplatser", "<100%", "", "100%"],
        ["Trygg skola", "85 %", "Elevenkät i årskurs fem", "<70 %", "70-84 %", "≥85 %"],
    ]


def test_values_written_small_are_values() -> None:
    text = (
        "Åtgärd Ansvarig Tidplan Status\n"
        "Ta fram informationsmaterial till nya\nvårdnadshavare\nrektorer löpande pågår\n"
        "Se över skolskjutsreglementet skolchef senast juni 2031 ej påbörjad\n"
        "Inventera lekplatser i tätorten parkförvaltare kv 3 klar\n"
    )
    assert body(text) == [
        ["Ta fram informationsmaterial till nya vårdnadshavare", "rektorer", "löpande", "pågår"],
        ["Se över skolskjutsreglementet", "skolchef", "senast juni 2031", "ej påbörjad"],
        ["Inventera lekplatser i tätorten", "parkförvaltare", "kv 3", "klar"],
    ]


def test_flattened_text_on_one_line() -> None:
    text = (
        "Aktivitet Ansvarig När Utvärderas Starta läxhjälp på biblioteket Bibliotekschef "
        "Höst 2031 Årsbokslut Öppna fritidsgården på söndagar Fritidschef Löpande Delårsrapport "
        "Erbjuda simskola till alla sexåringar Fritidschef Sommaren 2031 Årsbokslut\n"
    )
    assert body(text) == [
        ["Starta läxhjälp på biblioteket", "Bibliotekschef", "Höst 2031", "Årsbokslut"],
        ["Öppna fritidsgården på söndagar", "Fritidschef", "Löpande", "Delårsrapport"],
        ["Erbjuda simskola till alla sexåringar", "Fritidschef", "Sommaren 2031", "Årsbokslut"],
    ]


def test_page_numbers_and_running_lines_are_in_no_cell() -> None:
    row = "Rusta upp stigen runt sjön inför\n{}säsongen\nParkchef Maj 2031\n"
    text = "Aktivitet Ansvarig När\n" + "".join(
        row.format(f"Lillköpings kommun\n\fSida {page} (9)\n") for page in (2, 3, 4)
    )
    [table] = read(text)
    assert (
        grid(table)[1:]
        == [["Rusta upp stigen runt sjön inför säsongen", "Parkchef", "Maj 2031"]] * 3
    )
    assert table.rows()[1][0].repairs == (Repair.FURNITURE_REMOVED,)


def test_the_table_ends_at_headings_labels_and_prose() -> None:
    text = (
        "• 1. Trygghet\n\nAktivitet Ansvarig När\nLysa upp gångvägar Gatuchef Maj 2031\n"
        " • 2. Ekonomi\nVåra mått:\nIndikator Målvärde\nResultat i procent av skatter 2 %\n"
        "Nämnden följer utvecklingen och återkommer i\ndelårsrapporten med en samlad bild.\n"
    )
    first, second = read(text)
    assert grid(first)[1:] == [["Lysa upp gångvägar", "Gatuchef", "Maj 2031"]]
    assert grid(second)[1:] == [["Resultat i procent av skatter", "2 %"]]
    outside = [line.text for line in lines_outside([first, second], list(split_lines(text)))]
    assert outside[:3] == ["• 1. Trygghet", "• 2. Ekonomi", "Våra mått:"]
    assert outside[-1] == "delårsrapporten med en samlad bild."


@pytest.mark.parametrize(
    "text",
    [
        "Styrmodellen består av\nMål\nIndikatorer\nAktiviteter\nFullmäktige beslutar om mål.\n",
        "Aktivitet Ansvarig När\n",
        "Aktivitet Ansvarig\nSom framgår av planen har arbetet pågått under hela året och gett\n"
        "goda resultat, vilket redovisas i den särskilda rapporten till nämnden i juni.\n",
        "Mål och mått. Aktiviteter och ansvar beskrivs i planen.\n",
    ],
    ids=["list", "header alone", "prose below", "prose"],
)
def test_header_words_alone_make_no_table(text: str) -> None:
    assert read(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Mått\n\nUtfall 2030\n\nBudget 2031\n\nPrognos 2031\n\nAntal barn\n\n421\n\n410\n\n404\n",
        "Sannolikhet Konsekvens\n\nAnsvarig\n\nÅtgärd\n\nLåg\n\nStor\n\nChef\n\nReservkraft\n",
    ],
    ids=["volumes", "risks"],
)
def test_columns_of_other_tables_make_no_plan_table(text: str) -> None:
    """What stands right before or behind the header words belongs to the header."""
    assert read(text) == []


def test_two_readings_that_are_as_good_are_both_quoted() -> None:
    text = (
        "Indikator Målvärde Utfall 2030\n"
        "Andel invånare som rekommenderar kommunen NKI >78 75\n"
        "Brukarnas helhetsbedömning >80 81\n"
    )
    [table] = read(text)
    [doubt] = [d for d in table.doubts if d.message.startswith("line 2:")]
    assert doubt.code == "cell-doubtful"
    assert "Andel invånare som rekommenderar kommunen NKI | >78 | 75" in doubt.message
    assert "Andel invånare som rekommenderar kommunen | NKI >78 | 75" in doubt.message
    confidences = [cell.confidence for cell in table.rows()[1]]
    assert confidences == [Confidence.DOUBTFUL, Confidence.DOUBTFUL, Confidence.SINGLE]


SCATTERED = """Indikator
Målvärde

Andel trygga
invånare

Röd

Minst 80 %

Antal möten

Grön

12
"""


def test_a_table_with_its_header_scattered_is_kept_as_text_and_told() -> None:
    tables, doubts = read_linear(list(split_lines(SCATTERED)), LEXICON)
    assert tables == []
    [doubt] = doubts
    assert doubt.code == "table-skipped"
    assert doubt.message.startswith("line 7: header names stand between the cells")
    assert "“Röd”, “Grön”" in doubt.message


def test_a_name_of_a_column_may_be_a_cell_of_it() -> None:
    rows = body(
        "Aktivitet Ansvarig När\n\nMåla bryggan vid Lillsjön\n\nEnhet\n\nGata\n\nMaj 2031\n\n"
        "Lysa upp gångvägen\n\nGatuchef\n\nJuni 2031\n"
    )
    assert [row[0] for row in rows] == ["Måla bryggan vid Lillsjön", "Lysa upp gångvägen"]


def test_the_same_text_gives_the_same_tables() -> None:
    text = invent(7).text
    assert read(text) == read(text)


@pytest.mark.soak
def test_time_grows_with_length() -> None:
    texts = [invent(seed).text for seed in range(8)]
    started = time.process_time()
    read("".join(texts))
    once = time.process_time() - started
    started = time.process_time()
    read("".join(texts * 4))
    assert time.process_time() - started < 6 * once


def test_word_ids_are_the_documents() -> None:
    lines = list(split_lines("Rubrik\n\nAktivitet Ansvarig När\nMåla bryggan Lagledare Maj 2031\n"))
    assert word_ids(read_linear(lines, LEXICON).tables) == set(range(1, 9))


LISTED = """\
AKTIVITETER ANSVARIGA TIDPLAN
Utbilda personalen i bemötande
på alla skolor
- Rektor Vid behov
Samordna friskvården i hela kom-
munen
- HR-chef
- Omsorgsnämnden
Q2 2031
Inventera alla badplatser - Fritidschef
- Miljöchef
2031
"""


def test_a_list_is_one_cell() -> None:
    assert [row[1] for row in body(LISTED)] == [
        "- Rektor",
        "- HR-chef - Omsorgsnämnden",
        "- Fritidschef - Miljöchef",
    ]


COLUMN_BY_COLUMN = """\
Indikator Målvärde Ansvarig Tidplan
Andel nöjda elever
Sjukfrånvaro bland alla
Andel trygga äldre
Socialchef
Rektor
HR-chef
Löpande
90 %
Maj 2031
Högst 6 %
2032
"""

FIGURES_WITHOUT_HEADER = """\
Indikatorer Målvärde 2031
Andel nöjda elever 79 31 40 <10
Sjukfrånvaro 33,2% 28,2% 22,6% 4,2%
Andel trygga äldre 17 12 36 2
"""


@pytest.mark.parametrize("text", [COLUMN_BY_COLUMN, FIGURES_WITHOUT_HEADER])
def test_a_text_that_does_not_hold_what_its_header_says_is_kept_and_told(text: str) -> None:
    found = read_linear(list(split_lines(text)), LEXICON)
    assert found.tables == []
    [doubt] = found.doubts
    assert doubt.code == "table-skipped"
    assert "may not go row by row" in doubt.message


def test_a_named_column_that_stays_empty_shows_a_wrong_split() -> None:
    text = "Steg Vem Vad\n1 Rektor Tar emot anmälan\n2 Rektor Utreder ärendet\n"
    found = read_linear(list(split_lines(text)), LEXICON)
    assert not found.tables
    assert [doubt.code for doubt in found.doubts] == ["table-skipped"]
