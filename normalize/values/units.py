"""Units that a cell does not print: taken from the row's other cells or the indicator's name.

Source: contract.md, "Units" (`unit_inherited`); guide/plan-tables.md section 1, "Unit" (``…, andel
(%)``, ``…, kr/inv``, ``Spend (tkr)``). What is taken is the unit with its multiplier, and only
where all that is printed agrees: a wrong unit is worse than none.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from ...schemas import UnitCode, Value, ValueKind
from ..notation.lexemes import Lexeme, lex
from ..notation.phrases import Sense
from ..notation.unit_table import Unit
from ..spelling.characters import tidy
from .amounts import Measure

_NUMERIC = frozenset({ValueKind.NUMBER, ValueKind.INTERVAL, ValueKind.CHANGE})

_SHARES = frozenset({UnitCode.PERCENT, UnitCode.PERCENTAGE_POINTS, UnitCode.PER_MILLE})
"""``minska med 20 %`` says nothing of what is changed, nor does a level of percent say whether a
change by 5 is meant in percent or in percentage points: neither is inherited across."""

_COUNT = "antal"
"""First word of a name whose values are counts: a percentage in its row is of something else."""

_NAMES = {
    "antal": frozenset(UnitCode) - _SHARES - {UnitCode.INDEX, UnitCode.POINTS},
    "andel": _SHARES,
    "procentandel": _SHARES,
    "i": frozenset(UnitCode) - {UnitCode.YEARS, UnitCode.PERSONS},
}
"""Words directly before a unit in a name and what they may name: ``Antal dagar``, ``i tkr``.

``Andel elever`` is a share of pupils, not a number of persons; ``i år`` is this year.
"""


def inherit_units(values: Sequence[Value | None], context: str | None) -> list[Value | None]:
    """Give the cells of a row with their units filled in; every other field is left as it is.

    `values` are the row's target, thresholds and measurements (None for an empty cell), `context`
    the indicator's name or its unit column. A printed unit is never changed.

    >>> from .targets import parse_target
    >>> row = inherit_units([parse_target("90 % nöjdhet"), parse_target("≥90"), None], None)
    >>> row[1].unit.value, row[1].unit_inherited
    ('percent', True)
    >>> inherit_units([parse_target("4,5")], "Nettokostnad (tkr)")[0].multiplier
    Decimal('1000')
    """
    measure = _of_row(values) or unit_in_name(context)
    counted = tidy(context or "").casefold().startswith(_COUNT)
    if measure is None or (counted and measure.code in _SHARES):
        return list(values)
    return [_with_unit(value, measure) for value in values]


def _of_row(values: Sequence[Value | None]) -> Measure | None:
    """The unit of all cells that print one; None where none does or two differ."""
    printed = {
        (value.unit, value.multiplier): value.unit_text
        for value in values
        if value is not None and _prints_unit(value)
    }
    if len(printed) != 1:
        return None
    ((code, multiplier), text), *_ = printed.items()
    return None if code is None else Measure(code, text, multiplier)


def _prints_unit(value: Value) -> bool:
    if value.kind is ValueKind.CHANGE and value.unit in _SHARES:
        return False
    return value.kind in _NUMERIC and value.unit_text is not None and not value.unit_inherited


def lacks_unit(value: Value | None) -> bool:
    """Whether a value may take the unit of its row: a number without one, or some that are."""
    if value is None:
        return False
    if value.kind is ValueKind.SEVERAL:
        return value.parts is not None
    return value.kind in _NUMERIC and value.unit_text is None and value.multiplier is None


def _with_unit(value: Value | None, measure: Measure) -> Value | None:
    if value is None or not lacks_unit(value):
        return value
    if value.kind is ValueKind.SEVERAL:
        parts = [_with_unit(part, measure) for part in value.parts or ()]
        return value.model_copy(update={"parts": tuple(part for part in parts if part is not None)})
    if value.scale_max is not None or (value.kind is ValueKind.CHANGE and measure.code in _SHARES):
        return value
    return value.model_copy(
        update={
            "unit": measure.code,
            "unit_text": measure.text,
            "multiplier": measure.multiplier,
            "unit_inherited": True,
        }
    )


NAMES_REMEMBERED = 1024
"""Indicators' names whose unit is remembered: each is asked about two or three times."""


@lru_cache(maxsize=NAMES_REMEMBERED)
def unit_in_name(name: str | None) -> Measure | None:
    """Find the one unit that an indicator's name states; None where none or several stand there.

    A unit counts in parentheses (``andel (%)``), behind the last comma (``nettokostnad, kr/inv``),
    behind ``i`` or ``antal``, or as the whole text of a unit column. A unit behind a number
    (``inom 30 dagar``) is a condition.

    >>> unit_in_name("Elever som är behöriga, andel (%)").code.value
    'percent'
    >>> unit_in_name("Andel ärenden som avgörs inom 30 dagar") is None
    True
    """
    printed = tidy(name or "")
    lexemes = lex(printed)
    found = {
        (unit.code, unit.multiplier): lexeme.text
        for index, lexeme in enumerate(lexemes)
        if isinstance(unit := lexeme.senses.get(Sense.UNIT), Unit)
        and _states(lexemes, index, unit.code)
    }
    if len(found) != 1:
        return None
    ((code, multiplier), text), *_ = found.items()
    return Measure(code, text, multiplier)


def _states(lexemes: Sequence[Lexeme], index: int, code: UnitCode | None) -> bool:
    """Tell whether the unit at `index` is what the name is measured in."""
    before, last = lexemes[index - 1] if index else None, index == len(lexemes) - 1
    if before is None:
        return last
    if before.text == "(":
        return not last and lexemes[index + 1].text == ")"
    return code in _NAMES.get(before.key, frozenset()) or (last and before.text == ",")
