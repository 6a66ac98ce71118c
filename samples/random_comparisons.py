"""Families of random plans that set values side by side: groups, other places, verdicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random
from typing import NamedTuple

import random_rows
import random_values
import random_words
from document import Block, Cell, Grid, Heading
from plan import Goal, Indicator, Measurement, Status
from random_rows import Made
from random_values import Notation, Scale
from values import Printed

NAMES = ("Indikator", "Indikatorer", "Mått", "Nyckeltal", "Mått/nyckeltal")
UNITS = {
    Scale.PERCENT: ("Andel, %", "%"),
    Scale.SHARE: ("Andel, %", "%"),
    Scale.INDEX: ("Index",),
    Scale.GRADE: ("Medelvärde",),
    Scale.COUNT: ("Antal",),
    Scale.LARGE: ("Antal",),
}
VERDICTS = (
    ("Uppfyllt", "met"), ("Uppnått", "met"), ("Delvis uppfyllt", "partly_met"),
    ("Ej uppfyllt", "not_met"), ("Ej mätt", "not_assessed"), ("Inte uppnått", "not_met"),
)  # fmt: skip


class Place(NamedTuple):
    """A column of measured values: its header, and what its values are."""

    header: str
    role: str
    period: Printed | None = None
    group: str | None = None


def year_of(year: int) -> Printed:
    """A year as the period of a header."""
    return Printed(str(year), {"edtf": str(year)})


def measured(rng: Random, how: Notation, places: Sequence[Place]) -> tuple[Measurement, ...]:
    """A value in each place; none where nothing was measured."""
    cells = [(place, random_values.outturn(rng, how)) for place in places]
    return tuple(
        Measurement(place.role, value, place.period, place.group)
        for place, value in cells
        if value is not None
    )


def indicators(
    rng: Random, places: Sequence[Place], target_year: int | None, *, has_unit: bool = False
) -> tuple[Indicator, ...]:
    """Indicators measured in these places; with a target of this year where one is given."""
    made: list[Indicator] = []
    for name in random_words.different(rng, random_words.indicator_name, rng.randint(1, 5)):
        how = random_values.notation(rng)
        direction = rng.choice(("higher_is_better", "lower_is_better"))
        target = random_values.target(rng, how, random_values.amount(rng, how), direction)
        period = {"period": {"text": str(target_year), "edtf": str(target_year)}}
        made.append(
            Indicator(
                Printed(name),
                None if target_year is None else Printed(target.text, {**target.typed, **period}),
                measurements=measured(rng, how, places),
                unit=Printed(rng.choice(UNITS[how.scale])) if has_unit else None,
            )
        )
    return tuple(made)


def value_cells(indicator: Indicator, places: Sequence[Place]) -> list[Cell]:
    """The cells of the measured columns; an empty one where nothing was measured."""
    return [Cell(_value(indicator, place), align="right") for place in places]


def _value(indicator: Indicator, place: Place) -> str:
    of_place = (
        each.value.text
        for each in indicator.measurements
        if (each.role, each.period, each.group) == (place.role, place.period, place.group)
    )
    return next(of_place, "")


def comparison_family(rng: Random, year: int) -> Made:
    """Outturns of some years beside the country or beside the mean, the worst and the best."""
    years = [year - back for back in range(1, rng.randint(2, 4))]
    if rng.random() < 0.5:
        years.reverse()
    places = [Place(f"Utfall {each}", "outturn", year_of(each)) for each in years]
    others = rng.choice(
        (
            [Place("Riket", "comparison", None, "Riket")],
            [Place(f"Riket {year - 1}", "comparison", year_of(year - 1), "Riket")],
            [Place(group, "comparison", None, group) for group in ("Medel", "Sämst", "Bäst")],
        )
    )
    places += others
    has_unit = rng.random() < 0.4
    name = rng.choice(NAMES)

    def table(goal: Goal) -> list[Block]:
        unit = [Cell("Enhet")] if has_unit else []
        header = (Cell(name), *unit, *(Cell(place.header, align="right") for place in places))
        rows = tuple(
            (
                Cell(indicator.name.text),
                *([Cell(indicator.unit.text)] if indicator.unit else []),
                *value_cells(indicator, places),
            )
            for indicator in goal.indicators
        )
        return [Grid((header,), rows, (4.0, *(1.3 for _ in (*unit, *places))))]

    goals = random_rows.goals(rng, lambda: indicators(rng, places, None, has_unit=has_unit), tuple)
    return random_rows.headed(rng, goals, table)


def gender_family(rng: Random, year: int) -> Made:
    """Outturns of women and men, and mostly of all, under one header or each under its own."""
    period = year_of(year - 1)
    places = [
        Place("Kvinnor", "outturn", period, "women"),
        Place("Män", "outturn", period, "men"),
    ]
    if rng.random() < 0.6:
        places.append(Place("Totalt", "outturn", period))
    name, target = rng.choice(NAMES), f"Målvärde {year}"
    group = Cell(f"Utfall {year - 1}", columns=len(places), align="center")
    header = (
        (Cell(name, rows=2), group, Cell(target, rows=2)),
        tuple(Cell(place.header) for place in places),
    )

    def table(goal: Goal) -> list[Block]:
        rows = tuple(
            (
                Cell(indicator.name.text),
                *value_cells(indicator, places),
                Cell(indicator.target.text if indicator.target else ""),
            )
            for indicator in goal.indicators
        )
        return [Grid(header, rows, (4.0, *(1.2 for _ in places), 1.6))]

    goals = random_rows.goals(rng, lambda: indicators(rng, places, year), tuple)
    return random_rows.headed(rng, goals, table)


def assessed_family(rng: Random, year: int) -> Made:
    """Outturn, target and a verdict in words for each indicator."""
    places = [Place(rng.choice((f"Utfall {year}", f"Utfall\n{year}")), "outturn", year_of(year))]
    headers = (rng.choice(NAMES), f"Målvärde {year}", rng.choice(("Måluppfyllelse", "Bedömning")))

    def assessed() -> tuple[Indicator, ...]:
        return tuple(_assessed(rng, each) for each in indicators(rng, places, year))

    def table(goal: Goal) -> list[Block]:
        name, target, verdict = headers
        header = (Cell(name), Cell(target), Cell(places[0].header), Cell(verdict))
        rows = tuple(
            (
                Cell(indicator.name.text),
                Cell(indicator.target.text if indicator.target else ""),
                *value_cells(indicator, places),
                Cell(indicator.status.text or "" if indicator.status else ""),
            )
            for indicator in goal.indicators
        )
        return [Grid((header,), rows, (4.0, 1.7, 1.4, 1.7))]

    return random_rows.headed(rng, random_rows.goals(rng, assessed, tuple), table)


def _assessed(rng: Random, indicator: Indicator) -> Indicator:
    text, code = rng.choice(VERDICTS)
    return replace(indicator, status=Status(text, {"code": code}))


def merged_goal_family(rng: Random, year: int) -> Made:
    """The goal in a first cell merged over its rows, one table for the whole plan."""
    places = [Place(f"Utfall {year - 1}", "outturn", year_of(year - 1))]
    plain = [
        Goal(goal.title, indicators=goal.indicators)
        for goal in random_rows.goals(rng, lambda: indicators(rng, places, year), tuple)
    ]
    goal_header = rng.choice(("Mål", "Nämndmål", "Resultatmål", "Verksamhetsmål"))
    header = tuple(
        Cell(text)
        for text in (goal_header, rng.choice(NAMES), places[0].header, f"Målvärde {year}")
    )
    rows = []
    for goal in plain:
        for index, indicator in enumerate(goal.indicators):
            first = [Cell(goal.title or "", rows=len(goal.indicators))] if index == 0 else []
            target = Cell(indicator.target.text if indicator.target else "")
            rows.append(
                (*first, Cell(indicator.name.text), *value_cells(indicator, places), target)
            )
    return plain, [
        Heading("Mål och indikatorer", 2),
        Grid((header,), tuple(rows), (2, 3, 1.2, 1.5)),
    ]
