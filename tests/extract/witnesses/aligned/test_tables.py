"""Tables without vertical lines give their cells back, however they are set."""

from __future__ import annotations

from dataclasses import replace

from borderless import Across, Down, Drawn, Sheet, print_sheet
from hypothesis import given, settings
from hypothesis import strategies as st
from page_builder import BLUE, PageBuilder
from pytest import mark

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.table import Table
from styrkort.extract.witnesses.aligned.witness import read_aligned, read_aligned_below

LEXICON = load_lexicon()

ACTIVITIES = (
    ("Ta fram rutiner för introduktion av nya medarbetare", "Enhetschef", "Löpande"),
    ("Se över måltidernas schema", "Rektor", "Höst 2025"),
    ("Öppna en mötesplats i kommunens största tätort för unga", "Kulturchef", ""),
    ("Kartlägga behovet av bredband", "Ledningsgruppen", "December 2025"),
)


def sheet(**look: object) -> Sheet:
    """A table of activities; `look` are fields of `Sheet`."""
    fields = {
        "header": ("Aktivitet", "Ansvarig", "Tidplan"),
        "rows": ACTIVITIES,
        "widths": (160.0, 110.0, 90.0),
        "across": (Across.LEFT,) * 3,
    }
    return Sheet(**(fields | look))  # type: ignore[arg-type]


def texts_of(table: Table) -> list[list[str]]:
    """The text of each place; "" where no cell begins."""
    rows = [[""] * table.column_count for _ in range(table.row_count)]
    for cell in table.cells:
        rows[cell.row][cell.column] = cell.text
    return rows


def read(builder: PageBuilder) -> list[list[list[str]]]:
    """The tables of a page as texts."""
    return [texts_of(table) for table in read_aligned(builder.page(), LEXICON)]


@mark.parametrize("drawn", Drawn)
@mark.parametrize("down", Down)
@mark.parametrize("leading", [1.0, 1.2, 1.5])
def test_every_row_of_every_look(drawn: Drawn, down: Down, leading: float) -> None:
    """Rows are told by what is drawn, and without it by distances and heights."""
    builder = PageBuilder()
    printed = sheet(drawn=drawn, down=down, leading=leading)
    print_sheet(builder, printed)
    assert read(builder) == [printed.cells]


def test_rows_without_a_blank_between_are_told_by_the_words() -> None:
    """Lines that end though the next word had room are ends of cells."""
    builder = PageBuilder()
    printed = sheet(padding=0.0, leading=1.2)
    print_sheet(builder, printed)
    assert read(builder) == [printed.cells]


def test_units_below_each_other_are_two() -> None:
    """`antal` over `kr` is no text that runs on into the next row."""
    builder = PageBuilder()
    rows = (("Barn per årsarbetare", "antal", "5,2"), ("Kostnad per barn", "kr", "171 300"))
    printed = sheet(header=("Mått", "Enhet", "Utfall 2030"), rows=rows, padding=1.0)
    print_sheet(builder, printed)
    assert read(builder) == [printed.cells]


def test_a_rule_parts_what_reads_on() -> None:
    """`… för män` over `minst 64 …`: two cells where a rule is drawn between them."""
    builder = PageBuilder()
    for x, text in ((50, "Mått"), (300, "Målvärde 2030")):
        builder.text(x, 100, text, bold=True)
    builder.text(50, 120, "Andel elever som är trygga").text(300, 120, "65 för kvinnor|67 för män")
    builder.text(50, 147, "Andel elever som trivs").text(
        300, 147, "minst 64 för kvinnor|68 för män"
    )
    builder.across(115, 50, 500).across(144.5, 50, 500).across(172, 50, 500)
    assert [row[1] for row in read(builder)[0][1:]] == [
        "65 för kvinnor 67 för män",
        "minst 64 för kvinnor 68 för män",
    ]


def test_rules_between_rows_are_expected_where_a_sister_table_has_them() -> None:
    """The only row of a table, with lines as far apart as rows, is one: no rule parts it."""
    builder = PageBuilder()
    for top in (100, 300):
        builder.text(50, top, "Mått", bold=True).text(300, top, "Målvärde 2030", bold=True)
    builder.text(50, 120, "Andel medborgare i kommunen").text(300, 120, "5 051 till 5")
    builder.text(50, 137, "som är nöjda").text(300, 137, "062").across(115, 50, 500)
    for top in (320, 342):
        builder.text(50, top, "Andel elever").text(300, top, "64").across(top - 5, 50, 500)
    tables = read(builder.across(155, 50, 500).across(360, 50, 500))
    assert tables[0][1:] == [["Andel medborgare i kommunen som är nöjda", "5 051 till 5 062"]]


def test_text_above_and_below_is_no_row() -> None:
    """Prose at the table's own distance of lines is left out."""
    builder = PageBuilder()
    builder.text(50, 76, "Nämnden följer upp arbetet varje år och redovisar det i bokslutet.")
    bottom = print_sheet(builder, sheet())
    builder.text(50, bottom + 8, "Resultatet jämförs med riket.")
    assert read(builder) == [sheet().cells]


