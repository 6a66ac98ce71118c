"""Lines set close: which go on with the line of a list above them, and which begin anew."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ..flow import Block
from ..prose.typography import SENTENCE_END
from ..table import Line
from .keys import find_any_key, is_alone

SURELY_FITS = 1.5
"""A word surely fits where so many times its mean width is left: capitals are wide (2026-11)."""

SAME_EDGE_POINTS = 2.0
"""Lines of one text column begin within so much; indents are wider (2026-11)."""

Columns = Mapping[tuple[int | None, int], float]
"""(page, left edge) → where the longest line that begins there ends."""


def columns_of(blocks: Iterable[Block]) -> Columns:
    """How far the lines of each text column reach, in points or characters."""
    found: dict[tuple[int | None, int], float] = {}
    for block in blocks:
        for line in block.lines:
            place = _place(line)
            found[place] = max(found.get(place, 0.0), _end(line))
    return found


def parted_below(
    lines: Sequence[Line], block: Sequence[Line], columns: Columns
) -> list[Sequence[Line]]:
    """A line of a list as printed, and apart from it the paragraph that begins below it.

    It begins where its first word had room above, on a line as long as others of the `block`; a
    paragraph that ends as a sentence, on one as long as others of the text column.
    """
    widest = max(map(_end, block))
    if lines[-1].text.endswith(SENTENCE_END):
        widest = max(widest, columns.get(_place(lines[0]), 0.0))
    for index in range(1, len(lines)):
        if _begins_anew(lines[index - 1], lines[index], widest):
            return [lines[:index], lines[index:]]
    return [lines]


def _begins_anew(above: Line, below: Line, widest: float) -> bool:
    """Whether a text begins on a line: its first word had room above, or it has a letter."""
    if below.text.startswith(("(", "[")) and find_any_key(below.text) is not None:
        return True
    if not below.text[:1].isupper() or above.page != below.page or is_alone(above.text):
        return False
    glyph = 1.0 if below.box is None else below.box.width / max(1, len(below.text))
    first = below.text.split()[0]
    return _end(above) + glyph * (len(first) + 1) * SURELY_FITS < widest


def _place(line: Line) -> tuple[int | None, int]:
    left = 0.0 if line.box is None else line.box.x0
    return line.page, round(left / SAME_EDGE_POINTS)


def _end(line: Line) -> float:
    """Where a line ends: in points, or in characters of a text document."""
    return len(line.text) if line.box is None else line.box.x1
