"""Expected results beside plans: which belong together, and where a result differs.

`X.expected.json` holds any subset of the contract's JSON and is compared with every plan whose
name begins with `X`. An object is compared key by key (keys that are not expected are not
looked at), a list element by element and in length. An expected list of tables is the
exception: each expected table must be among those found, in that order, since a document has
more tables than anyone wants to write down; a table of measures counts as found where its rows
are published as indicators with the same texts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from .media_types import MEDIA_TYPES

SUFFIX = ".expected.json"

Json = Mapping[str, "Json"] | Sequence["Json"] | str | int | float | bool | None


def differences(expected: Json, actual: Json, path: str = "$") -> Iterator[str]:
    """What differs, one line each: the JSON path, what is expected, what was found.

    >>> list(differences({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3, "c": 4}], "d": 5}))
    ['$.a[1].b: expected 2, found 3']
    """
    if isinstance(expected, Mapping):
        if not isinstance(actual, Mapping):
            yield f"{path}: expected an object, found {actual!r}"
            return
        for key, value in expected.items():
            if key not in actual:
                yield f"{path}.{key}: expected, not found"
            elif key == "tables" and path == "$":
                yield from _tables_missing(value, actual)
            else:
                yield from differences(value, actual[key], f"{path}.{key}")
    elif isinstance(expected, Sequence) and not isinstance(expected, str):
        if not isinstance(actual, Sequence) or isinstance(actual, str):
            yield f"{path}: expected a list, found {actual!r}"
            return
        if len(expected) != len(actual):
            yield f"{path}: expected {len(expected)} elements, found {len(actual)}"
        for index, (one, other) in enumerate(zip(expected, actual, strict=False)):
            yield from differences(one, other, f"{path}[{index}]")
    elif expected != actual or isinstance(expected, bool) != isinstance(actual, bool):
        yield f"{path}: expected {expected!r}, found {actual!r}"


def _tables_missing(expected: Json, plan: Mapping[str, Json]) -> Iterator[str]:
    """Expected tables in order among those found; the nearest miss says why it is none."""
    found = _list(plan["tables"])
    typed = _typed_rows(plan)
    start = 0
    for number, table in enumerate(_list(expected)):
        misses = []
        for index in range(start, len(found)):
            misses.append(list(differences(table, found[index], f"$.tables[{index}]")))
            if not misses[-1]:
                start = index + 1
                break
        else:
            if not _is_typed(table, typed):
                nearest = min(misses, key=len, default=["no table is left"])
                yield f"expected table {number} is not among those found; nearest: {nearest[0]}"


def _is_typed(table: Json, typed: set[tuple[str, ...]]) -> bool:
    """Whether every row stands among the indicators: its name and its values, in their order."""
    rows = _list(_at(table, "rows"))
    return bool(rows) and all(
        tuple(text for cell in _list(row) if isinstance(text := _at(cell, "text"), str)) in typed
        for row in rows
    )


def _typed_rows(plan: Mapping[str, Json]) -> set[tuple[str, ...]]:
    """Name and measured texts of each indicator."""
    rows = set()
    for goal in _list(plan.get("goals")):
        for indicator in _list(_at(goal, "indicators")):
            values = [_at(one, "value") for one in _list(_at(indicator, "measurements"))]
            texts = [_at(_at(indicator, "name"), "text"), *(_at(value, "text") for value in values)]
            rows.add(tuple(text for text in texts if isinstance(text, str)))
    return rows


def _list(value: Json) -> Sequence[Json]:
    return value if isinstance(value, Sequence) and not isinstance(value, str) else ()


def _at(value: Json, key: str) -> Json:
    return value.get(key) if isinstance(value, Mapping) else None


def expectation_for(plan: Path) -> Path | None:
    """The expectation beside a plan: that with the longest name the plan's name begins with."""
    found = [
        path
        for path in sorted(plan.parent.glob(f"*{SUFFIX}"))
        if plan.name.startswith(path.name.removesuffix(SUFFIX))
    ]
    return max(found, key=lambda path: len(path.name), default=None)


def plans_in(folder: Path) -> list[Path]:
    """The plans of a folder, sorted; links are not followed."""
    return sorted(
        path
        for path in folder.rglob("*")
        if path.suffix.lower() in MEDIA_TYPES
        and path.is_file()
        and not path.is_symlink()
        and path.name.casefold() not in NOTES
    )


NOTES = frozenset({"readme.md", "readme.txt", "license_note.txt", "license.txt"})
"""Texts about the folder itself."""
