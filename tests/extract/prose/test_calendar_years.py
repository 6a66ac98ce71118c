"""A year alone over the months of a calendar is the months' year."""

from __future__ import annotations

import pytest

from styrkort.extract.flow import Block, BlockKind
from styrkort.extract.geometry import Box
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.named import NamedTable
from styrkort.extract.naming.roles import Role
from styrkort.extract.prose.calendar_years import with_calendar_years
from styrkort.extract.table import Cell, Line, Table

MONTHS = ("Jan", "Feb", "Mar", "Apr")


def calendar(*months: str) -> NamedTable:
    """An activity with a cross under the second of these months, from x = 200 on."""
    texts = [("Aktivitet", *months), ("Öppna torget", "", "X", *[""] * (len(months) - 2))]
    cells = [
        Cell(row, column, (_line(text, 100.0 * bool(column) + 100 * column, 120 + 20 * row),))
        for row, line in enumerate(texts)
        for column, text in enumerate(line)
        if text
    ]
    return name_columns(Table(tuple(cells), 2, 1 + len(months)), load_lexicon())


def _line(text: str, x: float, top: float, page: int = 1) -> Line:
    return Line(text, page, Box(x, top, x + 6.0 * len(text), top + 10), size=10.0)


def year(x: float, top: float, page: int = 1, text: str = "2031") -> Block:
    return Block(BlockKind.PARAGRAPH, (_line(text, x, top, page),))


def heads(table: NamedTable) -> list[str]:
    return [column.text for column in table.of_role(Role.TIME_MARK)]


@pytest.mark.parametrize("x", [200.0, 340.0], ids=["at the left", "in the middle"])
def test_a_year_right_above_the_months_is_theirs(x: float) -> None:
    (table,) = with_calendar_years((year(x, 105), calendar(*MONTHS)))
    assert isinstance(table, NamedTable)
    assert heads(table) == [f"2031 {month}" for month in MONTHS]


@pytest.mark.parametrize(
    "above",
    [
        year(20, 105),
        year(200, 60),
        year(200, 105, page=2),
        year(200, 105, text="Under 2031"),
    ],
    ids=["over the names", "far above", "on another page", "a sentence"],
)
def test_other_lines_stay_prose(above: Block) -> None:
    table = calendar(*MONTHS)
    assert with_calendar_years((above, table)) == (above, table)


def test_months_with_a_year_of_their_own_keep_it() -> None:
    table = calendar("Jan 2032", "Feb 2032", "Mar 2032")
    above = year(200, 105)
    assert with_calendar_years((above, table, above)) == (above, table, above)
