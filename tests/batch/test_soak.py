"""Long batches: every document accounted for, the parent's memory the same for any number."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from styrkort.schemas import DocumentStatus

SAMPLES = Path(__file__).parent.parent.parent / "samples"
HOSTILE = Path(__file__).parents[3] / "shared" / "hostile"

GROWTH_MB = 8
"""What 2,000 documents may add to the parent: names, hashes and offsets, about 1 kB each."""


def parent_peak_mb(plans: Path, out: Path) -> int:
    """Largest resident size of `convert` itself, its children not counted."""
    command = [
        sys.executable,
        "-m",
        "styrkort",
        "convert",
        str(plans),
        "-o",
        str(out),
        "-q",
        "--jobs",
        "1",
    ]
    process = subprocess.Popen(command)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    assert process.returncode == 0
    return usage.ru_maxrss // 1024


def write_plans(folder: Path, count: int) -> Path:
    folder.mkdir()
    for number in range(count):
        rows = "".join(f"Besöka byskolan {number}-{row}\tRektor\n" for row in range(20))
        text = f"Mål 1 Nöjda medborgare\n\nAktivitet\tAnsvarig\n{rows}"
        (folder / f"{number}.txt").write_text(text, encoding="utf-8")
    return folder


@pytest.mark.parametrize(
    ("few", "many"), [(10, 60), pytest.param(100, 2000, marks=pytest.mark.soak)]
)
def test_memory_of_the_parent(few: int, many: int, tmp_path: Path) -> None:
    small = parent_peak_mb(write_plans(tmp_path / "few", few), tmp_path / "out1")
    large = parent_peak_mb(write_plans(tmp_path / "many", many), tmp_path / "out2")
    assert large - small < GROWTH_MB


@pytest.mark.soak
@pytest.mark.skipif(not HOSTILE.is_dir(), reason="no folder of hostile files beside the repository")
def test_a_thousand_mixed_documents(tmp_path: Path) -> None:
    """900 plans and 100 hostile files: each has its record, each plan its result."""
    chance = random.Random(5)
    plans = sorted(SAMPLES.glob("*_*.pdf"))
    hostile = sorted(HOSTILE.glob("*.pdf"))
    folder = tmp_path / "mixed"
    folder.mkdir()
    for number in range(900):
        data = chance.choice(plans).read_bytes() + b"\n%% %d\n" % number
        (folder / f"plan{number}.pdf").write_bytes(data)
    for number in range(100):
        (folder / f"hostile{number}.pdf").write_bytes(hostile[number].read_bytes())
    command = ["styrkort", "convert", str(folder), "-o", str(tmp_path / "out"), "-q"]
    subprocess.run([sys.executable, "-m", *command], check=False, capture_output=True)
    lines = (tmp_path / "out" / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    assert len(records) == 1000
    failed = Counter(
        record["name"].startswith("hostile")
        for record in records
        if not DocumentStatus(record["status"]).is_success
    )
    assert set(failed) <= {True}
    assert len(list((tmp_path / "out").glob("plan*.json"))) == 900
