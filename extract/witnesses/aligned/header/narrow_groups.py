"""Groups no wider than one of their columns: `Utfall 2023` over `Män`, `Kvinnor` beside it."""

from __future__ import annotations

from collections.abc import Sequence

from ....geometry import Box, union
from ....naming.header_look import is_of_body, read_cell
from ....naming.header_period import is_bare_years
from ....naming.header_text import Match, read_header
from ....naming.lexicon import Lexicon
from ....naming.roles import THRESHOLDS
from ....pages.page import Page
from ....table import Cell
from .groups import SAME_SIDE_PT, Column
from .header_columns import as_cell, runs_down
from .single_headers import is_of_one_year
from .spanning_rules import Placed


def without_narrow_groups(
    columns: Sequence[Column], page: Page, lexicon: Lexicon
) -> tuple[list[Column], list[Placed]] | None:
    """The columns and the groups over them; None where one is of a table's body.

    The longest is looked at first: it tells soonest that a line of the body is among the levels.
    """
    parts: dict[int, tuple[Column, Column]] = {}
    for index in sorted(range(len(columns)), key=lambda k: _length(columns[k]), reverse=True):
        column, _ = parts[index] = _parts_of(index, columns, lexicon)
        if column and _is_of_body(as_cell(column, page), lexicon):
            return None
    in_order = [parts[index] for index in sorted(parts)]
    narrow = [placed for _, group in in_order for placed in group]
    return [column for column, _ in in_order if column], narrow


def _is_of_body(cell: Cell, lexicon: Lexicon) -> bool:
    """Whether a cell alone shows that it is no header; of times (`T1`) the others tell."""
    return is_of_body(cell, lexicon) and read_cell(cell, lexicon).match is not Match.TIME


def _parts_of(index: int, columns: Sequence[Column], lexicon: Lexicon) -> tuple[Column, Column]:
    """A column and what stands over it as a group, though no wider than one of its columns.

    ``Utfall 2023`` over ``Män`` alone, with ``Kvinnor`` and ``Totalt`` beside it and nothing over
    them, is one, and so it is over the blank between ``Kvinnor`` and ``Män``.
    """
    column, around = columns[index], columns[max(0, index - 1) : index + 2]
    top = min(depth for depth, _ in column)
    upper = [item for item in column if item[0] == top]
    lower = [item for item in column if item[0] != top]
    if top == 0 and not lower:
        sorts = [_part_of(other, lexicon) for other in around]
        over_blank = len(sorts) == 3 and sorts[0] is not None and sorts[0] == sorts[2]
        return ((), column) if over_blank else (column, ())
    if len(upper) > 1 or not lower:
        return column, ()
    over = upper[0][1].box
    if is_of_one_year(upper[0], lower, lexicon):
        return column, ()
    heads = _heads_others(over, lower, (columns, index), lexicon)
    return (lower, upper) if heads or _both_exact(upper, lower, lexicon) else (column, ())


def _heads_others(
    upper: Box, lower: Column, place: tuple[Sequence[Column], int], lexicon: Lexicon
) -> bool:
    """Whether words over a part, in the column at an index of all, head its neighbours as well.

    ``Mål`` over ``2025`` is one header beside ``Röd``: what a group stands over is of one sort and
    at one height. Words that begin with theirs are over what follows on the right, if over more.
    """
    columns, index = place
    own = union([run.box for _, run in lower])
    before, after = columns[max(0, index - 1) : index], columns[index + 1 : index + 2]
    if abs(upper.middle_x - own.middle_x) > SAME_SIDE_PT:
        before = [] if abs(upper.x0 - own.x0) <= SAME_SIDE_PT else before
        after = [] if abs(upper.x1 - own.x1) <= SAME_SIDE_PT else after
    beside = {_part_of(other, lexicon) for other in (*before, *after)} - {None}
    return bool(beside) and _part_of(lower, lexicon) in beside


def _part_of(column: Column, lexicon: Lexicon) -> tuple[int, bool, bool] | None:
    """The height and sort of words that name a group, a year or a colour alone.

    They stand below the first level, where the rest of their header stands; None for others.
    """
    if min(depth for depth, _ in column) == 0:
        return None
    texts = [run.text for run in runs_down(column)]
    header = read_header(texts, lexicon)
    is_colour = bool(THRESHOLDS & set(header.roles))
    if header.match is not Match.TIME and not is_colour:
        return None
    return min(depth for depth, _ in column), is_bare_years(" ".join(texts)), is_colour


def _both_exact(upper: Column, lower: Column, lexicon: Lexicon) -> bool:
    above, below = ([run.text for run in runs_down(part)] for part in (upper, lower))
    return (
        read_header(above, lexicon).match is Match.EXACT
        and read_header(below, lexicon).match is Match.EXACT
        and read_header([*above, *below], lexicon).match is not Match.EXACT
    )


def _length(column: Column) -> int:
    """Characters of a column's words."""
    return sum(len(run.text) for _, run in column)
