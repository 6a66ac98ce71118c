"""Units that stand in the header of a column of values."""

from __future__ import annotations

from small_plans import plan_of

from styrkort.schemas import Value


def values(*grid: list[str | None]) -> list[Value]:
    (goal,) = plan_of("## Mål 1: God skola", list(grid)).goals
    (indicator,) = goal.indicators
    assert indicator.target is not None
    return [indicator.target, *(m.value for m in indicator.measurements if m.value is not None)]


def units(*grid: list[str | None]) -> list[str | None]:
    return [None if value.unit is None else value.unit.value for value in values(*grid)]


def test_a_header_gives_its_column_the_unit() -> None:
    header: list[str | None] = ["Indikator", "Målvärde (%)", "Antal 2030"]
    assert units(header, ["Behöriga elever", "95", "41"]) == ["percent", None]
    found = values(
        ["Indikator", "Utfall 2030 (tkr)", "Utfall 2031, %", "Målvärde"],
        ["Resurser till läsning", "410", "3", "4 kr"],
    )
    assert [(v.unit, v.multiplier, v.unit_inherited) for v in found] == [
        ("SEK", None, False),
        ("SEK", 1000, True),
        ("percent", None, True),
    ]


def test_a_printed_unit_stays() -> None:
    header: list[str | None] = ["Indikator", "Målvärde (%)", "Utfall (%)"]
    assert units(header, ["Väntetid", "14 dagar", "20"]) == ["days", "percent"]
