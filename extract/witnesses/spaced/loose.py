"""Lines between two rows of layout-preserving text that may be of either.

Where cells stand in the middle of their rows, or at the bottom, a row does not begin with its first
column: ``• Rektor`` above ``Utbilda personalen`` may end the row before. Only blank lines tell.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from .body import Body


class Loose(NamedTuple):
    """A line (its number in the body) that ends one row or begins the next."""

    line: int
    above: int
    """Number of the upper row in `rows`; the line may be of this one or of the next."""


LOWER_SHARE = 0.25
"""Share of the rows of several lines that begin in some columns lower than in others, from which
cells do not stand at the top of their rows."""


def loose_lines(body: Body, rows: Sequence[range]) -> Iterator[Loose]:
    """The lines of which it is not known whether they end a row or begin the next.

    Rows of tables whose cells all stand at the top begin in all their columns at once.
    """
    several = [row for row in rows if len(row) > 1 and row.start not in body.across]
    lower = sum(_begins_lower(body, row) for row in several)
    if not lower or lower < LOWER_SHARE * len(several):
        return
    for number, (above, below) in enumerate(pairwise(rows)):
        if {above.start, below.start} & body.across or body.blank_before[below.start]:
            continue
        if _lacks(body, above.stop - 1, above):
            yield Loose(above.stop - 1, number)
        if _lacks(body, below.start, below):
            yield Loose(below.start, number)


def _filled(body: Body, line: int) -> set[int]:
    return {column for column, words in enumerate(body.cells[line]) if words}


def _begins_lower(body: Body, row: range) -> bool:
    """Whether a column of a row begins below another one."""
    return any(not _filled(body, line) <= _filled(body, row.start) for line in row)


def _lacks(body: Body, line: int, row: range) -> bool:
    """Whether a line of a row does not print all of its columns."""
    return any(not _filled(body, other) <= _filled(body, line) for other in row)
