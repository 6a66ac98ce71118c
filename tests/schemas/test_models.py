"""What the models refuse, and how they are documented."""

from decimal import Decimal
from typing import Any

import pytest
from pydantic import ValidationError

from styrkort import schemas
from styrkort.schemas import (
    Box,
    Citation,
    Confidence,
    Counts,
    FindingCounts,
    Furniture,
    Interval,
    ManifestRecord,
    Model,
    Period,
    PlainTable,
    Plan,
    Recurrence,
    Severity,
    Source,
    Status,
    Text,
    Timing,
    Value,
    citations,
    count_contents,
    count_findings,
    lowest,
)

ALL_MODELS = sorted(
    (
        item
        for item in vars(schemas).values()
        if isinstance(item, type) and issubclass(item, Model) and item is not Model
    ),
    key=lambda model: model.__name__,
)
QUANTITIES = {"coordinate": "pt", "count": "count"}


@pytest.mark.parametrize("model", ALL_MODELS, ids=lambda model: model.__name__)
def test_every_field_has_a_title_and_a_description(model: type[Model]) -> None:
    for name, field in model.model_fields.items():
        assert field.title, f"{model.__name__}.{name} has no title"
        assert field.description, f"{model.__name__}.{name} has no description"
        assert field.description.endswith((".", "…")), f"{model.__name__}.{name}"
        assert not field.title.endswith("."), f"{model.__name__}.{name}"


@pytest.mark.parametrize(
    ("model", "unit"), [(Box, "(pt)"), (Counts, "(count)")], ids=["Box", "Counts"]
)
def test_a_quantity_names_its_unit(model: type[Model], unit: str) -> None:
    quantities = [field for name, field in model.model_fields.items() if name != "page"]
    assert all(unit in (field.description or "") for field in quantities)


@pytest.mark.parametrize("model", ALL_MODELS, ids=lambda model: model.__name__)
def test_every_model_is_frozen_and_closed(model: type[Model]) -> None:
    assert model.model_config.get("frozen") is True
    assert model.model_config.get("extra") == "forbid"
    assert model.__doc__


def test_every_public_model_of_the_modules_is_exported() -> None:
    def below(model: type[Model]) -> set[type[Model]]:
        return {model}.union(*(below(child) for child in model.__subclasses__()))

    assert below(Model) - {Model} == set(ALL_MODELS)


NUMBER = {"text": "80", "kind": "number", "number": 80}
CLOSED = {"lower": 1, "lower_closed": True, "upper": 2, "upper_closed": True}
BOX = {"page": 1, "x0": 0, "top": 0, "x1": 1, "bottom": 1}


