"""Tables beside each other: coloured rows that end at the gutter, at other heights on each side."""

from __future__ import annotations

from page_builder import PageBuilder

from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.witnesses.aligned.witness import read_aligned

LEXICON = load_lexicon()


def read(builder: PageBuilder) -> list[list[list[str]]]:
    """The tables of a page as texts."""
    return [
        [[cell.text for cell in row] for row in table.rows()]
        for table in read_aligned(builder.page(), LEXICON)
    ]


def striped(
    builder: PageBuilder, xs: list[float], rows: list[tuple[float, str]], left: float, right: float
) -> None:
    """A zebra: rows of a line given as (top, cells with `;` between), coloured from `left` on."""
    for number, (top, cells) in enumerate(rows):
        if number % 2 == 0:
            builder.fill(left if number else xs[0] - 4, top - 2, right, top + 12)
        for x, text in zip(xs, cells.split(";"), strict=True):
            builder.text(x, top, text, bold=number == 0)


LEFT = ["Insats;Ansvarig", "Öppna;Rektor", "Kartlägga;HR-chef", "Bygga;Ekonomichef", "Utse;Stab"]
RIGHT = ["Nämndmål;Indikator;Målnivå", "Trygghet;Nöjda brukare;80 %", ";Avbrott;3", ";Svarstid;7"]


def test_coloured_rows_of_two_heights_stand_in_two_tables() -> None:
    """Fills of two tables begin at different heights; each table keeps its own rows."""
    builder = PageBuilder(width=842)
    striped(builder, [54, 204], [(100 + 14 * k, row) for k, row in enumerate(LEFT)], 50, 280)
    striped(builder, [320, 400, 520], [(106 + 14 * k, r) for k, r in enumerate(RIGHT)], 316, 560)
    left, right = read(builder)
    assert left == [row.split(";") for row in LEFT]
    assert right == [
        ["Nämndmål", "Indikator", "Målnivå"],
        ["Trygghet", "Nöjda brukare", "80 %"],
        ["Avbrott", "3"],
        ["Svarstid", "7"],
    ]


def test_a_fill_that_begins_further_right_makes_no_second_gutter() -> None:
    """The rows of a merged goal are coloured without it: its lines stay in the same table."""
    builder = PageBuilder(width=842)
    striped(builder, [54, 204], [(100 + 14 * k, row) for k, row in enumerate(LEFT)], 50, 280)
    striped(builder, [310, 400, 520], [(100 + 14 * k, r) for k, r in enumerate(RIGHT)], 396, 560)
    left, right = read(builder)
    assert left == [row.split(";") for row in LEFT]
    assert [row[-2:] for row in right] == [row.split(";")[1:] for row in RIGHT]


def test_coloured_cells_at_both_ends_of_a_row_are_one_table() -> None:
    """A first column on colour and a status on colour have the table's other columns between."""
    builder = PageBuilder()
    rows = ["Indikator;Målvärde;Utfall;Status", "Frisknärvaro;94 %;95 %;Klar", "HME;80;79;Pågår"]
    for number, row in enumerate(rows):
        top = 100 + 14 * number
        builder.fill(46, top - 2, 150, top + 12)
        builder.fill(396, top - 2, 450, top + 12)
        for x, text in zip([50, 170, 320, 400], row.split(";"), strict=True):
            builder.text(x, top, text, bold=number == 0)
    assert read(builder) == [[row.split(";") for row in rows]]


PROSE = (
    "Arbetet sker i dialog med dem som berörs",
    "och följs upp varje år i samband med det",
    "bokslut som nämnden lämnar till kansliet",
)


def test_headers_at_one_height_on_a_page_of_two_text_columns() -> None:
    """Prose below runs across the columns of each table: what lies between is a gutter."""
    builder = PageBuilder()
    tables = [
        (50.0, ["Insats;Ansvarig", "Öppna en mötesplats;Rektor", "Bygga;Stab"]),
        (320.0, ["Mått;Målvärde", "Frisknärvaro;94 %", "Matsvinn;12"]),
    ]
    for left, rows in tables:
        for number, row in enumerate(rows):
            for x, text in zip((left, left + 130), row.split(";"), strict=True):
                builder.text(x, 100 + 18 * number, text, bold=number == 0)
        for number in range(9):
            builder.text(left, 160 + 12 * number, PROSE[number % 3])
    assert read(builder) == [[row.split(";") for row in rows] for _, rows in tables]


