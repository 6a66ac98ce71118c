"""PDF bytes → `Page`, with pdfium: what is printed, in the frame of the page as read.

Rotate entries, crop boxes and offsets are undone, pages whose text stands on its side are turned
(`Page.turn`), Form XObjects are unfolded. The text that a program recognised in a scan counts as
text, other text that is not seen or is struck through does not: `Page.hidden_text` and
`Page.struck_text` quote it. Annotations and form fields are not part of the page, but those that
change its text are told of (`Page.written_over`). A page is closed before it is returned, so that
memory stays flat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import lru_cache, partial
from types import TracebackType
from typing import NamedTuple, Self

from pypdfium2 import version as pdfium_version

from ..errors import Damaged, Encrypted, NotADocument, PageUnreadable, TooLarge
from ..geometry import Box
from ..limits import ReadingLimits
from . import pdfium
from .frame import Frame, Turn, display_frame, turned_back
from .glyphs.glyph_reader import GlyphReader, page_text
from .glyphs.glyphs import Glyphs
from .glyphs.struck_text import part_struck
from .glyphs.underlined_signs import with_underlined
from .glyphs.unsaid import with_unsaid
from .glyphs.unseen import is_recognised, part_unseen
from .glyphs.unseen_suspects import Painted
from .glyphs.weights import with_seen_weights
from .page import Page, Picture
from .painted.annotations import written_over
from .painted.drawing import Drawing, DrawingReader
from .painted.pixels import Look, look_of
from .painted.rules import visible_marks
from .painted.signs import bars_of, signs_of
from .rendering import Pixels, pixels_of, rows_of, set_upright
from .words.words import clean_text, words_of

HEADER_WITHIN = 1024
"""The bytes within which readers look for ``%PDF-`` (ISO 32000-1, annex H, note 13)."""

ICON_WIDEST, ICON_HIGHEST = 250.0, 60.0
"""Points: pictures up to this size are icons and bars; a status bar fills a column at most."""

LOOKS_REMEMBERED = 16
"""Pictures whose look is remembered, 1 MB each at most: one icon stands in row after row."""

SUSPECT_SHARE = 0.05
"""A page is suspect when more of its glyphs than this have no readable character.

Clean plans have under 0.01 (private-use bullets of symbol fonts are not counted); fonts without
a character table come out at 0.3-1.0 (2026-11).
"""


NO_MORE_THAN_USUAL = ReadingLimits()


class _Geometry(NamedTuple):
    """A page's visible rectangle in PDF points and its Rotate entry."""

    frame: Frame
    rotate: Turn


class PdfDocument:
    """An open PDF; a context manager.

    Raises `NotADocument`, `Encrypted` or `Damaged` when the bytes cannot be opened, and
    `TooLarge` for a page of more objects than the limit.
    """

    def __init__(
        self,
        data: bytes,
        password: str | None = None,
        limits: ReadingLimits = NO_MORE_THAN_USUAL,
    ) -> None:
        self._handle: int | None = None
        self._data = data  # pdfium reads from these bytes as long as the document is open
        self._handle = _opened(data, password)
        self._glyphs = GlyphReader()
        self._drawings = DrawingReader()
        self.page_count: int = pdfium.count_pages(self._handle)
        if self.page_count < 1:
            self.close()
            raise Damaged("the PDF has no pages")
        self._limits = limits

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let pdfium forget the document; safe to call twice."""
        if self._handle is not None:
            pdfium.close_document(self._handle)
            self._handle = None

    def page(self, number: int) -> Page:
        """Page `number` (1-based). `PageUnreadable` when it cannot be loaded, or `TooLarge`."""
        with self._open_page(number) as handle, _text_page(handle, number) as text_page:
            count = pdfium.count_objects(handle) + pdfium.count_chars(text_page)
            TooLarge.check(count, self._limits.objects, f"objects on page {number}")
            geometry = _geometry(handle)
            area = geometry.frame.width * geometry.frame.height
            drawing = self._drawings.read(handle, area)
            read = partial(
                self._glyphs.read,
                display=geometry.frame,
                rotate=geometry.rotate,
                form_marks=drawing.form_marks,
            )
            glyphs = read(text_page)
            again = partial(read, page_turn=glyphs.turn)
            glyphs = with_unsaid(glyphs, list(drawing.texts), handle, again)
            glyphs = with_seen_weights(glyphs, handle)
            return _page(number, glyphs, drawing, handle)

    def text_of(self, number: int) -> str:
        """The raw text of page `number`: for scanning, without boxes or own word breaks."""
        with self._open_page(number) as handle, _text_page(handle, number) as text_page:
            return clean_text(page_text(text_page, max(0, pdfium.count_chars(text_page))))

    def coloured(self, page: Page, pictures: Iterable[Picture]) -> tuple[Picture, ...]:
        """The pictures of a page, icons and bars with the colours they show.

        Costs a rendering each: asked for the pictures in cells only. Large pictures (photographs,
        scans) stay as they are.
        """
        with self._open_page(page.number) as handle:
            return tuple(
                _with_look(picture, look)
                if (look := _look(handle, page, picture)) is not None
                else picture
                for picture in pictures
            )

    def picture(self, page: Page, scale: float) -> Pixels:
        """A page as displayed, with `scale` pixels a point."""
        whole = Box(0, 0, page.width, page.height)
        with self._open_page(page.number) as handle:
            displayed = turned_back(whole, page.width, page.height, _turn(page.turn))
            return pixels_of(handle, displayed, scale)

    @contextmanager
    def _open_page(self, number: int) -> Iterator[int]:
        if not 1 <= number <= self.page_count:
            raise IndexError(f"page {number} of {self.page_count}")
        handle = pdfium.load_page(self._handle, number - 1)
        if not handle:
            raise PageUnreadable(number)
        try:
            yield handle
        finally:
            pdfium.close_page(handle)


def pdfium_versions() -> dict[str, str]:
    """Library versions for `source.generator`."""
    return {
        "pypdfium2": str(pdfium_version.PYPDFIUM_INFO),
        "pdfium": str(pdfium_version.PDFIUM_INFO),
    }


def _opened(data: bytes, password: str | None) -> int:
    """The document's handle."""
    if b"%PDF-" not in data[:HEADER_WITHIN]:
        raise NotADocument(_what_it_is(data))
    for secret in _encodings(password):
        handle: int | None = pdfium.load_document(data, len(data), secret)
        if handle:
            return handle
        error = pdfium.last_error()
        if error != pdfium.ERROR_PASSWORD:
            break
    if error == pdfium.ERROR_PASSWORD:
        raise Encrypted("needs a password" if password is None else "the password does not open it")
    if error == pdfium.ERROR_SECURITY:
        raise Encrypted("protected by a security handler that is not supported")
    raise Damaged("the PDF's structure cannot be read")


