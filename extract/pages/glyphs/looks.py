"""What pdfium says of a text object → how its glyphs look: size, direction, weight, colour."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable
from typing import NamedTuple

from .. import pdfium
from ..frame import Turn, turn_of
from ..page import Colour
from .fonts import FontFace, FontFaces
from .glyphs import Style

Asked = tuple[float, float, float, float, float, int | None, int, Colour, int | None]
"""What pdfium says of a text object: font size, four numbers of its matrix, font, render mode,
colour, mark. Most runs of a page say the same."""


class Look(NamedTuple):
    """What that means, before the frame is known."""

    size: float
    degrees: float
    """The direction, clockwise as displayed."""
    face: FontFace
    colour: Colour
    bold: bool
    mark: int | None
    painted: bool
    font: int | None
    """Where it does not say whether it is bold."""


def look_of(asked: Asked, faces: FontFaces, rotate: Turn) -> Look:
    """What the answers mean, on a page with a Rotate entry."""
    scale, a, b, c, d, font, mode, colour, mark = asked
    if scale < 0:  # a negative font size with a mirrored matrix prints upright
        a, b, scale = -a, -b, -scale
    degrees = -math.degrees(math.atan2(b, a)) if b or a < 0 else 0.0
    face = faces.of(font)
    return Look(
        size=round(scale * math.hypot(c, d), 2),
        degrees=degrees + rotate,
        face=face,
        colour=colour,
        bold=face.bold or mode == pdfium.RENDER_FILL_STROKE,
        mark=mark,
        painted=mode not in (pdfium.RENDER_INVISIBLE, pdfium.RENDER_CLIP),
        font=None if face.says_weight else font,
    )


def majority_turn(letters: Iterable[tuple[float, int]]) -> Turn:
    """The direction in which most glyphs of the page are read; 0 on a tie.

    `letters`: degrees, and how many glyphs stand so.
    """
    votes: Counter[Turn] = Counter()
    for degrees, number in letters:
        turn = turn_of(degrees)
        if turn is not None:
            votes[turn] += number
    return max(votes, key=lambda turn: (votes[turn], -turn), default=0)


def style_of(look: Look, frame_turn: Turn) -> Style:
    """The look in the frame that was chosen."""
    degrees = look.degrees - frame_turn
    turn = turn_of(degrees)
    diagonal = turn is None
    if turn is None:
        turn = turn_of(round(degrees / 90) * 90.0) or 0
    return Style(
        size=look.size,
        descent=look.face.descent,
        turn=turn,
        diagonal=diagonal,
        bold=look.bold,
        italic=look.face.italic,
        colour=look.colour,
        mark=look.mark,
        painted=look.painted,
        font=look.font,
    )
