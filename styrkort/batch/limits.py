"""What one document may cost, and how a child process is held to it.

Which system supports which limit:

==============  =====  =====  =======
limit           Linux  macOS  Windows
==============  =====  =====  =======
wall clock      yes    yes    yes
CPU time        yes    yes    –
memory          yes    –      –
output size     yes    yes    –
open files      yes    yes    –
no core dump    yes    yes    –
process group   yes    yes    –
==============  =====  =====  =======

(macOS accepts a limit on the address space and does not keep to it.)
"""

from __future__ import annotations

import math
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from ..extract.limits import ReadingLimits

if TYPE_CHECKING:
    from resource import struct_rusage

MEGABYTE = 1024 * 1024

_READING = ReadingLimits()


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for each document."""

    timeout_s: float = 120.0
    """Wall clock, in seconds. A 500-page plan takes 20-40 s (2026-11)."""
    cpu_s: int = 120
    """CPU time, in whole seconds, counted for each document though children are warm."""
    memory_mb: int = 2048
    """Address space of a child, in MiB. A child at rest takes about 150."""
    output_mb: int = 512
    """Largest file that a child may write, in MiB. A 500-page plan gives about 30."""
    open_files: int = 128
    """File descriptors of a child. Reading a document takes fewer than ten."""
    file_mb: int = 256
    """Largest input, in MiB. Published plans with photographs reach 60 (2026-11)."""
    pages: int = _READING.pages
    objects: int = _READING.objects
    cells: int = _READING.cells
    """As in `ReadingLimits`."""


def limit_process(limits: Limits) -> None:
    """Hold this process to the limits that are the same for all its documents."""
    if sys.platform == "win32":
        return
    import resource

    _lower(resource.RLIMIT_CORE, 0)
    _lower(resource.RLIMIT_FSIZE, limits.output_mb * MEGABYTE)
    _lower(resource.RLIMIT_NOFILE, limits.open_files)
    if sys.platform.startswith("linux"):
        _lower(resource.RLIMIT_AS, limits.memory_mb * MEGABYTE)


def limit_next_document(limits: Limits) -> None:
    """Give this process `cpu_s` more seconds of CPU time than it has used until now."""
    if sys.platform == "win32":
        return
    import resource

    used = os.times()
    end = math.ceil(used.user + used.system) + limits.cpu_s
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    soft = end if hard == resource.RLIM_INFINITY else min(end, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def _lower(kind: int, value: int) -> None:
    """Set a limit for good, never above what the process was given."""
    import resource

    hard = resource.getrlimit(kind)[1]
    limit = value if hard == resource.RLIM_INFINITY else min(value, hard)
    resource.setrlimit(kind, (limit, limit))


def peak_mb(usage: struct_rusage) -> int:
    """Largest resident size of a process, in MiB: Linux counts in KiB, macOS in bytes."""
    return usage.ru_maxrss // (MEGABYTE if sys.platform == "darwin" else 1024)


@dataclass(frozen=True, slots=True)
class Memory:
    """Resident memory of this process, in MiB."""

    now_mb: int
    peak_mb: int
    """Since `forget_peak` on Linux, else since the start; 0 where it is not known."""


def memory_in_use() -> Memory:
    """What this process has in memory now, and had at most."""
    if sys.platform == "win32":
        return Memory(0, 0)
    if not sys.platform.startswith("linux"):
        import resource

        peak = peak_mb(resource.getrusage(resource.RUSAGE_SELF))
        return Memory(peak, peak)
    status = Path("/proc/self/status").read_text(encoding="ascii", errors="replace")
    sizes = dict(line.split(":", 1) for line in status.splitlines())
    return Memory(_kib(sizes["VmRSS"]) // 1024, _kib(sizes["VmHWM"]) // 1024)


def _kib(entry: str) -> int:
    """`  123456 kB` → 123456."""
    return int(entry.split()[0])


def counted_peak_mb() -> int:
    """The peak that the kernel will report when this process ends, so far, in MiB.

    On Linux it begins with the peak of the process that started this one, which `memory_in_use`
    does not show: only what grows beyond it says something of this process. 0 on Windows.
    """
    if sys.platform == "win32":
        return 0
    import resource

    return peak_mb(resource.getrusage(resource.RUSAGE_SELF))


def forget_peak() -> None:
    """Let the peak begin anew, so that it is counted for each document; Linux only."""
    if sys.platform.startswith("linux"):
        Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
