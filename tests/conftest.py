"""Options and fixtures of the whole suite."""

from pathlib import Path

import pytest

SAMPLES = Path(__file__).parent.parent / "samples"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a plan: the samples, and the plans of every `--plans DIR`."""
    if "plan_file" not in metafunc.fixturenames:
        return
    from styrkort.expectations import plans_in

    folders = [SAMPLES, *map(Path, metafunc.config.getoption("--plans"))]
    plans = [plan for folder in folders for plan in plans_in(folder)]
    metafunc.parametrize("plan_file", plans, ids=[f"{p.parent.name}/{p.name}" for p in plans])
