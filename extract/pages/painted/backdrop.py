"""What lies behind a cell's words: its fill colour and its pictures."""

from __future__ import annotations

from collections.abc import Sequence

from ...geometry import Box, union
from ..page import Colour, Fill, Page, Picture
from .pixels import BAR_PROPORTION

COVERING_SHARE = 0.6
"""A fill is a cell's background when it covers this share of the cell: backgrounds are inset by
0-3 points, status dots and bars cover under 0.5 (measured 2026-11)."""

SYMBOL_POINTS = 4.0
"""A drawn dot, icon or bar is at least this wide and high; smaller fills are parts of glyphs."""

OVERHANG_POINTS = 3.0
"""A symbol may stick out of a cell whose sides are only known by its words: a dot is higher."""

SAME_LENGTH_POINTS = 2.0
"""Two bars of one column are equally long when their ends differ by no more than this in all."""

PAPER: Colour = (255, 255, 255)


def fill_of(page: Page, box: Box) -> Colour | None:
    """The colour painted last over most of `box`; None for bare or white paper."""
    area = box.width * box.height
    if area <= 0:
        return None
    left, upper, right, lower = box
    for fill in reversed(page.fills):
        x0, top, x1, bottom = fill.box
        if left > x1 or x0 > right or upper > bottom or top > lower:
            continue  # most fills are other cells' grounds: no call for them
        if fill.box.overlap_x(box) * fill.box.overlap_y(box) >= COVERING_SHARE * area:
            return None if fill.colour == PAPER else fill.colour
    return None


def pictures_of(page: Page, box: Box) -> tuple[Picture, ...]:
    """Images whose middle lies in `box`, and drawn symbols (dots, bars) that lie inside it.

    A symbol is a fill well inside the cell with no word on it, or several that touch, as the
    filled part of a bar and its empty rest do; it becomes a picture of its colour.
    """
    images = [picture for picture in page.pictures if box.holds_middle_of(picture.box)]
    symbols: list[list[Fill]] = []
    left, upper, right, lower = box.grown(OVERHANG_POINTS)
    inside = [
        fill
        for fill in page.fills
        for x0, top, x1, bottom in (fill.box,)
        if left <= x0 and x1 <= right and upper <= top and bottom <= lower
        if box.holds_middle_of(fill.box)
    ]
    for fill in inside:
        if _is_symbol(fill, box, page):
            apart = [group for group in symbols if not _touches(fill, group)]
            joined = [one for group in symbols if _touches(fill, group) for one in group]
            symbols = [*apart, [*joined, fill]]
    drawn = [_picture(_without_ground(group), page) for group in symbols]
    return tuple(sorted([*images, *drawn], key=lambda picture: picture.box))


def _touches(fill: Fill, group: Sequence[Fill]) -> bool:
    return any(fill.box.touches(other.box) for other in group)


def _without_ground(parts: Sequence[Fill]) -> Sequence[Fill]:
    """The parts of a bar without the stripe of the row that it stands on.

    The rest of a bar begins where the bar does: what reaches beyond them on both sides is behind.
    """
    ground = max(parts, key=lambda part: part.box.width)
    inner = [part for part in parts if part is not ground]
    if not inner or ground.box.width < BAR_PROPORTION * ground.box.height:
        return parts
    whole = union(part.box for part in inner)
    left, right = whole.x0 - ground.box.x0, ground.box.x1 - whole.x1
    is_behind = ground.box.holds(whole) and min(left, right) > SAME_LENGTH_POINTS
    return inner if is_behind else parts


def _picture(parts: Sequence[Fill], page: Page) -> Picture:
    """A drawn symbol. How full a bar is shows only beside its empty rest, here or in another row:
    a bar alone may be a full one, or as long as what it stands for.
    """
    box = union(part.box for part in parts)
    bar = box.width >= BAR_PROPORTION * box.height
    alone = len({part.colour for part in parts}) == 1
    endless = bar and alone and not any(_is_track(fill, parts[-1], page) for fill in page.fills)
    return Picture(box, parts[-1].mark, parts[-1].colour, endless=endless)


def _is_track(fill: Fill, bar: Fill, page: Page) -> bool:
    """Whether a fill of another colour is as long as `bar` and holds a part of another bar."""
    same = abs(fill.box.x0 - bar.box.x0) + abs(fill.box.x1 - bar.box.x1) <= SAME_LENGTH_POINTS
    return (
        same
        and fill.colour != bar.colour
        and any(
            other.colour != fill.colour and fill.box.holds_middle_of(other.box)
            for other in page.fills
        )
    )


def _is_symbol(fill: Fill, box: Box, page: Page) -> bool:
    """Whether a fill inside `box` is well inside or a part of a bar, with no word on it."""
    if min(fill.box.width, fill.box.height) < SYMBOL_POINTS:
        return False
    share = fill.box.width * fill.box.height / (box.width * box.height)
    return (
        (share < COVERING_SHARE or any(bar.holds(fill.box) for bar in page.bars))
        and fill.colour != PAPER
        and not any(fill.box.holds_middle_of(word.box) for word in page.words)
    )


def text_inset(cells: Sequence[tuple[Box, Sequence[Box]]]) -> float:
    """The blank (points) a table keeps between a cell's wall and its text: its smallest.

    `cells` pairs each cell's box with its words' boxes. Producers use one inset for a whole table;
    a left-aligned cell shows it at the left, so the smallest is the true one. 0 without words.

    >>> text_inset([(Box(0, 0, 50, 20), [Box(5, 5, 40, 15)]), (Box(50, 0, 90, 20), [])])
    5
    """
    blanks = [min(word.x0 for word in words) - box.x0 for box, words in cells if words]
    return max(0.0, min(blanks, default=0.0))
