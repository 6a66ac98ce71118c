"""A cell as lexemes: numbers, phrases of the notation, other words and signs; and a cursor."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from ..pointing import NotUnderstoodError
from ..spelling.characters import MINUS
from . import closedclasses as words
from .changes import COMPARATIVES, COMPARED, MOVES, spelled
from .comparators import postfix_comparators, prefix_comparators
from .months import MONTHS
from .numerals import ARTICLE, MULTIPLIERS, Numeral, number_words, read_numeral
from .phrases import Phrases, Sense
from .tokens import Token, TokenKind, tokenize
from .unit_table import Unit, unit_as_printed, unit_spellings


class Lexeme(NamedTuple):
    """One number, phrase, word or sign, with its place in the text.

    `key` is the casefolded text, `spaced` says that a space or the start stands before it. `fault`
    says why digits are no number; only a time or a remark may hold such digits.
    """

    kind: TokenKind
    text: str
    key: str
    start: int
    end: int
    spaced: bool
    numeral: Numeral | None
    senses: Mapping[Sense, object]
    fault: str | None = None

    @property
    def is_word(self) -> bool:
        """Letters, not a number word."""
        return self.kind is TokenKind.WORD and self.numeral is None

    @property
    def is_number(self) -> bool:
        """Digits or a number word, well-formed or not."""
        return self.kind is TokenKind.DIGITS or self.numeral is not None


def lex(text: str) -> tuple[Lexeme, ...]:
    """Cut a tidied text into lexemes.

    >>> [lexeme.text for lexeme in lex("minst 12 718 kr/inv 80+ av 1,5")]
    ['minst', '12 718', 'kr/inv 80+', 'av', '1,5']
    """
    return tuple(_lexemes(text, tokenize(text)))


def _lexemes(text: str, tokens: Sequence[Token]) -> Iterator[Lexeme]:
    index = 0
    while index < len(tokens):
        token = tokens[index]
        length, senses = _phrase_at(tokens, index)
        numeral: Numeral | None = None
        fault: str | None = None
        if token.kind is TokenKind.DIGITS:
            numeral, end, fault = _digits(tokens, index)
        else:
            end = index + max(1, length)
            numeral = _number_word(tokens, index, end, senses)
        place = token.start, tokens[end - 1].end
        printed = text[slice(*place)]
        _read_case(senses, printed)
        key = token.key if end == index + 1 else printed.casefold()
        yield Lexeme(token.kind, printed, key, *place, token.spaced, numeral, senses, fault)
        index = end


_GRADES = frozenset(words.GRADE.split("|"))
_BEFORE_AND_BEHIND = frozenset({"över", "under"})


def _phrase_at(tokens: Sequence[Token], index: int) -> tuple[int, dict[Sense, object]]:
    """The longest phrase, but only ``eller`` in ``under 40 eller över 60``."""
    length, senses = _phrases().longest(tokens, index)
    end = index + length
    behind = length > 1 and Sense.POSTFIX_COMPARATOR in senses and end < len(tokens)
    if behind and tokens[end - 1].key in _BEFORE_AND_BEHIND and tokens[end].text.isdecimal():
        return _phrases().longest(tokens[index : index + 1], 0)
    return length, senses


def _read_case(senses: dict[Sense, object], printed: str) -> None:
    """Some units are only told apart by their capitals."""
    unit = senses.get(Sense.UNIT)
    if isinstance(unit, Unit):
        read = unit_as_printed(unit, printed)
        senses.pop(Sense.UNIT) if read is None else senses.update({Sense.UNIT: read})


def _digits(tokens: Sequence[Token], index: int) -> tuple[Numeral | None, int, str | None]:
    """The number, the index after it, and why it is none; ``Åk 6 80 %`` has two numbers."""
    alone = index > 0 and tokens[index - 1].key in _GRADES
    try:
        if alone and tokens[index + 1 : index + 2] and tokens[index + 1].spaced:
            return *read_numeral(tokens[: index + 1], index), None
        return *read_numeral(tokens, index), None
    except NotUnderstoodError as stop:
        end = index + 1
        while end < len(tokens) and tokens[end].end <= stop.end:
            end += 1
        return None, end, stop.reason


_COUNTS_ARTICLE = frozenset({"minst", "högst", "max", "maximalt", "lägst", "åtminstone"})


def _number_word(
    tokens: Sequence[Token], index: int, after: int, senses: Mapping[Sense, object]
) -> Numeral | None:
    """``fem``; the articles ``en`` and ``ett`` only before a unit or behind ``minst`` and such."""
    number = senses.get(Sense.NUMBER_WORD)
    if not isinstance(number, Numeral) or number.value != ARTICLE:
        return number if isinstance(number, Numeral) else None
    if index and tokens[index - 1].key in _COUNTS_ARTICLE:
        return number
    following = _phrases().longest(tokens, after)[1] if after < len(tokens) else {}
    return number if {Sense.UNIT, Sense.MULTIPLIER} & set(following) else None


def _in_class(sense: Sense, spellings: str) -> Iterator[tuple[str, Sense, object]]:
    return ((spelling, sense, spelling) for spelling in spellings.split("|"))


@cache
def _phrases() -> Phrases:
    return Phrases([*_quantity_phrases(), *_change_phrases(), *_small_words(), *_clauses()])


def _quantity_phrases() -> Iterator[tuple[str, Sense, object]]:
    yield from ((spelling, Sense.UNIT, unit) for spelling, unit in unit_spellings())
    yield from ((spelling, Sense.MULTIPLIER, value) for spelling, value in MULTIPLIERS.items())
    yield from ((spelling, Sense.COMPARATOR, value) for spelling, value in prefix_comparators())
    for spelling, comparator in postfix_comparators():
        yield spelling, Sense.POSTFIX_COMPARATOR, comparator
    for spelling, number in number_words():
        yield spelling, Sense.NUMBER_WORD, Numeral.of_word(number)


def _change_phrases() -> Iterator[tuple[str, Sense, object]]:
    yield from ((spelling, Sense.MOVE, change) for spelling, change in spelled(MOVES))
    yield from ((spelling, Sense.COMPARATIVE, change) for spelling, change in spelled(COMPARATIVES))
    yield from ((spelling, Sense.COMPARED, change) for spelling, change in spelled(COMPARED))


def _small_words() -> Iterator[tuple[str, Sense, object]]:
    yield from _in_class(Sense.APPROXIMATE, words.APPROXIMATE)
    yield from _in_class(Sense.NEGATION, words.NEGATION)
    yield from _in_class(Sense.MODAL, words.MODAL)
    yield from _in_class(Sense.LINKING, words.LINKING)
    yield from _in_class(Sense.ENDS_OF_RANGE, words.ENDS_OF_RANGE)
    yield from _in_class(Sense.BETWEEN, words.BETWEEN)
    yield from _in_class(Sense.PLUS_MINUS, words.PLUS_MINUS)
    yield from _in_class(Sense.CONJUNCTION, words.CONJUNCTION)
    yield from _in_class(Sense.OF, words.OF)
    yield from _in_class(Sense.SCALE, words.SCALE)
    yield from _in_class(Sense.REFERENCE, words.REFERENCE)
    yield from _in_class(Sense.TIME_BEFORE_YEAR, words.TIME_BEFORE_YEAR)
    yield from _in_class(Sense.GRADE, words.GRADE)
    yield from _in_class(Sense.COMPARING, words.COMPARING)
    yield from _in_class(Sense.FRACTION, words.FRACTION)
    yield from ((word, Sense.SIGN, sign) for word, sign in words.SIGNS.items())
    for name, month in MONTHS.items():
        yield name, Sense.MONTH, month
        yield f"{name}.", Sense.MONTH, month


def _clauses() -> Iterator[tuple[str, Sense, object]]:
    for numbers, spellings in words.CLAUSES.items():
        yield from ((spelling, Sense.CLAUSE, numbers) for spelling in spellings.split("|"))


class Cursor:
    """A place in the lexemes of a text, between `index` and `stop`."""

    def __init__(
        self, text: str, lexemes: Sequence[Lexeme], index: int = 0, stop: int | None = None
    ) -> None:
        self.text = text
        self.lexemes = lexemes
        self.index = index
        self.stop = len(lexemes) if stop is None else stop

    @property
    def done(self) -> bool:
        """Nothing is left."""
        return self.index >= self.stop

    def peek(self, offset: int = 0) -> Lexeme | None:
        """Give the lexeme `offset` places ahead, or None behind the end or before the start."""
        place = self.index + offset
        return self.lexemes[place] if 0 <= place < self.stop else None

    def take(self) -> Lexeme:
        """Give the next lexeme and go past it; never at the end."""
        lexeme = self.lexemes[self.index]
        self.index += 1
        return lexeme

    def sense(self, sense: Sense, offset: int = 0) -> object | None:
        """Give what the lexeme ahead means in one sense, or None."""
        lexeme = self.peek(offset)
        return None if lexeme is None else lexeme.senses.get(sense)

    def is_sign(self, signs: str | frozenset[str], offset: int = 0) -> bool:
        """Tell whether the lexeme ahead is one of the signs."""
        lexeme = self.peek(offset)
        return lexeme is not None and lexeme.kind is TokenKind.SYMBOL and lexeme.text in signs

    def is_minus(self, offset: int = 0) -> bool:
        """Tell whether the lexeme ahead is a dash that may be a minus."""
        return self.is_sign(MINUS, offset)

    def between(self, first: int, after: int) -> str:
        """Give the text of the lexemes from index `first` up to, not including, `after`."""
        if first >= after:
            return ""
        return self.text[self.lexemes[first].start : self.lexemes[after - 1].end]

    def refusal(self, reason: str, offset: int = 0) -> NotUnderstoodError:
        """Make the error that points at the lexeme ahead (at the text's end, behind it)."""
        lexeme = self.peek(offset)
        if lexeme is not None and lexeme.fault is not None:
            return NotUnderstoodError(lexeme.fault, lexeme.start, lexeme.end)
        if lexeme is None:
            end = self.lexemes[self.stop - 1].end if self.stop else 0
            return NotUnderstoodError(reason, end, end)
        return NotUnderstoodError(reason, lexeme.start, lexeme.end)
