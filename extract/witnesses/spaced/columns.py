"""Where the columns of layout-preserving text part: the rivers of white space between them.

A river is a run of positions that no word of the table crosses: between two columns there is one,
somewhere from the left header word to the right one.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Callable, Sequence
from itertools import pairwise

from ...text_reader import TextLine, TextWord
from .chunks import COLUMN_GAP, Chunk, chunks_of
from .header import SpacedColumn, SpacedHeader

TORN_WORD = 4.0
TORN_PHRASE = 1.0
TIGHT = 0.25
"""Cost of a column boundary that cuts a word; that stands before a single space; or after one,
where the next column's word begins: a full cell leaves one space to its neighbour."""

BESIDE_SHARE = 0.2
"""Share of lines with words to the left of the first column from which these are other text."""

ASTRAY = 2.0
"""Cost of a boundary that does not part the cells of a line with as many texts as columns."""

STRAY = 1.0
"""Cost of a column boundary that leaves words under the neighbour's name."""

TIGHT_SHIFT = 2
"""Characters that such a word may stand beside its column's boundary (seen: 1, 2026-11)."""

TIGHT_COLUMNS = 3
"""Columns from which single spaces before all boundaries are no accident of prose."""

FAR_SHIFT = 8
"""Characters it may stand beside it where what begins with it is surely the column's: type set
narrower than its neighbours draws a cell to the left (samples up to 6, 2026-11)."""

BEGINS_THERE = 4.0
FAR = 0.02
APART = 0.1
"""On a new page: worth of each line with a chunk that begins at the boundary, a share of the lines
as what it cuts is; cost of each character that it moves, and of each that it moves more or less
than its left neighbour."""

FARTHEST_MOVE = 30
"""Characters a column's boundary may move from one page to the next: each page is set as narrow
as its own words allow (seen: 19, 2026-11)."""


def find_cuts(header: SpacedHeader, body: Sequence[TextLine]) -> list[int]:
    """For each column but the first: the position its words begin at or after.

    The best position cuts the fewest words and phrases of the body, then begins the most, then
    stands nearest to the header's word.
    """
    lines = [chunks_of(line) for line in body]
    chunks = [chunk for line in lines for chunk in line]
    full = [line for line in lines if len(line) == len(header.columns)]
    return [
        _best_cut(left, right, chunks, [line[number : number + 2] for line in full])
        for number, (left, right) in enumerate(pairwise(header.columns))
    ]


def moved_cuts(cuts: Sequence[int], body: Sequence[TextLine]) -> list[int]:
    """The same boundaries on a page whose columns stand a little elsewhere.

    Each boundary moves to where chunks begin and none is cut, and about as far as its neighbour.
    """
    chunks = [chunk for line in body for chunk in chunks_of(line)]
    starts = Counter(chunk.start for chunk in chunks)
    ways: dict[int, tuple[float, list[int]]] = {0: (0.0, [])}
    for cut in cuts:
        after: dict[int, tuple[float, list[int]]] = {}
        for move in range(-FARTHEST_MOVE, FARTHEST_MOVE + 1):
            at = cut + move
            told = (_torn(chunks, at) - BEGINS_THERE * starts[at]) / len(body)
            own = told + FAR * abs(move)
            before = [
                (cost + APART * abs(move - moved), way)
                for moved, (cost, way) in ways.items()
                if not way or way[-1] < at
            ]
            if before:
                cost, way = min(before)
                after[move] = (cost + own, [*way, at])
        ways = after
    return min(ways.values())[1]


def _best_cut(
    left: SpacedColumn,
    right: SpacedColumn,
    chunks: Sequence[Chunk],
    beside: Sequence[Sequence[Chunk]],
) -> int:
    """`beside` are the cells of both columns in the lines that have a text for each column."""
    starts = Counter(chunk.start for chunk in chunks)

    def cost(at: int) -> float:
        """What is cut, and what stands under the one name and on the other's side."""
        strays = sum(
            (_under(chunk, left) and chunk.start >= at)
            or (_under(chunk, right) and not _under(chunk, left) and chunk.start < at)
            for chunk in chunks
        )
        astray = sum(before.start >= at or after.start < at for before, after in beside)
        return _torn(chunks, at) + STRAY * strays + ASTRAY * astray

    places = range(left.start + 1, right.end)
    return min(places, key=lambda at: (cost(at), -starts[at], abs(at - right.start), at))


