"""A cell's text cut into words, digit runs and symbols, in one pass from left to right."""

from __future__ import annotations

from collections.abc import Container
from enum import Enum, auto
from typing import NamedTuple

from ..spelling.characters import MINUS, RAISED_PARENTHESIS, SUPERSCRIPTS

_DIGITS = frozenset("0123456789")


class TokenKind(Enum):
    """What a token is made of."""

    WORD = auto()
    DIGITS = auto()
    SUPERSCRIPT = auto()
    SYMBOL = auto()


class Token(NamedTuple):
    """A piece of a tidied text.

    `key` is the text to compare with (casefolded, an abbreviation's last full stop removed, every
    dash that may be a minus an ordinary one), `start` and `end` are positions in the text, `spaced`
    says that a space or the text's start stands before it.
    """

    kind: TokenKind
    text: str
    key: str
    start: int
    end: int
    spaced: bool


def tokenize(text: str) -> tuple[Token, ...]:
    """Cut a text into tokens; each character is looked at a bounded number of times.

    >>> [token.text for token in tokenize("HME-index >80,5 kr/inv i.u. 5:e m²")]
    ['HME-index', '>', '80', ',', '5', 'kr', '/', 'inv', 'i.u.', '5', ':', 'e', 'm', '²']
    """
    tokens: list[Token] = []
    position, spaced = 0, True
    while position < len(text):
        if text[position].isspace():
            position, spaced = position + 1, True
            continue
        kind, end = _next_piece(text, position)
        piece = text[position:end]
        tokens.append(Token(kind, piece, _key(piece), position, end, spaced))
        position, spaced = end, False
    return tuple(tokens)


_ONE_DASH = str.maketrans(dict.fromkeys(MINUS, "-"))


def _key(piece: str) -> str:
    folded = piece.casefold().translate(_ONE_DASH)
    return folded[:-1] if len(folded) > 1 and folded.endswith(".") else folded


def _next_piece(text: str, start: int) -> tuple[TokenKind, int]:
    character = text[start]
    if character in _DIGITS:
        return TokenKind.DIGITS, _run_end(text, start, _DIGITS)
    if character in SUPERSCRIPTS:
        return TokenKind.SUPERSCRIPT, _mark_end(text, start)
    if character.isalpha():
        return TokenKind.WORD, _word_end(text, start)
    return TokenKind.SYMBOL, start + 1


def _run_end(text: str, start: int, members: Container[str]) -> int:
    end = start + 1
    while end < len(text) and text[end] in members:
        end += 1
    return end


def _mark_end(text: str, start: int) -> int:
    """Find the end of a raised number, with the raised parenthesis of ``80¹⁾``."""
    end = _run_end(text, start, SUPERSCRIPTS)
    return end + 1 if text[end : end + 1] == RAISED_PARENTHESIS else end


def _word_end(text: str, start: int) -> int:
    """Find the end of a word, with its inner hyphens, full stops and colon.

    ``HME-index``, ``i.u.``, ``t.o.m.``, ``c:a``, and ``arbets-`` before a space and a letter.
    """
    end = start + 1
    dotted = False
    while end < len(text):
        character, following = text[end], text[end + 1 : end + 2]
        if character.isalpha():
            end += 1
        elif character in MINUS and following.isalpha():
            end += 2
        elif character == "." and following.isalpha():
            end, dotted = end + 2, True
        elif character == ":" and end == start + 1 and following.isalpha():
            end += 2
        else:
            break
    if dotted and text[end : end + 1] == ".":
        return end + 1
    if (
        text[end : end + 1] == "-"
        and text[end + 1 : end + 2] == " "
        and text[end + 2 : end + 3].isalpha()
    ):
        return end + 1
    return end