def test_a_last_row_with_one_cell_is_a_row() -> None:
    """It stands as the cells of its column do, at the distance of rows, between rules."""
    rows = (*ACTIVITIES, ("Utse en samordnare", "", ""))
    builder = PageBuilder()
    print_sheet(builder, sheet(rows=rows, drawn=Drawn.RULES))
    assert read(builder) == [sheet(rows=rows).cells]


def test_header_at_the_end_of_a_page() -> None:
    """The rows of a centred table follow on the next page."""
    first, second = PageBuilder(), PageBuilder(number=2)
    centred = (Across.CENTRE,) * 3
    print_sheet(first, sheet(across=centred, rows=()))
    top, *rest = ACTIVITIES
    print_sheet(second, sheet(header=top, rows=rest, across=centred, bold_header=False))
    (above,) = read_aligned(first.page(), LEXICON)
    below = read_aligned_below(second.page(), above, LEXICON)
    assert below is not None
    assert texts_of(below) == [list(row) for row in ACTIVITIES]


def test_a_header_and_a_band_at_the_end_of_a_page() -> None:
    """The band's rows stand on the next page, in the columns of the header."""
    first, second = PageBuilder(number=1), PageBuilder(number=2)
    bottom = print_sheet(first, sheet(rows=()))
    first.text(55, bottom + 4, "Miljömål: Nöjda medarbetare", bold=True)
    print_sheet(second, sheet(top=50.0))
    words = tuple(word for word in second.page().words if word.box.top > 65)
    (above,) = read_aligned(first.page(), LEXICON)
    below = read_aligned_below(replace(second.page(), words=words), above, LEXICON)
    assert [cell.text for row in above.rows()[1:] for cell in row] == [
        "Miljömål: Nöjda medarbetare"
    ]
    assert below is not None
    assert texts_of(below) == [list(row) for row in ACTIVITIES]


@mark.parametrize(
    ("x", "top", "rows"),
    [(50, 218, [["Vi håller våra mötestider", "", ""]]), (40, 218, []), (50, 245, [])],
    ids=["where rows stand", "at the page's margin", "further below"],
)
def test_a_text_alone_under_a_header_that_heads_rows_elsewhere(
    x: float, top: float, rows: list[list[str]]
) -> None:
    """The first table shows where its twin's row begins; that it is one is not certain."""
    builder = PageBuilder()
    for height in (100, 200):
        for at, text in ((50, "Aktivitet"), (300, "2027"), (380, "2028")):
            builder.text(at, height, text, bold=True)
    for number in range(2):
        builder.text(50, 118 + 15 * number, f"Öppna mötesplats {number}")
        builder.text(305, 118 + 15 * number, "X")
    builder.text(x, top, "Vi håller våra mötestider")
    tables = read_aligned(builder.page(), LEXICON)
    assert [row for table in tables[1:] for row in texts_of(table)[1:]] == rows
    assert [doubt.words for table in tables[1:] for doubt in table.doubts] == [
        (text,) for text, *_ in rows
    ]


@mark.parametrize(
    ("left", "is_rest"),
    [(("", "Försenad", "25 %"), True), (("Se över avtal", "Försenad", "25 %"), False)],
    ids=["a row without a name", "a whole row"],
)
def test_a_name_that_the_page_break_moved(left: tuple[str, ...], is_rest: bool) -> None:
    """It stands alone at the head of the next page, where the row above it has none."""
    first, second = PageBuilder(number=1), PageBuilder(number=2)
    rows = [("Aktivitet", "Status", "Klart"), ("Måla", "Pågår", "50 %"), ("Bygga", "Klar", "100 %")]
    for number, row in enumerate([*rows, left]):
        for x, text in zip((50, 300, 400), row, strict=True):
            first.text(x, 700 + 16 * number, text, bold=number == 0)
    second.text(50, 60, "Ta fram en plan för ny|belysning").text(40, 120, "Nämnden följer upp.")
    (above,) = read_aligned(first.page(), LEXICON)
    below = read_aligned_below(second.page(), above, LEXICON)
    assert (below is not None) is is_rest
    if below is not None:
        assert texts_of(below) == [["Ta fram en plan för ny belysning", "", ""]]


def test_a_table_under_the_same_header_shows_how_wide_a_column_is() -> None:
    """`Öppna mötesplatsen` had room behind the widest text of its own table: it is a row."""
    builder = PageBuilder()
    wide = "Ta fram en plan för ny belysning i parken|och vid hallen"
    tables = [(100, [wide, "Måla"]), (200, ["Bygga en bro vid bad", "Öppna mötesplatsen", "Måla"])]
    for top, names in tables:
        for x, text in ((50, "Aktivitet"), (300, "2027"), (380, "2028")):
            builder.text(x, top, text, bold=True)
        y = top + 18.0
        for name in names:
            builder.text(50, y, name).text(305, y, "" if name.startswith("Öppna") else "X")
            y += 12 * name.count("|") + 14
    first, second = (table.row_count for table in read_aligned(builder.page(), LEXICON))
    assert (first, second) == (3, 4)


GROUPED = ((50.0, "Aktivitet"), (250.0, "Ansvarig"), (430.0, "Tidplan"))


