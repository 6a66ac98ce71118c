"""The rows of a table of layout-preserving text: the grouping of its lines that reads best."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from itertools import groupby, pairwise

from ....normalize.text.goal_labels import find_goal_label
from ...text_reader import TextWord
from ..cell_evidence import Evidence, cell_score
from ..cell_kinds import EMPTY, Kind, kind_of
from ..linear.model import UNUSED_WIDTH, WIDTH_SLACK
from .across import rows_across
from .body import Body, is_whole, length_of

MOST_ROW_LINES = 25
"""Printed lines of the longest row that is tried."""

CELL = -1.1
NEW_ROW = -2.0
"""Cost of one more cell and row: lines are one row unless its cells read like several."""

FIRST_COLUMN_FIRST = 1.5
"""Worth of a row whose first line begins in the first column; the opposite costs as much."""

FILLED_AT_ONCE = 1.5
"""Worth of the share of a row's cells that begin on its first line: cells are set from the top."""

BLANK_BETWEEN = 1.0
"""Worth of a blank line between two rows, and cost of one inside a row."""

COMPLETE = 3.0
"""Cost of a line break inside a row between two texts of a column that are each a whole cell of
it: `412` over `398`, `Bildningsnämnden` over `Socialnämnden`."""

REPEATED = 5.0
"""The same of words that a column prints again on the next line, in such costs."""

BEGINS_AGAIN = 3.0
FEWEST_BEGINNINGS = 2
"""Cost of a line inside a row that begins anew in so many columns, the first among them."""

LABELLED_BAND = 6.0
"""Cost of a row of several lines for each that says of itself that it is a goal over rows."""

BAND = -2.5
"""Cost of a row with a first cell alone: a heading across the table."""


def split_rows(body: Body, evidence: Evidence) -> list[range]:
    """The lines of each row: the grouping whose rows score best together."""
    rows: list[range] = []
    for across, group in groupby(range(len(body.lines)), key=body.across.__contains__):
        lines = list(group)
        run = range(lines[0], lines[-1] + 1)
        if across:
            rows += rows_across(body.lines, run, body.blank_before)
        else:
            rows += _rows_between(body, run, evidence)
    return rows


def _rows_between(body: Body, lines: range, evidence: Evidence) -> list[range]:
    """The same of lines that stand in the columns."""
    best = {lines.start: 0.0}
    came: dict[int, int] = {}
    for end in range(lines.start + 1, lines.stop + 1):
        best[end] = -math.inf
        for start in range(max(lines.start, end - MOST_ROW_LINES), end):
            score = best[start] + _row_score(body, start, end, evidence)
            if score > best[end]:
                best[end], came[end] = score, start
    rows: list[range] = []
    end = lines.stop
    while end > lines.start:
        rows.append(range(came[end], end))
        end = came[end]
    return rows[::-1]


def _row_score(body: Body, start: int, end: int, evidence: Evidence) -> float:
    """How well lines ``start … end-1`` read as one row."""
    score = NEW_ROW - BLANK_BETWEEN * sum(body.blank_before[start + 1 : end])
    score += BLANK_BETWEEN * min(1.0, body.blank_before[start])
    first = body.cells[start]
    empty = 0.0
    filled = 0
    for column, spaced in enumerate(body.header.columns):
        lines = [body.cells[line][column] for line in range(start, end)]
        words = joined(lines)
        if not words:
            empty += EMPTY[spaced.role]
            continue
        filled += 1
        score += CELL + cell_score(kind_of(spaced.role), words, evidence)
        score -= _unused([line for line in lines if line], body.widths[column])
        score -= COMPLETE * _complete_breaks(kind_of(spaced.role), lines, evidence)
    score -= BEGINS_AGAIN * sum(_begins_again(body, line) for line in range(start + 1, end))
    band = filled == 1 and bool(first[0])
    if band:
        score += _as_heading(body, start, end, evidence)
    if end - start > 1:
        score -= LABELLED_BAND * sum(_is_labelled_band(body.cells[i]) for i in range(start, end))
    score += FIRST_COLUMN_FIRST if first[0] else -FIRST_COLUMN_FIRST
    score += FILLED_AT_ONCE * sum(map(bool, first)) / max(1, filled)
    return score + (max(empty, BAND) if band else empty)


def _as_heading(body: Body, start: int, end: int, evidence: Evidence) -> float:
    """How much better the first column's text alone reads as a heading than as a cell of it."""
    words = joined(body.cells[line][0] for line in range(start, end))
    kind = kind_of(body.header.columns[0].role)
    return max(0.0, cell_score(Kind.FREE, words, evidence) - cell_score(kind, words, evidence))


def _begins_again(body: Body, line: int) -> bool:
    """Whether a line has a beginning below a text in several columns, the first among them.

    `Utbilda personal | Rektor` below `Mät trivsel | HR-chef`: a wrapped cell goes on small.
    """
    above, here = body.cells[line - 1], body.cells[line]
    both = [(up, own) for up, own in zip(above, here, strict=True) if own]
    if len(both) < FEWEST_BEGINNINGS or not here[0] or not all(up for up, _ in both):
        return False
    goes_on = (up[-1].text.endswith((",", "-", "–", "/", "och")) for up, _ in both)
    small = (own[0].text[0].islower() or not own[0].text[0].isalnum() for _, own in both)
    return not (any(goes_on) or any(small))


def _is_labelled_band(cells: Sequence[Sequence[TextWord]]) -> bool:
    """`Miljömål: Rent vatten` in the first column with nothing beside it."""
    text = " ".join(word.text for word in cells[0])
    return not any(cells[1:]) and find_goal_label(text) is not None


def _complete_breaks(kind: Kind, lines: Sequence[Sequence[TextWord]], evidence: Evidence) -> float:
    """How much speaks for whole cells of this kind that stand right below each other."""
    texts = [[word.text for word in line] for line in lines]
    whole = [is_whole(kind, words, evidence) for words in texts]
    found = sum(above and below for above, below in pairwise(whole))
    again = sum(len(above) > 1 and above == below for above, below in pairwise(texts))
    return found + REPEATED * again


def _unused(lines: Sequence[Sequence[TextWord]], width: int) -> float:
    """Cost of lines that break though the next word would have fitted their column."""
    cost = 0.0
    for line, after in pairwise(lines):
        length = length_of(line) + 1 + after[0].end - after[0].start
        cost += UNUSED_WIDTH * max(0.0, 1 - length / max(1, width) - WIDTH_SLACK)
    return cost


def joined(lines: Iterable[Sequence[TextWord]]) -> list[str]:
    """The words of a cell's lines; line-end hyphens joined by rule of thumb."""
    words: list[str] = []
    for line in lines:
        texts = [word.text for word in line]
        if words and texts and len(words[-1]) > 1 and words[-1][-1] in "-/":
            words[-1] = words[-1].removesuffix("-") + texts.pop(0)
        words += texts
    return words
