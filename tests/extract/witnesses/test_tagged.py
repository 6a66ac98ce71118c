"""Tables from tags: cells by mark, spans, page breaks, and when the tags are not to be believed."""

from __future__ import annotations

from dataclasses import replace

import pikepdf
import pytest
from tag_making import Element, content, tagged_pdf

from styrkort.extract.pages.page import Page
from styrkort.extract.pages.pdf_objects import PdfFile
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.extract.pages.tags.tag_reader import read_tags
from styrkort.extract.table import Table
from styrkort.extract.witnesses.tagged.faults import tag_faults
from styrkort.extract.witnesses.tagged.witness import read_tagged

COLUMNS = (60, 200, 340)

Rows = list[list[str]]


def cell(mark: int, role: str = "TD", page: int = 1, **attributes: object) -> Element:
    return Element(role, [Element("P", [(page, mark)])], attributes)


def plain(rows: Rows, heads: int = 0) -> tuple[str, list[Element]]:
    """A page's content and its TR elements; marks count up row by row."""
    words = []
    elements = []
    for r, row in enumerate(rows):
        cells = []
        for c, text in enumerate(row):
            mark = r * len(row) + c
            role = "TH" if r < heads else "TD"
            cells.append(cell(mark, role) if text else Element(role))
            words.append((mark, text, COLUMNS[c], 700 - 30 * r))
        elements.append(Element("TR", cells))
    return content([word for word in words if word[1]]), elements


def read(pages: list[str], elements: list[Element]) -> list[tuple[Page, list[Table]]]:
    data = tagged_pdf(pages, elements)
    tags = read_tags(PdfFile(data))
    assert tags is not None
    with PdfDocument(data) as pdf:
        found = [pdf.page(number) for number in range(1, pdf.page_count + 1)]
    return [(page, read_tagged(page, tags)) for page in found]


def only_table(pages: list[str], elements: list[Element]) -> tuple[Page, Table]:
    ((page, (table,)),) = read(pages, elements)
    return page, table


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows()]


PLAN = [
    ["Aktivitet", "Ansvarig", "Klart"],
    ["Utbilda chefer", "HR", "Maj"],
    ["Revidera", "", "Juni"],
]


def test_cells_hold_the_words_of_their_marks() -> None:
    stream, rows = plain(PLAN, heads=1)
    page, table = only_table([stream], [Element("Table", rows)])
    assert texts(table) == PLAN
    assert (table.row_count, table.column_count, table.header_rows) == (3, 3, 1)
    assert not table.continues_row and table.key is not None
    assert tag_faults(table, page) == []


def test_an_empty_cell_has_an_area_between_its_neighbours() -> None:
    stream, rows = plain(PLAN)
    _, table = only_table([stream], [Element("Table", rows)])
    empty = table.at(2, 1)
    assert empty is not None and empty.lines == ()
    (area,) = empty.areas
    left, right = table.at(2, 0), table.at(2, 2)
    assert left is not None and right is not None
    assert left.lines[0].box is not None and right.lines[0].box is not None
    assert left.lines[0].box.x1 <= area.box.x0 < area.box.x1 <= right.lines[0].box.x0


def test_borders_are_taken_from_drawn_rules() -> None:
    stream, rows = plain(PLAN)
    lines = [f"{x} 630 m {x} 715 l S" for x in (55, 190, 330, 420)]
    _, table = only_table(["\n".join([stream, *lines])], [Element("Table", rows)])
    assert table.edges == (55, 190, 330, 420)


def test_content_order_does_not_matter() -> None:
    stream, rows = plain(PLAN)
    shuffled = "\n".join(reversed(stream.split("\n")))
    _, table = only_table([shuffled], [Element("Table", rows)])
    assert texts(table) == PLAN


def test_lines_come_from_the_boxes_of_the_words() -> None:
    stream = content([(0, "nöjda", 60, 688), (0, "Andel", 60, 700), (1, "80 %", 200, 700)])
    _, table = only_table([stream], [Element("Table", [Element("TR", [cell(0), cell(1)])])])
    assert [line.text for line in table.rows()[0][0].lines] == ["Andel", "nöjda"]


