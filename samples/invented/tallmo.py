"""Tallmo: one mini-table per goal, the goal as a sentence above it, headers on two lines (3)."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look, Paragraph, Rules
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import Column, front, indicator_grid
from values import Printed, at_least, at_most, kind, number, over, under

from invented.sample import Sample

LAST_YEAR, THIS_YEAR = Printed("2022", {"edtf": "2022"}), Printed("2023", {"edtf": "2023"})
TARGET_YEAR = {"period": {"text": "2023", "edtf": "2023"}}


def _indicator(name: str, before: Printed, target: Printed, after: Printed) -> Indicator:
    return Indicator(
        Printed(name),
        Printed(target.text, {**target.typed, **TARGET_YEAR}),
        measurements=(
            Measurement("outturn", before, LAST_YEAR),
            Measurement("outturn", after, THIS_YEAR),
        ),
    )


def _percent(text: str, value: float) -> Printed:
    return number(text, value, unit="percent")


GOALS = (
    Goal(
        "Andelen utförda uppdrag av antalet beställda uppdrag ska överstiga 99 %.",
        band="Kvalitetsmål",
        indicators=(
            _indicator(
                "Andel utförda uppdrag",
                _percent("99,1 %", 99.1), over(">99 %", 99), _percent("98,7 %", 98.7),
            ),
        ),
    ),
    Goal(
        "Väntetiden i kontaktcenter ska vara kort och tillgängligheten god.",
        indicators=(
            _indicator(
                "Väntetid i telefon, medelvärde (sekunder)",
                number("48", 48), at_most("≤45", 45), number("51", 51),
            ),
            _indicator(
                "Andel ärenden som löses vid första kontakten",
                _percent("63%", 63), at_least("≥65%", 65), _percent("66%", 66),
            ),
            _indicator(
                "Besvarade e-postmeddelanden inom ett dygn",
                kind("-", "missing"), at_least("≥90 %", 90), _percent("91,5 %", 91.5),
            ),
        ),
    ),
    Goal(
        "Sjukfrånvaron ska understiga 6 % av den totala arbetstiden.",
        band="Arbetsmiljömål",
        indicators=(
            _indicator(
                "Total sjukfrånvaro",
                _percent("6,8 %", 6.8), under("<6 %", 6), _percent("5,9 %", 5.9),
            ),
        ),
    ),
    Goal(
        "Medarbetarnas engagemang ska öka och deras index ska överstiga 80.",
        indicators=(
            _indicator(
                "Hållbart medarbetarengagemang",
                number("79", 79), over(">80", 80), number("82", 82),
            ),
            _indicator(
                "Andel medarbetare som rekommenderar förbundet",
                kind("Ny fråga", "missing"), at_least("Minst 75 %", 75), _percent("77 %", 77),
            ),
        ),
    ),
    Goal(
        "Resor i tjänsten ska i första hand ske med tåg eller buss.",
        band="Miljömål",
        indicators=(
            _indicator(
                "Andel tjänsteresor med kollektivtrafik",
                _percent("57 %", 57), at_least("≥60 %", 60), _percent("61 %", 61),
            ),
            _indicator(
                "Utsläpp från tjänsteresor, kg CO2e per anställd",
                number("112,5", 112.5), at_most("≤110,0", 110.0), number("98,4", 98.4),
            ),
        ),
    ),
)  # fmt: skip

PLAN = Plan(
    title="Årsredovisning 2023",
    municipality="Kommunalförbundet Tallmo service",
    goals=GOALS,
)
COLUMNS = (
    Column("Indikator", 3.6, "name"),
    Column("Utfall\n2022", 1.0, "measurement 0"),
    Column("Målvärde\n2023", 1.1, "target"),
    Column("Utfall\n2023", 1.0, "measurement 1"),
)


def _blocks() -> list[Block]:
    blocks = [*front(PLAN), Heading("Uppföljning av verksamhetsmål", 2)]
    blocks.append(
        Paragraph(
            "Förbundets verksamhetsmål är indelade i kvalitetsmål, arbetsmiljömål och miljömål."
            " Här redovisas måluppfyllelsen vid årets slut."
        )
    )
    for goal in GOALS:
        if goal.band:
            blocks.append(Heading(goal.band, 3))
        blocks += [
            Paragraph(goal.title or "", bold=True),
            indicator_grid(goal.indicators, COLUMNS),
            Paragraph("Utfallet kommenteras i förvaltningsberättelsen."),
        ]
    return blocks


SAMPLE = Sample(
    name="tallmo_arsredovisning_2023",
    producer="weasyprint",
    family="3: mini-table per goal with outturn, target, outturn",
    plan=PLAN,
    document=Document(
        f"{PLAN.title} {PLAN.municipality}",
        tuple(_blocks()),
        Look(
            font="Open Sans",
            size=10,
            rules=Rules.HORIZONTAL,
            fills=Fills.NONE,
            page_footer="Sida {page} av {pages}",
        ),
    ),
)
