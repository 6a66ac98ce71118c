"""Where rows begin: by distances, by heights, by words, by rules."""

from __future__ import annotations

from dataclasses import replace

from body_printing import lines_of
from page_builder import PageBuilder
from pytest import mark

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.witnesses.aligned.rows.row_costs import Hang
from styrkort.extract.witnesses.aligned.rows.rows import Rows, Setting, find_rows
from styrkort.extract.witnesses.aligned.witness import read_aligned
from styrkort.extract.witnesses.text_levels import run_of


def rows_of(*printed: tuple[float, str], **known: object) -> Rows:
    """Where rows begin among printed lines."""
    lines = lines_of(*printed)
    return find_rows(lines, Setting(columns=2, **known))  # type: ignore[arg-type]


def test_no_lines() -> None:
    """An empty body has no rows."""
    assert rows_of() == Rows((), ())


@mark.parametrize(
    ("printed", "starts", "hang"),
    [
        (
            [(0, "Ta fram en plan;Rektor"), (12, "för arbetet;"), (30, "Se över avtal;Kulturchef"),
             (48, "Öppna ett torg;Enhetschef"), (60, "i tätorten;")],
            (0, 2, 3),
            Hang.TOP,
        ),
        (
            [(0, "Ta fram en plan;"), (6, ";Rektor"), (12, "för arbetet;"),
             (30, "Se över avtal;Kulturchef"), (48, "Öppna ett torg;"), (54, ";Enhetschef"),
             (60, "i tätorten;")],
            (0, 3, 4),
            Hang.MIDDLE,
        ),
        (
            [(0, "Ta fram en plan;"), (12, "för arbetet;Rektor"), (30, "Se över avtal;Kulturchef"),
             (48, "Öppna ett torg;"), (60, "i tätorten;Enhetschef")],
            (0, 2, 3),
            Hang.BOTTOM,
        ),
    ],
    ids=["top", "middle", "bottom"],
)  # fmt: skip
def test_cells_at_every_height(
    printed: list[tuple[float, str]], starts: tuple[int, ...], hang: Hang
) -> None:
    """The rows and where cells stand in them are found together."""
    rows = rows_of(*printed)
    assert (rows.starts, rows.hang) == (starts, hang)


def test_cells_that_a_page_break_moved_together_are_of_one_row() -> None:
    """The break cut the room above a row set in the middle: all its short cells stand too high."""
    values = ";25,7%;13,5%;3,0%;15,0%;Målet är uppnått"
    lines = lines_of((0.0, "Andel barn som är"), (3.5, values), (12.0, "rekommenderar"))
    rows = find_rows(lines, Setting(columns=6))
    assert (rows.starts, rows.doubtful) == ((0,), ())


def test_a_gender_alone_is_a_row() -> None:
    """The measure above it fills its line and has no figure of its own."""
    lines = lines_of(
        (0, "Andel elever med egen plan;66;63"), (16, "Kvinnor;4,1;4,2"), (32, "Män;4,3;4,5"),
        (48, "Andel barn som har plan nu"), (64, "Kvinnor;61;61"), (80, "Män;56;66"),
    )  # fmt: skip
    assert find_rows(lines, Setting(columns=3)).starts == tuple(range(6))


def test_values_below_each_other_at_one_distance_are_no_paragraphs() -> None:
    """The name stands for three rows, and its second line nearer to the first than they stand."""
    lines = lines_of(
        (0, "Andel barn som har en egen;Samtliga;7,0 %;7,7 %"), (12, "plan"),
        (17, ";Män;5,5 %;5,1 %"), (34, ";Kvinnor;6,0 %;8,4 %"),
        (51, "Andel vuxna i utbildning;Samtliga;7,3 %;5,3 %"), (68, ";Män;6,7 %;3 %"),
        (85, ";Kvinnor;5,4 %;8,1 %"),
    )  # fmt: skip
    starts = find_rows(lines, Setting(columns=4)).starts
    assert {3, 4, 5, 6} <= set(starts) and {1, 2} & set(starts)


