"""Tables over page breaks: what is joined, what stays apart, what is doubted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import count

import pytest
from page_builder import PageBuilder

from styrkort.extract.geometry import Box
from styrkort.extract.pages.page import Colour, Page
from styrkort.extract.stitching.page_flow import PageFlow
from styrkort.extract.stitching.stitching import join_over_breaks, stitch
from styrkort.extract.table import Area, Cell, Line, Table
from styrkort.extract.witnesses.ruled.witness import read_ruled
from styrkort.schemas import Confidence, FindingCode, Repair, Witness

ALONE = PageFlow(first_table_starts_page=True, last_table_ends_page=True)
XS = (50.0, 200.0, 300.0, 400.0, 500.0)
HEADER = ("Aktivitet", "Ansvarig", "När genomfört", "Utvärderas")
FULL = ("Vi har arbetsplatsträffar", "Enhetschef", "Löpande", "Årsbokslut")
OTHER = ("Introduktion av nya", "Stabschef", "Vid behov", "Tertialrapport")


def table(
    page: int,
    rows: Sequence[Sequence[str]],
    xs: Sequence[float] = XS,
    *,
    bold_header: bool = False,
    fills: Sequence[Colour | None] = (),
) -> Table:
    """A page's table with 20-point rows; words are numbered through the page."""
    numbers = count()
    cells = []
    for r, row in enumerate(rows):
        for c, text in enumerate(row):
            box = Box(xs[c], 100 + 20 * r, xs[c + 1], 120 + 20 * r)
            words = tuple(next(numbers) for _ in text.split())
            line = Line(text, page, box, words=words, bold=bold_header and r == 0)
            lines = (line,) if text else ()
            fill = fills[r] if fills else None
            cells.append(Cell(r, c, lines, areas=(Area(page, box),), fill=fill))
    area = Area(page, Box(xs[0], 100, xs[-1], 100 + 20 * len(rows)))
    return Table(tuple(cells), len(rows), len(xs) - 1, (area,), closed=True, edges=tuple(xs))


def join(*tables: Table, flow: PageFlow = ALONE) -> list[Table]:
    return join_over_breaks(tables, {page: flow for part in tables for page in part.pages})


def texts(part: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in part.rows()]


def codes(part: Table) -> list[str]:
    return [doubt.code for doubt in part.doubts]


def test_rows_without_repeated_header_continue() -> None:
    (joined,) = join(table(1, [HEADER, FULL]), table(2, [OTHER, FULL]))
    assert texts(joined) == [list(HEADER), list(FULL), list(OTHER), list(FULL)]
    assert joined.pages == (1, 2)
    assert joined.doubts == ()


def test_one_row_remainder_is_no_table() -> None:
    (joined,) = join(table(1, [HEADER, FULL]), table(2, [OTHER]))
    assert joined.row_count == 3


def test_repeated_header_is_removed_and_recorded() -> None:
    again = tuple(text.replace("När genomfört", "När genom- fört") for text in HEADER)
    (joined,) = join(table(1, [HEADER, FULL]), table(2, [again, OTHER]))
    assert texts(joined) == [list(HEADER), list(FULL), list(OTHER)]
    assert [line.text for line in joined.removed] == list(again)
    assert all(Repair.HEADER_REMOVED in cell.repairs for cell in joined.rows()[0])


def test_header_alone_at_the_page_s_end_takes_the_rows() -> None:
    (joined,) = join(table(1, [HEADER]), table(2, [HEADER, OTHER]))
    assert texts(joined) == [list(HEADER), list(OTHER)]


