"""Norrvattnet: a status matrix with bands on a turned page (family 11)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Heading, Look, Paper, Row, Rules
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import front, grid
from values import Printed, at_least, at_most, kind, number

from invented.often import amount, in_year, year
from invented.sample import Sample


def _indicator(
    name: str, before: str, now: str, target: Printed, comment: str | None = None
) -> Indicator:
    values = []
    if before:
        values.append(Measurement("baseline", amount(before)))
    if now:
        values.append(Measurement("current", amount(now), year("2023")))
    return Indicator(
        Printed(name),
        Printed(target.text, {**target.typed, **in_year("2030")}),
        measurements=tuple(values),
        comment=comment,
    )


GOALS = (
    Goal(
        "Naturen",
        indicators=(
            _indicator(
                "Areal skyddad natur (hektar)", "12 400", "13 230",
                at_least("Minst 16 200", 16200), "Två naturreservat bildades under året.",
            ),
            _indicator(
                "Andel sjöar och vattendrag med god status", "48 %", "51 %",
                number("100 %", 100, unit="percent"),
            ),
            _indicator(
                "Antal våtmarker som anlagts eller återställts", "0", "7", number("25", 25),
                "Ytterligare tre är projekterade.",
            ),
        ),
    ),
    Goal(
        "Klimatet",
        indicators=(
            _indicator(
                "Utsläpp av växthusgaser per invånare (ton CO2e)", "6,1", "5,2",
                at_most("Högst 3,0", 3.0),
            ),
            _indicator(
                "Energianvändning i kommunens byggnader (kWh/m2)", "171", "158",
                at_most("≤ 140", 140), "Normalårskorrigerat.",
            ),
        ),
    ),
    Goal(
        "Människan",
        indicators=(
            _indicator(
                "Andel invånare med högst 300 meter till park eller natur", "", "-",
                kind("Årlig ökning", "direction", change="increase"),
                "Ny mätmetod tas fram under 2024.",
            ),
            _indicator(
                "Andel ekologiska livsmedel i kommunens kök", "41 %", "38,5 %",
                at_least("Minst 60 %", 60, unit="percent"), "Högre matpriser har påverkat inköpen.",
            ),
        ),
    ),
)  # fmt: skip
PLAN = Plan("Miljöprogram 2021–2030, uppföljning 2023", "Norrvattnets kommun", GOALS)
HEADERS = ("Indikator", "Startvärde", "Status uppföljning 2023", "Målvärde 2030", "Kommentar")


def _value(indicator: Indicator, role: str) -> str:
    return next((m.value.text for m in indicator.measurements if m.role == role), "")


def _blocks() -> list[Block]:
    rows: list[Row] = []
    for goal in GOALS:
        band = f"Miljömål: {goal.title}"
        rows.append((Cell(band, columns=len(HEADERS), bold=True, fill="#e2efda"),))
        rows += [
            (
                Cell(indicator.name.text),
                Cell(_value(indicator, "baseline")),
                Cell(_value(indicator, "current")),
                Cell(indicator.target.text if indicator.target else ""),
                Cell(indicator.comment or ""),
            )
            for indicator in goal.indicators
        ]
    return [
        *front(PLAN),
        Heading("Uppföljning av miljömålen", 2),
        grid(HEADERS, rows, (3.6, 1.2, 1.6, 1.4, 3.0)),
    ]


SAMPLE = Sample(
    name="norrvattnet_miljoprogram_2023",
    producer="libreoffice",
    family="11: status matrix with bands, page turned by /Rotate",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(
            font="Liberation Sans",
            size=10,
            paper=Paper.TURNED,
            rules=Rules.FULL,
            fills=Fills.HEADER,
            page_footer="norrvattnet.example  {page}",
        ),
    ),
)
