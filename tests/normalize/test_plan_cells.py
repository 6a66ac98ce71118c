"""The tables of times, follow-ups, roles and statuses: each is read exactly as its line says.

A new cell is one line in `cells/timing.txt`, `occasions.txt`, `responsible.txt` or `status.txt`.
What is not read yet stands in `timing_not_yet.txt` with the value it should get.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from cell_rendering import (
    rendered_follow_up,
    rendered_roles,
    rendered_status,
    rendered_timing,
)
from edtf import parse_edtf

from styrkort.normalize.people.responsible import parse_responsible
from styrkort.normalize.status import parse_status
from styrkort.normalize.times.occasions import parse_follow_up
from styrkort.normalize.times.timing import parse_timing
from styrkort.schemas import Period

CELLS = Path(__file__).parent / "cells"
PLAN = Period(text="2023", edtf="2023", start=date(2023, 1, 1), end=date(2023, 12, 31))

READERS: dict[str, Callable[[str], str]] = {
    "timing": lambda text: rendered_timing(parse_timing(text, plan_period=PLAN)),
    "timing_not_yet": lambda text: rendered_timing(parse_timing(text, plan_period=PLAN)),
    "occasions": lambda text: rendered_follow_up(parse_follow_up(text)),
    "responsible": lambda text: rendered_roles(parse_responsible(text)),
    "status": lambda text: rendered_status(parse_status(text)),
}


def lines_of(table: str) -> Iterator[tuple[str, str]]:
    for line in (CELLS / f"{table}.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("# "):
            text, _, expected = line.partition(" ⇒ ")
            yield text, expected


def examples(*tables: str) -> list[object]:
    return [
        pytest.param(table, text, expected, id=f"{table}: {text}")
        for table in tables
        for text, expected in lines_of(table)
    ]


@pytest.mark.parametrize(
    ("table", "text", "expected"), examples("timing", "occasions", "responsible", "status")
)
def test_a_cell_is_read_as_its_line_says(table: str, text: str, expected: str) -> None:
    assert READERS[table](text) == expected


@pytest.mark.xfail(strict=True, reason="the notation is not read yet")
@pytest.mark.parametrize(("table", "text", "expected"), examples("timing_not_yet"))
def test_a_cell_that_is_not_read_yet(table: str, text: str, expected: str) -> None:
    assert READERS[table](text) == expected


@pytest.mark.parametrize("text", [text for text, _ in lines_of("timing")])
def test_every_edtf_is_one_for_python_edtf(text: str) -> None:
    """The outside judge of the strings; the bounds of those with a year are ours too."""
    timing = parse_timing(text)
    assert timing is not None
    if timing.edtf is None:
        return
    judged = parse_edtf(timing.edtf)
    if "XXXX" in timing.edtf or ".." in timing.edtf or timing.start is None or timing.end is None:
        return
    assert tuple(judged.lower_strict()[:3]) == timing.start.timetuple()[:3]
    assert tuple(judged.upper_strict()[:3]) == timing.end.timetuple()[:3]


@pytest.mark.parametrize("read", [parse_timing, parse_follow_up, parse_responsible, parse_status])
@pytest.mark.parametrize("text", ["", "  ", "\u00a0\n"], ids=["empty", "blank", "no-break"])
def test_a_blank_cell_is_none(read: Callable[[str], object], text: str) -> None:
    assert read(text) is None
