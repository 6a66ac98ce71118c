"""Samples with bytes changed, cut and doubled: each gets a status, none meets a fault of ours."""

import random
from pathlib import Path

import pytest

import styrkort
from styrkort.batch.limits import Limits
from styrkort.schemas import DocumentStatus

SAMPLES = Path(__file__).parent.parent.parent / "samples"
LIMITS = Limits(timeout_s=30.0, cpu_s=20, memory_mb=768)


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with some changes of the kinds that happen to files, and some that do not."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 30))):
        place = chance.randrange(len(changed) or 1)
        match chance.randrange(5):
            case 0:
                changed[place : place + 1] = chance.randbytes(1)
            case 1:
                del changed[place : place + chance.randrange(1, 400)]
            case 2:
                changed[place:place] = changed[place : place + chance.randrange(1, 400)]
            case 3:
                changed[place:place] = str(chance.randrange(-1, 1 << 33)).encode()
            case 4:
                del changed[max(200, place) :]
    return bytes(changed)


def write_mutants(folder: Path, count: int, seed: int) -> None:
    chance = random.Random(seed)
    plans = sorted(path for path in SAMPLES.iterdir() if path.suffix in (".pdf", ".txt", ".md"))
    for number in range(count):
        plan = chance.choice(plans)
        data = mutated(plan.read_bytes(), chance)
        (folder / f"{number}{plan.suffix}").write_bytes(data)


@pytest.mark.parametrize(
    ("count", "seed"), [(40, 1), pytest.param(3000, 2, marks=pytest.mark.soak)]
)
def test_mutants(count: int, seed: int, tmp_path: Path) -> None:
    write_mutants(tmp_path, count, seed)
    results = list(styrkort.convert_many([tmp_path], styrkort.Settings(limits=LIMITS)))
    assert len(results) == count
    faults = [(r.name, r.record.message) for r in results if r.status == DocumentStatus.CRASHED]
    assert faults == []
