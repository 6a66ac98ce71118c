"""A document's bytes → `Document`: the order in which the stages of reading are called.

::

    PDF:   pages → furniture apart → witnesses → verdict → stitching → columns named ─┐
                                                └ words in no table → prose ──────────┴→ flow
    text:  lines → delimited, spaced or linear tables → columns named ────────────────┐
                                                └ lines in no table → prose ──────────┴→ flow
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from itertools import chain

from ..schemas import FindingCode, FurnitureKind
from .errors import NoText, PageUnreadable, ReadError, TooLarge
from .flow import Block, Document, FurniturePiece, PageFrame, People
from .letters.parts import parts_in, parts_on
from .letters.stage import with_type_letters
from .limits import ReadingLimits
from .memory import is_out_of_memory
from .naming.header_rows import column_name, known_header_rows, names_rows, row_name_columns
from .naming.headers import name_columns
from .naming.lexicon import Lexicon, load_lexicon
from .naming.named import NamedTable
from .naming.scan import has_header_words
from .naming.stacked_tables import split_at_headers
from .page_doubts import doubt_about_layer, doubts_about
from .pages.hidden_layers import without_hidden_layers
from .pages.page import Page
from .pages.pdf_objects import PdfFile
from .pages.pdf_reader import PdfDocument
from .pages.tags.tag_reader import read_tags
from .pages.tags.tag_tree import TagTree
from .prose.calendar_years import with_calendar_years
from .prose.comment_rows import begins_as_comment, with_comments_below
from .prose.contents_list import part_contents
from .prose.furniture import PageFurniture, find_furniture, without
from .prose.heading_signs import dots_of_text, with_heading_signs
from .prose.numbered_headings import settle_numbered_headings
from .prose.paragraphs import TableHere, prose_of
from .prose.prose_cards import with_prose_cards
from .prose.reading_order import Obstacle, Piece, Row, in_reading_order
from .prose.side_matter import part_side_matter
from .prose.text_page_numbers import part_page_numbers
from .prose.text_prose import text_prose_of
from .prose.typography import typography_of
from .prose.year_rows import with_year_rows
from .stitching.stitching import stitch
from .stitching.wide_pages import join_wide_pages
from .table import Doubt, Table, words_by_page
from .text_furniture import find_text_furniture
from .text_reader import TextLine, lines_outside, read_text, word_ids
from .verdict.page_tables import PdfSource, rows_below, tables_by_page
from .verdict.unread_headers import unread_headers
from .witnesses.delimited.separated import with_tabs
from .witnesses.delimited.witness import read_delimited
from .witnesses.linear.scattered import lone_names
from .witnesses.linear.unread_names import unread_names
from .witnesses.linear.witness import read_linear
from .witnesses.spaced.witness import read_spaced

PDF = "application/pdf"
PLAIN_TEXT = "text/plain"


@dataclass(frozen=True, slots=True)
class Reading:
    """What a caller may settle about the reading of a document."""

    password: str | None = None
    pages: frozenset[int] | None = None
    """1-based numbers of the pages to read; None for all."""
    lexicon: Lexicon = field(default_factory=load_lexicon)
    people: People = People.WITHHELD
    """Whether names and contact details of persons are published (`--with-people`)."""
    limits: ReadingLimits = field(default_factory=ReadingLimits)


def read_pdf(data: bytes, reading: Reading) -> Document:
    """A PDF's flow. Raises `ReadError` where the document as a whole cannot be read."""
    file = PdfFile(data, reading.password)
    data, layers = without_hidden_layers(file)
    with file, PdfDocument(data, reading.password, reading.limits) as pdf:
        TooLarge.check(pdf.page_count, reading.limits.pages, "pages")
        pages, doubts = _pages(pdf, reading)
        if not any(page.words for page in pages):
            raise NoText
        tags, no_tags = _tags(file)
        file.close()
        furniture = find_furniture(
            pages,
            lambda text: has_header_words(text, reading.lexicon),
            lambda text: begins_as_comment(text, reading.lexicon),
        )
        bodies = [without(page, furniture[page.number]) for page in pages]
        by_page = tables_by_page(PdfSource(data, pdf, tags, reading.lexicon), bodies)
        _check_cells(chain.from_iterable(by_page), reading)
        count = pdf.page_count
        dots = dots_of_text(bodies, by_page, pdf.coloured)
    tables = _stitched(bodies, by_page, reading.lexicon)
    flow, contents = part_contents(_prose(bodies, tables, tags))
    flow, beside = part_side_matter(settle_numbered_headings(flow))
    named = with_heading_signs(_flow(flow, tables, reading.lexicon), dots)
    edges = [line.text for on_page in furniture.values() for _, line in on_page.pieces]
    doubts += unread_headers(bodies, tables, reading.lexicon)
    typed = with_type_letters(named, edges, parts_on(bodies), dots, reading.lexicon)
    return Document(
        media_type=PDF,
        page_count=count,
        flow=typed.flow,
        furniture=(
            *_furniture_pieces(furniture),
            *_removed_headers(tables, typed.flow),
            *contents,
            *beside,
        ),
        doubts=(*doubts, *no_tags, *map(doubt_about_layer, layers), *typed.doubts),
        frames={page.number: PageFrame(page.width, page.height, page.turn) for page in pages},
    )


