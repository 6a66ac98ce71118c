"""Pages as the reader sees them: words by geometry, visible rules and fills, one frame."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Literal

import pikepdf
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdf_making import A4, changed, drawn, with_content
from reportlab.lib.colors import Color, HexColor, black, white
from reportlab.pdfgen.canvas import Canvas

from styrkort.extract.errors import Damaged, Encrypted, NotADocument, PageUnreadable, ReadError
from styrkort.extract.geometry import Box
from styrkort.extract.pages.frame import turned_back
from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.extract.pages.words.words import clean_text
from styrkort.schemas import DocumentStatus

HOSTILE = Path(__file__).parents[4] / "shared" / "hostile"


def only_page(data: bytes, password: str | None = None) -> Page:
    with PdfDocument(data, password) as pdf:
        return pdf.page(1)


def texts(page: Page) -> list[str]:
    return [word.text for word in page.words]


def near(box: Box, other: tuple[float, float, float, float], slack: float = 0.6) -> bool:
    return all(abs(a - b) <= slack for a, b in zip(box, other, strict=True))


# --- words -----------------------------------------------------------------------------------


def test_a_word_has_its_box_size_weight_and_colour() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 20)
        canvas.setFillColor(HexColor("#336699"))
        canvas.drawString(100, 700, "Mål nöjda")

    page = only_page(drawn(draw))
    word, second = page.words
    assert (word.text, second.text) == ("Mål", "nöjda")
    assert word.bold and not word.italic and word.size == 20
    assert word.colour == (0x33, 0x66, 0x99)
    assert word.space_after and not second.space_after
    # One em high around the baseline 142 points below the top.
    assert near(word.box, (100, 126.5, 133.3, 146.5), slack=1)
    assert (page.width, page.height) == A4


def test_words_are_parted_by_gaps_where_no_space_is_printed() -> None:
    # TJ moves by thousandths of the size: -250 is a word space, -40 is kerning.
    page = only_page(with_content("BT /F1 10 Tf 50 700 Td [(Andel)-250(nöj)-40(da)] TJ ET"))
    assert texts(page) == ["Andel", "nöjda"]
    assert page.words[0].space_after


@pytest.mark.parametrize("overlap", [-1.5, 0, 2], ids=["near", "touching", "overlapping"])
def test_cells_that_touch_are_words_put_there(overlap: float) -> None:
    """`KommunchefFebruari` is two words: the second begins an operator, no space leads to it."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        end = 100 + canvas.stringWidth("Alla rektorer")
        canvas.drawString(100, 700, "Alla rektorer")
        canvas.drawString(end - overlap, 700, "Februari ut")

    words = only_page(drawn(draw)).words
    assert [word.text for word in words] == ["Alla", "rektorer", "Februari", "ut"]
    assert [word.placed for word in words] == [True, False, True, False]


def test_words_of_one_line_are_not_put_there() -> None:
    """Bold inside a line begins an operator where the space before it ended."""

    def draw(canvas: Canvas) -> None:
        line = canvas.beginText(100, 700)
        line.setFont("Helvetica", 10)
        line.textOut("Klart ")
        line.setFont("Helvetica-Bold", 10)
        line.textOut("senast 2026")
        canvas.drawText(line)

    assert [word.placed for word in only_page(drawn(draw)).words] == [True, False, False]


def test_kerned_operators_are_one_word() -> None:
    """A browser begins an operator where it kerns: `MÅL|VÄRDE`, and `A` behind a space."""

    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", 10)
        x = 100.0
        for part, kern in (("MÅL", -1.1), ("VÄRDE och ", -0.6), ("Agenda", 0)):
            canvas.drawString(x, 700, part)
            x += canvas.stringWidth(part) + kern

    words = only_page(drawn(draw)).words
    assert [word.text for word in words] == ["MÅLVÄRDE", "och", "Agenda"]
    assert not any(word.placed for word in words[1:])


def test_letters_of_their_own_text_objects_are_one_word() -> None:
    def draw(canvas: Canvas) -> None:
        x = 60.0
        for letter in "Tertial 2":
            canvas.drawString(x, 700, letter)
            x += canvas.stringWidth(letter)

    assert texts(only_page(drawn(draw))) == ["Tertial", "2"]


