"""How two lines meet where a narrow column may have broken a number, its percent sign or a date.

A number glued together wrongly looks right, so digits are joined where only one reading is left:
a date in full form, a decimal comma with nothing but a number before it, a range that ascends
with its last digits and does not without them, or that ascends over a dash at the break. All else
keeps its space and is doubted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from .printed_line import PrintedLine
from .seams import DASHES, HYPHENS, SPACE, SPACE_DOUBTED, Seam, word_joined
from .vocabulary import Vocabulary

# "2024-03-31", "2024-03-31).", and of one that is broken twice "2024-03-"
_ISO_DATE = re.compile(r"\W*(?:19|20)\d\d-[01]\d-(?:[0-3]\d\W*)?", re.ASCII)
# "301-31|0", "20,4–2|0,9": two numbers of up to nine digits
_RANGE = re.compile(r"(\d{1,9}(?:,\d{1,4})?)[-–](\d{1,9}(?:,\d{1,4})?)", re.ASCII)
# "3 807", "12,5", "53%": the number that a line ends in
_NUMBER = r"(?:\d{1,3}(?: \d{3}){1,3}|\d{1,9})(?:,\d{1,4})?"
_LAST = re.compile(rf"(?<![\d,.])({_NUMBER})%?$", re.ASCII)
# "–3 810", "-6,9 %", "−5": what goes on with a range, or is below zero
_DASHED = re.compile(rf"[{HYPHENS}{DASHES}]({_NUMBER})(?![\d,.])", re.ASCII)
_LONGEST = 24
"""Characters of a number and what stands around it: ``123 456 789 012,1234%`` has 21."""
_GROUP = 3
"""Digits of a group of thousands."""
_SIGNS = frozenset("%‰")

# "17", "≥ 1 204": what a group of thousands may follow; "12,5", "2024" are whole
_BEFORE_GROUP = re.compile(r"(?<![\d,.])\d{1,3}(?: \d{3}){0,3}$", re.ASCII)
# "441", "000 kr": a group of thousands
_GROUP_FIRST = re.compile(r"\d{3}(?![\d,.]\d|\d)", re.ASCII)
# "77", ",4 %", "-12", "–3 810": what may be the rest of a number, or another one
_FIGURE = re.compile(rf"[{HYPHENS}{DASHES}]?,?\d")


def stands_apart(line: PrintedLine, before: str, after: str) -> bool:
    """Whether a number begins a line though it would have fitted as a group of the one above.

    `50` above `441` in a cell that holds `50 441` is two numbers, or one that somebody broke. Only
    what cannot begin a number, as `000`, is a group all the same.
    """
    return (
        _is_group(before, after)
        and not after.startswith("0")
        and line.room is not None
        and line.room.takes(f" {after.partition(' ')[0]}")  # `709-8` of `8 709-8 716` as a whole
    )


def may_be_one_number(before: str, after: str) -> bool:
    """Whether figures meet at a seam that keeps a space, and no group of thousands begins there."""
    ends_in_figure = before[-1].isdigit() or (before[-1] == "," and before[-2:-1].isdigit())
    return ends_in_figure and bool(_FIGURE.match(after)) and not _is_group(before, after)


def _is_group(before: str, after: str) -> bool:
    """Whether the next line may begin with the thousands of the number above."""
    return bool(_GROUP_FIRST.match(after) and _BEFORE_GROUP.search(before[-_LONGEST:]))


def seam_inside_number(
    line: PrintedLine,
    before: str,
    after: str,
    below: str,
    vocabulary: Vocabulary,
) -> Seam | None:
    """The seam after a full line that may have cut a number; None where no number is at it.

    `below` is the line that follows `after`; empty where none does.
    """
    head, tail = before[before.rfind(" ") + 1 :], after.partition(" ")[0]
    if after[0] in _SIGNS and before[-1].isdigit():
        return SPACE if line.could_hold(head + tail) else _at_sign(vocabulary)
    is_date = _ISO_DATE.fullmatch(head + tail)
    number = _LAST.search(before[-_LONGEST:]) if _DASHED.match(after) else None
    if number is not None and not is_date:
        return _at_dash(_value(number), after, below)
    if not before[-1].isdigit() and before[-1] != ",":
        return None
    if not after[0].isdigit() and after[0] != "-":
        return None
    if is_date:
        return word_joined(certain=True)
    is_bare = not any(character.isalpha() for character in line.text)
    if before[-1] == "," and before[-2:-1].isdigit():
        return word_joined(certain=False) if is_bare else SPACE_DOUBTED
    if before[-1] == ",":
        return None
    if _is_cut_range(head, tail.rstrip("%")):
        return word_joined(certain=False)
    return SPACE_DOUBTED


def _at_dash(first: Decimal, after: str, below: str) -> Seam:
    """``6,1|-6,9`` ascends as a range does; ``375,7|-2,1`` are two numbers."""
    if any(first < second for second in _ends_of_range(after, below)):
        return word_joined(certain=False)
    return SPACE if after[0] in HYPHENS else SPACE_DOUBTED


def _ends_of_range(after: str, below: str) -> Iterator[Decimal]:
    """What the number behind a dash may be: the next line may hold the rest of it.

    ``–3|810``: 3, 3810. ``-31|0``: 31, 310.
    """
    for text in (after, f"{after} {below}", after + below):
        number = _DASHED.match(text)
        if number is not None:
            yield _value(number)


def _value(number: re.Match[str]) -> Decimal:
    return Decimal(number[1].replace(" ", "").replace(",", "."))


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
    """``36,8-37,4|%``: as the row spells it, else as the document does, else in doubt.

    A sign without a space before it is seldom cut off: most plans spell some of both.
    """
    for spacing in (vocabulary.beside, vocabulary.percent):
        if spacing.glued and not spacing.apart:
            return word_joined(certain=False)
        if spacing.apart and not spacing.glued:
            return SPACE
    return SPACE_DOUBTED
