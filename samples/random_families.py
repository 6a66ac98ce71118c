"""The layout families of random plans: each makes goals and the blocks that print them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import random_looks
import random_values
import random_words
from document import Block, Cell, Grid, Heading, Paragraph
from plan import Activity, Goal, Indicator, Measurement
from plan_tables import Column, activity_grid, indicator_grid, measured
from values import Printed, role

Made = tuple[list[Goal], list[Block]]


def _headed(rng: Random, goals: list[Goal], tables: Callable[[Goal], list[Block]]) -> Made:
    """Each goal under its own heading, all headings in one style."""
    prefix = rng.choice(("", "", "Mål "))
    mark = ": " if prefix else ". "
    blocks: list[Block] = []
    for goal in goals:
        blocks.append(Heading(f"{prefix}{goal.number}{mark}{goal.title}", 2))
        if rng.random() < 0.3:
            blocks.append(Paragraph(rng.choice(random_words.PROSE)))
        blocks += tables(goal)
    return goals, blocks


def _goals(
    rng: Random,
    indicators: Callable[[], tuple[Indicator, ...]],
    activities: Callable[[], tuple[Activity, ...]],
) -> list[Goal]:
    titles = random_words.different(rng, random_words.goal_title, rng.randint(1, 5))
    return [
        Goal(title, str(number), indicators(), activities())
        for number, title in enumerate(titles, start=1)
    ]


def _thresholds_family(rng: Random, year: int) -> Made:
    """Goal table with colours, and an activity table, under each goal heading."""
    fields = ["name", "target", "red", "yellow", "green"]
    has_sub_goals = rng.random() < 0.7
    fields = ["sub_goal", *fields] if has_sub_goals else fields
    goal_columns = random_looks.columns(rng, fields, year)
    activity_columns = random_looks.columns(rng, _activity_fields(rng), year)
    first = goal_columns[0].field
    merged = "sub_goal" if first == "sub_goal" and rng.random() < 0.5 else ""
    label = rng.choice(("", "Kommunövergripande mått:", "Verksamhetsspecifika mått:"))
    dated = _dated(goal_columns, year)

    def tables(goal: Goal) -> list[Block]:
        blocks: list[Block] = [Paragraph(label)] if label else []
        blocks.append(indicator_grid(goal.indicators, goal_columns, merged=merged))
        if goal.activities:
            blocks.append(activity_grid(goal.activities, activity_columns))
        return blocks

    goals = _goals(
        rng,
        lambda: _threshold_indicators(rng, dated, has_sub_goals=has_sub_goals),
        lambda: _activities(rng, [column.field for column in activity_columns], year),
    )
    return _headed(rng, goals, tables)


def _dated(columns: tuple[Column, ...], year: int) -> dict[str, Any]:
    """The period a target gets from its header."""
    header = next(column.header for column in columns if column.field == "target")
    return {"period": {"text": str(year), "edtf": str(year)}} if str(year) in header else {}


def _threshold_indicators(
    rng: Random, dated: dict[str, Any], *, has_sub_goals: bool
) -> tuple[Indicator, ...]:
    names = random_words.different(rng, random_words.indicator_name, rng.randint(1, 4))
    sub_goal = random_words.goal_title(rng)
    made: list[Indicator] = []
    for name in names:
        how = random_values.notation(rng)
        colours, green = random_values.thresholds(rng, how)
        target = random_values.target(rng, how, green, colours.direction)
        sub_goal = sub_goal if rng.random() < 0.4 else random_words.goal_title(rng)
        made.append(
            Indicator(
                Printed(name),
                Printed(target.text, {**target.typed, **dated}),
                Printed(sub_goal) if has_sub_goals else None,
                colours,
            )
        )
    return tuple(made)


def _activity_fields(rng: Random) -> list[str]:
    fields = ["text", "responsible", "timing"]
    if rng.random() < 0.6:
        fields.append("follow_up")
    if rng.random() < 0.2:
        fields.append("participants")
    if rng.random() < 0.2:
        fields.append("status")
    return fields


def _activities(rng: Random, fields: list[str], year: int) -> tuple[Activity, ...]:
    count = rng.choice((0, 1, 2, 3, 4, 5, 6, 8, 12))
    made: list[Activity] = []
    for text in random_words.different(rng, random_words.activity_sentence, count):
        partner = rng.choice((None, rng.choice(random_words.PARTNERS)))
        made.append(
            Activity(
                text,
                role(rng.choice(random_words.ROLES)),
                Printed(partner) if partner and "participants" in fields else None,
                random_values.timing(rng, year),
                random_values.follow_up(rng) if "follow_up" in fields else None,
                random_values.activity_status(rng) if "status" in fields else None,
            )
        )
    return tuple(made)


def _list_family(rng: Random, year: int) -> Made:
    """Indicator and target in two columns under each goal heading."""
    goal_columns = random_looks.columns(rng, ["name", "target"], year)
    dated = _dated(goal_columns, year)

    def indicators() -> tuple[Indicator, ...]:
        found = _threshold_indicators(rng, dated, has_sub_goals=False)
        return tuple(Indicator(indicator.name, indicator.target) for indicator in found)

    goals = _goals(rng, indicators, tuple)
    return _headed(rng, goals, lambda goal: [indicator_grid(goal.indicators, goal_columns)])


def _outturn_family(rng: Random, year: int) -> Made:
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

    goals = _goals(rng, lambda: _measured_indicators(rng, years, str(year)), tuple)
    return _headed(rng, goals, tables)


def _measured_indicators(rng: Random, years: list[str], target_year: str) -> tuple[Indicator, ...]:
    dated = {"period": {"text": target_year, "edtf": target_year}}
    made: list[Indicator] = []
    for name in random_words.different(rng, random_words.indicator_name, rng.randint(1, 4)):
        how = random_values.notation(rng)
        direction = rng.choice(("higher_is_better", "lower_is_better"))
        target = random_values.target(rng, how, random_values.amount(rng, how), direction)
        cells = [(year, random_values.outturn(rng, how)) for year in years]
        made.append(
            Indicator(
                Printed(name),
                Printed(target.text, {**target.typed, **dated}),
                measurements=tuple(
                    Measurement("outturn", value, Printed(year, {"edtf": year}))
                    for year, value in cells
                    if value is not None
                ),
            )
        )
    return tuple(made)


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


def _goal_column_family(rng: Random, year: int) -> Made:
    """The goal's text in the first column of every row, one table for the whole plan."""
    plain = [
        Goal(goal.title, indicators=goal.indicators)
        for goal in _goals(rng, lambda: _threshold_indicators(rng, {}, has_sub_goals=False), tuple)
    ]
    header = (Cell("Mål"), Cell(rng.choice(("Indikator", "Indikator(er)", "Nyckeltal"))),
              Cell("Målvärde"), Cell("Röd"), Cell("Gul"), Cell("Grön"))  # fmt: skip
    rows = tuple(
        (Cell(goal.title or ""), *_threshold_cells(indicator))
        for goal in plain
        for indicator in goal.indicators
    )
    grid = Grid((header,), rows, (2.4, 2.8, 1.6, 1.1, 1.2, 1.1))
    return plain, [Heading("Mål och indikatorer", 2), grid]


