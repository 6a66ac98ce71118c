"""Ekdalen: the goal's text on every row, no lines but one under the header (family 9)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Grid, HeaderRows, Heading, Look, Paragraph, Rules
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import front
from values import Printed, at_least, at_most, kind, number

from invented.sample import Sample

BASE_YEAR = Printed("2024", {"edtf": "2024"})
TARGET_YEAR = {"period": {"text": "2027", "edtf": "2027"}}


def _indicator(
    name: str, before: Printed | None = None, target: Printed | None = None
) -> Indicator:
    dated = None if target is None else Printed(target.text, {**target.typed, **TARGET_YEAR})
    known = () if before is None else (Measurement("baseline", before, BASE_YEAR),)
    return Indicator(Printed(name), dated, measurements=known)


def _percent(text: str, value: float) -> Printed:
    return number(text, value, unit="percent")


GOALS = (
    Goal(
        "Invånarna i Ekdalen ska känna sig trygga i sitt bostadsområde",
        indicators=(
            _indicator(
                "Andel som känner sig otrygga utomhus sena kvällar",
                _percent("31 %", 31), at_most("Högst 25 %", 25, unit="percent"),
            ),
            _indicator(
                "Antal anmälda skadegörelsebrott per 10 000 invånare",
                number("148", 148), at_most("Högst 120", 120),
            ),
            _indicator("Antal genomförda trygghetsvandringar", number("4", 4), number("12", 12)),
        ),
    ),
    Goal(
        "Barn och unga ska ha en meningsfull fritid",
        indicators=(
            _indicator(
                "Andel unga 13-18 år som deltar i ledarledd fritidsverksamhet",
                _percent("52,5 %", 52.5), at_least("Minst 60 %", 60, unit="percent"),
            ),
            _indicator(
                "Antal öppna kvällar per vecka på fritidsgårdarna",
                number("3", 3), number("5", 5),
            ),
            _indicator("Minskat antal unga som uppger att de provat narkotika"),
        ),
    ),
    Goal(
        "Fler ska komma i arbete eller studier",
        indicators=(
            _indicator(
                "Andel hushåll med långvarigt försörjningsstöd",
                _percent("3,8 %", 3.8), kind("Andelen ska minska", "direction", change="decrease"),
            ),
            _indicator(
                "Andel deltagare i arbetsmarknadsenhetens insatser som går vidare till arbete",
                _percent("34 %", 34), at_least("Minst 45 %", 45, unit="percent"),
            ),
        ),
    ),
    Goal(
        "Civilsamhället och kommunen ska samverka i varje kommundel",
        indicators=(
            _indicator("Antal överenskommelser om idéburet offentligt partnerskap"),
            _indicator(
                "Andel föreningar som är nöjda med dialogen",
                kind("Ej mätt", "missing"), at_least("Minst 80 %", 80, unit="percent"),
            ),
        ),
    ),
)  # fmt: skip

PLAN = Plan(
    title="Plan för trygga områden 2025–2027",
    municipality="Ekdalens kommun",
    goals=GOALS,
    metadata={
        "period": Printed("2025–2027", {"edtf": "2025/2027", "start": "2025-01-01",
                                        "end": "2027-12-31"}),
        "diary_number": Printed("1142/24"),
    },
    title_block=(
        ("Beslutad av", "Kommunfullmäktige"),
        ("Giltighetstid", "2025–2027"),
        ("Diarienummer", "1142/24"),
    ),
)  # fmt: skip


def _grid() -> Grid:
    header = (
        Cell("Mål"), Cell("Indikator(er)"), Cell("Utgångsvärde (2024)"), Cell("Målvärde (2027)"),
    )  # fmt: skip
    rows = tuple(
        (
            Cell(goal.title or ""),
            Cell(indicator.name.text),
            Cell(indicator.measurements[0].value.text if indicator.measurements else ""),
            Cell(indicator.target.text if indicator.target else ""),
        )
        for goal in GOALS
        for indicator in goal.indicators
    )
    return Grid((header,), rows, (3, 3.4, 1.7, 1.7))


def _blocks() -> list[Block]:
    return [
        *front(PLAN),
        Paragraph(
            "Planen gäller för samtliga nämnder. Den ersätter den tidigare handlingsplanen mot"
            " otrygghet och följs upp i samband med årsredovisningen."
        ),
        Heading("Mål och indikatorer", 2),
        _grid(),
        Paragraph("Utgångsvärden avser senaste tillgängliga mätning.", small=True),
    ]


SAMPLE = Sample(
    name="ekdalen_trygga_omraden_2025",
    producer="reportlab",
    family="9: goal text repeated on every row",
    plan=PLAN,
    document=Document(
        f"{PLAN.title} {PLAN.municipality}",
        tuple(_blocks()),
        Look(
            font="Liberation Sans",
            size=11,
            rules=Rules.HEADER,
            fills=Fills.NONE,
            header_rows=HeaderRows.REPEATED,
            page_footer="{page} ({pages})",
        ),
    ),
)
