"""The inputs of a batch with their hashes: what is a duplicate, what is not read at all."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from ..schemas import DocumentStatus
from .inputs import Job
from .limits import MEGABYTE, Limits

BLOCK_BYTES = 1 << 20


@dataclass(frozen=True, slots=True)
class Document:
    """An input as it was when the batch began."""

    job: Job
    size: int
    """Bytes."""
    sha256: str | None
    """None where the file was not read."""
    refusal: tuple[DocumentStatus, str] | None = None
    """Status and message of a file that no child will see."""


def look_at(jobs: Iterable[Job], limits: Limits) -> Iterator[Document]:
    """Hash each input, in constant memory; files that are too large are not opened."""
    for job in jobs:
        try:
            size = job.path.stat().st_size
            if size > limits.file_mb * MEGABYTE:
                message = f"{size // MEGABYTE} MB; the limit is {limits.file_mb} MB"
                yield Document(job, size, None, (DocumentStatus.TOO_LARGE, message))
            else:
                yield Document(job, size, sha256_of(job.path))
        except OSError as error:
            message = f"cannot be read: {error.strerror}"
            yield Document(job, 0, None, (DocumentStatus.DAMAGED, message))


def sha256_of(path: Path) -> str:
    """Hash a file, in constant memory; OSError where it cannot be read."""
    digest = hashlib.sha256()
    with path.open("rb") as file:
        while block := file.read(BLOCK_BYTES):
            digest.update(block)
    return digest.hexdigest()


def grouped(documents: Iterable[Document]) -> Iterator[tuple[Document, ...]]:
    """The documents with those of the same bytes together: each group is read once.

    How a file is read depends on its suffix too: `plan.txt` and `plan.md` stay apart.
    """
    groups: dict[tuple[str, str], list[Document]] = {}
    for document in documents:
        if document.sha256 is not None:
            suffix = document.job.path.suffix.lower()
            groups.setdefault((document.sha256, suffix), []).append(document)
    for group in groups.values():
        yield tuple(group)
