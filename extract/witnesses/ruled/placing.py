"""Cells of a grid + words of the page → a table: the part that all line readers share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from ....schemas import FindingCode, Witness
from ...geometry import Box, union
from ...lines import group_lines, lines_from
from ...pages.page import Page, Word
from ...pages.painted.backdrop import fill_of, pictures_of, text_inset
from ...ranging import Sides
from ...table import Area, Cell, Doubt, Table
from .grid import GridCell
from .soundness import PrintedLines, hides_columns, hides_rows, holds_columns

CROSSING_POINTS = 2.0
"""A word this far beyond its cell's side crosses the wall; glyph boxes overhang under 1 point."""

Held = list[tuple[GridCell, list[Word]]]
"""Cells with the words that stand in them."""


def _placed(cells: Sequence[GridCell], words: Sequence[Word]) -> Held:
    """Each cell with the words whose middle it holds."""
    held: Held = [(cell, []) for cell in cells]
    tops = sorted({cell.row: cell.box.top for cell in cells}.items())
    lefts = sorted({cell.column: cell.box.x0 for cell in cells}.items())
    row_tops, column_lefts = [top for _, top in tops], [left for _, left in lefts]
    slots = {
        slot: place
        for cell, words_of in held
        for place in ((cell.box.grown(1), words_of),)
        for slot in cell.slots
    }
    for word in words:
        row = bisect_right(row_tops, word.box.middle_y) - 1
        column = bisect_right(column_lefts, word.box.middle_x) - 1
        place = slots.get((tops[max(row, 0)][0], lefts[max(column, 0)][0]))
        if place is not None:
            box, words_of = place
            if box.holds_middle_of(word.box):
                words_of.append(word)
    return held


def _without_outside(held: Held, signs: Sequence[Box]) -> Held:
    """Drop places without words that are open to the outside: they are no cells.

    A dot or a bar beside the words of its row stands in a cell.
    """
    cells = [cell for cell, _ in held]
    outer_rows = {0, max(cell.row + cell.row_span for cell in cells) - 1}
    outer_columns = {0, max(cell.column + cell.column_span for cell in cells) - 1}
    worded = [cell for cell, words in held if words]
    stubs_r = {row for row in outer_rows if not any(c.row == row for c in worded)}
    stubs_c = {column for column in outer_columns if not any(c.column == column for c in worded)}
    rows = {cell.row for cell in worded}
    return [
        (cell, words)
        for cell, words in held
        if words
        or not (cell.leaks or (not cell.closed and _in(cell, stubs_r, stubs_c)))
        or (cell.row in rows and any(map(cell.box.holds_middle_of, signs)))
    ]


def _in(cell: GridCell, rows: set[int], columns: set[int]) -> bool:
    return cell.row in rows or cell.column in columns


def _compact(held: Held) -> Held:
    """Renumber rows and columns so that each index has a cell and each boundary is some cell's."""
    rows = _renumbered([(cell.row, cell.row_span) for cell, _ in held])
    columns = _renumbered([(cell.column, cell.column_span) for cell, _ in held])
    if all(number == index for numbers in (rows, columns) for index, number in numbers.items()):
        return sorted(held, key=_place)
    compact = [
        (
            cell._replace(
                row=rows[cell.row],
                row_span=rows[cell.row + cell.row_span] - rows[cell.row],
                column=columns[cell.column],
                column_span=columns[cell.column + cell.column_span] - columns[cell.column],
            ),
            words,
        )
        for cell, words in held
    ]
    return sorted(compact, key=_place)


def _place(held: tuple[GridCell, list[Word]]) -> tuple[int, int]:
    return held[0].row, held[0].column


def _renumbered(ranges: Sequence[tuple[int, int]]) -> dict[int, int]:
    """New numbers of the boundaries in `ranges` (start, span), without tracks nothing covers.

    >>> _renumbered([(0, 2), (2, 3), (7, 1)])
    {0: 0, 2: 1, 5: 2, 7: 2, 8: 3}
    """
    covered = {index for start, span in ranges for index in range(start, start + span)}
    bounds = sorted({bound for start, span in ranges for bound in (start, start + span)})
    numbers: dict[int, int] = {}
    count = 0
    for bound, following in zip(bounds, [*bounds[1:], None], strict=True):
        numbers[bound] = count
        count += following is not None and bound in covered
    return numbers


