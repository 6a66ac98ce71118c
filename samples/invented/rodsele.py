"""Rödsele: programme follow-up without targets, child rows, source lines (family 14)."""

from __future__ import annotations

from document import Block, Document, Fills, Heading, Look, Paragraph, Rules
from plan import Goal, Indicator, Plan
from plan_tables import front, grid, measured
from values import Printed

from invented.often import outturns
from invented.sample import Sample

YEARS = ("2019", "2020", "2021", "2022")


def _indicator(name: str, *cells: str) -> Indicator:
    return Indicator(Printed(name), measurements=outturns(YEARS, cells))


GOALS = (
    Goal(
        "Antalet hushåll i tillfälligt boende ska minska varje år",
        "1",
        (
            _indicator("Antal hushåll i tillfälligt boende", "412", "388", "341", "356"),
            _indicator("- varav antal barnfamiljer", "131", "118", "96", "99"),
            _indicator("Kostnad för tillfälligt boende, tkr", "5015", "4 880", "4 212", ""),
        ),
    ),
    Goal(
        "Ingen ska behöva sova utomhus",
        "2",
        (
            _indicator("Antal personer i akut hemlöshet", "14", "11", "-", "9"),
            _indicator("- varav kvinnor", "3", "2", "-", "2"),
        ),
    ),
)
PLAN = Plan("Plan mot hemlöshet, uppföljning 2022", "Rödsele kommun", GOALS)


def _blocks() -> list[Block]:
    blocks = front(PLAN)
    for goal in GOALS:
        rows = [
            (indicator.name.text, *(measured(indicator, printed) for printed in YEARS))
            for indicator in goal.indicators
        ]
        blocks += [
            Heading(f"{goal.number}. {goal.title}", 2),
            grid(("Indikator", *YEARS), rows, (4, 1, 1, 1, 1)),
            Paragraph("Källa: socialförvaltningens boendekartläggning.", small=True),
            Paragraph("Målet bedöms vara delvis uppnått. Utvecklingen följs varje kvartal."),
        ]
    return blocks


SAMPLE = Sample(
    name="rodsele_hemloshet_2022",
    producer="reportlab",
    family="14: programme follow-up without targets",
    plan=PLAN,
    document=Document(
        PLAN.title,
        tuple(_blocks()),
        Look(font="Times", size=11, rules=Rules.HORIZONTAL, fills=Fills.ZEBRA),
    ),
)
