"""Malformed, encrypted, looping and fuzzed PDFs, and bombs: each its status, none harms the rest.

The files of the folder are other projects' test files and not part of this repository; what is
expected of each stands in hostile_statuses.csv.
"""

import csv
import json
from pathlib import Path

import pytest
from bombs import bomb, pdf_of
from command import run

import styrkort
from styrkort.batch.limits import Limits
from styrkort.schemas import DocumentStatus

HERE = Path(__file__).parent
HOSTILE = HERE.parents[2] / "shared" / "hostile"
SAMPLE = HERE.parents[1] / "samples" / "ekdalen_trygga_omraden_2025.pdf"

BOMBS = {
    "paths.pdf": (b"0 0 m 1 1 l S\n", 200),
    "spaces.pdf": (b" ", 1500),
    "text.pdf": (b"BT /F1 12 Tf 10 10 Td (abc) Tj ET\n", 200),
}


def expected_statuses() -> dict[str, str]:
    with (HERE / "hostile_statuses.csv").open(encoding="utf-8", newline="") as file:
        return {row["file"]: row["status"] for row in csv.DictReader(file)}


def test_expected_statuses_are_statuses() -> None:
    statuses = expected_statuses()
    assert len(statuses) == 101
    assert set(statuses.values()) <= set(DocumentStatus)


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="no folder of hostile files beside the repository")
def test_hostile_files(tmp_path: Path) -> None:
    """Every file has the status written down for it, and nothing says Traceback."""
    done = run("convert", *sorted(HOSTILE.glob("*.pdf")), SAMPLE, "-o", tmp_path)
    lines = (tmp_path / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    found = {record["name"]: record["status"] for record in map(json.loads, lines)}
    assert found == expected_statuses() | {SAMPLE.name: "ok"}
    assert b"Traceback" not in done.stderr
    failed = sum(not DocumentStatus(status).is_success for status in found.values())
    assert sum(b".pdf: " in line for line in done.stderr.splitlines()) >= failed


def write_bombs(folder: Path) -> None:
    for name, (block, megabytes) in BOMBS.items():
        data = bomb(block, megabytes)
        assert len(data) < 16_000
        (folder / name).write_bytes(data)


@pytest.mark.parametrize(
    "memory_mb", [384, pytest.param(Limits().memory_mb, marks=pytest.mark.soak)]
)
def test_bombs(memory_mb: int, tmp_path: Path) -> None:
    """A library that aborts when it is refused memory is `memory` too, not `crashed`.

    Through the command: how far a child has grown shows only beside a caller that is small.
    """
    plans, out = tmp_path / "plans", tmp_path / "out"
    plans.mkdir()
    write_bombs(plans)
    (plans / "good.pdf").write_bytes(SAMPLE.read_bytes())
    run("convert", plans, "-o", out, "--jobs", 1, "--max-memory", memory_mb, "--timeout", 60)
    lines = (out / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    found = {record["name"]: record["status"] for record in map(json.loads, lines)}
    assert found == {"good.pdf": "ok"} | dict.fromkeys(BOMBS, "memory")


def test_a_bomb_of_time(tmp_path: Path) -> None:
    """What fits into memory and never ends is ended by the clock or by CPU time."""
    (tmp_path / "slow.pdf").write_bytes(bomb(b"0 0 m 1 1 l S\n", 60))
    settings = styrkort.Settings(limits=Limits(timeout_s=1.5, cpu_s=1), jobs=1)
    (result,) = styrkort.convert_many([tmp_path], settings)
    assert result.status == DocumentStatus.TIMEOUT


def test_a_stream_that_is_not_what_it_says(tmp_path: Path) -> None:
    (tmp_path / "x.pdf").write_bytes(pdf_of(b"no deflated data", "[/FlateDecode]"))
    (result,) = styrkort.convert_many([tmp_path])
    assert result.status == DocumentStatus.NO_TEXT
