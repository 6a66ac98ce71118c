"""Texts that share an `/ActualText`: each word stands where it is printed."""

from __future__ import annotations

import pytest
from pdf_making import with_content

from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument


def only_page(content: str) -> Page:
    with PdfDocument(with_content(content)) as pdf:
        return pdf.page(1)


def told(text: str, content: str) -> str:
    """The content, for which a reader shall take the text."""
    return f"/Span<</ActualText<FEFF{text.encode('utf-16-be').hex()}>>>BDC {content} EMC "


def printed(text: str, x: float, y: float = 700) -> str:
    return f"BT /F1 10 Tf {x} {y} Td ({text}) Tj ET "


def places(page: Page) -> list[tuple[str, int]]:
    return [(word.text, round(word.box.x0)) for word in page.words]


def test_words_told_together_stand_where_they_are_printed() -> None:
    together = printed("Andel", 72) + printed("elever", 120) + printed("2 017", 300)
    page = only_page(told("Andel elever 2 017", together) + printed("61", 400))
    assert places(page) == [("Andel", 72), ("elever", 120), ("2", 300), ("017", 308), ("61", 400)]


def test_words_told_of_one_object_stand_where_they_are_printed() -> None:
    """A line through three cells, moved with spaces."""
    line = "BT /F1 10 Tf 72 700 Td [(ill) -20000 (MMM) -9000 (61)] TJ ET "
    page = only_page(told("ill MMM 61", line))
    assert places(page) == [("ill", 72), ("MMM", 279), ("61", 394)]


def test_a_word_told_over_two_lines_is_two() -> None:
    page = only_page(
        told("medarbetare", printed("med-", 72) + printed("arbetare", 72, 688)) + printed("61", 400)
    )
    assert places(page) == [("med-", 72), ("arbetare", 72), ("61", 400)]


def test_letters_told_one_by_one_make_their_word() -> None:
    letters = "".join(printed(letter, 72 + 6 * k) for k, letter in enumerate("enhet"))
    word, _ = only_page(told("enhet", letters) + printed("61", 400)).words
    assert word.text == "enhet"
    assert word.box.x1 == pytest.approx(72 + 6 * 4 + 2.78, abs=0.1)


def test_a_text_told_of_one_object_is_taken_at_its_word() -> None:
    """As of a glyph that has no character of its own: a ligature, a sign of a symbol font."""
    page = only_page(told("fi", printed("x", 72)) + told("Andel", printed("A", 120)))
    assert [word.text for word in page.words] == ["fi", "Andel"]


def test_glyphs_that_have_no_characters_are_taken_at_their_word() -> None:
    """The fonts know nothing better: the text is as told, and the page is suspect."""
    unknown = printed("\\001\\002", 72) + printed("\\003\\004", 120)
    page = only_page(told("Andel elever", unknown))
    assert [word.text for word in page.words] == ["Andel", "elever"]
    assert page.suspect_text
