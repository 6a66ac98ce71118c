"""Texts whose columns stand one below the other: kept as text, and told of."""

from __future__ import annotations

from styrkort.reading import Input, read_input

BLOCKS = """Mål och indikatorer

Indikator

Andel trygga elever

Sjukfrånvaro

Målvärde

Minst 90 %

6 %
"""

CHAPTERS = """Mål

Alla elever ska vara trygga.

Indikatorer

Vi följer andelen trygga elever.

Aktiviteter

Vi utbildar personalen.
"""


def read(text: str) -> list[str]:
    plan = read_input(Input("plan.txt", text.encode(), "plan"))
    assert not plan.tables
    assert not any(goal.indicators or goal.activities for goal in plan.goals)
    return [str(finding.code) for finding in plan.findings]


def test_names_of_columns_on_lines_of_their_own_are_told_of() -> None:
    assert read(BLOCKS) == ["table-skipped"]


def test_headings_of_chapters_are_none() -> None:
    assert read(CHAPTERS) == []


UNREAD = """Aktiviteter                     Status      Färdiggrad
Utbilda personalen i bemötande
Inventera alla badplatser
"""

GRID = """Aktivitet                       Ansvarig            Genomförs

                                                2031     2032     2033
Utbilda personalen i bemö-      Rektor            X                 X
tande
Inventera alla badplatser       Miljöchef                  X
"""


def test_a_header_over_nothing_that_is_read_is_told_of() -> None:
    assert read(UNREAD) == ["table-skipped"]


def test_the_years_of_a_grid_stand_below_its_header() -> None:
    plan = read_input(Input("plan.txt", GRID.encode(), "plan"))
    [goal] = plan.goals
    rows = [(a.text.text, a.timing.text) for a in goal.activities if a.text and a.timing]
    assert rows == [
        ("Utbilda personalen i bemötande", "2031, 2033"),
        ("Inventera alla badplatser", "2032"),
    ]


def test_a_table_printed_again_on_the_next_page_has_the_same_goal() -> None:
    text = (
        "Mål 1: Trygga skolor\n\nAktivitet\tAnsvarig\tNär\nUtbilda personal\tRektor\t2031\n\n"
        "\fAktivitet\tAnsvarig\tNär\nMäta trivsel\tRektor\tMaj\n"
    )
    [goal] = read_input(Input("plan.txt", text.encode(), "plan")).goals
    assert len(goal.activities) == 2
