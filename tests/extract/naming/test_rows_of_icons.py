"""A row that prints icons or its first cell alone is data, whatever stands around it."""

from pytest import mark

from styrkort.extract.geometry import Box
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.roles import RowKind
from styrkort.extract.pages.page import Picture
from styrkort.extract.table import Area, Cell, Line, Table

ICON = Picture(Box(110, 45, 120, 55), None, (0, 160, 0))


def table(*rows: tuple[str | Picture, ...]) -> Table:
    cells = [
        Cell(
            row,
            column,
            lines=(Line(printed, 1, words=(10 * row + column,)),)
            if isinstance(printed, str)
            else (),
            pictures=(printed,) if isinstance(printed, Picture) else (),
            areas=(Area(1, Box(100.0 * column, 20.0 * row, 100.0 * column + 99, 20.0 * row + 19)),),
        )
        for row, texts in enumerate(rows)
        for column, printed in enumerate(texts)
        if printed
    ]
    area = Area(1, Box(0, 0, 100.0 * len(rows[0]), 20.0 * len(rows)))
    return Table(tuple(cells), len(rows), len(rows[0]), (area,))


def test_a_row_of_icons_is_data() -> None:
    read = table(
        ("Indikator", "Status"),
        ("Andel nöjda elever", "Grön"),
        ("", ICON),
        ("Mätningen gjordes under våren.", ""),
    )
    named = name_columns(read, load_lexicon())
    kinds = [row.kind for row in named.rows]
    assert kinds[:3] == [RowKind.HEADER, RowKind.DATA, RowKind.DATA]


@mark.parametrize(
    ("text", "kind"),
    [
        ("Se över lokaler för föreningar, kulturskola m.fl.", RowKind.DATA),
        ("Lokalerna sågs över under våren.", RowKind.COMMENT),
    ],
)
def test_a_deed_that_ends_in_an_abbreviation_is_no_comment(text: str, kind: RowKind) -> None:
    read = table(
        ("Aktivitet", "Status"),
        ("Starta ett nätverk", "Pågår"),
        (text, ""),
        ("Utbilda alla chefer", "Klar"),
    )
    assert name_columns(read, load_lexicon()).rows[2].kind is kind
