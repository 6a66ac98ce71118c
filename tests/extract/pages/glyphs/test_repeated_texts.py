"""Texts that pdfium takes for others printed again: the same words on the next line, and the `-` of
an empty figure behind a hyphenated word.
"""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_making import A4, changed, with_content
from pikepdf import Dictionary, Name, Pdf

from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument


def line(text: str, *starts: tuple[float, float], actual: str | None = None) -> str:
    """The text printed at each start, as text objects of their own."""
    told = (actual or "").encode("utf-16-be").hex()
    begin, end = (f"/Span<</ActualText<FEFF{told}>>>BDC ", " EMC") if actual else ("", "")
    return "".join(f"{begin}BT /F1 10 Tf {x} {y} Td ({text}) Tj ET{end} " for x, y in starts)


CUT_WORD = line("Andel som re", (72, 700)) + line("-", (131, 700)) + line("kommenderar", (72, 686))
FIGURES = line("-", (300, 700), (350, 700), actual="-") + line("12", (400, 700))


def only_page(data: bytes) -> Page:
    with PdfDocument(data) as pdf:
        return pdf.page(1)


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


def test_no_lone_hyphen_is_lost_and_all_stand_behind_the_text_before_them() -> None:
    page = only_page(with_content(CUT_WORD + FIGURES))
    assert texts(page) == ["Andel", "som", "re-", "kommenderar", "-", "-", "12"]
    assert [round(word.box.x0) for word in page.words][-3:] == [300, 350, 400]
    assert [word.id for word in page.words] == list(range(7))


SIGNS = st.tuples(st.sampled_from(["-", "\xad", "12", "och-", "x"]), st.booleans())


@given(st.lists(SIGNS, min_size=2, max_size=8))
@settings(max_examples=60, deadline=None)
def test_every_printed_sign_is_a_word(signs: list[tuple[str, bool]]) -> None:
    """Whatever follows a cut word, below each other or on its line, with a text for it or not."""
    content = "".join(
        line(sign, (200 + 40 * (k // 2), 700 - 14 * (k % 2)), actual=sign if is_told else None)
        for k, (sign, is_told) in enumerate(signs)
    )
    page = only_page(with_content(CUT_WORD + content))
    printed = [sign.replace("\xad", "-") for sign, _ in signs]
    assert sorted(texts(page)) == sorted(["Andel", "som", "re-", "kommenderar", *printed])


def test_a_hyphen_printed_twice_is_one() -> None:
    """The second print of an imitated bold face is left out by pdfium too."""
    page = only_page(
        with_content(CUT_WORD + line("-", (300, 700), (300.2, 700), (350, 700), actual="-"))
    )
    assert texts(page) == ["Andel", "som", "re-", "kommenderar", "-", "-"]


OWNER = "Kvalitetsutvecklare i Storkommun"


@pytest.mark.parametrize("step", [9.0, 12.0, 18.0])
def test_the_same_words_on_the_next_lines_are_read_every_time(step: float) -> None:
    """Of three equal names below each other in rows set close, pdfium reads the first alone."""
    places = [(72.0, 700 - step * k) for k in range(3)]
    page = only_page(with_content(line(OWNER, *places) + line("12", (400, 700))))
    assert texts(page) == [*OWNER.split() * 3, "12"]
    assert len({round(word.box.top) for word in page.words}) == 3


def test_a_text_printed_again_to_look_bold_is_one() -> None:
    page = only_page(with_content(line(OWNER, (72, 700), (72.3, 700), (72.3, 699.7), (72, 690))))
    assert texts(page) == OWNER.split() * 2


def test_a_lone_hyphen_on_a_turned_page() -> None:
    page = only_page(with_content(CUT_WORD + FIGURES, page_entries={"/Rotate": 90}))
    assert texts(page) == ["Andel", "som", "re-", "kommenderar", "-", "-", "12"]


def test_a_lone_hyphen_inside_a_form_has_the_forms_mark() -> None:
    def wrapped(pdf: Pdf) -> None:
        page = pdf.pages[0]
        form = pdf.make_stream(
            (CUT_WORD + FIGURES).encode("latin-1"),
            Dictionary(Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, *A4]),
        )
        form.Resources = page.Resources
        page.Resources.XObject = Dictionary(Fm0=form)
        page.Contents = pdf.make_stream(b"/P <</MCID 7>> BDC /Fm0 Do EMC")

    page = only_page(changed(with_content(""), wrapped))
    assert [(word.text, word.mark) for word in page.words][-2:] == [("-", 7), ("12", 7)]
    assert texts(page).count("-") == 2
