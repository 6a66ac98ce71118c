"""Goals that stand as headings: with tables, with prose alone, and what is no goal's name."""

from __future__ import annotations

import pytest
from small_plans import plan_of
from text_tables import Grid

from styrkort.schemas import Goal

INDICATORS: Grid = [["Indikator", "Målvärde"], ["Nöjda elever", "90 %"]]
ACTIVITIES: Grid = [["Aktivitet", "Ansvarig"], ["Bygga lekpark", "Parkchef"]]
ASSIGNMENTS: Grid = [["Uppdrag", "Ansvarig"], ["Utreda ny hamn", "Hamnchef"]]


def titles(goals: tuple[Goal, ...]) -> list[tuple[str | None, str | None]]:
    return [(goal.number, None if goal.title is None else goal.title.text) for goal in goals]


def test_labelled_headings_are_goals_though_only_prose_follows() -> None:
    plan = plan_of(
        "## Mål 1: Trygg uppväxt",
        "Barn får stöd i tid.",
        "## Mål 2: Levande landsbygd",
        "Det går att bo i hela kommunen.",
        "## Uppföljning",
        "Målen följs upp varje år.",
    )
    assert titles(plan.goals) == [("1", "Trygg uppväxt"), ("2", "Levande landsbygd")]
    assert all(not goal.indicators and not goal.activities for goal in plan.goals)


@pytest.mark.parametrize(
    "heading",
    ["## Fokusområde 1: Klimat", "## Perspektiv: Ekonomi", "## A1. Trygga barn", "## Trygga barn",
     "## Mål och budget", "## Målstyrning: så gör vi"],
)  # fmt: skip
def test_other_headings_over_prose_are_no_goals(heading: str) -> None:
    assert plan_of(heading, "Här står text.").goals == ()


def test_a_goal_of_an_overview_is_not_repeated() -> None:
    plan = plan_of(
        "# Mål",
        "## Mål 1: Trygg uppväxt",
        "## Mål 2: God miljö",
        "# Fördjupning",
        "## Mål 1: Trygg uppväxt",
        INDICATORS,
        "## Mål 2: God miljö",
        "Inga nyckeltal ännu.",
    )
    assert titles(plan.goals) == [("1", "Trygg uppväxt"), ("2", "God miljö")]
    assert len(plan.goals[0].indicators) == 1


@pytest.mark.parametrize("heading", ["### Så når vi dit", "### Kultur för alla", "### Tidplan"])
def test_a_heading_below_a_labelled_goal_names_a_part_of_it(heading: str) -> None:
    plan = plan_of("## Mål 3: Rikt kulturliv", INDICATORS, heading, ACTIVITIES)
    assert titles(plan.goals) == [("3", "Rikt kulturliv")]
    assert len(plan.goals[0].activities) == 1


@pytest.mark.parametrize(
    "heading", ["### Nämndmål: Fler läser", "### Fler ska läsa", "### Delmål 2 Fler läser"]
)
def test_a_heading_that_can_be_a_goal_is_one(heading: str) -> None:
    plan = plan_of("## Mål 3: Rikt kulturliv", heading, INDICATORS)
    assert len(plan.goals) == 2
    assert len(plan.goals[1].indicators) == 1


def test_special_assignments_are_no_goal() -> None:
    plan = plan_of("## Trygga barn", INDICATORS, "## Särskilda uppdrag", ASSIGNMENTS)
    assert titles(plan.goals) == [(None, None), (None, "Trygga barn")]
    assert plan.goals[0].activities[0].kind.value == "assignment"


def test_a_heading_that_judges_is_no_goal() -> None:
    plan = plan_of(
        "## Mål 4: Fler i arbete", "### Viss måluppfyllelse", "Två insatser av fyra.", INDICATORS
    )
    (goal,) = plan.goals
    assert goal.status is not None
    assert (goal.status.text, goal.status.code) == ("Viss måluppfyllelse", "partly_met")
    assert goal.comment is not None
    assert goal.comment.text == "Två insatser av fyra."


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["Ansvarig nämnd: Socialnämnden"], "Ansvarig nämnd: Socialnämnden"),
        (["### Huvudansvarig nämnd", "• Socialnämnden"], "• Socialnämnden"),
    ],
)
def test_who_answers_for_a_goal(lines: list[str], text: str) -> None:
    plan = plan_of("## Mål 4: Fler i arbete", *lines, INDICATORS)
    assert titles(plan.goals) == [("4", "Fler i arbete")]
    responsible = plan.goals[0].responsible
    assert responsible is not None
    assert (responsible.text, responsible.roles) == (text, ("Socialnämnden",))


def test_a_goal_that_only_lines_judge() -> None:
    """No table and no `Mål:`; who answers for it stands below. A legend judges several times."""
    plan = plan_of(
        "## Levande landsbygd",
        "### Bedömning",
        "Målet bedöms sannolikt att nå.",
        "### Huvudansvarig nämnd",
        "• Tekniska nämnden",
        "## Så bedöms målen",
        "Målet är uppnått.",
        "Målet är inte uppnått.",
        "### Ansvarig nämnd",
        "## Ekonomi",
        "Målet nås inte.",
    )
    (goal,) = plan.goals
    assert titles(plan.goals) == [(None, "Levande landsbygd")]
    assert goal.status is not None
    assert goal.status.code == "likely"


def test_a_labelled_line_stands_for_its_table_also_above_remarks() -> None:
    plan = plan_of(
        "## Målområde 2 – Bildning",
        "Nämndens mål: Fler når målen",
        "Prognos: Målet bedöms inte kunna uppnås.",
        INDICATORS,
        "Nämndens mål: Fler studerar",
        "Prognos: Målet bedöms uppnås.",
        INDICATORS,
    )
    assert titles(plan.goals) == [
        ("2", "Bildning"),
        (None, "Fler når målen"),
        (None, "Fler studerar"),
    ]
    assert [goal.parent for goal in plan.goals] == [None, "g1", "g1"]
    codes = [None if goal.status is None else goal.status.code for goal in plan.goals]
    assert codes == [None, "unlikely", "likely"]


def test_the_heading_of_a_budget_is_no_goal_of_the_next_section() -> None:
    """`Mål och indikatorer` right below it begins anew; below a goal's heading it goes on."""
    budget: Grid = [["Belopp i tkr", "Budget 2031"], ["Personal", "-400"], ["Lokaler", "-90"]]
    plan = plan_of("## Budget", budget, "## Mål och indikatorer", INDICATORS)
    assert titles(plan.goals) == [(None, None)]
    under_goal = plan_of("## Trygga barn", "## Mål och indikatorer", INDICATORS)
    assert titles(under_goal.goals) == [(None, "Trygga barn")]


def test_a_header_printed_again_does_not_end_the_goal_of_a_band() -> None:
    """Two tables under one header with nothing between them: the band stands over both."""
    header: list[str | None] = ["Aktivitet", "Ansvarig", "Tidplan"]
    first: Grid = [header, ["Trygga barn", ">", ">"], ["Bygga lekpark", "Parkchef", "2031"]]
    second: Grid = [header, ["Utreda skolväg", "Rektor", "2032"]]
    plan = plan_of("## Handlingsplan", first, second)
    assert titles(plan.goals) == [(None, "Trygga barn")]
    assert len(plan.goals[0].activities) == 2
    apart = plan_of("## Handlingsplan", first, "Fler åtgärder är planerade.", second)
    assert len(apart.goals) == 2
