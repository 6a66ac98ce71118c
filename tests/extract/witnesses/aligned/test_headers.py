"""Headers that nothing encloses: years, groups, and what only looks like a header."""

from __future__ import annotations

from page_builder import PageBuilder
from pytest import mark

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.witnesses.aligned.header import find_headers
from styrkort.extract.witnesses.aligned.header_cells import Header
from styrkort.extract.witnesses.text_levels import levels_of

LEXICON = load_lexicon()


def headers_of(*printed: tuple[float, float, str]) -> list[Header]:
    """The headers among texts, each with its x and y."""
    builder = PageBuilder()
    for x, y, text in printed:
        builder.text(x, y, text)
    page = builder.page()
    return find_headers(levels_of(page.words), page, LEXICON)


def texts_of(header: Header) -> list[str]:
    return [cell.text.text for cell in header.cells]


def test_years_alone_are_header_words() -> None:
    """Columns headed by bare years need no bold print."""
    (header,) = headers_of((50, 100, "Indikator"), (200, 100, "2023"), (250, 100, "2024"))
    assert texts_of(header) == ["Indikator", "2023", "2024"]


def test_a_time_and_a_status_are_a_row() -> None:
    """`Kvartal 2 | Genomförd` is data: a time of a deed is no bare year."""
    assert headers_of((50, 100, "Kvartal 2"), (200, 100, "Genomförd")) == []


@mark.parametrize("x", [245, 300, 265], ids=["left", "over the last", "over a blank"])
def test_a_group_over_three_columns(x: float) -> None:
    """A group is found wherever it stands over its columns."""
    middle = {245: 245.0, 300: 277.0, 265: 262.0}[int(x)]
    (header,) = headers_of(
        (50, 100, "Indikator"),
        (middle, 85, "Utfall"),
        (245, 100, "2022"),
        (300, 100, "2023"),
        (360, 100, "Målvärde"),
    )
    assert texts_of(header)[-1] == "Målvärde"
    assert len(header.cells) == 4


def test_a_band_below_is_no_part_of_the_header() -> None:
    """The heaviest certain reading counts, not the heaviest."""
    (header,) = headers_of(
        (50, 112, "Aktivitet"),
        (200, 100, "Ansvarig"),
        (200, 112, "nämnd"),
        (300, 100, "Klart"),
        (300, 112, "senast"),
        (50, 128, "Miljömål: En trygg kommun"),
    )
    assert texts_of(header) == ["Aktivitet", "Ansvarig nämnd", "Klart senast"]
