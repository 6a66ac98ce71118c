"""Colours of traffic lights: which of them a fill, a glyph or a picture shows."""

from __future__ import annotations

import colorsys

from ..extract.pages.page import Colour
from ..extract.table import Cell
from ..schemas import StatusColour

VIVID = 0.35
"""Least saturation of a status colour (0-1): zebra and header tints of plans stay below 0.3."""

BRIGHT = 0.3
"""Least value (0-1): darker than this is text, not a traffic light."""

# Hue in degrees: red around 0, orange and yellow to 70, green to 170 (traffic-light palettes
# of the published reports, 2026-11). Blue and violet are decoration.
_HUES = ((0, 22, StatusColour.RED), (22, 70, StatusColour.YELLOW), (70, 170, StatusColour.GREEN),
         (335, 361, StatusColour.RED))  # fmt: skip


def colour_of_cell(cell: Cell) -> StatusColour | None:
    """The colour of the cell's picture, dots, words or fill."""
    colours = [p.colour for p in cell.pictures if p.colour is not None]
    colours += [line.light for line in cell.lines if line.light is not None]
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
