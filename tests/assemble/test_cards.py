"""Cards become goals with indicators; weak ones only where nothing surer states goals."""

from __future__ import annotations

from small_plans import plan_of
from text_tables import Grid

WEAK: Grid = [
    ["Verksamhetsmål för god hushållning"],
    ["Byggnämnden|Verksamhetsmål för god hushållning|Lov ges i tid.|Nyckeltal|Dagar till lov"],
    ["Kulturnämnden|Verksamhetsmål för god hushållning|Fler läser.|Nyckeltal|Antal lån"],
]


def test_each_card_is_a_goal_with_its_indicator() -> None:
    goals = plan_of(WEAK).goals
    assert [goal.title.text for goal in goals if goal.title] == ["Lov ges i tid.", "Fler läser."]
    (indicator,) = goals[0].indicators
    assert indicator.name is not None
    assert indicator.responsible is not None
    assert (indicator.name.text, indicator.responsible.text) == ("Dagar till lov", "Byggnämnden")


def test_cards_with_inexact_labels_stay_a_table_beside_a_table_of_goals() -> None:
    plan = plan_of([["Mål", "Nyckeltal"], ["Balans i ekonomin ska nås", "Resultat"]], WEAK)
    assert [goal.title.text for goal in plan.goals if goal.title] == ["Balans i ekonomin ska nås"]
    (table,) = plan.tables
    assert [text and text.text for text in table.header] == [
        None, "Verksamhetsmål för god hushållning", "Nyckeltal",
    ]  # fmt: skip
    assert [[cell and cell.text for cell in row] for row in table.rows] == [
        ["Byggnämnden", "Lov ges i tid.", "Dagar till lov"],
        ["Kulturnämnden", "Fler läser.", "Antal lån"],
    ]


def test_a_card_with_two_indicators_is_one_goal() -> None:
    plan = plan_of([["Mål: Fler cyklar|Mått: Resor|Målvärde: 25 %|Mått: Skador|Målvärde: 11"]])
    (goal,) = plan.goals
    assert [i.name.text for i in goal.indicators if i.name] == ["Resor", "Skador"]
    assert [i.target.text for i in goal.indicators if i.target] == ["25 %", "11"]
