"""Hagsta: result goals merged over rows, outturns by country and gender (family 24)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Heading, Look, Row
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import front, grid
from values import Printed

from invented.often import amount
from invented.sample import Sample

GROUPS = ((None, "outturn"), ("Riket", "comparison"), ("women", "outturn"), ("men", "outturn"))


def _card(name: str, *cells: str) -> Indicator:
    return Indicator(
        Printed(name),
        measurements=tuple(
            Measurement(role, amount(cell), None, group)
            for (group, role), cell in zip(GROUPS, cells, strict=True)
            if cell
        ),
    )


RESULTS = (
    Goal(
        "Fler invånare ska arbeta eller studera",
        indicators=(
            _card("Andel unga 16-24 år som varken arbetar eller studerar", "6,8 %", "7,9 %",
                  "6,1 %", "7,4 %"),
            _card("Antal invånare 31 december", "34 550", "", "17 216", "17 334"),
        ),
    ),
    Goal(
        "Folkhälsan ska vara jämlik",
        indicators=(
            _card("Andel med god självskattad hälsa", "74 %", "73 %", "71 %", "77 %"),
        ),
    ),
)  # fmt: skip
PLAN = Plan("Årsredovisning 2018", "Hagsta kommun", RESULTS)


def _card_rows() -> list[Row]:
    rows: list[Row] = []
    for goal in RESULTS:
        for index, indicator in enumerate(goal.indicators):
            known = {m.group: m.value.text for m in indicator.measurements}
            first = (Cell(goal.title or "", rows=len(goal.indicators)),) if index == 0 else ()
            values = (Cell(known.get(group, "")) for group, _ in GROUPS)
            rows.append((*first, Cell(indicator.name.text), *values))
    return rows


def _blocks() -> list[Block]:
    return [
        *front(PLAN),
        Heading("Resultatmål", 2),
        grid(
            ("Resultatmål", "Indikatorer", "Utfall", "Riket", "Kvinnor", "Män"),
            _card_rows(),
            (2.2, 3, 1, 1, 1.1, 1),
        ),
    ]


SAMPLE = Sample(
    name="hagsta_resultatmal_2018",
    producer="weasyprint",
    family="24: country and gender",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Liberation Sans", size=10, fills=Fills.HEADER)
    ),
)
