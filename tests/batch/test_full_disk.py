"""A disk that is full, in the midst of a batch."""

import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest
from command import run, tree

from styrkort import ExitCode

SAMPLES = Path(__file__).parent.parent.parent / "samples"
FEW = sorted(SAMPLES.glob("[a-f]*.pdf"))


def mounted(folder: Path, options: str) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", options, "tmpfs", str(folder)]
    try:
        return subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        return False


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    folder = tmp_path / "disk"
    folder.mkdir()
    if not mounted(folder, "size=160k"):
        pytest.skip("a small file system can be mounted by root only")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_one_line_and_resume_when_there_is_room(small_disk: Path, tmp_path: Path) -> None:
    """What was done stays; with more room the rest follows, and the bytes are the same."""
    out = small_disk / "out"
    full = run("convert", *FEW, "-o", out)
    assert full.returncode == ExitCode.NOT_ATTEMPTED
    assert "No space left on device; --resume goes on" in full.stderr.decode().splitlines()[-1]
    assert b"Traceback" not in full.stderr
    subprocess.run(["mount", "-o", "remount,size=20m", str(small_disk)], check=True)
    assert run("convert", *FEW, "-o", out, "--resume").returncode == ExitCode.DONE
    run("convert", *FEW, "-o", tmp_path / "whole")
    assert tree(out) == tree(tmp_path / "whole")
