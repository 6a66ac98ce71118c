"""What is known of a document's linear tables: how cells are parted in print and what they hold.

First from general knowledge alone, then from the split of words found with it, again and again.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import accumulate

from ..cell_kinds import Kind
from ..word_shapes import FIRST, Shape
from .stretch import Gap
from .words import Words


class Seam(IntEnum):
    """What two neighbouring words can have between them."""

    INSIDE = 0
    """Nothing: one cell."""
    AFTER_SHORT = 1
    """The end of a cell printed on one line; the row goes on."""
    AFTER_WRAPPED = 2
    """The end of a cell printed on several lines; the row goes on."""
    ROW_END = 3


_USUAL: Mapping[Seam, tuple[float, ...]] = {
    #             SPACE  WIDE   LINE LINE_WIDE BLANK BLANK_WIDE BLANKS PAGE
    Seam.INSIDE: (0.720, 0.006, 0.130, 0.003, 0.130, 0.003, 0.004, 0.004),
    Seam.AFTER_SHORT: (0.480, 0.060, 0.200, 0.010, 0.220, 0.010, 0.015, 0.005),
    Seam.AFTER_WRAPPED: (0.010, 0.005, 0.440, 0.030, 0.460, 0.030, 0.020, 0.005),
    Seam.ROW_END: (0.006, 0.004, 0.420, 0.020, 0.440, 0.020, 0.050, 0.040),
}
"""Shares of the gaps at each seam before the document has been looked at."""

USUAL_WEIGHT = 25.0
"""How many observed seams the shares above count as."""

USUAL_SHAPES_WEIGHT = 60.0
"""How many observed cells the usual shapes of first words count as."""

UNSEEN = 0.5
"""Observations that every gap gets for nothing: once in a document proves little."""

BOUNDARY = -1.1
"""Log-odds that a cell ends after a given word: about every fourth word of a plan table."""

RECURRING_SHARE = 0.6
"""Share of a column's cells whose text stands in other rows too."""

RECURRING_WEIGHT: Mapping[Kind, float] = dict.fromkeys(Kind, 0.7) | dict.fromkeys(
    {Kind.TARGET, Kind.VALUE, Kind.UNIT, Kind.NUMBER}, 0.2
)
"""Part of a recurring text's log-likelihood ratio that counts: words do not fall independently,
and figures recur by chance."""

RECURRING_MOST = 6.0

UNUSED_WIDTH = 10.0
"""Cost of a line that breaks though the next word would have fitted, times the unused share."""

UNUSED_MOST = 6.0

OVERLONG = 10.0
"""Cost of a line longer than its column's others, times the share it is too long by."""

OVERLONG_MOST = 4.0

WIDTH_SLACK = 0.10
"""Share of a column's width that stays uncertain when type is counted in characters."""

FULL_LINES_SHARE = 0.8
"""The width of a column is taken where this share of its broken lines is no longer."""


@dataclass(frozen=True, slots=True, order=True)
class Placed:
    """A cell of a split: words ``start … end-1`` of table number `table`."""

    table: int
    row: int
    column: int
    kind: Kind
    start: int
    end: int
    last: bool
    """It is the last filled cell of its row."""


@dataclass(frozen=True)
class Model:
    """Scores of seams, recurring texts and column widths."""

    seams: Mapping[Seam, tuple[float, ...]]
    """For each seam and gap: log-odds of the gap there against inside a cell."""
    surprise: Mapping[str, float]
    """How rare a word (as `Words.compared`) is in the document's tables: -log of its share."""
    first: Mapping[Kind, Mapping[Shape, float]]
    """How much more usual a shape is for cells' first words here than elsewhere, as a logarithm."""
    texts: Mapping[Kind, Counter[str]] = field(default_factory=dict)
    """How often a text (`Words.key`) stands in columns of a kind."""
    own: Mapping[tuple[int, Kind], frozenset[tuple[int, int]]] = field(default_factory=dict)
    """(table, kind) → (start, end) of the cells that `texts` was counted from."""
    widths: Mapping[tuple[int, int], int] = field(default_factory=dict)
    """(table, column) → characters on a line; missing where no cell of the column is wrapped."""

    def own_places(self, table: int, kind: Kind) -> frozenset[tuple[int, int]]:
        """(start, end) of the cells of a table that `texts` was counted from."""
        return self.own.get((table, kind), frozenset())


def usual_model(tables: Sequence[Words]) -> Model:
    """What holds of linear tables in general, and how rare each word is in these."""
    counts = Counter(word for words in tables for word in words.compared)
    total = counts.total()
    return Model(
        seams=_log_odds({}),
        surprise={word: math.log(total / n) for word, n in counts.items()},
        first=_first_shapes({}),
    )


