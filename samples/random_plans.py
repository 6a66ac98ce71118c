"""Random plans with their truth, for property tests and for measuring accuracy.

The same seed always gives the same plan and, with ReportLab, the same bytes.

    made = random_plan(17)
    pdf, expected = render(made), truth(made)

Plans from `FURTHER` on are of the further families and looks as well, those from `FOLLOWED` on are
follow-ups of the newest families alone; those below stay what they were.
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
from random_calendars import month_grid_family, year_marks_family
from random_comparisons import (
    assessed_family,
    comparison_family,
    gender_family,
    merged_goal_family,
)
from random_drawn import (
    drawn_status_family,
    goal_status_family,
    progress_family,
    trend_family,
)
from random_families import band_family, goal_column_family, list_family, thresholds_family
from random_follow_up import baseline_family, comment_family, outturn_family
from random_layouts import FURTHER_FAMILIES
from random_measures import (
    grouped_header_family,
    parts_family,
    repeated_goal_family,
    tertial_family,
)
from random_rows import Made
from random_stacked import gender_rows_family, raised_notes_family, stacked_family
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

FOLLOW_UP_FAMILIES: Mapping[str, Callable[[Random, int], Made]] = {
    "drawn status": drawn_status_family,
    "gender rows": gender_rows_family,
    "goal status": goal_status_family,
    "grouped headers": grouped_header_family,
    "month grid": month_grid_family,
    "parts": parts_family,
    "progress": progress_family,
    "raised notes": raised_notes_family,
    "repeated goals": repeated_goal_family,
    "stacked": stacked_family,
    "tertials": tertial_family,
    "trends": trend_family,
    "year marks": year_marks_family,
}

FURTHER = 10_000
"""The first seed of plans of all families and looks."""
FOLLOWED = 30_000
"""The first seed of follow-ups."""
MERGED = frozenset({"merged activities", "merged goals", "gender rows", "grouped headers"})
"""Families with cells merged over rows."""
WIDE = frozenset({"month grid"})
"""Families that need the whole length of a page."""
SIGNS = frozenset({"drawn status", "trends"})
"""Families that print signs which not every font has."""
ALL_FAMILIES = {**FAMILIES, **FURTHER_FAMILIES, **FOLLOW_UP_FAMILIES}


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
    chosen = family or rng.choice(sorted(_families(seed)))
    look = random_looks.look(rng) if seed < FURTHER else random_looks.further_look(rng)
    if seed >= FURTHER or chosen in FOLLOW_UP_FAMILIES:
        look = _for_family(look, chosen)
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


def _families(seed: int) -> Mapping[str, Callable[[Random, int], Made]]:
    """The families of which a plan of this seed is one."""
    if seed < FURTHER:
        return FAMILIES
    return {**FAMILIES, **FURTHER_FAMILIES} if seed < FOLLOWED else FOLLOW_UP_FAMILIES


def _for_family(look: Look, family: str) -> Look:
    """The appearance as far as the family can be printed in it."""
    look = _for_merged_cells(look) if family in MERGED else look
    look = random_looks.with_signs(look) if family in SIGNS else look
    return random_looks.wide(look) if family in WIDE else look


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
