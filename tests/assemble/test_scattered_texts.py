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
