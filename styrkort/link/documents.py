"""The plan JSON files of a folder that `styrkort convert` wrote."""

from __future__ import annotations

import json
from pathlib import Path

from ..schemas import Plan, loads

_OTHER_FILES = frozenset({"datapackage.json", "report.json", "links.json"})
"""Further JSON files that stand beside the plans."""


def read_converted(folder: Path) -> list[Plan]:
    """The plans of a folder, sorted by name; other JSON files are left out.

    Raises:
        SchemaError: a file is plan JSON by its keys, but not valid.
        OSError: a file cannot be opened.
    """
    plans = []
    for path in sorted(folder.glob("*.json")):
        if path.name in _OTHER_FILES or path.is_symlink():
            continue
        text = path.read_text("utf-8")
        if _is_plan(text):
            plans.append(loads(text))
    return plans


def _is_plan(text: str) -> bool:
    """Whether a JSON text has the keys that every plan begins with."""
    try:
        found = json.loads(text)
    except json.JSONDecodeError:
        return False
    return isinstance(found, dict) and {"schema_version", "id", "source"} <= found.keys()
