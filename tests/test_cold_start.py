"""`import styrkort` stays quick: what reads files is imported when it is first used.

How quick it is, beside a bare start of Python, prints `benchmarks/speed.py`.
"""

from __future__ import annotations

import subprocess
import sys

HEAVY = frozenset(
    ("babel", "camelot", "click", "cv2", "numpy", "pandas", "pdfminer", "pdfplumber", "pikepdf")
) | frozenset(("pydantic", "pypdfium2", "rich"))
"""Imports of 20 ms and more each, together over a second (2026-11)."""


def imported_by(program: str) -> set[str]:
    """The top names of all modules that a program has imported at its end."""
    done = subprocess.run(
        [sys.executable, "-c", f"{program}\nimport sys\nprint(*sys.modules)"],
        check=True,
        capture_output=True,
        text=True,
    )
    return {name.partition(".")[0] for name in done.stdout.split()}


def test_import_brings_nothing_heavy() -> None:
    bare = imported_by("")
    assert imported_by("import styrkort") & HEAVY <= bare


def test_heavy_modules_come_with_the_verb_that_needs_them() -> None:
    """So that the test above cannot pass because nothing works."""
    assert {"pydantic", "pypdfium2"} <= imported_by("import styrkort; styrkort.read")


def test_unused_libraries_stay_out_of_reading() -> None:
    assert not {"camelot", "pandas", "rich"} & imported_by("import styrkort; styrkort.read")
