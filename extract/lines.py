"""Words → printed lines: the one place where words of a region become lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise

from ..normalize.text.glyph_widths import Room, printed_width
from .geometry import Box, union
from .markers import DOTS
from .pages.page import Word
from .pages.words.note_marks import NOTE, is_off_line, raised
from .ranging import Ranging, Sides, ranging
from .table import Line

SAME_LINE_SHARE = 0.5
"""Words whose heights overlap by this share of the lower one stand on one line.

A superscript overlaps its line by 0.6-0.8, the next line at single spacing by under 0.2
(measured on the seeds and published plans, 2026-11).
"""

SAME_SIZE_SHARE = 0.75
"""The same for words of one height. Set without leading, the lines of cells that are centred
beside one another overlap by half; fonts mixed on one line differ by under 0.15 (2026-11)."""

ONE_HEIGHT_SHARE = 0.9
"""Words are of one height where the lower has this share of the other's; raised marks have 0.7."""

SPACE_SEEN = 0.16
"""A gap wider than this share of the font size is a space (`words.GAP`, measured there)."""

LINES_LOOKED_BACK = 3
"""A word belongs to one of the so many last begun lines: a raised mark, its line, the next."""

FULL_GAP_GLYPHS = 1.2
"""A line is full when less than this many mean glyph widths remain to the region's text edge.

Wide letters (`m`) are about 1.5 mean glyphs; a line that broke between words left 1-12 of them
free, one that broke inside a word 0-1 (measured on narrow-column plans, 2026-11).
"""


def group_lines(words: Iterable[Word]) -> list[list[Word]]:
    """Words by printed line, top to bottom, each line in reading direction.

    Words that stand turned (a label running upwards beside a table) make lines of their own.
    """
    words = list(words)
    marks = [word for word in words if word.superscript]
    if marks:
        return _with_marks(words, marks)
    turns = sorted({word.turn for word in words})
    if len(turns) < 2:
        return _lines_one_way(words)
    lines = [
        line
        for turn in turns
        for line in _lines_one_way([word for word in words if word.turn == turn])
    ]
    lines.sort(key=lambda line: min((word.box.top, word.box.x0) for word in line))
    return lines


def _with_marks(words: Sequence[Word], marks: Sequence[Word]) -> list[list[Word]]:
    """The lines of words with raised marks, which stand on the line of the word they follow.

    A mark that is raised by half a line (browsers do so) shares hardly any height with it.
    """
    by_id = {word.id: word for word in words if not word.superscript}
    held = {mark.id: before for mark in marks if (before := _before(mark, by_id)) is not None}
    own = {word.id: word for word in words}
    lines = group_lines(word._replace(superscript=False) for word in words if word.id not in held)
    behind: dict[int, list[Word]] = {}
    for mark in marks:
        if mark.id in held:
            behind.setdefault(held[mark.id].id, []).append(mark)
    return [
        [each for word in line for each in (own[word.id], *behind.get(word.id, ()))]
        for line in lines
    ]


def _before(mark: Word, words: Mapping[int, Word]) -> Word | None:
    """The word right before a raised mark in print."""
    before = words.get(mark.id - 1)
    if before is None or before.turn != mark.turn:
        return None
    gap = _as_read(mark).x0 - _as_read(before).x1
    return before if abs(gap) <= SPACE_SEEN * before.size else None


def _lines_one_way(words: list[Word]) -> list[list[Word]]:
    """The lines of words that are all read in one direction."""
    if len(words) < 2:
        return [words] if words else []
    lines: list[_OpenLine] = []
    line, line_top, line_bottom = None, 0.0, 0.0
    for _, x0, number, top, bottom in _by_middle(words):
        # Words of one height that follow each other stand on one line: only the first is asked for.
        if line is None or top != line_top or bottom != line_bottom or top >= bottom:
            line, line_top, line_bottom = _line_for(top, bottom, lines), top, bottom
        line.words.append((x0, words[number].id, number))
    for line in lines:
        line.words.sort()
    lines.sort(key=lambda line: (line.top, line.words[0]))
    return [[words[number] for _, _, number in line.words] for line in lines]


def _by_middle(words: list[Word]) -> list[tuple[float, float, int, float, float]]:
    """Twice the height of each word's middle, its x0, index, top and bottom as read; ascending."""
    boxes = map(_as_read, words) if words[0].turn else [word.box for word in words]
    return sorted(
        [
            (top + bottom, x0, number, top, bottom)
            for number, (x0, top, _, bottom) in enumerate(boxes)
        ]
    )


