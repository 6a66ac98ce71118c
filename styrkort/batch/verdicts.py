"""How a task ended → the status of its document, with one line that says why."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass, field

from pydantic import BaseModel, ConfigDict, ValidationError

from ..extract.memory import says_out_of_memory
from ..schemas import Counts, DocumentStatus, FindingCounts
from .children import Death
from .engine import Ended
from .limits import Limits

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
    stop: str | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """What became of a document."""

    status: DocumentStatus
    message: str | None
    sha256: str | None = None
    counts: Counts = field(default_factory=Counts)
    findings: FindingCounts = field(default_factory=FindingCounts)


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
    if answer.status is None or (answer.message is None and not answer.status.is_success):
        return Verdict(DocumentStatus.CRASHED, "the reading process gave no proper answer")
    return Verdict(
        answer.status,
        answer.message,
        answer.sha256,
        answer.counts,
        answer.findings,
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
    if _had_no_memory(death, ended.peak_mb, limits):
        return DocumentStatus.MEMORY, _NO_MEMORY.format(limits.memory_mb)
    if death.code < 0:
        return DocumentStatus.CRASHED, f"the reading process died of {_signal_name(-death.code)}"
    return DocumentStatus.CRASHED, f"the reading process ended with exit code {death.code}"


def _had_no_memory(death: Death, peak_mb: int, limits: Limits) -> bool:
    """Whether a child died because it got no more memory.

    It may have said so; the kernel may have killed it (the machine's memory ended, not the
    child's limit); or it is a library that aborts without a word when it is refused memory, as
    pdfium does: then it has grown near the limit, or near the half of it where it was refused a
    buffer twice as large. A caller that was itself larger hides that (Linux counts its peak as the
    child's): such a death is `crashed`, since nothing shows that memory was the cause.
    """
    if says_out_of_memory(death.last_words):
        return True
    if sys.platform == "win32" or death.code is None:
        return False
    if death.code == -signal.SIGKILL:
        return True
    return -death.code in _OF_REFUSED_MEMORY and peak_mb > GROWN_SHARE * limits.memory_mb


GROWN_SHARE = 1 / 3
"""Of the memory limit. A buffer of s is refused 2s where s + 2s is more than the limit; plans
take under 300 MB of 2048, bombs died at 1557-1958 (2026-11)."""

_OF_REFUSED_MEMORY = frozenset(
    {signal.SIGABRT, signal.SIGTRAP, signal.SIGILL, signal.SIGSEGV, signal.SIGBUS}
    if sys.platform != "win32"
    else ()
)
"""What libraries die of that do not report a refusal: abort, deliberate trap, null pointer."""


def _signal_name(number: int) -> str:
    """Name of a signal.

    >>> _signal_name(6)
    'SIGABRT'
    """
    try:
        return signal.Signals(number).name
    except ValueError:
        return f"signal {number}"
