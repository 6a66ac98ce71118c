"""Lövsjö: wide year matrices, and baseline–years–target matrices (families 6 and 7)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Look, Paper, Paragraph, Rules
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import Column, front, goal_heading, grid, indicator_grid, measured
from values import Printed, at_least, at_most, kind, number, over

from invented.sample import Sample

BASELINE_YEARS = ("2019", "2020", "2021", "2022")
YEARS = ("2016", "2017", "2018", "2019", "2020", "2021", "2022")


def _year(text: str) -> Printed:
    return Printed(text, {"edtf": text})


def _value(text: str) -> Printed | None:
    """A plain Swedish number, `-` for a missing one, or nothing."""
    if not text:
        return None
    if text == "-":
        return kind("-", "missing")
    if text.endswith(" %"):
        return number(text, float(text[:-2].replace(",", ".")), unit="percent")
    return number(text, float(text.replace(" ", "").replace(",", ".")))


def _matrix_row(name: str, target: Printed, *cells: str) -> Indicator:
    pairs = zip(YEARS, cells, strict=True)
    return Indicator(
        Printed(name),
        Printed(target.text, {**target.typed, "period": {"text": "2023", "edtf": "2023"}}),
        measurements=tuple(
            Measurement("outturn", value, _year(year))
            for year, cell in pairs
            if (value := _value(cell)) is not None
        ),
    )


def _baseline_row(name: str, baseline: str, target: Printed, *cells: str) -> Indicator:
    start = _value(baseline)
    outturns = tuple(
        Measurement("outturn", value, _year(year))
        for year, cell in zip(BASELINE_YEARS[1:], cells, strict=True)
        if (value := _value(cell)) is not None
    )
    first = () if start is None else (Measurement("baseline", start, _year("2019")),)
    return Indicator(
        Printed(name),
        Printed(target.text, {**target.typed, "period": {"text": "2030", "edtf": "2030"}}),
        measurements=(*first, *outturns),
    )


HOME_CARE = Goal(
    "En trygg hemtjänst som utgår från den enskilde",
    "1",
    (
        _matrix_row(
            "Andel som är nöjda med hemtjänsten i sin helhet",
            at_least("Minst 90 %", 90, unit="percent"),
            "84 %", "85 %", "85 %", "88 %", "-", "87 %", "89 %",
        ),
        _matrix_row(
            "Andel som känner sig trygga med att bo hemma med stöd av hemtjänsten",
            kind("Över medel i riket", "text"),
            "81 %", "83 %", "82 %", "82 %", "-", "84 %", "86 %",
        ),
        _matrix_row(
            "Antal personal en hemtjänsttagare möter under 14 dagar",
            at_most("Högst 12", 12),
            "17", "16", "16", "15", "14", "14", "13",
        ),
        _matrix_row(
            "Kostnad per hemtjänsttagare, tkr",
            kind("Enligt budget", "text"),
            "168", "171,5", "174", "182", "190,5", "196", "201",
        ),
    ),
)  # fmt: skip
STAFF = Goal(
    "Medarbetare som vill och kan stanna",
    "2",
    (
        _matrix_row(
            "Andel undersköterskor av tillsvidareanställda",
            over(">85 %", 85),
            "71 %", "72 %", "74 %", "75 %", "78 %", "80 %", "83 %",
        ),
        _matrix_row(
            "Sjukfrånvaro, andel av ordinarie arbetstid",
            at_most("Högst 7,5 %", 7.5, unit="percent"),
            "8,9 %", "8,8 %", "9,1 %", "8,4 %", "11,2 %", "10,0 %", "9,3 %",
        ),
    ),
)  # fmt: skip
WASTE = Goal(
    "Mindre avfall och mer återbruk",
    "3",
    (
        _baseline_row(
            "Mat- och restavfall (kg per invånare)",
            "212", at_most("Högst 150", 150), "208", "", "197",
        ),
        _baseline_row(
            "Avfall till återbruk vid återvinningscentralen (ton)",
            "1 240", at_least("Minst 2 000", 2000), "1 310", "1 422", "1 513,5",
        ),
    ),
)  # fmt: skip
GOALS = (HOME_CARE, STAFF, WASTE)

PLAN = Plan(title="Äldreplan och avfallsplan 2023", municipality="Lövsjö kommun", goals=GOALS)

YEAR_COLUMNS = (
    Column("Mått/nyckeltal", 4.0, "name"),
    *(Column(year, 1.0, f"measurement {n}", "right") for n, year in enumerate(YEARS)),
    Column("Målvärde 2023", 1.6, "target"),
)


WASTE_HEADERS = ("Indikator", "Startvärde\n2019", *BASELINE_YEARS[1:], "Målvärde\n2030")


def _waste_row(indicator: Indicator) -> tuple[str | Cell, ...]:
    values = (Cell(measured(indicator, year), align="right") for year in BASELINE_YEARS)
    return (indicator.name.text, *values, indicator.target.text if indicator.target else "")


def _blocks() -> list[Block]:
    blocks = front(PLAN)
    for index, goal in enumerate((HOME_CARE, STAFF), start=1):
        caption = f"Tabell {index}. Nyckeltal för mål {goal.number}"
        blocks += [
            goal_heading(goal),
            indicator_grid(goal.indicators, YEAR_COLUMNS, caption=caption),
        ]
    blocks += [
        goal_heading(WASTE),
        Paragraph("Målen följs upp årligen till och med 2030."),
        *(
            grid(
                WASTE_HEADERS,
                [_waste_row(indicator)],
                (4.0, 1.2, 1.2, 1.2, 1.2, 1.4),
                caption=f"Tabell {n}. {indicator.name.text}",
            )
            for n, indicator in enumerate(WASTE.indicators, start=3)
        ),
    ]
    return blocks


SAMPLE = Sample(
    name="lovsjo_aldreplan_2023",
    producer="typst",
    family="6 and 7: year matrices, baseline–years–target",
    plan=PLAN,
    document=Document(
        f"{PLAN.title} {PLAN.municipality}",
        tuple(_blocks()),
        Look(
            font="Liberation Sans",
            size=10,
            paper=Paper.LANDSCAPE,
            rules=Rules.FULL,
            fills=Fills.ZEBRA,
            page_footer="{page} / {pages}",
        ),
    ),
)
