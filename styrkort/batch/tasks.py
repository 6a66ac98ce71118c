"""What a child is asked to do and what it answers: plain data on both ways."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from .limits import Limits
from .settings import ReadingSettings


class JsonLayout(StrEnum):
    """How a child writes the JSON of a plan."""

    INDENTED = "indented"
    LINE = "line"


class Verb(StrEnum):
    """What is to be done with the file of a task."""

    READ = "read"
    """Read the document; write its JSON and, where asked for, its CSV rows."""
    RESTATE = "restate"
    """The file is JSON written earlier; write its CSV rows."""
    DRAW = "draw"
    """Read the document; draw one page of it with what was read."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a result goes, and under which name; duplicates have several."""

    id: str
    name: str
    """File name of the input, without folder."""
    json: Path
    """Where the result is written: JSON, or of `Verb.DRAW` a PNG."""
    csv: Path | None


@dataclass(frozen=True, slots=True)
class Task:
    """A document to read, or one read earlier whose CSV rows are wanted."""

    number: int
    verb: Verb
    path: Path
    sha256: str | None
    """What the file's bytes were when the batch began; None where nobody has looked."""
    layout: JsonLayout
    targets: tuple[Target, ...]
    page: int | None = None
    """The page that `Verb.DRAW` is about, from 1 on."""

    def to_message(self) -> dict[str, Any]:
        """As sent to a child."""
        return {
            "number": self.number,
            "verb": self.verb,
            "path": str(self.path),
            "sha256": self.sha256,
            "layout": self.layout,
            "page": self.page,
            "targets": [
                {
                    "id": target.id,
                    "name": target.name,
                    "json": str(target.json),
                    "csv": None if target.csv is None else str(target.csv),
                }
                for target in self.targets
            ],
        }

    @classmethod
    def from_message(cls, message: dict[str, Any]) -> Self:
        """As a child gets it."""
        targets = tuple(
            Target(
                id=target["id"],
                name=target["name"],
                json=Path(target["json"]),
                csv=None if target["csv"] is None else Path(target["csv"]),
            )
            for target in message["targets"]
        )
        return cls(
            number=message["number"],
            verb=Verb(message["verb"]),
            path=Path(message["path"]),
            sha256=message["sha256"],
            layout=JsonLayout(message["layout"]),
            page=message["page"],
            targets=targets,
        )


@dataclass(frozen=True, slots=True)
class Orders:
    """What holds for all tasks of a child; the first message it gets."""

    reading: ReadingSettings
    limits: Limits

    def to_message(self) -> dict[str, Any]:
        """As sent to a child."""
        reading = self.reading
        return {
            "password": reading.password,
            "pages": reading.pages,
            "lexicon": None if reading.lexicon is None else str(reading.lexicon),
            "people": reading.people,
            "calendar": reading.calendar,
            "limits": {name: getattr(self.limits, name) for name in Limits.__slots__},
        }

    @classmethod
    def from_message(cls, message: dict[str, Any]) -> Self:
        """As a child gets it."""
        pages, lexicon = message["pages"], message["lexicon"]
        reading = ReadingSettings(
            password=message["password"],
            pages=None if pages is None else tuple(pages),
            lexicon=None if lexicon is None else Path(lexicon),
            people=message["people"],
            calendar=message["calendar"],
        )
        return cls(reading, Limits(**message["limits"]))
