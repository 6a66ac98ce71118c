"""One frame around all rows below a header on colour, and nothing drawn between the rows."""

from __future__ import annotations

from itertools import pairwise

import pytest
from page_builder import PageBuilder

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Table
from styrkort.extract.verdict.verdict import decide
from styrkort.extract.witnesses.aligned.witness import read_aligned
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence

LEXICON = load_lexicon()
LEFT, RIGHT = 50.0, 360.0
ROWS = (
    ("Nyckeltal", "Utfall", "Målvärde"),
    ("Klagomål på plogning", "12", "≤ 10"),
    ("Svarstid i dagar", "3,6", "< 3"),
    ("Kostnad per mil", "412", "350"),
)


def framed(gap: float) -> PageBuilder:
    """A frame with header cells on colour; the second column begins `gap` behind the first."""
    builder = PageBuilder().frame(LEFT, 100, RIGHT, 180).across(120, LEFT, RIGHT)
    second = LEFT + 4 + 5 * len(ROWS[1][0]) + gap
    sides = (LEFT, second - 4, 280.0, RIGHT)
    for x0, x1 in pairwise(sides):
        builder.fill(x0, 100, x1, 120)
    for number, row in enumerate(ROWS):
        for x, text in zip((LEFT + 4, second, 284.0), row, strict=True):
            builder.text(x, 105 + 20 * number, text, bold=number == 0)
    return builder


def verdict(builder: PageBuilder) -> list[Table]:
    page = builder.page()
    return decide(page, [*read_ruled(page), *read_aligned(page, LEXICON)])


@pytest.mark.parametrize("gap", [50.0, 9.0], ids=["wide blanks", "a blank as narrow as cells have"])
def test_all_rows_in_one_frame_are_rows(gap: float) -> None:
    (table,) = verdict(framed(gap))
    assert [tuple(cell.text for cell in row) for row in table.rows()] == [*ROWS]


def test_a_frame_around_several_columns_is_not_certain_alone() -> None:
    """Without another reading its one cell holds all rows: it is not confirmed."""
    page = framed(9.0).page()
    body = [
        cell for table in decide(page, read_ruled(page)) for cell in table.cells if cell.row == 1
    ]
    assert body
    assert all(cell.confidence is not Confidence.CONFIRMED for cell in body)
