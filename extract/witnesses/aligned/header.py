"""Header lines of tables that nothing encloses: words of the lexicon side by side on one to four
neighbouring heights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from ...geometry import Box, union
from ...lines import lines_of
from ...naming.header_period import is_bare_years
from ...naming.header_rows import is_header_row
from ...naming.header_text import HeaderText, Match, read_header
from ...naming.lexicon import Lexicon
from ...naming.spelling import stem
from ...pages.backdrop import fill_of
from ...pages.page import Page, Word
from ...table import Cell
from ..text_levels import RUN_GAP_EMS, Level, Run, run_of
from .page_columns import heads_text_columns

MOST_LEVELS = 5
"""Heights of one header: three lines in one cell, others centred beside them at half lines."""

LINE_PITCH_EMS = 1.75
"""Distance (in font sizes) between the middles of neighbouring lines of a header cell: leading is
1.15-1.5, the blank between two rows adds 4 points or more (2026-11)."""

ROW_PITCH_EMS = 2.6
"""The same between a group header and the headers under it, which are rows of their own."""

SAME_START_PT = 0.7
"""Headers of one cell's column start at one x within this: no more than a side bearing."""

WIDER = 1.3
"""A blank between columns is at least so many times a word space of the same line."""

MOST_GROUP_WORDS = 4
"""Words of a header over several columns: `Gränsvärden`, `Utfall perioden`."""

FEWEST_KNOWN = 2
"""Known runs that a header has."""

MOST_CELL_WORDS = 10
"""Words of one header cell, as `header_rows.LONGEST_HEADER_WORDS`."""

BROKEN_WORDS = 3
"""A cell of so few words may be one header word broken over its lines (`Huvudans|var`)."""

KNOWN_SHARE = 0.3
"""Share of a cell's words that must be header words: `Effektmått och övriga mått/nyckeltal` has
half, `Nuvärde (senast uppmätta värde)` a third."""

_WEIGHTS = {
    Match.EXACT: 3.0,
    Match.PHRASE: 1.5,
    Match.TIME: 1.5,
    Match.NEARLY: 1.5,
    Match.NONE: -1.0,
}
"""How much a header cell speaks for the lines taken together: a line of the body among them turns
an exact header into a phrase or into nothing."""


@dataclass(frozen=True, slots=True)
class HeaderCell:
    """The words over one column, and what they say."""

    words: tuple[Word, ...]
    box: Box
    text: HeaderText


@dataclass(frozen=True, slots=True)
class Group:
    """A header over the columns ``first … last`` (`Gränsvärden` over three colours)."""

    words: tuple[Word, ...]
    box: Box
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Header:
    """A header's cells, left to right, and the levels it takes."""

    start: int
    """Index of its first level."""
    stop: int
    """Index of the level after it."""
    cells: tuple[HeaderCell, ...]
    groups: tuple[Group, ...] = ()

    @property
    def box(self) -> Box:
        """The box around its words."""
        return union([*(cell.box for cell in self.cells), *(group.box for group in self.groups)])

    @property
    def strips(self) -> tuple[tuple[tuple[float, float]], ...]:
        """For each boundary of two columns the blank between their words."""
        return tuple(((left.box.x1, right.box.x0),) for left, right in pairwise(self.cells))

    @property
    def weight(self) -> float:
        """How surely this is a header; higher is surer."""
        return sum(_WEIGHTS[cell.text.match] for cell in self.cells)


def find_headers(levels: Sequence[Level], page: Page, lexicon: Lexicon) -> list[Header]:
    """The headers among the levels, top to bottom, not overlapping."""
    known = [sum(_may_be_known(run, lexicon) for run in level.runs) for level in levels]
    found: list[Header] = []
    for start in range(len(levels)):
        window = range(start, _window_end(levels, start))
        if sum(known[i] for i in window) < FEWEST_KNOWN or not _may_begin(levels[start]):
            continue
        header = _best(levels, window, page, lexicon)
        if header is None or not _is_certain(header, levels, page):
            continue
        words = [cell.words for cell in header.cells]
        if not heads_text_columns(words, range(header.start, header.stop), levels):
            found.append(header)
    return _apart(found)


