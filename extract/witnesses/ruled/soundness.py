"""Is a drawn grid the table's whole grid? Lines may bound less than the table's rows and columns.

Some tables draw only the frame and the header's rule, or only vertical lines: then several rows
or columns of text stand in one drawn cell. Such a grid is no certain evidence alone.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain, pairwise

from ...geometry import Box, union
from ...pages.page import Word

COLUMN_GAP_EMS = 1.5
"""A blank this wide (in font sizes) inside a line is no word space: those are 0.2-0.35, justified
ones under 1.0 (measured 2026-11)."""

FRAMED_SHARE = 0.3
"""Share of a framed table's rows that have words in two columns: after each may stand its comment,
and before some a band's title."""

ROW_GAP_LINES = 0.9
"""A blank this high (in line heights) inside a cell's text parts rows: lines of one paragraph lie
0.0-0.5 apart, paragraphs of one cell 0.3-1.2 but seldom in two cells at one height."""

LISTED_LINES = 3
"""Two or more cells with this many lines each at equal heights hold a list, not wrapped text."""

LISTED_COLUMNS = 3
"""So many columns with lines at equal heights are needed where no blank parts them: two cells of
wrapped text have equally many lines by chance now and then."""

SAME_HEIGHT_POINTS = 1.5
"""Lines this close stand at one height."""

MOST_LISTED_WORDS = 3
"""A list's entries are this short on average; wrapped text has more words on a line."""


PrintedLines = Sequence[Sequence[Word]]
"""The words of a cell, line by line."""


def hides_columns(cells: Sequence[PrintedLines]) -> bool:
    """Whether the words of a drawn column's cells stand in two columns, a blank running down.

    At least two lines, and half of all, must have a wide blank at one place in common.
    """
    lines = [line for cell in cells for line in cell]
    gaps = [gap for line in lines if (gap := _widest_gap(line)) is not None]
    if len(gaps) < 2 or 2 * len(gaps) < len(lines):
        return False
    left, right = max(gap[0] for gap in gaps), min(gap[1] for gap in gaps)
    return right - left >= COLUMN_GAP_EMS / 2 * max(word.size for word in lines[0])


def frames_columns(rows: Sequence[PrintedLines]) -> bool:
    """Whether the cells of a single drawn column are rows whose columns no line parts.

    A frame with a rule under each row: in a good part of the rows a blank at one place in common
    runs through all lines of the row, with words on both sides of it in two lines at least. Rows
    across the whole width (a band's title, a comment) have none.
    """
    worded = [lines for cell in rows if (lines := [line for line in cell if line])]
    if not worded:
        return False
    least = COLUMN_GAP_EMS / 2 * max(word.size for word in worded[0][0])
    blanks = [_blanks_through(list(chain.from_iterable(row)), least) for row in worded]
    for left in sorted({left for row in blanks for left, _ in row}):
        spans = [
            (right - start, _lines_on_both_sides(row, left))
            for row, found in zip(worded, blanks, strict=True)
            for start, right in found
            if start <= left and left + least <= right
        ]
        is_common = len(spans) >= FRAMED_SHARE * len(worded) and sum(n for _, n in spans) > 1
        if is_common and max(width for width, _ in spans) >= 2 * least:
            return True
    return False


def holds_columns(cell: PrintedLines) -> bool:
    """Whether a blank wider than any between words runs down through all lines of a cell."""
    words = [word for line in cell for word in line]
    return bool(words) and bool(_blanks_through(words, COLUMN_GAP_EMS * words[0].size))


def _lines_on_both_sides(row: PrintedLines, x: float) -> int:
    return sum(line[0].box.x0 < x < line[-1].box.x1 for line in row)


def _blanks_through(words: Sequence[Word], least: float) -> list[tuple[float, float]]:
    """The blanks (left, right) of at least this width that no word of a cell reaches into."""
    boxes = sorted((word.box for word in words), key=lambda box: box.x0)
    blanks = []
    right = boxes[0].x1
    for box in boxes:
        if box.x0 - right >= least:
            blanks.append((right, box.x0))
        right = max(right, box.x1)
    return blanks


def _widest_gap(line: Sequence[Word]) -> tuple[float, float] | None:
    """The widest blank between two words as (left, right), None where all are word spaces."""
    gaps = [
        (one.box.x1, two.box.x0)
        for one, two in pairwise(line)
        if two.box.x0 - one.box.x1 >= COLUMN_GAP_EMS * one.size
    ]
    return max(gaps, key=lambda gap: gap[1] - gap[0], default=None)


def hides_rows(cells: Sequence[PrintedLines]) -> bool:
    """Whether the words of a drawn row's cells stand in several rows.

    Either a blank runs through the whole row with words of two or more cells above and below, or
    three or more cells hold short lines at exactly the same heights.
    """
    lines = [[union([word.box for word in line]) for line in cell] for cell in cells if cell]
    if sum(len(cell) > 1 for cell in lines) < 2:
        return False
    return _blank_through(lines) or _listed(
        lines, sum(len(line) for cell in cells for line in cell)
    )


def _blank_through(cells: Sequence[Sequence[Box]]) -> bool:
    boxes = sorted((line for cell in cells for line in cell), key=lambda box: box.top)
    bottom = boxes[0].bottom
    for box in boxes:
        if box.top - bottom >= ROW_GAP_LINES * box.height and _parts(cells, bottom) >= 2:
            return True
        bottom = max(bottom, box.bottom)
    return False


def _parts(cells: Sequence[Sequence[Box]], y: float) -> int:
    """How many cells have lines above and below `y`."""
    return sum(cell[0].middle_y < y < cell[-1].middle_y for cell in cells)


def _listed(cells: Sequence[Sequence[Box]], words: int) -> bool:
    longest = max(len(cell) for cell in cells)
    full = [cell for cell in cells if len(cell) == longest]
    if longest < LISTED_LINES or len(full) < max(LISTED_COLUMNS, len(cells) - 1):
        return False
    level = all(
        abs(line.bottom - other.bottom) <= SAME_HEIGHT_POINTS
        for cell in full[1:]
        for line, other in zip(full[0], cell, strict=True)
    )
    line_count = sum(len(cell) for cell in cells)
    return level and words <= MOST_LISTED_WORDS * line_count
