"""The cells of a header that nothing encloses: runs over one another, and groups over several.

A header is read from neighbouring levels taken together; how well it reads says whether they are
one header at all.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from ....geometry import Box, union
from ....naming.calendars import months_of_initials
from ....naming.header_look import is_header_row, read_cell
from ....naming.header_period import is_bare_years, is_part_of_calendar
from ....naming.header_text import HeaderText, Match, read_header
from ....naming.lexicon import Lexicon
from ....naming.scan import is_known
from ....pages.page import Page, Word
from ...text_levels import Level, Run, run_of
from .groups import Column, Group, groups_over, is_group
from .header_columns import as_cell, by_depth, columns_of, words_down
from .narrow_groups import without_narrow_groups
from .single_headers import is_between_sorts, is_of_one_year
from .spanning_rules import Placed, name_of, outside, spanned

LINE_PITCH_EMS = 1.75
"""Distance (in font sizes) between the middles of neighbouring lines of a header cell: leading is
1.15-1.5, the blank between two rows adds 4 points or more (2026-11)."""

WIDER = 1.3
"""A blank between columns is at least so many times a word space of the same line."""

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
        """For each boundary of two columns the blank between their words.

        A word too long for its cell runs on at the right: the boundary is left of the next one.
        """
        return tuple(
            ((left.box.x1 if left.box.x1 < right.box.x0 else left.box.x0, right.box.x0),)
            for left, right in pairwise(self.cells)
        )

    @property
    def wide_strips(self) -> tuple[tuple[tuple[float, float]], ...]:
        """The same if words may run over their cells: from where they begin to the next ones."""
        return tuple(((left.box.x0, right.box.x0),) for left, right in pairwise(self.cells))

    @property
    def weight(self) -> float:
        """How surely this is a header; higher is surer."""
        return sum(_WEIGHTS[cell.text.match] for cell in self.cells)


def read_levels(levels: Sequence[Level], start: int, page: Page, lexicon: Lexicon) -> Header | None:
    """The levels, which are `parted`, as one header; None where their words are none."""
    runs = [(depth, run) for depth, level in enumerate(levels) for run in level.runs]
    groups, others = list[Placed](), list[Placed]()
    drawn = spanned(levels, page)
    free = [outside(drawn, level.runs) for level in levels]
    for placed in runs:
        over_some = name_of(placed) in drawn or (
            is_group(placed, free)
            and not is_of_one_year(placed, runs, lexicon)
            and not is_between_sorts(placed, runs, lexicon)
        )
        (groups if over_some else others).append(placed)
    columns = columns_of(others)
    if not _may_be_header(columns, lexicon):
        return None
    parts = without_narrow_groups(columns, page, lexicon)
    if parts is None:
        return None
    columns, narrow = parts
    printed = [as_cell(column, page) for column in columns]
    if not is_header_row(printed, lexicon):
        return None
    over = groups_over((*groups, *narrow), columns, drawn, lexicon)
    if over is None or not (over or _is_dense(levels)):
        return None
    texts = [read_cell(cell, lexicon) for cell in printed]
    cells = tuple(map(_header_cell, columns, texts))
    return Header(start=start, stop=start + len(levels), cells=cells, groups=over)


def parted(level: Level, lexicon: Lexicon) -> Level:
    """The level with each header cell in a run of its own."""
    runs = [part for run in level.runs for part in _parted(run, lexicon)]
    return level if len(runs) == len(level.runs) else level._replace(runs=tuple(runs))


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


def _may_be_header(columns: Sequence[Column], lexicon: Lexicon) -> bool:
    """Cheaply: two columns or more, none begins inside a sentence, half have header words."""
    if len(columns) < FEWEST_KNOWN or any(begins_small(_first(c)) for c in columns):
        return False
    known = sum(_has_header_words(column, lexicon) for column in columns)
    known += len(months_of_initials([_first(column).text for column in columns]))
    return known >= max(FEWEST_KNOWN, len(columns) / 2)


def _has_header_words(column: Sequence[Placed], lexicon: Lexicon) -> bool:
    words = [word.text for word in words_down(column)]
    if len(words) > MOST_CELL_WORDS:
        return False
    if is_part_of_calendar(" ".join(words)) or is_bare_years("".join(words)):
        return True  # `Kvartal 1`, `202|4`
    known = sum(is_known(word, lexicon) for word in words)
    return known > 0 and (known >= KNOWN_SHARE * len(words) or len(words) <= BROKEN_WORDS)


def begins_small(run: Run) -> bool:
    """Whether a run begins with a small letter as no header does, but for months: `jan | feb`."""
    return run.text[0].islower() and not is_part_of_calendar(run.text)


def _is_dense(levels: Sequence[Level]) -> bool:
    """Whether the levels are lines of the same cells rather than rows."""
    return all(
        below.box.middle_y - above.box.middle_y <= LINE_PITCH_EMS * below.size
        for above, below in pairwise(levels)
    )


def _first(column: Sequence[Placed]) -> Run:
    return min(column, key=by_depth)[1]


def _header_cell(column: Column, text: HeaderText) -> HeaderCell:
    words = words_down(column)
    return HeaderCell(words, union([word.box for word in words]), text)
