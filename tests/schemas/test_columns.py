"""Columns are paths into the models: types, titles and choices come from the fields."""

import pytest

from styrkort.schemas import Activity, ColumnType, Indicator, Text
from styrkort.schemas.columns import Cell, PathError, as_cell, field_column


@pytest.mark.parametrize(
    ("path", "kind", "title"),
    [
        ("sub_goal.text", ColumnType.STRING, "Delmål"),
        ("target.number", ColumnType.NUMBER, "Målvärde: Tal"),
        (
            "target.interval.lower_closed",
            ColumnType.BOOLEAN,
            "Målvärde: Intervall: Undre gränsen ingår",
        ),
        ("target.parts.text", ColumnType.STRING, "Målvärde: Delvärden"),
        ("target.period.start", ColumnType.DATE, "Målvärde: Period: Från och med"),
        ("target.decimals", ColumnType.INTEGER, "Målvärde: Decimaler"),
    ],
    ids=lambda item: item if isinstance(item, str) else "",
)
def test_a_column_takes_type_and_title_from_its_field(
    path: str, kind: ColumnType, title: str
) -> None:
    column = field_column(Indicator, path)
    assert (column.type, column.title) == (kind, title)
    assert not column.required


def test_a_closed_list_becomes_choices() -> None:
    column = field_column(Activity, "kind")
    assert column.choices == ("activity", "assignment")
    assert column.required


@pytest.mark.parametrize("path", ["target", "target.nmber", "name.text.length", "measurements"])
def test_a_path_that_ends_at_no_cell_is_refused(path: str) -> None:
    with pytest.raises(PathError, match=path):
        field_column(Indicator, path)


@pytest.mark.parametrize(
    ("items", "cell"),
    [(("a", None), "a | "), ((None, None), None), ((), None), ((1, 2), "1 | 2")],
    ids=str,
)
def test_a_list_is_joined_and_keeps_its_places(items: tuple[object, ...], cell: Cell) -> None:
    assert as_cell(items) == cell


def test_an_object_is_no_cell() -> None:
    with pytest.raises(TypeError, match="no cell holds a Text"):
        as_cell(Text(text="x"))
