"""Which fills draw cells: coloured cells without lines, header bands, zebra rows."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from ...geometry import Box
from ...lines import group_lines
from ...pages.page import Colour, Fill, Page, Word
from .edges import GAP_POINTS, Axis, Edge, edges_of_box
from .soundness import PrintedLines, hides_rows
from .undrawn import SAME_START_POINTS, stand_in_columns
from .walls import DOUBLE_LINE_POINTS

CELL_POINTS = 7.0
"""A cell is at least this wide and high: the height of 6-point text with its line's leading."""

BAR_LENGTH = 4.0
"""A thick line is longer than this many times its thickness; a shorter fill is a symbol."""

EDGE_SLACK_POINTS = 0.5
"""A paragraph's shading may stand out of its cell's ground by this rounding."""

PAGE_SHARE = 0.9
"""A fill this wide and this high is the page's background."""

MOST_FILLS = 2_000
"""More fills than 100 rows x 20 cells are a map, a gradient or hatching: no table's evidence."""

ZEBRA_GAP_POINTS = 120.0
"""A bare row between two coloured ones is at most this high: ten lines of a cell."""


def cell_fills(page: Page, closed: Sequence[Box]) -> list[Fill]:
    """The page's fills that may be the grounds of cells.

    Fills inside one of the `closed` cells tell nothing new: its own ground, shaded paragraphs,
    status dots, bars. Nor do those inside a fill of their own colour: Word paints a cell and then
    each paragraph in it. Signs (a column of status colours) tell of no cells beside them.
    """
    if len(page.fills) > MOST_FILLS:
        return []
    rooms = [box.grown(DOUBLE_LINE_POINTS) for box in closed]
    return [
        fill
        for fill in _outermost(page.fills)
        if (fill.box.width < PAGE_SHARE * page.width or fill.box.height < PAGE_SHARE * page.height)
        and not any(_inside(fill.box, room) for room in rooms)
        and not any(fill.box.holds_middle_of(sign) for sign in page.signs if _is_alone(fill, sign))
        and not any(bar.holds(fill.box) for bar in page.bars)
    ]


def _is_alone(fill: Fill, sign: Box) -> bool:
    """Whether the fill is the sign, or a part of it: as high, and no wider but for its blanks."""
    return (
        abs(fill.box.top - sign.top) <= EDGE_SLACK_POINTS
        and abs(fill.box.bottom - sign.bottom) <= EDGE_SLACK_POINTS
    )


def _outermost(fills: Sequence[Fill]) -> list[Fill]:
    """The fills that do not lie inside another of the same colour, in painting order."""
    by_colour: defaultdict[Colour, list[int]] = defaultdict(list)
    for index, fill in enumerate(fills):
        by_colour[fill.colour].append(index)
    inner: set[int] = set()
    for same in by_colour.values():
        same.sort(key=lambda i: (-fills[i].box.width * fills[i].box.height, i))
        outer: list[Box] = []
        for index in same:
            if any(_inside(fills[index].box, box) for box in outer):
                inner.add(index)
            else:
                outer.append(fills[index].box.grown(EDGE_SLACK_POINTS))
    return [fill for index, fill in enumerate(fills) if index not in inner]


def edges_of_fill(fill: Fill) -> tuple[Edge, ...]:
    """A ground's four sides; a bar too thin for text is a thick line along its middle."""
    box = fill.box
    if min(box.width, box.height) >= CELL_POINTS:
        return edges_of_box(box)
    if max(box.width, box.height) < BAR_LENGTH * min(box.width, box.height):
        return ()
    if box.width >= box.height:
        return (Edge(Axis.HORIZONTAL, box.middle_y, box.x0, box.x1),)
    return (Edge(Axis.VERTICAL, box.middle_x, box.top, box.bottom),)


def outside_of(edges: Iterable[Edge], closed: Sequence[Box]) -> list[Edge]:
    """The parts of painted edges that do not run through a cell that rules close.

    Example: a zebra's row is painted behind a merged cell of two rows; its edge is no wall there.
    """
    rooms = {axis: [_room(box, axis) for box in closed] for axis in Axis}
    parts: list[Edge] = []
    for edge in edges:
        axis, at, start, end = edge
        pieces = [edge]
        for low, high, begin, stop in rooms[axis]:
            if low < at < high and start < stop and begin < end:
                pieces = [part for piece in pieces for part in _around(piece, begin, stop)]
        parts += pieces
    return parts


