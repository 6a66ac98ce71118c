"""The words of one linear table from its header to its end, and how they are printed.

The end is the next header, a goal heading (``• 2. …``), a label line before a header
(``Verksamhetsspecifika mått:``) or the end of the text; where prose begins before that, the search
stops at the last row.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import IntEnum
from itertools import chain, dropwhile, pairwise
from typing import NamedTuple

from ....normalize.text.goal_labels import find_goal_label
from ...markers import find_marker
from ...naming.lexicon import Lexicon
from ...text_furniture import find_text_furniture
from ...text_reader import TextLine, TextWord
from ..comment_lines import find_comments
from .header import Header

HEADING_LINES = 4
"""Printed lines of the longest goal heading above a table (longest seen: 2, 2026-11)."""

PROSE_LINES = 6
"""Printed lines of the sentences between a goal heading and its table (2026-11)."""

# "# Mål", "## 2.1 Mål"
_MARKDOWN_HEADING = re.compile(r"\s*#{1,6}\s")


class Gap(IntEnum):
    """What is printed between two neighbouring words."""

    SPACE = 0
    WIDE = 1
    """Two or more spaces on one line."""
    LINE = 2
    """A line's end."""
    LINE_WIDE = 3
    """A line's end after two or more printed spaces."""
    BLANK = 4
    """A line's end and a blank line."""
    BLANK_WIDE = 5
    BLANKS = 6
    """Several blank lines, or one with a space on it."""
    PAGE = 7
    """A form feed, or a line that begins with a space: how a new page begins in text from PDFs."""


class Comment(NamedTuple):
    """A comment on a row: its lines, and the number of the word before which it stands."""

    before: int
    lines: tuple[TextLine, ...]


@dataclass(frozen=True, slots=True)
class Stretch:
    """The words of a table's body in reading order, as parallel sequences.

    ``gaps[i]`` is what stands before word `i`; ``lines[i]`` is the number of its printed line,
    counted from 0 within the stretch; `starts` are the first words of the lines and, last, the
    number of words.
    """

    header: Header
    sources: tuple[TextLine, ...]
    """The printed lines, blank lines and page furniture left out."""
    words: tuple[TextWord, ...]
    lines: tuple[int, ...]
    starts: tuple[int, ...]
    gaps: tuple[Gap, ...]
    closed: bool
    """A heading, label or header follows: all words may be the table's."""
    cut_by_furniture: Collection[int]
    """Numbers of lines right after a page number or running line that was left out."""
    comments: tuple[Comment, ...]
    """What stands between rows as a line of its own, in order."""

    def __len__(self) -> int:
        return len(self.words)


def find_stretches(
    lines: Sequence[TextLine], headers: Sequence[Header], lexicon: Lexicon
) -> Iterator[Stretch]:
    """The body of each header's table."""
    furniture = find_text_furniture(lines) if headers else {}
    for header, after in zip(headers, [*headers[1:], None], strict=False):
        limit = len(lines) if after is None else after.start
        end = body_end(lines, header.end, limit)
        shown = [i for i in range(header.end, end) if lines[i].words and i not in furniture]
        left_out = _LeftOut(furniture, tuple(find_comments(lines, shown, lexicon)))
        yield _stretch(lines, header, end, left_out, closed=end < limit or after is not None)


def body_end(lines: Sequence[TextLine], start: int, limit: int) -> int:
    """Index of the line where a table's body that begins at line `start` must have ended.

    `limit` is the index of the next header, or the number of lines.
    """
    for index in range(start, limit):
        if _is_heading(lines, index, limit):
            return index
    end = limit
    while end > start and (lines[end - 1].blank or _is_label(lines[end - 1])):
        if limit == len(lines) and not lines[end - 1].blank:
            break
        end -= 1
    return end


def _is_label(line: TextLine) -> bool:
    return line.text.rstrip().endswith(":")


