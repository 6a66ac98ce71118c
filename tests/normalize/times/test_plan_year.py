"""A year that is not printed comes from a plan of exactly one year, and from nowhere else."""

from __future__ import annotations

from datetime import date

import pytest

from styrkort.normalize.times.periods import parse_period
from styrkort.normalize.times.timing import explain_timing, parse_timing
from styrkort.normalize.times.year_grid import parse_year_grid
from styrkort.schemas import Period, TimingKind


def plan(text: str) -> Period:
    period = parse_period(text)
    assert period is not None
    return period


@pytest.mark.parametrize("text", ["April", "T1", "Q4", "31/8", "v. 40", "Senast 31 oktober"])
def test_no_plan_gives_no_year(text: str) -> None:
    timing = parse_timing(text)
    assert timing is not None
    assert (timing.start, timing.end, timing.year_inferred) == (None, None, False)


@pytest.mark.parametrize("period", ["2023-2025", "juni 2022", "T1 2023", "från och med 2023"])
def test_a_plan_of_another_length_gives_no_year(period: str) -> None:
    timing = parse_timing("April", plan_period=plan(period))
    assert timing is not None
    assert (timing.edtf, timing.start, timing.year_inferred) == ("XXXX-04", None, False)


def test_a_plan_of_one_year_gives_it_and_says_so() -> None:
    timing = parse_timing("April", plan_period=plan("2023"))
    assert timing is not None
    assert timing.edtf == "XXXX-04"
    assert (timing.start, timing.end) == (date(2023, 4, 1), date(2023, 4, 30))
    assert timing.year_inferred


@pytest.mark.parametrize(("month", "start"), [("oktober", "2022-10-01"), ("april", "2023-04-01")])
def test_a_school_year_gives_each_month_its_own_year(month: str, start: str) -> None:
    timing = parse_timing(month, plan_period=plan("läsåret 2022/2023"))
    assert timing is not None
    assert str(timing.start) == start


def test_a_printed_year_is_kept_against_the_plan() -> None:
    timing = parse_timing("April 2025", plan_period=plan("2023"))
    assert timing is not None
    assert (timing.edtf, timing.year_inferred) == ("2025-04", False)


@pytest.mark.parametrize("text", ["29 februari", "v. 53"])
def test_a_day_that_the_year_of_the_plan_lacks_has_no_bounds(text: str) -> None:
    timing = parse_timing(text, plan_period=plan("2023"))
    assert timing is not None
    assert (timing.kind, timing.start) == (TimingKind.DATE, None)


@pytest.mark.parametrize("text", ["31 februari", "2024-02-30", "v. 60", "32/1", "2011-12"])
def test_what_the_calendar_does_not_have_stays_text(text: str) -> None:
    timing = parse_timing(text)
    assert timing is not None
    assert timing.kind is TimingKind.TEXT
    assert timing.edtf is None
    assert timing.reason


PERIODS = {
    "2022": ("2022", "2022-01-01", "2022-12-31"),
    "(juni 2022)": ("2022-06", "2022-06-01", "2022-06-30"),
    "31/8 2023": ("2023-08-31", "2023-08-31", "2023-08-31"),
    "2023–2025": ("2023/2025", "2023-01-01", "2025-12-31"),
    "år 2021": ("2021", "2021-01-01", "2021-12-31"),
    "december 2023": ("2023-12", "2023-12-01", "2023-12-31"),
    "2022/2023": ("2022-07/2023-06", "2022-07-01", "2023-06-30"),
    "mars": ("XXXX-03", "None", "None"),
    "T2 2024": ("2024-38", "2024-05-01", "2024-08-31"),
}


@pytest.mark.parametrize(("text", "expected"), PERIODS.items(), ids=PERIODS)
def test_a_period(text: str, expected: tuple[str, str, str]) -> None:
    period = plan(text)
    assert (period.edtf, str(period.start), str(period.end)) == expected


@pytest.mark.parametrize("text", ["", "Budget", "20242025", "7,5", "31 februari", "2023-13-01"])
def test_no_period(text: str) -> None:
    assert parse_period(text) is None


def test_the_place_that_stopped_the_reading_is_marked() -> None:
    assert explain_timing("December 2023") == ""
    text, marks = explain_timing("Årligen, fast oftare").splitlines()
    assert text == "Årligen, fast oftare"
    assert marks.startswith(" " * 9 + "^" * 11 + " ")


def test_a_grid_with_anything_but_crosses_is_text() -> None:
    timing = parse_year_grid({2023: "X", 2024: "kanske"})
    assert timing is not None
    assert (timing.text, timing.kind) == ("2023 X 2024 kanske", TimingKind.TEXT)
