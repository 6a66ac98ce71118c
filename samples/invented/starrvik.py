"""Starrvik: tertials, units in headers, groups without lines, colours by a legend (families 3, 21).

A year wheel and a safety round stand behind it, with words of plans, and are none.
"""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Grid, Heading, Look, Paragraph, Row, Rules, Tags
from plan import Goal, Indicator, Measurement, PlainTable, Plan, Status
from plan_tables import front, grid
from values import Printed, number

from invented.often import amount, in_year, year
from invented.sample import Sample

COLOURS = {"green": "#00b050", "yellow": "#ffc000", "red": "#c00000"}
MEANINGS = {"green": "met", "yellow": "partly_met", "red": "not_met"}
LEGEND = "Grön = uppnått, gul = delvis uppnått, röd = ej uppnått."
TERTIALS = ("T1", "T2", "T3")


def _followed(name: str, target: str, tertials: tuple[str, str, str], colour: str) -> Indicator:
    """An indicator whose unit stands in the header of its target: `Målvärde 2024 (%)`."""
    return Indicator(
        Printed(name),
        number(target, float(target), unit="percent", unit_inherited=True, **in_year("2024")),
        measurements=tuple(
            Measurement("outturn", number(cell, float(cell)), Printed(tertial))
            for tertial, cell in zip(TERTIALS, tertials, strict=True)
        ),
        status=Status(None, {"colour": colour, "code": MEANINGS[colour], "graphic": True}),
    )


def _by_gender(name: str, cells: tuple[str, str, str, str], target: str) -> Indicator:
    periods = ("2023", "2023", "2024", "2024")
    return Indicator(
        Printed(name),
        number(target, float(target.removesuffix(" %")), unit="percent", **in_year("2025")),
        measurements=tuple(
            Measurement("outturn", amount(cell), year(period), group)
            for period, group, cell in zip(periods, ("women", "men") * 2, cells, strict=True)
        ),
    )


SERVICE = Goal(
    "Invånarna får svar i tid",
    "1",
    (
        _followed("Samtal som besvaras inom tre minuter", "85", ("81", "84", "88"), "green"),
        _followed("Ärenden med besked inom en vecka", "90", ("71", "79", "86"), "yellow"),
        _followed("Fakturor som betalas före förfallodagen", "98", ("92", "93", "91"), "red"),
    ),
)
HEALTH = Goal(
    "Hälsan är jämlik",
    "2",
    (
        _by_gender("Andel som rör sig varje vecka", ("61 %", "55 %", "64 %", "56 %"), "70 %"),
        _by_gender("Andel med gott självskattat mående", ("68 %", "74 %", "69 %", "75 %"), "80 %"),
    ),
)
WHEEL = PlainTable(
    ("Månad", "Nämnd", "Aktivitet"),
    (
        ("Februari", "Kommunstyrelsen", "Årsredovisningen beslutas"),
        ("Maj", "Socialnämnden", "Ramar för budget behandlas"),
        ("September", "Kommunstyrelsen", "Delårsrapport"),
        ("November", "Kommunfullmäktige", "Budgeten fastställs"),
    ),
)
ROUND = PlainTable(
    ("Brist", "Åtgärd", "Ansvarig", "Klart"),
    (
        ("Lös matta i entrén", "Limma fast mattan", "Vaktmästare", "2025-02-01"),
        ("Mörkt i förrådet", "Byt armatur", "Fastighetschef", "2025-03-15"),
    ),
)
PLAN = Plan("Uppföljning 2024", "Starrviks kommun", (SERVICE, HEALTH), tables=(WHEEL, ROUND))


def _service_rows() -> list[Row]:
    return [
        (
            Cell(indicator.name.text),
            Cell(indicator.target.text if indicator.target else ""),
            *(Cell(measurement.value.text) for measurement in indicator.measurements),
            Cell(fill=COLOURS[indicator.status.typed["colour"]] if indicator.status else ""),
        )
        for indicator in SERVICE.indicators
    ]


def _health_grid() -> Grid:
    """Two years side by side over women and men; nothing but a rule below the header."""
    over = (
        Cell("Indikator", rows=2), Cell("2023", columns=2), Cell("2024", columns=2),
        Cell("Mål 2025", rows=2),
    )  # fmt: skip
    below = (Cell("Kvinnor"), Cell("Män"), Cell("Kvinnor"), Cell("Män"))
    rows = tuple(
        (
            Cell(indicator.name.text),
            *(Cell(measurement.value.text) for measurement in indicator.measurements),
            Cell(indicator.target.text if indicator.target else ""),
        )
        for indicator in HEALTH.indicators
    )
    look = Look(font="Liberation Sans", size=10, rules=Rules.HEADER, fills=Fills.NONE)
    return Grid((over, below), rows, (3, 1, 1, 1, 1, 1), look=look)


def _blocks() -> list[Block]:
    headers = ("Indikator", "Målvärde 2024 (%)", *TERTIALS, "Status")
    return [
        *front(PLAN),
        Paragraph(LEGEND),
        Heading("Mål 1: Invånarna får svar i tid", 2),
        grid(headers, _service_rows(), (3, 1.3, 0.7, 0.7, 0.7, 0.9)),
        Heading("Mål 2: Hälsan är jämlik", 2),
        _health_grid(),
        Heading("Årshjul", 2),
        grid(WHEEL.header, WHEEL.rows, (1, 1.6, 2.4)),
        Heading("Skyddsrond", 2),
        grid(ROUND.header, ROUND.rows, (1.8, 1.8, 1.4, 1.1)),
    ]


SAMPLE = Sample(
    name="starrvik_uppfoljning_2024",
    producer="weasyprint",
    family="3, 21: tertials, units in headers, colours by a legend; a year wheel, a safety round",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(font="Liberation Sans", size=10, fills=Fills.HEADER, tags=Tags.LEFT_OUT),
    ),
)