@pytest.mark.parametrize(
    ("last", "first", "expected"),
    [
        (
            ("Vi använder digitala", "Stabschef", "Löpande", "Tertialrapport/"),
            ("möten", "", "", "årsbokslut"),
            ("Vi använder digitala möten", "Stabschef", "Löpande", "Tertialrapport/ årsbokslut"),
        ),
        (
            ("Nöjda och friska", "Lednings-", "December", ""),
            ("medarbetare", "grupp", "2023", ""),
            ("Nöjda och friska medarbetare", "Lednings- grupp", "December 2023", ""),
        ),
        (
            ("Genomgång av miljö", "Chef och", "Vid behov", "Årsbokslut"),
            ("", "HR", "", ""),
            ("Genomgång av miljö", "Chef och HR", "Vid behov", "Årsbokslut"),
        ),
    ],
    ids=["key goes on", "all go on, a year among them", "key complete"],
)
def test_cut_row_is_one_row(
    last: Sequence[str], first: Sequence[str], expected: Sequence[str]
) -> None:
    (joined,) = join(table(1, [HEADER, FULL, last]), table(2, [first, OTHER]))
    assert texts(joined) == [list(HEADER), list(FULL), list(expected), list(OTHER)]
    cut = joined.rows()[2]
    assert [area.page for area in cut[0].areas] == [1, 2]
    assert Repair.ROW_JOINED in cut[1].repairs or not first[1]
    assert joined.doubts == ()


def test_cut_row_under_a_repeated_header() -> None:
    """The header stands in the middle of the continued cell."""
    last = ("Vi följer upp och", "Stabschef", "Löpande", "Årsbokslut")
    rest = ("återkopplar", "", "", "")
    (joined,) = join(table(1, [HEADER, last]), table(2, [HEADER, rest]))
    assert texts(joined)[1][0] == "Vi följer upp och återkopplar"
    assert joined.row_count == 2


def test_row_cut_over_three_pages() -> None:
    parts = [("Vi följer", "Chef", "Löpande", "-"), ("och", "", "", ""), ("fyller", "", "", "")]
    (joined,) = join(*(table(n, [part]) for n, part in enumerate(parts, start=1)))
    assert texts(joined) == [["Vi följer och fyller", "Chef", "Löpande", "-"]]
    assert joined.pages == (1, 2, 3)


def test_two_values_in_one_column_are_two_rows() -> None:
    last, first = ("Andel", "", "70", "80 %"), ("", "", "71", "90 %")
    (joined,) = join(table(1, [HEADER, FULL, last]), table(2, [first, FULL]))
    assert texts(joined)[2:4] == [list(last), list(first)]


def test_full_row_that_starts_in_lower_case_is_doubted() -> None:
    first = ("e-tjänster för alla", "IT-chef", "Löpande", "Årsbokslut")
    (joined,) = join(table(1, [HEADER, FULL]), table(2, [first]))
    assert joined.row_count == 3
    assert codes(joined) == [FindingCode.CONTINUATION_UNCERTAIN]


def test_alternating_grounds_tell_a_cut_row_from_a_new_one() -> None:
    a, b = (190, 220, 250), (220, 240, 255)
    xs = (50.0, 500.0)
    above = table(1, [["Mål"], ["Kultur"], ["Skola"]], xs, fills=[(0, 0, 90), a, b])
    cut = table(2, [["Nyckeltal för skolan"], ["Bygg"]], xs, fills=[b, a])
    new = table(2, [["Nyckeltal för skolan"], ["Bygg"]], xs, fills=[a, b])
    assert join(above, cut)[0].row_count == 4
    assert join(above, new)[0].row_count == 5
    assert join(above, new)[0].doubts == ()


def test_merged_key_goes_on_over_the_break() -> None:
    above = table(1, [HEADER, FULL, OTHER])
    key = above.cells[4]._replace(row_span=2)
    above = replace(above, cells=(*above.cells[:4], key, *above.cells[5:8], *above.cells[9:]))
    first = ("", "Stabschef", "Vid behov", "Tertialrapport")
    (joined,) = join(above, table(2, [first, OTHER]))
    assert joined.row_count == 5
    assert joined.at(3, 0) is joined.at(1, 0)
    assert joined.rows()[3][0].column == 1


