"""The status of a row or goal: a word, a fill, a coloured glyph, an icon or a bar."""

from __future__ import annotations

import colorsys
from decimal import Decimal

from ..extract.naming.roles import Role
from ..extract.pages.page import Colour
from ..extract.table import Cell
from ..schemas import Status, StatusCode, StatusColour
from .row_cells import RowCells
from .scribe import Scribe, Source, source_of_cell

VIVID = 0.35
"""Least saturation of a status colour (0-1): zebra and header tints of plans stay below 0.3."""

BRIGHT = 0.3
"""Least value (0-1): darker than this is text, not a traffic light."""

# Hue in degrees: red around 0, orange and yellow to 70, green to 170 (traffic-light palettes
# of the published reports, 2026-11). Blue and violet are decoration.
_HUES = ((0, 22, StatusColour.RED), (22, 70, StatusColour.YELLOW), (70, 170, StatusColour.GREEN),
         (335, 361, StatusColour.RED))  # fmt: skip


def status_of(cells: RowCells) -> Status | None:
    """The row's status; a progress column fills in the share done."""
    columns = [c for c in cells.draft.table.columns if c.role in (Role.STATUS, Role.PROGRESS)]
    taken = cells.take_all(frozenset({Role.STATUS, Role.PROGRESS}))
    status: Status | None = None
    for column, source in taken:
        cell = cells.cell(column.index)
        if cell is None:
            continue
        part = read_status(cell, source, cells.scribe)
        status = part if status is None else _merged(status, part)
    return status if columns else None


def read_status(cell: Cell, source: Source | None, scribe: Scribe) -> Status | None:
    """What one cell says; None where it is empty and undecorated."""
    drawn = _drawn(cell)
    if source is not None:
        joined = scribe.join(source)
        status = None if joined is None else scribe.status(joined.text)
        if joined is None or status is None:
            return None
        colour = status.colour or drawn
        citation = scribe.citation(source, joined)
        return status.model_copy(update={"colour": colour, "citation": citation})
    if drawn is None and not cell.pictures:
        return None
    shares = [p.filled_share for p in cell.pictures if p.filled_share is not None]
    return Status(
        code=StatusCode.UNKNOWN_GRAPHIC if drawn is None and not shares else None,
        colour=drawn,
        progress=Decimal(str(round(shares[0], 2))) if shares else None,
        graphic=True,
        citation=scribe.citation(source_of_cell(cell), None),
    )


def _drawn(cell: Cell) -> StatusColour | None:
    """The colour of the cell's picture, glyphs or fill."""
    colours = [p.colour for p in cell.pictures if p.colour is not None]
    colours += [line.colour for line in cell.lines]
    colours += [cell.fill] if cell.fill is not None else []
    return next((named for colour in colours if (named := traffic_light(colour))), None)


def traffic_light(colour: Colour) -> StatusColour | None:
    """The traffic-light colour, or None for greys, blues, tints and text colours.

    >>> traffic_light((0, 176, 80)), traffic_light((255, 192, 0)), traffic_light((192, 0, 0))
    (<StatusColour.GREEN: 'green'>, <StatusColour.YELLOW: 'yellow'>, <StatusColour.RED: 'red'>)
    >>> traffic_light((217, 226, 243)) is None
    True
    """
    hue, saturation, value = colorsys.rgb_to_hsv(*(channel / 255 for channel in colour))
    if saturation < VIVID or value < BRIGHT:
        return None
    return next((name for low, high, name in _HUES if low <= hue * 360 < high), None)


def _merged(status: Status, part: Status | None) -> Status:
    """A status and the progress beside it, as one."""
    if part is None:
        return status
    code = status.code if status.code is not StatusCode.UNKNOWN_GRAPHIC else None
    return status.model_copy(
        update={
            "code": code or part.code,
            "colour": status.colour or part.colour,
            "progress": status.progress if status.progress is not None else part.progress,
        }
    )
