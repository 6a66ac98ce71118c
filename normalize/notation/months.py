"""The Swedish names of months, ordinals and number words that times are written with."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

_MONTHS = (
    ("januari", "jan"),
    ("februari", "feb", "febr"),
    ("mars", "mar"),
    ("april", "apr"),
    ("maj",),
    ("juni", "jun"),
    ("juli", "jul"),
    ("augusti", "aug"),
    ("september", "sep", "sept"),
    ("oktober", "okt"),
    ("november", "nov"),
    ("december", "dec"),
)

MONTHS: Mapping[str, int] = MappingProxyType(
    {name: number for number, names in enumerate(_MONTHS, start=1) for name in names}
)
"""Month names and abbreviations, in small letters → 1 to 12."""

_ORDINALS = (
    ("första", "förste", "1:a", "1:e", "1"),
    ("andra", "andre", "2:a", "2:e", "2"),
    ("tredje", "3:e", "3:dje", "3"),
    ("fjärde", "4:e", "4:de", "4"),
    ("femte", "5:e", "5"),
    ("sjätte", "6:e", "6"),
    ("sjunde", "7:e", "7"),
    ("åttonde", "8:e", "8"),
    ("nionde", "9:e", "9"),
    ("tionde", "10:e", "10"),
)

ORDINALS: Mapping[str, int] = MappingProxyType(
    {word: number for number, words in enumerate(_ORDINALS, start=1) for word in words}
)
"""``tredje``, ``3:e`` → 3, up to ten."""

_CARDINALS = (
    ("en", "ett"),
    ("två",),
    ("tre",),
    ("fyra",),
    ("fem",),
    ("sex",),
    ("sju",),
    ("åtta",),
    ("nio",),
    ("tio",),
    ("elva",),
    ("tolv",),
)

CARDINALS: Mapping[str, int] = MappingProxyType(
    {word: number for number, words in enumerate(_CARDINALS, start=1) for word in words}
)
"""``tre`` → 3, up to twelve: the counts that recurrences are written with."""