def test_the_rest_of_a_merged_key_below_the_break_is_joined_and_not_confirmed() -> None:
    """The row below the break is a new one: of what stands there the key alone goes on."""
    above = table(1, [HEADER, FULL, ("En ekonomi som håller för", *OTHER[1:])])
    sure = (cell._replace(confidence=Confidence.CONFIRMED) for cell in above.cells)
    below = table(2, [("kommande generationer", *OTHER[1:]), ("", *FULL[1:])])
    key = below.cells[0]._replace(row_span=2)
    rest = replace(below, cells=(key, *below.cells[1:4], *below.cells[5:]))
    (joined,) = join(replace(above, cells=tuple(sure)), rest)
    merged = joined.at(2, 0)
    assert merged is not None
    assert merged.text == "En ekonomi som håller för kommande generationer"
    assert (merged.row_span, merged.confidence) == (3, Confidence.SINGLE)
    assert [len(row) for row in joined.rows()] == [4, 4, 4, 3, 3]


def test_rows_in_the_first_columns_of_a_wider_table_are_told_of() -> None:
    """The other columns of a sheet may stand on a page that was not read as theirs."""
    above, below = table(1, [HEADER, FULL]), table(2, [OTHER[:3], FULL[:3]], XS[:4])
    _, apart = join(above, below)
    assert codes(apart) == [FindingCode.CONTINUATION_UNCERTAIN]
    assert "first columns" in apart.doubts[0].message


def test_neighbour_with_its_own_header_stays_apart() -> None:
    other = ("Åtgärd", "Nämnd", "Tid", "Kostnad")
    one = table(1, [HEADER, FULL], bold_header=True)
    assert len(join(one, table(2, [other, OTHER], bold_header=True))) == 2


def test_header_words_of_the_caller_decide() -> None:
    other = ("Åtgärd", "Nämnd", "Tid", "Kostnad")
    tables = [table(1, [HEADER, FULL]), table(2, [other, OTHER])]
    flow = {1: ALONE, 2: ALONE}
    known = {"Aktivitet", "Åtgärd"}
    apart = join_over_breaks(tables, flow, lambda part: int(part.cells[0].text in known))
    assert len(apart) == 2


def test_text_between_keeps_tables_apart() -> None:
    tables = table(1, [HEADER, FULL]), table(2, [HEADER, OTHER])
    headed = PageFlow(first_table_starts_page=False, last_table_ends_page=True)
    assert len(join(*tables, flow=headed)) == 2


def test_a_table_without_header_behind_words_in_the_same_columns_is_doubted() -> None:
    """Words stand below the first part, perhaps a footer that nothing shows to be one."""
    flow = {
        1: PageFlow(first_table_starts_page=True, last_table_ends_page=False),
        2: PageFlow(first_table_starts_page=True, last_table_ends_page=True),
    }
    above, below = join_over_breaks([table(1, [HEADER, FULL]), table(2, [OTHER])], flow)
    assert (codes(above), codes(below)) == ([], [FindingCode.CONTINUATION_UNCERTAIN])


def test_other_columns_without_header_are_doubted() -> None:
    moved = (50.0, 240.0, 330.0, 420.0, 500.0)
    _, below = join(table(1, [HEADER, FULL]), table(2, [OTHER], moved))
    assert codes(below) == [FindingCode.CONTINUATION_UNCERTAIN]


def test_turned_page_with_the_same_header_continues() -> None:
    wide = tuple(50 + (x - 50) * 1.5 for x in XS)
    (joined,) = join(table(1, [HEADER, FULL]), table(2, [HEADER, OTHER], wide))
    assert joined.row_count == 3


def test_margins_of_left_and_right_pages_may_differ() -> None:
    moved = tuple(x + 20 for x in XS)
    assert len(join(table(1, [HEADER, FULL]), table(2, [OTHER], moved))) == 1


def test_tags_say_one_table_and_a_continued_row() -> None:
    above = replace(table(1, [HEADER, FULL]), key=7)
    below = replace(table(2, [OTHER], tuple(x + 90 for x in XS)), key=7, continues_row=True)
    (joined,) = join(above, below)
    assert joined.row_count == 2


def test_joined_cell_is_as_sure_as_its_least_sure_part() -> None:
    last, rest = ("Vi följer", "Chef", "", ""), ("upp", "", "", "")
    above, below = table(1, [HEADER, last]), table(2, [rest])
    sure = tuple(c._replace(confidence=Confidence.CONFIRMED) for c in above.cells)
    (joined,) = join(replace(above, cells=sure), below)
    assert joined.rows()[1][0].confidence is Confidence.SINGLE