def _stitched(
    bodies: Sequence[Page], by_page: Sequence[Sequence[Table]], lexicon: Lexicon
) -> list[Table]:
    """The tables of all pages, those that go on over a page's edge as one."""
    wide = join_wide_pages(
        bodies,
        by_page,
        lambda table: names_rows(table, lexicon),
        lambda text: column_name(text, lexicon),
        lambda page, above: rows_below(page, above, lexicon),
    )
    return stitch(
        bodies,
        wide.by_page,
        lambda table: known_header_rows(table, lexicon),
        wide.beside,
        lambda table: row_name_columns(table, lexicon),
    )


def _check_cells(tables: Iterable[Table], reading: Reading) -> None:
    TooLarge.check(sum(len(table.cells) for table in tables), reading.limits.cells, "table cells")


def _tags(file: PdfFile) -> tuple[TagTree | None, list[Doubt]]:
    """The structure tree; a file that only pdfium can open is read without it, and says so."""
    try:
        return read_tags(file), []
    except ReadError as error:
        if is_out_of_memory(error):
            raise
        return None, [Doubt(FindingCode.TAGS_UNUSABLE, f"the structure tree is not used: {error}")]


def _pages(pdf: PdfDocument, reading: Reading) -> tuple[list[Page], list[Doubt]]:
    """The pages that can be read, and a doubt for each that cannot or has no text."""
    pages: list[Page] = []
    doubts: list[Doubt] = []
    for number in range(1, pdf.page_count + 1):
        if reading.pages is not None and number not in reading.pages:
            continue
        try:
            page = pdf.page(number)
        except PageUnreadable as error:
            doubts.append(Doubt(FindingCode.PAGE_UNREADABLE, str(error), number))
            continue
        pages.append(page)
        doubts += doubts_about(page)
    return pages, doubts


def _prose(
    bodies: Sequence[Page], tables: Sequence[Table], tags: TagTree | None
) -> list[Block | TableHere]:
    """What stands in no table, with the places of the tables."""
    inside = words_by_page(tables)
    pieces: list[tuple[int, list[Piece]]] = []
    for page in bodies:
        words = [w for w in page.words if w.id not in inside[page.number]]
        obstacles = [
            Obstacle(area.box, index)
            for index, table in enumerate(tables)
            for area in table.areas
            if area.page == page.number
        ]
        pieces.append((page.number, in_reading_order(words, obstacles)))
    rows = [piece for _, page_pieces in pieces for piece in page_pieces if isinstance(piece, Row)]
    levels = _heading_levels(tags)
    return prose_of(
        pieces,
        typography_of(rows, [line for t in tables for c in t.cells for line in c.lines]),
        lambda page, row: levels.get((page, row.words[0].mark)),
    )


def _heading_levels(tags: TagTree | None) -> dict[tuple[int, int | None], int]:
    """(page, mark) → heading level that the structure tree gives."""
    return {} if tags is None else {(p, m): level for (p, m), level in tags.headings().items()}


