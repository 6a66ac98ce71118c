"""Header lines of tables that nothing encloses: words of the lexicon side by side on one to four
neighbouring heights.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate, pairwise

from ....geometry import Box, union
from ....naming.calendars import FEWEST_TIMES, heads_calendar, months_of_initials
from ....naming.header_period import is_bare_years, is_part_of_calendar
from ....naming.header_text import Match
from ....naming.lexicon import Lexicon
from ....naming.roles import Role
from ....naming.scan import is_known
from ....pages.page import Colour, Page
from ....pages.painted.backdrop import fill_of
from ...text_levels import Level
from ..region import HEADING_GROWTH
from ..signs import is_stand_in
from .captions import begins_with_a_caption, ends_in_a_row
from .groups import SAME_SIDE_PT
from .header_cells import FEWEST_KNOWN, Header, HeaderCell, begins_small, parted, read_levels
from .page_columns import heads_text_columns

MOST_LEVELS = 5
"""Heights of one header: three lines in one cell, others centred beside them at half lines."""

MOST_LINE_WORDS = 12
"""Words of one line of a header cell: a header may have ten (`header_rows`) and a unit behind it;
lines of running text have 12-18."""

PARTED_GROUND_PT = 2.0
"""Coloured cells of one header touch; borders between them are under 2 points (2026-11)."""

STRIPE_LEVELS = 10
"""A zebra's colour comes back within so many lines: two rows of up to five."""

ROW_PITCH_EMS = 3.5
"""The same between a group header and the headers under it, which are rows of their own."""


_MEASURED = frozenset({Role.GOAL, Role.SUB_GOAL, Role.INDICATOR, Role.ACTIVITY, Role.ASSIGNMENT})


def find_headers(levels: Sequence[Level], page: Page, lexicon: Lexicon) -> list[Header]:
    """The headers among the levels, top to bottom, not overlapping."""
    windows = _windows(levels, lexicon)
    inside = {index for start, stops in windows for index in range(start, stops[-1])}
    cut = [parted(level, lexicon) if k in inside else level for k, level in enumerate(levels)]
    found: list[Header] = []
    for start, stops in windows:
        ways = [read_levels(cut[start:stop], start, page, lexicon) for stop in stops]
        header = _best([way for way in ways if way and _is_sure(way, levels, page, lexicon)])
        if header is None:
            continue
        words = [cell.words for cell in header.cells]
        if not heads_text_columns(words, range(header.start, header.stop), levels):
            found.append(header)
    return _without_rows(_apart(found))


def _without_rows(headers: Sequence[Header]) -> list[Header]:
    """The headers without rows of a table above: some of its columns, in plainer print.

    `Bokslut | Genomförd` are header words and values; cells of two lines stand beside them.
    """
    kept: list[Header] = []
    for header in headers:
        if not any(_is_row_under(header, above) for above in kept[-1:]):
            kept.append(header)
    return kept


def _is_row_under(header: Header, above: Header) -> bool:
    if not _is_bold(above) or any(word.bold for cell in header.cells for word in cell.words):
        return False
    starts = [cell.box.x0 for cell in above.cells]
    return len(header.cells) < len(above.cells) and all(
        any(abs(cell.box.x0 - x) <= SAME_SIDE_PT for x in starts) for cell in header.cells
    )


def _is_bold(header: Header) -> bool:
    return all(word.bold for cell in header.cells for word in cell.words)


def _windows(levels: Sequence[Level], lexicon: Lexicon) -> list[tuple[int, range]]:
    """Where a header may begin, and before which levels it may end: known words stand in it."""
    known = [_known_words(level, lexicon) for level in levels]
    windows: list[tuple[int, range]] = []
    for start, level in enumerate(levels):
        if sum(known[start : start + MOST_LEVELS]) < FEWEST_KNOWN or not _may_begin(level):
            continue
        end = _window_end(levels, start)
        counts = enumerate(accumulate(known[start:end]), start + 1)
        fewest = next((stop for stop, count in counts if count >= FEWEST_KNOWN), None)
        if fewest is not None:
            windows.append((start, range(fewest, end + 1)))
    return windows


def _is_sure(header: Header, levels: Sequence[Level], page: Page, lexicon: Lexicon) -> bool:
    """Whether the words of a header say so, and nothing printed parts its levels."""
    own = levels[header.start : header.stop]
    return (
        _is_certain(header, levels, page, lexicon)
        and _is_on_one_ground(own, page)
        and not ends_in_a_row(own, page)
        and not begins_with_a_caption(own, page, lexicon)
    )


