"""Random plans with their truth, for property tests and for measuring accuracy.

The same seed always gives the same plan and, with ReportLab, the same bytes.

    made = random_plan(17)
    pdf, expected = render(made), truth(made)

Plans from `FURTHER` on are of the further families and looks as well; those below it stay what they
were.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from random import Random
from typing import Any

import random_looks
import random_words
from document import Block, Cell, Document, Down, Fills, Grid, Heading, Look, Paragraph, Rules
from plan import Plan
from producers import by_name
from random_comparisons import (
    assessed_family,
    comparison_family,
    gender_family,
    merged_goal_family,
)
from random_families import band_family, goal_column_family, list_family, thresholds_family
from random_follow_up import baseline_family, comment_family, outturn_family
from random_layouts import FURTHER_FAMILIES
from random_rows import Made
from truth import truth as plan_truth

FAMILIES: Mapping[str, Callable[[Random, int], Made]] = {
    "assessed": assessed_family,
    "bands": band_family,
    "baseline": baseline_family,
    "comments": comment_family,
    "comparisons": comparison_family,
    "gender": gender_family,
    "goal column": goal_column_family,
    "list": list_family,
    "merged goals": merged_goal_family,
    "outturns": outturn_family,
    "thresholds": thresholds_family,
}


FURTHER = 10_000
"""The first seed of plans of all families and looks."""
MERGED = frozenset({"merged activities", "merged goals"})
"""Families whose goals stand in merged cells."""
ALL_FAMILIES = {**FAMILIES, **FURTHER_FAMILIES}


@dataclass(frozen=True)
class RandomPlan:
    """One random plan: what it says, and how it is laid out."""

    seed: int
    family: str
    plan: Plan
    document: Document


def random_plan(seed: int, family: str = "") -> RandomPlan:
    """The plan of this seed; of one family of `ALL_FAMILIES`, or any."""
    rng = Random(seed)
    chosen = family or rng.choice(sorted(FAMILIES if seed < FURTHER else ALL_FAMILIES))
    look = random_looks.look(rng) if seed < FURTHER else random_looks.further_look(rng)
    if seed >= FURTHER and chosen in MERGED:
        look = _for_merged_cells(look)
    year = rng.randint(2019, 2028)
    place = rng.choice(random_words.PLACES)
    goals, blocks = ALL_FAMILIES[chosen](rng, year)
    plan = Plan(f"Verksamhetsplan {year}", f"{place}s kommun", tuple(goals))
    front: list[Block] = [Heading(plan.title), Paragraph(plan.municipality)]
    if rng.random() < 0.5:
        front.append(Paragraph(" ".join(rng.sample(random_words.PROSE, 2))))
    if rng.random() < 0.25:
        front += _budget(rng, year)
    document = Document(f"{plan.title} {plan.municipality}", (*front, *blocks), look)
    return RandomPlan(seed, chosen, plan, document)


def _for_merged_cells(look: Look) -> Look:
    """No stripes behind merged cells, and without lines around them they begin at the top."""
    fills = Fills.HEADER if look.fills is Fills.ZEBRA else look.fills
    return replace(look, fills=fills, down=look.down if look.rules is Rules.FULL else Down.TOP)


def render(made: RandomPlan, producer: str = "reportlab") -> bytes:
    """The plan as PDF bytes; ReportLab is by far the fastest producer."""
    return by_name(producer)(made.document)


def truth(made: RandomPlan) -> dict[str, Any]:
    """What a reader must find: a subset of the contract's JSON."""
    return plan_truth(made.plan)


def _budget(rng: Random, year: int) -> list[Block]:
    """A table that is no plan table."""
    header = tuple(Cell(t) for t in ("Belopp i tkr", f"Budget {year}", f"Bokslut {year - 1}"))
    rows = tuple(
        (
            Cell(name),
            Cell(f"-{rng.randint(100, 999)}", align="right"),
            Cell(f"-{rng.randint(100, 999)}", align="right"),
        )
        for name in ("Personalkostnader", "Lokalkostnader", "Övriga kostnader", "Nettokostnad")
    )
    return [Heading("Budget", 2), Grid((header,), rows, (3, 1, 1))]