@mark.parametrize(
    ("years", "bold", "columns"),
    [((370, 420, 470, 520), True, 6), ((370, 420, 470, 520), False, 3), ((270, 420), True, 3)],
    ids=["a group's years", "a row of data", "under two headers"],
)
def test_words_under_a_group_that_ends_a_page(
    years: tuple[float, ...], bold: bool, columns: int
) -> None:
    """`Tidplan` over `2027 2028 2029 2030` on the next page heads four columns."""
    first, second = PageBuilder(number=1), PageBuilder(number=2)
    for x, text in GROUPED:
        first.text(x, 780, text, bold=True)
    for year, x in enumerate(years, start=2027):
        second.text(x, 60, str(year), bold=bold)
    for top, mark_x in ((80, years[0]), (95, years[-1])):
        second.text(50, top, "Öppna mötesplats").text(250, top, "Rektor").text(mark_x + 8, top, "X")
    (above,) = read_aligned(first.page(), LEXICON)
    below = read_aligned_below(second.page(), above, LEXICON)
    assert below is not None
    assert below.column_count == columns
    if columns == 6:
        assert texts_of(below)[0] == ["", "", "2027", "2028", "2029", "2030"]


def test_columns_of_running_text_are_read_each_for_itself() -> None:
    """A table beside wrapped text keeps its cells."""
    builder = PageBuilder()
    printed = sheet(
        header=("Indikator", "Målvärde"),
        rows=(("Frisknärvaro", "94 %"), ("Antal besök", "1 200"), ("Nöjda brukare", "minst 80 %")),
        widths=(120.0, 90.0),
        across=(Across.LEFT, Across.LEFT),
    )
    print_sheet(builder, printed)
    lines = (
        "Arbetet sker i dialog med dem",
        "som berörs och följs upp varje",
        "år i samband med bokslutet",
    )
    for number in range(12):
        builder.text(320, 82 + 12.5 * number, lines[number % 3], size=9)
    assert read(builder) == [printed.cells]


def test_tables_side_by_side_are_two() -> None:
    """Header words that come again begin another table."""
    builder = PageBuilder(width=842)
    left = sheet(header=("Indikator", "Målvärde"), rows=(("Frisknärvaro", "94 %"),) * 2,
                 widths=(120.0, 80.0), across=(Across.LEFT,) * 2)  # fmt: skip
    right = sheet(header=("Indikator", "Målvärde"), left=300.0, widths=(140.0, 80.0),
                  rows=(("Antal besök på biblioteken per invånare", "12"), ("HME", "80")),
                  across=(Across.LEFT,) * 2)  # fmt: skip
    print_sheet(builder, left)
    print_sheet(builder, right)
    assert read(builder) == [left.cells, right.cells]


WORDS = ("arbetet", "elever", "kommunens", "trygghet", "stöd", "nya", "plan", "samverkan", "energi")
# Two words at least: `Plan | Ansvarig chef | 2025` is a header to every reader.
SENTENCES = st.lists(st.sampled_from(WORDS), min_size=2, max_size=9).map(
    lambda words: " ".join(words).capitalize()
)
NAMES = st.sampled_from(("Rektor", "Enhetschef", "Ansvarig chef", "Kulturchef", ""))
TIMES = st.sampled_from(("Löpande", "Höst 2025", "December 2025", "2025", ""))
ROWS = st.lists(st.tuples(SENTENCES, NAMES, TIMES), min_size=2, max_size=8)


@given(
    rows=ROWS,
    drawn=st.sampled_from(Drawn),
    down=st.sampled_from(Down),
    padding=st.sampled_from((2.0, 3.0, 6.0)),
    leading=st.sampled_from((1.0, 1.15, 1.3)),
)
@settings(max_examples=40, deadline=None)
def test_random_rows(
    rows: list[tuple[str, str, str]], drawn: Drawn, down: Down, padding: float, leading: float
) -> None:
    """Every cell comes back, or the table says what is doubtful about it."""
    builder = PageBuilder()
    # A row of one cell at the end may be text below the table: the last one is complete.
    whole = (*rows, ("Avsluta arbetet", "Rektor", "2026"))
    printed = sheet(rows=whole, drawn=drawn, down=down, padding=padding, leading=leading)
    print_sheet(builder, printed)
    (table,) = read_aligned(builder.page(), LEXICON)
    assert texts_of(table) == printed.cells or table.doubts
    assert sorted(word for cell in table.cells for _, word in cell.words) == sorted(
        word.id for word in builder.page().words
    )


def test_columns_that_may_have_been_taken_for_one_are_doubted() -> None:
    """A header word over half of the columns leaves values side by side in one cell."""
    builder = PageBuilder()
    rows = (("Andel nöjda", "<65 %", ">10 %", "85 %"), ("Sjukfrånvaro", "8 %", "5 %", "4 %"))
    header = ("Indikator", "", "", "Målvärde")
    widths = (120.0, 50.0, 50.0, 80.0)
    print_sheet(builder, sheet(header=header, rows=rows, widths=widths, across=(Across.LEFT,) * 4))
    (table,) = read_aligned(builder.page(), LEXICON)
    assert texts_of(table)[1:] == [
        ["Andel nöjda", "<65 % >10 % 85 %"],
        ["Sjukfrånvaro", "8 % 5 % 4 %"],
    ]
    assert [doubt.words for doubt in table.doubts] == [("<65 % >10 % 85 %", "8 % 5 % 4 %")]


