"""Hultbygd: a governing model as a long document: organs, values, reporting calendar."""

from __future__ import annotations

from document import Block, Document, Heading, Items, Look, NewPage, Paragraph
from plan import Plan
from texts import TextSample
from values import Printed

from invented.sample import Sample

COUNCIL = (
    "fastställer vision, övergripande mål och budget",
    "beslutar om skattesats och taxor",
    "behandlar delårsrapport och årsredovisning",
)
BOARD = (
    "leder och samordnar förvaltningen av kommunens angelägenheter",
    "har uppsikt över nämndernas och bolagens verksamhet",
    "lämnar förslag till budget",
)
COMMITTEES = (
    "upprättar en nämndplan med egna mål",
    "fördelar sin ekonomiska ram till verksamheterna",
    "följer upp sin verksamhet och ekonomi samt vidtar åtgärder vid avvikelser",
)
MANAGERS = (
    "gör en enhetsplan tillsammans med medarbetarna",
    "rapporterar avvikelser till sin närmaste chef",
)
PLAN = Plan(
    "Styrmodell för Hultbygds kommun",
    "Hultbygds kommun",
    (),
    metadata={
        "decided_by": Printed("kommunfullmäktige"),
        "decided_on": Printed("2022-06-13 § 74", {"date": "2022-06-13"}),
        "paragraph": Printed("74"),
        "valid_from": Printed("2022-07-01"),
    },
    values=("öppenhet", "omtanke", "handlingskraft"),
    further={
        "vision": None,
        "governance": {
            "organs": [
                {
                    "name": {"text": name},
                    "responsibilities": [{"text": text} for text in responsibilities],
                }
                for name, responsibilities in (
                    ("Kommunfullmäktige", COUNCIL),
                    ("Kommunstyrelsen", BOARD),
                    ("Nämnderna", COMMITTEES),
                    ("Enhetscheferna", MANAGERS),
                )
            ],
            "reporting": [
                {"code": "budget_followup", "covers_through_month": 4},
                {"code": "interim_report", "covers_through_month": 8},
                {"code": "annual_report", "covers_through_month": 12},
            ],
        },
    },
)


def _organ(name: str, verb: str, duties: tuple[str, ...]) -> list[Block]:
    return [Heading(name, 3), Paragraph(f"{name} {verb}"), Items(duties)]


def _blocks() -> list[Block]:
    return [
        Heading("Styrmodell för Hultbygds kommun"),
        Paragraph("Antagen av kommunfullmäktige 2022-06-13 § 74"),
        Paragraph("Gäller fr o m: 2022-07-01"),
        NewPage(),
        Heading("1 Inledning", 2),
        Paragraph(
            "Det här styrdokumentet beskriver hur Hultbygds kommun styrs. Det ersätter tidigare"
            " version (KF 2014-09-29 § 61). Styrmodellen ska göra det lätt att se sambandet mellan"
            " fullmäktiges beslut och det dagliga arbetet."
        ),
        Heading("2 Vision", 2),
        Paragraph(
            "En vision beskriver ett framtida läge som kommunen strävar mot. Den ska vara möjlig"
            " att minnas och ge kraft i arbetet. Fullmäktige ser över visionen en gång varje"
            " mandatperiod."
        ),
        Heading("3 Värdegrund", 2),
        Paragraph(
            "Värdeorden öppenhet, omtanke och handlingskraft ska prägla mötet mellan kommunen och"
            " invånarna."
        ),
        Heading("4 Ansvar och roller", 2),
        *_organ("Kommunfullmäktige", "ansvarar för styrningen i stort och", COUNCIL),
        *_organ("Kommunstyrelsen", "är kommunens ledande organ och", BOARD),
        *_organ("Nämnderna", "ansvarar för att målen nås inom sitt område och", COMMITTEES),
        *_organ("Enhetscheferna", "leder arbetet närmast invånarna och", MANAGERS),
        Heading("5 Uppföljning", 2),
        Paragraph(
            "Uppföljning sker tre gånger om året. En budgetuppföljning görs per sista april och"
            " lämnas till kommunstyrelsen. Delårsrapporten avser perioden januari till och med"
            " augusti och behandlas av kommunfullmäktige. Årsredovisningen avser hela året till"
            " och med december och behandlas av kommunfullmäktige."
        ),
        Heading("6 God ekonomisk hushållning", 2),
        Paragraph(
            "Varje generation ska bära kostnaderna för den service den beslutar om. Mål och medel"
            " hör ihop: om resurserna inte räcker går den ekonomiska ramen före."
        ),
    ]


DOCUMENT = Document(
    PLAN.title,
    tuple(_blocks()),
    Look(
        font="Liberation Serif",
        size=12,
        margin=28,
        page_header="Styrmodell för Hultbygds kommun",
        page_footer="Sida {page} av {pages}",
    ),
)
SAMPLE = Sample(
    name="hultbygd_styrmodell",
    producer="libreoffice",
    family="governing model: long document",
    plan=PLAN,
    document=DOCUMENT,
)
TEXTS = TextSample(SAMPLE.name, ("prose",), PLAN, DOCUMENT)
