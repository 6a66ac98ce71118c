"""Letters and signs as status mean what the document's own legend says, and nothing without one."""

from __future__ import annotations

import pytest
from small_plans import plan_of
from text_tables import Grid

STATUSES: Grid = [
    ["Åtgärd", "Ansvarig", "Status"],
    ["Bygga cykelväg", "Gatuchef", "P"],
    ["Inventera hållplatser", "Trafikchef", "E"],
]
LETTERS: Grid = [["Bokstav", "Betydelse"], ["P", "Pågår"], ["E", "Ej påbörjad"]]


def codes(*items: str | Grid) -> list[str | None]:
    plan = plan_of("## Hållbara resor", *items)
    statuses = [activity.status for goal in plan.goals for activity in goal.activities]
    assert [status.text for status in statuses if status] == ["P", "E"]
    return [status.code for status in statuses if status]


@pytest.mark.parametrize(
    "legend",
    [
        ["Status: P = pågår, E = ej påbörjad."],
        ["P – Pågår   E – Ej påbörjad   G – Genomförd"],
        ["• P: Pågår", "• E: Ej påbörjad"],
        ["P = Pågår", "E = Ej påbörjad"],
        [LETTERS],
    ],
    ids=["sentence", "row of signs", "list", "lines", "table"],
)
def test_a_legend_explains_letters(legend: list[str | Grid]) -> None:
    assert codes(*legend, STATUSES) == ["ongoing", "not_started"]
    assert codes(STATUSES, *legend) == ["ongoing", "not_started"]


@pytest.mark.parametrize(
    "text",
    ["", "P = pågår.", "S = Socialnämnden, P = Parkförvaltningen", "P = pågår, P = planerad"],
    ids=["none", "one letter", "other things", "two meanings"],
)
def test_what_is_no_legend_explains_nothing(text: str) -> None:
    assert codes(*([text] if text else []), STATUSES) == [None, None]


COLOURED: Grid = [
    ["Indikator", "Målvärde", "Utfall", "Status"],
    ["Soliditet", "45 %", "47 %", "Grön"],
    ["Avtalstrohet", "90 %", "71 %", "Röd"],
]
MEASURES: Grid = [
    ["Åtgärd", "Ansvarig", "Status"],
    ["Bygga cykelväg", "Gatuchef", "Grön"],
    ["Inventera hållplatser", "Trafikchef", "Röd"],
]
OF_GOALS = "Grön = uppnått, gul = delvis uppnått, röd = ej uppnått."
OF_MEASURES: Grid = [["Färg", "Betydelse"], ["Grön", "Klar"], ["Gul", "Pågår"], ["Röd", "Vilande"]]


def colours(*items: str | Grid) -> list[tuple[str | None, str | None]]:
    """Code and colour of each status: of indicators, then of activities."""
    goals = plan_of("## Mål 1: Hållbara resor", *items).goals
    statuses = [indicator.status for goal in goals for indicator in goal.indicators]
    statuses += [activity.status for goal in goals for activity in goal.activities]
    return [(status.code, status.colour) for status in statuses if status]


def test_a_legend_explains_colours() -> None:
    assert colours(OF_GOALS, COLOURED) == [("met", "green"), ("not_met", "red")]
    assert colours(MEASURES, OF_MEASURES) == [("done", "green"), (None, "red")]
    assert colours(COLOURED) == [(None, "green"), (None, "red")]


def test_legends_of_goals_and_of_activities_explain_each_their_own() -> None:
    both = colours(OF_GOALS, COLOURED, OF_MEASURES, MEASURES)
    assert both == [("met", "green"), ("not_met", "red"), ("done", "green"), (None, "red")]
