"""Families of random plans that tell what has come out: outturns, baselines, comments."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import random_rows
import random_words
from document import Block, Cell, Grid
from plan import Activity, Goal, Indicator
from plan_tables import measured
from random_rows import Made
from values import Printed

COMMENTED = 0.7  # of the activities have a comment row


def outturn_family(rng: Random, year: int) -> Made:
    """Outturns of two to four years and a target under each goal heading."""
    years = [str(year - back) for back in range(rng.randint(2, 4), 0, -1)]
    if rng.random() < 0.4:
        years.reverse()
    word = rng.choice(("Utfall ", "Utfall\n", ""))
    target_header = (
        rng.choice(("Målvärde", "Målvärde", "Mål")) + rng.choice((" ", "\n")) + str(year)
    )
    name = rng.choice(("Indikator", "Mått", "Mått/nyckeltal", "Nyckeltal"))

    def tables(goal: Goal) -> list[Block]:
        return [_year_grid(goal.indicators, years, (name, word, target_header))]

    goals = random_rows.goals(
        rng, lambda: random_rows.measured_indicators(rng, years, str(year)), tuple
    )
    return random_rows.headed(rng, goals, tables)


def _year_grid(
    indicators: tuple[Indicator, ...], years: list[str], headers: tuple[str, str, str]
) -> Grid:
    name, word, target = headers
    header = (Cell(name), *(Cell(f"{word}{year}", align="right") for year in years), Cell(target))
    rows = tuple(
        (
            Cell(indicator.name.text),
            *(Cell(measured(indicator, year), align="right") for year in years),
            Cell("" if indicator.target is None else indicator.target.text),
        )
        for indicator in indicators
    )
    return Grid((header,), rows, (3.6, *(1.1 for _ in years), 1.7))


def baseline_family(rng: Random, year: int) -> Made:
    """Baseline, present value and target, each with or without its year in the header."""
    start, now, end = str(year - 4), str(year - 1), str(year + 4)
    headers = (
        rng.choice(("Indikator", "Mått", "Nyckeltal")),
        rng.choice(("Startvärde", "Utgångsvärde", "Basvärde")) + f" {start}",
        rng.choice(("Nuläge", "Nuvärde", f"Utfall {now}")),
        f"Målvärde {end}",
    )
    later = Printed(now, {"edtf": now}) if now in headers[2] else None
    role = "outturn" if later else "current"

    def indicators() -> tuple[Indicator, ...]:
        found = random_rows.measured_indicators(rng, [start, now], end)
        return tuple(_with_roles(indicator, start, role, later) for indicator in found)

    goals = random_rows.goals(rng, indicators, tuple)
    return random_rows.headed(rng, goals, lambda goal: [_baseline_grid(goal, headers)])


def _with_roles(indicator: Indicator, start: str, role: str, later: Printed | None) -> Indicator:
    measurements = tuple(
        replace(measurement, role="baseline")
        if isinstance(measurement.period, Printed) and measurement.period.text == start
        else replace(measurement, role=role, period=later)
        for measurement in indicator.measurements
    )
    return replace(indicator, measurements=measurements)


def _baseline_grid(goal: Goal, headers: tuple[str, ...]) -> Grid:
    rows = tuple(
        (
            Cell(indicator.name.text),
            Cell(_of_baseline(indicator, is_baseline=True)),
            Cell(_of_baseline(indicator, is_baseline=False)),
            Cell("" if indicator.target is None else indicator.target.text),
        )
        for indicator in goal.indicators
    )
    return Grid((tuple(Cell(text) for text in headers),), rows, (3.6, 1.5, 1.5, 1.7))


def _of_baseline(indicator: Indicator, *, is_baseline: bool) -> str:
    return next(
        (
            measurement.value.text
            for measurement in indicator.measurements
            if (measurement.role == "baseline") is is_baseline
        ),
        "",
    )


def comment_family(rng: Random, year: int) -> Made:
    """Activities with a status in words, and a full-width comment row below each of them."""
    headers = (
        rng.choice(("Aktivitet", "Aktiviteter", "Åtgärd")),
        rng.choice(("Ansvarig", "Ansvariga")),
        "Status",
    )

    def activities() -> tuple[Activity, ...]:
        found = random_rows.activities(rng, ["text", "responsible", "status"], year)
        return tuple(
            replace(
                activity,
                timing=None,
                comment=rng.choice(random_words.COMMENTS) if rng.random() < COMMENTED else None,
            )
            for activity in found
        )

    goals = [goal for goal in random_rows.goals(rng, tuple, activities) if goal.activities]
    return random_rows.headed(rng, goals, lambda goal: [_comment_grid(goal, headers)])


def _comment_grid(goal: Goal, headers: tuple[str, ...]) -> Grid:
    rows: list[tuple[Cell, ...]] = []
    for activity in goal.activities:
        status = activity.status.text if activity.status and activity.status.text else ""
        responsible = activity.responsible.text if activity.responsible else ""
        rows.append((Cell(activity.text), Cell(responsible), Cell(status)))
        if activity.comment:
            rows.append((Cell(f"Kommentar: {activity.comment}", columns=3),))
    return Grid((tuple(Cell(text) for text in headers),), tuple(rows), (4, 2, 1.5))
