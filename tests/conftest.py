"""Options and fixtures of the whole suite."""

import ipaddress
import os
import signal
import socket
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import settings

# A test run says something about the change, not about luck; `make soak` searches on.
settings.register_profile("steady", derandomize=True)
settings.register_profile("searching")
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "steady"))

IN_CHILDREN = Path(__file__).parent / "support" / "in_children"
SAMPLES = Path(__file__).parent.parent / "samples"


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """One test a plan: the samples, and the plans of every `--plans DIR`."""
    if "plan_file" not in metafunc.fixturenames:
        return
    from styrkort.expectations import plans_in

    folders = [SAMPLES, *map(Path, metafunc.config.getoption("--plans"))]
    plans = [plan for folder in folders for plan in plans_in(folder)]
    metafunc.parametrize("plan_file", plans, ids=[f"{p.parent.name}/{p.name}" for p in plans])


@pytest.fixture(scope="session", autouse=True)
def heard_interrupts() -> Iterator[None]:
    """Interrupts are heard, also where the suite runs in the background.

    A shell starts background jobs with SIGINT ignored, and children inherit that.
    """
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    """Nothing in the suite may connect to another machine: SECURITY.md promises it (S1)."""
    connect = socket.socket.connect

    def guarded(self: socket.socket, address: Any) -> None:
        if self.family != socket.AF_UNIX and not ipaddress.ip_address(address[0]).is_loopback:
            raise AssertionError(f"a connection to {address} was attempted")
        connect(self, address)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(socket.socket, "connect", guarded)
        patch.setenv("PYTHONPATH", str(IN_CHILDREN), prepend=os.pathsep)
        yield
