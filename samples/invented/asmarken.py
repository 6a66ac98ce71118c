"""Åsmarken: short finance goals in one column of a two-column page (family 13)."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look, Paragraph, Rules
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import front, grid
from values import Printed, at_least, at_most

from invented.often import amount, in_year, year
from invented.sample import Sample

NO_NAME = frozenset({"name"})  # the goal's sentence is all that is printed


def _goal(sentence: str, target: Printed, outturn: str) -> Goal:
    dated = Printed(target.text, {**target.typed, **in_year("2023")})
    measured = (Measurement("outturn", amount(outturn), year("2023")),)
    return Goal(
        sentence,
        indicators=(Indicator(Printed(sentence), dated, measurements=measured, unclaimed=NO_NAME),),
    )


GOALS = (
    _goal(
        "Det ekonomiska resultatet ska över en tioårsperiod uppgå till minst 2 procent av"
        " skatteintäkter, generella statsbidrag och utjämning",
        at_least("Minst 2,0 %", 2.0, unit="percent"), "2,9 %",
    ),
    _goal(
        "Soliditeten inklusive samtliga pensionsförpliktelser ska öka varje år",
        at_least("Minst 35 %", 35, unit="percent"), "36,4 %",
    ),
    _goal(
        "Självfinansieringsgraden för investeringar i den skattefinansierade verksamheten ska vara"
        " hög",
        at_least("≥80 %", 80, unit="percent"), "112,5 %",
    ),
    _goal(
        "Nettokostnadernas andel av skatteintäkterna ska begränsas",
        at_most("Högst 98 %", 98, unit="percent"), "97,1 %",
    ),
)  # fmt: skip
PLAN = Plan("Årsredovisning 2023", "Åsmarkens kommun", GOALS)
HEADERS = ("Finansiella inriktningar", "Målvärde 2023", "Utfall 2023")
PROSE = (
    "Kommunens ekonomi var stark under året. Skatteintäkterna ökade mer än väntat medan"
    " verksamheternas kostnader höll sig inom budget.",
    "Räntorna steg under hösten. Kommunens låneskuld är låg och påverkades bara i liten grad.",
    "Investeringarna avser främst vatten och avlopp samt en ny förskola i Östra Åsmarken. Två"
    " projekt har skjutits till nästa år på grund av överklagade detaljplaner.",
    "Pensionskostnaderna ökade kraftigt till följd av den höga inflationen. De väntas sjunka"
    " under kommande år.",
)


def _blocks() -> list[Block]:
    rows = [
        (
            goal.title or "",
            goal.indicators[0].target.text if goal.indicators[0].target else "",
            goal.indicators[0].measurements[0].value.text,
        )
        for goal in GOALS
    ]
    return [
        *front(PLAN),
        Heading("Ekonomisk översikt", 2),
        *(Paragraph(text) for text in PROSE),
        Heading("Framtiden", 2),
        *(Paragraph(text) for text in PROSE[1:]),
        Heading("Redovisningsprinciper", 2),
        *(Paragraph(text) for text in PROSE[::-1]),
        Heading("God ekonomisk hushållning", 2),
        grid(HEADERS, rows, (2.6, 1.2, 1.1)),
    ]


SAMPLE = Sample(
    name="asmarken_arsredovisning_2023",
    producer="weasyprint",
    family="13: finance goals in a two-column page",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(
            font="Liberation Serif", size=10, columns=2, rules=Rules.HORIZONTAL, fills=Fills.HEADER
        ),
    ),
)
