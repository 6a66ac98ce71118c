"""A responsible cell (Ansvarig, Huvudansvar, Görs av) → roles and organs, never names of persons.

Roles are parted at commas, slashes, semicolons, bullets and ``samt``; at ``och`` only where both
sides are roles, so that ``Chef för vård och omsorg`` and ``Barn- och utbildningsnämnden`` stay one.
"""

from __future__ import annotations

import re

from ...schemas import Responsible
from ..notation.missing import is_missing
from ..placeholders import is_placeholder
from ..role_heads import ROLE_HEADS
from ..spelling.characters import tidy, unmarked, without_note_marks
from .persons import is_person, without_person

# "Huvudansvarig:", "Samverkande ansvariga:", "Huvudansvarig nämnd:", "Ansvarig för aktiviteten:"
_LABEL = re.compile(
    r"(?:(?:huvud|del|samverkande |övriga? |medel)?ansvar(?:ig|iga|igt|et)?|medverkande|deltar|"
    r"deltagare|i samverkan med|samverkan|görs av|utförs av|stöd)"
    r"(?: (?:nämnd(?:er)?|styrelse(?:r)?|förvaltning|för aktiviteten|chef|part(?:er)?))? ?:",
    re.IGNORECASE,
)
# "Enhetschef tillsammans med HR"
_TOGETHER = re.compile(
    r" (?:tillsammans|i (?:samråd|samverkan|samarbete|dialog)) med | med stöd (?:av|från) "
)
# "1. Regionfullmäktige", "2) Styrelsen", "a) Rektor"
_NUMBERING = re.compile(r" ?(?:\d{1,2}[.)]|[a-e]\)) ", re.ASCII)
# "- Enhetschef - Rektor": a dash that parts roles as the one before the first does
_DASHED = re.compile(r"[-–] \w")
_DASH = re.compile(r" [-–] ")
# the last: "1) Enhetschef 2) Medarbetare"
_SURE = re.compile(r" ?[;•»«|●▪] ?|, ?| \+ | samt | och/eller | (?=(?:\d{1,2}|[a-e])\) )", re.ASCII)
_SLASH = re.compile(r" ?/ ?(?!(?:er|en|n|r|ar|na|or|s)\b)")
_AND = re.compile(r" (?:och|eller|&|resp\.?|respektive) ")

_ROLE_ENDINGS = tuple(sorted(ROLE_HEADS))

# "BoU", "KoF", "VoO": abbreviations that keep the o of "och"
_WITH_AND = re.compile(r"[A-ZÅÄÖ]{1,2}o[A-ZÅÄÖ]{1,2}")

_ABBREVIATION_LETTERS = range(2, 7)
"""``KS`` to ``KSLED``: letters of an organ's abbreviation."""
_NO_ORGANS = frozenset({"AU", "AB"})
"""Behind an organ's name these belong to it: ``KS AU``, ``Bostäder AB``."""


def parse_responsible(text: str) -> Responsible | None:
    """Read a responsible cell; None for a blank text.

    >>> parse_responsible("KS, BMN").roles, parse_responsible("Rektor¹").roles
    (('KS', 'BMN'), ('Rektor',))
    >>> parse_responsible("Barn- och utbildningsnämnden samt rektor").roles
    ('Barn- och utbildningsnämnden', 'rektor')
    >>> parse_responsible("Verksamhets- och enhetschef").roles
    ('Verksamhets- och enhetschef',)
    >>> parse_responsible("Huvudansvarig: Enhetschef Anna Björkhult").roles
    ('Enhetschef',)
    """
    printed = tidy(text)
    if not printed:
        return None
    if is_placeholder(printed) or _is_mark(printed):
        return Responsible(text=printed)
    words = without_note_marks(unmarked(printed))
    pieces = [piece for part in _LABEL.split(words) for piece in _split_surely(part)]
    roles = [role for piece in pieces for role in _split_at_and(piece)]
    named = [_role(role) for role in roles]
    return Responsible(text=printed, roles=tuple(dict.fromkeys(role for role in named if role)))


