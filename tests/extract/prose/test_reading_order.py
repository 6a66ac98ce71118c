"""Columns are read one after the other; labels and their values stay together."""

from hypothesis import given
from hypothesis import strategies as st
from page_builder import PageBuilder

from styrkort.extract.geometry import Box
from styrkort.extract.prose.reading_order import Obstacle, Row, in_reading_order

LEFT = [f"vänster spalt rad {n} med löpande text" for n in range(6)]
RIGHT = [f"höger spalt rad {n} med löpande text" for n in range(6)]


def _texts(pieces: list[Row | Obstacle]) -> list[str]:
    return [
        " ".join(w.text for w in piece.words) if isinstance(piece, Row) else f"<{piece.index}>"
        for piece in pieces
    ]


def test_two_columns_are_read_one_after_the_other() -> None:
    page = PageBuilder().text(50, 100, "|".join(LEFT)).text(320, 100, "|".join(RIGHT)).page()
    assert _texts(in_reading_order(page.words, [])) == LEFT + RIGHT


def test_columns_whose_lines_stand_at_other_heights() -> None:
    page = PageBuilder().text(50, 100, "|".join(LEFT)).text(320, 105, "|".join(RIGHT)).page()
    assert _texts(in_reading_order(page.words, [])) == LEFT + RIGHT


def test_a_heading_across_both_columns_comes_first() -> None:
    builder = PageBuilder().text(50, 60, "En rubrik som går tvärs över båda spalterna på sidan här")
    page = builder.text(50, 100, "|".join(LEFT)).text(320, 100, "|".join(RIGHT)).page()
    assert _texts(in_reading_order(page.words, []))[1:] == LEFT + RIGHT


def test_labels_and_values_share_their_line() -> None:
    labels = ["Dokumenttyp:", "Beslutat av:", "Diarienummer:", "Ansvarig:", "Version:"]
    values = ["Plan", "Kommunstyrelsen", "KS 2024/1", "Kvalitetschef", "1.0"]
    page = PageBuilder().text(50, 100, "|".join(labels)).text(300, 100, "|".join(values)).page()
    assert _texts(in_reading_order(page.words, [])) == [
        f"{label} {value}" for label, value in zip(labels, values, strict=True)
    ]


def test_a_table_keeps_its_place() -> None:
    page = PageBuilder().text(50, 50, "före").text(50, 400, "efter").page()
    pieces = in_reading_order(page.words, [Obstacle(Box(50, 100, 500, 300), 0)])
    assert _texts(pieces) == ["före", "<0>", "efter"]


@given(
    st.lists(st.tuples(st.integers(20, 500), st.integers(20, 780), st.integers(1, 9)), max_size=40)
)
def test_every_word_stands_in_exactly_one_row(places: list[tuple[int, int, int]]) -> None:
    builder = PageBuilder()
    for x, y, length in places:
        builder.text(x, y, "a" * length)
    page = builder.page()
    rows = [p for p in in_reading_order(page.words, []) if isinstance(p, Row)]
    assert sorted(w.id for row in rows for w in row.words) == [w.id for w in page.words]


def test_small_lines_beside_a_tall_heading_stay_two() -> None:
    builder = PageBuilder().text(50, 40, "Rubrik", size=24)
    builder.text(50, 80, "|".join(LEFT)).text(
        320, 38, "Ruta med text|i två rader här|" + "|".join(RIGHT)
    )
    texts = _texts(in_reading_order(builder.page().words, []))
    assert "Ruta med text" in texts
    assert "i två rader här" in texts


def test_labels_and_their_values_are_lines_however_far_apart() -> None:
    """The labels of a card are no column of text, be they as long as lines of one."""
    builder = PageBuilder()
    for number, label in enumerate(("Mått kopplat till målet:", "Definition av mått:",
                                    "Önskat läge på sikt:", "Utfall under året:")):  # fmt: skip
        builder.text(50, 50 + 18 * number, label).text(320, 50 + 18 * number, RIGHT[0])
    texts = _texts(in_reading_order(builder.page().words, []))
    assert texts[0] == f"Mått kopplat till målet: {RIGHT[0]}"
