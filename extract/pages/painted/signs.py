"""Signs that stand where words could: icons, dots, bars and cells that are a colour alone.

They have no text, yet they fill a cell: a column of dots is a column, and a row of a name and a
dot is a row. Pure: what is seen of a page in, boxes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...geometry import Box, union
from ..page import Fill, Picture, Word
from .pixels import SATURATED

SMALLEST_POINTS = 4.0
"""A sign is at least this wide and high; smaller shapes are parts of letters and bullets."""

WIDEST_POINTS, HIGHEST_POINTS = 250.0, 60.0
"""Larger ones are pictures, grounds of rows and lines below headings; a status cell or a bar
fills a column at most."""

DOT_POINTS = 20.0
"""Shapes up to this size may be grey (`not assessed`); larger grey ones are grounds of cells."""

ROUND = 1.3
"""A dot is at most this many times as wide as high, or as high as wide."""

SAME_HEIGHT_POINTS = 1.0
"""The filled part of a bar and its empty rest end at the same height."""

SAME_END_POINTS = 2.0
"""Bars of one column end within this."""

INSET_POINTS = 3.0
"""A ground ends so far outside of what would be printed on it."""

MOST_SIGNS = 400
"""More coloured shapes than 50 rows x 8 columns are a map, a chart or hatching."""


def signs_of(
    words: Sequence[Word], fills: Sequence[Fill], pictures: Sequence[Picture]
) -> tuple[Box, ...]:
    """Where the signs of a page are, each as wide as what could be printed in its place."""
    small = [picture.box for picture in pictures if _is_small(picture.box)]
    shapes = [fill for fill in fills if _is_small(fill.box) and _may_be_sign(fill)]
    if not (small or shapes) or len(small) + len(shapes) > MOST_SIGNS:
        return ()
    drawn = [box for fill in shapes for box in _drawn(fill, fills, words)]
    return tuple(sorted({*small, *(_narrowed(box) for box in drawn)}))


def bars_of(fills: Sequence[Fill], signs: Sequence[Box]) -> tuple[Box, ...]:
    """The signs that are bars, as wide as they are drawn: beside an empty rest, or as long as a bar
    that has one, above or below it.
    """
    wide = [sign.grown(INSET_POINTS) for sign in signs if sign.width > sign.height]
    with_rest = [
        each.box
        for each in fills
        if _is_track(each) and any(box.holds_middle_of(each.box) for box in wide)
    ]
    ends = [box.x1 for box in with_rest]
    return tuple(box for box in wide if any(abs(box.x1 - end) <= SAME_END_POINTS for end in ends))


def _is_small(box: Box) -> bool:
    return (
        SMALLEST_POINTS <= box.width <= WIDEST_POINTS
        and SMALLEST_POINTS <= box.height <= HIGHEST_POINTS
    )


def _may_be_sign(fill: Fill) -> bool:
    """Whether a fill is strongly coloured, or a small grey dot."""
    if max(fill.colour) - min(fill.colour) >= SATURATED:
        return True
    short, long = sorted((fill.box.width, fill.box.height))
    return long <= DOT_POINTS and long <= ROUND * short and max(fill.colour) < 255


def _drawn(fill: Fill, fills: Sequence[Fill], words: Sequence[Word]) -> Iterator[Box]:
    """The fill's box, with the empty rest of a bar; nothing where words stand on it."""
    if _holds_word(fill.box, words):
        return
    beside = [each for each in fills if each is not fill and _goes_on(fill, each)]
    if any(each.colour == fill.colour and _holds_word(each.box, words) for each in beside):
        return  # the ground of a row's or header's empty cell
    rest = [
        each.box
        for each in beside
        if _is_track(each)
        and not _holds_word(each.box, words)
        and not _is_ground(each, fills, words)
    ]
    yield union([fill.box, *rest])


def _is_ground(fill: Fill, fills: Sequence[Fill], words: Sequence[Word]) -> bool:
    """Whether its colour goes on below words: a stripe of a zebra, no empty rest of a bar."""
    return any(
        other is not fill
        and other.colour == fill.colour
        and _goes_on(fill, other)
        and _holds_word(other.box, words)
        for other in fills
    )


def _goes_on(fill: Fill, other: Fill) -> bool:
    """Whether another fill goes on beside this one at its own height."""
    return (
        abs(fill.box.top - other.box.top) <= SAME_HEIGHT_POINTS
        and abs(fill.box.bottom - other.box.bottom) <= SAME_HEIGHT_POINTS
        and fill.box.grown(SAME_HEIGHT_POINTS).touches(other.box)
    )


def _is_track(fill: Fill) -> bool:
    return _is_small(fill.box) and max(fill.colour) - min(fill.colour) < SATURATED


def _holds_word(box: Box, words: Sequence[Word]) -> bool:
    return any(box.holds_middle_of(word.box) for word in words)


def _narrowed(box: Box) -> Box:
    """The box without the blank that a cell keeps at its sides."""
    inset = min(INSET_POINTS, box.width / 4)
    return Box(box.x0 + inset, box.top, box.x1 - inset, box.bottom)
