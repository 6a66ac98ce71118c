"""Measured cells: outturn, baseline, current value, forecast, comparison.

Specification:

>>> parse_number("- 6 279").number
Decimal('-6279')
>>> value = parse_number("88 %2020")
>>> value.number, value.unit.value, value.period.edtf
(Decimal('88'), 'percent', '2020')
>>> value = parse_number("73%*")
>>> value.number, value.footnote
(Decimal('73'), '*')
>>> parse_number("i.u.").kind.value
'missing'
"""

from __future__ import annotations

from ...schemas import Value
from .value import Role, Setting, read_value


def parse_number(text: str) -> Value | None:
    """Read a measured cell; None only for an empty text.

    Unlike in a target, four bare digits are a number here: the cell's column has the year.
    """
    return read_value(text, Setting(Role.MEASUREMENT))
