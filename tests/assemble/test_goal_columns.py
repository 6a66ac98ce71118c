"""What stands beside the goals of a table: their numbers, who answers for them."""

from __future__ import annotations

from small_plans import plan_of
from text_tables import DOWN, Grid

from styrkort.schemas import Goal

INDICATOR: list[str | None] = ["Mål", "Indikator", "Målvärde"]


def goals(grid: Grid) -> tuple[Goal, ...]:
    return plan_of("Plan för 2031.", grid).goals


def numbers(grid: Grid) -> list[str | None]:
    return [goal.number for goal in goals(grid)]


def test_a_number_beside_a_goal_is_the_goals() -> None:
    grid: Grid = [
        ["Nr", *INDICATOR],
        ["1", "Nöjda invånare", "Nöjdhet", "80 %"],
        [DOWN, DOWN, "Svarstid", "2 dagar"],
        ["2", "Trygg skola", "Trivsel", "90 %"],
    ]
    assert numbers(grid) == ["1", "2"]
    assert all(not i.other for goal in goals(grid) for i in goal.indicators)


def test_a_number_that_counts_rows_is_no_goals() -> None:
    grid: Grid = [
        ["Nr", *INDICATOR],
        ["1", "Nöjda invånare", "Nöjdhet", "80 %"],
        ["2", DOWN, "Svarstid", "2 dagar"],
    ]
    assert numbers(grid) == [None]
    assert [i.other[0].value.text for i in goals(grid)[0].indicators] == ["1", "2"]


def test_a_number_beside_the_activity_is_the_activitys() -> None:
    grid: Grid = [
        ["Mål", "Nr", "Aktivitet", "Ansvarig"],
        ["Nöjda invånare", "1", "Öppna kontaktcenter", "Servicechef"],
        ["Trygg skola", "2", "Utbilda i bemötande", "Rektor"],
    ]
    assert numbers(grid) == [None, None]
    assert [a.number for goal in goals(grid) for a in goal.activities] == ["1", "2"]


def test_committees_below_a_goal_answer_for_it() -> None:
    first, second = goals(
        [
            INDICATOR,
            ["Fler ska klara|sig själva|KS, SN", "Antal med bistånd", "400"],
            [DOWN, "Öppet arbetslösa", "5 %"],
            ["Fler får stöd enligt|LSS", "Antal insatser", "90"],
        ]
    )
    assert first.title is not None
    assert (first.title.text, len(first.indicators)) == ("Fler ska klara sig själva", 2)
    assert first.responsible is not None
    assert first.responsible.text == "KS, SN"
    assert second.title is not None
    assert (second.title.text, second.responsible) == ("Fler får stöd enligt LSS", None)
