"""What the command line's exit codes mean, and the problems that end a command before its work.

::

    Problem                a command cannot go on; the message is one line for the user
    ├── NotAttempted       usage, configuration, a URL, a missing path, an output not writable
    ├── Failed             the one document that was asked for cannot be read
    └── Interrupted        stopped by the user, with what was done so far in place
"""

from __future__ import annotations

from enum import IntEnum
from typing import ClassVar


class ExitCode(IntEnum):
    """Exit codes of every command; the table stands in docs/exit-codes.md."""

    DONE = 0
    """All done."""
    FINDINGS = 1
    """All done, with findings at or above `--fail-on`."""
    NOT_ATTEMPTED = 2
    """Nothing attempted: usage, configuration, URL, missing path, empty folder, output."""
    SOME_FAILED = 3
    """Some documents failed; the others are done."""
    ALL_FAILED = 4
    """All documents failed; also a single one."""
    INTERNAL = 70
    """A fault of styrkort itself; please report it."""
    INTERRUPTED = 130
    """Stopped by Ctrl-C, a termination signal, or a reader of stdout that went away."""


class Problem(Exception):  # noqa: N818 - what it is, not that it is an error
    """A command cannot go on; the message is one line for the user."""

    exit_code: ClassVar[ExitCode] = ExitCode.NOT_ATTEMPTED


class NotAttempted(Problem):
    """Nothing was done: the call, the configuration, the input paths or the output folder."""

    exit_code = ExitCode.NOT_ATTEMPTED


class Failed(Problem):
    """The one document that was asked for cannot be read."""

    exit_code = ExitCode.ALL_FAILED


class Interrupted(Problem):
    """Stopped by the user."""

    exit_code = ExitCode.INTERRUPTED


def code_for(failed: int, total: int) -> ExitCode:
    """The exit code of a command that did `total` things, of which `failed` did not succeed.

    >>> code_for(0, 3).name, code_for(1, 3).name, code_for(1, 1).name
    ('DONE', 'SOME_FAILED', 'ALL_FAILED')
    """
    if failed == 0:
        return ExitCode.DONE
    return ExitCode.ALL_FAILED if failed == total else ExitCode.SOME_FAILED
