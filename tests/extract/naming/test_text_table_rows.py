"""Rows of text tables, which merge no cells: bands, comments, group headers over empty cells."""

from __future__ import annotations

from pathlib import Path

import styrkort
from styrkort.schemas import Goal, Indicator


def goals_of(folder: Path, *rows: str) -> tuple[Goal, ...]:
    """The goals of a tabbed plan with one table; fields are parted by `|`."""
    path = folder / "plan.txt"
    table = "\n".join(row.replace(" | ", "\t") for row in rows)
    path.write_text(f"Handlingsplan 2031\n\nTrygg kommun\n\n{table}\n", encoding="utf-8")
    return styrkort.read(path).goals


def activities(goal: Goal) -> list[tuple[str | None, str | None]]:
    return [
        (a.text.text if a.text else None, a.comment.text if a.comment else None)
        for a in goal.activities
    ]


def test_a_text_below_the_header_is_a_band(tmp_path: Path) -> None:
    first, second = goals_of(
        tmp_path,
        "Åtgärd | Ansvarig | Tidplan",
        "Livsmedel |  | ",
        "Ta fram meny | Måltidschef | 2031",
        "Öva utan el | Måltidschef | 2032",
        "Vatten |  | ",
        "Kartlägga brunnar | VA-chef | 2031",
    )
    assert [g.title.text for g in (first, second) if g.title] == ["Livsmedel", "Vatten"]
    assert activities(second) == [("Kartlägga brunnar", None)]


def test_an_activity_of_which_nothing_more_is_known_stays_one(tmp_path: Path) -> None:
    (goal,) = goals_of(
        tmp_path,
        "Åtgärd | Ansvarig | Tidplan",
        "Ta fram meny | Måltidschef | 2031",
        "Öva utan el |  | ",
        "Kartlägga brunnar | VA-chef | 2031",
    )
    assert len(goal.activities) == 3


def test_a_sentence_below_a_row_comments_it(tmp_path: Path) -> None:
    (goal,) = goals_of(
        tmp_path,
        "Aktivitet | Status",
        "Utbilda stödpersoner | Pågår",
        "Två av tre dagar har hållits. | ",
        "Öppna mottagning | Avslutad",
    )
    assert activities(goal) == [
        ("Utbilda stödpersoner", "Två av tre dagar har hållits."),
        ("Öppna mottagning", None),
    ]


def periods(indicator: Indicator) -> list[tuple[str | None, str | None]]:
    return [(m.period.text if m.period else None, m.group) for m in indicator.measurements]


def test_a_group_header_is_said_of_the_empty_cells_beside_it(tmp_path: Path) -> None:
    (goal,) = goals_of(
        tmp_path,
        "Nyckeltal | Utfall 2030 |  |  | Mål 2031",
        " | Kvinnor | Män | Totalt | ",
        "Upplevd trygghet (%) | 84 | 88 | 86 | 90",
        "Sjukfrånvaro (%) | 7 | 4 | 6 | 5",
    )
    assert [periods(i) for i in goal.indicators] == 2 * [
        [("2030", "women"), ("2030", "men"), ("2030", None)]
    ]


def test_a_value_of_one_year_lends_nothing_to_other_years(tmp_path: Path) -> None:
    (goal,) = goals_of(
        tmp_path,
        "Nyckeltal | Startvärde |  |  | Prognos",
        " | 2029 | 2030 | 2031 | 2032",
        "Avfall (kg) | 212 | 208 | 197 | 160",
    )
    (indicator,) = goal.indicators
    roles = [m.role.value for m in indicator.measurements]
    assert roles == ["baseline", "outturn", "outturn", "forecast"]


def test_empty_cells_between_tabs_keep_their_places(tmp_path: Path) -> None:
    (goal,) = goals_of(
        tmp_path,
        "Mått | Enhet |  | Utfall 2030 | Utfall 2031 | Bäst",
        "Behöriga elever | % |  | 78 | 75 | 96",
        "Lärartäthet | Kvot |  | 12 |  | 10",
    )
    assert [
        [(m.role.value, m.value.text) for m in i.measurements if m.value] for i in goal.indicators
    ][1] == [("outturn", "12"), ("comparison", "10")]


def test_thresholds_below_their_group_are_the_header_s(tmp_path: Path) -> None:
    [goal] = goals_of(
        tmp_path,
        "Nyckeltal | Målvärde | Gränsvärden |  | ",
        " |  | Röd | Gul | Grön",
        "Sjukfrånvaro | <6 | >8 | 6-8 | <6",
    )
    [indicator] = goal.indicators
    assert indicator.name is not None
    assert indicator.name.text == "Sjukfrånvaro"
    assert indicator.thresholds is not None
    assert indicator.thresholds.red is not None
    assert indicator.thresholds.red.text == ">8"


def test_the_years_of_a_grid_are_no_activity(tmp_path: Path) -> None:
    [goal] = goals_of(
        tmp_path,
        "Åtgärd | Ansvarig | Tidplan | ",
        " |  | 2031 | 2032",
        "Ta fram meny | Måltidschef | X | ",
        "Öva utan el | Måltidschef |  | X",
    )
    assert [text for text, _ in activities(goal)] == ["Ta fram meny", "Öva utan el"]


def test_one_text_below_the_header_of_two_columns_is_a_row(tmp_path: Path) -> None:
    (goal,) = goals_of(
        tmp_path, "Åtgärd | Ansvarig", "Ta fram meny | ", "Öva utan el | Kock", "Dika ur | VA-chef"
    )
    assert [text for text, _ in activities(goal)] == ["Ta fram meny", "Öva utan el", "Dika ur"]


def test_one_band_that_its_place_alone_tells_is_doubted(tmp_path: Path) -> None:
    path = tmp_path / "plan.txt"
    rows = "Åtgärd\tAnsvarig\tTid\nLivsmedel\t\t\nÖva utan el\tKock\tMaj\nDika ur\tVA-chef\tJuni\n"
    path.write_text(f"Plan 2031\n\n{rows}", encoding="utf-8")
    plan = styrkort.read(path)
    (title,) = [goal.title for goal in plan.goals if goal.title]
    assert title.citation is not None
    assert title.citation.confidence == "doubtful"
    assert "line 4: “Livsmedel” stands alone" in plan.findings[0].message
