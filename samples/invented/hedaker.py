"""Hedåker: one plan as text in three forms and as a PDF with narrow columns (family 1)."""

from __future__ import annotations

from document import Block, Document, Fills, HeaderRows, Heading, Look, Paragraph, RowBreaks, Wrap
from plan import Activity, Goal, Indicator, Plan, Thresholds
from plan_tables import Column, activity_grid, goal_heading, indicator_grid
from texts import TextSample
from values import (
    Printed,
    at_least,
    at_most,
    between,
    number,
    occasions,
    over,
    role,
    under,
    when,
)

from invented.often import ANNUAL_ACCOUNTS, CONTINUOUS, INTERIM, ON_DEMAND, bare_month, month
from invented.sample import Sample

YEAR = 2025
UP, DOWN = "higher_is_better", "lower_is_better"
INTERIM_AND_ANNUAL = occasions("Delårsrapport/årsbokslut", "interim_report", "annual_accounts")
ANNUAL_REPORT = occasions("Årsredovisning", "annual_report")

GOALS = (
    Goal(
        "Ett näringsliv som vågar växa",
        "1",
        (
            Indicator(
                Printed("Svenskt Näringslivs enkät, sammanfattande omdöme"),
                number("4,2 (av 6,0)", 4.2, scale_max=6.0),
                Printed("Företagen är nöjda med kommunens service"),
                Thresholds(
                    at_most("≤3,6", 3.6), between("3,7-4,1", 3.7, 4.1), at_least("≥4,2", 4.2), UP
                ),
            ),
            Indicator(
                Printed("Antal nystartade företag per 1 000 invånare"),
                at_least("Minst 6,5", 6.5),
                Printed("Fler startar företag i Hedåker"),
                Thresholds(under("<5,0", 5.0), between("5,0-6,4", 5.0, 6.4),
                           at_least("≥6,5", 6.5), UP),
            ),
        ),
        (
            Activity(
                "Företagsbesök varannan vecka tillsammans med kommunens ledning",
                role("Näringslivschef"), None, CONTINUOUS, INTERIM_AND_ANNUAL,
            ),
            Activity(
                "En ingång för tillstånd, tillsyn och bygglov",
                role("Samhällsbyggnadschef"), None, month("Mars 2025", YEAR), ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Utbildning i bemötande för alla som arbetar med myndighetsutövning, inklusive"
                " timanställda",
                role("HR-specialist"), None, when("Vår 2025", "date", "2025-21"), ANNUAL_ACCOUNTS,
            ),
            Activity("Frukostmöten på Folkets hus", role("Näringslivschef"), None,
                     bare_month("Oktober", YEAR), INTERIM),
        ),
    ),
    Goal(
        "Vi tar vara på varandras kompetens",
        "2",
        (
            Indicator(
                Printed("Medarbetarenkät, hållbart medarbetarengagemang"),
                over("HME >79", 79, label="HME"),
                Printed("Stolta medarbetare"),
                Thresholds(under("<73", 73), between("73-79", 73, 79), over(">79", 79), UP),
            ),
            Indicator(
                Printed("Andel tillsvidareanställda som slutat under året"),
                at_most("Högst 8 %", 8, unit="percent"),
                Printed("Medarbetare stannar hos oss"),
                Thresholds(over(">11 %", 11), None, at_most("≤8 %", 8), DOWN),
            ),
        ),
        (
            Activity("Avgångssamtal genomförs med alla som slutar", role("Närmaste chef"), None,
                     ON_DEMAND, ANNUAL_ACCOUNTS),
            Activity(
                "Lönekartläggning och handlingsplan för jämställda löner",
                role("Personalchef"), None, month("September 2025", YEAR), ANNUAL_REPORT,
            ),
            Activity("Introduktionsdag för nyanställda", role("Personalchef"), None,
                     when("4 ggr/år", "recurring",
                          recurrence={"count": 4, "per": "P1Y", "bound": "exact"}), INTERIM),
            Activity("Alla chefer har högst 30 medarbetare", role("Förvaltningschef"), None,
                     CONTINUOUS, INTERIM_AND_ANNUAL),
        ),
    ),
    Goal(
        "Rent vatten och friska sjöar",
        "3",
        (
            Indicator(
                Printed("Andel sjöar som når god ekologisk status"),
                at_least("Minst 70%", 70, unit="percent"),
                Printed("Friska sjöar"),
                Thresholds(at_most("≤55%", 55), between("56-69%", 56, 69),
                           at_least("≥70%", 70), UP),
            ),
        ),
        (
            Activity(
                "Inventera enskilda avlopp runt Hedsjön",
                role("Miljöinspektör"), None, month("Augusti 2025", YEAR), ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Byta ut 1,5 km vattenledning i Norra Hedåker",
                role("VA-chef"), None, month("December 2025", YEAR), INTERIM_AND_ANNUAL,
            ),
            Activity("Provtagning vid badplatserna", role("Miljöinspektör"), None,
                     when("Juni-augusti 2025", "period", "2025-06/2025-08"), INTERIM),
        ),
    ),
)  # fmt: skip

PLAN = Plan(
    title="Verksamhetsplan 2025",
    municipality="Hedåkers kommun",
    goals=GOALS,
)
INDICATOR_COLUMNS = (
    Column("DELMÅL", 2.4, "sub_goal"),
    Column("INDIKATOR", 3.2, "name"),
    Column("MÅLVÄRDE", 2.0, "target"),
    Column("RÖD", 1.2, "red"),
    Column("GUL", 1.3, "yellow"),
    Column("GRÖN", 1.2, "green"),
)
ACTIVITY_COLUMNS = (
    Column("Aktivitet", 3.8, "text"),
    Column("Ansvarig", 2.2, "responsible"),
    Column("När genomfört", 1.9, "timing"),
    Column("Utvärderas", 1.9, "follow_up"),
)


def _blocks() -> list[Block]:
    blocks: list[Block] = [
        Heading(PLAN.title),
        Paragraph(PLAN.municipality),
        Heading("Inledning", 2),
        Paragraph(
            "Planen beskriver vad förvaltningarna ska åstadkomma under året och hur det följs upp."
        ),
    ]
    for goal in GOALS:
        blocks += [
            goal_heading(goal),
            Paragraph("Verksamhetsspecifika mått:"),
            indicator_grid(goal.indicators, INDICATOR_COLUMNS),
            activity_grid(goal.activities, ACTIVITY_COLUMNS),
        ]
    return blocks


NAME = "hedaker_verksamhetsplan_2025"
DOCUMENT = Document(
    f"{PLAN.title} {PLAN.municipality}",
    tuple(_blocks()),
    Look(
        font="Helvetica",
        size=10,
        margin=28,
        fills=Fills.NONE,
        wrap=Wrap.WORDS,
        header_rows=HeaderRows.ONCE,
        row_breaks=RowBreaks.CUT,
        page_footer="Hedåkers kommun {page}",
    ),
)
SAMPLE = Sample(
    name=NAME,
    producer="reportlab",
    family="1: narrow columns that break words, rows cut with open borders",
    plan=PLAN,
    document=DOCUMENT,
)
TEXTS = TextSample(NAME, ("tabbed", "pipes", "linear"), PLAN, DOCUMENT)