def _is_certain(header: Header, levels: Sequence[Level], page: Page, lexicon: Lexicon) -> bool:
    """Whether all words are header words or years, or the lines are set apart from the next.

    A row of data may have header words too: `Vi har APT | Alla medarbetare | Senast 2026 | Klar`.
    """
    grouped = {k for group in header.groups for k in range(group.first, group.last + 1)}
    exact = [
        cell.text.match is Match.EXACT or (k in grouped and cell.text.match is Match.TIME)
        for k, cell in enumerate(header.cells)
    ]  # `Kvinnor`, `Män`, `Totalt` under `Utfall 2023`
    if not any(exact):
        return False
    texts = [cell.text.text for cell in header.cells]
    months = heads_calendar([text for text in texts if is_part_of_calendar(text)])
    initials = months_of_initials(texts)
    years = [
        is_bare_years(text) or (months and is_part_of_calendar(text)) or place in initials
        for place, text in enumerate(texts)
    ]
    if sum(exact) >= FEWEST_KNOWN:  # `Utfall | Riket | Kvinnor | Män`
        exact = [
            known or _is_population(cell) for known, cell in zip(exact, header.cells, strict=True)
        ]
    named = [cell.text for cell, year in zip(header.cells, years, strict=True) if not year]
    if all(known or year for known, year in zip(exact, years, strict=True)):
        # `Plan | 2025`, `Samverkan | 2025` are rows: one year stands beside what is measured then
        return len(named) > 1 or sum(years) > 1 or bool(_MEASURED & set(named[0].roles))
    below = levels[header.stop].runs if header.stop < len(levels) else ()
    if _is_bold(header) and not (below and all(run.bold for run in below)):
        return True
    boxes = [*(cell.box for cell in header.cells), *(group.box for group in header.groups)]
    grounds = {fill_of(page, box) for box in boxes}
    ground = grounds.pop() if len(grounds) == 1 else None
    if ground is None or any(fill_of(page, run.box) == ground for run in below):
        return False
    return not _is_stripe(
        ground, levels[header.stop + 1 : header.stop + STRIPE_LEVELS], page, lexicon
    )


def _is_population(cell: HeaderCell) -> bool:
    text = cell.text
    return text.match is Match.TIME and text.group is not None and text.period is None


def _is_stripe(ground: Colour, below: Sequence[Level], page: Page, lexicon: Lexicon) -> bool:
    """Whether rows with hardly a header word stand on that ground further down: of a zebra."""
    return any(
        len(level.runs) > 1
        and _known_words(level, lexicon) < FEWEST_KNOWN
        and all(fill_of(page, run.box) == ground for run in level.runs)
        for level in below
    )


def _is_on_one_ground(levels: Sequence[Level], page: Page) -> bool:
    """Whether the levels stand all together on colour that nothing parts, or on bare paper.

    The last line of a row may stand right above the coloured header of another table. A few
    coloured cells (``Röd``, ``Gul``, ``Grön``) are no ground of a header.
    """
    if not page.fills or len(levels) == 1:
        return True
    grounds = [_grounds(level, page) for level in levels]
    behind = [box for boxes in grounds for box in boxes]
    whole = union(level.box for level in levels)
    if not behind or not _reaches_over(union(behind), whole):
        return True
    return all(
        above
        and below
        and min(box.top for box in below) <= max(box.bottom for box in above) + PARTED_GROUND_PT
        for above, below in pairwise(grounds)
    )


def _reaches_over(ground: Box, box: Box) -> bool:
    return ground.x0 <= box.x0 and box.x1 <= ground.x1


def _grounds(level: Level, page: Page) -> list[Box]:
    """The fills behind the runs of a level."""
    boxes = [fill.box for fill in page.fills]
    return [box for box in boxes if any(box.holds_middle_of(run.box) for run in level.runs)]


def _may_begin(level: Level) -> bool:
    """Whether the level can be a header's first: no run begins in the middle of a sentence."""
    return not any(map(begins_small, level.runs)) and not _is_of_body(level)


def _known_words(level: Level, lexicon: Lexicon) -> int:
    known = sum(is_known(word.text, lexicon) for run in level.runs for word in run.words)
    return known + (FEWEST_KNOWN if _is_calendar(level) else 0)


def _is_calendar(level: Level) -> bool:
    """Whether months, quarters or tertials stand side by side: `Jan | Feb | Mar | …`."""
    if len(level.runs) < FEWEST_TIMES:
        return False
    texts = [run.text for run in level.runs]
    return heads_calendar(list(filter(is_part_of_calendar, texts))) or bool(
        months_of_initials(texts)
    )


def _window_end(levels: Sequence[Level], start: int) -> int:
    """The index after the last level near enough to belong to a header that begins at `start`."""
    end = start + 1
    while end < len(levels) and end - start < MOST_LEVELS:
        pitch = levels[end].box.middle_y - levels[end - 1].box.middle_y
        if pitch > ROW_PITCH_EMS * levels[end].size or _is_of_body(levels[end]):
            break
        if len(levels[start].runs) == 1 and levels[start].size > HEADING_GROWTH * levels[end].size:
            break  # a heading above the table, as far from it as a header's line
        end += 1
    return end


def _is_of_body(level: Level) -> bool:
    """Cheaply: whether something stands in a level that no header has, a long text or a sign."""
    return any(len(run.words) > MOST_LINE_WORDS for run in level.runs) or _has_sign(level)


def _has_sign(level: Level) -> bool:
    """Whether a dot or a bar stands in a level: so it is in rows."""
    return any(is_stand_in(word) for run in level.runs for word in run.words)


def _best(headers: Sequence[Header]) -> Header | None:
    """The heaviest header; of equals the longest."""
    return max(headers, key=lambda header: (header.weight, header.stop), default=None)


def _apart(headers: Sequence[Header]) -> list[Header]:
    """Of headers that share levels the heaviest; of equals the longer."""
    chosen: list[Header] = []
    for header in sorted(headers, key=lambda h: (-h.weight, h.start - h.stop, h.start)):
        if all(header.stop <= other.start or other.stop <= header.start for other in chosen):
            chosen.append(header)
    return sorted(chosen, key=lambda h: h.start)
