"""Notes of a table: `* Källa: SCB`, `Källa: …` at its end or right below it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, takewhile

from ..extract.flow import Block, BlockKind
from ..extract.naming.named import NamedTable
from ..extract.naming.roles import RowKind
from ..extract.table import Line

# "*", "**", "1)", "[1]", "¹": the mark in front of a note and at the end of what it is about
_MARK = r"(?:\*+|\d\)|\[\d{1,2}\]|[¹²³⁴-⁹])"
# "* Källa: SCB.", "Källor: Kolada och SCB", "1) Datakälla: Skolverket"
_SOURCE = re.compile(rf"(?P<mark>{_MARK})?\s*(?:data)?käll(?:a|or)\s*:\s*(?=\S)", re.IGNORECASE)
_ANY_NOTE = re.compile(rf"(?:{_MARK}\s*)+(?=\S)|(?:käll(?:a|or)|not(?:er)?|anm(?:ärkning)?)\s*[:.]",
                       re.IGNORECASE)  # fmt: skip
_MARK_AT_END = re.compile(rf"(?P<mark>{_MARK})\s*$")


@dataclass(frozen=True, slots=True)
class Note:
    """Where figures come from, and the mark that says which of them."""

    mark: str | None
    lines: tuple[Line, ...]
    """The source's own words, without mark and label."""


def notes_of(table: NamedTable, below: Sequence[Block]) -> tuple[Note, ...]:
    """The sources in footnote rows of the table and in the notes right below it."""
    rows = (row.lines for row in table.rows if row.kind is RowKind.FOOTNOTE)
    blocks = (_printed(block) for block in takewhile(_is_note, below))
    return tuple(note for lines in chain(rows, blocks) for note in _sources(lines))


def source_of(notes: Sequence[Note], name: str) -> tuple[Line, ...]:
    """The lines that say where a figure of this name comes from; () where none do."""
    match = _MARK_AT_END.search(name)
    mark = None if match is None else match["mark"]
    return next((note.lines for note in notes if note.mark == mark), ())


def _printed(block: Block) -> tuple[Line, ...]:
    """The block's lines with the asterisk that looks like a list's bullet."""
    if block.marker is None:
        return block.lines
    first = block.lines[0]._replace(text=f"{block.marker} {block.lines[0].text}")
    return (first, *block.lines[1:])


def _is_note(block: Block) -> bool:
    return block.kind is not BlockKind.HEADING and bool(_ANY_NOTE.match(_printed(block)[0].text))


def _sources(lines: Sequence[Line]) -> Iterator[Note]:
    """The sources that a note's lines name; each begins with a label on a line of its own."""
    open_mark: str | None = None
    gathered: list[Line] = []
    for line in lines:
        match = _SOURCE.match(line.text)
        if match is None and gathered and not _ANY_NOTE.match(line.text):
            gathered.append(line)
            continue
        if gathered:
            yield Note(open_mark, tuple(gathered))
        gathered = []
        if match is not None:
            open_mark, gathered = match["mark"], [line._replace(text=line.text[match.end() :])]
    if gathered:
        yield Note(open_mark, tuple(gathered))