def _room(box: Box, axis: Axis) -> tuple[float, float, float, float]:
    """Between which places beside an edge, and along it, the edge would run through a box."""
    x0, top, x1, bottom = box
    if axis is Axis.HORIZONTAL:
        return top + DOUBLE_LINE_POINTS, bottom - DOUBLE_LINE_POINTS, x0, x1
    return x0 + DOUBLE_LINE_POINTS, x1 - DOUBLE_LINE_POINTS, top, bottom


def _around(edge: Edge, begin: float, stop: float) -> Iterator[Edge]:
    """What is left of an edge before and behind a stretch of its line."""
    if edge.end <= begin or stop <= edge.start:
        yield edge
        return
    if edge.start < begin:
        yield edge._replace(end=begin)
    if stop < edge.end:
        yield edge._replace(start=stop)


def _inside(box: Box, room: Box) -> bool:
    return (
        room.x0 <= box.x0
        and box.x1 <= room.x1
        and room.top <= box.top
        and box.bottom <= room.bottom
    )


def bounds_of(group: Sequence[Edge]) -> Box:
    """The box around a group of edges."""
    ends = [
        (start, at, end, at) if axis is Axis.HORIZONTAL else (at, start, at, end)
        for axis, at, start, end in group
    ]
    lefts, tops, rights, bottoms = zip(*ends, strict=True)
    return Box(min(lefts), min(tops), max(rights), max(bottoms))


def join_zebra(groups: Sequence[list[Edge]], page: Page) -> list[list[Edge]]:
    """Join groups of painted edges that are coloured rows with bare rows between them.

    They have the same columns, nothing painted stands between, and the words between start and
    stand as a row of the table does: a caption or heading between two tables does not.
    """
    joined: list[list[Edge]] = []
    for group in sorted(groups, key=lambda g: bounds_of(g).top):
        nearest = _nearest_above(joined, group)
        if (
            nearest is not None
            and _same_columns(joined[nearest], group)
            and _bare_row_between(joined[nearest], group, page)
        ):
            joined[nearest] = joined[nearest] + group
        else:
            joined.append(group)
    return joined


def _nearest_above(groups: Sequence[Sequence[Edge]], group: Sequence[Edge]) -> int | None:
    """Index of the lowest of the groups that stand over `group`."""
    box = bounds_of(group)
    over = [
        (bounds_of(other).bottom, index)
        for index, other in enumerate(groups)
        if bounds_of(other).overlap_x(box) > 0
    ]
    return max(over)[1] if over else None


def columns_of(group: Sequence[Edge]) -> list[float]:
    """Positions of the vertical lines, those of a double line once."""
    columns: list[float] = []
    for at in sorted(edge.at for edge in group if edge.axis is Axis.VERTICAL):
        if not columns or at - columns[-1] > DOUBLE_LINE_POINTS:
            columns.append(at)
    return columns


def _same_columns(above: Sequence[Edge], below: Sequence[Edge]) -> bool:
    one, two = columns_of(above), columns_of(below)
    return len(one) == len(two) >= 3 and all(
        abs(a - b) <= GAP_POINTS for a, b in zip(one, two, strict=True)
    )


def _bare_row_between(above: Sequence[Edge], below: Sequence[Edge], page: Page) -> bool:
    top, bottom = bounds_of(above).bottom, bounds_of(below).top
    if not -GAP_POINTS <= bottom - top <= ZEBRA_GAP_POINTS:
        return False
    columns = columns_of(below)
    between = _words_in(Box(columns[0], top, columns[-1], bottom), page)
    if not between or not stand_in_columns(between, columns[1:-1]):
        return False
    if not _look_alike(between, _words_in(bounds_of(below), page)):
        return False
    if hides_rows(_cells_of(between, columns)):
        return False
    rows = _words_in(bounds_of(above), page)
    starts = [min(word.box.x0 for word in words) for words in (rows, between) if words]
    return max(starts) - min(starts) <= SAME_START_POINTS


def _cells_of(words: Sequence[Word], columns: Sequence[float]) -> list[PrintedLines]:
    return [
        group_lines([word for word in words if left <= word.box.middle_x < right])
        for left, right in pairwise(columns)
    ]


def _look_alike(bare: Sequence[Word], coloured: Sequence[Word]) -> bool:
    """Whether both can be rows of one zebra: most bare words are set in a style of coloured ones.

    The bold words of a header band are set like few of the rows, captions and headings above it.
    """
    styles = {(word.bold, word.colour) for word in coloured}
    return not styles or 2 * sum((word.bold, word.colour) in styles for word in bare) >= len(bare)


def _words_in(box: Box, page: Page) -> list[Word]:
    return [word for word in page.words if box.holds_middle_of(word.box)]
