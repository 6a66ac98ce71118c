"""Two headers with a mere word space between them: the rows below say whether they are two."""

from __future__ import annotations

from page_builder import PageBuilder
from pytest import mark

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.witnesses.aligned.witness import read_aligned

LEXICON = load_lexicon()

ROWS = (("Andel nöjda", "minst 65 %", "Följs upp i maj"), ("Frånvaro", "8 %", "Se över rutiner"))


def texts_below(glued: str, third: float, rows: tuple[tuple[str, ...], ...]) -> list[list[str]]:
    """The texts of a table headed `Indikator` and two glued words, its last column from `third`."""
    builder = PageBuilder()
    builder.text(50, 100, "Indikator", bold=True).text(170, 100, glued, bold=True)
    for number, row in enumerate(rows):
        for x, text in zip((50, 170, third), row, strict=True):
            builder.text(x, 118 + 18 * number, text)
    (table,) = read_aligned(builder.page(), LEXICON)
    return [[cell.text for cell in row] for row in table.rows()]


# "Målnivå" ends at 205: the next word begins at 208
@mark.parametrize("rows", [ROWS[1:], ROWS[:1] * 3], ids=["one row", "three rows"])
def test_rows_that_begin_where_the_second_header_does(rows: tuple[tuple[str, ...], ...]) -> None:
    """A blank runs down between the parts: two columns."""
    short = tuple((first, second.replace("minst ", ""), third) for first, second, third in rows)
    assert texts_below("Målnivå Kommentar", 208, short) == [
        ["Indikator", "Målnivå", "Kommentar"],
        *(list(row) for row in short),
    ]


def test_words_over_the_blank_keep_one_column() -> None:
    """A word of a row runs over the place: the columns are not known to be two."""
    texts = texts_below("Målnivå Kommentar", 226, ROWS)
    assert [row[0] for row in texts] == ["Indikator", "Andel nöjda", "Frånvaro"]
    assert texts[0][1:] == ["Målnivå Kommentar"]
