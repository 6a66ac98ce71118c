"""The witness of the words' own places: tables without vertical lines, or without any.

Known header words show the columns, blanks that no word crosses part them, and the distances and
breaks of lines show the rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from ...naming.header_look import read_cell
from ...naming.header_text import HeaderText
from ...naming.lexicon import Lexicon
from ...naming.roles import Role
from ...naming.scan import has_header_words
from ...pages.page import Page, Word
from ...table import Cell, Table
from ..text_levels import Level, cut_lines, leading_of, levels_from, levels_of
from .below import (
    header_boxes,
    header_strips,
    last_words_of,
    stands_of,
    walk_below,
    walk_under_header,
)
from .cells import Found, table_from
from .columns.fits import Region
from .columns.stands import SAME_SIDE_PT
from .header.cut_groups import strips_under_groups
from .header.glued_headers import parted_by_body
from .header.header import find_headers
from .header.header_cells import Header
from .header.unnamed_columns import with_sign_columns, with_unnamed_column
from .lone_rows import with_lone_row
from .neighbours.gutters import frames_of, gutters_of
from .neighbours.header_gutters import gutter_at, gutters_under
from .neighbours.text_columns import Gutter
from .neighbours.twin_columns import twin_gutters
from .neighbours.two_tables import parting
from .page_edges import rest_of_cell, with_last_band
from .region import walk
from .signs import stand_ins
from .tails import Ground
from .turned_goals import with_turned_goals


def read_aligned(page: Page, lexicon: Lexicon) -> list[Table]:
    """The tables under the page's known header words, top to bottom."""
    words = [*page.words, *stand_ins(page)]
    lines = cut_lines(words)
    printed = "\n".join([" ".join([word.text for word in run]) for line in lines for run in line])
    if not has_header_words(printed, lexicon):
        return []
    tables = _read_frame(levels_from(lines), words, page, lexicon)
    if any(word.turn for word in page.words):
        tables = [with_turned_goals(table, page) for table in tables]
    return sorted(tables, key=lambda table: (table.areas[0].box.top, table.areas[0].box.x0))


def _read_frame(
    levels: Sequence[Level], words: Sequence[Word], page: Page, lexicon: Lexicon
) -> list[Table]:
    """The tables among words of a page: those on each side of the longest gutter, if there is one.

    Headers are sought anew on each side: what stands behind a gutter hides them, and without them
    columns of a table look like columns of text.
    """
    headers = find_headers(levels, page, lexicon)
    gutters = gutters_of(levels, headers, page) or list(twin_gutters(levels, lexicon))
    leading = leading_of(levels, page)
    found = [] if gutters else _with_regions(headers, levels, page, lexicon)
    gutters = gutters or list(_between(found, levels, leading))
    bottom = max((level.box.bottom for level in levels), default=0.0)
    longest = max(gutters, key=lambda gutter: _length(gutter, bottom), default=None)
    frames = [] if longest is None else frames_of(words, longest)
    if len(frames) < 2:
        found = found or _with_regions(headers, levels, page, lexicon)
        return _read(found, levels, leading, page, lexicon)
    return [
        table for frame in frames for table in _read_frame(levels_of(frame), frame, page, lexicon)
    ]


def _length(gutter: Gutter, bottom: float) -> tuple[float, float]:
    """How far a gutter runs down to the `bottom` of the texts; of equals, the leftmost first."""
    return min(gutter.bottom, bottom) - gutter.top, -gutter.x


def _with_regions(
    headers: Sequence[Header], levels: Sequence[Level], page: Page, lexicon: Lexicon
) -> list[tuple[Header, Region]]:
    return [
        _with_region(header, following, levels, page, lexicon)
        for header, following in zip_longest(headers, headers[1:])
    ]


def _between(
    found: Sequence[tuple[Header, Region]], levels: Sequence[Level], leading: float | None
) -> Iterator[Gutter]:
    """The gutters between tables whose headers read as one: their rows tell it, or the header."""
    for header, region in found:
        x = parting(header, region, leading) if region.body else None
        if x is not None:
            yield gutter_at(x, header, levels)
        else:
            yield from gutters_under(header, levels)


def _read(
    found: Sequence[tuple[Header, Region]],
    levels: Sequence[Level],
    leading: float | None,
    page: Page,
    lexicon: Lexicon,
) -> list[Table]:
    """The tables under the headers among the levels of a page, or of a part of it."""
    headers, regions = [header for header, _ in found], [region for _, region in found]
    tables: list[Table] = []
    for index, (header, region) in enumerate(found):
        alike = _twins(headers, index)
        end = headers[index + 1].start if index + 1 < len(headers) else len(levels)
        below = levels[header.stop : end]
        region = with_lone_row(header, region, below, [found[k] for k in alike])
        if region.body or header.stop == len(levels):
            goals = frozenset(k for k, cell in enumerate(header.cells) if _is_goal(cell.text))
            twins = [regions[k] for k in alike]
            tables.append(
                table_from(
                    Found(
                        page,
                        lexicon,
                        region,
                        header,
                        leading=leading,
                        goal_columns=goals,
                        twins=twins,
                    )
                )
            )
    return tables


