"""What isolation costs: `convert --jobs 2` beside two bare processes on the same documents.

The bare processes read half of the documents each, one after the other, and write their JSON: no
limits, no manifest, no CSV, nothing survives a crash. Both are run alternately in one call; the
ratio is that of the best times.

    python benchmarks/batch.py [DOCUMENTS] [REPEATS]
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

SAMPLES = Path(__file__).parent.parent / "samples"

BARE = """
import sys
from pathlib import Path
import styrkort
out = Path(sys.argv[1])
for path in map(Path, sys.argv[2:]):
    (out / f"{path.stem}.json").write_text(styrkort.dumps(styrkort.read(path)), encoding="utf-8")
"""


def make_documents(folder: Path, count: int) -> list[Path]:
    """Sample plans until there are enough, no two with the same bytes."""
    plans = sorted(SAMPLES.glob("*_*.pdf"))
    paths = []
    for number in range(count):
        plan = plans[number % len(plans)]
        paths.append(folder / f"{number}.pdf")
        paths[-1].write_bytes(plan.read_bytes() + b"\n%% %d\n" % number)
    return paths


@dataclass(frozen=True, slots=True)
class Cost:
    """What it took to read all documents, in seconds."""

    clock: float
    cpu: float
    """Of all processes; says the same on a machine that is busy with other things."""


def cost(*commands: Sequence[object]) -> Cost:
    """Run commands side by side, to their ends."""
    clock, before = time.perf_counter(), os.times()
    running = [subprocess.Popen(list(map(str, command))) for command in commands]
    for process in running:
        if process.wait() != 0:
            raise SystemExit(f"failed: {process.args!r}")
    after = os.times()
    cpu = sum(after[2:4]) - sum(before[2:4])
    return Cost(time.perf_counter() - clock, cpu)


def main(count: int = 800, repeats: int = 3) -> None:
    """Print both costs and their ratio."""
    with tempfile.TemporaryDirectory() as scratch:
        plans = Path(scratch, "plans")
        plans.mkdir()
        paths = make_documents(plans, count)
        bare, isolated = [], []
        for number in range(repeats):
            out = Path(scratch, f"bare{number}")
            out.mkdir()
            halves = (paths[0::2], paths[1::2])
            bare.append(cost(*([sys.executable, "-c", BARE, out, *half] for half in halves)))
            convert = [sys.executable, "-m", "styrkort", "convert", plans, "--jobs", 2, "-q", "-o"]
            isolated.append(cost([*convert, Path(scratch, f"out{number}")]))
    print(f"{count} documents, two at a time, best of {repeats}")
    for name, costs in (("two bare processes", bare), ("convert --jobs 2", isolated)):
        clock, cpu = min(c.clock for c in costs), min(c.cpu for c in costs)
        print(f"{name:20} {clock:6.1f} s  {count / clock:6.1f} documents/s  {cpu:6.1f} s of CPU")
    clock = min(c.clock for c in bare) / min(c.clock for c in isolated)
    cpu = min(c.cpu for c in bare) / min(c.cpu for c in isolated)
    print(f"convert reaches {clock:.0%} of the bare processes by the clock, {cpu:.0%} by CPU time")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
