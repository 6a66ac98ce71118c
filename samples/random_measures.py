"""Families of random plans with several values in a row: tertials, years, forecasts, parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from random import Random

import random_comparisons
import random_rows
import random_values
from document import Block, Cell, Grid, Heading, Row
from plan import Goal, Indicator, Status
from random_comparisons import NAMES, Place, year_of
from random_rows import Made
from values import Printed

OUTLOOKS = (
    ("Målet bedöms uppnås", "likely"), ("Målet bedöms inte uppnås", "unlikely"),
    ("Målet är uppnått", "met"), ("Delvis uppnått", "partly_met"),
)  # fmt: skip
PARTS = ("- varav flickor", "- varav pojkar", "- varav nyanlända", "- varav timavlönade")
PARTED = 0.4  # of the indicators have rows of their parts below them


def target_cell(indicator: Indicator) -> Cell:
    """What stands in the column of the target."""
    return Cell("" if indicator.target is None else indicator.target.text)


def plain_header(name: str, places: Sequence[Place], target: str) -> Row:
    """The name, the values and a target, with one header row."""
    values = (Cell(place.header, align="right") for place in places)
    return (Cell(name), *values, *([Cell(target)] if target else []))


def tertial_family(rng: Random, year: int) -> Made:
    """Outturns of tertials or up to a day, accumulated, and a forecast for the whole year."""
    form = rng.randrange(3)
    if form == 0:
        parts = [Place(f"Utfall T{n}", "outturn", Printed(f"T{n}")) for n in (1, 2)]
    elif form == 1:
        parts = [Place(f"Utfall T{n} {year}", "outturn", Printed(f"T{n} {year}")) for n in (1, 2)]
    else:
        parts = [
            Place(f"Utfall {year - 1}", "outturn", year_of(year - 1)),
            Place("Utfall 31/8", "outturn", Printed("31/8")),
        ]
    ahead = rng.choice(
        (
            Place(f"Prognos {year}", "forecast", year_of(year)),
            Place("Prognos helår", "forecast", Printed("helår")),
            Place(f"Prognos helår {year}", "forecast", Printed(f"helår {year}")),
        )
    )
    places = [*parts, ahead]
    name, first = rng.choice(NAMES), rng.random() < 0.4
    has_outlook = rng.random() < 0.4

    def indicators() -> tuple[Indicator, ...]:
        made = random_comparisons.indicators(rng, places, year)
        return tuple(map(judged, made)) if has_outlook else made

    def judged(indicator: Indicator) -> Indicator:
        text, code = rng.choice(OUTLOOKS)
        return replace(indicator, status=Status(text, {"code": code}))

    def table(goal: Goal) -> list[Block]:
        target = f"Målvärde {year}"
        heads = [Cell(place.header, align="right") for place in places]
        ordered = [Cell(target), *heads] if first else [*heads, Cell(target)]
        last = [Cell("Bedömning")] if has_outlook else []
        rows = []
        for each in goal.indicators:
            values = random_comparisons.value_cells(each, places)
            cells = [target_cell(each), *values] if first else [*values, target_cell(each)]
            state = [Cell(each.status.text or "")] if each.status else []
            rows.append((Cell(each.name.text), *cells, *state))
        widths = (3.6, *(1.3 for _ in (*places, target)), *(1.8 for _ in last))
        return [Grid(((Cell(name), *ordered, *last),), tuple(rows), widths)]

    return random_rows.headed(rng, random_rows.goals(rng, indicators, tuple), table)


def grouped_header_family(rng: Random, year: int) -> Made:
    """One header over the outturns of some years, mostly another over the three colours."""
    years = [year - back for back in range(rng.randint(2, 4), 0, -1)]
    if rng.random() < 0.4:
        years.reverse()
    places = [Place(str(each), "outturn", year_of(each)) for each in years]
    has_colours = rng.random() < 0.6
    word = rng.choice(("Gränsvärden", "Gränsvärden", "Måluppfyllelse"))
    name = rng.choice(NAMES)
    over = Cell(rng.choice(("Utfall", "Utfall", "Resultat")), columns=len(years), align="center")
    colours = [Cell(text) for text in ("Röd", "Gul", "Grön")]
    limits = [Cell(word, columns=3, align="center")] if has_colours else []
    top = (Cell(name, rows=2), over, Cell(f"Målvärde {year}", rows=2), *limits)
    below = (*(Cell(place.header, align="right") for place in places), *colours[: 3 * len(limits)])

    def indicators() -> tuple[Indicator, ...]:
        dated = {"period": {"text": str(year), "edtf": str(year)}}
        made = random_rows.threshold_indicators(rng, dated, has_sub_goals=False)
        how = random_values.notation(rng)
        return tuple(
            replace(
                each,
                measurements=random_comparisons.measured(rng, how, places),
                thresholds=each.thresholds if has_colours else None,
            )
            for each in made
        )

    def table(goal: Goal) -> list[Block]:
        rows = []
        for each in goal.indicators:
            values = random_comparisons.value_cells(each, places)
            limit = each.thresholds
            shown = (limit.red, limit.yellow, limit.green) if limit else ()
            classes = (Cell("" if value is None else value.text) for value in shown)
            rows.append((Cell(each.name.text), *values, target_cell(each), *classes))
        widths = (3.2, *(1.1 for _ in places), 1.7, *(1.1 for _ in below[len(places) :]))
        return [Grid((top, below), tuple(rows), widths)]

    return random_rows.headed(rng, random_rows.goals(rng, indicators, tuple), table)


def parts_family(rng: Random, year: int) -> Made:
    """Indicators with rows of their parts below them, which count a part of the whole."""
    places = [
        Place(str(each), "outturn", year_of(each)) for each in range(year - rng.randint(2, 4), year)
    ]
    name, target = rng.choice(NAMES), rng.choice(("", f"Mål {year}", f"Målvärde {year}"))
    dash = rng.choice(("- ", "- ", "– "))

    def indicators() -> tuple[Indicator, ...]:
        made: list[Indicator] = []
        for each in random_comparisons.indicators(rng, places, year if target else None):
            made.append(each)
            chosen = rng.sample(PARTS, rng.randint(1, 2)) if rng.random() < PARTED else ()
            for part in chosen:
                values = random_comparisons.measured(rng, random_values.notation(rng), places)
                text = part.replace("- ", dash)
                made.append(Indicator(Printed(text), measurements=values))
        return tuple(made)

    def table(goal: Goal) -> list[Block]:
        rows = []
        for each in goal.indicators:
            last = [target_cell(each)] if target else []
            values = random_comparisons.value_cells(each, places)
            rows.append((Cell(each.name.text), *values, *last))
        widths = (3.6, *(1.1 for _ in places), *([1.6] if target else []))
        return [Grid((plain_header(name, places, target),), tuple(rows), widths)]

    return random_rows.headed(rng, random_rows.goals(rng, indicators, tuple), table)


def repeated_goal_family(rng: Random, year: int) -> Made:
    """The goal's text on each row, outturns, a forecast and the country, one table in all."""
    years = [year - back for back in range(1, rng.randint(2, 4))]
    places = [Place(f"Utfall {each}", "outturn", year_of(each)) for each in years]
    places += rng.choice(
        (
            [Place(f"Prognos {year}", "forecast", year_of(year))],
            [Place("Riket", "comparison", None, "Riket")],
            [Place(group, "comparison", None, group) for group in ("Medel", "Sämst", "Bäst")],
        )
    )
    goals = [
        Goal(goal.title, indicators=goal.indicators)
        for goal in random_rows.goals(
            rng, lambda: random_comparisons.indicators(rng, places, year), tuple
        )
    ]
    goal_header = rng.choice(("Mål", "Nämndmål", "Verksamhetsmål", "Resultatmål"))
    header = (Cell(goal_header), *plain_header(rng.choice(NAMES), places, f"Målvärde {year}"))
    rows = tuple(
        (
            Cell(goal.title or ""),
            Cell(each.name.text),
            *random_comparisons.value_cells(each, places),
            target_cell(each),
        )
        for goal in goals
        for each in goal.indicators
    )
    widths = (2.4, 3.0, *(1.1 for _ in places), 1.5)
    return goals, [Heading("Uppföljning", 2), Grid((header,), rows, widths)]
