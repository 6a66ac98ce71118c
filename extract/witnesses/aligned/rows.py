"""Where rows begin in the body of a table that nothing encloses.

Rules and fills across the table part rows, and so do texts across it. Elsewhere two kinds of signs
are weighed: the distances of lines, and the words.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .body_lines import BodyLine, columns_of
from .distances import Distance, Sign, distance_of, lowest_limit, step_above
from .words import CLEAR_WORDS, Words, rooms_of

DOUBTFUL_BELOW = 1.0
"""Smaller sums of weights decide nothing."""

DOUBTFUL_ALONE = 2.0
"""The same where the distances of lines tell nothing."""

BANDED = -3.0
"""Added for a line without rule or fill above it, where rules or fills part other rows."""

BORNE_OUT_SHARE = 0.75
"""Share of the rows between two rules that words must bear out; else they are paragraphs."""

ASIDE = -8.0
"""Added for lines that stand alone in a column that is not the first: a further paragraph of a
cell. Rows without the first cell belong to a goal that is printed once."""

OFF_MIDDLE_EMS = 0.3
"""Centred cells stand this near (in font sizes) to the middle of their row."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known of the table besides its lines."""

    bands: Sequence[float] = ()
    """The y of rules and of the sides of fills across the table."""
    rooms: Sequence[float] = ()
    """The width that the text of each column may take for sure, in points."""
    leading: float | None = None
    """Distance of the lines of one cell in font sizes, seen in the header or in prose."""
    keyless: bool = False
    """Whether the first column is a goal's, whose cells stand for several rows."""


@dataclass(frozen=True, slots=True)
class Rows:
    """Indexes of the lines that begin a row; those of them and of others where it is doubtful."""

    starts: tuple[int, ...]
    doubtful: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Body:
    """The lines of a body with all that tells about its rows."""

    lines: Sequence[BodyLine]
    open_steps: Mapping[int, float]
    """Index of each line that nothing drawn and no text across parts from the one above → the
    distance between them."""
    banded: bool
    """Whether rules or fills part some of the rows."""
    keyless: bool
    words: Words
    distance: Distance

    def weight(self, start: int, index: int) -> float:
        """How much speaks for a row at `index`, after one that began at `start`."""
        weight = self.words.tell(self.lines[start:index], self.lines[index])
        weight += self.distance.tells(self.open_steps[index])
        if self.banded:
            weight += BANDED
        if (self.banded or not self.keyless) and self._is_aside(index):
            weight += ASIDE
        return weight

    def is_doubtful(self, weight: float) -> bool:
        """Whether a sum of weights decides nothing."""
        return abs(weight) < (DOUBTFUL_BELOW if self.distance.weight else DOUBTFUL_ALONE)

    def _is_aside(self, index: int) -> bool:
        """Whether the lines down to the next blank stand in one column only, not the first."""
        if not self.distance.weight:
            return False
        stop = index + 1
        while self.open_steps.get(stop, float("inf")) <= self.distance.limit:
            stop += 1
        columns = columns_of(self.lines[index:stop])
        return len(columns) == 1 and columns[0] > 0


def find_rows(lines: Sequence[BodyLine], setting: Setting) -> Rows:
    """Where the rows of a body begin."""
    if not lines:
        return Rows((), ())
    body = _body(lines, setting)
    starts, doubtful = _weighed(body)
    if body.banded:
        starts, doubtful = _borne_out(body, starts, doubtful)
    if not body.words.from_the_top and not (body.distance.weight and _is_level(lines, starts)):
        doubtful = [index for index in starts[1:] if index in body.open_steps]
    return Rows(tuple(starts), tuple(doubtful))


def _body(lines: Sequence[BodyLine], setting: Setting) -> _Body:
    banded = {
        index
        for index in range(1, len(lines))
        if any(lines[index - 1].middle < y < lines[index].middle for y in setting.bands)
    }
    open_steps = {
        index: step_above(lines, index)
        for index in range(1, len(lines))
        if index not in banded and lines[index - 1].is_across is lines[index].is_across
    }
    words = Words(rooms_of(lines, setting.rooms), _stand_at_the_top(lines, open_steps))
    told = words.tell_all(lines)
    signs = [Sign(step, told[index - 1]) for index, step in open_steps.items()]
    distance = distance_of(signs, max(line.size for line in lines), setting.leading)
    return _Body(lines, open_steps, bool(banded), setting.keyless, words, distance)


def _weighed(body: _Body) -> tuple[list[int], list[int]]:
    """Where rows begin, and where that is doubtful, line by line downwards."""
    starts, doubtful = [0], []
    for index in range(1, len(body.lines)):
        if index not in body.open_steps:
            starts.append(index)
        elif not body.lines[index].overlaps(body.lines[index - 1]):
            weight = body.weight(starts[-1], index)
            if weight > 0:
                starts.append(index)
            if body.is_doubtful(weight):
                doubtful.append(index)
    return starts, doubtful


def _borne_out(
    body: _Body, starts: Sequence[int], doubtful: Sequence[int]
) -> tuple[list[int], list[int]]:
    """Rows between two rules only where the words show most of them; else all are paragraphs."""
    rows = list(pairwise(starts))
    inner = [(start, index) for start, index in rows if index in body.open_steps]
    sure = [
        index
        for start, index in inner
        if body.words.tell(body.lines[start:index], body.lines[index]) >= CLEAR_WORDS
    ]
    if len(sure) >= BORNE_OUT_SHARE * len(inner):
        return list(starts), list(doubtful)
    return [index for index in starts if index not in body.open_steps], []


def _stand_at_the_top(lines: Sequence[BodyLine], open_steps: Mapping[int, float]) -> bool:
    """Whether every cell begins with its row, and none is centred or hangs at the bottom.

    Centred cells stand at half lines; cells at the bottom end together and begin apart.
    """
    if any(below.overlaps(above) for above, below in pairwise(lines)):
        return False
    limit = lowest_limit(list(open_steps.values()), max(line.size for line in lines))
    if limit is None:
        return True
    starts = [0, *(k for k in range(1, len(lines)) if open_steps.get(k, float("inf")) > limit)]
    rows = [lines[a:b] for a, b in pairwise([*starts, len(lines)]) if b - a > 1]
    widest = [max(len(line.pieces) for line in row) for row in rows]
    firsts = sum(len(row[0].pieces) == most for row, most in zip(rows, widest, strict=True))
    lasts = sum(len(row[-1].pieces) == most for row, most in zip(rows, widest, strict=True))
    return firsts >= lasts


def _is_level(lines: Sequence[BodyLine], starts: Sequence[int]) -> bool:
    """Whether the cells of each row stand in its middle, or each row's cells end together."""
    for first, stop in pairwise([*starts, len(lines)]):
        row = lines[first:stop]
        middle = (row[0].middle + row[-1].middle) / 2
        slack = OFF_MIDDLE_EMS * row[0].size
        for column in columns_of(row):
            own = [line.middle for line in row if column in line.pieces]
            is_centred = abs((own[0] + own[-1]) / 2 - middle) <= slack
            if not is_centred and row[-1].middle - own[-1] > slack:
                return False
    return True