def _with_region(
    header: Header, following: Header | None, levels: Sequence[Level], page: Page, lexicon: Lexicon
) -> tuple[Header, Region]:
    """A header and the body of the table under it, above the header that follows."""
    below = levels[header.stop : None if following is None else following.start]
    ground = _ground(page, lexicon)
    header = with_unnamed_column(header, below, lexicon)
    header = with_sign_columns(header, below, lexicon)
    region = walk(below, header.strips, ground, header.box)
    if not region.body or any(item.is_across and len(item.level.runs) > 1 for item in region.body):
        wide = walk(below, header.wide_strips, ground, header.box)
        region = max(region, wide, key=_rows_in_columns)
    parted = parted_by_body(header, region, page, lexicon)
    if parted is not header:
        region = walk(below, parted.strips, ground, parted.box)
    begins_page = not region.body and header.start == 0
    if begins_page and (rest := rest_of_cell(region.strips, below, parted.box)):
        return parted, replace(region, body=rest)
    return parted, with_last_band(region, below, parted.box) if following is None else region


def _rows_in_columns(region: Region) -> int:
    """The lines of several texts that stand in columns; a band has one text."""
    return sum(not item.is_across and len(item.level.runs) > 1 for item in region.body)


def _twins(headers: Sequence[Header], index: int) -> list[int]:
    """The other headers whose cells begin, or end, at the same x: their columns part there too."""
    own = headers[index]
    return [k for k, other in enumerate(headers) if k != index and _is_twin(own, other)]


def _is_twin(one: Header, other: Header) -> bool:
    """The words may differ: `Basvärde 2019` in one table, `Startvärde 2019` in the next."""
    if len(one.cells) != len(other.cells):
        return False
    pairs = [(a.box, b.box) for a, b in zip(one.cells, other.cells, strict=True)]
    return any(
        all(abs(x - y) <= SAME_SIDE_PT for x, y in sides)
        for sides in ([(a.x0, b.x0) for a, b in pairs], [(a.x1, b.x1) for a, b in pairs])
    )


def _ground(page: Page, lexicon: Lexicon) -> Ground:
    drawn = [rule.box for rule in page.rules if rule.horizontal]
    sides = [rule.box for rule in page.rules if not rule.horizontal]
    return Ground(lexicon, [*drawn, *(fill.box for fill in page.fills)], sides)


def with_fills(
    tables: Sequence[Table],
    rest: Page,
    page: Page,
    painted: Sequence[Table],
    lexicon: Lexicon,
) -> list[Table]:
    """The tables among the words of `rest`, or those that fills on `page` show in part only.

    Coloured headers and every other row of a zebra are closed by fills; the rows between them
    are not. Such a table has all words of the `painted` ones it meets, and rows of its own.
    """
    words = {id(table): _words(table) for table in painted}
    known = {word.id for word in rest.words}.union(*words.values())
    both = replace(page, words=tuple(word for word in page.words if word.id in known))
    wider = [table for table in read_aligned(both, lexicon) if _is_wider(table, words.values())]
    taken = set[int]().union(*(_words(table) for table in wider))
    return [*(table for table in tables if not _words(table) & taken), *wider]


def _words(table: Table) -> frozenset[int]:
    return frozenset(word for cell in table.cells for _, word in cell.words)


def _is_wider(table: Table, painted: Iterable[frozenset[int]]) -> bool:
    """Whether a table has whole painted ones in it, and a row in columns that is in none."""
    words = _words(table)
    met = [part for part in painted if part & words]
    inside = frozenset[int]().union(*met)
    if not met or not inside <= words:
        return False
    return any(_filled_outside(row, inside) > 1 for row in table.rows())


def _filled_outside(row: Sequence[Cell], inside: frozenset[int]) -> int:
    """The filled cells of a row without words of `inside`; a bar fills one if its row has none."""
    outside = [cell for cell in row if not {word for _, word in cell.words} & inside]
    is_apart = len(outside) == len(row)
    return sum(bool(cell.lines) or (is_apart and bool(cell.pictures)) for cell in outside)


def read_aligned_below(page: Page, above: Table, lexicon: Lexicon) -> Table | None:
    """The rows at the top of `page` that go on with the table `above` of the page before.

    None where the page begins with something else, or prints a header of its own there.
    """
    stands = stands_of(above)
    if stands is None:
        return None
    levels = levels_of([*page.words, *stand_ins(page)])
    headers = find_headers(levels, page, lexicon)
    first = headers[0].start if headers else len(levels)
    strips, edges = header_strips(above), above.edges
    if strips is not None:
        grouped = strips_under_groups(levels[:first], above, header_boxes(above), strips)
        strips, edges = (strips, edges) if grouped is None else (grouped, ())
    ground = _ground(page, lexicon)
    if strips is None:
        region = walk_below(levels[:first], stands, ground, last_words_of(above))
    else:
        region = walk_under_header(levels[:first], strips, ground)
    if region is None:
        return None
    leading = leading_of(levels, page)
    goals = _goal_columns(above, lexicon)
    return table_from(Found(page, lexicon, region, None, stands, edges, leading, goals))


_GOALS = frozenset({Role.GOAL, Role.SUB_GOAL})


def _is_goal(text: HeaderText) -> bool:
    return bool(text.roles) and text.roles[0] in _GOALS


def _goal_columns(table: Table, lexicon: Lexicon) -> frozenset[int]:
    """The columns of a table under the header of a goal."""
    heads = [cell for cell in table.cells if cell.row < (table.header_rows or 0)]
    return frozenset(cell.column for cell in heads if _is_goal(read_cell(cell, lexicon)))
