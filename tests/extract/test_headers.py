from __future__ import annotations

import pytest

from styrkort.extract.headers import name_columns
from styrkort.extract.lexicon import load_lexicon
from styrkort.extract.named import NamedTable
from styrkort.extract.roles import RowKind

from .layouts import LAYOUTS, Layout
from .tables import table_of

LETTERS = {
    RowKind.HEADER: "h",
    RowKind.DATA: "d",
    RowKind.BAND: "b",
    RowKind.COMMENT: "c",
    RowKind.SUBHEADER: "s",
    RowKind.FOOTNOTE: "f",
    RowKind.SEPARATOR: "-",
    RowKind.REPEATED_HEADER: "r",
}


def named(layout: Layout) -> NamedTable:
    table = table_of(layout.grid, bold_rows=layout.bold_rows, fills=layout.fills)
    return name_columns(table, load_lexicon())


@pytest.mark.parametrize("layout", LAYOUTS, ids=lambda layout: layout.name)
def test_a_layout_of_the_field_guide_is_named(layout: Layout) -> None:
    table = named(layout)
    assert [column.role.value for column in table.columns] == layout.roles
    assert "".join(LETTERS[row.kind] for row in table.rows) == layout.rows
    assert table.kind is layout.kind, table.why
    if layout.periods:
        assert [column.period for column in table.columns] == layout.periods
    if layout.groups:
        assert [column.group for column in table.columns] == layout.groups
