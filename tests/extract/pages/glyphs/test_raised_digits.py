"""Digits that the font raises are told from ordinary ones by their room and their ink."""

from __future__ import annotations

import pytest
import typst

from styrkort.extract.pages.pdf_reader import PdfDocument


def printed(markup: str) -> str:
    """The words of a page in a font with raised digits of its own, without blanks."""
    source = f'#set page("a5")\n#set text(font: "Libertinus Serif", size: 11pt)\n{markup}'
    with PdfDocument(typst.compile(source.encode())) as pdf:
        return "".join(word.text for word in pdf.page(1).words)


@pytest.mark.parametrize(
    ("markup", "expected"),
    [
        ("68#super[1]", "68¹"),
        ("88 %#super[2]", "88%²"),
        ("Målvärde 2027#super[12]", "Målvärde2027¹²"),
        ("m#super[2]", "m²"),
    ],
)
def test_raised(markup: str, expected: str) -> None:
    assert printed(markup) == expected


@pytest.mark.parametrize("text", ["681", "71", "T1", "11 111", "Q4", "5,01", "2027", "K1 och K2"])
def test_not_raised(text: str) -> None:
    assert printed(text) == "".join(text.split())
