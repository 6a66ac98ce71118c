"""The rows and cells of a Table element, laid out with their spans. Pure: tags only, no pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from ...pages.tags.tag_tree import TagNode

CELLS = ("TD", "TH")
NO_ROWS = ("Table", "Caption")
"""Below these there are no rows of the table itself."""


class TaggedCell(NamedTuple):
    """A TD or TH at its place in the whole table."""

    node: TagNode
    row: int
    column: int
    row_span: int
    column_span: int


@dataclass(frozen=True, slots=True)
class TaggedGrid:
    """A Table element over all its pages."""

    cells: tuple[TaggedCell, ...]
    row_pages: tuple[tuple[int, ...], ...]
    """For each row the pages it stands on, ascending; an empty row's are its neighbour's."""
    column_count: int
    heads: tuple[bool, ...] | None
    """For each row whether it is a header all through; None where the tags do not tell."""


def grid_of(table: TagNode) -> TaggedGrid | None:
    """The layout of a Table element; None where it has no cells."""
    rows = list(_rows(table))
    cells = _laid_out([list(_cells(row)) for row, _ in rows])
    if not cells:
        return None
    return TaggedGrid(
        cells=tuple(cells),
        row_pages=_row_pages(cells, len(rows)),
        column_count=max(cell.column + cell.column_span for cell in cells),
        heads=_heads(cells, [in_head for _, in_head in rows]),
    )


def _rows(table: TagNode) -> Iterator[tuple[TagNode, bool]]:
    """Each TR with whether it stands in a THead; groups of any kind may lie between."""
    waiting = [(child, False) for child in reversed(table.children)]
    while waiting:
        node, in_head = waiting.pop()
        if node.role == "TR":
            yield node, in_head
        elif node.role not in NO_ROWS:
            inside = in_head or node.role == "THead"
            waiting.extend((child, inside) for child in reversed(node.children))


def _cells(row: TagNode) -> Iterator[TagNode]:
    waiting = list(reversed(row.children))
    while waiting:
        node = waiting.pop()
        if node.role in CELLS:
            yield node
        elif node.role not in NO_ROWS:
            waiting.extend(reversed(node.children))


def _laid_out(rows: list[list[TagNode]]) -> list[TaggedCell]:
    """Cells at the first free place of their row; a RowSpan takes places of the rows below."""
    taken: set[tuple[int, int]] = set()
    cells = []
    for row, nodes in enumerate(rows):
        column = 0
        for node in nodes:
            while (row, column) in taken:
                column += 1
            height = min(node.row_span, len(rows) - row)
            width = 1
            while width < node.column_span and (row, column + width) not in taken:
                width += 1
            taken.update((row + r, column + c) for r in range(height) for c in range(width))
            cells.append(TaggedCell(node, row, column, height, width))
            column += width
    return cells


def _row_pages(cells: list[TaggedCell], row_count: int) -> tuple[tuple[int, ...], ...]:
    pages: list[set[int]] = [set() for _ in range(row_count)]
    for cell in cells:
        if cell.row_span == 1:
            pages[cell.row].update(mark.page for mark in cell.node.all_marks())
    for cell in cells:  # a merged cell places its rows only where nothing else does
        span = range(cell.row, cell.row + cell.row_span)
        if cell.row_span > 1 and not any(pages[row] for row in span):
            pages[cell.row].update(mark.page for mark in cell.node.all_marks())
    known = [tuple(sorted(found)) for found in pages]
    first = next((found[:1] for found in known if found), ())
    filled: list[tuple[int, ...]] = []
    for found in known:
        filled.append(found or (filled[-1][-1:] if filled else first))
    return tuple(filled)


def _heads(cells: list[TaggedCell], in_head: list[bool]) -> tuple[bool, ...] | None:
    """Rows of TH only (or in a THead), unless that is every row: then TH tells nothing."""
    plain = {cell.row for cell in cells if cell.node.role != "TH"}
    sideways = {cell.row for cell in cells if cell.node.scope == "Row"}
    heads = tuple(
        head or (row not in plain and row not in sideways) for row, head in enumerate(in_head)
    )
    return heads if heads[0] and not all(heads) else None
