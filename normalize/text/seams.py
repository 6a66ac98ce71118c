"""How two printed lines meet: with a space, without one, or without the hyphen between them.

The rules are the contract's ("Joining lines") and the guide's (pains.md 2.1). Each decision says
whether it rests on more than a rule of thumb: on the grammar of Swedish hyphens, or on the same
word printed elsewhere in the document.
"""

from __future__ import annotations

from dataclasses import dataclass

from ...schemas import Repair
from ..reports import is_report_name
from ..spelling.wordshapes import (
    FUNCTION_WORDS,
    could_be_a_word,
    could_end_a_word,
    first_word,
    is_abbreviation,
    is_linking_form,
    last_word,
)
from .vocabulary import Vocabulary

HYPHENS = "-\u2010\u2011"
DASHES = "–—−"

# "verksamhets- och enhetschef", "tre- till femåringar": half a compound waits for its end
_COORDINATIONS = frozenset({"och", "eller", "samt", "respektive", "resp", "till"})

# "Kommunstyrels|en", "kommun|den": function words that are endings too
_NOUN_ENDINGS = frozenset({"en", "de", "den"})

# ". Frågan", ", som", ")": what never begins a line unless the line broke inside a word
_CLOSING = frozenset(".,;:!?)]}»”’…")
_OPENING = frozenset("([{«“@")
_INNER = frozenset("/-.,:")

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
_SPACE_DOUBTED = Seam(drops_hyphen=False, glue=" ", repair=None, certain=False)
_NOTHING = Seam(drops_hyphen=False, glue="", repair=None, certain=True)
_SLASH = Seam(drops_hyphen=False, glue="", repair=Repair.SLASH_JOINED, certain=True)
_SUSPENDED = Seam(drops_hyphen=False, glue=" ", repair=Repair.HYPHEN_KEPT, certain=True)


def _kept(*, certain: bool) -> Seam:
    return Seam(drops_hyphen=False, glue="", repair=Repair.HYPHEN_KEPT, certain=certain)


def _joined(*, certain: bool) -> Seam:
    return Seam(drops_hyphen=True, glue="", repair=Repair.HYPHEN_JOINED, certain=certain)


def _word_joined(*, certain: bool) -> Seam:
    return Seam(drops_hyphen=False, glue="", repair=Repair.WORD_JOINED, certain=certain)


def seam_at_mark(before: str, after: str) -> Seam | None:
    """The seam where a line ends in a slash, a dash or a bracket, or the next begins with a stop.

    None where no such mark stands at the seam.

    A mark with a blank before it stands free: ``invånare /|1 nov``, ``målet –|och``.
    """
    if after[0] in _CLOSING and (len(after) == 1 or not after[1].isalnum()):
        return _word_joined(certain=True)
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
        return _SUSPENDED
    if head[-1].isdigit():
        return _kept(certain=True)
    joined = _printed_elsewhere(head + tail, head, vocabulary)
    kept = _printed_elsewhere(f"{head}-{tail}", head, vocabulary)
    if joined != kept:
        winner = _joined if joined > kept else _kept
        return winner(certain=joined == 0 or kept == 0)
    return _hyphen_by_rule(head, tail)


def _printed_elsewhere(word: str, head: str, vocabulary: Vocabulary) -> int:
    """How often the document prints the whole word, in any form longer than its half.

    The name of a report counts as printed: every plan has some (``års|bokslut``).
    """
    printed = vocabulary.count_forms(word, shortest=len(head) + _TAIL_LETTERS)
    return printed + is_report_name(word)


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


def seam_inside_word(
    line: str, before: str, after: str, vocabulary: Vocabulary, *, last: bool
) -> Seam:
    """The seam after a full line that ends in a letter or digit, with no space printed.

    A producer breaks inside a word only when the word alone is wider than the column, so the broken
    word begins its line: only a line of one unbroken token can be the head of a word. `last`: the
    line that begins with `after` is the last one.
    """
    head, tail = last_word(before), first_word(after)
    if after[0] in _INNER and after[1:2].isalnum() and _is_one_token(line):
        return _word_joined(certain=True)
    if _is_cut_decimal(before, after) and len(line.split()) == 1:
        return _word_joined(certain=False)
    if not head or not tail or not after[0].isalnum():
        return SPACE
    if head[-1].isdigit() and tail[0].isdigit():
        return _SPACE_DOUBTED if _is_one_token(line) else SPACE
    if not head[-1].isalpha() or not _continues(head, tail):
        return SPACE
    if not _is_one_token(line):
        return _inside_longer_line(head, tail, vocabulary)
    if last and after in _NOUN_ENDINGS and not vocabulary.count(head):
        return _word_joined(certain=False)  # "Kommunstyrels|en": no phrase ends in an article
    return _inside_single_token(head, tail, vocabulary)


def _is_cut_decimal(before: str, after: str) -> bool:
    """``6,1-6,|9``: a comma between digits, and nothing printed between the lines."""
    return before[-1] == "," and before[-2:-1].isdigit() and after[0].isdigit()


def _is_one_token(line: str) -> bool:
    """Whether the line is one token, after a list mark such as ``•`` or ``2.``."""
    tokens = line.split()
    if len(tokens) == 2 and not any(character.isalpha() for character in tokens[0]):
        return True
    return len(tokens) == 1


def _continues(head: str, tail: str) -> bool:
    """Whether the case of the letters allows one word: ``Huvudans|var``, ``MÅLVÄR|DE``."""
    return tail[0].islower() or (head.isupper() and tail.isupper() and len(head) > 1)


def _inside_longer_line(head: str, tail: str, vocabulary: Vocabulary) -> Seam:
    """A break anywhere is rare: only the whole word elsewhere, and no such halves, prove it."""
    halves_are_words = vocabulary.count(head) or vocabulary.count(tail)
    if tail.casefold() in FUNCTION_WORDS or halves_are_words:
        return SPACE
    whole = _printed_elsewhere(head + tail, head, vocabulary)
    return _word_joined(certain=True) if whole else SPACE


def _inside_single_token(head: str, tail: str, vocabulary: Vocabulary) -> Seam:
    """Weigh the whole word elsewhere, the shape of the two halves, and whether they are words.

    The vocabulary holds no halves of broken words, so a half that it knows is a word of its own.
    """
    whole = _printed_elsewhere(head + tail, head, vocabulary)
    if tail.casefold() in FUNCTION_WORDS:
        return _word_joined(certain=False) if whole else SPACE
    if whole or not could_be_a_word(tail) or not could_end_a_word(head):
        return _word_joined(certain=True)
    tail_is_word = vocabulary.count(tail) > 0 or vocabulary.begins_another_word(tail)
    if tail_is_word and is_linking_form(head):
        return _word_joined(certain=False)
    if tail_is_word and vocabulary.count(head):
        return SPACE
    if tail_is_word or vocabulary.count(head):
        return _SPACE_DOUBTED
    return _word_joined(certain=False)