def test_a_text_with_a_title_beside_a_coloured_header_is_no_column() -> None:
    """The header's ground ends before the title: the text below it is beside the table."""
    rows = ["Insats;Ansvarig", "Öppna en mötesplats;Rektor", "Bygga;Stab", "Utse en ledare;Chef"]
    builder = PageBuilder().fill(46, 98, 330, 113)
    for number, row in enumerate(rows):
        for x, text in zip((50, 200), row.split(";"), strict=True):
            builder.text(x, 100 + 18 * number, text, bold=number == 0)
    builder.text(350, 100, "Visste du att", bold=True)
    for number in range(6):
        builder.text(350, 112 + 12 * number, PROSE[number % 3])
    assert read(builder) == [[row.split(";") for row in rows]]


INDICATORS = ["Frisknärvaro;94 %", "Andel som är|nöjda;80 %", "Svarstid;7 dagar", "Avbrott;3"]
DEEDS = ["Öppna en plats|för unga i|centrum;Rektor", "Kartlägga|behov;Stab", "Bygga ut;Chef"]


def printed(builder: PageBuilder, xs: tuple[float, float], top: float, rows: list[str]) -> None:
    """Rows of cells with `;` between, six points apart; `|` breaks a cell's lines."""
    for row in rows:
        cells = row.split(";")
        for x, text in zip(xs, cells, strict=True):
            builder.text(x, top, text)
        top += 12 * max(cell.count("|") + 1 for cell in cells) + 6


def test_undrawn_rows_of_two_heights_stand_in_two_tables() -> None:
    """`Indikator | Mål 2025 | Aktivitet | Ansvarig` with other rows on each side is two tables."""
    builder = PageBuilder()
    for x, text in ((50, "Indikator"), (150, "Mål 2025"), (220, "Aktivitet"), (320, "Ansvarig")):
        builder.text(x, 100, text, bold=True)
    printed(builder, (50, 150), 120, INDICATORS)
    printed(builder, (220, 320), 120, DEEDS)
    left, right = read(builder)
    assert [row[0] for row in left[1:]] == [
        "Frisknärvaro",
        "Andel som är nöjda",
        "Svarstid",
        "Avbrott",
    ]
    assert right[1:] == [
        ["Öppna en plats för unga i centrum", "Rektor"],
        ["Kartlägga behov", "Stab"],
        ["Bygga ut", "Chef"],
    ]


def test_undrawn_rows_of_one_height_stand_in_one_table() -> None:
    """What stands in rows of one height under one header is one table, whatever it names."""
    builder = PageBuilder()
    heads = ((50, "Indikator"), (150, "Mål 2025"), (220, "Aktivitet"), (320, "Ansvarig"))
    for x, text in heads:
        builder.text(x, 100, text, bold=True)
    for k, row in enumerate(["Frisknärvaro;94 %;Öppna en|plats;Stab", "Avbrott;3;Bygga;Chef"]):
        for (x, _), text in zip(heads, row.split(";"), strict=True):
            builder.text(x, 120 + 30 * k, text)
    (table,) = read(builder)
    assert [len(row) for row in table] == [4, 4, 4]


def test_another_word_for_a_role_begins_no_second_table() -> None:
    """`Mätmetod` behind `Indikator` tells of the indicator, and stands in the same rows."""
    builder = PageBuilder()
    rows = [
        "Verksamhetsmål;Indikator;Mätmetod;Målvärde;Ansvarig",
        "Nöjda företagare;Svarstid;Räkning;14 dagar;Chef",
        "Rent vatten;Läckage;Mätare;2 %;Driftchef",
    ]
    for number, row in enumerate(rows):
        for x, text in zip([50, 150, 250, 330, 400], row.split(";"), strict=True):
            builder.text(x, 100 + 14 * number, text, bold=number == 0)
    assert read(builder) == [[row.split(";") for row in rows]]


def test_a_goal_s_word_over_values_begins_no_second_table() -> None:
    """`Mål` apart from its year, far from the first `Mål`, which names the rows."""
    builder = PageBuilder()
    rows = [
        "Mål;Indikator;Utfall 2030;Mål;2031",
        "Trygghet;Stölder;18;15;",
        "Trygghet;Inbrott;9;7;",
    ]
    for number, row in enumerate(rows):
        for x, text in zip([50, 150, 250, 350, 371], row.split(";"), strict=True):
            builder.text(x, 100 + 14 * number, text, bold=number == 0)
    (table,) = read(builder)
    assert [row[3] for row in table[1:]] == ["15", "7"]


def test_a_header_twice_word_for_word_heads_two_tables() -> None:
    """Numbers come first in both, and name no row by themselves."""
    builder = PageBuilder()
    rows = ["Nr;Åtgärd;Ansvarig", "1;Öppna badet;Rektor", "2;Bygga ut;Stab"]
    for left in (50, 310):
        for number, row in enumerate(rows):
            for x, text in zip((left, left + 30, left + 150), row.split(";"), strict=True):
                builder.text(x, 100 + 18 * number, text, bold=number == 0)
    assert read(builder) == [[row.split(";") for row in rows]] * 2
