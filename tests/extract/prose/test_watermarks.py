"""Large words behind the text of a page are kept apart from it."""

from __future__ import annotations

from dataclasses import replace

from page_builder import PageBuilder
from pytest import mark

from styrkort.extract.pages.page import Page
from styrkort.extract.prose.furniture import find_furniture, without
from styrkort.extract.prose.watermarks import watermarks
from styrkort.schemas import FurnitureKind

TABLE = (("Mått", "Målvärde"), ("Antal besök", "1 200"), ("Frisknärvaro", "94 %"))


def page_with(x: float, top: float, text: str, size: float) -> PageBuilder:
    """A ruled table of text and one large text."""
    builder = PageBuilder().table((50, 200, 300), (300, 320, 340, 360), TABLE)
    return builder.text(x, top, text, size=size)


def test_a_word_behind_a_table_is_furniture() -> None:
    """The page's body is the page without it, and the word is reported."""
    page = page_with(80, 310, "UTKAST", 40).page()
    furniture = find_furniture([page], lambda _: False)[1]
    assert [(kind, line.text) for kind, line in furniture.pieces] == [
        (FurnitureKind.WATERMARK, "UTKAST")
    ]
    assert without(page, furniture).words == page.words[:-1]


def slanted(x: float, top: float) -> Page:
    """The table with a slanted stamp of two words."""
    page = PageBuilder().table((50, 200, 300), (300, 320, 340, 360), TABLE).text(x, top, "Kopia 3")
    made = page.page()
    words = (*made.words[:-2], *(word._replace(slanted=True) for word in made.words[-2:]))
    return replace(made, words=words)


def test_slanted_words_over_a_table_are_a_stamp() -> None:
    """The second word stands over no other, and is part of the stamp."""
    page = slanted(190, 326)
    [stamp] = watermarks(page)
    assert [word.text for word in stamp] == ["Kopia", "3"]


def test_slanted_words_over_no_other_may_be_headers() -> None:
    assert watermarks(slanted(400, 326)) == []


@mark.parametrize(
    ("x", "top", "text", "size"),
    [
        (50, 240, "Verksamhetsplan", 40),
        (320, 310, "94", 40),
        (80, 325, "94", 30),
        (60, 318, "Nytt", 14),
    ],
    ids=["a title above", "a figure beside", "a figure over text", "little larger"],
)
def test_other_large_words_are_none(x: float, top: float, text: str, size: float) -> None:
    assert watermarks(page_with(x, top, text, size).page()) == []
