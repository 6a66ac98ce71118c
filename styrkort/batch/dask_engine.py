"""Tasks on a dask cluster: each worker reads documents in children of its own, with the limits.

A document that ends its child never ends the worker, so a poison document costs no more here than
on one machine: one retry in a fresh child. Bytes travel both ways; the machines need no common
folders. The scheduler and its workers are trusted as much as this process is; what a document's
child says is not, here as there.

Needs the extra `styrkort[dask]`.
"""

from __future__ import annotations

import tempfile
import threading
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from importlib import import_module
from itertools import islice
from pathlib import Path
from typing import Any

from ..exit_codes import NotAttempted
from ..versions import generator_versions
from .children import Death
from .engine import Ended
from .settings import Settings
from .supervisor import Supervisor
from .tasks import Target, Task

WAITING_PER_THREAD = 2
"""Documents on their way for each thread of the cluster: none is idle, and few are in memory."""

CONNECT_S = 20
"""Seconds until a scheduler that does not answer is given up."""


@dataclass(frozen=True, slots=True)
class Shipped:
    """A task that ended on another machine, with the files it wrote."""

    answer: dict[str, Any] | None
    death: Death | None
    peak_mb: int
    timed_out: bool
    seconds: float
    json: tuple[bytes | None, ...]
    """In the order of the task's targets."""
    csv: tuple[bytes | None, ...]


class DaskEngine:
    """Runs tasks on the cluster of a scheduler; a context manager.

    Raises NotAttempted on entering where the extra is missing, the scheduler does not answer, or
    its workers have other versions of styrkort or of what reads files.
    """

    def __init__(self, settings: Settings, scheduler: str) -> None:
        self._settings = replace(settings, jobs=1)
        self._scheduler = scheduler
        lexicon = settings.reading.lexicon
        self._lexicon = None if lexicon is None else lexicon.read_bytes()
        self._distributed: Any = None
        self._client: Any = None

    def __enter__(self) -> DaskEngine:
        try:
            self._distributed = import_module("distributed")
        except ImportError as error:
            raise NotAttempted("--engine dask needs: pip install 'styrkort[dask]'") from error
        try:
            self._client = self._distributed.Client(self._scheduler, timeout=CONNECT_S)
        except (OSError, ValueError) as error:
            raise NotAttempted(f"no dask scheduler at {self._scheduler}") from error
        self._check_versions()
        return self

    def __exit__(self, *_: object) -> None:
        if self._client is not None:
            self._client.close()

    def _check_versions(self) -> None:
        found: dict[str, dict[str, str]] = self._client.run(generator_versions)
        if not found:
            raise NotAttempted(f"the dask scheduler at {self._scheduler} has no workers")
        for worker, versions in sorted(found.items()):
            if versions != generator_versions():
                raise NotAttempted(f"dask worker {worker} has other versions: {versions}")

    def run(self, tasks: Iterable[Task]) -> Iterator[Ended]:
        """Do the tasks; give each as it ends. Only a few are on their way at a time."""
        waiting = iter(tasks)
        threads = sum(self._client.nthreads().values())
        sent = {self._send(task): task for task in islice(waiting, threads * WAITING_PER_THREAD)}
        completed = self._distributed.as_completed(list(sent))
        for future in completed:
            yield _received(sent.pop(future), future)
            for task in islice(waiting, 1):
                following = self._send(task)
                sent[following] = task
                completed.add(following)

    def _send(self, task: Task) -> Any:
        data = task.path.read_bytes()
        shipped = (task, data, self._settings, self._lexicon)
        return self._client.submit(perform, *shipped, pure=False, retries=1)


def _received(task: Task, future: Any) -> Ended:
    """What came back; where a worker was lost again and again, nothing did."""
    if future.status != "finished":
        return Ended(task, None, None, 0, timed_out=False, seconds=0.0)
    shipped: Shipped = future.result()
    future.release()
    for target, json, csv in zip(task.targets, shipped.json, shipped.csv, strict=True):
        if json is not None:
            target.json.write_bytes(json)
        if csv is not None and target.csv is not None:
            target.csv.write_bytes(csv)
    return Ended(
        task, shipped.answer, shipped.death, shipped.peak_mb, shipped.timed_out, shipped.seconds
    )


@dataclass(frozen=True, slots=True)
class _Kept:
    """What a thread of a worker keeps between tasks."""

    settings: Settings
    lexicon: bytes | None
    supervisor: Supervisor


class _Here(threading.local):
    """Each thread of a worker has its own child."""

    kept: _Kept | None = None


_here = _Here()


def perform(task: Task, data: bytes, settings: Settings, lexicon: bytes | None) -> Shipped:
    """Do a task on a worker: in the warm child that this thread of it keeps."""
    with tempfile.TemporaryDirectory(prefix="styrkort-") as scratch:
        path = Path(scratch, "input")
        path.write_bytes(data)
        targets = tuple(_moved(target, Path(scratch)) for target in task.targets)
        (ended,) = _supervisor(settings, lexicon).run([replace(task, path=path, targets=targets)])
        return Shipped(
            answer=None if ended.answer is None else dict(ended.answer),
            death=ended.death,
            peak_mb=ended.peak_mb,
            timed_out=ended.timed_out,
            seconds=ended.seconds,
            json=tuple(_content(target.json) for target in targets),
            csv=tuple(_content(target.csv) for target in targets),
        )


def _supervisor(settings: Settings, lexicon: bytes | None) -> Supervisor:
    """The supervisor of this thread; a new one where another batch has other settings."""
    kept = _here.kept
    if kept is None or (kept.settings, kept.lexicon) != (settings, lexicon):
        if kept is not None:
            kept.supervisor.close()
        kept = _here.kept = _Kept(settings, lexicon, Supervisor(_with_lexicon(settings, lexicon)))
    return kept.supervisor


def _with_lexicon(settings: Settings, lexicon: bytes | None) -> Settings:
    """The settings with a lexicon file of this machine."""
    if lexicon is None:
        return settings
    with tempfile.NamedTemporaryFile(prefix="styrkort-", suffix=".toml", delete=False) as file:
        file.write(lexicon)
    return replace(settings, reading=replace(settings.reading, lexicon=Path(file.name)))


def _moved(target: Target, folder: Path) -> Target:
    csv = None if target.csv is None else folder / target.csv.name
    return replace(target, json=folder / target.json.name, csv=csv)


def _content(path: Path | None) -> bytes | None:
    return path.read_bytes() if path is not None and path.exists() else None
