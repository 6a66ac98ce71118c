"""Printed numbers without their sign: grouping, decimals, number words, multiplier words.

Source: guide/plan-tables.md section 3 (decimal comma; thousands with a space, a point or nothing);
guide/pains.md 3.1 for what libraries make of them. A string of digits that is no well-formed number
is refused, never repaired: ``12 34``, ``007``, ``1.200`` (a thousand or one and a fifth).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal

from ..pointing import NotUnderstoodError
from .tokens import Token, TokenKind
from .unit_table import MILLIARD, MILLION, THOUSAND

MOST_DIGITS = 30
"""Digits in a number. Amounts in budgets end at 15; longer runs are account or phone numbers glued
together, and the contract's numbers end at 40 (2026-11)."""

GROUP = 3
"""Digits of a thousands group."""

FIRST_YEAR, LAST_YEAR = 1950, 2100
"""Four bare digits in this range may be a year. Plans look a generation back and two ahead."""


@dataclass(frozen=True, slots=True)
class Numeral:
    """An unsigned number with its printed decimals.

    `bare` says that it is digits alone, without grouping or decimals: only then can it be a year.
    """

    value: Decimal
    decimals: int
    bare: bool

    @classmethod
    def of_word(cls, number: int) -> Numeral:
        """The number that a word like ``fem`` says."""
        return cls(Decimal(number), decimals=0, bare=False)

    @property
    def year(self) -> int | None:
        """The year it may be, else None."""
        plain = self.bare and FIRST_YEAR <= self.value <= LAST_YEAR
        return int(self.value) if plain else None


def read_numeral(tokens: Sequence[Token], index: int) -> tuple[Numeral, int]:
    """Read the number whose first digits are `tokens[index]`; give it and the index after it.

    Raises:
        NotUnderstoodError: when the digits form no number, with their place.
    """
    if _group_follows(tokens, index):
        whole, end = _space_groups(tokens, index)
    else:
        whole, end = _point_groups(tokens, index)
    decimals, end = _decimals(tokens, index, end)
    _refuse_odd_digits(tokens, index, end, whole, decimals)
    value = Decimal(f"{whole}.{decimals}" if decimals else whole)
    return Numeral(value, len(decimals), end == index + 1), end


def _is_digits(tokens: Sequence[Token], index: int) -> bool:
    return index < len(tokens) and tokens[index].kind is TokenKind.DIGITS


def _group_follows(tokens: Sequence[Token], index: int) -> bool:
    """``12 718``: one to three digits, a space, three digits."""
    return (
        len(tokens[index].text) <= GROUP
        and _is_digits(tokens, index + 1)
        and tokens[index + 1].spaced
        and len(tokens[index + 1].text) == GROUP
    )


