"""A stretch's words prepared for the search: joined texts, shapes, brackets, possible starts."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from ..word_shapes import Shape, shape_of
from .stretch import Gap, Stretch

_BLANKS = frozenset({Gap.BLANK, Gap.BLANK_WIDE, Gap.BLANKS})

# "osv.", "enkät?": a sentence ends; "T.ex." or "3." within a word does not count as one
_STOP = re.compile(r"[.!?:][\"'”)]*$")


@dataclass(frozen=True)
class Words:
    """The words of one stretch. All sequences are parallel to ``stretch.words``."""

    stretch: Stretch
    shapes: tuple[Shape, ...]
    after_stop: tuple[bool, ...]
    """A sentence ended with the word before."""
    in_number: tuple[bool, ...]
    """The word before and this one read as a number with thousands: `12 500`."""
    depth: tuple[int, ...]
    """Opened minus closed brackets before each word, and at the end."""
    glue: tuple[str, ...]
    """What joins each word to the one before: a space, or nothing after a line-end hyphen."""
    parts: tuple[str, ...]
    """The words without the line-end hyphens that joining drops."""
    run: str
    """All words without spaces and line-end hyphens, casefolded."""
    offsets: tuple[int, ...]
    """Where each word begins in `run`, and its length."""
    compared: tuple[str, ...]
    """The words of `run`, joined over line ends; "" for the second half of one."""
    row_ends: tuple[int, ...]
    """Where rows surely end: a comment on them follows."""
    cell_ends: tuple[int, ...]
    """Where cells surely end: these, and at blank lines where each cell has lines of its own."""

    def __len__(self) -> int:
        return len(self.shapes)

    def text(self, start: int, end: int) -> str:
        """Words ``start … end-1`` joined over line ends by rule of thumb: for looking."""
        pieces = [self.parts[start]]
        for i in range(start + 1, end):
            pieces += (self.glue[i], self.parts[i])
        return "".join(pieces)

    def key(self, start: int, end: int) -> str:
        """The same words as they are compared: without spaces, line ends and case."""
        return self.run[self.offsets[start] : self.offsets[end]]

    def one_line(self, start: int, end: int) -> bool:
        """Whether the words stand on one printed line."""
        return self.stretch.lines[start] == self.stretch.lines[end - 1]


# "500", "078", "513,3": the rest of a number whose thousands stand apart
_REST_OF_NUMBER = re.compile(r"\d{3}(?:,\d+)?[%*]?")
_BEGIN_OF_NUMBER = re.compile(r"[<>≤≥=±+−–-]*\d{1,3}")


# "≥", "<=": what its number follows
_SIGN = re.compile(r"[<>≤≥=±]+")


def _thousands(before: str, after: str) -> bool:
    return bool(_BEGIN_OF_NUMBER.fullmatch(before) and _REST_OF_NUMBER.fullmatch(after))


def prepare(stretch: Stretch) -> Words:
    """The words of `stretch`, ready for the search."""
    texts = [word.text for word in stretch.words]
    first = set(stretch.starts)
    joined = [i > 0 and i in first and _joins(texts[i - 1], texts[i]) for i in range(len(texts))]
    parts = [
        text[:-1] if i + 1 < len(texts) and joined[i + 1] and text.endswith("-") else text
        for i, text in enumerate(texts)
    ]
    squeezed = [part.casefold() for part in parts]
    row_ends = {comment.before for comment in stretch.comments}
    return Words(
        stretch=stretch,
        shapes=tuple(shape_of(text) for text in texts),
        after_stop=tuple(i > 0 and _ends_sentence(texts[i - 1]) for i in range(len(texts))),
        in_number=tuple(i > 0 and _thousands(texts[i - 1], text) for i, text in enumerate(texts)),
        depth=tuple(accumulate((_opened(text) for text in texts), initial=0)),
        glue=tuple("" if join else " " for join in joined),
        parts=tuple(parts),
        run="".join(squeezed),
        offsets=tuple(accumulate((len(text) for text in squeezed), initial=0)),
        compared=tuple(_compared(squeezed, joined)),
        row_ends=tuple(sorted(row_ends)),
        cell_ends=tuple(sorted(row_ends | set(_at_blank_lines(stretch)))),
    )


def _at_blank_lines(stretch: Stretch) -> Iterator[int]:
    """The words behind blank lines, where these part cells: they part not every line from the next.

    Nothing else parts the cells of a table whose names have lines of their own.
    """
    gaps = stretch.gaps
    if stretch.header.is_listed or (stretch.header.is_stacked and Gap.LINE in gaps):
        yield from (i for i, gap in enumerate(gaps) if gap in _BLANKS)


def _compared(squeezed: Sequence[str], joined: Sequence[bool]) -> list[str]:
    whole = list(squeezed)
    for i in range(len(whole) - 1, 0, -1):
        if joined[i]:
            whole[i - 1] += whole[i]
            whole[i] = ""
    return whole


def _joins(before: str, after: str) -> bool:
    """Whether a line-end hyphen or slash joins two words into one."""
    return len(before) > 1 and (
        before.endswith("/") or (before.endswith("-") and after[:1].islower())
    )


def _ends_sentence(word: str) -> bool:
    return len(word) > 2 and _STOP.search(word) is not None


def _opened(word: str) -> int:
    return word.count("(") - word.count(")")


def possible_starts(words: Words, known: Sequence[bool]) -> tuple[bool, ...]:
    """Where a cell may begin: line starts, wide gaps, and what does not begin with a small letter.

    After a figure anything may begin (``100% andel av …``); `known` marks words that a recurring
    or recognised cell begins with (``löpande``). Behind a sign stands its number: ``≥ 23,9%``.
    """
    first = set(words.stretch.starts)
    texts = [word.text for word in words.stretch.words]
    return tuple(
        (i == 0 or _SIGN.fullmatch(texts[i - 1]) is None)
        and (
            i in first
            or words.stretch.gaps[i] is Gap.WIDE
            or shape is not Shape.SMALL
            or words.shapes[i - 1] in (Shape.DIGIT, Shape.OPERATOR)
            or known[i]
        )
        for i, shape in enumerate(words.shapes)
    )