def test_a_letter_spaced_heading_is_whole_words() -> None:
    content = "BT /F1 14 Tf 4 Tc 50 700 Td (ALLA VERKSAMHETER) Tj ET"
    assert texts(only_page(with_content(content))) == ["ALLA", "VERKSAMHETER"]


def test_single_figures_in_columns_stay_apart() -> None:
    content = "BT /F1 10 Tf 50 700 Td (1) Tj 40 0 Td (2) Tj 40 0 Td (3) Tj ET"
    page = only_page(with_content(content))
    assert texts(page) == ["1", "2", "3"]
    assert not page.words[0].space_after  # a column's gap is no printed space


def test_the_gap_to_the_next_cell_is_no_printed_space() -> None:
    """`Samhällsbyggnad|sförvaltningen` is broken at the line's end, with a cell close behind it."""
    content = "BT /F1 10 Tf 50 700 Td (Samordnings) Tj 66 0 Td (Mars) Tj ET"
    first, second = only_page(with_content(content)).words
    assert 0.3 * first.size < second.box.x0 - first.box.x1 < first.size
    assert not first.space_after


@pytest.mark.parametrize(
    ("cells", "read"),
    [
        ("(Kommunstyrelsen) 600 (2021)", ["Kommunstyrelsen", "2021"]),
        ("(Kommunstyrelsen) 500 (april)", ["Kommunstyrelsen", "april"]),
        ("(chef) -120 (T1)", ["chef", "T1"]),
        ("(McD) 20 (onald) -30 (s)", ["McDonalds"]),
        ("(a) 450 (\\250)", ["a¨"]),
    ],
    ids=["over it", "small letters", "a hair apart", "kerned", "accent"],
)
def test_cells_of_one_operator_that_touch_are_words_of_their_own(
    cells: str, read: list[str]
) -> None:
    """Programs that print a line at once move back where a text has run into the next cell."""
    page = only_page(with_content(f"BT /F1 10 Tf 50 700 Td [{cells}] TJ ET"))
    assert texts(page) == read


def test_justified_text_keeps_its_words() -> None:
    content = "BT /F1 10 Tf 7 Tw 50 700 Td (Varje chef har samtal) Tj ET"
    page = only_page(with_content(content))
    assert texts(page) == ["Varje", "chef", "har", "samtal"]
    assert all(word.space_after for word in page.words[:-1])


def test_a_printed_space_at_a_line_end_is_told() -> None:
    content = "BT /F1 10 Tf 50 700 Td (Alla ) Tj 0 -12 Td (enheter) Tj ET"
    assert [word.space_after for word in only_page(with_content(content)).words] == [True, False]


@pytest.mark.parametrize("second_line", ["strategi", "och rutiner"])
def test_a_line_end_hyphen_is_printed_as_hyphen(second_line: str) -> None:
    content = f"BT /F1 10 Tf 50 700 Td (digitaliserings-) Tj 0 -12 Td ({second_line}) Tj ET"
    assert texts(only_page(with_content(content)))[0] == "digitaliserings-"


def test_hyphens_of_unicode_are_printed_as_hyphen() -> None:
    """`U+2010`, as some fonts call it, and Word's hyphen that does not break."""
    assert clean_text("HR\u2010chef, e\u2011post") == "HR-chef, e-post"


def test_a_soft_hyphen_that_is_drawn_is_a_hyphen() -> None:
    content = "BT /F1 10 Tf 50 700 Td (upp\xad) Tj 0 -12 Td (följning) Tj ET"
    assert texts(only_page(with_content(content))) == ["upp-", "följning"]


def test_a_soft_hyphen_inside_a_ligature_is_not_drawn() -> None:
    """One glyph for `t\xadt` with its text beside it, as Chromium prints `nat\xadtetid`."""
    text = "/Span <</ActualText <FEFF007400AD0074>>> BDC (H) Tj EMC"
    page = only_page(with_content(f"BT /F1 10 Tf 50 700 Td (na) Tj {text} (etid) Tj ET"))
    assert texts(page) == ["nattetid"]


