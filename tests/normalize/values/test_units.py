"""Units of a row: printed ones stay, the others are inherited and marked."""

from __future__ import annotations

import pytest
from value_rendering import rendered

from styrkort.normalize.notation.unit_table import unit_spellings
from styrkort.normalize.values.targets import parse_target
from styrkort.normalize.values.thresholds import parse_threshold
from styrkort.normalize.values.units import inherit_units, unit_in_name
from styrkort.schemas import UnitCode


def row(*cells: str, context: str | None = None) -> list[str]:
    target, *classes = cells
    values = [parse_target(target), *(parse_threshold(cell) for cell in classes)]
    return [rendered(value) for value in inherit_units(values, context)]


def test_classes_inherit_the_targets_unit() -> None:
    assert row("90% nöjdhet", "≤79%", "80-89", "≥90") == [
        "number 90; unit percent '%'; label nöjdhet",
        "interval (-∞, 79]; unit percent '%'",
        "interval [80, 89]; unit percent '%' inherited",
        "interval [90, ∞); unit percent '%' inherited",
    ]


def test_money_is_inherited_with_its_multiplier() -> None:
    assert row("5 mnkr", "<3") == [
        "number 5; unit SEK 'mnkr' times 1000000",
        "interval (-∞, 3); unit SEK 'mnkr' times 1000000 inherited",
    ]


def test_two_units_in_a_row_leave_it_to_the_name() -> None:
    assert row("90 %", "5 dagar", "7") == [
        "number 90; unit percent '%'",
        "number 5 [5, 5]; unit days 'dagar'",
        "number 7 [7, 7]",
    ]


def test_empty_missing_and_text_cells_inherit_nothing() -> None:
    assert row("90 %", "", "-", "Enligt plan")[1:] == [
        "null",
        "missing",
        "text; reason words without a number, and no known mark for a missing value",
    ]


def test_a_value_on_a_scale_has_no_percent() -> None:
    assert row("8,0 (av 10,0)", context="Nöjdhet (%)") == ["number 8.0; decimals 1; scale 10.0"]


def test_a_change_in_percent_is_no_unit_of_levels() -> None:
    assert row("minska med 20 %", "5 015") == [
        "change decrease 20; unit percent '%'",
        "number 5015 [5015, 5015]",
    ]


def test_a_change_inherits_no_percent() -> None:
    assert row("öka med 5", context="Nöjdhet, andel (%)") == ["change increase 5"]


def test_a_change_of_persons_is_a_change_in_their_number() -> None:
    assert row("+25 invånare", "≤0")[1] == "interval (-∞, 0]; unit persons 'invånare' inherited"


def test_a_count_inherits_no_percent() -> None:
    assert row("100 %", "45", context="Antal certifierade skolor")[1] == "number 45 [45, 45]"


def test_parts_inherit_too() -> None:
    assert row("2025: 40 / 2030: 46", context="Andel (%)") == [
        "several {number 40; unit percent '%' inherited; period 2025"
        " | number 46; unit percent '%' inherited; period 2030}"
    ]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Elever som är behöriga, andel (%)", "percent"),
        ("Andel (%) elever som är behöriga", "percent"),
        ("Kostnad för hemtjänst, kr/inv 80+", "SEK_per_inhabitant"),
        ("Nettokostnad (tkr)", "SEK"),
        ("Kostnad i tkr", "SEK"),
        ("kr/elev", "SEK_per_pupil"),
        ("Andel, %", "percent"),
        ("Antal dagar i snitt", "days"),
        ("Energianvändning (kWh/m2)", "kWh_per_m2"),
        ("Andel ärenden som avgörs inom 30 dagar", None),
        ("Andel elever i årskurs 9", None),
        ("Medelvärde", None),
        ("Väntetid (dagar), andel (%)", None),
        ("", None),
    ],
)
def test_the_unit_in_a_name(name: str, code: str | None) -> None:
    measure = unit_in_name(name)
    assert (None if measure is None or measure.code is None else measure.code.value) == code


def test_every_spelling_has_one_unit() -> None:
    spellings = [spelling for spelling, _ in unit_spellings()]
    assert len(spellings) == len(set(spellings))


def test_every_code_has_a_spelling() -> None:
    assert {unit.code for _, unit in unit_spellings()} - {None} == set(UnitCode)
