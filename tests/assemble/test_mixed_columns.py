"""Goals and indicators in one column are told apart by letters, words or print."""

from __future__ import annotations

import pytest
from small_plans import plan_of
from text_tables import ACROSS, Grid

from styrkort.schemas import Plan


def outline(plan: Plan) -> list[tuple[str | None, list[str]]]:
    return [
        (
            goal.title.text if goal.title else None,
            [i.name.text for i in goal.indicators if i.name],
        )
        for goal in plan.goals
    ]


EXPECTED = [("Trygga barn", ["Andel nöjda", "Antal platser"]), ("Rent vatten", ["Läckage"])]


@pytest.mark.parametrize(
    "kinds", [("S", "N"), ("M", "I"), ("Mål", "Nyckeltal")], ids=["S N", "M I", "words"]
)
def test_a_column_says_what_each_row_states(kinds: tuple[str, str]) -> None:
    goal, indicator = kinds
    grid: Grid = [
        ["Typ", "Mål och nyckeltal", "Utfall 2031"],
        [goal, "A1. Trygga barn", ""],
        [indicator, "Andel nöjda", "81 %"],
        [indicator, "Antal platser", "12"],
        [goal, "B2. Rent vatten", ""],
        [indicator, "Läckage", "3 %"],
    ]
    plan = plan_of(grid)
    assert outline(plan) == EXPECTED
    assert [goal.number for goal in plan.goals] == ["A1", "B2"]


def test_letters_in_front_of_the_texts() -> None:
    grid: Grid = [
        ["Mål/indikator", "Utfall 2031"],
        ["S Trygga barn", ""],
        ["N Andel nöjda", "81 %"],
        ["N Antal platser", "12"],
        ["S Rent vatten", ""],
        ["N Läckage", "3 %"],
    ]
    assert outline(plan_of(grid)) == EXPECTED


def test_goals_without_values_stand_over_their_indicators() -> None:
    grid: Grid = [
        ["Mål/indikator", "Målvärde", "Utfall 2031"],
        ["Trygga barn", "", ""],
        ["Andel nöjda", "90 %", "81 %"],
        ["Antal platser", "12", ""],
        ["Rent vatten", "", ""],
        ["Läckage", "", "3 %"],
    ]
    assert outline(plan_of(grid)) == EXPECTED


def test_under_bands_every_row_is_an_indicator() -> None:
    grid: Grid = [
        ["Mål/indikator", "Målvärde", "Utfall 2031"],
        ["Trygga barn", ACROSS, ACROSS],
        ["Andel nöjda", "90 %", "81 %"],
        ["Antal platser", "12", "11"],
        ["Rent vatten", ACROSS, ACROSS],
        ["Läckage", "2 %", "3 %"],
    ]
    assert outline(plan_of(grid)) == EXPECTED


def test_without_a_difference_every_row_stays_a_goal() -> None:
    """Nothing is guessed: rows that nothing tells apart stay as the header's first word says."""
    grid: Grid = [["Mål och mått", "Utfall 2031"], ["Trygga barn", "4"], ["Andel nöjda", "81 %"]]
    assert [title for title, _ in outline(plan_of(grid))] == ["Trygga barn", "Andel nöjda"]


def test_each_cell_of_a_row_with_indicator_and_activity_is_published_once() -> None:
    (goal,) = plan_of(
        [
            ["Mål", "Mätetal", "Mål 2031", "Aktiviteter", "Ansvarig"],
            ["Nöjda hyresgäster", "Serviceindex", "81 %", "Snabbare felanmälan", "Kundchef"],
        ]
    ).goals
    ((indicator,), (activity,)) = goal.indicators, goal.activities
    assert (indicator.other, activity.other) == ((), ())
    assert indicator.target is not None
    assert (indicator.target.text, activity.text.text if activity.text else None) == (
        "81 %",
        "Snabbare felanmälan",
    )
