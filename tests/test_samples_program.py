"""The sample program: what it prints is what it expects, and the same every time."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
import random_words
from catalogue import SAMPLES, TEXT_SAMPLES
from document import Document, Grid
from invented.sample import Sample
from random_plans import FAMILIES, RandomPlan, random_plan, render, truth
from texts import FORMS, TextSample, wrapped
from truth import truth as plan_truth

FOLDER = Path(__file__).parent.parent / "samples"
SEEDS = range(12)
BY_TEXT = ("name", "target", "sub_goal", "red", "yellow", "green", "text", "responsible")
SAMPLE_LIMIT_BYTES = 150_000
PEOPLE = Path(__file__).parent.parent / "normalize" / "people"
MUNICIPALITIES = PEOPLE / "data" / "municipalities.csv"
COUNT_OF_MUNICIPALITIES = 290


def texts(value: Any) -> list[str]:
    """Every printed text of an expectation."""
    if isinstance(value, dict):
        own = [value["text"]] if isinstance(value.get("text"), str) else []
        return own + [text for inner in value.values() for text in texts(inner)]
    return [text for inner in value for text in texts(inner)] if isinstance(value, list) else []


def cells(document: Document) -> list[str]:
    """The text of every cell that a document prints."""
    return [
        cell.text
        for block in document.blocks
        if isinstance(block, Grid)
        for row in (*block.header, *block.rows)
        for cell in row
    ]


def letters(pdf: bytes) -> dict[str, int]:
    """How often each printed character stands in a PDF."""
    document = pypdfium2.PdfDocument(pdf)
    text = "".join(page.get_textpage().get_text_range() for page in document)
    return {letter: text.count(letter) for letter in set(text) if letter.isalnum()}


@pytest.mark.parametrize("seed", SEEDS)
def test_same_seed_gives_same_plan_and_same_bytes(seed: int) -> None:
    assert random_plan(seed) == random_plan(seed)
    assert render(random_plan(seed)) == render(random_plan(seed))


def test_seeds_differ() -> None:
    assert len({json.dumps(truth(random_plan(seed))) for seed in SEEDS}) == len(SEEDS)


@pytest.mark.parametrize("family", sorted(FAMILIES))
def test_family_makes_rows_in_most_plans(family: str) -> None:
    goals = [truth(random_plan(seed, family))["goals"] for seed in SEEDS]
    rows = [len(goal["indicators"]) + len(goal["activities"]) for plan in goals for goal in plan]
    assert sum(rows) > len(SEEDS)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_expected_cell_is_printed_in_one_cell(seed: int) -> None:
    made = random_plan(seed)
    printed = {" ".join(cell.split()) for cell in cells(made.document)}
    for goal in truth(made)["goals"]:
        for row in (*goal["indicators"], *goal["activities"]):
            for name in BY_TEXT:
                value = row.get(name) or (row.get("thresholds") or {}).get(name)
                assert value is None or value["text"] in printed


@pytest.mark.parametrize("seed", SEEDS)
def test_pdf_prints_every_letter_of_the_truth(seed: int) -> None:
    made = random_plan(seed)
    found = letters(render(made))
    for goal in truth(made)["goals"]:
        wanted = "".join(row["name"]["text"] for row in goal["indicators"])
        letters_wanted = {letter for letter in wanted if letter.isalnum()}
        assert all(found.get(letter, 0) >= wanted.count(letter) for letter in letters_wanted)


@pytest.mark.parametrize("producer", ["typst", "weasyprint"])
def test_other_producers_print_the_same_plan(producer: str) -> None:
    made: RandomPlan = random_plan(5)
    other = letters(render(made, producer))
    assert other == letters(render(made))


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_committed_expectation_is_what_the_plan_says(sample: Sample) -> None:
    committed = json.loads((FOLDER / f"{sample.name}.expected.json").read_text("utf-8"))
    assert committed == plan_truth(sample.plan)


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda sample: sample.name)
def test_committed_pdf_is_small(sample: Sample) -> None:
    assert 1_000 < (FOLDER / f"{sample.name}.pdf").stat().st_size < SAMPLE_LIMIT_BYTES


@pytest.mark.parametrize("sample", TEXT_SAMPLES, ids=lambda sample: sample.name)
def test_committed_texts_are_what_the_program_writes(sample: TextSample) -> None:
    for form in sample.forms:
        suffix, write = FORMS[form]
        committed = (FOLDER / f"{sample.name}_{form}{suffix}").read_text("utf-8")
        assert committed == write(sample.document)


def test_no_municipality_of_the_samples_exists() -> None:
    """The readme lists them all; the first word of a sample's name is its municipality."""
    real = {
        line.split(",")[1].casefold() for line in MUNICIPALITIES.read_text("utf-8").splitlines()[1:]
    }
    places = {place.casefold() for place in random_words.PLACES}
    in_plans = {sample.plan.municipality.casefold() for sample in SAMPLES}
    assert len(real) == COUNT_OF_MUNICIPALITIES
    assert not real & places
    genitives = {f"{name}s" for name in real}
    assert not [text for text in in_plans if set(text.split()) & (real | genitives)]


def test_expectation_names_are_no_beginnings_of_each_other() -> None:
    names = {sample.name for sample in SAMPLES} | {sample.name for sample in TEXT_SAMPLES}
    pairs = pairwise(sorted(names))
    assert not [pair for pair in pairs if pair[1].startswith(pair[0])]


@pytest.mark.parametrize("text", ["Tertialrapport/årsbokslut", "en två tre", "Kommunikationschef"])
@pytest.mark.parametrize("limit", [8, 14, 30])
def test_wrapped_loses_no_letter(text: str, limit: int) -> None:
    joined = "".join(wrapped(text, limit)).replace("-", "")
    assert joined.replace(" ", "") == text.replace(" ", "").replace("-", "")
