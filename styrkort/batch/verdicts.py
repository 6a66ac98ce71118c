"""How a task ended → the status of its document, with one line that says why."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, ValidationError

from ..schemas import Counts, DocumentStatus, FindingCounts
from .causes import says_out_of_memory, signal_name
from .children import Death
from .limits import Limits
from .supervisor import Ended

_NO_MEMORY = "reading it takes more memory than the limit of {} MB"


class _Answer(BaseModel):
    """What a child says of a document: checked, since the child read what nobody trusts."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    status: DocumentStatus | None = None
    message: str | None = None
    sha256: str | None = None
    counts: Counts = Counts()
    findings: FindingCounts = FindingCounts()
    left_processes: bool = False
    peak_mb: int = 0
    stop: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a document."""

    status: DocumentStatus
    message: str | None
    sha256: str | None = None
    counts: Counts = field(default_factory=Counts)
    findings: FindingCounts = field(default_factory=FindingCounts)
    peak_mb: int = 0
    """Largest resident memory of its child so far, in MiB."""


class OutputLost(Exception):  # noqa: N818 - what happened
    """A child could not write results: no document's fault; the message is the system's."""


def verdict_on(ended: Ended, limits: Limits) -> Verdict:
    """The status of a document, also where its child said nothing more.

    Raises:
        OutputLost: the results could not be written (a full disk).
    """
    if ended.answer is None:
        return _without_answer(ended, limits)
    try:
        answer = _Answer.model_validate(dict(ended.answer))
    except ValidationError:
        return Verdict(DocumentStatus.CRASHED, "the reading process gave no proper answer")
    if answer.stop is not None:
        raise OutputLost(answer.stop)
    if answer.left_processes:
        return Verdict(DocumentStatus.CRASHED, "reading it started processes", answer.sha256)
    if answer.status is None or (answer.message is None) is not answer.status.is_success:
        return Verdict(DocumentStatus.CRASHED, "the reading process gave no proper answer")
    return Verdict(
        answer.status,
        answer.message,
        answer.sha256,
        answer.counts,
        answer.findings,
        answer.peak_mb,
    )


def _without_answer(ended: Ended, limits: Limits) -> Verdict:
    status, message = _cause(ended, limits)
    return Verdict(status, message, ended.task.sha256)


def _cause(ended: Ended, limits: Limits) -> tuple[DocumentStatus, str]:
    death = ended.death
    if ended.timed_out:
        return DocumentStatus.TIMEOUT, f"not read within {limits.timeout_s:g} s"
    if death is None or death.code is None:
        return DocumentStatus.CRASHED, "the reading process gave no proper answer"
    if death.is_out_of_cpu_time:
        return DocumentStatus.TIMEOUT, f"not read within {limits.cpu_s} s of CPU time"
    if says_out_of_memory(death.last_words) or _killed_by_the_system(death):
        return DocumentStatus.MEMORY, _NO_MEMORY.format(limits.memory_mb)
    if death.code < 0:
        return DocumentStatus.CRASHED, f"the reading process died of {signal_name(-death.code)}"
    return DocumentStatus.CRASHED, f"the reading process ended with exit code {death.code}"


def _killed_by_the_system(death: Death) -> bool:
    """Whether SIGKILL came from outside: the kernel sends it where the machine's memory ends."""
    return sys.platform != "win32" and death.code == -signal.SIGKILL
