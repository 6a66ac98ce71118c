"""A child process that misbehaves where a text document tells it to; otherwise the real one.

Tests hand its name to a supervisor. Nothing in a configuration can: it names no code.
"""

import os
import resource
import signal
import sys
import tempfile
import time
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from styrkort.batch import child
from styrkort.batch.tasks import Orders, Task
from styrkort.batch.work import Reader


def misbehave(order: str) -> None:
    """Do what the first line of a document says."""
    match order.split():
        case ["abort"]:
            os.abort()
        case ["exit"]:
            os._exit(7)
        case ["loop", *begun]:
            for place in begun:
                Path(place).touch()
            while True:
                time.sleep(0.1)
        case ["spin"]:
            while True:
                pass
        case ["hog"]:
            hoard = []
            while True:
                hoard.append(bytearray(10_000_000))
        case ["wrapped-memory-error"]:
            try:
                bytearray(1 << 50)
            except MemoryError as error:
                raise RuntimeError("Invalid stream") from error
        case ["fork"]:
            os.fork()
            time.sleep(0.05)
        case ["leave-process"]:
            if os.fork() == 0:
                time.sleep(600)
        case ["large-file"]:
            with tempfile.TemporaryFile() as file:
                file.truncate(1 << 40)
        case ["many-files"]:
            with ExitStack() as files:
                for _ in range(1000):
                    files.enter_context(Path(os.devnull).open())
        case ["core-dump"]:
            assert resource.getrlimit(resource.RLIMIT_CORE) == (0, 0)
        case ["chatter"]:
            sys.stdout.write("not a message\n" * 1000)
            sys.stdout.flush()
        case ["killed"]:
            os.kill(os.getpid(), signal.SIGKILL)
        case ["fail-if-warm"]:
            if Poisoned.documents > 1:
                os.abort()
        case ["slow"]:
            time.sleep(0.3)


class Poisoned(Reader):
    documents = 0

    def _read(self, task: Task) -> dict[str, Any]:
        Poisoned.documents += 1
        first, *_ = task.path.read_bytes().split(b"\n", 1)
        if first.startswith(b"POISON "):
            misbehave(first.decode().removeprefix("POISON "))
        return super()._read(task)


def _reader(orders: Orders) -> child.Work:
    return Poisoned(orders).answer


def main() -> None:
    child._reader = _reader
    child.main()
