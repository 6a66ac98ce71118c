"""Joining printed lines: hyphens, slashes, words broken by a narrow column, characters."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from styrkort.normalize.text.glyph_widths import Room, printed_width
from styrkort.normalize.text.lines import Joined, PrintedLine, Vocabulary, join_lines
from styrkort.schemas import Repair

TABLE = Path(__file__).parent / "cells" / "lines.txt"
WORDS = Vocabulary.of(
    word
    for line in TABLE.read_text(encoding="utf-8").splitlines()
    if line.startswith("#   ")
    for word in line.split()
)
UNCERTAIN = " (uncertain)"


FULL = re.compile(r"(?P<text>.*)>(?P<letters>\d*)")


def printed(lines: str) -> list[PrintedLine]:
    """Lines parted by a bar; ``>`` at the end of one says that it fills its column.

    A number behind it says how many ordinary letters the column holds.
    """
    return [_printed(line) for line in lines.split("|")]


def _printed(line: str) -> PrintedLine:
    full = FULL.fullmatch(line)
    if full is None:
        return PrintedLine(line, space=line.endswith(" "))
    holds = printed_width("n" * int(full["letters"] or 0))
    return PrintedLine(full["text"], full=True, room=Room(0.0, holds) if holds else None)


def cases() -> list[object]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    examples = [line.partition(" ⇒ ") for line in lines if line and not line.startswith("# ")]
    return [pytest.param(lines, expected, id=lines) for lines, _, expected in examples]


@pytest.mark.parametrize(("lines", "expected"), cases())
def test_lines_are_joined_as_the_table_says(lines: str, expected: str) -> None:
    joined = join_lines(printed(lines), WORDS)
    text = expected.removesuffix(UNCERTAIN)
    assert (joined.text, joined.certain) == (text, not expected.endswith(UNCERTAIN))


CHARACTERS = {
    "soft hyphen printed at the end": ("års\u00ad|bokslut", "årsbokslut"),
    "hyphen that pdfium gives as U+0002": ("års\u0002|bokslut", "årsbokslut"),
    "hyphen that pdfium gives as U+FFFE": ("OSA\ufffe|enkät", "OSA-enkät"),
    "soft hyphen inside a line": ("års\u00adbokslut", "årsbokslut"),
    "no-break space and two spaces": ("Minst\u00a03  ggr/år", "Minst 3 ggr/år"),
    "ligatures": ("pro\ufb01len|in\ufb02ytande", "profilen inflytande"),
    "combining ring": ("a\u030arsbokslut", "årsbokslut"),
    "bidi mark": ("Löpande\u200f", "Löpande"),
    "lone surrogate": ("a\ud800b", "a\ufffdb"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("lines", "text"), CHARACTERS.values(), ids=CHARACTERS)
def test_characters_are_repaired(lines: str, text: str) -> None:
    assert join_lines(printed(lines), WORDS).text == text


def test_a_word_broken_twice() -> None:
    lines = printed("med>|arbetar>|enkät")
    assert join_lines(lines, Vocabulary.of([])).text == "medarbetarenkät"


def test_a_printed_space_parts_words() -> None:
    lines = [PrintedLine("Ledningsgru", full=True, space=True), PrintedLine("pp")]
    assert join_lines(lines, WORDS).text == "Ledningsgru pp"


def test_raw_keeps_line_breaks_and_printed_hyphens() -> None:
    joined = join_lines([PrintedLine("års\u0002"), PrintedLine("bokslut")], WORDS)
    assert joined.raw == "års-\nbokslut"


def test_repairs_are_named_once_and_in_order() -> None:
    lines = [PrintedLine("proﬁl, års-"), PrintedLine("bokslut/"), PrintedLine("proﬁl")]
    assert join_lines(lines, WORDS).repairs == (
        Repair.LIGATURE_EXPANDED,
        Repair.HYPHEN_JOINED,
        Repair.SLASH_JOINED,
    )


texts = st.text(alphabet="abcåäö ABC-/–.,()0123\u00a0ﬁ", max_size=12)
printed_lines = st.lists(
    st.builds(PrintedLine, texts, full=st.booleans(), space=st.booleans()), max_size=6
)


def letters(text: str) -> str:
    """What must survive: everything but blanks, ligatures and hyphens."""
    return "".join(each for each in text.replace("ﬁ", "fi") if not each.isspace() and each != "-")


@settings(max_examples=200)
@given(printed_lines, st.lists(texts, max_size=5))
def test_no_character_is_lost_but_the_joined_hyphen(
    lines: list[PrintedLine], words: list[str]
) -> None:
    joined = join_lines(lines, Vocabulary.of(words))
    assert letters(joined.text) == letters("".join(line.text for line in lines))
    dropped = sum(line.text.count("-") for line in lines) - joined.text.count("-")
    assert 0 <= dropped <= max(0, len(lines) - 1)
    assert joined.text == " ".join(joined.text.split())


@settings(max_examples=200)
@given(st.lists(st.builds(PrintedLine, st.text(max_size=10), full=st.booleans()), max_size=4))
def test_any_text_is_joined_the_same_way_every_time(lines: list[PrintedLine]) -> None:
    first: Joined = join_lines(lines, WORDS)
    assert first == join_lines(lines, WORDS)
    first.text.encode("utf-8")
    first.raw.encode("utf-8")


@pytest.mark.parametrize(
    ("row", "document", "text", "certain"),
    [
        (["≥90%"], [], "80-89%", False),
        (["≥90", "%"], [], "80-89 %", True),
        ([], ["12%"], "80-89%", False),
        (["≥90%"], ["12", "%"], "80-89%", False),
        ([], ["12%", "13", "%"], "80-89 %", False),
    ],
)
def test_percent_sign_as_its_row_or_document_spells_it(
    row: list[str], document: list[str], text: str, certain: bool
) -> None:
    joined = join_lines(printed("80-89>5|%"), Vocabulary.of(document).with_row(row))
    assert (joined.text, joined.certain) == (text, certain)


def test_a_role_cut_where_a_letter_more_may_have_fitted() -> None:
    """Without drawn lines a column's width is an estimate; a role across the seam decides."""
    lines = [
        PrintedLine("Fastighetschef/Förvaltnings", room=Room(1.2, 14.0)),
        PrintedLine("chef", room=Room(11.0, 14.0)),
    ]
    assert join_lines(lines, WORDS).text == "Fastighetschef/Förvaltningschef"
    roomy = [lines[0]._replace(room=Room(4.0, 17.0)), lines[1]]
    assert join_lines(roomy, WORDS).text == "Fastighetschef/Förvaltnings chef"


