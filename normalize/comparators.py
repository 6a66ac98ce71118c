"""The one table of comparators: symbols and words, before and after the number.

Source: issue notation catalogue; guide/plan-tables.md section 3, "Comparator". ``eller fler`` and
its like stand after the number. A word made of a comparative (``lägre än``) is a comparator before
a number and a change after one (``25 % lägre än 2020``): `changes.py` reads the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from enum import Enum


class Comparator(Enum):
    """How a value relates to the printed number."""

    LESS = "<"
    AT_MOST = "≤"
    EQUAL = "="
    AT_LEAST = "≥"
    MORE = ">"

    @property
    def is_lower_bound(self) -> bool:
        """The number is the lower end."""
        return self in (Comparator.AT_LEAST, Comparator.MORE)

    @property
    def is_upper_bound(self) -> bool:
        """The number is the upper end."""
        return self in (Comparator.AT_MOST, Comparator.LESS)


NEGATED = {
    Comparator.MORE: Comparator.AT_MOST,
    Comparator.LESS: Comparator.AT_LEAST,
}
"""``inte överstiga`` is ≤. ``inte minst`` and ``inte högst`` mean other things and are not here."""

PREFIX = {
    Comparator.LESS: "<|＜|under|mindre än|färre än|lägre än|kortare än|understiga|understiger|"
    "underskrida|underskrider|< än|ligga under|ligger under|hamna under",
    Comparator.AT_MOST: "≤|<=|=<|⩽|≦|högst|max|max.|maximalt|maximum|maximal|som mest|som högst|"
    "inom|upp till|till och med|t.o.m|upp till och med|upp t.o.m|högst upp till|allra högst|"
    "inte mer än max",
    Comparator.EQUAL: "=|exakt|precis",
    Comparator.AT_LEAST: "≥|>=|=>|⩾|≧|minst|lägst|minimum|min|min.|minimalt|åtminstone|från|"
    "från och med|fr.o.m|som lägst|som minst|allra minst|lägst till|inte mindre än minst",
    Comparator.MORE: ">|＞|över|mer än|fler än|flera än|högre än|större än|längre än|överstiga|"
    "överstiger|överskrida|överskrider|ligga över|ligger över|hamna över|mera än",
}

POSTFIX = {
    Comparator.AT_LEAST: "eller fler|eller flera|eller mer|eller mera|eller högre|eller över|"
    "eller större|eller längre|eller däröver|eller uppåt|och uppåt|och över|och mer|och högre|"
    "och däröver|och fler|som minst|som lägst|minst|lägst|eller äldre",
    Comparator.AT_MOST: "eller färre|eller lägre|eller mindre|eller under|eller kortare|"
    "eller därunder|eller nedåt|och nedåt|och under|och mindre|och lägre|och därunder|och färre|"
    "som mest|som högst|högst|max|maximalt|eller yngre",
}

WITHIN = "inom"
"""A comparator of times only: ``inom 30 dagar``."""

AGE_LIKE = frozenset({"över", "under", "från", "från och med"})
"""Between a label and a number of years these may state an age: ``personer över 65 år``."""


def prefix_comparators() -> Iterator[tuple[str, Comparator]]:
    """Give every spelling that stands before the number."""
    return _spelled(PREFIX)


def postfix_comparators() -> Iterator[tuple[str, Comparator]]:
    """Give every spelling that stands after the number and its unit.

    >>> dict(postfix_comparators())["eller fler"]
    <Comparator.AT_LEAST: '≥'>
    """
    return _spelled(POSTFIX)


def _spelled(table: dict[Comparator, str]) -> Iterator[tuple[str, Comparator]]:
    for comparator, spellings in table.items():
        for spelling in spellings.split("|"):
            yield spelling, comparator
