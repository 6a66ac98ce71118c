"""Random plans, whose whole truth is known, come back row by row, cell by cell.

`samples/random_plans.py` makes them: layout, wording, notation, fonts, lines, page breaks and
producer by chance. The short slices run with `make test`, plans by the thousand with `make soak`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from decimal import Decimal
from pathlib import Path

import pytest
from printed_words import document_of, places_taken, printed_words
from random_plans import ALL_FAMILIES, random_plan, render, truth
from recovery import Recovery, read_json, recovered

SHORT = {
    "reportlab": range(3000, 3032),
    "typst": range(3040, 3046),
    "weasyprint": range(3046, 3050),
}
LONG = (
    ("reportlab", range(3000)),
    ("typst", range(3100, 3400)),
    ("weasyprint", range(3400, 3550)),
    ("reportlab", range(10_000, 11_000)),
    ("typst", range(11_000, 11_200)),
    ("weasyprint", range(11_200, 11_300)),
    ("reportlab", range(30_000, 30_600)),
    ("typst", range(31_000, 31_100)),
    ("weasyprint", range(32_000, 32_100)),
)
"""Producers and seeds; from `random_plans.FURTHER` on the plans are of all families and looks, from
`random_plans.FOLLOWED` on follow-ups."""
SLICE = 100
"""Plans of one long test: a few minutes at most."""
CONSERVED = range(3050, 3062)

ROWS_EXACT = Decimal("0.995")
CELLS_EXACT = Decimal("0.999")


def over(producer: str, seeds: Iterable[int], family: str = "") -> Recovery:
    """What became of the plans of these seeds."""
    total = Recovery()
    for seed in seeds:
        made = random_plan(seed, family)
        expected = json.loads(json.dumps(truth(made)), parse_float=Decimal)
        total.add(recovered(expected, read_json(render(made, producer))))
    return total


@pytest.mark.parametrize("producer", SHORT)
def test_every_row_is_found_and_none_invented(producer: str) -> None:
    total = over(producer, SHORT[producer])
    assert (total.lost, total.invented, total.wrong) == ([], [], []), str(total)
    assert total.exact_plans == len(SHORT[producer])


@pytest.mark.parametrize("family", sorted(ALL_FAMILIES))
def test_every_family_is_recovered(family: str) -> None:
    total = over("reportlab", range(5000, 5003), family)
    assert total.rows > 0
    assert (total.lost, total.invented, total.wrong) == ([], [], []), str(total)


@pytest.mark.parametrize("seed", CONSERVED)
def test_every_word_of_a_random_plan_is_in_exactly_one_place(seed: int, tmp_path: Path) -> None:
    plan = tmp_path / "plan.pdf"
    plan.write_bytes(render(random_plan(seed)))
    taken = places_taken(document_of(plan))
    words = printed_words(plan)
    lost = [text for place, text in words.items() if not taken[place]]
    twice = [text for place, text in words.items() if taken[place] > 1]
    assert (lost, twice) == ([], [])


@pytest.mark.parametrize(
    ("producer", "seed"),
    [
        ("reportlab", 1128),  # texts in several columns below a row without a name: rows
        ("reportlab", 2748),  # `8|709-8|716`: one range in a column of five figures
        ("typst", 54126),  # tagged rows that overlap by descenders
        ("typst", 55124),  # bars on the stripe of a row
    ],
)
def test_plans_that_failed_once(producer: str, seed: int) -> None:
    total = over(producer, range(seed, seed + 1))
    assert total.rows > 0
    assert (total.lost, total.invented, total.wrong) == ([], [], []), str(total)


@pytest.mark.soak
@pytest.mark.parametrize(
    ("producer", "seeds"),
    [
        pytest.param(producer, seeds[at : at + SLICE], id=f"{producer} {seeds[at]}")
        for producer, seeds in LONG
        for at in range(0, len(seeds), SLICE)
    ],
)
def test_plans_by_the_thousand(producer: str, seeds: range) -> None:
    """The aim of the layouts: almost everything exact, and nothing wrong that is called sure."""
    total = over(producer, seeds)
    assert total.wrong_by_confidence["confirmed"] == 0, total.wrong
    assert total.exact_rows >= ROWS_EXACT * total.rows, str(total)
    assert total.cells - len(total.wrong) >= CELLS_EXACT * total.cells, str(total)
    assert not total.invented, str(total)
