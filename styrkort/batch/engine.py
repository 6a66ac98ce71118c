"""What runs tasks: children of this machine, or those of a cluster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from .children import Death
from .tasks import Task


@dataclass(frozen=True, slots=True)
class Ended:
    """A task that is over."""

    task: Task
    answer: Mapping[str, Any] | None
    """What the child said; None where it said nothing more."""
    death: Death | None
    """How the child ended, where it ended with the task."""
    peak_mb: int
    """Largest resident size of the child, in MiB; 0 where it is not known."""
    timed_out: bool
    seconds: float
    """Wall clock from handing over to the end."""


class Engine(Protocol):
    """Runs tasks, each with its limits, none able to end more than itself."""

    def run(self, tasks: Iterable[Task]) -> Iterator[Ended]:
        """Do the tasks; give each as it ends, in the order of their ends."""
        ...
