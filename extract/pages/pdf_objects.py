"""The objects of a PDF as plain data: what pikepdf knows of them, taken out as JSON.

qpdf writes a dictionary as JSON, and Python reads that, in half the time in which pikepdf hands
out its entries one by one; a reference stays a reference until somebody follows it (2026-11).

In qpdf's JSON (version 2) a reference is ``"12 0 R"``, a name ``"/TR"`` (``"n:/T#ff"`` where it is
no UTF-8), a text ``"u:Mål"`` (``"b:80ff"``, its bytes, where qpdf itself would not write it so).
"""

from __future__ import annotations

import io
import json
import logging
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from tempfile import TemporaryFile
from types import TracebackType
from typing import Any, BinaryIO, Self

import pikepdf

_log = logging.getLogger(__name__)


class PdfFile:
    """A PDF's bytes, opened by pikepdf once for all who ask for its objects. A context manager."""

    def __init__(self, data: bytes, password: str | None = None) -> None:
        self.data = data
        self._password = password or ""
        self._open = ExitStack()
        self._pdf: pikepdf.Pdf | None = None

    def opened(self) -> pikepdf.Pdf:
        """The open PDF; raises what pikepdf does where it cannot open it."""
        if self._pdf is None:
            file = self._open.enter_context(_mappable(self.data))
            mapped = pikepdf.AccessMode.mmap
            pdf = pikepdf.open(file, password=self._password, access_mode=mapped)
            self._pdf = self._open.enter_context(pdf)
        return self._pdf

    def close(self) -> None:
        """Forget all objects; safe to call twice."""
        self._pdf = None
        self._open.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def _mappable(data: bytes) -> BinaryIO:
    """The bytes in a file that has no name; where none can be written, in memory.

    A file is mapped into memory. Bytes are read piece by piece through Python, which is half the
    time of reading a tree of thousands of elements (2026-11).
    """
    try:
        with ExitStack() as stack:
            file = stack.enter_context(TemporaryFile())
            file.write(data)
            file.flush()
            stack.pop_all()
            return file
    except OSError as error:
        _log.info("a PDF's objects are read without a temporary file: %s", error)
        return io.BytesIO(data)


def plain(value: pikepdf.Object) -> Any:
    """One object as plain data."""
    return json.loads(_as_json(value))


def _as_json(value: Any) -> bytes:
    """The JSON of an object; pikepdf gives numbers, booleans and null as Python's own."""
    if isinstance(value, pikepdf.Object):
        return value.to_json(dereference=True, schema_version=2)
    return json.dumps(value if isinstance(value, int) else None).encode()


def is_reference(value: Any) -> bool:
    """Whether plain data refers to another object: all other strings begin with a letter or `/`.

    >>> is_reference("12 0 R"), is_reference("/TR"), is_reference("u:12 0 R"), is_reference(12)
    (True, False, False, False)
    """
    return isinstance(value, str) and value[:1].isdigit()


def name_of(value: Any) -> str | None:
    """The name without its slash; None where the value is no name.

    >>> name_of("/TR"), name_of("u:/TR"), name_of(3)
    ('TR', None, None)
    """
    if not isinstance(value, str):
        return None
    name = value.removeprefix("n:")
    return name[1:] if name[:1] == "/" else None


def text_of(value: Any) -> str | None:
    """A text string; None where the value is none.

    >>> text_of("u:Mål"), text_of("b:80e4"), text_of("/TR")
    ('Mål', '•ä', None)
    """
    if not isinstance(value, str):
        return None
    if value.startswith("b:"):
        return str(pikepdf.String(bytes.fromhex(value[2:])))
    return value[2:] if value.startswith("u:") else None


class PdfObjects:
    """The objects of an open PDF by their references."""

    def __init__(self, pdf: pikepdf.Pdf) -> None:
        self._pdf = pdf

    def at(self, references: Sequence[str]) -> list[Any]:
        """What each of the references refers to."""
        if not references:
            return []
        found = [
            _as_json(self._pdf.get_object(int(number), int(generation)))
            for number, generation, _ in map(str.split, references)
        ]
        values: list[Any] = json.loads(b"[%b]" % b",".join(found))
        return values

    def followed(self, value: Any) -> Any:
        """The value, or what it refers to."""
        return self.at([value])[0] if is_reference(value) else value

    def dictionaries(self, value: Any) -> Iterator[dict[str, Any]]:
        """The dictionaries in an entry that may hold one, or an array of them and other things."""
        entry = self.followed(value)
        for item in entry if isinstance(entry, list) else (entry,):
            one = self.followed(item)
            if isinstance(one, dict):
                yield one
