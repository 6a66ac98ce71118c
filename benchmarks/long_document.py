"""A plan of any number of pages: invented goals with their tables, and prose between them.

Run: ``python benchmarks/long_document.py long.pdf [--pages 500]``. The same bytes every time and on
every machine: the random plans have seeds, the fonts are built into every PDF reader.
"""

from __future__ import annotations

import argparse
import io
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random

SAMPLES = Path(__file__).resolve().parent.parent / "samples"
sys.path.insert(0, str(SAMPLES))

import pypdfium2  # noqa: E402 - after the folder of the sample program is on the path
import random_words  # noqa: E402
from document import Block, Document, HeaderRows, Heading, Look, NewPage, Paragraph  # noqa: E402
from producers.reportlab import render  # noqa: E402
from random_plans import random_plan  # noqa: E402

PAGES = 500
"""Pages of the document that the memory target is about."""

PROSE_PARAGRAPHS = 12
"""Paragraphs of prose before a chapter's tables, about one page: plans are half prose."""

SENTENCES = (4, 8)
"""Fewest and most sentences of a paragraph."""

CHAPTER_PAGES = 2
"""Every chapter fills at least so many pages: one of prose, one of tables."""

LOOK = Look(
    font="Helvetica",
    size=9.5,
    header_rows=HeaderRows.REPEATED,
    page_header="Verksamhetsplan med budget",
    page_footer="Sida {page} av {pages}",
)


def main() -> int:
    """Write the document."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("file", type=Path)
    parser.add_argument("--pages", type=int, default=PAGES)
    arguments = parser.parse_args()
    arguments.file.write_bytes(long_document(arguments.pages))
    return 0


def long_document(pages: int) -> bytes:
    """A PDF of exactly so many pages."""
    chapters = -(-pages // CHAPTER_PAGES)
    blocks = tuple(block for seed in range(chapters) for block in _chapter(seed))
    made = render(Document("Verksamhetsplan med budget", blocks, LOOK))
    return _first_pages(made, pages)


def _chapter(seed: int) -> Iterator[Block]:
    """A page of prose, then the tables of a random plan."""
    rng = Random(seed)
    yield Heading(f"{seed + 1} Nämnd och verksamhet {seed + 1}")
    for _ in range(PROSE_PARAGRAPHS):
        sentences = rng.choices(random_words.PROSE, k=rng.randint(*SENTENCES))
        yield Paragraph(" ".join(sentences))
    yield NewPage()
    yield from random_plan(seed).document.blocks
    yield NewPage()


def _first_pages(data: bytes, count: int) -> bytes:
    """The first pages of a PDF."""
    with pypdfium2.PdfDocument(data) as document:
        for number in reversed(range(count, len(document))):
            del document[number]
        assert len(document) == count, f"the chapters fill only {len(document)} pages"
        file = io.BytesIO()
        document.save(file)
    return file.getvalue()


if __name__ == "__main__":
    raise SystemExit(main())
