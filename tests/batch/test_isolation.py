"""One document cannot hurt another: what becomes of it, and that the others stay the same."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import pytest

from styrkort.batch.children import Child
from styrkort.batch.conversion import Converted, Parts, converted
from styrkort.batch.documents import look_at
from styrkort.batch.inputs import find_inputs
from styrkort.batch.limits import Limits
from styrkort.batch.settings import Recycling, Settings
from styrkort.batch.supervisor import Supervisor
from styrkort.batch.tasks import JsonLayout, Task, Verb
from styrkort.exit_codes import NotAttempted
from styrkort.schemas import DocumentStatus

GOOD = "Mål 1 Nöjda medborgare\n\nAktivitet\tAnsvarig\nBesöka byskolan\tRektor\n"
SETTINGS = Settings(limits=Limits(timeout_s=20.0, cpu_s=1, memory_mb=512), jobs=2)


def results(folder: Path, settings: Settings = SETTINGS) -> Iterator[Converted]:
    documents = list(look_at(find_inputs([str(folder)]).jobs, settings.limits))
    parts = Parts(folder, JsonLayout.LINE, with_csv=False)
    with Supervisor(settings, "poison_child") as supervisor:
        yield from converted(documents, parts, settings, supervisor)


def write(folder: Path, **texts: str) -> None:
    for name, text in texts.items():
        (folder / f"{name}.txt").write_text(text, encoding="utf-8")


@dataclass(frozen=True)
class Poison:
    """What a document does to its child, and what becomes of it."""

    order: str
    status: DocumentStatus
    says: str | None


POISONS = (
    Poison("abort", DocumentStatus.CRASHED, "SIGABRT"),
    Poison("exit", DocumentStatus.CRASHED, "exit code 7"),
    Poison("spin", DocumentStatus.TIMEOUT, "1 s of CPU"),
    Poison("hog", DocumentStatus.MEMORY, "memory"),
    Poison("wrapped-memory-error", DocumentStatus.MEMORY, "memory"),
    Poison("killed", DocumentStatus.MEMORY, "memory"),
    Poison("fork", DocumentStatus.CRASHED, "processes"),
    Poison("leave-process", DocumentStatus.CRASHED, "processes"),
    Poison("large-file", DocumentStatus.TOO_LARGE, "larger than the limit"),
    Poison("many-files", DocumentStatus.CRASHED, "too many files"),
    Poison("core-dump", DocumentStatus.NO_PLAN_TABLES, None),
    Poison("chatter", DocumentStatus.NO_PLAN_TABLES, None),
)


@pytest.fixture(scope="module")
def mixed(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Converted]:
    """One batch of all poisons with good documents between them, by file name."""
    folder = tmp_path_factory.mktemp("mixed")
    for poison in POISONS:
        write(folder, **{poison.order: f"POISON {poison.order}\nx\n"})
        write(folder, **{f"{poison.order}-good": f"{GOOD}Städa {poison.order}\tChef\n"})
    return {result.record.name: result for result in results(folder)}


@pytest.mark.parametrize("poison", POISONS, ids=lambda poison: poison.order)
def test_one_status_for_each_cause(poison: Poison, mixed: dict[str, Converted]) -> None:
    result = mixed[f"{poison.order}.txt"]
    assert result.record.status == poison.status
    assert (result.record.message is None) is (poison.says is None)
    assert poison.says is None or poison.says in (result.record.message or "")
    assert (result.json is not None) is poison.status.is_success


def test_the_size_of_the_caller_says_nothing_of_a_document(tmp_path: Path) -> None:
    """A child begins with the peak of its caller: an abort is still no lack of memory."""
    grown = len(b"x" * (300 << 20))
    write(tmp_path, abort="POISON abort\nx\n")
    [result] = results(tmp_path)
    assert grown > SETTINGS.limits.memory_mb / 3 * 2**20
    assert result.record.status is DocumentStatus.CRASHED


def test_the_others_stay_the_same(mixed: dict[str, Converted], tmp_path: Path) -> None:
    """Every good document of the batch has the bytes that it has without the others."""
    good = {name: result for name, result in mixed.items() if "good" in name}
    assert len(good) == len(POISONS)
    for result in good.values():
        (tmp_path / result.record.name).write_bytes(result.document.job.path.read_bytes())
    for alone in results(tmp_path):
        assert alone.json is not None
        beside = good[alone.record.name].json
        assert beside is not None
        assert alone.json.read_bytes() == beside.read_bytes()


def test_a_document_that_sleeps_for_ever(tmp_path: Path) -> None:
    write(tmp_path, a=GOOD, b="POISON loop\n")
    limits = replace(SETTINGS.limits, timeout_s=1.0)
    by_name = {r.record.name: r.record for r in results(tmp_path, replace(SETTINGS, limits=limits))}
    assert by_name["b.txt"].status == DocumentStatus.TIMEOUT
    assert by_name["b.txt"].message == "not read within 1 s"


def test_cpu_time_counts_for_each_document(tmp_path: Path) -> None:
    """A warm child has used more CPU time than one document may, and works on."""
    write(tmp_path, **{f"d{n}": f"{GOOD}{n}\tChef\n" for n in range(40)})
    limits = replace(SETTINGS.limits, cpu_s=1)
    statuses = {r.record.status for r in results(tmp_path, replace(SETTINGS, limits=limits))}
    assert statuses == {DocumentStatus.OK}


def test_crash_of_a_warm_child_is_tried_again_in_a_fresh_one(tmp_path: Path) -> None:
    """What earlier documents did to a child is not the fault of the one it dies with."""
    write(tmp_path, a=GOOD, b="POISON fail-if-warm\n" + GOOD)
    one_child = replace(SETTINGS, jobs=1)
    by_name = {result.record.name: result.record.status for result in results(tmp_path, one_child)}
    assert by_name == {"a.txt": DocumentStatus.OK, "b.txt": DocumentStatus.OK}


@pytest.mark.parametrize(
    ("recycling", "children"),
    [
        pytest.param(Recycling(), 1, id="not yet"),
        pytest.param(Recycling(after_documents=2), 2, id="after two documents"),
        pytest.param(Recycling(above_mb=1), 3, id="above 1 MB"),
    ],
)
def test_children_are_recycled(
    recycling: Recycling, children: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = []

    def start(*arguments: Any) -> Child:
        started.append(Child(*arguments))
        return started[-1]

    monkeypatch.setattr("styrkort.batch.supervisor.Child", start)
    write(tmp_path, **{f"d{n}": f"{GOOD}{n}\tChef\n" for n in range(3)})
    settings = replace(SETTINGS, recycling=recycling, jobs=1)
    found = list(results(tmp_path, settings))
    assert [result.record.status for result in found] == [DocumentStatus.OK] * 3
    assert len(started) == children


def test_children_that_cannot_start_end_the_batch() -> None:
    with (
        Supervisor(SETTINGS, "no_such_child") as supervisor,
        pytest.raises(NotAttempted, match=r"do not start: .*no_such_child"),
    ):
        list(supervisor.run([Task(0, Verb.READ, Path("a.txt"), None, JsonLayout.LINE, ())]))


def test_who_stops_asking_has_no_child_at_work(tmp_path: Path) -> None:
    """`--fail-fast` clears the folder of parts; a child at work would still write there."""
    write(tmp_path, a=GOOD, b="POISON spin\n")
    tasks = [
        Task(number, Verb.READ, tmp_path / name, None, JsonLayout.LINE, ())
        for number, name in enumerate(("a.txt", "b.txt"))
    ]
    with Supervisor(SETTINGS, "poison_child") as supervisor:
        with closing(supervisor.run(tasks)) as ended:
            assert next(ended).task.number == 0
        at_work = [place for place in supervisor._places.values() if place.task is not None]
    assert at_work == []


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="processes are found in /proc")
def test_no_process_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also a process that a document started goes, with the whole group."""
    write(tmp_path, a="POISON leave-process\n", b="POISON spin\n")
    monkeypatch.setenv("STYRKORT_TEST", str(tmp_path))
    begun = [len(_processes_of(tmp_path)) for _ in results(tmp_path)]
    assert max(begun) > 0
    assert _processes_of(tmp_path) == []


