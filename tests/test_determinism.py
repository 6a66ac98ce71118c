"""The same file gives the same bytes, whatever the machine's hash seed, locale and time zone."""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

import styrkort

SAMPLES = Path(__file__).parent.parent / "samples"
PLANS = (
    SAMPLES / "lovsjo_aldreplan_2023.pdf",
    SAMPLES / "hedaker_verksamhetsplan_2025_linear.txt",
)

# A program that uses styrkort may have taken over the user's locale; where the machine does not
# have it, the environment variable alone is what a library could look at.
PROGRAM = """
import hashlib, locale, sys
import styrkort
try:
    locale.setlocale(locale.LC_ALL, "")
except locale.Error:
    pass
for path in sys.argv[1:]:
    print(hashlib.sha256(styrkort.dumps(styrkort.read(path)).encode()).hexdigest())
"""

ENVIRONMENTS = (
    {"PYTHONHASHSEED": "0", "LC_ALL": "C", "TZ": "UTC"},
    {"PYTHONHASHSEED": "1", "LC_ALL": "sv_SE.UTF-8", "TZ": "Europe/Stockholm"},
    {"PYTHONHASHSEED": "4711", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati"},
    {"PYTHONHASHSEED": "random", "LC_ALL": "C.UTF-8", "TZ": "America/Los_Angeles"},
)


@pytest.fixture(scope="module")
def read_here() -> list[str]:
    """Hashes of what this process reads."""
    texts = [styrkort.dumps(styrkort.read(path)) for path in PLANS]
    return [hashlib.sha256(text.encode()).hexdigest() for text in texts]


@pytest.mark.parametrize("environment", ENVIRONMENTS, ids=lambda env: env["LC_ALL"])
def test_bytes_do_not_depend_on_the_environment(
    environment: dict[str, str], read_here: list[str]
) -> None:
    read = subprocess.run(
        [sys.executable, "-c", PROGRAM, *PLANS],
        env=os.environ | environment,
        capture_output=True,
        text=True,
        check=True,
    )
    assert read.stdout.split() == read_here


def test_reading_twice_in_one_process_gives_the_same(read_here: list[str]) -> None:
    """What is remembered between readings (header words, word lists) changes nothing."""
    again = [styrkort.dumps(styrkort.read(path)) for path in reversed(PLANS)]
    assert [hashlib.sha256(text.encode()).hexdigest() for text in reversed(again)] == read_here
