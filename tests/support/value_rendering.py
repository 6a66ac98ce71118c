"""A typed value on one line, for the tables of example cells."""

from __future__ import annotations

from styrkort.schemas import Interval, Value, ValueKind


def rendered(value: Value | None) -> str:
    """Write every field that is set, in the order of the contract.

    >>> from styrkort.normalize.values.targets import parse_target
    >>> rendered(parse_target("HME-index >80"))
    'interval (80, ∞); label HME-index'
    """
    return "null" if value is None else "; ".join(_fields(value))


def _fields(value: Value) -> list[str]:
    fields = [_head(value), *_unit(value)]
    if value.decimals:
        fields.append(f"decimals {value.decimals}")
    named = {
        "scale": value.scale_max,
        "label": value.label,
        "group": value.group,
        "period": value.period.edtf if value.period is not None else None,
        "qualifier": value.qualifier,
        "footnote": value.footnote,
        "reason": value.reason,
    }
    fields += [f"{name} {text}" for name, text in named.items() if text is not None]
    return [*fields, "approximate"] if value.approximate else fields


def _head(value: Value) -> str:
    change = value.change.value if value.change is not None else None
    pieces = [value.kind.value, change, value.number, _interval(value.interval), _rank(value)]
    if value.kind is ValueKind.SEVERAL and value.parts is not None:
        pieces.append("{" + " | ".join(rendered(part) for part in value.parts) + "}")
    return " ".join(str(piece) for piece in pieces if piece is not None)


def _interval(interval: Interval | None) -> str | None:
    if interval is None:
        return None
    left = "[" if interval.lower_closed else "("
    right = "]" if interval.upper_closed else ")"
    lower = "-∞" if interval.lower is None else interval.lower
    upper = "∞" if interval.upper is None else interval.upper
    return f"{left}{lower}, {upper}{right}"


def _rank(value: Value) -> str | None:
    if value.rank is None:
        return None
    parts = (("best", value.rank.best), ("of", value.rank.of), ("share", value.rank.share))
    return " ".join(f"{name} {number}" for name, number in parts if number is not None)


def _unit(value: Value) -> list[str]:
    if value.unit_text is None and value.multiplier is None:
        return []
    code = value.unit.value if value.unit is not None else "no code"
    printed = "" if value.unit_text is None else f" '{value.unit_text}'"
    times = "" if value.multiplier is None else f" times {value.multiplier}"
    return [f"unit {code}{printed}{times}" + (" inherited" if value.unit_inherited else "")]
