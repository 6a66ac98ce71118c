"""Headers that nothing encloses: years, groups, and what only looks like a header."""

from __future__ import annotations

from collections.abc import Container

from page_builder import PageBuilder
from pytest import mark

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.witnesses.aligned.header.header import find_headers
from styrkort.extract.witnesses.aligned.header.header_cells import Header
from styrkort.extract.witnesses.text_levels import levels_of

LEXICON = load_lexicon()


def headers_of(*printed: tuple[float, float, str], bold: Container[str] = ()) -> list[Header]:
    """The headers among texts, each with its x and y."""
    builder = PageBuilder()
    for x, y, text in printed:
        builder.text(x, y, text, bold=text in bold)
    page = builder.page()
    return find_headers(levels_of(page.words), page, LEXICON)


def texts_of(header: Header) -> list[str]:
    return [cell.text.text for cell in header.cells]


def test_years_alone_are_header_words() -> None:
    """Columns headed by bare years need no bold print."""
    (header,) = headers_of((50, 100, "Indikator"), (200, 100, "2023"), (250, 100, "2024"))
    assert texts_of(header) == ["Indikator", "2023", "2024"]


def test_headers_that_touch_are_apart() -> None:
    """`Utfall 2024 Utfall 2022`, one set to the right and one to the left, are two."""
    (header,) = headers_of(
        (50, 100, "Indikator"),
        (200, 100, "Utfall"),
        (233, 100, "Utfall"),
        (50, 115, "Andel elever i årskurs nio"),
    )
    assert texts_of(header) == ["Indikator", "Utfall", "Utfall"]


def test_a_header_longer_than_its_cell_is_apart() -> None:
    """`Medverkande` begins before `Huvudansvar` ends, and the second line stands below its own."""
    (header,) = headers_of(
        (50, 100, "Åtgärd"), (190, 100, "Huvudansvar"), (240, 100, "Utfall"), (240, 112, "2026")
    )
    assert texts_of(header) == ["Åtgärd", "Huvudansvar", "Utfall 2026"]


def test_lines_of_one_header_share_a_side() -> None:
    """`Klart` over `senast` is no part of `Huvudansvar`, though it begins before that ends."""
    (header,) = headers_of(
        (50, 106, "Åtgärd"), (190, 106, "Huvudansvar"), (230, 100, "Klart"), (230, 112, "senast")
    )
    assert texts_of(header) == ["Åtgärd", "Huvudansvar", "Klart senast"]


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


COLOURS = ((50, 100, "Indikator"), (150, 100, "Röd"), (200, 100, "Gul"), (250, 100, "Grön"))


@mark.parametrize("text", ["8 %", "%", "Regionen"])
def test_the_last_cell_of_the_table_above_is_no_group(text: str) -> None:
    """Its line stands over two headers; a group has a name, and is bold where the headers are."""
    words = ("Indikator", "Röd", "Gul", "Grön")
    (header,) = headers_of((180, 84, text), *COLOURS, bold=words)
    assert (header.start, len(header.cells), header.groups) == (1, 4, ())


@mark.parametrize("x", [(200, 320), (225, 335)], ids=["at the left", "in the middle"])
def test_groups_side_by_side_share_no_column(x: tuple[float, float]) -> None:
    """What one group stands over is not its neighbour's."""
    (header,) = headers_of(
        (50, 112, "Indikator"),
        (x[0], 100, "Utfall"),
        (x[1], 100, "Mål"),
        *((200, 112, "2022"), (260, 112, "2023"), (320, 112, "2024"), (370, 112, "2027")),
    )
    assert [(group.first, group.last) for group in header.groups] == [(1, 2), (3, 4)]


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


def test_a_word_over_its_year_is_one_header_beside_colours() -> None:
    """`Målvärde|2025` is no group over the year and the colours beside it."""
    (header,) = headers_of(
        (50, 112, "Indikator"),
        (200, 100, "Målvärde"),
        (200, 112, "2025"),
        (280, 112, "Röd"),
        (330, 112, "Gul"),
        (380, 112, "Grön"),
    )
    assert texts_of(header) == ["Indikator", "Målvärde 2025", "Röd", "Gul", "Grön"]
    assert header.groups == ()


def test_a_word_that_begins_with_its_year_heads_no_year_on_its_left() -> None:
    """`Målvärde` over the last of three years is its own; in the middle of them it is theirs."""
    years = [(200, 112, "2022"), (260, 112, "2023"), (320, 112, "2025")]
    (own,) = headers_of((50, 112, "Indikator"), (320, 100, "Målvärde"), *years)
    (theirs,) = headers_of((50, 112, "Indikator"), (255, 100, "Utfall"), *years)
    assert texts_of(own)[-1] == "Målvärde 2025"
    assert [(group.first, group.last) for group in theirs.groups] == [(1, 3)]


