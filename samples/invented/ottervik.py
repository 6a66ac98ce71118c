"""Ottervik: one table per indicator, its name as the caption, targets of two years (family 12)."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look, Paragraph, Rules
from plan import Goal, Indicator, Measurement, Plan
from plan_tables import front, grid
from values import Printed, kind

from invented.often import amount, in_year, outturns, year
from invented.sample import Sample

YEARS = ("2020", "2021", "2022")


def _indicator(name: str, cells: tuple[str, str, str], targets: tuple[str, str]) -> Indicator:
    known = [
        Measurement("outturn", kind("*", "missing"), year(printed))
        if cell == "*"
        else outturns((printed,), (cell,))[0]
        for printed, cell in zip(YEARS, cells, strict=True)
    ]
    first = amount(targets[0])
    later = Measurement("target", amount(targets[1]), year("2030"))
    return Indicator(
        Printed(name),
        Printed(first.text, {**first.typed, **in_year("2023")}),
        measurements=(*known, later),
    )


GOALS = (
    Goal(
        "Ottervik är en attraktiv arbetsgivare med goda arbetsvillkor",
        indicators=(
            _indicator(
                "Sjukfrånvaro kommunalt anställda (%)", ("9,1", "8,4", "8,9"), ("8,0", "6,5")
            ),
            _indicator(
                "Hållbart medarbetarengagemang (HME) - Totalindex", ("*", "77", "78"), ("79", "82")
            ),
        ),
    ),
    Goal(
        "Ottervik har en låg klimatpåverkan",
        indicators=(
            _indicator(
                "Andel fossilfria fordon (%)", ("38", "47", "55,5"), ("70", "100")
            ),
        ),
    ),
)  # fmt: skip
PLAN = Plan("Delårsrapport mars 2023", "Ottervik Vatten AB", GOALS)
HEADERS = ("", *(f"Utfall {y}" for y in YEARS), "Mål 2023", "Mål 2030")


def _blocks() -> list[Block]:
    blocks = front(PLAN)
    for goal in GOALS:
        blocks.append(Heading(goal.title or "", 2))
        for indicator in goal.indicators:
            values = [m.value.text for m in indicator.measurements]
            target = indicator.target.text if indicator.target else ""
            row = ("Utfall/mål för bolaget", *values[:-1], target, values[-1])
            caption = f"Indikator - {indicator.name.text}"
            blocks.append(grid(HEADERS, [row], (2.4, 1, 1, 1, 1, 1), caption=caption))
    blocks.append(Paragraph("* HME: Ingen mätning 2020.", small=True))
    return blocks


SAMPLE = Sample(
    name="ottervik_delarsrapport_2023",
    producer="chromium",
    family="12: one table per indicator, name as caption",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(font="Liberation Sans", size=10, rules=Rules.FULL, fills=Fills.NONE),
    ),
)
