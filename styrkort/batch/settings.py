"""What is settled for a whole batch, and the hash that says which of it shaped the results."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import asdict, dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Literal

from .limits import Limits


class Format(StrEnum):
    """What is written."""

    JSON = "json"
    CSV = "csv"


@dataclass(frozen=True, slots=True)
class ReadingSettings:
    """How documents are read. Plain data: it is sent to children."""

    password: str | None = field(default=None, repr=False)
    pages: tuple[int, ...] | None = None
    """1-based, ascending; None for all."""
    lexicon: Path | None = None
    people: Literal["withheld", "named"] = "withheld"
    """Whether names and contact details of persons are published."""
    calendar: str | None = field(default=None, repr=False)
    """JSON of the `Calendar` that dates follow-ups; see `calendar_file`."""


@dataclass(frozen=True, slots=True)
class Recycling:
    """When a warm child is replaced by a fresh one."""

    after_documents: int = 1000
    """Libraries leak slowly: under 1 MB a document over samples/, and `above_mb` bounds what they
    leak; a fresh child costs about 2 s of CPU until it is warm (2026-11)."""
    above_mb: int = 768
    """Resident memory after a document, in MiB; a child at rest has about 55."""


def cores() -> int:
    """How many CPU cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a batch needs to know besides its inputs."""

    reading: ReadingSettings = field(default_factory=ReadingSettings)
    limits: Limits = field(default_factory=Limits)
    recycling: Recycling = field(default_factory=Recycling)
    jobs: int = field(default_factory=cores)
    formats: frozenset[Format] = frozenset(Format)

    def fingerprint(self) -> str:
        """SHA-256 of what shapes the result of a document that can be read.

        Limits of time and memory decide only whether there is a result; the password likewise,
        and a hash of it must not be published.
        """
        reading = self.reading
        lexicon = None if reading.lexicon is None else _digest(reading.lexicon.read_bytes())
        shaping = {
            "pages": reading.pages,
            "lexicon": lexicon,
            "people": reading.people,
            "calendar": reading.calendar,
            "limits": _shaping(self.limits),
        }
        return _digest(json.dumps(shaping, sort_keys=True).encode("ascii"))


_OF_THE_MACHINE = frozenset({"timeout_s", "cpu_s", "memory_mb", "output_mb", "open_files"})


def _shaping(limits: Limits) -> dict[str, object]:
    return {key: value for key, value in asdict(limits).items() if key not in _OF_THE_MACHINE}


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
