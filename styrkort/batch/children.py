"""A child process as the supervisor holds it: started, given tasks, ended with all its group."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass
from typing import IO, Any

from .frames import BrokenFrame, receive, send
from .limits import peak_mb
from .tasks import Orders, Task

CHILD_MODULE = "styrkort.batch.child"

# A child imports from where this process does, and from nowhere else: not from the folder of the
# call, where a file of a stranger may be called json.py.
_BOOTSTRAP = (
    "import sys, importlib; sys.path[:] = sys.argv[2:]; importlib.import_module(sys.argv[1]).main()"
)

LAST_WORDS_BYTES = 4096
"""How much of what a child wrote to stderr is looked at when it died."""

DYING_S = 1.0
"""Seconds that a process may take to die after its last word."""

LOOKED_AGAIN_AFTER_S = 0.005

# One document is read on one core: libraries that start a thread a core only take memory.
_ENVIRONMENT = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


@dataclass(frozen=True, slots=True)
class Heard:
    """A message of a child; None when it will send no more."""

    child: Child
    message: Mapping[str, Any] | None


@dataclass(frozen=True, slots=True)
class Death:
    """How a child ended."""

    code: int | None
    """Exit code; minus the signal's number where a signal ended it; None if the supervisor did."""
    peak_mb: int
    """Largest resident size it ever had, in MiB; 0 where the system does not tell."""
    last_words: str
    """The end of what it wrote to stderr; may hold words of the document."""

    @property
    def is_out_of_cpu_time(self) -> bool:
        """Whether the limit on CPU time ended it."""
        return sys.platform != "win32" and self.code == -signal.SIGXCPU


class Child:
    """A process that answers tasks, one at a time, over pipes.

    Every message it sends is put into `mailbox`, and one with None when it ends.
    """

    def __init__(
        self, orders: Orders, mailbox: queue.SimpleQueue[Heard], module: str = CHILD_MODULE
    ) -> None:
        self._stderr = _appended_file()
        self._process = subprocess.Popen(
            [sys.executable, "-P", "-c", _BOOTSTRAP, module, *sys.path],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=self._stderr,
            env=os.environ | _ENVIRONMENT,
            start_new_session=True,  # a group of its own, that can be ended as a whole
        )
        self._mailbox = mailbox
        self._death: Death | None = None
        threading.Thread(target=self._listen, daemon=True).start()
        self._send(orders.to_message())

    def give(self, task: Task) -> None:
        """Hand over a task; what it wrote to stderr before is forgotten."""
        self._stderr.truncate(0)
        self._send(task.to_message())

    def end(self) -> Death:
        """Kill the process with its whole group; safe to call twice."""
        return self._end(0.0)

    def bury(self) -> Death:
        """The same for a child that has fallen silent: if it is dying, of its own death."""
        return self._end(DYING_S)

    def _end(self, patience_s: float) -> Death:
        if self._death is None:
            died = self._exit_within(patience_s)
            self._kill_group()
            code, peak_mb = died or self._exit_within(None) or (None, 0)
            self._close_stdin()
            self._death = Death(code if died else None, peak_mb, self._last_words())
            self._stderr.close()
        return self._death

    def _exit_within(self, seconds: float | None) -> tuple[int, int] | None:
        """Exit code and peak memory (MiB) of the process; None if it lives on after `seconds`."""
        if sys.platform == "win32":
            try:
                return self._process.wait(seconds), 0
            except subprocess.TimeoutExpired:
                return None
        return _waited_for(self._process, seconds)

    def _kill_group(self) -> None:
        if sys.platform == "win32":
            self._process.kill()
            return
        try:
            os.killpg(self._process.pid, signal.SIGKILL)
        except ProcessLookupError:
            return  # the group is gone already

    def _send(self, message: dict[str, Any]) -> None:
        assert self._process.stdin is not None
        try:
            send(self._process.stdin, message)
        except (BrokenPipeError, ValueError):
            return  # it died; the mailbox says so too

    def _listen(self) -> None:
        # The stream is closed here alone: where a process that left the group holds its other
        # end, reading goes on for ever, and nobody else may wait for it.
        assert self._process.stdout is not None
        with self._process.stdout as stdout:
            try:
                while (message := receive(stdout)) is not None:
                    self._mailbox.put(Heard(self, message))
            except BrokenFrame:
                pass  # nothing after it can be trusted: the same as no more messages
        self._mailbox.put(Heard(self, None))

    def _close_stdin(self) -> None:
        assert self._process.stdin is not None
        try:
            self._process.stdin.close()
        except BrokenPipeError:
            return  # what was still in it reached nobody

    def _last_words(self) -> str:
        size = self._stderr.seek(0, os.SEEK_END)
        self._stderr.seek(max(0, size - LAST_WORDS_BYTES))
        return self._stderr.read().decode("utf-8", "replace")


def _waited_for(process: subprocess.Popen[bytes], seconds: float | None) -> tuple[int, int] | None:
    """As `Popen.wait`, but with what the kernel counted for this one process."""
    until = None if seconds is None else time.monotonic() + seconds
    while True:
        pid, status, usage = os.wait4(process.pid, 0 if until is None else os.WNOHANG)
        if pid == process.pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, peak_mb(usage)
        if until is not None and time.monotonic() >= until:
            return None
        time.sleep(LOOKED_AGAIN_AFTER_S)


def _appended_file() -> IO[bytes]:
    """A file without a name that every process appends to, also after it was cut short."""
    file = tempfile.TemporaryFile()  # noqa: SIM115 - closed in `_end`
    if sys.platform != "win32":
        import fcntl

        flags = fcntl.fcntl(file.fileno(), fcntl.F_GETFL)
        fcntl.fcntl(file.fileno(), fcntl.F_SETFL, flags | os.O_APPEND)
    return file
