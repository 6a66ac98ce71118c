"""Hällmo: goal, responsibility, and strategies as many short sentences in one cell (family 17)."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look
from plan import Activity, Goal, Plan
from plan_tables import front, grid
from values import Printed

from invented.sample import Sample


def _goal(title: str, responsible: str, strategies: str) -> Goal:
    return Goal(title, activities=(Activity(strategies, Printed(responsible)),))


GOALS = (
    _goal(
        "Hällmo har en god livsmiljö för alla åldrar",
        "Huvudansvar",
        "Planera för blandade bostäder i varje tätort. Rusta lekplatser och utegym. Låta invånarna"
        " tycka till om nya detaljplaner innan samråd.",
    ),
    _goal(
        "Företag kan växa i hela kommunen",
        "Alla nämnder och styrelser",
        "Korta handläggningstiderna för bygglov och serveringstillstånd. Ha färdig mark att"
        " erbjuda. Samordna kontakten med företagen i en ingång.",
    ),
    _goal(
        "Kommunens service är lätt att nå",
        "Ansvarig",
        "Öka antalet e-tjänster. Skriva klarspråk i beslut och brev. Hålla kontaktcenter öppet en"
        " kväll i veckan.",
    ),
)
PLAN = Plan("Strategisk inriktning 2024–2027", "Hällmo kommun", GOALS)


def _blocks() -> list[Block]:
    rows = [
        (
            goal.title or "",
            activity.responsible.text if activity.responsible else "",
            activity.text,
        )
        for goal in GOALS
        for activity in goal.activities
    ]
    return [
        *front(PLAN),
        Heading("Mål och strategier", 2),
        grid(("Mål", "Ansvar", "Strategier är att:"), rows, (2.4, 1.0, 4.6)),
    ]


SAMPLE = Sample(
    name="hallmo_strategisk_inriktning_2024",
    producer="reportlab",
    family="17: goal, responsibility, strategies; very narrow middle column",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Open Sans", size=10.5, fills=Fills.NONE)
    ),
)
