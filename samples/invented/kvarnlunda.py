"""Kvarnlunda: deep numbered headings, two mini-tables, comments in full-width rows (family 4)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Grid, Heading, Look, Paragraph, Row
from plan import Activity, Goal, Indicator, Plan, Status
from plan_tables import front, grid, measured
from values import Printed, at_least, number

from invented.often import in_year, outturns
from invented.sample import Sample

YEARS = ("2021", "2022", "2023")
ONGOING, FINISHED = ("Pågående", "ongoing"), ("Avslutad", "done")
NOT_STARTED = ("Ej påbörjad", "not_started")


def _indicator(name: str, cells: tuple[str, str, str], target: Printed | None) -> Indicator:
    dated = None if target is None else Printed(target.text, {**target.typed, **in_year("2023")})
    return Indicator(Printed(name), dated, measurements=outturns(YEARS, cells))


def _activity(text: str, status: tuple[str, str], comment: str) -> Activity:
    word, code = status
    return Activity(text, status=Status(word, {"code": code}), comment=comment)


def _goal(
    number_: str, title: str, indicators: tuple[Indicator, ...], activities: tuple[Activity, ...]
) -> Goal:
    return Goal(title, number_, indicators, activities, unclaimed=frozenset({"status", "comment"}))


GOALS = (
    _goal(
        "7.1.1.1",
        "Fler deltagare ska komma närmare egen försörjning",
        (
            _indicator(
                "Andel deltagare i arbete eller studier vid avslut",
                ("31 %", "", "38 %"), at_least("Minst 35 %", 35, unit="percent"),
            ),
            _indicator("Antal deltagare i förbundets insatser", ("", "212", "240"), None),
        ),
        (
            _activity(
                "Starta en gemensam mottagning med vårdcentralen", ONGOING,
                "Lokalen är klar och två samordnare är anställda. Mottagningen öppnar i maj.",
            ),
            _activity(
                "Erbjuda studiebesök hos arbetsgivare", FINISHED,
                "Nio studiebesök har genomförts med sammanlagt 74 deltagare.",
            ),
        ),
    ),
    _goal(
        "7.1.1.2",
        "Samverkan mellan parterna ska vara känd och enkel att använda",
        (
            _indicator(
                "Antal handläggare som utbildats", ("40", "", "55"), number("60", 60),
            ),
        ),
        (
            _activity(
                "Ta fram en digital vägvisare till samtliga insatser", NOT_STARTED,
                "Insatsen väntar på beslut om gemensam webbplats.",
            ),
        ),
    ),
)  # fmt: skip
PLAN = Plan("Årsredovisning 2023", "Samordningsförbundet Kvarnlunda", GOALS)


def _activities(goal: Goal) -> Grid:
    rows: list[Row] = []
    for activity in goal.activities:
        status = activity.status.text if activity.status and activity.status.text else ""
        rows.append((Cell(activity.text), Cell(status)))
        rows.append((Cell(activity.comment or "", columns=2),))
    return grid(("Aktiviteter", "Aktivitetens status och kommentar"), rows, (3, 2))


def _indicators(goal: Goal) -> Grid:
    rows = [
        (
            indicator.name.text,
            *(measured(indicator, year) for year in YEARS),
            indicator.target.text if indicator.target else "",
        )
        for indicator in goal.indicators
    ]
    headers = ("Indikator", *(f"Utfall\n{y}" for y in YEARS), "Målvärde\n2023")
    return grid(headers, rows, (3.4, 1, 1, 1, 1.3))


def _blocks() -> list[Block]:
    blocks = [
        *front(PLAN),
        Heading("7 Måluppföljning", 2),
        Heading("7.1 Långsiktiga mål", 3),
        Heading("7.1.1 Vägen till arbete", 3),
    ]
    for goal in GOALS:
        blocks += [
            Heading(f"{goal.number} Mål/delmål: {goal.title}", 4),
            Paragraph("God måluppfyllelse"),
            Paragraph("Utvecklingen går åt rätt håll jämfört med föregående år."),
            _indicators(goal),
            _activities(goal),
        ]
    return blocks


SAMPLE = Sample(
    name="kvarnlunda_arsredovisning_2023",
    producer="weasyprint",
    family="4: deep numbered headings and two mini-tables",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Carlito", size=10.5, fills=Fills.HEADER)
    ),
)
