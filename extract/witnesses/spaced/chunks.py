"""Words with single spaces between them: what stands in one cell of layout-preserving text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ....normalize.notation.comparators import prefix_comparators
from ...text_reader import TextLine, TextWord

COLUMN_GAP = 2
"""Spaces that part two columns at least; one space parts words."""

# "6 709", "35,4 %", "-3"
_FIGURE = re.compile(r"[-−+]?\d[\d .,]*%?")
# "265", "265,5": the rest of a number with thousands
_THOUSANDS = re.compile(r"\d{3}(?:,\d+)?%?$")
_FIGURE_ENDS = frozenset("0123456789%")
_SIGNS = frozenset("<>≤≥")
# "Minst", "Högst", "Över": with a capital they begin a cell
_BOUNDS = frozenset(
    spelling.split()[0].capitalize()
    for spelling, _ in prefix_comparators()
    if spelling[0].isalpha()
)


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words with single spaces between them: positions ``start … end-1`` of a line."""

    start: int
    end: int
    words: tuple[TextWord, ...]

    @property
    def text(self) -> str:
        """The words with single spaces."""
        return " ".join(word.text for word in self.words)


def chunks_of(line: TextLine) -> list[Chunk]:
    """The chunks of a line, left to right.

    >>> from styrkort.extract.text_reader import split_lines
    >>> [chunk.text for chunk in chunks_of(next(split_lines("När genomfört   Utvärderas")))]
    ['När genomfört', 'Utvärderas']
    >>> [chunk.text for chunk in chunks_of(next(split_lines("14   13 Högst 12")))]
    ['14', '13', 'Högst 12']
    >>> [chunk.text for chunk in chunks_of(next(split_lines("Nöjda   35,4 % Ej nått   2 år")))]
    ['Nöjda', '35,4 %', 'Ej nått', '2 år']
    >>> [chunk.text for chunk in chunks_of(next(split_lines("Nöjda   192 72   83 % 42 %   4 265")))]
    ['Nöjda', '192', '72', '83 %', '42 %', '4 265']
    """
    groups: list[list[TextWord]] = []
    for word in line.words:
        against = len(groups) > 1 and _stands_against(groups[-1], word)
        if groups and not against and not _begins_chunk(groups[-1][-1], word):
            groups[-1].append(word)
        else:
            groups.append([word])
    return [Chunk(group[0].start, group[-1].end, tuple(group)) for group in groups]


def _begins_chunk(before: TextWord, word: TextWord) -> bool:
    """Behind a gap; or where a figure set to the right stands against a bound set to the left."""
    bound = word.text[0] in _SIGNS or word.text in _BOUNDS
    return word.start - before.end >= COLUMN_GAP or (bound and before.text[-1] in _FIGURE_ENDS)


def _stands_against(group: Sequence[TextWord], word: TextWord) -> bool:
    """What stands right behind a figure that is set to the right: the next column's text or figure.

    The rest of a number has three digits: `4 265`, not `192 72`.
    """
    if _FIGURE.fullmatch(" ".join(each.text for each in group)) is None:
        return False
    capital = word.text[0].isupper() and word.text[1:2].islower()
    figure = _FIGURE.fullmatch(word.text) is not None and word.text != "%"
    rest = _THOUSANDS.match(word.text) is not None and not group[-1].text.endswith("%")
    return capital or (figure and not rest)


Placed = tuple[TextLine, Chunk]
"""A chunk, and the line it stands on."""
