"""Rows of which the first cell alone is printed: bands, comments, or rows with nothing to add.

A text table cannot merge cells, so `Trygga skolor` above rows stands in the first column as the
name of a deed does that nobody answers for yet. What only its place tells is doubted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...normalize.text.goal_labels import find_goal_label
from ...normalize.text.sentences import ends_in_full_stop
from ...schemas import Confidence, FindingCode
from ..table import Cell, Doubt, Table
from .named import Column, Row
from .roles import Role, RowKind

FEWEST_BANDS = 2
"""Lone texts, each above rows, from which they are bands: one may be a row that is not filled."""

NARROW = 2
"""Columns of a table in which a row with one empty cell has its first cell alone."""

_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})


def settle_lone_texts(
    table: Table, first: Column, kinds: Sequence[RowKind], rows: Sequence[Sequence[Cell]]
) -> list[RowKind]:
    """The kinds of rows, those with a first cell alone settled that are no data.

    Sentences with a full stop below rows without one comment those. In text tables a text right
    below the header is a band, and so are those like it, but for goals in a column of their own.
    """
    lone = {
        i
        for i, kind in enumerate(kinds)
        if kind is RowKind.DATA and [c.column for c in rows[i] if c.lines] == [0]
    }
    full = [i for i, kind in enumerate(kinds) if kind is RowKind.DATA and i not in lone]
    stopped = {i for i in lone if is_stopped(rows[i])}
    settled = list(kinds)
    if full and not any(is_stopped(rows[i]) for i in full):
        for i in stopped:
            settled[i] = RowKind.COMMENT if i - 1 in full else settled[i]
    body = [i for i, kind in enumerate(settled) if kind is RowKind.DATA]
    if table.first_line is None or first.role in _GOALS or first.also in _GOALS:
        return settled
    if body and body[0] in lone - stopped:
        heads = [i for i in body if i in lone]
        told = len(heads) >= FEWEST_BANDS or table.column_count > NARROW
        if told and len(full) > len(heads) and all(i + 1 in full for i in heads):
            for i in heads:
                settled[i] = RowKind.BAND
    return settled


def is_stopped(cells: Sequence[Cell]) -> bool:
    """Whether the first text of a row ends in a full stop; a row of icons alone has none."""
    first = next((cell for cell in cells if cell.lines), None)
    return first is not None and ends_in_full_stop(first.text)


def doubted_bands(table: Table, rows: Sequence[Row]) -> tuple[tuple[Row, ...], tuple[Doubt, ...]]:
    """The rows of a text table, a band doubted that its place alone tells; and why."""
    bands = [row for row in rows if row.kind is RowKind.BAND and _is_cell(row)]
    if table.first_line is None or len(bands) >= FEWEST_BANDS:
        return tuple(rows), ()
    doubted = {row.index for row in bands if find_goal_label(row.text) is None}
    kept = tuple(_doubted(row) if row.index in doubted else row for row in rows)
    return kept, tuple(_doubts(row for row in bands if row.index in doubted))


def _is_cell(row: Row) -> bool:
    """Whether a band stands in the first column, not across the table."""
    first = row.cells[0]
    return first is not None and first.column_span == 1


def _doubted(row: Row) -> Row:
    cells = (
        None if cell is None else cell._replace(confidence=Confidence.DOUBTFUL)
        for cell in row.cells
    )
    return replace(row, cells=tuple(cells))


def _doubts(bands: Iterator[Row]) -> Iterator[Doubt]:
    for row in bands:
        yield Doubt(
            FindingCode.CELL_DOUBTFUL,
            f"line {row.lines[0].number}: “{row.text}” stands alone in its row: read as a heading "
            "over the rows below it, it may be a row with nothing in its other columns",
        )
