"""Mellanbygd: a scorecard list whose rows say by a letter what they are (family 23)."""

from __future__ import annotations

from document import Block, Cell, Document, Dot, Fills, Heading, Look, Paragraph, Row
from plan import Goal, Indicator, Plan
from plan_tables import front, grid
from values import Printed

from invented.sample import Sample

GREEN, YELLOW = "#3fa535", "#f5c400"
DOTTED = frozenset({"status"})


def _listed(number: str, title: str, *names: str) -> Goal:
    return Goal(
        title,
        number,
        tuple(Indicator(Printed(name), unclaimed=DOTTED) for name in names),
        unclaimed=DOTTED,
    )


SCORECARD = (
    _listed(
        "A1", "Barn och elever lär sig så mycket som möjligt",
        "Andel elever med godkänt i svenska, årskurs 6", "Andel behöriga lärare",
    ),
    _listed(
        "B2", "Äldre bor kvar hemma med stöd",
        "Antal trygghetslarm i drift", "Andel nöjda med hemtjänsten",
    ),
)  # fmt: skip
PLAN = Plan("Styrkort 2018", "Mellanbygds kommun", SCORECARD)


def _list_rows() -> list[Row]:
    rows: list[Row] = []
    for goal in SCORECARD:
        first = (Cell("S"), Cell(f"{goal.number}. {goal.title}"), Cell(icon=Dot(GREEN)))
        rows += [first, *((Cell("N"), Cell(i.name.text), Cell(icon=Dot(YELLOW)))
                          for i in goal.indicators)]  # fmt: skip
    return rows


def _blocks() -> list[Block]:
    return [
        *front(PLAN),
        Heading("Styrkort", 2),
        Paragraph("S = mål, N = nyckeltal. Grönt: bra. Gult: OK. Rött: har brister."),
        grid(("Typ", "Mål och nyckeltal", "Status"), _list_rows(), (0.6, 6, 1)),
    ]


SAMPLE = Sample(
    name="mellanbygd_styrkort_2018",
    producer="weasyprint",
    family="23: scorecard list with type letters",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Liberation Sans", size=10, fills=Fills.HEADER)
    ),
)
