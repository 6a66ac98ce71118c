"""Almviken: goals with thresholds and activities, other words and column order (family 1)."""

from __future__ import annotations

from document import Block, Document, Look, Paragraph, RowBreaks
from plan import Activity, Goal, Indicator, Plan, Thresholds
from plan_tables import Column, activity_grid, front, goal_heading, goal_list, indicator_grid
from values import (
    Printed,
    at_least,
    at_most,
    between,
    exactly,
    kind,
    number,
    occasions,
    over,
    role,
    under,
    when,
)

from invented.often import (
    ANNUAL_ACCOUNTS,
    CONTINUOUS,
    ON_DEMAND,
    TERTIAL_AND_ANNUAL,
    bare_month,
    month,
)
from invented.sample import Sample

YEAR = 2024
UP, DOWN = "higher_is_better", "lower_is_better"
BEHOERIGHET = Printed("Alla elever lämnar grundskolan med behörighet")
AUTUMN = when("Höst 2024", "date", "2024-23")
TWICE = when(
    "Minst 2 ggr/år", "recurring", recurrence={"count": 2, "per": "P1Y", "bound": "at_least"}
)

GOALS = (
    Goal(
        "Trygga barn i en likvärdig skola",
        "1",
        (
            Indicator(
                Printed("Andel elever i årskurs 9 som är behöriga till yrkesprogram"),
                at_least("Minst 88 %", 88, unit="percent"),
                BEHOERIGHET,
                Thresholds(
                    under("<80 %", 80), between("80-87 %", 80, 87), at_least("≥88 %", 88), UP
                ),
            ),
            Indicator(
                Printed("Skolenkätens index för trygghet, årskurs 5"),
                number("8,5 (av 10,0)", 8.5, scale_max=10.0, decimals=1),
                BEHOERIGHET,
                Thresholds(
                    under("<7,5", 7.5), between("7,5–8,4", 7.5, 8.4), at_least("≥8,5", 8.5), UP
                ),
            ),
        ),
        (
            Activity(
                "Gemensam bedömning av nationella prov i matematik och svenska",
                role("Rektor"), None, month("Maj 2024", YEAR), ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Vi kartlägger skolfrånvaron varje månad och tar kontakt med vårdnadshavare"
                " senast tredje dagen",
                role("Elevhälsochef"), None, CONTINUOUS, TERTIAL_AND_ANNUAL,
            ),
            Activity(
                "Kollegialt lärande om särskilda anpassningar, fem träffar per arbetslag",
                Printed("Rektor och specialpedagog"), None, AUTUMN, ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Vi bjuder in till läxhjälp på biblioteket två kvällar i veckan",
                role("Bibliotekschef"), None, CONTINUOUS, TERTIAL_AND_ANNUAL,
            ),
            Activity(
                "Trygghetsvandring tillsammans med elevråden",
                role("Alla enhetschefer"), None, bare_month("April", YEAR), ANNUAL_ACCOUNTS,
            ),
        ),
    ),
    Goal(
        "Ett gott liv hela livet",
        "2",
        (
            Indicator(
                Printed("Antal medarbetare en brukare möter under 14 dagar, medelvärde"),
                at_most("Högst 12", 12),
                Printed("Hemtjänsten ska präglas av kontinuitet"),
                Thresholds(over(">15", 15), between("13-15", 13, 15), at_most("≤12", 12), DOWN),
            ),
            Indicator(
                Printed("Socialstyrelsens brukarundersökning, särskilt boende"),
                number("85% nöjda", 85, unit="percent"),
                Printed("Boendet ska vara tryggt och trivsamt"),
                Thresholds(
                    at_most("≤74%", 74), between("75-84%", 75, 84), at_least("≥85%", 85), UP
                ),
            ),
        ),
        (
            Activity(
                "Införa fast omsorgskontakt för alla som har hemtjänst",
                role("Enhetschef hemtjänst"), None, month("Juni 2024", YEAR), TERTIAL_AND_ANNUAL,
            ),
            Activity(
                "Schemaläggning i mindre grupper med högst åtta medarbetare",
                role("Enhetschef hemtjänst"), None, CONTINUOUS, TERTIAL_AND_ANNUAL,
            ),
            Activity(
                "Matråd på varje särskilt boende",
                role("Enhetschef"), None, TWICE, ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Utbildning i bemötande vid demenssjukdom för sommarvikarier och nyanställda"
                " (BPSD, lågaffektivt bemötande, dokumentation)",
                role("Verksamhetschef"), None, bare_month("Maj", YEAR), ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Vi ringer upp anhöriga efter inflyttningssamtalet",
                role("Omsorgskontakt"), None, ON_DEMAND, TERTIAL_AND_ANNUAL,
            ),
        ),
    ),
    Goal(
        "En arbetsplats att längta till",
        "3",
        (
            Indicator(
                Printed("Medarbetarenkät"),
                at_least("HME-index minst 78", 78, label="HME-index"),
                Printed("Medarbetarna trivs och utvecklas"),
                Thresholds(under("<72", 72), between("72-77", 72, 77), at_least("≥78", 78), UP),
            ),
            Indicator(
                Printed("Statistik ur personalsystemet"),
                under("Sjukfrånvaro < 6,5 %", 6.5, label="Sjukfrånvaro", unit="percent"),
                Printed("Sjukfrånvaron ska minska"),
                Thresholds(
                    over(">7,5", 7.5), between("6,5-7,5", 6.5, 7.5), under("< 6,5", 6.5), DOWN
                ),
            ),
        ),
        (
            Activity(
                "Arbetsplatsträff minst 8 ggr/år med arbetsmiljö som stående punkt",
                role("Närmaste chef"), None, CONTINUOUS, TERTIAL_AND_ANNUAL,
            ),
            Activity(
                "Rehabiliteringssamtal inom en vecka från första sjukdag",
                role("Närmaste chef"), None, ON_DEMAND, TERTIAL_AND_ANNUAL,
            ),
            Activity(
                "OSA-kartläggning i alla arbetsgrupper",
                role("HR-chef"), None, month("Oktober 2024", YEAR), ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Chefsutveckling: samtal om uppdrag, förutsättningar och återhämtning",
                role("HR-chef"), None, AUTUMN, ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Medarbetarna använder friskvårdstimmen",
                role("Alla medarbetare"), None, CONTINUOUS, ANNUAL_ACCOUNTS,
            ),
        ),
    ),
    Goal(
        "Klimatsmarta lokaler och transporter",
        "4",
        (
            Indicator(
                Printed("Energianvändning i kommunens lokaler (kWh/m2)"),
                at_most("Högst 118", 118),
                Printed("Minskad energianvändning"),
                Thresholds(over(">118", 118), None, at_most("≤118", 118), DOWN),
            ),
        ),
        (
            Activity(
                "Byte till styrd ventilation i Strandskolan och Tallgårdens förskola",
                role("Fastighetschef"), None, month("November 2024", YEAR), ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Samordnade inköp av elcyklar och laddstolpar, inkl. serviceavtal",
                role("Upphandlare"), None,
                when("Snarast efter beslut om ram", "conditional"), ANNUAL_ACCOUNTS,
            ),
            Activity(
                "Vi väljer tåg vid tjänsteresor längre än 20 mil",
                role("Alla medarbetare"), None, CONTINUOUS, TERTIAL_AND_ANNUAL,
            ),
        ),
    ),
    Goal(
        "God ekonomisk hushållning",
        "5",
        (
            Indicator(
                Printed("Budgetuppföljning vid T1, T2 och årsbokslut"),
                kind("Enligt fastställd ram", "text"),
                Printed("Verksamheten ryms i sin ram"),
                Thresholds(at_most("≤-2", -2), exactly("-1", -1), at_least("≥0", 0), UP),
            ),
        ),
        (
            Activity(
                "Månadsvis genomgång av lönekostnader och vikariebehov",
                Printed("Controller och enhetschef"), None, CONTINUOUS,
                occasions("T1, T2 och årsbokslut",
                          ("tertial_report", 1), ("tertial_report", 2), "annual_accounts"),
            ),
            Activity(
                "Återrapportering av statsbidrag",
                role("Ekonom"), None, bare_month("Februari", YEAR), ANNUAL_ACCOUNTS,
            ),
        ),
    ),
)  # fmt: skip