@mark.parametrize(
    ("text", "is_doubted"),
    [("60-65 66-70", True), ("<54 % 12 %", True), ("65 % 2026", False), ("1 200 kr", False)],
)
def test_two_values_a_word_space_apart_are_doubted(text: str, is_doubted: bool) -> None:
    """No cell says two values with nothing between them; a value and its year are one."""
    builder = PageBuilder()
    rows = (("Andel nöjda", text), ("Sjukfrånvaro", "8 %"))
    header = ("Indikator", "Målvärde")
    print_sheet(
        builder, sheet(header=header, rows=rows, widths=(120.0, 180.0), across=(Across.LEFT,) * 2)
    )
    (table,) = read_aligned(builder.page(), LEXICON)
    assert bool(table.doubts) is is_doubted


@mark.parametrize(("glued", "is_doubted"), [("Målnivå Kommentar", True), ("Mål 2025", False)])
def test_two_headers_over_one_column_make_it_doubtful(glued: str, is_doubted: bool) -> None:
    """Two known headers with no more than a word space between them are two columns' or one's."""
    builder = PageBuilder()
    rows = (("Andel nöjda", "65 % Följs upp i maj"), ("Sjukfrånvaro", "8 % Se över rutiner"))
    header = ("Indikator", glued)
    print_sheet(
        builder,
        sheet(header=header, rows=rows, widths=(120.0, 180.0), across=(Across.LEFT,) * 2),
    )
    (table,) = read_aligned(builder.page(), LEXICON)
    assert texts_of(table)[1:] == [list(row) for row in rows]
    assert any("65 %" in word for doubt in table.doubts for word in doubt.words) is is_doubted


@mark.parametrize("row", [("Plan", "", "2025"), ("Samverkan", "", "2025")])
def test_a_word_of_headers_beside_a_year_is_a_row(row: tuple[str, str, str]) -> None:
    builder = PageBuilder()
    rows = (("Arbetet med stöd", "Rektor", "Löpande"), row, ("Avsluta arbetet", "Rektor", "2026"))
    printed = sheet(rows=rows, drawn=Drawn.NOTHING)
    print_sheet(builder, printed)
    (table,) = read_aligned(builder.page(), LEXICON)
    assert texts_of(table) == printed.cells


def test_a_table_under_the_same_header_shows_where_columns_part() -> None:
    """A lone value at the right of its column ends before the next header begins."""
    builder = PageBuilder()
    for top in (100, 200):
        for x, text in ((50, "Indikator"), (200, "Kvinnor"), (300, "Män"), (400, "Målvärde")):
            builder.text(x, top, text, bold=True)
    for top, women, men in ((115, "73", "83"), (130, "68", "61")):
        builder.text(50, top, "Energi").text(275, top, women).text(375, top, men)
        builder.text(400, top, "70")
    builder.text(50, 215, "Besök").text(275, 215, "49").text(400, 215, "60")
    assert read(builder)[1][1] == ["Besök", "49", "", "60"]


def test_targets_of_several_years_are_columns_of_one_table() -> None:
    """`Mål 2025` begins no second table beside `Mål 2024`, however wide the blank."""
    rows = (("Andel behöriga lärare", "71", "73", "75", "78"),)
    header = ("Indikator", "Utfall 2023", "Mål 2024", "Mål 2025", "Mål 2026")
    printed = sheet(
        header=header, rows=rows, widths=(140.0, 90.0, 90.0, 90.0, 90.0), across=(Across.LEFT,) * 5
    )
    builder = PageBuilder(width=700)
    print_sheet(builder, printed)
    assert read(builder) == [printed.cells]


def test_a_stripe_of_a_zebra_is_no_header() -> None:
    """`2026 | Bokslut` on the zebra's ground: the same colour comes back under other rows."""
    builder = PageBuilder()
    alike = ("Stärka sommarjobb för unga", "Regionen", "Bokslut")
    rows = (*ACTIVITIES, alike, alike, *ACTIVITIES)
    printed = sheet(rows=rows, drawn=Drawn.ZEBRA)
    print_sheet(builder, printed)
    assert read(builder) == [printed.cells]


def test_rows_on_the_next_page_where_all_texts_are_alike_wide() -> None:
    """Nothing above shows by which side the columns stand, so both do."""
    first, second = PageBuilder(), PageBuilder(number=2)
    columns = ((50, "Indikator", "Ohälsotal"), (200, "2023", "60 %"), (300, "Målvärde", "Utökning"))
    for x, header, value in columns:
        first.text(x, 700, header, bold=True).text(x, 720, value)
    for top, value in ((60, "133"), (75, "9")):
        second.text(50, top, "Utredningstid").text(220 - 5 * len(value), top, value)
        second.text(300, top, "Minskning")
    (above,) = read_aligned(first.page(), LEXICON)
    below = read_aligned_below(second.page(), above, LEXICON)
    assert below is not None
    assert [row[1] for row in texts_of(below)] == ["133", "9"]


