"""A header, a region and its rows → the table of their cells."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ....schemas import Witness
from ...geometry import Box, union
from ...naming.lexicon import Lexicon
from ...pages.page import Page, Word
from ...table import Area, Table
from ..full_lines import with_full_lines
from ..text_levels import Run, run_of
from .columns.boundaries import boundaries_in, choose_strips, unsure_runs
from .columns.fits import BodyLevel, Region, Strip
from .columns.stands import Side, Stand, stand_of
from .doubts import column_doubts, end_doubt, goal_doubt, row_doubt
from .header.far_words import far_doubts
from .header.header_cells import Header
from .printed_cells import cells_of_body, cells_of_header
from .rows.bands import Breadth, are_rows_parted, bands_across, rules_across
from .rows.body_lines import ACROSS, BodyLine
from .rows.goal_spans import spans_of
from .rows.goals import leading_in, with_lines
from .rows.merges import Grid, merged_below, rules_in, walls_in
from .rows.rows import Rows, Setting, find_rows
from .rows.words import rooms_of
from .signs import outer_sides

COLUMN_BLANK_EMS = 1.6
"""Columns keep 0.5-1.4 font sizes between the end of one text area and the next (2026-11)."""


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of one table."""

    page: Page
    lexicon: Lexicon
    region: Region
    header: Header | None
    stands: Sequence[Stand] = ()
    """How the columns stand on the page before, of a table that goes on from there."""
    edges: Sequence[float] = ()
    """The sides of the columns there."""
    leading: float | None = None
    """Distance of the lines of running text, in font sizes."""
    goal_columns: frozenset[int] = frozenset()
    """Columns headed as goals: one that is printed once stands for the rows below as well."""
    twins: Sequence[Region] = ()
    """The bodies of other tables under the same header at the same x."""

    @property
    def box(self) -> Box:
        """The box around its words."""
        boxes = [item.level.box for item in self.region.body]
        return union(boxes if self.header is None else [self.header.box, *boxes])

    @property
    def top(self) -> float:
        """The y where the body begins."""
        return self.box.top if self.header is None else self.header.box.bottom


def table_from(found: Found) -> Table:
    """The table, with a doubt for each line that may or may not begin a row."""
    strips = choose_strips(found.region, found.twins)
    stands = _stands(found, strips)
    edges = _edges(found, boundaries_in(strips, stands))
    lines = [_body_line(item, edges[1:-1]) for item in found.region.body]
    breadth = Breadth.of(found.box, edges)
    bands = bands_across(found.page, breadth)
    loose = _loose(found.goal_columns, len(stands))
    lonely = _lonely(lines, loose, bands)
    firm = [line for line in lines if line not in lonely]
    rooms = _rooms(found, edges, stands, lines)
    rows = find_rows(firm, _setting(found, breadth, rooms, loose, len(stands)))
    rows = replace(rows, leading=leading_in(lines, loose, rows.leading))
    parts = [firm[a:b] for a, b in pairwise((*rows.starts, len(firm)))]
    bounds = [*_row_tops(found.top, parts, bands), found.box.bottom]
    walls = {column: rules_in(column, edges, found.page) for column in loose}
    parts = with_lines(parts, lonely, walls, rows.leading)
    grid = Grid(parts, bounds, edges)
    merges, unsure = _merges(grid, found.page, loose, rows)
    header = found.header
    cells = [] if header is None else cells_of_header(header, edges, bounds[0], found.page)
    offset = max((cell.row + cell.row_span for cell in cells), default=0)
    below = cells_of_body(grid, merges, found.goal_columns, found.page)
    cells += [cell._replace(row=cell.row + offset) for cell in below]
    far = far_doubts(lines, header.cells if header else (), found.page, found.lexicon)
    return Table(
        cells=tuple(with_full_lines(cells, edges)),
        row_count=len(parts) + offset,
        column_count=len(edges) - 1,
        areas=(Area(found.page.number, found.box),),
        witness=Witness.ALIGNED,
        header_rows=offset,
        edges=edges,
        doubts=(
            *(row_doubt(firm[k - 1 : k + 1], found.page) for k in rows.doubtful),
            *((goal_doubt(unsure, found.page),) if unsure else ()),
            *(end_doubt(item.level, found.page) for item in found.region.body if item.is_unsure),
            *(far or column_doubts(unsure_runs(found.region, strips, found.twins), found.page)),
        ),
    )


def _setting(
    found: Found,
    breadth: Breadth,
    rooms: Sequence[float],
    loose: frozenset[int],
    columns: int,
) -> Setting:
    twins = ([item.level.box for item in twin.body] for twin in found.twins)
    ruled = any(are_rows_parted(lines, found.page) for lines in twins)
    bands, rules = bands_across(found.page, breadth), rules_across(found.page, breadth)
    return Setting(bands, rules, rooms, found.leading, loose, columns, ruled)


def _loose(goals: frozenset[int], columns: int) -> frozenset[int]:
    """The first columns, as far as they are goals': their cells may stand for several rows."""
    first = next((k for k in range(columns) if k not in goals), columns)
    return frozenset(range(first)) if first < columns else frozenset()


