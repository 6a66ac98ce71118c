"""How two lines meet where a narrow column may have broken a number, its percent sign or a date.

A number glued together wrongly looks right, so digits are joined where only one reading is left:
a date in full form, a decimal comma with nothing but a number before it, a range that ascends
with its last digits and does not without them. All else keeps its space
and is doubted.
"""

from __future__ import annotations

import re
from decimal import Decimal

from .printed_line import PrintedLine
from .seams import SPACE, SPACE_DOUBTED, Seam, word_joined
from .vocabulary import Vocabulary

# "2024-03-31", "2024-03-31).", and of one that is broken twice "2024-03-"
_ISO_DATE = re.compile(r"\W*(?:19|20)\d\d-[01]\d-(?:[0-3]\d\W*)?", re.ASCII)
# "301-31|0", "20,4–2|0,9": two numbers of up to nine digits
_RANGE = re.compile(r"(\d{1,9}(?:,\d{1,4})?)[-–](\d{1,9}(?:,\d{1,4})?)", re.ASCII)
_GROUP = 3
"""Digits of a group of thousands."""
_SIGNS = frozenset("%‰")


def seam_inside_number(
    line: PrintedLine, before: str, after: str, vocabulary: Vocabulary
) -> Seam | None:
    """The seam after a full line that may have cut a number; None where no number is at it."""
    head, tail = before[before.rfind(" ") + 1 :], after.partition(" ")[0]
    if after[0] in _SIGNS and before[-1].isdigit():
        return SPACE if line.could_hold(head + tail) else _at_sign(vocabulary)
    if not before[-1].isdigit() and before[-1] != ",":
        return None
    if not after[0].isdigit() and after[0] != "-":
        return None
    if _ISO_DATE.fullmatch(head + tail):
        return word_joined(certain=True)
    if after[0] == "-":
        return _at_dash(head, tail)
    is_bare = not any(character.isalpha() for character in line.text)
    if before[-1] == "," and before[-2:-1].isdigit():
        return word_joined(certain=False) if is_bare else SPACE_DOUBTED
    if before[-1] == ",":
        return None
    if _is_cut_range(head, tail.rstrip("%")):
        return word_joined(certain=False)
    return SPACE_DOUBTED


def _at_dash(head: str, tail: str) -> Seam:
    """``6,1|-6,9`` ascends as a range does, and may be two numbers as ``375,7|-2,1`` are."""
    whole = _RANGE.fullmatch(head + tail.rstrip("%"))
    return SPACE_DOUBTED if whole and _ascends(whole) else SPACE


def _is_cut_range(head: str, tail: str) -> bool:
    """Whether the range ascends with its last digits and not without them.

    Three digits behind a number of at most three may be its thousands: ``1 722-1|729``.
    """
    whole, cut = _RANGE.fullmatch(head + tail), _RANGE.fullmatch(head)
    if whole is None or cut is None or (len(tail) == _GROUP and len(whole[1]) <= _GROUP):
        return False
    return _ascends(whole) and not _ascends(cut)


def _ascends(numbers: re.Match[str]) -> bool:
    first, second = (Decimal(number.replace(",", ".")) for number in numbers.groups())
    return first < second


def _at_sign(vocabulary: Vocabulary) -> Seam:
    """``36,8-37,4|%``: as the row spells it, else as the document does, else in doubt."""
    for spacing in (vocabulary.beside, vocabulary.percent):
        if spacing.glued and not spacing.apart:
            return word_joined(certain=True)
        if spacing.apart and not spacing.glued:
            return SPACE
    return SPACE_DOUBTED
