"""Solvång: an overview of goals whose state is a fill colour and nothing else (family 21)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Heading, Look, Row
from plan import Goal, Plan, Status
from plan_tables import front, grid

from invented.sample import Sample

GREEN, YELLOW, RED = "#92d050", "#ffff00", "#ff0000"
COLOURS = {GREEN: "green", YELLOW: "yellow", RED: "red"}

STRATEGIES: tuple[tuple[str, tuple[tuple[str, str, str], ...]], ...] = (
    (
        "Solvång är en trygg kommun att växa upp och åldras i",
        (
            ("Alla elever har en vuxen att vända sig till", "Barn och utbildning", GREEN),
            ("Hemtjänsten utförs av ett fåtal kända personer", "Omsorg", YELLOW),
            ("Föräldrar får stöd innan problem växer", "Individ och familj", GREEN),
        ),
    ),
    (
        "Solvång har ett levande näringsliv",
        (
            ("Det finns alltid byggklar industrimark", "Samhällsbyggnad", RED),
            ("Företagare får besked inom utlovad tid", "Samhällsbyggnad", YELLOW),
        ),
    ),
)


def _goals() -> tuple[Goal, ...]:
    """Each strategic goal, and under it the committee goals as its children."""
    goals: list[Goal] = []
    for strategy, children in STRATEGIES:
        goals.append(Goal(strategy))
        parent = f"g{len(goals)}"
        goals += [
            Goal(title, parent=parent, status=Status(None, {"colour": COLOURS[colour],
                                                            "graphic": True}))
            for title, _, colour in children
        ]  # fmt: skip
    return tuple(goals)


PLAN = Plan("Måluppfyllelse 2019", "Solvångs kommun", _goals())


def _rows() -> list[Row]:
    rows: list[Row] = []
    for strategy, children in STRATEGIES:
        for index, (title, area, colour) in enumerate(children):
            first = (Cell(strategy, rows=len(children)),) if index == 0 else ()
            rows.append((*first, Cell(title), Cell(area), Cell(fill=colour)))
    return rows


def _blocks() -> list[Block]:
    headers = ("Strategiska mål", "Nämndmål", "Förvaltningsområde", "2019")
    return [
        *front(PLAN),
        Heading("Sammanställning", 2),
        grid(headers, _rows(), (2.6, 3.2, 2, 0.8)),
    ]


SAMPLE = Sample(
    name="solvang_maluppfyllelse_2019",
    producer="libreoffice",
    family="21: goal colours, first cell merged over rows",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Carlito", size=11, fills=Fills.HEADER)
    ),
)