def test_the_letters_of_a_ligature_stand_in_one_box() -> None:
    """`ti` of one glyph: the second letter is no text that goes back over the first."""
    text = "/Span <</ActualText <FEFF00740069>>> BDC (H) Tj EMC"
    page = only_page(with_content(f"BT /F1 10 Tf 50 700 Td (Ak) Tj {text} (vitet) Tj ET"))
    assert texts(page) == ["Aktivitet"]


def test_a_raised_figure_is_a_superscript_of_its_own() -> None:
    content = "BT /F1 10 Tf 50 700 Td (index) Tj 6 Ts /F1 6 Tf (1) Tj 0 Ts /F1 10 Tf ( mäts) Tj ET"
    index, mark, rest = only_page(with_content(content)).words
    assert (index.text, mark.text, rest.text) == ("index", "¹", "mäts")
    assert mark.superscript and not index.superscript and not rest.superscript
    assert not index.space_after and mark.space_after


def test_a_lowered_figure_stays_in_its_word() -> None:
    content = "BT /F1 10 Tf 50 700 Td (CO) Tj -2 Ts /F1 6 Tf (2) Tj 0 Ts /F1 10 Tf (-mål) Tj ET"
    assert texts(only_page(with_content(content))) == ["CO2-mål"]


@pytest.mark.parametrize("shift", [0, 0.2, 0.3])
def test_an_overprinted_word_is_one_word(shift: float) -> None:
    content = f"BT /F1 10 Tf 50 700 Td (Nyckeltal) Tj {shift} 0 Td (Nyckeltal) Tj ET"
    assert texts(only_page(with_content(content))) == ["Nyckeltal"]


def test_coloured_signs_side_by_side_keep_their_colours() -> None:
    content = "BT /F1 10 Tf 50 700 Td 1 0 0 rg (X) Tj 0 0.5 0 rg (X) Tj ET"
    first, second = only_page(with_content(content)).words
    assert (first.colour, second.colour) == ((255, 0, 0), (0, 128, 0))
    assert not first.space_after


def test_the_text_under_a_scan_counts() -> None:
    content = "BT 3 Tr /F1 10 Tf 50 700 Td (Bilaga ett) Tj ET"
    assert texts(only_page(with_content(content))) == ["Bilaga", "ett"]


def test_marks_are_carried_and_part_words() -> None:
    content = (
        "/TD <</MCID 4>> BDC BT /F1 10 Tf 50 700 Td (80) Tj ET EMC "
        "/TD <</MCID 5>> BDC BT /F1 10 Tf 61.12 700 Td (90) Tj ET EMC"
    )
    assert [(w.text, w.mark) for w in only_page(with_content(content)).words] == [
        ("80", 4),
        ("90", 5),
    ]


def test_words_outside_the_page_are_not_printed() -> None:
    content = "BT /F1 10 Tf 50 700 Td (inne) Tj -300 0 Td (ute) Tj ET"
    assert texts(only_page(with_content(content))) == ["inne"]


def test_the_leader_of_a_contents_line_is_a_word_of_its_own() -> None:
    content = "BT /F1 10 Tf 50 700 Td (Vision........12) Tj ET"
    assert texts(only_page(with_content(content))) == ["Vision", "........", "12"]


@settings(max_examples=30, deadline=None)
@given(
    st.lists(
        st.text(alphabet="abcdefghåäöÅÄÖ0123456789,%-", min_size=1, max_size=9),
        min_size=1,
        max_size=8,
    ),
    st.floats(6, 24),
)
def test_spaced_words_come_back_whatever_their_letters(words: list[str], size: float) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica", size)
        canvas.drawString(20, 700, " ".join(words))

    assert texts(only_page(drawn(draw, (3000, 842)))) == words


# --- the frame -------------------------------------------------------------------------------


