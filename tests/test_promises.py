"""Promises of SECURITY.md that are about the code itself."""

import ast
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
ROOMS = ("extract", "normalize", "schemas", "styrkort")
CODE = [path for room in ROOMS for path in sorted((ROOT / room).rglob("*.py"))]

FORBIDDEN_MODULES = frozenset(
    {"pickle", "cPickle", "dill", "marshal", "shelve", "requests", "urllib.request", "http.client"}
)
FORBIDDEN_CALLS = frozenset({"eval", "exec", "system", "popen", "read_pdf_url", "urlopen"})

FLOORS = {"pdfminer.six": "20260107", "pypdfium2": "5"}
"""Below these, known holes are open: CVE-2025-64512, GHSA-f83h-ghpp-7wcc."""


def nodes() -> Iterator[tuple[Path, ast.AST]]:
    for path in CODE:
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            yield path, node


def imported(node: ast.AST) -> set[str]:
    match node:
        case ast.Import(names=names):
            return {alias.name for alias in names}
        case ast.ImportFrom(module=str(module)):
            return {module}
    return set()


def test_there_is_code_to_look_at() -> None:
    assert len(CODE) > 100


def test_no_pickles_and_no_network_libraries() -> None:
    assert [p.name for p, node in nodes() if imported(node) & FORBIDDEN_MODULES] == []


def test_no_text_is_run_as_code_and_no_shell_is_called() -> None:
    found = []
    for path, node in nodes():
        if isinstance(node, ast.Call):
            name = getattr(node.func, "attr", getattr(node.func, "id", ""))
            words = {keyword.arg: ast.unparse(keyword.value) for keyword in node.keywords}
            own_method = isinstance(node.func, ast.Attribute) and name not in {"system", "popen"}
            if (name in FORBIDDEN_CALLS and not own_method) or words.get("shell") == "True":
                found.append((path.name, node.lineno, name))
    assert found == []


def test_no_repair_by_other_programs() -> None:
    """`pdfplumber.open(repair=True)` and camelot's ghostscript backend call Ghostscript."""
    found = []
    for path, node in nodes():
        match node:
            case ast.Call(func=ast.Attribute(value=ast.Name(id="pdfplumber" | "camelot"))):
                words = {keyword.arg for keyword in node.keywords}
                found += [path.name for word in ("repair", "backend") if word in words]
    assert found == []


def test_libraries_get_no_paths() -> None:
    """What opens a PDF gets bytes: `io.BytesIO(data)`, never a name that a user gave.

    pikepdf gets them in a file without a name (`_mappable(data)`), which it can map into memory.
    """
    openers = {"pikepdf.open", "pdfplumber.open", "camelot.read_pdf", "read_pdf"}
    given = [
        (path.name, ast.unparse(node.args[0]))
        for path, node in nodes()
        if isinstance(node, ast.Call) and ast.unparse(node.func) in openers
    ]
    own = {"documents.py", "picture.py", "reading.py"}  # our own `read_pdf` takes bytes
    unnamed = ("pdf_objects.py", "file")
    files = {
        ast.unparse(node.func)
        for path, node in nodes()
        if path.name == unnamed[0] and isinstance(node, ast.Call)
    }
    assert {name for name in files if "TemporaryFile" in name} == {"TemporaryFile"}
    given = [use for use in given if use[0] not in own]
    assert len(given) >= 3
    assert [use for use in given if "BytesIO" not in use[1]] == [unnamed]


@pytest.mark.parametrize(("library", "floor"), FLOORS.items())
def test_installed_versions_have_the_known_holes_closed(library: str, floor: str) -> None:
    found, least = (tuple(map(int, re.findall(r"\d+", text))) for text in (version(library), floor))
    assert found >= least
    assert f"{library}>={floor}" in (ROOT / "pyproject.toml").read_text(encoding="utf-8")


def test_connections_of_processes_that_the_suite_starts_are_refused_too() -> None:
    code = "import socket; socket.socket().connect(('192.0.2.1', 80))"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False, text=True)
    assert "AssertionError: a connection to ('192.0.2.1', 80) was attempted" in done.stderr


def test_connections_to_other_machines_are_refused_in_this_suite() -> None:
    with socket.socket() as outside, pytest.raises(AssertionError, match="attempted"):
        outside.connect(("192.0.2.1", 80))
