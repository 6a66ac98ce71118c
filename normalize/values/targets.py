"""Target cells: ``Målvärde``, ``Mål 2026``, ``Önskat läge``.

Specification (the notation of guide/plan-tables.md section 3):

>>> value = parse_target("HME-index >80")
>>> value.label, value.interval.lower, value.interval.lower_closed
('HME-index', Decimal('80'), False)
>>> value = parse_target("8,0 (av 10,0)")
>>> value.number, value.decimals, value.scale_max
(Decimal('8.0'), 1, Decimal('10.0'))
>>> value = parse_target("+25 invånare / 1 nov")
>>> value.kind.value, value.change.value, value.number, value.unit.value, value.qualifier
('change', 'signed', Decimal('25'), 'persons', '/ 1 nov')
>>> [(part.group, part.interval.lower) for part in parse_target("minst 80 för medarbetare och minst 83 för chefer").parts]
[('medarbetare', Decimal('80')), ('chefer', Decimal('83'))]
>>> parse_target(">24-72").reason
'a comparator before only one end of a range'
>>> parse_target("3,6 mnkr").multiplier
Decimal('1000000')
"""  # noqa: E501 - the longest cell of the catalogue

from __future__ import annotations

from ...schemas import Value
from .value import Role, Setting, read_value


def parse_target(text: str, *, year: int | None = None) -> Value | None:
    """Read a target cell; None only for an empty text.

    `year` is the plan's year where it is known. Four bare digits near it (without it: from 1950 to
    2100) may be a year and stay text: ``2025`` in a target cell is a time as often as an amount.
    With a unit, a comparator or a thousands space they are a number. What is not understood as a
    whole has kind ``text`` and says in `reason` why and where.

    >>> parse_target("2025").kind.value, parse_target("2 025").kind.value
    ('text', 'number')
    >>> parse_target("1987", year=2024).kind.value
    'number'
    """
    return read_value(text, Setting(Role.TARGET, year))
