"""Threshold algebra: the faults it must find, and `portion` as the judge of its intervals."""

from __future__ import annotations

from decimal import Decimal

import portion
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styrkort.normalize.values.algebra import threshold_findings
from styrkort.normalize.values.intervals import common, contains, gap, on_grid, within
from styrkort.normalize.values.targets import parse_target
from styrkort.normalize.values.threshold_classes import classify, threshold_direction
from styrkort.normalize.values.thresholds import parse_threshold
from styrkort.schemas import Interval, Thresholds

ROWS = {
    "a whole number between two classes": (
        ("HME-index >80", "<70", "71-79", "≥80"),
        [
            "threshold-gap [70, 70]",
            "threshold-gap-off-grid (79, 80)",
            "target-vs-green warning",
        ],
    ),
    "a decimal between two classes, lower is better": (
        ("Total sjukfrånvaro < 6 %", "≥7,0", "6,1-6,9", "< 6 %"),
        [
            "threshold-gap [6.0, 6.0]",
            "threshold-gap-off-grid (6.9, 7.0)",
        ],
    ),
    "no yellow, and nothing above a hundred percent": (("100%", "<100%", "", "100%"), []),
    "gapless on its grid": (
        ("8,0 (av 10,0)", "≤7,0", "7,1-7,9", "≥8,0"),
        ["threshold-gap-off-grid (7.0, 7.1)", "threshold-gap-off-grid (7.9, 8.0)"],
    ),
    "a change against levels": (
        ("+25 invånare / 1 nov", "≤0", "1-24", "≥25"),
        ["threshold-gap-off-grid (0, 1)", "threshold-gap-off-grid (24, 25)"],
    ),
    "a stricter target": (
        ("4,0 (av 6,0)", "≤3,4", "3,5-3,8", "≥3,9"),
        [
            "threshold-gap-off-grid (3.4, 3.5)",
            "threshold-gap-off-grid (3.8, 3.9)",
            "target-vs-green info",
        ],
    ),
    "a target in words": (
        ("Enligt ram", "≤-1", "", "≥0"),
        ["threshold-gap-off-grid (-1, 0)"],
    ),
    "gapless as real numbers": (("≥80", "<70", ">=70-<80", "≥80"), []),
    "a target without the end that nothing is beyond": (("≥81 %", "<70 %", "70-80 %", "81-100 %"), [
        "threshold-gap-off-grid (80, 81)",
    ]),
    "a target down to nothing": (("max 5 dagar", ">10 dagar", "6-10 dagar", "0-5 dagar"), [
        "threshold-gap-off-grid (5, 6)",
    ]),
    "a target beyond what green bounds": (("≥80 st", "<70 st", "", "80-90 st"), [
        "threshold-gap [70, 79]",
        "target-vs-green warning",
    ]),
    "green between two reds": (("50", "<40 eller >60", "40-44 eller 56-60", "45-55"), [
        "threshold-gap-off-grid (44, 45)",
        "threshold-gap-off-grid (55, 56)",
    ]),
    "green between two reds, and nothing between": (("", "<40 eller >60", "", "45-55"), [
        "threshold-gap [40, 44]",
        "threshold-gap [56, 60]",
    ]),
    "a class inside another hides no gap": (("", "0-100", "10-20", "≥90"), [
        "threshold-overlap [10, 20]",
        "threshold-overlap [90, 100]",
    ]),
    "yellow beyond red on one side": (("", "<40 eller >60", "61-70", "45-55"), [
        "threshold-gap [40, 44]",
        "threshold-gap [56, 60]",
        "threshold-overlap [61, 70]",
    ]),
    "an overlap": (("", "≤70", "70-79", ">79"), ["threshold-overlap [70, 70]"]),
    "yellow above green": (
        ("", "<70", ">90", "80-90"),
        ["threshold-gap [70, 79]", "threshold-direction"],
    ),
    "a class that no whole number is in": (
        ("", "≤79", ">79-<80", "≥80"),
        ["threshold-dead (79, 80)"],
    ),
    "units that differ": (
        ("90 %", "<5 dagar", "5-10 dagar", ">10 dagar"),
        ["unit-differs"],
    ),
    "classes in different units": (("", "<5 %", "", ">10 dagar"), ["unit-differs"]),
    "scales that differ": (
        ("8,0 (av 10)", "≤3,0 (av 6)", "3,1-3,9", "≥4,0"),
        [
            "scale-differs",
            "threshold-gap-off-grid (3.0, 3.1)",
            "threshold-gap-off-grid (3.9, 4.0)",
            "target-vs-green info",
        ],
    ),
    "a target outside green": (("75 %", "<70 %", "70-79 %", "≥80 %"), [
        "threshold-gap-off-grid (79, 80)",
        "target-vs-green warning",
    ]),
    "a class that was not understood": (("80", "dålig", "70-79", "≥80"), []),
}  # fmt: skip


