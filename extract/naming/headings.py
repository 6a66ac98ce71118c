"""What a column's header says and what the column holds, before its role is settled."""

from __future__ import annotations

import colorsys
from collections.abc import Sequence
from dataclasses import dataclass

from ..markers import DOTS
from ..pages.page import Colour
from ..table import Cell, Table
from .contents import Profile, column_profile
from .header_look import read_cell
from .header_text import HeaderText, Match, read_header
from .lexicon import Lexicon
from .roles import MEASURES, VALUES, Role

LEAST_SATURATION = 0.4
"""Traffic-light fills of printed plans have 0.5-1, grey and pale grounds under 0.3 (2026-11)."""
DARKEST, LIGHTEST = 0.15, 0.8
"""Lightness of traffic-light fills: 0.2-0.75; banners in house colours are often darker."""
SIGNAL_HUES = (
    (0, 20, Role.RED),
    (38, 70, Role.YELLOW),
    (80, 170, Role.GREEN),
    (345, 361, Role.RED),
)
"""Degrees on the colour circle; orange (20-38) is left out: it stands for red and for yellow."""


@dataclass(frozen=True, slots=True)
class Heading:
    """A column before its role is settled: what its header says and what it holds."""

    index: int
    cells: tuple[Cell, ...]
    header: HeaderText
    profile: Profile
    drawn: bool
    """No cell has text, some have a picture or a fill of their own."""
    dotted: bool
    """All that is printed in the cells are dots, as `●`."""
    different: int
    """How many different texts the cells hold."""
    signal: Role | None
    """RED, YELLOW or GREEN where a blank header cell is filled so."""


def read_heading(table: Table, header: range, index: int, lexicon: Lexicon) -> Heading:
    """The heading of one column; `header` are the table's header rows."""
    printed = [cell for row in header if (cell := table.at(row, index)) is not None]
    cells = [cell for i, cell in enumerate(printed) if cell.lines and cell not in printed[:i]]
    body = [c for c in table.cells if c.row >= header.stop and c.column == index]
    body = [cell for cell in body if cell.column_span == 1]
    profile = column_profile([cell.text for cell in body], lexicon)
    return Heading(
        index=index,
        cells=tuple(cells),
        header=_below_group(table, header, index, _read_path(cells, lexicon), lexicon),
        profile=profile,
        drawn=not profile.filled and _is_drawn(table, body),
        dotted=_is_dotted(body),
        different=len({cell.text for cell in body if cell.lines}),
        signal=_signal(printed[-1].fill)
        if printed and not _is_shared(printed[-1], table)
        else None,
    )


def _signal(fill: Colour | None) -> Role | None:
    """The threshold whose colour a header is filled with; None for pale, grey and other fills.

    >>> _signal((255, 0, 0)), _signal((200, 220, 255))
    (<Role.RED: 'red'>, None)
    """
    if fill is None:
        return None
    hue, lightness, saturation = colorsys.rgb_to_hls(*(part / 255 for part in fill))
    if saturation < LEAST_SATURATION or not DARKEST < lightness < LIGHTEST:
        return None
    degrees = hue * 360
    return next((role for first, last, role in SIGNAL_HUES if first <= degrees < last), None)


def _is_shared(header: Cell, table: Table) -> bool:
    """Whether words of the header stand on the same colour: then it is the ground of the header."""
    beside = (cell for cell in table.cells if cell.row == header.row and cell.lines)
    return any(cell.fill == header.fill for cell in beside)


def _is_dotted(body: Sequence[Cell]) -> bool:
    texts = {cell.text for cell in body if cell.lines}
    return bool(texts) and texts <= DOTS


def _is_drawn(table: Table, body: Sequence[Cell]) -> bool:
    """Whether pictures or fills say something: a fill that its row shares is only a striped row."""
    if any(cell.pictures for cell in body):
        return True
    own = {cell.row: cell.fill for cell in body if cell.fill is not None}
    beside = {(c.row, c.fill) for c in table.cells if c.row in own and c not in body}
    return any((row, fill) not in beside for row, fill in own.items())


def _read_path(cells: Sequence[Cell], lexicon: Lexicon) -> HeaderText:
    """A column's header, top down: stacked words are one text, group cells lend theirs."""
    own: list[Cell] = []
    groups: list[Cell] = []
    for cell in cells:
        (groups if cell.column_span > 1 and cell is not cells[-1] else own).append(cell)
    text = read_header([line.text for cell in own for line in cell.lines], lexicon)
    for group in reversed(groups):
        text = _under_group(read_cell(group, lexicon), text)
    return text


def _below_group(
    table: Table, header: range, index: int, own: HeaderText, lexicon: Lexicon
) -> HeaderText:
    """`2022 | 2023` below `Utfall` and an empty cell: what is printed once is said of both.

    Text tables and unmerged cells print it so. Only outturns run over years (`Startvärde` stands
    over one of them); any value runs over populations.
    """
    if own.match is not Match.TIME or len(header) < 2:
        return own
    for row in header[:-1]:
        left = [c for c in range(index) if (cell := table.at(row, c)) is not None and cell.lines]
        here, last = table.at(row, index), header[-1]
        if here is None or here.lines or not left:
            continue
        above, below = table.at(row, left[-1]), table.at(last, left[-1])
        beside = None if below is None or not below.lines else read_cell(below, lexicon)
        if above is None or beside is None or beside.match is not Match.TIME or beside.roles:
            continue
        group = read_cell(above, lexicon)
        years = own.period is not None and group.roles[:1] == (Role.OUTTURN,)
        whose = own.period is None and bool(group.roles) and group.roles[0] in VALUES
        if years or whose:
            return _under_group(group, own)
    return own


def _under_group(group: HeaderText, own: HeaderText) -> HeaderText:
    """`Utfall` over `2021`, `Gränsvärden` over `RÖD`, `Kvinnor` over `Mål`."""
    period = " ".join(p for p in (own.period, group.period) if p) or None
    text = f"{group.text} {own.text}".strip()
    named = own.group or group.group
    if own.roles:
        lends = group.roles[:1] == (Role.COMPARISON,) and own.roles[0] in MEASURES
        roles = group.roles if lends else own.roles
        return own._replace(text=text, roles=roles, period=period, group=named)
    lent = group.roles[:1] and group.roles[0] in VALUES
    if lent and not named and own.qualifier:
        return group._replace(text=text, period=period, group=own.qualifier)
    qualifier = own.qualifier or group.qualifier
    match = max(group.match, own.match)
    return group._replace(text=text, match=match, period=period, group=named, qualifier=qualifier)
