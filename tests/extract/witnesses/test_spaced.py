"""Layout-preserving text: columns by rivers of white space, rows by how their cells read."""

from __future__ import annotations

import pytest
from spaced_plans import invent_spaced

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Table
from styrkort.extract.text_reader import lines_outside, split_lines
from styrkort.extract.witnesses.spaced.witness import read_spaced
from styrkort.schemas import Confidence, Witness

LEXICON = load_lexicon()


def read(text: str) -> list[Table]:
    return read_spaced(list(split_lines(text)), LEXICON).tables


def grid(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


def body(text: str) -> list[list[str]]:
    [table] = read(text)
    return grid(table)[1:]


def accuracy(seeds: range) -> float:
    right = count = 0
    for seed in seeds:
        plan = invent_spaced(seed)
        tables = [grid(table)[1:] for table in read(plan.text)]
        tables += [[]] * (len(plan.tables) - len(tables))
        for want, got in zip(plan.tables, tables, strict=False):
            right += sum([" ".join(cell) for cell in row] in got for row in want)
            count += len(want)
    return right / count


def test_rows_of_invented_plans_are_read_exactly() -> None:
    assert accuracy(range(3000, 3010)) >= 0.97


@pytest.mark.soak
def test_rows_of_many_invented_plans_are_read_exactly() -> None:
    assert accuracy(range(3000, 3200)) >= 0.97


PLAN = """\
2. Trygghet för alla
Aktivitet                        Ansvarig           När             Utvärderas
                                                    genomfört
Lysa upp gångvägar mellan        Gatuchef           Oktober 2031    Årsbokslut
skolan och badplatsen
Trygghetsvandring i varje        Säkerhets-         Löpande         Tertialrapport/
tätort                           samordnare                         årsbokslut

Nämnden följer utvecklingen under året och redovisar den i delårsrapporten.
"""


def test_wrapped_cells_are_put_together() -> None:
    [table] = read(PLAN)
    assert grid(table) == [
        ["Aktivitet", "Ansvarig", "När genomfört", "Utvärderas"],
        [
            "Lysa upp gångvägar mellan skolan och badplatsen",
            "Gatuchef",
            "Oktober 2031",
            "Årsbokslut",
        ],
        [
            "Trygghetsvandring i varje tätort",
            "Säkerhets- samordnare",
            "Löpande",
            "Tertialrapport/ årsbokslut",
        ],
    ]
    assert (table.witness, table.header_rows, table.first_line) == (Witness.ALIGNED, 1, 2)
    assert {cell.confidence for cell in table.cells} == {Confidence.SINGLE}


def test_prose_and_headings_stay_outside() -> None:
    lines = list(split_lines(PLAN))
    outside = [line.text for line in lines_outside(read_spaced(lines, LEXICON).tables, lines)]
    assert outside == [
        "2. Trygghet för alla",
        "Nämnden följer utvecklingen under året och redovisar den i delårsrapporten.",
    ]


def test_columns_may_stand_elsewhere_on_the_next_page() -> None:
    [table] = read(
        "Aktivitet                     Ansvarig          När\n"
        "Måla bryggan                  Lagledare         Maj 2031\n"
        "Rensa diken längs den gamla   Parkchef          Löpande\n"
        "\n\n\n\nLillköpings kommun 3\n"
        "\fbanvallen\n"
        "Bygga om entrén vid badet         Fastighetschef     Juni 2031\n"
        "Byta fönster i Solgården          Fastighetschef     Höst 2031\n"
        "\n\n\n\nLillköpings kommun 4\n\f"
    )
    assert grid(table)[1:] == [
        ["Måla bryggan", "Lagledare", "Maj 2031"],
        ["Rensa diken längs den gamla banvallen", "Parkchef", "Löpande"],
        ["Bygga om entrén vid badet", "Fastighetschef", "Juni 2031"],
        ["Byta fönster i Solgården", "Fastighetschef", "Höst 2031"],
    ]


def test_centred_figures_stand_under_their_names() -> None:
    [table] = read(
        "Nyckeltal                          Utfall 2029    Utfall 2030    Målvärde 2031\n"
        "Andel nöjda gäster                     81 %           84 %           ≥ 85 %\n"
        "Antal klagomål                           7             -               0\n"
    )
    assert grid(table)[1:] == [
        ["Andel nöjda gäster", "81 %", "84 %", "≥ 85 %"],
        ["Antal klagomål", "7", "-", "0"],
    ]


def test_a_band_is_a_row_of_its_own() -> None:
    [table] = read(
        "Åtgärd                            Ansvarig           Tidplan\n"
        "Vatten och avlopp\n"
        "Byta pumpar i Norra vattenverket  VA-chef            2031\n"
        "Inventera enskilda avlopp         Miljöinspektör     Löpande\n"
    )
    assert grid(table)[1] == ["Vatten och avlopp", "", ""]
    assert grid(table)[2][0] == "Byta pumpar i Norra vattenverket"


def test_cells_that_one_space_parts_are_doubtful() -> None:
    [table] = read(
        "Aktivitet                  Ansvarig         När\n"
        "Måla bryggan               Lagledare        Maj 2031\n"
        "Rensa alla diken i trakten Parkchef         Löpande\n"
    )
    assert grid(table)[2] == ["Rensa alla diken i trakten", "Parkchef", "Löpande"]
    assert [cell.confidence for cell in table.rows()[2]] == [
        Confidence.DOUBTFUL,
        Confidence.DOUBTFUL,
        Confidence.SINGLE,
    ]
    [doubt] = table.doubts
    assert doubt.message == (
        "line 3: one space parts the cells “Rensa alla diken i trakten” and “Parkchef”"
    )


def test_rows_behind_words_across_the_columns_are_reported() -> None:
    [table] = read(
        "Aktivitet                  Ansvarig         När\n"
        "Måla bryggan               Lagledare        Maj 2031\n"
        "Detta stycke går tvärs över alla kolumner och hör inte dit.\n"
        "Rensa diken                Parkchef         Löpande\n"
    )
    assert [row[0] for row in grid(table)] == ["Aktivitet", "Måla bryggan"]
    assert [doubt.code for doubt in table.doubts] == ["words-outside-cells"]


@pytest.mark.parametrize(
    "text",
    [
        "Aktivitet Ansvarig När\nMåla bryggan Lagledare Maj 2031\n",
        "Namn              Parti\nAnna Ek           (X)\n",
        "Kommunen växer.                     Aktivitet         Ansvarig\n"
        "Många flyttar hit varje år och      Måla bryggan      Lagledare\n"
        "trivs. Det är bra för alla.         Rensa diken       Parkchef\n",
    ],
    ids=["linear", "no plan", "two text columns"],
)
def test_what_is_no_plan_table_in_columns_is_left_alone(text: str) -> None:
    assert read(text) == []


def test_no_word_is_lost_or_taken_twice() -> None:
    lines = list(split_lines(invent_spaced(11).text))
    tables = read_spaced(lines, LEXICON).tables
    inside = [word for t in tables for c in t.cells for line in c.lines for word in line.words]
    outside = [word for line in lines_outside(tables, lines) for word in line.words]
    assert sorted(inside + outside) == [word.id for line in lines for word in line.words]


@pytest.mark.parametrize(
    ("text", "rows"),
    [
        (
            "År       Utfall   Mål\n"
            "2030     412      400\n"
            "2031     398      390\n"
            "2032     371      380\n",
            [["2030", "412", "400"], ["2031", "398", "390"], ["2032", "371", "380"]],
        ),
        (
            "Målvärde                      Indikator\n"
            "Minst 92 %                    Andel elever som är behöriga till yrkesprogram\n"
            "8,4                           Andel föräldrar som är nöjda med förskolan\n",
            [
                ["Minst 92 %", "Andel elever som är behöriga till yrkesprogram"],
                ["8,4", "Andel föräldrar som är nöjda med förskolan"],
            ],
        ),
        (
            "Aktivitet     Huvudansvar       Delansvar\n"
            "1.1           Kulturnämnden     Skolnämnden\n"
            "1.2           Kulturnämnden\n",
            [["1.1", "Kulturnämnden", "Skolnämnden"], ["1.2", "Kulturnämnden", ""]],
        ),
        (
            "Mål                     Indikator               Målvärde\n"
            "Alla klarar skolan      Behöriga elever         85 %\n"
            "Alla klarar skolan      Skolnärvaro\n",
            [
                ["Alla klarar skolan", "Behöriga elever", "85 %"],
                ["Alla klarar skolan", "Skolnärvaro", ""],
            ],
        ),
    ],
    ids=["figures", "room for the next word", "codes", "the same goal again"],
)
def test_whole_cells_below_each_other_are_rows(text: str, rows: list[list[str]]) -> None:
    [table] = read(text)
    assert grid(table)[1:] == rows


def test_labelled_bands_below_each_other_are_rows_of_their_own() -> None:
    [table] = read(
        "Indikator              Målvärde     Kommentar\n"
        "Miljömål: Naturen\n"
        "Delmål 1: Mer skydd\n"
        "Skyddad natur          16 hektar    Två reservat tillkom.\n"
        "Delmål 2: Fler bin\n"
        "Slagen ängsmark        80 hektar\n"
    )
    firsts = [row[0] for row in grid(table)[1:]]
    assert firsts[:2] == ["Miljömål: Naturen", "Delmål 1: Mer skydd"]
    assert firsts[2:] == ["Skyddad natur", "Delmål 2: Fler bin", "Slagen ängsmark"]


def test_a_word_above_a_time_belongs_to_the_header() -> None:
    [table] = read(
        "                    Utfall    Målvärde    Prognos\n"
        "Indikator           31/8      2031        2031\n"
        "Larm i tid          87 %      90 %        88 %\n"
    )
    assert grid(table)[0] == ["Indikator", "Utfall 31/8", "Målvärde 2031", "Prognos 2031"]


def test_a_figure_set_to_the_right_stands_against_a_bound() -> None:
    text = (
        "Mått                      2021         2022 Målvärde 2023\n"
        "Andel nöjda               87 %         89 % Minst 90 %\n"
        "Antal personal              14           13 Högst 12\n"
    )
    assert body(text) == [
        ["Andel nöjda", "87 %", "89 %", "Minst 90 %"],
        ["Antal personal", "14", "13", "Högst 12"],
    ]


def test_a_sure_cell_may_stand_far_from_its_column() -> None:
    text = (
        "Aktivitet                             När genomfört Ansvarig        Uppföljning\n"
        "Samtal inom en vecka från        Vid behov          Närmaste chef   Årsbokslut\n"
        "första sjukdag\n"
        "Kartläggning i alla arbetsgrupper     Oktober 2024  HR-chef         Årsbokslut\n"
        "Gemensam bedömning av nationella Maj 2024           Rektor          Delårsrapport\n"
        "prov\n"
    )
    assert [row[:2] for row in body(text)] == [
        ["Samtal inom en vecka från första sjukdag", "Vid behov"],
        ["Kartläggning i alla arbetsgrupper", "Oktober 2024"],
        ["Gemensam bedömning av nationella prov", "Maj 2024"],
    ]


def test_two_blank_lines_part_a_heading_from_the_row_above() -> None:
    text = (
        "Indikator                          Mål\n"
        "Utredningstid i dagar              Högst 95\n"
        "Skala 1-10 för verksamheten        8\n"
        "\n\n"
        "Byggnadsnämnden\n"
    )
    assert body(text)[-1] == ["Skala 1-10 för verksamheten", "8"]


def test_years_below_the_words_are_no_row_though_a_column_is_unknown() -> None:
    [table] = read(
        "Mått                Utfall    Utfall    Utfall    Fjärilar\n"
        "                    2030      2031      2032\n"
        "Behöriga elever     78 %      75 %      74 %      många\n"
        "Närvaro             91 %      92 %      90 %      få\n"
    )
    assert grid(table)[0][1:4] == ["Utfall 2030", "Utfall 2031", "Utfall 2032"]
    assert len(grid(table)) == 3


BANDS = """\
Tidplan              Ansvarig           Åtgärd

Mål 1: Trygga skolor i hela kommunen

Kvartal 3 2031       Rektor             Utbilda personalen i lågaffek-
                                        tivt bemötande
Kommentar: Utbildningen börjar efter sommaren och leds av elevhälsan.

Mål 2: Rena sjöar och vattendrag

Löpande              Miljöchef          Inventera avlopp
"""


def test_bands_and_comments_across_the_columns() -> None:
    [table] = read(BANDS)
    assert grid(table)[1:] == [
        ["Mål 1: Trygga skolor i hela kommunen"],
        ["Kvartal 3 2031", "Rektor", "Utbilda personalen i lågaffek- tivt bemötande"],
        ["Kommentar: Utbildningen börjar efter sommaren och leds av elevhälsan."],
        ["Mål 2: Rena sjöar och vattendrag"],
        ["Löpande", "Miljöchef", "Inventera avlopp"],
    ]
    assert [row[0].column_span for row in table.rows()[1:]] == [3, 1, 3, 3, 1]


def test_blanks_up_to_the_next_column_are_no_printed_space() -> None:
    """A hyphen before them may end a broken word."""
    [table] = read(PLAN)
    spaced = [line.space for row in table.rows()[1:] for cell in row for line in cell.lines]
    assert not any(spaced)


def test_a_band_at_a_page_s_end_heads_the_next_page() -> None:
    text = (
        "Åtgärd                          Ansvarig           När\n"
        "Lysa upp gångvägar              Gatuchef           Oktober 2031\n"
        "Rent vatten i sjöar och åar i hela kommunen\n"
        "\fInventera avlopp           Miljöchef      Löpande\n"
    )
    [table] = read(text)
    assert grid(table)[2:] == [
        ["Rent vatten i sjöar och åar i hela kommunen"],
        ["Inventera avlopp", "Miljöchef", "Löpande"],
    ]


IN_THE_MIDDLE = """\
Åtgärd                               Ansvarig           När
                                     Rektor
Utbilda personalen i bemötande       Rastvakter         Maj 2031
                                     HR-chef
Inventera alla badplatser            Miljöchef          Löpande
                                     Fritidschef
"""


def test_lines_between_rows_set_in_the_middle_are_doubted() -> None:
    [table] = read(IN_THE_MIDDLE)
    first, second = table.rows()[1:3]
    assert first[1].confidence is Confidence.DOUBTFUL
    assert second[1].confidence is Confidence.DOUBTFUL
    assert first[0].confidence is not Confidence.DOUBTFUL
    assert any("may be of the row above" in doubt.message for doubt in table.doubts)


def test_lines_of_rows_set_at_the_top_are_not() -> None:
    [table] = read(PLAN)
    assert not table.doubts


UNNAMED = """\
Indikator - Sjukfrånvaro (%)
                          Utfall 2030   Utfall 2031   Mål 2032
 Förvaltningen            9,1           8,4           8,0
 Varav kvinnor            10,2          *             9,0

* Ingen mätning 2031.
"""

BESIDE = """\
                                    Indikator        Målvärde     Utfall
Kommunens skuld är låg.             Soliditet        Minst 35     36
De väntas sjunka under året.        Resultat         2 %          3 %
"""


def test_the_names_of_rows_need_no_header() -> None:
    assert body(UNNAMED) == [
        ["Förvaltningen", "9,1", "8,4", "8,0"],
        ["Varav kvinnor", "10,2", "*", "9,0"],
    ]


def test_the_text_of_a_page_s_other_column_is_no_name() -> None:
    found = read_spaced(list(split_lines(BESIDE)), LEXICON)
    assert not found.tables
    [doubt] = found.doubts(frozenset())
    assert doubt.message.startswith(
        "line 1: no rows are read below “Indikator | Målvärde | Utfall”"
    )


GROUP_OVER_POPULATIONS = """\
                                             Utfall 2030
Indikator                        Kvinnor       Män         Totalt       Målvärde 2031
Andel nöjda elever                  79 %         81 %         80 %      Minst 85 %
Sjukfrånvaro                         7,1          4,2          6,3      6,0
Utredningstid i dagar                              41           40      -
"""


def test_a_name_over_populations_is_a_group_of_columns() -> None:
    [table] = read(GROUP_OVER_POPULATIONS)
    assert table.header_rows == 2
    first, second, *rows = grid(table)
    assert first == ["Indikator", "Utfall 2030", "Målvärde 2031"]
    assert second == ["Kvinnor", "Män", "Totalt"]
    assert rows[1:] == [
        ["Sjukfrånvaro", "7,1", "4,2", "6,3", "6,0"],
        ["Utredningstid i dagar", "", "41", "40", "-"],
    ]


CROWDED = """\
Indikatorer                Utfall 2030                 Målvärde 2031
Utredningstid                  78        69       78   69
Antal avbrott                  6         3        3    3
"""


def test_more_texts_than_columns_are_not_read() -> None:
    found = read_spaced(list(split_lines(CROWDED)), LEXICON)
    assert not found.tables
    assert len(found.unread) == 1


def test_lines_that_begin_anew_are_rows() -> None:
    text = (
        "Vecka   Aktivitet        Ansvarig\n"
        "34      Upprop           Mentor\n"
        "36      Friluftsdag      Idrottslärare\n"
        "41      Tema hav         Arbetslag\n"
    )
    assert [row[1] for row in body(text)] == ["Upprop", "Friluftsdag", "Tema hav"]
    pairs = (
        "Aktivitet           Ansvarig\n"
        "Månadsrapport       Controller\n"
        "Avtalskoll          Inköpare\n"
    )
    assert [row[0] for row in body(pairs)] == ["Månadsrapport", "Avtalskoll"]


def test_blanks_as_between_columns_inside_a_cell_are_doubted() -> None:
    """On a page without a header the columns may stand far from where they stood."""
    lines = [
        "Indikator                                   Utfall 2030      Utfall 2031",
        "Andel nöjda brukare                                41 %             44 %",
        "Antal besök i badet                                3 100            3 400",
        "\fSvarstid i dagar        12        14",
        "Antal lån per barn      21        23",
    ]
    [table] = read("\n".join(lines))
    torn = [cell for cell in table.cells if "12" in cell.text.split()]
    assert [cell.confidence for cell in torn] == [Confidence.DOUBTFUL] * len(torn)
    assert any(doubt.message.startswith("line 4: “Svarstid") for doubt in table.doubts)


def test_a_heading_above_a_column_of_reports_is_a_row_alone() -> None:
    text = (
        "Utvärderas        Åtgärder                     Ansvarig\n"
        "Rena stränder\n"
        "Årsredovisning    Städa stränderna vid sjön    Parkchef\n"
        "Delårsrapport     Mäta halterna i vattnet      Miljöchef\n"
        "Årsredovisning    Bygga en brygga till         Parkchef\n"
    )
    (table,) = read_spaced(list(split_lines(text)), load_lexicon()).tables
    assert [cell.text for cell in table.rows()[1] if cell.lines] == ["Rena stränder"]
