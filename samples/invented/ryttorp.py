"""Ryttorp: an assessment beside bullets of committees, in a magazine layout (family 25)."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look, Paragraph, Sidebar
from plan import Goal, Plan, Status
from plan_tables import front, grid

from invented.sample import Sample

ASSESSED: tuple[tuple[str, tuple[str, ...], str, str], ...] = (
    (
        "Ryttorp är en kommun med livskraftiga byar",
        ("Kommunstyrelsen", "Kultur- och fritidsnämnden"),
        "Målet bedöms sannolikt att nå.",
        "likely",
    ),
    (
        "Alla elever går ut grundskolan med godkända betyg",
        ("Utbildningsnämnden",),
        "Målet bedöms ej sannolikt att nå.",
        "unlikely",
    ),
)
GOALS = tuple(
    Goal(title, status=Status(text, {"code": code}), unclaimed=frozenset({"comment"}))
    for title, _, text, code in ASSESSED
)
PLAN = Plan("Årsredovisning 2024", "Ryttorps kommun", GOALS)
PROSE = (
    "Året präglades av stora investeringar i skolor och vägar. Invånarantalet ökade för tredje året"
    " i rad, och arbetslösheten var lägre än i länet.",
    "Den nya simhallen öppnade i september. Intresset har varit stort och antalet besökare är högre"
    " än beräknat.",
    "Kommunens arbete med klarspråk uppmärksammades nationellt. Fler invånare än tidigare uppger"
    " att de förstår besluten.",
)


def _blocks() -> list[Block]:
    blocks = [*front(PLAN), *(Paragraph(text) for text in PROSE)]
    for title, committees, text, _ in ASSESSED:
        bullets = "\n".join(f"» {name}" for name in committees)
        headers = ("Huvudansvarig nämnd", "Bedömning måluppfyllelse")
        blocks += [
            Heading(f"Mål: {title}", 2),
            grid(headers, [(bullets, text)], (1.2, 1.5)),
            Paragraph(PROSE[1]),
        ]
    blocks += [
        Sidebar("Visste du att …", "Ryttorp har 14 badplatser och 62 mil vandringsleder."),
        *(Paragraph(text) for text in PROSE),
    ]
    return blocks


SAMPLE = Sample(
    name="ryttorp_arsredovisning_2024",
    producer="chromium",
    family="25: assessment beside committees, magazine layout",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(font="Carlito", size=11, columns=2, fills=Fills.HEADER),
    ),
)
