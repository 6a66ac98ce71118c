"""What a kept table leaves out: tables in its cells, words beside its rows, rows behind them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...schemas import FindingCode
from ..geometry import Box
from ..pages.page import Page, Word
from ..table import Cell, Doubt, Table
from .choice import agree
from .conservation import quoted
from .evidence import Kind, Reading


def tables_inside(table: Table, kept: Sequence[Reading]) -> Iterator[Doubt]:
    """A doubt for each other kept table that stands in one cell of this one.

    Its words are cells of its own; the cell around it has what is left over.
    """
    for each in kept:
        area = each.table.areas[0]
        for cell in table.cells if each.table is not table else ():
            around = [own.box for own in cell.areas if own.page == area.page]
            if any(box.holds_middle_of(area.box) and _is_larger(box, area.box) for box in around):
                text = f"A table of {each.table.row_count} rows stands in the cell."
                yield Doubt(FindingCode.CELL_DOUBTFUL, text, area.page, (area.box,))


def _is_larger(box: Box, inner: Box) -> bool:
    return box.width >= inner.width and box.height >= inner.height


def beside_rows(
    reading: Reading, weighed: Sequence[Reading], kept: Sequence[Reading], page: Page
) -> Iterator[Doubt]:
    """A doubt for each row that the words' places or the tags see more of, where no closed rules
    enclose it.

    A merged goal often stands without colour beside the coloured cells of its rows; and rows
    without rules or colour stand in no table where only the rows above them have some. Tags that
    read the other rows alike know further ones.
    """
    if reading.table.closed and not reading.table.painted:
        return
    printed = {word.id: word for word in page.words}
    taken = frozenset[int]().union(*(each.words for each in kept))
    for other in weighed:
        if not other.words & reading.words or not _may_know_more(other, reading):
            continue
        for row in range(other.table.header_rows or 0, other.table.row_count):
            words = [w for cell in _cells_at(other.table, row) for _, w in cell.words]
            lost = [printed[w] for w in words if w not in taken]
            own = [printed[w] for w in words if w in reading.words]
            if lost and own and reading.table.painted:
                yield _beside(lost, own, page)
            elif lost and not reading.words & _begun_in(other.table, row):
                yield _beyond(lost, page)


def _may_know_more(other: Reading, reading: Reading) -> bool:
    """Whether rows of the one reading that the other lacks are told of."""
    if other.kind is Kind.TAGS:
        return reading.kind is Kind.ALIGNMENT and agree(reading, other)
    return other.kind is Kind.ALIGNMENT


def _begun_in(table: Table, row: int) -> frozenset[int]:
    """The words of the cells that begin in a row: a merged goal goes on in the rows below."""
    return frozenset(word for cell in table.cells if cell.row == row for _, word in cell.words)


def _cells_at(table: Table, row: int) -> Iterator[Cell]:
    return (cell for cell in table.cells if cell.row <= row < cell.row + cell.row_span)


def _beside(lost: Sequence[Word], own: Sequence[Word], page: Page) -> Doubt:
    return Doubt(
        FindingCode.CELL_DOUBTFUL,
        f"Beside a coloured row stand words that may belong to it: {quoted(lost)}.",
        page.number,
        tuple(word.box for word in own),
        tuple(word.text for word in lost),
    )


def _beyond(lost: Sequence[Word], page: Page) -> Doubt:
    return Doubt(
        FindingCode.WORDS_OUTSIDE_CELLS,
        f"A row in the columns of a table stands in no table: {quoted(lost)}.",
        page.number,
        tuple(word.box for word in lost),
        tuple(word.text for word in lost),
    )
