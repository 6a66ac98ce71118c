"""Columns that several flat tables share: ids, typed cells, status, place."""

from __future__ import annotations

from .activity import Activity
from .base import Model
from .citation import Confidence
from .columns import Cell, Column, ColumnType, Row, as_cell, field_column
from .goal import Goal
from .indicator import Indicator
from .text import OtherCell

VALUE_FIELDS = (
    "text",
    "kind",
    "label",
    "number",
    "interval.lower",
    "interval.lower_closed",
    "interval.upper",
    "interval.upper_closed",
    "decimals",
    "change",
    "rank.best",
    "rank.of",
    "rank.share",
    "parts.text",
    "unit",
    "unit_text",
    "unit_inherited",
    "multiplier",
    "scale_max",
    "period.text",
    "period.edtf",
    "group",
    "approximate",
    "qualifier",
    "footnote",
    "reason",
)
"""Of a typed cell, in the order of its columns."""

STATUS_FIELDS = ("text", "code", "colour", "progress", "graphic")

PLAN_ID = Column(
    name="plan_id",
    type=ColumnType.STRING,
    title="Planens beteckning",
    description="The plan: `id` of its JSON file.",
    read=lambda row: row.plan.id,
    required=True,
)
GOAL_ID = Column(
    name="goal_id",
    type=ColumnType.STRING,
    title="Målets beteckning",
    description="The goal that it stands under.",
    read=lambda row: row.goal.id if row.goal is not None else None,
    required=True,
)
INDICATOR_ID = Column(
    name="indicator_id",
    type=ColumnType.STRING,
    title="Indikatorns beteckning",
    description="The indicator that is measured.",
    read=lambda row: row.indicator.id if row.indicator is not None else None,
    required=True,
)


def named_columns(model: type[Model], *paths: str) -> tuple[Column, ...]:
    """Columns named after their paths; the ``text`` of a printed value has the value's name."""
    return tuple(field_column(model, path, column_name(path)) for path in paths)


def column_name(path: str) -> str:
    """Name of the column that reads a path.

    >>> column_name("sub_goal.text"), column_name("timing.edtf")
    ('sub_goal', 'timing_edtf')
    """
    return path.removesuffix(".text").replace(".", "_")


def value_columns(model: type[Model], path: str) -> tuple[Column, ...]:
    """Columns of a typed cell; the last step of its path is the prefix of their names."""
    prefix = path.rpartition(".")[2]
    return tuple(
        field_column(model, f"{path}.{field}", f"{prefix}_{value_column_suffix(field)}")
        for field in VALUE_FIELDS
    )


def value_column_suffix(field: str) -> str:
    """What follows ``target_`` in the name of a typed cell's column.

    >>> [value_column_suffix(field) for field in ("text", "interval.lower_closed", "parts.text")]
    ['text', 'lower_closed', 'parts']
    """
    return "text" if field == "text" else column_name(field).removeprefix("interval_")


def status_columns(model: type[Model]) -> tuple[Column, ...]:
    """Columns of a status: its text, then ``status_code`` and so on."""
    return named_columns(model, *(f"status.{field}" for field in STATUS_FIELDS))


def ordinal_column(name: str, title: str, description: str, place: int = 0) -> Column:
    """Make the column of a number of the row's position."""
    return Column(
        name=name,
        type=ColumnType.INTEGER,
        title=title,
        description=description,
        read=lambda row: row.position[place],
        required=True,
    )


def other_cells_column() -> Column:
    """Make the column of the cells without a column of their own, as ``header: value``."""
    return Column(
        name="other",
        type=ColumnType.STRING,
        title="Övriga celler",
        description="Cells of columns without a field of their own, as 'header: value'.",
        read=_other_cells,
    )


def _other_cells(row: Row) -> Cell:
    if not isinstance(row.item, (Goal, Indicator, Activity)):
        raise TypeError(f"{type(row.item).__name__} has no other cells")
    return as_cell(tuple(_with_header(cell) for cell in row.item.other))


def _with_header(cell: OtherCell) -> str:
    return f"{cell.header.text}: {cell.value.text}" if cell.header else cell.value.text


def place_columns() -> tuple[Column, ...]:
    """Columns of where a row stands and how sure its reading is."""
    return (
        Column(
            name="page",
            type=ColumnType.INTEGER,
            title="Sida",
            description="Page of the row's first own value, from 1; empty in a text document.",
            read=lambda row: row.place.page,
        ),
        Column(
            name="line",
            type=ColumnType.INTEGER,
            title="Rad",
            description="Line of the row's first own value, from 1; empty in a PDF.",
            read=lambda row: row.place.line,
        ),
        Column(
            name="confidence",
            type=ColumnType.STRING,
            title="Säkerhet",
            description="The lowest confidence of the row's values.",
            read=lambda row: as_cell(row.place.confidence),
            choices=tuple(Confidence),
        ),
    )
