"""A batch whose results are handed on one after the other, in the order of the names."""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from ..schemas import DocumentStatus, ManifestRecord, Plan, loads
from .conversion import Converted, Parts, converted
from .documents import Document, look_at
from .engine import Engine
from .inputs import Inputs, find_inputs
from .settings import Settings
from .supervisor import Supervisor
from .tasks import JsonLayout


@dataclass(frozen=True, slots=True)
class Result:
    """What became of one document."""

    record: ManifestRecord
    """Its name, status, message, counts and findings."""
    json: str | None = field(repr=False)
    """The JSON of its plan, with a line break at the end; None where it failed."""

    @property
    def name(self) -> str:
        """Path of the input relative to the folder it was found in."""
        return self.record.name

    @property
    def status(self) -> DocumentStatus:
        """What became of it."""
        return self.record.status

    def plan(self) -> Plan | None:
        """The plan; None where the document failed."""
        return None if self.json is None else loads(self.json)


def convert_many(paths: Iterable[str | Path], settings: Settings | None = None) -> Iterator[Result]:
    """Read many plans, each in a child process with limits; give the results in order of name.

    Args:
        paths: files and folders (recursive: .pdf, .txt, .md).
        settings: limits, number of children, passwords, pages.

    Raises:
        NotAttempted: a path does not exist, is a URL, or there is nothing to read.

    Example::

        for result in styrkort.convert_many(["plans/"]):
            print(result.name, result.status)
    """
    settings = settings or Settings()
    with Supervisor(settings) as supervisor:
        inputs = find_inputs([str(path) for path in paths])
        yield from stream(inputs, settings, supervisor, JsonLayout.INDENTED)


def stream(
    inputs: Inputs, settings: Settings, engine: Engine, layout: JsonLayout
) -> Iterator[Result]:
    """The results of a batch in the order of the inputs; only files wait, nothing in memory."""
    with tempfile.TemporaryDirectory(prefix="styrkort-") as folder:
        parts = Parts(Path(folder), layout, with_csv=False)
        documents = list(look_at(inputs.jobs, settings.limits))
        results = converted(documents, parts, settings, engine)
        for result in _in_order(documents, results):
            text = None
            if result.json is not None:
                text = result.json.read_text(encoding="utf-8")
                result.json.unlink()
            yield Result(result.record, text)


def _in_order(documents: Sequence[Document], results: Iterable[Converted]) -> Iterator[Converted]:
    waiting: dict[str, Converted] = {}
    expected = iter(document.job.name for document in documents)
    following = next(expected, None)
    for result in results:
        waiting[result.record.name] = result
        while following is not None and following in waiting:
            yield waiting.pop(following)
            following = next(expected, None)
