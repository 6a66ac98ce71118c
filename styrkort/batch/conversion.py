"""Documents through the engine: what comes out of each, in the order of the ends."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..schemas import ManifestRecord
from .documents import Document, grouped
from .engine import Ended, Engine
from .manifest import record_of
from .settings import Settings
from .tasks import JsonLayout, Target, Task, Verb
from .verdicts import Verdict, verdict_on


@dataclass(frozen=True, slots=True)
class Converted:
    """What became of a document."""

    document: Document
    record: ManifestRecord
    json: Path | None
    """The plan's JSON in the parts folder; None where there is none."""
    csv: Path | None
    """The plan's CSV rows; None where there are none or they were not asked for."""
    seconds: float
    """Wall clock; of duplicates, that of the one reading."""
    peak_mb: int


@dataclass(frozen=True, slots=True)
class Parts:
    """Where children put results, and in which form."""

    folder: Path
    layout: JsonLayout
    with_csv: bool

    def target(self, document: Document, place: str) -> Target:
        """Where the result of a document goes; `place` is unique in this run.

        A child that outlives a killed run for a moment writes under the number of that run.
        """
        stem = self.folder / f"{os.getpid()}-{place}"
        csv = stem.with_suffix(".csv.part") if self.with_csv else None
        name = Path(document.job.name).name
        return Target(document.job.id, name, stem.with_suffix(".json.part"), csv)


def converted(
    documents: Iterable[Document], parts: Parts, settings: Settings, engine: Engine
) -> Iterator[Converted]:
    """Read the documents, duplicates once; give each as it ends, each exactly once.

    Raises:
        OutputLost: results cannot be written.
        NotAttempted: reading processes do not start.
    """
    known = list(documents)
    configuration = settings.fingerprint()
    for document in known:
        if document.refusal is not None:
            status, message = document.refusal
            record = record_of(document.job, Verdict(status, message), configuration)
            yield Converted(document, record, None, None, 0.0, 0)
    tasks = _Tasks(grouped(known), parts)
    for ended in engine.run(tasks):
        verdict = verdict_on(ended, settings.limits)
        for document, target in tasks.targets_of(ended.task):
            record = record_of(document.job, verdict, configuration)
            yield _converted(document, target, record, ended, verdict)


def _converted(
    document: Document, target: Target, record: ManifestRecord, ended: Ended, verdict: Verdict
) -> Converted:
    if record.status.is_success:
        return Converted(document, record, target.json, target.csv, ended.seconds, ended.peak_mb)
    for leftover in (target.json, target.csv):
        if leftover is not None:
            leftover.unlink(missing_ok=True)
    return Converted(document, record, None, None, ended.seconds, ended.peak_mb)


class _Tasks(Iterator[Task]):
    """The tasks of groups of equal documents, and which documents each is for."""

    def __init__(self, groups: Iterable[tuple[Document, ...]], parts: Parts) -> None:
        self._groups = enumerate(groups)
        self._parts = parts
        self._running: dict[int, tuple[Document, ...]] = {}

    def __next__(self) -> Task:
        number, group = next(self._groups)
        self._running[number] = group
        targets = tuple(
            self._parts.target(document, f"{number}-{place}")
            for place, document in enumerate(group)
        )
        first = group[0]
        return Task(number, Verb.READ, first.job.path, first.sha256, self._parts.layout, targets)

    def targets_of(self, task: Task) -> Sequence[tuple[Document, Target]]:
        """The documents of a task that is over, each with its target."""
        return list(zip(self._running.pop(task.number), task.targets, strict=True))


def restated(plans: Mapping[Path, Path], engine: Engine, settings: Settings) -> Iterator[Path]:
    """Write CSV rows from JSON of an earlier run (`plans`: JSON → file for the rows).

    Gives the JSON files that cannot be read back any more.
    """
    tasks = (
        Task(number, Verb.RESTATE, json, None, JsonLayout.LINE, (Target("", "", json, csv),))
        for number, (json, csv) in enumerate(plans.items())
    )
    for ended in engine.run(tasks):
        if not verdict_on(ended, settings.limits).status.is_success:
            yield ended.task.path
