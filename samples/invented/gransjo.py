"""Gransjö: three tables per effort, joined by the ids of their rows; a year grid (family 16)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Heading, Look, Paragraph
from plan import Activity, Goal, Plan
from plan_tables import front, grid
from values import Printed

from invented.sample import Sample

YEARS = ("2023", "2024", "2025", "2026")
MARKED = frozenset({"timing"})  # crosses in a year grid: what the text is, is a matter of taste


def _activity(text: str, main: str, partners: str | None, follow_up: str) -> Activity:
    return Activity(
        text,
        Printed(main),
        None if partners is None else Printed(partners),
        None,
        Printed(follow_up),
        unclaimed=MARKED,
    )


GOALS = (
    Goal(
        "Mötesplatser för kultur i hela kommunen",
        "1",
        activities=(
            _activity(
                "1.1 Öppna en replokal i Södra Gransjö", "Kulturnämnden", "Fastighetsnämnden",
                "Antal bokade timmar per år",
            ),
            _activity(
                "1.2 Pröva kulturbuss till byarna", "Kulturnämnden", None,
                "Redovisas vid planperiodens slut",
            ),
        ),
    ),
    Goal(
        "Barn och unga skapar själva",
        "2",
        activities=(
            _activity(
                "2.1 Erbjuda avgiftsfri kulturskola för årskurs 2", "Bildningsnämnden",
                "Kulturnämnden", "Andel elever som deltar",
            ),
            _activity(
                "2.2 Inrätta ett ungdomsstipendium", "Kommunstyrelsen", "Kulturnämnden",
                "Antal ansökningar",
            ),
            _activity(
                "2.3 Låta ungdomar ordna en festival", "Kulturnämnden", None,
                "Utvärderas årligen med ungdomsrådet",
            ),
        ),
    ),
)  # fmt: skip
CROSSES = {"1.1": "2023", "1.2": "2024 2025", "2.1": "2023 2024 2025 2026", "2.2": "2024",
           "2.3": "2025 2026"}  # fmt: skip
PLAN = Plan("Handlingsplan för kultur 2023–2026", "Gransjö kommun", GOALS)


def _cross(name: str, year: str) -> Cell:
    return Cell("X" if year in CROSSES[name] else "", align="center")


def _effort(goal: Goal) -> list[Block]:
    follow_ups = [(a.text, a.follow_up.text if a.follow_up else "") for a in goal.activities]
    owners = [
        (
            a.text,
            a.responsible.text if a.responsible else "",
            a.participants.text if a.participants else "",
        )
        for a in goal.activities
    ]
    ids = [activity.text.split()[0] for activity in goal.activities]
    crosses = [(Cell(name), *(_cross(name, year) for year in YEARS)) for name in ids]
    return [
        Heading(f"Insats {goal.number}. {goal.title}", 2),
        grid(("Aktivitet", "Uppföljning av aktivitet"), follow_ups, (3, 2)),
        grid(("Aktivitet", "Huvudansvar", "Delansvar"), owners, (3, 1.5, 1.5)),
        Paragraph("Tidplan", bold=True),
        grid(("Aktivitet", *YEARS), crosses, (2, 1, 1, 1, 1)),
    ]


SAMPLE = Sample(
    name="gransjo_kulturplan_2023",
    producer="weasyprint",
    family="16: three tables per effort, joined by ids",
    plan=PLAN,
    document=Document(
        PLAN.title,
        (*front(PLAN), *(block for goal in GOALS for block in _effort(goal))),
        Look(font="Liberation Sans", size=10, fills=Fills.HEADER),
    ),
)
