"""``datapackage.json``: what the CSV files hold, for any tool that reads Data Packages (v2).

It is made from the same declaration as the files and says nothing of single plans, so its bytes
depend on the version of styrkort alone.
"""

from __future__ import annotations

import json
from typing import Any

from ..schemas import FLAT_TABLES, SCHEMA_VERSION, Column, FlatTable, ForeignKey

DATA_PACKAGE_NAME = "datapackage.json"
LINE_END = "\r\n"
"""After each record of a CSV file, as RFC 4180 has it."""

_PROFILES = "https://datapackage.org/profiles/2.0"


def csv_name(table: FlatTable) -> str:
    """Name of a table's file."""
    return f"{table.name}.csv"


def data_package() -> dict[str, Any]:
    """Describe the CSV set as a Data Package with Table Schemas."""
    return {
        "$schema": f"{_PROFILES}/datapackage.json",
        "name": "styrkort",
        "title": "Kommunala planer som data",
        "description": "Goals, indicators, measurements, activities, findings and other tables "
        "of Swedish municipal plans.",
        "version": SCHEMA_VERSION,
        "resources": [_resource(table) for table in FLAT_TABLES],
    }


def data_package_text() -> str:
    """Give the text of the file ``datapackage.json``."""
    return json.dumps(data_package(), ensure_ascii=False, indent=2) + "\n"


def _resource(table: FlatTable) -> dict[str, Any]:
    return {
        "$schema": f"{_PROFILES}/dataresource.json",
        "name": table.name,
        "type": "table",
        "path": csv_name(table),
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "dialect": {
            "delimiter": ",",
            "lineTerminator": LINE_END,
            "quoteChar": '"',
            "doubleQuote": True,
            "header": True,
        },
        "schema": _table_schema(table),
    }


def _table_schema(table: FlatTable) -> dict[str, Any]:
    schema: dict[str, Any] = {
        "$schema": f"{_PROFILES}/tableschema.json",
        "fields": [_field(column) for column in table.columns],
        "missingValues": [""],
        "primaryKey": list(table.key),
    }
    if table.foreign_keys:
        schema["foreignKeys"] = [_foreign_key(key) for key in table.foreign_keys]
    return schema


def _field(column: Column) -> dict[str, Any]:
    constraints: dict[str, Any] = {"required": True} if column.required else {}
    if column.choices:
        constraints["enum"] = list(column.choices)
    field: dict[str, Any] = {
        "name": column.name,
        "type": column.type.value,
        "title": column.title,
        "description": column.description,
    }
    return field | ({"constraints": constraints} if constraints else {})


def _foreign_key(key: ForeignKey) -> dict[str, Any]:
    return {
        "fields": list(key.columns),
        "reference": {"resource": key.table, "fields": list(key.columns)},
    }
