"""The witness of the words' own places: tables without vertical lines, or without any.

Known header words show the columns, blanks that no word crosses part them, and the distances and
breaks of lines show the rows.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from ...schemas import FindingCode, Witness
from ..backdrop import fill_of, pictures_of
from ..geometry import Box, union
from ..lexicon import Lexicon
from ..lines import lines_of
from ..page import Page, Word
from ..scan import has_header_words
from ..table import Area, Cell, Doubt, Table
from .aligned_below import stands_of, walk_below
from .aligned_boundaries import choose_boundaries
from .aligned_header import Header, find_headers
from .aligned_region import BodyLevel, Region, walk
from .aligned_rows import ACROSS, BodyLine, row_starts
from .text_levels import Level, levels_of, run_of


def read_aligned(page: Page, lexicon: Lexicon) -> list[Table]:
    """The tables under the page's known header words, top to bottom."""
    levels = levels_of(page.words)
    printed = "\n".join(run.text for level in levels for run in level.runs)
    if not has_header_words(printed, lexicon):
        return []
    headers = find_headers(levels, page, lexicon)
    tables: list[Table] = []
    for header, following in zip_longest(headers, headers[1:]):
        end = len(levels) if following is None else following.start
        table = _read(header, levels[header.stop : end], page, lexicon)
        if table is not None:
            tables.append(table)
    return tables


def read_aligned_below(page: Page, above: Table, lexicon: Lexicon) -> Table | None:
    """The rows at the top of `page` that go on with the table `above` of the page before.

    None where the page begins with something else, or prints a header of its own there.
    """
    stands = stands_of(above)
    if stands is None:
        return None
    levels = levels_of(page.words)
    headers = find_headers(levels, page, lexicon)
    first = headers[0].start if headers else len(levels)
    region = walk_below(levels[:first], stands, lexicon)
    return None if region is None else _table(None, region, page)


def _read(header: Header, below: Sequence[Level], page: Page, lexicon: Lexicon) -> Table | None:
    strips = tuple(
        ((left.box.x1, right.box.x0),)
        for left, right in zip(header.cells, header.cells[1:], strict=False)
    )
    region = walk(below, strips, lexicon, header.box)
    if not region.body:
        return None
    return _table(header, region, page)


def _table(header: Header | None, region: Region, page: Page) -> Table:
    inner = choose_boundaries(region)
    lines = [_body_line(level, inner) for level in region.body]
    boxes = [item.level.box for item in region.body]
    box = union(boxes if header is None else [header.box, *boxes])
    bands = _bands(page, box)
    starts, doubtful = row_starts(lines, bands, None)
    edges = (box.x0, *inner, box.x1)
    spans = list(zip(starts, [*starts[1:], len(lines)], strict=True))
    rows = [lines[a:b] for a, b in spans]
    tops = _row_tops(box.top if header is None else header.box.bottom, rows, bands)
    bounds = [*tops, box.bottom]
    cells: list[Cell] = []
    offset = 0
    if header is not None:
        cells += _header_cells(header, edges, box.top, bounds[0], page)
        offset = 2 if header.groups else 1
    for number, row in enumerate(rows):
        cells += _row_cells(row, number + offset, edges, bounds[number : number + 2], page)
    doubts = tuple(_doubt(lines[k], page) for k in doubtful)
    return Table(
        cells=tuple(cells),
        row_count=len(rows) + offset,
        column_count=len(edges) - 1,
        areas=(Area(page.number, box),),
        witness=Witness.ALIGNED,
        header_rows=offset,
        edges=edges,
        doubts=doubts,
    )


def _body_line(item: BodyLevel, inner: Sequence[float]) -> BodyLine:
    level = item.level
    words: dict[int, list[Word]] = {}
    for run in level.runs:
        column = ACROSS if item.is_across else sum(run.box.middle_x > x for x in inner)
        words.setdefault(column, []).extend(run.words)
    pieces = {column: run_of(part) for column, part in sorted(words.items())}
    return BodyLine(pieces, level.box.top, level.box.bottom, level.size)


