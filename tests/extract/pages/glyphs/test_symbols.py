"""Signs set in the Symbol font: read as they are seen."""

from __future__ import annotations

import pytest
from pdf_making import fonts, saved
from pikepdf import Dictionary, Name, Pdf

from styrkort.extract.pages.glyphs.symbols import alphabet_of, in_unicode
from styrkort.extract.pages.pdf_reader import PdfDocument


def words_in(font: str, content: str, told: dict[int, str] | None = None) -> list[str]:
    """The words of a page whose font S has that name; `told` is its own table of characters."""
    pdf = Pdf.new()
    page = pdf.add_blank_page(page_size=(595, 842))
    page.Resources = fonts(pdf)
    symbol = Dictionary(
        Type=Name.Font,
        Subtype=Name.Type1,
        BaseFont=Name("/" + font),
        Encoding=Name.WinAnsiEncoding,
    )
    if told:
        rows = "".join(f"<{code:02x}> <{ord(sign):04x}> " for code, sign in told.items())
        symbol.ToUnicode = pdf.make_stream(
            (
                "/CIDInit /ProcSet findresource begin 12 dict begin begincmap "
                "1 begincodespacerange <00> <ff> endcodespacerange "
                f"{len(told)} beginbfchar {rows} endbfchar endcmap end end"
            ).encode()
        )
    page.Resources.Font.S = pdf.make_indirect(symbol)
    page.Contents = pdf.make_stream(content.encode("latin-1"))
    with PdfDocument(saved(pdf)) as document:
        return [word.text for word in document.page(1).words]


AT_LEAST = "BT /S 10 Tf 72 700 Td (\xb3) Tj /F1 10 Tf 8 0 Td (85 m\xb3) Tj ET"


@pytest.mark.parametrize("font", ["SymbolMT", "Symbol,Bold"])
@pytest.mark.parametrize("sign", ["\xb3", "\uf0b3"])
def test_at_least_in_the_symbol_font(font: str, sign: str) -> None:
    assert words_in(font, AT_LEAST, {0xB3: sign}) == ["≥", "85", "m³"]


def test_a_bullet_stays_a_bullet() -> None:
    bullet = "BT /S 10 Tf 72 700 Td (\xb7) Tj /F1 10 Tf 18 0 Td (Boende) Tj ET"
    assert words_in("SymbolMT", bullet, {0xB7: "\uf0b7"}) == ["\uf0b7", "Boende"]


def test_other_fonts_have_other_signs() -> None:
    assert words_in("Wingdings-Regular", AT_LEAST, {0xB3: "\uf0b3"})[0] == "\uf0b3"


@pytest.mark.parametrize(
    ("font", "letter", "sign"),
    [
        ("Wingdings-Regular", 0xFC, "✓"),
        ("ABCDEF+Wingdings", 0x6C, "●"),
        ("Wingdings,Bold", 0x4A, "☺"),
        ("Wingdings2", 0x50, "✓"),
        ("Webdings", 0x72, "✗"),
    ],
)
def test_signs_of_dingbats(font: str, letter: int, sign: str) -> None:
    """As Word numbers them and as other programs do; what is a bullet alone stays one."""
    alphabet = alphabet_of(font)
    assert alphabet is not None
    printed = f"{chr(0xF000 + letter)}{chr(letter)}\uf0a7"
    assert in_unicode(printed, [(0, 3, alphabet)]) == f"{sign}{sign}\uf0a7"


@pytest.mark.parametrize("name", ["ABCDEF+SymbolMT", "Symbol", "StandardSymL", "Symbol,Bold"])
def test_names_of_the_symbol_font(name: str) -> None:
    assert alphabet_of(name) == "symbol"


@pytest.mark.parametrize("name", ["SegoeUISymbol", "ABCDEF+OpenSymbol", "SymbolaRegular", "Arial"])
def test_fonts_in_unicode_are_none_of_them(name: str) -> None:
    assert alphabet_of(name) is None
