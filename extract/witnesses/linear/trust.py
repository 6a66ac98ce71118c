"""Whether a split of linear text can be believed: cells of times, names and figures must be such.

Programs that take the text out of a PDF block by block, or column by column, print the words of a
table in an order that no split mends. Whatever the best split is, its columns then hold what
their headers do not say. Such a table is kept as text and told of.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ....schemas import FindingCode
from ...markers import BULLETS
from ...naming.roles import Role
from ...table import Doubt
from ..cell_kinds import Kind
from .bands import find_bands
from .score import Scorer
from .search import Row, Span, Split
from .words import Words

LEAST_OF_TABLE = 0.75
LEAST_OF_TEXT = 0.8
"""Shares of the cells below typed headers that surely hold what these say: of one table, and of
all of a text. On texts of 70 random plans by four programs (2026-11) nine tenths of the rows of
tables above both are right where the text goes row by row, a fifth of those below either."""

LEAST_OF_REGULAR = 0.6
"""The same of a table with a line for each name and cell, as many lines as it has cells. Read
column by column instead, a third of its cells would be such (2026-11)."""

FEWEST_CELLS = 5
SURELY_OF_TEXT = 0.9
"""Cells below typed headers that tell of one table by themselves; of fewer, two that are only
unusual (`4,0 (av 6,0)`) are half. Such a table is believed where this share of all cells of the
text is sure (2026-11)."""

OFTEN_EMPTY = -2.2
"""Columns with a lesser cost of an empty cell than this (who takes part, sources) tell nothing by
being empty."""

MOST_FIGURES = 0.3
"""Share of rows whose sentence ends in figures: their columns are not in the header. No row of
such a table was right (2026-11)."""

MOST_STRANGE = 0.15
"""Share of rows that are about what is no deed, goal or indicator (2026-11)."""

FIGURES = 2
"""Figures at the end of a sentence that are values: one may be its own (`Agenda 2030`)."""

# "412", "<70", "33,2%", "-"
_FIGURE = re.compile(r"[<>≤≥+−–-]?\d[\d.,]*%?|[%–-]")


class Support(NamedTuple):
    """How a table's cells speak for its split."""

    cells: int
    """Cells below headers that say what they hold, empty ones among them."""
    sure: int
    """Those that surely hold it."""
    rows: int
    figured: int
    """Rows with figures at the end of a sentence."""
    hollow: bool
    """A column whose name says nothing to us is empty in every row: its words are elsewhere."""
    strange: int = 0
    """Rows that are about a figure, a time, a status or a role: cells of other columns."""
    regular: bool = False
    """Names and cells have lines of their own, and no cell is empty."""


def support_of(words: Words, scorer: Scorer, split: Split) -> Support:
    """What the cells of a split say for it."""
    typed = [column for column, kind in enumerate(scorer.kinds) if kind is not Kind.FREE]
    bands = find_bands(words, split.rows)
    rows = [row for number, row in enumerate(split.rows) if number not in bands]
    cells = [
        (row[column], column)
        for row in rows
        for column in typed
        if row[column] is not None or scorer.empty[column] < OFTEN_EMPTY
    ]
    return Support(
        cells=len(cells),
        sure=sum(span is not None and _is_sure(words, scorer, span, c) for span, c in cells),
        rows=len(rows),
        figured=sum(_ends_in_figures(words, scorer, row) for row in rows),
        hollow=len(rows) > 1 and any(_is_hollow(words, rows)),
        strange=sum(_is_strange(words, scorer, row) for row in rows),
        regular=_is_regular(words, split),
    )


def distrusted(supports: Iterable[Support]) -> Iterator[bool]:
    """Of each table of a text whether its split is not to be believed."""
    tables = list(supports)
    cells = sum(each.cells for each in tables)
    sure = sum(each.sure for each in tables if not _is_figured(each))
    for each in tables:
        if each.strange > MOST_STRANGE * each.rows:
            yield True
            continue
        if each.regular and each.sure >= LEAST_OF_REGULAR * each.cells:
            yield False
            continue
        is_told_by_text = each.cells < FEWEST_CELLS and sure >= SURELY_OF_TEXT * cells
        yield (
            each.hollow
            or _is_figured(each)
            or (each.sure < LEAST_OF_TABLE * each.cells and not is_told_by_text)
            or sure < LEAST_OF_TEXT * cells
        )


def doubt_of(words: Words, support: Support) -> Doubt:
    """What is told of a table that is kept as text."""
    first = words.stretch.header.columns[0].lines[0].number
    return Doubt(
        FindingCode.TABLE_SKIPPED,
        f"line {first}: {support.sure} of {support.cells} cells hold what the header says, so the "
        "text may not go row by row: the table is kept as text; read the PDF itself",
    )


_SUBJECTS = frozenset({Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT, Role.GOAL, Role.SUB_GOAL})
_NAMES = _SUBJECTS - {Role.GOAL, Role.SUB_GOAL}
_NO_SUBJECTS = frozenset({Kind.VALUE, Kind.STATUS, Kind.TIME, Kind.NUMBER})


def _is_strange(words: Words, scorer: Scorer, row: Row) -> bool:
    """Whether what the row is about surely is the cell of another of its table's columns, or none.

    Only goals may be left out, for the rows that follow their first one.
    """
    roles = words.stretch.header.roles
    named = [span for role, span in zip(roles, row, strict=True) if role in _NAMES]
    if named and not any(named):
        return True
    for role, span in zip(words.stretch.header.roles, row, strict=True):
        if role not in _SUBJECTS or span is None:
            continue
        for kind, cells in scorer.by_kind.items():
            is_name = kind is Kind.NAME and span[1] - span[0] == 1
            if (kind in _NO_SUBJECTS or is_name) and cells.recognises(*span):
                return True
    return False


def _is_regular(words: Words, split: Split) -> bool:
    """Whether each printed line is a cell, and each cell a printed line."""
    starts = words.stretch.starts
    cells = [span for row in split.rows for span in row]
    return words.stretch.header.is_stacked and cells == list(pairwise(starts))[: len(cells)]


def _is_figured(support: Support) -> bool:
    return support.figured > MOST_FIGURES * support.rows


def _is_hollow(words: Words, rows: Sequence[Row]) -> Iterator[bool]:
    for column, role in enumerate(words.stretch.header.roles):
        yield role is Role.OTHER and all(row[column] is None for row in rows)


def _is_sure(words: Words, scorer: Scorer, span: Span, column: int) -> bool:
    """Whether a cell is what its column holds; a list's items are looked at by nobody else."""
    listed = words.stretch.words[span[0]].text in BULLETS and span[1] - span[0] > 1
    return listed or scorer.supports(*span, column)


def _ends_in_figures(words: Words, scorer: Scorer, row: Row) -> bool:
    free = (span for span, kind in zip(row, scorer.kinds, strict=True) if kind is Kind.FREE)
    return any(
        all(
            _FIGURE.fullmatch(word.text)
            for word in words.stretch.words[span[1] - FIGURES : span[1]]
        )
        for span in free
        if span is not None and span[1] - span[0] > FIGURES
    )
