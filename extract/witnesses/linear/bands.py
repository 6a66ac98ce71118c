"""Rows of a linear table that are one text on lines of its own: goals over the rows below them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ....normalize.text.goal_labels import find_goal_label
from ...naming.roles import Role
from ..cell_kinds import Kind, kind_of
from .search import Row
from .words import Words

FEWEST_OTHERS = 2
"""Columns that such a row leaves empty at least: one may be a cell of which nothing is known."""

_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})


def find_bands(words: Words, rows: Sequence[Row]) -> frozenset[int]:
    """The numbers of the rows that head others.

    Only a text right above all rows is surely no deed of which nothing more is known, and then
    those like it are none either; a label says so anywhere.
    """
    lone = [number for number, row in enumerate(rows) if _is_lone(words, row)]
    heads = [n for n in lone if n + 1 < len(rows) and n + 1 not in lone]
    labelled = {n for n in heads if find_goal_label(_text(words, rows[n])) is not None}
    opened = bool(lone) and lone[0] == 0 and heads == lone and 2 * len(lone) < len(rows)
    return frozenset(lone if opened else labelled)


def _is_lone(words: Words, row: Row) -> bool:
    """Whether a sentence's column alone is filled, with whole printed lines."""
    filled = [column for column, span in enumerate(row) if span is not None]
    if len(filled) != 1 or len(row) <= FEWEST_OTHERS:
        return False
    role = words.stretch.header.roles[filled[0]]
    starts = words.stretch.starts
    whole = all(end in starts for end in _ends(row))
    return whole and kind_of(role) is Kind.FREE and role not in _GOALS


def _ends(row: Row) -> Iterator[int]:
    for span in row:
        if span is not None:
            yield from span


def _text(words: Words, row: Row) -> str:
    first, last = min(_ends(row)), max(_ends(row))
    return words.text(first, last)
