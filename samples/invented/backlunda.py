"""Bäcklunda: label and value cards, as lines and as cells of one-column tables (family 22)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Grid, Heading, Look, Paragraph
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import front
from values import Printed, at_least, number, over

from invented.often import year
from invented.sample import Sample

EXPLAINED = frozenset({"comment"})  # the definition may be kept as one


def _card(name: str, target: Printed, period: str, outturn: Printed) -> Indicator:
    return Indicator(
        Printed(name),
        target,
        measurements=(Measurement("outturn", outturn, year(period)),),
        unclaimed=EXPLAINED,
    )


CARDS: tuple[tuple[Goal, str], ...] = (
    (
        Goal(
            "Invånarna är nöjda med kommunens service",
            indicators=(
                _card(
                    "Nöjdhet med bemötande och service",
                    over("Över 7,5 poäng.", 7.5, unit="points"),
                    "2023", number("7 poäng", 7, unit="points"),
                ),
            ),
        ),
        "Medelvärde i kommunens egen enkät, skala 1-10.",
    ),
    (
        Goal(
            "Fler elever klarar skolan",
            indicators=(
                _card(
                    "Andel elever med fullständiga betyg i årskurs 9",
                    at_least("Minst 82 %", 82, unit="percent"),
                    "2023", number("79 %", 79, unit="percent"),
                ),
            ),
        ),
        "Elever i kommunens skolor, lägeskommun.",
    ),
)  # fmt: skip
BOXED = (
    (
        "Tekniska nämnden",
        Goal(
            "Kommunen ska ha rena och snöfria gång- och cykelvägar",
            indicators=(
                Indicator(
                    Printed("Mäts genom antal inkomna synpunkter (färre än 2023)"),
                    unclaimed=frozenset({"target"}),
                ),
            ),
        ),
    ),
    (
        "Kulturnämnden",
        Goal(
            "Kommunen ska erbjuda ett brett utbud av kultur för alla åldrar",
            indicators=(
                Indicator(
                    Printed("Mäts genom antal besök vid egna arrangemang"),
                    unclaimed=frozenset({"target"}),
                ),
            ),
        ),
    ),
)
PLAN = Plan(
    "Målstyrning 2024",
    "Bäcklunda kommun",
    (*(goal for goal, _ in CARDS), *(goal for _, goal in BOXED)),
)


def _lines(goal: Goal, definition: str) -> list[Block]:
    indicator = goal.indicators[0]
    outturn = indicator.measurements[0]
    period = outturn.period.text if isinstance(outturn.period, Printed) else ""
    return [
        Heading(goal.title or "", 3),
        Paragraph(f"Mått kopplat till målet: {indicator.name.text}"),
        Paragraph(f"Definition av mått: {definition}"),
        Paragraph(f"Önskat läge: {indicator.target.text if indicator.target else ''}"),
        Paragraph(f"{period}: {outturn.value.text}"),
    ]


def _box(committee: str, goal: Goal) -> Grid:
    text = f"{committee}\nVerksamhetsmål\n{goal.title}\nNyckeltal\n{goal.indicators[0].name.text}"
    return Grid((), ((Cell(text),),), (1,))


def _blocks() -> list[Block]:
    return [
        *front(PLAN),
        Heading("Kommunfullmäktiges mål", 2),
        *(block for goal, definition in CARDS for block in _lines(goal, definition)),
        Heading("Nämndernas verksamhetsmål", 2),
        *(_box(committee, goal) for committee, goal in BOXED),
    ]


SAMPLE = Sample(
    name="backlunda_malstyrning_2024",
    producer="chromium",
    family="22: cards of labels and values; one-column tables",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Open Sans", size=10, fills=Fills.NONE)
    ),
)
