"""Cells beside an empty one that might stand in its column: nothing is printed for an empty cell.

Of `61 71` below three years it is not known which year has no value.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from .score import Scorer
from .search import Row


def shiftable(row: Row, scorer: Scorer) -> frozenset[int]:
    """The columns of a row whose cells read as well one column further, towards an empty one."""
    empty = [column for column, span in enumerate(row) if span is None]
    found: set[int] = set()
    for column in empty:
        found.update(_reaching(row, range(column + 1, len(row)), column, scorer))
        found.update(_reaching(row, range(column - 1, -1, -1), column, scorer))
    return frozenset(found)


def _reaching(row: Row, columns: Sequence[int], empty: int, scorer: Scorer) -> Iterator[int]:
    """The columns of a run of cells beside an empty one, each of which may be its neighbour's."""
    for column in columns:
        span = row[column]
        if span is None or not scorer.may_hold(*span, empty):
            return
        yield column
        empty = column