def _space_groups(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """``1 200 000``."""
    end = index + 1
    while _is_digits(tokens, end) and tokens[end].spaced and len(tokens[end].text) == GROUP:
        end += 1
    return "".join(token.text for token in tokens[index:end]), end


def _glued_digits(tokens: Sequence[Token], index: int, mark: str) -> bool:
    """``.200`` or ``,5`` directly after digits."""
    return (
        index < len(tokens)
        and tokens[index].text == mark
        and not tokens[index].spaced
        and _is_digits(tokens, index + 1)
        and not tokens[index + 1].spaced
    )


def _point_groups(tokens: Sequence[Token], index: int) -> tuple[str, int]:
    """``1.200.000``, and ``1.200,5``; one group alone (``1.200``) is left to `_decimals`."""
    end = index + 1
    while _glued_digits(tokens, end, ".") and len(tokens[end + 1].text) == GROUP:
        end += 2
    groups = (end - index) // 2
    closed_by_comma = _glued_digits(tokens, end, ",")
    if len(tokens[index].text) > GROUP or groups == 0 or (groups == 1 and not closed_by_comma):
        return tokens[index].text, index + 1
    return "".join(token.text for token in tokens[index:end:2]), end


def _decimals(tokens: Sequence[Token], index: int, end: int) -> tuple[str, int]:
    """``,5`` and, in a number without groups, ``.5``."""
    if _glued_digits(tokens, end, ","):
        return tokens[end + 1].text, end + 2
    if end == index + 1 and _glued_digits(tokens, end, "."):
        return _after_point(tokens, index, end)
    return "", end


def _after_point(tokens: Sequence[Token], index: int, end: int) -> tuple[str, int]:
    """``0.40``, ``0.050``, but not ``1.200``.

    Raises:
        NotUnderstoodError: where the point may part thousands.
    """
    digits = tokens[end + 1]
    if len(digits.text) == GROUP and tokens[index].text != "0":
        reason = "the point may part thousands or decimals"
        raise NotUnderstoodError(reason, tokens[index].start, digits.end)
    return digits.text, end + 2


def _refuse_odd_digits(
    tokens: Sequence[Token], index: int, end: int, whole: str, decimals: str
) -> None:
    first, last = tokens[index], tokens[end - 1]
    if len(whole) + len(decimals) > MOST_DIGITS:
        raise NotUnderstoodError("more digits than an amount has", first.start, last.end)
    if whole[0] == "0" and whole != "0":
        raise NotUnderstoodError("a number with a leading zero is a code", first.start, last.end)
    if any(_glued_digits(tokens, end, mark) for mark in ".,"):
        raise NotUnderstoodError(
            "points and commas do not part groups of three", first.start, tokens[end + 1].end
        )
    if _is_digits(tokens, end) and not _year_beside(tokens, index, end):
        reason = "digits beside digits: one number or two"
        raise NotUnderstoodError(reason, first.start, tokens[end].end)


def _year_beside(tokens: Sequence[Token], index: int, end: int) -> bool:
    """``80 2026: 85``, ``senast 2030 80 %``, ``31/8 2023``: one of the two is a year of its own."""
    labels_next = (
        _could_be_year(tokens[end]) and tokens[end + 1 : end + 2] and tokens[end + 1].text == ":"
    )
    in_date = index > 0 and tokens[index - 1].text == "/" and _could_be_year(tokens[end])
    return in_date or bool(labels_next) or (end == index + 1 and _could_be_year(tokens[index]))


def _could_be_year(token: Token) -> bool:
    return len(token.text) == len(str(FIRST_YEAR)) and FIRST_YEAR <= int(token.text) <= LAST_YEAR


MULTIPLIERS = {
    "tusen": THOUSAND,
    "tusentals kronor": THOUSAND,
    "miljon": MILLION,
    "miljoner": MILLION,
    "milj": MILLION,
    "milj.": MILLION,
    "mn": MILLION,
    "mn.": MILLION,
    "miljard": MILLIARD,
    "miljarder": MILLIARD,
    "mdr": MILLIARD,
    "mdr.": MILLIARD,
}
"""Words after a number that multiply it: ``3,6 miljoner``."""

_UNITS = (
    "noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton "
    "arton nitton"
)
_TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio"
ARTICLE = 1
"""``en`` and ``ett`` are a number before a unit only; elsewhere they are the article."""


def number_words() -> Iterator[tuple[str, int]]:
    """Give the number words up to nine hundred; the word is the evidence for the number.

    >>> words = dict(number_words())
    >>> words["fem"], words["tjugofem"], words["tvåhundra"]
    (5, 25, 200)
    """
    units = _UNITS.split()
    yield from ((word, number) for number, word in enumerate(units))
    yield from (
        ("ett", ARTICLE),
        ("nolla", 0),
        ("aderton", 18),
        ("hundra", 100),
        ("etthundra", 100),
    )
    for number, ten in enumerate(_TENS.split(), start=2):
        yield ten, number * 10
        yield from ((f"{ten}{units[unit]}", number * 10 + unit) for unit in range(1, 10))
        yield f"{ten}ett", number * 10 + 1
    yield from ((f"{units[unit]}hundra", unit * 100) for unit in range(2, 10))
