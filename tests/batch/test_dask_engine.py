"""The same bytes from a cluster, with the same isolation."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bombs import bomb
from calling import invoke
from command import tree

from styrkort import ExitCode

distributed = pytest.importorskip("distributed", reason="the extra `dask` is not installed")

SAMPLES = Path(__file__).parent.parent.parent / "samples"


@pytest.fixture(scope="module")
def cluster() -> Iterator[Any]:
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, host="127.0.0.1", dashboard_address=None, silence_logs=50
    ) as cluster:
        yield cluster


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Some plans, two of them the same, one that cannot be read, and a bomb."""
    folder = tmp_path_factory.mktemp("plans")
    for path in sorted(SAMPLES.glob("[a-c]*.pdf")):
        (folder / path.name).write_bytes(path.read_bytes())
    (folder / "twin.pdf").write_bytes(path.read_bytes())
    (folder / "zero.pdf").write_bytes(b"")
    (folder / "bomb.pdf").write_bytes(bomb(b"0 0 m 1 1 l S\n", 200))
    return folder


def test_the_same_bytes_as_on_one_machine(cluster: Any, plans: Path, tmp_path: Path) -> None:
    options = ["--max-memory", "384", "-q"]
    dask = ["--engine", "dask", "--scheduler", cluster.scheduler_address]
    there = invoke("convert", plans, "-o", tmp_path / "there", *options, *dask)
    here = invoke("convert", plans, "-o", tmp_path / "here", *options, "--jobs", "1")
    assert here == there == ExitCode.SOME_FAILED
    assert tree(tmp_path / "there") == tree(tmp_path / "here")
    assert '"memory"' in (tmp_path / "there" / "manifest.jsonl").read_text(encoding="utf-8")


@pytest.mark.soak
def test_a_lexicon_travels(cluster: Any, tmp_path: Path) -> None:
    """The workers' machines need not have the file."""
    (tmp_path / "plan.txt").write_text("Gnarp\tVem\nBesöka byskolan\tRektor\n", encoding="utf-8")
    words = '[[spelling]]\nrole = "activity"\nwords = ["Gnarp"]\n'
    words += '[[spelling]]\nrole = "responsible"\nwords = ["Vem"]\n'
    (tmp_path / "words.toml").write_text(words)
    options = ["--lexicon", tmp_path / "words.toml", "-q"]
    dask = ["--engine", "dask", "--scheduler", cluster.scheduler_address]
    invoke("convert", tmp_path / "plan.txt", "-o", tmp_path / "there", *options, *dask)
    invoke("convert", tmp_path / "plan.txt", "-o", tmp_path / "here", *options)
    assert tree(tmp_path / "there") == tree(tmp_path / "here")


def test_a_scheduler_that_does_not_answer(plans: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("styrkort.batch.dask_engine.CONNECT_S", 0.5)
    called = invoke("convert", plans, "--engine", "dask", "--scheduler", "tcp://127.0.0.1:9")
    assert called == ExitCode.NOT_ATTEMPTED


def test_engine_and_scheduler_belong_together(plans: Path) -> None:
    assert invoke("convert", plans, "--engine", "dask") == ExitCode.NOT_ATTEMPTED
    assert invoke("convert", plans, "--scheduler", "tcp://x:1") == ExitCode.NOT_ATTEMPTED
