"""The objects of a PDF as plain data: what pikepdf knows of them, taken out as JSON.

qpdf writes a dictionary as JSON, and Python reads that, in half the time in which pikepdf hands
out its entries one by one; a reference stays a reference until somebody follows it (2026-11).

In qpdf's JSON (version 2) a reference is ``"12 0 R"``, a name ``"/TR"`` (``"n:/T#ff"`` where it is
no UTF-8), a text ``"u:Mål"`` (``"b:80ff"``, its bytes, where qpdf itself would not write it so).
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf


def plain(value: pikepdf.Object) -> Any:
    """One object as plain data."""
    return json.loads(_as_json(value))


def _as_json(value: Any) -> bytes:
    """The JSON of an object; pikepdf gives numbers, booleans and null as Python's own."""
    if isinstance(value, pikepdf.Object):
        return value.to_json(dereference=True, schema_version=2)
    return json.dumps(value if isinstance(value, int) else None).encode()


def is_reference(value: Any) -> bool:
    """Whether plain data refers to another object: all other strings begin with a letter or `/`.

    >>> is_reference("12 0 R"), is_reference("/TR"), is_reference("u:12 0 R"), is_reference(12)
    (True, False, False, False)
    """
    return isinstance(value, str) and value[:1].isdigit()


def name_of(value: Any) -> str | None:
    """The name without its slash; None where the value is no name.

    >>> name_of("/TR"), name_of("u:/TR"), name_of(3)
    ('TR', None, None)
    """
    if not isinstance(value, str):
        return None
    name = value.removeprefix("n:")
    return name[1:] if name[:1] == "/" else None


def text_of(value: Any) -> str | None:
    """A text string; None where the value is none.

    >>> text_of("u:Mål"), text_of("b:80e4"), text_of("/TR")
    ('Mål', '•ä', None)
    """
    if not isinstance(value, str):
        return None
    if value.startswith("b:"):
        return str(pikepdf.String(bytes.fromhex(value[2:])))
    return value[2:] if value.startswith("u:") else None


class PdfObjects:
    """The objects of an open PDF by their references."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf

    def at(self, references: Sequence[str]) -> list[Any]:
        """What each of the references refers to."""
        if not references:
            return []
        found = [
            _as_json(self._pdf.get_object(int(number), int(generation)))
            for number, generation, _ in map(str.split, references)
        ]
        values: list[Any] = json.loads(b"[%b]" % b",".join(found))
        return values

    def followed(self, value: Any) -> Any:
        """The value, or what it refers to."""
        return self.at([value])[0] if is_reference(value) else value

    def dictionaries(self, value: Any) -> Iterator[dict[str, Any]]:
        """The dictionaries in an entry that may hold one, or an array of them and other things."""
        entry = self.followed(value)
        for item in entry if isinstance(entry, list) else (entry,):
            one = self.followed(item)
            if isinstance(one, dict):
                yield one
