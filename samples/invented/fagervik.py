"""Fagervik: present value and stacked targets for two years, starred footnotes (family 10)."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look, Paragraph
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import front, grid
from values import Printed, kind, number

from invented.sample import Sample

STACKED = frozenset({"measurements"})  # either the target or its parts hold the later year


def _stacked(name: str, now: Printed, target: str) -> Indicator:
    return Indicator(
        Printed(name),
        kind(target, "several"),
        measurements=(Measurement("current", now),),
        unclaimed=STACKED,
    )


def _plain(name: str, now: Printed, target: Printed) -> Indicator:
    return Indicator(Printed(name), target, measurements=(Measurement("current", now),))


GOALS = (
    Goal(
        "Fler besökare året runt",
        "1",
        (
            _stacked("Antal gästnätter", number("61 400", 61400), "2026: 70 000\n2030: 85 000"),
            _plain("Andel gästnätter oktober–april", number("22 %", 22, unit="percent"),
                   number("30 %", 30, unit="percent")),
        ),
    ),
    Goal(
        "Nöjda gäster som kommer tillbaka",
        "2",
        (
            _stacked("NPS besökare*", number("36", 36), "2026: 40\n2030: 46"),
            _plain("Andel företag med miljödiplom**", number("14 %", 14, unit="percent"),
                   Printed("Strax under 50 %")),
        ),
    ),
)  # fmt: skip


def _printed_target(indicator: Indicator) -> str:
    return indicator.target.text if indicator.target else ""


def _joined(goal: Goal) -> Goal:
    """The goal as it is expected: stacked lines are joined with a space."""
    return Goal(
        goal.title,
        goal.number,
        tuple(
            Indicator(
                indicator.name,
                Printed(_printed_target(indicator).replace("\n", " "), indicator.target.typed)
                if indicator.target
                else None,
                measurements=indicator.measurements,
                unclaimed=indicator.unclaimed,
            )
            for indicator in goal.indicators
        ),
    )


PLAN = Plan(
    "Program för besöksnäringen 2025–2030",
    "Fagerviks kommun",
    tuple(_joined(goal) for goal in GOALS),
)


def _blocks() -> list[Block]:
    blocks = front(PLAN)
    for goal in GOALS:
        rows = [
            (indicator.name.text, indicator.measurements[0].value.text, _printed_target(indicator))
            for indicator in goal.indicators
        ]
        blocks += [
            Heading(f"Mål {goal.number}: {goal.title}", 2),
            grid(("Indikator", "Nuläge", "Målvärde"), rows, (3, 1.5, 1.8)),
        ]
    blocks += [
        Paragraph("* Källa: turistbyråns gästenkät sommaren 2024.", small=True),
        Paragraph("** Källa: Svensk Miljöbas.", small=True),
    ]
    return blocks


SAMPLE = Sample(
    name="fagervik_besoksnaring_2025",
    producer="typst",
    family="10: stacked year and value lines, starred footnotes",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Carlito", size=11, fills=Fills.NONE)
    ),
)
