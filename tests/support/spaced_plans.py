"""Invented plans printed as layout-preserving text: columns kept apart by spaces, cells wrapped."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from itertools import zip_longest
from textwrap import wrap

from linear_plans import HEADERS, LinearPlan, invented_rows

GAP = 2
"""Spaces between the longest line of a column and the next column."""


def invent_spaced(seed: int) -> LinearPlan:
    """The plan with this seed."""
    rng = random.Random(seed)
    plan = LinearPlan("")
    lines: list[str] = []
    for number in range(1, rng.randint(2, 5)):
        lines += [f"{number}. Mål nummer {number} för invånarna", ""]
        for kind in ("indicators", "activities"):
            header = rng.choice(HEADERS[kind])
            rows = invented_rows(rng, kind, header)
            lines += _printed(rng, header, rows)
            plan.tables.append([[cell.split() for cell in row] for row in rows])
    plan.text = "\n".join(lines) + "\n"
    return plan


def _printed(
    rng: random.Random, header: Sequence[str], rows: Sequence[Sequence[str]]
) -> Iterator[str]:
    widths = [rng.randint(34, 50) if len(name) > 7 and "k" in name else 22 for name in header]
    blank_between = rng.random() < 0.3
    for row in [header, *rows]:
        cells = [
            wrap(text, width, break_long_words=False)
            for text, width in zip(row, widths, strict=True)
        ]
        for parts in zip_longest(*cells, fillvalue=""):
            padded = [f"{part:<{w + GAP}}" for part, w in zip(parts, widths, strict=True)]
            yield "".join(padded).rstrip()
        if blank_between:
            yield ""
    yield ""
