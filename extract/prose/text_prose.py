"""Prose of a text document: lines outside the tables → headings, paragraphs, items, labels.

A text file has no sizes or weights: what a line is shows in its length, its ending, its marker
and the blank lines around it. How lines are wrapped and spaced is learnt from the file itself
(text taken from a PDF has a blank line after nearly every line).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...normalize.text.goal_labels import find_goal_label
from ...normalize.text.sentences import is_unfinished
from ..flow import Block, BlockKind
from ..markers import find_chapter_number, find_marker
from ..table import Line
from ..text_reader import TextLine
from .paragraphs import LABEL_CHARACTERS, TableHere
from .text_headings import HEADING_CHARACTERS, LABELLED, Spacing, is_front_fact, settle_headings
from .typography import SENTENCE_END
from .underlined_headings import underlined_headings

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

# "och ”Ekonomistyrning”.": no paragraph begins so, whatever white space stands above it
_GOES_ON = re.compile(r"(?:och|samt|eller)\s")
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
    underlined = underlined_headings(lines)
    flow: list[Block | TableHere] = []
    gathered: list[Line] = []
    tables = sorted(range(len(table_starts)), key=lambda t: table_starts[t])
    for line in outside:
        number = line.number or 0
        while tables and table_starts[tables[0]] <= number:
            flow += _closed(gathered, underlined)
            gathered = []
            flow.append(TableHere(tables.pop(0)))
        apart = number in underlined or (gathered and gathered[-1].number in underlined)
        if gathered and (apart or not _continues(gathered[-1], line, blank, layout)):
            flow += _closed(gathered, underlined)
            gathered = []
        gathered.append(line)
    flow += _closed(gathered, underlined)
    flow += [TableHere(table) for table in tables]
    return settle_headings(flow, Spacing(frozenset(blank), layout.dense))


def _continues(above: Line, below: Line, blank: set[int], layout: Layout) -> bool:
    """Whether `below` is the next line of the paragraph that `above` stands in."""
    first, second = above.text, below.text
    if find_marker(second) or _HASHES.match(second) or LABELLED.fullmatch(second):
        return False
    if second[:1].isupper() and is_front_fact(second):
        return False
    if _GOES_ON.match(second) and not first.endswith(SENTENCE_END):
        return True
    gap = any(n in blank for n in range((above.number or 0) + 1, below.number or 0))
    if gap and not layout.spaced:
        return False
    if second[:1].isupper() and _states_goal(above):
        return False  # sentences below "Mål 2: Trygg skola"
    runs_on = not first.endswith(SENTENCE_END) and second[:1].islower()
    if not layout.wrapped:
        return runs_on and not gap
    full = len(first) >= FULL_LINE_SHARE * layout.width
    return (runs_on and full) if gap else (runs_on or full)


def _states_goal(line: Line) -> bool:
    """`Mål 2: Trygg skola`, `2. Trygg skola`; a sentence in a numbered list has a full stop."""
    if is_unfinished(line.text) or len(line.text) > HEADING_CHARACTERS:
        return False
    label, marker = find_goal_label(line.text), find_marker(line.text)
    numbered = marker is not None and marker.number is not None and marker.number[0].isdigit()
    return numbered or (label is not None and label.number is not None)


def _closed(lines: Sequence[Line], underlined: Mapping[int, int]) -> list[Block | TableHere]:
    """The gathered lines as one block; headings are settled when their surroundings are known."""
    if not lines:
        return []
    text = lines[0].text
    hashes = _HASHES.match(text)
    if hashes is not None:
        rest = lines[0]._replace(text=text[hashes.end() :])
        return [_heading((rest, *lines[1:]), len(hashes["hashes"]))]
    level = underlined.get(lines[-1].number or 0)
    if level is not None:
        return [_heading(lines, level)]
    marker = find_marker(text)
    if marker is not None and text[marker.end :]:
        kept = lines[0]._replace(text=text[marker.end :])
        level = max(1, marker.depth)
        return [Block(BlockKind.ITEM, (kept, *lines[1:]), marker.text, level)]
    whole = " ".join(line.text for line in lines)
    if whole.endswith(":") and len(whole) <= LABEL_CHARACTERS:
        return [Block(BlockKind.LABEL, tuple(lines))]
    return [Block(BlockKind.PARAGRAPH, tuple(lines))]


def _heading(lines: Sequence[Line], level: int) -> Block:
    """A heading that print itself marks as one, its number apart."""
    text = lines[0].text
    marker = find_marker(text) or find_chapter_number(text)
    kept = lines[0] if marker is None else lines[0]._replace(text=text[marker.end :])
    name = None if marker is None else marker.text
    return Block(BlockKind.HEADING, (kept, *lines[1:]), name, level)
