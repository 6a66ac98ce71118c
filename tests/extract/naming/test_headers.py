from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from layouts import LAYOUTS, Layout
from text_tables import ACROSS, DOWN, table_of

from styrkort.extract.naming.header_rows import known_header_rows
from styrkort.extract.naming.headers import name_columns, name_continuation
from styrkort.extract.naming.lexicon import load_lexicon
from styrkort.extract.naming.named import Column, NamedTable
from styrkort.extract.naming.roles import RowKind

LETTERS = {
    RowKind.HEADER: "h",
    RowKind.DATA: "d",
    RowKind.BAND: "b",
    RowKind.COMMENT: "c",
    RowKind.SUBHEADER: "s",
    RowKind.FOOTNOTE: "f",
    RowKind.SEPARATOR: "-",
    RowKind.REPEATED_HEADER: "r",
    RowKind.GROUP: "g",
}


def named(layout: Layout) -> NamedTable:
    table = table_of(layout.grid, bold_rows=layout.bold_rows, fills=layout.fills)
    return name_columns(table, load_lexicon())


def printed_columns(table: NamedTable) -> tuple[Column, ...]:
    """Those of the grid, without the ones for parts of cells."""
    return table.columns[: table.table.column_count]


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_layout_of_the_field_guide_is_named(layout: Layout) -> None:
    table = named(layout)
    columns = printed_columns(table)
    assert [column.role.value for column in columns] == layout.roles
    assert [column.role.value for column in table.columns[len(columns) :]] == layout.parts
    assert "".join(LETTERS[row.kind] for row in table.rows) == layout.rows
    assert table.kind is layout.kind, table.why
    if layout.periods:
        assert [column.period for column in columns] == layout.periods
    if layout.groups:
        assert [column.group for column in columns] == layout.groups


def test_later_years_behind_a_target_are_targets() -> None:
    table = table_of(
        [
            ["Indikator", "Utfall 2030", "Mål 2031", "2035", "Prognos 2030"],
            ["Andel bilar utan fossila bränslen", "55 %", "80 %", "100 %", "58 %"],
        ]
    )
    columns = name_columns(table, load_lexicon()).columns
    roles = [column.role.value for column in columns]
    assert roles == ["indicator", "outturn", "target", "target", "forecast"]
    assert not columns[3].certain


def test_goals_beside_their_sub_goals_and_targets() -> None:
    """`Mål` in words is no target where a column of targets stands beside it."""
    grid = [
        ["Mål", "Delmål", "Indikator", "Målvärde"],
        ["God folkhälsa", "Fler rör sig", "Andel som tränar", "60 %"],
    ]
    roles = [column.role.value for column in name_columns(table_of(grid), load_lexicon()).columns]
    assert roles == ["goal", "sub_goal", "indicator", "target"]


def test_directions_behind_the_indicator_are_targets() -> None:
    """`Mål` in words stands before what is measured where it is the goal."""
    for texts in (["Ska minska jämfört med föregående år", ">68 %"], ["Bättre än riket", ">68 %"]):
        rows = [[f"Antal besök {n}", text] for n, text in enumerate(texts)]
        columns = name_columns(table_of([["Mått", "Mål"], *rows]), load_lexicon()).columns
        assert columns[1].role.value == "target"


def test_years_beside_one_header_word_head_columns() -> None:
    """`Grupp` is not known, nor is a row's `Vår kommun` a time."""
    for grid in (
        [["Indikator", "Grupp", "2030", "2031"], ["Andel friska", "Flickor", "81 %", "83 %"]],
        [["Nyckeltal", "Vår kommun 2030", "Riket 2030", "Mål"], ["Väntetid", "48", "55", "45"]],
    ):
        assert known_header_rows(table_of(grid), load_lexicon()) == 1


@pytest.mark.parametrize("parts", [["T1", "T2", "T3"], ["Kvartal 1", "Q2", "VT"]])
def test_parts_of_a_year_head_outturns(parts: list[str]) -> None:
    """Beside indicators and targets they are no times of deeds."""
    grid = [["Indikator", "Målvärde 2031", *parts], ["Antal dialoger", "6", "1", "3", "7"]]
    table = name_columns(table_of(grid), load_lexicon())
    assert [column.role.value for column in table.columns[2:]] == ["outturn"] * 3
    assert [column.period for column in table.columns[2:]] == parts


