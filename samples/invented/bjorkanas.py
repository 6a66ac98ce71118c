"""Björkanäs: an action plan, header and theme name printed before every theme (family 15)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Grid, Heading, Look, Paragraph, Row, Rules, Tags
from plan import Activity, Goal, Plan
from plan_tables import front
from values import Printed, role, when

from invented.sample import Sample

CONTINUOUS_YEARLY = when("Löpande årligen", "ongoing")
YEARS = when("2024–2026", "period", "2024/2026", start="2024-01-01", end="2026-12-31")


def _year(text: str) -> Printed:
    return when(text, "date", text, start=f"{text}-01-01", end=f"{text}-12-31")


def _latest(text: str, edtf: str) -> Printed:
    return when(text, "deadline", edtf)


def _action(text: str, responsible: str, participants: str | None, timing: Printed) -> Activity:
    return Activity(
        text, role(responsible), None if participants is None else Printed(participants), timing
    )


GOALS = (
    Goal(
        "Ledning och samverkan",
        activities=(
            _action(
                "Uppdatera krigsorganisationen och bemanna alla befattningar",
                "Kommunstyrelsen", "Alla nämnder", _year("2025"),
            ),
            _action(
                "Genomföra en lednings- och samverkansövning med grannkommunerna",
                "Säkerhetschef", "Räddningstjänsten, polisen", YEARS,
            ),
            _action(
                "Se över listan över tjänstepersoner i beredskap",
                "Säkerhetschef", None, CONTINUOUS_YEARLY,
            ),
        ),
    ),
    Goal(
        "Trygg försörjning",
        activities=(
            _action(
                "Kartlägga behovet av livsmedel för förskola, skola och särskilda boenden under"
                " tre månader",
                "Måltidschef", "Upphandlingsenheten", _latest("Senast 2025", "../2025"),
            ),
            _action(
                "Installera reservkraft vid fyra vattenverk",
                "Tekniska nämnden", None, when("2025-2027", "period", "2025/2027"),
            ),
            _action(
                "Teckna överenskommelser med lokala drivmedelshandlare",
                "Kommunstyrelsen", "Näringslivsbolaget", _latest("Senast 2026-06-30",
                                                                  "../2026-06-30"),
            ),
            _action(
                "Öva nödvattendistribution i två kommundelar",
                "Tekniska nämnden", "Frivilliga resursgruppen", _year("2026"),
            ),
        ),
    ),
    Goal(
        "Information till invånarna",
        activities=(
            _action(
                "Utse och utrusta trygghetspunkter i varje tätort",
                "Säkerhetschef", "Församlingar, hembygdsföreningar", _year("2025"),
            ),
            _action(
                "Ta fram lättläst information om hemberedskap på fem språk",
                "Kommunikationschef", None,
                when("Kontinuerligt, följs upp årligen", "ongoing"),
            ),
        ),
    ),
    Goal(
        "Skydd av samhällsviktig verksamhet",
        activities=(
            _action(
                "Genomföra säkerhetsskyddsanalys i alla förvaltningar",
                "Kommundirektör", "Alla förvaltningschefer", _latest("Senast 2025-12-31",
                                                                     "../2025-12-31"),
            ),
            _action(
                "Införa rutin för registerkontroll vid nyanställning i skyddsklass",
                "HR-chef", None, _year("2025"),
            ),
            _action(
                "Besiktiga skyddsrummen i kommunens egna fastigheter",
                "Fastighetschef", None, YEARS,
            ),
        ),
    ),
)  # fmt: skip

PLAN = Plan(
    title="Handlingsplan för civil beredskap 2025–2027",
    municipality="Björkanäs kommun",
    goals=GOALS,
)


def _grid() -> Grid:
    header: Row = (Cell("Åtgärd"), Cell("Ansvarig"), Cell("Deltar"), Cell("Tidplan"))
    bold = tuple(Cell(cell.text, bold=True, fill="#d9e2f3") for cell in header)
    rows: list[Row] = []
    for goal in GOALS:
        if rows:
            rows.append(bold)
        rows.append((Cell(goal.title or "", columns=4, bold=True),))
        rows += [
            (
                Cell(activity.text),
                Cell(activity.responsible.text if activity.responsible else ""),
                Cell(activity.participants.text if activity.participants else ""),
                Cell(activity.timing.text if activity.timing else ""),
            )
            for activity in goal.activities
        ]
    return Grid((header,), tuple(rows), (3.6, 1.8, 2.0, 1.6))


def _blocks() -> list[Block]:
    return [
        *front(PLAN),
        Heading("Åtgärder", 2),
        Paragraph(
            "Åtgärderna är sorterade efter område. Den som är ansvarig rapporterar till"
            " kommunstyrelsen i samband med årsredovisningen."
        ),
        _grid(),
    ]


SAMPLE = Sample(
    name="bjorkanas_civil_beredskap_2025",
    producer="libreoffice",
    family="15: action plan with theme bands",
    plan=PLAN,
    document=Document(
        f"{PLAN.title} {PLAN.municipality}",
        tuple(_blocks()),
        Look(
            font="Liberation Sans",
            size=11,
            rules=Rules.FULL,
            fills=Fills.HEADER,
            tags=Tags.LEFT_OUT,
            page_footer="Sida {page} ({pages})",
        ),
    ),
)
