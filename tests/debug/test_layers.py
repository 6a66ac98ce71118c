"""What a picture of a page shows is what was read: its words, cells, columns, rows, doubts."""

from dataclasses import replace
from pathlib import Path

import pytest
from page_builder import PageBuilder

from styrkort.debug.layers import TableHere, marks_of, tables_on
from styrkort.debug.marks import Frame, Ink, Marks
from styrkort.extract.documents import Reading, read_pdf
from styrkort.extract.flow import Document
from styrkort.extract.geometry import Box
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.extract.table import Area, Cell, Doubt, Table
from styrkort.schemas import Confidence, FindingCode, Witness

SAMPLES = Path(__file__).parent.parent.parent / "samples"


def shown(data: bytes, number: int) -> tuple[Page, list[TableHere], Marks]:
    with PdfDocument(data) as pdf:
        page = pdf.page(number)
    document = read_pdf(data, Reading())
    tables = tables_on(document, number)
    return page, tables, marks_of(document, page, tables)


@pytest.fixture(scope="module")
def almviken() -> tuple[Page, list[TableHere], Marks]:
    """A page with two goals, each with a table of indicators and one of activities."""
    return shown((SAMPLES / "almviken_verksamhetsplan_2024.pdf").read_bytes(), 2)


def tags(marks: Marks, ink: Ink) -> list[str]:
    return [tag.text for tag in marks.tags if tag.ink is ink]


def test_every_word_and_rule(almviken: tuple[Page, list[TableHere], Marks]) -> None:
    page, _, marks = almviken
    assert {frame.box for frame in marks.frames if frame.ink is Ink.WORD} == {
        word.box for word in page.words
    }
    drawn = [stroke.box for stroke in marks.strokes if stroke.ink is Ink.RULE]
    assert drawn == [rule.box for rule in page.rules]


def test_cells_in_the_ink_of_their_confidence(
    almviken: tuple[Page, list[TableHere], Marks],
) -> None:
    _, tables, marks = almviken
    confirmed = [frame for frame in marks.frames if frame.ink is Ink.CONFIRMED]
    assert len(confirmed) == sum(len(table.cells) for table in tables)
    assert Frame(tables[0].cells[0][1], Ink.CONFIRMED) in confirmed


def test_tables_columns_and_rows_are_named(
    almviken: tuple[Page, list[TableHere], Marks],
) -> None:
    _, tables, marks = almviken
    roles = tags(marks, Ink.ROLE)
    assert roles[:7] == [
        "sub_goal", "indicator", "target", "red", "yellow", "green", "T1 indicators",
    ]  # fmt: skip
    assert [role for role in roles if role.startswith("T")] == [
        "T1 indicators", "T2 activities", "T3 indicators", "T4 activities",
    ]  # fmt: skip
    assert tags(marks, Ink.ROW)[:4] == ["0 header", "1", "2", "0 header"]
    assert tables[3].named.table.pages == (2, 3)


def test_prose_and_furniture(almviken: tuple[Page, list[TableHere], Marks]) -> None:
    _, _, marks = almviken
    assert tags(marks, Ink.PROSE) == ["heading 2", "label", "heading 2", "label"]
    assert tags(marks, Ink.FURNITURE) == ["page footer"]


def test_the_rest_of_a_table_on_its_second_page() -> None:
    data = (SAMPLES / "almviken_verksamhetsplan_2024.pdf").read_bytes()
    _, tables, marks = shown(data, 3)
    assert tables[0].named.table.pages == (2, 3)
    assert tags(marks, Ink.ROW)[0] != "0 header"
    assert tags(marks, Ink.ROLE)[0] == "activity"


def table_read_by(*letters: tuple[Witness, ...]) -> TableHere:
    """A table of one row, a cell for each set of witnesses; the first cell is empty."""
    areas = [(Area(1, Box(50.0 * n, 100.0, 50.0 * n + 48, 120.0)),) for n in range(len(letters))]
    cells = [
        Cell(0, n, areas=area, witnesses=witnesses, confidence=Confidence.SINGLE)
        for n, (area, witnesses) in enumerate(zip(areas, letters, strict=True))
    ]
    table = Table(tuple(cells), 1, len(cells), tuple(area for (area,) in areas))
    return TableHere(1, name_columns(table, load_lexicon()), 1)


def test_witnesses_where_they_are_not_the_usual_ones() -> None:
    """Letters stand in the cells that others read than most of the table."""
    both = (Witness.TAGGED, Witness.RULED)
    table = table_read_by((), both, both, (Witness.TAGGED,), (*both, Witness.CAMELOT))
    page = PageBuilder().page()
    marks = marks_of(Document("application/pdf", 1, (table.named,)), page, [table])
    assert table.usual_witnesses == "TR"
    assert tags(marks, Ink.SINGLE) == ["T", "TRC"]


def test_a_table_whose_cells_name_no_witness() -> None:
    assert table_read_by((), ()).usual_witnesses == ""


def test_a_doubt_is_framed_and_named_once() -> None:
    table = table_read_by((Witness.RULED,))
    doubt = Doubt(FindingCode.WORDS_LOST, "a word is lost", 1, (Box(60, 105, 80, 115),))
    named = replace(table.named, table=replace(table.named.table, doubts=(doubt,)))
    table = TableHere(1, named, 1)
    page = PageBuilder().page()
    marks = marks_of(Document("application/pdf", 1, (named,)), page, [table])
    assert [frame for frame in marks.frames if frame.ink is Ink.DOUBT] == [
        Frame(doubt.boxes[0], Ink.DOUBT)
    ]
    assert tags(marks, Ink.DOUBT) == ["words-lost"]
