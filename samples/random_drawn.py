"""Families of random plans whose state is drawn: fills, coloured signs, icons, bars, arrows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from random import Random

import random_comparisons
import random_looks
import random_rows
import random_words
from document import Bar, Block, Cell, Dot, Grid, Heading, Ink, Row
from plan import Activity, Goal, Indicator, Status
from plan_tables import activity_grid
from random_comparisons import Place
from random_rows import Made

COLOURS: Mapping[str, tuple[str, ...]] = {
    "green": ("#00b050", "#92d050", "#70ad47", "#4caf50"),
    "yellow": ("#ffc000", "#ffff00", "#f9a825", "#ffd966"),
    "red": ("#ff0000", "#c00000", "#e53935", "#d9534f"),
}
GREY = "#a6a6a6"  # what is not assessed
WORDED_BARS = 0.25  # of the plans print the share done as a percentage
COMMENTED = 0.4  # of the deeds have a comment row where a plan has any
ARROWS = ("↑", "↓", "→")
TREND_WORDS = ("Ökar", "Minskar", "Oförändrad")


def drawn_status_family(rng: Random, year: int) -> Made:
    """Outturn, target and a verdict that is a colour alone, in one manner for the whole plan."""
    places = [Place(f"Utfall {year}", "outturn", random_comparisons.year_of(year))]
    header = rng.choice(("Status", "Bedömning", "Måluppfyllelse", ""))
    manner = rng.choice(("fill", "sign", "dot", "drawn dot"))
    align = rng.choice(("left", "center"))
    first = rng.random() < 0.25
    name = rng.choice(random_comparisons.NAMES)

    def indicators() -> tuple[Indicator, ...]:
        made = random_comparisons.indicators(rng, places, year)
        return tuple(replace(each, status=_coloured(rng, manner)) for each in made)

    def table(goal: Goal) -> list[Block]:
        rows = []
        for each in goal.indicators:
            target = Cell(each.target.text if each.target else "")
            values = random_comparisons.value_cells(each, places)
            drawn = replace(_drawn(rng, each.status, manner), align=align)
            named = (Cell(each.name.text), target, *values)
            rows.append((drawn, *named) if first else (*named, drawn))
        headers = (Cell(name), Cell(f"Målvärde {year}"), Cell(places[0].header))
        state = Cell(header, align=align)
        both = (state, *headers) if first else (*headers, state)
        widths = (1.4, 4.0, 1.7, 1.4) if first else (4.0, 1.7, 1.4, 1.4)
        return [Grid((both,), tuple(rows), widths)]

    return random_rows.headed(rng, random_rows.goals(rng, indicators, tuple), table)


def _coloured(rng: Random, manner: str) -> Status | None:
    """A status of one colour, grey where nothing was assessed, or none at all."""
    chance = rng.random()
    if chance < 0.08:
        return None
    colour = rng.choice(sorted(COLOURS))
    if manner == "sign":
        return Status(random_looks.dot_sign(), {"colour": colour})
    if chance < 0.16 and manner != "fill":
        return Status(None, {"code": "unknown_graphic", "colour": None, "graphic": True})
    return Status(None, {"colour": colour, "graphic": True})


def _drawn(rng: Random, status: Status | None, manner: str) -> Cell:
    if status is None:
        return Cell()
    colour = status.typed["colour"]
    shade = GREY if colour is None else rng.choice(COLOURS[colour])
    if manner == "fill":
        return Cell(fill=shade)
    if manner == "sign":
        return Cell(status.text or "", ink=shade)
    return Cell(icon=Dot(shade, Ink.SHAPES if manner == "drawn dot" else Ink.PIXELS))


def progress_family(rng: Random, year: int) -> Made:
    """Activities with the share done as a bar or a percentage, a status beside it, comments."""
    worded = rng.random() < WORDED_BARS
    ink = rng.choice(list(Ink))
    beside = rng.choice(("", "words", "dot"))
    commented = COMMENTED if rng.random() < 0.5 else 0.0
    header = rng.choice(("Färdiggrad", "Genomförandegrad", "Framdrift", "Klar %"))
    columns = random_looks.columns(rng, ["text"], year)

    def activities() -> tuple[Activity, ...]:
        made = random_rows.activities(rng, ["text", "status"], year)
        return tuple(_going_on(rng, each, beside, commented, worded=worded) for each in made)

    def table(goal: Goal) -> list[Block]:
        plain = activity_grid(goal.activities, columns)
        states = [Cell("Status")] if beside else []
        heads = (*plain.header[0], *states, Cell(header))
        rows: list[Row] = []
        for row, each in zip(plain.rows, goal.activities, strict=True):
            rows.append((*row, *_state(rng, each, beside), _share(rng, each, ink, worded=worded)))
            if each.comment:
                rows.append((Cell(f"Kommentar: {each.comment}", columns=len(heads)),))
        widths = (*plain.widths, *(1.5 for _ in states), 2.0)
        return [Grid((heads,), tuple(rows), widths)]

    goals = [goal for goal in random_rows.goals(rng, tuple, activities) if goal.activities]
    return random_rows.headed(rng, goals, table)


def _going_on(
    rng: Random, activity: Activity, beside: str, commented: float, *, worded: bool
) -> Activity:
    """The activity with its progress and what stands beside it."""
    share = rng.choice((0.25, 0.5, 0.75, 1.0))
    status = activity.status if beside == "words" else None
    typed = {**(status.typed if status else {}), "progress": share}
    text = status.text if status else f"{share * 100:.0f} %" if worded and not beside else None
    if beside == "dot":
        typed = {**typed, "colour": rng.choice(sorted(COLOURS)), "graphic": True}
    if not beside and worded:
        typed = {"progress": share}
    if not beside and not worded:
        typed = {**typed, "graphic": True}
    comment = rng.choice(random_words.COMMENTS) if rng.random() < commented else None
    return replace(
        activity, responsible=None, timing=None, status=Status(text, typed), comment=comment
    )


def _state(rng: Random, activity: Activity, beside: str) -> Row:
    if not beside or activity.status is None:
        return ()
    if beside == "words":
        return (Cell(activity.status.text or ""),)
    shade = rng.choice(COLOURS[activity.status.typed["colour"]])
    return (Cell(icon=Dot(shade, rng.choice(list(Ink)))),)


def _share(rng: Random, activity: Activity, ink: Ink, *, worded: bool) -> Cell:
    share = activity.status.typed["progress"] if activity.status else 0
    if worded:
        return Cell(f"{share * 100:.0f} %")
    return Cell(icon=Bar("#4472c4" if rng.random() < 0.3 else "#70ad47", share, ink))


def trend_family(rng: Random, year: int) -> Made:
    """Outturns of some years, a trend as an arrow or a word, and a target."""
    years = [year - 2, year - 1]
    places = [
        Place(f"Utfall {each}", "outturn", random_comparisons.year_of(each)) for each in years
    ]
    name, header = rng.choice(random_comparisons.NAMES), rng.choice(("Trend", "Utveckling"))
    signs = random_looks.arrows(ARROWS, TREND_WORDS) if rng.random() < 0.7 else TREND_WORDS
    coloured = rng.random() < 0.4

    def indicators() -> tuple[Indicator, ...]:
        made = random_comparisons.indicators(rng, places, year)
        return tuple(
            replace(each, trend=rng.choice(signs) if rng.random() < 0.9 else None) for each in made
        )

    def table(goal: Goal) -> list[Block]:
        rows = []
        for each in goal.indicators:
            ink = rng.choice(COLOURS[rng.choice(sorted(COLOURS))]) if coloured else ""
            values = random_comparisons.value_cells(each, places)
            target = Cell(each.target.text if each.target else "")
            trend = Cell(each.trend or "", ink=ink, align="center")
            rows.append((Cell(each.name.text), *values, trend, target))
        heads = (Cell(name), *(Cell(p.header, align="right") for p in places), Cell(header))
        return [Grid(((*heads, Cell(f"Målvärde {year}")),), tuple(rows), (4, 1.3, 1.3, 1.3, 1.6))]

    return random_rows.headed(rng, random_rows.goals(rng, indicators, tuple), table)


def goal_status_family(rng: Random, year: int) -> Made:
    """Each goal in a table of its own with its verdict, above its activities."""
    columns = random_looks.columns(rng, ["text", "responsible", "status"], year)
    headers = (rng.choice(("Nämndmål", "Mål", "Verksamhetsmål")), "Bedömning")
    manner = rng.choice(("fill", "dot", "drawn dot", "words"))

    def activities() -> tuple[Activity, ...]:
        made = random_rows.activities(rng, ["text", "responsible", "status"], year)[:5]
        return tuple(replace(each, timing=None) for each in made)

    goals = []
    for goal in random_rows.goals(rng, tuple, activities):
        status = _judged(rng) if manner == "words" else _plainly_coloured(rng)
        goals.append(Goal(goal.title, activities=goal.activities, status=status))
    each_headed = rng.random() < 0.5
    blocks: list[Block] = [] if each_headed else [Heading("Uppföljning av mål", 2)]
    for number, goal in enumerate(goals, start=1):
        drawn = (
            Cell(goal.status.text or "" if goal.status else "")
            if manner == "words"
            else _drawn(rng, goal.status, manner)
        )
        heads = tuple(Cell(text) for text in headers)
        if each_headed:
            blocks.append(Heading(f"Uppföljning {number}", 2))
        blocks.append(Grid((heads,), ((Cell(goal.title or ""), drawn),), (4.5, 1.5)))
        if goal.activities:
            blocks.append(activity_grid(goal.activities, columns))
    return goals, blocks


def _plainly_coloured(rng: Random) -> Status:
    return Status(None, {"colour": rng.choice(sorted(COLOURS)), "graphic": True})


def _judged(rng: Random) -> Status:
    text, code = rng.choice(random_comparisons.VERDICTS)
    return Status(text, {"code": code})
