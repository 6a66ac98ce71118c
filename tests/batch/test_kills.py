"""A batch that is killed before any step in the file system, and gone on with.

Each step is one place to be killed at: opening a file, writing and closing it, renaming, removing,
making a folder. So results are half written, the manifest half appended to and half sorted, the CSV
set half put together, shards half merged, the last folder half cleared away.
"""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from types import FrameType

import pytest
from command import tree

from styrkort.batch.engine import Ended
from styrkort.batch.folder_run import FolderRun
from styrkort.batch.inputs import find_inputs
from styrkort.batch.merging import merge
from styrkort.batch.resuming import Resume
from styrkort.batch.settings import Format, Settings
from styrkort.batch.tasks import Orders, Task
from styrkort.batch.work import Reader

STEPS = frozenset({"open", "os.rename", "os.remove", "os.mkdir", "os.rmdir", "os.truncate"})
"""Events of audit hooks."""

STEPS_IN_A_FILE = frozenset({"write", "flush", "close", "truncate", "__exit__"})
"""Methods of an open file: what is written and not yet flushed goes with the process."""

SETTINGS = Settings(jobs=1)
GOOD = "Mål 1 Nöjda medborgare\n\nAktivitet\tAnsvarig\nBesöka byskolan\tRektor\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs fork and SIGKILL")


@dataclass(frozen=True)
class Here:
    """Reads documents in this process, so that a kill hits what children do as well."""

    reader: Reader

    def run(self, tasks: Iterable[Task]) -> Iterator[Ended]:
        for task in tasks:
            yield Ended(task, self.reader.answer(task), None, 0, timed_out=False, seconds=0.0)


@pytest.fixture(scope="module")
def engine() -> Here:
    return Here(Reader(Orders(SETTINGS.reading, SETTINGS.limits)))


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three plans, two of them the same, and a file that is none."""
    folder = tmp_path_factory.mktemp("plans")
    (folder / "a.txt").write_text(GOOD, encoding="utf-8")
    (folder / "twin.txt").write_text(GOOD, encoding="utf-8")
    (folder / "c.txt").write_text(GOOD + "Städa\tChef\n", encoding="utf-8")
    (folder / "bad.pdf").write_bytes(b"nothing")
    return folder


def convert(
    plans: Path,
    out: Path,
    engine: Here,
    resume: Resume,
    formats: frozenset[Format] = frozenset(Format),
) -> None:
    settings = replace(SETTINGS, formats=formats)
    job = FolderRun(find_inputs([str(plans)]), out, settings, resume)
    job.convert(engine, lambda record: None)


FEWEST_STEPS = 20
"""Of any work here; fewer mean that steps are not seen."""


def killed(
    work: Callable[[Path], object],
    folder: Path,
    every: int = 1,
    before: Callable[[Path], object] = lambda out: None,
) -> Iterator[Path]:
    """Folders in which `work` was killed, each before another step, until it has no more."""
    step = 0
    while True:
        out = folder / f"killed before step {step}"
        before(out)
        if not killed_at(step, out, partial(work, out)):
            break
        yield out
        step += every
    assert step > FEWEST_STEPS


def killed_at(step: int, folder: Path, work: Callable[[], object]) -> bool:
    """Do the work in a fork that is killed before its step in `folder`; False if it has fewer."""
    fork = multiprocessing.get_context("fork").Process(target=_die_at, args=(step, folder, work))
    fork.start()
    fork.join()
    assert fork.exitcode in (0, -signal.SIGKILL)
    return fork.exitcode != 0


def _die_at(step: int, folder: Path, work: Callable[[], object]) -> None:
    left = step

    def take_step() -> None:
        nonlocal left
        left -= 1
        if left < 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(event: str, arguments: tuple[object, ...]) -> None:
        # Names alone are those that a folder is cleared of, one after the other.
        place = Path(str(arguments[0])) if event in STEPS else None
        if place is not None and (place.is_relative_to(folder) or not place.is_absolute()):
            take_step()

    def profile(_: FrameType | None, event: str, called: object) -> None:
        if event == "c_call" and getattr(called, "__name__", "") in STEPS_IN_A_FILE:
            name = getattr(getattr(called, "__self__", None), "name", "")
            if str(name).startswith(str(folder)):
                take_step()

    sys.addaudithook(audit)
    sys.setprofile(profile)
    work()
    sys.setprofile(None)


@pytest.fixture(scope="module")
def whole(engine: Here, plans: Path, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """What a run writes that nobody disturbs."""
    out = tmp_path_factory.mktemp("whole")
    convert(plans, out, engine, Resume.NOTHING)
    return tree(out)


EVERY = [pytest.param(7, id="every seventh"), pytest.param(1, id="all", marks=pytest.mark.soak)]
"""Which steps: all of them take minutes."""


@pytest.mark.parametrize("every", EVERY)
@pytest.mark.parametrize(
    "formats",
    [frozenset(Format), frozenset({Format.JSON}), frozenset({Format.CSV})],
    ids=lambda formats: "+".join(sorted(formats)),
)
def test_killed_before_each_step(
    formats: frozenset[Format], every: int, engine: Here, plans: Path, tmp_path: Path
) -> None:
    """Gone on with, the folder has the bytes of a run that nobody disturbed, and no other file."""
    convert(plans, tmp_path / "whole", engine, Resume.NOTHING, formats)

    def begin(out: Path) -> None:
        convert(plans, out, engine, Resume.NOTHING, formats)

    for out in killed(begin, tmp_path, every):
        convert(plans, out, engine, Resume.ALL, formats)
        assert tree(out) == tree(tmp_path / "whole")


@pytest.mark.parametrize("every", EVERY)
def test_killed_twice(
    every: int, engine: Here, plans: Path, whole: dict[str, str], tmp_path: Path
) -> None:
    """Also where the run that goes on is killed in its turn."""

    def go_on(out: Path) -> None:
        convert(plans, out, engine, Resume.ALL)

    def begin(out: Path) -> None:
        killed_at(20, out, lambda: convert(plans, out, engine, Resume.NOTHING))

    for out in killed(go_on, tmp_path, every, begin):
        go_on(out)
        assert tree(out) == whole


@pytest.mark.parametrize("every", EVERY)
def test_killed_while_rows_are_made_from_json(
    every: int, engine: Here, plans: Path, whole: dict[str, str], tmp_path: Path
) -> None:
    """A finished run has only its JSON left, from which the CSV set is made anew."""

    def begin(out: Path) -> None:
        convert(plans, out, engine, Resume.NOTHING, frozenset({Format.JSON}))

    def go_on(out: Path) -> None:
        convert(plans, out, engine, Resume.ALL)

    for out in killed(go_on, tmp_path, every, begin):
        go_on(out)
        assert tree(out) == whole


@pytest.mark.parametrize("every", EVERY)
def test_a_merge_that_is_killed_is_done_again(
    every: int, engine: Here, plans: Path, whole: dict[str, str], tmp_path: Path
) -> None:
    inputs = find_inputs([str(plans)])
    shards = [tmp_path / "part0", tmp_path / "part1"]
    for index, shard in enumerate(shards):
        FolderRun(inputs.shard(index, 2), shard, SETTINGS).convert(engine, lambda record: None)
    for out in killed(lambda out: merge(shards, out), tmp_path, every):
        merge(shards, out)
        assert tree(out) == whole
