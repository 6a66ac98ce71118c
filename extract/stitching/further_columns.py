"""Columns that stand on a page of their own with nothing drawn: read at the heights of known rows.

On the page with the first columns a table is known by its header. What a spreadsheet prints beside
it on the next page has no header word that names rows, often one column alone; but each of its
lines stands at the height of a row, and the blanks between its columns run through all of them.
"""

from __future__ import annotations

from bisect import bisect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from ...schemas import Confidence, Witness
from ..geometry import Box, union
from ..lines import group_lines, lines_of
from ..naming.roles import ColumnName
from ..pages.page import Page, Word
from ..table import Area, Cell, Line, Table
from .clipped_words import SPACE_EMS
from .shared_rows import FEWEST_ROWS, SAME_HEIGHT_POINTS

GUTTER_POINTS = 1.2
"""A blank this wide through all rows parts columns: spreadsheets leave 2 points between a number
that ends its cell and a text that begins the next one (LibreOffice Calc, 2026-11)."""

MOST_HEADER_LINES = 3
"""Lines of a sheet's header: group, word, year."""

MOST_LINES = 120
"""A page holds no more lines of print."""

KnowsHeader = Callable[[str], ColumnName]
"""What a text is as the name of a column, by what knows header words."""


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a known table: where it begins, ends, and its lines do."""

    top: float
    bottom: float
    heights: tuple[float, ...]


def further_columns(
    left: Table, page: Page, words: Sequence[Word], knows: KnowsHeader
) -> Table | None:
    """The words of a page as columns of a table, on rows that are the table's own.

    `words` are those of the page that nothing else accounts for. None where one stands at no row's
    height, or where the header does not name every column.
    """
    rows = _rows_of(left)
    header = next((k for k, cells in enumerate(left.rows()) if _worded(cells) > 1), None)
    lines = group_lines(words)
    if header is None or len(lines) > MOST_LINES or len(rows) < left.row_count:
        return None
    placed = _by_row(lines, rows)
    if placed is None or len(placed) < FEWEST_ROWS or min(placed) < header:
        return None
    body = first_body_row(left)
    if not any(row < body for row in placed) or not any(row >= body for row in placed):
        return None
    edges = _columns(placed, body)
    table = _table(left, page, placed, edges)
    return table if _is_headed(table, body, knows) else None


def members_of_group(table: Table, body: int, knows: KnowsHeader) -> int:
    """How many first columns no header word names: a group of the page before may head them."""
    for column in range(table.column_count):
        name = " ".join(c.text for c in table.cells if c.column == column and c.row < body)
        if knows(name.strip()) is ColumnName.ROLE:
            return column
    return table.column_count


def with_group(table: Table, group: Sequence[Line], body: int, members: int) -> Table:
    """The first columns with the name of a group above their own, in the same cell.

    `Utfall 2023` over `Kvinnor`, and on the next page over `Män` and `Totalt`.
    """
    firsts = {
        column: min(c.row for c in table.cells if c.column == column and c.row < body and c.lines)
        for column in range(members)
    }
    cells = (
        cell._replace(lines=(*group, *cell.lines)) if firsts.get(cell.column) == cell.row else cell
        for cell in table.cells
    )
    return replace(table, cells=tuple(cells))


def further_rows(left: Table, page: Page, words: Sequence[Word], first: Table) -> Table | None:
    """The same below a part `first` of those columns that had the header; None where it does not
    fit: words that stand across its columns, or beside no row.
    """
    rows = _rows_of(left)
    lines = group_lines(words)
    if len(lines) > MOST_LINES or len(rows) < left.row_count:
        return None
    placed = _by_row(lines, rows)
    if placed is None or len(placed) < FEWEST_ROWS:
        return None
    covered = [(word.box.x0, word.box.x1) for row in placed.values() for word in row]
    starts = _starts([*covered, *_reaches(first)])
    return _table(left, page, placed, starts) if len(starts) == first.column_count else None


def _reaches(table: Table) -> list[tuple[float, float]]:
    """From where to where the texts of each column reach."""
    columns: list[list[Box]] = [[] for _ in range(table.column_count)]
    for cell in table.cells:
        columns[cell.column] += [line.box for line in cell.lines if line.box is not None]
    whole = [union(boxes) for boxes in columns if boxes]
    return [(box.x0, box.x1) for box in whole]


def _worded(cells: Iterable[Cell]) -> int:
    return sum(bool(cell.lines) for cell in cells)


def _rows_of(table: Table) -> list[Row]:
    """The rows in which a line begins; a row without one ends the list."""
    found: list[Row] = []
    for cells in table.rows():
        boxes = [line.box for cell in cells for line in cell.lines if line.box is not None]
        if not boxes:
            return found
        tops = tuple(box.top for box in boxes)
        found.append(Row(min(tops), max(box.bottom for box in boxes), tops))
    return found


def _by_row(lines: Sequence[list[Word]], rows: Sequence[Row]) -> dict[int, list[Word]] | None:
    """Row → its words; None where a line stands at no row's height, or few exactly at one's."""
    tops = [row.top - SAME_HEIGHT_POINTS for row in rows]
    placed: dict[int, list[Word]] = {}
    exact: set[int] = set()
    for line in lines:
        top = min(word.box.top for word in line)
        row = bisect(tops, top) - 1
        if row < 0 or top > rows[row].bottom:
            return None
        placed.setdefault(row, []).extend(line)
        if any(abs(top - other) <= SAME_HEIGHT_POINTS for other in rows[row].heights):
            exact.add(row)
    return placed if exact == set(placed) else None


def first_body_row(table: Table) -> int:
    """The first row below the header: below the cells of its first row."""
    header = next(k for k, cells in enumerate(table.rows()) if _worded(cells) > 1)
    if table.header_rows is not None:
        return max(table.header_rows, header + 1)
    return header + max(cell.row_span for cell in table.cells if cell.row == header)


def _columns(placed: dict[int, list[Word]], body: int) -> list[float]:
    """The x where each column begins: blanks that run through the body and the names above it.

    A name that begins its cell stands left of numbers that end theirs: both are one column.
    """
    lowest = max(row for row in placed if row < body)
    names = [run for line in group_lines(placed[lowest]) for run in _runs(line)]
    texts = [(w.box.x0, w.box.x1) for row, ws in placed.items() if row >= body for w in ws]
    starts = _starts([*names, *texts])
    has_name, has_text = ({bisect(starts, x) for x, _ in each} for each in (names, texts))
    return [
        start
        for column, start in enumerate(starts, start=1)
        if column == 1 or column in has_name or column - 1 not in has_name or column - 1 in has_text
    ]


def _starts(covered: Sequence[tuple[float, float]]) -> list[float]:
    """Where the stretches begin that no blank parts."""
    starts: list[float] = []
    reached = float("-inf")
    for start, end in sorted(covered):
        if start - reached >= GUTTER_POINTS:
            starts.append(start)
        reached = max(reached, end)
    return starts


def _runs(line: Sequence[Word]) -> list[tuple[float, float]]:
    """From where to where the words of a line go on without a wider blank than a space."""
    runs = [(line[0].box.x0, line[0].box.x1)]
    for before, after in pairwise(line):
        if after.box.x0 - before.box.x1 <= SPACE_EMS * after.size:
            runs[-1] = (runs[-1][0], max(runs[-1][1], after.box.x1))
        else:
            runs.append((after.box.x0, after.box.x1))
    return runs


def _table(
    left: Table, page: Page, placed: dict[int, list[Word]], starts: Sequence[float]
) -> Table:
    """The words in their rows and columns; a place without words is an empty cell."""
    words = [word for row in placed.values() for word in row]
    cells: list[Cell] = []
    for row in range(left.row_count):
        parts: list[list[Word]] = [[] for _ in starts]
        for word in placed.get(row, ()):
            column = bisect(starts, word.box.middle_x) - 1
            parts[max(0, column)].append(word)
        for column, part in enumerate(parts):
            areas = (Area(page.number, union(word.box for word in part)),) if part else ()
            cells.append(
                Cell(
                    row, column, lines_of(part, page.number), areas=areas,
                    witnesses=(Witness.ALIGNED,), confidence=Confidence.SINGLE,
                )
            )  # fmt: skip
    box = union(word.box for word in words)
    return Table(
        cells=tuple(cells),
        row_count=left.row_count,
        column_count=len(starts),
        areas=(Area(page.number, box),),
        witness=Witness.ALIGNED,
        edges=(*starts, box.x1),
    )


def _is_headed(table: Table, body: int, knows: KnowsHeader) -> bool:
    """Whether every column has a name in the header: known ones, or half of them in bold print."""
    names = ["" for _ in range(table.column_count)]
    heads = [cell for cell in table.cells if cell.row < body and cell.lines]
    for cell in heads:
        names[cell.column] = f"{names[cell.column]} {cell.text}".strip()
    known = sum(knows(name) is not ColumnName.UNKNOWN for name in names if name)
    bold = all(line.bold for cell in heads for line in cell.lines)
    return all(names) and (known == len(names) or (bold and 2 * known >= len(names)))
