"""Red, yellow and green as a bar over the numbers that the row prints."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from rich.text import Text

from ..schemas import Interval, Thresholds

WIDTH = 16
"""Characters of a bar: even the narrowest terminal in use (80 columns) has room for it."""

MARGIN = Decimal("0.25")
"""Share of the bar beside the outermost printed end, so that open ends are seen too."""

_COLOURS = (("red", "r"), ("yellow", "y"), ("green", "g"))
_NO_CLASS = "·"


def threshold_bar(thresholds: Thresholds, *, coloured: bool, width: int = WIDTH) -> Text:
    """Draw the classes from the lowest number to the highest; a dot is in no class.

    Without colours the letters r, y and g stand for them. Empty where no class is an interval.
    """
    classes = [
        (style, letter, value.interval)
        for style, letter in _COLOURS
        if (value := getattr(thresholds, style)) is not None and value.interval is not None
    ]
    bar = Text(no_wrap=True)
    for start, stop in _steps([interval for *_, interval in classes], width):
        inside = [
            (style, letter) for style, letter, range_ in classes if _is_in(range_, start, stop)
        ]
        if not inside:
            bar.append(_NO_CLASS)
        elif coloured:
            bar.append("█", style=inside[-1][0])
        else:
            bar.append(inside[-1][1])
    return bar


def _steps(intervals: list[Interval], width: int) -> Iterator[tuple[Decimal, Decimal]]:
    """From and to which number each character of the bar reaches."""
    ends = [end for i in intervals for end in (i.lower, i.upper) if end is not None]
    if not ends:
        return
    low, high = min(ends), max(ends)
    span = high - low or max(abs(high), Decimal(1))
    start, step = low - span * MARGIN, span * (1 + 2 * MARGIN) / width
    for index in range(width):
        yield start + index * step, start + (index + 1) * step


def _is_in(interval: Interval, start: Decimal, stop: Decimal) -> bool:
    """Whether the middle of a step is in the interval, or the step holds its single number."""
    lower, upper = interval.lower, interval.upper
    if lower is not None and lower == upper:
        return start <= lower < stop
    middle = (start + stop) / 2
    return (lower is None or middle > lower) and (upper is None or middle < upper)
