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
    "underskrida|underskrider|understigande|< än|ligga under|ligger under|hamna under|less than|"
    "fewer than|below",
    Comparator.AT_MOST: "≤|<=|=<|⩽|≦|högst|max|max.|maximalt|maximum|maximal|som mest|som högst|"
    "inom|upp till|upptill|till och med|t.o.m|upp till och med|upp t.o.m|högst upp till|"
    "allra högst|inte mer än max|högst till|maximalt till|at most|no more than|up to|"
    "mindre än eller lika med|mindre eller lika med|lika med eller mindre än|"
    "lägre än eller lika med|lika med eller lägre än|färre än eller lika med|"
    "lika med eller under|under eller lika med",
    Comparator.EQUAL: "=|exakt|precis",
    Comparator.AT_LEAST: "≥|>=|=>|⩾|≧|minst|lägst|minimum|min|min.|minimalt|åtminstone|från|"
    "från och med|fr.o.m|som lägst|som minst|allra minst|lägst till|minst till|"
    "inte mindre än minst|at least|no less than|större än eller lika med|större eller lika med|"
    "lika med eller större än|högre än eller lika med|lika med eller högre än|"
    "mer än eller lika med|fler än eller lika med|lika med eller mer än|lika med eller över|"
    "över eller lika med",
    Comparator.MORE: ">|＞|över|mer än|fler än|flera än|högre än|större än|längre än|överstiga|"
    "överstiger|överskrida|överskrider|överstigande|ligga över|ligger över|hamna över|mera än|"
    "more than|greater than|above",
}

POSTFIX = {
    Comparator.AT_LEAST: "eller fler|eller flera|eller mer|eller mera|eller högre|eller över|"
    "eller större|eller längre|eller däröver|eller uppåt|och uppåt|och över|och mer|och högre|"
    "och däröver|och fler|som minst|som lägst|minst|lägst|eller äldre",
    Comparator.AT_MOST: "eller färre|eller lägre|eller mindre|eller under|eller kortare|"
    "eller därunder|eller nedåt|och nedåt|och under|och mindre|och lägre|och därunder|och färre|"
    "som mest|som högst|högst|max|max.|maximalt|eller yngre",
}

WITHIN = "inom"
"""A comparator of times only: ``inom 30 dagar``."""

PREPOSITIONS = frozenset(
    {"över", "under", "från", "från och med", "till och med", "upp till", "inom", "t.o.m", "above"}
    | {"fr.o.m", "below", "ligga över", "ligga under", "ligger över", "ligger under", "=", "precis"}
)
"""Apart from their number these are other words (``utbildningar under året``). Any other comparator
in a label bounds the number: ``minst betyget 4,0``."""

AGE_LIKE = frozenset({"över", "under", "från", "från och med"})
"""Between a label and a number of years these may state an age: ``personer över 65 år``."""


def prefix_comparators() -> Iterator[tuple[str, Comparator]]:
    """Give every spelling that stands before the number, words also as a label: ``Max: 4``.

    >>> dict(prefix_comparators())["max:"]
    <Comparator.AT_MOST: '≤'>
    """
    for spelling, comparator in _spelled(PREFIX):
        yield spelling, comparator
        if spelling[0].isalpha():
            yield f"{spelling}:", comparator


def postfix_comparators() -> Iterator[tuple[str, Comparator]]:
    """Give every spelling that stands after the number and its unit.

    >>> dict(postfix_comparators())["eller fler"]
    <Comparator.AT_LEAST: '≥'>
    """
    for spelling, comparator in _spelled(POSTFIX):
        yield spelling, comparator
        if spelling.startswith(_OR):
            yield f"el. {spelling.removeprefix(_OR)}", comparator
            yield f"el {spelling.removeprefix(_OR)}", comparator


_OR = "eller "
"""Also abbreviated: ``80 % el. mer``."""


def _spelled(table: dict[Comparator, str]) -> Iterator[tuple[str, Comparator]]:
    for comparator, spellings in table.items():
        for spelling in spellings.split("|"):
            yield spelling, comparator
