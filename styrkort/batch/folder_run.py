"""A batch into a folder: JSON files, one CSV set, manifest, run log and report."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path

from ..exit_codes import NotAttempted
from ..export import CsvFolder
from ..schemas import ManifestRecord
from .chunks import read_chunk
from .conversion import Converted, Parts, converted, restated
from .documents import Document, look_at, sha256_of
from .engine import Engine
from .files import replacing
from .inputs import Inputs
from .manifest import MANIFEST_NAME, Manifest, read_manifest
from .outputs import REPORT_NAME, RUN_LOG_NAME, OutputFolder
from .resuming import Resume, still_valid
from .run_log import RunLog
from .settings import Format, Settings
from .summary import Summary
from .tasks import JsonLayout
from .verdicts import OutputLost


class OnFailure(Enum):
    """What a failed document does to the rest."""

    GO_ON = auto()
    STOP = auto()


@dataclass(frozen=True, slots=True)
class FolderRun:
    """A batch and where it goes."""

    inputs: Inputs
    out: Path
    settings: Settings
    resume: Resume = Resume.NOTHING
    on_failure: OnFailure = OnFailure.GO_ON

    def convert(self, engine: Engine, watch: Callable[[ManifestRecord], None]) -> Summary:
        """Do it; `watch` is called with each record as it is written.

        Raises:
            NotAttempted: the folder cannot be used, or has no room left; what was done stays.
        """
        with OutputFolder(self.out) as folder, RunLog(self.out / RUN_LOG_NAME) as log:
            folder.refuse_foreign(self.inputs.jobs, self.settings.formats)
            try:
                return _Running(self, folder, log, engine).convert(watch)
            except (OutputLost, OSError) as error:
                reason = getattr(error, "strerror", None) or str(error)
                raise NotAttempted(
                    f"{self.out}: {reason}; --resume goes on from what is done"
                ) from error


class _Running:
    """A folder run at work: what it holds open and what it has counted."""

    def __init__(self, run: FolderRun, folder: OutputFolder, log: RunLog, engine: Engine) -> None:
        self._run = run
        self._folder = folder
        self._log = log
        self._engine = engine
        self._manifest = Manifest(folder.path / MANIFEST_NAME)
        self._summary = Summary(skipped_files=run.inputs.skipped)
        self._with_csv = Format.CSV in run.settings.formats

    def convert(self, watch: Callable[[ManifestRecord], None]) -> Summary:
        begun = time.monotonic()
        documents = list(look_at(self._run.inputs.jobs, self._run.settings.limits))
        done = self._taken_over(documents)
        self._summary.resumed = len(done)
        self._log.event("start", documents=len(documents), resumed=len(done))
        for result in self._results([d for d in documents if d.job.name not in done]):
            self._keep(result)
            done.add(result.record.name)
            watch(result.record)
            if self._run.on_failure is OnFailure.STOP and not result.record.status.is_success:
                break
        finished = [document for document in documents if document.job.name in done]
        self._summary.left = len(documents) - len(finished)
        self._summary.seconds = time.monotonic() - begun
        self._finish(finished)
        return self._summary

    def _taken_over(self, documents: Sequence[Document]) -> set[str]:
        """Names of the documents that an earlier run has done."""
        if self._run.resume is Resume.NOTHING:
            self._manifest.start()
            return set()
        records = read_manifest(self._folder.path / MANIFEST_NAME)
        configuration = self._run.settings.fingerprint()
        valid = still_valid(documents, records, configuration, self._has_result)
        self._manifest.go_on()
        taken = self._run.resume.taken_over(valid.values())
        return taken - self._lost_rows([d for d in documents if d.job.name in taken], valid)

    def _has_result(self, document: Document, record: ManifestRecord) -> bool:
        """Whether what a success leaves behind is there: the JSON, or until the end its rows."""
        if Format.JSON in self._run.settings.formats:
            return self._folder.holds_json(record)
        return self._folder.chunk_file(document.job).is_file()

    def _lost_rows(
        self, documents: Sequence[Document], records: dict[str, ManifestRecord]
    ) -> set[str]:
        """Make missing CSV rows from JSON; names of the documents whose JSON is spoilt."""
        if not self._with_csv:
            return set()
        missing = {
            self._folder.plan_file(document.job): document
            for document in documents
            if records[document.job.name].status.is_success
            and not self._folder.chunk_file(document.job).is_file()
        }
        rows = {json: self._folder.chunk_file(document.job) for json, document in missing.items()}
        spoilt = restated(rows, self._engine, self._run.settings)
        return {missing[json].job.name for json in spoilt}

    def _results(self, documents: Sequence[Document]) -> Iterator[Converted]:
        parts = Parts(self._folder.parts, JsonLayout.INDENTED, self._with_csv)
        return converted(documents, parts, self._run.settings, self._engine)

    def _keep(self, result: Converted) -> None:
        """Put the files of a result in place, then its record: the record says they are there."""
        job, record = result.document.job, result.record
        if Format.JSON in self._run.settings.formats:
            sha256 = None if result.json is None else sha256_of(result.json)
            record = record.model_copy(update={"json_sha256": sha256})
            _settle(result.json, self._folder.plan_file(job))
        elif result.json is not None:
            result.json.unlink()
        if self._with_csv:
            _settle(result.csv, self._folder.chunk_file(job))
        self._manifest.append(record)
        self._log.document(result)
        self._summary.slowest.add(round(result.seconds, 2), result.record.name)

    def _finish(self, documents: Sequence[Document]) -> None:
        """Sort the manifest, put the CSV set together, count everything, clear away."""
        self._manifest.finish(document.job.name for document in documents)
        if self._with_csv:
            self._write_csv(documents)
        for document in documents:
            self._summary.largest.add(document.size, document.job.name)
        written = set()
        for record in read_manifest(self._folder.path / MANIFEST_NAME):
            self._summary.add(record)
            if record.status.is_success:
                written.add(record.id)
        earlier = self._folder.of_earlier_runs(written, self._run.settings.formats)
        self._summary.earlier_files += earlier
        with replacing(self._folder.path / REPORT_NAME) as part:
            part.write_text(self._summary.to_json(), encoding="utf-8", newline="\n")
        self._log.event("end", seconds=round(self._summary.seconds, 3))
        self._folder.clear_parts()

    def _write_csv(self, documents: Sequence[Document]) -> None:
        with CsvFolder(self._folder.path) as files:
            for document in documents:
                chunk = self._folder.chunk_file(document.job)
                if chunk.is_file():
                    files.append_records(read_chunk(chunk))


def _settle(part: Path | None, place: Path) -> None:
    """Move a finished file to its place; where there is none, what stood there goes."""
    if part is None:
        place.unlink(missing_ok=True)
    else:
        part.replace(place)
