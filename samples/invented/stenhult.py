"""Stenhult: an export with bands, comment rows, and status told by pictures alone (family 5)."""

from __future__ import annotations

from document import Bar, Block, Cell, Document, Dot, Grid, Heading, Look, Paragraph, Row
from plan import Activity, Goal, Plan, Status
from plan_tables import front

from invented.sample import Sample

GREEN, YELLOW, RED = "#3fa535", "#f5c400", "#d0021b"
COLOURS = {GREEN: "green", YELLOW: "yellow", RED: "red"}
BLUE, LIGHT_BLUE = "#5b9bd5", "#deeaf6"


def _dot(colour: str) -> Status:
    return Status(None, {"colour": COLOURS[colour], "graphic": True})


def _activity(text: str, colour: str, share: float, comment: str) -> tuple[Activity, str, float]:
    status = Status(None, {"colour": COLOURS[colour], "graphic": True, "progress": share})
    return Activity(text, status=status, comment=comment), colour, share


AREAS: tuple[tuple[str, tuple[tuple[str, str, tuple[tuple[Activity, str, float], ...]], ...]], ...]
AREAS = (
    (
        "02 Levande byar",
        (
            (
                "Invånare i hela kommunen ska ha nära till ett bibliotek eller ett bokbussstopp",
                GREEN,
                (
                    _activity(
                        "Ta fram en ny turlista för bokbussen",
                        GREEN, 1.0,
                        "Turlistan gäller från och med augusti. Tre byar har fått ett nytt stopp"
                        " och två stopp med få besök har slagits ihop.",
                    ),
                    _activity(
                        "Pröva meröppet bibliotek i Norrsele skola",
                        YELLOW, 0.5,
                        "Upphandlingen av låssystem blev överklagad. Premiären är flyttad till"
                        " våren.",
                    ),
                ),
            ),
            (
                "Föreningarna ska ha tillgång till ändamålsenliga lokaler",
                YELLOW,
                (
                    _activity(
                        "Inventera samlingslokalernas skick tillsammans med hembygdsföreningarna",
                        GREEN, 0.75,
                        "Nio av tolv lokaler är besiktigade.",
                    ),
                ),
            ),
        ),
    ),
    (
        "05 Hälsa och rörelse",
        (
            (
                "Barn och unga ska vara fysiskt aktiva på sin fritid",
                GREEN,
                (
                    _activity(
                        "Öppna idrottshallen för spontanidrott på lördagar",
                        GREEN, 1.0,
                        "I snitt 46 deltagare per tillfälle, varav drygt hälften flickor.",
                    ),
                    _activity(
                        "Simskola för nyanlända vuxna",
                        RED, 0.25,
                        "Endast en kurs av fyra har genomförts eftersom badhuset var stängt för"
                        " renovering.",
                    ),
                    _activity(
                        "Märka upp fyra nya vandringsleder",
                        YELLOW, 0.5,
                        "Två leder är klara. Markägaravtal återstår för de övriga.",
                    ),
                ),
            ),
        ),
    ),
)  # fmt: skip

GOALS = tuple(
    Goal(title, activities=tuple(activity for activity, _, _ in rows), status=_dot(colour))
    for _, goals in AREAS
    for title, colour, rows in goals
)
PLAN = Plan(
    title="Årsbokslut 2025",
    municipality="Kultur- och fritidsnämnden, Stenhults kommun",
    goals=GOALS,
)


def _header(*texts: str) -> Row:
    return tuple(Cell(text, fill=BLUE) for text in texts)


def _goal_grid(goals: tuple[tuple[str, str, object], ...]) -> Grid:
    rows = tuple(
        (Cell(title, fill=LIGHT_BLUE), Cell(icon=Dot(colour), fill=LIGHT_BLUE))
        for title, colour, _ in goals
    )
    return Grid((_header("Nämndmål", "Bedömning"),), rows, (5, 1))


def _activity_grid(
    goals: tuple[tuple[str, str, tuple[tuple[Activity, str, float], ...]], ...],
) -> Grid:
    rows: list[Row] = []
    for title, _, activities in goals:
        rows.append((Cell(title, columns=3, bold=True),))
        for activity, colour, share in activities:
            rows.append(
                (
                    Cell(activity.text, fill=LIGHT_BLUE),
                    Cell(icon=Dot(colour), fill=LIGHT_BLUE),
                    Cell(icon=Bar(colour, share), fill=LIGHT_BLUE),
                )
            )
            rows.append((Cell(f"Kommentar:\n{activity.comment}", columns=3),))
    return Grid((_header("Aktivitet", "Status", "Färdiggrad"),), tuple(rows), (4, 1, 1.4))


def _blocks() -> list[Block]:
    blocks = [*front(PLAN), Heading("Fokusområden", 2)]
    for area, goals in AREAS:
        blocks += [
            Heading(area, 3),
            _goal_grid(goals),
            Paragraph("Aktiviteter", bold=True),
            _activity_grid(goals),
        ]
    return blocks


SAMPLE = Sample(
    name="stenhult_arsbokslut_2025",
    producer="chromium",
    family="5: banded export with icons",
    plan=PLAN,
    document=Document(
        f"{PLAN.title} {PLAN.municipality}",
        tuple(_blocks()),
        Look(
            font="Carlito",
            size=11,
            page_header="2025 ÅRSBOKSLUT",
            page_footer="SID {page} ({pages})",
        ),
    ),
)