def test_a_group_header_at_the_end_of_a_page() -> None:
    """Bold words in two rows with nothing below them: the page has other print."""
    builder = PageBuilder().text(50, 600, "Nämnden ansvarar för att målet nås.")
    builder.text(50, 700, "Indikator", bold=True).text(240, 700, "Utfall 2018", bold=True)
    builder.text(400, 700, "Målvärde 2019", bold=True)
    builder.text(200, 715, "Kvinnor", bold=True).text(300, 715, "Män", bold=True)
    assert [len(rows[0]) for rows in read(builder)] == [4]


def test_a_bold_row_further_below_begins_another_table() -> None:
    """Its header need not be known; a sum in bold keeps the distance of the rows."""
    printed = sheet(rows=[(*row[:2], "2030") for row in ACTIVITIES[1:2] * 3])
    builder = PageBuilder()
    end = print_sheet(builder, printed)
    for x, first, second in ((50, "Färg", "Grön"), (220, "Betydelse", "Klar")):
        builder.text(x, end + 20, first, bold=True).text(x, end + 36, second)
    assert read(builder) == [printed.cells]
    total = PageBuilder()
    end = print_sheet(total, printed)
    total.text(50, end + 3, "Totalt", bold=True).text(220, end + 3, "Alla", bold=True)
    assert read(total)[0][-1][:2] == ["Totalt", "Alla"]


def test_texts_as_close_as_words_stand_in_two_columns() -> None:
    """Set to the right and to the left of one narrow blank: the second line of a row, no band."""
    builder = PageBuilder()
    for x, text in ((50, "Indikator"), (195, "Målvärde"), (255, "Källa")):
        builder.text(x, 100, text, bold=True)
    rows = (
        (115, "Antal besök", "45 900", ""),
        (135, "Antal lån", "", "SCB"),
        (155, "Kostnad per elev", "högst 126", "Räken"),
        (190, "Antal elever", "49 000", "Egen"),
    )
    for top, name, target, source in rows:
        width = 5 * len(target) - 2 * target.count(" ")
        builder.text(50, top, name).text(253 - width, top, target).text(255, top, source)
    builder.text(238, 166, "000").text(255, 166, "skapet")
    assert read(builder)[0][3] == ["Kostnad per elev", "högst 126 000", "Räken skapet"]


def test_a_label_further_below_begins_a_text() -> None:
    """`Teckenförklaring: … …` with blanks in it is no row."""
    printed = sheet(rows=[(*row[:2], "2030") for row in ACTIVITIES[1:2] * 3])
    builder = PageBuilder()
    end = print_sheet(builder, printed)
    for x, text in ((50, "Teckenförklaring:"), (220, "Klart"), (330, "Pågår")):
        builder.text(x, end + 20, text)
    assert read(builder) == [printed.cells]


def test_a_row_below_a_comment_does_not_go_on_with_it() -> None:
    """The comment ended, and the row's first line has nothing beside it: cells at the bottom."""
    builder = PageBuilder()
    for x, text in ((50, "Aktivitet"), (250, "Ansvarig"), (380, "Status")):
        builder.text(x, 100, text, bold=True)
    builder.text(50, 116, "Se över avtal").text(250, 116, "Rektor").text(380, 116, "Pågår")
    builder.text(50, 130, "Kommentar: Arbetet löper enligt den plan som finns.")
    builder.text(50, 144, "Ta fram rutiner för introduktion").text(50, 154, "av medarbetare")
    builder.text(250, 154, "Enhetschef").text(380, 154, "Klart")
    assert read(builder)[0][-1] == [
        "Ta fram rutiner för introduktion av medarbetare", "Enhetschef", "Klart",
    ]  # fmt: skip


def test_a_figure_before_a_comparator_ends_its_column() -> None:
    """Numbers set to the right, targets as text set to the left: nearer than words stand."""
    builder = PageBuilder()
    for x, text in ((50, "Indikator"), (200, "Utfall"), (262, "Målvärde")):
        builder.text(x, 100, text, bold=True)
    for top, name, outturn, target in ((115, "HME", "79", "≥80"), (130, "Kö", "5,0", "<4,0")):
        builder.text(50, top, name).text(260 - 5 * len(outturn), top, outturn)
        builder.text(262, top, target)
    assert read(builder)[0][1:] == [["HME", "79", "≥80"], ["Kö", "5,0", "<4,0"]]


def test_a_first_column_without_a_header() -> None:
    """The rows say whose values they hold; their texts do not run into the first value."""
    builder = PageBuilder()
    for x, text in ((250, "Utfall 2022"), (330, "Utfall 2023"), (410, "Mål 2024")):
        builder.text(x, 100, text, bold=True)
    builder.text(50, 116, "Utfall för bolaget")
    for x, text in ((260, "5,1"), (340, "4,8"), (415, "4,5")):
        builder.text(x, 116, text)
    assert read(builder) == [
        [
            ["", "Utfall 2022", "Utfall 2023", "Mål 2024"],
            ["Utfall för bolaget", "5,1", "4,8", "4,5"],
        ]
    ]


def test_the_rest_of_a_goal_alone_on_the_next_page_is_a_row() -> None:
    """A goal's cell is cut by the page break, and nothing stands beside its last lines."""
    first, second = PageBuilder(), PageBuilder(number=2)
    for x, header, text in ((50, "Mål", "En trygg kommun med"), (250, "Indikator", "Frisknärvaro")):
        first.text(x, 700, header, bold=True).text(x, 720, text)
    second.text(50, 60, "goda villkor för alla barn och vuxna|som bor här")
    (above,) = read_aligned(first.page(), LEXICON)
    below = read_aligned_below(second.page(), above, LEXICON)
    assert below is not None
    assert texts_of(below) == [["goda villkor för alla barn och vuxna som bor här", ""]]


