"""Lack of memory is never read around: the document fails, whoever hides what from whom."""

from __future__ import annotations

import errno
from pathlib import Path

import pdfplumber
import pikepdf
import pytest

from styrkort.extract.documents import Reading, read_pdf
from styrkort.extract.memory import is_out_of_memory
from styrkort.extract.pages.pdf_reader import PdfDocument
from styrkort.extract.verdict.second_opinions import NoOpinion, ask_pdfplumber

SAMPLE = Path(__file__).parents[2] / "samples" / "ekdalen_trygga_omraden_2025.pdf"


@pytest.mark.parametrize(
    "error",
    [
        pytest.param(MemoryError(), id="Python's own"),
        pytest.param(OSError(errno.ENOMEM, "Cannot allocate memory"), id="the system's"),
        pytest.param(RuntimeError("std::bad_alloc"), id="C++"),
        pytest.param(pikepdf.PdfError("inflate: data: (insufficient memory)"), id="qpdf"),
        pytest.param(ImportError("x.so: failed to map: Cannot allocate memory"), id="a library"),
    ],
)
def test_however_it_is_called(error: Exception, monkeypatch: pytest.MonkeyPatch) -> None:
    """In the structure tree and in a second opinion, without which the rest could be read."""

    def refuse(*_: object, **__: object) -> None:
        raise error

    data = SAMPLE.read_bytes()
    with PdfDocument(data) as pdf:
        page = pdf.page(1)
    monkeypatch.setattr(pikepdf, "open", refuse)
    monkeypatch.setattr(pdfplumber, "open", refuse)
    for work in (
        lambda: read_pdf(data, Reading()),
        lambda: ask_pdfplumber(data, page, page.words[0].box),
    ):
        with pytest.raises(Exception) as raised:
            work()
        assert is_out_of_memory(raised.value)
        assert not isinstance(raised.value, NoOpinion)


def test_other_faults_cost_the_tags_only(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise pikepdf.PdfError("unable to find trailer dictionary")

    monkeypatch.setattr(pikepdf, "open", refuse)
    assert [doubt.code for doubt in read_pdf(SAMPLE.read_bytes(), Reading()).doubts] == [
        "tags-unusable"
    ]