def _threshold_cells(indicator: Indicator) -> tuple[Cell, ...]:
    colours = indicator.thresholds
    printed = (
        indicator.name,
        indicator.target,
        *((colours.red, colours.yellow, colours.green) if colours else ()),
    )
    return tuple(Cell("" if value is None else value.text) for value in printed)


def _band_family(rng: Random, year: int) -> Made:
    """One activity table for the whole plan, each goal a band over the full width."""
    columns = random_looks.columns(rng, _activity_fields(rng), year)
    fields = [column.field for column in columns]
    goals = [
        Goal(goal.title, activities=goal.activities)
        for goal in _goals(rng, tuple, lambda: _activities(rng, fields, year))
        if goal.activities
    ]
    rows: list[tuple[Cell, ...]] = []
    header: tuple[Cell, ...] = ()
    for goal in goals:
        grid = activity_grid(goal.activities, columns, band=goal.title or "")
        header, rows = grid.header[0], [*rows, *grid.rows]
    if not goals:
        return [], [Paragraph(rng.choice(random_words.PROSE))]
    widths = tuple(column.share for column in columns)
    return goals, [Heading("Handlingsplan", 2), Grid((header,), tuple(rows), widths)]


FAMILIES: dict[str, Callable[[Random, int], Made]] = {
    "bands": _band_family,
    "goal column": _goal_column_family,
    "list": _list_family,
    "outturns": _outturn_family,
    "thresholds": _thresholds_family,
}