def test_rows_stand_in_groups_of_any_kind() -> None:
    stream, rows = plain(PLAN)
    groups = [Element("THead", rows[:1]), Element("TBody", [Element("Div", rows[1:])])]
    _, table = only_table([stream], [Element("Table", groups)])
    assert texts(table) == PLAN and table.header_rows == 1


def test_spans_are_honoured() -> None:
    stream = content(
        [
            (0, "Trygg kommun", 60, 700),
            (1, "Enkät", 200, 700),
            (2, "80", 340, 700),
            (3, "Samtal", 200, 670),
            (4, "90", 340, 670),
            (5, "Kommentar till båda", 60, 640),
        ]
    )
    rows = [
        Element("TR", [cell(0, RowSpan=2), cell(1), cell(2)]),
        Element("TR", [cell(3), cell(4)]),
        Element("TR", [cell(5, ColSpan=3)]),
    ]
    page, table = only_table([stream], [Element("Table", rows)])
    goal, comment = table.at(1, 0), table.at(2, 2)
    assert goal is not None and (goal.row, goal.row_span) == (0, 2)
    assert goal.text == "Trygg kommun"
    assert comment is not None and (comment.column, comment.column_span) == (0, 3)
    assert texts(table)[1] == ["Samtal", "90"]
    assert tag_faults(table, page) == []


def test_a_table_over_two_pages_has_one_key() -> None:
    first = content([(0, "Mål", 60, 700), (1, "Mått", 200, 700)])
    second = content([(0, "Trygghet", 60, 760), (1, "Enkät", 200, 760)])
    rows = [
        Element("TR", [cell(0, "TH"), cell(1, "TH")]),
        Element("TR", [cell(0, page=2), cell(1, page=2)]),
    ]
    (_, (one,)), (_, (two,)) = read([first, second], [Element("Table", rows)])
    assert one.key == two.key
    assert (texts(one), texts(two)) == ([["Mål", "Mått"]], [["Trygghet", "Enkät"]])
    assert (one.header_rows, two.header_rows) == (1, 0)
    assert not two.continues_row


def test_a_row_with_marks_on_two_pages_continues() -> None:
    first = content([(0, "Vi står upp för", 60, 60), (1, "Alla", 200, 60)])
    second = content([(0, "våra värdeord", 60, 760), (1, "Nästa", 60, 730), (2, "HR", 200, 730)])
    rows = [
        Element("TR", [Element("TD", [Element("P", [(1, 0), (2, 0)])]), cell(1)]),
        Element("TR", [cell(1, page=2), cell(2, page=2)]),
    ]
    (_, (one,)), (_, (two,)) = read([first, second], [Element("Table", rows)])
    assert not one.continues_row and two.continues_row
    assert texts(one) == [["Vi står upp för", "Alla"]]
    assert texts(two) == [["våra värdeord", ""], ["Nästa", "HR"]]


def test_a_merged_cell_reaches_over_the_page_break() -> None:
    first = content([(0, "Trygghet", 60, 60), (1, "Enkät", 200, 60)])
    second = content([(0, "Samtal", 200, 760), (1, "Folkmängd", 200, 730)])
    rows = [
        Element("TR", [cell(0, RowSpan=3), cell(1)]),
        Element("TR", [cell(0, page=2)]),
        Element("TR", [cell(1, page=2)]),
    ]
    (_, _), (_, (two,)) = read([first, second], [Element("Table", rows)])
    merged = two.at(1, 0)
    assert merged is not None and (merged.row, merged.row_span, merged.lines) == (0, 2, ())
    assert not two.continues_row


def test_an_empty_row_stands_on_the_page_of_the_row_before() -> None:
    first = content([(0, "Mål", 60, 60), (1, "Mått", 200, 60)])
    second = content([(0, "Trygghet", 60, 760), (1, "Enkät", 200, 760)])
    rows = [
        Element("TR", [cell(0), cell(1)]),
        Element("TR", [Element("TD"), Element("TD")]),
        Element("TR", [cell(0, page=2), cell(1, page=2)]),
    ]
    (_, (one,)), (_, (two,)) = read([first, second], [Element("Table", rows)])
    assert (one.row_count, two.row_count) == (2, 1)


