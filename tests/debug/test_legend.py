"""The legend says of each table what it is, why, who read it, and what is unsure."""

from styrkort.debug.canvas import text_pixels
from styrkort.debug.layers import TableHere
from styrkort.debug.legend import height_of, notes_of
from styrkort.extract.geometry import Box
from styrkort.extract.naming.headers import name_columns
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Area, Cell, Doubt, Line, Table
from styrkort.schemas import Confidence, FindingCode, Witness

HEADER = ("Indikator", "Utfall 2022 kvinnor", "Målvärde 2023")
ROW = ("Andel nöjda", "81 %", "85 %")


def table() -> TableHere:
    """A table of indicators with its second column of one group."""
    cells = [
        Cell(
            row,
            column,
            (Line(text, 1),),
            areas=(Area(1, Box(100.0 * column, 20.0 * row, 100.0 * column + 99, 20.0 * row + 19)),),
            witnesses=(Witness.RULED,),
            confidence=Confidence.CONFIRMED if row else Confidence.SINGLE,
        )
        for row, texts in enumerate((HEADER, ROW))
        for column, text in enumerate(texts)
    ]
    read = Table(tuple(cells), 2, 3, (Area(1, Box(0, 0, 299, 39)),))
    return TableHere(1, name_columns(read, load_lexicon()), 1)


def test_a_table() -> None:
    note = notes_of([table()], [], 10_000)[1]
    assert note == (
        "T1 indicators (indicators with targets); kept as ruled read it, most cells by R; "
        "cells: 3 confirmed, 3 single; columns: indicator | outturn 2022 (kvinnor) | target 2023"
    )


def test_doubts_about_the_page() -> None:
    doubt = Doubt(FindingCode.PAGE_WITHOUT_TEXT, "page 1 has pictures but no text", 1)
    assert notes_of([], [doubt], 10_000)[1:] == [
        "No table on this page.",
        "page-without-text: page 1 has pictures but no text",
    ]


def test_no_line_is_wider_than_the_sheet() -> None:
    wide, narrow = (notes_of([table()], [], width) for width in (10_000, 300))
    assert max(map(text_pixels, narrow)) <= 300
    assert " ".join(" ".join(narrow).split()) == " ".join(wide)
    assert height_of(narrow) > height_of(wide)
