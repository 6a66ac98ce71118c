"""Families of random plans with several values in one cell, or one indicator in several rows."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from random import Random

import random_comparisons
import random_rows
import random_values
import random_words
from document import Block, Cell, Grid, Paragraph, Row
from plan import Goal, Indicator, Measurement
from random_comparisons import NAMES, Place, year_of
from random_measures import plain_header, target_cell
from random_rows import Made
from random_values import Notation
from values import Printed, at_least, number

GROUPS = (("kvinnor", "women"), ("män", "men"))
NOTED = 0.35  # of the values carry a note
NOTES = ("Ny mätmetod från och med {year}.", "Avser läsåret.", "Preliminärt värde.")
RAISED: Mapping[str, str] = {"¹": "1", "²": "2"}


def gender_rows_family(rng: Random, year: int) -> Made:
    """Women, men and mostly all in rows of their own: in a column `Kön`, or below the name."""
    places = [Place(f"Utfall {each}", "outturn", year_of(each)) for each in (year - 2, year - 1)]
    groups = [("Kvinnor", "women"), ("Män", "men")]
    if rng.random() < 0.3:
        groups.reverse()
    column = rng.random() < 0.5
    merged = column and rng.random() < 0.5
    whole = rng.choice(("Totalt", "Samtliga"))
    name = rng.choice(NAMES)
    header = (Cell(name), *([Cell("Kön")] if column else []))
    heads = (*header, *(Cell(place.header, align="right") for place in places))

    def indicators() -> tuple[Indicator, ...]:
        return tuple(
            replace(each, measurements=(*each.measurements, *_split(rng, places, groups)))
            for each in random_comparisons.indicators(rng, places, None)
        )

    def table(goal: Goal) -> list[Block]:
        rows: list[Row] = []
        for each in goal.indicators:
            named = [(whole, ""), *groups] if column else [("", ""), *groups]
            for index, (word, code) in enumerate(named):
                values = _of_group(each, places, code or None)
                first = Cell(each.name.text if not word or column else word)
                if merged:
                    start = [replace(first, rows=len(named))] if index == 0 else []
                else:
                    start = [first]
                rows.append((*start, *([Cell(word)] if column else []), *values))
        widths = (3.6, *([1.2] if column else []), 1.4, 1.4)
        return [Grid((heads,), tuple(rows), widths)]

    return random_rows.headed(rng, random_rows.goals(rng, indicators, tuple), table)


def _split(
    rng: Random, places: Sequence[Place], groups: Sequence[tuple[str, str]]
) -> tuple[Measurement, ...]:
    """Values of each group in each place, a place's groups one after the other."""
    how = random_values.notation(rng)
    cells = [
        (place, code, random_values.outturn(rng, how)) for place in places for _, code in groups
    ]
    return tuple(
        Measurement(place.role, value, place.period, code)
        for place, code, value in cells
        if value is not None
    )


def _of_group(indicator: Indicator, places: Sequence[Place], group: str | None) -> list[Cell]:
    return random_comparisons.value_cells(
        indicator, [place._replace(group=group) for place in places]
    )


def stacked_family(rng: Random, year: int) -> Made:
    """Present values and targets with several years or two groups in one cell."""
    now = rng.choice(
        (
            Place("Nuläge", "current"),
            Place(f"Utfall {year - 1}", "outturn", year_of(year - 1)),
            Place(f"Utgångsvärde {year - 1}", "baseline", year_of(year - 1)),
        )
    )
    name = rng.choice(NAMES)

    def indicators() -> tuple[Indicator, ...]:
        made: list[Indicator] = []
        for text in random_words.different(rng, random_words.indicator_name, rng.randint(1, 4)):
            how = random_values.notation(rng)
            target, further = _several(rng, how, year)
            measured = random_comparisons.measured(rng, how, [now])
            made.append(Indicator(Printed(text), target, measurements=(*further, *measured)))
        return tuple(made)

    def table(goal: Goal) -> list[Block]:
        rows = []
        for each in goal.indicators:
            values = random_comparisons.value_cells(each, [now])
            target = each.target.text if each.target else ""
            rows.append((Cell(each.name.text), *values, Cell(_stacked(target))))
        return [Grid((plain_header(name, [now], "Målvärde"),), tuple(rows), (3.8, 1.5, 2.4))]

    return random_rows.headed(rng, random_rows.goals(rng, indicators, tuple), table)


