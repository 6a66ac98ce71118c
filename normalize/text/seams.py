"""How two printed lines meet: with a space, without one, or without the hyphen between them.

The rules are the contract's ("Joining lines") and the guide's (pains.md 2.1). Each decision says
whether it rests on more than a rule of thumb: on the grammar of Swedish hyphens, or on the same
word printed elsewhere in the document. Lines that break a word without a hyphen are the matter of
`broken_words` and `broken_numbers`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from ...schemas import Repair
from ..spelling.wordshapes import first_word, is_abbreviation, last_word
from .plan_words import is_plan_word
from .vocabulary import Vocabulary

HYPHENS = "-\u2010\u2011"
DASHES = "–—−"

# "verksamhets- och enhetschef", "tre- till femåringar": half a compound waits for its end
_COORDINATIONS = frozenset({"och", "eller", "samt", "respektive", "resp", "till"})

# "gemen-|samt", "skynd-|samt": beginnings of adverbs that no compound has (closed class)
_BEFORE_SAMT = frozenset(
    ("arbet", "bekymmer", "följ", "gemen", "mödo", "prat", "skon", "skynd", "sträv", "säll",
     "trött", "uppmärk")
)  # fmt: skip
# "lång-|samt", but also "lång- samt kortfristig"; "kost- samt städenheten"
_MAYBE_BEFORE_SAMT = frozenset(
    ("akt", "en", "frid", "frukt", "hjälp", "hälso", "kost", "känslo", "lång", "lön", "råd", "spar",
     "tack", "vak", "var", "verk", "våld")
)  # fmt: skip

# ". Frågan", ", som", ")": what never begins a line unless the line broke inside a word
_CLOSING = frozenset(".,;:!?)]}»”’…")
# "Sammanfattning|.......... 4": dots that lead to a page number
_LEADER = "...."
_OPENING = frozenset("([{«“@")
# "»Trygg kommun", "«trygg": what a bullet that begins a line (`» Rektor`) does not close
_QUOTED = re.compile(r"[»«]\w")

# "-chef", "-enheten": the second half of a compound, with its hyphen
_SECOND_HALF = re.compile(rf"[{HYPHENS}][a-zåäöé]{{2}}")
# "-5 %", "-12": a figure below zero, or the rest of `covid-19`
_NEGATIVE = re.compile(rf"[{HYPHENS}]\d")
# "HR", "medarbetare/HR", "OSA": acronyms, whose compounds have a hyphen
_ACRONYM = re.compile(r"(?<![^\W\d_])[A-ZÅÄÖ]{2,5}$")

_TAIL_LETTERS = 2
"""Letters that a form of the whole word has beyond its first half, or it proves nothing."""
_SHORT_CAPITALS = 4
"""``OSA-|ENKÄT`` in a line of capitals: a prefix of at most so many letters is an acronym."""


@dataclass(frozen=True)
class Seam:
    """What to do between two lines: drop the printed hyphen or not, put a space or not."""

    drops_hyphen: bool
    glue: str
    repair: Repair | None
    certain: bool


SPACE = Seam(drops_hyphen=False, glue=" ", repair=None, certain=True)
SPACE_DOUBTED = Seam(drops_hyphen=False, glue=" ", repair=None, certain=False)
_NOTHING = Seam(drops_hyphen=False, glue="", repair=None, certain=True)
_SLASH = Seam(drops_hyphen=False, glue="", repair=Repair.SLASH_JOINED, certain=True)
_SUSPENDED = Seam(drops_hyphen=False, glue=" ", repair=Repair.HYPHEN_KEPT, certain=True)


def _kept(*, certain: bool) -> Seam:
    return Seam(drops_hyphen=False, glue="", repair=Repair.HYPHEN_KEPT, certain=certain)


def _joined(*, certain: bool) -> Seam:
    return Seam(drops_hyphen=True, glue="", repair=Repair.HYPHEN_JOINED, certain=certain)


def word_joined(*, certain: bool) -> Seam:
    """The lines meet inside a word or number that was broken without a hyphen."""
    return Seam(drops_hyphen=False, glue="", repair=Repair.WORD_JOINED, certain=certain)


def seam_at_mark(before: str, after: str) -> Seam | None:
    """The seam where a line ends in a slash, a dash or a bracket, or the next begins with a stop.

    So it is where a compound's hyphen begins the next line (``HR|-chef``), or what may be a minus
    (``Förändring|-5 %``): nothing tells that from a broken ``covid|-19``. None where no such mark
    stands at the seam.

    A mark with a blank before it stands free: ``invånare /|1 nov``, ``målet –|och``.
    """
    is_listed = after.startswith("» ") or (after == "»" and before.startswith("» "))
    is_bullet = is_listed and not _QUOTED.search(before)
    stands_free = is_bullet or after.startswith(_LEADER)
    if after[0] in _CLOSING and not stands_free and (len(after) == 1 or not after[1].isalnum()):
        return word_joined(certain=True)
    if _SECOND_HALF.match(after) and _ACRONYM.search(before):
        return word_joined(certain=True)
    if _NEGATIVE.match(after) and before[-1].isalpha():
        return SPACE_DOUBTED
    mark = before[-1]
    if len(before) > 1 and before[-2].isspace() and mark not in _OPENING:
        return None
    if mark == "/":
        return _SLASH
    if mark in DASHES or mark in _OPENING:
        return _NOTHING
    return None


def seam_at_hyphen(before: str, after: str, vocabulary: Vocabulary) -> Seam:
    """The seam after a line-end hyphen that follows a word directly.

    `before` ends in the hyphen. The document's own spelling decides first, then the rule.
    """
    head, tail = last_word(before[:-1]), first_word(after)
    if not head or not tail:
        return _kept(certain=False)
    if tail.casefold() in _COORDINATIONS:
        return _suspended(head, tail, vocabulary)
    if head[-1].isdigit():
        return _kept(certain=True)
    joined = printed_elsewhere(head + tail, head, vocabulary)
    kept = printed_elsewhere(f"{head}-{tail}", head, vocabulary)
    if joined != kept:
        winner = _joined if joined > kept else _kept
        return winner(certain=joined == 0 or kept == 0)
    return _hyphen_by_rule(head, tail)


def _suspended(head: str, tail: str, vocabulary: Vocabulary) -> Seam:
    """Half a compound that waits for its end: ``skynd-|samt`` is none, ``kost-|samt`` may be."""
    if tail.casefold() == "samt":
        begun = head.casefold()
        if begun in _BEFORE_SAMT or vocabulary.count(head + tail):
            return _joined(certain=True)
        if begun in _MAYBE_BEFORE_SAMT:
            return replace(_SUSPENDED, certain=False)
    return _SUSPENDED


def printed_elsewhere(word: str, head: str, vocabulary: Vocabulary) -> int:
    """How often the document prints the whole word, in any form longer than its half.

    A word of every plan counts as printed (``års|bokslut``, ``påbör|jad``).
    """
    printed = vocabulary.count_forms(word, shortest=len(head) + _TAIL_LETTERS)
    return printed + is_plan_word(word)


def _hyphen_by_rule(head: str, tail: str) -> Seam:
    """Swedish spelling without a second witness.

    Acronyms, single letters and names always keep their hyphen; ordinary compounds have none.
    """
    last_part = head.rpartition("-")[2]
    if len(last_part) == 1 or tail[0].isdigit():
        return _kept(certain=True)
    if head.isupper() and tail.isupper():
        short = len(last_part) <= _SHORT_CAPITALS
        return _kept(certain=False) if short else _joined(certain=False)
    if tail[0].isupper() or any(letter.isupper() for letter in last_part[1:]):
        return _kept(certain=True)
    if is_abbreviation(last_part):
        return _kept(certain=False)
    return _joined(certain=False)
