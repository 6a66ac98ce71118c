"""`run.log.jsonl`: when what happened. The only file of a batch that holds a clock."""

from __future__ import annotations

import json
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from .conversion import Converted


class RunLog:
    """Appended to by every run in a folder; a context manager."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file: TextIO | None = None

    def __enter__(self) -> RunLog:
        self._file = self._path.open("a", encoding="utf-8", newline="\n")
        return self

    def __exit__(self, *_: object) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None

    def event(self, name: str, **facts: object) -> None:
        """Note the start or the end of a run."""
        self._write({"event": name, **facts})

    def document(self, done: Converted) -> None:
        """Note a document with its cost."""
        self._write(
            {
                "event": "document",
                "name": done.record.name,
                "status": done.record.status,
                "seconds": round(done.seconds, 3),
                "peak_mb": done.peak_mb,
                "bytes": done.document.size,
            }
        )

    def _write(self, facts: dict[str, object]) -> None:
        assert self._file is not None
        now = datetime.now(UTC).isoformat(timespec="milliseconds")
        self._file.write(json.dumps({"at": now, **facts}) + "\n")
        self._file.flush()
