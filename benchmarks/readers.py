"""The readers whose speed is compared: each reads the first pages of a file, whatever it finds."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

import pypdfium2

OURS, BARE = "styrkort", "pdfplumber"

Read = Callable[[Path, int], None]
"""Reads the first so many pages of a file."""


def styrkort() -> Read:
    """From the file to the JSON in a file, as `convert` writes it: every stage."""
    from styrkort import Reading, read
    from styrkort.schemas import dump

    def run(path: Path, pages: int) -> None:
        plan = read(path, Reading(pages=frozenset(range(1, pages + 1))))
        with tempfile.TemporaryFile() as file:
            dump(plan, file)

    return run


def pdfplumber() -> Read:
    """`extract_tables` on every page, which is where most scripts begin."""
    import pdfplumber

    def run(path: Path, pages: int) -> None:
        with pdfplumber.open(path) as document:
            for page in document.pages[:pages]:
                page.extract_tables()
                page.close()

    return run


def camelot_lattice() -> Read:
    """Ruled tables by looking at a picture of the page, the default."""
    return _camelot(engine=None)


def camelot_vector() -> Read:
    """Ruled tables by the lines drawn."""
    return _camelot(engine="vector")


def _camelot(engine: str | None) -> Read:
    from camelot.io import read_pdf

    options = {} if engine is None else {"engine": engine}

    def run(path: Path, pages: int) -> None:
        read_pdf(str(path), pages=f"1-{pages}", flavor="lattice", **options)

    return run


def pypdfium2_text() -> Read:
    """The raw text, without any tables: what no reader can be faster than."""

    def run(path: Path, pages: int) -> None:
        with pypdfium2.PdfDocument(path) as document:
            for number in range(pages):
                page = document[number]
                page.get_textpage().get_text_bounded()
                page.close()

    return run


READERS: dict[str, Callable[[], Read]] = {
    OURS: styrkort,
    BARE: pdfplumber,
    "camelot lattice": camelot_lattice,
    "camelot vector": camelot_vector,
    "pypdfium2 text": pypdfium2_text,
}
