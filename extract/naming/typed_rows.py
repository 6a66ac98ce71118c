"""Goals and indicators in one column: which rows state a goal and which an indicator.

`Mål och nyckeltal` with a column of type letters (`S`, `N`) or words (`Mål`, `Nyckeltal`), with
the letters in front of the texts, with goals in bold or without values. The rows are parted into a
goal column and an indicator column, so that nothing later needs to know. Where bands state the
goals, all rows are indicators.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ..table import Cell
from .header_look import read_cell
from .header_text import Match
from .lexicon import Lexicon
from .named import Column, Naming, Row
from .roles import VALUES, Role, RowKind

# "S A1. Trygga barn", "N Andel behöriga lärare": a type letter in front of the text
_LETTER = re.compile(r"(?P<letter>[A-ZÅÄÖ])\s+(?=\S{2})")

_GOAL_AND_INDICATOR = frozenset({Role.GOAL, Role.INDICATOR})
LETTERS = 2
"""Different type letters that can be told apart without a word that explains them."""

Kinds = list[Role | None]
"""For each row GOAL or INDICATOR; None for rows that are no data."""


def part_mixed_column(naming: Naming, lexicon: Lexicon) -> Naming:
    """The same with a column of goals and indicators parted into two.

    As it is where no column holds both, or where nothing tells the rows apart.
    """
    mixed = next((c for c in naming.columns if {c.role, c.also} == _GOAL_AND_INDICATOR), None)
    if mixed is None:
        return naming
    naming = _with_letters_apart(naming, mixed.index)
    for column in naming.columns:
        if column.role in (Role.OTHER, Role.ROW_NUMBER):
            cells = [_cell(row, column.index) for row in naming.rows]
            kinds = _by_words(cells, lexicon) or _by_letters(cells)
            if kinds is not None:
                return _parted(naming, mixed, kinds)
    kinds = _by_print([_cell(row, mixed.index) for row in naming.rows]) or _by_values(naming, mixed)
    if kinds is None:
        return _under_bands(naming, mixed)
    return _parted(naming, mixed, kinds)


def _cell(row: Row, index: int) -> Cell | None:
    cell = row.cells[index] if row.kind is RowKind.DATA else None
    return cell if cell is not None and cell.lines else None


def _by_words(cells: Sequence[Cell | None], lexicon: Lexicon) -> Kinds | None:
    """`Mål`, `Nyckeltal`: every cell of the column names what its row states."""
    kinds: Kinds = []
    for cell in cells:
        text = None if cell is None else read_cell(cell, lexicon)
        named = [] if text is None else [r for r in text.roles if r in _GOAL_AND_INDICATOR]
        if text is not None and (text.match is not Match.EXACT or not named):
            return None
        kinds.append(named[0] if named else None)
    return kinds if _GOAL_AND_INDICATOR.issubset(kinds) else None


def _by_letters(cells: Sequence[Cell | None]) -> Kinds | None:
    """Two letters, of which the first printed marks the goals: an indicator stands under one."""
    letters = [None if cell is None else cell.text for cell in cells]
    printed = [letter for letter in letters if letter is not None]
    if len(set(printed)) != LETTERS or max(map(len, printed)) > 1:
        return None
    return [
        None if letter is None else Role.GOAL if letter == printed[0] else Role.INDICATOR
        for letter in letters
    ]


def _by_print(cells: Sequence[Cell | None]) -> Kinds | None:
    """Goals in bold, each with indicators under it that are not."""
    return _if_under_goals(
        [
            None if cell is None else Role.GOAL if _is_bold(cell) else Role.INDICATOR
            for cell in cells
        ]
    )


def _by_values(naming: Naming, mixed: Column) -> Kinds | None:
    """Goals without values, each with indicators under it that have some."""
    values = [column.index for column in naming.columns if column.role in VALUES]
    kinds: Kinds = []
    for row in naming.rows:
        valued = any(_cell(row, index) is not None for index in values)
        named = _cell(row, mixed.index) is not None
        kinds.append(None if not named else Role.INDICATOR if valued else Role.GOAL)
    return _if_under_goals(kinds)


def _if_under_goals(kinds: Kinds) -> Kinds | None:
    """The kinds if a goal comes first and none stands without an indicator under it."""
    printed = [kind for kind in kinds if kind is not None]
    alone = any(a is b is Role.GOAL for a, b in pairwise([*printed, Role.GOAL]))
    return None if alone or printed[:1] != [Role.GOAL] or len(set(printed)) < 2 else kinds


def _under_bands(naming: Naming, mixed: Column) -> Naming:
    """The mixed column as the indicators' where bands state the goals."""
    if not any(row.kind is RowKind.BAND for row in naming.rows):
        return naming
    named = replace(mixed, role=Role.INDICATOR, also=None)
    columns = tuple(named if column is mixed else column for column in naming.columns)
    return naming._replace(columns=columns)


def _is_bold(cell: Cell) -> bool:
    return all(line.bold for line in cell.lines)


def _parted(naming: Naming, mixed: Column, kinds: Kinds) -> Naming:
    """The mixed column as the goals', and one more at the right for the indicators."""
    goals = replace(mixed, role=Role.GOAL, also=None)
    indicators = replace(mixed, index=len(naming.columns), role=Role.INDICATOR, also=None)
    columns = [goals if column is mixed else column for column in naming.columns]
    rows = []
    for row, kind in zip(naming.rows, kinds, strict=True):
        own, cells = row.cells[mixed.index], list(row.cells)
        if kind is Role.INDICATOR:
            cells[mixed.index] = None
        rows.append(replace(row, cells=(*cells, own if kind is Role.INDICATOR else None)))
    return Naming((*columns, indicators), tuple(rows))


def _with_letters_apart(naming: Naming, index: int) -> Naming:
    """Type letters in front of the texts of a column moved to one of their own at the right.

    Only where every text has one and two letters occur.
    """
    cells = [cell for row in naming.rows if (cell := _cell(row, index)) is not None]
    found = [match["letter"] for cell in cells if (match := _LETTER.match(cell.lines[0].text))]
    if len(found) != len(cells) or len(set(found)) != LETTERS:
        return naming
    rows = tuple(replace(row, cells=_letter_apart(row, index)) for row in naming.rows)
    return Naming((*naming.columns, Column(len(naming.columns), Role.OTHER)), rows)


def _letter_apart(row: Row, index: int) -> tuple[Cell | None, ...]:
    cell = _cell(row, index)
    match = None if cell is None else _LETTER.match(cell.lines[0].text)
    if cell is None or match is None:
        return (*row.cells, None)
    first, cells = cell.lines[0], list(row.cells)
    rest = first._replace(text=first.text[match.end() :])
    cells[index] = cell._replace(lines=(rest, *cell.lines[1:]))
    return (*cells, cell._replace(lines=(first._replace(text=match["letter"]),)))
