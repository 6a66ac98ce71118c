"""Each documented exit code, as another program sees it."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from calling import Call

from styrkort import ExitCode, dumps, read
from styrkort.cli.interrupts import interrupts_held_back, terminated_like_interrupted

SAMPLES = Path(__file__).parent.parent.parent / "samples"
PLAN = SAMPLES / "ekdalen_trygga_omraden_2025.pdf"
GAP = "Mål 1 Nöjda medborgare\nDELMÅL\tMÅLVÄRDE\tRÖD\tGUL\tGRÖN\nBemötande\t>80\t<70\t71-79\t>80\n"


def styrkort(*arguments: object, stdin: bytes = b"") -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "styrkort", *map(str, arguments)],
        input=stdin,
        capture_output=True,
        timeout=60,
        check=False,
    )


def lines(output: bytes) -> list[str]:
    return output.decode("utf-8").splitlines()


def test_done(tmp_path: Path) -> None:
    """A plan that is read gives 0, JSON on stdout and nothing on stderr."""
    done = styrkort("convert", PLAN)
    assert done.returncode == ExitCode.DONE
    assert done.stdout.startswith(b'{\n  "schema_version"')
    assert done.stderr == b""


def test_findings(tmp_path: Path) -> None:
    """`--fail-on` turns findings into 1; without it the same plan gives 0."""
    plan = tmp_path / "plan.txt"
    plan.write_text(GAP, encoding="utf-8")
    assert styrkort("convert", plan).returncode == ExitCode.DONE
    found = styrkort("convert", plan, "--fail-on", "warning")
    assert found.returncode == ExitCode.FINDINGS
    assert found.stdout


def test_all_failed_for_a_single_one(tmp_path: Path) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(b"")
    failed = styrkort("convert", plan)
    assert failed.returncode == ExitCode.ALL_FAILED
    assert lines(failed.stderr) == ["styrkort: plan.pdf: not_a_document: the file is empty"]
    assert failed.stdout == b""


def test_some_failed(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"no PDF at all")
    (tmp_path / "good.txt").write_text(GAP, encoding="utf-8")
    out = tmp_path / "out"
    failed = styrkort("convert", tmp_path, "-o", out, "--fail-on", "info")
    assert failed.returncode == ExitCode.SOME_FAILED
    assert (out / "good.json").is_file()
    assert not (out / "bad.json").exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        pytest.param(["convert"], "Missing argument", id="no source"),
        pytest.param(["convert", "https://kommun.invalid/plan.pdf"], "URLs", id="URL"),
        pytest.param(["convert", "file:///etc/passwd"], "URLs", id="file URL"),
        pytest.param(["convert", "no-such-plan.pdf"], "No such file", id="missing path"),
        pytest.param(["convert", "."], "no .pdf, .txt, .md", id="empty folder"),
        pytest.param(["convert", ".", "--pages", "3-1"], "3-1", id="pages"),
        pytest.param(["convert", ".", "--resume"], "needs -o", id="resume without folder"),
        pytest.param(["convert", ".", "--format", "xml", "-o", "x"], "xml", id="format"),
        pytest.param(["convert", ".", "--shard", "2/2", "-o", "x"], "2/2", id="shard"),
        pytest.param(["parse", "--as", "colour", "x"], "colour", id="kind of cell"),
        pytest.param(["schema", "--version", "0.1"], "0.1", id="schema version"),
        pytest.param(["nonsense"], "nonsense", id="command"),
    ],
)
def test_nothing_attempted(arguments: list[str], says: str, tmp_path: Path) -> None:
    refused = subprocess.run(
        [sys.executable, "-m", "styrkort", *arguments],
        cwd=tmp_path,
        capture_output=True,
        timeout=60,
        check=False,
    )
    assert refused.returncode == ExitCode.NOT_ATTEMPTED
    assert says in refused.stderr.decode("utf-8")
    assert b"Traceback" not in refused.stderr
    assert refused.stdout == b""


def test_output_not_writable(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    refused = styrkort("convert", PLAN, "-o", tmp_path / "file" / "out")
    assert refused.returncode == ExitCode.NOT_ATTEMPTED
    assert len(lines(refused.stderr)) == 1


@pytest.mark.parametrize(
    ("contents", "code"),
    [
        ([], ExitCode.DONE),
        (["{}"], ExitCode.SOME_FAILED),
    ],
    ids=["valid", "one of two is not"],
)
def test_validate(contents: list[str], code: ExitCode, tmp_path: Path) -> None:
    valid = tmp_path / "plan.json"
    valid.write_text(dumps(read(PLAN)), encoding="utf-8")
    others = []
    for number, content in enumerate(contents):
        others.append(tmp_path / f"{number}.json")
        others[-1].write_text(content)
    assert styrkort("validate", valid, *others).returncode == code


def test_validate_names_each_place(tmp_path: Path) -> None:
    broken = tmp_path / "plan.json"
    broken.write_text('{"schema_version": "1.0", "id": ""}')
    failed = styrkort("validate", broken)
    assert failed.returncode == ExitCode.ALL_FAILED
    assert all(str(broken) in line for line in lines(failed.stderr))


def test_reader_of_stdout_goes_away(tmp_path: Path) -> None:
    """A broken pipe ends the command quietly."""
    process = subprocess.Popen(
        [sys.executable, "-m", "styrkort", "schema"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()
    assert process.stderr is not None
    with process.stderr as stderr:
        assert stderr.read() == b""
    assert process.wait(timeout=60) == ExitCode.INTERRUPTED


def test_a_fault_of_ours(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """It has a code of its own, so that no script takes it for findings."""
    monkeypatch.setattr("styrkort.schemas.json_schema", lambda version: 1 / 0)
    called = call("schema")
    assert called.code == ExitCode.INTERNAL
    assert "please report it" in called.messages
    assert "ZeroDivisionError" in called.messages


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminals")
@pytest.mark.parametrize(("ci", "shown"), [("", True), ("true", False)])
def test_progress_is_for_terminals(ci: str, shown: bool, tmp_path: Path) -> None:
    """And for people: not where CI is set."""
    import pty

    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(GAP + name, encoding="utf-8")
    controller, terminal = pty.openpty()
    command = [sys.executable, "-m", "styrkort", "convert", str(tmp_path), "-o", "out"]
    environment = os.environ | {"CI": ci, "TERM": "xterm", "COLUMNS": "80"}
    done = subprocess.run(
        command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=terminal, env=environment, check=False
    )
    os.close(terminal)
    output = b"".join(_rest_of(controller))
    os.close(controller)
    assert done.returncode == ExitCode.DONE
    assert (b"\x1b[" in output) is shown
    assert b"3 documents" in output


def _rest_of(controller: int) -> Iterator[bytes]:
    """What was written to a pseudo-terminal; Linux tells its end by an error."""
    while True:
        try:
            chunk = os.read(controller, 65_536)
        except OSError:
            return
        if not chunk:
            return
        yield chunk


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupt_waits_for_imports(number: signal.Signals) -> None:
    """Libraries make other errors of one that comes in the midst of them."""
    done = []
    with terminated_like_interrupted(), pytest.raises(KeyboardInterrupt):
        with interrupts_held_back():
            signal.raise_signal(number)
            done.append("the import")
        done.append("what follows it")
    assert done == ["the import"]
    assert signal.getsignal(signal.SIGTERM) is signal.SIG_DFL


def test_interrupted_while_it_is_imported(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ctrl-C in the first tenths of a second gives one line as well."""

    class Interrupting:
        @staticmethod
        def find_spec(name: str, *_: object) -> None:
            if name == "styrkort.cli.entry":
                raise KeyboardInterrupt

    monkeypatch.delitem(sys.modules, "styrkort.cli.entry", raising=False)
    monkeypatch.setattr(sys, "meta_path", [Interrupting, *sys.meta_path])
    called = call("schema")
    assert (called.code, called.output) == (ExitCode.INTERRUPTED, "")
    assert called.messages == "styrkort: interrupted\n"
