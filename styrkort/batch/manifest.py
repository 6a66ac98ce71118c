"""`manifest.jsonl`: one record a document, appended while running, sorted at the end."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import BinaryIO

from ..exit_codes import NotAttempted
from ..schemas import SCHEMA_VERSION, Layout, ManifestRecord, SchemaError, dumps, loads
from ..versions import generator_versions
from .files import replacing
from .inputs import Job
from .verdicts import Verdict

MANIFEST_NAME = "manifest.jsonl"


def record_of(job: Job, verdict: Verdict, configuration: str) -> ManifestRecord:
    """What the manifest says of a document."""
    return ManifestRecord(
        name=job.name,
        id=job.id,
        status=verdict.status,
        message=verdict.message,
        sha256=verdict.sha256,
        schema_version=SCHEMA_VERSION,
        versions=generator_versions(),
        configuration=configuration,
        counts=verdict.counts,
        findings=verdict.findings,
    )


def read_manifest(path: Path) -> Iterator[ManifestRecord]:
    """The records in the order written; nothing where there is no manifest.

    Raises:
        NotAttempted: a line is no record.
    """
    for number, (_, line) in enumerate(_lines(path), 1):
        yield _record(line, f"{path}, line {number}")


def _record(line: bytes, place: str) -> ManifestRecord:
    try:
        return loads(line.decode("utf-8"), ManifestRecord)
    except (SchemaError, UnicodeDecodeError) as error:
        raise NotAttempted(f"{place}: no record of a manifest") from error


def _lines(path: Path) -> Iterator[tuple[int, bytes]]:
    """Offset and bytes of each complete line; one that a kill cut off is left out."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return
    with file:
        offset = 0
        for line in file:
            if line.endswith(b"\n"):
                yield offset, line
            offset += len(line)


class Manifest:
    """The manifest of a batch that is running."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: BinaryIO | None = None

    def start(self) -> None:
        """Begin an empty manifest."""
        self._file = self._path.open("wb")

    def go_on(self) -> None:
        """Go on after the last complete record of an earlier run."""
        end = max((offset + len(line) for offset, line in _lines(self._path)), default=0)
        self._file = self._path.open("ab")
        self._file.truncate(end)

    def append(self, record: ManifestRecord) -> None:
        """Add a record; it outlives a kill of this process from now on."""
        assert self._file is not None
        self._file.write(_line_of(record))
        self._file.flush()

    def finish(self, names: Iterable[str]) -> None:
        """Keep the last record of each of these names, in their order.

        Only offsets are held in memory, not records.
        """
        self.close()
        last = {_record(line, str(self._path)).name: offset for offset, line in _lines(self._path)}
        with (
            replacing(self._path) as part,
            self._path.open("rb") as source,
            part.open("wb") as sorted_file,
        ):
            for name in names:
                source.seek(last[name])
                sorted_file.write(source.readline())

    def close(self) -> None:
        """Close the file; safe to call twice."""
        if self._file is not None:
            self._file.close()
            self._file = None


def _line_of(record: ManifestRecord) -> bytes:
    return f"{dumps(record, Layout.LINE)}\n".encode()
