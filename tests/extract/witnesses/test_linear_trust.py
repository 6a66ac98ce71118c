"""Which tables of a linear text are believed, by how their cells speak for the split."""

from __future__ import annotations

import pytest

from styrkort.extract.witnesses.linear.trust import Support, distrusted


def support(sure: int, cells: int, *, figured: int = 0, hollow: bool = False) -> Support:
    return Support(cells=cells, sure=sure, rows=4, figured=figured, hollow=hollow)


def test_rows_about_a_status_or_a_figure_are_not_believed() -> None:
    assert list(distrusted([LARGE._replace(strange=1), LARGE])) == [True, False]


def test_a_line_for_each_cell_needs_fewer_sure_ones() -> None:
    regular = support(13, 20)._replace(regular=True)
    assert list(distrusted([regular, support(13, 20)])) == [False, True]


LARGE = support(97, 100)


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ([LARGE, support(12, 20)], [False, True]),
        ([LARGE, support(2, 4)], [False, False]),
        ([support(17, 20), support(2, 4)], [True, True]),
        ([support(18, 20), support(2, 4), support(3, 3)], [False, True, False]),
        ([LARGE, support(8, 8, figured=2)], [False, True]),
        ([LARGE, support(8, 8, hollow=True)], [False, True]),
    ],
    ids=["low", "a row among sure ones", "a low text", "a row among less sure ones", "figures",
         "hollow"],
)  # fmt: skip
def test_tables(tables: list[Support], expected: list[bool]) -> None:
    assert list(distrusted(tables)) == expected
