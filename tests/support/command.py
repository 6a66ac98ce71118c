"""The command line as another program runs it."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

CLOCKS = frozenset({"run.log.jsonl", "report.json"})
"""The files of an output folder that hold times."""


def start(*arguments: object, **environment: str) -> subprocess.Popen[bytes]:
    """A command that runs, its output read later."""
    return subprocess.Popen(
        [sys.executable, "-m", "styrkort", *map(str, arguments)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=os.environ | environment,
    )


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[bytes]:
    """A command, run to its end."""
    with start(*arguments, **environment) as process:
        output, messages = process.communicate(timeout=120)
    return subprocess.CompletedProcess(process.args, process.returncode, output, messages)


def tree(folder: Path) -> dict[str, str]:
    """Path → hash of every file in a folder that holds no clock."""
    return {
        path.relative_to(folder).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in sorted(folder.rglob("*"))
        if path.is_file() and path.name not in CLOCKS
    }
