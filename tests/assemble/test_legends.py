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