def test_words_longer_than_their_cells_stay_in_them() -> None:
    """Headers and texts run over the next column's; the first row's reads on into the header's."""
    builder = PageBuilder()
    columns = (
        (50, "Åtgärd", ("Bygga ut", "Kartlägga behov", "Utse en samordnare")),
        (170, "Huvudansvar", ("Rektor", "Utvecklingsledare", "Kommunchef")),
        (220, "Medverkande", ("Alla", "Stab", "Verksamhetschef")),
        (290, "Tid", ("Löpande", "2026", "Maj")),
    )
    for x, header, texts in columns:
        builder.text(x, 100, header, bold=True)
        for k, text in enumerate(texts):
            builder.text(x, 120 + 18 * k, text)
    (table,) = read(builder)
    assert table == [[c[1] for c in columns], *([c[2][k] for c in columns] for k in range(3))]


def columns(builder: PageBuilder, *printed: tuple[tuple[float, str], ...]) -> None:
    """Columns of texts, each with its x; the first is a header."""
    for texts in printed:
        for k, (x, text) in enumerate(texts):
            builder.text(x, 100 + 18 * k + 2 * (k > 0), text, bold=k == 0)


def test_a_text_beside_words_longer_than_their_cells_is_of_its_own_column() -> None:
    """`Införa nytt system` begins left of where `Utvecklingsledare` ends, two rows above."""
    builder = PageBuilder()
    columns(
        builder,
        ((150, "Ansvarig"), (146, "Utvecklingsledare"), (160, "Rektor"), (150, "HR-chef")),
        ((290, "Åtgärd"), (250, "Bygga ut en skola"), (228, "Införa nytt system för alla"),
         (250, "Se över alla planer")),
        ((400, "Tid"), (395, "2026"), (395, "2027"), (395, "2028")),
    )  # fmt: skip
    (table,) = read(builder)
    assert table[1:] == [
        ["Utvecklingsledare", "Bygga ut en skola", "2026"],
        ["Rektor", "Införa nytt system för alla", "2027"],
        ["HR-chef", "Se över alla planer", "2028"],
    ]


def test_a_centred_header_longer_than_its_cell_leaves_the_blank_to_the_rows() -> None:
    """`Huvudansvar` ends where the times below `Tid` have begun."""
    builder = PageBuilder()
    columns(
        builder,
        ((70, "Insats"), (50, "Bygga ut"), (50, "Kartlägga behov"), (50, "Utse någon")),
        ((200, "Huvudansvar"), (198, "Rektor"), (198, "HR-chef"), (198, "Stab")),
        ((280, "Tid"), (245, "Minst 3 ggr/år"), (245, "Snarast efter maj"),
         (245, "Våren 2026")),
    )  # fmt: skip
    (table,) = read(builder)
    assert [row[1:] for row in table[1:]] == [
        ["Rektor", "Minst 3 ggr/år"],
        ["HR-chef", "Snarast efter maj"],
        ["Stab", "Våren 2026"],
    ]


def _ruled_comments(bottom: float) -> PageBuilder:
    """Two ruled rows; the last comment has a paragraph below its first line."""
    builder = (
        PageBuilder().text(54, 100, "Uppdrag", bold=True).text(200, 100, "Kommentar", bold=True)
    )
    builder.text(54, 120, "Utbilda chefer").text(
        200, 120, "Halvår 1 2031|Arbetet pågår enligt plan."
    )
    builder.text(54, 160, "Öppna ett torg").text(200, 160, "Halvår 2 2031")
    builder.text(200, 172, "Upphandlingen är klar och|bygget har börjat.")
    for y in (96.0, 115.0, 155.0, bottom):
        builder.across(y, 50, 400)
    return builder


def test_paragraphs_above_the_last_rule_are_of_the_last_row() -> None:
    (table,) = read(_ruled_comments(bottom=200.0))
    whole = "Halvår 2 2031 Upphandlingen är klar och bygget har börjat."
    assert table[-1] == ["Öppna ett torg", whole]
    (ended,) = read(_ruled_comments(bottom=171.0))
    assert ["Öppna ett torg", "Halvår 2 2031"] in ended


def test_values_at_the_right_of_their_columns_leave_the_first_without_a_header() -> None:
    """Headers begin at the left of their cells: no value stands under its own."""
    builder = PageBuilder().text(150, 100, "Utfall 2030", bold=True)
    builder.text(230, 100, "Utfall 2031", bold=True).text(310, 100, "Mål 2032", bold=True)
    builder.text(50, 120, "Utfall för bolaget")
    for x, text in ((208, "29"), (288, "77"), (368, "80")):
        builder.text(x, 120, text)
    assert read(builder)[0][-1] == ["Utfall för bolaget", "29", "77", "80"]


