"""Tasks through warm children: each with its time, none able to end more than itself.

One thread decides; a thread a child does nothing but put what the child says into one mailbox.
"""

from __future__ import annotations

import queue
import time
from collections import deque
from collections.abc import Generator, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from ..exit_codes import NotAttempted
from .children import CHILD_MODULE, Child, Death, Heard
from .engine import Ended
from .settings import Settings
from .tasks import Orders, Task

START_S = 60.0
"""Seconds a child may take to start: it takes under one, on a busy machine ten."""

STARTS_AT_MOST = 3
"""Times in a row that a child may fail to start before the batch is given up."""


@dataclass(slots=True)
class _Place:
    """A child and what it is doing."""

    child: Child
    since: float
    """When it was started or given its task (monotonic seconds)."""
    ready: bool = False
    task: Task | None = None
    resting_mb: int = 0
    """Its largest resident size before it was given anything."""
    documents: int = 0
    """Tasks answered so far."""


class Supervisor:
    """Runs tasks in at most `jobs` children; a context manager.

    Example::

        with Supervisor(settings) as supervisor:
            for ended in supervisor.run(tasks):
                ...
    """

    def __init__(self, settings: Settings, child_module: str = CHILD_MODULE) -> None:
        self._settings = settings
        self._orders = Orders(settings.reading, settings.limits)
        self._module = child_module
        self._mailbox: queue.SimpleQueue[Heard] = queue.SimpleQueue()
        self._places: dict[Child, _Place] = {}
        self._again: deque[Task] = deque()
        self._second_try: set[int] = set()
        self._failed_starts = 0

    def __enter__(self) -> Supervisor:
        """Start the first child, so that it is warm when the first task comes."""
        self._start()
        return self

    def __exit__(self, *_: object) -> None:
        """End all children, whatever they are doing."""
        self.close()

    def close(self) -> None:
        """End all children, whatever they are doing; those of a later run are started anew."""
        for place in list(self._places.values()):
            self._dismiss(place)

    def run(self, tasks: Iterable[Task]) -> Generator[Ended, None, None]:
        """Do the tasks; give each as it ends, in the order of their ends.

        Who stops asking has no child at work any more: none writes into a folder being cleared.

        Raises:
            NotAttempted: children cannot be started (too little memory allowed, for one).
        """
        waiting = iter(tasks)
        self._second_try.clear()
        try:
            while True:
                self._hand_out(waiting)
                if not any(place.task for place in self._places.values()):
                    return
                ended = list(self._wait())
                self._hand_out(waiting)  # before what ended is looked at, so that no child waits
                yield from ended
        finally:
            self._drop_tasks()

    def _drop_tasks(self) -> None:
        """End the children that are at a task, and forget what was to be tried again."""
        self._again.clear()
        for place in [place for place in self._places.values() if place.task is not None]:
            self._dismiss(place)

    def _wait(self) -> Iterator[Ended]:
        """Wait until a child speaks or is overdue, and deal with it."""
        heard = self._next_message()
        if heard is None:
            yield from self._overdue()
        elif heard.child in self._places:
            yield from self._hear(self._places[heard.child], heard.message)

    def _hand_out(self, waiting: Iterator[Task]) -> None:
        """Give tasks to children that have none; start children while there are tasks."""
        while True:
            idle = next((p for p in self._places.values() if p.task is None), None)
            if idle is None and len(self._places) >= self._settings.jobs:
                return
            task = self._again.popleft() if self._again else next(waiting, None)
            if task is None:
                return
            if idle is not None and idle.documents > 0 and task.number in self._second_try:
                self._dismiss(idle)
                idle = None
            place = idle or self._start()
            place.task = task
            if place.ready:
                self._hand_over(place, task)

    def _hand_over(self, place: _Place, task: Task) -> None:
        place.since = time.monotonic()
        place.child.give(task)

    def _start(self) -> _Place:
        child = Child(self._orders, self._mailbox, self._module)
        self._places[child] = _Place(child, time.monotonic())
        return self._places[child]

    def _next_message(self) -> Heard | None:
        """Wait for a child to speak, or until the first of them is overdue: then None."""
        until = min(self._deadline(p) for p in self._places.values() if p.task is not None)
        try:
            return self._mailbox.get(timeout=max(0.0, until - time.monotonic()))
        except queue.Empty:
            return None

    def _deadline(self, place: _Place) -> float:
        return place.since + (self._settings.limits.timeout_s if place.ready else START_S)

    def _overdue(self) -> Iterator[Ended]:
        now = time.monotonic()
        for place in list(self._places.values()):
            if place.task is not None and self._deadline(place) <= now:
                yield from self._bury(place, timed_out=place.ready)

    def _hear(self, place: _Place, message: Mapping[str, Any] | None) -> Iterator[Ended]:
        if message is None:
            yield from self._bury(place, timed_out=False)
        elif not place.ready:
            place.ready = True
            place.resting_mb = _number(message.get("peak_mb"))
            self._failed_starts = 0
            if place.task is not None:
                self._hand_over(place, place.task)
        elif place.task is None or message.get("number") != place.task.number:
            yield from self._bury(place, timed_out=False)  # it talks out of turn: not trusted
        else:
            yield from self._answered(place, place.task, message)

    def _answered(self, place: _Place, task: Task, message: Mapping[str, Any]) -> Iterator[Ended]:
        place.task = None
        place.documents += 1
        fresh = place.documents == 1
        recycling = self._settings.recycling
        left_processes = message.get("left_processes") is True
        out_of_memory = message.get("status") == "memory"
        if (
            left_processes
            or out_of_memory
            or place.documents >= recycling.after_documents
            or _number(message.get("resident_mb")) > recycling.above_mb
        ):
            self._dismiss(place)
        if out_of_memory and not fresh and self._may_try_again(task):
            return
        seconds = time.monotonic() - place.since
        peak_mb = _number(message.get("peak_mb"))
        yield Ended(task, message, None, peak_mb, timed_out=False, seconds=seconds)

    def _bury(self, place: _Place, *, timed_out: bool) -> Iterator[Ended]:
        """End a child that died or must; its task, if it had begun, is over or tried once more."""
        del self._places[place.child]
        death = place.child.end() if timed_out else place.child.bury()
        task, place.task = place.task, None
        if not place.ready:
            self._count_failed_start(death)
            if task is not None:
                self._again.append(task)
        elif task is not None:
            spent = timed_out or death.is_out_of_cpu_time
            if not spent and place.documents > 0 and self._may_try_again(task):
                return
            # A child begins with its parent's peak: only what it has grown to counts.
            peak_mb = death.peak_mb if death.peak_mb > place.resting_mb else 0
            seconds = time.monotonic() - place.since
            yield Ended(task, None, death, peak_mb, timed_out, seconds)

    def _may_try_again(self, task: Task) -> bool:
        """Put a task back once: in a child that has read nothing before, the fault is its own."""
        if task.number in self._second_try:
            return False
        self._second_try.add(task.number)
        self._again.append(task)
        return True

    def _count_failed_start(self, death: Death) -> None:
        self._failed_starts += 1
        if self._failed_starts >= STARTS_AT_MOST:
            last = death.last_words.strip().splitlines()[-1:] or [f"exit code {death.code}"]
            raise NotAttempted(f"reading processes do not start: {last[0]}")

    def _dismiss(self, place: _Place) -> None:
        del self._places[place.child]
        place.child.end()


def _number(said: object) -> int:
    """A number that a child said; what is none counts as 0."""
    return said if isinstance(said, int) else 0
