"""What a page does not let one read, or what nobody sees of it: doubts that become findings."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import shorten

from ..schemas import FindingCode
from .pages.page import Page
from .table import Doubt

MOST_QUOTED = 120
"""Characters of a text that a finding quotes."""


def doubts_about(page: Page) -> list[Doubt]:
    """The doubts about a page as a whole."""
    if not page.words and page.pictures:
        message = f"page {page.number} has pictures but no text; run OCR first"
        return [Doubt(FindingCode.PAGE_WITHOUT_TEXT, message, page.number)]
    suspect = [Doubt(FindingCode.TEXT_SUSPECT, said, page.number) for said in _suspicions(page)]
    return [*suspect, *_left_out(page)]


def _left_out(page: Page) -> Iterator[Doubt]:
    """What is on the page and was not read."""
    for code, text, why in (
        (FindingCode.TEXT_HIDDEN, page.hidden_text, "is not seen"),
        (FindingCode.TEXT_STRUCK, page.struck_text, "is struck through"),
    ):
        if text:
            message = f"text of page {page.number} that {why} was left out: {_quoted(text)}"
            yield Doubt(code, message, page.number)


def _suspicions(page: Page) -> Iterator[str]:
    """Why the words of a page may not be what is seen."""
    unreadable = [word.text for word in page.words if "\ufffd" in word.text]
    if page.suspect_text:
        yield f"page {page.number} has glyphs without a readable character"
    elif unreadable:
        quoted = _quoted(" ".join(unreadable))
        yield f"page {page.number} has glyphs without a readable character in {quoted}"
    if page.recognised_text:
        yield f"page {page.number} is a scan: a program recognised its words, maybe wrongly"


def _quoted(text: str) -> str:
    return repr(shorten(text, MOST_QUOTED, placeholder=" …"))


def doubt_about_layer(name: str) -> Doubt:
    """That a layer of the document is not shown."""
    return Doubt(FindingCode.TEXT_HIDDEN, f"the layer {name!r} is not shown and was left out")
