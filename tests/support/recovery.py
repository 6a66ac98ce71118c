"""What became of a plan whose truth is known: rows lost and invented, cells wrong, and how sure.

A cell is a value of a row (`name`, `target`, `red`, …) or the title of the goal above it. It is
right where its text and everything typed that the truth states are what was found.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from difflib import SequenceMatcher
from typing import Any

import styrkort
from styrkort.expectations import differences
from styrkort.reading import Input, read_input

Json = dict[str, Any]
KINDS = ("indicators", "activities")


@dataclass(frozen=True)
class Row:
    """One row: its cells by name, of every goal in reading order."""

    kind: str
    cells: Mapping[str, Any]

    @property
    def key(self) -> tuple[str, str]:
        """What the row is found again by: its name without blanks."""
        named = self.cells.get("name") or self.cells.get("text") or {}
        return self.kind, "".join(named.get("text", "").split())


@dataclass(frozen=True)
class WrongCell:
    """A cell that is not what was printed, and how sure it was said to be."""

    field: str
    difference: str
    confidence: str


@dataclass
class Recovery:
    """Counts over one plan or many."""

    plans: int = 0
    rows: int = 0
    cells: int = 0
    exact_plans: int = 0
    exact_rows: int = 0
    lost: list[Row] = field(default_factory=list)
    invented: list[Row] = field(default_factory=list)
    wrong: list[WrongCell] = field(default_factory=list)

    def add(self, other: Recovery) -> None:
        """Count another plan too."""
        self.plans += other.plans
        self.rows += other.rows
        self.cells += other.cells
        self.exact_plans += other.exact_plans
        self.exact_rows += other.exact_rows
        self.lost += other.lost
        self.invented += other.invented
        self.wrong += other.wrong

    @property
    def wrong_by_confidence(self) -> Counter[str]:
        """How many wrong cells each confidence was said of."""
        return Counter(cell.confidence for cell in self.wrong)

    def __str__(self) -> str:
        return (
            f"{self.plans} plans, {self.exact_plans} exact; {self.rows} rows, "
            f"{self.exact_rows} exact, {len(self.lost)} lost, {len(self.invented)} invented; "
            f"{self.cells} cells, wrong: {dict(sorted(self.wrong_by_confidence.items()))}"
        )


def read_json(pdf: bytes) -> Json:
    """The plan that is read from a PDF, as the published JSON."""
    plan = read_input(Input("plan.pdf", pdf, "plan"))
    read: Json = json.loads(styrkort.dumps(plan), parse_float=Decimal)
    return read


def recovered(expected: Json, found: Json) -> Recovery:
    """Compare the truth with the published JSON, row by row in their order."""
    printed, read = list(rows_of(expected)), list(rows_of(found))
    result = Recovery(plans=1, rows=len(printed), cells=sum(len(row.cells) for row in printed))
    for one, other in _pairs(printed, read):
        if other is None and one is not None:
            result.lost.append(one)
        elif one is None and other is not None:
            result.invented.append(other)
        elif one is not None and other is not None:
            wrong = list(_wrong_cells(one, other))
            result.wrong += wrong
            result.exact_rows += not wrong
    result.exact_plans = int(not (result.lost or result.invented or result.wrong))
    return result


def rows_of(plan: Json) -> Iterator[Row]:
    """The rows of every goal, each with the goal's title and the cells of its own."""
    for goal in plan["goals"]:
        for kind in KINDS:
            for row in goal[kind]:
                thresholds = row.get("thresholds") or {}
                own = {key: value for key, value in row.items() if key != "thresholds"}
                colours = {key: thresholds.get(key) for key in ("red", "yellow", "green")}
                yield Row(kind, {"goal": goal["title"], **own, **colours})


def _pairs(printed: Sequence[Row], read: Sequence[Row]) -> Iterator[tuple[Row | None, Row | None]]:
    """Printed rows beside the read ones; None where one of them has no counterpart."""
    keys = [row.key for row in printed], [row.key for row in read]
    for kind, i, j, k, m in SequenceMatcher(None, *keys, autojunk=False).get_opcodes():
        if kind == "equal" or j - i == m - k:
            yield from zip(printed[i:j], read[k:m], strict=True)
        else:
            yield from ((row, None) for row in printed[i:j])
            yield from ((None, row) for row in read[k:m])


def _wrong_cells(printed: Row, read: Row) -> Iterator[WrongCell]:
    for name, expected in printed.cells.items():
        found = read.cells.get(name)
        first = next(differences(expected, found, name), None)
        if first is not None:
            yield WrongCell(name, first, _confidence(found))


def _confidence(value: Any) -> str:
    """The surest citation in a value: a wrong cell is as bad as its surest part."""
    said = set(_confidences(value))
    return next((each for each in ("confirmed", "single", "doubtful") if each in said), "absent")


def _confidences(value: Any) -> Iterator[str]:
    if isinstance(value, dict):
        if isinstance(value.get("citation"), dict):
            yield value["citation"]["confidence"]
        for inner in value.values():
            yield from _confidences(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from _confidences(inner)
