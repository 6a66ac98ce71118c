"""The conservation law on tables with words missing and words twice."""

from __future__ import annotations

from dataclasses import replace

from page_builder import PageBuilder

from styrkort.extract.pages.page import Page
from styrkort.extract.table import Cell, Table
from styrkort.extract.verdict.conservation import conservation_doubts, lost, unplaced
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import FindingCode


def read() -> tuple[Page, Table]:
    builder = PageBuilder().table(
        (50, 150, 300), (100, 120, 140), [["Mått", "Mål"], ["Andel", "80"]]
    )
    page = builder.text(400, 120, "utanför").page()
    (table,) = read_ruled(page)
    return page, table


def without(table: Table, text: str) -> Table:
    def emptied(cell: Cell) -> Cell:
        return cell._replace(lines=()) if cell.text == text else cell

    return replace(table, cells=tuple(emptied(cell) for cell in table.cells))


def test_whole_table_breaks_nothing() -> None:
    page, table = read()
    assert conservation_doubts(page, table) == ()


def test_word_in_no_cell_is_quoted_with_its_box() -> None:
    page, table = read()
    broken = without(table, "Andel")
    assert [word.text for word in unplaced(page, broken)] == ["Andel"]
    (doubt,) = conservation_doubts(page, broken)
    assert doubt.code == FindingCode.WORDS_OUTSIDE_CELLS
    assert '"Andel"' in doubt.message and doubt.boxes == (page.words[2].box,)


def test_words_of_an_inner_table_are_placed() -> None:
    page, table = read()
    assert unplaced(page, without(table, "Andel"), [table]) == []


def test_word_in_two_cells_is_doubted() -> None:
    page, table = read()
    first = table.cells[0]
    twice = replace(table, cells=(*table.cells[:3], table.cells[3]._replace(lines=first.lines)))
    codes = [doubt.code for doubt in conservation_doubts(page, twice)]
    assert codes == [FindingCode.WORDS_OUTSIDE_CELLS, FindingCode.CELL_DOUBTFUL]


def test_words_that_a_later_step_loses_are_reported_unless_removed_on_purpose() -> None:
    page, table = read()
    broken = without(table, "Andel")
    (doubt,) = lost(page, [table], [broken])
    assert doubt.code == FindingCode.WORDS_LOST
    removed = replace(broken, removed=table.cells[2].lines)
    assert lost(page, [table], [removed]) == ()