def test_rules_part_rows_and_hold_paragraphs_together() -> None:
    """Between two rules stands one row, whatever blanks it has."""
    printed = [(0, "Ta fram en plan.;Rektor"), (20, "Följ upp den.;"), (40, "Se över avtal;Rektor")]
    assert rows_of(*printed, bands=(35.0,), rules=(35.0,)).starts == (0, 2)


def test_a_paragraph_of_a_ruled_row_is_no_row_of_its_own() -> None:
    """The deadline of a comment stands apart from it, beside a deed in the middle of its row."""
    rows = rows_of(
        (0, ";Halvår 1 2026"), (12, "Införa ett system;"), (24, "för synpunkter;Arbetet pågår och"),
        (36, ";väntar på avtal."), (54, ";Halvår 2 2026"), (66, "Se över avtal;"),
        (78, ";Upphandlingen är klar."),
        bands=(45.0,), rules=(45.0,),
    )  # fmt: skip
    assert (rows.starts, rows.doubtful) == ((0, 4), ())


def test_lines_on_whole_pixels_are_of_one_cell() -> None:
    """A browser sets lines 12.75 or 13.5 points apart, whatever the style sheet says."""
    rows = rows_of(
        (0, "Ta fram en plan;Kultur- och"), (12.75, "för det nya;fritidschef"), (26.25, "arbetet;"),
        (47.25, "Öppna ett torg;Enhetschef"), (60.75, "i tätorten och;"), (73.5, "på landet;"),
    )  # fmt: skip
    assert (rows.starts, rows.doubtful) == ((0, 3), ())


def test_what_could_be_one_row_or_two_is_doubtful() -> None:
    """Where neither distances nor words decide, the cut is told as doubtful."""
    printed = [(0, "Ta fram en ny plan;Rektor"), (12, "Arbetet;Kulturchef"), (24, "Elever;Rektor")]
    rows = rows_of(*printed)
    assert rows.starts == (0, 1, 2)
    unsure = rows_of((0, "Ta fram en ny plan nu;Rektor"), (12, "Kommunens arbete;"))
    assert unsure.doubtful == (1,)


def test_goals_beside_several_rows_say_nothing_against_them() -> None:
    """A loose column's text may run over the rows beside it."""
    printed = [(0, "En kommun som;Rektor"), (18, "är trygg för;Kulturchef"), (36, "alla;Rektor")]
    assert rows_of(*printed, loose=frozenset({0})).starts == (0, 1, 2)


def test_a_bold_text_alone_is_a_row_between_others() -> None:
    """A band no wider than the first column, above a row that has nothing there."""
    printed = [
        (0, "Löpande;Rektor"),
        (18, "Trygghet;"),
        (30, ";Kulturchef"),
        (48, "Årligen;Rektor"),
    ]
    plain = lines_of(*printed)
    word = plain[1].pieces[0].words[0]._replace(bold=True)
    band = replace(plain[1], pieces={0: run_of([word])})
    lines = [plain[0], band, *plain[2:]]
    assert find_rows(lines, Setting(columns=2)).starts == (0, 1, 2, 3)
    assert 2 not in rows_of(*printed).starts


def test_a_word_that_leads_on_ends_no_cell() -> None:
    """`av` at a line's end: what follows is the same cell, whatever letter it begins with."""
    printed = [
        (0, "Utveckla med stöd av;Rektor och"), (12, "HR-enheten;Kulturchef"),
        (24, "Se över en mycket viktig plan;Rektor"), (36, "Se över avtal;Rektor"),
    ]  # fmt: skip
    assert rows_of(*printed).starts == (0, 2, 3)


def test_values_that_begin_with_a_small_letter_are_rows() -> None:
    """`minst 70 %` below `högst 6 %`, `i.u.` below `5,8 %`: a cell holds one value."""
    printed = [
        (0, "Sjukfrånvaro i snitt;högst 6 %;5,8 %"),
        (15.6, "Andel heltid;minst 70 %;i.u."),
    ]
    assert rows_of(*printed, rooms=(60.0, 50.0, 30.0)).starts == (0, 1)


