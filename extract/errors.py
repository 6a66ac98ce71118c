"""What can be wrong with a document as a whole, one class per status of the contract.

::

    ReadError                 any of these; `status` says which
    ├── NotADocument          no PDF header: a word-processor file, a web page, nothing at all
    ├── Damaged               a PDF whose structure cannot be read
    │   └── PageUnreadable    one page cannot; the others may (`page`)
    ├── Encrypted             needs a password, or the given one does not fit
    ├── NoText                pages without any text: a scan that needs OCR first
    └── TooLarge              more bytes, pages, objects or cells than the limits
"""

# ruff: noqa: N818 - the classes are named after the statuses of the contract.

from __future__ import annotations

from typing import ClassVar

from ..schemas import DocumentStatus


class ReadError(Exception):
    """A document cannot be read; the message is one line for the user, without the file's name."""

    status: ClassVar[DocumentStatus] = DocumentStatus.DAMAGED


class NotADocument(ReadError):
    """The bytes are no PDF."""

    status = DocumentStatus.NOT_A_DOCUMENT


class Damaged(ReadError):
    """The bytes begin as a PDF, but no page list can be found."""

    status = DocumentStatus.DAMAGED


class PageUnreadable(Damaged):
    """Page number `page` (1-based) cannot be loaded."""

    def __init__(self, page: int) -> None:
        super().__init__(f"page {page} cannot be read")
        self.page = page


class Encrypted(ReadError):
    """The document is protected by a password that was not given or does not fit."""

    status = DocumentStatus.ENCRYPTED


class NoText(ReadError):
    """No page has text: a scan."""

    status = DocumentStatus.NO_TEXT

    def __init__(self) -> None:
        super().__init__("no text layer; run OCR first")


class TooLarge(ReadError):
    """The document exceeds a limit on bytes, pages, objects of a page or table cells."""

    status = DocumentStatus.TOO_LARGE

    @classmethod
    def check(cls, count: int, limit: int, what: str) -> None:
        """Raise for a count above the limit; `what` is counted, as in ``pages``."""
        if count > limit:
            raise cls(f"{count} {what}; the limit is {limit}")
