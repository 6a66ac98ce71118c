"""The canonical CSV files: one for each flat table, over any number of plans.

RFC 4180: UTF-8 without byte order mark, comma, CRLF after each record, quotes where needed. Dot
decimals as printed, ISO dates, ``true``/``false``, empty where there is no value, list items
joined with `` | ``. Texts stand as they are, also where they begin with ``=`` or ``-``: this is
the exact form, not the one for spreadsheets.

Plans are written one at a time, so memory does not grow with their number.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping
from contextlib import ExitStack
from datetime import date
from decimal import Decimal
from pathlib import Path
from types import TracebackType
from typing import Self, TextIO

from ..schemas import FLAT_TABLES, Cell, FlatTable, Plan, flat_rows
from .datapackage import DATA_PACKAGE_NAME, LINE_END, csv_name, data_package_text

PART_SUFFIX = ".part"
"""Of a file that is being written; it replaces the finished one at the end."""


def csv_header(table: FlatTable) -> str:
    """Give the header record of a table's file."""
    return _records([[column.name for column in table.columns]])


def csv_rows(table: FlatTable, plan: Plan) -> str:
    """Give the records of one plan in a table's file; empty where it has none."""
    return _records([_field(cell) for cell in cells] for cells in flat_rows(table, plan))


def _records(rows: Iterable[list[str]]) -> str:
    buffer = io.StringIO()
    csv.writer(buffer, lineterminator=LINE_END).writerows(rows)
    return buffer.getvalue()


def _field(cell: Cell) -> str:
    """Write a cell as the field of a record.

    >>> [_field(cell) for cell in (None, True, Decimal("7.0"), Decimal("1E+3"))]
    ['', 'true', '7.0', '1000']
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, bool):
        return "true" if cell else "false"
    if isinstance(cell, Decimal):
        return format(cell, "f")
    if isinstance(cell, date):
        return cell.isoformat()
    return str(cell)


class CsvFolder:
    """The CSV files of a folder, being written.

    A context manager: on leaving it the files replace what was there, and ``datapackage.json``
    is put beside them; when an error leaves it, the folder keeps what it had.

    Example::

        with CsvFolder(folder) as files:
            for plan in plans:
                files.append(plan)
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open = ExitStack()
        self._files: dict[str, TextIO] = {}

    def __enter__(self) -> Self:
        """Begin all files with their headers."""
        with ExitStack() as opening:
            for table in FLAT_TABLES:
                file = opening.enter_context(self._begin(csv_name(table)))
                file.write(csv_header(table))
                self._files[table.name] = file
            self._open = opening.pop_all()
        return self

    def append(self, plan: Plan) -> None:
        """Write the rows of one plan to every file."""
        self.append_records({table.name: csv_rows(table, plan) for table in FLAT_TABLES})

    def append_records(self, records: Mapping[str, str]) -> None:
        """Write the records of one plan that `csv_rows` gave, by the name of their table."""
        for table in FLAT_TABLES:
            self._files[table.name].write(records[table.name])

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        """Close the files and put them in place, or drop them when an error came."""
        self._open.close()
        if kind is not None:
            for table in FLAT_TABLES:
                self._part(csv_name(table)).unlink(missing_ok=True)
            return
        with self._begin(DATA_PACKAGE_NAME) as file:
            file.write(data_package_text())
        for name in (*map(csv_name, FLAT_TABLES), DATA_PACKAGE_NAME):
            self._part(name).replace(self._folder / name)

    def _part(self, name: str) -> Path:
        return self._folder / f".{name}{PART_SUFFIX}"

    def _begin(self, name: str) -> TextIO:
        return self._part(name).open("w", encoding="utf-8", newline="")


def write_csv_set(plans: Iterable[Plan], folder: Path) -> None:
    """Write the CSV files and ``datapackage.json`` of the plans, in the order given.

    Raises:
        OSError: when the folder cannot be written; it then keeps what it had.
    """
    with CsvFolder(folder) as files:
        for plan in plans:
            files.append(plan)