def _is_certain(header: Header, levels: Sequence[Level], page: Page) -> bool:
    """Whether all words are header words, or the lines are set apart from the next in print.

    A row of data may have header words too: `Vi har APT | Alla medarbetare | Senast 2026 | Klar`.
    """
    exact = [cell.text.match is Match.EXACT for cell in header.cells]
    if all(exact) or not any(exact):
        return all(exact)
    words = [word for cell in header.cells for word in cell.words]
    below = levels[header.stop].runs if header.stop < len(levels) else ()
    if all(word.bold for word in words) and not all(run.bold for run in below):
        return True
    ground = fill_of(page, header.box)
    return ground is not None and all(fill_of(page, run.box) != ground for run in below)


def _may_begin(level: Level) -> bool:
    """Whether the level can be a header's first: no run begins in the middle of a sentence."""
    return all(not run.text[0].islower() for run in level.runs)


def _may_be_known(run: Run, lexicon: Lexicon) -> bool:
    return any(_is_known(word.text, lexicon) for word in run.words)


@lru_cache(maxsize=20_000)
def _is_known(word: str, lexicon: Lexicon) -> bool:
    letters = "".join(c for c in word if c.isalpha())
    return lexicon.knows(stem(letters)) if letters else is_bare_years(word)


def _window_end(levels: Sequence[Level], start: int) -> int:
    """The index after the last level near enough to belong to a header that begins at `start`."""
    end = start + 1
    while end < len(levels) and end - start < MOST_LEVELS:
        pitch = levels[end].box.middle_y - levels[end - 1].box.middle_y
        if pitch > ROW_PITCH_EMS * levels[end].size:
            break
        end += 1
    return end


def _best(levels: Sequence[Level], window: range, page: Page, lexicon: Lexicon) -> Header | None:
    """The heaviest header that begins with the window; of equals the longest."""
    best: Header | None = None
    for stop in range(window.start + 1, window.stop + 1):
        header = _read(levels[window.start : stop], window.start, page, lexicon)
        if header is not None and (best is None or header.weight >= best.weight):
            best = header
    return best


def _apart(headers: Sequence[Header]) -> list[Header]:
    """Of headers that share levels the heaviest; of equals the longer."""
    chosen: list[Header] = []
    for header in sorted(headers, key=lambda h: (-h.weight, h.start - h.stop, h.start)):
        if all(header.stop <= other.start or other.stop <= header.start for other in chosen):
            chosen.append(header)
    return sorted(chosen, key=lambda h: h.start)


def _read(levels: Sequence[Level], start: int, page: Page, lexicon: Lexicon) -> Header | None:
    """The levels as one header; None where their words are none."""
    runs = [
        (depth, part)
        for depth, level in enumerate(levels)
        for run in level.runs
        for part in _parted(run, lexicon)
    ]
    groups = [(depth, run) for depth, run in runs if _covers_several(depth, run, runs)]
    columns = _columns([item for item in runs if item not in groups])
    if not _may_be_header(columns, lexicon):
        return None
    columns, narrow = _without_narrow_groups(columns, lexicon)
    cells = [_cell(column, page, lexicon) for column in columns]
    if not is_header_row([_as_cell(c, page) for c in cells], lexicon):
        return None
    spans = [_group(depth, run, columns, lexicon) for depth, run in (*groups, *narrow)]
    if any(span is None for span in spans) or (not spans and not _is_dense(levels)):
        return None
    return Header(
        start=start,
        stop=start + len(levels),
        cells=tuple(cells),
        groups=tuple(span for span in spans if span is not None),
    )


@lru_cache(maxsize=4096)
def _parted(run: Run, lexicon: Lexicon) -> tuple[Run, ...]:
    """A run cut where two header words stand close together: `2025 Målvärde 2027`.

    Only at a blank wider than its others, and only where the parts are headers, not the whole.
    """
    gaps = [b.box.x0 - a.box.x1 for a, b in pairwise(run.words)]
    if not gaps or max(gaps) < WIDER * min(gaps) or _is_exact(run.text, lexicon):
        return (run,)
    cut = gaps.index(max(gaps)) + 1
    parts = run_of(run.words[:cut]), run_of(run.words[cut:])
    return parts if all(_is_exact(part.text, lexicon) for part in parts) else (run,)


