"""Gutters under a header that is two tables' side by side: where its columns come again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ....naming.cell_shapes import is_value
from ....naming.roles import MEASURES, ROW_NAMES, VALUES, Role
from ....naming.spelling import stems_of
from ...text_levels import Level
from ..columns.fits import Strip
from ..header.header_cells import Header, HeaderCell
from .gutters import BESIDE_PT, runs_over
from .text_columns import GUTTER_PT, Gutter


def gutters_under(header: Header, levels: Sequence[Level]) -> list[Gutter]:
    """The gutters between tables whose headers stand side by side, with the same columns."""
    return [
        _deepest(levels, header, blank)
        for place, blank in _cuts(header)
        if not _holds_values(header, place, levels)
    ]


def _holds_values(header: Header, place: int, levels: Sequence[Level]) -> bool:
    """Whether values stand below a header cell, which then names no rows: `Mål` beside `2031`.

    Numbers below `Nr` count rows.
    """
    if Role.ROW_NUMBER in header.cells[place].text.roles:
        return False
    left = header.cells[place].box.x0 - BESIDE_PT
    after = header.cells[place + 1 :]
    right = min((cell.box.x0 for cell in after), default=float("inf"))
    texts = [
        run.text
        for level in levels[header.stop :]
        for run in level.runs
        if left <= run.place <= right
    ]
    return 2 * sum(map(is_value, texts)) > len(texts)


def gutter_at(x: float, header: Header, levels: Sequence[Level]) -> Gutter:
    """The gutter at x from the top of a header down to the first text that runs over it."""
    over = [
        level.box.top
        for level in levels[header.stop :]
        if any(runs_over(run, x) for run in level.runs)
    ]
    return Gutter(x, header.box.top, over[0] if over else float("inf"))


def _deepest(levels: Sequence[Level], header: Header, blank: Strip) -> Gutter:
    """The gutter in a blank of a header that runs down farthest; of equals the most central.

    Headers may be centred over columns that are much wider: the tables part at one end of it.
    """
    middle = (blank[0] + blank[1]) / 2
    sides = [
        x
        for level in levels[header.stop :]
        for run in level.runs
        for x in (run.box.x0 - BESIDE_PT, run.box.x1 + BESIDE_PT)
        if blank[0] < x < blank[1]
    ]
    gutters = [gutter_at(x, header, levels) for x in sorted({middle, *sides})]
    return max(gutters, key=lambda gutter: (gutter.bottom, -abs(gutter.x - middle)))


def _cuts(header: Header) -> Iterator[tuple[int, Strip]]:
    """The blanks where one table's header ends and another's begins with the same columns, and the
    places of the cells behind them.
    """
    first = 0
    for index, (left, right) in enumerate(pairwise(header.cells), start=1):
        wide = right.box.x0 - left.box.x1 >= GUTTER_PT
        parts = header.cells[first:index], header.cells[index:]
        if wide and min(map(len, parts)) > 1 and _comes_again(*parts):
            yield index, (left.box.x1, right.box.x0)
            first = index


def _is_all_again(left: Sequence[HeaderCell], right: Sequence[HeaderCell]) -> bool:
    """`Nr | Åtgärd | Ansvarig` twice, word for word: a table that goes on beside itself."""
    words = [[cell.text.text for cell in part] for part in (left, right)]
    named = {cell.text.roles[0] for cell in left if cell.text.roles}
    return words[0] == words[1] and bool(named & ROW_NAMES)


def _comes_again(left: Sequence[HeaderCell], right: Sequence[HeaderCell]) -> bool:
    """Whether cells of a header begin another table: they name rows, in the same columns.

    `Mål 2025` beside `Mål 2024` holds the target of a year and names no row. One role alone comes
    again in the same word: `Mätmetod` behind `Mål | Indikator` is of the same table.
    """
    if _is_all_again(left, right):
        return True
    if right[0].text.period is not None:
        return False
    before, after = (
        [c.text.roles[0] for c in part if c.text.roles and c.text.period is None]
        for part in (left, right)
    )
    if not (left[0].text.roles and right[0].text.roles) or left[0].text.period is not None:
        return False
    if before[0] not in ROW_NAMES or after[0] not in ROW_NAMES:
        return False
    others = MEASURES if before[0] is after[0] else MEASURES | VALUES
    again = (set(before) & set(after)) - others
    return len(again) > 1 or any(_is_same_word(left, right, role) for role in again)


def _is_same_word(left: Sequence[HeaderCell], right: Sequence[HeaderCell], role: Role) -> bool:
    """Whether the headers of a role on both sides have a word in common."""
    before, after = (
        {stems_of(c.text.text) for c in part if c.text.roles[:1] == (role,)}
        for part in (left, right)
    )
    return bool(before & after)
