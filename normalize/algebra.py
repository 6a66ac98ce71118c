"""Threshold algebra: direction, gaps, overlaps, dead classes, target against green, units.

Source: guide/pains.md 3.4; contract.md, "Findings". Red, yellow and green are intervals of the
same quantity. A value is reported on the grid of the decimals that the row prints, so a gap that
holds no such number is only information. Nothing is said of a row of which a class is not
understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import pairwise
from typing import Literal

from ..schemas import Direction, FindingCode, Interval, Severity, Thresholds, Value, ValueKind
from .intervals import common, contains, gap, on_grid, starts_before, within

Colour = Literal["red", "yellow", "green"]

_SWEDISH: dict[Colour, str] = {"red": "RÖD", "yellow": "GUL", "green": "GRÖN"}


@dataclass(frozen=True, slots=True)
class ThresholdFinding:
    """One fault or remark; `interval` is the numbers concerned, in the row's unit."""

    code: FindingCode
    severity: Severity
    message: str
    interval: Interval | None = None


@dataclass(frozen=True, slots=True)
class _Class:
    colour: Colour
    text: str
    interval: Interval

    def quoted(self) -> str:
        return f"{_SWEDISH[self.colour]} '{self.text}'"


def threshold_direction(
    red: Value | None, yellow: Value | None, green: Value | None
) -> Direction | None:
    """Tell which values are better, from how green lies to red (else to yellow).

    None where that cannot be told: one class only, or classes that overlap altogether.

    >>> from .thresholds import parse_threshold as cell
    >>> threshold_direction(cell("≥7,0"), cell("6,1-6,9"), cell("< 6 %")).value
    'lower_is_better'
    """
    intervals = {one.colour: one.interval for one in _classes(red, yellow, green)}
    best = intervals.get("green")
    for worse in (intervals.get("red"), intervals.get("yellow")):
        if best is not None and worse is not None:
            return _direction(worse, best)
    if "red" in intervals and "yellow" in intervals:
        return _direction(intervals["red"], intervals["yellow"])
    return None


def _direction(worse: Interval, better: Interval) -> Direction | None:
    if starts_before(worse, better) and not within(better, worse):
        return Direction.HIGHER_IS_BETTER
    if starts_before(better, worse) and not within(worse, better):
        return Direction.LOWER_IS_BETTER
    return None


def classify(value: Decimal, thresholds: Thresholds) -> Colour | None:
    """Give the class of a value; None where it is in none, or in more than one.

    The value is in the unit of the row.
    """
    classes = _classes(thresholds.red, thresholds.yellow, thresholds.green)
    colours = [one.colour for one in classes if contains(one.interval, value)]
    return colours[0] if len(colours) == 1 else None


def threshold_findings(
    target: Value | None, red: Value | None, yellow: Value | None, green: Value | None
) -> list[ThresholdFinding]:
    """Check a row's thresholds, and its target against green.

    >>> from .thresholds import parse_threshold as cell
    >>> for finding in threshold_findings(None, cell("<70"), cell("71-79"), cell("≥80")):
    ...     print(finding.code.value, "-", finding.message)
    threshold-gap - 70 is in no class: between RÖD '<70' and GUL '71-79'
    threshold-gap-off-grid - Numbers between 79 and 80 are in no class: between GUL '71-79' and GRÖN '≥80'
    """  # noqa: E501 - the message is one line
    cells = (red, yellow, green)
    findings = list(_unit_findings((target, *cells)))
    classes = _classes(*cells)
    printed = [cell for cell in cells if cell is not None and cell.kind is not ValueKind.MISSING]
    if len(classes) == len(printed) and not _units_differ(printed):
        decimals = max((cell.decimals or 0 for cell in cells if cell is not None), default=0)
        ordered = sorted(classes, key=_lower_key)
        findings += _gaps(ordered, decimals)
        findings += _overlaps(ordered)
        findings += _dead(ordered, decimals)
        findings += _order(classes)
    if target is not None and green is not None and not _units_differ((target, green)):
        findings += _against_green(target, green, threshold_direction(red, yellow, green))
    return findings


def _classes(red: Value | None, yellow: Value | None, green: Value | None) -> list[_Class]:
    cells: tuple[tuple[Colour, Value | None], ...] = (
        ("red", red),
        ("yellow", yellow),
        ("green", green),
    )
    return [
        _Class(colour, cell.text, cell.interval)
        for colour, cell in cells
        if cell is not None and cell.interval is not None and cell.kind is not ValueKind.CHANGE
    ]


def _lower_key(one: _Class) -> tuple[bool, Decimal, bool]:
    lower = one.interval.lower
    return lower is not None, lower or Decimal(0), not one.interval.lower_closed


def _gaps(ordered: Sequence[_Class], decimals: int) -> Iterator[ThresholdFinding]:
    for first, second in pairwise(ordered):
        between = gap(first.interval, second.interval)
        if between is None:
            continue
        where = f"between {first.quoted()} and {second.quoted()}"
        on_the_grid = on_grid(between, decimals)
        if on_the_grid is None:
            message = f"Numbers between {swedish(between.lower)} and {swedish(between.upper)} are"
            yield ThresholdFinding(
                FindingCode.THRESHOLD_GAP_OFF_GRID,
                Severity.INFO,
                f"{message} in no class: {where}",
                between,
            )
        else:
            yield ThresholdFinding(
                FindingCode.THRESHOLD_GAP,
                Severity.WARNING,
                f"{_named(on_the_grid)} in no class: {where}",
                on_the_grid,
            )


