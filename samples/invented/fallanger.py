"""Fallånger: a governing model as a municipal web page, with audiences, contacts, feedback."""

from __future__ import annotations

from document import Block, Document, Heading, Items, Look, Paragraph
from plan import Plan
from texts import TextSample

from invented.sample import Sample

PLAN = Plan(
    "Så styrs Fallångers kommun",
    "Fallångers kommun",
    (),
    further={
        "vision": None,
        "governance": {
            "chain": [
                {"term": "vision"},
                {"term": "inriktningsmål"},
                {"term": "nämndmål"},
                {"term": "aktivitet"},
            ]
        },
    },
)


def _blocks() -> list[Block]:
    return [
        Heading("Så styrs Fallångers kommun"),
        Paragraph(
            "Styrmodellen beskriver hur kommunfullmäktiges beslut blir verksamhet. Den visar vem"
            " som beslutar om vad, och när resultaten följs upp."
        ),
        Heading("Den röda tråden", 2),
        Paragraph("vision → inriktningsmål → nämndmål → aktivitet"),
        Paragraph(
            "Visionen ligger fast över flera mandatperioder och visar vart kommunen är på väg."
            " Nämnderna bryter ned fullmäktiges mål till sin egen vardag."
        ),
        Heading("Vad innebär styrmodellen för dig?", 2),
        Heading("Du som är förtroendevald", 3),
        Items(
            (
                "Du deltar i arbetet med mål och budget.",
                "Du tar del av delårsrapporten och årsredovisningen.",
                "Du beslutar om åtgärder när något avviker.",
            )
        ),
        Heading("Du som är chef", 3),
        Items(
            (
                "Du gör en verksamhetsplan tillsammans med dina medarbetare.",
                "Du följer upp resultatet och berättar om det på arbetsplatsträffen.",
            )
        ),
        Heading("Du som är medarbetare", 3),
        Items(("Du känner till målen för din verksamhet.", "Du föreslår förbättringar.")),
        Paragraph("Foto: Fallångers kommun"),
        Heading("Vill du veta mer?", 2),
        Paragraph("Kontakta kommunens kvalitetsstrateg via kontaktcenter."),
        Paragraph("Hjälpte informationen på sidan dig?"),
        Items(("Ja", "Nej")),
        Paragraph("Vi använder kakor för att webbplatsen ska fungera så bra som möjligt."),
    ]


DOCUMENT = Document(PLAN.title, tuple(_blocks()), Look(font="Open Sans", size=11, margin=15))
SAMPLE = Sample(
    name="fallanger_styrmodell",
    producer="chromium",
    family="governing model: web page",
    plan=PLAN,
    document=DOCUMENT,
)
TEXTS = TextSample(SAMPLE.name, ("prose",), PLAN, DOCUMENT)
