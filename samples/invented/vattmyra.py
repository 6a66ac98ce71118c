"""Vattmyra: baseline, present value and verbal targets with the year in the cell (family 8)."""

from __future__ import annotations

from document import Block, Document, Fills, HeaderRows, Heading, Look, Paragraph, Rules
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import front, grid
from values import Json, Printed, kind, number

from invented.often import in_year
from invented.sample import Sample

BASELINE, CURRENT = "baseline", "current"
DECREASE: Json = {"change": "decrease"}
INCREASE: Json = {"change": "increase"}


def _in(text: str, value: float, edtf: str) -> Printed:
    return number(text, value, period={"edtf": edtf})


def _percent(text: str, value: float, edtf: str) -> Printed:
    return number(text, value, period={"edtf": edtf}, unit="percent")


def _indicator(name: str, values: tuple[Printed, Printed], target: str, change: Json) -> Indicator:
    before, now = values
    return Indicator(
        Printed(name),
        kind(target, "direction", **change, **in_year("2026")),
        measurements=(_measured(BASELINE, before), _measured(CURRENT, now)),
    )


def _measured(role: str, value: Printed) -> Measurement:
    """The year stands in the cell, so it belongs to the measurement too."""
    return Measurement(role, value, value.typed.get("period"))


GOALS = (
    Goal(
        "Trygga offentliga miljöer",
        "1",
        (
            _indicator(
                "Andel invånare som känner sig trygga i centrum på kvällstid"
                " (Polisens trygghetsmätning)",
                (_percent("54 % (2021)", 54, "2021"),
                 _percent("57 % (juni 2024)", 57, "2024-06")),
                "Andelen ska öka", INCREASE,
            ),
            _indicator(
                "Antal anmälda brott i offentlig miljö per 10 000 invånare (BRÅ/SCB)",
                (_in("402 (år 2021)", 402, "2021"),
                 _in("388 (år 2023)", 388, "2023")),
                "Antalet ska minska", DECREASE,
            ),
        ),
    ),
    Goal(
        "Barn och unga i riskzon får stöd tidigt",
        "2",
        (
            _indicator(
                "Andel elever i årskurs 8 som uppger att de aldrig utsatts för kränkningar"
                " (skolenkäten)",
                (_percent("71 procent (2022)", 71, "2022"),
                 _percent("74,5 procent (2024)", 74.5, "2024")),
                "Andelen ska öka.", INCREASE,
            ),
            _indicator(
                "Andel flickor och pojkar i årskurs 2 på gymnasiet som avstår från alkohol (CAN)",
                (_percent("32 % (2021)", 32, "2021"), kind("Ny fråga", "missing")),
                "Andel ska öka", INCREASE,
            ),
        ),
    ),
)  # fmt: skip
PLAN = Plan(
    "Trygghetsprogram 2022–2026, halvtidsuppföljning",
    "Vattmyra kommun",
    GOALS,
)
HEADERS = ("Indikator (källa)", "Angivet värde i programmet", "Nuvärde", "Målvärde 2026")


def _blocks() -> list[Block]:
    blocks = [*front(PLAN), Paragraph("Programmet antogs av kommunfullmäktige i juni 2022 (§ 62).")]
    for goal in GOALS:
        rows = [
            (
                indicator.name.text,
                *(measurement.value.text for measurement in indicator.measurements),
                indicator.target.text if indicator.target else "",
            )
            for indicator in goal.indicators
        ]
        blocks += [
            Heading(f"Målområde {goal.number}: {goal.title}", 2),
            grid(HEADERS, rows, (3.2, 1.8, 1.7, 1.5)),
        ]
    return blocks


SAMPLE = Sample(
    name="vattmyra_trygghetsprogram_2024",
    producer="libreoffice",
    family="8: baseline, current, target; year in the cell, verbal targets",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(
            font="Open Sans",
            size=10,
            rules=Rules.HORIZONTAL,
            fills=Fills.NONE,
            header_rows=HeaderRows.REPEATED,
            page_footer="{page} ({pages})",
        ),
    ),
)
