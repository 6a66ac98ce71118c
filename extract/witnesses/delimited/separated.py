"""Tables parted by semicolons or commas, as spreadsheets save them, as tables parted by tabs.

Sentences hold both signs. So only a line that names the columns of a plan's table begins such a
table, and only where a row below it has as many fields.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate
from typing import NamedTuple

from ...naming.lexicon import Lexicon
from ...naming.scan import is_header_row
from ...text_reader import TextLine
from .delimiters import QUOTED_LINES

_SEPARATORS = (";", ",")

_Marks = list[list[int]]
"""For each line of a row: the offsets of the signs that part fields."""


class _Row(NamedTuple):
    end: int
    """Index of the line after it."""
    marks: _Marks

    @property
    def parted(self) -> int:
        """How many signs part its fields."""
        return sum(map(len, self.marks))


def with_tabs(lines: Sequence[TextLine], lexicon: Lexicon) -> Sequence[TextLine]:
    """The lines, tabs for the signs that part the fields of such tables; words numbered anew."""
    changed: dict[int, str] = {}
    at = 0
    while at < len(lines):
        rows = _rows_at(lines, at, lexicon) if any(s in lines[at].text for s in _SEPARATORS) else ()
        first = at
        at = rows[-1].end if rows else at + 1
        marks = [of_line for row in rows for of_line in row.marks]
        for index, offsets in enumerate(marks, first):
            changed[index] = _tabbed(lines[index].text, offsets)
    if not changed:
        return lines
    texts = [changed.get(index, line.text) for index, line in enumerate(lines)]
    return _renumbered([replace(line, text=t) for line, t in zip(lines, texts, strict=True)])


def _renumbered(lines: Sequence[TextLine]) -> list[TextLine]:
    counts = accumulate((len(line.words) for line in lines), initial=0)
    return [replace(line, first_word=first) for line, first in zip(lines, counts, strict=False)]


def _tabbed(text: str, offsets: Sequence[int]) -> str:
    characters = list(text.replace("\t", " "))
    for offset in offsets:
        characters[offset] = "\t"
    return "".join(characters)


def _rows_at(lines: Sequence[TextLine], at: int, lexicon: Lexicon) -> Sequence[_Row]:
    """The rows of the table whose header begins at a line; none where no header does."""
    for separator in _SEPARATORS:
        header = _row(lines, at, separator)
        if header is None or not header.parted or header.end >= len(lines):
            continue
        names = _names(lines[at : header.end], header.marks)
        listed = separator == "," and any(name[:1].islower() for name in names)
        if listed or not is_header_row(names, lexicon):
            continue  # "Mål, indikatorer och ansvarig"
        rows = [header]
        while (row := _row(lines, rows[-1].end, separator)) is not None and row.parted:
            rows.append(row)
        if any(row.parted == header.parted for row in rows[1:]):
            return rows
    return ()


def _names(lines: Sequence[TextLine], marks: _Marks) -> list[str]:
    texts = [_tabbed(line.text, own) for line, own in zip(lines, marks, strict=True)]
    return [name.strip().strip('"') for name in " ".join(texts).split("\t")]


def _row(lines: Sequence[TextLine], at: int, separator: str) -> _Row | None:
    """The row that begins at a line and ends where no quote is open; None without one."""
    marks: _Marks = []
    quoted = False
    for index in range(at, min(at + QUOTED_LINES, len(lines))):
        own, quoted = _marks(lines[index].text, separator, quoted=quoted)
        marks.append(own)
        if not quoted:
            return _Row(index + 1, marks)
    return None


def _marks(text: str, separator: str, *, quoted: bool) -> tuple[list[int], bool]:
    """Where the fields of a line part, and whether a quote is open at its end.

    >>> _marks('Mål;"a;b";', ";", quoted=False), _marks('"Vi ""ska', ";", quoted=False)
    (([3, 9], False), ([], True))
    """
    marks: list[int] = []
    opens = not quoted
    at = 0
    while at < len(text):
        sign = text[at]
        if quoted and text.startswith('""', at):
            at += 1
        elif quoted:
            quoted = sign != '"'
        elif sign == separator:
            marks.append(at)
            opens = True
        elif sign == '"' and opens:
            quoted, opens = True, False
        else:
            opens = False
        at += 1
    return marks, quoted
