"""Tables whose cells are parted by pipes: markdown's, drawn grids, and what databases print."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, zip_longest

from ...naming.lexicon import Lexicon
from ...naming.scan import is_header_row
from ...text_reader import TextLine
from .block import Block
from .delimiters import NOTHING, Edges, Fields, edges_of, pipe_fields, pipe_marks

GRID_SECTIONS = 3
"""Drawn rules that part so many sections close rows (grid tables), fewer only the header."""


def pipe_block(lines: Sequence[TextLine], at: int, lexicon: Lexicon) -> Block | None:
    """The table of pipes whose first row is line `at`; None where none begins there."""
    if lines[at].is_rule or not lines[at].words:
        return None
    edges = edges_of(lines[at])
    marks = len(pipe_marks(lines[at], edges))
    if not marks:
        return None
    lasting = is_header_row([part.text for part in pipe_fields(lines[at], edges)], lexicon)
    end = at + 1
    while end < len(lines) and _belongs(lines[end], edges, marks, lasting=lasting):
        end += 1
    sections = _sections(lines[at:end])
    block = Block(marks + 1, end)
    block.ruled_header = len(sections) > 1 and len(sections[0]) == 1
    framed = lines[end - 1].is_rule and at > 0 and lines[at - 1].is_rule
    for row in _rows(sections, edges) if framed else _lone_lines(sections):
        fields = pipe_fields(row[0], edges)
        for line in row[1:]:
            fields = _joined(fields, pipe_fields(line, edges))
        block.add(fields, row[0].number)
    return block


def _belongs(line: TextLine, edges: Edges, marks: int, *, lasting: bool) -> bool:
    """Whether a line is of the table: drawn, or with as many pipes; below a header with any."""
    if line.is_rule:
        return True
    own = len(pipe_marks(line, edges))
    edged = edges.left and line.text.lstrip().startswith("|")
    return bool(line.words) and (own == marks or (lasting and own > 0) or edged)


def _sections(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines between drawn rules; empty sections left out."""
    sections: list[list[TextLine]] = [[]]
    for line in lines:
        if line.is_rule:
            sections.append([])
        else:
            sections[-1].append(line)
    return [section for section in sections if section]


def _rows(sections: Sequence[list[TextLine]], edges: Edges) -> Iterator[list[TextLine]]:
    """The lines of each row of a framed table: a section of a grid, else a line.

    A grid of one row has two sections, as has a list of rows below a ruled header.
    """
    if len(sections) >= GRID_SECTIONS or (len(sections) > 1 and _is_one_row(sections[1], edges)):
        yield from sections
    else:
        yield from _lone_lines(sections)


def _lone_lines(sections: Sequence[list[TextLine]]) -> Iterator[list[TextLine]]:
    return ([line] for section in sections for line in section)


def _is_one_row(section: Sequence[TextLine], edges: Edges) -> bool:
    """Whether the lines below the first go on with cells of it, others of which have ended."""
    lines = [pipe_fields(line, edges) for line in section]
    filled = [{column for column, part in enumerate(line) if part.lines} for line in lines]
    goes_on = (not line[0].lines or line[0].text[0].islower() for line in lines[1:])
    return (
        len(filled) > 1
        and len(filled[0]) > len(filled[1])
        and all(below <= above for above, below in pairwise(filled))
        and all(goes_on)
    )


def _joined(above: Fields, below: Fields) -> Fields:
    """Two lines of one row as one."""
    pairs = zip_longest(above, below, fillvalue=NOTHING)
    return tuple(upper.followed_by(lower) for upper, lower in pairs)
