"""Headers of linear text: names of the lexicon, names with other words, names nobody knows."""

from __future__ import annotations

import pytest

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.text_reader import split_lines
from styrkort.extract.witnesses.linear.header import find_headers

LEXICON = load_lexicon()


def roles(text: str) -> list[list[str]]:
    headers = find_headers(list(split_lines(text)), LEXICON)
    return [[column.role.value for column in header.columns] for header in headers]


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Insats Ansvarig funktion Starttid Sluttid", "activity responsible start end"),
        ("Åtgärder Ansvarig Genomförs senast Status", "activity responsible timing status"),
        ("Mål Indikator Mål 2027 Röd Gul Grön", "goal indicator target red yellow green"),
        ("Nyckeltal Utfall 2025 Mål 2026 Mål 2027", "indicator outturn target target"),
        ("Nämndmål Indikator Källa Målvärde 2028", "goal indicator source target"),
        ("Aktivitet Koppling Ansvarig Tidplan", "activity other responsible timing"),
        ("AKTIVITET ANSVARIG FUNKTION TIDPLAN", "activity responsible timing"),
        ("Insats Ansvarig funktion\n\nStarttid Sluttid", "activity responsible start end"),
        ("Insats Ansvarig nämnd\nKlart senast Status", "activity responsible timing status"),
    ],
)
def test_names_that_are_only_partly_known(line: str, expected: str) -> None:
    [found] = roles(f"{line}\n\nVi ordnar en skridskobana vid Norrtorget\n\nRektor Maj\n")
    assert found == expected.split()


@pytest.mark.parametrize(
    "line",
    [
        "Utvärdering Enhetschef Löpande Årsbokslut",  # a row: one role word begins an activity
        "Mål och aktiviteter för Ansvarig nämnd",
        "Aktivitet Bredband Fiber Kommunchef Tidplan",  # two names that nobody knows
        "Mål, Indikator, Ansvarig nämnd.",
        "Rubrik",
    ],
)
def test_lines_that_are_no_headers(line: str) -> None:
    assert roles(f"{line}\n\nVi ordnar en skridskobana\n") == []


def test_the_first_row_is_not_taken_into_the_header() -> None:
    text = "Indikator Källa Målvärde 2028\n\nHandläggningstid\n\nbygglov Enkät 20 dagar\n"
    assert roles(text) == [["indicator", "source", "target"]]
