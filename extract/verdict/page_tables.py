"""The tables of a PDF's pages: the witnesses in their order, the verdict, further opinions.

Cheap and sure first: rules and tags are read on every page, the words' places where closed rules
leave words over, and other libraries only where one kind of evidence stands alone.
"""

from __future__ import annotations

import logging
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ...schemas import Confidence, Witness
from ..naming.header_rows import known_header_rows
from ..naming.lexicon import Lexicon
from ..pages.page import Page
from ..pages.pdf_reader import PdfDocument
from ..pages.tags.tag_tree import TagTree
from ..table import Cell, Table
from ..witnesses.aligned.witness import read_aligned, read_aligned_below, with_fills
from ..witnesses.ruled.witness import read_ruled
from ..witnesses.tagged.witness import read_tagged
from .framed_rows import without_frame
from .next_columns import last_in_columns, rows_in_first_column, with_next_columns
from .second_opinions import NoOpinion, ask_camelot_words, ask_pdfplumber
from .verdict import decide

LONGEST_ASKED_PAGES = 200
"""Pages of the longest document that other libraries are asked about: they open it anew for each
table, which takes longer the longer it is, and hold 100 MB themselves (2026-11)."""

CellName = tuple[tuple[tuple[int | None, int], ...], int]
"""A cell in two verdicts: its words and its row."""

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class PdfSource:
    """An open document and what is known of it as a whole."""

    data: bytes
    pdf: PdfDocument
    tags: TagTree | None
    lexicon: Lexicon


def tables_by_page(source: PdfSource, bodies: Sequence[Page]) -> list[list[Table]]:
    """The verdict on the tables of each page; `bodies` are the pages without their furniture."""
    by_page: list[list[Table]] = []
    before: Before | None = None
    for body in bodies:
        tables = _tables_of(source, body, before)
        before = Before(body, tables) if tables else None
        by_page.append([_with_colours(source.pdf, body, table) for table in tables])
    return by_page


def rows_below(page: Page, above: Table, lexicon: Lexicon) -> list[Table]:
    """The verdict on the rows at the top of a page that go on with a table of an earlier one.

    Between both stand pages with further columns of that table (`stitching/wide_pages.py`).
    """
    below = read_aligned_below(page, above, lexicon)
    return [] if below is None else decide(page, [below])


@dataclass(frozen=True, slots=True)
class Before:
    """The page before, with the tables on it."""

    page: Page
    tables: Sequence[Table]


def _tables_of(source: PdfSource, page: Page, before: Before | None) -> list[Table]:
    """The tables of one page."""
    readings: Sequence[Table] = read_ruled(page)
    if before is not None and not (above := last_in_columns(before.tables)).closed:
        readings = without_frame(readings, page, above, source.lexicon)
    if source.tags is not None:
        readings = [*readings, *read_tagged(page, source.tags)]
    readings = [*readings, *_aligned(page, before, readings, source.lexicon)]
    tables = decide(page, readings)
    opinions = [opinion for table in tables for opinion in _opinions(source, page, table)]
    if not opinions:
        return tables
    return _reconsidered(tables, decide(page, [*readings, *opinions]))


def _aligned(
    page: Page, before: Before | None, readings: Sequence[Table], lexicon: Lexicon
) -> list[Table]:
    """What the words' places tell about those words that closed rules do not enclose."""
    enclosed = {w for table in readings if table.closed for c in table.cells for _, w in c.words}
    rest = replace(page, words=tuple(word for word in page.words if word.id not in enclosed))
    tables = read_aligned(rest, lexicon)
    painted = [table for table in readings if table.closed and table.painted]
    if painted:
        tables = with_fills(tables, rest, page, painted, lexicon)
    below = None if before is None else _below(rest, before, tables, lexicon)
    return with_next_columns(rest, tables if below is None else [below, *tables], lexicon)


def _below(page: Page, before: Before, tables: Sequence[Table], lexicon: Lexicon) -> Table | None:
    """The rows at the top of a page that go on with the last table of the page before."""
    above = last_in_columns(before.tables)
    if above.closed:
        return None
    in_column = rows_in_first_column(page, before.page, above, tables, lexicon)
    return in_column or read_aligned_below(page, above, lexicon)


def _opinions(source: PdfSource, page: Page, table: Table) -> list[Table]:
    """What another library reads by the other kind of evidence, where that can settle a cell.

    It is asked about a plan table of which one kind of evidence alone read a cell: a disagreement
    stands whatever it says (`_reconsidered`), and is not asked about.

    camelot is asked for the words' places where rules were open, pdfplumber for rules where only
    tags tell. Words' places alone are not asked about: camelot's stream goes by the same
    evidence, and there are no rules for pdfplumber to find.
    """
    if source.pdf.page_count > LONGEST_ASKED_PAGES:
        return []
    is_open = any(cell.confidence is Confidence.SINGLE for cell in table.cells)
    if not is_open or known_header_rows(table, source.lexicon) is None:
        return []
    try:
        match table.witness:
            case Witness.RULED:
                opinion = ask_camelot_words(source.data, page, table)
            case Witness.TAGGED:
                opinion = ask_pdfplumber(source.data, page, table.areas[0].box)
            case _:
                return []
    except NoOpinion as refusal:
        _log.info("page %d: no second opinion: %s", page.number, refusal)
        return []
    return [] if opinion is None else [opinion]


def _reconsidered(tables: Sequence[Table], again: Sequence[Table]) -> list[Table]:
    """The first verdict; a cell that one kind alone had read takes the confidence of the second.

    A disagreement of the first verdict stands, whoever joins a side.
    """
    second = {(cell.words, cell.row): cell for table in again for cell in table.cells}
    return [
        replace(table, cells=tuple(_raised(cell, second) for cell in table.cells))
        for table in tables
    ]


def _raised(cell: Cell, second: Mapping[CellName, Cell]) -> Cell:
    other = second.get((cell.words, cell.row))
    if cell.confidence is not Confidence.SINGLE or other is None:
        return cell
    return cell._replace(confidence=other.confidence, witnesses=other.witnesses)


def _with_colours(pdf: PdfDocument, page: Page, table: Table) -> Table:
    """The table with the colours that the pictures in its cells show."""
    pictures = [picture for cell in table.cells for picture in cell.pictures]
    if not pictures:
        return table
    coloured = dict(zip(pictures, pdf.coloured(page, pictures), strict=True))
    cells = (
        cell._replace(pictures=tuple(coloured[picture] for picture in cell.pictures))
        if cell.pictures
        else cell
        for cell in table.cells
    )
    return replace(table, cells=tuple(cells))