def _encodings(password: str | None) -> list[bytes | None]:
    """A password as PDF 2.0 writes it (UTF-8) and, where that differs, as older PDFs do."""
    if password is None:
        return [None]
    modern = password.encode("utf-8")
    older = password.encode("latin-1", errors="replace")
    return [modern] if modern == older else [modern, older]


def _what_it_is(data: bytes) -> str:
    """One line on bytes that are no PDF."""
    if not data.strip(b"\0\t\n\f\r "):
        return "the file is empty"
    if data.startswith(b"PK\x03\x04"):
        return "not a PDF but an office document or archive; save it as PDF first"
    if data.startswith(b"\xd0\xcf\x11\xe0"):
        return "not a PDF but an old office document; save it as PDF first"
    return "not a PDF"


@contextmanager
def _text_page(page: int, number: int) -> Iterator[int]:
    handle = pdfium.load_text(page)
    if not handle:
        raise PageUnreadable(number)
    try:
        yield handle
    finally:
        pdfium.close_text(handle)


def _geometry(page: int) -> _Geometry:
    rect = pdfium.floats(4)
    pdfium.page_bounding_box(page, rect.base)
    left, top, right, bottom = rect.values  # FS_RECTF
    rotate = _turn(90 * pdfium.page_rotation(page))
    return _Geometry(display_frame(left, bottom, right, top, rotate), rotate)


def _page(number: int, printed: Glyphs, drawing: Drawing, handle: int) -> Page:
    lines, fills, covers = visible_marks(drawing.shapes, printed.frame)
    pictures = tuple(
        Picture(printed.frame.box(*image.bounds), image.mark) for image in drawing.images
    )
    painted = Painted(fills, pictures, covers, drawing.texts, drawing.transparent)
    glyphs, hidden = part_unseen(printed, painted, handle)
    glyphs, lines, struck = part_struck(glyphs, lines)
    glyphs, rules = with_underlined(glyphs, lines)
    words = words_of(glyphs)
    signs = signs_of(words, fills, pictures)
    return Page(
        number=number,
        width=glyphs.frame.width,
        height=glyphs.frame.height,
        words=words,
        rules=rules,
        fills=fills,
        pictures=pictures,
        signs=signs,
        bars=bars_of(fills, signs) if signs else (),
        suspect_text=_suspect(glyphs),
        recognised_text=is_recognised(glyphs),
        hidden_text=hidden,
        struck_text=struck,
        written_over=written_over(handle, glyphs.frame),
        turn=glyphs.turn,
    )


def _look(handle: int, page: Page, picture: Picture) -> Look | None:
    """How a small picture looks; None for large and for empty ones."""
    box, turn = picture.box, _turn(page.turn)
    if not 0 < box.width <= ICON_WIDEST or not 0 < box.height <= ICON_HIGHEST:
        return None
    displayed = pixels_of(handle, turned_back(box, page.width, page.height, turn))
    return _look_upright(displayed, turn)


@lru_cache(maxsize=LOOKS_REMEMBERED)
def _look_upright(displayed: Pixels, turn: Turn) -> Look:
    return look_of(set_upright(rows_of(displayed), turn))


def _with_look(picture: Picture, look: Look) -> Picture:
    share = None if picture.endless else look.filled_share
    return replace(picture, colour=look.colour, filled_share=share)


def _turn(degrees: int) -> Turn:
    turns: tuple[Turn, Turn, Turn, Turn] = (0, 90, 180, 270)
    return turns[degrees // 90 % 4]


def _suspect(glyphs: Glyphs) -> bool:
    """Whether a notable share of the printed characters cannot be read."""
    printed = sum(run.end - run.start for run in glyphs.runs)
    unreadable = max(glyphs.unmapped, glyphs.text.count("\ufffd"))
    return printed > 0 and unreadable > SUSPECT_SHARE * printed