def test_a_text_between_two_frames_is_in_neither() -> None:
    """The name of the next table stands below where the sides of the first one end."""
    builder = PageBuilder()
    for top in (100, 170):
        builder.text(50, top - 16, "Andel elever som trivs")
        for x, text in ((200, "Utfall 2023"), (300, "Målvärde 2024")):
            builder.text(x, top, text)
        builder.text(50, top + 18, "Utfall i kommunen").text(200, top + 18, "64")
        builder.text(300, top + 18, "70").across(top - 4, 46, 400).across(top + 32, 46, 400)
        builder.across(top + 14, 46, 400).down(46, top - 4, top + 32).down(400, top - 4, top + 32)
    assert [len(table) for table in read(builder)] == [2, 2]


def test_a_paragraph_of_the_last_row_stands_apart_as_others_do() -> None:
    """A blank line parts it from its cell, as it does in the rows above; no rule is drawn."""
    builder = PageBuilder()
    for x, text in ((50, "Aktivitet"), (250, "Kommentar")):
        builder.text(x, 100, text, bold=True)
    for top, deed in ((120, "Införa ett system"), (170, "Se över avtalen")):
        builder.text(50, top, deed).text(250, top, "Halvår 1 2026")
        builder.text(250, top + 24, "Arbetet går som planerat.")
    comments = " ".join(row[1] for row in read(builder)[0])
    assert comments.count("Arbetet går som planerat.") == 2


@mark.parametrize(
    "targets",
    [
        (
            "minst 67 för kvinnor och minst 77 för män",
            "minst 2 641 för kvinnor och minst 652 för män",
        ),
        ("minst 67 för kvinnor och minst 77 för|män", "minst 26 för kvinnor och minst 652 för|män"),
    ],
    ids=["values as long as their column", "lines that end with room"],
)
def test_rows_that_begin_with_a_small_letter_are_not_merged(targets: tuple[str, str]) -> None:
    """`… för män` over `minst …`: set close, nothing drawn, and each row has a cell of its own."""
    builder = PageBuilder()
    for x, text in ((50, "Nyckeltal"), (250, "Utgångsvärde 2029"), (360, "Målvärde")):
        builder.text(x, 100, text, bold=True)
    step = 16 * len(targets[0].split("|")) - 4 * targets[0].count("|")
    for number, target in enumerate(targets):
        top = 118 + step * number
        builder.text(50, top, f"Andel nöjda i enhet {number}").text(280, top, "63")
        builder.text(360, top, target)
    assert [row[2] for row in read(builder)[0][1:]] == [text.replace("|", " ") for text in targets]


def test_a_bold_text_between_rules_after_plain_rows_is_no_row() -> None:
    """The name of the next table stands between the last rule of one and the first of the next."""
    builder = PageBuilder()
    for top in (100, 165):
        builder.text(50, top - 16, "Andel elever som trivs", bold=True)
        for x, text in ((200, "Utfall 2023"), (300, "Målvärde 2024")):
            builder.text(x, top, text, bold=True)
        builder.text(50, top + 18, "Utfall i kommunen").text(200, top + 18, "64")
        builder.text(300, top + 18, "70").across(top - 4, 46, 400).across(top + 14, 46, 400)
        builder.across(top + 32, 46, 400)
    assert [len(table) for table in read(builder)] == [2, 2]


def test_figures_under_the_ends_of_their_headers_are_in_the_table() -> None:
    """Names on the left, figures on the right, and a blank between in which a header stands."""
    builder = PageBuilder().fill(46, 96, 560, 116, BLUE)
    for x, text in ((50, "Finansiella mål"), (310, "Målvärde 2023"), (440, "Utfall 2023")):
        builder.text(x, 100, text)
    for top in (125, 155, 185, 215, 245):
        builder.text(50, top, "Resultatet ska över tid uppgå till|minst två procent av skatterna")
        builder.text(400, top, "5,7 %").text(530, top, "52,6 %")
    assert [row[1:] for row in read(builder)[0][1:]] == [["5,7 %", "52,6 %"]] * 5


def test_goals_in_the_middle_of_rows_farther_apart_than_their_lines() -> None:
    """A goal of one line right above one of two, each beside its own figures."""
    builder = PageBuilder()
    for x, text in ((50, "Finansiella mål"), (340, "Målvärde 2023"), (460, "Utfall 2023")):
        builder.text(x, 100, text, bold=True)
    rows = ((125.5, "Resultatet ska över en tioårsperiod uppgå till|två procent", 131.0),
            (148.5, "Nettokostnaderna ska inte öka snabbare än skatten", 148.5),
            (161.0, "Soliditeten ska över tid öka och nå upp till riket|helt", 166.5))  # fmt: skip
    for top, goal, beside in rows:
        for number, line in enumerate(goal.split("|")):
            builder.text(50, top + 11 * number, line)
        builder.text(385, beside, "5,7 %").text(500, beside, "52,6 %")
    assert [row[0] for row in read(builder)[0][1:]] == [
        goal.replace("|", " ") for _, goal, _ in rows
    ]


JUSTIFIED = (  # words of the first column set apart so that its lines end together
    (120, ((50, "Öva"), (92, "larmning"), (160, "av")), "Chef", "2031"),
    (132, ((50, "kommunens"), (148, "beredskap")), "", ""),
    (150, ((50, "Pröva"), (100, "nya"), (150, "rutiner")), "Rektor", "Löpande"),
    (162, ((50, "för"), (118, "evakuering")), "", ""),
)


