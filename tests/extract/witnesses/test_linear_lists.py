"""Linear tables with a line for each name and cell, as web pages saved as text have them."""

from __future__ import annotations

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.text_reader import split_lines
from styrkort.extract.witnesses.linear.witness import LinearText, read_linear
from styrkort.schemas import Confidence

HEADER = "Mått\nEnhet\nUtfall 2031\nMålvärde 2032\n"


def read(text: str) -> LinearText:
    return read_linear(list(split_lines(text)), load_lexicon())


def grid(text: str) -> list[list[str]]:
    (table,) = read(text).tables
    return [[cell.text for cell in row] for row in table.rows()]


def test_each_line_is_a_name_or_a_cell() -> None:
    rows = "Meritvärde i årskurs 9\npoäng\n214\n220\nFria från Rökning\n%\n71\n80\n"
    assert grid(HEADER + rows) == [
        ["Mått", "Enhet", "Utfall 2031", "Målvärde 2032"],
        ["Meritvärde i årskurs 9", "poäng", "214", "220"],
        ["Fria från Rökning", "%", "71", "80"],
    ]


def test_a_blank_line_is_an_empty_cell() -> None:
    rows = "Meritvärde\npoäng\n214\n220\nRökning\n%\n\n71\nTrivsel\n%\n61\n70\nRo\n%\n64\n75\n"
    assert grid(HEADER + rows)[2] == ["Rökning", "%", "", "71"]


def test_texts_that_may_stand_under_the_next_name_are_doubted() -> None:
    text = (
        "Mått Utfall 2030 Utfall 2031 Målvärde 2032\nTrivsel 71 72 Minst 80\nRökning 61 Minst 62\n"
    )
    (table,) = read(text).tables
    doubted = {c.text for c in table.cells if c.confidence is Confidence.DOUBTFUL}
    assert "61" in doubted
    assert read(text).tables[0].doubts[0].code == "cell-doubtful"


BANDED = """\
Tidplan Deltar Aktivitet Ansvarig
Trygga gator
Maj 2031 Polisen Belysa gångvägarna Gatuchef
Q2 2031 Regionen Sanda trottoarerna Rektor
Rena stränder
Juni 2031 Föreningar Städa stränderna Parkchef
Q4 2031 Regionen Mäta halterna i vattnet Miljöchef
"""


def test_one_text_alone_above_the_rows_is_doubted() -> None:
    found = read(BANDED.replace("Rena stränder\n", ""))
    (band,) = [c for c in found.tables[0].cells if c.column_span > 1]
    assert band.confidence is Confidence.DOUBTFUL
    assert "“Trygga gator” is read as a heading" in found.tables[0].doubts[-1].message
