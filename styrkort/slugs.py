"""File names of outputs: what every file system takes, whatever the input is called."""

from __future__ import annotations

import re
import unicodedata

LONGEST_BYTES = 180
"""UTF-8 bytes of an output name: file systems take 255; suffixes and digits of a hash follow."""

# Names that Windows keeps for devices, with or without suffix.
_RESERVED = frozenset({"con", "prn", "aux", "nul"}) | {
    f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)
}


def slug(stem: str) -> str:
    """A file name that every system takes: NFC, letters, digits, `-`, `_` and `.`.

    >>> slug("Verksamhetsplan 2023 (antagen)"), slug("../../x"), slug("CON")
    ('Verksamhetsplan-2023-antagen', 'x', 'CON-')
    """
    composed = unicodedata.normalize("NFC", stem)
    name = re.sub(r"[^\w.-]+", "-", composed).strip("-.")
    name = name.encode("utf-8")[:LONGEST_BYTES].decode("utf-8", "ignore").strip("-.")
    if not name:
        return "plan"
    return f"{name}-" if name.casefold().split(".")[0] in _RESERVED else name
