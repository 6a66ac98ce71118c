"""`styrkort convert` without a folder, and what it says on stderr."""

import io
import json
import sys
from pathlib import Path

import pytest
from calling import Call

from styrkort.exit_codes import ExitCode

PLAN = "Mål 1 Nöjda medborgare\n\nAktivitet\tAnsvarig\nBesöka byskolan\tRektor\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    plans = tmp_path / "plans"
    plans.mkdir()
    (plans / "b.txt").write_text(PLAN, encoding="utf-8")
    (plans / "a.md").write_text(PLAN + "Städa\tChef\n", encoding="utf-8")
    return plans


def test_one_plan_is_json(folder: Path, call: Call) -> None:
    called = call("convert", folder / "b.txt")
    assert json.loads(called.output)["id"] == "b"
    assert called.output.count("\n") > 1


def test_several_are_json_lines_in_order_of_name(folder: Path, call: Call) -> None:
    (folder / "c.pdf").write_bytes(b"")
    called = call("convert", folder, "--jobs", 1)
    assert [json.loads(line)["id"] for line in called.output.splitlines()] == ["a", "b"]
    assert called.code == ExitCode.SOME_FAILED
    assert "c.pdf" in called.messages


def test_stdin(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PLAN.encode())))
    plan = json.loads(call("convert", "-").output)
    assert (plan["id"], plan["source"]["name"]) == ("stdin", "stdin")
    assert plan["goals"]


def test_an_office_document(tmp_path: Path, call: Call) -> None:
    (tmp_path / "plan.docx").write_bytes(b"PK\x03\x04rest")
    called = call("convert", tmp_path / "plan.docx", "-o", tmp_path / "out")
    assert called.code == ExitCode.ALL_FAILED
    (line,) = called.messages.splitlines()
    assert "plan.docx" in line
    assert "save it as PDF first" in line
    record = json.loads((tmp_path / "out" / "manifest.jsonl").read_text(encoding="utf-8"))
    assert record["status"] == "not_a_document"


def test_latin1_is_read(tmp_path: Path, call: Call) -> None:
    (tmp_path / "plan.txt").write_bytes(PLAN.encode("latin-1"))
    plan = json.loads(call("convert", tmp_path / "plan.txt").output)
    assert plan["goals"][0]["title"]["text"] == "Nöjda medborgare"


def test_names_that_a_terminal_could_obey_are_escaped(tmp_path: Path, call: Call) -> None:
    (tmp_path / "x\x1b[31m\u202e.pdf").write_bytes(b"")
    messages = call("convert", tmp_path).messages
    assert "\x1b" not in messages
    assert "\u202e" not in messages
    assert "x\\x1b[31m" in messages


def test_log_lines_as_json(folder: Path, tmp_path: Path, call: Call) -> None:
    (folder / "c.pdf").write_bytes(b"")
    called = call("convert", folder, "-o", tmp_path / "out", "--log-format", "json", "-v")
    events = [json.loads(line) for line in called.messages.splitlines()]
    statuses = {event["name"]: event["status"] for event in events if "name" in event}
    assert statuses == {"a.md": "ok", "b.txt": "ok", "c.pdf": "not_a_document"}
    assert PLAN.split()[2] not in called.messages  # no words of the documents


def test_quiet(folder: Path, tmp_path: Path, call: Call) -> None:
    assert call("convert", folder, "-o", tmp_path / "out", "-q").messages == ""


def test_dry_run_does_nothing(folder: Path, tmp_path: Path, call: Call) -> None:
    (folder / "twin.md").write_bytes((folder / "a.md").read_bytes())
    called = call("convert", folder, "-o", tmp_path / "out", "--dry-run")
    actions = [line.split("\t")[0] for line in called.output.splitlines()]
    assert actions == ["read", "read", "copy"]
    assert not (tmp_path / "out").exists()


def test_a_lexicon_that_cannot_be_used(folder: Path, tmp_path: Path, call: Call) -> None:
    (tmp_path / "words.toml").write_text("[[spelling]]\nrole = 'nonsense'\n")
    called = call("convert", folder, "--lexicon", tmp_path / "words.toml")
    assert called.code == ExitCode.NOT_ATTEMPTED
    assert "words.toml, line" in called.messages


@pytest.mark.parametrize(
    ("content", "says"),
    [
        pytest.param("jobz = 2", "unknown key 'jobz'", id="unknown key"),
        pytest.param("[limits]\nengine = 'os.system'", "unknown key 'limits.engine'", id="code"),
        pytest.param("[plugins]\nx = 1", "unknown key 'plugins'", id="unknown section"),
        pytest.param("jobs = 0", "from 1 to 256", id="out of range"),
        pytest.param("jobs = true", "from 1 to 256", id="wrong type"),
        pytest.param("formats = ['xml']", "a list of", id="unknown format"),
        pytest.param("jobs = ", "styrkort.toml", id="no TOML"),
    ],
)
def test_configurations_that_are_refused(
    content: str,
    says: str,
    tmp_path: Path,
    call: Call,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "styrkort.toml").write_text(content)
    monkeypatch.chdir(tmp_path)
    called = call("config")
    assert called.code == ExitCode.NOT_ATTEMPTED
    assert says in called.messages


def test_where_values_come_from(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text(
        "[tool.styrkort]\njobs = 7\n[tool.styrkort.limits]\npages = 9\n"
    )
    monkeypatch.chdir(tmp_path)
    lines = call("config").output.splitlines()
    assert any(line.startswith("jobs = 7") and "pyproject.toml" in line for line in lines)
    assert any(line.startswith("pages = 9") and "pyproject.toml" in line for line in lines)
    assert any(line.startswith("cells = ") and line.endswith("default") for line in lines)


def test_own_file_comes_before_pyproject(
    tmp_path: Path, call: Call, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.styrkort]\njobs = 7\n")
    (tmp_path / "styrkort.toml").write_text("jobs = 8\n")
    monkeypatch.chdir(tmp_path)
    assert call("config").output.startswith("jobs = 8")