def read(builder: PageBuilder) -> tuple[Page, list[Table]]:
    page = builder.page()
    return page, read_ruled(page)


def drawn(number: int, rows: Sequence[Sequence[str]], top: float = 60.0) -> PageBuilder:
    ys = [top + 20 * row for row in range(len(rows) + 1)]
    return PageBuilder(number).table(XS, ys, rows)


def stitched(*builders: PageBuilder) -> list[Table]:
    pages, tables = zip(*(read(builder) for builder in builders), strict=True)
    return stitch(pages, tables)


ROWS = (("Mått", "2022", "2023", "Mål"), ("Andel", "71", "73", "80"))
MORE = (("Väntetid", "12", "14", "10"),)


def test_pages_with_nothing_around_their_tables() -> None:
    (joined,) = stitched(drawn(1, ROWS), PageBuilder(2), drawn(3, ROWS), drawn(4, MORE))[1:]
    assert joined.pages == (3, 4)


def test_heading_above_the_next_table_keeps_it_apart() -> None:
    headed = drawn(2, MORE, top=100).text(50, 60, "Mål 2: Trygghet")
    assert len(stitched(drawn(1, ROWS), headed)) == 2


def test_notes_and_the_word_continued_do_not_stand_between() -> None:
    noted = drawn(1, ROWS).text(50, 700, "* exklusive timanställda", size=7)
    continued = drawn(2, MORE, top=100).text(50, 60, "Tabell 2 (forts.)")
    assert len(stitched(noted, continued)) == 1


def test_rest_of_a_row_glued_to_the_repeated_header() -> None:
    """Open borders at the break: no rule stands between the header and the rest of the row."""
    above = drawn(1, (HEADER, ("Vi går igenom", "Chef", "Löpande", "Delår")))
    glued = drawn(2, [("",) * 4, MORE[0]])
    for x, text in zip(XS, HEADER, strict=False):
        glued.text(x + 4, 61, text.replace(" ", "|"), size=4, bold=True)
    glued.text(XS[0] + 4, 72, "rutinerna varje år", size=6)
    (joined,) = stitched(above, glued)
    assert texts(joined) == [
        list(HEADER),
        ["Vi går igenom rutinerna varje år", "Chef", "Löpande", "Delår"],
        list(MORE[0]),
    ]
    assert Repair.HEADER_REMOVED in joined.rows()[1][0].repairs
    assert len(joined.removed) == 5


def test_a_header_printed_again_at_the_page_s_end_is_no_row() -> None:
    """Above the part of a cut row that had no room for a line: the whole row stands below."""
    above = drawn(1, (HEADER, HEADER))
    glued = drawn(2, [("",) * 4, MORE[0]])
    for x, text, value in zip(XS, HEADER, FULL, strict=False):
        glued.text(x + 4, 61, text.replace(" ", "|"), size=4, bold=True)
        glued.text(x + 4, 72, value, size=4)
    (joined,) = stitched(above, glued)
    assert texts(joined) == [list(HEADER), list(FULL), list(MORE[0])]
    assert len(joined.removed) == 4 + 5


def test_merged_goal_glued_to_the_repeated_header() -> None:
    """The first cell below the header stands for two rows; the header is parted from it too."""
    header = ("Mål", "Aktivitet", "Ansvarig", "Tid")
    above = table(1, [header, ("Trygghet", "Se över avtal", "Rektor", "Löpande")])
    below = table(2, [("Mål", "Aktivitet", "Ansvarig", "Tid"), ("", "Ta fram en plan", "", "Maj")])
    first = [
        cell._replace(
            lines=(*cell.lines, cell.lines[0]._replace(text=text)),
            row_span=2 if cell.column == 0 else 1,
        )
        for cell, text in zip(
            below.rows()[0], ("Hälsa", "Se över kök", "Chef", "Juni"), strict=True
        )
    ]
    glued = replace(below, cells=(*first, *below.rows()[1][1:]))
    (joined,) = join(above, glued)
    assert texts(joined)[2:] == [
        ["Hälsa", "Se över kök", "Chef", "Juni"], ["Ta fram en plan", "", "Maj"],
    ]  # fmt: skip
    assert joined.rows()[2][0].row_span == 2


