"""A table of one goal and its judgement, and what stands below it."""

from __future__ import annotations

from small_plans import plan_of
from text_tables import Grid

from styrkort.schemas import Plan

GOAL: Grid = [["Nämndmål", "Bedömning"], ["Barn och unga trivs", "Uppnått"]]
OTHER: Grid = [["Nämndmål", "Bedömning"], ["Äldre är trygga", "Delvis uppnått"]]
DEEDS: Grid = [["Aktivitet", "Ansvarig"], ["Öppna en fritidsgård", "Kulturchef"]]


def deeds(plan: Plan) -> list[tuple[str | None, list[str]]]:
    """Each goal with its activities."""
    return [
        (
            None if goal.title is None else goal.title.text,
            [activity.text.text for activity in goal.activities if activity.text],
        )
        for goal in plan.goals
    ]


def test_activities_below_the_table_of_one_goal_are_that_goals() -> None:
    plan = plan_of("## Uppföljning", GOAL, DEEDS, "## Uppföljning 2", OTHER, DEEDS)
    text = "Öppna en fritidsgård"
    assert deeds(plan) == [("Barn och unga trivs", [text]), ("Äldre är trygga", [text])]


def test_a_line_that_names_the_activities_parts_nothing() -> None:
    assert deeds(plan_of("## Uppföljning", GOAL, "Aktiviteter:", DEEDS)) == [
        ("Barn och unga trivs", ["Öppna en fritidsgård"])
    ]


def test_of_two_goals_in_one_table_none_has_the_activities() -> None:
    plan = plan_of("## Uppföljning", [*GOAL, ["Äldre är trygga", "Uppnått"]], DEEDS)
    assert deeds(plan)[0] == (None, ["Öppna en fritidsgård"])


def test_a_heading_at_the_level_of_the_goals_ends_it() -> None:
    plan = plan_of("## Uppföljning", GOAL, "## Uppföljning av aktiviteter", DEEDS)
    assert deeds(plan)[0] == (None, ["Öppna en fritidsgård"])


def test_an_outlook_below_the_heading_is_the_goals_status_also_without_a_code() -> None:
    """`delvis` of an outlook is neither likely nor unlikely: the words are kept."""
    line = "Bedömning: Målet bedöms delvis uppnås."
    (goal,) = plan_of("## Mål 1: Trygga invånare", line, DEEDS).goals
    assert goal.status is not None
    assert (goal.status.text, goal.status.code) == (line, None)