@pytest.mark.parametrize(
    ("model", "fields", "reason"),
    [
        (Value, NUMBER | {"number": 80.5}, "not an exact number"),
        (Value, NUMBER | {"number": 80.0}, "not an exact number"),
        (Value, NUMBER | {"number": True}, "not an exact number"),
        (Value, NUMBER | {"number": "1_000"}, "not a plain number"),
        (Value, NUMBER | {"number": "8e1"}, "not a plain number"),
        (Value, NUMBER | {"number": Decimal("NaN")}, "not a finite number"),
        (Value, NUMBER | {"number": None}, "needs number"),
        (Value, NUMBER | {"decimals": "0"}, "valid integer"),
        (Value, NUMBER | {"approximate": 1}, "valid boolean"),
        (Value, NUMBER | {"reason": "no rule"}, "has a reason"),
        (Value, {"text": "80", "kind": "text"}, "has a reason"),
        (Value, {"text": "80", "kind": "missing", "number": 80}, "has no number"),
        (Value, {"text": "öka", "kind": "direction"}, "needs change"),
        (Value, {"text": "80", "kind": "several", "parts": [NUMBER]}, "at least two parts"),
        (Value, NUMBER | {"text": "80 "}, "blanks at the end"),
        (Value, NUMBER | {"unit": "parsec"}, "Input should be"),
        (Interval, CLOSED | {"lower": None}, "unbounded end is not closed"),
        (Interval, CLOSED | {"lower": 3}, "above the upper end"),
        (Interval, CLOSED | {"lower": 2, "upper_closed": False}, "is empty"),
        (Box, BOX | {"x1": -1}, "wrong order"),
        (Box, BOX | {"x1": float("inf")}, "not a finite coordinate"),
        (Box, BOX | {"page": 0}, "greater than or equal to 1"),
        (Citation, {}, "either a page or lines"),
        (Citation, {"page": 1, "lines": [1, 2]}, "either a page or lines"),
        (Citation, {"lines": [2, 1]}, "lines ascend"),
        (Citation, {"lines": [1, 1], "boxes": [BOX]}, "have no boxes"),
        (Timing, {"text": "årligen", "kind": "recurring"}, "has a recurrence"),
        (Timing, {"text": "snart", "kind": "text"}, "has a reason"),
        (
            Timing,
            {"text": "x", "kind": "period", "start": "2024-01-02", "end": "2024-01-01"},
            "before it starts",
        ),
        (Timing, {"text": "x", "kind": "date", "start": 20240101}, "not an ISO date"),
        (Timing, {"text": "x", "kind": "date", "start": "2024-1-1"}, "not an ISO date"),
        (Timing, {"text": "x", "kind": "date", "start": "2024-02-30"}, "day is out of range"),
        (Recurrence, {}, "either every"),
        (Recurrence, {"every": "P1Y", "count": 2}, "either every"),
        (Recurrence, {"count": 2, "per": "P1Y"}, "either every"),
        (Recurrence, {"every": "1 year"}, "should match pattern"),
        (Recurrence, {"every": "P"}, "should match pattern"),
        (Status, {"progress": Decimal("1.1")}, "less than or equal to 1"),
        (PlainTable, {"id": "t1", "rows": [[None], [None, None]]}, "different lengths"),
        (PlainTable, {"id": "t1", "header": [None], "rows": [[None, None]]}, "different lengths"),
        (
            Furniture,
            {"kind": "contact", "text": None, "word_count": 2, "citation": {"page": 1, "raw": "x"}},
            "must not stand in the citation",
        ),
    ],
)
def test_what_cannot_be_is_refused(model: type[Model], fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        model.model_validate(fields)


SOURCE = Source(
    name="a.txt", sha256="0" * 64, media_type="text/plain", page_count=None, generator={}
)


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"goals": [{"id": "g1"}, {"id": "g1"}]}, "ids given twice: g1"),
        ({"goals": [{"id": "g1", "parent": "g7"}]}, "parents that are no goals: g7"),
        ({"tables": [{"id": "t1"}, {"id": "t1"}]}, "ids given twice: t1"),
    ],
    ids=["goals", "parent", "tables"],
)
def test_ids_are_unique_and_known(fields: dict[str, Any], reason: str) -> None:
    with pytest.raises(ValidationError, match=reason):
        Plan.model_validate({"id": "a", "source": SOURCE, **fields})


def test_a_failed_document_says_why() -> None:
    with pytest.raises(ValidationError, match="says why"):
        ManifestRecord(
            name="a.pdf",
            id="a",
            status="damaged",
            sha256=None,
            schema_version="1.0",
            versions={},
            configuration="0" * 64,
        )


def test_coordinates_are_rounded_to_a_hundredth_of_a_point() -> None:
    box = Box(page=1, x0=-0.001, top=1 / 3, x1=72.126, bottom=Decimal("800.5"))
    assert (str(box.x0), box.top, box.x1, box.bottom) == ("0.0", 0.33, 72.13, 800.5)


def test_the_lowest_confidence_is_the_least_sure() -> None:
    assert lowest(Confidence) is Confidence.DOUBTFUL
    assert lowest([]) is None


def test_severities_are_ordered() -> None:
    reached = [level for level in Severity if Severity.WARNING.reaches(level)]
    assert reached == [Severity.INFO, Severity.WARNING]


def test_citations_are_found_at_every_depth() -> None:
    first, second = Citation(page=1), Citation(page=2)
    table = PlainTable(
        id="t1",
        caption=Text(text="Budget", citation=first),
        rows=((None, Text(text="1", citation=second)),),
    )
    assert list(citations(table)) == [first, second]
    assert list(citations(())) == []


def test_contents_and_findings_are_counted() -> None:
    finding = {"code": "words-lost", "severity": "error", "message": "2 words"}
    plan = Plan.model_validate(
        {
            "id": "a",
            "source": SOURCE,
            "goals": [
                {"id": "g0", "activities": [{"id": "g0-a1", "text": None}]},
                {"id": "g1", "indicators": [{"id": "g1-i1"}]},
            ],
            "findings": [finding],
        }
    )
    assert count_contents(plan) == Counts(goals=1, indicators=1, activities=1)
    assert count_findings(plan) == FindingCounts(error=1)


def test_every_key_counts_as_given_also_in_a_changed_copy() -> None:
    period = Period(text="2024", edtf="2024")
    assert period.model_dump(exclude_unset=True) == period.model_dump()
    assert period.model_copy(update={"text": "2023"}).model_fields_set == set(Period.model_fields)
    assert Period(text="2025").model_fields_set == set(Period.model_fields)