@pytest.mark.parametrize(
    ("heads", "expected"),
    [(0, None), (1, 1), (2, 2), (3, None)],
    ids=["none", "one", "two", "all rows are TH"],
)
def test_header_rows_are_believed_unless_every_row_is_one(heads: int, expected: int | None) -> None:
    stream, rows = plain(PLAN, heads)
    _, table = only_table([stream], [Element("Table", rows)])
    assert table.header_rows == expected


def test_headers_of_rows_make_no_header_row() -> None:
    stream = content(
        [(0, "Antal", 60, 700), (1, "12", 200, 700), (2, "Andel", 60, 670), (3, "80", 200, 670)]
    )
    rows = [
        Element("TR", [cell(0, "TH", Scope=pikepdf.Name.Row), cell(1)]),
        Element("TR", [cell(2, "TH", Scope=pikepdf.Name.Row), cell(3)]),
    ]
    _, table = only_table([stream], [Element("Table", rows)])
    assert table.header_rows is None


def test_a_picture_in_a_cell_brings_its_alternative_text() -> None:
    image = (
        "/Figure <</MCID 1>> BDC q 10 0 0 10 200 698 cm "
        "BI /W 1 /H 1 /CS /RGB /BPC 8 /F /AHx ID 00ff00> EI Q EMC"
    )
    stream = content([(0, "Klart", 60, 700)]) + "\n" + image
    figure = Element("Figure", [(1, 1)], entries={"Alt": "Grön: klart"})
    rows = [Element("TR", [cell(0), Element("TD", [figure])])]
    _, table = only_table([stream], [Element("Table", rows)])
    (picture,) = table.rows()[0][1].pictures
    assert picture.alt == "Grön: klart"


def test_a_table_inside_a_cell_stays_in_the_cell_with_a_doubt() -> None:
    stream = content([(0, "Mått", 60, 700), (1, "2024", 200, 700), (2, "2025", 240, 700)])
    inner = Element("Table", [Element("TR", [cell(1), cell(2)])])
    rows = [Element("TR", [cell(0), Element("TD", [inner])])]
    _, table = only_table([stream], [Element("Table", rows)])
    assert texts(table) == [["Mått", "2024 2025"]]
    (doubt,) = table.doubts
    assert "inside a cell" in doubt.message


def test_tables_without_cells_or_words_are_none() -> None:
    stream = content([(0, "Mål", 60, 700)])
    elements = [
        Element("Table", [Element("P", [(1, 0)])]),
        Element("Table", [Element("TR", [Element("TD")])]),
    ]
    assert read([stream], elements)[0][1] == []


def test_cells_of_a_row_without_a_tag_for_its_empty_cell_stay_in_their_columns() -> None:
    """Chromium writes no TD for an empty cell."""
    stream, rows = plain([["DELMÅL", "GUL", "GRÖN"], ["Trygghet", "", "> 80"]])
    rows[1] = Element("TR", [cell(3), cell(5)])
    page, table = only_table([stream], [Element("Table", rows)])
    assert texts(table)[1] == ["Trygghet", "", "> 80"]
    assert tag_faults(table, page) == []


def test_a_figure_beside_its_header_shows_no_column_of_its_row() -> None:
    """At the right of its cell it stands nearer to the next header; no other row tells more."""
    stream = content(
        [
            (0, "Indikator", 60, 700),
            (1, "Utfall 2030", 200, 700),
            (2, "Utfall 2031", 340, 700),
            (3, "Andel nöjda", 60, 670),
            (4, "4,3", 318, 670),
        ]
    )
    rows = [
        Element("TR", [cell(0), cell(1), cell(2)]),
        Element("TR", [cell(3), cell(4)]),
    ]
    page, table = only_table([stream], [Element("Table", rows)])
    assert tag_faults(table, page) == ["row 2 has 2 of 3 cells"]


