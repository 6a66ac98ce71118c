"""Words → printed lines: the one place where words of a region become lines of text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise

from .geometry import Box, union
from .page import Word
from .table import Line

SAME_LINE_SHARE = 0.5
"""Words whose heights overlap by this share of the lower one stand on one line.

A superscript overlaps its line by 0.6-0.8, the next line at single spacing by under 0.2
(measured on the seeds and published plans, 2026-11).
"""

SPACE_SEEN = 0.16
"""A gap wider than this share of the font size is a space (`words.GAP`, measured there)."""

FULL_GAP_GLYPHS = 1.2
"""A line is full when less than this many mean glyph widths remain to the region's text edge.

Wide letters (`m`) are about 1.5 mean glyphs; a line that broke between words left 1-12 of them
free, one that broke inside a word 0-1 (measured on narrow-column plans, 2026-11).
"""


def group_lines(words: Iterable[Word]) -> list[list[Word]]:
    """Words by printed line, top to bottom, each line left to right."""
    lines: list[list[Word]] = []
    reach: list[Box] = []
    for word in sorted(words, key=lambda w: (w.box.middle_y, w.box.x0)):
        for index in range(len(lines) - 1, max(-1, len(lines) - 4), -1):
            lower = min(word.box.height, reach[index].height) or 1.0
            if word.box.overlap_y(reach[index]) / lower >= SAME_LINE_SHARE:
                lines[index].append(word)
                reach[index] = union([reach[index], word.box])
                break
        else:
            lines.append([word])
            reach.append(word.box)
    order = sorted(range(len(lines)), key=lambda i: (reach[i].top, reach[i].x0))
    return [sorted(lines[i], key=lambda w: (w.box.x0, w.id)) for i in order]


def _apart(before: Word, after: Word) -> bool:
    """Whether a space is seen between neighbours of a line, also where no space was printed."""
    return before.space_after or after.box.x0 - before.box.x1 > SPACE_SEEN * before.size


def line_of(words: Sequence[Word], page: int, right_edge: float | None = None) -> Line:
    """One line of left-to-right `words`; `right_edge` is the x where text in the region ends."""
    box = union(word.box for word in words)
    text = words[0].text + "".join(
        (" " if _apart(before, after) else "") + after.text for before, after in pairwise(words)
    )
    main = max(words, key=lambda w: len(w.text))
    glyph = sum(w.box.width for w in words) / max(1, sum(len(w.text) for w in words))
    full = right_edge is not None and right_edge - box.x1 < FULL_GAP_GLYPHS * glyph
    return Line(
        text=text,
        page=page,
        box=box,
        full=full,
        space=words[-1].space_after,
        words=tuple(w.id for w in words),
        size=main.size,
        bold=main.bold,
        colour=main.colour,
    )


def lines_of(words: Iterable[Word], page: int, right_edge: float | None = None) -> tuple[Line, ...]:
    """The printed lines of a region's words, top to bottom.

    `right_edge` (points) is the right end of the region's text area, if known.
    """
    return tuple(line_of(line, page, right_edge) for line in group_lines(words))
