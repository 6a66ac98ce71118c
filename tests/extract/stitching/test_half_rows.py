"""Rows cut by a page break whose texts moved as a whole, or whose borders stay open."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum

import pytest
from page_builder import PageBuilder

from styrkort.extract.naming.header_rows import known_header_rows, row_name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.stitching.stitching import stitch
from styrkort.extract.table import Table
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence, FindingCode

LEXICON = load_lexicon()
XS = (50.0, 150.0, 250.0, 420.0, 540.0)
HEADER = ("Tid", "Ansvarig", "Åtgärd", "Utvärderas")
ROWS = (
    ("Maj", "Rektor", "Öppna badet", "Bokslut"),
    ("Juni", "HR-chef", "Se över larmen", "Delår"),
    ("Juli", "Rektor", "Rusta skolan", "Bokslut"),
    ("Löpande", "Stabschef", "Utbilda chefer", "Delår"),
)
Rows = Sequence[Sequence[str]]


class Drawn(Enum):
    """Which horizontal rules of a table are drawn."""

    ALL = slice(None)
    WITHOUT_FIRST = slice(1, None)
    WITHOUT_LAST = slice(None, -1)


def ruled(number: int, rows: Rows, drawn: Drawn = Drawn.ALL) -> PageBuilder:
    """A ruled table of 20-point rows."""
    ys = [60.0 + 20 * k for k in range(len(rows) + 1)]
    builder = PageBuilder(number=number).table(XS, ys, rows, lines=False)
    for y in ys[drawn.value]:
        builder.across(y, XS[0], XS[-1])
    for x in XS:
        builder.down(x, ys[0], ys[-1])
    return builder


def joined(first: PageBuilder, second: PageBuilder) -> Table:
    pages = [first.page(), second.page()]
    (table,) = stitch(
        pages,
        [read_ruled(page) for page in pages],
        lambda table: known_header_rows(table, LEXICON),
        row_names=lambda table: row_name_columns(table, LEXICON),
    )
    return table


def rows_of(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


@pytest.mark.parametrize(
    ("last", "first", "whole", "codes"),
    [
        (("", "Rektor", "", "Delår"), ("", "", "Städa", ""), "| Rektor | Städa | Delår", []),
        (
            ("", "Rektor", "Måla", "Delår"),
            ("Maj", "", "", ""),
            "Maj | Rektor | Måla | Delår",
            [FindingCode.CONTINUATION_UNCERTAIN],
        ),
    ],
    ids=["the name stands below", "the name stands above"],
)
def test_halves_of_which_one_has_the_name(
    last: Sequence[str], first: Sequence[str], whole: str, codes: list[FindingCode]
) -> None:
    """The time is not printed in every row: it is the deed that every row has.

    A text alone in the first column may be a heading, and is doubted.
    """
    table = joined(ruled(1, [HEADER, *ROWS, last]), ruled(2, [first, *ROWS[:2]]))
    assert " | ".join(rows_of(table)[5]).strip() == whole
    assert table.row_count == 8
    assert [doubt.code for doubt in table.doubts] == codes


CUT = (("Maj", "Rektor", "Bygga fler", "Bokslut"), ("", "", "Badplatser", "Delår"))


@pytest.mark.parametrize(
    ("left", "is_one"),
    [(("", "12,1 %", "7", ""), True), (("", "Totalt", "7", ""), False), (("",) * 4, False)],
    ids=["figures", "a word among them", "nothing"],
)
def test_a_name_alone_below_the_break(left: tuple[str, ...], is_one: bool) -> None:
    """It is taken for the name of figures above that have none, and the row is doubted."""
    header = ("Indikator", "Utfall 2026", "Utfall 2027", "Mål 2027")
    rows = [("Andel trygga", "70 %", "72 %", "75 %"), ("Antal besök", "12", "14", "16")]
    name = ("Andel som är nöjda", "", "", "")
    table = joined(ruled(1, [header, *rows, left]), ruled(2, [name, *rows]))
    row = [cell for cell in table.cells if cell.row == 3]
    assert [cell.text for cell in row] == ([name[0], *left[1:]] if is_one else list(left))
    assert all((cell.confidence is Confidence.DOUBTFUL) is is_one for cell in row)


def test_a_status_is_no_name_in_a_column_of_states() -> None:
    header = ("Aktivitet", "Status", "Klart", "Källa")
    rows = [("Måla", "Pågår", "50 %", ""), ("Bygga", "Avslutad", "100 %", "")]
    above = ruled(1, [header, *rows, ("", "Försenad", "", "")])
    table = joined(above, ruled(2, [("Ta fram en plan", "", "", ""), *rows]))
    assert rows_of(table)[3] == ["Ta fram en plan", "Försenad", "", ""]
    assert table.doubts


def test_a_row_whose_borders_the_break_leaves_open_is_one_row() -> None:
    above = ruled(1, [HEADER, *ROWS[:2], CUT[0]], drawn=Drawn.WITHOUT_LAST)
    table = joined(above, ruled(2, [CUT[1], *ROWS[2:]], drawn=Drawn.WITHOUT_FIRST))
    assert rows_of(table)[3] == ["Maj", "Rektor", "Bygga fler Badplatser", "Bokslut Delår"]
    assert not table.doubts


def test_below_a_repeated_header_the_open_end_tells() -> None:
    above = ruled(1, [HEADER, *ROWS[:2], CUT[0]], drawn=Drawn.WITHOUT_LAST)
    table = joined(above, ruled(2, [HEADER, CUT[1], *ROWS[2:]]))
    assert rows_of(table)[3] == ["Maj", "Rektor", "Bygga fler Badplatser", "Bokslut Delår"]


def test_tables_with_rules_between_the_rows_alone_tell_nothing() -> None:
    """No table of theirs has an outer border: an open end is no sign of a cut row."""
    first, second = ruled(1, [HEADER, *ROWS[:3]]), ruled(2, [ROWS[3], *ROWS[:2]])
    inner = (XS[0], XS[-1])
    for builder in (first, second):
        ends = {min(r.box.top for r in builder.rules), max(r.box.bottom for r in builder.rules)}
        builder.rules = [
            rule
            for rule in builder.rules
            if (rule.box.top not in ends if rule.horizontal else rule.box.x0 not in inner)
        ]
    assert joined(first, second).row_count == 7


def test_two_values_are_two_rows_even_between_open_borders() -> None:
    above = ruled(
        1, [HEADER, *ROWS[:2], ("12", "Rektor", "Måla", "Delår")], drawn=Drawn.WITHOUT_LAST
    )
    table = joined(above, ruled(2, [("13", "", "klart", ""), *ROWS[2:]], drawn=Drawn.WITHOUT_FIRST))
    assert table.row_count == 7
    assert [doubt.code for doubt in table.doubts] == ["continuation-uncertain"]


def test_the_only_row_of_a_table_in_two_halves_is_joined_and_doubted() -> None:
    """All but its name stands above the break, under the header, and the name below it."""
    above = ruled(1, (HEADER, ("", *ROWS[0][1:])))
    table = joined(above, ruled(2, (HEADER, ("Maj", "", "", ""))))
    assert rows_of(table)[1:] == [list(ROWS[0])]
    assert {cell.confidence for cell in table.rows()[1]} == {Confidence.DOUBTFUL}
    assert FindingCode.CONTINUATION_UNCERTAIN in {doubt.code for doubt in table.doubts}