def _stacked(text: str) -> str:
    """Each year of a target on a line of its own."""
    return text.replace(" 20", "\n20") if ": " in text else text


def _several(rng: Random, how: Notation, year: int) -> tuple[Printed, tuple[Measurement, ...]]:
    """A target of several years, of two groups, two alternatives, or one; its years' values."""
    amounts = [random_values.amount(rng, how) for _ in range(3)]
    texts = [how.printed(amount) for amount in amounts]
    form = rng.randrange(4)
    if form == 0:
        years = [year + step for step in rng.choice(((1, 6), (0, 4), (1, 3, 6)))]
        pairs = list(zip(years, amounts, texts, strict=False))
        parts = [
            number(f"{each}: {text}", amount, period={"text": str(each), "edtf": str(each)})
            for each, amount, text in pairs
        ]
        printed = " ".join(part.text for part in parts)
        further = tuple(
            Measurement("target", part, year_of(each))
            for part, (each, _, _) in zip(parts, pairs, strict=True)
        )
        return _parted(printed, parts), further
    if form == 1:
        both = [
            at_least(f"minst {text} för {group}", amount, group=code)
            for (group, code), amount, text in zip(GROUPS, amounts, texts, strict=False)
        ]
        return _parted(" och ".join(part.text for part in both), both), ()
    if form == 2:
        either = [number(text, amount) for amount, text in zip(amounts[:2], texts, strict=False)]
        return _parted(f"{texts[0]} respektive {texts[1]}", either), ()
    return number(texts[0], amounts[0]), ()


def _parted(text: str, parts: Sequence[Printed]) -> Printed:
    return Printed(text, {"kind": "several", "parts": [part.truth() for part in parts]})


def raised_notes_family(rng: Random, year: int) -> Made:
    """Small raised digits behind values and headers, the notes below each table."""
    years = (year - 2, year - 1)
    places = [Place(f"Utfall {each}", "outturn", year_of(each)) for each in years]
    name = rng.choice(NAMES)
    marks = rng.sample((0, 1, 2, 3), rng.randint(0, 1))

    def indicators() -> tuple[Indicator, ...]:
        made = random_comparisons.indicators(rng, places, year)
        return tuple(
            replace(each, measurements=tuple(_noted(rng, one) for one in each.measurements))
            for each in made
        )

    def table(goal: Goal) -> list[Block]:
        rows = []
        for each in goal.indicators:
            values = [_lifted(cell) for cell in random_comparisons.value_cells(each, places)]
            rows.append((Cell(each.name.text), *values, target_cell(each)))
        header = tuple(
            replace(cell, raised="1") if index in marks else cell
            for index, cell in enumerate(plain_header(name, places, f"Målvärde {year}"))
        )
        notes = [
            Paragraph(f"{number} {rng.choice(NOTES).format(year=year)}", small=True)
            for number in (1, 2)
        ]
        return [Grid((header,), tuple(rows), (3.8, 1.4, 1.4, 1.7)), *notes]

    return random_rows.headed(rng, random_rows.goals(rng, indicators, tuple), table)


def _noted(rng: Random, measurement: Measurement) -> Measurement:
    """The value with a note's mark; `-` has none."""
    value = measurement.value
    if rng.random() > NOTED or not any(map(str.isdigit, value.text)):
        return measurement
    mark = rng.choice(sorted(RAISED))
    noted = Printed(value.text + mark, {**value.typed, "footnote": mark})
    return replace(measurement, value=noted)


def _lifted(cell: Cell) -> Cell:
    """The cell with its mark printed as a small raised digit."""
    mark = RAISED.get(cell.text[-1:], "")
    return replace(cell, text=cell.text[:-1], raised=mark) if mark else cell
