"""Prose of a text document: lines outside the tables → headings, paragraphs, items, labels.

A text file has no sizes or weights: what a line is shows in its length, its ending, its marker
and the blank lines around it. How lines are wrapped and spaced is learnt from the file itself
(text taken from a PDF has a blank line after nearly every line).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from .flow import Block, BlockKind
from .markers import find_marker
from .prose import HEADING_BEFORE_TABLE, LABEL_CHARACTERS, SENTENCE_END, TableHere
from .table import Line
from .text_reader import TextLine

HEADING_CHARACTERS = 130
"""A heading of a text document takes at most this many characters (longest goal seen: 119)."""

WRAPPED_CHARACTERS = 110
"""A file whose 9th decile of line lengths is below this is wrapped: lines end where they are full.

Web pages saved as text keep a paragraph on one line (200 and more); PDFs give 60-100.
"""

FULL_LINE_SHARE = 0.7
"""In a wrapped file, a line shorter than this share of the 9th decile ends its paragraph."""

SPACED_SHARE = 0.6
"""Above this share of lines followed by a blank one, blank lines part nothing."""

DENSE_SHARE = 0.05
"""Below this share of lines followed by a blank one, headings are not set apart by blank lines."""

DENSE_HEADING_WORDS = 6
"""There, a heading is a single line of at most this many words."""

# "Diarienummer: 2022/507-012", "Foton: Okänd": a label and its value on a line of their own
_LABELLED = re.compile(r"[A-ZÅÄÖ][\w åäöÅÄÖ/-]{2,40}:(?:\s+\S.*)?")
# "# Mål", "## 2.1 Mål": markdown headings
_HASHES = re.compile(r"(?P<hashes>#{1,6})\s+(?=\S)")


@dataclass(frozen=True, slots=True)
class Layout:
    """How the file is wrapped and spaced."""

    dense: bool
    """Hardly a blank line: nothing stands alone."""
    width: int
    """9th decile of the lengths of lines."""
    wrapped: bool
    spaced: bool


def layout_of(lines: Sequence[TextLine]) -> Layout:
    """Learn wrapping and spacing from the lines that print something."""
    lengths = sorted(len(line.text.rstrip()) for line in lines if not line.blank)
    if not lengths:
        return Layout(dense=False, width=0, wrapped=False, spaced=False)
    width = lengths[min(len(lengths) - 1, (9 * len(lengths)) // 10)]
    followed = sum(not line.blank and after.blank for line, after in pairwise(lines))
    return Layout(
        dense=followed < DENSE_SHARE * len(lengths),
        width=width,
        wrapped=width < WRAPPED_CHARACTERS,
        spaced=followed > SPACED_SHARE * len(lengths),
    )


def text_prose_of(
    outside: Sequence[Line], lines: Sequence[TextLine], table_starts: Sequence[int]
) -> list[Block | TableHere]:
    """The blocks of a text document and the places of its tables, in the order of the file.

    `outside` are the lines in no table; `table_starts` the first line of each table.
    """
    layout = layout_of(lines)
    blank = {line.number for line in lines if line.blank}
    flow: list[Block | TableHere] = []
    gathered: list[Line] = []
    tables = sorted(range(len(table_starts)), key=lambda t: table_starts[t])
    for line in outside:
        number = line.number or 0
        while tables and table_starts[tables[0]] <= number:
            flow += _closed(gathered)
            gathered = []
            flow.append(TableHere(tables.pop(0)))
        if gathered and not _continues(gathered[-1], line, blank, layout):
            flow += _closed(gathered)
            gathered = []
        gathered.append(line)
    flow += _closed(gathered)
    flow += [TableHere(table) for table in tables]
    return _headings_settled(flow, blank, layout)


def _continues(above: Line, below: Line, blank: set[int], layout: Layout) -> bool:
    """Whether `below` is the next line of the paragraph that `above` stands in."""
    first, second = above.text, below.text
    if find_marker(second) or _HASHES.match(second) or _LABELLED.fullmatch(second):
        return False
    gap = any(n in blank for n in range((above.number or 0) + 1, below.number or 0))
    if gap and not layout.spaced:
        return False
    runs_on = not first.endswith(SENTENCE_END) and second[:1].islower()
    if gap or not layout.wrapped:
        return runs_on
    return runs_on or len(first) >= FULL_LINE_SHARE * layout.width


def _closed(lines: Sequence[Line]) -> list[Block | TableHere]:
    """The gathered lines as one block; headings are settled when their surroundings are known."""
    if not lines:
        return []
    text = lines[0].text
    hashes = _HASHES.match(text)
    if hashes is not None:
        rest = replace(lines[0], text=text[hashes.end() :])
        marker = find_marker(rest.text)
        kept = rest if marker is None else replace(rest, text=rest.text[marker.end :])
        name = None if marker is None else marker.text
        return [Block(BlockKind.HEADING, (kept, *lines[1:]), name, len(hashes["hashes"]))]
    marker = find_marker(text)
    if marker is not None and text[marker.end :]:
        kept = replace(lines[0], text=text[marker.end :])
        level = max(1, marker.depth)
        return [Block(BlockKind.ITEM, (kept, *lines[1:]), marker.text, level)]
    whole = " ".join(line.text for line in lines)
    if whole.endswith(":") and len(whole) <= LABEL_CHARACTERS:
        return [Block(BlockKind.LABEL, tuple(lines))]
    return [Block(BlockKind.PARAGRAPH, tuple(lines))]


def _headings_settled(
    flow: Sequence[Block | TableHere], blank: set[int], layout: Layout
) -> list[Block | TableHere]:
    """Short lines that stand alone over something are headings."""
    settled: list[Block | TableHere] = []
    for index, block in enumerate(flow):
        after = flow[index + 1] if index + 1 < len(flow) else None
        before = flow[index - 1] if index else None
        if isinstance(block, Block) and _is_heading(before, block, after, blank, layout):
            level = HEADING_BEFORE_TABLE if block.kind is BlockKind.ITEM else 1
            block = replace(block, kind=BlockKind.HEADING, level=level)
        settled.append(block)
    return settled


def _is_heading(
    before: Block | TableHere | None,
    block: Block,
    after: Block | TableHere | None,
    blank: set[int],
    layout: Layout,
) -> bool:
    text = block.text
    if after is None or len(text) > HEADING_CHARACTERS or text.endswith((".", ",", ";", ":")):
        return False
    if block.kind is BlockKind.ITEM:
        return not _in_list(before, block) and not _in_list(after, block)
    if block.kind is not BlockKind.PARAGRAPH or _LABELLED.fullmatch(text):
        return False
    alone = (block.lines[-1].number or 0) + 1 in blank
    words = len(text.split())
    if layout.dense and len(block.lines) == 1:
        return words <= DENSE_HEADING_WORDS and text[:1].isupper()
    return alone and words <= MAX_HEADING_WORDS and text[:1].isupper()


MAX_HEADING_WORDS = 12
"""A line without marker is a heading up to this many words (seen in the seeds: 1-9)."""


def _in_list(neighbour: Block | TableHere | None, item: Block) -> bool:
    """Whether the neighbour is an item of the same list."""
    if not isinstance(neighbour, Block) or neighbour.kind is not BlockKind.ITEM:
        return False
    one, other = find_marker(f"{neighbour.marker} x"), find_marker(f"{item.marker} x")
    return one is not None and other is not None and one.style == other.style
