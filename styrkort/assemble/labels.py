"""The labelled lines of a title block: `Diarienummer: 2022/507-012` with its place."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from ..extract.flow import Block, BlockKind, Document
from ..extract.naming.named import NamedTable
from ..extract.naming.roles import TableKind
from ..extract.table import Line
from ..normalize.documents.metadata import (
    MetadataField,
    parse_bare_label,
    parse_label_line,
    parse_label_lines,
)
from ..normalize.placeholders import is_placeholder
from .scribe import Scribe, Source, source_of_cell, source_of_lines

FRONT_BLOCKS = 60
"""Title blocks stand among the first blocks of a document (seen: within 25) or the last."""

VALUE_CHARACTERS = 90
"""A value that stands in a block of its own under its label is at most this long."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A fact with the lines it was read from."""

    field: MetadataField
    value: str
    source: Source


@dataclass(frozen=True, slots=True)
class Unfilled:
    """A label whose value is a template's placeholder."""

    field: MetadataField
    source: Source


def labelled_facts(document: Document, scribe: Scribe) -> Iterator[Labelled | Unfilled]:
    """Labels with values: first those of the first blocks and grids, then those of the last."""
    items = document.flow
    edges = [*items[:FRONT_BLOCKS], *items[max(FRONT_BLOCKS, len(items) - FRONT_BLOCKS) :]]
    open_label: MetadataField | None = None
    for item in edges:
        if isinstance(item, NamedTable):
            open_label = None
            if item.kind is TableKind.METADATA:
                yield from _of_grid(item, scribe)
            continue
        if open_label is not None and _is_value(item):
            text = scribe.text(source_of_lines(item.lines))
            if text is not None:
                yield Labelled(open_label, text.text, source_of_lines(item.lines))
        open_label = None
        for group in _groups(item):
            facts = list(_of_lines(source_of_lines(group), scribe))
            yield from (fact for fact in facts if not isinstance(fact, MetadataField))
            open_label = next((f for f in facts if isinstance(f, MetadataField)), None)


def _is_value(block: Block) -> bool:
    """A short block without a label of its own, right under a label without value."""
    return (
        block.kind is BlockKind.PARAGRAPH
        and len(block.text) <= VALUE_CHARACTERS
        and parse_label_line(block.text) is None
    )


def _groups(block: Block) -> list[list[Line]]:
    """The lines of a block, a new group at each line that begins with a label or a new text."""
    groups: list[list[Line]] = []
    edge = max((line.box.x1 for line in block.lines if line.box is not None), default=0.0)
    for line in block.printed:
        labelled = ":" in line.text and parse_label_line(line.text) is not None
        begins = not groups or labelled  # without a colon a line may begin with `version` in prose
        if begins or _ended_early(groups[-1][-1], line, edge):
            groups.append([])
        groups[-1].append(line)
    return groups


def _ended_early(line: Line, following: Line, edge: float) -> bool:
    """Whether the first word of the next line would have fitted: the line was ended on purpose."""
    if line.box is None or following.box is None or not following.text:
        return False
    glyph = following.box.width / len(following.text)
    return edge - line.box.x1 > glyph * (len(following.text.split()[0]) + 1)


def _of_lines(source: Source, scribe: Scribe) -> Iterator[Labelled | Unfilled | MetadataField]:
    """The facts of a group of lines; a bare `MetadataField` is a label still without value."""
    joined = scribe.join(source)
    if joined is None:
        return
    if parse_label_line(joined.text) is None:
        return  # a label inside a sentence is prose
    for field, value in parse_label_lines(joined.text):
        if value is not None:
            yield Labelled(field, value, source)
        elif is_placeholder(joined.text.partition(":")[2].strip()):
            yield Unfilled(field, source)
        else:
            yield field


def _of_cell(source: Source, scribe: Scribe) -> list[Labelled | Unfilled | MetadataField]:
    """The facts of a cell; of one that is nothing but a label, the label."""
    joined = scribe.join(source)
    bare = None if joined is None else parse_bare_label(joined.text)
    return list(_of_lines(source, scribe)) if bare is None else [bare]


def _is_label(text: str) -> bool:
    return parse_label_line(text) is not None or parse_bare_label(text) is not None


def _of_grid(table: NamedTable, scribe: Scribe) -> Iterator[Labelled | Unfilled]:
    """A grid of labels: the value follows in the cell, in the cell to the right, or below."""
    rows = [row.cells for row in table.rows]
    for number, row in enumerate(rows):
        for index, cell in enumerate(row):
            if cell is None or not cell.lines:
                continue
            for fact in _of_cell(source_of_cell(cell), scribe):
                if not isinstance(fact, MetadataField):
                    yield fact
                    continue
                beside = row[index + 1] if index + 1 < len(row) else None
                below = rows[number + 1][index] if number + 1 < len(rows) else None
                for other in (beside, below):
                    if other is None or not other.lines or other is cell:
                        continue
                    text = scribe.text(source_of_cell(other))
                    if text is not None and not _is_label(text.text):
                        yield Labelled(fact, text.text, source_of_cell(other))
                        break
