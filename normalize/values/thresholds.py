"""Threshold cells: what is red, yellow, green.

Specification:

>>> value = parse_threshold("6,1-6,9")
>>> value.kind.value, value.interval.lower, value.interval.upper, value.decimals
('interval', Decimal('6.1'), Decimal('6.9'), 1)
>>> value = parse_threshold("100%")
>>> value.kind.value, value.number, value.interval.lower == value.interval.upper
('number', Decimal('100'), True)
>>> parse_threshold("≤-1").interval.upper
Decimal('-1')
"""

from __future__ import annotations

from ...schemas import Value
from .value import Role, Setting, read_value


def parse_threshold(text: str) -> Value | None:
    """Read a threshold cell; None only for an empty text.

    A single number has kind ``number`` and the closed interval of that number (contract.md,
    "Values"); a plus sign is the number's sign, since a class is of levels.

    >>> parse_threshold("+25").number
    Decimal('25')
    """
    return read_value(text, Setting(Role.THRESHOLD))
