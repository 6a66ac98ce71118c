"""Headers over rows that no witness read are told of."""

from __future__ import annotations

import pytest
from page_builder import PageBuilder

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.verdict.unread_headers import unread_headers
from styrkort.extract.witnesses.aligned.witness import read_aligned
from styrkort.schemas import FindingCode

LEXICON = load_lexicon()


def page_of(header: str, *rows: str) -> PageBuilder:
    """Rows of texts 120 points apart, below one another."""
    page = PageBuilder()
    for number, row in enumerate((header, *rows)):
        for column, text in enumerate(row.split(";")):
            page.text(50 + 120 * column, 100 + 20 * number, text)
    return page


def test_a_header_over_rows_is_told_of() -> None:
    page = page_of("Aktivitet;Ansvarig", "Bygga väg;Gatuchef", "Måla;HR-chef").page()
    [doubt] = unread_headers([page], [], LEXICON)
    assert doubt.code == FindingCode.TABLE_SKIPPED
    assert doubt.page == 1
    assert "“Aktivitet | Ansvarig”" in doubt.message


def test_a_header_that_is_read_is_not() -> None:
    page = page_of("Aktivitet;Ansvarig", "Bygga väg;Gatuchef", "Måla;HR-chef").page()
    assert not list(unread_headers([page], read_aligned(page, LEXICON), LEXICON))


@pytest.mark.parametrize(
    "rows",
    [
        ("Aktivitet;Ansvarig",),
        ("Aktivitet;Ansvarig", "Nämnden svarar för planen i hela sin tid"),
        ("Utfall;Budget", "41;42"),
        ("Ansvarig;Klart", "Rektor;2031"),
    ],
    ids=["alone", "over prose", "no plan's", "nothing names rows"],
)
def test_words_that_head_nothing_are_not(rows: tuple[str, ...]) -> None:
    assert not list(unread_headers([page_of(*rows).page()], [], LEXICON))
