"""A batch into a folder: what is written, taken over, refused; killed and gone on with."""

import json
import random
import shutil
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from calling import invoke
from command import run, start, tree

from styrkort import ExitCode
from styrkort.batch.inputs import Job
from styrkort.batch.outputs import OutputFolder
from styrkort.batch.settings import Format
from styrkort.exit_codes import NotAttempted

SAMPLES = Path(__file__).parent.parent.parent / "samples"
FEW = sorted(SAMPLES.glob("[a-f]*.pdf"))
GOOD = "Mål 1 Nöjda medborgare\n\nAktivitet\tAnsvarig\nBesöka byskolan\tRektor\n"


def convert(*arguments: object) -> int:
    """Run `convert` with one child, in this process."""
    return invoke("convert", *arguments, "--jobs", "1", "-q")


def records(out: Path) -> list[dict[str, object]]:
    text = (out / "manifest.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


def begun(out: Path) -> list[str]:
    """Names of the documents that were read, over all runs in a folder."""
    lines = (out / "run.log.jsonl").read_text(encoding="utf-8").splitlines()
    return [event["name"] for event in map(json.loads, lines) if event["event"] == "document"]


@dataclass(frozen=True)
class Done:
    """A folder of plans, and the output folder of a run over it."""

    plans: Path
    out: Path

    def read_by(self, *options: str) -> list[str]:
        """Names of the documents that one more run with these options reads."""
        before = len(begun(self.out))
        convert(self.plans, "-o", self.out, *options)
        return sorted(begun(self.out)[before:])


@pytest.fixture(scope="module")
def first_run(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three plans, two of them with the same bytes, and a file that is none; converted once."""
    folder = tmp_path_factory.mktemp("first")
    plans = folder / "plans"
    (plans / "sub").mkdir(parents=True)
    (plans / "a.txt").write_text(GOOD, encoding="utf-8")
    (plans / "sub" / "twin.txt").write_text(GOOD, encoding="utf-8")
    (plans / "c.txt").write_text(GOOD + "Städa\tChef\n", encoding="utf-8")
    (plans / "bad.pdf").write_bytes(b"nothing")
    assert convert(plans, "-o", folder / "out") == ExitCode.SOME_FAILED
    return folder


@pytest.fixture
def done(first_run: Path, tmp_path: Path) -> Done:
    """The same for a test of its own, which may change it."""
    shutil.copytree(first_run, tmp_path, dirs_exist_ok=True)
    return Done(tmp_path / "plans", tmp_path / "out")


def test_what_is_written(done: Done) -> None:
    names = {path.name for path in done.out.iterdir()}
    assert {"a.json", "twin.json", "c.json", "manifest.jsonl", "report.json"} <= names
    assert "bad.json" not in names
    assert ".parts" not in names
    assert [(r["name"], r["status"]) for r in records(done.out)] == [
        ("a.txt", "ok"),
        ("bad.pdf", "not_a_document"),
        ("c.txt", "ok"),
        ("sub/twin.txt", "ok"),
    ]
    rows = (done.out / "activities.csv").read_text(encoding="utf-8").splitlines()[1:]
    assert [row.partition(",")[0] for row in rows] == ["a", "c", "c", "twin"]
    report = json.loads((done.out / "report.json").read_text(encoding="utf-8"))
    assert report["documents"] == 4
    assert report["statuses"]["ok"] == 3


def test_duplicates_are_read_once_and_written_under_each_name(done: Done) -> None:
    """All but the name in the JSON is equal."""
    one = json.loads((done.out / "a.json").read_text(encoding="utf-8"))
    two = json.loads((done.out / "twin.json").read_text(encoding="utf-8"))
    assert (one.pop("id"), two.pop("id")) == ("a", "twin")
    assert (one["source"].pop("name"), two["source"].pop("name")) == ("a.txt", "twin.txt")
    assert one == two


@pytest.mark.parametrize("formats", ["json", "csv"])
def test_formats(formats: str, done: Done, tmp_path: Path) -> None:
    out = tmp_path / "other"
    convert(done.plans / "a.txt", "-o", out, "--format", formats)
    assert (out / "a.json").exists() is (formats == "json")
    assert (out / "goals.csv").exists() is (formats == "csv")


def test_a_document_that_fails_now_loses_its_old_result(done: Done) -> None:
    (done.plans / "c.txt").write_bytes(b"\0\0\0")
    assert done.read_by() == ["a.txt", "bad.pdf", "c.txt", "sub/twin.txt"]
    assert not (done.out / "c.json").exists()


@pytest.mark.parametrize("name", ["a.json", "manifest.jsonl", "goals.csv", "datapackage.json"])
def test_foreign_files_are_not_replaced(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text('{"mine": true}\n')
    jobs = [Job("a.txt", str(tmp_path / "a.txt"), "a")]
    with (
        OutputFolder(tmp_path) as folder,
        pytest.raises(NotAttempted, match=f"{name}: exists and was not written by styrkort"),
    ):
        folder.refuse_foreign(jobs, frozenset(Format))


@pytest.mark.parametrize("name", ["a.json", "manifest.jsonl", "plans.csv", ".parts"])
def test_nothing_is_written_through_links(name: str, tmp_path: Path) -> None:
    (tmp_path / name).symlink_to(tmp_path / "elsewhere")
    jobs = [Job("a.txt", str(tmp_path / "a.txt"), "a")]
    with (
        pytest.raises(NotAttempted, match="is a link"),
        OutputFolder(tmp_path) as folder,
    ):
        folder.refuse_foreign(jobs, frozenset(Format))


def report(out: Path) -> dict[str, object]:
    found: dict[str, object] = json.loads((out / "report.json").read_text(encoding="utf-8"))
    return found


def test_results_of_earlier_runs_stay_and_are_told_of(done: Done) -> None:
    """A plan that is not among the inputs any more keeps its JSON, without a record."""
    (done.plans / "c.txt").unlink()
    said = run("convert", done.plans, "-o", done.out).stderr.decode()
    assert (done.out / "c.json").exists()
    assert "c.txt" not in [record["name"] for record in records(done.out)]
    assert "1 files of earlier runs are still there, and not in the manifest: c.json" in said
    assert report(done.out)["files_of_earlier_runs"] == 1


@pytest.mark.parametrize(
    ("form", "count"),
    [pytest.param("csv", 3, id="the JSON files"), pytest.param("json", 7, id="the CSV set")],
)
def test_files_of_the_other_format_are_of_earlier_runs(form: str, count: int, done: Done) -> None:
    convert(done.plans, "-o", done.out, "--format", form)
    assert report(done.out)["files_of_earlier_runs"] == count


def test_json_of_other_settings_is_not_taken_over(done: Done, tmp_path: Path) -> None:
    """It stayed when a run with these settings wrote CSV only."""
    convert(done.plans, "-o", done.out, "--with-people")
    convert(done.plans, "-o", done.out, "--format", "csv")
    assert "a.txt" in done.read_by("--resume")
    convert(done.plans, "-o", tmp_path / "fresh")
    assert tree(done.out) == tree(tmp_path / "fresh")


def test_resume_goes_by_content(done: Done, tmp_path: Path) -> None:
    """A changed file is read again, a renamed one too; what is the same is not."""
    (done.plans / "c.txt").write_text(GOOD + "Måla\tChef\n", encoding="utf-8")
    (done.plans / "sub" / "twin.txt").rename(done.plans / "sub" / "other.txt")
    assert done.read_by("--resume") == ["c.txt", "sub/other.txt"]
    convert(done.plans, "-o", tmp_path / "fresh")
    (done.out / "twin.json").unlink()  # of the earlier run; nothing says that it is not wanted
    assert tree(done.out) == tree(tmp_path / "fresh")


@pytest.mark.parametrize(
    ("spoil", "again"),
    [
        pytest.param("nothing", [], id="all holds"),
        pytest.param("remove JSON", ["a.txt"], id="JSON gone"),
        pytest.param("spoil JSON", ["a.txt"], id="JSON spoilt"),
        pytest.param("change JSON", ["a.txt"], id="JSON changed"),
        pytest.param("cut manifest", ["sub/twin.txt"], id="last record cut off"),
    ],
)
def test_what_does_not_hold_is_done_again(spoil: str, again: list[str], done: Done) -> None:
    expected = tree(done.out)
    manifest = done.out / "manifest.jsonl"
    match spoil:
        case "remove JSON":
            (done.out / "a.json").unlink()
        case "spoil JSON":
            (done.out / "a.json").write_text('{"schema_version": "1.0", "id": "a"')
        case "change JSON":
            text = (done.out / "a.json").read_text(encoding="utf-8")
            (done.out / "a.json").write_text(text.replace("byskolan", "skolan"), encoding="utf-8")
        case "cut manifest":
            manifest.write_bytes(manifest.read_bytes()[:-10])
    assert done.read_by("--resume") == again
    assert tree(done.out) == expected


def test_other_settings_are_another_configuration(done: Done) -> None:
    assert done.read_by("--resume", "--pages", "1") == [
        "a.txt", "bad.pdf", "c.txt", "sub/twin.txt",
    ]  # fmt: skip


def test_retry_failed(done: Done) -> None:
    assert done.read_by("--retry-failed") == ["bad.pdf"]


def test_fail_fast_leaves_the_rest_for_resume(done: Done, tmp_path: Path) -> None:
    out = tmp_path / "stopped"
    stopped = convert(done.plans, "-o", out, "--fail-fast")
    assert stopped in (ExitCode.SOME_FAILED, ExitCode.ALL_FAILED)
    assert len(records(out)) < 4
    convert(done.plans, "-o", out, "--resume")
    assert tree(out) == tree(done.out)


def test_two_runs_in_one_folder(tmp_path: Path) -> None:
    """The second one is refused while the first one is at work."""
    with (
        OutputFolder(tmp_path),
        pytest.raises(NotAttempted, match="another run"),
        OutputFolder(tmp_path),
    ):
        pass


def kill_and_resume(out: Path, after_s: float) -> None:
    with start("convert", *FEW, "-o", out, "--jobs", "2") as process:
        time.sleep(after_s)
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert run("convert", *FEW, "-o", out, "--resume").returncode == ExitCode.DONE


@pytest.fixture(scope="module")
def uninterrupted(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    out = tmp_path_factory.mktemp("uninterrupted")
    assert run("convert", *FEW, "-o", out).returncode == ExitCode.DONE
    return tree(out)


@pytest.mark.parametrize("after_s", [0.8, 1.3])
def test_kill_and_resume(after_s: float, uninterrupted: dict[str, str], tmp_path: Path) -> None:
    kill_and_resume(tmp_path / "out", after_s)
    assert tree(tmp_path / "out") == uninterrupted


@pytest.mark.soak
def test_a_hundred_kills(uninterrupted: dict[str, str], tmp_path: Path) -> None:
    chance = random.Random(2026)
    for _ in range(100):
        kill_and_resume(tmp_path / "out", chance.uniform(0.2, 2.5))
        assert tree(tmp_path / "out") == uninterrupted
        shutil.rmtree(tmp_path / "out")


def wait_for(condition: Callable[[], object]) -> None:
    """Wait until something has happened: on a busy machine nobody knows when."""
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


@pytest.mark.parametrize("sent", [signal.SIGINT, signal.SIGTERM])
def test_interrupted(sent: signal.Signals, tmp_path: Path) -> None:
    """What was done stays, and one line says how to go on."""
    out = tmp_path / "out"
    with start("convert", SAMPLES, "-o", out, "--jobs", "1") as process:
        wait_for(lambda: (out / "manifest.jsonl").exists() and records(out))
        process.send_signal(sent)
        _, messages = process.communicate(timeout=60)
    assert process.returncode == ExitCode.INTERRUPTED
    assert (
        messages.decode() == f"styrkort: interrupted; {out} has what was done, --resume goes on\n"
    )
    assert all((out / f"{record['id']}.json").exists() for record in records(out))


@pytest.mark.soak
def test_interrupted_at_forty_moments(uninterrupted: dict[str, str], tmp_path: Path) -> None:
    """From the making of the folder on: one line, one exit code, and gone on with the same."""
    chance = random.Random(2026)
    out = tmp_path / "out"
    for number in range(40):
        with start("convert", *FEW, "-o", out, "-q") as process:
            wait_for(out.exists)
            time.sleep(chance.uniform(0.0, 2.0))
            process.send_signal(chance.choice((signal.SIGINT, signal.SIGTERM)))
            _, messages = process.communicate(timeout=60)
        assert process.returncode in (ExitCode.INTERRUPTED, ExitCode.DONE), messages
        interrupted = process.returncode == ExitCode.INTERRUPTED
        assert len(messages.splitlines()) == interrupted, f"moment {number}"
        assert run("convert", *FEW, "-o", out, "--resume").returncode == ExitCode.DONE
        assert tree(out) == uninterrupted
        shutil.rmtree(out)


_MATRIX = [
    pytest.param({"LC_ALL": "C", "PYTHONHASHSEED": "1"}, id="C"),
    pytest.param({"LC_ALL": "tr_TR.UTF-8", "TZ": "Asia/Tokyo"}, id="Turkish, Tokyo"),
    pytest.param(
        {"LC_ALL": "sv_SE.UTF-8", "PYTHONHASHSEED": "2"}, id="Swedish", marks=pytest.mark.soak
    ),
    pytest.param({"TZ": "America/Lima", "PYTHONHASHSEED": "3"}, id="Lima", marks=pytest.mark.soak),
]


@pytest.mark.parametrize("variant", _MATRIX)
def test_the_same_bytes_everywhere(
    variant: dict[str, str], uninterrupted: dict[str, str], tmp_path: Path
) -> None:
    """One child or several, whatever the locale, the time zone and the hash seed."""
    run("convert", *FEW, "-o", tmp_path, "--jobs", "1", **variant)
    assert tree(tmp_path) == uninterrupted
