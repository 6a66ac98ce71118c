"""What README.md shows is what happens: its commands, its Python, its links."""

from __future__ import annotations

import doctest
import json
import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")

# ```console … $ command … output … ```
_SESSIONS = re.findall(r"```console\n\$ (.+)\n((?:(?!```).*\n)*)```", README)
# ```python … >>> … ```
_PYTHON = re.findall(r"```python\n((?:(?!```).*\n)*)```", README)
# | `styrkort convert plans/ -o out/` | … |
_COMMANDS = re.findall(r"^\| `styrkort (\w+)", README, re.MULTILINE)
# [docs/notation.md](docs/notation.md)
_LINKS = re.findall(r"\]\(([^)#:]+)\)", README)


def styrkort(*arguments: str) -> subprocess.CompletedProcess[str]:
    """Run the command line as a reader of the README would."""
    return subprocess.run(
        [sys.executable, "-m", "styrkort", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
        env=os.environ | {"PYTHONUTF8": "1"},
    )


@pytest.mark.parametrize(("command", "shown"), _SESSIONS)
def test_session(command: str, shown: str) -> None:
    """The output is JSON, broken into lines for the page."""
    program, *arguments = shlex.split(command)
    assert program == "styrkort"
    assert json.loads(styrkort(*arguments).stdout) == json.loads(shown)


def test_python(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(ROOT)
    runner = doctest.DocTestRunner(optionflags=doctest.NORMALIZE_WHITESPACE)
    parser = doctest.DocTestParser()
    for number, source in enumerate(_PYTHON):
        runner.run(parser.get_doctest(source, {}, f"README.md example {number}", "README.md", 0))
    assert runner.summarize().attempted > 0
    assert runner.summarize().failed == 0


@pytest.mark.parametrize("command", _COMMANDS)
def test_command_exists(command: str) -> None:
    assert "Example" in styrkort(command, "--help").stdout


@pytest.mark.parametrize("link", sorted(set(_LINKS)))
def test_link_leads_somewhere(link: str) -> None:
    assert (ROOT / link).exists()


def test_every_kind_of_example_is_found() -> None:
    """So that a change of the page's layout cannot switch the tests above off."""
    assert len(_SESSIONS) >= 1
    assert len(_PYTHON) >= 1
    assert len(_COMMANDS) >= 8
    assert len(_LINKS) >= 5
