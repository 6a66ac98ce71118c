"""Families of random plans that tell what is to be reached and done."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import random_looks
import random_rows
import random_words
from document import Block, Cell, Grid, Heading, Paragraph
from plan import Goal, Indicator
from plan_tables import Column, activity_grid, indicator_grid
from random_rows import Made

COLOURS = ("red", "yellow", "green")
GROUPED_SHARE = 0.12  # of the plans print one header over the three colours


def thresholds_family(rng: Random, year: int) -> Made:
    """Goal table with colours, and an activity table, under each goal heading."""
    fields = ["name", "target", "red", "yellow", "green"]
    has_sub_goals = rng.random() < 0.7
    fields = ["sub_goal", *fields] if has_sub_goals else fields
    goal_columns = random_looks.columns(rng, fields, year)
    activity_columns = random_looks.columns(rng, random_rows.activity_fields(rng), year)
    first = goal_columns[0].field
    merged = "sub_goal" if first == "sub_goal" and rng.random() < 0.5 else ""
    label = rng.choice(("", "Kommunövergripande mått:", "Verksamhetsspecifika mått:"))
    dated = random_rows.dated(goal_columns, year)
    is_grouped = rng.random() < GROUPED_SHARE

    def tables(goal: Goal) -> list[Block]:
        blocks: list[Block] = [Paragraph(label)] if label else []
        grid = indicator_grid(goal.indicators, goal_columns, merged=merged)
        blocks.append(_grouped(grid, goal_columns) if is_grouped else grid)
        if goal.activities:
            blocks.append(activity_grid(goal.activities, activity_columns))
        return blocks

    goals = random_rows.goals(
        rng,
        lambda: random_rows.threshold_indicators(rng, dated, has_sub_goals=has_sub_goals),
        lambda: random_rows.activities(rng, [column.field for column in activity_columns], year),
    )
    return random_rows.headed(rng, goals, tables)


def _grouped(grid: Grid, columns: tuple[Column, ...]) -> Grid:
    """The table with one header over the colour columns, which always stand last."""
    tall = tuple(
        replace(cell, rows=2)
        for cell, column in zip(grid.header[0], columns, strict=True)
        if column.field not in COLOURS
    )
    group = Cell("Gränsvärden", columns=len(COLOURS), align="center")
    return replace(grid, header=((*tall, group), grid.header[0][-len(COLOURS) :]))


def list_family(rng: Random, year: int) -> Made:
    """Indicator and target in two columns under each goal heading."""
    goal_columns = random_looks.columns(rng, ["name", "target"], year)
    dated = random_rows.dated(goal_columns, year)

    def indicators() -> tuple[Indicator, ...]:
        found = random_rows.threshold_indicators(rng, dated, has_sub_goals=False)
        return tuple(Indicator(indicator.name, indicator.target) for indicator in found)

    goals = random_rows.goals(rng, indicators, tuple)
    return random_rows.headed(
        rng, goals, lambda goal: [indicator_grid(goal.indicators, goal_columns)]
    )


def goal_column_family(rng: Random, year: int) -> Made:
    """The goal's text in the first column of every row, one table for the whole plan."""
    plain = [
        Goal(goal.title, indicators=goal.indicators)
        for goal in random_rows.goals(
            rng, lambda: random_rows.threshold_indicators(rng, {}, has_sub_goals=False), tuple
        )
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


def band_family(rng: Random, year: int) -> Made:
    """One activity table for the whole plan, each goal a band over the full width."""
    columns = random_looks.columns(rng, random_rows.activity_fields(rng), year)
    fields = [column.field for column in columns]
    goals = [
        Goal(goal.title, activities=goal.activities)
        for goal in random_rows.goals(rng, tuple, lambda: random_rows.activities(rng, fields, year))
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