_LONGEST_MARK = 40
"""Characters of ``Ej beslutat ännu`` and its like."""


def _is_mark(printed: str) -> bool:
    """``-``, ``Ej utsett``: nobody is named."""
    return len(printed) <= _LONGEST_MARK and is_missing(printed)


def _split_surely(text: str) -> list[str]:
    """At commas, slashes, bullets and words that always part, but not inside brackets."""
    pieces = [text]
    dash = (_DASH,) if _DASHED.match(text) else ()
    for separator in (*dash, _TOGETHER, _SURE, _SLASH):
        pieces = [part for piece in pieces for part in _split_outside_brackets(piece, separator)]
    return [part for piece in pieces for part in _split_at_capitals(piece)]


def _split_outside_brackets(text: str, separator: re.Pattern[str]) -> list[str]:
    """Cut at the separator, except inside brackets and behind half a compound (``kultur-, …``)."""
    parts, start, depth, position = [], 0, 0, 0
    for found in separator.finditer(text):
        before = text[position : found.start()]
        depth = max(0, depth + before.count("(") - before.count(")"))
        position = found.start()
        if depth == 0 and text[found.start() - 1 : found.start()] != "-":
            parts.append(text[start : found.start()])
            start = found.end()
    return [*parts, text[start:]]


def _split_at_and(text: str) -> list[str]:
    """Cut at each ``och`` that has a role on both sides."""
    separators = list(_AND.finditer(text))
    ends = [found.start() for found in separators[1:]] + [len(text)]
    parts, start, seen, has_role = [], 0, 0, False
    for found, end in zip(separators, ends, strict=False):
        left, right = text[seen : found.start()], text[found.end() : end]
        has_role = has_role or _names_role(left)
        if has_role and not left.endswith("-") and _names_role(right):
            parts.append(text[start : found.start()])
            start, has_role = found.end(), False
        seen = found.end()
    return [*parts, text[start:]]


def _split_at_capitals(text: str) -> list[str]:
    """``Socialnämnden Kommunstyrelsen``: two lines of a cell, a role on each."""
    if "(" in text:
        return [text]
    words = text.split(" ")
    parts: list[list[str]] = [[]]
    for word in words:
        if parts[-1] and _begins_role(parts[-1][-1], word):
            parts.append([])
        parts[-1].append(word)
    return [" ".join(part) for part in parts]


_LEADERS = ("chef", "chefen", "chefer", "ledare", "samordnare", "strateg", "direktör")


def _begins_role(before: str, word: str) -> bool:
    """``Chef HR`` and ``Enhetschef LSS`` are one role, ``KS BUN`` are two organs."""
    led = word.isupper() and before.casefold().endswith(_LEADERS)
    return word[:1].isupper() and is_role_word(word) and is_role_word(before) and not led


def _names_role(text: str) -> bool:
    return is_person(text.strip()) or any(is_role_word(word) for word in text.split())


def is_role_word(word: str) -> bool:
    """Whether a single word names a role or an organ by its ending, or abbreviates an organ.

    >>> [is_role_word(word) for word in ("Parkförvaltare", "BUN", "BoU", "AB", "återkoppling")]
    [True, True, True, False, False]
    """
    bare = word.strip("().,:;\"'")
    if bare.isupper() and len(bare) in _ABBREVIATION_LETTERS:
        return bare not in _NO_ORGANS and bare.isalpha()
    return bare.casefold().endswith(_ROLE_ENDINGS) or _WITH_AND.fullmatch(bare) is not None


def _role(text: str) -> str | None:
    """A piece as the name of a role; None for marks, persons and ways to reach them."""
    role = _NUMBERING.sub("", text, count=1).strip(" .,:;–—-*»•")
    if role.startswith("(") and role.endswith(")") and role.count("(") == 1:
        role = role[1:-1].strip()
    if not any(letter.isalpha() for letter in role) or "@" in role:
        return None
    head, bracket, inside = role.partition("(")
    if bracket and is_person(head.strip()):
        return _role(inside.rstrip(") "))
    return None if is_person(role) else without_person(role) or None
