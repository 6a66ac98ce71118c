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

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    """Limits for each document."""

    timeout_s: float = 120.0
    """Wall clock, in seconds. A 500-page plan takes 20-40 s (2026-11)."""
    cpu_s: int = 120
    """CPU time, in whole seconds, counted for each document though children are warm."""
    memory_mb: int = 2048
    """Address space of a child, in MiB. A child that has read nothing takes about 400."""
    output_mb: int = 512
    """Largest file that a child may write, in MiB. A 500-page plan gives about 30."""
    open_files: int = 128
    """File descriptors of a child. Reading a document takes fewer than ten."""
    file_mb: int = 256
    """Largest input, in MiB. Published plans with photographs reach 60 (2026-11)."""


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


def peak_memory_mb() -> int:
    """Largest resident size of this process so far, in MiB; 0 where it is not known."""
    if sys.platform == "win32":
        return 0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak // (MEGABYTE if sys.platform == "darwin" else 1024)


def resident_memory_mb() -> int:
    """Resident size of this process now, in MiB; its peak where only that is known."""
    if not sys.platform.startswith("linux"):
        return peak_memory_mb()
    with open("/proc/self/statm", encoding="ascii") as file:  # noqa: PTH123 - no path of a user
        pages = int(file.read().split()[1])
    return pages * os.sysconf("SC_PAGESIZE") // MEGABYTE