def mixed(canvas: Canvas) -> None:
    canvas.setFont("Helvetica", 12)
    canvas.drawString(100, 700, "Aktivitet")
    canvas.setLineWidth(1)
    canvas.line(100, 690, 300, 690)
    canvas.setFillColor(HexColor("#ff0000"))
    canvas.rect(300, 600, 40, 20, stroke=0, fill=1)


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
@pytest.mark.parametrize("crop", [None, (50, 40, 545, 802)])
def test_rotate_and_crop_are_undone(rotate: int, crop: tuple[int, ...] | None) -> None:
    """Upright or displayed on its side, the same content gives the same page."""

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Rotate = rotate
        if crop:
            pdf.pages[0].CropBox = pikepdf.Array(crop)

    plain = only_page(changed(drawn(mixed), lambda pdf: change_crop(pdf, crop)))
    page = only_page(changed(drawn(mixed), change))
    assert page.turn == rotate
    assert (page.width, page.height) == (plain.width, plain.height)
    assert near(page.words[0].box, plain.words[0].box)
    assert near(page.rules[0].box, plain.rules[0].box)
    assert near(page.fills[0].box, plain.fills[0].box)
    assert page.words[0].turn == 0


def test_a_landscape_page_that_is_rotated_to_be_read_needs_no_turn() -> None:
    """Word's landscape sections: content turned one way, the page's Rotate entry the other."""

    def draw(canvas: Canvas) -> None:
        canvas.translate(595, 0)
        canvas.rotate(90)
        canvas.drawString(100, 500, "Aktivitet")
        canvas.line(100, 490, 300, 490)

    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Rotate = 90

    page = only_page(changed(drawn(draw), change))
    assert (page.turn, page.width, page.height) == (0, 842, 595)
    assert near(page.rules[0].box, (100, 105, 300, 105))
    assert page.words[0].box.x0 == pytest.approx(100)


def change_crop(pdf: pikepdf.Pdf, crop: tuple[int, ...] | None) -> None:
    if crop:
        pdf.pages[0].CropBox = pikepdf.Array(crop)


def test_a_cropped_page_begins_at_its_crop_box() -> None:
    page = only_page(changed(drawn(mixed), lambda pdf: change_crop(pdf, (50, 40, 545, 802))))
    assert (page.width, page.height) == (495, 762)
    assert near(page.rules[0].box, (50, 112, 250, 112))


def test_an_offset_media_box_is_undone() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].MediaBox = pikepdf.Array([-20, -30, 575, 812])

    page = only_page(changed(drawn(mixed), change))
    assert near(page.rules[0].box, (120, 122, 320, 122))


def test_rotated_content_is_set_upright_and_can_be_turned_back() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.saveState()
        canvas.translate(400, 100)
        canvas.rotate(90)  # reads upwards
        canvas.drawString(0, 0, "Ansvarig nämnd")
        canvas.line(0, -10, 200, -10)
        canvas.restoreState()
        canvas.drawString(30, 30, "12")

    page = only_page(drawn(draw))
    assert page.turn == 270
    assert (page.width, page.height) == (842, 595)
    word, second, number = page.words
    assert (word.text, second.text) == ("Ansvarig", "nämnd")
    assert word.box.x0 == pytest.approx(100) and second.box.x0 > word.box.x1
    assert word.turn == 0 and number.turn == 90
    (rule,) = page.rules
    assert rule.horizontal and near(rule.box, (100, 410, 300, 410))
    back = turned_back(word.box, page.width, page.height, 270)
    assert back.x1 == pytest.approx(402, abs=1) and back.bottom == pytest.approx(742, abs=1)


def test_an_upright_label_beside_a_table_is_one_run_of_turned_words() -> None:
    def draw(canvas: Canvas) -> None:
        for line in range(5):
            canvas.drawString(100, 700 - 20 * line, "Alla medarbetare deltar")
        canvas.translate(60, 600)
        canvas.rotate(90)
        canvas.drawString(0, 0, "Mål ett")

    page = only_page(drawn(draw))
    label = [word for word in page.words if word.turn == 270]
    assert [word.text for word in label] == ["Mål", "ett"]
    assert label[0].box.top > label[1].box.bottom  # reads upwards
    assert label[0].box.height > label[0].box.width


