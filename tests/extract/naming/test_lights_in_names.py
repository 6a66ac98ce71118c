"""Coloured dots in the cells that name rows are statuses where they tell the rows apart."""

from __future__ import annotations

from dataclasses import replace

import pytest
from text_tables import table_of

from styrkort.extract.geometry import Box
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.lights_in_names import with_lights_apart
from styrkort.extract.naming.named import NamedTable
from styrkort.extract.naming.roles import Role
from styrkort.extract.pages.page import Colour, Picture
from styrkort.schemas import FindingCode

GREEN, RED, BLACK, BLUE = (0, 160, 70), (210, 10, 30), (0, 0, 0), (30, 60, 170)


def named(*names: str) -> NamedTable:
    grid: list[list[str | None]] = [["Indikator", "Målvärde 2031", "Utfall 2030"]]
    grid += [[name, "85 %", "81 %"] for name in names]
    return name_columns(table_of(grid), load_lexicon())


def apart(table: NamedTable, *colours: Colour) -> NamedTable:
    """The table as read of a page where the dots of its rows have these colours."""
    rows = list(table.rows)
    for index, colour in enumerate(colours, start=1):
        cell = rows[index].cells[0]
        assert cell is not None
        lines = tuple(x._replace(light=colour if "●" in x.text else None) for x in cell.lines)
        whole = (cell._replace(lines=lines), *rows[index].cells[1:])
        rows[index] = replace(rows[index], cells=whole)
    return with_lights_apart(replace(table, rows=tuple(rows)))


def cells(table: NamedTable, role: Role) -> list[tuple[str, Colour] | None]:
    (column,) = table.of_role(role)
    found = [row.cells[column.index] for row in table.data]
    return [None if c is None else (c.text, c.lines[0].colour) for c in found]


@pytest.mark.parametrize("form", ["● {}", "{} ●", "● {}|i kommunen", "{}|i kommunen ●"])
def test_dots_that_differ_are_the_status_of_their_rows(form: str) -> None:
    table = named(form.format("Andel nöjda"), form.format("Antal platser"), "Kostnad per plats")
    found = apart(table, GREEN, RED)
    assert cells(found, Role.STATUS) == [("●", GREEN), ("●", RED), None]
    names = [cell[0] for cell in cells(found, Role.INDICATOR) if cell is not None]
    assert not any("●" in name for name in names) and names[0].startswith("Andel nöjda")


def test_dots_of_one_colour_are_no_names_and_no_statuses() -> None:
    found = apart(named("● Andel nöjda", "● Antal platser"), BLUE, BLUE)
    assert cells(found, Role.INDICATOR) == [("Andel nöjda", BLACK), ("Antal platser", BLACK)]
    assert Role.STATUS not in found.roles
    assert [doubt.code for doubt in found.doubts] == [FindingCode.STATUS_NOT_IN_TEXT]


@pytest.mark.parametrize("name", ["● Andel nöjda", "● Andel nöjda ● Andel trygga"])
def test_black_dots_and_lists_of_dots_stay(name: str) -> None:
    table = named(name, name)
    assert len(apart(table, BLACK, BLACK).columns) == len(table.columns)


def test_a_dot_inside_a_name_stays() -> None:
    table = named("Andel ● nöjda", "Antal ● platser")
    assert [cell and cell[0] for cell in cells(apart(table, GREEN, RED), Role.INDICATOR)] == [
        "Andel ● nöjda",
        "Antal ● platser",
    ]


def test_small_drawings_that_differ_in_colour_are_statuses_and_photographs_are_not() -> None:
    table = named("Andel nöjda", "Antal platser")

    def drawn(width: float) -> NamedTable:
        rows = list(table.rows)
        for index, colour in ((1, GREEN), (2, RED)):
            cell = rows[index].cells[0]
            assert cell is not None
            picture = Picture(Box(0, 0, width, width), colour=colour)
            whole = (cell._replace(pictures=(picture,)), *rows[index].cells[1:])
            rows[index] = replace(rows[index], cells=whole)
        return replace(table, rows=tuple(rows))

    assert Role.STATUS in apart(drawn(8.0)).roles
    assert apart(drawn(80.0)) == drawn(80.0)