def _processes_of(folder: Path) -> list[str]:
    """Process ids of the children of a test, and of what was forked from them."""
    found = []
    for entry in Path("/proc").iterdir():
        try:
            environment = (entry / "environ").read_bytes()
        except OSError:  # no process, not ours, or gone meanwhile
            continue
        if f"STYRKORT_TEST={folder}\0".encode() in environment:
            found.append(entry.name)
    return found


PARENT = """
import sys
from pathlib import Path
from test_isolation import results
list(results(Path(sys.argv[1])))
"""


@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="children are found in /proc")
def test_children_end_with_their_parent(tmp_path: Path) -> None:
    """However it ends, and whatever they are at."""
    begun = tmp_path / "begun"
    write(tmp_path, a=f"POISON loop {begun}\n")
    environment = os.environ | {
        "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])
    }
    parent = subprocess.Popen([sys.executable, "-c", PARENT, str(tmp_path)], env=environment)
    children = Path(f"/proc/{parent.pid}/task/{parent.pid}/children")
    wait_for(begun.exists)
    (child,) = children.read_text().split()
    parent.kill()
    parent.wait()
    wait_for(lambda: not Path("/proc", child).exists())


def wait_for(condition: Callable[[], object]) -> None:
    until = time.monotonic() + 60
    while not condition():
        assert time.monotonic() < until
        time.sleep(0.01)


def test_nothing_is_imported_from_the_folder_of_the_call(tmp_path: Path) -> None:
    """A file there may be called like a module that a child imports."""
    write(tmp_path, a=GOOD)
    (tmp_path / "pikepdf.py").write_text("raise SystemExit('taken over')")
    command = [str(Path(sys.executable).with_name("styrkort")), "convert", "a.txt"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
