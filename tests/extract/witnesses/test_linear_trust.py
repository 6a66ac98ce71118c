"""Which tables of a linear text are believed, by how their cells speak for the split."""

from __future__ import annotations

import pytest

from styrkort.extract.witnesses.linear.trust import Support, distrusted


def support(sure: int, cells: int, *, figured: int = 0, hollow: bool = False) -> Support:
    return Support(cells=cells, sure=sure, rows=4, figured=figured, hollow=hollow)


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
