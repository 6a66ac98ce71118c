"""A cheap look at a page's plain text: whether it can hold a plan table at all."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import repeat

from .calendars import FEWEST_TIMES, INITIALS
from .header_period import is_bare_years, is_part_of_calendar, is_part_of_year
from .header_text import HeaderText, Match, read_text
from .lexicon import Lexicon
from .roles import AGAINST_PLAN, Role
from .spelling import letters_of, stem

ENOUGH_ROLES = 2
"""Different header words that a page must print: one alone (`Mål`, `Uppdrag`) heads prose."""

ENOUGH_YEARS = 2
"""Years that stand alone in their cells head columns: `Indikator | 2021 | 2022`."""

LONGEST_CELL_LINE_WORDS = 4
"""Words of a line that may be one header cell; longer lines are read as a row of header words."""

KNOWN_SHARE = 0.6
"""Share of a longer line's words that must be header words or times (`DELMÅL MÅLVÄRDE …`)."""

NAMED_SHARE = 2 / 3
"""Share of a row's fields that must name columns or times for the row to be a header."""


def has_header_words(text: str, lexicon: Lexicon) -> bool:
    """Whether the raw text of a page prints the header of a plan table, one cell or row a line.

    It errs on the side of yes: a heading `Mål` and a heading `Uppdrag` are enough.

    >>> from styrkort.extract.naming.lexicon import load_lexicon
    >>> has_header_words("DELMÅL MÅLVÄRDE INDIKATOR RÖD GUL GRÖN", load_lexicon())
    True
    >>> has_header_words("Nämnden ska nå sina mål i år.", load_lexicon())
    False
    """
    found: set[Role] = set()
    years = parts = 0
    for line in text.splitlines():
        words = line.split()
        found |= _header_roles(line, words, lexicon)
        years += _lone_years(words) if line[-1:].isdigit() else 0
        parts += _lone_parts(words)
        timed = years >= ENOUGH_YEARS or parts >= FEWEST_TIMES
        if len(found) + timed >= ENOUGH_ROLES:
            return True
    return bool(found) and INITIALS in "".join(text.split())  # `Aktivitet | J | F | M | …`


def _lone_years(words: Sequence[str]) -> int:
    """How many years a line holds that is one cell with a year, or a row that ends in years."""
    first = next((k for k, word in enumerate(words) if is_bare_years(word)), len(words))
    years = words[first:]
    is_row = first <= 1 and all(is_bare_years(word) for word in years)
    return len(years) if is_row else 0


def _lone_parts(words: Sequence[str]) -> int:
    """The same of months, quarters and tertials: `Insats | Jan | Feb | Mar`."""
    if not words or not is_part_of_calendar(words[-1]):
        return 0
    parts = sum(map(is_part_of_calendar, words))
    return parts if parts >= len(words) - 1 else 0


def is_header_row(texts: Sequence[str], lexicon: Lexicon) -> bool:
    """Whether the fields of one row name columns: most are known, two of them exactly.

    It errs on the side of no: a row taken for a header ends the table above it.

    >>> from styrkort.extract.naming.lexicon import load_lexicon
    >>> is_header_row(["Insats", "Ansvarig funktion", "Starttid"], load_lexicon())
    True
    >>> is_header_row(["Andel fossilfria bilar", "Egen mätning", "43,7 %"], load_lexicon())
    False
    >>> is_header_row(["Påbörja bygget", "Rektor", "2028", "Klart"], load_lexicon())
    False
    """
    read = [read_text(text, lexicon) for text in texts if text.strip()]
    named = [text for text in read if text.match >= Match.PHRASE and not _holds_figure(text)]
    timed = sum(text.match is Match.TIME for text in read)
    exact = {text.roles[0] for text in named if text.match is Match.EXACT}
    return len(exact) >= ENOUGH_ROLES and len(named) + timed >= NAMED_SHARE * len(read)


def _holds_figure(header: HeaderText) -> bool:
    """Whether digits stand in it that are no time: `Målvärde 4,2`."""
    return any(character.isdigit() for character in header.qualifier or "")


def _header_roles(line: str, words: Sequence[str], lexicon: Lexicon) -> frozenset[Role]:
    """The plan roles that a line names if it is a header cell or a row of header words."""
    known = list(map(is_known, words, repeat(lexicon)))
    if not any(known):
        return frozenset()
    if len(words) <= LONGEST_CELL_LINE_WORDS:
        text = read_text(line, lexicon)
        if text.match >= Match.PHRASE:
            return _plan_roles(text.roles[:1])
    if sum(known) < KNOWN_SHARE * len(words):
        return frozenset()
    texts = [read_text(word, lexicon) for word in words]
    if sum(text.match is not Match.NONE for text in texts) < KNOWN_SHARE * len(words):
        return frozenset()
    return _plan_roles(tuple(t.roles[0] for t in texts if t.match is Match.EXACT and t.roles))


@lru_cache(maxsize=20_000)
def is_known(word: str, lexicon: Lexicon) -> bool:
    """Whether a printed word occurs in the lexicon's headers, or is a year or a part of one."""
    letters = letters_of(word)
    if not letters:
        return is_bare_years(word)
    return lexicon.knows(stem(letters)) or is_part_of_year(word)


def _plan_roles(roles: tuple[Role, ...]) -> frozenset[Role]:
    return frozenset(roles) - AGAINST_PLAN - {Role.OTHER}
