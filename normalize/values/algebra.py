"""Threshold algebra: gaps, overlaps, dead classes, their order, target against green, units.

Source: guide/pains.md 3.4; contract.md, "Findings". Red, yellow and green are intervals of the
same quantity (`threshold_classes.py`). A value is reported on the grid of the decimals that the row
prints, so a gap that holds no such number is only information. Nothing is said of a row of which a
class is not understood.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from ...schemas import Direction, FindingCode, Interval, Severity, UnitCode, Value, ValueKind
from .intervals import common, ends_after, gap, on_grid, within
from .threshold_classes import (
    SWEDISH,
    ThresholdClass,
    classes_of,
    direction_between,
    intervals_of,
    lower_key,
    threshold_direction,
)


@dataclass(frozen=True, slots=True)
class ThresholdFinding:
    """One fault or remark; `interval` is the numbers concerned, in the row's unit."""

    code: FindingCode
    severity: Severity
    message: str
    interval: Interval | None = None


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
    classes = classes_of(*cells)
    printed = [cell for cell in cells if cell is not None and cell.kind is not ValueKind.MISSING]
    if len(classes) == len(printed) and not _units_differ(printed):
        decimals = max((cell.decimals or 0 for cell in cells if cell is not None), default=0)
        ordered = _pieces(classes)
        findings += _gaps(ordered, decimals)
        findings += _overlaps(ordered)
        findings += _dead(ordered, decimals)
        findings += _order(classes)
    if target is not None and green is not None and not _units_differ((target, green)):
        findings += _against_green(target, green, threshold_direction(red, yellow, green))
    return findings


@dataclass(frozen=True, slots=True)
class _Piece:
    """One interval of a class; most classes have one."""

    owner: ThresholdClass
    interval: Interval

    def quoted(self) -> str:
        return self.owner.quoted()


def _pieces(classes: Sequence[ThresholdClass]) -> list[_Piece]:
    pieces = [_Piece(one, interval) for one in classes for interval in one.intervals]
    return sorted(pieces, key=lambda piece: lower_key(piece.interval))


def _gaps(ordered: Sequence[_Piece], decimals: int) -> Iterator[ThresholdFinding]:
    """What lies between a piece and the furthest reaching of those that begin below it."""
    if not ordered:
        return
    first = ordered[0]
    for second in ordered[1:]:
        between = gap(first.interval, second.interval)
        if between is not None:
            where = f"between {first.quoted()} and {second.quoted()}"
            yield _gap_finding(between, decimals, where)
        first = second if ends_after(second.interval, first.interval) else first


def _gap_finding(between: Interval, decimals: int, where: str) -> ThresholdFinding:
    on_the_grid = on_grid(between, decimals)
    if on_the_grid is None:
        message = f"Numbers between {swedish(between.lower)} and {swedish(between.upper)} are"
        return ThresholdFinding(
            FindingCode.THRESHOLD_GAP_OFF_GRID,
            Severity.INFO,
            f"{message} in no class: {where}",
            between,
        )
    return ThresholdFinding(
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


def _overlaps(ordered: Sequence[_Piece]) -> Iterator[ThresholdFinding]:
    for first, second in combinations(ordered, 2):
        both = common(first.interval, second.interval)
        if both is not None and first.owner != second.owner:
            yield ThresholdFinding(
                FindingCode.THRESHOLD_OVERLAP,
                Severity.WARNING,
                f"{_named(both)} in two classes: {first.quoted()} and {second.quoted()}",
                both,
            )


def _dead(ordered: Sequence[_Piece], decimals: int) -> Iterator[ThresholdFinding]:
    for one in ordered:
        if on_grid(one.interval, decimals) is None:
            yield ThresholdFinding(
                FindingCode.THRESHOLD_DEAD,
                Severity.WARNING,
                f"No number with {decimals} decimals can be in {one.quoted()}",
                one.interval,
            )


def _order(classes: Sequence[ThresholdClass]) -> Iterator[ThresholdFinding]:
    """Yellow that does not lie between red and green."""
    intervals = {one.colour: one.intervals for one in classes}
    if len(intervals) < len(SWEDISH):
        return
    steps = {
        direction_between(intervals["red"], intervals["yellow"]),
        direction_between(intervals["yellow"], intervals["green"]),
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
    wanted, found = _as_interval(target), intervals_of(green)
    if wanted is None or len(found) != 1:
        return
    best = found[0]
    wanted = _up_to_natural_ends(wanted, best, _tops(target, green))
    if wanted == best:
        return
    cells = f"target '{target.text}' and GRÖN '{green.text}'"
    if target.kind is not ValueKind.NUMBER and _other_closure(wanted, best):
        yield _target_finding(Severity.WARNING, f"One includes the end, the other not: {cells}")
    elif not within(wanted, best):
        yield _target_finding(Severity.WARNING, f"The target does not lie in green: {cells}")
    elif not _reaches_edge(wanted, best, direction):
        yield _target_finding(Severity.INFO, f"The target is stricter than green: {cells}")


def _tops(*cells: Value) -> frozenset[Decimal]:
    """The largest numbers there can be: 100 of a percentage, the top of a scale."""
    percent = any(cell.unit is UnitCode.PERCENT for cell in cells)
    scales = {cell.scale_max for cell in cells if cell.scale_max is not None}
    return frozenset(scales | {Decimal(100)} if percent else scales)


def _up_to_natural_ends(wanted: Interval, best: Interval, tops: frozenset[Decimal]) -> Interval:
    """``max 5 dagar`` beside green ``0-5``, ``≥81 %`` beside ``81-100 %``: the same numbers."""
    low, high = wanted.lower, wanted.upper
    if low is None and best.lower == 0 and high is not None and high > 0:
        wanted = wanted.model_copy(update={"lower": best.lower, "lower_closed": best.lower_closed})
    if high is None and best.upper in tops and low is not None and low < best.upper:
        wanted = wanted.model_copy(update={"upper": best.upper, "upper_closed": best.upper_closed})
    return wanted


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
    """The target begins where green begins: ``8,0`` and ``≥8,0``; anywhere between two reds."""
    if direction is Direction.TARGET_IS_BEST:
        return True
    if direction is Direction.LOWER_IS_BETTER or (direction is None and best.lower is None):
        return wanted.upper == best.upper
    return wanted.lower == best.lower
