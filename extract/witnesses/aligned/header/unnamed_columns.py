"""Columns that no header word stands over: what the values of the row are, or a column of signs.

`Utfall 2023 | Mål 2024` over `Utfall för bolaget | 4,8 % | 4,5 %`: the name of the indicator
stands above the table, and its rows say whose values they hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from ....geometry import Box
from ....markers import DOTS
from ....naming.header_text import Match, read_header
from ....naming.lexicon import Lexicon
from ....naming.roles import VALUES
from ...text_levels import Level, Run
from ..region import HEADING_GROWTH, LARGEST_JUMP_EMS
from ..signs import is_stand_in
from .groups import Group
from .header_cells import Header, HeaderCell


def with_unnamed_column(header: Header, below: Sequence[Level], lexicon: Lexicon) -> Header:
    """The header with an empty first cell, where the first row has a text left of its words.

    The first words are a value's or a time's, and one text of the row stands under each of them.
    """
    first = header.cells[0]
    is_value = bool(VALUES.intersection(first.text.roles[:1])) or first.text.match is Match.TIME
    if not below or not is_value:
        return header
    name, *values = below[0].runs
    if len(values) != len(header.cells) or name.box.x1 >= first.box.x0:
        return header
    ends = [*(cell.box.x0 for cell in header.cells[1:]), float("inf")]
    if not all(
        _is_under(run.box, cell.box, end)
        for run, cell, end in zip(values, header.cells, ends, strict=True)
    ):
        return header
    left = Box(name.box.x0, first.box.top, name.box.x0, first.box.bottom)
    return replace(
        header,
        cells=(HeaderCell((), left, read_header([], lexicon)), *header.cells),
        groups=tuple(
            replace(group, first=group.first + 1, last=group.last + 1) for group in header.groups
        ),
    )


def _is_under(value: Box, header: Box, end: float) -> bool:
    """Whether a value stands under a header, or between its left side and the next header's."""
    return value.overlap_x(header) > 0 or (header.x0 <= value.x0 and value.x1 <= end)


def with_sign_columns(header: Header, below: Sequence[Level], lexicon: Lexicon) -> Header:
    """The header with an empty cell over each column of signs that no header word stands over.

    `Mått | Mål | Utfall` over `Nöjda elever ● 80 % 82 %`: the colours are a column.
    """
    for box in _lone_signs(header, below):
        x0, x1 = box.x0, box.x1
        place = Box(x0, header.cells[0].box.top, x1, header.cells[0].box.bottom)
        at = sum(cell.box.middle_x < place.middle_x for cell in header.cells)
        own = HeaderCell((), place, read_header([], lexicon))
        header = replace(
            header,
            cells=(*header.cells[:at], own, *header.cells[at:]),
            groups=tuple(_moved(group, at) for group in header.groups),
        )
    return header


def _moved(group: Group, at: int) -> Group:
    """A group of columns when another column comes in before the column `at`."""
    return replace(
        group, first=group.first + (group.first >= at), last=group.last + (group.last >= at)
    )


def _is_sign(run: Run) -> bool:
    """Whether a run is a drawn sign, or a dot by itself."""
    return run.text in DOTS or all(map(is_stand_in, run.words))


def _lone_signs(header: Header, below: Sequence[Level]) -> list[Box]:
    """The x of signs beside texts that stand under no header cell, each once."""
    found: list[Box] = []
    bottom = header.box.bottom
    for at, level in enumerate(below):
        if level.box.top - bottom > LARGEST_JUMP_EMS * level.size:
            break
        if level.size > HEADING_GROWTH * below[0].size:
            break  # `● Mål 2: Trygga barn`: the dot of the next heading is none of this table
        bottom = level.box.bottom
        signs = [run.box for run in level.runs if _is_sign(run)]
        if len(signs) == len(level.runs) and not _stands_between(below, at):
            continue
        for sign in signs:
            known = [*found, *(cell.box for cell in header.cells)]
            if not any(sign.overlap_x(box) > 0 for box in known):
                found.append(sign)
    return found


def _stands_between(levels: Sequence[Level], at: int) -> bool:
    """Whether a level is centred beside two lines: it overlaps the one above and the one below."""
    around = levels[max(0, at - 1) : at + 2]
    return len(around) == 3 and all(below.overlaps(above) for above, below in pairwise(around))
