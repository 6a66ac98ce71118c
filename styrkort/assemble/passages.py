"""Prose as a reader sees it: sections with their lists, and sentences with their lines."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from ..extract.flow import Block, BlockKind
from ..extract.table import Line
from ..normalize.text.triggers import Triggers
from ..schemas import Text
from .scribe import Scribe, source_of_lines


@dataclass(frozen=True, slots=True)
class Listing:
    """A list, and what stands above it in its section."""

    items: tuple[Block, ...]
    above: tuple[Block, ...]
    """The blocks between the heading (or the list before) and the first item, in order."""

    @property
    def lead(self) -> Block | None:
        """The block right above the first item: it introduces the list."""
        return self.above[-1] if self.above else None


@dataclass(frozen=True)
class Passage:
    """A heading with the blocks below it, up to the next heading."""

    heading: Block | None
    body: tuple[Block, ...]

    @cached_property
    def paragraphs(self) -> tuple[Block, ...]:
        """The body without its list items."""
        return tuple(block for block in self.body if block.kind is not BlockKind.ITEM)

    @cached_property
    def listings(self) -> tuple[Listing, ...]:
        """The lists of the passage, in order."""
        found: list[Listing] = []
        above: list[Block] = []
        items: list[Block] = []
        for block in self.body:
            if block.kind is BlockKind.ITEM:
                items.append(block)
                continue
            if items:
                found.append(Listing(tuple(items), tuple(above)))
                above, items = [], []
            above.append(block)
        return (*found, Listing(tuple(items), tuple(above))) if items else tuple(found)


def passages_of(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Every block in exactly one passage, in order."""
    found: list[Passage] = []
    heading: Block | None = None
    body: list[Block] = []
    for block in blocks:
        if block.kind is BlockKind.HEADING:
            if heading is not None or body:
                found.append(Passage(heading, tuple(body)))
            heading, body = block, []
        else:
            body.append(block)
    return (*found, Passage(heading, tuple(body))) if heading is not None or body else tuple(found)


class Sentence(NamedTuple):
    """A sentence and the lines of the block it stands in."""

    text: str
    lines: tuple[Line, ...]


def sentences_in(block: Block, scribe: Scribe) -> Iterator[Sentence]:
    """The sentences of a block, in order."""
    for text in scribe.joiner.sentences(block.lines):
        yield Sentence(text, block.lines)


def prints(triggers: Triggers, block: Block, scribe: Scribe) -> bool:
    """Whether a block prints one of the triggers."""
    return triggers.are_in(scribe.joiner.folded(block.lines))


def sentences_with(triggers: Triggers, block: Block, scribe: Scribe) -> Iterator[Sentence]:
    """The sentences of a block that prints one of the triggers; none of any other block.

    For a pattern that needs one of them: most blocks are then not even cut into sentences.
    """
    if prints(triggers, block, scribe):
        yield from sentences_in(block, scribe)


def printed(block: Block, scribe: Scribe) -> str:
    """The block's joined lines, without what citing them costs; "" where nothing is printed."""
    joined = scribe.joiner.join(block.lines)
    return "" if joined is None else joined.text


def quote(words: str, lines: Sequence[Line], scribe: Scribe) -> Text:
    """Words of a block as published, cited by the fewest lines that print them.

    Words that only the joined lines print (a number broken over two lines) cite them all.
    """
    words = words.strip()
    for size in range(1, len(lines)):
        for start in range(len(lines) - size + 1):
            source = source_of_lines(lines[start : start + size])
            joined = scribe.join(source)
            if joined is not None and words in joined.text:
                return Text(text=words, citation=scribe.citation(source, joined))
    source = source_of_lines(lines)
    return Text(text=words, citation=scribe.citation(source, scribe.join(source)))


def whole(block: Block, scribe: Scribe) -> Text | None:
    """The block's text without its marker."""
    return scribe.text(source_of_lines(block.lines))
