"""pdfplumber and camelot as witnesses, asked only where the first readings are not certain.

Both are imported when asked (camelot takes 0.8-1.7 s) and get bytes, never a path or an address:
camelot would open URLs. pdfplumber never repairs (that starts ghostscript), camelot finds lines in
the drawing itself (`engine="vector"`), never in a picture of the page.

They give the cells; the words in them are ours, so that readings can be compared word by word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from ...schemas import Witness
from ..geometry import Box
from ..memory import is_out_of_memory
from ..pages.page import Page
from ..table import Table
from ..witnesses.ruled.edges import Edge, components, edges_of_box, merge_edges
from ..witnesses.ruled.fills import bounds_of
from ..witnesses.ruled.grid import GridCell, find_cells
from ..witnesses.ruled.placing import place, table_of, words_in

SAME_SIZE_POINTS = 1.0
"""A library that sees the page in another size (turned, cropped) measures in another frame."""

LINE_POINTS = 3.0
"""Filled rectangles up to this thickness are lines (`rules.RULE_THICKEST`)."""

AREA_MARGIN_POINTS = 2.0
"""The area asked about is grown by this, so that its outer lines lie inside."""


class NoOpinion(Exception):  # noqa: N818 - what it is, as the other errors here
    """A library failed on the page; the message says which and how."""


def ask_pdfplumber(data: bytes, page: Page, area: Box) -> Table | None:
    """The table that pdfplumber's line finder sees in `area` of a page; None where it sees none.

    None as well where pdfplumber sees the page in another frame than the one displayed.
    Give it to `verdict.decide` together with the first readings. Raises `NoOpinion`.
    """
    with _asking("pdfplumber"):
        return _ask_pdfplumber(data, page, area)


def _ask_pdfplumber(data: bytes, page: Page, area: Box) -> Table | None:
    import pdfplumber

    with pdfplumber.open(BytesIO(data), pages=[page.number]) as document:
        theirs = document.pages[0].filter(_is_no_ground)
        if not _same_frame(page, theirs.bbox):
            return None
        wanted = area.grown(AREA_MARGIN_POINTS)
        edges = [
            edge
            for table in theirs.find_tables()
            for cell in table.cells
            if wanted.holds_middle_of(Box(*cell))
            for edge in edges_of_box(Box(*cell))
        ]
        theirs.close()
    return _table(edges, page, Witness.PDFPLUMBER)


def _is_no_ground(thing: dict[str, Any]) -> bool:
    """Leave out filled areas: Word paints each paragraph, and each would become a cell."""
    if thing["object_type"] != "rect":
        return True
    return bool(thing["stroke"]) or min(thing["width"], thing["height"]) <= LINE_POINTS


def ask_camelot_lines(data: bytes, page: Page, area: Box) -> Table | None:
    """The table that camelot's lattice finder sees in `area`, in the drawing's lines.

    None where it sees none, or none whose every cell is closed: an open one could not be told
    from camelot's readings of the words' places.
    """
    found = _camelot(data, page, flavor="lattice", engine="vector", use_fallback=False)
    wanted = area.grown(AREA_MARGIN_POINTS)
    edges = [
        edge
        for table in found
        for row in table.cells
        for cell in row
        if wanted.holds_middle_of(_box(cell, page))
        for edge in _drawn_sides(cell, page)
    ]
    table = _table(edges, page, Witness.CAMELOT)
    return table if table is not None and table.closed else None


def ask_camelot_words(data: bytes, page: Page, table: Table) -> Table | None:
    """How camelot's stream finder parts the words of `table` into columns, in our rows.

    It makes a row of every line of text, so only its columns are evidence, and merged cells are
    left out. None where it sees another number of columns: then it has read something else.
    """
    (area,) = (area.box for area in table.areas)
    corners = (area.x0, page.height - area.top, area.x1, page.height - area.bottom)
    found = _camelot(
        data, page, flavor="stream", table_areas=[",".join(f"{c:.1f}" for c in corners)]
    )
    if len(found) != 1 or len(found[0].cols) != table.column_count:
        return None
    sides = [area.x0, *(right for _, right in found[0].cols[:-1]), area.x1]
    cells = [
        GridCell(
            cell.row,
            cell.column,
            1,
            1,
            Box(sides[cell.column], each.box.top, sides[cell.column + 1], each.box.bottom),
            closed=False,
        )
        for cell in table.cells
        if cell.row_span == cell.column_span == 1
        for each in cell.areas
    ]
    held = place(cells, words_in(area, page))
    return table_of(held, page, Witness.CAMELOT) if held else None


def _camelot(data: bytes, page: Page, **options: Any) -> list[Any]:
    """What camelot sees on a page; [] where it sees the page in another frame."""
    if page.turn:
        return []
    with _asking("camelot"):
        from camelot.io import read_pdf

        return list(
            read_pdf(BytesIO(data), pages=str(page.number), suppress_stdout=True, **options)
        )


@contextmanager
def _asking(library: str) -> Iterator[None]:
    """Turn whatever a library raises into `NoOpinion`.

    They raise what their own libraries raise, of any type; the first readings must not be lost
    because the second could not be had. Lack of memory alone goes on as what it is.
    """
    try:
        yield
    except Exception as error:
        if is_out_of_memory(error):
            raise
        raise NoOpinion(f"{library} cannot read the page: {error!r}") from error


def _box(cell: Any, page: Page) -> Box:
    """A camelot cell's box in the page's frame."""
    return Box(cell.x1, page.height - cell.y2, cell.x2, page.height - cell.y1)


def _drawn_sides(cell: Any, page: Page) -> list[Edge]:
    """The sides of a camelot cell that it saw drawn."""
    top, bottom, left, right = edges_of_box(_box(cell, page))
    seen = ((top, cell.top), (bottom, cell.bottom), (left, cell.left), (right, cell.right))
    return [edge for edge, drawn in seen if drawn]


def _table(edges: Sequence[Edge], page: Page, witness: Witness) -> Table | None:
    """The largest table that the edges enclose, with our words."""
    tables = []
    for group in components(merge_edges(edges)):
        words = words_in(bounds_of(group), page)
        held = place(find_cells(group), words)
        if len(held) > 1 and words:
            tables.append(table_of(held, page, witness))
    return max(tables, key=lambda table: len(table.cells), default=None)


def _same_frame(page: Page, box: tuple[float, float, float, float]) -> bool:
    """Whether a library's page box is the page as displayed, from (0, 0)."""
    ours = (0.0, 0.0, page.width, page.height)
    return not page.turn and all(
        abs(a - b) <= SAME_SIZE_POINTS for a, b in zip(ours, box, strict=True)
    )
