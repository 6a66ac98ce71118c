"""Cells that stand in many plans: times, follow-up occasions, with their meaning."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from plan import Measurement
from values import Json, Printed, kind, number, occasions, when

CONTINUOUS = when("Löpande", "ongoing")
ON_DEMAND = when("Vid behov", "on_demand")
ANNUAL_ACCOUNTS = occasions("Årsbokslut", "annual_accounts")
TERTIAL = occasions("Tertialrapport", "tertial_report")
TERTIAL_AND_ANNUAL = occasions("Tertialrapport/årsbokslut", "tertial_report", "annual_accounts")
INTERIM = occasions("Delårsrapport", "interim_report")

MONTHS = {
    name: number
    for number, name in enumerate(
        ("januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
         "september", "oktober", "november", "december"),
        start=1,
    )
}  # fmt: skip
LAST_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)  # of years without a leap day
LEAP_FEBRUARY = 29


def month(text: str, year: int) -> Printed:
    """A month with its year: `December 2023`."""
    number = MONTHS[text.split()[0].lower()]
    return when(text, "date", f"{year}-{number:02}", **_bounds(year, number), year_inferred=False)


def bare_month(text: str, plan_year: int) -> Printed:
    """A month without a year, in a plan of one year: `April`."""
    number = MONTHS[text.lower()]
    return when(text, "date", f"XXXX-{number:02}", **_bounds(plan_year, number), year_inferred=True)


def _bounds(year: int, number: int) -> dict[str, str]:
    leap = year % 4 == 0 and number == MONTHS["februari"]
    last = LEAP_FEBRUARY if leap else LAST_DAYS[number - 1]
    return {"start": f"{year}-{number:02}-01", "end": f"{year}-{number:02}-{last}"}


def year(text: str) -> Printed:
    """A year as the period of a measurement."""
    return Printed(text, {"edtf": text})


def in_year(text: str) -> Json:
    """The period that a target gets from the year in its header."""
    return {"period": {"text": text, "edtf": text}}


def amount(text: str, **typed: Any) -> Printed:
    """A bare Swedish number or percentage (`1 240`, `98,4`, `61 %`); `-` is a missing one."""
    if text == "-":
        return kind("-", "missing")
    digits = text.removesuffix("%").replace(" ", "").replace(",", ".")
    unit = {"unit": "percent"} if text.endswith("%") else {}
    return number(text, float(digits), **unit, **typed)


def outturns(years: Sequence[str], cells: Sequence[str]) -> tuple[Measurement, ...]:
    """Outturns by year; an empty cell leaves no measurement."""
    return tuple(
        Measurement("outturn", amount(cell), year(printed))
        for printed, cell in zip(years, cells, strict=True)
        if cell
    )
