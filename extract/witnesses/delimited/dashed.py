"""Tables whose columns a drawn rule shows: ``-------  ----  ---`` below the header's words.

Pandoc's simple and multiline tables, reStructuredText's simple tables, and what databases print.
The rule says where each column begins and ends, so no word can be of another one.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ...text_reader import TextLine
from .block import Block
from .delimiters import NOTHING, Field, Fields

MOST_HEADER_LINES = 4
"""Printed lines above the rule that name the columns."""

# "----", "=======": the rule of one column; of one dash where a column is as narrow
_DASHES = re.compile(r"-+|=+")
_RULED_COLUMNS = re.compile(r"\s*(?:-+(?:\s+-+)+|=+(?:\s+=+)+)\s*")


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns that a rule draws."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]
    doubled: bool
    """Drawn with ``=``: a line below whose first column is empty goes on with the row."""

    def fields(self, line: TextLine) -> Fields | None:
        """The words of a line by column; None where one stands beside or across columns."""
        if "\t" in line.text:
            return None
        fields = [NOTHING] * len(self.starts)
        places = [bisect_right(self.starts, word.start) - 1 for word in line.words]
        for place, run in groupby(zip(places, line.words, strict=True), lambda pair: pair[0]):
            words = [word for _, word in run]
            last = place == len(self.starts) - 1
            if place < 0 or (not last and words[-1].end > self.ends[place]):
                return None
            fields[place] = Field((line.line(words),))
        return tuple(fields)


def dashed_block(lines: Sequence[TextLine], at: int) -> Block | None:
    """The table whose header begins at line `at`; None where none begins there."""
    if lines[at].is_rule or lines[at].blank:
        return None
    rule = next((i for i in range(at, len(lines)) if lines[i].is_rule or lines[i].blank), None)
    if rule is None or rule - at > MOST_HEADER_LINES:
        return None
    columns = _columns(lines[rule])
    header = None if columns is None else _joined(columns, lines[at:rule])
    if columns is None or header is None or not all(part.lines for part in header):
        return None
    framed = at > 0 and lines[at - 1].is_rule
    end = _end(lines, rule, columns, framed=framed)
    block = Block(len(columns.starts), end)
    block.add(header, lines[at].number)
    block.ruled_header = True
    parted = framed and not columns.doubled
    for row in _rows(lines[rule + 1 : end], columns, parted=parted):
        block.add(_joined(columns, row) or (), row[0].number)
    return block


def _columns(rule: TextLine) -> _Columns | None:
    """The columns of a rule that is drawn for each of them apart."""
    if not rule.is_rule or _RULED_COLUMNS.fullmatch(rule.text) is None:
        return None
    drawn = list(_DASHES.finditer(rule.text))
    return _Columns(
        tuple(match.start() for match in drawn),
        tuple(match.end() for match in drawn),
        doubled="=" in rule.text,
    )


def _joined(columns: _Columns, lines: Sequence[TextLine]) -> Fields | None:
    """The lines of a row as one, column by column; None where one is not in the columns."""
    joined = (NOTHING,) * len(columns.starts)
    for line in lines:
        fields = columns.fields(line)
        if fields is None:
            return None
        joined = tuple(
            above.followed_by(below) for above, below in zip(joined, fields, strict=True)
        )
    return joined


def _end(lines: Sequence[TextLine], rule: int, columns: _Columns, *, framed: bool) -> int:
    """Index of the line after the last row: at a blank line; of a framed table at its rule."""
    at = rule + 1
    while at < len(lines) and not lines[at].is_rule and (framed or not lines[at].blank):
        if columns.fields(lines[at]) is None:
            break
        at += 1
    while lines[at - 1].blank:
        at -= 1
    return at


def _rows(
    lines: Sequence[TextLine], columns: _Columns, *, parted: bool
) -> Iterator[list[TextLine]]:
    """The lines of each row: between blank ones, or down to the next with a first cell."""
    row: list[TextLine] = []
    for line in lines:
        first = columns.fields(line) if line.words else None
        begins = first is not None and (bool(first[0].lines) or not columns.doubled)
        if row and (not line.words or (begins and not parted)):
            yield row
            row = []
        if line.words:
            row.append(line)
    if row:
        yield row