PLAN = Plan(
    title="Verksamhetsplan 2024",
    municipality="Almvikens kommun",
    goals=GOALS,
    vision="Almviken 2035 – den lilla kommunen vid det stora vattnet där alla får plats.",
    metadata={
        "decided_on": Printed("2023-11-14 § 132", {"date": "2023-11-14"}),
        "paragraph": Printed("132"),
        "diary_number": Printed("KS 2023/418"),
        "valid_from": Printed("2024-01-01"),
    },
    title_block=(
        ("Dokumenttyp", "Verksamhetsplan"),
        ("Beslutat datum", "2023-11-14 § 132"),
        ("Gäller från datum", "2024-01-01"),
        ("Beslutat av", "Kommunstyrelsen"),
        ("Ansvarig", "Kommunchef"),
        ("Diarienummer", "KS 2023/418"),
    ),
)

INDICATOR_COLUMNS = (
    Column("Delmål", 2.6, "sub_goal"),
    Column("Indikator", 3.4, "name"),
    Column("Målvärde", 1.9, "target"),
    Column("Röd", 1.1, "red"),
    Column("Gul", 1.2, "yellow"),
    Column("Grön", 1.1, "green"),
)
ACTIVITY_COLUMNS = (
    Column("Aktivitet", 4.4, "text"),
    Column("När genomfört", 1.7, "timing"),
    Column("Ansvarig", 2.0, "responsible"),
    Column("Uppföljning", 1.8, "follow_up"),
)


def _blocks() -> list[Block]:
    blocks = [*front(PLAN), *goal_list(PLAN, "Övergripande mål")]
    for goal in GOALS:
        blocks += [
            goal_heading(goal),
            Paragraph("Kommunövergripande mått:"),
            indicator_grid(goal.indicators, INDICATOR_COLUMNS, merged="sub_goal"),
            activity_grid(goal.activities, ACTIVITY_COLUMNS),
        ]
    return blocks


SAMPLE = Sample(
    name="almviken_verksamhetsplan_2024",
    producer="libreoffice",
    family="1: goal table and activity table per goal",
    plan=PLAN,
    document=Document(
        f"{PLAN.title} {PLAN.municipality}",
        tuple(_blocks()),
        Look(
            font="Carlito",
            size=11.5,
            margin=25,
            row_breaks=RowBreaks.CUT,
            page_footer="Verksamhetsplan 2024 Almvikens kommun  {page} ({pages})",
        ),
    ),
)