def summary(code: str, severity: str, interval: Interval | None) -> str:
    if interval is None:
        return f"{code} {severity}" if code == "target-vs-green" else code
    left, right = "[" if interval.lower_closed else "(", "]" if interval.upper_closed else ")"
    return f"{code} {left}{interval.lower}, {interval.upper}{right}"


@pytest.mark.parametrize(("row", "expected"), ROWS.values(), ids=ROWS)
def test_the_findings_of_a_row(row: tuple[str, str, str, str], expected: list[str]) -> None:
    target, red, yellow, green = row
    found = threshold_findings(
        parse_target(target), parse_threshold(red), parse_threshold(yellow), parse_threshold(green)
    )
    assert [summary(one.code.value, one.severity.value, one.interval) for one in found] == expected


def test_messages_quote_the_classes_in_swedish_notation() -> None:
    found = threshold_findings(
        None, parse_threshold("≥7,0"), parse_threshold("6,1-6,9"), parse_threshold("< 6 %")
    )
    assert found[0].message == "6,0 is in no class: between GRÖN '< 6 %' and GUL '6,1-6,9'"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("<70", "71-79", "≥80"), "higher_is_better"),
        (("≥7,0", "6,1-6,9", "< 6 %"), "lower_is_better"),
        (("<100%", "", "100%"), "higher_is_better"),
        (("≤-1", "", "≥0"), "higher_is_better"),
        (("", "5-10", "<5"), "lower_is_better"),
        ((">10", "5-10", ""), "lower_is_better"),
        (("", "", "≥80"), None),
        (("dålig", "", "bra"), None),
    ],
)
def test_direction(row: tuple[str, str, str], expected: str | None) -> None:
    direction = threshold_direction(*(parse_threshold(cell) for cell in row))
    assert (None if direction is None else direction.value) == expected


def thresholds(red: str, yellow: str, green: str) -> Thresholds:
    return Thresholds(
        red=parse_threshold(red), yellow=parse_threshold(yellow), green=parse_threshold(green)
    )


@pytest.mark.parametrize(
    ("number", "colour"),
    [("69", "red"), ("70", None), ("71", "yellow"), ("79.5", None), ("80", "green")],
)
def test_a_value_is_classified(number: str, colour: str | None) -> None:
    assert classify(Decimal(number), thresholds("<70", "71-79", "≥80")) == colour


def test_a_value_in_two_classes_is_in_none() -> None:
    assert classify(Decimal(70), thresholds("≤70", "70-79", "≥80")) is None


ends = st.none() | st.decimals(-20, 20, places=1)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    bounded = sorted(end for end in (draw(ends), draw(ends)) if end is not None)
    if len(bounded) == 2:
        lower, upper = bounded
        point = lower == upper
        return Interval(
            lower=lower,
            lower_closed=point or draw(st.booleans()),
            upper=upper,
            upper_closed=point or draw(st.booleans()),
        )
    number = draw(st.decimals(-20, 20, places=1))
    if draw(st.booleans()):
        return Interval(
            lower=number, lower_closed=draw(st.booleans()), upper=None, upper_closed=False
        )
    return Interval(lower=None, lower_closed=False, upper=number, upper_closed=draw(st.booleans()))


def in_portion(interval: Interval | None) -> object:
    if interval is None:
        return portion.empty()
    return portion.Interval.from_atomic(
        portion.CLOSED if interval.lower_closed else portion.OPEN,
        -portion.inf if interval.lower is None else interval.lower,
        portion.inf if interval.upper is None else interval.upper,
        portion.CLOSED if interval.upper_closed else portion.OPEN,
    )


@settings(max_examples=150)
@given(intervals(), intervals())
def test_intervals_agree_with_portion(first: Interval, second: Interval) -> None:
    one, other = in_portion(first), in_portion(second)
    assert in_portion(common(first, second)) == one & other  # type: ignore[operator]
    assert within(first, second) == (one in other)  # type: ignore[operator]
    between = in_portion(gap(first, second))
    if first.upper is not None and second.lower is not None and first.upper <= second.lower:
        hull = (one | other).enclosure  # type: ignore[operator]
        assert between == hull - one - other


@settings(max_examples=150)
@given(intervals(), st.decimals(-20, 20, places=1))
def test_containment_agrees_with_portion(interval: Interval, number: Decimal) -> None:
    assert contains(interval, number) == (number in in_portion(interval))  # type: ignore[operator]


@settings(max_examples=150)
@given(intervals(), st.integers(0, 2))
def test_the_grid_interval_holds_the_grid_numbers(interval: Interval, decimals: int) -> None:
    snapped = on_grid(interval, decimals)
    step = Decimal(1).scaleb(-decimals)
    if interval.lower is None or interval.upper is None:
        assert snapped == interval
        return
    count = int((interval.upper - interval.lower) / step) + 3
    start = interval.lower.quantize(step) - step
    inside = [start + step * n for n in range(count) if contains(interval, start + step * n)]
    assert (snapped is None) == (not inside)
    if snapped is not None:
        assert (snapped.lower, snapped.upper) == (inside[0], inside[-1])
