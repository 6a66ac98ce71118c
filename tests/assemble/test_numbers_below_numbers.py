"""Two numbers below each other in a wide cell are no third one."""

from __future__ import annotations

import pytest
from pdf_making import with_content
from recovery import read_json

from styrkort.schemas import Confidence, ValueKind

XS, YS = (50, 200, 300, 400), (700, 670, 630)


def plan_of(above: str, below: str, width: int) -> bytes:
    """A ruled table of one row; its target stands on two lines in a column of this width."""
    xs = (*XS[:3], XS[2] + width)
    walls = [f"{x} {YS[0]} m {x} {YS[-1]} l S" for x in xs]
    rules = [f"{xs[0]} {y} m {xs[-1]} {y} l S" for y in YS]
    texts = [(54, 680, "Indikator"), (204, 680, "Utfall 2023"), (304, 680, "M\xe5l"),
             (54, 655, "Antal bes\xf6k"), (204, 655, "12 345"),
             (304, 655, above), (304, 643, below)]  # fmt: skip
    printed = [f"BT /F1 9 Tf {x} {y} Td ({text}) Tj ET" for x, y, text in texts]
    title = "BT /F1 16 Tf 50 760 Td (Verksamhetsplan 2024) Tj ET"
    return with_content("\n".join(["0.5 w", title, *walls, *rules, *printed]))


@pytest.mark.parametrize(
    ("below", "width", "kind"),
    [
        ("441", 100, ValueKind.TEXT),
        ("441", 25, ValueKind.NUMBER),  # no room for it beside the first line
        ("000", 100, ValueKind.NUMBER),  # nothing but a group of thousands
    ],
)
def test_a_group_of_thousands_below_a_number(below: str, width: int, kind: ValueKind) -> None:
    [indicator] = read_json(plan_of("50", below, width))["goals"][0]["indicators"]
    target = indicator["target"]
    assert (target["text"], target["kind"]) == (f"50 {below}", kind)
    assert below == "000" or target["citation"]["confidence"] != Confidence.CONFIRMED
