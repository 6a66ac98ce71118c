"""The tables of example cells: each is read exactly as its line says.

A new cell is one line in `cells/targets.txt`, `thresholds.txt` or `measured.txt`. What is not read
yet stands in `cells/not_yet.txt` with the value it should get; when it is read, the strict expected
failure says so and the line moves. The cells follow the notation catalogue the readers were built
on; none is copied from a plan's text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from notation_report import PAGE, page
from value_rendering import rendered

from styrkort.normalize.values.numbers import parse_number
from styrkort.normalize.values.targets import parse_target
from styrkort.normalize.values.thresholds import parse_threshold
from styrkort.schemas import Value

CELLS = Path(__file__).parent / "cells"

READERS: dict[str, Callable[[str], Value | None]] = {
    "targets": parse_target,
    "thresholds": parse_threshold,
    "measured": parse_number,
    "not_yet": parse_target,
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
    ("table", "text", "expected"), examples("targets", "thresholds", "measured")
)
def test_a_cell_is_read_as_its_line_says(table: str, text: str, expected: str) -> None:
    assert rendered(READERS[table](text)) == expected


@pytest.mark.xfail(strict=True, reason="the notation is not read yet")
@pytest.mark.parametrize(("table", "text", "expected"), examples("not_yet"))
def test_a_cell_that_is_not_read_yet(table: str, text: str, expected: str) -> None:
    assert rendered(READERS[table](text)) == expected


def test_an_empty_cell_is_none() -> None:
    assert parse_target("  \n ") is None


def test_the_text_is_kept_single_spaced() -> None:
    value = parse_target("  minst \u00a0 12\u202f718\n kr ")
    assert value is not None
    assert value.text == "minst 12 718 kr"
    assert rendered(value) == "interval [12718, ∞); unit SEK 'kr'"


@pytest.mark.parametrize("blank", [" ", "\u00a0", "\u202f", "\u2009"])
def test_every_blank_parts_thousands(blank: str) -> None:
    assert rendered(parse_target(f"1{blank}513,3")) == "number 1513.3; decimals 1"


@pytest.mark.parametrize("minus", ["-", "\u2212", "\u2013", "\u2010", "\u2011"])
def test_every_minus_is_a_minus(minus: str) -> None:
    assert rendered(parse_target(f"{minus}0,8 %")) == "number -0.8; unit percent '%'; decimals 1"


def test_the_plans_year_narrows_what_may_be_a_year() -> None:
    assert rendered(parse_target("1987", year=2024)) == "number 1987"
    assert rendered(parse_target("2030", year=2024)).startswith("text")


def test_the_page_of_notations_is_current() -> None:
    """`python tests/support/notation_report.py` writes it."""
    assert PAGE.read_text(encoding="utf-8") == page()
