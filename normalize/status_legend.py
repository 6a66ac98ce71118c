"""A legend of status letters and signs: `G = genomförd, P = pågår` → what each stands for.

Letters alone mean nothing for certain (guide/plan-tables.md section 4: `G / H / P / E`); where the
document itself explains them they do. Only what the status words explain counts, and only where
one line or list explains two or more.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from types import MappingProxyType

from ..schemas import Status
from .status import parse_status

FEWEST_KEYS = 2
"""Signs that a legend explains at least; one alone may be an abbreviation in prose."""

_KEY = r"(?:[A-ZÅÄÖ]{1,2}|\d|[●○◐◑◉■□▲▼►◆◇★☆✓✔✗✘×↑↓→←↗↘⇧⇩⇨])"
_BETWEEN = "=–:-"
"""What stands between a sign and its meaning."""

# "G = genomförd", "P – pågår;", "● = uppnås", "1: ej påbörjad."; the meaning ends where the next
# sign begins, at a stop or a comma before it
_PAIR = re.compile(
    rf"(?<![\w=])(?P<key>{_KEY})\s*(?:=|[–:-]\s)\s*(?P<meaning>[^=]+?)"
    rf"(?=[\s,;/|.·•()]*(?:$|(?<![\w=]){_KEY}\s*(?:=|[–:-]\s)))"
)


def find_legend(texts: Iterable[str]) -> Mapping[str, Status]:
    """What each sign stands for in the legends among `texts` (a paragraph or list in each).

    A sign that is explained in two ways is left out.

    >>> legend = find_legend(["Status: G = genomförd, P = pågår, E = ej påbörjad"])
    >>> [(sign, status.code.value) for sign, status in legend.items()]
    [('G', 'done'), ('P', 'ongoing'), ('E', 'not_started')]
    >>> find_legend(["S = Socialdemokraterna, M = Moderaterna"])
    mappingproxy({})
    """
    found: dict[str, Status] = {}
    disputed: set[str] = set()
    for text in texts:
        for key, status in _pairs(text).items():
            known = found.setdefault(key, status)
            if (known.code, known.colour) != (status.code, status.colour):
                disputed.add(key)
    return MappingProxyType({k: status for k, status in found.items() if k not in disputed})


def _pairs(text: str) -> dict[str, Status]:
    if sum(map(text.count, _BETWEEN)) < FEWEST_KEYS:
        return {}
    pairs: dict[str, Status] = {}
    for match in _PAIR.finditer(text):
        status = parse_status(match["meaning"].strip(" ,;/|.·•()"))
        if status is not None and (status.code is not None or status.colour is not None):
            pairs[match["key"]] = status
    return pairs if len(pairs) >= FEWEST_KEYS else {}
