"""What a run would do, without doing it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from ..schemas import ManifestRecord
from .documents import Document, grouped, look_at
from .inputs import Inputs
from .manifest import MANIFEST_NAME, read_manifest
from .outputs import OutputFolder
from .resuming import Resume, still_valid
from .settings import Format, Settings


class Action(StrEnum):
    """What becomes of an input."""

    READ = "read"
    COPY = "copy"
    """Its bytes are those of another input, which is read once for both."""
    KEEP = "keep"
    """An earlier run has done it."""
    REFUSE = "refuse"
    """It cannot be opened, or is larger than the limit."""


@dataclass(frozen=True, slots=True)
class Intent:
    """What would be done with an input."""

    action: Action
    document: Document


def plan_of_work(
    inputs: Inputs, out: Path | None, settings: Settings, resume: Resume
) -> Iterator[Intent]:
    """What a run would do with each input, in the order of their names."""
    documents = list(look_at(inputs.jobs, settings.limits))
    kept = set() if out is None else _kept(documents, out, settings, resume)
    rest = [document for document in documents if document.job.name not in kept]
    first = {group[0].job.name for group in grouped(rest)}
    for document in documents:
        if document.job.name in kept:
            yield Intent(Action.KEEP, document)
        elif document.refusal is not None:
            yield Intent(Action.REFUSE, document)
        elif document.job.name in first:
            yield Intent(Action.READ, document)
        else:
            yield Intent(Action.COPY, document)


def _kept(documents: Iterable[Document], out: Path, settings: Settings, resume: Resume) -> set[str]:
    if resume is Resume.NOTHING:
        return set()

    def has_result(_: Document, record: ManifestRecord) -> bool:
        return Format.JSON not in settings.formats or OutputFolder(out).holds_json(record)

    records = read_manifest(out / MANIFEST_NAME)
    valid = still_valid(documents, records, settings.fingerprint(), has_result)
    return resume.taken_over(valid.values())