# --- rules, fills, pictures --------------------------------------------------------------------


def rules_of(draw: Callable[[Canvas], object]) -> list[tuple[float, ...]]:
    page = only_page(drawn(draw))
    return [tuple(round(value, 1) for value in rule.box) for rule in page.rules]


def test_a_line_drawn_in_pieces_is_one_rule() -> None:
    def draw(canvas: Canvas) -> None:
        for x in (100, 150, 200):
            canvas.line(x, 742, x + 50, 742)

    assert rules_of(draw) == [(100, 100, 250, 100)]


def test_a_thin_rectangle_is_a_rule_and_a_wide_one_a_fill() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.rect(100, 741.5, 200, 1, stroke=0, fill=1)
        canvas.setFillColor(HexColor("#ddeeff"))
        canvas.rect(100, 700, 200, 30, stroke=0, fill=1)

    page = only_page(drawn(draw))
    (rule,), (fill,) = page.rules, page.fills
    assert near(rule.box, (100, 100, 300, 100)) and rule.thickness == pytest.approx(1)
    assert near(fill.box, (100, 112, 300, 142)) and fill.colour == (0xDD, 0xEE, 0xFF)


def test_an_outlined_rectangle_is_four_rules() -> None:
    assert rules_of(lambda canvas: canvas.rect(100, 642, 200, 100)) == [
        (100, 100, 100, 200),
        (100, 100, 300, 100),
        (300, 100, 300, 200),
        (100, 200, 300, 200),
    ]


def test_a_frame_between_two_rectangles_is_four_rules() -> None:
    data = with_content("100 642 200 100 re 101 643 198 98 re f*")
    assert len(only_page(data).rules) == 4
    assert only_page(data).fills == ()


@pytest.mark.parametrize("dash", [(3, 3), (1, 2), (0.5, 1.5)])
def test_a_dashed_line_is_one_rule(dash: tuple[float, float]) -> None:
    def stroked(canvas: Canvas) -> None:
        canvas.setDash(*dash)
        canvas.line(100, 742, 300, 742)

    def filled(canvas: Canvas) -> None:
        x = 100.0
        while x < 300:
            canvas.rect(x, 741.5, dash[0], 1, stroke=0, fill=1)
            x += sum(dash)

    assert len(rules_of(stroked)) == 1
    (rule,) = rules_of(filled)
    assert rule[0] == 100 and rule[2] > 295


def test_what_is_not_seen_makes_no_rule() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setStrokeColor(white)
        canvas.line(100, 742, 300, 742)
        canvas.setStrokeColor(Color(0, 0, 0, alpha=0))
        canvas.line(100, 700, 300, 700)
        canvas.setStrokeColor(black)
        canvas.line(100, 950, 300, 950)  # above the page
        canvas.line(100, 650, 300, 650)
        canvas.setFillColor(white)
        canvas.rect(50, 600, 400, 100, stroke=0, fill=1)  # painted over it

    page = only_page(drawn(draw))
    assert page.rules == () and page.fills == ()


def test_white_lines_across_a_coloured_header_are_seen_there() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#003366"))
        canvas.rect(100, 700, 300, 20, stroke=0, fill=1)
        canvas.setStrokeColor(white)
        canvas.line(200, 720, 200, 600)

    assert rules_of(draw) == [(200, 122, 200, 142)]


def test_the_paper_is_no_fill() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFillColor(HexColor("#fffff0"))
        canvas.rect(0, 0, 595, 842, stroke=0, fill=1)

    assert only_page(drawn(draw)).fills == ()


