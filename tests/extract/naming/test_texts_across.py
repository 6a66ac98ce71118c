"""Texts across a table: headings of the rows below them, or comments on the row above."""

from __future__ import annotations

from pytest import mark

from styrkort.extract.geometry import Box
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.roles import RowKind
from styrkort.extract.table import Area, Cell, Line, Table

GREY = (240, 240, 240)
COMMENT = "Verksamheten startade i september."
HEADING = "Parterna samverkar"


def table(*rows: tuple[str, ...], grey: range) -> Table:
    """Rows of two cells or of one across both; the rows of `grey` stand on a ground."""
    cells = [
        Cell(
            row,
            column,
            lines=(Line(text, 1, words=(10 * row + column,)),),
            column_span=3 - len(texts),
            areas=(Area(1, Box(100.0 * column, 20.0 * row, 200, 20.0 * row + 19)),),
            fill=GREY if row in grey else None,
        )
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    return Table(tuple(cells), len(rows), 2, (Area(1, Box(0, 0, 200, 20.0 * len(rows))),))


@mark.parametrize(("text", "kind"), [(COMMENT, RowKind.COMMENT), (HEADING, RowKind.BAND)])
def test_the_ground_of_every_second_row_makes_no_sentence_a_heading(
    text: str, kind: RowKind
) -> None:
    read = table(
        ("Aktiviteter", "Status"),
        ("Upphandla en plattform", "Avslutad"),
        (text,),
        ("Starta ett nätverk", "Pågående"),
        (text,),
        grey=range(0, 5, 2),
    )
    rows = name_columns(read, load_lexicon()).rows
    assert [row.kind for row in rows[1:]] == [RowKind.DATA, kind, RowKind.DATA, kind]


@mark.parametrize(("stop", "kind"), [("", RowKind.BAND), (".", RowKind.COMMENT)])
def test_a_long_goal_set_apart_is_a_band(stop: str, kind: RowKind) -> None:
    goal = "Alla anhöriga som vårdar en närstående ska mötas med respekt och få stöd i rätt tid"
    read = table(
        ("Aktivitet", "Status"),
        ("Starta ett nätverk", "Pågår"),
        (goal + stop,),
        ("Utbilda alla chefer", "Klar"),
        grey=range(2, 3),
    )
    assert name_columns(read, load_lexicon()).rows[2].kind is kind
