"""Lists inside a sentence: ``ansvar, mod och fantasi`` → its members."""

from __future__ import annotations

import re

_COUNTS = {
    "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10,
}  # fmt: skip

_SURE = re.compile(r"\s*[,;]\s*(?:(?:och|samt)\s+)?|\s+samt\s+")
_AND = re.compile(r"\s+och\s+")


def count_named(text: str) -> int | None:
    """The number that a text gives for what it lists: ``de fyra perspektiven`` → 4.

    >>> count_named("de fyra perspektiven"), count_named("3 delar"), count_named("perspektiven")
    (4, 3, None)
    """
    for word in text.casefold().split():
        if word in _COUNTS:
            return _COUNTS[word]
        if word.isdigit() and 2 <= int(word) <= 12:
            return int(word)
    return None


def split_enumeration(text: str, count: int | None = None) -> tuple[str, ...]:
    """The members of a list, in order; ``och`` parts two members or stands inside one.

    With `count` the reading that gives so many members is chosen. Without it ``samt`` shows that
    ``och`` stands inside members; else the last ``och`` parts.

    >>> split_enumeration("ansvar, mod och fantasi")
    ('ansvar', 'mod', 'fantasi')
    >>> split_enumeration("ekonomi, barn och unga, miljö och klimat samt arbete", 4)
    ('ekonomi', 'barn och unga', 'miljö och klimat', 'arbete')
    >>> split_enumeration("barn och unga, ekonomi och arbete", 3)
    ('barn och unga', 'ekonomi', 'arbete')
    """
    pieces = [piece for piece in _SURE.split(text.strip(" .:;,")) if piece.strip()]
    if not pieces:
        return ()
    readings = [tuple(pieces), _last_and(pieces), _every_and(pieces)]
    if count is not None:
        return next((one for one in readings if len(one) == count), readings[0])
    return readings[0] if re.search(r"\ssamt\s", text) else readings[1]


def _last_and(pieces: list[str]) -> tuple[str, ...]:
    """The last ``och`` of the last piece parts."""
    found = list(_AND.finditer(pieces[-1]))
    if not found:
        return tuple(pieces)
    last = found[-1]
    return (*pieces[:-1], pieces[-1][: last.start()], pieces[-1][last.end() :])


def _every_and(pieces: list[str]) -> tuple[str, ...]:
    return tuple(part for piece in pieces for part in _AND.split(piece))
