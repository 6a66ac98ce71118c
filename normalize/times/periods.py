"""The time a value or a whole plan is for → a `Period`: header years, parentheses, title blocks."""

from __future__ import annotations

from ...schemas import Period
from ..spelling.characters import tidy
from .dates import plain
from .numeric_dates import UnreadableDateError
from .span_forms import parse_span

_BRACKETS = "()[] "


def parse_period(text: str) -> Period | None:
    """Read a period; None where the text is none, or is one that the calendar does not have.

    >>> period = parse_period("(juni 2022)")
    >>> period.text, period.edtf, str(period.start), str(period.end)
    ('(juni 2022)', '2022-06', '2022-06-01', '2022-06-30')
    >>> parse_period("2023–2025").edtf, parse_period("31/8 2023").edtf
    ('2023/2025', '2023-08-31')
    >>> parse_period("T1").edtf is None, parse_period("mars").edtf
    (True, 'XXXX-03')
    >>> parse_period("Budget") is None
    True
    """
    printed = tidy(text)
    try:
        span = parse_span(plain(printed.strip(_BRACKETS)))
    except UnreadableDateError:
        return None
    if span is None:
        return None
    bounds = span.bounds(None)
    return Period(text=printed, edtf=span.edtf(), start=bounds.start, end=bounds.end)