def test_a_form_xobject_is_unfolded_with_its_matrix_and_mark() -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        page = pdf.pages[0]
        form = pdf.make_stream(
            b"0 0 100 50 re S BT /F1 10 Tf 10 20 Td /P <</MCID 0>> BDC (Utfall) Tj EMC ET"
        )
        form.Type, form.Subtype = pikepdf.Name.XObject, pikepdf.Name.Form
        form.BBox = pikepdf.Array([-5, -5, 110, 60])
        form.Matrix = pikepdf.Array([1, 0, 0, 1, 30, 0])
        form.Resources = page.Resources
        page.Resources.XObject = pikepdf.Dictionary(X=form)
        page.Contents = pdf.make_stream(b"/P <</MCID 7>> BDC q 2 0 0 2 100 500 cm /X Do Q EMC")

    page = only_page(changed(with_content(""), change))
    (word,) = page.words
    assert (word.text, word.size, word.mark) == ("Utfall", 20, 7)
    assert word.box.x0 == pytest.approx(180, abs=0.5)
    assert len(page.rules) == 4
    assert near(page.rules[0].box, (160, 242, 160, 342))


def test_an_image_is_a_picture_with_its_mark() -> None:
    content = (
        "/Figure <</MCID 3>> BDC q 60 0 0 30 100 600 cm "
        "BI /W 1 /H 1 /CS /RGB /BPC 8 /F /AHx ID ff0000> EI Q EMC"
    )
    (picture,) = only_page(with_content(content)).pictures
    assert near(picture.box, (100, 212, 160, 242)) and picture.mark == 3


BAR = "BI /W 4 /H 1 /CS /RGB /BPC 8 /F /AHx ID 00b050 00b050 00b050 dddddd> EI"
DOT = "BI /W 1 /H 1 /CS /RGB /BPC 8 /F /AHx ID ffc000> EI"
GREY = "BI /W 1 /H 1 /CS /RGB /BPC 8 /F /AHx ID 808080> EI"


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_icons_and_bars_show_their_colour_when_asked(rotate: int) -> None:
    def change(pdf: pikepdf.Pdf) -> None:
        pdf.pages[0].Rotate = rotate

    content = (
        f"q 80 0 0 8 100 600 cm {BAR} Q q 10 0 0 10 300 600 cm {DOT} Q "
        f"q 10 0 0 10 400 600 cm {GREY} Q q 400 0 0 300 100 200 cm {DOT} Q "
        "BT /F1 10 Tf 50 700 Td (Status) Tj ET"
    )
    with PdfDocument(changed(with_content(content), change)) as pdf:
        page = pdf.page(1)
        bar, dot, grey, photograph = pdf.coloured(page, page.pictures)
    assert bar.colour == (0x00, 0xB0, 0x50)
    assert bar.filled_share == pytest.approx(0.75, abs=0.03)
    assert dot.colour == (0xFF, 0xC0, 0x00) and dot.filled_share is None
    assert grey.colour is None and photograph.colour is None


def test_unmapped_glyphs_make_a_page_suspect() -> None:
    content = "BT /F1 10 Tf 50 700 Td (\\001\\002\\003 \\004\\005\\006) Tj ET"
    assert only_page(with_content(content)).suspect_text
    assert not only_page(with_content("BT /F1 10 Tf 50 700 Td (Mål) Tj ET")).suspect_text


# --- documents -----------------------------------------------------------------------------------


def test_pages_are_counted_from_one_and_scanned_cheaply() -> None:
    one = "BT /F1 10 Tf 50 700 Td (Ett) Tj ET"
    two = "BT /F1 10 Tf 50 700 Td (Två) Tj ET"
    with PdfDocument(with_content(one, two)) as pdf:
        assert pdf.page_count == 2
        assert pdf.page(2).number == 2
        assert [pdf.text_of(number).strip() for number in (1, 2)] == ["Ett", "Två"]
        with pytest.raises(IndexError):
            pdf.page(3)


def test_a_page_without_text_has_no_words() -> None:
    page = only_page(with_content(""))
    assert page.words == () and not page.suspect_text


