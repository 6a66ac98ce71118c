"""Every word of a document and where it went: the conservation law for prose."""

from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from styrkort.extract.documents import Reading, read_pdf, read_text_document
from styrkort.extract.flow import Block, Document
from styrkort.extract.naming.named import NamedTable
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.extract.table import Line
from styrkort.extract.text_reader import read_text
from styrkort.schemas import FurnitureKind, Plan, Text

Place = tuple[int | None, int]
"""(page, id of the word); the page is None in text documents."""


def document_of(path: Path) -> Document:
    data = path.read_bytes()
    if path.suffix == ".pdf":
        return read_pdf(data, Reading())
    return read_text_document(data, "text/plain", Reading())


def printed_words(path: Path) -> dict[Place, str]:
    """Every word of the file with a letter or digit in it; a bullet is a drawing."""
    data = path.read_bytes()
    if path.suffix == ".pdf":
        with PdfDocument(data, None) as pdf:
            pages = [pdf.page(number) for number in range(1, pdf.page_count + 1)]
        found: dict[Place, str] = {
            (page.number, word.id): word.text for page in pages for word in page.words
        }
    else:
        found = {(None, w.id): w.text for line in read_text(data).lines for w in line.words}
    return {place: text for place, text in found.items() if any(c.isalnum() for c in text)}


def places_taken(document: Document) -> Counter[Place]:
    """How often each word stands in a block, a piece of furniture or the tables.

    A header that is printed again on a later page stands in its table and in the furniture, and
    several readings of one printed table hold the same words: both count once.
    """
    taken = Counter((line.page, word) for line in _prose_lines(document) for word in line.words)
    taken.update(
        {
            word
            for item in document.flow
            if isinstance(item, NamedTable)
            for cell in item.table.cells
            for word in cell.words
        }
    )
    for piece in document.furniture:
        if piece.kind is FurnitureKind.TABLE_HEADER:
            taken.update({(x.page, word) for x in piece.lines for word in x.words} - set(taken))
    return taken


def _prose_lines(document: Document) -> Iterator[Line]:
    for item in document.flow:
        if isinstance(item, Block):
            yield from item.lines
    for piece in document.furniture:
        if piece.kind is not FurnitureKind.TABLE_HEADER:
            yield from piece.lines


def letters_of(words: Iterable[str]) -> Counter[str]:
    """Letters and digits: a footnote mark may be printed close to its word, or apart."""
    return Counter(c for word in words for c in word if c.isalnum())


def published_texts(plan: Plan) -> list[str]:
    """What the sections, and the furniture that is not withheld, print."""
    texts: list[Text | None] = []
    for section in plan.sections:
        texts += [section.title, section.text, *section.items]
    raws = [text.citation.raw for text in texts if text is not None and text.citation is not None]
    return raws + [piece.citation.raw for piece in plan.furniture if piece.citation is not None]
