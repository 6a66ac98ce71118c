"""Fixed phrases found in a sequence of tokens: the longest that begins at a place."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum, auto

from .tokens import Token, TokenKind, tokenize


class Sense(IntEnum):
    """What a phrase may mean; the grammar decides which by what stands around it."""

    UNIT = auto()
    MULTIPLIER = auto()
    COMPARATOR = auto()
    POSTFIX_COMPARATOR = auto()
    NUMBER_WORD = auto()
    APPROXIMATE = auto()
    NEGATION = auto()
    LINKING = auto()
    MODAL = auto()
    PLUS_MINUS = auto()
    SIGN = auto()
    MOVE = auto()
    COMPARATIVE = auto()
    COMPARED = auto()
    COMPARING = auto()
    FRACTION = auto()
    ENDS_OF_RANGE = auto()
    BETWEEN = auto()
    CONJUNCTION = auto()
    OF = auto()
    SCALE = auto()
    CLAUSE = auto()
    REFERENCE = auto()
    TIME_BEFORE_YEAR = auto()
    MONTH = auto()
    GRADE = auto()


@dataclass(frozen=True, slots=True)
class _Entry:
    keys: tuple[str, ...]
    fixed_spaces: tuple[bool | None, ...]
    sense: Sense
    payload: object


class Phrases:
    """A dictionary of phrases, looked up token by token.

    Digits in a spelling and a dash that ends it must be glued or spaced as in the spelling, so that
    ``m2`` is not found in ``5 m 2`` nor ``:-`` in ``eNPS: -5``; everything else may be spaced
    freely (``kr / inv``, ``%- enheter``).
    """

    def __init__(self, spellings: Iterable[tuple[str, Sense, object]]) -> None:
        found: defaultdict[str, list[_Entry]] = defaultdict(list)
        for spelling, sense, payload in spellings:
            entry = _entry(spelling, sense, payload)
            found[entry.keys[0]].append(entry)
        self._entries: Mapping[str, tuple[_Entry, ...]] = {
            key: tuple(sorted(entries, key=lambda entry: -len(entry.keys)))
            for key, entries in found.items()
        }

    def longest(self, tokens: Sequence[Token], index: int) -> tuple[int, dict[Sense, object]]:
        """Give how many tokens the longest phrase at `index` has, and all it may mean.

        >>> phrases = Phrases([("kr", Sense.UNIT, 1), ("kr/inv", Sense.UNIT, 2)])
        >>> phrases.longest(tokenize("kr/inv 80"), 0)
        (3, {<Sense.UNIT: 1>: 2})
        >>> phrases.longest(tokenize("öre"), 0)
        (0, {})
        """
        length = 0
        senses: dict[Sense, object] = {}
        for entry in self._entries.get(tokens[index].key, ()):
            if len(entry.keys) < length:
                break
            if _stands_at(entry, tokens, index):
                length = len(entry.keys)
                senses.setdefault(entry.sense, entry.payload)
        return length, senses


def _entry(spelling: str, sense: Sense, payload: object) -> _Entry:
    tokens = tokenize(spelling)
    return _Entry(
        tuple(token.key for token in tokens),
        tuple(token.spaced if _is_fixed(token, tokens) else None for token in tokens),
        sense,
        payload,
    )


def _is_fixed(token: Token, tokens: Sequence[Token]) -> bool:
    return token.kind is TokenKind.DIGITS or (token.text == "-" and token is tokens[-1])


def _stands_at(entry: _Entry, tokens: Sequence[Token], index: int) -> bool:
    if index + len(entry.keys) > len(tokens):
        return False
    place = index
    for key, spaced in zip(entry.keys, entry.fixed_spaces, strict=True):
        token = tokens[place]
        if token.key != key or spaced not in (None, token.spaced):
            return False
        place += 1
    return True