@pytest.mark.parametrize("holds", [4.2, 8.0, 30.0])
def test_a_verb_and_an_article_are_no_role(holds: float) -> None:
    """`vårdaren` is a role, but `vårdar en` are two words however narrow the column is."""
    lines = [
        PrintedLine("anhöriga som vårdar", room=Room(0.2, holds)),
        PrintedLine("en närstående"),
    ]
    assert join_lines(lines, Vocabulary.of([])).text == "anhöriga som vårdar en närstående"


def test_a_line_with_room_for_half_a_ligature_is_full() -> None:
    """`tt` is one glyph in many fonts, and no line breaks inside it."""
    lines = [PrintedLine("Verksamhetsberä", full=True, room=Room(0.6, 8.6)), PrintedLine("ttelse")]
    assert join_lines(lines, Vocabulary.of([])).text == "Verksamhetsberättelse"


@pytest.mark.parametrize(
    ("above", "left", "below", "apart", "certain"),
    [
        ("50", 8.0, "441", True, False),
        ("≥ 50", 8.0, "441 kr", True, False),
        ("1 204", 8.0, "441", True, False),
        ("50", 1.0, "441", False, True),  # the line was full
        ("8", 2.4, "709-8", False, True),  # the range would not have fitted as a whole
        ("≥ 1", 8.0, "000", False, True),  # no number begins so
        ("50", 8.0, "44", False, False),
        ("2024", 8.0, "441", False, False),
        ("29,", 8.0, "77", False, False),
        ("45", 8.0, "-12", False, False),
        ("16", 8.0, ",4 %", False, False),
        ("50 %", 8.0, "441", False, True),
        ("Åk 6", 8.0, "samt åk 9", False, True),
    ],
)
def test_figures_below_figures(
    above: str, left: float, below: str, apart: bool, certain: bool
) -> None:
    """A space between figures is doubted; a group that had room above may be another number."""
    joined = join_lines([PrintedLine(above, room=Room(left, 12.0)), PrintedLine(below)], WORDS)
    assert joined.text == f"{above} {below}"
    assert (joined.apart, joined.certain) == (apart, certain)