def _is_exact(text: str, lexicon: Lexicon) -> bool:
    return read_header([text], lexicon).match in (Match.EXACT, Match.TIME)


def _may_be_header(columns: Sequence[Sequence[_Placed]], lexicon: Lexicon) -> bool:
    """Cheaply: two columns or more, none begins inside a sentence, half have header words."""
    if len(columns) < FEWEST_KNOWN or any(_first(c).text[0].islower() for c in columns):
        return False
    known = sum(_has_header_words(column, lexicon) for column in columns)
    return known >= max(FEWEST_KNOWN, len(columns) / 2)


def _has_header_words(column: Sequence[_Placed], lexicon: Lexicon) -> bool:
    words = [word.text for _, run in column for word in run.words]
    if len(words) > MOST_CELL_WORDS:
        return False
    known = sum(_is_known(word, lexicon) for word in words)
    return known > 0 and (known >= KNOWN_SHARE * len(words) or len(words) <= BROKEN_WORDS)


def _is_dense(levels: Sequence[Level]) -> bool:
    """Whether the levels are lines of the same cells rather than rows."""
    return all(
        below.box.middle_y - above.box.middle_y <= LINE_PITCH_EMS * below.size
        for above, below in pairwise(levels)
    )


_Placed = tuple[int, Run]
"""A run with the number of its level in the window."""


def _covers_several(depth: int, run: Run, runs: Sequence[_Placed]) -> bool:
    """Whether two or more runs of one lower level stand under the run, or too near to be apart."""
    near = RUN_GAP_EMS * run.size
    below = [d for d, other in runs if d > depth and _apart_x(other.box, run.box) < near]
    return any(below.count(d) > 1 for d in below)


def _apart_x(one: Box, other: Box) -> float:
    """The blank between two boxes, below 0 where one stands over the other."""
    return max(one.x0, other.x0) - min(one.x1, other.x1)


def _columns(runs: Sequence[_Placed]) -> list[list[_Placed]]:
    """Runs over one another, with a blank between them and the next column."""
    columns: list[list[_Placed]] = []
    reach = float("-inf")
    for item in sorted(runs, key=lambda item: (item[1].box.x0, item[0])):
        box = item[1].box
        if columns and box.x0 - reach <= RUN_GAP_EMS * item[1].size:
            columns[-1].append(item)
        else:
            columns.append([item])
            reach = box.x1
        reach = max(reach, box.x1)
    return columns


def _without_narrow_groups(
    columns: Sequence[list[_Placed]], lexicon: Lexicon
) -> tuple[list[list[_Placed]], list[_Placed]]:
    """Take out words over a complete header word: a group no wider than one of its columns.

    ``Utfall 2023`` over ``Män`` alone, with ``Kvinnor`` and ``Totalt`` beside it and nothing over
    them, is one too, and so it is over the blank between ``Kvinnor`` and ``Män``.
    """
    left: list[list[_Placed]] = []
    narrow: list[_Placed] = []
    parts = [_is_part(column, lexicon) for column in columns]
    for index, column in enumerate(columns):
        top = min(depth for depth, _ in column)
        upper = [item for item in column if item[0] == top]
        lower = [item for item in column if item[0] != top]
        if (
            all(item[0] == 0 for item in column)
            and all(parts[index - 1 : index + 2 : 2])
            and (0 < index < len(columns) - 1)
        ):
            narrow += column
            continue
        beside = any(parts[max(0, index - 1) : index + 2])
        if (
            len(upper) == 1
            and lower
            and (_both_exact(upper, lower, lexicon) or (beside and _is_part(lower, lexicon)))
        ):
            narrow += upper
            left.append(lower)
        else:
            left.append(column)
    return left, narrow