def test_bullets_go_on_with_a_cell() -> None:
    """Each line of a list begins with its mark; the distances of lines tell the rows."""
    printed = [
        (0, "Se över avtal;• Rektor"), (12, ";• Enhetschef"), (24, ";• Kulturchef"),
        (42, "Ta fram en plan;• Rektor"), (54, ";• Enhetschef"), (72, "Öppna ett torg;• Rektor"),
    ]  # fmt: skip
    assert rows_of(*printed).starts == (0, 3, 5)


def test_labels_of_goals_alone_are_rows() -> None:
    """`Delmål 1: …` under `Miljömål: …` heads the rows below, printed like them."""
    printed = [
        (0, "Miljömål: Levande sjöar"),
        (15, "Delmål 1: Klart vatten"),
        (30, "Fosfor i sjön;31"),
        (45, "Delmål 2: Fler våtmarker"),
        (60, "Anlagda våtmarker;2"),
    ]
    assert rows_of(*printed).starts == (0, 1, 2, 3, 4)


def test_one_mark_a_cell() -> None:
    """`x` under `x`: two rows, however close they stand."""
    printed = [(0, "Följa upp alla möten;x"), (12, "Vi bjuder in;x"), (24, "Vi håller möten;x")]
    assert rows_of(*printed).starts == (0, 1, 2)


def test_values_of_several_years_below_each_other_are_one_cell() -> None:
    page = PageBuilder()
    for x, text in ((50, "Indikator"), (300, "Nuläge"), (400, "Målvärde")):
        page.text(x, 100, text, bold=True)
    page.text(50, 116, "Andel nöjda").text(300, 116, "38 %").text(400, 116, "2029: 40 %|2032: 46 %")
    page.text(50, 146, "Matsvinn").text(300, 146, "12").text(400, 146, "2029: 10|2032: 8")
    (table,) = read_aligned(page.page(), load_lexicon())
    assert [cell.text for row in table.rows()[1:] for cell in row[2:] if cell] == [
        "2029: 40 % 2032: 46 %", "2029: 10 2032: 8"
    ]  # fmt: skip


def test_a_stripe_that_holds_one_name_is_a_row() -> None:
    """A blank line in a comment begins no row, nor does a name's last line beside it."""
    rows = rows_of(
        (0, "Införa ett system;Halvår 1 2026"), (12, "för synpunkter och;"),
        (24, "för klagomål;Arbetet pågår."), (40, "Se över avtal;Halvår 2 2026"),
        (64, ";Upphandlingen är klar."), (80, "Öppna ett torg;Halvår 2 2026"),
        (104, ";Torget är byggt."), (120, "Utse samordnare;Halvår 1 2026"),
        (144, ";Klart."),
        bands=(32.0, 72.0, 112.0),
    )  # fmt: skip
    assert (rows.starts, rows.doubtful) == ((0, 3, 5, 7), ())


def test_a_stripe_that_holds_names_is_a_goals() -> None:
    """The rows of one goal may stand on one colour."""
    rows = rows_of(
        (0, "Införa ett system;2026"), (18, "Utse samordnare;2027"), (36, "Se över avtal;2026"),
        (54, "Öppna ett torg;2028"), (72, "Bygga en bro;2026"), (90, "Ta fram en plan;2027"),
        bands=(27.0, 63.0),
    )  # fmt: skip
    assert rows.starts == (0, 1, 2, 3, 4, 5)


def test_texts_in_several_columns_without_a_name_are_a_row() -> None:
    """`Medverkande` is empty in most rows: what stands beside it is no paragraph of another row."""
    deeds = ["Genomföra arbetet enligt den", "Samordna cykelvägar", "Källsortera på varje plats"]
    printed = [(0.0, "Regionen;Rektor;Se över avtal")]
    for number, deed in enumerate(deeds * 2):
        top = 16.0 + 27 * number
        printed += [(top, f";Chef;{deed}"), (top + 11, ";;i kommunen")]
    rows = rows_of(*printed)
    assert rows.starts == (0, 1, 3, 5, 7, 9, 11)
