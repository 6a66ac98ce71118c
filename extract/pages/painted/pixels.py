"""What an icon or a bar says by its colour: the dominant saturated colour of a few pixels.

Pure: pixels in, colour and filled share out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from ..page import Colour

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
    shades = Counter(chain.from_iterable(seen))
    colour = _dominant(shades)
    if colour is None or len(rows[0]) < BAR_PROPORTION * len(rows):
        return Look(colour, None)
    alike = {shade: _same(shade, colour) for shade in shades}
    counts = [sum(map(alike.__getitem__, column)) for column in zip(*seen, strict=True)]
    least = FILLED_COLUMN * max(counts)
    filled = sum(1 for count in counts if count >= least)
    return Look(colour, round(filled / len(counts), 2))


def _dominant(shades: Mapping[Colour, int]) -> Colour | None:
    """The mean of the most frequent saturated colour; `shades`: how many pixels have each.

    Drawn icons have few colours, so that counting first spares nearly all the arithmetic.
    """
    saturated = {shade: n for shade, n in shades.items() if max(shade) - min(shade) >= SATURATED}
    if sum(saturated.values()) < max(1.0, COLOURED_SHARE * sum(shades.values())):
        return None
    votes: Counter[Colour] = Counter()
    for (red, green, blue), pixels in saturated.items():
        votes[red >> 4, green >> 4, blue >> 4] += pixels
    winner = max(votes, key=lambda group: (votes[group], group))
    members = [
        (shade, n) for shade, n in saturated.items() if tuple(c >> 4 for c in shade) == winner
    ]
    red, green, blue = (
        round(sum(shade[channel] * n for shade, n in members) / votes[winner])
        for channel in range(3)
    )
    return red, green, blue


def _same(a: Colour, b: Colour) -> bool:
    """Whether two colours are one printed colour."""
    return all(abs(x - y) < SAME_COLOUR for x, y in zip(a, b, strict=True))
