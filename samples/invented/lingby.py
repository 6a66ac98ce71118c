"""Lingby: key figures with a colour word, comment rows below, comparisons (families 19, 20)."""

from __future__ import annotations

from document import Block, Cell, Document, Fills, Heading, Look, NewPage, Row, Rules
from plan import Goal, Indicator, Measurement, Plan, Status
from plan_tables import front, grid, measured
from values import Printed, at_least

from invented.often import amount, year
from invented.sample import Sample

COLOURS = {"Grön": "green", "Gul": "yellow", "Röd": "red"}
YEARS = ("2020", "2019", "2018")  # newest first
TREND = frozenset({"status", "comment"})  # Upp, Ned, Lika: a trend, which the contract leaves open
COMPARED = ("Medel", "Sämst", "Bäst")


def _assessed(name: str, colour: str, outturn: str, target: Printed, comment: str) -> Indicator:
    return Indicator(
        Printed(name),
        target,
        measurements=(Measurement("outturn", amount(outturn)),),
        status=Status(colour, {"colour": COLOURS[colour]}),
        comment=comment,
    )


def _compared(name: str, outturns: tuple[str, str, str], country: str) -> Indicator:
    values = tuple(
        Measurement("outturn", amount(cell), year(printed))
        for printed, cell in zip(YEARS, outturns, strict=True)
        if cell
    )
    other = (Measurement("comparison", amount(country), year("2019"), "Riket"),) if country else ()
    return Indicator(Printed(name), measurements=(*values, *other), unclaimed=TREND)


def _ranked(
    name: str, unit: str, outturns: tuple[str, str, str], others: tuple[str, str, str]
) -> Indicator:
    values = tuple(
        Measurement("outturn", amount(cell), year(printed))
        for printed, cell in zip(YEARS, outturns, strict=True)
        if cell
    )
    ranks = tuple(
        Measurement("comparison", amount(cell), None, group)
        for group, cell in zip(COMPARED, others, strict=True)
    )
    return Indicator(
        Printed(name), measurements=(*values, *ranks), unit=Printed(unit), unclaimed=TREND
    )


ASSESSED = Goal(
    "Trygg vård nära invånarna",
    "1",
    (
        _assessed(
            "Andel besök inom tre dagar", "Röd", "81,5 %",
            at_least("≥90 %", 90), "Bemanningen har varit låg under sommaren.",
        ),
        _assessed(
            "Hälsofrämjande index", "Gul", "4,2", amount("4,5"),
            "Index ökar för tredje året i rad.",
        ),
        _assessed(
            "Andel fast läkarkontakt", "Grön", "64 %", at_least("Minst 60 %", 60),
            "Målet är nått i fyra av fem områden.",
        ),
    ),
)  # fmt: skip
AREAS = (
    Goal(
        "Barn och utbildning",
        indicators=(
            _compared("Antal barn per årsarbetare i förskolan", ("5,1", "5,3", "5,4"), "5,2"),
            _compared("Andel elever som nått målen i alla ämnen (%)", ("76,2", "74,0", ""), "75,5"),
        ),
    ),
    Goal(
        "Stöd och omsorg",
        indicators=(
            _compared("Väntetid till särskilt boende, dagar", ("42", "51", "38"), "67"),
            _compared("Personalkontinuitet, antal personer", ("14", "", ""), ""),
        ),
    ),
)
RANKED = Goal(
    "Kommunens service i jämförelse",
    "3",
    (
        _ranked("Andel som får svar på e-post inom en dag", "Andel, %", ("88", "84", "81"),
                ("86", "61", "99")),
        _ranked("Kostnad för ett inskrivet barn i förskolan", "Kostnad, kr/barn",
                ("143 210", "", "138 995"), ("151 300", "182 004", "120 871")),
        _ranked("Andel som tycker att bemötandet är gott", "Andel, %", ("92", "93", "90"),
                ("85", "58", "100")),
    ),
)  # fmt: skip
PLAN = Plan("Resultatrapport 2020", "Lingby kommun", (ASSESSED, *AREAS, RANKED))


def _assessed_rows() -> list[Row]:
    rows: list[Row] = []
    for indicator in ASSESSED.indicators:
        rows.append(
            (
                Cell(indicator.name.text),
                Cell(indicator.status.text or "" if indicator.status else ""),
                Cell(indicator.measurements[0].value.text),
                Cell(indicator.target.text if indicator.target else ""),
            )
        )
        rows.append((Cell(f"Kommentar: {indicator.comment}", columns=4),))
    return rows


def _compared_rows() -> list[Row]:
    trends = iter(("Upp", "Upp", "Ned", "Ingen"))
    rows: list[Row] = []
    for goal in AREAS:
        rows.append((Cell(goal.title or "", columns=6, bold=True),))
        for indicator in goal.indicators:
            country = (m.value.text for m in indicator.measurements if m.group == "Riket")
            own = (
                next((m.value.text for m in indicator.measurements
                      if m.period == year(printed) and m.group is None), "")
                for printed in YEARS
            )  # fmt: skip
            cells = (indicator.name.text, *own, next(trends), next(country, ""))
            rows.append(tuple(Cell(text) for text in cells))
    return rows


def _ranked_rows() -> list[tuple[str, ...]]:
    return [
        (
            indicator.name.text,
            indicator.unit.text if indicator.unit else "",
            *(measured(indicator, printed) for printed in YEARS),
            *(m.value.text for m in indicator.measurements if m.role == "comparison"),
        )
        for indicator in RANKED.indicators
    ]


def _blocks() -> list[Block]:
    outturns = tuple(f"Utfall {printed}" for printed in YEARS)
    return [
        *front(PLAN),
        Heading("1. Trygg vård nära invånarna", 2),
        grid(("Nyckeltal", "", "Utfall", "Mål"), _assessed_rows(), (4, 1, 1.2, 1.4)),
        Heading("2. Kvalitet i korthet", 2),
        grid(
            ("Mått", *outturns, "Förändring", "Riket 2019"),
            _compared_rows(),
            (3.2, 1, 1, 1, 1.3, 1),
        ),
        NewPage(),
        Heading("3. Kommunens service i jämförelse", 2),
        grid(("Mått", "Enhet", *outturns, *COMPARED), _ranked_rows(), (3, 1.5, 1, 1, 1, 1, 1, 1)),
    ]


SAMPLE = Sample(
    name="lingby_resultatrapport_2020",
    producer="chromium",
    family="19 and 20: colour words, comment rows, comparisons, areas as bands",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(font="Liberation Sans", size=9.5, rules=Rules.HORIZONTAL, fills=Fills.HEADER),
    ),
)
