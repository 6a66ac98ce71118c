"""The CSV rows of one plan in a file of its own.

Children write them while the plan is at hand; putting the CSV set together is then copying, in
constant memory, in the order of the manifest.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from .files import replacing


def write_chunk(path: Path, rows: Mapping[str, str]) -> None:
    """Write the records of each table, all or none, whenever this process is killed.

    `rows`: name of a table → its records as CSV text.
    """
    with replacing(path) as part:
        part.write_text(json.dumps(rows, ensure_ascii=False), encoding="utf-8")


def read_chunk(path: Path) -> dict[str, str]:
    """Read what `write_chunk` wrote."""
    rows: dict[str, str] = json.loads(path.read_text(encoding="utf-8"))
    return rows
