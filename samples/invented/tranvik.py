"""Tranvik: assignments with a long comment whose first line is the deadline (family 18)."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look, Paragraph, RowBreaks
from plan import Activity, Goal, Plan
from plan_tables import front, grid

from invented.sample import Sample

IN_COMMENT = frozenset({"timing"})  # printed only as the first line of the comment


def _assignment(text: str, deadline: str, comment: str) -> Activity:
    return Activity(
        text, comment=f"{deadline}\n\n{comment}", kind="assignment", unclaimed=IN_COMMENT
    )


PRINTED = (
    _assignment(
        "Ta fram en gemensam e-arkivlösning för kommunens nämnder",
        "Halvår 1 2026",
        "Förstudien är klar och visar att tre av fem verksamhetssystem kan leverera direkt till"
        " e-arkivet. Upphandlingen genomförs tillsammans med två grannkommuner. Avrop beräknas"
        " ske i maj, och de första leveranserna görs efter sommaren.",
    ),
    _assignment(
        "Införa tvåfaktorsinloggning för alla som hanterar känsliga personuppgifter",
        "Halvår 2 2026",
        "Införandet har börjat i socialtjänsten, där 310 av 420 användare har fått nya kort."
        " Skolan följer efter höstlovet. För vikarier utan tjänstekort behövs en annan lösning,"
        " och två sådana provas under våren. Kostnaden ryms inom beslutad ram.",
    ),
    _assignment(
        "Minska antalet skrivare i de administrativa lokalerna",
        "Halvår 1 2026",
        "Antalet skrivare har minskat från 96 till 71. Arbetet fortsätter när hyresavtalen löper"
        " ut.",
    ),
    _assignment(
        "Redovisa hur artificiell intelligens kan användas i handläggningen",
        "Halvår 2 2026",
        "En arbetsgrupp med deltagare från alla förvaltningar har börjat sitt arbete. Gruppen ska"
        " särskilt beskriva vilka uppgifter som inte lämpar sig för automatiserade beslut."
        " Dataskyddsombudet deltar. En delrapport lämnas i juni och slutrapporten i november.",
    ),
)
GOALS = (
    Goal(
        None,
        activities=tuple(
            Activity(
                activity.text,
                comment=" ".join((activity.comment or "").split()),
                kind=activity.kind,
                unclaimed=activity.unclaimed,
            )
            for activity in PRINTED
        ),
    ),
)
PLAN = Plan("Delårsrapport mars 2026", "Nämnden för gemensam service, Tranviks kommun", GOALS)


def _blocks() -> list[Block]:
    rows = [(activity.text, activity.comment or "") for activity in PRINTED]
    return [
        *front(PLAN),
        Heading("1 Sammanfattning", 2),
        Paragraph(
            "Nämndens verksamhet löper i allt väsentligt enligt plan. Ekonomin är i balans och"
            " uppdragen beräknas bli klara i tid."
        ),
        Heading("2 Uppdrag", 2),
        grid(("Centrala uppdrag", "Kommentar"), rows, (2, 4)),
    ]


SAMPLE = Sample(
    name="tranvik_delarsrapport_2026",
    producer="libreoffice",
    family="18: assignments and comments, cells over the page break",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(
            font="Liberation Serif",
            size=15,
            margin=30,
            fills=Fills.HEADER,
            row_breaks=RowBreaks.CUT,
            page_footer="{page} ({pages})",
        ),
    ),
)