def test_the_last_line_of_a_row_is_no_part_of_a_coloured_header_below() -> None:
    """Bare paper parts the fill of a row from the fill of the next table's header."""
    builder = PageBuilder()
    builder.fill(46, 80, 400, 99).text(262, 88, "%")
    builder.fill(46, 104, 400, 118)
    for x, text in ((50, "Nyckeltal"), (200, "Källa"), (300, "Målnivå")):
        builder.text(x, 106, text, bold=True)
    page = builder.page()
    (header,) = find_headers(levels_of(page.words), page, LEXICON)
    assert texts_of(header) == ["Nyckeltal", "Källa", "Målnivå"]
    assert header.groups == ()


def test_a_group_is_over_its_parts_not_beside_a_named_column() -> None:
    """`Utfall 2026` right above `Män` is over women, men and all, and not over the target."""
    printed = (
        (300, 80, "Utfall 2026"), (50, 100, "Nyckeltal"), (240, 100, "Kvinnor"), (300, 100, "Män"),
        (360, 100, "Totalt"), (420, 100, "Målvärde 2027"),
    )  # fmt: skip
    (header,) = headers_of(*printed, bold=[text for _, _, text in printed])
    assert [(group.first, group.last) for group in header.groups] == [(1, 3)]


def test_a_plain_header_on_colour_above_another_like_it() -> None:
    """The same ground under the next table's header is no zebra's."""
    builder = PageBuilder()
    for top in (100, 200):
        builder.fill(40, top - 5, 500, top + 12).fill(40, top + 12, 500, top + 28)
        builder.text(50, top, "Nyckeltal").text(260, top, "Utfall 2019")
        builder.text(400, top, "Målvärde 2020")
        builder.text(230, top + 16, "Kvinnor").text(310, top + 16, "Män")
        builder.text(50, top + 32, "Sjukfrånvaro").text(230, top + 32, "4,1")
        builder.text(310, top + 32, "3,9").text(400, top + 32, "Minst 5")
    page = builder.page()
    found = find_headers(levels_of(page.words), page, LEXICON)
    assert [len(header.cells) for header in found] == [4, 4]


def test_header_words_in_some_columns_of_a_bold_header_are_a_row() -> None:
    """`Bokslut | Genomförd` in plain print, the other cells of their row half a line apart."""
    printed = (
        (50, 100, "Aktivitet"), (200, 100, "Ansvarig"), (300, 100, "Uppföljning"),
        (400, 100, "Status"), (50, 120, "Vi dokumenterar i"), (200, 120, "Kvalitets"),
        (300, 126, "Bokslut"), (400, 126, "Genomförd"), (50, 132, "planen"), (200, 132, "strateg"),
    )  # fmt: skip
    bold = ("Aktivitet", "Ansvarig", "Uppföljning", "Status")
    assert [len(header.cells) for header in headers_of(*printed, bold=bold)] == [4]


def test_groups_of_people_under_a_group_are_as_sure_as_header_words() -> None:
    """Else the upper line alone, all of header words, would be taken for the whole header."""
    (header,) = headers_of(
        (50, 100, "Mått/nyckeltal"), (251, 100, "Utfall 2018"), (400, 100, "Målvärde 2019"),
        (200, 116, "Kvinnor"), (270, 116, "Män"), (330, 116, "Totalt"),
        (50, 130, "Antal besök"), (225, 130, "69"), (290, 130, "-"), (350, 130, "62"),
    )  # fmt: skip
    names = ["Mått/nyckeltal", "Kvinnor", "Män", "Totalt", "Målvärde 2019"]
    assert texts_of(header) == names
    assert [(group.first, group.last) for group in header.groups] == [(1, 3)]


@mark.parametrize("word", ["Nuläge", "Startvärde"], ids=["over its year", "near the next"])
def test_a_value_before_the_plan_has_one_year(word: str) -> None:
    """`Startvärde` over 2019 heads no bare year beside it, wherever it ends."""
    (header,) = headers_of(
        (50, 100, "Indikator"),
        (150, 88, word),
        (150, 100, "2019"),
        (205, 100, "2020"),
        (260, 88, "Målvärde"),
        (260, 100, "2030"),
    )
    assert texts_of(header) == ["Indikator", f"{word} 2019", "2020", "Målvärde 2030"]
    assert not header.groups


def test_the_first_line_of_a_row_below_the_rule_is_no_part_of_the_header() -> None:
    builder = (
        PageBuilder().text(50, 100, "Uppdrag", bold=True).text(200, 100, "Kommentar", bold=True)
    )
    builder.across(113, 46, 500).text(200, 116, "Halvår 1 2026").text(
        50, 128, "Utbilda alla chefer"
    )
    page = builder.page()
    (header,) = find_headers(levels_of(page.words), page, LEXICON)
    assert texts_of(header) == ["Uppdrag", "Kommentar"]


