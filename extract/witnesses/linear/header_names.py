"""Column names on one line that are only partly in the lexicon: `Insats Ansvarig funktion Klart`.

A column's name begins with a capital and goes on in small letters, as Swedish headings are written;
so capitals show where names may part. What the lexicon knows decides between the ways of parting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from enum import IntEnum
from typing import NamedTuple

from ...naming.header_text import Match, read_text
from ...naming.lexicon import Lexicon
from ...naming.roles import Role

FEWEST_NAMES = 3
"""Columns of such a header: two phrases with capitals also begin sentences and rows."""

FEWEST_EXACT = 2
"""Names that must stand in the lexicon as they are: one role word also begins activities
(``Utvärdering Enhetschef Löpande``)."""

MOST_UNKNOWN = 1
"""Names of which nothing is known; more of them are the words of a row."""

MOST_WORDS_OF_NAME = 5
"""Words of one name (longest in the lexicon's sources: `Bedömning av måluppfyllelse av målet`)."""

# "Indikator", "Önskat", "KPI", "Mått/nyckeltal", "2027", "(källa)"; not "målet.", "chef,", "80%"
_WORD = re.compile(r"\(?[^\W\d_]+(?:[-/][^\W\d_]+)*\)?|(?:19|20)\d\d")


class Knowledge(IntEnum):
    """How well a name is known; the number is what it costs to need it."""

    EXACT = 1
    PHRASE = 2
    """A role word with other words: `Ansvarig funktion`."""
    UNKNOWN = 5


class ColumnName(NamedTuple):
    """Words ``first … last-1`` are one column's name."""

    first: int
    last: int
    roles: tuple[Role, ...]
    dated: bool
    """With a time: `Mål 2027`."""
    known: Knowledge


class _Parting(NamedTuple):
    """The cheapest way to part a line's first words into names."""

    cost: int
    names: tuple[ColumnName, ...]

    @property
    def rank(self) -> tuple[int, int]:
        """The lower the better; of equally known names, few: `ANSVARIG FUNKTION` is one."""
        return self.cost, len(self.names)


def name_columns(words: Sequence[str], lexicon: Lexicon) -> tuple[ColumnName, ...]:
    """A line's words as names of columns, with the least that is unknown; () if they are none.

    >>> from styrkort.extract.naming.lexicon import load_lexicon
    >>> words = "Insats Ansvarig funktion Starttid Sluttid".split()
    >>> [(n.first, n.last, n.roles[0].value) for n in name_columns(words, load_lexicon())]
    [(0, 1, 'activity'), (1, 3, 'responsible'), (3, 4, 'start'), (4, 5, 'end')]
    """
    if not all(_WORD.fullmatch(word) for word in words):
        return ()
    best: list[_Parting | None] = [_Parting(0, ())] + [None] * len(words)
    for end in range(1, len(words) + 1):
        for start in range(max(0, end - MOST_WORDS_OF_NAME), end):
            before = best[start]
            if before is None or not _may_be_name(words[start:end]):
                continue
            name = _understood(words, start, end, lexicon)
            way = _Parting(before.cost + name.known, (*before.names, name))
            found = best[end]
            if found is None or way.rank < found.rank:
                best[end] = way
    whole = best[-1]
    return () if whole is None else whole.names


def is_certain(known: Sequence[Knowledge]) -> bool:
    """Whether names known so well are a header, and not a row or a sentence.

    >>> is_certain([Knowledge.EXACT, Knowledge.PHRASE, Knowledge.EXACT])
    True
    >>> is_certain([Knowledge.EXACT, Knowledge.UNKNOWN, Knowledge.UNKNOWN])
    False
    """
    return (
        len(known) >= FEWEST_NAMES
        and known.count(Knowledge.EXACT) >= FEWEST_EXACT
        and known.count(Knowledge.UNKNOWN) <= MOST_UNKNOWN
    )


def begins(names: Sequence[ColumnName]) -> bool:
    """Whether names may begin a header: two at least, one of them exactly known."""
    return len(names) > 1 and any(name.known is Knowledge.EXACT for name in names)


def goes_on(names: Sequence[ColumnName]) -> bool:
    """Whether names may go on a header that began on the line above: known, one of them exactly."""
    known = [name.known for name in names]
    return Knowledge.UNKNOWN not in known and Knowledge.EXACT in known


def roles_at(roles: tuple[Role, ...], *, dated: bool) -> tuple[Role, ...]:
    """A name's roles, the most likely first: `Mål 2027` is a target rather than a goal."""
    return tuple(sorted(roles, key=lambda role: role is not Role.TARGET)) if dated else roles


def _may_be_name(words: Sequence[str]) -> bool:
    """A capital begins a name; behind it all words are small, or all are set in capitals."""
    first, *rest = words
    capitals = first.isupper() and len(first) > 1
    return first[0].isupper() and all(
        word[0].isdigit() or not word[0].isupper() or (capitals and word.isupper()) for word in rest
    )


def _understood(words: Sequence[str], start: int, end: int, lexicon: Lexicon) -> ColumnName:
    text = " ".join(words[start:end])
    header = read_text(text, lexicon)
    dated = header.period is not None
    match header.match:
        case Match.EXACT:
            roles = roles_at(header.roles, dated=dated)
            return ColumnName(start, end, roles, dated, Knowledge.EXACT)
        case Match.PHRASE if text.isupper() and len(header.roles) > 1:
            # capitals do not show where names part, and "AKTIVITET ANSVARIG" is two
            return ColumnName(start, end, (Role.OTHER,), dated, Knowledge.UNKNOWN)
        case Match.PHRASE:
            roles = roles_at(header.roles, dated=dated)
            return ColumnName(start, end, roles, dated, Knowledge.PHRASE)
        case Match.NEARLY | Match.TIME | Match.NONE:
            return ColumnName(start, end, (Role.OTHER,), dated, Knowledge.UNKNOWN)
