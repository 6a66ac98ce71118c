"""What a batch says on stderr: failures, progress, the summary; as text or as JSON lines."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from ..batch.inputs import Inputs
from .convert_options import ConvertOptions
from .streams import complain

if TYPE_CHECKING:
    from rich.progress import Progress, TaskID

    from ..batch.summary import Summary
    from ..schemas import ManifestRecord

QUIET, NORMAL, VERBOSE = -1, 0, 1


class Reporter:
    """Tells a person or a log collector how a batch goes; a context manager."""

    def __init__(self, options: ConvertOptions, inputs: Inputs) -> None:
        self._options = options
        self._total = len(inputs.jobs)
        self._progress: Progress | None = None
        self._bar: TaskID | None = None

    def __enter__(self) -> Reporter:
        if self._shows_progress():
            self._start_progress()
        return self

    def __exit__(self, *_: object) -> None:
        if self._progress is not None:
            self._progress.stop()

    def document(self, record: ManifestRecord) -> None:
        """Say that a document is done: always if there is something to say, else with `-v`."""
        if not record.status.is_success:
            self._say("error", f"{record.name}: {record.status}: {record.message}", record)
        elif record.message is not None:
            self._say("warning", f"{record.name}: {record.message}", record)
        elif self._options.verbosity >= VERBOSE:
            counts = record.counts
            found = f"{counts.goals} goals, {counts.indicators} indicators"
            message = f"{record.name}: {record.status}: {found}, {counts.activities} activities"
            self._say("info", message, record)
        if self._progress is not None and self._bar is not None:
            self._progress.advance(self._bar)

    def summary(self, summary: Summary, out: Path) -> None:
        """Say at the end what came of it all."""
        if self._progress is not None:
            self._progress.stop()
        if self._options.verbosity == QUIET or (self._total == 1 and summary.failed):
            return
        for line in summary.lines():
            self._say("info", line)
        self._say("info", f"results in {out}")

    def _say(self, level: str, message: str, record: ManifestRecord | None = None) -> None:
        if self._options.log_format == "text":
            complain(message)
            return
        facts = {"level": level, "message": message}
        if record is not None:
            facts |= {"name": record.name, "status": record.status}
        click.echo(json.dumps(facts), err=True)

    def _shows_progress(self) -> bool:
        return (
            self._total > 1
            and self._options.verbosity > QUIET
            and self._options.log_format == "text"
            and sys.stderr.isatty()
            and not os.environ.get("CI")
        )

    def _start_progress(self) -> None:
        from .progress import documents_done

        self._progress = documents_done()
        self._bar = self._progress.add_task("", total=self._total)
        self._progress.start()