def test_populations_in_plain_print_are_as_sure_as_years_beside_two_header_words() -> None:
    (header,) = headers_of(
        (50, 100, "Indikatorer"), (200, 100, "Utfall"), (260, 100, "Riket"),
        (320, 100, "K"), (360, 100, "M"),
    )  # fmt: skip
    assert texts_of(header) == ["Indikatorer", "Utfall", "Riket", "K", "M"]
    assert headers_of((50, 100, "Insatser"), (200, 100, "Kvinnor")) == []


def test_a_group_is_as_wide_as_the_rule_under_it() -> None:
    """Years at the right of wide columns, `Målvärde` between the groups without a rule."""
    builder = PageBuilder()
    for x, text in ((50, "Mått"), (215, "Utfall"), (300, "Målvärde 2022"), (420, "Gränsvärden")):
        builder.text(x, 100, text, bold=True)
    for x, text in ((210, "2021"), (268, "2020"), (380, "Röd"), (450, "Gul"), (520, "Grön")):
        builder.text(x, 118, text, bold=True)
    page = builder.across(114, 180, 292).across(114, 376, 560).page()
    (header,) = find_headers(levels_of(page.words), page, LEXICON)
    assert texts_of(header) == ["Mått", "2021", "2020", "Målvärde 2022", "Röd", "Gul", "Grön"]
    assert [(group.first, group.last) for group in header.groups] == [(1, 2), (4, 6)]


def test_a_dated_target_between_years_and_colours_is_over_neither() -> None:
    """The years end right before it, the colours begin behind it: their own groups stand beside."""
    (header,) = headers_of(
        (50, 88, "Indikator"), (275, 88, "Utfall"), (390, 88, "Målvärde 2024"),
        (500, 88, "Gränsvärden"),
        (250, 106, "2022"), (330, 106, "2023"),
        (480, 106, "Röd"), (520, 106, "Gul"), (560, 106, "Grön"),
    )  # fmt: skip
    assert texts_of(header) == [
        "Indikator", "2022", "2023", "Målvärde 2024", "Röd", "Gul", "Grön"
    ]  # fmt: skip
    assert [(group.first, group.last) for group in header.groups] == [(1, 2), (4, 6)]


def test_a_heading_right_above_is_no_line_of_the_header() -> None:
    builder = PageBuilder().text(50, 80, "2. Klimatneutral kommun", size=14, bold=True)
    for x, top, text in (
        (50, 100, "Mått"), (340, 100, "Resultat"), (441, 100, "Målvärde 2028"),
        (320, 118, "2026"), (400, 118, "2027"),
    ):  # fmt: skip
        builder.text(x, top, text, bold=True)
    builder.text(50, 140, "Svarstid").text(320, 140, "1,7").text(400, 140, "3,5")
    page = builder.text(441, 140, ">6").page()
    (header,) = find_headers(levels_of(page.words), page, LEXICON)
    assert texts_of(header) == ["Mått", "2026", "2027", "Målvärde 2028"]


def test_years_broken_over_two_lines_are_years() -> None:
    """Narrow columns of a calendar: `202` over `4`."""
    texts = [(50, 112, "Aktivitet"), (330, 112, "Status")]
    for x, digit in ((200, "4"), (240, "5"), (280, "6")):
        texts += [(x, 100, "202"), (x + 5, 112, digit)]
    (header,) = headers_of(*texts)
    assert texts_of(header) == ["Aktivitet", "2024", "2025", "2026", "Status"]


def test_a_caption_above_the_frame_is_no_line_of_the_header() -> None:
    """`Indikator - …` stands over the first column, and the frame's upper side below it."""
    builder = PageBuilder().text(50, 100, "Indikator - Restavfall per invånare", bold=True)
    builder.across(113, 46, 500)
    for x, text in ((220, "Utfall 2023"), (300, "Mål 2024"), (380, "Mål 2030")):
        builder.text(x, 116, text, bold=True)
    page = builder.text(50, 134, "Utfall för nämnden").text(220, 134, "34,4").page()
    (header,) = find_headers(levels_of(page.words), page, LEXICON)
    assert texts_of(header) == ["Utfall 2023", "Mål 2024", "Mål 2030"]


def test_a_label_and_a_name_above_a_header_are_a_caption() -> None:
    header_row = ((220, 116, "Utfall 2023"), (300, 116, "Mål 2024"), (380, 116, "Mål 2030"))
    (named,) = headers_of((50, 100, "Indikator: Restavfall"), *header_row)
    assert texts_of(named) == ["Utfall 2023", "Mål 2024", "Mål 2030"]
    (dated,) = headers_of((50, 100, "Indikator"), *header_row)
    assert texts_of(dated)[0] == "Indikator"
