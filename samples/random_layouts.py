"""Further families of random plans: headers and goals among the rows, notes, grids of years."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from random import Random

import random_looks
import random_rows
import random_words
from document import Block, Cell, Grid, Heading, Paragraph, Row
from plan import Activity, Goal, Indicator
from plan_tables import Column, activity_grid, indicator_grid
from random_rows import Made
from values import Printed

BROKEN_HEADERS: Mapping[str, tuple[str, ...]] = {
    "text": ("Aktivitet", "Aktivi-\nteter", "Åtgärd"),
    "responsible": ("Ansvarig", "Ansvarig\nnämnd", "Huvud-\nansvar"),
    "timing": ("När\ngenomfört", "Tidplan", "Tid-\nplan"),
    "follow_up": ("Utvär-\nderas", "Uppföljning\nav aktivitet"),
    "status": ("Status",),
    "participants": ("Medverkande", "Deltar"),
}
NOTES = (
    "Ny indikator {year}.",
    "Mätningen görs vartannat år.",
    "Exklusive timanställda.",
    "Källa: Kolada.",
)
NOTED = 0.3  # of the targets carry a mark


def theme_family(rng: Random, year: int) -> Made:
    """One activity table; before each goal the header is printed again, the goal a band below."""
    columns = random_looks.columns(rng, random_rows.activity_fields(rng), year)
    goals = _with_activities(rng, columns, year)
    rows: list[Row] = []
    for goal in goals:
        grid = activity_grid(goal.activities, columns, band=goal.title or "")
        again = tuple(replace(cell, bold=True) for cell in grid.header[0])
        rows += [again, *grid.rows] if rows else grid.rows
    return _one_table(rng, goals, "Handlingsplan", columns, rows)


def goal_band_family(rng: Random, year: int) -> Made:
    """One table of indicators with colours, each goal a band over the full width."""
    fields = ["name", "target", *(("red", "yellow", "green") if rng.random() < 0.6 else ())]
    columns = random_looks.columns(rng, fields, year)
    dated = random_rows.dated(columns, year)

    def indicators() -> tuple[Indicator, ...]:
        made = random_rows.threshold_indicators(rng, dated, has_sub_goals=False)
        return made if "red" in fields else tuple(replace(i, thresholds=None) for i in made)

    goals = [
        Goal(goal.title, indicators=goal.indicators)
        for goal in random_rows.goals(rng, indicators, tuple)
    ]
    rows: list[Row] = []
    for goal in goals:
        rows.append((Cell(goal.title or "", columns=len(columns), bold=True),))
        rows += indicator_grid(goal.indicators, columns).rows
    return _one_table(rng, goals, "Mål och indikatorer", columns, rows)


def merged_activity_family(rng: Random, year: int) -> Made:
    """The goal in a first cell merged over its activities, one table for the whole plan."""
    columns = random_looks.columns(rng, random_rows.activity_fields(rng), year)
    goals = _with_activities(rng, columns, year, most=4)
    rows: list[Row] = []
    for goal in goals:
        for index, row in enumerate(activity_grid(goal.activities, columns).rows):
            first = [Cell(goal.title or "", rows=len(goal.activities))] if index == 0 else []
            rows.append((*first, *row))
    goal_column = Column(rng.choice(("Mål", "Nämndmål", "Verksamhetsmål")), 2.8, "goal")
    return _one_table(rng, goals, "Handlingsplan", (goal_column, *columns), rows)


def broken_header_family(rng: Random, year: int) -> Made:
    """Activities under headers of two lines, some broken at a hyphen, under each goal heading."""
    fields = random_looks.ordered(rng, random_rows.activity_fields(rng))
    columns = tuple(
        Column(rng.choice(BROKEN_HEADERS[field]), rng.uniform(*random_looks.SHARES[field]), field)
        for field in fields
    )
    return _under_headings(rng, columns, year, lambda goal: _activities(goal, columns))


def listed_family(rng: Random, year: int) -> Made:
    """Activities of several roles, each behind a bullet on a line of its own."""
    columns = random_looks.columns(rng, ["text", "responsible", "timing"], year)
    mark = rng.choice(("•", "•", "»", "-"))

    def listed(activity: Activity) -> Activity:
        names = rng.sample(random_words.ROLES, rng.choice((1, 2, 2, 3)))
        text = " ".join(f"{mark} {name}" for name in names)
        return replace(activity, responsible=Printed(text, {"roles": names}))

    def tables(goal: Goal) -> list[Block]:
        return [
            Grid(grid.header, tuple(tuple(map(_as_list, row)) for row in grid.rows), grid.widths)
            for grid in [activity_grid(goal.activities, columns)]
        ]

    def _as_list(cell: Cell) -> Cell:
        return replace(cell, text=cell.text.replace(f" {mark} ", f"\n{mark} "))

    return _under_headings(rng, columns, year, tables, listed)


def noted_family(rng: Random, year: int) -> Made:
    """Indicators with footnote marks behind values and headers, the notes below each table."""
    mark = rng.choice(("*", "*", "**"))
    columns = random_looks.columns(rng, ["name", "target", "red", "yellow", "green"], year)
    columns = tuple(
        column._replace(header=f"{column.header}{mark}") if rng.random() < 0.2 else column
        for column in columns
    )
    dated = random_rows.dated(columns, year)
    note = f"{mark} {rng.choice(NOTES).format(year=year)}"

    def noted(indicator: Indicator) -> Indicator:
        target = indicator.target
        if target is None or not target.text[-1:].isdigit() or rng.random() > NOTED:
            return indicator
        typed = {**target.typed, "footnote": mark}
        return replace(indicator, target=Printed(target.text + mark, typed))

    goals = random_rows.goals(
        rng,
        lambda: tuple(
            map(noted, random_rows.threshold_indicators(rng, dated, has_sub_goals=False))
        ),
        tuple,
    )
    return random_rows.headed(
        rng,
        goals,
        lambda goal: [indicator_grid(goal.indicators, columns), Paragraph(note, small=True)],
    )


def year_grid_family(rng: Random, year: int) -> Made:
    """Activities with a cross under each year in which they run, prose right below each table."""
    years = [str(year + ahead) for ahead in range(rng.randint(3, 4))]
    cross = rng.choice(("X", "X", "x"))
    columns = random_looks.columns(rng, ["text", "responsible"], year)

    def tables(goal: Goal) -> list[Block]:
        grid = activity_grid(goal.activities, columns)
        header = (*grid.header[0], *(Cell(each, align="center") for each in years))
        rows = tuple(
            (*row, *(Cell(rng.choice(("", cross)), align="center") for _ in years))
            for row in grid.rows
        )
        widths = (*grid.widths, *(0.9 for _ in years))
        return [Grid((header,), rows, widths), Paragraph(rng.choice(random_words.PROSE))]

    def crossed(activity: Activity) -> Activity:
        return replace(activity, timing=None, unclaimed=frozenset({"timing"}))

    return _under_headings(rng, columns, year, tables, crossed)


FURTHER_FAMILIES: Mapping[str, Callable[[Random, int], Made]] = {
    "broken headers": broken_header_family,
    "goal bands": goal_band_family,
    "listed": listed_family,
    "merged activities": merged_activity_family,
    "noted": noted_family,
    "themes": theme_family,
    "year grid": year_grid_family,
}


def _with_activities(
    rng: Random, columns: tuple[Column, ...], year: int, most: int = 20
) -> list[Goal]:
    """Goals without number that have activities, `most` of them each."""
    fields = [column.field for column in columns]
    goals = random_rows.goals(rng, tuple, lambda: random_rows.activities(rng, fields, year)[:most])
    return [Goal(goal.title, activities=goal.activities) for goal in goals if goal.activities]


def _activities(goal: Goal, columns: tuple[Column, ...]) -> list[Block]:
    return [activity_grid(goal.activities, columns)]


def _under_headings(
    rng: Random,
    columns: tuple[Column, ...],
    year: int,
    tables: Callable[[Goal], list[Block]],
    changed: Callable[[Activity], Activity] = lambda activity: activity,
) -> Made:
    """Goals with activities, each goal under its heading."""
    fields = [column.field for column in columns]
    goals = [
        replace(goal, activities=tuple(map(changed, goal.activities)))
        for goal in random_rows.goals(rng, tuple, lambda: random_rows.activities(rng, fields, year))
    ]
    return random_rows.headed(rng, [goal for goal in goals if goal.activities], tables)


def _one_table(
    rng: Random, goals: list[Goal], title: str, columns: tuple[Column, ...], rows: list[Row]
) -> Made:
    """All goals in one table; a sentence alone where there are none."""
    if not rows:
        return [], [Paragraph(rng.choice(random_words.PROSE))]
    header = tuple(Cell(column.header, align=column.align) for column in columns)
    widths = tuple(column.share for column in columns)
    return goals, [Heading(title, 2), Grid((header,), tuple(rows), widths)]
