"""What an icon or a bar says by its colour: the dominant saturated colour of a few pixels.

Pure: pixels in, colour and filled share out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from .page import Colour

SATURATED = 60
"""Distance (0-255) of the strongest from the weakest channel from which a pixel is coloured.

Greys and paper are at 0-20, the palest status colours in use (`#FFE699`, `#C6E0B4`) at 60-100.
"""

COLOURED_SHARE = 0.05
"""An icon has a colour when at least this share of its pixels is saturated."""

SAME_COLOUR = 48
"""Channels of one printed colour differ by less than this, smoothed edges aside."""

BAR_PROPORTION = 2.5
"""Pictures this many times as wide as high are bars."""

ROWS_LOOKED_AT = 16
"""Rows of pixels that are enough to know a colour; more of them take time only."""

FILLED_COLUMN = 0.5
"""A pixel column belongs to the filled part when this share of its coloured rows has the colour."""


class Look(NamedTuple):
    """How a picture looks."""

    colour: Colour | None
    """None for grey and black pictures."""
    filled_share: float | None
    """0-1; None where the picture is no bar."""


def look_of(rows: Sequence[Sequence[Colour]]) -> Look:
    """The look of a picture given as rows of pixels.

    >>> red, white = (200, 0, 0), (255, 255, 255)
    >>> look_of([[red, white, white, white]])
    Look(colour=(200, 0, 0), filled_share=0.25)
    """
    seen = rows[:: max(1, len(rows) // ROWS_LOOKED_AT)]
    colour = _dominant([pixel for row in seen for pixel in row])
    if colour is None or len(rows[0]) < BAR_PROPORTION * len(rows):
        return Look(colour, None)
    columns = list(zip(*seen, strict=True))
    most = max(_count(column, colour) for column in columns)
    filled = sum(1 for column in columns if _count(column, colour) >= FILLED_COLUMN * most)
    return Look(colour, round(filled / len(columns), 2))


def _dominant(pixels: Sequence[Colour]) -> Colour | None:
    """The mean of the most frequent saturated colour."""
    saturated = [pixel for pixel in pixels if max(pixel) - min(pixel) >= SATURATED]
    if not saturated or len(saturated) < COLOURED_SHARE * len(pixels):
        return None
    votes = Counter((red >> 4, green >> 4, blue >> 4) for red, green, blue in saturated)
    winner = max(votes, key=lambda shade: (votes[shade], shade))
    members = [pixel for pixel in saturated if tuple(c >> 4 for c in pixel) == winner]
    red, green, blue = (
        round(sum(channel) / len(members)) for channel in zip(*members, strict=True)
    )
    return red, green, blue


def _count(column: Sequence[Colour], colour: Colour) -> int:
    """How many pixels have the colour."""
    return sum(
        1
        for pixel in column
        if all(abs(a - b) < SAME_COLOUR for a, b in zip(pixel, colour, strict=True))
    )
