"""Every command explains itself with an example, and starts quickly."""

import re
import subprocess
import sys
import time

import click
import pytest
from calling import Call

from styrkort.cli.entry import COMMANDS, styrkort
from styrkort.exit_codes import ExitCode

COLD_START_RATIO = 10.0
"""`styrkort --version` takes 1.5 to 2.5 bare starts of Python, which keeps the promise of 0.3 s;
importing what reads files would make it 15 and more (2026-11)."""


def all_commands() -> list[str]:
    """Names of all commands and their subcommands."""
    names = []
    context = click.Context(styrkort)
    for name in COMMANDS:
        names.append(name)
        command = styrkort.get_command(context, name)
        if isinstance(command, click.Group):
            names += [f"{name} {sub}" for sub in command.commands]
    return names


@pytest.mark.parametrize("name", all_commands())
def test_help_has_an_example(name: str, call: Call) -> None:
    called = call(*name.split(), "--help")
    assert called.code == ExitCode.DONE
    assert re.search(rf"Examples?:\n(?: +styrkort .*\n)* +styrkort {name}\b", called.output)


@pytest.mark.parametrize("name", COMMANDS)
def test_table_of_commands(name: str) -> None:
    """The command that the table leads to has that name, and the table a summary for it."""
    command = styrkort.get_command(click.Context(styrkort), name)
    assert command is not None
    assert command.name == name
    assert COMMANDS[name].summary.endswith((".", "…"))


def test_cold_start() -> None:
    """Beside a bare start of Python, in turns: a busy machine slows both."""
    bare, ours = [], []
    for _ in range(5):
        bare.append(_seconds("-c", "pass"))
        ours.append(_seconds("-m", "styrkort", "--version"))
    assert min(ours) < COLD_START_RATIO * min(bare)


def _seconds(*arguments: str) -> float:
    begun = time.perf_counter()
    subprocess.run([sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - begun


def test_nothing_heavy_is_imported_at_the_start() -> None:
    code = "import sys, styrkort.cli; print(*sorted(m for m in sys.modules))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, text=True)
    loaded = set(done.stdout.split())
    assert not loaded & {"pydantic", "pypdfium2", "pikepdf", "pandas", "numpy", "rich", "camelot"}


def test_exit_codes_are_documented() -> None:
    """docs/exit-codes.md has a row for each code, with what the enum says."""
    from pathlib import Path

    page = (Path(__file__).parents[2] / "docs" / "exit-codes.md").read_text("utf-8")
    rows = dict(re.findall(r"^\| (\d+) \| `(\w+)` \|", page, re.MULTILINE))
    assert rows == {str(int(code)): code.name for code in ExitCode}
