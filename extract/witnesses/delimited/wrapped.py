"""Rows of tabbed text whose cells run over several lines, as word processors paste tables.

A line's end inside a cell looks like one between two rows: ``Rektor⏎Bygga om köket⇥Kostchef``. How
the cells read decides, and a row that may as well end on another line is doubted.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from ....normalize.text.goal_labels import find_goal_label
from ...naming.header_text import read_text
from ...naming.lexicon import Lexicon
from ...naming.roles import Role
from ..cell_evidence import Evidence, cell_score
from ..cell_kinds import EMPTY, kind_of
from ..linear.header import settled_roles
from .block import Row, Shape
from .delimiters import NOTHING, Fields, without_trailing_empty

MOST_ROW_LINES = 25
"""Printed lines of the longest row that is tried."""

CELL = -1.1
NEW_ROW = -2.0
"""Cost of one more cell and row: lines are one row unless its cells read like several."""

MISSING_TAB = -1.0
"""Cost of each tab that a row has too few, beside that of the empty cell: editors cut them off."""

BAND = -5.0
LABELLED = 8.0
"""Cost of a line between rows that heads those below it, and worth of a label that says so."""

CAPITAL_INSIDE = -3.0
"""Cost of a line of a cell that begins with a capital, though no sentence ended above it."""

SMALL_FIRST = -4.0
"""Cost of a row that begins with a small letter."""

MARGIN = 4.0
"""A row boundary whose best alternative is this little worse is doubted: twice linear text's, for
here nothing but the words tells (2026-11)."""


class Line(NamedTuple):
    """The fields of one printed line, and its number."""

    fields: Fields
    number: int


def wrapped_rows(
    header: Sequence[str], lines: Sequence[Line], lexicon: Lexicon
) -> list[Row] | None:
    """The rows below a header with these names; None where no grouping of the lines makes any."""
    possible = [read_text(name, lexicon).roles or (Role.OTHER,) for name in header]
    columns = _Columns(settled_roles(possible), Evidence(lexicon))
    scores = _scores(lines, columns)
    best, came = _best_before(len(lines), scores)
    if best[-1] == -math.inf:
        return None
    after = _best_after(len(lines), scores)
    ends = _ends(came)
    sure = [_is_sure(at, ends, best, after, scores) for at in range(len(lines) + 1)]
    starts = [0, *ends[:-1]]
    rows = [
        _row(lines[start:end], len(header), sure=all(sure[start : end + 1]))
        for start, end in zip(starts, ends, strict=True)
    ]
    return rows if rows[0].shape is Shape.BAND else [_without_band(row) for row in rows]


def _without_band(row: Row) -> Row:
    """A text alone is no heading where the rows begin with another one, unless it says so."""
    if row.shape is not Shape.BAND or find_goal_label(row.fields[0].text) is not None:
        return row
    return replace(row, shape=Shape.RAGGED)


class _Columns(NamedTuple):
    roles: tuple[Role, ...]
    evidence: Evidence


_Scores = dict[tuple[int, int], float]
"""(first line, one past the last) → how well the lines read as a row; none where they cannot."""


def _scores(lines: Sequence[Line], columns: _Columns) -> _Scores:
    return {
        (start, end): _row_score(lines[start:end], columns)
        for start in range(len(lines))
        for end in range(start + 1, min(start + MOST_ROW_LINES, len(lines)) + 1)
        if _tabs(lines[start:end]) < len(columns.roles)
    }


def _tabs(lines: Sequence[Line]) -> int:
    return sum(len(line.fields) - 1 for line in lines)


def _best_before(count: int, scores: _Scores) -> tuple[list[float], list[int]]:
    """For each line the best score of all before it, and where the last row of these begins."""
    best, came = [0.0] + [-math.inf] * count, [0] * (count + 1)
    for (start, end), score in sorted(scores.items(), key=lambda item: item[0][1]):
        if best[start] + score > best[end]:
            best[end], came[end] = best[start] + score, start
    return best, came


def _best_after(count: int, scores: _Scores) -> list[float]:
    best = [-math.inf] * count + [0.0]
    for (start, end), score in sorted(scores.items(), key=lambda item: -item[0][0]):
        best[start] = max(best[start], score + best[end])
    return best


def _ends(came: Sequence[int]) -> list[int]:
    ends = [len(came) - 1]
    while came[ends[-1]]:
        ends.append(came[ends[-1]])
    return ends[::-1]


def _is_sure(
    at: int, ends: Sequence[int], best: Sequence[float], after: Sequence[float], scores: _Scores
) -> bool:
    """Whether a row surely ends before a line, or surely does not."""
    if at in (0, len(best) - 1):
        return True
    if at not in ends:
        return best[-1] - (best[at] + after[at]) > MARGIN
    over = (
        best[start] + score + after[end]
        for (start, end), score in scores.items()
        if start < at < end
    )
    return best[-1] - max(over, default=-math.inf) > MARGIN


def _row_score(lines: Sequence[Line], columns: _Columns) -> float:
    fields = _joined(lines)
    missing = columns.roles[len(fields) :]
    score = NEW_ROW + sum(MISSING_TAB + EMPTY[role] for role in missing)
    for field, role in zip(fields, columns.roles, strict=False):
        words = field.text.split()
        kind = kind_of(role)
        score += CELL + cell_score(kind, words, columns.evidence) if words else EMPTY[role]
        for above, below in zip(field.lines, field.lines[1:], strict=False):
            goes_on = above.text.endswith((".", "!", "?", ":", ";", ",", "-", "/"))
            score += 0.0 if goes_on or not below.text[0].isupper() else CAPITAL_INSIDE
    score += SMALL_FIRST if fields[0].text[:1].islower() else 0.0
    if len(fields) > 1 or not missing:
        return score
    return max(score, BAND + (0.0 if find_goal_label(fields[0].text) is None else LABELLED))


def _joined(lines: Sequence[Line]) -> Fields:
    fields = lines[0].fields
    for line in lines[1:]:
        first, *rest = line.fields
        fields = (*fields[:-1], fields[-1].followed_by(first), *rest)
    return fields


def _row(lines: Sequence[Line], width: int, *, sure: bool) -> Row:
    fields = _joined(lines)
    if len(fields) == 1:
        return Row(fields, Shape.BAND, lines[0].number)
    if len(fields) < width:
        return Row(without_trailing_empty(fields), Shape.RAGGED, lines[0].number)
    padded = fields + (NOTHING,) * (width - len(fields))
    regular = Shape.REGULAR if len(lines) == 1 else Shape.JOINED
    return Row(padded, regular if sure else Shape.LOOSE, lines[0].number)
