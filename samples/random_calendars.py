"""Families of random plans whose times are crosses under months, quarters or years."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from random import Random
from typing import NamedTuple

import random_looks
import random_rows
import random_words
from document import Block, Cell, Grid, Paragraph, Row
from plan import Activity, Goal
from plan_tables import activity_grid
from random_rows import Made
from values import Printed

CROSSES = ("X", "X", "x", "•")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "Maj", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dec")
MONTHS_A_YEAR = 12
EMPTY = 0.1  # of the rows have no cross at all
GAPS = 0.25  # of the rows have crosses that do not follow each other


class Steps(NamedTuple):
    """The columns of a calendar: their headers, and what each means in EDTF (null: no code)."""

    headers: tuple[str, ...]
    edtf: tuple[str | None, ...]


def month_grid_family(rng: Random, year: int) -> Made:
    """Activities with a cross under each month, quarter or tertial in which they run."""
    steps = _steps(rng)
    return _calendar(
        rng, year, steps, rng.choice(("", "", str(year), "Tidplan", f"Tidplan {year}"))
    )


def year_marks_family(rng: Random, year: int) -> Made:
    """Activities with a cross under each year in which they run, some with a gap between."""
    years = tuple(str(year + ahead) for ahead in range(rng.randint(3, 5)))
    return _calendar(rng, year, Steps(years, years), rng.choice(("", "Tidplan", "Genomförs")))


def _steps(rng: Random) -> Steps:
    form = rng.randrange(5)
    months = tuple(f"XXXX-{number + 1:02}" for number in range(MONTHS_A_YEAR))
    if form < 3:
        small = rng.random() < 0.3
        return Steps(tuple(name.lower() if small else name for name in MONTHS), months)
    if form == 3:
        word = rng.choice(("Q", "Kvartal "))
        return Steps(tuple(f"{word}{number}" for number in range(1, 5)), (None,) * 4)
    word = rng.choice(("T", "Tertial "))
    return Steps(tuple(f"{word}{number}" for number in range(1, 4)), (None,) * 3)


def _calendar(rng: Random, year: int, steps: Steps, group: str) -> Made:
    """Each goal under its heading, its activities before the columns of the calendar."""
    cross = rng.choice(CROSSES)
    fields = ["text", *(["responsible"] if rng.random() < 0.7 else [])]
    has_status = rng.random() < 0.3
    columns = random_looks.columns(rng, fields, year)
    above = str(year) if str(year) in group and str(year) not in steps.headers else ""
    marks: dict[str, Sequence[int]] = {"": ()}

    def activities() -> tuple[Activity, ...]:
        names = [*fields, *(["status"] if has_status else [])]
        return tuple(crossed(each) for each in random_rows.activities(rng, names, year))

    def crossed(activity: Activity) -> Activity:
        places = _marked(rng, steps)
        timing = _timing(places, steps, above)
        marks[timing.text if timing else ""] = places
        responsible = activity.responsible if "responsible" in fields else None
        return replace(activity, responsible=responsible, timing=timing)

    def table(goal: Goal) -> list[Block]:
        plain = activity_grid(goal.activities, columns)
        rows = tuple(
            (*row, *_crosses(marks[_text(each.timing)], steps, cross), *status(each))
            for row, each in zip(plain.rows, goal.activities, strict=True)
        )
        grid = _headed(replace(plain, rows=rows), steps, group, has_status=has_status)
        return [grid, Paragraph(rng.choice(random_words.PROSE))] if rng.random() < 0.3 else [grid]

    def status(activity: Activity) -> Row:
        text = activity.status.text or "" if activity.status else ""
        return (Cell(text),) if has_status else ()

    goals = [goal for goal in random_rows.goals(rng, tuple, activities) if goal.activities]
    return random_rows.headed(rng, goals, table)


def _text(printed: Printed | None) -> str:
    return "" if printed is None else printed.text


def _marked(rng: Random, steps: Steps) -> list[int]:
    """Which columns have a cross: none, a run of some, or some with a gap between them."""
    count = len(steps.headers)
    if rng.random() < EMPTY:
        return []
    first = rng.randrange(count)
    run = list(range(first, min(count, first + rng.choice((1, 1, 2, 3, count)))))
    later = range(run[-1] + 2, count)
    return [*run, rng.choice(later)] if later and rng.random() < GAPS else run


def _timing(marked: Sequence[int], steps: Steps, year: str) -> Printed | None:
    """From the first to the last of neighbouring columns; all of them where one is left out.

    `year` is printed above all of them, or empty.
    """
    if not marked:
        return None
    names = [steps.headers[place] for place in marked]
    codes = [steps.edtf[place] for place in marked]
    is_coded = codes[0] is not None
    if len(marked) == 1:
        return _when(names[0], "date", codes[0], year)
    if all(later == earlier + 1 for earlier, later in pairwise(marked)):
        code = f"{codes[0]}/{codes[-1]}" if is_coded else None
        return _when(f"{names[0]}–{names[-1]}", "period", code, year)
    listed = f"{{{','.join(code or '' for code in codes)}}}" if is_coded else None
    return _when(", ".join(names), "date", listed, year)


def _when(text: str, kind: str, edtf: str | None, year: str) -> Printed:
    """A time; quarters and tertials have no code of their own where their year is not printed."""
    code = {} if edtf is None else {"edtf": edtf.replace("XXXX", year) if year else edtf}
    return Printed(f"{text} {year}".strip(), {"kind": kind, **code})


def _headed(plain: Grid, steps: Steps, group: str, *, has_status: bool) -> Grid:
    """The table with the headers of the calendar, and perhaps one above them all."""
    status = [Cell("Status")] if has_status else []
    headers = tuple(Cell(text, align="center") for text in steps.headers)
    narrow = 7.5 / len(headers) if len(headers) > 5 else 0.9
    widths = (*plain.widths, *(narrow for _ in headers), *(1.4 for _ in status))
    if not group:
        return replace(plain, header=((*plain.header[0], *headers, *status),), widths=widths)
    tall = tuple(replace(cell, rows=2) for cell in plain.header[0])
    above = Cell(group, columns=len(headers), align="center")
    last = tuple(replace(cell, rows=2) for cell in status)
    return replace(plain, header=((*tall, above, *last), headers), widths=widths)


def _crosses(marked: Sequence[int], steps: Steps, cross: str) -> Row:
    places = range(len(steps.headers))
    return tuple(Cell(cross if place in marked else "", align="center") for place in places)