def _flow(
    blocks: Sequence[Block | TableHere], tables: Sequence[Table], lexicon: Lexicon
) -> tuple[Block | NamedTable, ...]:
    """The blocks with the named tables in their places; a table of several pages stands once."""
    flow: list[Block | NamedTable] = []
    placed: set[int] = set()
    for block in blocks:
        if isinstance(block, Block):
            flow.append(block)
        elif block.index not in placed:
            placed.add(block.index)
            parts = split_at_headers(tables[block.index], lexicon)
            flow += [name_columns(part, lexicon) for part in parts]
    cards = with_prose_cards(with_comments_below(flow, lexicon), lexicon)
    return with_calendar_years(with_year_rows(cards))


def _furniture_pieces(furniture: dict[int, PageFurniture]) -> list[FurniturePiece]:
    return [
        FurniturePiece(kind, (line,))
        for _, on_page in sorted(furniture.items())
        for kind, line in on_page.pieces
    ]


def _removed_headers(
    tables: Sequence[Table], flow: Sequence[Block | NamedTable]
) -> list[FurniturePiece]:
    """Headers repeated on a page or in a card, one piece a line: printed, but no row."""
    named = [item.table for item in flow if isinstance(item, NamedTable)]
    lines = dict.fromkeys(line for table in (*tables, *named) for line in table.removed)
    return [FurniturePiece(FurnitureKind.TABLE_HEADER, (line,)) for line in lines]


def read_text_document(data: bytes, media_type: str, reading: Reading) -> Document:
    """A text file's flow. Raises `NotADocument` where the bytes are no text, or `TooLarge`."""
    text = read_text(data)
    lines = with_tabs(text.lines, reading.lexicon)
    tables = read_delimited(lines, reading.lexicon)
    spaced = read_spaced(_blanked(lines, word_ids(tables)), reading.lexicon)
    tables += spaced.tables
    linear = read_linear(_blanked(lines, word_ids(tables)), reading.lexicon)
    tables += linear.tables
    doubts = [*linear.doubts] or [*spaced.doubts(word_ids(tables))]
    doubts = doubts or [*unread_names(lines, word_ids(tables), reading.lexicon)]
    if not (tables or doubts):
        doubts += lone_names(lines, reading.lexicon)
    _check_cells(tables, reading)
    running = _running_lines(lines, word_ids(tables))
    outside = lines_outside(tables, [line for line in lines if line not in running])
    starts = [table.first_line or 1 for table in tables]
    flow, numbers = part_page_numbers(text_prose_of(outside, lines, starts))
    flow, contents = part_contents(flow)
    flow, beside = part_side_matter(flow)
    edges = [piece.lines[0].text for piece in running.values()]
    named = _flow(flow, tables, reading.lexicon)
    typed = with_type_letters(named, edges, parts_in(lines), {}, reading.lexicon)
    return Document(
        media_type=media_type,
        page_count=None,
        flow=typed.flow,
        furniture=(*running.values(), *numbers, *contents, *beside),
        doubts=(
            *_doubts_about_encoding(text.encoding),
            *doubts,
            *typed.doubts,
        ),
    )


def _running_lines(
    lines: Sequence[TextLine], taken: frozenset[int]
) -> dict[TextLine, FurniturePiece]:
    """The headers, footers and page numbers of a text's pages."""
    return {
        lines[index]: FurniturePiece(kind, (lines[index].whole(),))
        for index, kind in find_text_furniture(lines).items()
        if not any(word.id in taken for word in lines[index].words)
    }


def _blanked(lines: Sequence[TextLine], taken: frozenset[int]) -> list[TextLine]:
    """The lines as they are, those of a table already found as blank ones."""
    return [
        replace(line, text="") if any(word.id in taken for word in line.words) else line
        for line in lines
    ]


def _doubts_about_encoding(encoding: str) -> tuple[Doubt, ...]:
    if encoding.startswith("utf"):
        return ()
    message = f"the file is not UTF-8; it was read as {encoding}"
    return (Doubt(FindingCode.ENCODING_GUESSED, message),)
