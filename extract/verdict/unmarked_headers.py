"""Headers printed again over the rest of a tagged table: the tags leave them out, as artifacts."""

from __future__ import annotations

from collections.abc import Sequence

from ..pages.page import Page
from ..table import Line
from .evidence import Kind, Reading


def unmarked_header(reading: Reading, weighed: Sequence[Reading], page: Page) -> tuple[Line, ...]:
    """The lines of a header that others read over the rows of a tagged table without one.

    Empty where the words have marks: then they are no artifacts, and say something of their own;
    and where anything but the header's words is read besides.
    """
    if reading.kind is not Kind.TAGS or reading.table.header_rows != 0:
        return ()
    marked = {word.id for word in page.words if word.mark is not None}
    for other in weighed:
        count = other.table.header_rows or 0
        header = [cell for cell in other.table.cells if cell.row + cell.row_span <= count]
        words = {word for cell in header for _, word in cell.words}
        extra = other.words - reading.words
        is_over = bool(extra) and extra == words and not words & marked
        if other.kind is not Kind.TAGS and is_over and other.words > reading.words:
            return tuple(line for cell in header for line in cell.lines)
    return ()
