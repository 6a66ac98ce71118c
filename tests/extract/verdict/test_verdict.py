"""The verdict of witnesses that agree, differ, or stand alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise

import pytest
from page_builder import PageBuilder

from styrkort.extract.geometry import Box
from styrkort.extract.lines import lines_of
from styrkort.extract.pages.page import Page
from styrkort.extract.table import Area, Cell, Doubt, Table
from styrkort.extract.verdict.beside import beside_rows
from styrkort.extract.verdict.evidence import Kind, Reading
from styrkort.extract.verdict.verdict import decide
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence, FindingCode, Witness

XS = (50.0, 200.0, 300.0, 420.0)
YS = (300.0, 320.0, 340.0)
TEXTS = (("Mått", "Utfall", "Mål"), ("Väntetid", "12 14", ""))

CONFIRMED, SINGLE, DOUBTFUL = Confidence.CONFIRMED, Confidence.SINGLE, Confidence.DOUBTFUL


def read(builder: PageBuilder | None = None) -> tuple[Page, Table]:
    page = (builder or PageBuilder().table(XS, YS, TEXTS)).page()
    (table,) = read_ruled(page)
    return page, table


def by(witness: Witness, table: Table, *, closed: bool = False) -> Table:
    return replace(table, witness=witness, closed=closed)


def shifted(page: Page, table: Table, word: str) -> Table:
    """The reading with one word moved to the cell at the right of its own."""
    moved = next(each for each in page.words if each.text == word)

    def regrouped(cell: Cell, has: Callable[[int], bool]) -> Cell:
        words = [w for w in page.words if has(w.id)]
        return cell._replace(lines=lines_of(words, page.number))

    cells = list(table.cells)
    place = next(i for i, c in enumerate(cells) if (1, moved.id) in c.words)
    here, there = cells[place], cells[place + 1]
    cells[place] = regrouped(here, lambda i: (1, i) in here.words and i != moved.id)
    cells[place + 1] = regrouped(there, lambda i: (1, i) in there.words or i == moved.id)
    return replace(table, cells=tuple(cells))


def confidences(table: Table) -> set[Confidence]:
    return {cell.confidence for cell in table.cells}


def test_closed_rules_alone_confirm_also_empty_cells() -> None:
    page, table = read()
    (kept,) = decide(page, [table])
    assert confidences(kept) == {CONFIRMED}
    assert {cell.witnesses for cell in kept.cells} == {(Witness.RULED,)}
    assert kept.doubts == ()


def test_words_recognised_in_a_scan_are_not_confirmed() -> None:
    page, table = read()
    (kept,) = decide(replace(page, recognised_text=True), [table])
    assert confidences(kept) == {SINGLE}


def test_a_cell_with_an_unreadable_sign_is_not_confirmed() -> None:
    unreadable = PageBuilder().table(XS, YS, (TEXTS[0], ("V\ufffdntetid", "12 14", "")))
    page, table = read(unreadable)
    (kept,) = decide(page, [table])
    assert {cell.text: cell.confidence for cell in kept.cells}["V\ufffdntetid"] is SINGLE
    assert {cell.text: cell.confidence for cell in kept.cells}["12 14"] is CONFIRMED


def test_open_rules_alone_are_single() -> None:
    page, table = read()
    (kept,) = decide(page, [replace(table, closed=False)])
    assert confidences(kept) == {SINGLE}


def test_the_same_words_in_another_column_do_not_agree() -> None:
    """Tags without the empty cell of a row put its last value one column to the left."""
    page, table = read(PageBuilder().table(XS, YS, (TEXTS[0], ("Väntetid", "", "12"))))
    cells = tuple(cell for cell in table.cells if cell.lines or cell.row == 0)
    short = tuple(cell._replace(column=1) if cell.text == "12" else cell for cell in cells)
    tagged = replace(by(Witness.TAGGED, table), cells=short)
    (kept,) = decide(page, [by(Witness.ALIGNED, table), tagged])
    value = next(cell for cell in kept.cells if cell.text == "12")
    assert value.confidence is not CONFIRMED


def test_two_kinds_that_agree_confirm() -> None:
    page, table = read()
    (kept,) = decide(page, [replace(table, closed=False), by(Witness.ALIGNED, table)])
    assert confidences(kept) == {CONFIRMED}
    assert kept.witness is Witness.RULED
    assert {cell.witnesses for cell in kept.cells} == {(Witness.RULED, Witness.ALIGNED)}


def test_two_libraries_on_the_same_lines_are_one_kind() -> None:
    page, table = read()
    open_table = replace(table, closed=False)
    (kept,) = decide(page, [open_table, by(Witness.PDFPLUMBER, table)])
    assert {c.witnesses for c in kept.cells} == {(Witness.RULED, Witness.PDFPLUMBER)}
    alone = decide(page, [open_table, by(Witness.PDFPLUMBER, open_table)])
    assert confidences(alone[0]) == {SINGLE}


def test_kinds_that_differ_are_doubtful_with_both_readings() -> None:
    page, table = read()
    (kept,) = decide(page, [table, shifted(page, by(Witness.ALIGNED, table), "14")])
    assert [c.confidence for c in kept.cells].count(DOUBTFUL) == 1
    (doubt,) = kept.doubts
    assert doubt.code == FindingCode.CELL_DOUBTFUL
    assert [(r.witnesses, r.text) for r in doubt.readings] == [
        ((Witness.RULED,), "12 14"),
        ((Witness.ALIGNED,), "12 | 14"),
    ]
    assert doubt.boxes == (Box(200, 320, 300, 340),)


def test_words_places_do_not_outvote_two_kinds() -> None:
    page, table = read()
    aligned = shifted(page, by(Witness.ALIGNED, table), "14")
    (kept,) = decide(page, [table, by(Witness.TAGGED, table), aligned])
    assert confidences(kept) == {CONFIRMED}


def test_tags_alone_are_certain_away_from_page_breaks_only() -> None:
    page, table = read()
    (kept,) = decide(page, [by(Witness.TAGGED, table)])
    assert confidences(kept) == {CONFIRMED}
    page, table = read(PageBuilder().table(XS, (770.0, 790.0, 810.0), TEXTS))
    (kept,) = decide(page, [by(Witness.TAGGED, table)])
    assert SINGLE in confidences(kept)


def test_tags_that_do_not_fit_the_page_are_doubted() -> None:
    page, table = read()
    swapped = {0: 1, 1: 0}
    cells = tuple(cell._replace(row=swapped[cell.row]) for cell in table.cells)
    wrong = by(Witness.TAGGED, replace(table, cells=cells))
    (kept,) = decide(page, [wrong])
    assert confidences(kept) == {DOUBTFUL}
    assert {doubt.code for doubt in kept.doubts} == {FindingCode.TAGS_UNUSABLE}


def test_a_faulty_reading_that_is_kept_is_confirmed_by_nobody() -> None:
    """The same words stand in one cell, but maybe in another row: the lines know only one row."""
    page, table = read()
    swapped = {0: 1, 1: 0}
    cells = tuple(cell._replace(row=swapped[cell.row]) for cell in table.cells)
    wrong = by(Witness.TAGGED, replace(table, cells=cells))
    below = tuple(cell._replace(row=0) for cell in table.cells if cell.row == 1)
    part = replace(table, cells=below, row_count=1, closed=False, painted=True)
    (kept,) = decide(page, [part, wrong])
    assert kept.witness is Witness.TAGGED
    assert {c.confidence for c in kept.cells if Witness.RULED in c.witnesses} == {SINGLE}


def test_words_in_no_cell_make_the_row_doubtful_and_the_rest_uncertain() -> None:
    page, table = read()
    lost = tuple(c._replace(lines=()) if c.text == "12 14" else c for c in table.cells)
    (kept,) = decide(page, [replace(table, cells=lost)])
    assert [c.confidence for c in kept.cells] == [SINGLE] * 3 + [DOUBTFUL] * 3
    (doubt,) = kept.doubts
    assert doubt.words == ("12", "14")


def test_word_over_a_wall_is_doubtful_unless_tags_settle_it() -> None:
    page, table = read(PageBuilder().table(XS, YS, TEXTS).text(270, 323, "överlopp"))
    (kept,) = decide(page, [table])
    assert DOUBTFUL in confidences(kept)
    (kept,) = decide(page, [table, by(Witness.TAGGED, replace(table, doubts=()))])
    assert confidences(kept) == {CONFIRMED}
    assert kept.doubts == ()


def test_tags_with_a_row_above_the_frame_are_kept() -> None:
    """The header stands above the drawn grid: only the tags know that it belongs to it."""
    builder = PageBuilder().text(54, 283, "Mått").text(204, 283, "Utfall").text(304, 283, "Mål")
    rows = (("Väntetid", "12", "10"), ("Frånvaro", "6", "5"))
    page, table = read(builder.table(XS, YS, rows))
    header = tuple(
        Cell(0, c, lines_of([page.words[c]], 1), areas=(Area(1, page.words[c].box),))
        for c in range(3)
    )
    below = tuple(cell._replace(row=cell.row + 1) for cell in table.cells)
    whole = by(
        Witness.TAGGED,
        replace(table, cells=header + below, row_count=3, areas=(Area(1, Box(50, 280, 420, 340)),)),
    )
    (kept,) = decide(page, [table, whole])
    assert kept.witness is Witness.TAGGED
    assert kept.row_count == 3
    assert {cell.confidence for cell in kept.cells if cell.row} == {CONFIRMED}


def test_one_table_drawn_and_two_tagged_is_compared_on_words() -> None:
    page, table = read()
    parts = [
        by(
            Witness.TAGGED,
            replace(
                table,
                cells=tuple(c._replace(row=0) for c in table.cells if c.row == row),
                row_count=1,
                areas=(Area(1, Box(50, YS[row], 420, YS[row + 1])),),
            ),
        )
        for row in (0, 1)
    ]
    (kept,) = decide(page, [table, *parts])
    assert kept.witness is Witness.RULED
    assert {c.witnesses for c in kept.cells if c.lines} == {(Witness.TAGGED, Witness.RULED)}


def test_what_only_tags_know_is_taken_over() -> None:
    page, table = read()
    tagged = replace(by(Witness.TAGGED, table), key=4, header_rows=1, continues_row=True)
    (kept,) = decide(page, [table, tagged])
    assert (kept.key, kept.header_rows, kept.continues_row) == (4, 1, True)


def test_tables_of_different_places_are_all_kept_in_order() -> None:
    builder = PageBuilder().table(XS, YS, TEXTS).table(XS, (100.0, 120.0, 140.0), TEXTS)
    page = builder.page()
    above, below = read_ruled(page)
    kept = decide(page, [below, by(Witness.ALIGNED, above)])
    assert [table.witness for table in kept] == [Witness.ALIGNED, Witness.RULED]
    assert confidences(kept[0]) == {SINGLE}


def test_doubts_of_the_witness_survive() -> None:
    page, table = read()
    told = Doubt(FindingCode.HEADER_UNCERTAIN, "two headers", 1)
    (kept,) = decide(page, [replace(table, doubts=(told,))])
    assert kept.doubts == (told,)


def test_tagged_cells_stand_on_the_fills_that_are_drawn() -> None:
    """An empty cell's colour is known where its fill is, not where its column's words are."""
    page, table = read()
    green = tuple(
        cell._replace(fill=(0, 176, 80)) if cell.row == 1 and not cell.lines else cell
        for cell in table.cells
    )
    bare = tuple(cell if cell.lines else cell._replace(areas=()) for cell in table.cells)
    drawn = replace(table, cells=green, closed=False, painted=True)
    (kept,) = decide(page, [drawn, by(Witness.TAGGED, replace(table, cells=bare))])
    assert kept.witness is Witness.TAGGED
    (empty,) = [cell for cell in kept.cells if not cell.lines]
    assert (empty.fill, len(empty.areas)) == ((0, 176, 80), 1)


def test_fills_of_one_column_do_not_make_the_others_one() -> None:
    """Beside a column of status colours the words under a header tell of columns."""
    ys = (320.0, 340.0, 360.0)
    builder = PageBuilder()
    for x, y, text in (
        *((54, 303, "Mått"), (204, 303, "Ansvarig"), (304, 303, "Status")),
        *((54, 323, "Väntetid"), (204, 323, "Chef"), (54, 343, "Trivsel"), (204, 343, "Rektor")),
    ):
        builder.text(x, y, text)
    page, whole = builder.page(), by(Witness.ALIGNED, read(_same_words())[1])
    glued = replace(
        whole,
        cells=tuple(
            Cell(row, 0, lines_of([w for w in page.words if top < w.box.top < bottom], 1))
            for row, (top, bottom) in enumerate(pairwise(ys))
        ),
        row_count=2,
        column_count=2,
        witness=Witness.RULED,
        painted=True,
    )
    (kept,) = decide(page, [glued, whole])
    assert (kept.witness, kept.column_count) == (Witness.ALIGNED, 3)


def _same_words() -> PageBuilder:
    """A grid with the words of the test above, in the same order."""
    texts = (("Mått", "Ansvarig", "Status"), ("Väntetid", "Chef", ""), ("Trivsel", "Rektor", ""))
    return PageBuilder().table(XS, (300.0, 320.0, 340.0, 360.0), texts)


def test_a_header_that_the_tags_leave_out_is_taken_out_of_the_text() -> None:
    """A header printed again over the rest of a table is an artifact: no mark ties it to a row."""
    page, table = read()
    rest = [cell._replace(row=0) for cell in table.cells if cell.row == 1]
    marked = {word for cell in rest for _, word in cell.words}
    words = tuple(word._replace(mark=1 if word.id in marked else None) for word in page.words)
    part = replace(table, cells=tuple(rest), row_count=1, header_rows=0, areas=rest[0].areas)
    tags = by(Witness.TAGGED, part)
    aligned = replace(by(Witness.ALIGNED, table), header_rows=1)
    (kept,) = decide(replace(page, words=words), [tags, aligned])
    assert kept.row_count == 1
    assert [line.text for line in kept.removed] == list(TEXTS[0])


def test_a_row_that_only_faulty_tags_know_is_told_of() -> None:
    """Tags whose columns run into each other are not kept; what they know more of is not lost."""
    builder = PageBuilder().table(XS, (300.0, 320.0, 340.0, 360.0), (*TEXTS, ("Besök", "7", "9")))
    page, whole = read(builder)
    first = tuple(cell for cell in whole.cells if cell.row < 2)
    seen = by(Witness.ALIGNED, replace(whole, cells=first, row_count=2))
    kept = Reading(seen, Kind.ALIGNMENT)
    tags = Reading(by(Witness.TAGGED, whole), Kind.TAGS, faults=("column 3 runs into column 2",))
    (doubt,) = beside_rows(kept, [kept, tags], [kept], page)
    assert doubt.code == FindingCode.WORDS_OUTSIDE_CELLS
    assert " ".join(doubt.words) == "Besök 7 9"


@pytest.mark.parametrize(
    ("bold", "text", "confidence"),
    [(False, "Behöriga lärare", DOUBTFUL), (True, "Mål 2", CONFIRMED),
     (False, "Kommentar: Klart", CONFIRMED)],
    ids=["as names are", "as titles are", "a comment"],
)  # fmt: skip
def test_a_text_alone_in_a_row_without_walls_may_be_a_row(
    bold: bool, text: str, confidence: Confidence
) -> None:
    """Two witnesses agree on its words, and neither sees whether it stands over several rows."""
    builder = PageBuilder().table(XS, (300.0, 320.0, 340.0), TEXTS)
    page, table = read(builder.text(54, 350, text, bold=bold))
    words = page.words[-len(text.split()) :]
    area = Area(1, Box(XS[0], 340, XS[-1], 370))
    lone = Cell(2, 0, lines_of(words, 1), column_span=3, areas=(area,))
    wider = replace(table, cells=(*table.cells, lone), row_count=3, closed=False)
    kept = decide(page, [wider, by(Witness.ALIGNED, wider)])[0]
    assert kept.cells[-1].confidence is confidence
