"""Lines of a page in the order a person reads them: bands top to bottom, columns left to right.

Words that stand on one height belong to one line unless a gutter parts them: a strip of white
space that runs down several lines with running text on both sides (two-column pages, sidebars).
A label and its value far to the right (`Diarienummer:        2022/507`) are one line.
"""

from __future__ import annotations

import itertools
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ..geometry import Box, union
from ..lines import group_lines
from ..pages.page import Word

GUTTER_PT = 10.0
"""Least width of a gutter between columns of text (magazine pages keep 12-24; 2026-11)."""

GAP_EMS = 1.8
"""White space between two words, in font sizes, from which they may stand in different columns.

Justified text stretches to about 1.0 em, tabs and gutters begin at 2 (published plans, 2026-11).
"""

COLUMN_LINES = 4
"""Each side of a gutter holds at least this many lines."""

COLUMN_CHARACTERS = 16
"""Median characters a line on each side: columns hold running text, not labels or values."""

ANY_LENGTH = -1
"""Stands for the length of a table: it is a column by itself."""


@dataclass(frozen=True, slots=True)
class Obstacle:
    """A region that is read as a whole (a table): keeps its place in the order."""

    box: Box
    index: int


class Row(NamedTuple):
    """Words of one line, left to right."""

    words: tuple[Word, ...]
    box: Box


Piece = Row | Obstacle


def in_reading_order(words: Sequence[Word], obstacles: Sequence[Obstacle]) -> list[Piece]:
    """Every word in exactly one `Row`, every obstacle once."""
    fragments = [_row(part) for line in group_lines(words) for part in _split(line)]
    return _order([*fragments, *obstacles])


def _split(line: Sequence[Word]) -> list[Sequence[Word]]:
    """A line cut at its wide gaps."""
    parts: list[list[Word]] = [[line[0]]]
    for left, right in itertools.pairwise(line):
        if right.box.x0 - left.box.x1 > GAP_EMS * max(left.size, right.size):
            parts.append([])
        parts[-1].append(right)
    if len(parts) == 1:
        return [line]
    # a tall heading in the next column makes one line of two small ones beside it
    return [apart for part in parts for apart in group_lines(part)]


def _row(words: Sequence[Word]) -> Row:
    return Row(tuple(words), union([w.box for w in words]))


def _order(pieces: list[Piece]) -> list[Piece]:
    """Bands of the region; the longest runs of bands with a gutter are read column by column."""
    if not pieces:
        return []
    bands = _bands(pieces)
    around = union(piece.box for piece in pieces)
    ordered: list[Piece] = []
    index = 0
    while index < len(bands):
        run, gutter = _run_with_gutter(bands, index, (around.x0, around.x1))
        if gutter is None:
            ordered += _joined(bands[index])
            index += 1
            continue
        inside = [piece for band in bands[index:run] for piece in band]
        ordered += _order([p for p in inside if p.box.middle_x < gutter])
        ordered += _order([p for p in inside if p.box.middle_x >= gutter])
        index = run
    return ordered


def _bands(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """Pieces that share heights, top to bottom."""
    bands: list[list[Piece]] = []
    reach = 0.0
    for piece in sorted(pieces, key=lambda p: (p.box.middle_y, p.box.x0)):
        # Half a point of shared height is the descenders of one line in the next.
        if bands and piece.box.middle_y < reach:
            bands[-1].append(piece)
            reach = max(reach, _depth(piece))
        else:
            bands.append([piece])
            reach = _depth(piece)
    return bands


def _depth(piece: Piece) -> float:
    """How far down the band reaches: a line's middle, an obstacle's bottom."""
    return (
        piece.box.bottom
        if isinstance(piece, Obstacle)
        else piece.box.middle_y + 0.25 * (piece.box.height)
    )


def _run_with_gutter(
    bands: list[list[Piece]], start: int, width: tuple[float, float]
) -> tuple[int, float | None]:
    """(end, middle of the gutter) of the longest run of bands from `start` that a gutter parts."""
    free = [width]
    best: tuple[int, float | None] = (start + 1, None)
    inside: list[tuple[float, int, int]] = []
    for end in range(start, len(bands)):
        free = _strips_left_by(bands[end], free)
        if not free:
            break
        inside += [(p.box.middle_x, round(p.box.middle_y), _length(p)) for p in bands[end]]
        first = min(x for x, _, _ in inside)
        last = max(x for x, _, _ in inside)
        for x0, x1 in free:
            middle = (x0 + x1) / 2
            if not first < middle <= last:
                continue  # a margin: nothing stands on one of its sides
            if _is_column([(y, length) for x, y, length in inside if x < middle]) and _is_column(
                [(y, length) for x, y, length in inside if x >= middle]
            ):
                best = (end + 1, middle)
    return best


def _length(piece: Piece) -> int:
    """Characters of a line with its spaces; a table stands for any amount of text.

    A label (`Definition av mått:`) is no running text, however long: its value stands beside it.
    """
    if isinstance(piece, Obstacle):
        return ANY_LENGTH
    if piece.words[-1].text.endswith(":"):
        return 0
    return sum([len(word.text) + 1 for word in piece.words])


def _strips_left_by(
    band: Sequence[Piece], free: list[tuple[float, float]]
) -> list[tuple[float, float]]:
    """The parts of the vertical strips `free` that no piece of the band covers."""
    for piece in band:
        free = [
            strip
            for x0, x1 in free
            for strip in ((x0, min(x1, piece.box.x0)), (max(x0, piece.box.x1), x1))
            if strip[1] - strip[0] >= GUTTER_PT
        ]
    return free


def _is_column(pieces: Sequence[tuple[int, int]]) -> bool:
    """Whether running text stands there, by the height and the `_length` of each piece.

    A label and its value on one height are one line, in the column of a brochure too.
    """
    lines: dict[int, int] = {}
    for y, length in pieces:
        if length == ANY_LENGTH:
            return True
        lines[y] = lines.get(y, 0) + length
    if len(lines) < COLUMN_LINES:
        return False
    return sorted(lines.values())[len(lines) // 2] >= COLUMN_CHARACTERS


def _joined(band: Sequence[Piece]) -> list[Piece]:
    """A band without columns: its fragments are one line again; obstacles keep their place."""
    rows = [piece for piece in band if isinstance(piece, Row)]
    obstacles = sorted(
        (piece for piece in band if isinstance(piece, Obstacle)), key=lambda o: o.box.top
    )
    if len(band) == 1:
        return list(band)
    if not obstacles:
        return [_row([w for row in sorted(rows, key=lambda r: r.box.x0) for w in row.words])]
    before = [r for r in rows if r.box.middle_y <= obstacles[0].box.middle_y]
    after = [r for r in rows if r.box.middle_y > obstacles[0].box.middle_y]
    return [*_by_height(before), *obstacles, *_by_height(after)]


def _by_height(rows: Sequence[Row]) -> list[Piece]:
    return (
        [_row(line) for line in group_lines([w for row in rows for w in row.words])] if rows else []
    )