def _is_part(column: Sequence[_Placed], lexicon: Lexicon) -> bool:
    """Whether the words name a group or a year alone, below the first level: the rest is above."""
    if not column or min(depth for depth, _ in column) == 0:
        return False
    lines = [run.text for _, run in sorted(column, key=_by_depth)]
    return read_header(lines, lexicon).match is Match.TIME


def _both_exact(upper: Sequence[_Placed], lower: Sequence[_Placed], lexicon: Lexicon) -> bool:
    above, below = ([run.text for _, run in sorted(part, key=_by_depth)] for part in (upper, lower))
    return (
        read_header(above, lexicon).match is Match.EXACT
        and read_header(below, lexicon).match is Match.EXACT
        and read_header([*above, *below], lexicon).match is not Match.EXACT
    )


def _first(column: Sequence[_Placed]) -> Run:
    return min(column, key=_by_depth)[1]


def _by_depth(item: _Placed) -> tuple[int, float]:
    return item[0], item[1].box.x0


def _cell(column: Sequence[_Placed], page: Page, lexicon: Lexicon) -> HeaderCell:
    words = tuple(word for _, run in sorted(column, key=_by_depth) for word in run.words)
    lines = [line.text for line in lines_of(words, page.number)]
    return HeaderCell(words, union(w.box for w in words), read_header(lines, lexicon))


def _as_cell(cell: HeaderCell, page: Page) -> Cell:
    return Cell(row=0, column=0, lines=lines_of(cell.words, page.number))


def _group(
    depth: int, run: Run, columns: Sequence[Sequence[_Placed]], lexicon: Lexicon
) -> Group | None:
    """The group with its columns: neighbours without words on its own height, around it.

    None where it stands over fewer than two, or where it may be a heading above the table: long,
    larger, or over the first column without being a header word.
    """
    sizes = {round(r.size, 1) for column in columns for _, r in column}
    if len(run.words) > MOST_GROUP_WORDS or round(run.size, 1) not in sizes:
        return None
    free = [all(d != depth for d, _ in column) for column in columns]
    boxes = [union(r.box for _, r in column) for column in columns]
    under = [k for k, box in enumerate(boxes) if free[k] and box.overlap_x(run.box) > 0]
    under = under or _at_sides(run.box, boxes, free)
    spans = _spans_around(under, free)
    if not spans:
        return None
    ends = _column_ends(boxes)
    a, b = min(spans, key=lambda s: (_eccentric(run.box, boxes[s[0]].x0, ends[s[1]]), s))
    if a == 0 and read_header([run.text], lexicon).match is not Match.EXACT:
        return None
    return Group(run.words, run.box, a, b)


def _at_sides(group: Box, boxes: Sequence[Box], free: Sequence[bool]) -> list[int]:
    """The free columns left and right of words that stand over the blank between them."""
    after = next((k for k, box in enumerate(boxes) if box.x0 >= group.x1), 0)
    return [after - 1, after] if after > 0 and free[after - 1] and free[after] else []


def _spans_around(under: Sequence[int], free: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last of all stretches of two or more free columns that hold the columns `under`."""
    if not under:
        return []
    first, last = under[0], under[-1]
    while first > 0 and free[first - 1]:
        first -= 1
    while last + 1 < len(free) and free[last + 1]:
        last += 1
    starts, stops = range(first, under[0] + 1), range(under[-1], last + 1)
    return [(a, b) for a in starts for b in stops if b > a]


def _column_ends(boxes: Sequence[Box]) -> list[float]:
    """About where each column ends: where the next begins. The last is as wide as its neighbour."""
    ends = [box.x0 for box in boxes[1:]]
    return [*ends, max(boxes[-1].x1, 2 * boxes[-1].x0 - boxes[-2].x0)]


def _eccentric(group: Box, x0: float, x1: float) -> float:
    """How far the group is from standing at the left of, or in the middle over, its columns."""
    if abs(group.x0 - x0) <= SAME_START_PT:
        return 0.0
    return round(abs(group.middle_x - (x0 + x1) / 2), 1)
