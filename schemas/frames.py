"""The flat tables of plans in memory: as rows, and as pandas data frames."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from .columns import Cell, ColumnType
from .flat_tables import FLAT_TABLES, FlatTable, flat_rows
from .plan import Plan

if TYPE_CHECKING:
    import pandas

_DTYPES = {
    ColumnType.STRING: "string",
    ColumnType.INTEGER: "Int64",
    ColumnType.NUMBER: "Float64",
    ColumnType.BOOLEAN: "boolean",
    ColumnType.DATE: "datetime64[s]",
}


def plan_frames(plans: Iterable[Plan]) -> dict[str, list[dict[str, Cell]]]:
    """Give the rows of every flat table, by table name; keys in the order of the columns.

    Numbers are `Decimal`, dates `datetime.date`, what is empty None. Every table is there, also
    an empty one.
    """
    frames: dict[str, list[dict[str, Cell]]] = {table.name: [] for table in FLAT_TABLES}
    for plan in plans:
        for table in FLAT_TABLES:
            names = [column.name for column in table.columns]
            frames[table.name] += [
                dict(zip(names, cells, strict=True)) for cells in flat_rows(table, plan)
            ]
    return frames


def to_frames(plans: Iterable[Plan]) -> dict[str, pandas.DataFrame]:
    """Give every flat table as a data frame with nullable types, by table name.

    Numbers become ``Float64``: for printed decimals read the JSON or the CSV files.
    """
    rows = plan_frames(plans)
    return {table.name: _data_frame(table, rows[table.name]) for table in FLAT_TABLES}


def _data_frame(table: FlatTable, rows: list[dict[str, Cell]]) -> pandas.DataFrame:
    import pandas  # heavy (0.4 s), and only frames need it

    names = [column.name for column in table.columns]
    frame = pandas.DataFrame(rows, columns=pandas.Index(names), dtype="object")
    return frame.astype({column.name: _DTYPES[column.type] for column in table.columns})