def words_in(box: Box, page: Page) -> list[Word]:
    """The page's words whose middle lies in `box`, as `Box.holds_middle_of` has it."""
    # Every word of the page is asked for every grid: without a call, in a third of the time.
    left, upper, right, lower = (2 * side for side in box)
    return [
        word
        for word in page.words
        for x0, top, x1, bottom in (word.box,)
        if left <= x0 + x1 <= right and upper <= top + bottom <= lower
    ]


def place(cells: Sequence[GridCell], words: Sequence[Word], signs: Sequence[Box] = ()) -> Held:
    """The cells that are cells, with their words; rows and columns numbered without gaps."""
    held = _without_outside(_placed(cells, words), signs) if cells else []
    return _compact(held) if held else []


def table_of(held: Held, page: Page, witness: Witness) -> Table:
    """The table that cells with their words make."""
    inset = text_inset([(cell.box, [word.box for word in words]) for cell, words in held])
    printed = [(cell, group_lines(words)) for cell, words in held]
    cells = tuple(_cell(cell, lines, page, inset) for cell, lines in printed)
    return Table(
        cells=cells,
        row_count=max(cell.row + cell.row_span for cell, _ in held),
        column_count=max(cell.column + cell.column_span for cell, _ in held),
        areas=(Area(page.number, union(cell.box for cell, _ in held)),),
        witness=witness,
        closed=all(cell.closed for cell, _ in held) and not _hides_some(printed),
        edges=_edges(held),
        doubts=tuple(
            _crossing_doubt(word, cell.box, page)
            for cell, words in held
            for word in words
            if _crosses(word.box, cell.box)
        ),
    )


def crossing_words(held: Held) -> list[Word]:
    """The words that reach over a side of their cell."""
    return [word for cell, words in held for word in words if _crosses(word.box, cell.box)]


def _crosses(word: Box, cell: Box) -> bool:
    return cell.x0 - word.x0 > CROSSING_POINTS or word.x1 - cell.x1 > CROSSING_POINTS


def _crossing_doubt(word: Word, cell: Box, page: Page) -> Doubt:
    """A doubt about the word's cell, and about that into which it reaches."""
    x0, top, x1, bottom = word.box
    beyond = (Box(x0, top, cell.x0, bottom), Box(cell.x1, top, x1, bottom))
    return Doubt(
        FindingCode.CELL_DOUBTFUL,
        f"The word {word.text!r} crosses the drawn side of its cell.",
        page.number,
        (word.box, *(part for part in beyond if part.width > CROSSING_POINTS)),
    )


def _hides_some(printed: Sequence[tuple[GridCell, PrintedLines]]) -> bool:
    """Whether some drawn row or column holds several rows or columns of words."""
    rows: dict[int, list[PrintedLines]] = {}
    columns: dict[tuple[int, int], list[PrintedLines]] = {}
    for cell, lines in printed:
        if cell.row_span == 1:
            rows.setdefault(cell.row, []).append(lines)
        columns.setdefault((cell.column, cell.column_span), []).append(lines)
        if cell.column_span > 1 and len(lines) > 1 and holds_columns(lines):
            return True  # all rows in a frame below a header that alone has walls
    return any(map(hides_rows, rows.values())) or any(map(hides_columns, columns.values()))


def _cell(cell: GridCell, printed: PrintedLines, page: Page, inset: float) -> Cell:
    return Cell(
        row=cell.row,
        column=cell.column,
        lines=lines_from(printed, page.number, Sides(cell.box.x0 + inset, cell.box.x1 - inset)),
        row_span=cell.row_span,
        column_span=cell.column_span,
        areas=(Area(page.number, cell.box),),
        fill=fill_of(page, cell.box),
        pictures=pictures_of(page, cell.box),
    )


def _edges(held: Held) -> tuple[float, ...]:
    """The column boundaries (x), ascending."""
    at: dict[int, float] = {}
    for cell, _ in held:
        at.setdefault(cell.column, cell.box.x0)
        at.setdefault(cell.column + cell.column_span, cell.box.x1)
    return tuple(at[column] for column in sorted(at))