BAND_SHARE = 0.6
"""A rule or fill of this share of the table's width stands across it."""


def _bands(page: Page, box: Box) -> list[float]:
    """The y of horizontal rules and of the upper and lower sides of fills across the table."""
    ys: dict[float, float] = {}
    pieces = [(rule.box.top, rule.box) for rule in page.rules if rule.horizontal]
    pieces += [
        (y, fill.box)
        for fill in page.fills
        for y in (fill.box.top, fill.box.bottom)
        if fill.box.height < 0.5 * page.height
    ]
    for y, piece in pieces:
        if box.top <= y <= box.bottom:
            ys[round(y)] = ys.get(round(y), 0.0) + piece.overlap_x(box)
    return sorted(y for y, width in ys.items() if width >= BAND_SHARE * box.width)


def _row_tops(
    header_bottom: float, rows: Sequence[Sequence[BodyLine]], bands: Sequence[float]
) -> list[float]:
    tops: list[float] = []
    bottom = header_bottom
    for row in rows:
        top = min(line.top for line in row)
        between = [y for y in bands if min(bottom, top) <= y <= max(bottom, top)]
        tops.append(between[-1] if between else (bottom + top) / 2)
        bottom = max(line.bottom for line in row)
    return tops


def _header_cells(
    header: Header, edges: Sequence[float], top: float, bottom: float, page: Page
) -> list[Cell]:
    cells: list[Cell] = []
    under: set[int] = set()
    middle = top
    if header.groups:
        middle = (
            max(group.box.bottom for group in header.groups)
            + min(
                header.cells[k].box.top for g in header.groups for k in range(g.first, g.last + 1)
            )
        ) / 2
    for group in header.groups:
        under.update(range(group.first, group.last + 1))
        box = Box(edges[group.first], top, edges[group.last + 1], middle)
        cells.append(
            _cell(group.words, 0, group.first, box, page, column_span=group.last - group.first + 1)
        )
    for column, each in enumerate(header.cells):
        x0, x1 = edges[column], edges[column + 1]
        if column in under:
            cells.append(_cell(each.words, 1, column, Box(x0, middle, x1, bottom), page))
        else:
            span = 2 if header.groups else 1
            cells.append(
                _cell(each.words, 0, column, Box(x0, top, x1, bottom), page, row_span=span)
            )
    return sorted(cells, key=lambda cell: (cell.row, cell.column))


def _cell(
    words: Sequence[Word],
    row: int,
    column: int,
    box: Box,
    page: Page,
    *,
    row_span: int = 1,
    column_span: int = 1,
) -> Cell:
    return Cell(
        row=row,
        column=column,
        lines=lines_of(words, page.number, box.x1) if words else (),
        row_span=row_span,
        column_span=column_span,
        areas=(Area(page.number, box),),
        fill=fill_of(page, box),
        pictures=pictures_of(page, box),
    )


def _row_cells(
    row: Sequence[BodyLine], number: int, edges: Sequence[float], ys: Sequence[float], page: Page
) -> list[Cell]:
    top, bottom = ys
    if row[0].is_across:
        words = [word for line in row for run in line.pieces.values() for word in run.words]
        box = Box(edges[0], top, edges[-1], bottom)
        return [_cell(words, number, 0, box, page, column_span=len(edges) - 1)]
    cells = []
    for column in range(len(edges) - 1):
        words = [w for line in row if column in line.pieces for w in line.pieces[column].words]
        box = Box(edges[column], top, edges[column + 1], bottom)
        cells.append(_cell(words, number, column, box, page))
    return cells


def _doubt(line: BodyLine, page: Page) -> Doubt:
    boxes = tuple(run.box for run in line.pieces.values())
    words = tuple(run.text for run in line.pieces.values())
    return Doubt(
        FindingCode.CELL_DOUBTFUL,
        f"Whether a row begins with {words[0]!r} is not certain.",
        page.number,
        boxes,
        words,
    )
