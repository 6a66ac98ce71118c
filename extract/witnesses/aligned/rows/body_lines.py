"""The lines of a table's body: what stands at one height, by column."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from ...text_levels import Run

ACROSS = -1
"""The column of a text that runs across all columns."""

OVERLAP_EMS = 0.15
"""Rows do not overlap by so much (in font sizes): cells centred at half lines do."""


@dataclass(frozen=True, slots=True)
class BodyLine:
    """One height of a table's body: its words by column."""

    pieces: dict[int, Run]
    top: float
    bottom: float
    size: float

    @property
    def middle(self) -> float:
        """The y of its middle."""
        return (self.top + self.bottom) / 2

    @property
    def is_across(self) -> bool:
        """Whether its text runs across the columns."""
        return ACROSS in self.pieces

    def overlaps(self, above: BodyLine) -> bool:
        """Whether it begins before the line above it ends: both are of one row."""
        return above.bottom - self.top > OVERLAP_EMS * self.size


def heights_of(line: BodyLine, loose: Collection[int] = ()) -> tuple[float, float]:
    """The middles of a line's highest and lowest words; of `loose` columns only if no others are.

    What stands at one height may be printed a little apart: cells centred beside one another.
    """
    firm = [run for column, run in line.pieces.items() if column not in loose]
    middles = [run.box.middle_y for run in firm or line.pieces.values()]
    return min(middles), max(middles)


def step_between(above: BodyLine, below: BodyLine, loose: Collection[int] = ()) -> float:
    """The distance (points) of neighbouring lines; of `loose` columns only if no others are there.

    Within the columns that both have words in: dots and bars stand a little off their line.
    """
    both = [column for column in below.pieces if column in above.pieces and column not in loose]
    if not both:
        return heights_of(below, loose)[0] - heights_of(above, loose)[1]
    return min([below.pieces[k].box.middle_y - above.pieces[k].box.middle_y for k in both])


def columns_of(lines: Sequence[BodyLine]) -> list[int]:
    """The columns with words in any of the lines, ascending."""
    return sorted({column for line in lines for column in line.pieces})


def last_with(column: int, lines: Sequence[BodyLine]) -> BodyLine | None:
    """The lowest of the lines with words in the column."""
    return next((line for line in reversed(lines) if column in line.pieces), None)


def first_with(column: int, lines: Sequence[BodyLine]) -> BodyLine | None:
    """The highest of the lines with words in the column."""
    return next((line for line in lines if column in line.pieces), None)