def test_a_merged_cell_above_keeps_its_column() -> None:
    stream = content(
        [
            (0, "Mål", 60, 700),
            (1, "Mått", 200, 700),
            (2, "Utfall", 340, 700),
            (3, "Trygghet", 60, 670),
            (4, "Enkät", 200, 670),
            (5, "80", 340, 670),
            (6, "90", 340, 640),
        ]
    )
    rows = [
        Element("TR", [cell(0), cell(1), cell(2)]),
        Element("TR", [cell(3, RowSpan=2), cell(4), cell(5)]),
        Element("TR", [cell(6)]),
    ]
    _, table = only_table([stream], [Element("Table", rows)])
    assert texts(table)[2] == ["", "90"]
    moved = table.at(2, 2)
    assert moved is not None and moved.text == "90"


# --- faults ------------------------------------------------------------------------------------


def test_a_row_that_lacks_a_cell_is_a_fault() -> None:
    stream, rows = plain([["Aktivitet", "Ansvarig", "Klart"], ["Utbilda", "HR", "Maj"]])
    spread = content([(9, "Revidera riktlinjer och rutiner för verksamheten", 70, 640)])
    rows.append(Element("TR", [cell(9)]))
    page, table = only_table([stream + "\n" + spread], [Element("Table", rows)])
    assert "row 3 has 1 of 3 cells" in tag_faults(table, page)


def test_tagged_words_in_no_cell_are_a_fault() -> None:
    stream, rows = plain(PLAN)
    rows[1] = Element("TR", rows[1].kids[:2])
    page, table = only_table([stream], [Element("Table", rows)])
    assert tag_faults(table, page) == ["1 words in the table's area are in no cell: Maj"]


def test_rows_and_columns_out_of_order_are_faults() -> None:
    stream, rows = plain(PLAN)
    page, table = only_table([stream], [Element("Table", rows[::-1])])
    assert "row 2 does not stand below the row before it" in tag_faults(table, page)
    mirrored = [Element("TR", list(row.kids)[::-1]) for row in rows]
    page, table = only_table([stream], [Element("Table", mirrored)])
    assert any("to the right of" in fault for fault in tag_faults(table, page))


def test_a_cell_with_words_all_over_the_table_is_a_fault() -> None:
    stream, _ = plain(PLAN)
    rows = [
        Element("TR", [Element("TD", [(1, 0), (1, 8)]), cell(1), cell(2)]),
        Element("TR", [cell(3), cell(4), cell(5)]),
        Element("TR", [cell(6), Element("TD"), Element("TD")]),
    ]
    page, table = only_table([stream], [Element("Table", rows)])
    assert any("stand inside row 1, column 1" in fault for fault in tag_faults(table, page))


def test_artifacts_inside_a_table_are_no_fault() -> None:
    stream, rows = plain(PLAN)
    furniture = content([(None, "utkast", 210, 640)])
    page, table = only_table([stream + "\n" + furniture], [Element("Table", rows)])
    assert tag_faults(table, page) == []
    tagged = replace(page, words=tuple(w._replace(mark=w.mark or 99) for w in page.words))
    assert tag_faults(table, tagged)


def test_lines_of_an_undrawn_column_say_whether_they_are_full() -> None:
    """`överenskommels|e`: the longest line of a column ends where the column's text does."""
    long = ("Snarast efter ny", "överenskommelserna", "s antagande")
    marks = [(0, "Aktivitet", 60, 700), (1, "Tidplan", 200, 700), (2, "Ansvarig", 310, 700)]
    marks += [(3, "Utbilda chefer", 60, 670), (5, "HR", 310, 670)]
    lines = content([*marks, *((4, text, 200, 670 - 12 * n) for n, text in enumerate(long))])
    rows = [Element("TR", [cell(mark) for mark in row]) for row in ((0, 1, 2), (3, 4, 5))]
    _, table = only_table([lines], [Element("Table", rows)])
    broken = table.at(1, 1)
    assert broken is not None and [line.full for line in broken.lines] == [False, True, False]


@pytest.mark.parametrize(("pitch", "faults"), [(6, 0), (4, 1)], ids=["descenders", "half a line"])
def test_rows_without_padding_may_overlap_a_little(pitch: int, faults: int) -> None:
    words = [(k, f"Rad {k}", 70.0, 700.0 - pitch * k) for k in range(2)]
    page, table = only_table(
        [content(words)], [Element("Table", [Element("TR", [cell(k)]) for k in range(2)])]
    )
    told = [fault for fault in tag_faults(table, page) if "does not stand below" in fault]
    assert len(told) == faults
