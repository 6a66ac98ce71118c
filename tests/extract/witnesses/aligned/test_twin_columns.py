"""Tables that go on beside themselves, on pages without running text."""

from __future__ import annotations

import pytest
from page_builder import PageBuilder

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.witnesses.aligned.witness import read_aligned

LEXICON = load_lexicon()
LEFT = ["Aktivitet;Ansvarig", "Öppna badet;Rektor", "Måla skolan;HR-chef", "Laga mat;Kock"]
REST = ["Bygga väg;Gatuchef", "Rensa diken;Parkchef", "Plantera träd;Ekolog", "Mäta ljud;Chef"]


def put(page: PageBuilder, xs: tuple[float, float], top: float, rows: list[str]) -> PageBuilder:
    """Rows 20 points apart; a header is bold."""
    for number, row in enumerate(rows):
        for x, text in zip(xs, row.split(";"), strict=True):
            page.text(x, top + 20 * number, text, bold=row == LEFT[0] or text.startswith("Ort"))
    return page


def read(page: PageBuilder) -> list[list[str]]:
    return [
        [";".join(cell.text for cell in row) for row in table.rows()]
        for table in read_aligned(page.page(), LEXICON)
    ]


@pytest.mark.parametrize("top", [60, 67, 80], ids=["below", "between its lines", "beside"])
def test_the_same_columns_once_more_are_another_text_column(top: float) -> None:
    page = put(put(PageBuilder(), (46, 170), 80, LEFT), (306, 430), top, REST)
    assert read(page) == [LEFT]


def test_unknown_names_over_them_are_columns_of_the_table() -> None:
    page = put(PageBuilder(), (46, 170), 80, LEFT)
    right = ["Ort ett;Ort två", *REST[1:]]
    put(page, (306, 430), 80, right)
    assert read(page) == [[f"{a};{b}" for a, b in zip(LEFT, right, strict=True)]]
