"""URLs are fetched with `--remote` only, and bounded."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from calling import invoke

from styrkort import ExitCode

fsspec = pytest.importorskip("fsspec", reason="the extra `remote` is not installed")

PLAN = b"Aktivitet\tAnsvarig\nBes\xc3\xb6ka byskolan\tRektor\n"


@pytest.fixture
def store() -> Iterator[str]:
    """A store in memory with two plans and something else; its URL."""
    system = fsspec.filesystem("memory")
    for name in ("plans/a.txt", "plans/sub/b.txt", "plans/c.docx"):
        system.pipe(f"/{name}", PLAN + name.encode())
    yield "memory://plans"
    system.rm("/plans", recursive=True)


def names(out: Path) -> list[str]:
    lines = (out / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["name"] for line in lines]


def test_a_folder(store: str, tmp_path: Path) -> None:
    assert invoke("convert", store, "--remote", "-o", tmp_path, "-q") == ExitCode.DONE
    assert names(tmp_path) == ["a.txt", "sub/b.txt"]


def test_a_file(store: str, tmp_path: Path) -> None:
    assert invoke("convert", f"{store}/a.txt", "--remote", "-o", tmp_path, "-q") == ExitCode.DONE
    assert names(tmp_path) == ["a.txt"]


def test_refused_without_the_option(store: str) -> None:
    assert invoke("convert", store) == ExitCode.NOT_ATTEMPTED


@pytest.mark.parametrize(
    "url", ["memory://nothing-here.txt", "no-such-store://x", "zip://a.txt::memory://plans/x.zip"]
)
def test_what_cannot_be_fetched(url: str) -> None:
    assert invoke("convert", url, "--remote") == ExitCode.NOT_ATTEMPTED


def test_no_more_than_the_limit_is_fetched(store: str, tmp_path: Path) -> None:
    (tmp_path / "styrkort.toml").write_text("[limits]\nfile_mb = 1\n")
    fsspec.filesystem("memory").pipe("/plans/large.txt", b"x" * 3_000_000)
    options = ["--remote", "--config", tmp_path / "styrkort.toml", "-q", "-o", tmp_path / "out"]
    assert invoke("convert", f"{store}/large.txt", *options) == ExitCode.ALL_FAILED
    manifest = (tmp_path / "out" / "manifest.jsonl").read_text(encoding="utf-8")
    assert json.loads(manifest)["status"] == "too_large"
