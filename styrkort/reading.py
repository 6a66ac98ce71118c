"""A file → a `Plan`: what kind of file it is, how it is read, and its identity."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from .assemble.plan import Identity, assemble_plan
from .collecting import seldom_collecting
from .extract.documents import Reading, read_pdf, read_text_document
from .extract.errors import NotADocument
from .media_types import MEDIA_TYPES
from .schemas import Plan, Source, loads
from .slugs import slug
from .versions import generator_versions

PDF_HEADER_WITHIN = 1024
"""The `%PDF-` header stands within the first 1,024 bytes (ISO 32000-1, annex H.3.4.1)."""

# What people hand in by mistake → what to do about it.
_FOREIGN = (
    (b"PK\x03\x04", "a zip or office document; save it as PDF first"),
    (b"\xd0\xcf\x11\xe0", "an old office document; save it as PDF first"),
    (b"{\\rtf", "an RTF document; save it as PDF first"),
    (b"\x89PNG", "an image; run OCR to a PDF first"),
    (b"\xff\xd8\xff", "an image; run OCR to a PDF first"),
    (b"II*\x00", "an image; run OCR to a PDF first"),
    (b"MM\x00*", "an image; run OCR to a PDF first"),
)


@dataclass(frozen=True, slots=True)
class Input:
    """The bytes of a document and what it is called."""

    name: str
    """File name, without its folder."""
    data: bytes
    id: str
    """Name of the output file."""
    media_type: str | None = field(default=None)
    """None: settle it by the name and the bytes."""


def read(path: str | Path, reading: Reading | None = None) -> Plan:
    """Read a plan from a PDF or text file.

    Raises:
        ReadError: the document cannot be read; its `status` says why.
        OSError: the file cannot be opened.
    """
    path = Path(path)
    return read_input(Input(path.name, path.read_bytes(), slug(path.stem)), reading)


def read_input(document: Input, reading: Reading | None = None) -> Plan:
    """Read a plan from bytes; ReadError as `read`."""
    with seldom_collecting():
        return _read(document, reading or Reading())


def _read(document: Input, reading: Reading) -> Plan:
    media_type = document.media_type or media_type_of(document.name, document.data)
    if media_type == MEDIA_TYPES[".pdf"]:
        read_document = read_pdf(document.data, reading)
    else:
        read_document = read_text_document(document.data, media_type, reading)
    source = Source(
        name=document.name,
        sha256=hashlib.sha256(document.data).hexdigest(),
        media_type=media_type,
        page_count=read_document.page_count,
        generator=generator_versions(),
    )
    return assemble_plan(read_document, Identity(document.id, source), reading.people)


def load(path: str | Path) -> Plan:
    """Read back a plan that `convert` wrote.

    Raises:
        SchemaError: the file is no plan JSON; each problem with its JSON path.
        OSError: the file cannot be opened.
    """
    return loads(Path(path).read_text("utf-8"))


def media_type_of(name: str, data: bytes) -> str:
    """By the bytes first, by the suffix for texts.

    Raises:
        NotADocument: nothing that is read here; the message says what to do.
    """
    if b"%PDF-" in data[:PDF_HEADER_WITHIN]:
        return MEDIA_TYPES[".pdf"]
    if not data:
        raise NotADocument("the file is empty")
    for header, what in _FOREIGN:
        if data.startswith(header):
            raise NotADocument(f"not a PDF or text: {what}")
    suffix = Path(name).suffix.lower()
    if suffix == ".pdf":
        raise NotADocument("not a PDF: no %PDF- header in the first 1,024 bytes")
    return MEDIA_TYPES.get(suffix, MEDIA_TYPES[".txt"])