def _lonely(
    lines: Sequence[BodyLine], loose: frozenset[int], bands: Sequence[float]
) -> list[BodyLine]:
    """The lines of goals beside which nothing stands.

    A line between two rules, or one in bold among others that are not, is a band's: a row. Where
    no other lines are, the rest of a goal's cell has come over the page break: a row as well.
    """
    goals = [line for line in lines if set(line.pieces) <= loose]
    beside = [
        run.bold
        for line in lines
        if set(line.pieces) - loose
        for column, run in line.pieces.items()
        if column in loose
    ]
    is_plain = not all(beside)
    tops = [line.middle for line in lines]
    lonely: list[BodyLine] = []
    for line in goals:
        at = lines.index(line)
        above, below = tops[:at][-1:], tops[at + 1 : at + 2]
        is_apart = all(any(a < y < line.middle for y in bands) for a in above) and all(
            any(line.middle < y < b for y in bands) for b in below
        )
        is_bold = is_plain and all(run.bold for run in line.pieces.values())
        if not is_bold and not (bands and is_apart):
            lonely.append(line)
    return lonely if len(lonely) < len(lines) else []


def _merges(
    grid: Grid, page: Page, loose: frozenset[int], rows: Rows
) -> tuple[set[tuple[int, int]], list[Run]]:
    """(row, column) of the cells that reach into the next row, and the goals in doubt.

    Rules and running texts come first; where they tell nothing of a goal's column, the places of
    its texts do.
    """
    merged = merged_below(grid, page, loose)
    unsure: list[Run] = []
    for column in sorted(loose):
        if not any(place == column for _, place in merged):
            walls = walls_in(grid, column, page)
            spans = spans_of(grid.rows, column, (rows.leading, rows.hang), walls)
            merged |= {(row, column) for row in spans.merged}
            unsure += spans.doubtful
    return merged, unsure


def _stands(found: Found, strips: Sequence[Strip]) -> list[Stand]:
    """How each column stands: by its header and its body, else as on the page before."""
    middles = [(x0 + x1) / 2 for x0, x1 in strips]
    boxes: list[list[Box]] = [[] for _ in range(len(strips) + 1)]
    for item in found.region.body:
        for run in item.level.runs if not item.is_across else ():
            boxes[sum(run.place > x for x in middles)].append(run.box)
    for own, cell in zip(boxes, found.header.cells if found.header else (), strict=False):
        own.append(cell.box)
    return [stand_of(own) if own else found.stands[k] for k, own in enumerate(boxes)]


def _edges(found: Found, inner: Sequence[float]) -> tuple[float, ...]:
    """The sides of the columns; those of the page before where they part these words as well."""
    runs = (run for item in found.region.body for run in item.level.runs)
    x0, x1 = outer_sides(found.box, runs)
    if not found.edges:
        return (x0, *inner, x1)
    kept = [
        before if any(a <= before <= b for a, b in free) else x
        for before, x, free in zip(found.edges[1:-1], inner, found.region.strips, strict=True)
    ]
    return (min(x0, found.edges[0]), *kept, max(x1, found.edges[-1]))


def _rooms(
    found: Found, edges: Sequence[float], stands: Sequence[Stand], lines: Sequence[BodyLine]
) -> list[float]:
    """The width that the text of each column may take for sure, in points; 0 where unknown.

    As far as to the next column, where both stand at their left sides; as wide as its header; and
    as wide as its texts are here and under the same header elsewhere.
    """
    blank = COLUMN_BLANK_EMS * max((line.size for line in lines), default=0.0)
    rooms = [
        right.x0 - left.x0 - blank if left.side is right.side is Side.LEFT else 0.0
        for left, right in pairwise(stands)
    ]
    header = found.header
    heads = [0.0] * len(stands) if header is None else [cell.box.width for cell in header.cells]
    sure = [max(0.0, room, head) for room, head in zip((*rooms, 0.0), heads, strict=True)]
    twins = [_body_line(item, edges[1:-1]) for twin in found.twins for item in twin.body]
    seen = rooms_of([*lines, *twins], sure)
    return [seen.get(column, room) for column, room in enumerate(sure)]


def _body_line(item: BodyLevel, inner: Sequence[float]) -> BodyLine:
    level = item.level
    words: dict[int, list[Word]] = {}
    for run in level.runs:
        column = ACROSS if item.is_across else sum(run.place > x for x in inner)
        words.setdefault(column, []).extend(run.words)
    pieces = {column: run_of(part) for column, part in sorted(words.items())}
    return BodyLine(pieces, level.box.top, level.box.bottom, level.size)


def _row_tops(
    top: float, rows: Sequence[Sequence[BodyLine]], bands: Sequence[float]
) -> list[float]:
    """The y where each row begins: a rule or fill, else the middle of the blank above it."""
    tops: list[float] = []
    middle = top
    for row in rows:
        first = min(row, key=lambda line: line.top)
        between = [y for y in bands if middle <= y <= first.middle]
        tops.append(between[-1] if between else (top + first.top) / 2)
        last = max(row, key=lambda line: line.bottom)
        top, middle = last.bottom, last.middle
    return tops
