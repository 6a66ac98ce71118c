"""Red, yellow and green as a bar over the numbers that the row prints."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from rich.text import Text

from ..schemas import Interval, Thresholds

WIDTH = 16
"""Characters of a bar: even the narrowest terminal in use (80 columns) has room for it."""

MARGIN = Decimal("0.25")
"""Share of the bar beside the outermost printed end, so that open ends are seen too."""

_NO_CLASS = "·"


@dataclass(frozen=True, slots=True)
class _Class:
    """A colour and the numbers it stands for, ends moved by half a step of the printed grid.

    `70-79` beside `≥80` has no gap for whole numbers, and none is drawn.
    """

    style: str
    letter: str
    lower: Decimal | None
    upper: Decimal | None

    def holds(self, number: Decimal) -> bool:
        return (self.lower is None or number >= self.lower) and (
            self.upper is None or number < self.upper
        )


def threshold_bar(thresholds: Thresholds, *, coloured: bool, width: int = WIDTH) -> Text:
    """Draw the classes from the lowest number to the highest; a dot is in no class.

    Without colours the letters r, y and g stand for them. Empty where no class is an interval.
    """
    classes = list(_classes(thresholds))
    bar = Text(no_wrap=True)
    for number in _numbers(classes, width):
        found = next((one for one in classes if one.holds(number)), None)
        if found is None:
            bar.append(_NO_CLASS)
        elif coloured:
            bar.append("█", style=found.style)
        else:
            bar.append(found.letter)
    return bar


def _classes(thresholds: Thresholds) -> Iterator[_Class]:
    """The classes that are intervals; single numbers first, so that they are seen inside others."""
    cells = (("red", thresholds.red), ("yellow", thresholds.yellow), ("green", thresholds.green))
    intervals = [(style, v.interval) for style, v in cells if v is not None and v.interval]
    decimals = max((v.decimals or 0 for _, v in cells if v is not None), default=0)
    half = Decimal(1).scaleb(-decimals) / 2
    for style, interval in sorted(intervals, key=lambda item: not _is_single(item[1])):
        lower, upper = interval.lower, interval.upper
        yield _Class(
            style,
            style[0],
            None if lower is None else lower - _outwards(half, interval.lower_closed),
            None if upper is None else upper + _outwards(half, interval.upper_closed),
        )


def _is_single(interval: Interval) -> bool:
    return interval.lower is not None and interval.lower == interval.upper


def _outwards(half: Decimal, closed: bool) -> Decimal:  # noqa: FBT001 - a property of the end
    """How far an end is moved outwards: a closed one belongs to the class, an open one does not."""
    return half if closed else -half


def _numbers(classes: Sequence[_Class], width: int) -> Iterator[Decimal]:
    """The number in the middle of each character of the bar."""
    ends = [end for one in classes for end in (one.lower, one.upper) if end is not None]
    if not ends:
        return
    low, high = min(ends), max(ends)
    margin = (high - low) * MARGIN or max(abs(high) * MARGIN, Decimal(1))
    start, step = low - margin, (high - low + 2 * margin) / width
    for index in range(width):
        yield start + (index + Decimal("0.5")) * step
