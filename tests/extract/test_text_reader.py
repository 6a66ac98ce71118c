"""Text files of every encoding and line end; what is no text is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from styrkort.extract.errors import NotADocument
from styrkort.extract.table import Cell, Table
from styrkort.extract.text_reader import decode, lines_outside, read_text, split_lines, word_ids

SWEDISH = "Mål för året: ≥80 – öka"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (SWEDISH.encode(), "utf-8"),
        (SWEDISH.encode("utf-8-sig"), "utf-8-sig"),
        (SWEDISH.encode("utf-16"), "utf-16"),
        (b"\xfe\xff" + SWEDISH.encode("utf-16-be"), "utf-16"),
    ],
)
def test_unicode_is_read_with_and_without_mark(data: bytes, encoding: str) -> None:
    assert decode(data) == (SWEDISH, encoding)


def test_old_swedish_encodings_are_read() -> None:
    assert decode("Årsmål – 80 %".encode("cp1252")) == ("Årsmål – 80 %", "cp1252")
    assert decode(b"\xc5r\x81")[1] == "latin-1"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"PK\x03\x04\x14\x00\x06\x00",
        "utf-16 utan märke".encode("utf-16-le"),
        "Mål".encode("utf-32"),
        b"\xff\xfeM\x00\xe5",
        bytes(range(1, 255)) * 4,
    ],
    ids=["empty", "zip", "utf-16 without mark", "utf-32", "cut utf-16", "binary"],
)
def test_what_is_no_text_is_refused(data: bytes) -> None:
    with pytest.raises(NotADocument) as caught:
        decode(data)
    assert caught.value.status == "not_a_document"
    assert "\n" not in str(caught.value)


@given(st.binary(max_size=200))
def test_any_bytes_give_text_or_our_error(data: bytes) -> None:
    try:
        document = read_text(data)
    except NotADocument:
        return
    ids = [word.id for line in document.lines for word in line.words]
    assert ids == list(range(len(ids)))


def test_lines_are_counted_as_an_editor_does() -> None:
    lines = list(split_lines("ett\r\ntvå\rtre\n\nfem\n"))
    assert [(line.number, line.text) for line in lines] == [
        (1, "ett"),
        (2, "två"),
        (3, "tre"),
        (4, ""),
        (5, "fem"),
    ]


def test_a_form_feed_begins_a_page_and_no_line() -> None:
    lines = list(split_lines("ett\n\ftvå\nslut\fny sida\n\f"))
    assert [(line.number, line.text, line.page_break) for line in lines] == [
        (1, "ett", False),
        (2, "två", True),
        (3, "slut", False),
        (3, "ny sida", True),
        (4, "", True),
    ]


@pytest.mark.parametrize(
    ("printed", "text"),
    [
        ("års\x02", "års-"),
        ("års\u00ad ", "års- "),
        ("års\ufffe", "års-"),
        ("års\u00adbokslut", "årsbokslut"),
        ("e\x1etjänst", "e-tjänst"),
        ("rad\x0bbrytning", "rad brytning"),
    ],
)
def test_control_characters_become_what_they_print(printed: str, text: str) -> None:
    assert next(split_lines(printed)).text == text


def test_a_no_break_space_holds_its_words_together() -> None:
    line = next(split_lines("högst 6\u00a0% av tiden"))
    assert [word.text for word in line.words] == ["högst", "6\u00a0%", "av", "tiden"]


def test_a_drawn_rule_has_no_words() -> None:
    lines = list(split_lines("---\t-------\t---\n|:--|--:|\n-\t-\n– text ---"))
    assert [len(line.words) for line in lines] == [0, 0, 2, 3]
    assert [line.first_word for line in lines] == [0, 0, 0, 2]


def test_lines_of_cells_keep_number_words_and_space() -> None:
    line = list(split_lines("\nMål   och  mått "))[1].whole()
    assert (line.text, line.number, line.words, line.space) == (
        "Mål och mått",
        2,
        (0, 1, 2),
        True,
    )


def test_what_stands_in_no_table_is_handed_on() -> None:
    lines = list(split_lines("Rubrik\nett två tre\n\nslut"))
    inside = lines[1].line(lines[1].words[1:2])
    table = Table(cells=(Cell(0, 0, (inside,)),), row_count=1, column_count=1)
    assert word_ids([table]) == {2}
    assert [line.text for line in lines_outside([table], lines)] == ["Rubrik", "ett", "tre", "slut"]


def test_a_hyphen_at_the_end_of_a_cell_s_line_is_printed() -> None:
    (line,) = split_lines("Sam\u00adla till\u00ad  Rektor\n")
    assert line.text == "Samla till-  Rektor"


def texts_of(text: str) -> list[str]:
    return [line.text for line in read_text(text.encode()).lines]


def test_letters_with_marks_of_their_own_are_one_character() -> None:
    assert texts_of("Ma\u030al fo\u0308r a\u030aret\n") == ["Mål för året"]


def test_no_break_spaces_that_part_columns_are_spaces() -> None:
    assert texts_of("Andel\u00a0\u00a0\u00a06\u00a0% av alla i år\n") == [
        "Andel   6\u00a0% av alla i år"
    ]
    assert texts_of("Andel\u00a0nöjda\u00a0elever\n") == ["Andel nöjda elever"]


def test_a_text_that_a_mail_quotes_is_read_without_the_marks() -> None:
    assert texts_of("> Mål 1\n>\n> Andel >75\n") == ["Mål 1", "", "Andel >75"]
    assert texts_of("Andel\n>75\n> 80\nAlla\n") == ["Andel", ">75", "> 80", "Alla"]


def test_lines_drawn_with_characters_of_their_own_are_those_of_a_keyboard() -> None:
    assert texts_of("┌──┬──┐\n│A │B │\n╞══╪══╡\n") == ["+--+--+", "|A |B |", "+==+==+"]
