"""Values of women, men and others: in rows or columns of their own, always with their group."""

from __future__ import annotations

from small_plans import plan_of
from text_tables import DOWN, Grid

from styrkort.schemas import Indicator

Row = tuple[str, str | None, str | None, str]


def indicators(grid: Grid) -> tuple[Indicator, ...]:
    return plan_of("## Goda levnadsvanor", grid).goals[0].indicators


def measured(indicator: Indicator) -> set[Row]:
    """Role, period, group and value of every measurement."""
    return {
        (
            m.role.value,
            None if m.period is None else m.period.text,
            m.group,
            "" if m.value is None else m.value.text,
        )
        for m in indicator.measurements
    }


def target(indicator: Indicator) -> str | None:
    return None if indicator.target is None else indicator.target.text


def test_a_row_for_each_group_beside_a_merged_indicator() -> None:
    trained, slept = indicators(
        [
            ["Indikator", "Kön", "2030", "Målvärde 2031"],
            ["Andel som tränar", "Kvinnor", "48 %", "60 %"],
            [DOWN, "Män", "55 %", "62 %"],
            [DOWN, "Totalt", "51 %", "61 %"],
            ["Andel som sover", "Kvinnor", "70 %", "75 %"],
            [DOWN, "Män", "72 %", "75 %"],
        ]
    )
    assert target(trained) == "61 %"
    assert measured(trained) == {
        ("outturn", "2030", None, "51 %"),
        ("outturn", "2030", "women", "48 %"),
        ("outturn", "2030", "men", "55 %"),
        ("target", "2031", "women", "60 %"),
        ("target", "2031", "men", "62 %"),
    }
    assert target(slept) is None
    assert ("target", "2031", "women", "75 %") in measured(slept)


def test_a_group_that_a_narrow_column_breaks_is_the_same_group() -> None:
    (trained,) = indicators(
        [
            ["Indikator", "Kön", "2030"],
            ["Andel som tränar", "Totalt", "51 %"],
            ["Andel som tränar", "Kvin-|nor", "48 %"],
            ["Andel som tränar", "Män", "55 %"],
        ]
    )
    assert measured(trained) == {
        ("outturn", "2030", None, "51 %"),
        ("outturn", "2030", "women", "48 %"),
        ("outturn", "2030", "men", "55 %"),
    }


def test_a_row_for_each_group_with_the_indicator_printed_once_or_again() -> None:
    for again in ("", "Andel nöjda"):
        (indicator,) = indicators(
            [
                ["Kön", "Mått", "Utfall 2030", "Utfall 2031"],
                ["Flickor", "Andel nöjda", "80", "82"],
                ["Pojkar", again, "78", "79"],
            ]
        )
        assert measured(indicator) == {
            ("outturn", "2030", "women", "80"),
            ("outturn", "2031", "women", "82"),
            ("outturn", "2030", "men", "78"),
            ("outturn", "2031", "men", "79"),
        }


def test_groups_below_the_indicator_in_its_own_column() -> None:
    first, second = indicators(
        [
            ["Indikator", "Utfall 2031", "Mål 2031"],
            ["Antal anställda", "410", "400"],
            ["Kvinnor", "301", ""],
            ["Män", "109", ""],
            ["Antal chefer", "31", "30"],
        ]
    )
    assert (target(first), target(second)) == ("400", "30")
    assert measured(first) == {
        ("outturn", "2031", None, "410"),
        ("outturn", "2031", "women", "301"),
        ("outturn", "2031", "men", "109"),
    }


def test_the_country_below_the_municipality() -> None:
    (indicator,) = indicators(
        [
            ["Indikator", "", "2030", "Målvärde 2031"],
            ["Andel behöriga", "Kommunen", "81", "85"],
            ["", "Riket", "83", ""],
        ]
    )
    assert ("comparison", "2030", "Riket", "83") in measured(indicator)


def test_rows_with_more_than_values_stay_rows() -> None:
    """A status or comment of its own belongs to the group's row."""
    rows = indicators(
        [
            ["Indikator", "Kön", "Utfall 2031", "Kommentar"],
            ["Andel nöjda", "Kvinnor", "80", "Ökar."],
            ["", "Män", "78", "Minskar."],
        ]
    )
    assert [target(row) for row in rows] == [None, None]
    assert len(rows) == 2


def test_other_rows_of_parts_are_indicators_of_their_own() -> None:
    rows = indicators(
        [
            ["Indikator", "2030", "2031"],
            ["Antal hushåll", "78", "71"],
            ["- varav barnfamiljer", "12", "9"],
            ["- varav kvinnor", "30", "28"],
        ]
    )
    assert len(rows) == 3