def permuted(layout: Layout, order: list[int]) -> Layout:
    """The layout with its columns in another order."""
    grid = [[row[column] for column in order] for row in layout.grid]
    fills = {(r, order.index(c)): fill for (r, c), fill in layout.fills.items()}
    return Layout(layout.name, grid, layout.kind, [], "", fills=fills)


FREE = [
    layout for layout in LAYOUTS if not any(text == ACROSS for row in layout.grid for text in row)
]


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_roles_do_not_depend_on_the_order_of_columns(data: st.DataObject) -> None:
    """Bands need their text at the left edge, so only roles are compared, and the kind."""
    layout = data.draw(st.sampled_from(FREE))
    order = data.draw(st.permutations(range(len(layout.roles))))
    table = named(permuted(layout, order))
    header = [column.role.value for column in printed_columns(table)]
    assert header == [layout.roles[column] for column in order]
    assert table.kind is layout.kind


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_every_cell_stands_in_one_row(data: st.DataObject) -> None:
    """Rows hold each printed cell once besides what is inherited."""
    layout = data.draw(st.sampled_from(LAYOUTS))
    table = named(layout)
    own = [
        cell
        for row in table.rows
        for column, cell in enumerate(row.cells[: table.table.column_count])
        if cell is not None and column not in row.inherited
    ]
    assert sorted(own, key=lambda c: (c.row, c.column)) == list(table.table.cells)
    assert len(table.rows) == table.table.row_count


def test_merged_cells_are_carried_down_and_marked() -> None:
    grid: list[list[str | None]] = [
        ["Mål", "Indikator", "Målvärde"],
        ["Barn och unga ska må bra i skolan", "Trivsel", "90 %"],
        [DOWN, "Frånvaro", "<5 %"],
        ["", "Meritvärde", "220"],
    ]
    rows = name_columns(table_of(grid), load_lexicon()).data
    goals = [row.cells[0].text if row.cells[0] else None for row in rows]
    assert goals == ["Barn och unga ska må bra i skolan"] * 2 + [""]
    assert [row.inherited for row in rows] == [frozenset(), frozenset({0}), frozenset()]


def test_a_goal_without_printed_cells_below_goes_on() -> None:
    """In a table without rules nothing is printed where a goal still holds."""
    grid: list[list[str | None]] = [
        ["Mål", "Indikator", "Målvärde"],
        ["Barn och unga ska må bra i skolan", "Trivsel", "90 %"],
        [None, "Frånvaro", "<5 %"],
        [None, "Meritvärde", None],
    ]
    rows = name_columns(table_of(grid), load_lexicon()).data
    assert [row.inherited for row in rows] == [frozenset(), frozenset({0}), frozenset({0})]
    assert rows[2].cells[2] is None


def test_an_unknown_column_of_a_plan_table_is_kept_and_doubted() -> None:
    grid: list[list[str | None]] = [
        ["Aktivitet", "Ansvarig", "Kvarter"],
        ["Rensa diken längs cykelvägen", "Gatuchef", "Linden"],
    ]
    table = name_columns(table_of(grid), load_lexicon())
    assert table.columns[2].role.value == "other"
    assert [doubt.message for doubt in table.doubts] == [
        "the header 'Kvarter' (column 3) is not in the lexicon: its cells are kept as they are"
    ]


def test_dates_broken_in_a_narrow_column_are_times() -> None:
    grid: list[list[str | None]] = [
        ["Uppdrag", "Ansvarig", "Klart", "Status"],
        ["Utred en gemensam växel", "Kanslichef", "2031-06|-30", "Pågår"],
        ["Inför e-signering", "IT-chef", "2031-|12-31", "Klart"],
    ]
    columns = name_columns(table_of(grid), load_lexicon()).columns
    assert [column.role.value for column in columns][2:] == ["timing", "status"]