def _under(chunk: Chunk, column: SpacedColumn) -> bool:
    return chunk.start < column.end and column.start < chunk.end


def _torn(chunks: Sequence[Chunk], at: int) -> float:
    """What a boundary at this position cuts."""
    cost = 0.0
    for chunk in chunks:
        if chunk.start < at < chunk.end:
            if any(word.start == at for word in chunk.words):
                cost += TIGHT
            elif any(word.start < at < word.end for word in chunk.words):
                cost += TORN_WORD
            else:
                cost += TORN_PHRASE
    return cost


def runs_under_two(line: TextLine, header: SpacedHeader) -> bool:
    """Whether words with single spaces stand under the names of two columns: prose."""
    return any(
        sum(_under(chunk, column) for column in header.columns) > 1 for chunk in chunks_of(line)
    )


def stands_beside_text(header: SpacedHeader, body: Sequence[TextLine]) -> bool:
    """Whether other text runs on to the left of the table: a page of two text columns."""
    left = header.columns[0].start - COLUMN_GAP
    beside = sum(any(chunk.end <= left for chunk in chunks_of(line)) for line in body)
    return beside > BESIDE_SHARE * len(body)


Reads = Callable[[int, Sequence[TextWord]], bool]
"""Whether words are surely a whole cell of a column, given by its number."""


def crosses(line: TextLine, cuts: Sequence[int], reads: Reads) -> bool:
    """Whether words with single spaces run over a column boundary: prose, or a band."""
    chunks = chunks_of(line)
    for chunk in chunks:
        over = [column for column, cut in enumerate(cuts, 1) if chunk.start < cut < chunk.end]
        if over and len(cuts) + 1 < TIGHT_COLUMNS:
            return True
        if len(over) > 1 and len(chunks) == 1:
            return True
        if any(_tight_start(chunk, column, cuts, reads) is None for column in over):
            return True
    return False


def _tight_start(chunk: Chunk, column: int, cuts: Sequence[int], reads: Reads) -> int | None:
    """Where a column's words begin near its boundary, perhaps after a single space.

    Words farther away must be surely its cell. A small first letter must stand exactly there: it
    may as well be the left cell's next word.
    """
    cut = cuts[column - 1]
    if abs(chunk.start - cut) <= TIGHT_SHIFT:
        return chunk.start
    after = min((other for other in cuts if other > cut), default=chunk.end)
    for index, word in enumerate(chunk.words[1:], 1):
        near = abs(word.start - cut) <= FAR_SHIFT and not word.text[0].islower()
        if near and chunk.end <= after and reads(column, chunk.words[index:]):
            return word.start
    close = (
        word.start
        for word in chunk.words[1:]
        if abs(word.start - cut) <= (0 if word.text[0].islower() else TIGHT_SHIFT)
    )
    return next(close, None)


def tight_columns(line: TextLine, cuts: Sequence[int]) -> frozenset[int]:
    """The columns (from 1) whose words stand one space behind their left neighbour's."""
    return frozenset(
        column
        for chunk in chunks_of(line)
        for column, cut in enumerate(cuts, 1)
        if chunk.start + TIGHT_SHIFT < cut < chunk.end
    )


def cells_of(line: TextLine, cuts: Sequence[int], reads: Reads) -> list[list[TextWord]]:
    """The words of a line by column."""
    bounds = list(cuts)
    for chunk in chunks_of(line):
        for column, cut in enumerate(cuts, 1):
            inside = chunk.start < cut < chunk.end
            start = _tight_start(chunk, column, cuts, reads) if inside else None
            if start is not None:
                bounds[column - 1] = start
    cells: list[list[TextWord]] = [[] for _ in range(len(cuts) + 1)]
    for word in line.words:
        cells[bisect_right(bounds, word.start)].append(word)
    return cells
