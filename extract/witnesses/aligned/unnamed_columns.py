"""A first column that no header word stands over: what the values of the row are.

`Utfall 2023 | Mål 2024` over `Utfall för bolaget | 4,8 % | 4,5 %`: the name of the indicator
stands above the table, and its rows say whose values they hold.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ...geometry import Box
from ...naming.header_text import Match, read_header
from ...naming.lexicon import Lexicon
from ...naming.roles import VALUES
from ..text_levels import Level
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
    if any(
        run.box.overlap_x(cell.box) <= 0 for run, cell in zip(values, header.cells, strict=True)
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
