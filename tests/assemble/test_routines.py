"""Deeds of a routine become a plan's by what stands around them."""

from __future__ import annotations

import pytest
from small_plans import plan_of

ROUTINE: list[list[str | None]] = [
    ["Nivå", "Temperatur", "Åtgärd", "Vem"],
    ["Gul", "26 grader", "Ge extra dryck till alla boende", "All personal"],
    ["Röd", "30 grader", "Flytta boende till svala rum", "Enhetschef"],
]
PLACED: list[list[str | None]] = [
    ["Nivå", "Temperatur", "Åtgärd", "Vem", "När"],
    ["Gul", "26 grader", "Köp in fläktar till alla boenden", "Enhetschef", "2031"],
]


def test_a_routine_is_a_plain_table_and_says_why() -> None:
    plan = plan_of("## Vid värmebölja", ROUTINE)
    assert not plan.goals
    assert len(plan.tables[0].rows) == 2
    [finding] = plan.findings
    assert finding.code == "table-kept-plain"
    assert finding.message.endswith("nothing says when, and unknown columns: Nivå, Temperatur")


@pytest.mark.parametrize("heading", ["## Mål 2: Svala hem", "## Alla boenden ska vara svala"])
def test_below_a_stated_goal_it_is_of_the_plan(heading: str) -> None:
    plan = plan_of(heading, ROUTINE)
    assert [len(goal.activities) for goal in plan.goals] == [2]
    assert not plan.tables


def test_beside_a_table_of_the_same_header_it_is_of_the_plan() -> None:
    sister: list[list[str | None]] = [[*ROUTINE[0], "När"], *([*row, ""] for row in ROUTINE[1:])]
    plan = plan_of("## Svala hem", PLACED, "## Vid värmebölja", sister)
    assert sum(len(goal.activities) for goal in plan.goals) == 3
    assert not plan.tables
