"""Which documents an earlier run has done: by what they hold, not by what they are called."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from enum import Enum, auto

from ..schemas import SCHEMA_VERSION, ManifestRecord
from ..versions import generator_versions
from .documents import Document


class Resume(Enum):
    """What is taken over from an earlier run in the same folder."""

    NOTHING = auto()
    ALL = auto()
    """Everything that has a record which still holds."""
    SUCCESSES = auto()
    """The same, but documents that failed are tried again."""

    def taken_over(self, records: Iterable[ManifestRecord]) -> set[str]:
        """Names of the documents that need not be done again, of those whose records hold."""
        match self:
            case Resume.NOTHING:
                return set()
            case Resume.ALL:
                return {record.name for record in records}
            case Resume.SUCCESSES:
                return {record.name for record in records if record.status.is_success}


def still_valid(
    documents: Iterable[Document],
    records: Iterable[ManifestRecord],
    configuration: str,
    has_result: Callable[[Document, ManifestRecord], bool],
) -> dict[str, ManifestRecord]:
    """The records that still hold, by name.

    A record holds when the bytes, the id, all versions and the configuration are the same, and
    the result of a success is there. Of several records of one name the last one counts.
    """
    by_name = {document.job.name: document for document in documents}
    versions = generator_versions()
    valid: dict[str, ManifestRecord] = {}
    for record in records:
        document = by_name.get(record.name)
        holds = (
            document is not None
            and document.sha256 is not None
            and record.sha256 == document.sha256
            and record.id == document.job.id
            and record.versions == versions
            and record.schema_version == SCHEMA_VERSION
            and record.configuration == configuration
            and (not record.status.is_success or has_result(document, record))
        )
        if holds:
            valid[record.name] = record
        else:
            valid.pop(record.name, None)
    return valid
