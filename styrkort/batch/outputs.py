"""The folder that a batch writes to: what may be replaced in it, and how.

Nothing is written through links, nothing that is not ours is replaced, and no file is ever there
by half: children write into `.parts/`, finished files are moved.
"""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Set
from pathlib import Path

from ..exit_codes import NotAttempted
from ..export.datapackage import DATA_PACKAGE_NAME, csv_name
from ..schemas import FLAT_TABLES, ManifestRecord
from .documents import sha256_of
from .inputs import Job
from .manifest import MANIFEST_NAME
from .settings import Format

PARTS_NAME = ".parts"
RUN_LOG_NAME = "run.log.jsonl"
REPORT_NAME = "report.json"

BEGINNING_BYTES = 400
"""How much of a file is looked at to tell whether it is ours."""

# How the files begin that styrkort writes, in this and in other versions.
_PLAN = re.compile(rb'\{\s*"schema_version": "[\d.]+",\s*"id": "')
_BEGINNINGS = {
    MANIFEST_NAME: re.compile(rb'\{"name": "'),
    RUN_LOG_NAME: re.compile(rb'\{"at": "'),
    REPORT_NAME: re.compile(rb'\{\s*"styrkort": "'),
    DATA_PACKAGE_NAME: re.compile(rb'\{\s*"\$schema": "[^"]*",\s*"name": "styrkort"'),
}
_TABLES = frozenset(csv_name(table) for table in FLAT_TABLES)
_CSV = re.compile(rb"plan_id\b")


class OutputFolder:
    """The folder of one batch; a context manager that keeps other batches out.

    Raises NotAttempted on entering where it cannot be written or another batch is at work in it.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self.parts = path / PARTS_NAME
        self._lock: int | None = None

    def __enter__(self) -> OutputFolder:
        try:
            self.path.mkdir(parents=True, exist_ok=True)
            self._take_lock()
            if self.parts.is_symlink():
                raise NotAttempted(f"{self.parts}: is a link; remove it")
            self.parts.mkdir(exist_ok=True)
            for left_over in self.parts.glob("*.part"):
                left_over.unlink()
        except OSError as error:
            raise NotAttempted(f"{error.filename or self.path}: {error.strerror}") from error
        return self

    def __exit__(self, *_: object) -> None:
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None

    def _take_lock(self) -> None:
        """Lock the folder itself: the lock goes with the process, however that ends."""
        if sys.platform == "win32":
            return
        import fcntl

        self._lock = os.open(self.path, os.O_RDONLY)
        try:
            fcntl.flock(self._lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            raise NotAttempted(f"{self.path}: another run is writing there") from error

    def plan_file(self, job: Job) -> Path:
        """The JSON of a document."""
        return self.path / f"{job.id}.json"

    def holds_json(self, record: ManifestRecord) -> bool:
        """Whether the JSON of a record is there, as it was written."""
        path = self.path / f"{record.id}.json"
        return path.is_file() and sha256_of(path) == record.json_sha256

    def of_earlier_runs(self, written: Set[str], formats: frozenset[Format]) -> Iterator[str]:
        """Names of results that this run neither wrote nor took over.

        They stay: nothing says that they are not wanted. But no record of the manifest tells of
        them. `written`: the ids of the plans whose JSON belongs to this run.
        """
        with os.scandir(self.path) as entries:
            for entry in entries:
                beginning = _of_earlier_run(entry.name, written, formats)
                if beginning and not entry.is_symlink() and _begins(Path(entry), beginning):
                    yield entry.name

    def chunk_file(self, job: Job) -> Path:
        """The CSV rows of a document, while the batch runs."""
        return self.parts / f"{job.id}.csv.json"

    def refuse_foreign(self, jobs: Iterable[Job], formats: frozenset[Format]) -> None:
        """Raise NotAttempted where a file that would be replaced is a link or not ours."""
        for path, beginning in self._to_be_written(jobs, formats):
            if path.is_symlink():
                raise NotAttempted(f"{path}: is a link; remove it")
            if path.exists() and not _begins(path, beginning):
                raise NotAttempted(f"{path}: exists and was not written by styrkort; move it away")

    def _to_be_written(
        self, jobs: Iterable[Job], formats: frozenset[Format]
    ) -> Iterator[tuple[Path, re.Pattern[bytes]]]:
        for name in (MANIFEST_NAME, RUN_LOG_NAME, REPORT_NAME):
            yield self.path / name, _BEGINNINGS[name]
        if Format.CSV in formats:
            yield self.path / DATA_PACKAGE_NAME, _BEGINNINGS[DATA_PACKAGE_NAME]
            yield from ((self.path / csv_name(table), _CSV) for table in FLAT_TABLES)
        if Format.JSON in formats:
            yield from ((self.plan_file(job), _PLAN) for job in jobs)

    def clear_parts(self) -> None:
        """Remove what was needed only while the batch ran."""
        shutil.rmtree(self.parts)


def _of_earlier_run(
    name: str, written: Set[str], formats: frozenset[Format]
) -> re.Pattern[bytes] | None:
    """How a file of this name begins if it is the result of an earlier run; None if it is not."""
    stem, _, suffix = name.rpartition(".")
    if suffix == "json" and not (Format.JSON in formats and stem in written):
        return _PLAN
    if name in _TABLES and Format.CSV not in formats:
        return _CSV
    return None


def _begins(path: Path, beginning: re.Pattern[bytes]) -> bool:
    """Whether a file is empty or begins as ours do."""
    if not path.is_file():
        return False
    with path.open("rb") as file:
        head = file.read(BEGINNING_BYTES)
    return not head or beginning.match(head) is not None