def test_a_word_for_what_is_done_over_percentages_is_no_time() -> None:
    grid: list[list[str | None]] = [
        ["Åtgärd", "Start", "Slut", "Färdigt"],
        ["Anlägga våtmark", "2031-04", "2033-09", "25 %"],
    ]
    columns = name_columns(table_of(grid), load_lexicon()).columns
    assert [column.role.value for column in columns] == ["activity", "start", "end", "status"]


@pytest.mark.parametrize(
    ("header", "roles"),
    [
        (["Mått", "Nuläge", "Önskan 2031", "Önskan 2035"], "indicator current other other"),
        (
            ["Mått", "Ekebro 2031", "Snitt KKiK", "Bästa värde"],
            "indicator outturn " + "comparison " * 2,
        ),
        (["Mått", "Nuläge", "Ambition 2031", "Ambition 2035"], "indicator current target target"),
    ],
    ids=lambda case: case if isinstance(case, str) else case[1],
)
def test_a_year_behind_an_unknown_word_is_a_value_only_beside_those_of_others(
    header: list[str], roles: str
) -> None:
    grid: list[list[str | None]] = [[*header], ["Färdiga bostäder", "64", "80", "120"]]
    columns = name_columns(table_of(grid), load_lexicon()).columns
    assert [column.role.value for column in columns] == roles.split()


@pytest.mark.parametrize(
    "row",
    [
        ["Samverkan", "Ansvarig chef", "Löpande", "Bokslut"],
        ["Genomföra medarbetarsamtal", "Ansvarig chef", "April", "Bokslut"],
        ["Bygga cykelväg", "Ansvarig chef", "2034", "Bokslut"],
        ["Uppföljning av budget", "Chef", "Vid behov", "Tertialrapport"],
        ["Indikator för trivsel", "≥80", "<70"],
        ["Ta fram råd och återkoppla resultatet till alla grupper", "Alla", "2034", "Genomförd"],
    ],
    ids=lambda row: row[0],
)
def test_a_row_of_data_with_header_words_is_no_header(row: list[str | None]) -> None:
    rest: list[str | None] = ["x" for _ in row]
    assert known_header_rows(table_of([row, rest]), load_lexicon()) is None


def test_a_fragment_without_header_takes_the_columns_above_it() -> None:
    lexicon = load_lexicon()
    above = named(LAYOUTS[1])
    fragment = table_of([["Lära av varandra", "Alla medarbetare", "Vid behov", "Årsbokslut"]])
    below = name_continuation(fragment, above.columns, lexicon)
    assert below is not None
    assert (below.kind, len(below.data)) == (above.kind, 1)
    assert name_continuation(table_of([["a", "b"]]), above.columns, lexicon) is None


@pytest.mark.parametrize(
    ("grid", "kind"),
    [
        ([["Diarienummer:", "KS 2031/12"], ["Beslutad av:", "Kommunfullmäktige"]], "metadata"),
        ([["Mål", "Trygg skola"], ["Indikator", "Trivsel"], ["Målvärde", "90"]], "indicators"),
        ([["Läsår", "Elever"], ["2031/2032", "412"]], "plain"),
        (
            [["Mål", "Visar vart."], ["Indikator", "Visar om."], ["Målvärde", "Säger hur mycket."]],
            "plain",
        ),
        (
            [
                ["Begrepp", "Förklaring"],
                ["Mål", "Läge"],
                ["Indikator", "Mått"],
                ["Målvärde", "Nivå"],
            ],
            "plain",
        ),
    ],
)
def test_tables_without_columns_of_a_plan(grid: list[list[str | None]], kind: str) -> None:
    table = name_columns(table_of(grid), load_lexicon())
    assert table.kind.value == kind
    assert all(row.kind is not RowKind.BAND for row in table.rows)


def test_two_texts_of_a_row_that_hold_role_words_are_no_header() -> None:
    """Most of its columns are empty, and no name stands in the lexicon as it is."""
    rows = [
        ["Säkerhetssamordnare och ansvariga", "Marknadsföra samverkan", "", "", "", ""],
        ["Rektor", "Öppna en mötesplats", "•", "", "•", "Försenad"],
    ]
    assert known_header_rows(table_of(rows), load_lexicon()) is None
