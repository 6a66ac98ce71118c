"""Furåsen: lists without a header, whose lines begin with a type letter (family 23)."""

from __future__ import annotations

from document import Block, Cell, Document, Dot, Fills, Heading, Look, Paragraph, Row
from plan import Activity, Goal, Indicator, Plan, Status
from plan_tables import front, grid
from values import Printed

from invented.sample import Sample

GREEN, YELLOW, RED = "#3fa535", "#f5c400", "#d0021b"
COLOURS = {GREEN: "green", YELLOW: "yellow", RED: "red"}

LISTED = (
    Goal(
        "Alla barn i Furåsen ska kunna simma",
        "A1",
        (Indicator(Printed("Andel simkunniga elever i årskurs 6")),),
        (
            Activity("Öppna simhallen för skolorna tre förmiddagar i veckan"),
            Activity("Erbjuda simlov till dem som ännu inte kan simma"),
        ),
    ),
    Goal(
        "Furåsens bibliotek når ut i hela kommunen",
        "A2",
        (
            Indicator(Printed("Antal utlån per invånare")),
            Indicator(
                Printed(
                    "Andel hushåll på landsbygden som har mindre än en halvtimme till ett"
                    " bibliotek eller en bokbuss, i procent av alla hushåll utanför tätorterna"
                )
            ),
        ),
        (),
    ),
)
SHOWN = (
    (
        "B1", "Vattnet i våra sjöar är rent", GREEN,
        (("Andel sjöar med god ekologisk status", YELLOW), ("Antal åtgärdade avlopp", RED)),
    ),
    ("B2", "Kommunens lokaler drar mindre el", YELLOW, (("Elanvändning, kWh/m2", GREEN),)),
)  # fmt: skip


def _status(colour: str) -> Status:
    return Status(None, {"colour": COLOURS[colour], "graphic": True})


def _goals() -> tuple[Goal, ...]:
    drawn = (
        Goal(
            title,
            number,
            tuple(Indicator(Printed(name), status=_status(dot)) for name, dot in names),
            status=_status(colour),
        )
        for number, title, colour, names in SHOWN
    )
    return (*LISTED, *drawn)


PLAN = Plan("Styrkort 2026", "Furåsens kommun", _goals())


def _lines() -> list[Block]:
    lines: list[Block] = []
    for goal in LISTED:
        lines.append(Paragraph(f"M {goal.number}. {goal.title}", bold=True))
        lines += [Paragraph(f"I {indicator.name.text}") for indicator in goal.indicators]
        lines += [Paragraph(f"A {activity.text}") for activity in goal.activities]
    return lines


def _rows() -> list[Row]:
    rows: list[Row] = []
    for number, title, colour, names in SHOWN:
        rows.append((Cell(f"M {number}. {title}"), Cell(icon=Dot(colour))))
        rows += [(Cell(f"I {name}"), Cell(icon=Dot(dot))) for name, dot in names]
    return rows


def _blocks() -> list[Block]:
    return [
        *front(PLAN),
        Paragraph("I styrkortet är M = strategiskt mål, I = indikator och A = aktivitet."),
        Heading("Kultur och fritid", 2),
        *_lines(),
        Heading("Miljö och teknik", 2),
        grid((), _rows(), (6, 1)),
    ]


SAMPLE = Sample(
    name="furasen_styrkort_2026",
    producer="weasyprint",
    family="23: lists with type letters and no header",
    plan=PLAN,
    document=Document(
        PLAN.title, tuple(_blocks()), Look(font="Carlito", size=10.5, fills=Fills.NONE)
    ),
)
