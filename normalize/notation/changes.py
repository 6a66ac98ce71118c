"""The one table of words for going up and down: verbs, nouns, comparatives."""

from __future__ import annotations

from collections.abc import Iterator

from ...schemas import Change

MOVES = {
    Change.INCREASE: "öka|ökar|ökas|ökat|ökad|ökade|ökande|ökning|ökningen|höja|höjas|höjs|"
    "höjer|höjd|höjt|höjning|stiga|stiger|stigande|växa|växer|växande|tillväxt|uppgång|utökas|"
    "utöka|bli fler|bli högre|bli flera",
    Change.DECREASE: "minska|minskar|minskas|minskat|minskad|minskade|minskande|minskning|"
    "minskningen|sänka|sänkas|sänks|sänker|sänkt|sänkning|sjunka|sjunker|sjunkande|reducera|"
    "reduceras|reduceringen|reducering|reduktion|nedgång|avta|avtar|bli färre|bli lägre|"
    "bli mindre",
}
"""Verbs and nouns that say a move by themselves."""

COMPARATIVES = {
    Change.INCREASE: "fler|högre|flera",
    Change.DECREASE: "färre|lägre",
}
"""A move after an amount (``10 % fler``) or alone (``Färre``). ``mer`` and ``mindre`` compare sizes
in too many ways to be read alone; ``bättre`` does not say up or down."""

COMPARED = {
    Change.INCREASE: "fler än|högre än|mer än|flera än|högre jämfört med|fler jämfört med",
    Change.DECREASE: "färre än|lägre än|mindre än|lägre jämfört med|färre jämfört med",
}
"""After an amount: ``25 procent lägre jämfört med 2020``. What it is compared with follows."""

AMOUNT_AFTER = ("med", "på", "motsvarande", "om")
"""``öka med 2 procentenheter``, ``en ökning på 5 %``."""

LEVEL_AFTER = ("till", "upp till", "ner till", "ned till")
"""``öka till 80 %`` states the level to reach, no change by 80 %."""


def spelled(table: dict[Change, str]) -> Iterator[tuple[str, Change]]:
    """Give every spelling of a table with its direction.

    >>> dict(spelled(MOVES))["minskning"]
    <Change.DECREASE: 'decrease'>
    """
    for change, spellings in table.items():
        for spelling in spellings.split("|"):
            yield spelling, change
