"""The command line. Nothing heavy is imported before the command that needs it is known."""

from __future__ import annotations

import sys
from collections.abc import Sequence

from ..exit_codes import ExitCode


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit with its code; interrupted while it is imported, too."""
    try:
        from .entry import main as run
    except KeyboardInterrupt:
        sys.stderr.write("styrkort: interrupted\n")
        sys.exit(ExitCode.INTERRUPTED)
    run(arguments)


__all__ = ["main"]