def swedish(number: Decimal | None) -> str:
    """Write a number as the plan does.

    >>> swedish(Decimal("-6.0"))
    '-6,0'
    """
    return "" if number is None else f"{number:f}".replace(".", ",")


def _named(interval: Interval) -> str:
    """The numbers of an interval with the verb: ``70 is``, ``70 to 79 are``."""
    if interval.lower is None or interval.upper is None:
        end = interval.upper if interval.lower is None else interval.lower
        side = "below" if interval.lower is None else "above"
        return "All numbers are" if end is None else f"All numbers {side} {swedish(end)} are"
    if interval.lower == interval.upper:
        return f"{swedish(interval.lower)} is"
    return f"{swedish(interval.lower)} to {swedish(interval.upper)} are"


def _overlaps(ordered: Sequence[_Class]) -> Iterator[ThresholdFinding]:
    for index, first in enumerate(ordered):
        for second in ordered[index + 1 :]:
            both = common(first.interval, second.interval)
            if both is not None:
                yield ThresholdFinding(
                    FindingCode.THRESHOLD_OVERLAP,
                    Severity.WARNING,
                    f"{_named(both)} in two classes: {first.quoted()} and {second.quoted()}",
                    both,
                )


def _dead(ordered: Sequence[_Class], decimals: int) -> Iterator[ThresholdFinding]:
    for one in ordered:
        if on_grid(one.interval, decimals) is None:
            yield ThresholdFinding(
                FindingCode.THRESHOLD_DEAD,
                Severity.WARNING,
                f"No number with {decimals} decimals can be in {one.quoted()}",
                one.interval,
            )


def _order(classes: Sequence[_Class]) -> Iterator[ThresholdFinding]:
    """Yellow that does not lie between red and green."""
    intervals = {one.colour: one.interval for one in classes}
    if len(intervals) < len(_SWEDISH):
        return
    steps = {
        _direction(intervals["red"], intervals["yellow"]),
        _direction(intervals["yellow"], intervals["green"]),
    } - {None}
    if len(steps) > 1:
        row = ", ".join(one.quoted() for one in classes)
        yield ThresholdFinding(
            FindingCode.THRESHOLD_DIRECTION,
            Severity.WARNING,
            f"The classes do not lie in order from red over yellow to green: {row}",
        )


def _unit_findings(cells: Sequence[Value | None]) -> Iterator[ThresholdFinding]:
    numeric = [cell for cell in cells if cell is not None and _is_numeric(cell)]
    if _units_differ(numeric):
        texts = ", ".join(f"'{cell.text}'" for cell in numeric)
        yield ThresholdFinding(
            FindingCode.UNIT_DIFFERS, Severity.WARNING, f"The row has different units: {texts}"
        )
    scales = {cell.scale_max for cell in numeric if cell.scale_max is not None}
    if len(scales) > 1:
        texts = ", ".join(f"'{cell.text}'" for cell in numeric if cell.scale_max is not None)
        yield ThresholdFinding(
            FindingCode.SCALE_DIFFERS, Severity.WARNING, f"The row has different scales: {texts}"
        )


def _is_numeric(cell: Value) -> bool:
    return cell.kind in (ValueKind.NUMBER, ValueKind.INTERVAL, ValueKind.CHANGE)


def _units_differ(cells: Sequence[Value]) -> bool:
    """Two printed units; a cell that prints none differs from nothing.

    A unit without a code of ours (``st/vecka``) is compared as printed.
    """
    units = {
        (cell.unit or cell.unit_text, cell.multiplier or 1) for cell in cells if cell.unit_text
    }
    return len(units) > 1


def _against_green(
    target: Value, green: Value, direction: Direction | None
) -> Iterator[ThresholdFinding]:
    """The target outside green, with the other closure (``>80`` and ``≥80``), or stricter."""
    wanted, best = _as_interval(target), green.interval
    if wanted is None or best is None or wanted == best:
        return
    cells = f"target '{target.text}' and GRÖN '{green.text}'"
    if target.kind is not ValueKind.NUMBER and _other_closure(wanted, best):
        yield _target_finding(Severity.WARNING, f"One includes the end, the other not: {cells}")
    elif not within(wanted, best):
        yield _target_finding(Severity.WARNING, f"The target does not lie in green: {cells}")
    elif not _reaches_edge(wanted, best, direction):
        yield _target_finding(Severity.INFO, f"The target is stricter than green: {cells}")


def _target_finding(severity: Severity, message: str) -> ThresholdFinding:
    return ThresholdFinding(FindingCode.TARGET_VS_GREEN, severity, message)


def _as_interval(target: Value) -> Interval | None:
    """A change is compared by its number where its sign says it: ``+25`` with ``≥25``."""
    if target.kind in (ValueKind.NUMBER, ValueKind.CHANGE) and target.number is not None:
        number = target.number
        return Interval(lower=number, lower_closed=True, upper=number, upper_closed=True)
    return target.interval if target.kind is ValueKind.INTERVAL else None


def _other_closure(first: Interval, second: Interval) -> bool:
    """The same ends, but one of them is open here and closed there."""
    same_ends = (first.lower, first.upper) == (second.lower, second.upper)
    return same_ends and first != second


def _reaches_edge(wanted: Interval, best: Interval, direction: Direction | None) -> bool:
    """The target begins where green begins: ``8,0`` and ``≥8,0``."""
    if direction is Direction.LOWER_IS_BETTER or (direction is None and best.lower is None):
        return wanted.upper == best.upper
    return wanted.lower == best.lower
