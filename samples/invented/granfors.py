"""Granfors: a list of indicators and targets under each goal heading (family 2).

The same overall goal returns under the next committee with other indicators.
"""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look, Paragraph, Tags
from plan import Goal, Indicator, Plan
from plan_tables import Column, front, indicator_grid
from values import Printed, at_least, at_most, number, over

from invented.sample import Sample

GROWING_UP = "Alla barn och unga har en trygg uppväxt"
LIVING = "Granfors är en attraktiv plats att bo och verka på"
SUSTAINABLE = "Vi hushåller med gemensamma resurser"

COMMITTEES: tuple[tuple[str, tuple[Goal, ...]], ...] = (
    (
        "Bildningsnämnden",
        (
            Goal(
                GROWING_UP,
                indicators=(
                    Indicator(
                        Printed("Andel vårdnadshavare som är nöjda med förskolan"),
                        at_least("Minst 92 %", 92, unit="percent"),
                    ),
                    Indicator(
                        Printed("Elever i årskurs 6 som uppger att de känner sig trygga i skolan"),
                        at_least("Minst 94 %", 94, unit="percent"),
                    ),
                    Indicator(
                        Printed("Genomsnittligt meritvärde i årskurs 9 (17 ämnen)"),
                        at_least("Minst 228", 228),
                    ),
                ),
            ),
            Goal(
                LIVING,
                indicators=(
                    Indicator(
                        Printed(
                            "Gymnasieelever med examen inom fyra år, inkl. introduktionsprogram"
                        ),
                        at_least("Minst 71,5 %", 71.5, unit="percent", decimals=1),
                    ),
                    Indicator(
                        Printed("Antal deltagare i kulturskolan per 1 000 invånare 6-15 år"),
                        number("310", 310),
                    ),
                ),
            ),
        ),
    ),
    (
        "Omsorgsnämnden",
        (
            Goal(
                GROWING_UP,
                indicators=(
                    Indicator(
                        Printed("Utredningstid för barn och unga, dagar i genomsnitt"),
                        at_most("Högst 95", 95),
                    ),
                    Indicator(
                        Printed("Andel barn som inte återkommit inom ett år efter avslutad insats"),
                        at_least("Minst 83 %", 83, unit="percent"),
                    ),
                ),
            ),
            Goal(
                SUSTAINABLE,
                indicators=(
                    Indicator(
                        Printed("Nettokostnadsavvikelse äldreomsorg"),
                        at_most("Högst 4,0 %", 4.0, unit="percent", decimals=1),
                    ),
                    Indicator(
                        Printed("Andel brukare som är nöjda med hemtjänsten i sin helhet"),
                        over("Över 89 %", 89, unit="percent"),
                    ),
                    Indicator(
                        Printed("Nöjd-kund-index för daglig verksamhet, skala 1-10"), number("8", 8)
                    ),
                ),
            ),
        ),
    ),
    (
        "Samhällsbyggnadsnämnden",
        (
            Goal(
                LIVING,
                indicators=(
                    Indicator(
                        Printed("Nöjd-Kund-Index för bygglov enligt Insikt"),
                        at_least("Minst 72", 72),
                    ),
                    Indicator(
                        Printed("Nöjd-Kund-Index för miljö- och hälsoskydd enligt Insikt"),
                        at_least("Minst 74", 74),
                    ),
                    Indicator(
                        Printed("Andel av bygglovsärendena som avgörs inom åtta veckor"),
                        number("100 %", 100, unit="percent"),
                    ),
                ),
            ),
        ),
    ),
)

PLAN = Plan(
    title="Nämndernas mål 2025",
    municipality="Granfors kommun",
    goals=tuple(goal for _, goals in COMMITTEES for goal in goals),
    metadata={
        "decided_on": Printed("2024-11-25 § 98", {"date": "2024-11-25"}),
        "diary_number": Printed("KS2024/1163-2"),
    },
    title_block=(
        ("Beslutat av", "Kommunfullmäktige"),
        ("Datum för beslut", "2024-11-25 § 98"),
        ("Diarienummer", "KS2024/1163-2"),
    ),
)
COLUMNS = (Column("Indikator", 4.5, "name"), Column("Mål", 1.2, "target"))


def _blocks() -> list[Block]:
    blocks = [
        *front(PLAN),
        Paragraph(
            "Fullmäktige har beslutat om tre övergripande mål. Varje nämnd följer dem med egna"
            " indikatorer och redovisar utfallet i delårsrapporten och i årsredovisningen."
        ),
    ]
    for committee, goals in COMMITTEES:
        blocks.append(Heading(committee, 2))
        for goal in goals:
            blocks += [
                Heading(f"Övergripande mål: {goal.title}", 3),
                indicator_grid(goal.indicators, COLUMNS),
            ]
    return blocks


SAMPLE = Sample(
    name="granfors_namndernas_mal_2025",
    producer="libreoffice",
    family="2: indicator list under a goal heading",
    plan=PLAN,
    document=Document(
        f"{PLAN.title} {PLAN.municipality}",
        tuple(_blocks()),
        Look(
            font="Liberation Serif",
            size=11,
            fills=Fills.NONE,
            tags=Tags.LEFT_OUT,
            page_header="Granfors kommun  Nämndernas mål 2025",
            page_footer="{page}({pages})",
        ),
    ),
)