def learnt_model(before: Model, tables: Sequence[Words], cells: Sequence[Placed]) -> Model:
    """What a split of all tables teaches."""
    texts: dict[Kind, Counter[str]] = {kind: Counter() for kind in Kind}
    shapes: dict[Kind, Counter[Shape]] = {kind: Counter() for kind in Kind}
    own: dict[tuple[int, Kind], set[tuple[int, int]]] = {}
    for cell in cells:
        texts[cell.kind][tables[cell.table].key(cell.start, cell.end)] += 1
        shapes[cell.kind][tables[cell.table].shapes[cell.start]] += 1
        own.setdefault((cell.table, cell.kind), set()).add((cell.start, cell.end))
    return Model(
        seams=_log_odds(_seam_counts(tables, cells)),
        surprise=before.surprise,
        first=_first_shapes(shapes),
        texts=texts,
        own={place: frozenset(spans) for place, spans in own.items()},
        widths=_widths(tables, cells),
    )


def _log_odds(counts: Mapping[Seam, Counter[Gap]]) -> dict[Seam, tuple[float, ...]]:
    shares: dict[Seam, list[float]] = {}
    for seam, usual in _USUAL.items():
        seen = counts.get(seam, Counter())
        weights = [usual[gap] * USUAL_WEIGHT + UNSEEN + seen[gap] for gap in Gap]
        shares[seam] = [weight / sum(weights) for weight in weights]
    return {
        seam: tuple(
            math.log(own / inside) + (0.0 if seam is Seam.INSIDE else BOUNDARY)
            for own, inside in zip(shares[seam], shares[Seam.INSIDE], strict=True)
        )
        for seam in Seam
    }


def _first_shapes(
    counts: Mapping[Kind, Counter[Shape]],
) -> dict[Kind, dict[Shape, float]]:
    shifts: dict[Kind, dict[Shape, float]] = {}
    for kind, usual in FIRST.items():
        seen = counts.get(kind, Counter())
        total = USUAL_SHAPES_WEIGHT + seen.total()
        shifts[kind] = {
            shape: math.log((share * USUAL_SHAPES_WEIGHT + seen[shape]) / total / share)
            for shape, share in usual.items()
        }
    return shifts


def _seam_counts(tables: Sequence[Words], cells: Iterable[Placed]) -> dict[Seam, Counter[Gap]]:
    counts: dict[Seam, Counter[Gap]] = {seam: Counter() for seam in Seam}
    for cell in cells:
        words = tables[cell.table]
        gaps = words.stretch.gaps
        counts[Seam.INSIDE].update(gaps[cell.start + 1 : cell.end])
        if cell.end < len(gaps):
            counts[seam_after(words, cell.start, cell.end, last=cell.last)][gaps[cell.end]] += 1
    return counts


def seam_after(words: Words, start: int, end: int, *, last: bool) -> Seam:
    """The seam that ends a cell of these words."""
    if last:
        return Seam.ROW_END
    return Seam.AFTER_SHORT if words.one_line(start, end) else Seam.AFTER_WRAPPED


def _widths(tables: Sequence[Words], cells: Iterable[Placed]) -> dict[tuple[int, int], int]:
    """The width of each column that has wrapped cells, by its broken lines."""
    broken: dict[tuple[int, int], list[int]] = {}
    for cell in cells:
        words = tables[cell.table]
        lengths = list(_broken_lengths(words, cell.start, cell.end))
        broken.setdefault((cell.table, cell.column), []).extend(lengths)
    return {
        place: sorted(lengths)[min(len(lengths) - 1, int(FULL_LINES_SHARE * len(lengths)))]
        for place, lengths in broken.items()
        if lengths
    }


def _broken_lengths(words: Words, start: int, end: int) -> Iterator[int]:
    """Characters of all lines of a cell but the last."""
    stretch = words.stretch
    while stretch.lines[start] != stretch.lines[end - 1]:
        after = stretch.starts[stretch.lines[start] + 1]
        yield stretch.words[after - 1].end - stretch.words[start].start
        start = after


class LineFit:
    """How well the lines of cells fill a column of `width` characters: scores of 0 or less."""

    def __init__(self, words: Words, width: int) -> None:
        stretch = words.stretch
        self._words, self._width = words, width
        full = range(len(stretch.starts) - 1)
        broken = [self._broken(stretch.starts[n], n) for n in full]
        self._sums = list(accumulate(broken, initial=0.0))

    def score(self, start: int, end: int) -> float:
        """Score of the words ``start … end-1`` as one cell."""
        stretch = self._words.stretch
        first, last = stretch.lines[start], stretch.lines[end - 1]
        if first == last:
            return self._overlong(start, end)
        between = self._sums[last] - self._sums[first + 1]
        return self._broken(start, first) + between + self._overlong(stretch.starts[last], end)

    def _broken(self, start: int, line: int) -> float:
        """Score of a line that breaks before its cell ends: too short, or too long."""
        stretch = self._words.stretch
        after = stretch.starts[line + 1]
        score = self._overlong(start, after)
        if after < len(stretch):
            length = stretch.words[after - 1].end - stretch.words[start].start
            unused = 1 - (length + 1 + len(stretch.words[after].text)) / self._width - WIDTH_SLACK
            score -= min(UNUSED_MOST, UNUSED_WIDTH * max(0.0, unused))
        return score

    def _overlong(self, start: int, end: int) -> float:
        if end - start == 1:
            return 0.0
        words = self._words.stretch.words
        length = words[end - 1].end - words[start].start
        excess = length / self._width - 1 - WIDTH_SLACK
        return -min(OVERLONG_MOST, OVERLONG * max(0.0, excess))
