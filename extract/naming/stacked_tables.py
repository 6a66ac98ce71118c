"""Tables drawn as one grid though a second header begins another table in the middle."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ..geometry import union
from ..table import Area, Cell, Table
from .cards import is_card_table
from .header_look import is_across, is_full_header_row
from .header_rows import find_header
from .lexicon import Lexicon
from .spelling import squeezed


def split_at_headers(table: Table, lexicon: Lexicon) -> list[Table]:
    """`table` in one piece, or in pieces that each begin with a header of other words.

    A header that is only printed again does not split. A row across the table right above the new
    header goes with it as its title. Cells, lines and areas are divided, none is lost. The rows of
    a card begin with header words as well, `Uppföljning | Vartannat år`: it stays whole.
    """
    if is_card_table(table, lexicon):
        return [table]
    rows = table.rows()
    header = find_header(table, lexicon)
    first = rows[header.stop - 1] if header else []
    inner = [
        index
        for index in range(max(header.stop, 1), len(rows))
        if is_full_header_row(rows[index], first, lexicon) and not _is_spanned(table, index)
    ]
    body = [cells for index, cells in enumerate(rows) if index not in (*header, *inner)]
    current = [_words(rows[row]) for row in header]
    cuts = [0]
    for index in inner:
        words = _words(rows[index])
        if words not in current and not _recurs(rows[index], body):
            above = index - 1
            titled = above > cuts[-1] and above not in header and _is_title(table, rows[above])
            cuts.append(above if titled and not _is_spanned(table, above) else index)
            current = [words]
    ends = [*cuts[1:], table.row_count]
    if len(cuts) == 1:
        return [table]
    return [_piece(table, first, end) for first, end in zip(cuts, ends, strict=True)]


def _words(cells: Sequence[Cell]) -> list[str]:
    """What a row says, as headers are compared."""
    return [squeezed(cell.text) or cell.text.casefold() for cell in cells if cell.lines]


def _recurs(row: Sequence[Cell], body: Sequence[Sequence[Cell]]) -> bool:
    """Whether a text of the row stands in its column elsewhere too: `Genomförd` is data then."""
    own = {(cell.column, cell.text) for cell in row if cell.lines}
    return any((cell.column, cell.text) in own for cells in body for cell in cells)


def _is_title(table: Table, cells: Sequence[Cell]) -> bool:
    return any(cell.lines for cell in cells) and is_across(cells, table)


def _is_spanned(table: Table, row: int) -> bool:
    """Whether a cell from above reaches into the row: then no table begins there."""
    return any(cell.row < row < cell.row + cell.row_span for cell in table.cells)


def _piece(table: Table, first: int, end: int) -> Table:
    """Rows ``first … end-1`` as a table of their own, without columns that it does not use."""
    cells = [cell for cell in table.cells if first <= cell.row < end]
    starts = sorted({cell.column for cell in cells})
    edges = table.edges
    if edges:
        edges = (*(edges[column] for column in starts), edges[-1])
    return replace(
        table,
        cells=tuple(_moved(cell, first, starts) for cell in cells),
        row_count=end - first,
        column_count=len(starts),
        areas=_areas(cells),
        edges=edges,
        header_rows=table.header_rows if first == 0 else None,
        continues_row=table.continues_row and first == 0,
        first_line=_first_line(table, cells, first),
    )


def _moved(cell: Cell, first: int, starts: Sequence[int]) -> Cell:
    inside = [i for i, s in enumerate(starts) if cell.column <= s < cell.column + cell.column_span]
    return cell._replace(row=cell.row - first, column=inside[0], column_span=len(inside))


def _areas(cells: Sequence[Cell]) -> tuple[Area, ...]:
    areas = [area for cell in cells for area in cell.areas]
    pages = sorted({area.page for area in areas})
    return tuple(Area(page, union(a.box for a in areas if a.page == page)) for page in pages)


def _first_line(table: Table, cells: Sequence[Cell], first: int) -> int | None:
    if table.first_line is None or first == 0:
        return table.first_line
    numbers = [line.number for cell in cells for line in cell.lines if line.number is not None]
    return min(numbers, default=table.first_line)
