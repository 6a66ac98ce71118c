"""A document of n is read, one of n + 1 is refused."""

from dataclasses import replace
from pathlib import Path

import pytest

import styrkort
from styrkort.extract.errors import TooLarge
from styrkort.extract.limits import ReadingLimits
from styrkort.extract.pages.pdf_reader import PdfDocument

PLAN = Path(__file__).parents[2] / "samples" / "hedaker_verksamhetsplan_2025.pdf"
TEXT = "Aktivitet\tAnsvarig\nBesöka byskolan\tRektor\n"


def reading(**limits: int) -> styrkort.Reading:
    return styrkort.Reading(limits=replace(ReadingLimits(), **limits))


def pages_and_objects(path: Path) -> tuple[int, int]:
    """Pages of a PDF, and the largest number of objects that one of them is refused for."""
    low, high = 0, 100_000
    while high - low > 1:
        middle = (low + high) // 2
        try:
            styrkort.read(path, reading(objects=middle))
        except TooLarge:
            low = middle
        else:
            high = middle
    with PdfDocument(path.read_bytes()) as pdf:
        return pdf.page_count, low


def test_pages_and_objects_of_a_page() -> None:
    pages, objects = pages_and_objects(PLAN)
    assert styrkort.read(PLAN, reading(pages=pages, objects=objects + 1)).source.page_count == pages
    with pytest.raises(TooLarge, match=f"{pages} pages; the limit is {pages - 1}"):
        styrkort.read(PLAN, reading(pages=pages - 1))
    with pytest.raises(TooLarge, match=rf"{objects + 1} objects on page \d+; the limit is"):
        styrkort.read(PLAN, reading(objects=objects))


def test_table_cells(tmp_path: Path) -> None:
    (tmp_path / "plan.txt").write_text(TEXT, encoding="utf-8")
    assert styrkort.read(tmp_path / "plan.txt", reading(cells=4)).goals
    with pytest.raises(TooLarge, match="4 table cells; the limit is 3"):
        styrkort.read(tmp_path / "plan.txt", reading(cells=3))