def printed_justified(builder: PageBuilder) -> PageBuilder:
    for top, words, who, when in JUSTIFIED:
        for x, word in words:
            builder.text(x, top, word)
        builder.text(220, top, who).text(320, top, when)
    return builder


def test_the_last_line_of_a_justified_cell_is_of_its_row() -> None:
    builder = PageBuilder()
    for x, text in ((50, "Aktivitet"), (220, "Ansvarig"), (320, "När")):
        builder.text(x, 100, text, bold=True)
    (table,) = read(printed_justified(builder))
    assert [row[0] for row in table[1:]] == [
        "Öva larmning av kommunens beredskap",
        "Pröva nya rutiner för evakuering",
    ]


def test_justified_rows_on_the_next_page_stand_as_the_columns_do() -> None:
    first = PageBuilder()
    for x, text in ((50, "Aktivitet"), (220, "Ansvarig"), (320, "När")):
        first.text(x, 100, text, bold=True)
    (above,) = read_aligned(printed_justified(first).page(), LEXICON)
    below = read_aligned_below(printed_justified(PageBuilder(number=2)).page(), above, LEXICON)
    assert below is not None
    assert [row[1] for row in texts_of(below)] == ["Chef", "Rektor"]


def test_a_text_that_ends_a_space_before_the_next_column_is_parted_from_it() -> None:
    """The lowest row's `Trafikstrateg` fills its column: the year behind begins where years do."""
    builder = PageBuilder()
    for x, text in ((50, "Indikator"), (150, "Mål"), (220, "Ansvarig"), (288, "Klart")):
        builder.text(x, 100, text, bold=True)
    rows = (("Antal resor", "30", "Planchef", "2031"), ("Antal hållplatser", "66", "Chef", "2032"))
    for number, row in enumerate(rows):
        for x, text in zip((50, 150, 220, 288), row, strict=True):
            builder.text(x, 120 + 20 * number, text)
    builder.text(50, 160, "Andel resor").text(150, 160, "16 %").text(220, 160, "Trafikstrateg 2030")
    assert read(builder)[0][-1] == ["Andel resor", "16 %", "Trafikstrateg", "2030"]


def test_the_rest_of_one_cell_below_a_header_that_begins_the_page() -> None:
    """`med föregående år` ends a cell of the page before; a sentence with a capital is text."""

    def printed(text: str) -> list[list[list[str]]]:
        builder = PageBuilder()
        for x, header in ((50, "Mått"), (250, "Utfall 2022"), (350, "Målvärde 2023")):
            builder.text(x, 50, header, bold=True)
        return read(builder.text(350, 66, text).text(50, 120, "Nämnden följer upp arbetet."))

    assert printed("med föregående år") == [
        [["Mått", "Utfall 2022", "Målvärde 2023"], ["", "", "med föregående år"]]
    ]
    assert printed("Arbetet pågår") == []


def test_a_label_alone_leads_on_to_its_text() -> None:
    builder = PageBuilder()
    for x, text in ((50, "Aktivitet"), (350, "Status")):
        builder.text(x, 100, text, bold=True)
    for top in (120, 170):
        builder.text(50, top, "Införa ett system för synpunkter").text(350, top, "Pågår")
        builder.text(50, top + 18, "Kommentar:")
        builder.text(
            50, top + 30, "Arbetet har gått fort och beräknas vara klart till sommaren i år."
        )
    comments = [row[0] for row in read(builder)[0] if row[0].startswith("Kommentar:")]
    assert [len(text.split()) for text in comments] == [13, 13]


def test_the_value_that_the_last_row_lacks_stands_below_the_page_break() -> None:
    """Every other row has a target; nothing but a value in that column begins the page."""
    builder = PageBuilder()
    for x, text in ((50, "Mått"), (250, "Nuläge"), (350, "Målvärde")):
        builder.text(x, 100, text, bold=True)
    for number, target in enumerate(("73", "Ska öka", "")):
        builder.text(50, 120 + 20 * number, "Svarstid på e-post").text(
            250, 120 + 20 * number, "69 %"
        )
        builder.text(350, 120 + 20 * number, target)
    (above,) = read_aligned(builder.page(), LEXICON)
    second = PageBuilder(number=2).text(350, 50, "2025: 34|2030: 86")
    below = read_aligned_below(second.page(), above, LEXICON)
    assert below is not None
    assert [cell.text for cell in below.cells if cell.lines] == ["2025: 34 2030: 86"]


def test_figures_between_two_headers_of_a_single_row_are_doubted() -> None:
    """They may end the column of one or begin that of the next: one value is missing."""
    builder = PageBuilder()
    headers = ((50, "Indikator"), (200, "Startvärde 2019"), (300, "2020"), (360, "2021"),
               (420, "2022"), (480, "Målvärde 2030"))  # fmt: skip
    for x, text in headers:
        builder.text(x, 100, text, bold=True)
    for x, text in ((50, "Andel hushåll"), (275, "22"), (336, "37"), (396, "25"), (540, "16")):
        builder.text(x, 120, text)
    (table,) = read_aligned(builder.page(), LEXICON)
    assert {"37", "25"} <= {word for doubt in table.doubts for word in doubt.words}