def _line_for(top: float, bottom: float, lines: list[_OpenLine]) -> _OpenLine:
    """The line that a word of this height belongs to; a new one where none takes it."""
    for line in lines[: -LINES_LOOKED_BACK - 1 : -1]:
        if line.takes(top, bottom):
            return line
    line = _OpenLine(top, bottom)
    lines.append(line)
    return line


class _OpenLine:
    """A line while its words are found: they come by the height of their middles."""

    __slots__ = ("bottom", "top", "words")

    def __init__(self, top: float, bottom: float) -> None:
        self.top, self.bottom = top, bottom
        self.words: list[tuple[float, int, int]] = []
        """x0, id and index of each."""

    def takes(self, top: float, bottom: float) -> bool:
        """Whether a word shares enough height with the line, which then grows to hold it."""
        if top >= self.bottom:
            return False
        if top != self.top or bottom != self.bottom:  # words of one line mostly have one height
            shared = min(bottom, self.bottom) - max(top, self.top)
            lower, higher = bottom - top, self.bottom - self.top
            if lower > higher:
                lower, higher = higher, lower
            least = SAME_SIZE_SHARE if lower >= ONE_HEIGHT_SHARE * higher else SAME_LINE_SHARE
            if shared < least * (lower or 1.0):
                return False
            self.top = min(self.top, top)
            self.bottom = max(self.bottom, bottom)
        return True


def _as_read(word: Word) -> Box:
    """The word's box with its own reading direction from left to right."""
    box = word.box
    if word.turn == 0:
        return box
    if word.turn == 90:
        return Box(box.top, -box.x1, box.bottom, -box.x0)
    if word.turn == 180:
        return Box(-box.x1, -box.bottom, -box.x0, -box.top)
    return Box(-box.bottom, box.x0, -box.top, box.x1)


def _apart(before: Word, after: Word) -> bool:
    """Whether a space is seen between neighbours of a line, also where no space was printed."""
    return before.space_after or _as_read(after).x0 - _as_read(before).x1 > SPACE_SEEN * before.size


def _behind(before: Word, after: Word) -> str:
    """What a word says right behind another: digits off its line are the number of a note."""
    if after.turn or not NOTE.fullmatch(after.text):
        return after.text
    is_off = is_off_line(before.size, before.box.bottom, after.size, after.box.bottom)
    return raised(after.text) if is_off else after.text


def line_of(words: Sequence[Word], page: int) -> Line:
    """One line of `words` as read, of a region whose sides are not known."""
    first, last = words[0], words[-1]
    if first is last:
        text, main, box = first.text, first, first.box
    else:
        parts = [first.text]
        for before, after in pairwise(words):
            parts += (" ", after.text) if _apart(before, after) else (_behind(before, after),)
        text = "".join(parts)
        main = max(words, key=lambda word: len(word.text))
        box = union([word.box for word in words])
    return Line(
        text=text,
        page=page,
        box=box,
        space=last.space_after,
        words=tuple([word.id for word in words]),
        size=main.size,
        bold=main.bold,
        colour=main.colour,
        light=next((word.colour for word in words if word.text in DOTS), None),
    )


def lines_of(words: Iterable[Word], page: int, sides: Sides | None = None) -> tuple[Line, ...]:
    """The printed lines of a region's words, top to bottom.

    `sides` are the left and right end of the region's text area (x in points), if known.
    """
    return lines_from(group_lines(words), page, sides)


def lines_from(
    grouped: Sequence[Sequence[Word]], page: int, sides: Sides | None = None
) -> tuple[Line, ...]:
    """The lines of words that are `group_lines` already; as `lines_of`."""
    lines = tuple(line_of(line, page) for line in grouped)
    turned = any(word.turn for line in grouped for word in line)
    return lines if sides is None or turned else measured(lines, sides)


def measured(lines: Sequence[Line], sides: Sides) -> tuple[Line, ...]:
    """The lines of one region with how full they are."""
    ranged = ranging([line.box for line in lines if line.box is not None])
    return tuple(_measured(line, sides, ranged) for line in lines)


def _measured(line: Line, sides: Sides, ranged: Ranging) -> Line:
    if line.box is None:
        return line
    match ranged:
        case Ranging.LEFT:
            left = sides.right - line.box.x1
        case Ranging.RIGHT:
            left = line.box.x0 - sides.left
        case Ranging.CENTRED:
            left = sides.right - sides.left - line.box.width
    unit = line.box.width / (printed_width(line.text) or 1.0)
    glyph = line.box.width / max(1, len(line.text))
    room = Room(left / unit, (sides.right - sides.left) / unit) if unit > 0 else None
    return line._replace(full=left < FULL_GAP_GLYPHS * glyph, room=room)
