"""Lines of a text file that are headings of goals, and lines that are none."""

from __future__ import annotations

from pathlib import Path

import pytest

import styrkort
from styrkort.schemas import Goal

TABLE = "Indikator\tMålvärde\nAndel nöjda\t80 %\n"


def goals_of(folder: Path, text: str, suffix: str = ".txt") -> tuple[Goal, ...]:
    path = folder / f"plan{suffix}"
    path.write_text(text, encoding="utf-8")
    return styrkort.read(path).goals


@pytest.mark.parametrize(
    "line", ["Mål 2: Minska mängden avfall", "Mål 2. Ett gott liv", "Övergripande mål: Gott liv"]
)
def test_a_line_labelled_as_goal_is_a_heading(tmp_path: Path, line: str) -> None:
    (goal,) = goals_of(tmp_path, f"Verksamhetsplan 2031\n\n{line}\n\n{TABLE}")
    assert goal.title is not None
    assert line.endswith(goal.title.text)
    assert len(goal.indicators) == 1


def test_a_labelled_value_is_no_heading(tmp_path: Path) -> None:
    text = f"Verksamhetsplan 2031\n\nTrygg skola\n\nMål: minst 80 %\n\n{TABLE}"
    assert [g.title.text for g in goals_of(tmp_path, text) if g.title] == ["Trygg skola"]


def test_a_file_that_marks_its_headings_has_no_others(tmp_path: Path) -> None:
    table = "| Uppdrag | Ansvarig |\n|---|---|\n| Utreda hamnen | Hamnchef |\n"
    text = f"# Nämndplan 2031\n\nEkby kommun, tekniska nämnden\n\n## Särskilda uppdrag\n\n{table}"
    (goal,) = goals_of(tmp_path, text, ".md")
    assert (goal.id, goal.title) == ("g0", None)


def test_a_marked_heading_has_its_chapter_number(tmp_path: Path) -> None:
    table = "| Mått | Målvärde |\n|---|---|\n| Andel nöjda | 80 % |\n"
    (goal,) = goals_of(tmp_path, f"# Plan 2031\n\n## 3 God livsmiljö\n\n{table}", ".md")
    assert goal.title is not None
    assert (goal.number, goal.title.text) == ("3", "God livsmiljö")


@pytest.mark.parametrize(
    ("line", "goal"), [("Fossilfri kommun", "Fossilfri kommun"), ("Ekby kommun", None)]
)
def test_a_senders_name_is_no_heading(tmp_path: Path, line: str, goal: str | None) -> None:
    text = f"Miljöplan 2031\n\nUpprättad under året.\n\n{line}\n\n{TABLE}"
    assert [g.title.text if g.title else None for g in goals_of(tmp_path, text)] == [goal]


@pytest.mark.parametrize("title, goal", ["=-", "-~", "*="], ids=["markdown", "restructured", "own"])
def test_underlined_lines_are_headings(tmp_path: Path, title: str, goal: str) -> None:
    names = ["Trygg skola", "Rent vatten"]
    parts = "".join(f"{name}\n{goal * len(name)}\n\n{TABLE}\n{TABLE}\n" for name in names)
    goals = goals_of(tmp_path, f"Plan 2031\n{title * 9}\n\n{parts}")
    assert [g.title.text for g in goals if g.title] == names
    assert [len(g.indicators) for g in goals] == [2, 2]


def test_a_rule_that_parts_sections_underlines_nothing(tmp_path: Path) -> None:
    text = f"Plan 2031\n\nMål 1: Trygg skola\n{'-' * 40}\n\n{TABLE}\nNy rad\n{'-' * 40}\n"
    assert [g.number for g in goals_of(tmp_path, text)] == ["1"]


def test_a_goal_above_labelled_lines_is_a_heading(tmp_path: Path) -> None:
    text = (
        "Plan 2031\n\n1. Tjänster som är lätta att förstå\n\n"
        "Indikator: Nöjda; målvärde: 80 %\nIndikator: Svar; målvärde: 90 %\n\n"
        "Mål 2: Vägar som är lätta att gå\n\n"
        "1. Aktivitet: Sanda; ansvarig: Gatuchef; när: 2031\n"
        "2. Aktivitet: Lysa; ansvarig: Gatuchef; när: 2032\n"
    )
    first, second = goals_of(tmp_path, text)
    assert [(g.number, len(g.indicators), len(g.activities)) for g in (first, second)] == [
        ("1", 2, 0),
        ("2", 0, 2),
    ]


def test_a_goal_above_a_label_is_a_heading(tmp_path: Path) -> None:
    heading = "Mål 2: Trygg skola\nKommunövergripande mått:\n\n"
    text = f"Plan 2031\n\n{TABLE}\n\n{heading}{TABLE}\n\n{TABLE}"
    assert [(g.number, len(g.indicators)) for g in goals_of(tmp_path, text)] == [
        (None, 1),
        ("2", 2),
    ]