def _is_heading(lines: Sequence[TextLine], index: int, limit: int) -> bool:
    """``• 2. Mål``, ``## Mål`` always; ``2. Mål``, ``Mål 2: …`` where the next header follows.

    A bare number also begins numbered rows, which other rows follow, and a goal may be a cell.
    """
    text = lines[index].text.strip()
    if _MARKDOWN_HEADING.match(text):
        return True
    label = find_goal_label(text)
    if label is not None and label.is_of_goal and label.number:
        return limit < len(lines) and _leads_to_header(lines, index, limit)
    marker = find_marker(text)
    if marker is None or marker.number is None or not marker.number[0].isdigit():
        return False
    if marker.text[0] != marker.number[0]:
        return True
    return limit < len(lines) and _leads_to_header(lines, index, limit)


def _leads_to_header(lines: Sequence[TextLine], index: int, limit: int) -> bool:
    """Whether nothing stands between a heading and the header but its own lines, labels, prose."""
    printed = [line.text.strip() for line in lines[index:limit] if not line.blank]
    while len(printed) > 1 and printed[-1].endswith(":"):
        printed.pop()
    below = list(dropwhile(lambda text: text[0].islower(), printed[1:]))
    prose = not below or (len(below) <= PROSE_LINES and below[-1].endswith("."))
    return len(printed) - len(below) <= HEADING_LINES and prose


class _LeftOut(NamedTuple):
    """Indexes of the lines between rows that are no cells."""

    furniture: Collection[int]
    comments: tuple[list[int], ...]


def _stretch(
    lines: Sequence[TextLine], header: Header, end: int, left_out: _LeftOut, *, closed: bool
) -> Stretch:
    shared = header.words_on_last < len(lines[header.end - 1].words)
    body = range(header.end - shared, end)
    comments = frozenset(chain.from_iterable(left_out.comments))
    printed = [
        i for i in body if lines[i].words and i not in left_out.furniture and i not in comments
    ]
    words: list[TextWord] = []
    numbers: list[int] = []
    gaps: list[Gap] = []
    starts: list[int] = []
    for number, index in enumerate(printed):
        line = lines[index]
        starts.append(len(words))
        before = lines[(printed[number - 1] if number else header.end - 1) : index]
        kept = line.words[header.words_on_last if index < header.end else 0 :]
        gaps += [_gap_between_lines([*before, line]) if before else Gap.SPACE]
        gaps += _gaps_between(line, kept)
        words += kept
        numbers += [number] * len(kept)
    starts.append(len(words))
    return Stretch(
        header=header,
        sources=tuple(lines[i] for i in printed),
        words=tuple(words),
        lines=tuple(numbers),
        starts=tuple(starts),
        gaps=tuple(gaps),
        closed=closed,
        cut_by_furniture=frozenset(
            n
            for n, (a, b) in enumerate(pairwise(printed), 1)
            if any(a < i < b for i in left_out.furniture)
        ),
        comments=tuple(
            Comment(starts[bisect_left(printed, run[0])], tuple(lines[i] for i in run))
            for run in left_out.comments
        ),
    )


def _gaps_between(line: TextLine, words: Sequence[TextWord]) -> list[Gap]:
    between = [line.text[a.end : b.start] for a, b in pairwise(words)]
    return [Gap.SPACE if len(text) == 1 else Gap.WIDE for text in between]


def _gap_between_lines(lines: Sequence[TextLine]) -> Gap:
    """What parts the first from the last of `lines`; those between print nothing of the table."""
    first, *between, last = lines
    if last.page_break or any(line.page_break for line in between) or last.text[:1] == " ":
        return Gap.PAGE
    if len(between) > 1 or any(line.text for line in between):
        return Gap.BLANKS
    wide = len(first.text) - len(first.text.rstrip(" ")) > 1
    if between:
        return Gap.BLANK_WIDE if wide else Gap.BLANK
    return Gap.LINE_WIDE if wide else Gap.LINE