def test_header_alone_above_the_break_is_not_continued_by_a_row() -> None:
    rows = (("andel som trivs", "minst 80"), ("antal besök", "minst 900"))
    xs = (50.0, 300.0, 500.0)
    above = table(1, [("Indikator", "Mål")], xs, bold_header=True)
    (joined,) = join(above, table(2, rows, xs))
    assert texts(joined) == [["Indikator", "Mål"], *map(list, rows)]


def test_merged_key_cut_between_its_two_rows_is_merged_with_a_doubt() -> None:
    above = table(1, [HEADER, FULL, OTHER, OTHER])
    merged = above.cells[4]._replace(row_span=2)
    above = replace(above, cells=(*above.cells[:4], merged, *above.cells[5:8], *above.cells[9:]))
    first = ("", "Stabschef", "Vid behov", "Tertialrapport")
    (joined,) = join(above, table(2, [first, OTHER]))
    assert joined.at(4, 0) is joined.at(3, 0)
    assert codes(joined) == [FindingCode.MERGE_UNCERTAIN]


def test_halves_that_lack_what_the_other_has_are_one_row() -> None:
    """Some producers keep a cell's two lines together and move them over the break as one.

    A text alone in the first column may be a heading: the row is doubted.
    """
    moved, left = ("Utbildning i första hjälpen", "", "", ""), ("", "HR-chef", "Maj", "Bokslut")
    (joined,) = join(table(1, [HEADER, FULL, left]), table(2, [moved, OTHER]))
    assert texts(joined) == [list(HEADER), list(FULL), [moved[0], *left[1:]], list(OTHER)]
    assert codes(joined) == [FindingCode.CONTINUATION_UNCERTAIN]


def test_a_row_whose_key_moved_over_the_break_is_one_row() -> None:
    """Columns that other rows leave empty say nothing; that all others have a key does."""
    rows = [FULL, (OTHER[0], OTHER[1], "", ""), FULL, OTHER]
    left, moved = ("", "", "Maj", ""), ("Utbildning i första hjälpen", "HR-chef", "", "")
    (joined,) = join(table(1, [HEADER, *rows, left]), table(2, [moved, OTHER]))
    assert texts(joined)[5:] == [["Utbildning i första hjälpen", "HR-chef", "Maj", ""], list(OTHER)]
    assert codes(joined) == []


def _spanned(below: Table, width: float) -> Table:
    """The table with its first row's first text across all columns, so wide in print."""
    first = below.cells[0]
    line = first.lines[0]._replace(box=Box(54, 100, 54 + width, 112))
    lone = first._replace(lines=(line,), column_span=below.column_count)
    return replace(below, cells=(lone, *(cell for cell in below.cells if cell.row > 0)))


@pytest.mark.parametrize(
    ("above", "rest", "width", "row"),
    [
        (
            FULL,
            "om nya och samtal",
            100,
            ("Vi har arbetsplatsträffar om nya och samtal", *FULL[1:]),
        ),
        (("", *FULL[1:]), "Vi har samtal", 100, ("Vi har samtal", *FULL[1:])),
        (FULL, "Introduktion", 100, FULL),
        (FULL, "om nya och samtal om allt som hör dit", 300, FULL),
    ],
    ids=["in a sentence", "the key alone", "a band", "wider than the key"],
)
def test_the_rest_of_a_key_between_rules_alone(
    above: tuple[str, ...], rest: str, width: float, row: tuple[str, ...]
) -> None:
    """No line draws its column: it looks like a text across the table."""
    below = _spanned(table(2, [(rest, "", "", ""), OTHER]), width)
    (joined,) = join(table(1, [HEADER, OTHER, above]), below)
    assert texts(joined)[2] == list(row)


