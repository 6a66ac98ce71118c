"""The classes of a row: red, yellow and green as intervals; direction and the class of a value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from ...schemas import Direction, Interval, Thresholds, Value, ValueKind
from .intervals import contains, starts_before, within

Colour = Literal["red", "yellow", "green"]

SWEDISH: dict[Colour, str] = {"red": "RÖD", "yellow": "GUL", "green": "GRÖN"}
"""Code of a class → how plans head its column."""


@dataclass(frozen=True, slots=True)
class ThresholdClass:
    """One class; `intervals` has several for ``<40 eller >60``, in rising order."""

    colour: Colour
    text: str
    intervals: tuple[Interval, ...]

    def quoted(self) -> str:
        """The class as messages name it: ``RÖD '<70'``."""
        return f"{SWEDISH[self.colour]} '{self.text}'"


def classes_of(
    red: Value | None, yellow: Value | None, green: Value | None
) -> list[ThresholdClass]:
    """The classes whose cells are intervals, or alternatives that all are."""
    cells: tuple[tuple[Colour, Value | None], ...] = (
        ("red", red),
        ("yellow", yellow),
        ("green", green),
    )
    return [
        ThresholdClass(colour, cell.text, intervals)
        for colour, cell in cells
        if cell is not None and (intervals := intervals_of(cell))
    ]


def intervals_of(cell: Value) -> tuple[Interval, ...]:
    """The numbers that a threshold cell names; empty where it names none that can be compared."""
    if cell.kind is ValueKind.SEVERAL and cell.parts is not None:
        named = any(part.group is not None or part.period is not None for part in cell.parts)
        parts = [part.interval for part in cell.parts if part.interval is not None]
        whole = len(parts) == len(cell.parts) and not named
        return tuple(sorted(parts, key=lower_key)) if whole else ()
    return (cell.interval,) if cell.interval is not None and cell.kind != ValueKind.CHANGE else ()


def lower_key(interval: Interval) -> tuple[bool, Decimal, bool]:
    """Sorts intervals by where they begin."""
    lower = interval.lower
    return lower is not None, lower or Decimal(0), not interval.lower_closed


def threshold_direction(
    red: Value | None, yellow: Value | None, green: Value | None
) -> Direction | None:
    """Tell which values are better, from how green lies to red (else to yellow).

    None where that cannot be told: one class only, or classes that overlap altogether.

    >>> from .thresholds import parse_threshold as cell
    >>> threshold_direction(cell("≥7,0"), cell("6,1-6,9"), cell("< 6 %")).value
    'lower_is_better'
    >>> threshold_direction(cell("<40 eller >60"), None, cell("45-55")).value
    'target_is_best'
    """
    found = {one.colour: one.intervals for one in classes_of(red, yellow, green)}
    best = found.get("green")
    for worse in (found.get("red"), found.get("yellow")):
        if best is not None and worse is not None:
            return direction_between(worse, best)
    if "red" in found and "yellow" in found:
        return direction_between(found["red"], found["yellow"])
    return None


def direction_between(worse: Sequence[Interval], better: Sequence[Interval]) -> Direction | None:
    """Where the better numbers lie: above the worse ones, below, or between them."""
    sides = set(_sides(worse, better))
    if sides == {Direction.HIGHER_IS_BETTER, Direction.LOWER_IS_BETTER}:
        return Direction.TARGET_IS_BEST if _lies_between(worse, better) else None
    return sides.pop() if len(sides) == 1 else None


def _sides(worse: Sequence[Interval], better: Sequence[Interval]) -> Iterator[Direction | None]:
    for one in worse:
        for other in better:
            if starts_before(one, other) and not within(other, one):
                yield Direction.HIGHER_IS_BETTER
            elif starts_before(other, one) and not within(one, other):
                yield Direction.LOWER_IS_BETTER
            else:
                yield None


def _lies_between(worse: Sequence[Interval], better: Sequence[Interval]) -> bool:
    """The outermost numbers on both sides are worse ones."""
    return starts_before(worse[0], better[0]) and starts_before(better[-1], worse[-1])


def classify(value: Decimal, thresholds: Thresholds) -> Colour | None:
    """Give the class of a value; None where it is in none, or in more than one.

    The value is in the unit of the row.
    """
    classes = classes_of(thresholds.red, thresholds.yellow, thresholds.green)
    colours = [
        one.colour
        for one in classes
        if any(contains(interval, value) for interval in one.intervals)
    ]
    return colours[0] if len(colours) == 1 else None
