"""A time grid: a cross in the columns of the years in which something is done → a `Timing`."""

from __future__ import annotations

import re
from collections.abc import Mapping

from ...schemas import Timing, TimingKind
from . import moments
from .spans import Shape, Span

# "X", "x", "✓", "●": whatever marks a year
_CROSS = re.compile(r"[xX×✓✔√●•■]{1,3}")


def parse_year_grid(marks: Mapping[int, str | None]) -> Timing | None:
    """The years that are marked, as a date, a period or a list; None where none is.

    `marks` maps a column's year to what its cell prints. A cell that holds anything but a cross
    makes the row text, with the reason.

    >>> parse_year_grid({2023: None, 2024: "X", 2025: "X"}).edtf
    '2024/2025'
    >>> parse_year_grid({2023: "X", 2024: None, 2025: "X"}).edtf
    '{2023,2025}'
    >>> parse_year_grid({2023: "", 2024: None}) is None
    True
    """
    printed = {year: text.strip() for year, text in sorted(marks.items()) if text and text.strip()}
    if not printed:
        return None
    joined = " ".join(f"{year} {text}" for year, text in printed.items())
    strange = next((text for text in printed.values() if not _CROSS.fullmatch(text)), None)
    if strange is not None:
        reason = f"not a cross in a column of years: {strange!r}"
        return Timing(text=joined, kind=TimingKind.TEXT, reason=reason)
    span = _span(tuple(printed))
    kind = TimingKind.PERIOD if span.is_period else TimingKind.DATE
    bounds = span.bounds(None)
    return Timing(text=joined, kind=kind, edtf=span.edtf(), start=bounds.start, end=bounds.end)


def _span(years: tuple[int, ...]) -> Span:
    first, last = moments.year(years[0]), moments.year(years[-1])
    if len(years) == 1:
        return Span(Shape.SINGLE, (first,))
    if years == tuple(range(years[0], years[-1] + 1)):
        return Span(Shape.RANGE, (first, last))
    return Span(Shape.LIST, tuple(moments.year(year) for year in years))
