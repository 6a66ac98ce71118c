"""Rows of random plans: goals with their indicators and activities, and the headings over them."""

from __future__ import annotations

from collections.abc import Callable
from random import Random
from typing import Any

import random_values
import random_words
from document import Block, Heading, Paragraph
from plan import Activity, Goal, Indicator, Measurement
from plan_tables import Column
from values import Printed, role

ONE_ROLE = 0.8  # of the activities name one role
TWO_ROLES = 0.12  # of them name two; the rest name organs

Made = tuple[list[Goal], list[Block]]


def headed(rng: Random, goals: list[Goal], tables: Callable[[Goal], list[Block]]) -> Made:
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


def goals(
    rng: Random,
    indicators: Callable[[], tuple[Indicator, ...]],
    activities: Callable[[], tuple[Activity, ...]],
) -> list[Goal]:
    """Numbered goals with different titles, each with its own rows."""
    titles = random_words.different(rng, random_words.goal_title, rng.randint(1, 5))
    return [
        Goal(title, str(number), indicators(), activities())
        for number, title in enumerate(titles, start=1)
    ]


def dated(columns: tuple[Column, ...], year: int) -> dict[str, Any]:
    """The period a target gets from its header."""
    header = next(column.header for column in columns if column.field == "target")
    return {"period": {"text": str(year), "edtf": str(year)}} if str(year) in header else {}


def threshold_indicators(
    rng: Random, dated: dict[str, Any], *, has_sub_goals: bool
) -> tuple[Indicator, ...]:
    """Indicators with colours; `dated` is what the target's header says of its year."""
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


def activity_fields(rng: Random) -> list[str]:
    """The columns of an activity table."""
    fields = ["text", "responsible", "timing"]
    if rng.random() < 0.6:
        fields.append("follow_up")
    if rng.random() < 0.2:
        fields.append("participants")
    if rng.random() < 0.2:
        fields.append("status")
    return fields


def activities(rng: Random, fields: list[str], year: int) -> tuple[Activity, ...]:
    """No to twenty activities with what stands in these columns."""
    count = rng.choice((0, 1, 2, 3, 4, 5, 6, 8, 12, 20))
    made: list[Activity] = []
    for text in random_words.different(rng, random_words.activity_sentence, count):
        partner = rng.choice((None, rng.choice(random_words.PARTNERS)))
        made.append(
            Activity(
                text,
                _responsible(rng),
                Printed(partner) if partner and "participants" in fields else None,
                random_values.timing(rng, year),
                random_values.follow_up(rng) if "follow_up" in fields else None,
                random_values.activity_status(rng) if "status" in fields else None,
            )
        )
    return tuple(made)


def _responsible(rng: Random) -> Printed:
    """One role, two in one of the usual ways, or organs by their abbreviations."""
    first, second = rng.sample(random_words.ROLES, 2)
    chance = rng.random()
    if chance < ONE_ROLE:
        return role(first)
    if chance < ONE_ROLE + TWO_ROLES:
        between = rng.choice((", ", " och ", "/"))
        return role(first, second, text=f"{first}{between}{second}")
    return role(*rng.sample(random_words.ORGANS, 2))


def measured_indicators(rng: Random, years: list[str], target_year: str) -> tuple[Indicator, ...]:
    """Indicators with an outturn in most of the years, and a target."""
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
