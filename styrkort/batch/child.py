"""The process that reads documents; its `main` is what a supervisor starts (`children.py`).

It gets its orders and tasks on stdin and answers on what was its stdout; whatever a library
prints goes to stderr instead, where the supervisor keeps it apart.
"""

from __future__ import annotations

import os
import signal
import sys
import threading
import time
from collections.abc import Callable
from typing import Any, BinaryIO

from .frames import receive, send
from .limits import counted_peak_mb, forget_peak, limit_next_document, limit_process, memory_in_use
from .tasks import Orders, Task

PARENT_LOOKED_AT_EVERY_S = 0.5
"""Seconds between looks at whether the supervisor still lives."""

Work = Callable[[Task], dict[str, Any]]


def main() -> None:
    """Answer tasks until stdin ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # the supervisor decides what Ctrl-C ends
    requests, answers = _private_streams()
    _die_with_parent()
    message = receive(requests)
    if message is None:
        return
    orders = Orders.from_message(message)
    serve(requests, answers, orders, _reader(orders))


def _reader(orders: Orders) -> Work:
    """Import what reads documents, which takes most of a child's start."""
    from .work import Reader

    return Reader(orders).answer


def serve(requests: BinaryIO, answers: BinaryIO, orders: Orders, work: Work) -> None:
    """Answer each task, within the limits of one document each."""
    own = os.getpid()
    limit_process(orders.limits)
    send(answers, {"ready": True, "peak_mb": counted_peak_mb()})
    while (message := receive(requests)) is not None:
        limit_next_document(orders.limits)
        forget_peak()
        answer = work(Task.from_message(message))
        if os.getpid() != own:  # a fork of this process, made while reading: it may not answer
            os._exit(1)
        memory = memory_in_use()
        answer["peak_mb"], answer["resident_mb"] = memory.peak_mb, memory.now_mb
        answer["left_processes"] = _left_processes()
        send(answers, answer)


def _private_streams() -> tuple[BinaryIO, BinaryIO]:
    """Streams to the supervisor under numbers that no library knows; 0 and 1 lead elsewhere."""
    requests, answers = os.dup(0), os.dup(1)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)
    os.dup2(2, 1)
    return os.fdopen(requests, "rb"), os.fdopen(answers, "wb")


def _die_with_parent() -> None:
    """End this process and its group when the supervisor is gone, also in the midst of a task."""
    parent = os.getppid()

    def watch() -> None:
        while os.getppid() == parent:
            time.sleep(PARENT_LOOKED_AT_EVERY_S)
        if sys.platform != "win32" and os.getpgid(0) == os.getpid():
            os.killpg(0, signal.SIGKILL)
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def _left_processes() -> bool:
    """Whether a task left child processes behind, running or ended: reading starts none."""
    if sys.platform == "win32":
        return False
    try:
        os.waitpid(-1, os.WNOHANG)
    except ChildProcessError:  # there is none
        return False
    return True
