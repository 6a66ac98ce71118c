"""Sentences that tell how to reach a person, and labelled lines with a name, apart from the rest.

`Frågor besvaras av Anna Berg, anna.berg@ekby.se.` stands in the midst of a paragraph: as a block of
its own it can be withheld, and the paragraph around it is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby
from typing import NamedTuple

from ...normalize.documents.metadata import parse_label_line
from ...normalize.people.contact_details import find_persons, reaches_person
from ...normalize.text.sentences import sentences
from ..flow import Block, BlockKind
from ..table import Line
from .paragraphs import TableHere

_DIVISIBLE = frozenset({BlockKind.PARAGRAPH, BlockKind.ITEM})


# A mail address or digits as of a telephone number: few paragraphs have either
_MAY_REACH = re.compile(r"@|\d[\d\s–-]{5,}\d")


class _Token(NamedTuple):
    """A printed word, and the line it stands in."""

    text: str
    line: int
    words: tuple[int, ...]
    """Its id; of a line whose ids cannot be told apart, all of them with the first token."""
    personal: bool


def with_persons_apart(flow: Iterable[Block | TableHere]) -> list[Block | TableHere]:
    """The flow with what reaches a person in blocks of its own; no word is lost or added."""
    return [part for item in flow for part in _parts(item)]


def _parts(item: Block | TableHere) -> Sequence[Block | TableHere]:
    if not isinstance(item, Block) or item.kind not in _DIVISIBLE:
        return [item]
    if not (_MAY_REACH.search(item.text) or any(map(_names_beside_label, item.lines))):
        return [item]
    tokens = list(_tokens(item.lines))
    runs = [list(run) for _, run in groupby(tokens, key=lambda token: token.personal)]
    if len(runs) < 2:
        return [item]
    parts = [replace(item, lines=tuple(_lines(run, item.lines))) for run in runs]
    return [parts[0], *(replace(p, kind=BlockKind.PARAGRAPH, marker=None) for p in parts[1:])]


def _tokens(lines: Sequence[Line]) -> Iterator[_Token]:
    """The words of a block in order, each with whether its sentence or line reaches a person."""
    said = [
        reaches_person(sentence)
        for sentence in sentences(" ".join(line.text for line in lines))
        for _ in sentence.split()
    ]
    place = 0
    for number, line in enumerate(lines):
        texts = line.text.split()
        apart = len(texts) == len(line.words)
        labelled = _names_beside_label(line)
        for index, text in enumerate(texts):
            ids = line.words[index : index + 1] if apart else line.words if index == 0 else ()
            yield _Token(text, number, ids, labelled or said[place])
            place += 1


def _names_beside_label(line: Line) -> bool:
    """`Dokumentansvarig: förvaltningschef Per Åkesson`."""
    if ":" not in line.text or parse_label_line(line.text) is None:
        return False
    return find_persons(line.text) is not None


def _lines(tokens: Sequence[_Token], lines: Sequence[Line]) -> Iterator[Line]:
    """The lines that some words of a block make; a line that is cut is not full."""
    for number, group in groupby(tokens, key=lambda token: token.line):
        mine = list(group)
        line = lines[number]
        whole = len(mine) == len(line.text.split())
        yield line._replace(
            text=" ".join(token.text for token in mine),
            words=tuple(word for token in mine for word in token.words),
            full=line.full and whole,
        )
