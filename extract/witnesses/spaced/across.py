"""Lines of layout-preserving text that run across a table's columns and belong to it.

``Mål 2: Trygga skolor`` heads the rows below it, ``Kommentar: …`` tells of the row above. Prose
below the table runs across its columns too: no row follows it, or it is longer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from ....normalize.text.goal_labels import find_goal_label
from ...naming.lexicon import Lexicon
from ...text_reader import TextLine
from ..comment_lines import is_comment
from .chunks import COLUMN_GAP, chunks_of
from .columns import TIGHT_SHIFT

MOST_LINES = 3
"""Printed lines of a band or comment: the field guide's bands take 1-2, comments in landscape
layouts 1-3 (2026-11)."""

FULL_SHARE = 0.8
"""Share of the widest such line from which a line was broken because it was full."""


class Shape(NamedTuple):
    """Where a page's columns part, and the line that the next page begins with, if there is one."""

    cuts: Sequence[int]
    below: TextLine | None


def lines_across(
    shown: Sequence[TextLine], crossing: Sequence[bool], shape: Shape, lexicon: Lexicon
) -> frozenset[int]:
    """Which of a page's lines are bands and comments, up to the first that are neither.

    `crossing` says of each line whether its words run over a column boundary.
    """
    found: set[int] = set()
    at = 0
    while at < len(shown):
        if not crossing[at]:
            at += 1
            continue
        run = list(takewhile(lambda n: crossing[n], range(at, len(shown))))
        lone = all(len(chunks_of(shown[n])) == 1 for n in run)
        comment = is_comment(shown[at], lexicon)
        heads = _heads(shown, run[-1], shape)
        stopped = shown[run[-1]].text.rstrip().endswith(".")
        left = not shape.cuts or chunks_of(shown[at])[0].start < shape.cuts[0] - COLUMN_GAP
        if not (lone and left and len(run) <= MOST_LINES and (comment or (heads and not stopped))):
            break
        found.update(run)
        at = run[-1] + 1
    return frozenset(found)


def _heads(shown: Sequence[TextLine], last: int, shape: Shape) -> bool:
    """Whether a row follows the line: on this page, or the next one begins with it."""
    if last + 1 < len(shown):
        return stands_in_columns(shown[last + 1], shape.cuts)
    return shape.below is not None and len(chunks_of(shape.below)) > 1


def is_labelled_across(line: TextLine, cuts: Sequence[int], lexicon: Lexicon) -> bool:
    """Whether a line says of itself that it is a comment, or a goal that runs over a boundary.

    The words of a goal may stand as those of two tight cells do.
    """
    chunks = chunks_of(line)
    if len(chunks) != 1 or is_comment(line, lexicon):
        return len(chunks) == 1
    over = any(chunks[0].start < cut < chunks[0].end for cut in cuts)
    return over and find_goal_label(chunks[0].text) is not None


def stands_in_columns(line: TextLine, cuts: Sequence[int]) -> bool:
    """Whether a line has words in two columns, and some of them begin where a column does."""
    starts = [chunk.start for chunk in chunks_of(line)[1:]]
    return any(abs(start - cut) <= TIGHT_SHIFT for start in starts for cut in cuts)


def rows_across(lines: Sequence[TextLine], run: range, blanks: Sequence[float]) -> Iterator[range]:
    """The texts of such lines that stand right below each other: each is one row.

    A text goes on where the line before it was full, or it goes on with a small letter.
    """
    widest = max(len(lines[n].text.strip()) for n in run)
    start = run.start
    for n in run[1:]:
        full = len(lines[n - 1].text.strip()) >= FULL_SHARE * widest
        goes_on = lines[n].text.strip()[:1].islower() or (full and ":" not in lines[n].text)
        if blanks[n] or not goes_on:
            yield range(start, n)
            start = n
    yield range(start, run.stop)