def test_a_row_without_a_key_among_others_of_its_kind_stays() -> None:
    rows = [FULL, ("", "", "Juni", ""), FULL, OTHER]
    left, moved = ("", "", "Maj", ""), ("Utbildning i första hjälpen", "HR-chef", "", "")
    (joined,) = join(table(1, [HEADER, *rows, left]), table(2, [moved, OTHER]))
    assert texts(joined)[5:7] == [list(left), list(moved)]


def test_a_heading_in_the_key_s_column_is_no_rest_of_a_row() -> None:
    """`Totalt` below the last row, and the next page begins with the name of a theme."""
    rows = [FULL, (OTHER[0], "", "", ""), FULL, OTHER]
    total, heading = ("", "Totalt", "12", ""), ("Tema 2: Trygghet", "", "", "")
    (joined,) = join(table(1, [HEADER, *rows, total]), table(2, [heading, OTHER]))
    assert texts(joined)[5:7] == [list(total), list(heading)]


def between_words(part: Table, shift: Sequence[float] = ()) -> Table:
    """The table as read from words' places: its column sides are guesses."""
    edges = [x + d for x, d in zip(part.edges, shift or [0.0] * len(part.edges), strict=True)]
    return replace(part, witness=Witness.ALIGNED, closed=False, edges=tuple(edges))


def test_columns_found_between_words_agree_where_no_text_stands_in_two_of_them() -> None:
    """`Deltar` is empty on the second page, so nothing tells where its column begins."""
    header = ("Aktivitet", "Ansvarig", "Tid", "Deltar")
    above = between_words(table(1, [header, ("Bygga väg", "Rektor", "Maj", "Alla")]))
    below = between_words(
        table(2, [header, ("Rusta bad", "Rektor", "Juni", "")]), (0, 60, -45, 70, 0)
    )
    (joined,) = join(above, below)
    assert [row[0] for row in texts(joined)] == ["Aktivitet", "Bygga väg", "Rusta bad"]


def test_rows_that_touch_a_table_are_its_own() -> None:
    """Rules found the painted header, words' places the rows right below it."""
    above = table(1, [HEADER, FULL])
    moved = Area(1, Box(XS[0], 141.0, XS[-1], 160.0))
    below = replace(between_words(table(1, [OTHER])), areas=(moved,))
    cells = tuple(
        cell._replace(lines=tuple(line._replace(size=10.0) for line in cell.lines))
        for cell in below.cells
    )
    (joined,) = join(above, replace(below, cells=cells))
    assert texts(joined) == [list(HEADER), list(FULL), list(OTHER)]
    assert joined.areas == (Area(1, Box(XS[0], 100.0, XS[-1], 160.0)),)
    apart = replace(below, cells=cells, areas=(Area(1, Box(XS[0], 155.0, XS[-1], 175.0)),))
    assert len(join(above, apart)) == 2


def test_a_row_of_header_words_printed_as_data_is_data() -> None:
    """`Regionen | Bokslut` in plain print below a bold header: no header of its own."""
    words = ("Regionen", "Rektor", "Vartannat år", "Bokslut")
    above = table(1, [HEADER, FULL], bold_header=True)
    parts = (above, table(2, [words, OTHER]))
    flow = {1: ALONE, 2: ALONE}
    (joined,) = join_over_breaks(parts, flow, lambda _: 1)
    assert texts(joined) == [list(HEADER), list(FULL), list(words), list(OTHER)]
    assert len(join_over_breaks((table(1, [HEADER, FULL]), parts[1]), flow, lambda _: 1)) == 2


def test_the_rest_of_a_broken_word_leads_nowhere() -> None:
    """`Omsorgsnämn|den` ends in no article: the row below the break is another."""
    above = table(1, [HEADER, FULL, ("Se över avtal", "Omsorgsnämn", "Löpande", "Årsbokslut")])
    cells = [
        cell._replace(lines=(cell.lines[0]._replace(full=True), cell.lines[0]._replace(text="den")))
        if cell.text == "Omsorgsnämn"
        else cell
        for cell in above.cells
    ]
    below = table(2, [("Vi håller möten", "Ekonomichef", "Löpande", "")])
    (joined,) = join(replace(above, cells=tuple(cells)), below)
    assert joined.row_count == 4
