"""Linear tables with comments, goal headings and page numbers between their rows."""

from __future__ import annotations

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Table
from styrkort.extract.text_reader import split_lines
from styrkort.extract.witnesses.linear.witness import read_linear

PLAN = """\
Mål 1: Trygga gator
Aktivitet Ansvarig Status
Belysa gångvägarna Gatuchef Pågår
Kommentar: Upphandlingen är klar.
Se över skolvägarna tillsammans med
föräldrarna
Rektor Genomförd
Kommentar: Arbetet löper på. Två av tre skolor är
klara.
Sanda trottoarerna Gatuchef Pågår
Mål 2: Rena stränder
Nämnden följer målet.
Aktivitet Ansvarig Status
Städa stränderna Parkchef Försenad
1
\f"""


def tables_of(text: str) -> list[Table]:
    return read_linear(list(split_lines(text)), load_lexicon()).tables


def grid(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


def test_comments_are_rows_across_the_columns() -> None:
    first, _ = tables_of(PLAN)
    assert grid(first)[1:] == [
        ["Belysa gångvägarna", "Gatuchef", "Pågår"],
        ["Kommentar: Upphandlingen är klar."],
        ["Se över skolvägarna tillsammans med föräldrarna", "Rektor", "Genomförd"],
        ["Kommentar: Arbetet löper på. Två av tre skolor är klara."],
        ["Sanda trottoarerna", "Gatuchef", "Pågår"],
    ]


def test_a_goal_with_a_sentence_below_it_ends_the_table_above() -> None:
    _, second = tables_of(PLAN)
    assert grid(second)[1:] == [["Städa stränderna", "Parkchef", "Försenad"]]


def test_a_number_stands_behind_its_sign() -> None:
    header = "Indikator Målvärde Röd Gul Grön\n"
    (table,) = tables_of(
        f"{header}Nöjda elever ≥ 80 < 70 70-79 ≥ 80\nNöjda lärare ≥ 90 < 80 80-89 ≥ 90\n"
    )
    assert grid(table)[1] == ["Nöjda elever", "≥ 80", "< 70", "70-79", "≥ 80"]
