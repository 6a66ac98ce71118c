"""The years of one indicator, a row each: measurements where its name stands right above."""

from __future__ import annotations

import pytest
from small_plans import plan_of
from text_tables import Grid

YEARS: Grid = [
    ["År", "Utfall", "Mål"],
    ["2030", "412", "400"],
    ["2031", "398", "390"],
]


def test_years_below_the_name_of_an_indicator() -> None:
    plan = plan_of("## Mål 2: Fler i arbete", "### Indikator: Antal hushåll med bistånd", YEARS)
    ((indicator,),) = [goal.indicators for goal in plan.goals]
    assert indicator.name is not None
    assert indicator.name.text == "Antal hushåll med bistånd"
    assert indicator.target is not None
    assert indicator.target.period is not None
    assert (indicator.target.text, indicator.target.period.text) == ("400", "2030")
    assert [
        (m.role.value, m.period.text if m.period else None, m.value.text if m.value else None)
        for m in indicator.measurements
    ] == [("outturn", "2030", "412"), ("outturn", "2031", "398"), ("target", "2031", "390")]
    assert plan.tables == ()


@pytest.mark.parametrize(
    "items",
    [
        ["### Antal hushåll med bistånd", YEARS],
        ["### Indikator: Antal hushåll", "Siffrorna är preliminära.", YEARS],
        ["### Indikator: Kostnad", [["År", "Utfall", "Budget"], ["2030", "4", "5"],
                                    ["2031", "6", "7"]]],
        ["### Indikator: Antal hushåll", [["År", "Utfall"], ["Våren", "4"], ["Hösten", "5"]]],
    ],
    ids=["no label", "words between", "a budget", "no years"],
)  # fmt: skip
def test_other_tables_stay_plain(items: list[str | Grid]) -> None:
    plan = plan_of("## Fler i arbete", *items)
    assert plan.goals == ()
    assert len(plan.tables) == 1
