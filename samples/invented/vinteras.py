"""Vinterås: a governing model as a brochure with two columns and boxes; the vision is quoted."""

from __future__ import annotations

from document import Block, Document, Heading, Items, Look, Paper, Paragraph, Sidebar
from plan import Plan
from texts import TextSample

from invented.sample import Sample

VISION = "Vinterås – nära till allt som är viktigt."
PARTS = ("politisk styrning", "kvalitetsarbete", "ekonomistyrning")
DUTIES = (
    "fördela resurser till verksamheterna",
    "välja områden att prioritera utifrån de övergripande målen",
    "följa upp resultatet tre gånger om året",
)
PLAN = Plan(
    "Styrmodell för Vinterås kommun",
    "Vinterås kommun",
    (),
    vision=VISION,
    further={
        "governance": {
            "parts": [{"name": {"text": part}} for part in PARTS],
            "organs": [
                {
                    "name": {"text": "Varje nämnd"},
                    "responsibilities": [{"text": duty} for duty in DUTIES],
                }
            ],
        },
    },
)


def _blocks() -> list[Block]:
    return [
        Heading("Styrmodell för Vinterås kommun"),
        Paragraph(
            "Styrmodellen gäller för alla nämnder och för de bolag som kommunen äger. Den talar om"
            " hur beslut blir till handling och hur vi lär av det vi gör."
        ),
        Heading("Tre delar som hör ihop", 2),
        Paragraph("Modellen består av tre delar:"),
        Items(PARTS),
        Heading("Vår vision", 2),
        Paragraph("Allt utgår från den bild av framtiden som fullmäktige har enats om:"),
        Paragraph(f"”{VISION}”", bold=True),
        Sidebar(
            "Tillit och dialog",
            "Styrningen bygger på förtroende. Den som är närmast uppgiften vet ofta bäst hur den"
            " ska lösas.",
        ),
        Heading("Nämnderna omsätter målen", 2),
        Paragraph("Varje nämnd ansvarar, inom sitt område, för att"),
        Items(DUTIES),
        Heading("Ständiga förbättringar", 2),
        Paragraph(
            "Vi planerar, genomför, följer upp och förbättrar. Synpunkter från invånare, företag"
            " och medarbetare är en viktig källa till nya arbetssätt."
        ),
        Sidebar("Kontakt", "Vinterås kommun, Stora torget 1, 000 00 Vinterås"),
    ]


DOCUMENT = Document(
    PLAN.title,
    tuple(_blocks()),
    Look(font="Carlito", size=12, columns=2, paper=Paper.LANDSCAPE, margin=15),
)
SAMPLE = Sample(
    name="vinteras_styrmodell",
    producer="weasyprint",
    family="governing model: brochure with columns and boxes",
    plan=PLAN,
    document=DOCUMENT,
)
TEXTS = TextSample(SAMPLE.name, ("prose",), PLAN, DOCUMENT)