@pytest.mark.parametrize(
    ("data", "error", "says"),
    [
        (b"", NotADocument, "empty"),
        (b"\0\0\0\0", NotADocument, "empty"),
        (b"PK\x03\x04 word/document.xml", NotADocument, "save it as PDF"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", NotADocument, "save it as PDF"),
        (b"<!DOCTYPE html><p>plan", NotADocument, "not a PDF"),
        (b"%PDF-1.7\n1 0 obj\n<<", Damaged, "cannot be read"),
    ],
    ids=["empty", "zeros", "docx", "doc", "html", "truncated"],
)
def test_what_is_no_pdf_is_named(data: bytes, error: type[ReadError], says: str) -> None:
    with pytest.raises(error, match=says) as caught:
        PdfDocument(data)
    assert caught.value.status in DocumentStatus


@pytest.mark.parametrize("revision", [3, 4, 6])
def test_a_password_opens_an_encrypted_plan(revision: Literal[3, 4, 6]) -> None:
    locked = changed(
        with_content("BT /F1 10 Tf 50 700 Td (Hemlig) Tj ET"),
        lambda pdf: None,
        encryption=pikepdf.Encryption(
            owner="ägare", user="lösenord", R=revision, metadata=revision >= 4, aes=revision >= 4
        ),
    )
    with pytest.raises(Encrypted, match="needs a password"):
        PdfDocument(locked)
    with pytest.raises(Encrypted, match="does not open"):
        PdfDocument(locked, "fel")
    assert texts(only_page(locked, "lösenord")) == ["Hemlig"]


def hostile_files() -> list[Path]:
    return sorted(HOSTILE.glob("*.pdf"))


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="../shared/hostile is not there")
def test_hostile_files_give_pages_or_a_read_error() -> None:
    for path in hostile_files():
        try:
            with PdfDocument(path.read_bytes()) as pdf:
                for number in range(1, pdf.page_count + 1):
                    try:
                        assert pdf.page(number).number == number
                    except PageUnreadable as error:
                        assert error.page == number
        except ReadError as error:
            assert str(error), path.name


def test_figures_at_the_height_of_a_mark_are_no_marks() -> None:
    """`46 %` with a mark, and the next cell's `73 %` set as high as the mark."""
    content = "BT /F1 10 Tf 50 700 Td (46 %) Tj 4 Ts /F1 9 Tf (1) Tj /F1 10 Tf (  73 %) Tj ET"
    assert texts(only_page(with_content(content))) == ["46", "%", "¹", "73", "%"]


def test_a_raised_number_of_the_same_size_is_a_mark_and_what_follows_is_none() -> None:
    """WeasyPrint prints a raised mark at 0.97 of the size; the next cell may begin as high."""
    content = "BT /F1 10 Tf 50 700 Td (64) Tj 5 Ts (1) Tj 14.44 5 Td 0 Ts (  58) Tj ET"
    assert texts(only_page(with_content(content))) == ["64", "¹", "58"]


@pytest.mark.parametrize(
    ("mark", "expected"),
    [
        ("4 Ts /F1 6 Tf (3\\)) Tj", ["575", "³⁾"]),
        ("4 Ts /F1 6 Tf (12\\)) Tj", ["575", "¹²⁾"]),
        ("( ) Tj 4 Ts /F1 6 Tf (6) Tj", ["575", "⁶"]),
        ("( ) Tj /F1 6 Tf (6) Tj", ["575", "6"]),  # on the line: the next cell's
        ("4 Ts /F1 6 Tf 12 0 Td (6) Tj", ["575", "6"]),  # far from it
    ],
)
def test_a_mark_may_have_a_parenthesis_or_stand_behind_a_space(
    mark: str, expected: list[str]
) -> None:
    page = only_page(with_content(f"BT /F1 10 Tf 50 700 Td (575) Tj {mark} ET"))
    assert texts(page) == expected


def test_a_raised_number_of_thousands_is_no_mark() -> None:
    """A text that fills its cell, and the next cell's `6 127` set higher."""
    content = "BT /F1 10 Tf 50 700 Td (4) Tj 5 Ts (6 127) Tj ET"
    assert texts(only_page(with_content(content))) == ["4", "6", "127"]


def test_a_comparator_that_is_put_over_the_end_of_a_figure_begins_the_next_cell() -> None:
    content = "BT /F1 10 Tf 50 700 Td (33,65) Tj 24 0 Td (<71) Tj ET"
    assert texts(only_page(with_content(content))) == ["33,65", "<71"]
